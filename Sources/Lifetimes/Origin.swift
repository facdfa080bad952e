import Knowledge
import Syntax

/// Where a value comes from. An expression has several: one for each way it may have come about.
struct Origin: Hashable {
    enum Kind: Hashable {
        /// Something imported or built in, under its canonical name; members of it are appended with dots.
        case path(String)
        /// An object of a modelled type, made at the node; the index is the type's in the catalogue.
        case object(Int)
        /// An object that some other imported callable made at the node: its members' names start with this path.
        case instance(String)
        /// A function or lambda of this file: the node.
        case function
        /// A class of this file: the node.
        case classDefinition
        /// An object of a class of this file; the node is the class, whatever the place it was made.
        case localObject
        /// A parameter, or a part of it: what the caller gives.
        case parameter
        /// A number, text without holes, true or false.
        case literal
        case none
        /// A list, dictionary, set, tuple or comprehension; the node is the expression that makes it.
        case collection
        /// Text with holes, or joined.
        case text
        /// Taken out of a framework's own place.
        case facility(Lifetime)
        /// A value that a source of random keys gives.
        case minted
        case unknown
    }

    let kind: Kind
    let node: NodeID
}
