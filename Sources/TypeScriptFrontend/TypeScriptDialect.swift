/// What a file's extension says about its syntax.
package struct TypeScriptDialect: Hashable, Sendable {
    /// Types are part of the syntax: `f<T>(x)` is a call and `x as T` an assertion. Otherwise `<` only compares.
    package let hasTypes: Bool
    /// `<a>` opens an element where an expression starts; without this, in a file with types, it is a cast.
    package let hasMarkup: Bool

    /// `.ts`, `.mts`, `.cts`
    package static let typeScript = TypeScriptDialect(hasTypes: true, hasMarkup: false)
    /// `.tsx`
    package static let typeScriptWithMarkup = TypeScriptDialect(hasTypes: true, hasMarkup: true)
    /// `.js`, `.jsx`, `.mjs`, `.cjs`
    package static let javaScript = TypeScriptDialect(hasTypes: false, hasMarkup: true)

    /// The extensions that are read, in lower case and without the dot.
    package static let extensions = ["ts", "tsx", "mts", "cts", "js", "jsx", "mjs", "cjs"]

    private init(hasTypes: Bool, hasMarkup: Bool) {
        self.hasTypes = hasTypes
        self.hasMarkup = hasMarkup
    }

    /// The dialect of the file at `path` by its extension, in any case; nil where it is none of `extensions`.
    package init?(path: String) {
        let bytes = path.utf8
        guard let dot = bytes.lastIndex(of: UInt8(ascii: ".")) else { return nil }
        let name = bytes[bytes.index(after: dot)...]
        guard name.count <= 3 else { return nil }
        switch Self.letters(name) {
        case Self.letters("ts".utf8), Self.letters("mts".utf8), Self.letters("cts".utf8): self = .typeScript
        case Self.letters("tsx".utf8): self = .typeScriptWithMarkup
        case Self.letters("js".utf8), Self.letters("jsx".utf8), Self.letters("mjs".utf8), Self.letters("cjs".utf8):
            self = .javaScript
        default: return nil
        }
    }

    /// At most four bytes in one number, letters in lower case: no other bytes become letters.
    private static func letters(_ name: some Sequence<UInt8>) -> UInt32 { name.reduce(0) { $0 << 8 | UInt32($1 | 0x20) } }
}
