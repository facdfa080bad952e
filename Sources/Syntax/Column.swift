/// A list of plain values with one owner, that grows at its end: the tokens and nodes of a file that is being read.
///
/// An array asks the runtime before each change whether it is shared. A lexer and a grammar change theirs for every token and every
/// node, and nobody shares them. Every place is checked as an array's is.
///
/// Invariants: `storage` has room for `capacity` values, of which the first `count` are initialised; nobody else has its address.
@usableFromInline
@safe package struct Column<Element: BitwiseCopyable>: ~Copyable {
    @usableFromInline var storage: UnsafeMutablePointer<Element>
    @usableFromInline var capacity: Int
    @usableFromInline package internal(set) var count = 0

    /// Room for `capacity` values; it grows where that is not enough.
    package init(capacity: Int = 0) {
        self.capacity = max(capacity, 16)
        unsafe storage = .allocate(capacity: self.capacity)
    }

    deinit { unsafe storage.deallocate() }

    @inlinable package var isEmpty: Bool { count == 0 }
    @inlinable package var last: Element? { count == 0 ? nil : self[count &- 1] }

    @inlinable
    package subscript(index: Int) -> Element {
        get {
            precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
            // Sound: the place was checked, and all below `count` are initialised.
            return unsafe storage[index]
        }
        _modify {
            precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
            // Sound as above.
            yield unsafe &storage[index]
        }
    }

    @inlinable
    package mutating func append(_ element: Element) {
        if count == capacity { grow() }
        // Sound: there is room for one more.
        unsafe (storage + count).initialize(to: element)
        count &+= 1
    }

    /// Nil where there is none.
    @inlinable
    package mutating func popLast() -> Element? {
        guard count > 0 else { return nil }
        count &-= 1
        // Sound: the place was below `count`.
        return unsafe storage[count]
    }

    /// Forgets the values from `length` on, if there are so many.
    @inlinable
    package mutating func truncate(to length: Int) {
        if length >= 0, length < count { count = length }
    }

    /// Amortised O(1) for each value appended.
    @usableFromInline
    mutating func grow() {
        let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity * 2)
        // Sound: the first `count` are initialised, there is room for them, and the new place is apart from the old.
        unsafe larger.moveInitialize(from: storage, count: count)
        unsafe storage.deallocate()
        unsafe storage = larger
        capacity *= 2
    }

    /// The values, for whom an array is needed. O(count).
    package func array() -> ContiguousArray<Element> {
        // Sound: the buffer is used within the call only, and its `count` values are initialised.
        unsafe ContiguousArray(UnsafeBufferPointer(start: storage, count: count))
    }
}
