"""Which quotation marks belong together: one stray mark must not turn a paragraph inside out."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

_LOOSE_SINGLE = re.compile(r"['‘’`](?<!\S.)(?!\S)", re.DOTALL)
_EDGE_SINGLE = re.compile(r"['‘’](?:(?<![^\W_].)(?=\S)|(?<=\S['’])(?![^\W_]))", re.DOTALL)
"""A single mark at the edge of a word: inside one it is an apostrophe. The mark comes first: what stands before it is
asked of marks only."""
ELISION = re.compile(r"(?:\d\ds?|em|tis|twas|cause|til|till|n|bout|round|cos)\b", re.IGNORECASE)
"""What follows an apostrophe that stands for letters left out at the start of a word."""
_SENTENCE_END = re.compile(r"[.!?…]\s")
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
    for at in find_marks(paragraph, '"“”'):
        if paragraph[at] == '"':
            yield at, _side(paragraph[at - 1 : at] or " ", paragraph[at + 1 : at + 2] or " ")
        else:
            yield at, "opens" if paragraph[at] == "“" else "closes"


def _side(before: str, after: str) -> _Side:
    """Which side of a quotation a straight mark stands on."""
    opening = before.isspace() or before in _OPENING_CONTEXT
    if after.isspace():
        return "loose" if before.isspace() else "closes"
    return "opens" if opening else "either"


def pair_singles(paragraph: str, doubles: tuple[QuotePair, ...] = ()) -> QuoteMarks:
    """Pair the single marks of a paragraph that quote; possessives and elisions are the lone ones. Linear.

    Marks inside `doubles` are left out. A pair never cuts one of `doubles` in two.
    """
    pairs: list[QuotePair] = []
    openers: list[int] = []
    closers: list[int] = []
    opened = -1
    for at in _outside(paragraph, doubles):
        if ELISION.match(paragraph, at + 1) and not paragraph[at - 1 : at].isalnum():
            openers.append(at)
        elif _opens_single(paragraph, at):
            openers += [opened] if opened >= 0 else []
            opened = at
        elif opened < 0 or at - opened > _MAX_QUOTED or not closes_speech(paragraph, opened, at):
            closers.append(at)
        else:
            pairs.append(QuotePair(opened, at))
            opened = -1
    openers += [opened] if opened >= 0 else []
    return QuoteMarks(tuple(pairs), tuple(openers), tuple(closers))


def _outside(paragraph: str, doubles: tuple[QuotePair, ...]) -> Iterator[int]:
    """Single marks at the edge of a word and outside double quotations."""
    position = 0
    for match in _EDGE_SINGLE.finditer(paragraph):
        at = match.start()
        while position < len(doubles) and doubles[position].closes < at:
            position += 1
        if position == len(doubles) or doubles[position].opens > at:
            yield at


def closes_speech(paragraph: str, opened: int, at: int) -> bool:
    """Does the single mark at `at` close the words opened, rather than end "players'" or "runnin'"."""
    if paragraph[at - 1] in ".,!?…":
        return True
    return paragraph[at - 1] not in "sS" and not _SENTENCE_END.search(paragraph, opened + 1, at)


def _opens_single(paragraph: str, at: int) -> bool:
    before = paragraph[at - 1 : at] or " "
    after = paragraph[at + 1 : at + 2] or " "
    return (before.isspace() or before in _OPENING_CONTEXT) and not after.isspace() and after not in ".,;:!?)…"


def with_clear_quotes(paragraph: str) -> str:
    """The paragraph, same length, with paired marks curled and lone marks out of the way of a sentence splitter."""
    characters: list[str] | None = None
    doubles: tuple[QuotePair, ...] = ()
    if '"' in paragraph or "“" in paragraph or "”" in paragraph:
        characters = list(paragraph)
        marks = pair_quotes(paragraph)
        doubles = marks.pairs
        for opens, closes in marks.pairs:
            characters[opens], characters[closes] = "“", "”"
        for at in marks.lone_openers:
            # A capital letter keeps the mark with the sentence that it opens.
            characters[at] = "X"
        for at in marks.lone_closers:
            characters[at] = " "
    has_singles = _has_singles_at_edges(paragraph)
    if has_singles and _EDGE_SINGLE.search(paragraph):
        characters = _with_clear_singles(characters or list(paragraph), pair_singles(paragraph, doubles))
    clear = paragraph if characters is None else "".join(characters)
    return _LOOSE_SINGLE.sub(" ", clear) if has_singles else clear


def _has_singles_at_edges(paragraph: str) -> bool:
    """Is any single mark more than an apostrophe between two letters."""
    return any(
        not (paragraph[at - 1 : at].isalnum() and paragraph[at + 1 : at + 2].isalnum())
        for at in find_marks(paragraph, "'‘’`")
    )


def find_marks(text: str, marks: str) -> list[int]:
    """Places of any of `marks` in order. Looking for one after the other is ten times faster than for all at once."""
    found: list[int] = []
    for mark in marks:
        if mark in text:
            at = text.find(mark)
            while at >= 0:
                found.append(at)
                at = text.find(mark, at + 1)
    found.sort()
    return found


def _with_clear_singles(characters: list[str], marks: QuoteMarks) -> list[str]:
    """Curl the pairs, and make letters of the lone marks and of the double marks inside a pair."""
    clear = list(characters)
    for opens, closes in marks.pairs:
        clear[opens], clear[closes] = "“", "”"
        for at in range(opens + 1, closes):
            if clear[at] in "“”":
                clear[at] = "x"
    for at in marks.lone_openers:
        clear[at] = "X"
    for at in marks.lone_closers:
        clear[at] = "s" if clear[at - 1] in "sS" else clear[at]
    return clear
