/// What a rule is about. Each finding has one subject, and each subject has facts.
package enum SubjectKind: String, CaseIterable, Sendable {
    /// A state object: a memory, a history, a store, an engine, a map or list that holds turns.
    case state
    /// One place where a key selects a conversation in a store.
    case keyUse = "key-use"
    /// An argument that a model row gives a meaning.
    case argument
    /// A parameter with a default value, or a class attribute shared by all instances.
    case parameter
}

/// A question about a subject, with a fixed set of answers. `VocabularyTests` keeps this table and ARCHITECTURE.md equal.
package enum Fact: String, CaseIterable, Hashable, Sendable {
    /// What the object is, from its model; a map or list is a plain collection.
    case role
    /// What it keeps.
    case holds
    /// How often it is made.
    case born
    /// How long what it holds survives by itself: the lifetime of its backing.
    case lasts
    /// What refers to it for longer than the code that makes it; `part` of another state object, which is told in its place.
    case keptIn = "kept-in"
    /// Who meets the same object.
    case sharedBy = "shared-by"
    /// Where earlier turns come from.
    case restored
    /// Whether what it holds is written to something that lasts.
    case saved
    /// Whether it is handed to an engine, agent or chain.
    case wired
    /// Whether a turn is run with it.
    case runs
    /// Where an engine's, agent's or chain's turns come from.
    case stateFrom = "state-from"
    /// Where the key of the conversation comes from.
    case keyFrom = "key-from"
    /// How often a minted key is minted.
    case mintedPer = "minted-per"
    /// Whether a minted key reaches the client, a session facility or a table that outlives the request.
    case handedBack = "handed-back"
    /// How long what the key selects survives.
    case storeLasts = "store-lasts"
    /// What an argument means.
    case means
    /// What a limit counts.
    case unit
    /// The number given.
    case value
    /// The form of what is given, for an argument or a default.
    case form
    /// Whether the function changes the default object in place.
    case mutated
    /// Where the documents of an index come from.
    case documents
    /// What kind of program the code belongs to.
    case program
    /// Whether the program talks: a memory, a key sink or a multi-turn model call is present.
    case conversational

    /// The words that may stand as this fact's value; empty where the value is a number.
    package var values: [String] {
        switch self {
        case .role:
            [
                "memory", "history", "store", "checkpointer", "session-service", "engine", "agent", "chain",
                "storage-context", "index", "vector-store", "model-client", "map", "list",
            ]
        case .holds:
            ["turns", "pointer", "user-state", "live", "copy", "constant", "documents", "nothing"]
        case .born, .mintedPer:
            ["turn", "request", "task", "connection", "session", "process", "once"]
        case .lasts, .storeLasts:
            [
                "object", "turn", "request", "connection", "ui-session", "process", "host", "shared", "remote",
                "client",
            ]
        case .keptIn:
            ["nothing", "part", "module", "class", "field", "container", "app-state", "session-facility", "cache"]
        case .sharedBy: ["conversation", "everyone"]
        case .restored: ["none", "store", "client", "seed"]
        case .saved: ["none", "every-path"]
        case .wired, .runs, .handedBack, .mutated, .conversational: ["yes", "no"]
        case .stateFrom: ["fresh", "argument", "call", "none"]
        case .keyFrom: ["client", "session-facility", "constant", "minted", "derived", "none"]
        case .means: ["limit", "history"]
        case .unit: ["tokens", "messages"]
        case .form: ["empty-list", "passing-list", "list", "map", "set", "object", "other"]
        case .documents: ["literal", "loaded", "none"]
        case .program: ["service", "app", "one-shot", "repl", "test", "library"]
        case .value: []
        }
    }

    /// Which subjects have this fact.
    package var subjects: Set<SubjectKind> {
        switch self {
        case .role: [.state, .keyUse, .argument, .parameter]
        case .program, .conversational: Set(SubjectKind.allCases)
        case .holds: [.state, .parameter]
        case .born: [.state, .keyUse, .argument]
        case .lasts, .keptIn, .sharedBy, .restored, .saved, .wired, .stateFrom, .documents: [.state]
        case .runs: [.state, .argument]
        case .keyFrom: [.state, .keyUse]
        case .mintedPer, .handedBack, .storeLasts: [.keyUse]
        case .means, .unit, .value: [.argument]
        case .form: [.argument, .parameter]
        case .mutated: [.parameter]
        }
    }
}

/// Places that a subject may have, for the labels of a finding. A label is shown where its place is known.
package enum PlaceName: String, CaseIterable, Hashable, Sendable {
    /// The function that runs once per request or turn: its name, or the lambda.
    case handler
    /// The decorator, call or base class that makes it one.
    case registration
    /// Where the object is made.
    case made
    /// The engine, agent or chain that runs with it.
    case engine
    /// The call that runs the turn.
    case turn
    /// Where the key enters the store.
    case key
    /// Where the key is minted.
    case minted
    /// The store behind it.
    case store
    /// Where it is kept: the module-level name, the field, the map.
    case kept
    /// Where something is put in.
    case write
    /// Where something is read.
    case read
    /// The call by which the code is reached from the handler.
    case reached
    /// Where a default or an attribute is changed in place.
    case mutation
}

/// Words that messages, labels and notes may use between braces; most are the user's own code or a model's name.
package enum Placeholder: String, CaseIterable, Hashable, Sendable {
    /// The callee as written: `ChatMemoryBuffer.from_defaults`.
    case callee
    /// The last word of the type's name: `ChatMemoryBuffer`.
    case type
    /// The name of the variable, attribute or parameter that holds the subject.
    case name
    /// The name of the handler.
    case handler
    /// The framework whose model marks the handler.
    case framework
    /// How often the handler runs, as a phrase: "request", "turn", "message".
    case runs
    /// What an object keeps, as a phrase: "conversations", and for the sessions and memories of users "users' data".
    case contents
    /// The key expression as written.
    case key
    /// The name of the engine's type or the call that makes it.
    case engine
    /// The argument's name.
    case argument
    /// The argument's value as written.
    case value
    /// The source of random keys as written: `uuid.uuid4`.
    case source
    /// The store's type.
    case store
}
