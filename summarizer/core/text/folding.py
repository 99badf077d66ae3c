"""Typography folded away, with a map back to the raw text."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d"
"""A run of them folds to one "-". Source: Unicode category Pd used in Latin text; U+2212 (minus, Sm) added by hand."""

SINGLE_QUOTES = "'`\u00b4\u2018\u2019\u201a\u201b\u2032\u02b9\u02bb\u02bc\u02bd\u2039\u203a\uff07"
"""Fold to an apostrophe; two in a row are a typewriter's double quotation mark."""

DOUBLE_QUOTES = '"\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\u301d\u301e\u301f\uff02'
"""Fold to a straight double quotation mark."""

INVISIBLE = (
    "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff\ufe00\ufe01\ufe0e\ufe0f"
    + "".join(map(chr, range(0xE0000, 0xE0080)))
)
"""Folded to nothing: soft hyphen, zero-width and direction marks, variation selectors, tag characters."""

_INVISIBLE = re.compile(f"[{INVISIBLE[:-128]}\U000e0000-\U000e007f]+")
_MARKS = re.escape(DASHES + SINGLE_QUOTES + DOUBLE_QUOTES)
_NON_ASCII_MARKS = "".join(mark for mark in DASHES + SINGLE_QUOTES + DOUBLE_QUOTES if not mark.isascii())
_CANDIDATE = re.compile(rf"[\s{_MARKS}]{{2,}}|[^\S ]|[`\u2026{_NON_ASCII_MARKS}]")
"""Where something may fold: most of a text is passed over at the speed of one character class."""
_COMBINING = re.compile("[\u0300-\u036f]")
_FOLDABLE = re.compile(
    rf"(?P<space>\s{{2,}}|[^\S ])|(?P<dash>[{re.escape(DASHES)}]{{2,}}|[{DASHES[1:]}])"
    rf"|(?P<double>[{DOUBLE_QUOTES[1:]}]|[{SINGLE_QUOTES}]{{2}})|(?P<single>[{SINGLE_QUOTES[1:]}])"
    r"|(?P<ellipsis>\u2026)|(?P<accent>[^\W\d_][\u0300-\u036f]+)"
)
_REPLACEMENT = {"space": " ", "dash": "-", "double": '"', "single": "'", "ellipsis": "..."}


class Folded(NamedTuple):
    """`origin[i]` is the raw offset of folded character i; `len(origin) == len(text) + 1`, the last is `len(raw)`."""

    text: str
    origin: tuple[int, ...]


def fold(text: str) -> Folded:
    """Fold quotation marks, dashes, spaces, ellipses and soft hyphens; letters, digits and case stay.

    A run of white space, line breaks included, becomes one space; a letter with combining accents becomes its composed
    form. Folding twice changes nothing more. Linear in the length of `text`.
    """
    visible, kept = _drop_invisible(text)
    parts: list[str] = []
    origin: list[int] = []
    done = 0
    for match in _find_foldable(visible):
        replacement = _replacement(match)
        parts += (visible[done : match.start()], replacement)
        origin += kept[done : match.start()]
        # Every folded character of "..." stands where "…" stands; composed accents stand at their letter.
        origin += [kept[match.start()]] * len(replacement)
        done = match.end()
    parts.append(visible[done:])
    origin += kept[done : len(visible)]
    origin.append(len(text))
    return Folded("".join(parts), tuple(origin))


def _drop_invisible(text: str) -> tuple[str, "range | list[int]"]:
    """Visible text, and the raw offset of each of its characters."""
    if text.isascii():
        return text, range(len(text))
    gaps = [match.span() for match in _INVISIBLE.finditer(text)]
    if not gaps:
        return text, range(len(text))
    edges = [(0, 0), *gaps, (len(text), len(text))]
    kept = [offset for (_, start), (end, _) in pairwise(edges) for offset in range(start, end)]
    return _INVISIBLE.sub("", text), kept


def _find_foldable(visible: str) -> Iterator[re.Match[str]]:
    """Everything that folds, in order."""
    if _COMBINING.search(visible):
        yield from _FOLDABLE.finditer(visible)
        return
    for candidate in _CANDIDATE.finditer(visible):
        yield from _FOLDABLE.finditer(visible, candidate.start(), candidate.end())


def _replacement(match: re.Match[str]) -> str:
    kind = match.lastgroup or ""
    return _REPLACEMENT.get(kind) or unicodedata.normalize("NFC", match.group())
