/// A language whose sources memlint reads.
package enum Language: String, CaseIterable, Hashable, Sendable {
    case python
    case typescript
    case swift
}
