"""Somebody counts dead or hurt, somebody else says there were none: "three rebels were killed", "none was killed"."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from summarizer.core.difference.alignment import Pair
from summarizer.core.difference.difference import Difference, contrast
from summarizer.core.difference.figure_record import place_figure
from summarizer.core.difference.figure_slots import FATES, FigureSlot, person_class, read_slots
from summarizer.core.difference.gates import (
    GateResult,
    Outcome,
    as_of_gate,
    passed,
    run_gates,
    scope_gate,
    speaker_gate,
)
from summarizer.core.difference.statements import Place, Statement
from summarizer.core.difference.vocabulary_of_difference import concepts_of
from summarizer.core.speech.stance import Event
from summarizer.core.text.words import stem
from summarizer.domain.comparison import Facet, Gate, Relation
from summarizer.domain.values import Polarity

_NONE = frozenset({"none", "no"})


class DeniedCount(NamedTuple):
    """That something happened to nobody of a group ("" where people in general are meant); offsets in the sentence."""

    fate: str
    group: str
    place: Place


def find_denied_counts(pair: Pair) -> Iterator[Difference]:
    """A count on one side and its denial on the other, for people of one group."""
    if pair.is_internal:
        return
    for counting, denying, is_left in ((pair.left, pair.right, True), (pair.right, pair.left, False)):
        denied = read_denied(denying)
        slot = next((one for one in read_slots(counting) if denied and _answers(one, denied)), None)
        if denied and slot:
            places = place_figure(counting, slot.quantity), denying.place_of(*denied.place)
            difference = _judge(pair, *(places if is_left else places[::-1]), fate=denied.fate)
            if difference:
                yield difference
            return


def _answers(slot: FigureSlot, denied: DeniedCount) -> bool:
    """Is it the same fate of people who may be the same."""
    if not slot.counts_people or slot.predicate != denied.fate or slot.quantity.high == 0:
        return False
    return not slot.group or not denied.group or slot.group == denied.group


def _judge(pair: Pair, left: Place, right: Place, *, fate: str) -> Difference | None:
    decision = run_gates(
        (
            _event_gate(pair),
            scope_gate(pair.left, pair.right),
            as_of_gate(pair.left, pair.right, is_growing=False),
            speaker_gate(pair.left, pair.right),
        )
    )
    relation, gate, reason = Relation.CONTRADICTION, Gate.VALUE, "one counts some, the other says there were none"
    first = decision.failed or next(iter(decision.still_open), None)
    if first:
        if first.relation is Relation.NOT_COMPARABLE:
            return None
        relation, gate, reason = first.relation or Relation.TENSION, first.gate, f"{reason}; {first.why}"
    marks = frozenset({"person_count", "far", *(["death"] if fate == "die" else [])})
    why = contrast(pair, left, right, reason)
    return Difference(relation, Facet.POLARITY, gate, pair.left, pair.right, left, right, why, marks)


def _event_gate(pair: Pair) -> GateResult:
    """Is it one event: told in like words, or in articles that have a fact in common."""
    if pair.words.is_near_copy or pair.cosine >= SAME_COSINE or (pair.has_counterparts and pair.is_one_story):
        return passed(Gate.EVENT)
    return GateResult(Gate.EVENT, Outcome.FAILED, Relation.NOT_COMPARABLE, "the events differ")


SAME_COSINE = 0.3


@lru_cache(maxsize=4096)
def read_denied(statement: Statement) -> DeniedCount | None:
    """What a statement says to have happened to nobody, None where it denies nothing of the kind."""
    for event in statement.events:
        if event.polarity is Polarity.NEGATIVE and event.cue.lower() in _NONE:
            fates = concepts_of(stem(event.text)) & FATES
            at = statement.sentence.text.lower().rfind(event.cue.lower(), statement.start, event.start)
            if fates and at >= 0:
                return DeniedCount(min(fates), _group_between(statement, at, event), Place(at, event.end))
    return None


def _group_between(statement: Statement, start: int, event: Event) -> str:
    between = [word for word in statement.words if start < word.start < event.start]
    return next((group for word in between if (group := person_class(word.text))), "")
