import Diagnostics
import Driver
import SourceText

/// What holds of the configuration for any bytes.
enum ConfigurationInvariants {
    /// It is read, or there is a notice that says why not; what it leaves out can be asked of any path.
    static func fault(_ file: SourceFile) -> String? {
        switch Configuration.read(file, folder: RawPath("/project")) {
        case .failure(let list):
            guard !list.notices.isEmpty else { return "it is refused without a reason" }
            return list.notices.contains { $0.message.isEmpty } ? "a notice says nothing" : nil
        case .success(let configuration):
            let patterns = configuration.exclude + configuration.perFileIgnores.map(\.pattern)
            let rules = IgnoreRules(patterns: patterns)
            for path in paths { _ = rules.leavesOut(path[...], isFolder: false) }
            return nil
        }
    }

    private static let paths = ["a", "app/chat/memory.py", String(repeating: "a/", count: 100) + "a", String(repeating: "a", count: 255)]
        .map { Array($0.utf8) }
}
