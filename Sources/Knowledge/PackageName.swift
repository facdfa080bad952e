/// Names and the packages that they start with.
enum PackageName {
    /// Whether `name` is `package` or something in it: `langgraph` owns `langgraph.graph.StateGraph`,
    /// `@langchain/core` owns `@langchain/core/messages.HumanMessage`.
    static func owns(_ package: String, _ name: String) -> Bool {
        guard name.utf8.starts(with: package.utf8) else { return false }
        guard let next = name.utf8.dropFirst(package.utf8.count).first else { return true }
        return next == UInt8(ascii: ".") || next == UInt8(ascii: "/")
    }
}

/// The part of a canonical name after its last dot: `ChatMemoryBuffer` of `llama_index.core.memory.ChatMemoryBuffer`.
func lastWord(_ name: String) -> String {
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return name }
    return String(name[name.utf8.index(after: dot)...])
}
