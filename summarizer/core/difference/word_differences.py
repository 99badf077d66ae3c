"""Words that reverse a statement: negation, opposites, sisters under one head, steps of a legal process, causes."""

from collections.abc import Iterator
from typing import NamedTuple

from summarizer.core.difference.alignment import Pair
from summarizer.core.difference.cause_differences import find_other_causes
from summarizer.core.difference.denials import (
    NEGATORS,
    denies_more,
    denies_the_other,
    find_denial,
    is_negator,
    negates_one_side,
)
from summarizer.core.difference.difference import Difference, contrast
from summarizer.core.difference.event_alignment import AlignedEvents, align_events
from summarizer.core.difference.gates import GateResult, Outcome, passed, run_gates, speaker_gate
from summarizer.core.difference.legal_steps import find_other_steps, relate_steps
from summarizer.core.difference.outcome_differences import are_dated_apart, find_opposite_outcomes
from summarizer.core.difference.statements import Place, Statement
from summarizer.core.difference.vocabulary_of_difference import CUSTODY, concepts_of
from summarizer.core.difference.when_said import compare_as_of
from summarizer.core.difference.word_alignment import Gap
from summarizer.core.speech.stance import Event
from summarizer.core.support.lexicon import relate_words
from summarizer.core.text.opposites import are_opposite_in_one_place
from summarizer.core.text.word_forms import word_key
from summarizer.core.text.words import Word, stem
from summarizer.domain.comparison import Facet, Gate, Relation
from summarizer.domain.values import Modality, Polarity

_COMPASS = frozenset(
    "north south east west northern southern eastern western northeast northwest southeast southwest".split()
)
OBJECT_WORDS = 3
"""Words behind a verb that are shown with it."""
_CONSENT = frozenset(
    word_key(word) for word in "agree refuse accept reject decline admit deny confirm consent promise".split()
)
POLARITY_COSINE = 0.45
DIRECTION_COSINE = 0.42


class _Found(NamedTuple):
    facet: Facet
    relation: Relation
    left: Place
    right: Place
    reason: str
    is_one_event: bool = False


def find_word_differences(pair: Pair) -> Iterator[Difference]:
    """Reversals of sense between two statements, at most one per facet."""
    seen: set[Facet] = set()
    by_words = (*_in_gaps(pair), *_in_events(pair), *_in_outcomes(pair), *_in_directions(pair))
    for found in (*by_words, *_in_status(pair), *_in_causes(pair)):
        if found.facet not in seen:
            seen.add(found.facet)
            yield _judge(pair, found)


def _judge(pair: Pair, found: _Found) -> Difference:
    """A reversal passes the gates of event and speaker before it is called a contradiction."""
    relation, gate, reason = found.relation, Gate.VALUE, found.reason
    if relation is Relation.CONTRADICTION:
        event = passed(Gate.EVENT) if found.is_one_event else _event_certain(pair)
        decision = run_gates((event, _time_certain(pair), speaker_gate(pair.left, pair.right)))
        if decision.failed:
            relation, gate = decision.failed.relation or Relation.TENSION, decision.failed.gate
            reason = f"{reason}; {decision.failed.why}"
        elif decision.still_open:
            relation, gate = Relation.TENSION, decision.still_open[0].gate
            reason = f"{reason}, but {decision.still_open[0].why}"
    elif relation is Relation.DIFFERENT_MEASURE:
        gate = Gate.UNIT
    why = contrast(pair, found.left, found.right, reason)
    return Difference(relation, found.facet, gate, pair.left, pair.right, found.left, found.right, why)


def _event_certain(pair: Pair) -> GateResult:
    if pair.words.is_near_copy or pair.cosine >= 0.5 or (_is_contained(pair) and _share_name(pair)):
        return passed(Gate.EVENT)
    return GateResult(Gate.EVENT, Outcome.OPEN, why="it is not certain that both speak of one event")


def _share_name(pair: Pair) -> bool:
    return any(term.startswith("#") for term in pair.left.terms & pair.right.terms)


def _time_certain(pair: Pair) -> GateResult:
    """Two statements with stated days apart speak of two moments: what was so may have changed."""
    if are_dated_apart(pair):
        return GateResult(Gate.AS_OF, Outcome.OPEN, why="each gives another time")
    when = compare_as_of(pair.left, pair.right, is_growing=False)
    if pair.words.is_near_copy:
        return passed(Gate.AS_OF)
    if (pair.left.article.published is None) != (pair.right.article.published is None):
        return GateResult(Gate.AS_OF, Outcome.OPEN, why="it is not known for which time each statement stands")
    if when.outcome == "same":
        return passed(Gate.AS_OF)
    return GateResult(Gate.AS_OF, Outcome.OPEN, why=when.why)


def _in_gaps(pair: Pair) -> Iterator[_Found]:
    for gap in pair.words.gaps:
        if not (gap.is_firm and pair.is_close):
            continue
        negated = negates_one_side(pair, gap)
        opposed = _opposed_words(pair, gap)
        if negated and opposed is None and denies_the_other(pair, gap):
            left, right = find_denial(pair, gap)
            yield _Found(Facet.POLARITY, Relation.CONTRADICTION, left, right, "one denies what the other states")
        elif opposed is not None and not negated:
            yield opposed


def _opposed_words(pair: Pair, gap: Gap) -> _Found | None:
    for a in gap.left:
        for b in gap.right:
            found = _oppose(pair, a, b)
            if found and not _is_elsewhere(a, b, pair):
                return found
    return None


def _is_elsewhere(a: Word, b: Word, pair: Pair) -> bool:
    """Does either word also stand on the other side: then the order of words differs, not their sense."""
    left = {word_key(word.text) for word in pair.left.words}
    right = {word_key(word.text) for word in pair.right.words}
    return word_key(a.text) in right or word_key(b.text) in left


def _oppose(pair: Pair, a: Word, b: Word) -> _Found | None:
    if _is_time_word(pair, a, b):
        return None
    keys = word_key(a.text), word_key(b.text)
    left, right = pair.left.place_of(a.start, a.end), pair.right.place_of(b.start, b.end)
    steps = relate_steps(pair, a, b)
    if steps:
        return _Found(Facet.STATUS, steps.relation, left, right, _STATUS_WHY)
    kin = relate_words(*keys)
    is_one = _is_one_deal(pair, a, b) or _is_turned_down(pair, a, b) or _is_denied_by_not(pair, a, b)
    if are_opposite_in_one_place(*keys) and not is_one:
        facet = _facet_of_opposites(a, b)
        return _Found(facet, Relation.CONTRADICTION, left, right, "the words say opposite things")
    if kin == "exclusive":
        facet = Facet.PLACE if a.text.lower() in _COMPASS else Facet.IDENTITY
        return _Found(facet, Relation.CONTRADICTION, left, right, "it can be only one of the two")
    return None


def _is_one_deal(pair: Pair, a: Word, b: Word) -> bool:
    """One thing told from its two ends: "sold for" and "bought for" a price, "months remaining" and "months left"."""
    words = {a.text.lower(), b.text.lower()}
    if words <= {"left", "remaining", "remain", "remains", "remained"}:
        return True
    if not (words & {"sold", "sell", "sells"} and words & {"bought", "buy", "buys"}):
        return False
    after = pair.left.sentence.text[a.end : a.end + 5], pair.right.sentence.text[b.end : b.end + 5]
    return all(text.startswith((" for ", " at ")) for text in after)


def _is_turned_down(pair: Pair, a: Word, b: Word) -> bool:
    """Does one side reject what its word stands for: "denied" it, and "rejected the claim"."""
    return _follows_refusal(pair.left, a) != _follows_refusal(pair.right, b)


def _follows_refusal(statement: Statement, word: Word) -> bool:
    before = [one for one in statement.words if one.end <= word.start][-3:]
    return any(word_key(one.text) in _REFUSING for one in before)


def _is_denied_by_not(pair: Pair, a: Word, b: Word) -> bool:
    """Does one side deny what the other says is not so: "denied that it would go", "said it was not going"."""
    if not any(word_key(word.text) == word_key("deny") for word in (a, b)):
        return False
    return denies_more(pair)


_REFUSING = frozenset(word_key(word) for word in "reject deny dismiss refute dispute rebut contradict".split())
_STATUS_WHY = "these are different steps of a legal process"


def _facet_of_opposites(a: Word, b: Word) -> Facet:
    if a.text.lower() in _COMPASS:
        return Facet.PLACE
    if any(word_key(word.text).startswith(("den", "refut")) for word in (a, b)):
        return Facet.POLARITY
    if all(word_key(word.text) in _CONSENT for word in (a, b)):
        return Facet.POLARITY
    if all(concepts_of(word.stem) & CUSTODY for word in (a, b)):
        return Facet.STATUS
    return Facet.DIRECTION


def _is_time_word(pair: Pair, a: Word, b: Word) -> bool:
    in_left = any(time.start <= a.start < time.end for time in pair.left.times)
    in_right = any(time.start <= b.start < time.end for time in pair.right.times)
    in_figure = any(one.start <= a.start < one.phrase_end for one in pair.left.quantities)
    return in_left or in_right or in_figure


def _in_events(pair: Pair) -> Iterator[_Found]:
    """One verb, affirmed on one side and negated on the other, outside a common wording."""
    is_near = pair.cosine >= POLARITY_COSINE or pair.words.is_near_copy or _is_contained(pair)
    if not pair.is_best or not is_near:
        return
    if not denies_more(pair):
        return
    for events in align_events(pair):
        cue = events.left.cue or events.right.cue
        is_plain = is_negator(cue)
        is_number_sign = "No." in pair.left.text or "No." in pair.right.text
        if events.left.polarity is events.right.polarity or not events.same_verb:
            continue
        if Modality.DENIED in (events.left.modality, events.right.modality):
            continue
        if is_plain and not is_number_sign and not _is_shunned(pair, events):
            yield _polarity(pair, events)


def _is_contained(pair: Pair) -> bool:
    """Does one statement say nothing that the other does not speak of ("heard nothing", "heard knocking")."""
    if pair.is_internal:
        return False
    shared = pair.left.terms & pair.right.terms
    return len(shared) >= 2 and any(not side.terms - _NEGATOR_STEMS - shared for side in (pair.left, pair.right))


_NEGATOR_STEMS = frozenset(stem(word) for word in NEGATORS)
_SHUNNING = frozenset(
    word_key(word) for word in "refrain avoid abstain decline fail refuse forgo omit neglect stop".split()
)
"""Verbs that say that what they govern did not happen."""


def _is_shunned(pair: Pair, events: AlignedEvents) -> bool:
    """Does a verb such as "refrained from" deny the event on the side that has no "not"."""
    positive = (pair.left, events.left) if events.left.polarity is Polarity.POSITIVE else (pair.right, events.right)
    statement, event = positive
    before = [word for word in statement.words if word.end <= event.start][-3:]
    return any(word_key(word.text) in _SHUNNING for word in before)


def _polarity(pair: Pair, events: AlignedEvents) -> _Found:
    left, right = _verb_and_object(pair.left, events.left), _verb_and_object(pair.right, events.right)
    negated = "the first" if events.left.polarity is Polarity.NEGATIVE else "the second"
    return _Found(Facet.POLARITY, Relation.CONTRADICTION, left, right, f"{negated} says that it did not happen")


def _verb_and_object(statement: Statement, event: Event) -> Place:
    """A verb with the words that deny it, or with what directly follows it ("heard nothing", "heard knocking")."""
    words = statement.words
    at = next((i for i, word in enumerate(words) if word.start == event.start), None)
    if at is None:
        return statement.place_of(event.start, event.end)
    before = [word for word in words[max(0, at - 3) : at] if is_negator(word.text)]
    start = before[0].start if before else event.start
    first = before[0].start - 4 if before else 0
    if before and statement.sentence.text[first : before[0].start].lower() in ("did ", "was ", "has ", "had ", "are "):
        start = first
    behind = [word for word in words[at + 1 : at + 1 + OBJECT_WORDS] if not _is_cut_off(statement, event.end, word)]
    end = behind[-1].end if behind and not before else event.end
    return statement.place_of(start, end)


def _is_cut_off(statement: Statement, end: int, word: Word) -> bool:
    between = statement.sentence.text[end : word.start]
    return any(mark in between for mark in ",;:.—–")


def _in_outcomes(pair: Pair) -> Iterator[_Found]:
    """One thing that passed on one side and failed on the other."""
    for left, right, is_certain, is_status in find_opposite_outcomes(pair):
        yield _Found(
            Facet.STATUS if is_status else Facet.DIRECTION,
            Relation.CONTRADICTION,
            pair.left.place_of(left.start, left.end),
            pair.right.place_of(right.start, right.end),
            "the outcomes are opposite",
            is_certain,
        )


def _in_directions(pair: Pair) -> Iterator[_Found]:
    """A rise on one side and a fall of the same thing on the other."""
    if pair.words.is_near_copy or not pair.is_best or pair.cosine < DIRECTION_COSINE:
        return
    for one, other in (("rise", "fall"), ("fall", "rise")):
        left, right = _words_of(pair.left, one), _words_of(pair.right, other)
        if left and right and not _words_of(pair.left, other) and not _words_of(pair.right, one):
            yield _Found(
                Facet.DIRECTION,
                Relation.CONTRADICTION,
                pair.left.place_of(left[0].start, left[0].end),
                pair.right.place_of(right[0].start, right[0].end),
                "one says it rose, the other that it fell",
            )


def _words_of(statement: Statement, concept: str) -> list[Word]:
    return [word for word in statement.words if concept in concepts_of(word.stem)]


def _in_status(pair: Pair) -> Iterator[_Found]:
    for relation, left, right in find_other_steps(pair):
        yield _Found(Facet.STATUS, relation, left, right, _STATUS_WHY)


def _in_causes(pair: Pair) -> Iterator[_Found]:
    for relation, left, right in find_other_causes(pair):
        yield _Found(Facet.CAUSE, relation, left, right, "the causes given differ")
