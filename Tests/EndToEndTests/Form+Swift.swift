extension Form {
    /// What Swift lets nest or go on, and what it does not.
    static let swift: [Form] = swift1 + swift2 + swift3 + swift4

    private static let swift1: [Form] = [
        Form("x = ", "(", "a", ")"), Form("x = ", "(", "a"), Form("x = ", ")"), Form("x = ", "[", "a", "]"),
        Form("x = ", "[", "a"), Form("x = ", "]"), Form("x = ", "{", "a", "}"), Form("x = ", "{", "a"), Form("x = ", "}"),
        Form("x = ", "f(", "a", ")"), Form("x = ", "f(a: ", "b", ")"), Form("x = ", "a[", "b", "]"),
        Form("x = ", "f { ", "a", " }"), Form("x = ", "{ a in ", "b", " }"), Form("", "func f() { ", "a", " }"),
        Form("", "class C { ", "", " }"), Form("", "struct C { ", "", " }"), Form("", "extension C { ", "", " }"),
        Form("", "enum C { ", "", " }"), Form("x = ", "\"\\(", "a", ")\""), Form("x = ", "#\"\\#(", "a", ")\"#"),
        Form("x = ", "\"\"\"\n\\(", "a", ")\n\"\"\""), Form("x = \"", "\\(a)", "", "", "\""), Form("", "/*", "", "*/"),
        Form("", "/*"), Form("", "// a\n"), Form("", "/* a */ "), Form("", "/// a\n"), Form("let x: ", "A<", "B", ">"),
        Form("x = ", "A<", "B", ">", "()"), Form("x = ", "a ? b : ", "c"), Form("x = ", "a ? ", "b", " : c"),
        Form("x = ", "!", "a"), Form("x = ", "-", "1"), Form("x = ", "- ", "1"), Form("x = ", "try ", "a"),
        Form("x = ", "await ", "a"), Form("x = ", "try await ", "a"), Form("x = a", ".b"), Form("x = a", ".b()"),
        Form("x = a", "\n    .b()"), Form("x = a", ".b { $0 }"), Form("x = a", "?.b"), Form("x = a", "!"), Form("x = a", "[0]"),
        Form("x = a", "()"), Form("f {}", " a: {}"), Form("x = a", " + a"), Form("x = a", " - a"), Form("x = a", " * a"),
        Form("x = a", " && a"), Form("x = a", " || a"), Form("x = a", " ?? a"), Form("x = a", " < a"), Form("x = a", " == a"),
        Form("x = a", " ... a"), Form("x = a", " | a"), Form("x = a", " >> a"), Form("x = a", " = a"), Form("x = a", " += a"),
    ]

    private static let swift2: [Form] = [
        Form("x = a", " -> a"), Form("x = a", " ~= a"), Form("x = a", " is a"), Form("x = a", " as a"), Form("x = a", " as? a"),
        Form("x = a", " + b * c - d && e || f < g"), Form("if a {}", " else if b {}"), Form("", "if a { ", "b", " }"),
        Form("x = ", "if a { ", "b", " } else { c }"), Form("", "switch x { case 1: ", "a", " }"),
        Form("x = ", "switch x { case 1: ", "a", " }"), Form("switch x {\n", "case 1: a\n", "}"),
        Form("switch x { case ", "1, ", "2: a }"), Form("", "for a in b { ", "c", " }"), Form("", "while a { ", "b", " }"),
        Form("", "repeat { ", "b", " } while a"), Form("", "do { ", "b", " } catch {}"), Form("do {}", " catch A {}"),
        Form("", "guard a else { ", "return", " }"), Form("if ", "a, ", "b {}"), Form("if ", "let a, ", "b {}"),
        Form("", "defer { ", "a", " }"), Form("", "#if A\n", "a\n", "#endif\n"),
        Form("#if A\n", "#elseif B\na\n", "", "", "#endif\n"), Form("", "#if A\na\n#endif\n"),
        Form("x = a", "\n#if A\n.b()\n#endif"), Form("", "@a ", "func f() {}"), Form("", "@a(b) ", "func f() {}"),
        Form("", "public ", "func f() {}"), Form("x = \"a\"", " + \"a\""), Form("", "a = ", "1"), Form("", "a = b(c)\n"),
        Form("", "f(a); "), Form("f(", "a, ", "b)"), Form("f(", "a: b, ", "c: d)"), Form("x = [", "1, ", "]"),
        Form("x = [", "\"a\": b, ", "]"), Form("func f(", "a: A, ", "b: B) {}"), Form("", "import A\n"),
        Form("", "@testable import A\n"), Form("import a", ".b"), Form("", "func f(a: A) -> B { a }\n"),
        Form("class A {\n", "func f() {}\n", "}"), Form("class A {\n", "let a = 1\n", "}"), Form("let ", "a = 1, ", "b = 2"),
        Form("enum A {\n", "case b\n", "}"), Form("enum A { case a", ", b", "", " }"), Form("enum A { case a(", "B, ", "C) }"),
        Form("class A: ", "B, ", "C {}"), Form("func f<T>() where ", "T: A, ", "U: B {}"), Form("func f<", "T, ", "U>() {}"),
        Form("x = { [", "a, ", "b] in c }"), Form("x = { ", "a, ", "b in c }"), Form("", "var x: A { get { ", "b", " } }"),
        Form("let x: ", "[", "A", "]"), Form("let x: ", "[A: ", "B", "]"), Form("let x: A", "?"), Form("let x: A", "!"),
        Form("let x: ", "(A) -> ", "B"), Form("let x: ", "(", "A", ") -> B"),
    ]

    private static let swift3: [Form] = [
        Form("let x: A", " & B"), Form("let x: A", ".B"), Form("let x: ", "any ", "A"), Form("let x: ", "some ", "A"),
        Form("func f(a: ", "inout ", "A", ")", " {}"), Form("let x: (", "A, ", "B)"), Form("let x: ", "(a: ", "B", ")"),
        Form("let x: A", ".Type"), Form("let x: ", "@a ", "A"), Form("let x: A<", "B, ", "C>"), Form("x = \\A", ".b"),
        Form("x = \\A", "[0]"), Form("x = ", "\\A.b[", "0", "]"), Form("x = ", "\\"), Form("", "#a\n"),
        Form("x = ", "#a(", "b", ")"), Form("", "#a { ", "b", " }"), Form("", "_ = /a/\n"), Form("", "_ = #/a/#\n"),
        Form("", "#/\n"), Form("x = /", "(", "a", ")", "/"), Form("", "_ = #\"a\"#\n"), Form("", "_ = \"\"\"\na\n\"\"\"\n"),
        Form("x = ", "#"), Form("x = ", "#\""), Form("", "\"\n"), Form("", "\"\"\"\n"), Form("", "`a "), Form("x = a", ".`b`"),
        Form("", "<#a#> "), Form("", "<#"), Form("let ", "(", "a", ")", " = b"), Form("if ", "case let a = b, ", "c {}"),
        Form("if case ", ".a(", "let b", ")", " = c {}"), Form("", "infix operator +++\n"), Form("", "precedencegroup A {}\n"),
        Form("", "typealias A = B\n"), Form("", "protocol P { func f() }\n"), Form("protocol P {\n", "associatedtype A\n", "}"),
        Form("class A {\n", "subscript(a: B) -> C { d }\n", "}"), Form("class A {\n", "init() {}\n", "}"),
        Form("x = ", "a < ", "b"), Form("x = ", "a<", "b"), Form("x = a", ">"), Form("", ":"), Form("", ";"), Form("", "@"),
        Form("", "."), Form("", "$0 "), Form("", "let "), Form("", "case "), Form("", "if "), Form("", "func "),
        Form("", "import "), Form("", "<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n"), Form("x = ", "/ "), Form("x = ", "+-"),
        Form("f(", "&a, ", "&b)"), Form("", "throw a\n"), Form("", "return a\n"),
    ]

    private static let swift4: [Form] = [
        Form("", "a: while b {}\n"), Form("", "@available(iOS 15, *) func f() {}\n"), Form("", "if #available(iOS 15, *) {}\n"),
        Form("x = ", "consume ", "a"), Form("x = ", "unsafe ", "a"), Form("x = a", " is B"), Form("", "#unavailable(iOS 15) "),
        Form("x = ", "é + ", "a"), Form("", "👨‍👩‍👧 = 1\n"), Form("x = \"", "\\n", "", "", "\""),
        Form("x = \"", "\\u{61}", "", "", "\""), Form("x = ", "+", "a"),
        Form("import FoundationModels\n", "let s = LanguageModelSession()\n"),
        Form("import FoundationModels\nvar s = LanguageModelSession()\n", "s = s\n"),
        Form("import FoundationModels\nvar s = LanguageModelSession()\n", "f(s)\n"),
        Form("import FoundationModels\nvar s = ", "f(", "LanguageModelSession()", ")"),
        Form("import FoundationModels\nvar s = ", "a ?? ", "LanguageModelSession()"),
        Form("import FoundationModels\nvar s = ", "a ? b : ", "LanguageModelSession()"),
        Form("import FoundationModels\nvar s = [", "LanguageModelSession(), ", "]"),
        Form("import FoundationModels\n", "app.post(\"a\") { r in let s = LanguageModelSession(); return try await s.respond(to: r) }\n"),
    ]
}
