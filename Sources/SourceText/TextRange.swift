/// A half-open range of UTF-8 byte offsets into one file: `lower` is included, `upper` is not.
///
/// Offsets are 0-based and count bytes, a byte order mark included. A range is never inverted.
@usableFromInline
package struct TextRange: Hashable, Sendable, Comparable {
    @usableFromInline package let lower: UInt32
    @usableFromInline package let upper: UInt32

    /// An `upper` below `lower` gives the empty range at `lower`.
    @inlinable
    package init(_ lower: UInt32, _ upper: UInt32) {
        self.lower = lower
        self.upper = upper < lower ? lower : upper
    }

    @inlinable package var isEmpty: Bool { lower == upper }
    @inlinable package var length: UInt32 { upper - lower }

    /// Whether every byte of `other` is in this range.
    @inlinable
    package func contains(_ other: TextRange) -> Bool {
        lower <= other.lower && other.upper <= upper
    }

    @inlinable
    package func contains(_ offset: UInt32) -> Bool {
        lower <= offset && offset < upper
    }

    /// Whether the two ranges share a byte, or one is empty and inside the other.
    @inlinable
    package func overlaps(_ other: TextRange) -> Bool {
        lower < other.upper && other.lower < upper || (isEmpty && other.contains(lower))
            || (other.isEmpty && contains(other.lower))
    }

    /// In order of place: by start, then by end.
    @inlinable
    package static func < (a: TextRange, b: TextRange) -> Bool {
        a.lower != b.lower ? a.lower < b.lower : a.upper < b.upper
    }
}
