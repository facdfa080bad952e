import SourceText
import Syntax

extension Parser {
    /// `import a.b, c as d`
    mutating func importModules() {
        let mark = mark()
        eat()
        repeat {
            guard at(.identifier) else {
                unexpected("expected a module's name")
                break
            }
            let module = self.mark()
            let name = dottedName(leadingDots: false)
            alias()
            close(.importedModule, from: module, name: name)
        } while consume(if: .comma)
        close(.importModules, from: mark)
    }

    /// `from ..a import b as c, d`, `from a import (b, c,)`, `from a import *`
    mutating func importNames() {
        let mark = mark()
        eat()
        let source = self.mark()
        if !at(.dot), !at(.ellipsis), !at(.identifier) { unexpected("expected a module's name") }
        let sourceName = dottedName(leadingDots: true)
        guard at(.import) else {
            // from a
            unexpected("expected `import`")
            return close(.error, from: mark)
        }
        close(.importSource, from: source, name: sourceName)
        eat()
        var flags: NodeFlags = []
        if at(.leftParenthesis) {
            eat()
            while !kind.endsList {
                importedName()
                restOfElement()
                if !consume(if: .comma) { break }
            }
            expect(.rightParenthesis, "expected `)`")
        } else if at(.star) {
            eat()
            flags = .wildcard
        } else {
            repeat {
                importedName()
            } while consume(if: .comma)
        }
        close(.importNames, from: mark, flags: flags)
    }

    private mutating func importedName() {
        let mark = mark()
        guard kind.isName, !at(.import), !at(.from), !at(.as) else { return unexpected("expected a name to import") }
        let name = name()
        eat()
        alias()
        close(.importedName, from: mark, name: name)
    }

    /// The dots and names up to `import`, `as` or `,`, as one name without the white space between.
    private mutating func dottedName(leadingDots: Bool) -> NameID {
        let first = start
        var isContiguous = true
        var hasName = false
        var end = first
        stringValue.removeAll(keepingCapacity: true)
        while at(.dot) || at(.ellipsis) || at(.identifier) || (kind.isKeyword && !at(.import) && !at(.as)) {
            if !leadingDots, at(.ellipsis) { break }
            let range = range
            isContiguous = isContiguous && range.lower == end
            end = range.upper
            for index in Int(range.lower)..<Int(range.upper) { stringValue.append(bytes[index]) }
            let wasName = kind.isName
            eat()
            // Two names without a dot are no module: import a b
            if wasName, !at(.dot) { break }
            hasName = hasName || wasName
        }
        if hasName, stringValue.last == UInt8(ascii: ".") { unexpected("expected a name") }
        defer { stringValue.removeAll(keepingCapacity: true) }
        return isContiguous ? name(from: first, to: end) : gatheredName()
    }
}
