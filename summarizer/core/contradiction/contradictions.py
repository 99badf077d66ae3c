"""The places of one document that contradict each other, each with both places and why."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summarizer.core.contradiction.frames import Frame, compare_frames
from summarizer.core.contradiction.hinges import Hinge, HingeKind, find_hinges
from summarizer.core.contradiction.terms import Term, read_terms, split_units
from summarizer.core.reading import Reading, SentenceReading

MOST_TERMS = 16
"""A clause with more content words is hardly ever said again."""
POSSIBLE = 0.5
"""Share of a clause's words that another sentence has around the word that excludes its own. Swept 0.35 to 0.9 on
documents with planted contradictions (`summarize evals run --kind self`): below 0.5 as many clean documents are
taken as others."""
_HALF = 0.7
"""So much of the agreement with the opposite word, found with the word itself too: both are told."""


class Contradiction(NamedTuple):
    """A clause and the sentence it contradicts; spans are half-open places of the article.

    `word`/`other_word` are the words that exclude each other, `share` how much of the rest agrees, 0 to 1.
    """

    kind: HingeKind
    word: str
    other_word: str
    share: float
    matched: int
    start: int
    end: int
    other_start: int
    other_end: int


def find_contradictions(reading: Reading, *, least: float = POSSIBLE) -> tuple[Contradiction, ...]:
    """Pairs of places that contradict each other, the surest first, one for two sentences.

    Args:
        reading: The article.
        least: Share of a clause's other words that both sides must have in common.
    """
    sentences = reading.content
    lines = [read_terms(sentence) for sentence in sentences]
    found: dict[tuple[int, int], Contradiction] = {}
    for hinge in find_hinges(lines):
        for one in _judge(hinge, sentences, lines, least):
            pair = min(hinge.line, hinge.other_line), max(hinge.line, hinge.other_line)
            if pair not in found or _rank(one) > _rank(found[pair]):
                found[pair] = one
    return tuple(sorted(found.values(), key=_rank, reverse=True))


_WHY = {
    HingeKind.OPPOSITE: "the words say opposite things",
    HingeKind.DENIED: "one denies what the other states",
    HingeKind.KIN: "it can be only one of the two",
}


def explain(one: Contradiction) -> str:
    """Why two places are taken to contradict each other, in a line."""
    return f"“{one.word}” here, “{one.other_word}” elsewhere of the same thing: {_WHY[one.kind]}."


def _rank(one: Contradiction) -> tuple[float, int, int]:
    return one.share, one.matched, -one.start


def _judge(
    hinge: Hinge, sentences: Sequence[SentenceReading], lines: Sequence[tuple[Term, ...]], least: float
) -> Iterator[Contradiction]:
    sentence, other_sentence = sentences[hinge.line], sentences[hinge.other_line]
    term, other = lines[hinge.line], lines[hinge.other_line]
    for unit in split_units(sentence, term):
        if len(unit) > MOST_TERMS or term[hinge.at] not in unit:
            continue
        at = unit.index(term[hinge.at])
        frame = compare_frames(unit, at, other, hinge.place)
        if frame.share < least or not _is_enough(hinge.kind, frame) or _tell_both(unit, at, other, hinge.place, frame):
            continue
        yield Contradiction(
            kind=hinge.kind,
            word=unit[at].text,
            other_word=other[hinge.place].text,
            share=frame.share,
            matched=frame.matched,
            start=sentence.start + unit[0].start,
            end=sentence.start + unit[-1].end,
            other_start=other_sentence.start,
            other_end=other_sentence.end,
        )


def _is_enough(kind: HingeKind, frame: Frame) -> bool:
    if kind is HingeKind.KIN:
        return any(term.name for term in frame.before) and any(term.name for term in frame.after)
    return frame.matched >= 2


def _tell_both(unit: Sequence[Term], at: int, other: Sequence[Term], place: int, frame: Frame) -> bool:
    """Does one side say the same as the other as well, beside the word that excludes it."""
    mine, theirs = unit[at], other[place]
    again = [
        compare_frames(unit, at, other, spot).weight
        for spot, term in enumerate(other)
        if term.key == mine.key and term.is_denied is mine.is_denied
    ]
    again += [
        compare_frames(unit, spot, other, place).weight
        for spot, term in enumerate(unit)
        if term.key == theirs.key and term.is_denied is theirs.is_denied
    ]
    return max(again, default=0.0) >= _HALF * frame.weight
