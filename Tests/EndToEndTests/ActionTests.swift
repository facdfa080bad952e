import Foundation
import TestSupport
import Testing

/// `action.yml`, its steps run in order as GitHub's runner does.
@Suite struct ActionTests {
    private let program: Program
    private let action: [String: Any]

    init() throws {
        program = try Program()
        let reader = "import json, sys; from ruamel.yaml import YAML; json.dump(YAML(typ='safe').load(sys.stdin), sys.stdout)"
        let file = Checkout.root.appending(path: "action.yml")
        let ending = try TestSupport.run(Checkout.tool("python"), ["-c", reader], input: try Data(contentsOf: file))
        action = try #require(try JSONSerialization.jsonObject(with: ending.output) as? [String: Any])
        try program.write("app.py", Program.defect)
    }

    @Test func isValid() throws {
        let file = Checkout.root.appending(path: "action.yml").path
        let ending = try TestSupport.run(
            Checkout.tool("check-jsonschema"), ["--builtin-schema", "vendor.github-actions", file])
        #expect(ending.code == 0, "\(ending.text)\(ending.errorText)")
    }

    @Test func annotatesAndWritesSARIF() throws {
        let (ending, outputs) = try run()
        #expect(ending.code == 1)
        #expect(ending.text.contains("::error file=app.py,line=8,"), "\(ending.text)\(ending.errorText)")
        #expect(ending.errorText.contains("Found 1 error in 1 file."))
        #expect(outputs == ["sarif-file": "memlint.sarif", "exit-code": "1"])
        let sarif = try String(contentsOf: program.folder.appending(path: "memlint.sarif"), encoding: .utf8)
        #expect(sarif.contains("\"ruleId\": \"memory-in-handler\""))
    }

    @Test func passesWhereNothingIsFound() throws {
        try program.write("app.py", "import os\n")
        let (ending, outputs) = try run()
        #expect(ending.code == 0 && outputs["exit-code"] == "0" && !ending.text.contains("::"))
        let sarif = try String(contentsOf: program.folder.appending(path: "memlint.sarif"), encoding: .utf8)
        #expect(sarif.contains("\"results\": []"), "an empty report closes alerts")
    }

    /// Inputs are values, whatever they hold.
    @Test func inputsAreNeverCommands() throws {
        let odd = "a b; touch touched; $(touch touched) `touch touched`.py"
        try program.write(odd, Program.defect)
        try program.write("-q.py", Program.defect)
        let (ending, _) = try run(["paths": "\(odd)\n\n  \n-q.py", "sarif-file": "out put.sarif"])
        #expect(ending.code == 1 && ending.errorText.contains("Found 2 errors in 2 files."), "\(ending.errorText)")
        let files = try FileManager.default.contentsOfDirectory(atPath: program.folder.path)
        #expect(files.contains("out put.sarif") && !files.contains("touched"))
    }

    @Test func optionsArePassedOn() throws {
        #expect(try run(["options": "--ignore=memory-in-handler"]).0.code == 0)
        #expect(try run(["options": "--fail-on\nerror\n--exit-zero"]).0.code == 0)
        #expect(try run(["options": "--fail-on=eror"]).0.code == 2)
    }

    @Test func whatCannotBeTrustedFails() throws {
        let (missing, outputs) = try run(["paths": "nowhere"])
        #expect(missing.code == 2 && outputs["exit-code"] == "2")
        let (unwritten, _) = try run(["sarif-file": "no/such/folder.sarif"])
        #expect(unwritten.code == 2 && unwritten.text.contains("::error::memlint could not write no/such/folder.sarif"))
    }

    /// A runner without memlint and without Swift is told what it lacks.
    @Test func saysWhatABuildNeeds() throws {
        for name in ["scripts/action", ".swift-version", "Package.swift", "Makefile", "Sources/memlint/main.swift"] {
            let copy = program.folder.appending(path: "action/\(name)")
            try FileManager.default.createDirectory(at: copy.deletingLastPathComponent(), withIntermediateDirectories: true)
            try FileManager.default.copyItem(at: Checkout.root.appending(path: name), to: copy)
        }
        let (ending, _) = try run(isInstalled: false)
        #expect(ending.code == 2 && ending.text.contains("::error::memlint is not installed"), "\(ending.errorText)")
        let found = try String(contentsOf: program.folder.appending(path: "output-find"), encoding: .utf8)
        #expect(found.contains("program=\n") && found.contains(/sources=[0-9a-f]{64}\n/))
    }

    // MARK: - The runner

    /// Runs the steps of the action up to one that fails, and works out the action's outputs.
    private func run(
        _ inputs: [String: String] = [:], isInstalled: Bool = true
    ) throws -> (Ending, outputs: [String: String]) {
        var values: [String: String] = [:]
        for (name, input) in try #require(action["inputs"] as? [String: [String: Any]]) {
            values["inputs.\(name)"] = inputs[name] ?? input["default"] as? String
        }
        let steps = try #require((action["runs"] as? [String: Any])?["steps"] as? [[String: Any]])
        var last: Ending?
        for step in steps {
            if let condition = step["if"] as? String {
                try #require(condition == "steps.find.outputs.program == ''")
                if values["steps.find.outputs.program"] != "" { continue }
            }
            guard let command = step["run"] as? String else { continue }
            #expect(step["shell"] as? String == "bash" && !command.contains("${{"))
            let id = step["id"] as? String ?? "step"
            var environment = [
                "GITHUB_ACTION_PATH": isInstalled ? Checkout.root.path : program.folder.path + "/action",
                "GITHUB_OUTPUT": "\(program.folder.path)/output-\(id)",
                "PATH": (isInstalled ? Checkout.memlint.deletingLastPathComponent().path + ":" : "") + "/usr/bin:/bin",
            ]
            for (name, value) in step["env"] as? [String: String] ?? [:] { environment[name] = filled(value, values) }
            let ending = try TestSupport.run(
                URL(filePath: "/usr/bin/env"), ["bash", "-e", "-o", "pipefail", "-c", command], in: program.folder,
                environment: environment)
            last = ending
            let output = try? String(contentsOf: program.folder.appending(path: "output-\(id)"), encoding: .utf8)
            for line in (output ?? "").split(separator: "\n") {
                let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                values["steps.\(id).outputs.\(parts[0])"] = String(parts[1])
            }
            if ending.code != 0 { break }
        }
        let outputs = try #require(action["outputs"] as? [String: [String: String]])
        return (try #require(last), outputs.mapValues { filled($0["value"] ?? "", values) })
    }

    /// `text` with the values of `${{ … }}`.
    private func filled(_ text: String, _ values: [String: String]) -> String {
        text.replacing(/\$\{\{ ([a-z.-]+) \}\}/) { values[String($0.1)] ?? "" }
    }
}
