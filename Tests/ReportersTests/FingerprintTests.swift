import Diagnostics
import Reporters
import SourceText
import Testing

/// The identity of findings.
@Suite struct FingerprintTests {
    /// Published values of GitHub's algorithm.
    @Test(arguments: [
        ("", ["c129715d7a2bc9a3:1"]),
        ("\n", ["3c5bef55b72b93c9:1", "c129715d7a2bc9a3:1"]),
        ("x = 1\ny = 2\n", ["5ceeb771b3aff0bd:1", "ab1f8ed3e7dc41c1:1", "c129715d7a2bc9a3:1"]),
        (
            "x = 1\nx = 1\nx = 1\n",
            ["b06211268476d237:1", "87c133c3324ef59b:1", "8e00d41f0ebba6bf:1", "c129715d7a2bc9a3:1"]
        ),
        (
            "a\r\nb\r\nc\n",
            ["52668e89249e7477:1", "9ed7939040abc6c0:1", "3791504be0bd17cc:1", "c129715d7a2bc9a3:1"]
        ),
        ("\u{FEFF}memo = {}\n", ["8b48b05c54738203:1", "c129715d7a2bc9a3:1"]),
        ("s = '😀'\nt = 2\n", ["5f8e46c154018c9d:1", "facc18b13ae631f0:1", "c129715d7a2bc9a3:1"]),
    ])
    func lineHashes(_ content: String, _ expected: [String]) {
        #expect(LineHashes.all(of: ContiguousArray(content.utf8)) == expected)
    }

    @Test func manyLinesHaveOneHashEach() {
        let content = String(repeating: "x = 1\n\n", count: 500)
        #expect(LineHashes.all(of: ContiguousArray(content.utf8)).count == 1001)
    }

    private func fingerprint(_ sample: Sample, _ code: String, symbol: String = "chat") -> String {
        let finding = Finding(
            rule: "r", severity: .error, message: "m", path: sample.path, range: sample.range(code), symbol: symbol)
        return Fingerprints.all(of: report([finding], [sample]))[0]
    }

    @Test func survivesLayoutAndLinesAbove() {
        let before = Sample(path: "a.py", text: "m = Buffer(a='b', c=1)\n")
        let after = Sample(path: "a.py", text: "import os\n\nm = Buffer(\n    a=\"b\",\n    c=1,\n)\n")
        #expect(
            fingerprint(before, "Buffer(a='b', c=1)")
                == fingerprint(after, "Buffer(\n    a=\"b\",\n    c=1,\n)"))
    }

    @Test func tellsPlacesApart() {
        let sample = Sample(path: "a.py", text: "m = Buffer()\nn = Buffer()\n")
        let other = Sample(path: "b.py", text: sample.text)
        let both = [1, 2].map { occurrence in
            Finding(
                rule: "r", severity: .error, message: "m", path: sample.path,
                range: sample.range("Buffer()", occurrence: occurrence))
        }
        let values = Fingerprints.all(of: report(both, [sample]))
        #expect(values[0].hasSuffix(":1") && values[1].hasSuffix(":2"))
        #expect(values[0].dropLast() == values[1].dropLast())
        #expect(fingerprint(sample, "Buffer()") != fingerprint(other, "Buffer()"))
        #expect(fingerprint(sample, "Buffer()") != fingerprint(sample, "Buffer()", symbol: "Bot.chat"))
    }
}
