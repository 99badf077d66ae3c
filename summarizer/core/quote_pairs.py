"""Which quotation marks belong together: one stray mark must not turn a paragraph inside out."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

_DOUBLE = re.compile('["“”]')
_LOOSE_SINGLE = re.compile(r"(?<!\S)['‘’`](?!\S)")
_MAX_QUOTED = 1_500
"""A quotation within a paragraph is shorter; marks farther apart belong to two quotations that lost a mark each."""
_OPENING_CONTEXT = "([{—–-"

_Side = Literal["opens", "closes", "either", "loose"]


class QuotePair(NamedTuple):
    """Offsets of the opening and the closing mark."""

    opens: int
    closes: int


class QuoteMarks(NamedTuple):
    """Double quotation marks of a paragraph: the pairs, and the marks whose partner is missing."""

    pairs: tuple[QuotePair, ...]
    lone_openers: tuple[int, ...]
    lone_closers: tuple[int, ...]


def pair_quotes(paragraph: str) -> QuoteMarks:
    """Pair the double quotation marks of one paragraph by the spaces around them. Linear."""
    pairs: list[QuotePair] = []
    lone_openers: list[int] = []
    lone_closers: list[int] = []
    open_at: int | None = None
    for at, side in _sides(paragraph):
        if open_at is not None and (at - open_at > _MAX_QUOTED or side == "opens"):
            lone_openers.append(open_at)
            open_at = None
        if open_at is not None:
            pairs.append(QuotePair(open_at, at))
            open_at = None
        elif side in {"opens", "either"}:
            open_at = at
        else:
            lone_closers.append(at)
    if open_at is not None:
        lone_openers.append(open_at)
    return QuoteMarks(tuple(pairs), tuple(lone_openers), tuple(lone_closers))


def _sides(paragraph: str) -> Iterator[tuple[int, _Side]]:
    for match in _DOUBLE.finditer(paragraph):
        at = match.start()
        if match[0] == '"':
            yield at, _side(paragraph[at - 1 : at] or " ", paragraph[at + 1 : at + 2] or " ")
        else:
            yield at, "opens" if match[0] == "“" else "closes"


def _side(before: str, after: str) -> _Side:
    """Which side of a quotation a straight mark stands on."""
    opening = before.isspace() or before in _OPENING_CONTEXT
    if after.isspace():
        return "loose" if before.isspace() else "closes"
    return "opens" if opening else "either"


def with_clear_quotes(paragraph: str) -> str:
    """The paragraph, same length, with paired marks curled and lone marks out of the way of a sentence splitter."""
    characters: list[str] | None = None
    if _DOUBLE.search(paragraph):
        characters = list(paragraph)
        marks = pair_quotes(paragraph)
        for opens, closes in marks.pairs:
            characters[opens], characters[closes] = "“", "”"
        for at in marks.lone_openers:
            # A capital letter keeps the mark with the sentence that it opens.
            characters[at] = "X"
        for at in marks.lone_closers:
            characters[at] = " "
    clear = paragraph if characters is None else "".join(characters)
    return _LOOSE_SINGLE.sub(" ", clear)
