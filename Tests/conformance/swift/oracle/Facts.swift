import SwiftSyntax

/// Gathers the facts of one file, in the order of the source.
final class Facts: SyntaxAnyVisitor {
    var facts: [[String]] = []
    let bytes: [UInt8]

    init(viewMode: SyntaxTreeViewMode, bytes: [UInt8]) {
        self.bytes = bytes
        super.init(viewMode: viewMode)
    }

    // MARK: Places

    func start(_ node: some SyntaxProtocol) -> Int { node.positionAfterSkippingLeadingTrivia.utf8Offset }
    func end(_ node: some SyntaxProtocol) -> Int { node.endPositionBeforeTrailingTrivia.utf8Offset }
    func span(_ node: some SyntaxProtocol) -> String { "\(start(node))-\(end(node))" }
    func text(_ node: some SyntaxProtocol) -> String { String(decoding: bytes[start(node)..<end(node)], as: UTF8.self) }

    /// The text without whitespace.
    func squeezed(_ node: some SyntaxProtocol) -> String {
        String(decoding: bytes[start(node)..<end(node)].filter { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }, as: UTF8.self)
    }

    /// What stands in parentheses of its own, which are no node in memlint's trees.
    func bare(_ node: ExprSyntax) -> ExprSyntax {
        guard let tuple = node.as(TupleExprSyntax.self), tuple.elements.count == 1, let only = tuple.elements.first,
            only.label == nil, only.trailingComma == nil
        else { return node }
        return bare(only.expression)
    }

    func add(_ construct: String, _ details: String...) { facts.append([construct] + details) }

    /// A name without backticks.
    func name(_ token: TokenSyntax) -> String {
        let text = token.text
        return text.count > 1 && text.hasPrefix("`") && text.hasSuffix("`") ? String(text.dropFirst().dropLast()) : text
    }

    override func visitAny(_ node: Syntax) -> SyntaxVisitorContinueKind {
        switch node.as(SyntaxEnum.self) {
        case .importDecl(let node): add("import", span(node), node.path.map { name($0.name) }.joined(separator: "."))
        case .functionDecl(let node): add("function", span(node), name(node.name))
        case .initializerDecl(let node): add("function", span(node), "init")
        case .deinitializerDecl(let node): add("function", span(node), "deinit")
        case .macroDecl(let node): add("function", span(node), name(node.name))
        case .classDecl(let node): add("type", span(node), name(node.name))
        case .structDecl(let node): add("type", span(node), name(node.name))
        case .enumDecl(let node): add("type", span(node), name(node.name))
        case .actorDecl(let node): add("type", span(node), name(node.name))
        case .protocolDecl(let node): add("type", span(node), name(node.name))
        case .extensionDecl(let node): add("type", span(node), "extension")
        case .typeAliasDecl(let node): add("typealias", span(node), name(node.name))
        case .associatedTypeDecl(let node): add("typealias", span(node), name(node.name))
        case .enumCaseDecl(let node): enumCases(node)
        case .variableDecl(let node): variables(node)
        case .subscriptDecl(let node): add("getter", "\(start(node))", "subscript"); setters(node.accessorBlock, "subscript", all: false)
        case .functionParameter(let node): parameter(node)
        case .attribute(let node): attribute(node)
        case .functionCallExpr(let node): call(node)
        case .subscriptCallExpr(let node): subscriptCall(node)
        case .macroExpansionExpr(let node): macro(node, node.macroName, node.leftParen != nil, node.arguments, node.trailingClosure, node.additionalTrailingClosures)
        case .macroExpansionDecl(let node): macro(node, node.macroName, node.leftParen != nil, node.arguments, node.trailingClosure, node.additionalTrailingClosures)
        case .closureExpr(let node): closure(node)
        case .stringLiteralExpr(let node): string(node)
        case .regexLiteralExpr(let node): add("regex", span(node))
        case .keyPathExpr(let node): add("keyPath", span(node))
        case .ifConfigDecl(let node): ifConfig(node)
        case .ifExpr(let node): ifChain(node)
        case .guardStmt(let node): add("guard", span(node))
        case .switchExpr(let node): add("switch", span(node), "\(caseCount(node.cases))")
        case .switchCase(let node): add("switchCase", "\(start(node))")
        case .forStmt(let node): add("for", span(node))
        case .whileStmt(let node): add("while", span(node))
        case .repeatStmt(let node): add("while", span(node))
        case .doStmt(let node): add("do", span(node), "\(node.catchClauses.count)")
        case .deferStmt(let node): add("defer", span(node))
        case .returnStmt(let node): add("return", span(node))
        case .throwStmt(let node): add("throw", span(node))
        case .optionalBindingCondition(let node): add("binding", span(node))
        case .matchingPatternCondition(let node): add("binding", span(node))
        case .identifierPattern(let node): bound(node)
        case .memberAccessExpr(let node): member(node)
        case .genericSpecializationExpr(let node): add("typeArguments", span(node))
        case .tryExpr(let node): add("try", span(node), "try" + (node.questionOrExclamationMark?.text ?? ""))
        case .awaitExpr(let node): add("await", span(node))
        case .asExpr(let node): add("cast", "\(end(node))", "as" + (node.questionOrExclamationMark?.text ?? ""))
        case .isExpr(let node): add("cast", "\(end(node))", "is")
        case .ternaryExpr(let node): add("conditional", span(node), "\(end(bare(node.condition)))", "\(start(bare(node.elseExpression)))")
        case .infixOperatorExpr(let node): infix(node)
        case .typeAnnotation(let node) where node.parent?.is(ForStmtSyntax.self) != true: add("annotation", span(node.type))
        case .returnClause(let node): returnClause(node)
        case .arrayExpr(let node): add("list", span(node), "\(node.elements.count)")
        case .dictionaryExpr(let node): dictionary(node)
        default: break
        }
        return .visitChildren
    }

    // MARK: Declarations

    func enumCases(_ node: EnumCaseDeclSyntax) {
        for (index, element) in node.elements.enumerated() {
            let from = index == 0 ? start(node) : start(element)
            // The comma belongs to the element in this tree.
            let to = element.rawValue.map { end($0) } ?? element.parameterClause.map { end($0) } ?? end(element.name)
            add("case", "\(from)-\(to)", name(element.name))
        }
    }

    func variables(_ node: VariableDeclSyntax) {
        for (index, binding) in node.bindings.enumerated() {
            let from = index == 0 ? start(node) : start(binding)
            let name = binding.pattern.as(IdentifierPatternSyntax.self).map { self.name($0.identifier) } ?? "(pattern)"
            if let block = binding.accessorBlock, binding.initializer == nil, !isObserved(block) {
                add("getter", "\(from)", name)
                setters(block, name, all: false)
            } else {
                let to = binding.initializer.map { end($0) } ?? binding.typeAnnotation.map { end($0) } ?? end(binding.pattern)
                add("variable", "\(from)-\(to)", name)
                setters(binding.accessorBlock, name, all: true)
            }
        }
    }

    func isObserved(_ block: AccessorBlockSyntax) -> Bool {
        guard case .accessors(let list) = block.accessors, let first = list.first else { return false }
        return ["willSet", "didSet"].contains(first.accessorSpecifier.text)
    }

    /// What writes: all accessors but the first that reads.
    func setters(_ block: AccessorBlockSyntax?, _ name: String, all: Bool) {
        guard case .accessors(let list) = block?.accessors else { return }
        var hasGetter = all
        for accessor in list {
            let isGetter = ["get", "_read", "read", "unsafeAddress", "borrow"].contains(accessor.accessorSpecifier.text)
            if isGetter, !hasGetter {
                hasGetter = true
            } else {
                add("accessor", "\(end(accessor))", name)
            }
        }
    }

    func parameter(_ node: FunctionParameterSyntax) {
        // Parameters of function types are none.
        guard node.parent?.parent?.is(FunctionParameterClauseSyntax.self) == true else { return }
        let local = node.secondName ?? node.firstName
        // A subscript's parameters have labels only where they are written.
        let isSubscript = node.parent?.parent?.parent?.is(SubscriptDeclSyntax.self) == true
        let label = isSubscript && node.secondName == nil ? "_" : name(node.firstName)
        add("parameter", "\(start(node))", name(local), label, span(node.type), node.defaultValue.map { span($0.value) } ?? "")
    }

    func attribute(_ node: AttributeSyntax) {
        guard var owner = node.parent?.parent, isInList(node.parent) else { return }
        // Round an attribute may stand an `#if`.
        while owner.is(IfConfigClauseSyntax.self), let next = owner.parent?.parent?.parent?.parent { owner = next }
        let isAccessor = owner.is(AccessorDeclSyntax.self)
        if !isAccessor, owner.is(DeclSyntax.self) || owner.is(ClosureSignatureSyntax.self) || owner.is(FunctionParameterSyntax.self) {
            add("attribute", span(node), text(node.attributeName))
        }
    }

    func isInList(_ node: Syntax?) -> Bool { node?.is(AttributeListSyntax.self) == true }

    func returnClause(_ node: ReturnClauseSyntax) {
        guard node.parent?.is(FunctionTypeSyntax.self) == false else { return }
        add("annotation", span(node.type))
    }

    // MARK: Calls

    func labels(_ arguments: LabeledExprListSyntax, _ closure: ClosureExprSyntax?, _ more: MultipleTrailingClosureElementListSyntax) -> String {
        var labels = arguments.map { $0.label.map { name($0) + ":" } ?? "_" }
        if closure != nil { labels.append("{}") }
        labels += more.map { name($0.label) + "{}" }
        return labels.joined(separator: ",")
    }

    func call(_ node: FunctionCallExprSyntax) {
        // memlint's chains go on through `#if`, which this tree keeps apart.
        if node.calledExpression.is(PostfixIfConfigExprSyntax.self) || isInPostfixIf(node) || isInPostfixCondition(node) { return }
        add("call", span(node), squeezed(node.calledExpression), labels(node.arguments, node.trailingClosure, node.additionalTrailingClosures))
    }

    /// Whether the node is a link of a chain that has an `#if` in it.
    func isInPostfixIf(_ node: some SyntaxProtocol) -> Bool {
        var chain: Syntax? = Syntax(node)
        while let link = chain {
            if link.is(PostfixIfConfigExprSyntax.self) { return true }
            if let call = link.as(FunctionCallExprSyntax.self) {
                chain = Syntax(call.calledExpression)
            } else if let member = link.as(MemberAccessExprSyntax.self) {
                guard let base = member.base else {
                    // .padding() inside the directive has no base here.
                    return isInsideClause(node)
                }
                chain = Syntax(base)
            } else {
                return false
            }
        }
        return false
    }

    /// os(Linux) in the condition of an `#if` in a chain.
    func isInPostfixCondition(_ node: some SyntaxProtocol) -> Bool {
        var parent = node.parent
        while let current = parent, current.is(ExprSyntax.self) || current.is(IfConfigClauseSyntax.self) || current.is(ExprListSyntax.self) {
            if let clause = current.as(IfConfigClauseSyntax.self) {
                if clause.elements == nil { return true }
                if case .postfixExpression = clause.elements { return true }
                return clause.parent?.parent?.parent?.is(AttributeListSyntax.self) == true
                    || clause.parent?.parent?.parent?.is(PostfixIfConfigExprSyntax.self) == true
            }
            parent = current.parent
        }
        return false
    }

    func isInsideClause(_ node: some SyntaxProtocol) -> Bool {
        var parent = node.parent
        while let current = parent {
            if let clause = current.as(IfConfigClauseSyntax.self), case .postfixExpression = clause.elements { return true }
            if current.is(ClosureExprSyntax.self) || current.is(LabeledExprSyntax.self) { return false }
            parent = current.parent
        }
        return false
    }

    func subscriptCall(_ node: SubscriptCallExprSyntax) {
        add("subscript", span(node), labels(node.arguments, node.trailingClosure, node.additionalTrailingClosures))
    }

    func macro(
        _ node: some SyntaxProtocol, _ name: TokenSyntax, _ hasParens: Bool, _ arguments: LabeledExprListSyntax,
        _ closure: ClosureExprSyntax?, _ more: MultipleTrailingClosureElementListSyntax
    ) {
        add("macro", self.name(name))
        if hasParens || closure != nil { add("macroCall", "\(end(node))", self.name(name), labels(arguments, closure, more)) }
    }

    func member(_ node: MemberAccessExprSyntax) {
        add("member", "\(end(node.declName.baseName))", name(node.declName.baseName))
    }

    // MARK: Closures

    func closure(_ node: ClosureExprSyntax) {
        let captures = node.signature?.capture?.items.map { name($0.name) }.joined(separator: ",") ?? ""
        var parameters = ""
        switch node.signature?.parameterClause {
        case .simpleInput(let list): parameters = list.map { name($0.name) }.joined(separator: ",")
        case .parameterClause(let clause): parameters = clause.parameters.map { name($0.secondName ?? $0.firstName) }.joined(separator: ",")
        case nil: break
        }
        add("closure", span(node), captures, parameters)
    }

    // MARK: Literals

    func string(_ node: StringLiteralExprSyntax) {
        var parts: [String] = []
        var run: [StringSegmentSyntax] = []
        func finishRun() {
            guard !run.isEmpty else { return }
            let literal = StringLiteralExprSyntax(
                openingPounds: node.openingPounds, openingQuote: node.openingQuote,
                segments: StringLiteralSegmentListSyntax(run.map { .stringSegment($0) }), closingQuote: node.closingQuote,
                closingPounds: node.closingPounds)
            let value = literal.representedLiteralValue ?? "(invalid)"
            if !value.isEmpty || node.segments.count == run.count { parts.append("\"" + (value.utf8.count > 512 ? "" : value)) }
            run = []
        }
        for segment in node.segments {
            switch segment {
            case .stringSegment(let text): run.append(text)
            case .expressionSegment(let expression):
                finishRun()
                parts.append("(\(span(expression)))")
            }
        }
        finishRun()
        add("string", span(node), parts.joined(separator: "\u{1}"))
    }

    func dictionary(_ node: DictionaryExprSyntax) {
        guard case .elements(let elements) = node.content else { return add("dictionary", span(node), "0") }
        add("dictionary", span(node), "\(elements.count)")
    }

    // MARK: Control flow

    func ifConfig(_ node: IfConfigDeclSyntax) {
        if let clause = node.clauses.first, case .postfixExpression = clause.elements { return }
        // Around attributes memlint reads through it.
        if node.parent?.is(AttributeListSyntax.self) == true { return }
        add("#if", span(node), "\(node.clauses.count)")
    }

    func ifChain(_ node: IfExprSyntax) {
        if node.parent?.is(IfExprSyntax.self) == true { return }
        var count = 1
        var last = node
        while case .ifExpr(let next) = last.elseBody {
            count += 1
            last = next
        }
        if case .codeBlock = last.elseBody { count += 1 }
        add("if", span(node), "\(count)")
    }

    func caseCount(_ cases: SwitchCaseListSyntax) -> Int { cases.count }

    func bound(_ node: IdentifierPatternSyntax) {
        var parent = node.parent
        while let current = parent {
            // Declarations and `if let` have targets of their own.
            if current.is(PatternBindingSyntax.self) || current.is(OptionalBindingConditionSyntax.self) { return }
            if current.is(SwitchCaseItemSyntax.self) || current.is(ForStmtSyntax.self) || current.is(MatchingPatternConditionSyntax.self)
                || current.is(CatchItemSyntax.self)
            {
                break
            }
            parent = current.parent
        }
        add("bound", span(node), name(node.identifier))
    }

    // MARK: Operators

    func infix(_ node: InfixOperatorExprSyntax) {
        let spelling = operatorText(node)
        if node.operator.is(AssignmentExprSyntax.self) {
            if parentOperator(node) != "=" { add("assignment", span(node), "=") }
        } else if ["+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "<<=", ">>=", "&+=", "&-=", "&*=", "&<<=", "&>>="].contains(spelling) {
            add("assignment", span(node), spelling)
        } else if ["??", "&&", "||"].contains(spelling), parentOperator(node) != spelling, !isInPostfixCondition(node) {
            add("logical", span(node), spelling)
        } else if ["==", "!=", "<", ">", "<=", ">=", "===", "!==", "~="].contains(spelling) {
            add("comparison", span(node), spelling)
        }
    }

    func operatorText(_ node: InfixOperatorExprSyntax) -> String { text(node.operator) }

    func parentOperator(_ node: InfixOperatorExprSyntax) -> String? {
        node.parent?.as(InfixOperatorExprSyntax.self).map(operatorText)
    }
}
