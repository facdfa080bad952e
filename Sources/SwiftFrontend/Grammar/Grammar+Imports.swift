internal import SourceText
internal import Syntax

extension Grammar {
    /// `@testable import A.B`: importModules. `import struct A.B`: importNames with the source "A" and the name "B".
    mutating func parseImport(from mark: Mark) {
        eat()
        var isOneName = false
        switch kind {
        case .wordTypealias, .wordStruct, .wordClass, .wordEnum, .wordProtocol, .wordVar, .wordLet, .wordFunc:
            if peek(1).isNameOrWord, !startsLine, !startsLine(at: position + 1) {
                isOneName = true
                eat()
            }
        default: break
        }
        guard kind.isName || (kind.isWord && !startsLine) else {
            problemHere("expected a module's name")
            close(.error, from: mark)
            return
        }
        let first = position
        var last = position
        eat()
        while at(.period), peek(1).isNameOrWord || isOperatorName(peek(1)) {
            eat()
            last = position
            eat()
        }
        if isOneName, last > first {
            builder.leaf(.importSource, range(first, last - 2), name: path(first, last - 2))
            builder.leaf(.importedName, tokens[last].range, name: name(at: last))
            close(.importNames, from: mark)
        } else {
            builder.leaf(.importedModule, range(first, last), name: path(first, last))
            close(.importModules, from: mark, flags: .wildcard)
        }
    }

    private func isOperatorName(_ kind: SwiftTokenKind) -> Bool {
        kind == .binaryOperator || kind == .prefixOperator || kind == .postfixOperator
    }

    private mutating func range(_ first: Int, _ last: Int) -> TextRange { TextRange(tokens[first].start, tokens[last].end) }

    /// The names from token `first` to token `last`, which are joined by dots.
    private mutating func path(_ first: Int, _ last: Int) -> NameID {
        if first == last { return name(at: first) }
        var text: ContiguousArray<UInt8> = []
        for index in stride(from: first, through: last, by: 2) {
            if index > first { text.append(0x2E) }
            let isQuoted = tokens[index].flags.contains(.marked) && kind(at: index) == .identifier
            let lower = Int(tokens[index].start) + (isQuoted ? 1 : 0)
            let upper = Int(tokens[index].end) - (isQuoted ? 1 : 0)
            text.append(contentsOf: bytes[lower..<upper])
        }
        return builder.names.intern(text.span)
    }
}
