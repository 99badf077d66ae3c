"""Which marks open and close quotations; apostrophes are neither."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summarizer.core.text.quote_pairs import ELISION, find_marks

_CLOSERS = {
    '"': '"”',
    "“": '”“"',
    "„": '“”"',
    "”": '”"',
    "«": "»",
    "»": "«",
    "‘": "’'",
    "'": "'’",
    "`": "'",
}
_DOUBLE = '"“”„«»'
_SINGLE = "‘’'"
_SENTENCE_END = re.compile(r"[.!?…]\s")
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n\s*")
_LINE_END = re.compile(r"\n\s*")


class Marked(NamedTuple):
    """Words between marks, the marks left out; `paragraph` counts from 0.

    `continued` says that no mark closes it and the next paragraph opens with one again.
    """

    start: int
    end: int
    paragraph: int
    continued: bool = False


Paragraph = tuple[int, int]
"""Half-open offsets of a paragraph."""


def split_paragraphs(text: str) -> list[Paragraph]:
    """Paragraphs between blank lines, or lines where no line is blank."""
    ends = _BLANK_LINE if _BLANK_LINE.search(text) else _LINE_END
    paragraphs, start = [], 0
    for match in ends.finditer(text):
        end, following = match.span()
        if end > start:
            paragraphs.append((start, end))
        start = following
    if start < len(text):
        paragraphs.append((start, len(text)))
    return paragraphs


def find_marked(text: str, paragraphs: list[Paragraph]) -> list[Marked]:
    """All words between marks, in order, nested ones left out. One pass over the marks; stray marks are skipped."""
    starts = [start for start, _ in paragraphs]
    doubles = _by_paragraph(find_marks(text, _DOUBLE), starts)
    singles = _by_paragraph(_find_singles(text), starts)
    found: list[Marked] = []
    for index in sorted(doubles.keys() | singles.keys()):
        following = starts[index + 1] if index + 1 < len(starts) else len(text)
        paired = _pair_doubles(text, doubles.get(index, ()), (paragraphs[index][1], following), index)
        found.extend(_with_singles(text, singles[index], paired, index) if index in singles else paired)
    return found


def _find_singles(text: str) -> list[int]:
    """Single marks that are no apostrophes between two letters."""
    last = len(text) - 1
    return [at for at in find_marks(text, _SINGLE) if not (0 < at < last and text[at - 1 : at + 2 : 2].isalnum())]


def _by_paragraph(marks: Sequence[int], starts: Sequence[int]) -> dict[int, list[int]]:
    """The marks of each paragraph that has any."""
    inside: dict[int, list[int]] = {}
    for at in marks:
        inside.setdefault(bisect_right(starts, at) - 1, []).append(at)
    return inside


def _pair_doubles(text: str, marks: Sequence[int], ends: tuple[int, int], index: int) -> list[Marked]:
    """Pair the double marks of a paragraph; `ends` are its end and where the next one begins."""
    end, following = ends
    found: list[Marked] = []
    opened = -1
    for at in marks:
        mark = text[at]
        if opened >= 0 and mark in _CLOSERS[text[opened]] and not _opens_again(text, opened, at):
            words = text[opened + 1 : at]
            if words.strip():
                lead, tail = len(words) - len(words.lstrip()), len(words) - len(words.rstrip())
                found.append(Marked(opened + 1 + lead, at - tail, index))
            opened = -1
        elif _can_open(text, at):
            opened = at
    if opened >= 0 and text[following : following + 1] in _CLOSERS and _is_long(text, opened, end):
        found.append(Marked(opened + 1, len(text[:end].rstrip()), index, continued=True))
    return found


def _is_long(text: str, opened: int, end: int) -> bool:
    """Does an unclosed quotation run to the end of its paragraph as a sentence does."""
    return end - opened > 20 and text[opened:end].rstrip()[-1:] in ".!?…,:;"


def _opens_again(text: str, opened: int, at: int) -> bool:
    """Is a curly opening mark a second opening rather than the German closing one."""
    return text[at] == "“" and text[opened] == "“" and _can_open(text, at) and text[at - 1 : at].isspace()


def _can_open(text: str, at: int) -> bool:
    if text[at] in "“„«":
        return True
    following = text[at + 1 : at + 2]
    before = text[at - 1 : at] if at else " "
    if not following or following.isspace():
        return False
    return not before.isalnum() and before not in ".,!?" and (text[at] != "”" or before.isspace())


def _with_singles(text: str, marks: Sequence[int], doubles: list[Marked], index: int) -> list[Marked]:
    """Add words in single marks that do not stand inside double ones; an outer single pair hides inner doubles."""
    singles: list[Marked] = []
    opened, tentative = -1, -1
    for at in _outside(marks, doubles):
        if opened >= 0 and _closes_single(text, at):
            tentative = at if tentative < 0 else tentative
            if text[at - 1] in ".,!?…":
                singles.append(Marked(opened + 1, at, index))
                opened, tentative = -1, -1
        elif _opens_single(text, at):
            if tentative >= 0 and not _SENTENCE_END.search(text, opened + 1, tentative):
                singles.append(Marked(opened + 1, tentative, index))
            opened, tentative = at, -1
    if tentative >= 0 and not _SENTENCE_END.search(text, opened + 1, tentative):
        singles.append(Marked(opened + 1, tentative, index))
    return _merge(doubles, singles) if singles else doubles


def _outside(marks: Sequence[int], doubles: list[Marked]) -> Iterator[int]:
    """Those of the single marks that stand outside double quotations."""
    position = 0
    for at in marks:
        while position < len(doubles) and doubles[position].end < at:
            position += 1
        if position == len(doubles) or doubles[position].start > at:
            yield at


def _merge(doubles: list[Marked], singles: list[Marked]) -> list[Marked]:
    merged: list[Marked] = []
    for marked in sorted([*doubles, *singles]):
        if marked.end > marked.start and (not merged or marked.start >= merged[-1].end):
            merged.append(marked)
    return merged


def _opens_single(text: str, at: int) -> bool:
    before = text[at - 1 : at] if at else " "
    following = text[at + 1 : at + 2]
    if text[at] == "’" or not (before.isspace() or before in "([—–-") or not following or following.isspace():
        return False
    return not ELISION.match(text, at + 1)


def _closes_single(text: str, at: int) -> bool:
    following = text[at + 1 : at + 2]
    return text[at] != "‘" and not text[at - 1].isspace() and not following.isalnum()
