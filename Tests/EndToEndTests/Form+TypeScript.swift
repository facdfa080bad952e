extension Form {
    /// What TypeScript lets nest or go on, and what it does not.
    static let typeScript: [Form] = typeScript1 + typeScript2 + typeScript3

    private static let typeScript1: [Form] = [
        Form("x = ", "(", "a", ")"), Form("x = ", "(", "a"), Form("x = ", ")"), Form("x = ", "[", "a", "]"),
        Form("x = ", "[", "a"), Form("x = ", "]"), Form("x = ", "{", "a", "}"), Form("x = ", "{", "a"), Form("x = ", "}"),
        Form("x = ", "<", "a", ">"), Form("x = ", "<", "a"), Form("x = ", ">"), Form("x = ", "({a:", "b", "})"),
        Form("x = ", "f(", "a", ")"), Form("x = ", "a[", "b", "]"), Form("x = ", "a => ", "b"), Form("x = ", "(a) => ", "b"),
        Form("x = ", "(a: B): C => ", "b"), Form("x = ", "() => { return ", "b", "}"), Form("x = ", "async (a) => await ", "b"),
        Form("x = ", "<T,>(a: T) => ", "b"), Form("x = ", "function () { return ", "b", " }"),
        Form("", "function f() { ", "b", " }"), Form("", "class A { f() { ", "b", " } }"),
        Form("x = ", "class { a = ", "1", " }"), Form("x = ", "`${", "a", "}`"), Form("x = ", "`a${`b${", "a", "}`}`"),
        Form("x = `", "${a}", "`"), Form("x = ", "f`${", "a", "}`"), Form("x = ", "a ? b : ", "c"),
        Form("x = ", "a ? ", "b", " : c"), Form("x = ", "!", "a"), Form("x = ", "- ", "1"), Form("x = ", "typeof ", "a"),
        Form("x = ", "void ", "a"), Form("x = ", "await ", "a"), Form("x = ", "new ", "A"), Form("x = ", "new A(", "b", ")"),
        Form("x = a", ".b"), Form("x = a", ".b()"), Form("x = a", "?.b()"), Form("x = a", "[0]"), Form("x = a", "()"),
        Form("x = a", "!"), Form("x = a", " as B"), Form("x = a", " satisfies B"), Form("x = a", "<B>()"), Form("x = a", "`b`"),
        Form("x = a", " + a"), Form("x = a", " - a"), Form("x = a", " * a"), Form("x = a", " ** a"), Form("x = a", " && a"),
        Form("x = a", " || a"), Form("x = a", " ?? a"), Form("x = a", " < a"), Form("x = a", " === a"), Form("x = a", " in a"),
        Form("x = a", " instanceof a"), Form("x = a", " | a"),
    ]

    private static let typeScript2: [Form] = [
        Form("x = a", " >> a"), Form("x = a", " , a"), Form("x = a", " >>> a"), Form("x = a", " + b * c - d && e || f < g"),
        Form("if (a) {}", " else if (b) {}"), Form("if (a) b;", " else if (b) c;"), Form("switch (x) {", " case 1: a; ", "}"),
        Form("", "@a ", "class A {}"), Form("", "@a(b) ", "class A {}"), Form("x = \"a\"", " + \"a\""), Form("", "a = ", "1"),
        Form("", "a = b(c);\n"), Form("", "a = b(c)\n"), Form("", "f(a); "), Form("f(", "a, ", ")"), Form("x = [", "1, ", "]"),
        Form("x = [", ", ", "]"), Form("x = {", "a: b, ", "}"), Form("x = {", "a, ", "}"), Form("x = {", "a() {}, ", "}"),
        Form("function g(", "a, ", ") {}"), Form("", "import a from \"b\";\n"), Form("import {", " b, ", "} from \"a\""),
        Form("", "export const a = 1;\n"), Form("export {", " b, ", "}"), Form("", "export * from \"a\";\n"),
        Form("", "const a = require(\"b\");\n"), Form("", "function f(a) { return a }\n"), Form("", "class A extends B {}\n"),
        Form("class A {", " f() {} ", "}"), Form("class A {", " a = 1; ", "}"), Form("", "interface A { b: C }\n"),
        Form("", "type A = B;\n"), Form("enum A {", " b, ", "}"), Form("", "// c\n"), Form("", "/* c */ "),
        Form("", "/* ", "", " */"), Form("", ";"), Form("let ", "a = 1, ", "b"), Form("", "a: ", "b"), Form("", "if (a) ", "b"),
        Form("", "if (a) { ", "b", " }"), Form("", "for (;;) ", "b"), Form("", "while (a) ", "b"),
        Form("", "do ", "b", "; while (a)"), Form("", "try { ", "b", " } catch {}"), Form("", " try {} catch (e) {}\n"),
        Form("", "{ ", "b", " }"), Form("", "namespace A { ", "b", " }"), Form("namespace A", ".b", " {}"),
        Form("x = [", "/a[/]/g, ", "]"), Form("let ", "[", "a", "]", " = b"), Form("let ", "{a: ", "b", "}", " = c"),
        Form("function f(a = ", "function (b = ", "c", ") {}", ") {}"), Form("f(", "...a, ", ")"),
        Form("f(", "...[", "a", "]", ")"), Form("let a: ", "A<", "b", ">"), Form("let a: b", "[]"), Form("let a: A", " | B"),
        Form("let a: A", " & B"),
    ]

    private static let typeScript3: [Form] = [
        Form("let a: ", "(", "b", ")"), Form("let a: ", "[", "b", "]"), Form("let a: ", "A extends B ? C : ", "d"),
        Form("let a: ", "A extends B ? ", "d", " : C"), Form("let a: ", "() => ", "b"), Form("let a: ", "(a: ", "b", ") => c"),
        Form("let a: ", "keyof ", "b"), Form("let a: ", "{ a: ", "b", " }"), Form("let a: b", "[\"c\"]"), Form("let a: b", ".c"),
        Form("let a: ", "`${", "b", "}`"), Form("let a: ", "{ [k in ", "b", "]: c }"), Form("function g<", "T, ", "U>() {}"),
        Form("let a: \"a\"", " | \"b\""), Form("let a: A extends ", "infer B extends ", "c", " ? d : e"),
        Form("let a: typeof b", ".c"), Form("", "function f(a): a is B {}\n"), Form("", "declare function f(a: B): C;\n"),
        Form("x = a", "?.()"), Form("x = a", "?.[0]"), Form("x = \"", "\\n", "", "", "\""),
        Form("x = \"", "\\u{61}", "", "", "\""), Form("x = ", "\\u0061"), Form("x = 1", "_1"),
        Form("class A {", " #a = this.#a; ", "}"), Form("class A {", " get a() { return 1 } ", "}"),
        Form("class A {", " static {} ", "}"), Form("", "<!-- a\n"), Form("x = ", "a<b>", "c"), Form("x = ", "a<(b", "c"),
        Form("", "m< $<{3["), Form("", "(a, "), Form("", "({a} = "), Form("", "(a) => {"), Form("", "async ("),
        Form("x = ", "<T>("), Form("x = ", "(a ? (b) : ", "c", ")"), Form("x = ", "a ? (b) : c => ", "d"),
        Form("x = ", "a ? (b, c) => ", "d", " : e"), Form("", "(a)\n"), Form("", "`\n"), Form("", "'\n"), Form("", "/\n"),
        Form("", "/*\n"), Form("", "*/\n"), Form("", "${"), Form("x = ", "a<b,", "c"), Form("x = ", "f(a<b,c>(", "d", "))"),
        Form("", "<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n"), Form("", "<<<<<<< a\n"), Form("", "=======\n"),
        Form("import { BufferMemory } from \"langchain/memory\";\n", "const m = new BufferMemory();\n"),
        Form("import { BufferMemory } from \"langchain/memory\";\nlet m = new BufferMemory();\n", "m = m;\n"),
        Form("import { BufferMemory } from \"langchain/memory\";\nlet m = new BufferMemory();\n", "f(m);\n"),
        Form("import { BufferMemory } from \"langchain/memory\";\nlet m = ", "f(", "new BufferMemory()", ")"),
        Form("import { BufferMemory } from \"langchain/memory\";\nlet m = ", "a ? b : ", "new BufferMemory()"),
        Form("import { BufferMemory } from \"langchain/memory\";\nlet m = ", "a ?? ", "new BufferMemory()"),
        Form("import { BufferMemory } from \"langchain/memory\";\nlet m = [", "new BufferMemory(), ", "]"),
        Form("import { BufferMemory } from \"langchain/memory\";\n", "app.post(\"/\", async (a, b) => { const m = new BufferMemory(); });\n"),
    ]

    /// The same of elements.
    static let markup: [Form] = markup1

    private static let markup1: [Form] = [
        Form("x = ", "<a>", "b", "</a>"), Form("x = <a>", "<b/>", "", "", "</a>"), Form("x = <a ", "b=\"c\" ", "", "", "/>"),
        Form("x = <a ", "b={c} ", "", "", "/>"), Form("x = ", "<a b={", "c", "}/>"), Form("x = ", "<a>{", "b", "}</a>"),
        Form("x = ", "<a>{b.map((c) => (", "d", "))}</a>"), Form("x = ", "<>", "a", "</>"), Form("x = <a>", "b ", "", "", "</a>"),
        Form("x = <a>", "b\n", "", "", "</a>"), Form("x = ", "<a>"), Form("x = ", "</a>"),
        Form("x = <a ", "{...b} ", "", "", "/>"), Form("x = ", "<a b=", "<c/>", "/>"), Form("x = ", "<a "), Form("x = ", "<a>{"),
        Form("x = ", "<a><b></a></b>"), Form("x = ", "<A>{b</A>;"), Form("x = ", "</"),
    ]
}
