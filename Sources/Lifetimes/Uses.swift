import Knowledge
import Semantics
import Syntax

/// Where an object goes: everything that the file does with it.
struct Uses {
    /// A method called on it, or on a part of it: `memory.chat_memory.add_message(m)` has the path "chat_memory.add_message".
    struct Method {
        let path: String
        let call: CallSite
    }

    /// It is an argument of a call that is not followed into this file.
    struct Given {
        enum Callee: Hashable {
            /// The call makes an object of this modelled type.
            case constructor(Int)
            /// A method of an object of this modelled type.
            case method(Int, String)
            /// A callable of a package that some model is about.
            case modelledPackage
            case unknown
        }

        let call: CallSite
        let value: NodeID
        /// The keys under which it stands in an object literal that is the argument: `f({deps: {memory}})`.
        let path: [String]
        let callee: Callee

        /// Whether it is given as the argument that a model's row means.
        func isArgument(_ reference: ArgumentReference) -> Bool {
            call.argument(reference) == value
                && (path.isEmpty || reference.path.isEmpty || path.starts(with: reference.path))
        }
    }

    /// Something is put into it, if it is a collection.
    struct Put {
        let value: NodeID
        /// The subscript or first argument; nil for `append` and the like.
        let key: NodeID?
        /// The statement's target or the call.
        let node: NodeID
    }

    /// It is kept by something.
    struct Keep {
        enum Holder: Hashable {
            case module
            case classBody(NodeID)
            /// A field of objects of this class.
            case field(NodeID)
            /// An item of the collection that this node makes.
            case container(NodeID)
            case facility(Lifetime)
        }

        let holder: Holder
        let node: NodeID
        let key: NodeID?
    }

    /// Every expression that stands for the object, in the order in which they were found; the first makes it.
    var occurrences: [NodeID] = []
    var methods: [Method] = []
    var given: [Given] = []
    var puts: [Put] = []
    var keeps: [Keep] = []
    /// Reads of its items: `x[key]`.
    var elementReads: [NodeID] = []
    /// Functions that hand it to callers outside the file: handlers, and functions that nothing here calls.
    var returnedBy: [NodeID] = []
    /// Attributes of it that are read.
    var memberReads: [NodeID] = []
    /// Attributes of it that are assigned.
    var memberWrites: [NodeID] = []
    /// Removals of items, `clear()`, assignments of a fresh value in its place.
    var removals: [NodeID] = []
    /// Places from where it is not followed further.
    var escapes: [NodeID] = []
}
