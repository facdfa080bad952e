import Knowledge
import Semantics
import SourceText
import Syntax

extension Analysis {
    /// What kind of program the code at a node belongs to.
    func program(at node: NodeID, activations: [Activation]) -> String {
        if isTestFile { return "test" }
        if isInConversationLoop(node) { return "repl" }
        let isServed = activations.contains { activation in
            switch activation.runs {
            // On one person's device a turn function serves that person.
            case .turn, .request, .connection, .session:
                activation.framework != nil || activation.handler != nil && !catalogue.runsOnDevice || script != nil
            default: false
            }
        }
        if isServed || isService { return "service" }
        if catalogue.runsOnDevice { return "app" }
        if activations.contains(where: { $0.runs == .once }) || isScript { return "one-shot" }
        return "library"
    }

    /// Whether a TypeScript file gives nothing to others: it can only be a program of its own.
    private var isScript: Bool {
        guard model.language == .typescript else { return false }
        return !tree.children(SyntaxTree.root).contains { statement in
            switch tree.kind(statement) {
            case .exportNames, .exportDefault: true
            case .assignment:
                tree.flags(statement).contains(.exported)
                    || tree.firstChild(statement).map { tree.subtree($0).contains { tree.name($0) == "exports" } } == true
            default: tree.flags(statement).contains(.exported)
            }
        }
    }

    /// By the conventions of test runners: a folder or a file named as tests are.
    var isTestFile: Bool {
        let parts = file.path.split(separator: "/")
        guard let last = parts.last else { return false }
        let folders = parts.dropLast()
        if folders.contains(where: { ["tests", "test", "__tests__", "e2e"].contains($0) || $0.hasSuffix("Tests") }) { return true }
        if last.contains(".test.") || last.contains(".spec.") || last.hasSuffix("Tests.swift") { return true }
        return last.hasPrefix("test_") || last.hasSuffix("_test.py") || last == "conftest.py"
    }

    /// Whether the file answers somebody: a framework calls its functions or is started here, or it has functions that each run one
    /// turn for whoever calls them.
    func findService() -> Bool {
        if script != nil { return true }
        let isRegistered = registrations.values.contains { $0.contains { $0.handler.answers } }
        if isRegistered { return true }
        for site in candidates {
            let starts = calleePaths(site).contains { catalogue.handlers(call: $0).contains(where: \.answers) }
            if starts { return true }
        }
        return !catalogue.runsOnDevice && model.functions.contains { function in
            callers.calls(of: function).isEmpty && !callers.isReferred(function) && isTurnFunction(function)
        }
    }

    /// Whether a loop that reads a person's input turns in the same activation: `while True: text = input()`.
    func isInConversationLoop(_ node: NodeID) -> Bool {
        conversationLoops.contains(model.enclosingFunction(node))
    }

    /// The functions, nil for module-level code, that ask a person for input in a loop.
    func findConversationLoops() -> Set<NodeID?> {
        var found: Set<NodeID?> = []
        for call in model.calls {
            guard let callee = tree.firstChild(call), isPrompt(callee) else { continue }
            let function = model.enclosingFunction(call)
            if isInLoop(call, within: function) { found.insert(function) }
        }
        return found
    }

    private func isPrompt(_ callee: NodeID) -> Bool {
        switch tree.kind(callee) {
        case .identifier: model.binding(of: callee) == nil && library.prompts.contains(tree.name(callee))
        case .member: library.promptMethods.contains(tree.name(callee))
        default: false
        }
    }

    /// Whether anything in the file says that the program talks: an object that holds turns, or a call that runs a turn.
    func findConversation() -> Bool {
        if !turnCalls.isEmpty { return true }
        return candidates.contains { call in
            origins(of: call.node).contains { origin in
                if case .object(let type) = origin.kind { return catalogue.types[type].holds == "turns" }
                return false
            }
        }
    }
}
