import Driver
import Invariants
import Knowledge
import SourceText
import TypeScriptFrontend
import YAML

/// What may be handed any bytes, and what must be true of the answer.
package enum FuzzTarget: String, CaseIterable, Sendable {
    case python
    case swift
    case typescript
    case yaml
    case configuration
    case knowledge

    /// What is wrong with what becomes of `bytes`; nil where nothing is. What is worse than wrong, a trap or a hang, ends the process.
    package func fault(_ bytes: ContiguousArray<UInt8>) -> String? {
        switch self {
        case .python: return PythonInvariants.fault(SourceFile(path: "fuzz.py", bytes: bytes))
        case .swift: return SwiftInvariants.fault(SourceFile(path: "fuzz.swift", bytes: bytes))
        case .typescript:
            for (path, dialect) in Self.dialects {
                if let fault = TypeScriptInvariants.fault(SourceFile(path: path, bytes: bytes), dialect) { return "\(path): \(fault)" }
            }
            return nil
        case .yaml: return YAMLInvariants.fault(bytes)
        case .configuration: return ConfigurationInvariants.fault(SourceFile(path: ".memlint.yml", bytes: bytes))
        case .knowledge:
            var reader = KnowledgeReader()
            reader.read(models: SourceFile(path: "fuzz-models.yml", bytes: bytes))
            reader.read(rules: SourceFile(path: "fuzz-rules.yml", bytes: bytes), page: String(decoding: bytes, as: UTF8.self))
            return nil
        }
    }

    private static let dialects: [(String, TypeScriptDialect)] = [
        ("fuzz.ts", .typeScript), ("fuzz.tsx", .typeScriptWithMarkup), ("fuzz.js", .javaScript),
    ]

    /// Whether the file with this name is a good one to begin with.
    package func isSeed(_ name: String) -> Bool {
        let ending = name.split(separator: ".").last.map(String.init) ?? ""
        switch self {
        case .python: return ending == "py"
        case .swift: return ending == "swift"
        case .typescript: return TypeScriptDialect.extensions.contains(ending)
        case .yaml, .configuration, .knowledge: return ending == "yml"
        }
    }
}
