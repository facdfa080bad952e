extension Form {
    /// What Python lets nest or go on, and what it does not.
    static let python: [Form] = python1 + python2

    private static let python1: [Form] = [
        Form("x = ", "(", "a", ")"), Form("x = ", "(", "a"), Form("x = ", ")"), Form("x = ", "[", "a", "]"),
        Form("x = ", "[", "a"), Form("x = ", "]"), Form("x = ", "{", "a", "}"), Form("x = ", "{", "a"), Form("x = ", "}"),
        Form("x = ", "f(", "a", ")"), Form("x = ", "f(a=", "a", ")"), Form("x = ", "a[", "b", "]"), Form("x = ", "lambda: ", "a"),
        Form("x = ", "lambda a=", "a", ": a"), Form("x = ", "f'{", "a", "}'"), Form("x = ", "f\"\"\"{", "a", "}\"\"\""),
        Form("x = ", "f\"{f'{", "a", "}'}\""), Form("x = f'{a:", "{a:", "a", "}", "}'"), Form("x = ", "a if b else ", "a"),
        Form("x = ", "a if (", "b", ") else c"), Form("x = ", "not ", "a"), Form("x = ", "-", "1"), Form("x = ", "await ", "a"),
        Form("x = ", "(yield ", "a", ")"), Form("x = a", ".b"), Form("x = a", ".b()"), Form("x = a", "[0]"), Form("x = a", "()"),
        Form("x = a", " + a"), Form("x = a", " - a"), Form("x = a", " * a"), Form("x = a", " ** a"), Form("x = a", " @ a"),
        Form("x = a", " // a"), Form("x = a", " and a"), Form("x = a", " or a"), Form("x = a", " < a"), Form("x = a", " == a"),
        Form("x = a", " in a"), Form("x = a", " not in a"), Form("x = a", " is not a"), Form("x = a", " | a"),
        Form("x = a", " >> a"), Form("x = a", " + b * c - d and e or not f < g"), Form("if a: pass\n", "elif b: pass\n"),
        Form("if a:\n    pass\n", "elif b:\n    c = 1\n"), Form("match x:\n", "    case 1: pass\n"),
        Form("try: pass\n", "except A: pass\n"), Form("", "@a\n", "def f(): pass\n"), Form("", "@a(b)\n", "class A: pass\n"),
        Form("x = ", "'a' "), Form("x = ", "f'{a}' "), Form("x = (", "'a'\n", ")"), Form("x = \"a\"", " + \"a\""),
        Form("x = \"a\"", " % a"), Form("", "a = ", "1"), Form("x = ", "(a := ", "1", ")"), Form("", "a = b(c)\n"),
        Form("", "f(a); "), Form("", "pass;"),
    ]

    private static let python2: [Form] = [
        Form("f(", "a, ", ")"), Form("f(", "a=b, ", ")"), Form("x = [", "1, ", "]"), Form("x = {", "\"a\": b, ", "}"),
        Form("def g(", "a, ", "): pass\n"), Form("", "import a.b\n"), Form("", "from a import b\n"),
        Form("from a import (", "b, ", ")"), Form("import ", "a as b, ", "c"), Form("", "def f(a): return a\n"),
        Form("", "class A(B): pass\n"), Form("class A:\n", "    def f(self): pass\n"), Form("class A:\n", "    a: int = 1\n"),
        Form("x = [a", " for a in b", "]"), Form("x = [a for a in b", " if c", "]"), Form("x = ", "[a for a in ", "b", "]"),
        Form("x = ", "[", "a", " for a in b]"), Form("with ", "a as b, ", "c: pass\n"), Form("del ", "a, ", "b"),
        Form("def g():\n    global ", "a, ", "b\n"), Form("", "# c\n"), Form("", "\n"), Form("", ";"), Form("", ":"),
        Form("", "\\\n"), Form("", "\"\"\"a\"\"\"\n"), Form("def g[", "T, ", "U](): pass\n"), Form("x: ", "A[", "B", "]"),
        Form("x: A", " | B"), Form("f(", "*a, ", ")"), Form("match x:\n case ", "A() | ", "B(): pass\n"),
        Form("match x:\n case ", "A(", "b", ")", ": pass\n"), Form("x = a", "[b:c]"), Form("x = (", "..., ", ")"),
        Form("", "assert a, b\n"), Form("", "raise a from b\n"), Form("", "a += b\n"), Form("", "(a, ", "b", ")", " = c"),
        Form("", "a: b\n"), Form("async def g():\n", "    async with a: await b\n"),
        Form("", "m = ChatMemoryBuffer.from_defaults()\n"), Form("m0 = ChatMemoryBuffer.from_defaults()\nx = m0", ".reset()"),
        Form("m = ChatMemoryBuffer.from_defaults()\n", "m = m\n"), Form("m = ChatMemoryBuffer.from_defaults()\n", "f(m)\n"),
        Form("x = ", "f(", "ChatMemoryBuffer.from_defaults()", ")"),
        Form("x = ", "a if b else ", "ChatMemoryBuffer.from_defaults()"),
        Form("x = ", "a or ", "ChatMemoryBuffer.from_defaults()"), Form("x = [", "ChatMemoryBuffer.from_defaults(), ", "]"),
        Form("if a: m = 1\n", "elif b: m = ChatMemoryBuffer.from_defaults()\n"),
        Form("h = []\n", "h.append({\"role\": \"user\", \"content\": x})\n"),
        Form("h = {}\n", "h[k] = ChatMemoryBuffer.from_defaults()\n"),
        Form("", "@app.post('/')\ndef chat(m):\n    return ChatMemoryBuffer.from_defaults()\n"),
        Form("class A:\n    def f(self):\n        self.m = ChatMemoryBuffer.from_defaults()\n", "        self.m = self.m\n"),
        Form("", "m = ChatMemoryBuffer.from_defaults() # memlint: ignore[memory-in-handler]\n"),
    ]
}
