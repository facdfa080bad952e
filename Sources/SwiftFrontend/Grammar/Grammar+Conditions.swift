internal import Syntax

extension Grammar {
    /// `let x = y, z, case .a(let b) = c, #available(iOS 15, *)`: one node, "and" of them all where they are several.
    mutating func parseConditions() {
        let mark = markHere()
        var count = 0
        while true {
            let before = position
            parseCondition()
            if position > before { count += 1 }
            guard at(.comma) else { break }
            eat()
            // if x, {
            if at(.leftBrace) { break }
        }
        if count == 0 { problemHere("expected a condition") }
        if count > 1 { close(.logical, from: mark, name: builder.names.intern("and")) }
    }

    private mutating func parseCondition() {
        switch kind {
        case .wordLet, .wordVar, .wordInout:
            parseOptionalBinding()
        case .wordCase:
            let mark = markHere()
            eat()
            parseMatchPattern()
            if consume(if: .colon) { parseAnnotation() }
            var flags: NodeFlags = [.declaration, .walrus]
            if expect(.equal, "expected `=` after the pattern") { parseInCondition() } else { flags.insert(.noValue) }
            close(.assignment, from: mark, flags: flags)
        default:
            parseInCondition()
        }
    }

    /// `let x = y`, `let x`, which stands for `let x = x`.
    private mutating func parseOptionalBinding() {
        let mark = markHere()
        var flags: NodeFlags = at(.wordLet) ? [.declaration, .constant, .walrus] : [.declaration, .walrus]
        eat()
        let target = position
        // if let self
        if at(.wordSelf) { leaf(.identifier) } else { parseBindingPattern(flags: []) }
        if consume(if: .colon) { parseAnnotation() }
        if consume(if: .equal) {
            parseInCondition()
        } else if position == target + 1, kind(at: target).isName || kind(at: target) == .wordSelf {
            builder.leaf(.identifier, tokens[target].range, name: name(at: target))
        } else {
            flags.insert(.noValue)
        }
        close(.assignment, from: mark, flags: flags)
    }

    /// An expression before a `{` that is not its own.
    mutating func parseInCondition() {
        let outer = context
        context = []
        parseExpression()
        context = outer
    }
}
