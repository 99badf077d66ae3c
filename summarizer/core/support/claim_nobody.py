"""Four people were hurt, nobody was: a count of people against the word that there were none."""

from typing import NamedTuple

from summarizer.core.reading import SentenceReading
from summarizer.core.support.evidence import SourceIndex
from summarizer.core.support.noughts import Befallen, Nought, may_tell_fate, read_befallen, read_noughts, told_fates
from summarizer.core.support.problems import Problem
from summarizer.core.support.term_alignment import Alignment

COST = 0.6
REST_HELD = 0.5
"""Share of a claim's other words that must stand in the evidence for it to tell of the same matter."""

_NARROWING = (
    frozenset("else other others further more additional".split()),
    frozenset("serious seriously severe severely bad badly grave gravely critical critically major".split()),
)
"""Of the others only, or of what is grave only."""


class Answer(NamedTuple):
    """What is to be said of a count of nobody or of its opposite.

    `settled` are the claim's content spots that need no other reason; `is_held` says that the source tells the same.
    """

    problem: Problem | None = None
    settled: frozenset[int] = frozenset()
    is_held: bool = False


NOTHING = Answer()


def answer_nobody(alignment: Alignment, index: SourceIndex) -> Answer:
    """Hold what a claim says of nobody, or of a number of people, against what the evidence says of the same fate."""
    claim = alignment.claim.sentence
    if not may_tell_fate(claim) or claim.attributions:
        return NOTHING
    lines = [line.sentence for line in alignment.lines]
    noughts = read_noughts(claim)
    if len(noughts) > 1 or not (noughts or any(read_noughts(line) for line in lines)):
        return NOTHING
    if noughts:
        return _answer_nought(alignment, noughts[0], lines)
    return next((found for one in read_befallen(claim) if (found := _answer_count(alignment, one, index))), NOTHING)


def _answer_nought(alignment: Alignment, ours: Nought, lines: list[SentenceReading]) -> Answer:
    theirs = [one for line in lines for one in read_noughts(line) if _is_as_wide(one, ours)]
    some = [(line, one) for line in lines for one in read_befallen(line) if _goes_against(one, ours)]
    spots = _spots_between(alignment, ours.start, ours.end)
    if theirs and not some:
        return Answer(settled=spots, is_held=True)
    if theirs or not _tell_one_matter(alignment, spots):
        return NOTHING
    said = alignment.claim.sentence.text[ours.start : ours.end]
    if some:
        line, one = some[0]
        return _refuse(said, _phrase(line, one), spots)
    narrower = [(line, one) for line in lines for one in read_noughts(line) if _is_narrowed(one, ours)]
    if not narrower:
        return NOTHING
    line, nought = narrower[0]
    return _refuse(said, line.text[nought.start : nought.end], spots, is_clash=False)


def _answer_count(alignment: Alignment, ours: Befallen, index: SourceIndex) -> Answer | None:
    claim = alignment.claim.sentence
    against = [
        (line.sentence, one)
        for line in alignment.lines
        for one in read_noughts(line.sentence)
        if ours.fates <= one.fates and one.group in ("", ours.group)
    ]
    if not against or any(_tells(line.sentence, ours.fates) for line in index.lines.values()):
        return None
    quantity = ours.quantity
    fate = next((word for word, fates in told_fates(claim) if fates == ours.fates), None)
    end = max(quantity.phrase_end, fate.end if fate else 0)
    spots = _spots_between(alignment, quantity.phrase_start, end)
    if not _tell_one_matter(alignment, spots):
        return None
    line, nought = min(against, key=lambda one: len(one[1].limits))
    said, found = _phrase(claim, ours), line.text[nought.start : nought.end]
    return _refuse(said, found, spots, is_clash=_goes_against(ours, nought))


def _tells(sentence: SentenceReading, fates: frozenset[str]) -> bool:
    """Does a sentence tell that it befell anybody, counted or not."""
    return may_tell_fate(sentence) and any(not fates.isdisjoint(told) for _, told in told_fates(sentence))


def _is_as_wide(theirs: Nought, ours: Nought) -> bool:
    return ours.fates <= theirs.fates and theirs.group in ("", ours.group) and theirs.limits <= ours.limits


def _goes_against(some: Befallen, nought: Nought) -> bool:
    """Can a count of people not be true where it befell nobody."""
    is_covered = not some.fates.isdisjoint(nought.fates) and not nought.limits
    return is_covered and nought.group in ("", some.group)


def _is_narrowed(theirs: Nought, ours: Nought) -> bool:
    """Does the source say it only of the others, or only of what is grave: somebody may have come to harm."""
    is_limited = (theirs.limits & words and not ours.limits & words for words in _NARROWING)
    return ours.fates <= theirs.fates and any(is_limited)


def _refuse(said: str, found: str, spots: frozenset[int], *, is_clash: bool = True) -> Answer:
    text = f"says “{_on_one_line(said)}”, the source says “{_on_one_line(found)}”"
    problem = Problem("figure_differs", text, COST, is_clash, min(spots, default=0))
    return Answer(problem, spots if is_clash else frozenset())


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


def _phrase(sentence: SentenceReading, some: Befallen) -> str:
    """The count and what befell those counted, in the words of the sentence."""
    quantity = some.quantity
    fate = next(word for word, fates in told_fates(sentence) if fates == some.fates)
    return sentence.text[min(quantity.phrase_start, fate.start) : max(quantity.phrase_end, fate.end)]


def _spots_between(alignment: Alignment, start: int, end: int) -> frozenset[int]:
    return frozenset(term.spot for term in alignment.claim.content if start <= term.start < end)


def _tell_one_matter(alignment: Alignment, spots: frozenset[int]) -> bool:
    """Does enough of the claim's other words stand in the evidence."""
    rest = [link for spot, link in enumerate(alignment.links) if spot not in spots]
    return sum(link is not None for link in rest) >= REST_HELD * len(rest)
