/// How long something survives. `object` to `remote` are ordered; the others are compared with nothing.
package enum Lifetime: String, CaseIterable, Hashable, Sendable {
    /// Dies with the object that holds it.
    case object
    case turn
    case request
    case process
    /// A file on this machine.
    case host
    /// A store that several machines see.
    case shared
    /// The platform's own.
    case remote
    case connection
    case uiSession = "ui-session"
    /// The client brings it.
    case client

    /// The place in the order, nil for those outside it.
    package var rank: Int? {
        switch self {
        case .object: 0
        case .turn: 1
        case .request: 2
        case .process: 3
        case .host: 4
        case .shared: 5
        case .remote: 6
        case .connection, .uiSession, .client: nil
        }
    }
}

/// What an object of a modelled type is.
package enum Role: String, CaseIterable, Hashable, Sendable {
    case memory
    case history
    case store
    case checkpointer
    case sessionService = "session-service"
    case engine
    case agent
    case chain
    case storageContext = "storage-context"
    case index
    case vectorStore = "vector-store"
    /// A client of a model: it holds nothing, its calls run turns.
    case modelClient = "model-client"
    /// A client of a database or cache: its calls read and write by key.
    case databaseClient = "database-client"
    /// Something that only makes other things: a graph builder, an app.
    case builder
    /// One turn, or a part of it: what lists and maps of a conversation hold.
    case message
}

/// How often a function runs.
package enum Frequency: String, CaseIterable, Hashable, Sendable {
    /// Once per message of a conversation.
    case turn
    case request
    case connection
    /// Once per task that an agent hands over: a tool.
    case task
    /// Once per conversation in a user interface.
    case session
    case process
    /// A command that ends by itself.
    case once
}
