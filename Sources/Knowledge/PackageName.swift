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
