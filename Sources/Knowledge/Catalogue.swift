/// Looks up what names mean in a set of framework models of one language. Where two models say something of one name, the later wins.
package struct Catalogue: Sendable {
    package let types: [TypeModel]
    /// First parts of imported names that some model is about.
    package let packages: Set<String>
    /// Handlers by the name of a function, for those marked by nothing else.
    package let namedHandlers: [HandlerModel]
    /// Handlers by what a file exports.
    package let exportedHandlers: [HandlerModel]
    /// Handlers by the directive that a function or file starts with.
    package let directiveHandlers: [HandlerModel]
    /// Whether some model says that programs which import its framework run on the device of one user.
    package let runsOnDevice: Bool

    /// Words without one of which a file makes no object of a modelled state type and runs no turn: see `FrameworkModel.evidence`. Sorted.
    package let evidence: [String]

    /// The last words of names whose call makes an object of a modelled type, runs a turn or registers a handler: a call whose callee ends
    /// in another word, and is no other name for one of these, does none of that.
    package let callWords: Set<String>

    /// The last words of methods that read or write by key.
    package let accessWords: Set<String>

    private let typesByName: [String: Int]
    private let handlersByDecorator: [String: [HandlerModel]]
    private let handlersByDefault: [String: HandlerModel]
    private let handlersByCall: [String: [HandlerModel]]
    private let handlersByBase: [String: [HandlerModel]]
    private let handlersByParameterType: [String: HandlerModel]
    private let scriptsByPackage: [String: HandlerModel]
    private let facilities: [String: FacilityModel]
    private let cachesByDecorator: [String: CacheModel]
    private let randomByName: [String: RandomModel]
    private let handBacksByCall: [String: [HandBackModel]]
    private let distinctive: [String: String]
    /// Canonical names of calls that make a dictionary, list or set of a framework's own.
    package let collections: Set<String>
    private let wrappers: Set<String>
    /// Names of classes and modules that some row speaks of a member of.
    private let owners: Set<String>

    /// The models' names are expected without braces: one entry for each name.
    package init(_ models: [FrameworkModel]) {
        var types: [TypeModel] = []
        var typesByName: [String: Int] = [:]
        var named: [HandlerModel] = []
        var exported: [HandlerModel] = []
        var directives: [HandlerModel] = []
        var decorators: [String: [HandlerModel]] = [:]
        var defaults: [String: HandlerModel] = [:]
        var calls: [String: [HandlerModel]] = [:]
        var bases: [String: [HandlerModel]] = [:]
        var parameterTypes: [String: HandlerModel] = [:]
        var scripts: [String: HandlerModel] = [:]
        var facilities: [String: FacilityModel] = [:]
        var caches: [String: CacheModel] = [:]
        var random: [String: RandomModel] = [:]
        var handBacks: [String: [HandBackModel]] = [:]
        var distinctive: [String: String] = [:]
        for model in models {
            for type in model.types {
                for name in [type.name] + type.aliases { typesByName[name] = types.count }
                types.append(type)
                for make in type.makes where make.isDistinctive { distinctive[make.call] = make.type }
            }
            var ownDecorators: [String: [HandlerModel]] = [:]
            for handler in model.handlers {
                switch handler.mark {
                case .decorator(let name, _): ownDecorators[name, default: []].append(handler)
                case .call(let name, _): calls[name, default: []].append(handler)
                case .parameter(let name): defaults[name] = handler
                case .base(let name, _, _): bases[name, default: []].append(handler)
                case .parameterType(let name): parameterTypes[name] = handler
                case .name: named.append(handler)
                case .export: exported.append(handler)
                case .directive: directives.append(handler)
                case .script: for package in model.packages { scripts[package] = handler }
                }
            }
            for facility in model.facilities {
                switch facility.form {
                case .name(let name), .get(let name): facilities[name] = facility
                case .set(let name, _): facilities[name] = facility
                }
            }
            // What a later model says of a decorator goes before what is built in.
            decorators.merge(ownDecorators) { earlier, later in later + earlier }
            for cache in model.caches { caches[cache.decorator] = cache }
            for source in model.random { random[source.name] = source }
            for handBack in model.handsBack { handBacks[handBack.call, default: []].append(handBack) }
        }
        self.types = types
        self.typesByName = typesByName
        namedHandlers = named
        exportedHandlers = exported
        directiveHandlers = directives
        runsOnDevice = models.contains(where: \.runsOnDevice)
        handlersByDecorator = decorators
        handlersByDefault = defaults
        handlersByCall = calls
        handlersByBase = bases
        handlersByParameterType = parameterTypes
        scriptsByPackage = scripts
        self.facilities = facilities
        cachesByDecorator = caches
        randomByName = random
        handBacksByCall = handBacks
        self.distinctive = distinctive
        collections = Set(models.flatMap(\.collections))
        wrappers = Set(models.flatMap(\.wrappers))
        packages = Set(models.flatMap(\.packages))
        evidence = models.reduce(into: Set()) { $0.formUnion($1.evidence) }.sorted()
        let called = [Array(typesByName.keys), types.flatMap(\.madeBy), types.flatMap(\.makes).map(\.call)]
            + [types.flatMap(\.turns).flatMap(\.calls), Array(calls.keys)]
        let keyed = types.flatMap { $0.reads + $0.writes }.filter { $0.key != nil }
        accessWords = Set(keyed.map { lastWord($0.call) })
        callWords = Set(called.joined().map(lastWord))
        let members = [Array(decorators.keys), Array(calls.keys), Array(handBacks.keys), Array(facilities.keys)].joined()
        owners = Set(members.compactMap(Catalogue.owner(of:))).union(typesByName.keys)
    }

    private static func owner(of name: String) -> String? {
        name.utf8.lastIndex(of: UInt8(ascii: ".")).map { String(name[..<$0]) }
    }

    /// Whether some row is about this very name, or about a member of it.
    package func isKnown(_ name: String) -> Bool {
        owners.contains(name) || typesByName[name] != nil || facilities[name] != nil || handlersByCall[name] != nil
            || handlersByDecorator[name] != nil || handlersByBase[name] != nil || handlersByParameterType[name] != nil
            || handBacksByCall[name] != nil || collections.contains(name) || wrappers.contains(name)
    }

    /// Whether the name is of a package that some model is about.
    package func concerns(_ name: String) -> Bool { packages.contains { PackageName.owns($0, name) } }

    /// Whether some row is about a member of this class or module, or about the class itself.
    package func isOwner(_ name: String) -> Bool { owners.contains(name) }

    /// The index in `types` of the type with this canonical name or alias.
    package func type(named name: String) -> Int? { typesByName[name] }

    /// What a decorator makes of a function or class; the first whose test of the decorator's arguments holds counts.
    package func handlers(decorator name: String) -> [HandlerModel] { handlersByDecorator[name] ?? [] }

    /// What a function is, one of whose parameters has a call of this as its default.
    package func handler(default name: String) -> HandlerModel? { handlersByDefault[name] }

    /// Whether some handler is known by a parameter's default.
    package var hasHandlersByDefault: Bool { !handlersByDefault.isEmpty }

    /// Calls that register a function as a handler.
    package func handlers(call name: String) -> [HandlerModel] { handlersByCall[name] ?? [] }

    package func handlers(base name: String) -> [HandlerModel] { handlersByBase[name] ?? [] }

    /// What a function is that has a parameter declared of this type.
    package func handler(parameterType name: String) -> HandlerModel? { handlersByParameterType[name] }

    /// Whether some handler is known by the type of a parameter.
    package var hasHandlersByParameterType: Bool { !handlersByParameterType.isEmpty }

    /// What a file that imports this package is, if its whole body runs over and over.
    package func script(package name: String) -> HandlerModel? { scriptsByPackage[name] }

    /// The facility of this name, or whose call this is.
    package func facility(_ name: String) -> FacilityModel? { facilities[name] }

    package func cache(decorator name: String) -> CacheModel? { cachesByDecorator[name] }

    package func random(_ name: String) -> RandomModel? { randomByName[name] }

    package func handBacks(call name: String) -> [HandBackModel] { handBacksByCall[name] ?? [] }

    /// Whether the call makes a dictionary, list or set of a framework's own.
    package func makesCollection(call name: String) -> Bool { collections.contains(name) }

    /// Whether the call gives its last argument's value in another form.
    package func wraps(call name: String) -> Bool { wrappers.contains(name) }

    /// The canonical name of the type that a method of this name makes, whatever its receiver.
    package func distinctiveMake(_ method: String) -> String? { distinctive[method] }
}
