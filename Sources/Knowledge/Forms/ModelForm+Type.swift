import YAML

extension ModelForm {
    /// One row of `types`.
    static let type = YAMLRecord(
        "a type",
        [
            YAMLField(
                "also", .oneOrMore(.either([.grammar(.name), .record(alias)])),
                about: "Other names of the same thing, from other modules and versions; braces expand."),
            YAMLField(
                "role", .word(Role.allCases.map(\.rawValue)), isRequired: true, about: "What an object of it is."),
            YAMLField(
                "holds", .word(Fact.holds.values),
                about: "What it keeps; by role if left out: turns, documents or nothing."),
            YAMLField(
                "one-off", .flag,
                about:
                    "Whether an object of it often serves a single answer, so that a conversation shows by the client's own words in its turns; no if left out."
            ),
            YAMLField("made-by", names, about: "`call`, or methods that make an object; `call` if left out."),
            YAMLField(
                "lasts", .either([.word(lifetimes), .list(.record(lastsCase))]),
                about: "How long what it holds survives; the first case that matches; `object` if left out."),
            YAMLField("key", .record(key), about: "The argument that selects the conversation."),
            YAMLField("restored-by", .oneOrMore(.choice(restores)), about: "How earlier turns are put back."),
            YAMLField("limit", .record(limit), about: "The argument that bounds what is kept."),
            YAMLField(
                "state", .oneOrMore(.record(state)),
                about: "Arguments through which it gets its turns, the one that decides first."),
            YAMLField("turn", .oneOrMore(.either([.grammar(.name), .record(turn)])), about: "Calls that run a turn."),
            YAMLField("read", accesses, about: "Methods that read what is held."),
            YAMLField("write", accesses, about: "Methods that write what is held."),
            YAMLField("persist", names, about: "Methods that write what is held to something that lasts."),
            YAMLField("parts", names, about: "Attributes that stand for the same state."),
            YAMLField("makes", .oneOrMore(.record(make)), about: "Methods that make an object of another type."),
            YAMLField("documents", .oneOrMore(argument), about: "Arguments that carry documents."),
            YAMLField("fixes", .list(.record(fix)), about: "How an object of it is made to last."),
        ])

    private static let alias = YAMLRecord(
        "another name",
        [
            YAMLField("name", .grammar(.name), isRequired: true, about: "The canonical name; braces expand."),
            YAMLField("since", .grammar(.version), about: "The first version with this name, for the reader."),
            YAMLField("until", .grammar(.version), about: "The first version without this name, for the reader."),
        ])

    private static let lastsCase = YAMLRecord(
        "a case",
        [
            YAMLField("if", .choice(tests), about: "The test of an argument; left out, the case holds always."),
            YAMLField(
                "is", .word(lifetimes + ["as-argument"]), isRequired: true,
                about: "How long; `as-argument` as long as the object that the argument holds."),
            YAMLField("of", argument, about: "The argument that `as-argument` is about, if not the one tested."),
        ])

    static let tests: [YAMLRecord] = {
        let subject = YAMLField("arg", argument, isRequired: true, about: "The argument that is tested.")
        let words = YAMLForm.oneOrMore(.text)
        return [
            YAMLRecord("a test", [YAMLField("absent", .word(["yes"]), about: "It is not given."), subject]),
            YAMLRecord("a test", [YAMLField("present", .word(["yes"]), about: "It is given."), subject]),
            YAMLRecord(
                "a test", [YAMLField("contains", words, about: "It is text with one of these in it."), subject]),
            YAMLRecord(
                "a test", [YAMLField("starts", words, about: "It is text that starts with one of these."), subject]),
            YAMLRecord(
                "a test",
                [
                    YAMLField(
                        "equals", .oneOrMore(.literal),
                        about: "It is one of these: text, a canonical name, or `true`, `false`, `none`."),
                    subject,
                ]),
        ]
    }()

    private static let key = YAMLRecord(
        "a key",
        [
            YAMLField("arg", argument, isRequired: true, about: "The argument."),
            YAMLField(
                "absent", .word(KeyModel.Absent.allCases.map(\.rawValue)),
                about: "What leaving it out means; `required` if left out."),
        ])

    private static let restores = [
        YAMLRecord("an argument that restores", [YAMLField("arg", argument, about: "An argument of the constructor.")]),
        YAMLRecord(
            "a method that restores",
            [YAMLField("made-by", .grammar(.name), about: "A method that makes it from what was saved.")]),
        YAMLRecord(
            "a call that restores",
            [
                YAMLField("values", argument, about: "The argument that brings turns, all at once."),
                YAMLField("call", names, isRequired: true, about: "A call on the object."),
            ]),
        YAMLRecord(
            "a call that restores",
            [
                YAMLField("value", argument, about: "The argument that brings one turn: in a loop it restores."),
                YAMLField("call", names, isRequired: true, about: "A call on the object."),
            ]),
    ]

    private static let limit = YAMLRecord(
        "a limit",
        [
            YAMLField("arg", argument, isRequired: true, about: "The argument."),
            YAMLField(
                "unit", .word(LimitModel.Unit.allCases.map(\.rawValue)), isRequired: true, about: "What it counts."),
        ])

    private static let state = YAMLRecord(
        "an argument of state",
        [
            YAMLField("arg", argument, isRequired: true, about: "The argument."),
            YAMLField(
                "absent", .word(StateArgument.Absent.allCases.map(\.rawValue)), isRequired: true,
                about: "What leaving it out means: a `fresh` state that dies with the object, or `none`."),
        ])

    private static let turn = YAMLRecord(
        "a turn",
        [
            YAMLField("call", names, isRequired: true, about: "Methods, or paths from the object."),
            YAMLField("history", argument, about: "The argument that brings the earlier turns."),
            YAMLField("state", argument, about: "The argument that brings a memory or session."),
            YAMLField("key", argument, about: "The argument that selects the conversation."),
            YAMLField("message", argument, about: "The argument that brings what the user says."),
            YAMLField("unless", .oneOrMore(argument), about: "Arguments that make the call a single task, which is no turn."),
        ])

    private static let accesses = YAMLForm.oneOrMore(.either([.grammar(.name), .record(access)]))

    private static let access = YAMLRecord(
        "an access",
        [
            YAMLField("call", names, isRequired: true, about: "Methods, or paths from the object."),
            YAMLField("key", argument, about: "The argument that selects the conversation."),
            YAMLField("value", argument, about: "The argument that is kept."),
        ])

    private static let make = YAMLRecord(
        "a method that makes",
        [
            YAMLField("call", names, isRequired: true, about: "The method."),
            YAMLField("is", .grammar(.name), isRequired: true, about: "The canonical name of the type that comes out."),
            YAMLField(
                "distinctive", .flag,
                about:
                    "Whether the method counts with an unknown receiver, in a file that imports the framework; no if left out."
            ),
        ])

    private static let fix = YAMLRecord(
        "a fix",
        [
            YAMLField("id", .grammar(.id), isRequired: true, about: "What rules call it."),
            YAMLField("title", .text, isRequired: true, about: "An imperative phrase."),
            YAMLField(
                "applicability", .word(["unsafe", "suggestion"]),
                about: "How far it can be trusted; `unsafe` if left out."),
            YAMLField("turns", .word(["blocking"]), about: "`blocking` for a fix that serves only turns that are not awaited."),
            YAMLField(
                "beside", .list(.text),
                about: "Modules of which the file imports one; of several fixes with one id, the first that fits is offered."),
            YAMLField("imports", .list(.text), about: "Import statements, whole lines."),
            YAMLField("setup", .list(.text), about: "Module-level statements, whole lines, after the imports."),
            YAMLField("callee", .text, about: "What stands in place of the callee; with `new` where TypeScript has one."),
            YAMLField("drop-arguments", .flag, about: "Whether the arguments given are dropped; no if left out."),
            YAMLField(
                "arguments", .map(keys: .argument, values: .text),
                about:
                    "Arguments to set, in order, by keyword, or by position with the key of an object literal: `@0.sessionId`; `{session}` is the key of the conversation, `{Client}` the one name at hand of an object of that type, without which the fix does not fit."
            ),
            YAMLField(
                "following", .list(.text),
                about: "Statements, whole lines, after the one that the call stands in; `{root}` is the first name of the callee."),
            YAMLField("needs", .list(.text), about: "What the fix needs, in whole sentences; `{root}` as above."),
        ])
}
