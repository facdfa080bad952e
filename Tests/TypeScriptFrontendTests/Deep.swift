import SourceText
import Testing
import TypeScriptFrontend

/// Source that nests or goes on `count` times, with a function before and after it that must be found.
struct DeepSource: Sendable, CustomTestStringConvertible {
    let name: String
    let dialect: TypeScriptDialect
    private let prefix: String
    private let open: String
    private let middle: String
    private let close: String
    private let suffix: String

    private init(
        _ name: String, _ open: String, _ middle: String = "x", _ close: String = "",
        in surroundings: (String, String) = ("", ""),
        dialect: TypeScriptDialect = .typeScript
    ) {
        self.name = name
        self.open = open
        self.middle = middle
        self.close = close
        self.dialect = dialect
        (prefix, suffix) = surroundings
    }

    var testDescription: String { name }

    func source(_ count: Int) -> SourceFile {
        let text = String(repeating: open, count: count) + middle + String(repeating: close, count: count)
        return file("function before() {}\n" + prefix + text + suffix + ";\nfunction after() {}\n")
    }

    /// What the grammar reads with recursion.
    static let nested: [DeepSource] = [
        DeepSource("parentheses", "(", "x", ")"),
        DeepSource("lists", "[", "x", "]"),
        DeepSource("objects", "({a:", "x", "})"),
        DeepSource("computed keys", "({[", "x", "]: y})"),
        DeepSource("calls", "f(", "x", ")"),
        DeepSource("spreads", "f(...[", "x", "])"),
        DeepSource("subscripts", "f[", "x", "]"),
        DeepSource("new", "new A(", "x", ")"),
        DeepSource("templates", "`${", "x", "}`"),
        DeepSource("tagged templates", "f`a${", "x", "}`"),
        DeepSource("arrows", "a => ", "x"),
        DeepSource("arrows with parentheses", "(a) => ", "x"),
        DeepSource("arrows with defaults", "(a = ", "x", ") => y"),
        DeepSource("parentheses with assignments", "(a = ", "x", ")"),
        DeepSource("arrows with patterns", "({a = ", "x", "}) => y"),
        DeepSource("arrows with types", "(a: B): C => ", "x"),
        DeepSource("generic arrows", "<T>(a: T) => ", "x"),
        DeepSource("blocks of arrows", "() => { ", "x", "}"),
        DeepSource("function expressions", "(function () { ", "x", "})"),
        DeepSource("functions", "function f() { ", "x", "}"),
        DeepSource("defaults", "function f(a = ", "x", ") {}"),
        DeepSource("methods", "({ f() { ", "x", "} })"),
        DeepSource("classes", "class A { f() { ", "x", "} }"),
        DeepSource("class expressions", "(class { a = ", "x", "})"),
        DeepSource("bases", "class extends ", "x", " {}"),
        DeepSource("decorators", "@(", "x", ") class A {}"),
        DeepSource("blocks", "{ ", "x", "}"),
        DeepSource("if", "if (a) ", "x"),
        DeepSource("if with braces", "if (a) { ", "x", "}"),
        DeepSource("else", "if (a) b; else { ", "x", "}"),
        DeepSource("for", "for (;;) ", "x"),
        DeepSource("for of", "for (const a of b) { ", "x", "}"),
        DeepSource("while", "while (a) ", "x"),
        DeepSource("do", "do ", "x", "; while (y)"),
        DeepSource("try", "try { ", "x", "} catch {}"),
        DeepSource("switch", "switch (a) { case b: ", "x", "}"),
        DeepSource("namespaces", "namespace A { ", "x", "}"),
        DeepSource("middles of conditionals", "a ? ", "x", " : y"),
        DeepSource("patterns", "[", "x", "] = y"),
        DeepSource("patterns of lists", "[", "x", "]", in: ("let ", " = y")),
        DeepSource("patterns of objects", "{a: ", "x", "}", in: ("function f(", ") {}")),
        DeepSource("elements", "<a>", "x", "</a>", dialect: .typeScriptWithMarkup),
        DeepSource("elements in attributes", "<a b=", "<c/>", "/>", dialect: .typeScriptWithMarkup),
        DeepSource("expressions in elements", "<a>{", "x", "}</a>", dialect: .typeScriptWithMarkup),
        DeepSource("attributes", "<a b={", "x", "}/>", dialect: .typeScriptWithMarkup),
        DeepSource("arrows in elements", "<a>{b.map((c) => (", "x", "))}</a>", dialect: .typeScriptWithMarkup),
        DeepSource("calls of arrows", "f(async (a) => { await ", "x", " })"),
        DeepSource("types: generics", "A<", "x", ">", in: ("let a: ", "")),
        DeepSource("types: parentheses", "(", "x", ")", in: ("let a: ", "")),
        DeepSource("types: tuples", "[", "x", "]", in: ("let a: ", "")),
        DeepSource("types: conditionals", "A extends B ? ", "x", " : C", in: ("let a: ", "")),
        DeepSource("everything", "a ? [{b: f((c = `${(y)}`) => { if (d) { return ", "x", " } })}] : e"),
    ]

    /// What leans to one side, and is read to its end.
    static let chains: [DeepSource] = [
        DeepSource("members", "a.", "x"),
        DeepSource("calls in a row", "a().b?.c[d].", "x"),
        DeepSource("sums", "a + ", "x"),
        DeepSource("mixed operators", "a + b * c == d && e || f < ", "x"),
        DeepSource("powers", "a ** ", "x"),
        DeepSource("commas", "a, ", "x"),
        DeepSource("conditionals", "a ? b : ", "x"),
        DeepSource("assignments", "a = ", "x"),
        DeepSource("mixed assignments", "a = b += ", "x"),
        DeepSource("prefixes", "!", "x"),
        DeepSource("signs", "- ", "x"),
        DeepSource("await", "await ", "x"),
        DeepSource("typeof", "typeof ", "x"),
        DeepSource("new in a row", "new ", "x"),
        DeepSource("casts", "<A>", "x"),
        DeepSource("assertions", "x as A; x!", "x"),
        DeepSource("templates in a row", "`a${b}c`; ", "x"),
        DeepSource("else if", "if (a) b; else ", "x"),
        DeepSource("labels", "a: ", "x"),
        DeepSource("semicolons", ";", "x"),
        DeepSource("less than", "a < ", "x"),
        DeepSource("type arguments", "f<A>(b)", "x"),
        DeepSource("types: unions", "A | ", "x", in: ("let a: ", "")),
        DeepSource("types: lists", "", "x", "[]", in: ("let a: ", "")),
        DeepSource("types: alternatives", "A extends B ? C : ", "x", in: ("let a: ", "")),
        DeepSource("types: functions", "() => ", "x", in: ("let a: ", "")),
        DeepSource("types: keyof", "keyof ", "x", in: ("let a: ", "")),
        DeepSource("types: objects", "{ a: ", "x", " }", in: ("let a: ", "")),
        DeepSource("class members", "@a() b() {} ", "x", in: ("class A { ", " }")),
        DeepSource("cases", "switch (a) { case 1: b; } ", "x"),
        DeepSource("children", "<a/>;", "x", dialect: .typeScriptWithMarkup),
        DeepSource("interfaces", "interface A { b: C } ", "x"),
    ]

    /// What is never closed.
    static let unclosed: [DeepSource] = [
        "(", "[", "{", "({", "`${", "`", "<", "a<", "a<b", "f(", "/*", "'", "\"", "/", "(a, ", "({a} = ", "(a) => {", "async (",
        "class A {", "interface A {",
        "type A = {", "function f(", "function f() {", "if (", "switch (a) { case ", "<a ", "<a>", "<a>{", "<a b={", "m< $<{3[",
        "({/*", "a ? ", "import {", "export {",
        "import(", "enum A {", "@", "new ", "=> ", "...", "`a${b", "a<{", "a<(", "a<`", "let a: A<", "let a: {", "let a: (",
        "{a:", "<<<<<<< \n", "=======\n", "x = <T>(", "<T,>(",
        "${", "}", ")", "]", ">", "</a>", "</", "/>", "#", "\\", "\0", "do ", "else ", "try {", "yield ", "await (", "static {",
        "get ", "<A>{b</A>;", "<A>{f(b</A>", "<A>{", "a?.", "a.\n", "?:", "0x", "\u{2028}", "é",
        "(([{<`${", "([)]", "{(})", "<a><b></a></b>", "a<b>(c)<d>(", "`${`${`", "/[/", "var {", "for (", "for (const [",
        "case a:",
    ].map { DeepSource("unclosed \($0.debugDescription)", $0, "", dialect: .typeScriptWithMarkup) }
}
