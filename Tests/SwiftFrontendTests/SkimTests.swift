import SourceText
import SwiftFrontend
import Syntax
import Testing

@Suite struct SkimTests {
    @Test(arguments: [
        ("import Vapor\n@testable import App.Models;import Foo", ["Vapor", "App", "Foo"]),
        ("public import struct Hummingbird.Router", ["struct", "Hummingbird"]),
        ("import /* why */ A // b\nimport\n  B", ["A", "B"]),
        ("import `class`", ["class"]),
        ("@_exported import A\n#if canImport(B)\nimport B\n#endif", ["A", "B"]),
        ("import func A.f; @_spi(X) @preconcurrency internal import B", ["func", "A", "B"]),
        ("let s = \"import A\"; // import B", ["A", "B"]),
        ("reimport A; import_ B; imports C; $import D", []),
        ("import\nimport A", ["import", "A"]),
        ("", []),
        ("import", []),
        ("important", []),
    ])
    func modules(source: String, expected: [String]) {
        #expect(SwiftSkim.imports(in: file(source)) == expected)
    }

    @Test(arguments: ["import /* /* */ */ A", "import <#A#>", "import Ünicode", "import \u{A0}A", "import /*" + String(repeating: " ", count: 500) + "*/ A"])
    func whatTakesMoreThanAGlance(source: String) {
        #expect(SwiftSkim.imports(in: file(source)) == nil)
        #expect(SwiftSkim.packages(among: WordSet(["Other"]), in: file(source)) == nil)
    }

    @Test func oneOfSeveral() {
        let source = file("import Foundation\nimport struct Vapor.Request\n")
        #expect(SwiftSkim.packages(among: WordSet(["Vapor", "Hummingbird"]), in: source) == [1])
        #expect(SwiftSkim.packages(among: WordSet(["Hummingbird", "Request"]), in: source) == [])
    }

    /// The skim never says no where the parser finds an import: in pieces of imports, comments and other things in any order.
    @Test(arguments: 1...400 as ClosedRange<UInt64>)
    func neverSaysNoWhereTheParserSaysYes(seed: UInt64) {
        let pieces = [
            "import", "import ", " ", "\n", "\r\n", "A", "Vapor", "struct ", "func ", "class", ".", "B", "`c`", "`", "/*", "*/", "//",
            "@testable ", "public ", ";", "{", "}", "(", ")", "\"", "\\(", "é", "\u{A0}", "\u{0}", "<#D#>", "#if A\n", "#endif\n", "_",
            "$e", "1", "=", "<<<<<<< x\n", "let ", "import\timport", "#import ",
        ]
        var state = seed &* 0x9E37_79B9_7F4A_7C15
        for _ in 0..<20 {
            var text = ""
            for _ in 0..<12 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += pieces[Int(state >> 33) % pieces.count]
            }
            checkAlwaysTrue(file(text))
        }
    }
}
