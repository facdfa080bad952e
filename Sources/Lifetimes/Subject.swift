package import Knowledge
package import SourceText
package import Syntax

/// Something that a rule may be about, with its facts and with the places that tell why they hold.
package struct Subject: Sendable {
    package let kind: SubjectKind
    /// The smallest expression that names it.
    package let node: NodeID
    package var range: TextRange
    package var facts = FactSet()
    package var places: [PlaceName: TextRange] = [:]
    package var words: [Placeholder: String] = [:]
    /// The model of its type; nil for a plain collection, a parameter, a key.
    package var type: TypeModel?
    /// The call that makes it, for fixes.
    package var construction: NodeID?
    /// Expressions that may be the key of the conversation where the object is made, for fixes; best first.
    package var session: [String] = []
    /// The call that the object is made in the arguments of: `Runner(session_service=InMemorySessionService())`.
    package var surroundingCall: TextRange?
    /// Whether the turn that is run with it is awaited.
    package var isTurnAwaited = false
    /// The definitions around it from the outside in, joined by dots.
    package var symbol = ""

    package init(kind: SubjectKind, node: NodeID, range: TextRange) {
        self.kind = kind
        self.node = node
        self.range = range
    }
}
