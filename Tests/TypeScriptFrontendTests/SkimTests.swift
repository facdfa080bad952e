import SourceText
import Syntax
import TestSupport
import Testing
import TypeScriptFrontend

@Suite struct SkimTests {
    let packages = WordSet(["langchain", "@langchain/core", "ai"])

    @Test(arguments: [
        #"import { a } from "langchain""#, #"import { a } from 'langchain/memory';"#, #"import "@langchain/core""#,
        #"export * from "@langchain/core/messages""#, "const a = require(`ai`)", #"await import(/* a */ "ai")"#,
        #"import a = require("langchain");"#, #"import a from "lang\u0063hain""#, #"import a from "\x61i/react""#,
        "import a from \"lang\\\nchain\"", "import a from \"langchain", "import a from 'ai\n",
        #"import a from "\u{0000000000000061}i""#, "import a from \"lang\\\r\nchain\"",
        #"import a from "npm:ai""#, #"import a from "npm:@langchain/core@0.3/messages""#, #"import a from "jsr:@langchain/core""#,
        #"import a from "node:ai""#, #"import a from "https://esm.sh/ai@4?bundle""#, #"import a from "npm:\x61i""#,
        #"import a from "https://deno.land/x/ai/mod.ts""#, #"import a from "ai?url""#, #"export { a } from "ai/rsc""#,
        #"import type A = require("ai")"#, #"import a, { b } from"ai""#, #"import a from "\x6epm:ai""#,
        #"require ( /* ) */ 'ai' )"#, "import a from // why\n  'ai'", "require(\n  // why\n\n  'ai')", #"r\u0065quire("ai")"#,
        #"require?.("ai")"#, "import\u{00A0}'ai'", "x(require(\t`ai`))",
    ])
    func saysYes(source: String) { #expect(!TypeScriptSkim.packages(among: packages, in: file(source)).isEmpty) }

    @Test(arguments: [
        "", #"import a from "lang""#, #"import a from "langchains""#, #"import a from "./langchain""#,
        #"import a from "@langchain/community""#,
        #"import a from "npm:aid""#, #"import a from "https://esm.sh/said""#, #"import a from "@langchain""#, #""ai.js""#,
        #""\n""#,
        #"const a = "ai""#, #"if (a === "ai") {}"#, #"f("ai")"#, #"["a", "ai"]"#, "f(\n  'ai',\n  'ai')", #"required("ai")"#, #"{ ai: "ai" }"#,
        "const langchain = ai", #"import a from "\x61j""#, #"""#, #""\"#, #"import a from "a"; f("i")"#,
    ])
    func saysNo(source: String) { #expect(TypeScriptSkim.packages(among: packages, in: file(source)).isEmpty) }

    @Test func tellsWhich() {
        // In alphabetical order: @langchain/core, ai, langchain.
        let source = file(#"import a from "npm:langchain"; import b from "https://esm.sh/ai?with=@langchain/core"; f("@langchain/core")"#)
        #expect(TypeScriptSkim.packages(among: packages, in: source) == [1, 2])
    }

    /// Whatever module the parser finds in a file, also in a damaged one, the skim finds.
    @Test func neverSaysNoWronglyOfDamagedFiles() {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<1_500 {
            let source = file(damaged: Samples.imports, &random)
            for module in modules(TypeScriptParser.parse(source, dialect: .typeScript)) {
                let text = String(decoding: source.bytes, as: UTF8.self)
                let isFound = !TypeScriptSkim.packages(among: WordSet([module]), in: source).isEmpty
                #expect(isFound, "\(module) in \(text.debugDescription)")
                guard let slash = module.firstIndex(of: "/"), slash != module.startIndex else { continue }
                let package = String(module[..<slash])
                let isPackageFound = !TypeScriptSkim.packages(among: WordSet([package]), in: source).isEmpty
                #expect(isPackageFound, "\(package) in \(text.debugDescription)")
            }
        }
    }

    /// The names of the modules in all forms of import that the tree has.
    private func modules(_ tree: SyntaxTree) -> [String] {
        var names: [String] = []
        for node in tree.subtree(SyntaxTree.root) {
            switch tree.kind(node) {
            case .importSource, .importedModule: names.append(tree.name(node))
            case .call:
                guard let callee = tree.firstChild(node), ["import", "require"].contains(tree.name(callee)),
                    let arguments = tree.firstChild(node, .arguments), let module = tree.firstChild(arguments), tree.kind(module) == .string
                else { continue }
                names.append(tree.name(module))
            default: break
            }
        }
        // A name that is no UTF-8 cannot be asked for, and no package has a line end in its name.
        return names.filter { !$0.isEmpty && !$0.contains("\u{FFFD}") && !$0.contains(where: \.isNewline) }
    }
}
