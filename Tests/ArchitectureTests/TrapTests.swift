import SourceText
import Syntax
import Testing

/// Nothing in the sources ends the program on purpose or on a wrong guess.
@Suite struct TrapTests {
    private static let enders: Set<String> = [
        "fatalError", "preconditionFailure", "precondition", "assertionFailure", "assert",
    ]

    @Test(arguments: ProjectFile.all)
    func sourcesHaveNoTraps(_ source: ProjectFile) {
        for node in source.nodes {
            switch source.tree.kind(node) {
            case .cast:
                let form = source.tree.name(node)
                #expect(!["!", "as!", "try!"].contains(form), "\(source.place(node)) has `\(form)`")
            case .annotation:
                for part in source.tree.descendants(node)
                where source.tree.kind(part) == .unary && source.tree.name(part) == "!" {
                    Issue.record("\(source.place(part)) declares a value that is unwrapped by force")
                }
            case .call:
                guard let callee = source.tree.firstChild(node) else { continue }
                let name = source.tree.name(callee)
                guard Self.enders.contains(name) else { continue }
                let isAllowed = ModuleMap.allowedTraps.contains { $0.path == source.path && $0.call == name }
                #expect(isAllowed, "\(source.place(node)) calls `\(name)`")
            default: continue
            }
        }
    }

    /// memlint runs nothing and connects to nothing: no source calls what could.
    @Test(arguments: ProjectFile.all)
    func sourcesStartNoProgramAndOpenNoConnection(_ source: ProjectFile) {
        for node in source.nodes where source.tree.kind(node) == .identifier || source.tree.kind(node) == .member {
            let name = source.tree.name(node)
            #expect(!Self.reachingOut.contains(name), "\(source.place(node)) uses `\(name)`")
        }
    }

    private static let reachingOut: Set<String> = [
        "Process", "URLSession", "dlopen", "execl", "execle", "execlp", "execv", "execve", "execvp", "fork", "vfork",
        "popen", "posix_spawn", "posix_spawnp", "system", "socket", "socketpair", "connect", "getaddrinfo", "gethostbyname",
    ]

    @Test func allowedTrapsAreStillThere() {
        for (path, call, _) in ModuleMap.allowedTraps {
            let source = ProjectFile.all.first { $0.path == path }
            let isThere = source?.nodes.contains { node in
                source?.tree.kind(node) == .identifier && source?.tree.name(node) == call
            }
            #expect(isThere == true, "\(path) no longer calls `\(call)`: take it off the list")
        }
    }

    /// The tests above see only what the project's own Swift grammar sees.
    @Test(arguments: ProjectFile.all)
    func theOwnGrammarReadsTheOwnSources(_ source: ProjectFile) {
        #expect(source.tree.problems.map { "\($0.range.lower): \($0.message)" } == [])
    }
}
