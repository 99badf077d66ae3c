"""The places of one document that contradict each other, each with both places and why."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from summarizer.core.contradiction.contradiction import Contradiction
from summarizer.core.contradiction.frames import Frame, compare_frames
from summarizer.core.contradiction.hinges import Hinge, HingeKind, find_hinges
from summarizer.core.contradiction.own_voice import are_in_own_voice, choose_pairs, sketch_unquoted
from summarizer.core.contradiction.presupposed import find_presupposed
from summarizer.core.contradiction.reasons import find_misfits
from summarizer.core.contradiction.risen import find_risen
from summarizer.core.contradiction.sketches import pair_up, sketch_sentence
from summarizer.core.contradiction.terms import Term, read_terms, split_units
from summarizer.core.contradiction.uncounted import find_uncounted
from summarizer.core.reading import Reading, SentenceReading
from summarizer.core.support.lexicon import relate_words

MOST_TERMS = 16
"""A clause with more content words is hardly ever said again."""


class Demand(NamedTuple):
    """What is asked of two places before they are taken to contradict each other.

    `share` of a clause's words has to stand around the word that excludes its own, at least `matched` of them.
    `widely` lets in signs that go wrong more often: another figure, another predicate, one case against "no" and
    "never"; without it, places of different times, tenses or speakers are let pass.
    """

    share: float
    matched: int
    widely: bool


POSSIBLE = Demand(share=0.5, matched=2, widely=True)
"""To look at. Share swept 0.35 to 0.9 on documents with planted contradictions (`summarize evals run --kind self`):
below 0.5 as many clean documents are taken as others."""
STRONG = Demand(share=0.8, matched=3, widely=False)
"""To show unasked: in 230 news articles taken for clean nothing is found."""
_FULL = 0.75
"""The share for signs that go wrong more often."""
_LEAST_IN_SLOT = 3
_HALF_BACK = 0.5
_LEAST_BEFORE = 3
_HALF = 0.7
"""So much of the agreement with the opposite word, found with the word itself too: both are told."""
_UNIVERSAL = frozenset(("no", "none", "nobody", "never"))


class _Line(NamedTuple):
    sentence: SentenceReading
    terms: tuple[Term, ...]


def find_contradictions(reading: Reading, demand: Demand = POSSIBLE) -> tuple[Contradiction, ...]:
    """Pairs of places that contradict each other, the surest first, at most one for two sentences.

    Only sentences that share words are set beside each other, found by an index: no pairing of all with all.
    """
    sentences = reading.told
    terms = cache(lambda number: read_terms(sentences[number]))
    if demand.widely:
        sketches = [sketch_sentence(sentence) for sentence in sentences]
        pairs = [(one, other) for one, other, _ in pair_up(sketches, shared=demand.matched)]
    else:
        sketches = sketch_unquoted(reading)
        pairs = [*choose_pairs(sentences, sketches, shared=demand.matched)]
    found: list[Contradiction] = []
    for one, other in pairs:
        found.extend(_find_surest(_Line(sentences[one], terms(one)), _Line(sentences[other], terms(other)), demand))
    presupposed = find_presupposed(sentences, sketches, terms)
    if demand.widely:
        found += (*presupposed, *find_misfits(sentences), *find_risen(sentences), *find_uncounted(sentences, sketches))
    else:
        found += _in_own_voice(presupposed, reading)
    return tuple(sorted(found, key=_rank, reverse=True))


def _in_own_voice(found: Iterable[Contradiction], reading: Reading) -> Iterator[Contradiction]:
    """Those of sentences that name no source."""
    for one in found:
        if are_in_own_voice(reading.sentences[one.sentence], reading.sentences[one.other_sentence]):
            yield one


_WHY = {
    HingeKind.OPPOSITE: "the words say opposite things",
    HingeKind.KIN: "it can be only one of the two",
    HingeKind.FIGURE: "the figures differ where the rest is the same",
    HingeKind.PREDICATE: "the words differ where the rest is the same",
    HingeKind.SLOT: "the words differ where the rest is the same",
    HingeKind.DAY: "the deed is the same, and the time is not",
    HingeKind.WHO: "the same is said of two people",
    HingeKind.UNCOUNTED: "one counts some, the other says there were none",
    HingeKind.MISFIT: "the reason given says the opposite",
}


def explain(one: Contradiction) -> str:
    """Why two places are taken to contradict each other, in a line."""
    if one.kind is HingeKind.DENIED:
        return f"“{one.word}” is denied in one place and stated in the other."
    if one.kind is HingeKind.DEAD:
        return f"“{one.word}” in one place, “{one.other_word}” in the other, of somebody who is dead by then."
    if one.kind is HingeKind.PRESUPPOSED:
        return f"“{one.word}” is denied in one place, “{one.other_word}” in the other takes it for granted."
    words = sorted(((one.word_start, one.word), (one.other_word_start, one.other_word)))
    return f"“{words[0][1]}” in one place, “{words[1][1]}” in the other: {_WHY[one.kind]}."


def _rank(one: Contradiction) -> tuple[float, int, int]:
    return one.share, one.matched, -one.start


def _find_surest(line: _Line, other: _Line, demand: Demand) -> Sequence[Contradiction]:
    """The surest contradiction between two sentences, a clause of either set beside the whole of the other."""
    hinges = list(find_hinges(line.terms, other.terms, widely=demand.widely))
    if not hinges:
        return ()
    back = [Hinge(hinge.kind, hinge.place, hinge.at) for hinge in hinges]
    found = [*_judge(hinges, line, other, demand), *_judge(back, other, line, demand)]
    return (max(found, key=_rank),) if found else ()


def _judge(hinges: Sequence[Hinge], line: _Line, other: _Line, demand: Demand) -> Iterator[Contradiction]:
    for unit in split_units(line.sentence, line.terms):
        first = line.terms.index(unit[0])
        for hinge in hinges if len(unit) <= MOST_TERMS else ():
            at = hinge.at - first
            if not 0 <= at < len(unit):
                continue
            frame = compare_frames(unit, at, other.terms, hinge.place)
            words = unit[at], other.terms[hinge.place]
            if (
                _is_enough(hinge.kind, frame, words, demand)
                and (hinge.kind is not HingeKind.SLOT or _is_said_back(line, unit, at, other, hinge.place))
                and (demand.widely or _are_of_one_tense(line, other, words))
                and not _tell_both(unit, at, other.terms, hinge.place, frame)
            ):
                yield _make(hinge, frame, line, unit, other)


def _make(hinge: Hinge, frame: Frame, line: _Line, unit: Sequence[Term], other: _Line) -> Contradiction:
    sentence, terms = line
    theirs = other.terms[hinge.place]
    return Contradiction(
        kind=hinge.kind,
        word=_spell(sentence, frame.hinge),
        other_word=_spell(other.sentence, theirs),
        word_start=sentence.start + frame.hinge.start,
        other_word_start=other.sentence.start + theirs.start,
        share=frame.share,
        matched=frame.matched,
        start=sentence.start if len(unit) == len(terms) else sentence.start + unit[0].start,
        end=sentence.end if len(unit) == len(terms) else sentence.start + unit[-1].end,
        other_start=other.sentence.start,
        other_end=other.sentence.end,
        sentence=sentence.index,
        other_sentence=other.sentence.index,
    )


def _spell(sentence: SentenceReading, term: Term) -> str:
    """The word, or the whole of the name that begins with it."""
    return next((name.text for name in sentence.names if term.name and name.start == term.start), term.text)


def _is_enough(kind: HingeKind, frame: Frame, words: tuple[Term, Term], demand: Demand) -> bool:
    """Does enough of the rest agree for this kind of hinge."""
    if demand.widely and kind is HingeKind.DENIED and frame.beside and _is_universal(*words):
        return True
    if kind in (HingeKind.DAY, HingeKind.WHO):
        return _is_one_deed(frame)
    if frame.matched < demand.matched or frame.share < demand.share:
        return False
    if kind is HingeKind.KIN:
        return any(term.name for term in frame.before) and any(term.name for term in frame.after)
    if kind is HingeKind.FIGURE:
        return frame.share >= _FULL
    if kind is HingeKind.SLOT:
        return frame.share >= _FULL and frame.matched >= _LEAST_IN_SLOT and not _are_alike(*words)
    if kind is HingeKind.PREDICATE:
        return frame.share >= _FULL and frame.is_on_both_sides and not _are_alike(*words)
    return True


def _is_one_deed(frame: Frame) -> bool:
    """Is nearly all that stands before the hinge said again, a deed among it; what follows may differ."""
    matched, length = len(frame.before), frame.length_before
    if matched < _LEAST_BEFORE and not (matched == length and matched > 1 and frame.beside):
        return False
    if matched < _FULL * length:
        return False
    return any(term.event and term.is_told_as_fact and not term.is_denied for term in frame.before)


def _is_said_back(line: _Line, unit: Sequence[Term], at: int, other: _Line, place: int) -> bool:
    """Is half of the other sentence said in this clause too, and neither or both of them of the future."""
    if _is_of_future(line) is not _is_of_future(other):
        return False
    return compare_frames(other.terms, place, unit, at).share >= _HALF_BACK


def _is_of_future(line: _Line) -> bool:
    return any(word.text in ("will", "shall", "would") for word in line.sentence.words)


def _are_alike(term: Term, other: Term) -> bool:
    one, longer = sorted((term.key, other.key), key=len)
    return longer.endswith(one.removesuffix("e")) or relate_words(one, longer) in ("synonym", "derived")


def _are_of_one_tense(line: _Line, other: _Line, words: tuple[Term, Term]) -> bool:
    """Are two verbs, if both words are, of one tense; a headline tells what is past in the present."""
    if "heading" in (line.sentence.sentence.kind, other.sentence.sentence.kind):
        return True
    events = [term.event for term in words if term.event]
    return len({event.tense for event in events}) < 2


def _is_universal(term: Term, other: Term) -> bool:
    """Is it denied of all there are ("no women are killed"), so that one case goes against it."""
    denied = (term if term.is_denied else other).event
    return denied is not None and denied.cue.lower() in _UNIVERSAL and denied.tense in ("past", "present")


def _tell_both(unit: Sequence[Term], at: int, others: Sequence[Term], place: int, frame: Frame) -> bool:
    """Does one side say the same as the other as well, beside the word that excludes it."""
    again = [compare_frames(unit, at, others, spot).weight for spot in _say_again(unit[at], others)]
    again += [compare_frames(unit, spot, others, place).weight for spot in _say_again(others[place], unit)]
    return max(again, default=0.0) >= _HALF * frame.weight


def _say_again(term: Term, among: Sequence[Term]) -> Iterator[int]:
    """Places where a term stands with the same polarity."""
    return (at for at, one in enumerate(among) if one.key == term.key and one.is_denied is term.is_denied)
