import Knowledge
import Semantics
import SourceText
import Syntax

/// The analysis of one file while it goes on: the names, the models, and what was already worked out.
///
/// All questions are answered on demand and remembered by node. Recursion is bounded by `deepest` and alternatives by
/// `mostAlternatives`; beyond either the answer is "unknown", which silences.
final class Analysis {
    let model: SemanticModel
    let tree: SyntaxTree
    let file: SourceFile
    let catalogue: Catalogue
    let library: LanguageLibrary

    /// Questions inside questions; each takes a few hundred bytes of stack.
    static let deepest = 120
    static let mostAlternatives = 24
    /// Places that one object is followed to.
    static let mostOccurrences = 600

    var originMemo: NodeColumn<[Origin]>
    /// The questions being answered, with how many were open when each was asked.
    var openOrigins: NodeColumn<Int>
    var openOriginCount = 0
    /// The outermost open question that some answer since leaned on.
    var lowestCut = Int.max
    /// Answers that leaned on a question still open, with the depth at which that one was asked, and in the order they were given.
    var provisionalOrigins: [NodeID: (origins: [Origin], cut: Int)] = [:]
    var provisionalOrder: [NodeID] = []
    /// Answers still allowed in this file; each costs some microseconds. Ordinary files need a few for each call.
    var originBudget = 60_000
    /// Steps still allowed in this file: the questions, definitions, reads and calls that answers go through one by one. As many
    /// for each node of the file, so that what grows with the square of its length ends in time that grows with its length.
    private var stepBudget: Int
    private var reachingMemo: [NodeID: [Definition]] = [:]
    var usesMemo: [NodeID: Uses] = [:]
    var openUses: Set<NodeID> = []
    /// How often a question about uses met itself.
    var usesCut = 0
    var processLivedMemo: [Uses.Keep.Holder: Bool] = [:]
    var holdingMemo: [Uses.Keep.Holder: String?] = [:]
    var turnFunctionMemo: [NodeID: Bool] = [:]
    var putsMemo: [NodeID: [(call: NodeID, collection: String, arguments: NodeID)]] = [:]
    var keyNamesMemo: [NodeID: KeyNames] = [:]
    var frequencyMemo: [NodeID: [Activation]] = [:]
    private var resultsMemo: [NodeID: [NodeID]] = [:]
    var openFrequencies: Set<NodeID> = []

    lazy var openModules: [String] = model.openModules
    lazy var members: MemberTable = MemberTable(self)
    lazy var callers: CallerTable = CallerTable(self)
    lazy var extensionGetters: [NameID: [NodeID]] = findExtensionGetters()
    var registrationMemo: [NodeID: [Registration]]?
    var isFindingRegistrations = false
    var registrationsSoFar: [NodeID: [Registration]] = [:]
    lazy var candidates: [CallSite] = findCandidates()
    lazy var turnCalls: [TurnCall] = findTurnCalls()
    lazy var turnNodes: Set<NodeID> = Set(turnCalls.map(\.call.node))
    lazy var turnInputs: Set<NodeID> = findTurnInputs()
    lazy var facilityAccesses: [FacilityAccess] = findFacilityAccesses()
    lazy var itemValues: [String: [NodeID]] = findItemValues()
    lazy var conversationLoops: Set<NodeID?> = findConversationLoops()
    lazy var isConversational: Bool = findConversation()
    lazy var isService: Bool = findService()
    /// Whether the file has a handler or runs a turn; without either, all of its code runs for the process or for code that is not seen.
    lazy var isAnyoneAnswered: Bool = script != nil || !registrations.isEmpty || !turnCalls.isEmpty
    /// Whether the platform gives each conversation a process of its own, so that module-level state is one conversation's.
    lazy var isIsolated: Bool = registrations.values.contains { $0.contains { $0.handler.isIsolated } }
    /// The files's body runs over and over, as Streamlit's does.
    lazy var script: HandlerModel? = findScript()

    init(_ model: SemanticModel, file: SourceFile, catalogue: Catalogue) {
        self.model = model
        self.tree = model.tree
        self.file = file
        self.catalogue = catalogue
        library = .of(model.language)
        stepBudget = 1_000_000 + 50 * model.tree.count
        originMemo = NodeColumn(model.tree)
        openOrigins = NodeColumn(model.tree)
    }

    /// What a function or lambda hands to its caller; see `SemanticModel.results(of:)`.
    func results(of function: NodeID) -> [NodeID] {
        if let known = resultsMemo[function] { return known }
        let found = model.results(of: function)
        resultsMemo[function] = found
        return found
    }

    /// Takes steps from those that the file is allowed; false where it has no more, and the answer is unknown.
    func spend(_ steps: Int) -> Bool {
        guard stepBudget > steps else {
            stepBudget = 0
            return false
        }
        stepBudget -= steps
        return true
    }

    /// The definitions whose value a read may see; nil where the file has no more steps.
    func definitions(reaching read: NodeID, of id: BindingID) -> [Definition]? {
        let all = model[id].definitions
        if all.count < 2 { return all }
        if let known = reachingMemo[read] { return spend(known.count) ? known : nil }
        guard spend(all.count) else { return nil }
        let reaching = model.definitions(reaching: read, of: id)
        reachingMemo[read] = reaching
        return reaching
    }

    func text(_ node: NodeID) -> String { file.text(tree.range(node)) }

    /// The text of an expression on one line, cut after `limit` characters.
    func shortText(_ node: NodeID, limit: Int = 60) -> String {
        let words = text(node).split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r\n" || $0 == "\r" })
        let line = words.joined(separator: " ")
        return line.count <= limit ? line : line.prefix(limit) + "…"
    }

    /// The properties in extensions of types that other files declare, by name.
    private func findExtensionGetters() -> [NameID: [NodeID]] {
        guard model.language == .swift else { return [:] }
        let getters = model.functions.filter { function in
            tree.flags(function).contains(.getter)
                && model.enclosingClass(ofMethod: function).map { tree.flags($0).contains(.extension) } == true
        }
        return Dictionary(grouping: getters) { tree.nameID($0) }
    }

    private func findScript() -> HandlerModel? {
        for binding in model.bindings {
            for definition in binding.definitions {
                let written: String
                switch definition.kind {
                case .importedModule(let module): written = module
                case .importedName(let module, _): written = module
                default: continue
                }
                guard let module = model.language.canonicalModule(written) else { continue }
                if let handler = catalogue.script(package: model.language.package(ofModule: module)) { return handler }
            }
        }
        return nil
    }
}
