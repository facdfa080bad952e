package import SourceText

/// What the names of one framework mean: one document of a model file.
package struct FrameworkModel: Sendable {
    package var framework: String
    package var language: Language
    /// The distribution that versions are about, such as `llama-index-core`.
    package var dependency: String?
    /// Where the facts were read, with version.
    package var source: String
    /// First parts of imported names (`llama_index`) that make a file concern this model; empty: every file.
    package var packages: [String]
    /// Whether a program that imports the framework runs on the device of one user: its state is that user's alone.
    package var runsOnDevice = false
    package var types: [TypeModel] = []
    package var handlers: [HandlerModel] = []
    package var facilities: [FacilityModel] = []
    package var caches: [CacheModel] = []
    package var random: [RandomModel] = []
    package var handsBack: [HandBackModel] = []
    /// Canonical names of calls that make a dictionary, list or set of the framework's own.
    package var collections: [String] = []
    /// Canonical names of calls that give their argument's value in another form: `RedisKey(text)`.
    package var wrappers: [String] = []

    package init(framework: String, language: Language, dependency: String?, source: String, packages: [String]) {
        self.framework = framework
        self.language = language
        self.dependency = dependency
        self.source = source
        self.packages = packages
    }

    /// Whether the model says something of a file that imports these packages.
    func concerns(_ imported: Set<String>) -> Bool { packages.isEmpty || packages.contains(where: imported.contains) }

    /// Whether a file that imports one of the packages may hold a subject of a rule: the framework has state, calls that run a turn, or
    /// handlers that answer somebody. The other models, of databases and random sources, only help to judge one.
    package var isSeed: Bool {
        types.contains(where: \.isEvidence) || handlers.contains(where: \.answers)
    }

    /// Words without one of which a file makes no object of the model's state types, keeps none of its messages and runs no turn: the
    /// last words of the types' names, and the methods that make one whatever their receiver. What is called by the package's own name,
    /// which every file has that imports it, tells nothing: of such a type the methods count.
    ///
    ///     import * as models from "ai";      // Most files of a framework's own repository say no more than this.
    package var evidence: Set<String> {
        var words: Set<String> = []
        for type in types {
            for make in type.makes where make.isDistinctive { words.insert(make.call) }
            guard type.isEvidence else { continue }
            for name in [type.name] + type.aliases {
                let isPackage = packages.contains(name) || lastWord(name) == "default"
                words.formUnion(isPackage ? type.usedBy ?? [lastWord(name)] : [lastWord(name)])
            }
        }
        return words
    }
}

/// An argument of a call: by keyword, by position, or either; then, where the argument is a map, a path of keys into it.
///
/// Written `name@n`, `name`, `@n`, and with a path `config@1.configurable.thread_id`. Positions count from 0, the receiver not included.
package struct ArgumentReference: Hashable, Sendable {
    package var name: String?
    package var position: Int?
    package var path: [String]

    package init(name: String?, position: Int?, path: [String] = []) {
        self.name = name
        self.position = position
        self.path = path
    }
}

/// A class, or a function that makes an object, whose objects have a role in the conversation.
package struct TypeModel: Sendable {
    /// The canonical name: `llama_index.core.memory.ChatMemoryBuffer`.
    package var name: String
    /// Other names of the same thing, from other modules and versions.
    package var aliases: [String] = []
    package var role: Role
    package var holds: String
    /// Whether an object of it often serves a single answer: it is a conversation's where a handler runs a turn with the client's own
    /// words, and a plain function that runs one is no sign of a service.
    package var isOneOff = false
    /// How an object is made: `call` for the type itself, else the name of a method of the type.
    package var madeBy: [String] = ["call"]
    /// First match wins; a value that is not known gives every case. Without a match: `object`.
    package var lasts: [LastsCase] = []
    package var key: KeyModel?
    package var restoredBy: [RestoreModel] = []
    package var limit: LimitModel?
    /// Arguments through which an engine, agent, chain or memory gets its turns, the one that decides first.
    package var state: [StateArgument] = []
    package var turns: [TurnModel] = []
    package var reads: [AccessModel] = []
    package var writes: [AccessModel] = []
    /// Methods that write what is held to something that lasts: `persist`.
    package var persists: [String] = []
    /// Attributes that stand for the same state: `memory.chat_memory`.
    package var parts: [String] = []
    /// Methods of an object of this type that make an object of another modelled type: `as_chat_engine`.
    package var makes: [MakeModel] = []
    /// Arguments of the constructor that carry documents.
    package var documents: [ArgumentReference] = []
    package var fixes: [FixModel] = []

    package init(name: String, role: Role, holds: String) {
        self.name = name
        self.role = role
        self.holds = holds
    }

    /// Whether some row of it is about this method.
    package func knows(method name: String) -> Bool {
        turns.contains { $0.calls.contains(name) } || reads.contains { $0.call == name } || writes.contains { $0.call == name }
            || makes.contains { $0.call == name } || persists.contains(name)
    }

    /// Whether a file that names the type may hold a subject of a rule.
    var isEvidence: Bool { isState || role == .modelClient || role == .message }

    /// The last words of the calls without one of which nothing is done with such an object that a rule asks about; nil where making one
    /// is enough.
    var usedBy: [String]? {
        guard role == .modelClient, key == nil, limit == nil, restoredBy.isEmpty, documents.isEmpty else { return nil }
        let calls = turns.flatMap(\.calls) + (reads + writes).map(\.call) + makes.map(\.call)
        return calls.contains("__call__") ? nil : calls.map(lastWord)
    }

    /// Whether its objects are state objects: they keep something of a conversation, or run with what keeps it.
    package var isState: Bool {
        switch role {
        case .modelClient, .databaseClient, .builder, .message: false
        default: true
        }
    }
}

/// `{if: {arg: db_path@1, absent: yes}, is: object}`
package struct LastsCase: Sendable {
    package enum Test: Sendable {
        case always
        case absent(ArgumentReference)
        case present(ArgumentReference)
        /// The argument is text with one of these in it.
        case contains(ArgumentReference, [String])
        /// The argument is text that starts with one of these.
        case starts(ArgumentReference, [String])
        /// The argument is one of these: text, or `true`, `false`, `none`.
        case equals(ArgumentReference, [String])
    }

    package enum Result: Sendable {
        case lifetime(Lifetime)
        /// As long as the object that this argument holds.
        case asArgument(ArgumentReference)
    }

    package var test: Test
    package var result: Result

    package init(test: Test, result: Result) {
        self.test = test
        self.result = result
    }
}

/// `{arg: chat_store_key@3, absent: constant}`
package struct KeyModel: Sendable {
    package enum Absent: String, CaseIterable, Sendable {
        /// The same key for everybody.
        case constant
        /// A fresh key each time.
        case minted
        /// There is no key.
        case none
        /// Leaving it out is an error at run time.
        case required
    }

    package var argument: ArgumentReference
    package var absent: Absent

    package init(argument: ArgumentReference, absent: Absent) {
        self.argument = argument
        self.absent = absent
    }
}

package enum RestoreModel: Sendable {
    /// Turns handed to the constructor: `{arg: chat_history@0}`.
    case argument(ArgumentReference)
    /// Made from something saved: `{made-by: from_string}`.
    case madeBy(String)
    /// One turn put in afterwards: `{call: add_message, value: "@0"}`, which restores in a loop over the earlier ones. The call's path
    /// starts at the object: `chat_memory.add_message`.
    case one(String, value: ArgumentReference)
    /// Turns put in afterwards, all at once: `{call: set, values: "@0"}`.
    case many(String, values: ArgumentReference)
}

/// `{arg: token_limit@4, unit: tokens}`
package struct LimitModel: Sendable {
    package enum Unit: String, CaseIterable, Sendable {
        case tokens
        case messages
    }

    package var argument: ArgumentReference
    package var unit: Unit

    package init(argument: ArgumentReference, unit: Unit) {
        self.argument = argument
        self.unit = unit
    }
}

/// `{arg: memory, absent: fresh}`
package struct StateArgument: Sendable {
    package enum Absent: String, CaseIterable, Sendable {
        /// The object makes its own, which dies with it.
        case fresh
        /// Without it the object keeps nothing between turns.
        case none
    }

    package var argument: ArgumentReference
    package var absent: Absent

    package init(argument: ArgumentReference, absent: Absent) {
        self.argument = argument
        self.absent = absent
    }
}

/// A call that runs a turn: `{call: [chat, achat], history: chat_history@1, state: memory, key: config@1.configurable.thread_id}`.
package struct TurnModel: Sendable {
    /// Names of methods, or paths from the object: `chat.completions.create`.
    package var calls: [String]
    /// The argument that brings the earlier turns.
    package var history: ArgumentReference?
    /// The argument that brings a memory or session.
    package var state: ArgumentReference?
    package var key: ArgumentReference?
    /// The argument that brings what the user says.
    package var message: ArgumentReference?
    /// Arguments that make the call a single task, which is no turn: `generating`.
    package var exceptions: [ArgumentReference]

    package init(
        calls: [String], history: ArgumentReference?, state: ArgumentReference?, key: ArgumentReference?, message: ArgumentReference?,
        exceptions: [ArgumentReference]
    ) {
        self.calls = calls
        self.history = history
        self.state = state
        self.key = key
        self.message = message
        self.exceptions = exceptions
    }
}

/// A method that reads or writes what is held: `get_messages`, or `{call: set, key: "@0", value: "@1"}`.
package struct AccessModel: Sendable {
    package var call: String
    package var key: ArgumentReference?
    package var value: ArgumentReference?

    package init(call: String, key: ArgumentReference?, value: ArgumentReference?) {
        self.call = call
        self.key = key
        self.value = value
    }
}

package struct MakeModel: Sendable {
    /// The method's name.
    package var call: String
    /// The canonical name of the type that comes out.
    package var type: String
    /// Whether the method's name is so much the framework's own that it counts with an unknown receiver,
    /// in a file that imports the framework.
    package var isDistinctive: Bool

    package init(call: String, type: String, isDistinctive: Bool) {
        self.call = call
        self.type = type
        self.isDistinctive = isDistinctive
    }
}

/// What makes a function run once per request, turn, connection, session, process or command.
package struct HandlerModel: Sendable {
    package enum Mark: Sendable {
        /// `@app.post("/chat")`: the canonical name of the decorator, and what its arguments must be.
        case decorator(String, if: LastsCase.Test)
        /// `app.add_api_route(path, f)`: the call, and the argument that is the function; nil for each argument that is one.
        case call(String, function: ArgumentReference?)
        /// A method of a class with this base; `*` stands for any run of characters in a method's name.
        case base(String, methods: [String], instance: Frequency)
        /// A function with a parameter whose default is a call of this: `text: str = Body(...)`.
        case parameter(String)
        /// A function with a parameter declared of this type, which nothing in the file calls: `func ask(req: Request)`.
        case parameterType(String)
        /// A module-level function by name, with these first parameters' count.
        case name(String, parameters: Int)
        /// What a file exports under a name: `POST`, `default`, or `default.fetch` for a member of it; in files whose path matches one of
        /// the patterns, in any where there are none.
        case export(String, files: [GlobPattern])
        /// A function that starts with this directive, and each that a file exports which starts with it: `"use server"`.
        case directive(String)
        /// The body of a file that imports the framework: Streamlit.
        case script
    }

    /// Whether the function is called to answer somebody.
    package var answers: Bool {
        switch runs {
        case .turn, .request, .connection, .session: true
        case .task, .process, .once: false
        }
    }

    package var mark: Mark
    package var runs: Frequency
    /// Whether the function's parameters come from the client.
    package var isClientCalled: Bool
    /// Whether the platform gives each conversation a process of its own.
    package var isIsolated: Bool
    /// Whether one of the parameters brings the earlier turns: its name.
    package var historyParameter: ArgumentReference?
    /// The canonical names of the types of the function's parameters, in order; nil for one that does not matter.
    package var gives: [String?]
    package var framework: String

    package init(
        mark: Mark, runs: Frequency, isClientCalled: Bool, isIsolated: Bool, historyParameter: ArgumentReference?, gives: [String?],
        framework: String
    ) {
        self.mark = mark
        self.runs = runs
        self.isClientCalled = isClientCalled
        self.isIsolated = isIsolated
        self.historyParameter = historyParameter
        self.gives = gives
        self.framework = framework
    }
}

/// A place of the framework's own in which a program may keep things: `st.session_state`, `flask.session`, `app.state`.
package struct FacilityModel: Sendable {
    package enum Form: Sendable {
        /// Items and attributes of this name: `streamlit.session_state`.
        case name(String)
        /// A call that puts something in: `chainlit.user_session.set`, with the argument that is kept.
        case set(String, value: ArgumentReference)
        /// A call that takes it out.
        case get(String)
    }

    package var form: Form
    package var lasts: Lifetime

    package init(form: Form, lasts: Lifetime) {
        self.form = form
        self.lasts = lasts
    }
}

/// A decorator that keeps a function's result: `functools.lru_cache`.
package struct CacheModel: Sendable {
    package var decorator: String
    package var lasts: Lifetime

    package init(decorator: String, lasts: Lifetime) {
        self.decorator = decorator
        self.lasts = lasts
    }
}

package struct RandomModel: Sendable {
    /// The canonical name of the function: `uuid.uuid4`.
    package var name: String
    /// Whether each call gives a new value; `uuid.uuid5` does not.
    package var isFresh: Bool
    /// Whether only a call without arguments does: `UUID()`, but not `UUID(uuidString: text)`.
    package var takesNothing: Bool
    /// Whether the value is read like a field, without a call: `request.id`.
    package var isProperty: Bool

    package init(name: String, isFresh: Bool, takesNothing: Bool = false, isProperty: Bool = false) {
        self.name = name
        self.isFresh = isFresh
        self.takesNothing = takesNothing
        self.isProperty = isProperty
    }
}

/// A call that gives a value to the client: `response.set_cookie("sid", sid)`.
package struct HandBackModel: Sendable {
    package var call: String
    package var argument: ArgumentReference

    package init(call: String, argument: ArgumentReference) {
        self.call = call
        self.argument = argument
    }
}

/// How an object of a type is made to last: the framework's part of a fix that a rule offers by `id`.
package struct FixModel: Sendable {
    /// What rules call it: `durable-store`.
    package var id: String
    /// The language of the code that it writes.
    package var language: Language
    package var title: String
    package var isSuggestion: Bool
    /// Whether it serves only turns that are not awaited.
    package var isForBlockingTurns: Bool
    /// Modules of which a file imports one, for the fix to fit what the project has; empty where it fits any.
    package var besides: [String]
    /// Import statements, whole lines.
    package var imports: [String]
    /// Module-level statements, whole lines, placed after the imports.
    package var setup: [String]
    /// What stands in place of the callee; nil keeps it.
    package var callee: String?
    /// Whether the arguments given are dropped before `arguments` are set.
    package var dropsArguments: Bool
    /// Arguments to set, in order; values are code in which `{session}` is the key of the conversation, and `{Client}` the name of an
    /// object of that type.
    package var arguments: [(place: ArgumentReference, value: String)]
    /// Statements, whole lines, placed after the one that the call stands in; `{root}` is what the callee's chain of names starts with.
    package var following: [String]
    /// What the fix needs: packages, environment variables, services. Whole sentences.
    package var needs: [String]

    package init(
        id: String, language: Language, title: String, isSuggestion: Bool, isForBlockingTurns: Bool, besides: [String],
        imports: [String], setup: [String], callee: String?, dropsArguments: Bool,
        arguments: [(place: ArgumentReference, value: String)], following: [String], needs: [String]
    ) {
        self.id = id
        self.language = language
        self.title = title
        self.isSuggestion = isSuggestion
        self.isForBlockingTurns = isForBlockingTurns
        self.besides = besides
        self.imports = imports
        self.setup = setup
        self.callee = callee
        self.dropsArguments = dropsArguments
        self.arguments = arguments
        self.following = following
        self.needs = needs
    }
}
