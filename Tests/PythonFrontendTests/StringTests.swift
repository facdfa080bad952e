import Testing

/// How string literals read in the common tree: values unescaped and joined, interpolations as expressions.
@Suite struct StringTests {
    @Test(arguments: stringsCases)
    func strings(source: String, expected: String) { expectShape(source, expected) }
}

let stringsCases: [(String, String)] = [
    ("\"a\"", "string:a"),
    ("'a'", "string:a"),
    ("'''a\nb'''", "string:a\nb"),
    ("\"a\" 'b'", "string:ab"),
    ("(\"a\"\n\"b\")", "string:ab"),
    ("\"\\n\\t\\\\\\\"\\x41\\101\\u00e9\\U0001F600\"", "string:\n\t\\\"AAé😀"),
    ("\"\\q\"", "string:\\q"),
    ("\"a\\\nb\"", "string:ab"),
    ("r\"\\n\"", "string:\\n"),
    ("b\"a\\xff\"", "string:a\u{FFFD}[bytes]"),
    ("rb\"\\x\"", "string:\\x[bytes]"),
    ("u\"a\"", "string:a"),
    ("\"\"", "string"),
    ("\"\\N{BULLET}\"", "string:\\N{BULLET}"),
    ("\"\\ud800\"", "string:\u{FFFD}"),
    ("\"é\"", "string:é"),
    ("B\"a\" b\"b\"", "string:ab[bytes]"),
    ("f\"a\"", "interpolatedString(stringText:a)"),
    ("f\"{a}\"", "interpolatedString(interpolation(identifier:a))"),
    ("f\"a{b}c\"", "interpolatedString(stringText:a interpolation(identifier:b) stringText:c)"),
    ("f\"{a!r}\"", "interpolatedString(interpolation(identifier:a))"),
    ("f\"{a:>10}\"", "interpolatedString(interpolation(identifier:a))"),
    (
        "f\"{a:>{b}.{c}}\"",
        "interpolatedString(interpolation(identifier:a other(interpolation(identifier:b) "
            + "interpolation(identifier:c))))"
    ),
    ("f\"{a = }\"", "interpolatedString(interpolation(identifier:a))"),
    ("f\"{{a}}\"", "interpolatedString(stringText:{a})"),
    ("f\"{a[\"b\"]}\"", "interpolatedString(interpolation(subscriptAccess(identifier:a arguments(string:b))))"),
    ("f\"{f\"{a}\"}\"", "interpolatedString(interpolation(interpolatedString(interpolation(identifier:a))))"),
    ("f'{a:{\"b\"}}'", "interpolatedString(interpolation(identifier:a other(interpolation(string:b))))"),
    ("f\"{a, b}\"", "interpolatedString(interpolation(tuple(identifier:a identifier:b)))"),
    ("f\"{(lambda: 1)}\"", "interpolatedString(interpolation(lambda(parameters number)))"),
    ("f\"{a:%H:%M}\"", "interpolatedString(interpolation(identifier:a))"),
    ("f\"{a!r:^{b}}\"", "interpolatedString(interpolation(identifier:a other(interpolation(identifier:b))))"),
    ("\"a\" f\"b{c}d\" \"e\"", "interpolatedString(stringText:ab interpolation(identifier:c) stringText:de)"),
    ("f\"a\" \"b\"", "interpolatedString(stringText:ab)"),
    ("f'''{\n    a\n}'''", "interpolatedString(interpolation(identifier:a))"),
    ("f\"{a  # c\n}\"", "interpolatedString(interpolation(identifier:a))"),
    ("rf\"\\{a}\"", "interpolatedString(stringText:\\ interpolation(identifier:a))"),
    ("f\"\\N{BULLET}{a}\"", "interpolatedString(stringText:\\N{BULLET} interpolation(identifier:a))"),
    ("t\"{a}\"", "interpolatedString(interpolation(identifier:a))"),
    ("rt\"{a}\"", "interpolatedString(interpolation(identifier:a))"),
    ("f\"{a:=5}\"", "interpolatedString(interpolation(identifier:a))"),
    ("f\"{a != b}\"", "interpolatedString(interpolation(comparison:!=(identifier:a identifier:b)))"),
    (
        "f\"{ {1: 2}[1] }\"",
        "interpolatedString(interpolation(subscriptAccess(dictionary(pair(number number)) "
            + "arguments(number))))"
    ),
    ("f\"{*a, b}\"", "interpolatedString(interpolation(tuple(spread(identifier:a) identifier:b)))"),
    ("f\"{yield}\"", "interpolatedString(interpolation(yield))"),
    ("f\"{await a}\"", "interpolatedString(interpolation(await(identifier:a)))"),
    ("f\"\"", "interpolatedString"),
    ("f\"{a}{b}\"", "interpolatedString(interpolation(identifier:a) interpolation(identifier:b))"),
]
