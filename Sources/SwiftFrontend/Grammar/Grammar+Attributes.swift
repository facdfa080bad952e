internal import SourceText
internal import Syntax

/// What stands before a declaration's own word.
struct Modifiers {
    /// staticMember, async
    var flags: NodeFlags = []
    /// "lazy", "weak" or "unowned".
    var word = NameID.none
}

extension Grammar {
    /// `@MainActor @Test("name", arguments: x)`: a decorator each.
    mutating func parseAttributes() {
        while at(.at) { parseAttribute() }
    }

    private mutating func parseAttribute() {
        let mark = markHere()
        eat()
        let name = markHere()
        guard kind.isNameOrWord, !startsLine else {
            problemHere("expected a name after `@`")
            close(.error, from: mark)
            return
        }
        eatModuleSelector()
        let word = position
        leaf(.identifier)
        if atOpeningAngle, isAdjacent { parseGenericArguments(from: name) }
        while at(.period), peek(1).isNameOrWord {
            eat()
            let member = self.name(at: position)
            eat()
            close(.member, from: name, name: member)
            if atOpeningAngle, isAdjacent { parseGenericArguments(from: name) }
        }
        // @Foo (a): parentheses after a space belong to what follows.
        if at(.leftParen), isAdjacent {
            let arguments = markHere()
            let open = position
            eat()
            if at(.string) || takesExpressions(at: word) { parseElements(until: partner(of: open)) }
            close(bracketAt: open)
            close(.arguments, from: arguments)
            close(.call, from: name)
        }
        close(.decorator, from: mark)
    }

    /// Whether nothing stands between the last token and the next.
    private var isAdjacent: Bool {
        mutating get { start == lastEnd }
    }

    /// Attributes of the compiler have arguments in languages of their own: `@available(iOS 15, *)`, `@objc(name:)`.
    private mutating func takesExpressions(at index: Int) -> Bool {
        // With an underscore they are the compiler's.
        let token = tokens[index]
        guard bytes[Int(token.start)] != 0x5F else { return false }
        return !Self.compilerAttributes.contains(bytes.span, from: Int(token.start), to: Int(token.end))
    }

    private static let compilerAttributes = WordSet([
        "abi", "attached", "available", "backDeployed", "convention", "derivative", "differentiable", "exclusivity",
        "freestanding", "inline", "isolated", "lifetime", "objc", "originallyDefined", "specialized", "storageRestrictions",
        "transpose",
    ])

    /// Attributes before a type, which leave no node: `@escaping`, `@convention(c)`.
    mutating func eatTypeAttributes() {
        while at(.at) { skip(to: indexAfterAttribute(at: position)) }
    }

    /// The index behind the attribute at `index`.
    mutating func indexAfterAttribute(at index: Int) -> Int {
        var next = index + 1
        guard kind(at: next).isNameOrWord else { return min(next, tokens.count - 1) }
        next += 1
        while kind(at: next) == .period, kind(at: next + 1).isNameOrWord { next += 2 }
        // @escaping(_ a: A) -> B: the bracket is the type's.
        let takesArguments = !isText("escaping", next - 1) && !isText("Sendable", next - 1)
        if takesArguments, kind(at: next) == .leftParen, tokens[next].start == tokens[next - 1].end {
            next = indexAfterBracket(at: next)
        }
        return min(next, tokens.count - 1)
    }

    /// Whether the `#if` here holds attributes and nothing else: they belong to the declaration behind it.
    ///
    ///     #if compiler(>=6)
    ///     @available(*, noasync)
    ///     #endif
    ///     func f() {}
    var attributesFollowDirective: Bool {
        mutating get {
            var index = position + 1
            // A condition takes one line.
            while !startsLine(at: index), index < position + 64 { index += 1 }
            guard kind(at: index) == .at else { return false }
            while kind(at: index) == .at { index = indexAfterAttribute(at: index) }
            switch kind(at: index) {
            case .poundElseif, .poundElse, .poundEndif: return true
            default: return false
            }
        }
    }

    // MARK: Modifiers

    /// Attributes and modifiers in any order.
    mutating func parseModifiers() -> Modifiers {
        var modifiers = Modifiers()
        var openDirectives = 0
        while true {
            switch kind {
            case .at:
                parseAttribute()
                continue
            case .poundIf where attributesFollowDirective:
                openDirectives += 1
                eatDirectiveLine()
                continue
            case .poundElseif where openDirectives > 0, .poundElse where openDirectives > 0:
                eatDirectiveLine()
                continue
            case .poundEndif where openDirectives > 0:
                openDirectives -= 1
                eat()
                continue
            case .wordLet, .wordVar, .wordFunc, .wordInit, .wordCase, .wordStruct, .wordEnum, .wordExtension, .wordProtocol,
                .wordImport, .wordTypealias:
                return modifiers
            case .wordStatic:
                modifiers.flags.insert(.staticMember)
            case .wordClass:
                // class func f(), class var x
                guard declarationFollows(at: position + 1) else { return modifiers }
                modifiers.flags.insert(.staticMember)
            case .wordLazy, .wordWeak, .wordUnowned:
                guard declarationFollows(at: position) else { return modifiers }
                modifiers.word = name(at: position)
            case .wordAsync:
                guard declarationFollows(at: position) else { return modifiers }
                modifiers.flags.insert(.async)
            case .wordPublic, .wordPrivate, .wordFileprivate, .wordInternal:
                break
            default:
                guard isModifier(at: position), declarationFollows(at: position) else { return modifiers }
            }
            eat()
            // private(set), nonisolated(unsafe)
            if at(.leftParen), peek(2) == .rightParen, peek(1).isNameOrWord { skip(to: position + 3) }
        }
    }

    /// Whether the word can stand before a declaration without being reserved.
    private mutating func isModifier(at index: Int) -> Bool {
        switch kind(at: index) {
        case .wordAsync, .wordBorrowing, .wordConsuming, .wordConvenience, .wordDistributed, .wordDynamic, .wordFinal,
            .wordIndirect, .wordInfix, .wordIsolated, .wordLazy, .wordMutating, .wordNonisolated, .wordNonmutating, .wordOpen,
            .wordOptional, .wordOverride, .wordPackage, .wordPostfix, .wordPrefix, .wordRequired, .wordSending, .wordUnowned,
            .wordWeak, .wordYielding:
            true
        case .identifier:
            isText("__consuming", index) || isText("_local", index)
        default: false
        }
    }

    /// Whether modifiers from `index` on, if any, lead to a declaration: `open class`, but `open(file)` is a call.
    mutating func declarationFollows(at index: Int) -> Bool {
        var index = index
        for _ in 0..<32 {
            let kind = kind(at: index)
            switch kind {
            case .wordFunc, .wordVar, .wordLet, .wordClass, .wordStruct, .wordEnum, .wordProtocol, .wordExtension,
                .wordTypealias, .wordAssociatedtype, .wordInit, .wordDeinit, .wordSubscript, .wordImport, .wordOperator,
                .wordPrecedencegroup, .wordCase, .wordPublic, .wordPrivate, .wordFileprivate, .wordInternal, .wordStatic:
                return true
            case .at:
                index = indexAfterAttribute(at: index)
                continue
            case .wordActor, .wordMacro:
                // actor Store {}, macro stringify<T>(…)
                return self.kind(at: index + 1).isName && !startsLine(at: index + 1)
            default:
                guard isModifier(at: index) else { return false }
            }
            index += 1
            if self.kind(at: index) == .leftParen {
                guard self.kind(at: index + 2) == .rightParen,
                    isText("set", index + 1) || isText("unsafe", index + 1)
                        || isText("safe", index + 1) || isText("nonsending", index + 1)
                else { return false }
                index += 3
            }
        }
        return false
    }
}
