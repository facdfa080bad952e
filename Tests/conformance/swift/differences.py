"""Where memlint's trees differ from the toolchain's, why, and an example that shows it.

`compare.py` counts these apart; `compare.py --kinds` fails where an example differs no more, or in more than is told here.
"""
import re
from dataclasses import dataclass
from typing import Callable


@dataclass(frozen=True)
class Difference:
    reason: str
    example: str
    # Whether (fact, is it missing in memlint's tree, the file's bytes) is of this kind.
    covers: Callable


def place(fact):
    first = fact[1].split("-")[0] if len(fact) > 1 else ""
    return int(first) if first.isdigit() else 0


def statement(fact, text):
    """From the fact's place to the end of its line."""
    at = place(fact)
    return text[at:text.find(b"\n", at)]


OWN_ATTRIBUTE = re.compile(rb"@(_\w+|attached|freestanding|abi)$")


def is_in_own_attribute(fact, text):
    """Whether a bracket of such an attribute, opened at most 600 bytes before the fact, is still open there."""
    closed = 0
    for at in range(place(fact) - 1, max(0, place(fact) - 600), -1):
        if text[at] == ord(")"):
            closed += 1
        elif text[at] == ord("(") and closed:
            closed -= 1
        elif text[at] == ord("(") and OWN_ATTRIBUTE.search(text[max(0, at - 60):at]):
            return True
    return False


MASK_OPERATOR = re.compile(rb" \.(==|!=|<=?|>=?|&=?|\|=?|\^=?)[ (]")


DIFFERENCES = [
    Difference(
        "the arguments of the compiler's own attributes, and of those that declare macros, are in languages of their own and leave no nodes",
        '@_extern(c, "f") func f()\n@freestanding(declaration, names: named(A)) macro b()\n@abi(func c(d: E) -> F) func g()\n',
        lambda fact, missing, text: missing and is_in_own_attribute(fact, text)),
    Difference(
        "the toolchain's table of operators lacks those of SIMD's masks, `.==` and `.&`",
        "func f() { a = b .& c; d = e .== g }\n",
        lambda fact, missing, text: fact[0] in ("assignment", "comparison") and bool(MASK_OPERATOR.search(statement(fact, text)))),
    Difference(
        "the toolchain says no value of an empty string of several lines",
        'let a = """\n    """\n',
        lambda fact, missing, text: fact[0] == "string" and fact[2] in ("", '"') and text[place(fact):][:3] == b'"""'),
    Difference(
        "`case let self as A` binds no name in memlint's tree: `self` stays the object's",
        "switch self {\ncase let self as A: b()\ndefault: c()\n}\n",
        lambda fact, missing, text: missing and fact[0] == "bound" and fact[2] == "self"),
]


@dataclass(frozen=True)
class Alike:
    reason: str
    example: str


# What the two trees tell in other words, and is made alike before it is compared; `--kinds` fails where an example differs.
ALIKE = [
    Alike("parentheses round one expression leave no node", "let a = (b) ? (c) : ((d))\n"),
    Alike("the conditions of `if a, b` are one `and`", "if a, let b, c == d {}\n"),
    Alike(
        "a chain goes on through `#if`: its calls and conditions are not compared",
        "a.b()\n#if os(Linux)\n    .c { d() }\n#endif\n    .e(f: g)\nh\n    // #i\n    .j()\n"),
    Alike(
        "`#if` round attributes is read through: what it holds belongs to the declaration behind",
        "#if A\n@available(iOS 15, *)\n#endif\nfunc f() {}\n"),
    Alike("of a type's members and brackets only the type's place is compared", "let a: B.C<[D: E.F]>? = g\n"),
    Alike(
        "generic arguments are not compared where a macro, a key path or a function type has them",
        "let a = #b<C>(d)\nlet e = \\F<G>.h\nlet i = [(J<K>) -> L]()\nlet m = [@N (O<P>) -> Q]()\n"),
    Alike("the links of a key path are not compared, what its brackets hold is", "let a = \\B.c[d(e)].f?.g\n"),
    Alike("a getter is a function, whatever else writes", "var a: B { get { c } set { d = newValue } }\n"),
    Alike("a case with a payload is a function without a body", "enum A {\n    case b, c(D, e: F), g\n    @_silgen_name(\"h\") static func h(i: J)\n}\n"),
    Alike("the label of a parameter that callers leave out is `_`", "func f(_ a: B, c: D, e g: H) {}\nstruct S { subscript(i: Int) -> Int { i } }\n"),
    Alike("a string of more than 512 bytes has no value in the tree", 'let a = "' + "b" * 600 + '"\n'),
]


def known(fact, is_missing, text):
    """The reason of a difference that is known; None for any other."""
    return next((row.reason for row in DIFFERENCES if row.covers(fact, is_missing, text)), None)
