import Semantics
import SourceText
import Syntax

/// What a language's own words and library do, as far as values flow through them. Frameworks are described by models; this is what
/// every program of the language has.
struct LanguageLibrary: Sendable {
    /// How a method of a collection puts something in.
    enum Put: Sendable {
        /// Every argument becomes an item: `push(a, b)`.
        case items
        /// The last argument becomes an item: `insert(0, a)`, `setdefault(key, a)`; the first is its key where it is `keyed`.
        case last(keyed: Bool)
        /// The first argument becomes an item under the second as its key: `updateValue(a, forKey: key)`.
        case first
        /// The items of the first argument become items: `extend(a)`.
        case merged
    }

    /// What the method that sets up a new object is called.
    let initializer: String
    /// Further methods that run once for an object before any other.
    let setUp: Set<String>
    /// What the method is called that runs when an object is called like a function.
    let callOperator: String?
    /// What the language's people call a function without a name.
    let namelessFunction: String
    /// The name by which an initializer's class calls what it derives from.
    let superclass: String

    /// Names that are bound without an import, and what the canonical names of these start with; nil: any such name.
    let globals: Set<String>?
    let globalPrefix: String

    /// Calls that always make a new collection.
    let collections: Set<String>
    /// Calls that make an empty collection when nothing is given, and pass their argument's items on otherwise.
    let emptyCollections: Set<String>
    /// Those of both that make a list or set.
    let lists: Set<String>
    /// Calls that make a map which fills itself with what the first argument gives.
    let fillingMaps: Set<String>
    /// Calls whose result is, or holds, their last argument.
    let transparent: Set<String>
    /// Calls that make text or numbers of their arguments.
    let texts: Set<String>
    /// Calls that make an object which only looks at what it is given.
    let loggers: Set<String>
    /// Calls that only look at their arguments.
    let lookers: Set<String>
    /// What names start with of which every call only looks.
    let lookingPrefixes: [String]

    /// Calls that run a closure which they are given, as often as the code around them runs.
    let runners: Set<String>
    /// Methods that do, and give what the closure gives: `lock.withLock { … }`.
    let lenders: Set<String>
    /// Methods that run a closure for each item, there and then.
    let iterators: Set<String>

    /// Methods of collections that give one or all of their items.
    let takers: Set<String>
    /// Those of them whose first argument is the item's key.
    let keyedTakers: Set<String>
    /// Those of them that put their second argument in, or give it, where there is no such item.
    let defaultingTakers: Set<String>
    /// Methods of collections whose result has the same items.
    let copiers: Set<String>
    let putters: [String: Put]
    let removers: Set<String>
    /// Further methods that change the object they are called on.
    let changers: Set<String>

    /// Calls that ask a person for a line of input.
    let prompts: Set<String>
    /// Methods that do.
    let promptMethods: Set<String>
    /// Words that stand together in a condition which is true only where the file is the program that was started.
    let mainGuards: [Set<String>]
    /// Methods that make a day of a moment, which is the same for many calls.
    let coarseMethods: Set<String>
    /// The decorator of a method whose receiver is the class itself, and the method that has such a receiver without one.
    var classMethodDecorator: String?
    var allocator: String?
    /// Types whose arguments are a type and what else is said of it: `Annotated[Memory, Depends(get_memory)]`.
    var annotatedTypes: Set<String> = []

    static func of(_ language: Language) -> LanguageLibrary {
        switch language {
        case .python: .python
        case .typescript: .typescript
        case .swift: .swift
        }
    }

    /// The canonical name of a name that nothing in the file binds; nil where it is not known what it is.
    func global(_ name: String) -> String? {
        guard let globals else { return name }
        return globals.contains(name) ? globalPrefix + name : nil
    }

    /// Whether calling a method of a fresh value makes something that is the same for many calls:
    /// `datetime.now().strftime("%Y-%m-%d")`.
    func isCoarse(_ method: String, _ site: CallSite, _ tree: SyntaxTree) -> Bool {
        if coarseMethods.contains(method) { return true }
        guard method == "strftime", let format = site.arguments.first?.value, tree.kind(format) == .string else { return false }
        let fine = ["%H", "%I", "%M", "%S", "%f", "%s", "%c", "%X", "%T"]
        return !fine.contains { tree.name(format).contains($0) }
    }
}
