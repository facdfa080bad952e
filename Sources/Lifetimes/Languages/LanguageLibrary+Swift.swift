extension LanguageLibrary {
    static let swift = LanguageLibrary(
        initializer: "init", setUp: [], callOperator: "callAsFunction", namelessFunction: "closure", superclass: "super",
        globals: [
            "Array", "Bool", "Dictionary", "Double", "Float", "Int", "Int64", "Optional", "Set", "String", "Substring", "Task", "UInt",
            "UInt32", "UInt64", "debugPrint", "dump", "max", "min", "print", "readLine", "type", "withCheckedContinuation",
            "withCheckedThrowingContinuation", "withDiscardingTaskGroup", "withTaskCancellationHandler", "withTaskGroup",
            "withThrowingTaskGroup", "zip",
        ],
        globalPrefix: "Swift.",
        collections: [],
        emptyCollections: ["Swift.Array", "Swift.Dictionary", "Swift.Set"],
        lists: ["Swift.Array", "Swift.Set"],
        fillingMaps: [],
        transparent: [
            "Swift.String", "Swift.Int", "Swift.Substring", "Swift.Array", "Swift.Dictionary", "Swift.Set", "Swift.Optional",
            "Swift.Double",
        ],
        texts: ["Swift.max", "Swift.min"],
        loggers: ["Logging.Logger", "os.Logger"],
        lookers: ["Swift.print", "Swift.debugPrint", "Swift.dump", "Swift.type", "Swift.zip"],
        lookingPrefixes: ["Logging."],
        runners: [
            "Swift.Task", "Swift.Task.detached", "Swift.withTaskGroup", "Swift.withThrowingTaskGroup", "Swift.withDiscardingTaskGroup",
            "Swift.withTaskCancellationHandler", "Swift.withCheckedContinuation", "Swift.withCheckedThrowingContinuation",
        ],
        lenders: ["withLock", "withLockUnchecked", "withLockVoid", "withLockedValue", "sync"],
        iterators: [
            "allSatisfy", "compactMap", "compactMapValues", "contains", "filter", "first", "flatMap", "forEach", "map", "mapValues",
            "reduce", "removeAll", "sorted",
        ],
        takers: [
            "removeValue", "removeFirst", "removeLast", "popLast", "popFirst", "remove", "first", "last", "randomElement",
        ],
        keyedTakers: ["removeValue"], defaultingTakers: [],
        copiers: [
            "suffix", "prefix", "dropFirst", "dropLast", "reversed", "sorted", "filter", "shuffled", "lazy", "joined", "uppercased",
            "lowercased", "trimmingCharacters",
        ],
        putters: [
            "append": .items, "insert": .items, "updateValue": .first, "merge": .merged, "formUnion": .merged,
        ],
        removers: ["removeValue", "removeAll", "removeFirst", "removeLast", "popLast", "popFirst", "remove"],
        changers: [],
        prompts: ["readLine"], promptMethods: [], mainGuards: [], coarseMethods: [])
}
