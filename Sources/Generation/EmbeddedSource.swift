package import Knowledge
package import SourceText

/// Writes `Sources/CKnowledge/embedded.c`, by which the files of `rules/` get into the binary.
package enum EmbeddedSource {
    /// The path of the generated file, from the root of the repository.
    package static let path = "Sources/CKnowledge/embedded.c"

    /// Whether a file of `rules/` is embedded.
    package static func isEmbedded(_ path: String) -> Bool {
        (path.hasPrefix("models/") && path.hasSuffix(".yml"))
            || (path.hasPrefix("defects/") && (path.hasSuffix(".yml") || path.hasSuffix(".md")))
    }

    /// The text of the generated file, and what is wrong with the models and rules among `files`.
    ///
    /// Paths of `files` are relative to `rules/`; those that are not embedded are left out.
    package static func text(_ files: [SourceFile]) -> (text: String, errors: [KnowledgeError]) {
        let files = files.filter { isEmbedded($0.path) }.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        var reader = KnowledgeReader()
        var fixes: Set<String> = []
        var arrays = ""
        var rows = ""
        for file in files {
            let array = String(file.path.map { $0.isLetter || $0.isNumber ? $0 : "_" })
            var packages: [String] = []
            var seeds: [String] = []
            var evidence: [String] = []
            if file.path.hasPrefix("models/") {
                let known = reader.models.count
                reader.read(models: file)
                let models = reader.models.dropFirst(known)
                fixes.formUnion(models.flatMap(\.types).flatMap(\.fixes).map(\.id))
                let concernsAll = models.contains { $0.packages.isEmpty }
                packages = concernsAll ? [] : Set(models.flatMap(\.packages)).sorted()
                seeds = Set(models.filter(\.isSeed).flatMap(\.packages)).sorted()
                evidence = Set(models.flatMap(\.evidence)).sorted()
            } else if file.path.hasSuffix(".yml") {
                reader.read(rules: file)
            }
            // Without the guard, the build that regenerates this file would stop at one that is gone.
            arrays += """

                static const unsigned char \(array)[] = {
                #if __has_embed("../../rules/\(file.path)")
                #embed "../../rules/\(file.path)" suffix(,)
                #endif
                    0};

                """
            rows += "    {\"\(file.path)\", \(array), sizeof \(array) - 1,\n"
            rows += "     \"\(packages.joined(separator: " "))\",\n     \"\(seeds.joined(separator: " "))\",\n"
            rows += "     \"\(evidence.joined(separator: " "))\"},\n"
        }
        let text = """
            // Written by `memlint-dev generate` from the files of rules/; not to be edited.

            #include "CKnowledge.h"
            \(arrays)
            static const struct memlint_file files[] = {
            \(rows)    {0},
            };

            const struct memlint_file *memlint_files(void) { return files; }
            size_t memlint_file_count(void) { return sizeof files / sizeof files[0] - 1; }
            const char *memlint_fix_ids(void) { return "\(fixes.sorted().joined(separator: " "))"; }

            """
        return (text, reader.errors)
    }
}
