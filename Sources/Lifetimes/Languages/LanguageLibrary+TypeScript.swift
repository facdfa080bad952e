extension LanguageLibrary {
    static let typescript = LanguageLibrary(
        initializer: "constructor", setUp: [], callOperator: nil, namelessFunction: "function", superclass: "super",
        globals: nil, globalPrefix: "",
        collections: ["Map", "WeakMap", "Set", "WeakSet"],
        emptyCollections: ["Array", "Object", "Object.create"],
        lists: ["Array", "Set", "WeakSet"],
        fillingMaps: [],
        transparent: [
            "String", "Number", "JSON.parse", "JSON.stringify", "structuredClone", "Array.from", "Array.of", "Object.freeze",
            "Object.assign", "Object.entries", "Object.values", "Object.fromEntries", "Promise.resolve", "Promise.all",
            "Array", "Object", "encodeURIComponent", "decodeURIComponent",
        ],
        texts: ["Boolean", "parseInt", "parseFloat"],
        loggers: [],
        lookers: ["Array.isArray", "Boolean", "isNaN", "Object.keys", "JSON.stringify", "util.inspect"],
        lookingPrefixes: ["console."],
        runners: [], lenders: [], iterators: ["forEach", "map", "flatMap", "reduce", "filter"],
        takers: [
            "get", "values", "entries", "pop", "shift", "at", "find", "findLast", "splice",
        ],
        keyedTakers: ["get"], defaultingTakers: [],
        copiers: ["slice", "concat", "filter", "reverse", "toReversed", "sort", "toSorted", "flat", "with"],
        putters: [
            "push": .items, "unshift": .items, "add": .items, "set": .last(keyed: true), "splice": .last(keyed: false),
            "fill": .items,
        ],
        removers: ["delete", "clear", "pop", "shift"], changers: [],
        prompts: ["prompt"], promptMethods: ["question"],
        mainGuards: [["require", "main", "module"], ["meta", "main"], ["meta", "url", "argv"]],
        coarseMethods: ["toDateString", "toLocaleDateString", "getDate", "getDay"])
}
