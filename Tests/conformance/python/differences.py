"""Where memlint's facts differ from CPython's, why, and an example that shows it.

`compare.py` counts these apart; `compare.py --kinds` fails where an example differs no more, or in more than is told here.
"""
import unicodedata
from dataclasses import dataclass
from typing import Callable


@dataclass(frozen=True)
class Difference:
    reason: str
    example: str
    # Whether (construct, fact, is it missing among memlint's, the file's bytes) is of this kind.
    covers: Callable


def is_normalised_away(construct, fact, missing, source):
    """Whether the fact names something that is written with characters for which CPython puts others."""
    start, end = fact[0] if construct == "names" else (None, None)
    if start is None:
        return False
    text = source[start:end].decode("utf-8", "replace")
    return unicodedata.normalize("NFKC", text) != text


def line(fact, source):
    """The line on which a token begins."""
    at = fact[1] or 0
    return source[source.rfind(b"\n", 0, at) + 1:source.find(b"\n", at)]


DIFFERENCES = [
    Difference(
        "CPython's tokenizer of 3.11 ends a name at characters that its parser takes: U+2118, U+00B7",
        "a\u00b7 = 1\n",
        lambda construct, fact, missing, source: construct == "tokens" and not line(fact, source).isascii()),
    Difference(
        "CPython compares names in Unicode's form NFKC, memlint byte by byte: no name of a framework has another form",
        "\uff57\uff49\uff44 = 1\n",
        is_normalised_away),
]


def known(construct, fact, is_missing, source):
    """The reason of a difference that is known; None for any other."""
    return next((row.reason for row in DIFFERENCES if row.covers(construct, fact, is_missing, source)), None)
