import Testing
import TypeScriptFrontend

@Suite struct MarkupTests {
    @Test(arguments: [
        ("<a/>", "call:element(string:a arguments)"),
        (
            #"<A b="c" d={e} f {...g} h-i='j' k=<l/> m:n="o" />"#,
            "call:element(identifier:A arguments(keywordArgument:b(string:c) keywordArgument:d(identifier:e) "
                + "keywordArgument:f(trueLiteral) spread(identifier:g) keywordArgument:h-i(string:j) "
                + "keywordArgument:k(call:element(string:l arguments)) keywordArgument:m:n(string:o)))"
        ),
        (
            "<A.B.C d={e}>f {g} <h>i</h> {/* j */} {...k}</A.B.C>",
            "call:element(member:C(member:B(identifier:A)) arguments(keywordArgument:d(identifier:e) identifier:g "
                + "call:element(string:h arguments) spread(identifier:k)))"
        ),
        ("<><a/>b{c}</>", "other(call:element(string:a arguments) identifier:c)"),
        (
            "<a b=\"c\n&quot;d\" e={`f${g}`} h={{ i: j }}>{`k`}{l ? <m/> : null}</a>",
            "call:element(string:a arguments(keywordArgument:b(string:c\n&quot;d) "
                + "keywordArgument:e(interpolatedString(stringText:f interpolation(identifier:g))) "
                + "keywordArgument:h(dictionary(pair(string:i identifier:j))) string:k conditional(identifier:l "
                + "call:element(string:m arguments) noneLiteral)))"
        ),
        (
            "<a>{b} > c</a>; <this.d/>; <svg:e/>; <f-g></f-g>",
            "call:element(string:a arguments(identifier:b)) call:element(member:d(identifier:this) arguments) "
                + "call:element(string:svg:e arguments) call:element(string:f-g arguments)"
        ),
        (
            #"const a = () => (<div className="b">{c.map((d) => <li key={d}>It's {d} // not a comment</li>)}</div>)"#,
            "assignment[declaration constant](identifier:a[declaration] lambda(parameters call:element(string:div "
                + "arguments(keywordArgument:className(string:b) call(member:map(identifier:c) "
                + "arguments(lambda(parameters(parameter:d) call:element(string:li "
                + "arguments(keywordArgument:key(identifier:d) identifier:d)))))))))"
        ),
        (
            "function f(): JSX.Element { return <p>don't `stop` {'here'} /* or */ here</p> } let x = 1",
            "function:f(parameters annotation(member:Element(identifier:JSX)) "
                + "block(returnStatement(call:element(string:p arguments(string:here))))) "
                + "assignment[declaration](identifier:x[declaration] number)"
        ),
        (
            "({ a: <p>Don't</p> }); ({ b }) => <p>It's {b}</p>; ({ c: d < e, f: g > h })",
            "dictionary(pair(string:a call:element(string:p arguments))) "
                + "lambda(parameters(parameter(dictionary(pair:b(identifier:b[declaration])))) call:element(string:p "
                + "arguments(identifier:b))) dictionary(pair(string:c comparison:<(identifier:d identifier:e)) "
                + "pair(string:f comparison:>(identifier:g identifier:h)))"
        ),
    ])
    func elements(source: String, expected: String) { expectShape(source, expected, .typeScriptWithMarkup) }

    @Test(arguments: [
        ("<A<B> c={d}>e</A>", "call:element(identifier:A arguments(keywordArgument:c(identifier:d)))"),
        ("<T,>(a: T) => a", "lambda(parameters(parameter:a(annotation(identifier:T))) identifier:a)"),
        ("<T extends U>(a: T) => a", "lambda(parameters(parameter:a(annotation(identifier:T))) identifier:a)"),
        ("f<T>(a)", "call(identifier:f arguments(identifier:a))"),
        ("a < b", "comparison:<(identifier:a identifier:b)"),
        (
            "a ? <b/> : <c>d</c>",
            "conditional(identifier:a call:element(string:b arguments) call:element(string:c arguments))"
        ),
        ("x && <y></y>", "logical:and(identifier:x call:element(string:y arguments))"),
    ])
    func elementsBesideTypes(source: String, expected: String) { expectShape(source, expected, .typeScriptWithMarkup) }
}
