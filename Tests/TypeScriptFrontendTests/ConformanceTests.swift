import Foundation
import TestSupport
import Testing

/// Agreement with the TypeScript compiler on the fixtures and the compiler's own declarations; `make conformance` reads far more.
@Suite(.enabled(if: Compiler.isHere, "needs node and Debian's node-typescript, or what make conformance lays out"))
struct ConformanceTests {
    @Test func agreesWithTheCompiler() throws {
        let declarations = ["lib.es5.d.ts", "lib.es2015.core.d.ts", "lib.webworker.d.ts", "typescript.d.ts"].map {
            Compiler.path + "/lib/" + $0
        }
        let folders = [Checkout.root.appending(path: "fixtures").path]
        let ending = try compare(["--at-least", "99.9", "--examples", "3"] + folders + declarations)
        #expect(ending.code == 0, "\(ending.text)\(ending.errorText)")
        #expect(ending.text.contains("interfaces"))
    }

    /// Each kind of difference that is called known is still there, with the reason that is told.
    @Test func knownDifferencesDiffer() throws {
        let ending = try compare(["--check-differences"])
        #expect(ending.code == 0, "\(ending.text)\(ending.errorText)")
    }

    private func compare(_ arguments: [String]) throws -> Ending {
        let script = Checkout.root.appending(path: "Tests/conformance/typescript/compare.mjs").path
        return try run(
            URL(filePath: "/usr/bin/env"),
            ["node", script, "--memlint-dev", Checkout.memlintDev.path, "--typescript", Compiler.path] + arguments, seconds: 300)
    }
}

private enum Compiler {
    /// The compiler's module: Debian's, or that of the corpus that `make conformance` lays out.
    static let path: String = {
        let laidOut = Checkout.root.appending(path: ".build-tools/corpus/typescript/usr/share/nodejs/typescript").path
        return FileManager.default.fileExists(atPath: laidOut) ? laidOut : "/usr/share/nodejs/typescript"
    }()

    static let isHere: Bool = {
        guard FileManager.default.fileExists(atPath: path) else { return false }
        return (try? run(URL(filePath: "/usr/bin/env"), ["node", "--version"]))?.code == 0
    }()
}
