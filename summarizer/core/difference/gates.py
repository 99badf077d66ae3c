"""May two mentions be compared at all: the gates before any verdict.

Gates are run in the order event, slot, unit, scope, as-of, speaker, strength. The first that fails names the relation;
one that cannot be decided stays open, and a pair with an open gate is never called a contradiction.
Source: de Marneffe, Rafferty and Manning 2008 (event coreference before contradiction).
"""

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from summarizer.core.difference.alignment import Pair
from summarizer.core.difference.place_scope import areas_apart
from summarizer.core.difference.statements import Statement
from summarizer.core.difference.vocabulary_of_difference import concepts_of
from summarizer.core.difference.when_said import AsOf, compare_as_of
from summarizer.core.names.names import same_name
from summarizer.core.text.words import stem
from summarizer.domain.comparison import Gate, Relation
from summarizer.domain.values import Modality, Speaker

_PRONOUNS = frozenset("he she they it we i who which his her their that this".split())
_GENERIC = frozenset(
    "official officials authority authorities source sources report reports witness witnesses analyst analysts expert "
    "experts medium media spokesman spokeswoman spokesperson people some many others statement ministry "
    "government".split()
)


class Outcome(StrEnum):
    """What a gate says of a pair."""

    PASSED = "passed"
    FAILED = "failed"
    OPEN = "open"


class GateResult(NamedTuple):
    """Outcome of one gate; a failed gate names the relation, `why` says what was seen."""

    gate: Gate
    outcome: Outcome
    relation: Relation | None = None
    why: str = ""


class Decision(NamedTuple):
    """Result of a run of gates: the first that failed, else those left open."""

    failed: GateResult | None
    still_open: tuple[GateResult, ...]


def run_gates(results: Iterable[GateResult]) -> Decision:
    """Take results in order up to the first failure; later gates are not evaluated."""
    still_open: list[GateResult] = []
    for result in results:
        if result.outcome is Outcome.FAILED:
            return Decision(result, tuple(still_open))
        if result.outcome is Outcome.OPEN:
            still_open.append(result)
    return Decision(None, tuple(still_open))


def passed(gate: Gate) -> GateResult:
    """The gate lets the pair through."""
    return GateResult(gate, Outcome.PASSED)


EVENT_COSINE = 0.24
"""Likeness from which two statements with a common predicate are taken for one event."""


def event_gate(pair: Pair, shared_predicate: bool) -> GateResult:
    """Do both statements speak of one event: the same wording, or likeness with a common predicate."""
    if pair.words.is_near_copy or pair.cosine >= 0.5 or (shared_predicate and pair.cosine >= EVENT_COSINE):
        return passed(Gate.EVENT)
    if shared_predicate and pair.has_counterparts and (pair.is_one_story or _share_a_name(pair)):
        return passed(Gate.EVENT)
    if shared_predicate or pair.cosine >= EVENT_COSINE:
        return GateResult(Gate.EVENT, Outcome.OPEN, why="it is not certain that both speak of one event")
    return GateResult(Gate.EVENT, Outcome.FAILED, Relation.NOT_COMPARABLE, "the events differ")


def _share_a_name(pair: Pair) -> bool:
    return any(same_name(a, b) for a in pair.left.names for b in pair.right.names)


def scope_gate(left: Statement, right: Statement) -> GateResult:
    """Is the same area meant. Fails where the words of each side name another one, or one a part of the other."""
    areas = areas_apart(left, right)
    if areas is None:
        return passed(Gate.SCOPE)
    why = f"one speaks of {areas.left}, the other of {areas.right}"
    return GateResult(Gate.SCOPE, Outcome.FAILED, Relation.DIFFERENT_SCOPE, why)


def as_of_gate(left: Statement, right: Statement, *, is_growing: bool) -> GateResult:
    """Do both figures stand for one moment; for counts that grow a later one is an update."""
    when = compare_as_of(left, right, is_growing=is_growing)
    if when.outcome == "same" and not _is_one_undated(left, right):
        return passed(Gate.AS_OF)
    if when.outcome == "same":
        return GateResult(Gate.AS_OF, Outcome.OPEN, why="one of the two reports has no date")
    if when.outcome == "open":
        return GateResult(Gate.AS_OF, Outcome.OPEN, why=when.why)
    relation = Relation.UPDATE if is_growing else Relation.NOT_COMPARABLE
    return GateResult(Gate.AS_OF, Outcome.FAILED, relation, when.why)


def _is_one_undated(left: Statement, right: Statement) -> bool:
    """Has one report no date at all, while the other has."""
    dates = left.article.published, right.article.published
    return (dates[0] is None) != (dates[1] is None) and not (left.times and right.times)


def as_of(left: Statement, right: Statement) -> AsOf:
    """How the two sides stand in time, for the wording of an update."""
    return compare_as_of(left, right, is_growing=True)


def speaker_gate(left: Statement, right: Statement) -> GateResult:
    """Is it one speaker, or the outlets' own voice on both sides."""
    a, b = left.speaker, right.speaker
    if a is None and b is None:
        return passed(Gate.SPEAKER)
    if a is None or b is None:
        named, silent = (a, right) if a is not None else (b, left)
        assert named is not None
        if _mentions(silent, named):
            return passed(Gate.SPEAKER)
        return GateResult(Gate.SPEAKER, Outcome.OPEN, why=f"only one side names who says so ({named.text})")
    if same_speaker(left, right):
        return passed(Gate.SPEAKER)
    if is_anonymous(a) or is_anonymous(b):
        return GateResult(Gate.SPEAKER, Outcome.OPEN, why=f"“{a.text}” and “{b.text}” may be one source")
    return GateResult(Gate.SPEAKER, Outcome.FAILED, Relation.ATTRIBUTED_DISPUTE, f"{a.text} against {b.text}")


def _mentions(statement: Statement, speaker: Speaker) -> bool:
    """Does the statement name the other side's speaker in whatever place ("The commission put turnout at ...")."""
    words = speaker_key(speaker) - {"said"}
    return bool(words) and not is_anonymous(speaker) and words <= frozenset(statement.folded_words)


def speaker_key(speaker: Speaker) -> frozenset[str]:
    """Words of a speaker's description that can identify them, lower case, articles and numbers of them left out."""
    words = frozenset(speaker.text.lower().replace("’s", "").replace("'s", "").split())
    return words - {"the", "a", "an", "its", "of", "both", "two", "three", "all"}


def same_speaker(left: Statement, right: Statement) -> bool:
    """Are both statements ascribed to one party, by name or by the words that describe it."""
    if left.speaker is None or right.speaker is None:
        return False
    a, b = speaker_key(left.speaker), speaker_key(right.speaker)
    if not a or not b:
        return False
    names = left.speaker.text, right.speaker.text
    return (
        a <= b
        or b <= a
        or _are_one_noun(a, b)
        or _share_last_name(*names)
        or _initials(names[0]) == _initials(names[1])
    )


def _are_one_noun(a: frozenset[str], b: frozenset[str]) -> bool:
    """Are both called by one plain noun for one kind of party ("the companies", "both firms")."""
    if len(a) != 1 or len(b) != 1:
        return False
    concepts = [concepts_of(stem(next(iter(words)))) for words in (a, b)]
    return bool(concepts[0] & concepts[1])


def _share_last_name(a: str, b: str) -> bool:
    last = a.split()[-1:], b.split()[-1:]
    return last[0] == last[1] and bool(last[0]) and last[0][0][:1].isupper()


def _initials(name: str) -> str:
    """Capitals a body is known by: "U.S. Geological Survey" and "USGS" give "USGS"; a person's name gives itself."""
    words = [word for word in name.replace("’s", "").split() if word[:1].isupper() and word.lower() != "the"]
    if len(words) == 1:
        return words[0].replace(".", "")
    return "".join(word.replace(".", "") if "." in word else word[0] for word in words) or name


def is_anonymous(speaker: Speaker) -> bool:
    """Does the description name nobody in particular: a pronoun, or "officials" with no word that tells whose."""
    words = speaker_key(speaker)
    return not words or words <= _PRONOUNS or words <= _GENERIC


_STRENGTH_CLASS = {
    Modality.DENIED: 0,
    Modality.DOUBTED: 1,
    Modality.POSSIBLE: 2,
    Modality.PROBABLE: 3,
    Modality.ALLEGED: 4,
    Modality.ASSERTED: 5,
    Modality.CONFIRMED: 5,
}
"""Steps of commitment; a confirmation in passing and a plain statement commit the outlet alike."""


def strength_steps(left: Modality, right: Modality) -> int:
    """Steps between two commitments on the scale, 0 for none."""
    return abs(_STRENGTH_CLASS[left] - _STRENGTH_CLASS[right])


def strength_gate(left: Modality, right: Modality) -> GateResult:
    """Do both sides commit themselves alike."""
    if strength_steps(left, right) == 0:
        return passed(Gate.STRENGTH)
    why = f"one is {left.value}, the other {right.value}"
    return GateResult(Gate.STRENGTH, Outcome.FAILED, Relation.STRENGTH_GAP, why)
