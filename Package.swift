// swift-tools-version: 6.2
import PackageDescription

/// One set of settings for every target: Swift 6 mode, `any` spelled out, imports internal unless said otherwise,
/// members visible only through a direct import, and every use of unsafe memory marked as such.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .strictMemorySafety(),
]

func source(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func support(_ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
    .target(name: name, dependencies: dependencies, path: "Tests/\(name)", exclude: exclude, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

let package = Package(
    name: "memlint",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "memlint", targets: ["memlint"])],
    targets: [
        // Text and what is said about it.
        .target(name: "CByteVectors"),
        source("SourceText", ["CByteVectors"]),
        source("Diagnostics", ["SourceText"]),

        // From bytes to trees: one common tree, one grammar for each language.
        source("Syntax", ["SourceText"]),
        source("PythonFrontend", ["SourceText", "Syntax"]),
        source("SwiftFrontend", ["SourceText", "Syntax"]),
        source("TypeScriptFrontend", ["SourceText", "Syntax"]),

        // Knowledge: models of frameworks and rules, read from YAML, built into the binary.
        .systemLibrary(
            name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
        source("YAML", ["CYAML", "SourceText"]),
        .target(name: "CKnowledge"),
        source("Knowledge", ["CKnowledge", "SourceText", "YAML"]),

        // From trees to findings.
        source("Semantics", ["SourceText", "Syntax"]),
        source("Lifetimes", ["Knowledge", "Semantics", "SourceText", "Syntax"]),
        source("Judging", ["Diagnostics", "Fixes", "Knowledge", "Lifetimes", "SourceText", "Syntax"]),
        source("Fixes", ["Diagnostics", "Knowledge", "Lifetimes", "Semantics", "SourceText", "Syntax"]),

        // The program.
        source("Reporters", ["Diagnostics", "SourceText"]),
        source(
            "Driver",
            [
                "Diagnostics", "Judging", "Knowledge", "Lifetimes", "PythonFrontend", "Reporters", "Semantics",
                "SourceText", "SwiftFrontend", "Syntax", "TypeScriptFrontend", "YAML",
            ]),
        .executableTarget(
            name: "memlint", dependencies: ["Diagnostics", "Driver", "Reporters", "SourceText"], swiftSettings: strict),
        source("Generation", ["Driver", "Knowledge", "SourceText", "YAML"]),
        .executableTarget(
            name: "memlint-dev",
            dependencies: [
                "Driver", "Generation", "Judging", "Knowledge", "Lifetimes", "PythonFrontend", "Semantics", "SourceText",
                "SwiftFrontend", "Syntax", "TypeScriptFrontend",
            ],
            swiftSettings: strict),

        // Tests: one target for each subject, plus the whole program from outside.
        support("TestSupport"),
        // What holds for any bytes, and what `make fuzz` hands them to.
        support("Invariants", ["PythonFrontend", "SourceText", "SwiftFrontend", "Syntax", "TypeScriptFrontend"]),
        support(
            "Fuzzing", ["Diagnostics", "Driver", "Invariants", "Knowledge", "SourceText", "TypeScriptFrontend", "YAML"],
            exclude: ["words.dict"]),
        tests(
            "FuzzingTests",
            ["Fuzzing", "Invariants", "PythonFrontend", "SourceText", "SwiftFrontend", "TestSupport", "TypeScriptFrontend"],
            exclude: ["Crashes"]),
        tests(
            "ArchitectureTests",
            [
                "Driver", "Knowledge", "Lifetimes", "PythonFrontend", "Semantics", "SourceText", "SwiftFrontend", "Syntax",
                "TestSupport", "memlint",
            ]),
        tests("SyntaxTests", ["SourceText", "Syntax", "TestSupport"]),
        tests(
            "PythonFrontendTests", ["Invariants", "PythonFrontend", "SourceText", "Syntax", "TestSupport", "memlint-dev"],
            exclude: ["Snapshots", "Sources"]),
        tests("SwiftFrontendTests", ["Invariants", "SourceText", "SwiftFrontend", "Syntax", "TestSupport", "memlint-dev"]),
        tests(
            "TypeScriptFrontendTests",
            ["Invariants", "SourceText", "Syntax", "TestSupport", "TypeScriptFrontend", "memlint-dev"]),
        tests("YAMLTests", ["SourceText", "TestSupport", "YAML"]),
        tests(
            "KnowledgeTests", ["Diagnostics", "Driver", "Generation", "Knowledge", "SourceText", "TestSupport", "YAML"],
            exclude: ["Snapshots"]),
        tests("FixtureTests", ["Driver", "Semantics", "SourceText", "Syntax", "TestSupport", "memlint"]),
        tests("EndToEndTests", ["TestSupport", "memlint"]),
        tests("DriverTests", ["Diagnostics", "Driver", "Knowledge", "Reporters", "SourceText", "TestSupport"]),
        tests(
            "ReportersTests", ["Diagnostics", "Reporters", "SourceText", "TestSupport"], exclude: ["Snapshots"]),
    ],
    cLanguageStandard: .c2x
)
