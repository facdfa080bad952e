import Knowledge
import Semantics
import Syntax

extension CallSite {
    /// The expression given for the argument that a model's row means, its path left aside.
    func argument(_ reference: ArgumentReference) -> NodeID? { argument(name: reference.name, position: reference.position) }
}
