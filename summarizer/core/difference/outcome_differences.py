"""One thing that came out in two ways: passed and failed, rose and lost, whatever the words around."""

from collections.abc import Iterator
from typing import NamedTuple

from summarizer.core.difference.alignment import Pair
from summarizer.core.difference.event_alignment import told_events
from summarizer.core.difference.statements import Statement
from summarizer.core.difference.subjects import SameBearer, compare_subjects
from summarizer.core.difference.vocabulary_of_difference import CUSTODY, OUTCOMES, concepts_of
from summarizer.core.names.names import same_name
from summarizer.core.speech.stance import Event
from summarizer.core.text.opposites import are_opposite_in_one_place
from summarizer.core.text.word_forms import word_key
from summarizer.core.text.words import stem
from summarizer.core.times.time_relations import relate_times
from summarizer.core.times.times import TimeMention

SHARED_OBJECT = 2
"""Terms two verbs must have in common directly behind (or, in the passive, before) them."""
OPPOSITES_COSINE = 0.3
"""Likeness from which two opposite verbs are taken to be said of one thing."""
REACH = 7
"""Words on either side of a verb that tell what it is about."""

_MEETING = frozenset({"equal", "contains", "within", "overlap"})


class OppositeOutcomes(NamedTuple):
    """Two verbs of opposite outcome about one thing.

    `is_certain` when the bearer is known to be the same, `is_status` when they end a legal process.
    """

    left: Event
    right: Event
    is_certain: bool
    is_status: bool


def find_opposite_outcomes(pair: Pair) -> Iterator[OppositeOutcomes]:
    """The first pair of verbs that give one thing opposite outcomes, if there is one."""
    if pair.is_internal or pair.words.is_near_copy:
        return
    for a in told_events(pair.left):
        for b in told_events(pair.right):
            if a.polarity is not b.polarity or a.modality is not b.modality or "none" in (a.tense, b.tense):
                continue
            found = _judge(pair, a, b) if _are_opposite(a, b) else _judge_opposites(pair, a, b)
            if found:
                yield found
                return


def _judge(pair: Pair, a: Event, b: Event) -> OppositeOutcomes | None:
    shared = _around(pair.left, a) & _around(pair.right, b)
    if sum(not term.startswith("#") for term in shared) < SHARED_OBJECT:
        return None
    is_named = _share_a_name(pair) and not _is_contest(a, b)
    bearer = SameBearer.YES if is_named else compare_subjects(pair.left, pair.right)
    if bearer is SameBearer.NO or are_dated_apart(pair) or (bearer is not SameBearer.YES and _is_contest(a, b)):
        return None
    return OppositeOutcomes(a, b, bearer is SameBearer.YES, _are_of_law(a, b))


def _judge_opposites(pair: Pair, a: Event, b: Event) -> OppositeOutcomes | None:
    """Verbs that are opposites in general English, in two statements that tell of one thing more than of others."""
    if not pair.is_best or not are_opposite_in_one_place(word_key(a.lemma), word_key(b.lemma)):
        return None
    if pair.cosine < OPPOSITES_COSINE or _has_both(pair, a, b) or are_dated_apart(pair):
        return None
    shared = _around(pair.left, a) & _around(pair.right, b)
    bearer = compare_subjects(pair.left, pair.right)
    if bearer is SameBearer.NO or not any(not term.startswith("#") for term in shared):
        return None
    is_certain = bearer is SameBearer.YES and pair.is_close
    return OppositeOutcomes(a, b, is_certain, _are_of_law(a, b))


def _has_both(pair: Pair, a: Event, b: Event) -> bool:
    """Does a side tell of both, in whatever words, so that they go together."""
    return any(_is_like(b, event) for event in pair.left.events) or any(
        _is_like(a, event) for event in pair.right.events
    )


def _is_like(one: Event, other: Event) -> bool:
    return one.lemma == other.lemma or bool(_concepts(one) & _concepts(other))


def _share_a_name(pair: Pair) -> bool:
    """Do both name one person, body or thing; a common place says little."""
    mine, theirs = ([name for name in side.names if name.kind != "place"] for side in (pair.left, pair.right))
    return any(same_name(a, b) for a in mine for b in theirs)


def _are_opposite(a: Event, b: Event) -> bool:
    """Do two verbs name the two ways a trial, a vote, a test or a match can end."""
    concepts = _concepts(a), _concepts(b)
    if concepts[0] & concepts[1] or {a.lemma, b.lemma} & {"defeat"}:
        # Whoever defeats wins, and whoever suffers a defeat loses.
        return False
    return any(frozenset((x, y)) in OUTCOMES for x in concepts[0] for y in concepts[1])


def _are_of_law(a: Event, b: Event) -> bool:
    """Do both tell what police or a court did with somebody: arrested and released, convicted and acquitted."""
    return all(_concepts(event) & CUSTODY for event in (a, b))


def _is_contest(a: Event, b: Event) -> bool:
    """Do the verbs tell who won: two sides of one match have both."""
    return bool((_concepts(a) | _concepts(b)) & {"win", "lose"})


def _concepts(event: Event) -> frozenset[str]:
    return concepts_of(stem(event.text))


def _around(statement: Statement, event: Event) -> frozenset[str]:
    """Terms of the statement that stand near a verb, the verb itself left out."""
    words = statement.words
    at = next((i for i, word in enumerate(words) if word.start == event.start), None)
    if at is None:
        return frozenset()
    near = (*words[max(0, at - REACH) : at], *words[at + 1 : at + 1 + REACH])
    terms: set[str] = set()
    for word in near:
        if not word.is_stop:
            terms.update(f"@{concept}" for concept in concepts_of(word.stem))
            terms.add(word.stem)
    names = {f"#{name.key.lower()}" for name in statement.names if name.key}
    return (statement.terms & terms) | names


def are_dated_apart(pair: Pair) -> bool:
    """Does each statement give a time and none of them meets: two trials, two tests."""
    left, right = ([time for time in side.times if time.kind in ("date", "time")] for side in (pair.left, pair.right))
    return bool(left and right) and not any(_meet(a, b) for a in left for b in right)


def _meet(a: TimeMention, b: TimeMention) -> bool:
    return a.text.lower() == b.text.lower() or relate_times(a, b) in _MEETING
