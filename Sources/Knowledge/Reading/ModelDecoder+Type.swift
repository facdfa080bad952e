import YAML

extension ModelDecoder {
    /// One row of `types`, for one of the names that its key stands for.
    mutating func type(_ name: String, _ entry: YAMLEntry) -> TypeModel? {
        let node = entry.value
        guard let role = node["role"]?.text.flatMap(Role.init(rawValue:)) else { return nil }
        var type = TypeModel(name: name, role: role, holds: node["holds"]?.text ?? Self.holds(role))
        note(typeName: name, at: entry.position)
        for item in node["also"]?.oneOrMore ?? [] {
            let alias = item["name"] ?? item
            for name in imported(alias) {
                note(typeName: name, at: alias.position)
                type.aliases.append(name)
            }
        }
        type.isOneOff = node["one-off"]?.flag ?? false
        if node["made-by"] != nil { type.madeBy = names(node["made-by"]) }
        type.lasts = lastsCases(node["lasts"])
        if let argument = argument(node["key"]?["arg"]) {
            let absent = node["key"]?["absent"]?.text.flatMap(KeyModel.Absent.init(rawValue:))
            type.key = KeyModel(argument: argument, absent: absent ?? .required)
        }
        for item in node["restored-by"]?.oneOrMore ?? [] { type.restoredBy += restores(item) }
        if let argument = argument(node["limit"]?["arg"]),
            let unit = node["limit"]?["unit"]?.text.flatMap(LimitModel.Unit.init(rawValue:))
        {
            type.limit = LimitModel(argument: argument, unit: unit)
        }
        for item in node["state"]?.oneOrMore ?? [] {
            guard let argument = argument(item["arg"]),
                let absent = item["absent"]?.text.flatMap(StateArgument.Absent.init(rawValue:))
            else { continue }
            type.state.append(StateArgument(argument: argument, absent: absent))
        }
        for item in node["turn"]?.oneOrMore ?? [] {
            type.turns.append(
                TurnModel(
                    calls: names(item["call"] ?? item), history: argument(item["history"]),
                    state: argument(item["state"]), key: argument(item["key"]), message: argument(item["message"]),
                    exceptions: (item["unless"]?.oneOrMore ?? []).compactMap { argument($0) }))
        }
        type.reads = accesses(node["read"])
        type.writes = accesses(node["write"])
        type.persists = names(node["persist"])
        type.parts = names(node["parts"])
        for item in node["makes"]?.oneOrMore ?? [] { type.makes += makes(item) }
        type.documents = (node["documents"]?.oneOrMore ?? []).compactMap { argument($0) }
        type.fixes = (node["fixes"]?.items ?? []).compactMap { fix($0) }
        return type
    }

    /// What an object keeps where its row does not say.
    private static func holds(_ role: Role) -> String {
        switch role {
        case .memory, .history, .store, .checkpointer, .sessionService: "turns"
        case .index, .vectorStore, .storageContext: "documents"
        case .engine, .agent, .chain, .modelClient, .databaseClient, .builder, .message: "nothing"
        }
    }

    private mutating func lastsCases(_ node: YAMLNode?) -> [LastsCase] {
        guard let node else { return [] }
        if let lifetime = lifetime(node) { return [LastsCase(test: .always, result: .lifetime(lifetime))] }
        var cases: [LastsCase] = []
        for item in node.items ?? [] {
            if case .always = cases.last?.test {
                tell(item.position, "This case is never reached: the one before it holds always.")
            }
            guard let test = test(item["if"]) else { continue }
            if let lifetime = lifetime(item["is"]) {
                cases.append(LastsCase(test: test.test, result: .lifetime(lifetime)))
                if let of = item["of"] { tell(of.position, "`of` goes with `is: as-argument`.") }
            } else if item["is"]?.text == "as-argument" {
                if let argument = argument(item["of"]) ?? test.argument {
                    cases.append(LastsCase(test: test.test, result: .asArgument(argument)))
                } else {
                    tell(item.position, "`is: as-argument` needs an argument: `if: {arg: …}` or `of`.")
                }
            }
        }
        return cases
    }

    func test(_ node: YAMLNode?) -> (test: LastsCase.Test, argument: ArgumentReference?)? {
        guard let node else { return (.always, nil) }
        guard let argument = argument(node["arg"]) else { return nil }
        let test: LastsCase.Test
        if node["absent"] != nil {
            test = .absent(argument)
        } else if node["present"] != nil {
            test = .present(argument)
        } else if let words = node["contains"] {
            test = .contains(argument, texts(words))
        } else if let words = node["starts"] {
            test = .starts(argument, texts(words))
        } else if let words = node["equals"] {
            test = .equals(argument, texts(words))
        } else {
            return nil
        }
        return (test, argument)
    }

    private mutating func restores(_ node: YAMLNode) -> [RestoreModel] {
        if node["call"] != nil {
            if let values = argument(node["values"]) { return names(node["call"]).map { .many($0, values: values) } }
            guard let value = argument(node["value"]) else { return [] }
            return names(node["call"]).map { .one($0, value: value) }
        }
        if node["made-by"] != nil { return names(node["made-by"]).map { .madeBy($0) } }
        return argument(node["arg"]).map { [.argument($0)] } ?? []
    }

    private mutating func accesses(_ node: YAMLNode?) -> [AccessModel] {
        var accesses: [AccessModel] = []
        for item in node?.oneOrMore ?? [] {
            let key = argument(item["key"])
            let value = argument(item["value"])
            accesses += names(item["call"] ?? item).map { AccessModel(call: $0, key: key, value: value) }
        }
        return accesses
    }

    private mutating func makes(_ node: YAMLNode) -> [MakeModel] {
        guard let made = node["is"], let type = names(made).first else { return [] }
        note(madeType: type, at: made.position)
        return names(node["call"]).map {
            MakeModel(call: $0, type: type, isDistinctive: node["distinctive"]?.flag ?? false)
        }
    }

    private func fix(_ node: YAMLNode) -> FixModel? {
        guard let id = node["id"]?.text, let title = node["title"]?.text else { return nil }
        return FixModel(
            id: id, language: language, title: title, isSuggestion: node["applicability"]?.text == "suggestion",
            isForBlockingTurns: node["turns"]?.text == "blocking",
            besides: texts(node["beside"]), imports: texts(node["imports"]), setup: texts(node["setup"]), callee: node["callee"]?.text,
            dropsArguments: node["drop-arguments"]?.flag ?? false,
            arguments: (node["arguments"]?.entries ?? []).compactMap { entry in
                ArgumentReference(entry.name).map { ($0, entry.value.text ?? "") }
            },
            following: texts(node["following"]), needs: texts(node["needs"]))
    }
}
