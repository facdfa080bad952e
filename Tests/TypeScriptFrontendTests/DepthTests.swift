import Foundation
import SourceText
import Syntax
import TestSupport
import Testing
import TypeScriptFrontend

/// Nothing nests or goes on so far that the parser needs more than a small stack or more than linear time.
@Suite(.serialized) struct DepthTests {
    /// How far things nest or go on: 100,000 times where the parser is optimised, which is forty times as fast.
    static let count: Int = {
        #if DEBUG
            4_000
        #else
            100_000
        #endif
    }()

    @Test(arguments: DeepSource.nested)
    func deepNestingIsPassedOver(deep: DeepSource) {
        let file = deep.source(Self.count)
        let tree = onSmallStack { TypeScriptParser.parse(file, dialect: deep.dialect) }
        #expect(functions(tree).first == "before")
        #expect(functions(tree).last == "after")
        #expect(tree.problems.contains { $0.kind == .tooDeep })
    }

    @Test(arguments: DeepSource.nested)
    func whatPeopleWriteIsNotTooDeep(deep: DeepSource) {
        let tree = TypeScriptParser.parse(deep.source(24), dialect: deep.dialect)
        #expect(!tree.problems.contains { $0.kind == .tooDeep })
    }

    @Test(arguments: DeepSource.chains)
    func chainsAreReadToTheirEnd(deep: DeepSource) {
        let file = deep.source(Self.count)
        let tree = onSmallStack { TypeScriptParser.parse(file, dialect: deep.dialect) }
        #expect(functions(tree).first == "before")
        #expect(functions(tree).last == "after")
        #expect(!tree.problems.contains { $0.kind == .tooDeep })
    }

    @Test(arguments: DeepSource.unclosed)
    func unclosedBracketsStopNothing(deep: DeepSource) {
        let file = deep.source(Self.count)
        let tree = onSmallStack { TypeScriptParser.parse(file, dialect: deep.dialect) }
        #expect(functions(tree).first == "before")
    }

    /// Four times as long takes four times the time, not sixteen times.
    @Test(arguments: DeepSource.nested + DeepSource.chains + DeepSource.unclosed)
    func timeIsLinear(deep: DeepSource) {
        let short = deep.source(Self.count / 4)
        let long = deep.source(Self.count)
        var best = (short: Duration.seconds(1_000), long: Duration.seconds(1_000))
        // Others use the machine's caches as well, so the best of several tries counts.
        for _ in 0..<12 {
            best.short = min(best.short, processorTime { _ = TypeScriptParser.parse(short, dialect: deep.dialect) })
            best.long = min(best.long, processorTime { _ = TypeScriptParser.parse(long, dialect: deep.dialect) })
            // Below some milliseconds other things than the length count. Eight is the middle between linear and square time.
            if best.long < max(best.short, .milliseconds(1)) * 8, best.long < .seconds(2) { return }
        }
        Issue.record("four times as long takes \(best.long / best.short) times the time, \(best.long)")
    }

    private func functions(_ tree: SyntaxTree) -> [String] {
        tree.subtree(SyntaxTree.root).filter { tree.kind($0) == .function }.map { tree.name($0) }
    }
}

/// Runs `body` on a thread with the 512 KiB of stack that threads have on macOS.
private func onSmallStack<Result: Sendable>(_ body: @escaping @Sendable () -> Result) -> Result {
    let box = ResultBox<Result>()
    let thread = Thread {
        box.result = body()
        box.done.signal()
    }
    thread.stackSize = 512 * 1024
    thread.start()
    box.done.wait()
    guard let result = box.result else { preconditionFailure("the thread has given its result") }
    return result
}

/// Written by the thread before the signal and read after it.
private final class ResultBox<Result>: @unchecked Sendable {
    var result: Result?
    let done = DispatchSemaphore(value: 0)
}
