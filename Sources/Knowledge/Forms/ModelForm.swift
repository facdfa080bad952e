import SourceText
package import YAML

/// How a document of a model file reads: the table behind its checks and its JSON schema.
package enum ModelForm {
    package static let document = YAMLForm.record(
        YAMLRecord(
            "a model",
            [
                YAMLField("framework", .text, isRequired: true, about: "The framework's name, as messages say it."),
                YAMLField(
                    "language", .word(Language.allCases.map(\.rawValue)), isRequired: true,
                    about: "The language of the sources that use it."),
                YAMLField("dependency", .text, about: "The distribution that versions are about."),
                YAMLField("source", .text, about: "Where the facts were read, with versions."),
                YAMLField(
                    "packages", .list(.text),
                    about:
                        "First parts of imported names; the model concerns files that import one of them. Left out, it concerns every file."
                ),
                YAMLField(
                    "runs-on", .word(["device"]),
                    about: "`device` where a program that imports the framework runs for one user, on that user's device."),
                YAMLField(
                    "types", .map(keys: .name, values: .record(type)),
                    about: "Classes and functions whose objects have a role, by canonical name; braces expand."),
                YAMLField(
                    "handlers", .list(.choice(handlers)), about: "What makes a function run once per request or turn."),
                YAMLField(
                    "facilities", .list(.choice(facilities)),
                    about: "Places of the framework's own in which a program may keep things."),
                YAMLField("caches", .list(.record(cache)), about: "Decorators that keep a function's result."),
                YAMLField(
                    "random", .list(.either([.grammar(.name), .record(random)])),
                    about: "Functions that give random values."),
                YAMLField("hands-back", .list(.record(handBack)), about: "Calls that give a value to the client."),
                YAMLField(
                    "collections", .list(.grammar(.name)),
                    about: "Calls that make a dictionary, list or set of the framework's own; braces expand."),
                YAMLField(
                    "wrappers", .list(.grammar(.name)),
                    about: "Calls that give their last argument's value in another form; braces expand."),
            ]))

    static let lifetimes = Lifetime.allCases.map(\.rawValue)
    static let frequencies = Frequency.allCases.map(\.rawValue)
    static let argument = YAMLForm.shared("argument", .grammar(.argument))
    static let names = YAMLForm.oneOrMore(.grammar(.name))

    private static let cache = YAMLRecord(
        "a cache",
        [
            YAMLField("decorator", .grammar(.name), isRequired: true, about: "The canonical name; braces expand."),
            YAMLField("lasts", .word(lifetimes), isRequired: true, about: "How long the results are kept."),
        ])

    private static let random = YAMLRecord(
        "a source of random values",
        [
            YAMLField("name", .grammar(.name), isRequired: true, about: "The canonical name; braces expand."),
            YAMLField("fresh", .flag, about: "Whether each call gives a new value; yes if left out."),
            YAMLField("arguments", .word(["none"]), about: "`none` where only a call without arguments gives a new value."),
            YAMLField("property", .flag, about: "Whether the value is read without a call; no if left out."),
        ])

    private static let handBack = YAMLRecord(
        "a call that hands back",
        [
            YAMLField("call", .grammar(.name), isRequired: true, about: "The canonical name; braces expand."),
            YAMLField("arg", argument, isRequired: true, about: "The argument that reaches the client."),
        ])

    private static let facilities: [YAMLRecord] = {
        let lasts = YAMLField("lasts", .word(lifetimes), isRequired: true, about: "How long the place keeps it.")
        return [
            YAMLRecord(
                "a facility",
                [YAMLField("name", .grammar(.name), about: "Items and attributes of this name; braces expand."), lasts]),
            YAMLRecord(
                "a facility's `set`",
                [
                    YAMLField("set", .grammar(.name), about: "The call that puts something in; braces expand."),
                    YAMLField("value", argument, isRequired: true, about: "The argument that is kept."), lasts,
                ]),
            YAMLRecord(
                "a facility's `get`",
                [YAMLField("get", .grammar(.name), about: "The call that takes it out; braces expand."), lasts]),
        ]
    }()

    private static let handlers: [YAMLRecord] = {
        let shared = [
            YAMLField("runs", .word(frequencies), isRequired: true, about: "How often the function runs."),
            YAMLField(
                "client", .word(["parameters"]),
                about: "`parameters` where the function's parameters come from the client."),
            YAMLField(
                "process", .word(["conversation"]),
                about: "`conversation` where the platform gives each conversation a process of its own."),
            YAMLField("history", argument, about: "The parameter that brings the earlier turns."),
            YAMLField(
                "gives", .oneOrMore(.grammar(.name)),
                about: "The types of the function's parameters, in order; `_` for one that does not matter."),
        ]
        let function = YAMLForm.grammar(.function)
        return [
            YAMLRecord(
                "a decorator handler",
                [
                    YAMLField("decorator", .grammar(.name), about: "The canonical name; braces expand."),
                    YAMLField(
                        "if", .choice(tests),
                        about: "The test of an argument of the decorator; of several rows, the first whose test holds counts."),
                ] + shared),
            YAMLRecord(
                "a call handler",
                [
                    YAMLField("call", .grammar(.name), about: "The call that registers; braces expand."),
                    YAMLField(
                        "function", function, isRequired: true,
                        about: "The argument that is the function; `@*` for each argument that is one."),
                ] + shared),
            YAMLRecord(
                "a base class handler",
                [
                    YAMLField("base", .grammar(.name), about: "The base class; braces expand."),
                    YAMLField(
                        "methods", .oneOrMore(.text), isRequired: true,
                        about: "The methods; `*` is any run of characters."),
                    YAMLField(
                        "instance", .word(frequencies),
                        about: "How often an instance is made; `request` if left out."),
                ] + shared),
            YAMLRecord(
                "a handler by default value",
                [
                    YAMLField(
                        "parameter", .grammar(.name),
                        about: "The call that stands as the default of one of the function's parameters; braces expand."
                    )
                ] + shared),
            YAMLRecord(
                "a handler by its parameter's type",
                [
                    YAMLField(
                        "parameter-type", .grammar(.name),
                        about: "The declared type of one of the function's parameters; braces expand.")
                ] + shared),
            YAMLRecord(
                "a named handler",
                [
                    YAMLField("name", .grammar(.name), about: "The name of a module-level function."),
                    YAMLField(
                        "parameters", .integer(0...20), isRequired: true, about: "How many parameters it has."),
                ] + shared),
            YAMLRecord(
                "an exported handler",
                [
                    YAMLField(
                        "export", .grammar(.name),
                        about: "The exported name; `default.fetch` is a member of the default export; braces expand."),
                    YAMLField(
                        "files", .oneOrMore(.text),
                        about: "Patterns for the paths of the files that it is about, as in `.gitignore`; all if left out."),
                ] + shared),
            YAMLRecord(
                "a handler by directive",
                [YAMLField("directive", .text, about: "The text with which the function, or its file, starts.")] + shared),
            YAMLRecord(
                "a script handler",
                [YAMLField("script", .word(["yes"]), about: "The body of a file that imports the package.")] + shared),
        ]
    }()
}
