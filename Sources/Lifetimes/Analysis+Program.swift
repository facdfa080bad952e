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
            case .turn, .request, .connection, .session: activation.handler != nil || script != nil
            default: false
            }
        }
        if isServed || isService { return "service" }
        if activations.contains(where: { $0.runs == .once }) { return "one-shot" }
        return "library"
    }

    /// By the conventions of test runners: a folder or a file named as tests are.
    var isTestFile: Bool {
        let parts = file.path.split(separator: "/")
        guard let last = parts.last else { return false }
        let folders = parts.dropLast()
        if folders.contains(where: { $0 == "tests" || $0 == "test" || $0 == "__tests__" }) { return true }
        return last.hasPrefix("test_") || last.hasSuffix("_test.py") || last == "conftest.py"
    }

    /// Whether a framework calls functions of this file to answer somebody.
    var isService: Bool {
        if script != nil { return true }
        return registrations.values.contains { reasons in
            reasons.contains { reason in
                switch reason.handler.runs {
                case .turn, .request, .connection, .session: true
                case .process, .once: false
                }
            }
        }
    }

    /// Whether a loop that reads a person's input turns in the same activation: `while True: text = input()`.
    func isInConversationLoop(_ node: NodeID) -> Bool {
        let function = model.enclosingFunction(node)
        for call in model.calls {
            guard model.enclosingFunction(call) == function, isInLoop(call, within: function),
                let callee = tree.firstChild(call), tree.kind(callee) == .identifier,
                model.binding(of: callee) == nil, Self.prompts.contains(tree.name(callee))
            else { continue }
            return true
        }
        return false
    }

    private static let prompts: Set<String> = ["input", "raw_input"]

    /// Whether anything in the file says that the program talks: an object that holds turns, or a call that runs a turn.
    var isConversational: Bool {
        if !turnCalls.isEmpty { return true }
        return model.calls.contains { call in
            origins(of: call).contains { origin in
                if case .object(let type) = origin.kind { return catalogue.types[type].holds == "turns" }
                return false
            }
        }
    }
}
