import Knowledge
import SourceText
import Testing

/// What a program sees of models, its own files included.
@Suite struct KnowledgeBaseTests {
    private func own(models: String = "", rules: String = "") -> KnowledgeReader {
        var reader = KnowledgeReader()
        if !models.isEmpty { reader.read(models: SourceFile(path: "own.yml", bytes: ContiguousArray(models.utf8))) }
        if !rules.isEmpty { reader.read(rules: SourceFile(path: "rules.yml", bytes: ContiguousArray(rules.utf8))) }
        return reader
    }

    @Test func knowsTheModelsOfWhatAFileImports() throws {
        let knowledge = KnowledgeBase()
        let catalogue = knowledge.catalogue(.python, importing: ["llama_index", "fastapi", "something_else"])
        let index = try #require(catalogue.type(named: "llama_index.core.memory.ChatMemoryBuffer"))
        let memory = catalogue.types[index]
        #expect(memory.role == .memory)
        #expect(memory.holds == "turns")
        #expect(memory.madeBy.contains("from_defaults"))
        #expect(memory.key?.argument == ArgumentReference(name: "chat_store_key", position: 3))
        #expect(catalogue.type(named: "llama_index.memory.ChatMemoryBuffer") == index)
        #expect(catalogue.handlers(decorator: "fastapi.FastAPI.post").first?.runs == .request)
        #expect(
            knowledge.catalogue(.python, importing: []).type(named: "llama_index.core.memory.ChatMemoryBuffer") == nil)
        #expect(knowledge.catalogue(.swift, importing: ["llama_index"]).types.isEmpty)
    }

    @Test func tellsWhichImportsMakeAFileMatter() {
        let seeds = KnowledgeBase().seedPackages(of: .python)
        #expect(seeds.isSuperset(of: ["llama_index", "langchain", "openai", "fastapi"]))
        #expect(seeds.isDisjoint(with: ["os", "uuid", "functools", "click", "sqlite3"]))
    }

    @Test func addsAUsersOwnModels() throws {
        let reader = own(
            models: """
                framework: ours
                language: python
                packages: [app]
                types:
                  app.store.{Turns,Turns2}: {role: store, lasts: shared, made-by: [call, open]}
                """)
        let knowledge = KnowledgeBase(own: reader)
        #expect(knowledge.errors.isEmpty)
        #expect(knowledge.seedPackages(of: .python).contains("app"))
        let catalogue = knowledge.catalogue(.python, importing: ["app"])
        for name in ["app.store.Turns", "app.store.Turns2"] {
            let index = try #require(catalogue.type(named: name))
            #expect(catalogue.types[index].madeBy == ["call", "open"])
            guard case .lifetime(.shared) = catalogue.types[index].lasts.first?.result else {
                Issue.record("lasts is not shared")
                continue
            }
        }
        #expect(knowledge.catalogue(.python, importing: ["os"]).type(named: "app.store.Turns") == nil)
    }

    @Test func aUsersTypeReplacesTheBuiltInOneUnderAllItsNames() throws {
        let knowledge = KnowledgeBase(
            own: own(
                models: """
                    framework: ours
                    language: python
                    types: {llama_index.core.memory.ChatMemoryBuffer: {role: store, lasts: remote}}
                    """))
        #expect(knowledge.errors.isEmpty)
        let catalogue = knowledge.catalogue(.python, importing: ["llama_index"])
        for name in ["llama_index.core.memory.ChatMemoryBuffer", "llama_index.memory.ChatMemoryBuffer"] {
            let index = try #require(catalogue.type(named: name))
            #expect(catalogue.types[index].role == .store)
        }
        #expect(catalogue.types.filter { $0.name == "llama_index.core.memory.ChatMemoryBuffer" }.count == 1)
    }

    @Test func aUsersRuleReplacesTheBuiltInOne() throws {
        let rule = """
            id: %
            title: Ours
            severity: info
            subject: state
            when: {role: memory}
            message: ours
            """
        let id = try #require(BuiltInKnowledge.ruleIDs.first)
        let knowledge = KnowledgeBase(
            own: own(rules: rule.replacing("%", with: id) + "\n---\n" + rule.replacing("%", with: "our-own")))
        #expect(knowledge.errors.isEmpty)
        #expect(knowledge.rules.filter { $0.id == id }.map(\.title) == ["Ours"])
        #expect(knowledge.rules.contains { $0.id == "our-own" && $0.page.isEmpty && $0.summary == "Ours" })
        #expect(knowledge.rules.map(\.id) == knowledge.rules.map(\.id).sorted())
    }

    @Test func tellsWhatNoModelDescribes() {
        let knowledge = KnowledgeBase(
            own: own(
                models: """
                    framework: ours
                    language: python
                    types:
                      ours.Index:
                        role: index
                        makes:
                          - {call: engine, is: llama_index.core.memory.ChatMemoryBufer}
                          - {call: other, is: ours.Index}
                          - {call: third, is: nowhere.Thing}
                    """,
                rules: """
                    id: ours
                    title: Ours
                    severity: info
                    subject: state
                    when: {role: memory}
                    message: ours
                    fixes: [durable-store, durable-stor, restart]
                    """))
        #expect(
            knowledge.errors.map(\.described) == [
                "own.yml:7:28: `llama_index.core.memory.ChatMemoryBufer` is no type that a model describes; did you mean `llama_index.core.memory.ChatMemoryBuffer`?",
                "own.yml:9:27: `nowhere.Thing` is no type that a model describes.",
                "rules.yml:7:24: `durable-stor` is no fix that a model describes; did you mean `durable-store`?",
                "rules.yml:7:38: `restart` is no fix that a model describes.",
            ])
    }

    @Test func whatANameMeansDependsOnTheFilesImportsAlone() {
        let first = KnowledgeBase()
        _ = first.catalogue(.python, importing: first.seedPackages(of: .python))
        let second = KnowledgeBase()
        for packages: Set<String> in [["fastapi"], ["fastapi", "openai"], ["langgraph"], []] {
            let a = first.catalogue(.python, importing: packages)
            let b = second.catalogue(.python, importing: packages)
            #expect(a.types.map(\.name) == b.types.map(\.name))
            #expect(a.packages == b.packages)
        }
    }
}
