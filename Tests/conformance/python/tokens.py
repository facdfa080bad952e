"""The tokens of a file, CPython's and memlint's, in one form: ("name", start, end) in bytes.

CPython's `tokenize` and memlint cut a file alike but for this: a string with interpolations is one token or many, so that here it
is one; a keyword is a name; the end of a line is told by the token before it, and the ends of blocks by the token behind them.
"""
import collections
import io
import tokenize

NAMES = {
    "identifier", "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del",
    "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or",
    "pass", "raise", "return", "try", "while", "with", "yield",
}
LITERALS = {"number": "number", "string": "string"}


def reference(source, offset):
    """CPython's tokens; `offset` makes a line and a column in characters a place in bytes. None where it takes no tokens."""
    facts = collections.Counter()
    last = 0
    blocks = []
    depth = start = 0
    opening = {getattr(tokenize, name, None) for name in ("FSTRING_START", "TSTRING_START")} - {None}
    closing = {getattr(tokenize, name, None) for name in ("FSTRING_END", "TSTRING_END")} - {None}
    try:
        for token in tokenize.tokenize(io.BytesIO(source).readline):
            kind = token.type
            if kind in (tokenize.INDENT, tokenize.DEDENT):
                blocks.append("indent" if kind == tokenize.INDENT else "dedent")
                continue
            if kind in (tokenize.ENCODING, tokenize.NL):
                continue
            lower, upper = offset(*token.start), offset(*token.end)
            if kind == tokenize.COMMENT:
                facts["comment", lower, upper] += 1
                continue
            if kind == tokenize.NEWLINE:
                facts["newline", last, last] += 1
                continue
            for block in blocks:
                at = None if kind == tokenize.ENDMARKER else lower
                facts[block, at, at] += 1
            blocks = []
            if kind == tokenize.ENDMARKER:
                break
            last = upper
            if kind in opening:
                depth += 1
                start = lower if depth == 1 else start
            elif kind in closing:
                depth -= 1
                if depth == 0:
                    facts["string", start, upper] += 1
            elif depth == 0:
                name = {tokenize.NAME: "name", tokenize.NUMBER: "number", tokenize.STRING: "string"}.get(kind, "operator")
                facts[name, lower, upper] += 1
    except (tokenize.TokenError, SyntaxError):
        return None
    return facts


def own(answer):
    """memlint's tokens, from `memlint-dev print-tokens --format json`."""
    facts = collections.Counter(("comment", lower, upper) for lower, upper in answer["comments"])
    last = depth = start = 0
    tokens = answer["tokens"]
    for index, (kind, lower, upper) in enumerate(tokens):
        if kind == "interpolatedStart":
            depth += 1
            start = lower if depth == 1 else start
        elif kind == "interpolatedEnd":
            depth -= 1
            if depth == 0:
                facts["string", start, upper] += 1
                last = upper
        elif depth:
            continue
        elif kind == "newline":
            facts["newline", last, last] += 1
        elif kind in ("indent", "dedent"):
            place = next(token for token in tokens[index:] if token[0] not in ("indent", "dedent"))
            at = place[1] if place[0] != "endOfFile" else None
            facts[kind, at, at] += 1
        elif kind != "endOfFile":
            facts["name" if kind in NAMES else LITERALS.get(kind, "operator"), lower, upper] += 1
            last = upper
    return facts
