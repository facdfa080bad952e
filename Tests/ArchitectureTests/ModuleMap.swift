/// Which target may import which, and why. An edge that is not here is a change of the design: it needs a reason that holds.
enum ModuleMap {
    struct Module: Sendable {
        let name: String
        /// Other targets of the project, each with what it is needed for.
        let edges: [(to: String, reason: String)]
        /// Modules of the toolchain and the system.
        var system: Set<String> = []
    }

    /// The system's C library, by the names it has on Linux and macOS.
    private static let library: Set<String> = ["Darwin", "Glibc"]

    private static let frontend = [
        (to: "SourceText", reason: "bytes and ranges"),
        (to: "Syntax", reason: "the tree it builds"),
    ]

    /// From the leaves to the programs: a target imports only targets above it.
    static let modules = [
        Module(name: "SourceText", edges: [("CByteVectors", "sixteen bytes at a time")]),
        Module(name: "Diagnostics", edges: [("SourceText", "findings have ranges")]),
        Module(name: "Syntax", edges: [("SourceText", "nodes have ranges")]),
        Module(name: "PythonFrontend", edges: frontend),
        Module(name: "SwiftFrontend", edges: frontend),
        Module(name: "TypeScriptFrontend", edges: frontend),
        Module(
            name: "YAML",
            edges: [("CYAML", "libyaml"), ("SourceText", "documents have places")]),
        Module(
            name: "Knowledge",
            edges: [
                ("CKnowledge", "the files of `rules/`, embedded"),
                ("SourceText", "errors have places; languages"),
                ("YAML", "models and rules are YAML"),
            ],
            system: ["Synchronization"]),
        Module(
            name: "Semantics",
            edges: [("SourceText", "languages differ in their scopes"), ("Syntax", "the tree it binds")]),
        Module(
            name: "Lifetimes",
            edges: [
                ("Knowledge", "what names mean; the vocabulary of facts"),
                ("Semantics", "bindings, calls, definitions"),
                ("SourceText", "places of facts"),
                ("Syntax", "the tree it follows values through"),
            ]),
        Module(
            name: "Fixes",
            edges: [
                ("Diagnostics", "the edits it makes"),
                ("Knowledge", "a model says how its type is made to last"),
                ("Lifetimes", "the subject that is to be mended"),
                ("Semantics", "the arguments of the call that is rewritten"),
                ("SourceText", "the bytes that are edited"),
                ("Syntax", "where imports and calls stand"),
            ]),
        Module(
            name: "Judging",
            edges: [
                ("Diagnostics", "the findings it makes"),
                ("Fixes", "a finding carries its fixes"),
                ("Knowledge", "the rules it asks"),
                ("Lifetimes", "the subjects it asks about"),
                ("SourceText", "the code that findings quote"),
                ("Syntax", "the tree that fixes need"),
            ]),
        Module(
            name: "Reporters",
            edges: [("Diagnostics", "what is reported"), ("SourceText", "lines and columns, quoted code")]),
        Module(
            name: "Driver",
            edges: [
                ("Diagnostics", "findings are filtered, notices made"),
                ("Judging", "the last stage of the pipeline"),
                ("Knowledge", "loaded once for a run; the pages of its own rules"),
                ("Lifetimes", "a stage of the pipeline"),
                ("PythonFrontend", "a stage of the pipeline; comments"),
                ("Reporters", "the report it fills, descriptions of rules"),
                ("Semantics", "a stage of the pipeline"),
                ("SourceText", "files, languages"),
                ("SwiftFrontend", "a stage of the pipeline; comments"),
                ("Syntax", "problems of the tree become notices"),
                ("TypeScriptFrontend", "a stage of the pipeline; comments"),
                ("YAML", "configuration is YAML"),
            ],
            system: library.union(["Synchronization"])),
        Module(
            name: "memlint",
            edges: [
                ("Diagnostics", "levels on the command line"),
                ("Driver", "the run"),
                ("Reporters", "output formats, text that is safe to show"),
                ("SourceText", "the nearest word, for typing errors"),
            ],
            system: library),
        Module(
            name: "Generation",
            edges: [
                ("Driver", "the schemas of what people write"),
                ("Knowledge", "errors in what is embedded; the form of a rule's id"),
                ("SourceText", "the files of `rules/`"),
                ("YAML", "the form of a rule's id"),
            ]),
        Module(
            name: "memlint-dev",
            edges: [
                ("Driver", "shows which files a run parses"),
                ("Generation", "generated files, templates"),
                ("Judging", "shows why a rule speaks"),
                ("Knowledge", "shows what models say"),
                ("Lifetimes", "shows facts"),
                ("PythonFrontend", "shows tokens and trees"),
                ("Semantics", "binds before facts"),
                ("SourceText", "reads files"),
                ("SwiftFrontend", "shows tokens and trees"),
                ("Syntax", "shows trees"),
                ("TypeScriptFrontend", "shows tokens and trees"),
            ],
            system: library.union(["Foundation"])),
    ]

    /// Files and folders whose code may touch memory that the compiler does not check, and what keeps it sound.
    static let uncheckedMemory: [(path: String, reason: String)] = [
        ("Sources/YAML/YAMLEvents.swift", "libyaml's parser and events, owned by one value that cannot be copied"),
        ("Sources/Knowledge/BuiltIn/EmbeddedFile.swift", "constant tables of the program, with the compiler's lengths"),
        ("Sources/Syntax/NameTable.swift", "copies the bytes of names and of strings in place"),
        ("Sources/Syntax/Column.swift", "memory with one owner; places are checked as an array's are"),
        ("Sources/Syntax/TreeBuilder.swift", "writes two columns of one length; the place is checked once for both"),
        ("Sources/SourceText/Span+Scan.swift", "looks at sixteen bytes at a time; the load is checked against the bounds"),
        ("Sources/PythonFrontend/ImportScanner.swift", "as the parser: compares with a literal's bytes in place"),
        ("Sources/PythonFrontend/Parser.swift", "compares with a literal's bytes in place; the length is checked before"),
        ("Sources/SwiftFrontend/Grammar/Grammar.swift", "compares with a literal's bytes in place, as many as it has"),
        ("Sources/Driver/System/", "calls of the operating system"),
        ("Sources/memlint/main.swift", "the arguments as bytes"),
        ("Sources/memlint-dev/", "calls of the operating system"),
    ]

    /// Functions that end the program, where they may stand: path, name, and why input cannot reach it.
    static let allowedTraps: [(path: String, call: String, reason: String)] = [
        (
            "Sources/Driver/System/FileSystem.swift", "preconditionFailure",
            "a buffer that was just given a final zero is not empty"
        ),
        ("Sources/Syntax/Column.swift", "precondition", "a place out of bounds, as for an array's subscript"),
    ]
}
