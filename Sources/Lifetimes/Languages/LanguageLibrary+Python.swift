extension LanguageLibrary {
    static let python = LanguageLibrary(
        initializer: "__init__", setUp: ["setup"], callOperator: "__call__", namelessFunction: "lambda", superclass: "super",
        globals: [
            "abs", "all", "any", "bool", "bytearray", "bytes", "callable", "dict", "enumerate", "filter", "float", "format",
            "frozenset", "getattr", "hasattr", "hash", "id", "input", "int", "isinstance", "issubclass", "iter", "len", "list",
            "map", "max", "min", "next", "object", "open", "print", "property", "range", "repr", "reversed", "round", "set",
            "setattr", "sorted", "str", "sum", "super", "tuple", "type", "vars", "zip",
        ],
        globalPrefix: "builtins.",
        collections: [
            "collections.defaultdict", "collections.OrderedDict", "collections.deque", "collections.Counter",
            "collections.ChainMap", "weakref.WeakValueDictionary", "queue.Queue", "asyncio.Queue",
        ],
        emptyCollections: ["builtins.dict", "builtins.list", "builtins.set", "builtins.tuple", "builtins.frozenset"],
        lists: ["builtins.list", "builtins.set", "collections.deque"],
        fillingMaps: ["collections.defaultdict"],
        transparent: [
            "builtins.str", "builtins.repr", "builtins.int", "builtins.bytes", "builtins.list", "builtins.tuple",
            "builtins.dict", "builtins.set", "builtins.sorted", "builtins.reversed", "builtins.iter", "builtins.next",
            "builtins.enumerate", "copy.copy", "copy.deepcopy", "typing.cast", "json.dumps", "json.loads", "asyncio.run",
            "asyncio.create_task", "uuid.UUID", "contextlib.closing", "builtins.format", "builtins.hash",
        ],
        texts: [
            "hashlib.sha256", "hashlib.md5", "hashlib.sha1", "builtins.len", "builtins.max", "builtins.min",
            "builtins.round", "builtins.sum",
        ],
        loggers: ["logging.getLogger", "structlog.get_logger"],
        lookers: [
            "builtins.print", "builtins.len", "builtins.isinstance", "builtins.type", "builtins.id", "builtins.repr",
            "builtins.str", "builtins.bool", "builtins.hash", "builtins.hasattr", "builtins.callable", "builtins.list",
            "builtins.tuple", "builtins.sorted", "builtins.enumerate", "builtins.reversed", "builtins.any",
            "builtins.all", "builtins.iter", "builtins.next", "builtins.max", "builtins.min", "builtins.sum",
            "builtins.zip", "builtins.range", "builtins.map", "builtins.filter", "builtins.getattr", "json.dumps",
            "copy.copy", "copy.deepcopy", "pprint.pprint",
        ],
        lookingPrefixes: ["logging."],
        runners: [], lenders: [], iterators: [],
        takers: ["get", "setdefault", "pop", "popitem", "values", "items", "__getitem__"],
        keyedTakers: ["get", "setdefault", "pop"], defaultingTakers: ["get", "setdefault", "pop"], copiers: ["copy"],
        putters: [
            "append": .items, "add": .items, "appendleft": .items, "push": .items, "put": .items, "put_nowait": .items,
            "insert": .last(keyed: false), "setdefault": .last(keyed: true), "__setitem__": .last(keyed: true),
            "extend": .merged, "update": .merged,
        ],
        removers: ["pop", "popitem", "clear", "remove", "discard", "popleft"], changers: ["add_message"],
        prompts: ["input", "raw_input"], promptMethods: [], mainGuards: [["__name__", "__main__"]],
        coarseMethods: ["date", "today"], classMethodDecorator: "classmethod", allocator: "__new__",
        annotatedTypes: ["typing.Annotated", "typing_extensions.Annotated"])
}
