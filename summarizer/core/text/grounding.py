"""Where does it stand: exact places of quoted words in an article."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from summarizer.core.text.folding import DOUBLE_QUOTES, INVISIBLE, Folded, fold
from summarizer.core.text.layout import LINE_BREAK, find_blocks

HINT_MAX_CHARS = 200_000
"""Texts above this length get no `nearest`: the search for it is for people and not worth seconds."""

_fold_text = lru_cache(maxsize=16)(fold)
_ELISION = re.compile(r"\.{3}|\[[^\]]{0,40}\]")
_HYPHENS = "-\u2010\u2011"


class Grounded(NamedTuple):
    """The words stand at `start`:`end` (half-open code points of the raw text)."""

    start: int
    end: int


class Ungrounded(NamedTuple):
    """The words do not stand in the text; `nearest` is the most similar passage, for people only, never a match."""

    reason: str
    nearest: str = ""


def locate(quote: str, text: str, *, after: int = 0) -> Grounded | Ungrounded:
    """Find where `quote` stands in `text`, ignoring typography only.

    Strict on purpose: no edit distance, no case folding, no elision ("..." matches only an ellipsis of the source), no
    span over a paragraph break, no quote that cuts a word or figure ("12" of "12.5", "president" of "ex-president").
    One pair of quotation marks around the whole quote is not part of it.

    Args:
        quote: Words somebody says were copied.
        text: Searched, never modified.
        after: Code-point offset to search from, so that a repeated quote resolves to its next occurrence.

    Raises:
        ValueError: `after` lies outside `text`.
    """
    if not 0 <= after <= len(text):
        raise ValueError(f"after={after} lies outside the text of {len(text)} characters")
    words = fold(quote).text.strip()
    if not any(character.isalnum() for character in words):
        return Ungrounded("the quotation holds no words")
    folded = _fold_text(text)
    reason = ""
    for wanted in _without_outer_marks(words):
        for span in _occurrences(wanted, folded, text, after):
            fault = _fault(span, text)
            if not fault:
                return span
            reason = reason or fault
    return Ungrounded(reason or _missing_reason(words), _nearest(words, folded, text))


def _without_outer_marks(words: str) -> tuple[str, ...]:
    inner = words[1:-1].strip()
    if len(words) > 2 and words[0] == words[-1] and words[0] in "\"'" and words[0] not in inner:
        return words, inner
    return (words,)


def _occurrences(wanted: str, folded: Folded, text: str, after: int) -> Iterator[Grounded]:
    """Raw spans of all places where the folded words match, in order."""
    at = folded.text.find(wanted, bisect_left(folded.origin, after))
    while at != -1:
        last = at + len(wanted) - 1
        # An ellipsis of the source folds to three characters of one origin; a match must not begin or end inside it.
        cuts_one = folded.origin[last + 1] == folded.origin[last] or (at and folded.origin[at - 1] == folded.origin[at])
        if not cuts_one:
            yield Grounded(folded.origin[at], _raw_end(folded.origin[last], folded.origin[last + 1], text))
        at = folded.text.find(wanted, at + 1)


def _raw_end(last: int, following: int, text: str) -> int:
    """Raw end of a match: white space and invisible characters that fold away after it stay out."""
    while following > last + 1 and (text[following - 1].isspace() or text[following - 1] in INVISIBLE):
        following -= 1
    return following


def _fault(span: Grounded, text: str) -> str:
    """Why these raw characters may not be quoted alone; empty when they may."""
    before, after = _visible_before(text, span.start), _visible_after(text, span.end)
    if _joins(before[-1:], text[span.start]) or _cut_at_start(before, text[span.start]):
        return "the quotation begins inside a word or figure of the source"
    if _joins(text[span.end - 1], after[:1]) or _cut_at_end(text[span.end - 1], after):
        return "the quotation ends inside a word or figure of the source"
    if _crosses_paragraph(span, text):
        return "the quotation runs over a paragraph break of the source"
    return ""


def _visible_before(text: str, at: int) -> str:
    return "".join(character for character in text[max(0, at - 8) : at] if character not in INVISIBLE)


def _visible_after(text: str, at: int) -> str:
    return "".join(character for character in text[at : at + 8] if character not in INVISIBLE)


def _joins(left: str, right: str) -> bool:
    return left.isalnum() and right.isalnum()


def _cut_at_start(before: str, first: str) -> bool:
    """Is `first` tied to what stands before by a hyphen, apostrophe, decimal point or minus sign."""
    if not before or not first.isalnum():
        return False
    mark, earlier = before[-1], before[-2:-1]
    if first.isdigit() and (mark in ".,:/" or mark in "–—−" or mark in _HYPHENS) and earlier.isdigit():
        return True
    if first.isdigit() and mark in "-−" and not earlier.strip():
        return True
    if first.isdigit() and mark == "." and not earlier.strip():
        return True
    return (mark in _HYPHENS or mark in "'’") and earlier.isalnum()


def _cut_at_end(last: str, after: str) -> bool:
    """Is `last` tied to what stands after; a possessive "'s" may be left out."""
    if not after or not last.isalnum():
        return False
    mark, later = after[0], after[1:2]
    if last.isdigit() and (mark in ".,:/–—−" or mark in _HYPHENS) and later.isdigit():
        return True
    if mark in "'’" and later.isalpha():
        return later not in "sS" or after[2:3].isalnum()
    return mark in _HYPHENS and later.isalnum()


def _crosses_paragraph(span: Grounded, text: str) -> bool:
    if not LINE_BREAK.search(text, span.start, span.end):
        return False
    return not any(start <= span.start and span.end <= end for start, end in _paragraphs(text))


@lru_cache(maxsize=16)
def _paragraphs(text: str) -> tuple[tuple[int, int], ...]:
    return tuple((block.start, block.end) for block in find_blocks(text))


def _missing_reason(words: str) -> str:
    if _ELISION.search(words):
        return "these words do not stand in the source in one piece; quote the pieces around an omission apart"
    return "these words do not stand in the source"


def _nearest(words: str, folded: Folded, text: str) -> str:
    """The most similar passage of the raw text, widened to whole words."""
    if len(text) > HINT_MAX_CHARS or len(words) > 2_000 or not text:
        return ""
    from rapidfuzz import fuzz

    found = fuzz.partial_ratio_alignment(words, folded.text, score_cutoff=60)
    if found is None or found.dest_end <= found.dest_start:
        return ""
    start, end = folded.origin[found.dest_start], folded.origin[found.dest_end]
    while start and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return text[start:end].strip().strip(DOUBLE_QUOTES)
