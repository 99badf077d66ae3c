"""Why it happened, by several outlets: causes that differ, and one cause given for certain and as possible."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from summarizer.core.difference.alignment import Pair
from summarizer.core.difference.causes_told import Cause, read_cause
from summarizer.core.difference.difference import Difference, contrast
from summarizer.core.difference.gates import Outcome, speaker_gate, strength_steps
from summarizer.core.difference.hedges import say_commitments
from summarizer.core.difference.statements import Place, Statement
from summarizer.core.support.lexicon import relate_words
from summarizer.domain.comparison import Facet, Gate, Relation
from summarizer.domain.values import Modality

CAUSE_COSINE = 0.3
MAX_PAIRS = 2000
"""So many pairs are brought together by their causes at most."""
_BLAND = frozenset({"effect", "result", "thing", "case"})


class OtherCauses(NamedTuple):
    """Words that name two kinds of cause, and how the statements relate."""

    relation: Relation
    left: Place
    right: Place


class _Causes(NamedTuple):
    left: Cause
    right: Cause


def find_other_causes(pair: Pair) -> Iterator[OtherCauses]:
    """Two causes of one effect, or of one event where the kinds of cause differ."""
    causes = _causes_of(pair)
    if causes is None or _are_one(causes):
        return
    have_kinds = causes.left.kinds and causes.right.kinds
    if have_kinds or _lead_to_one(causes):
        left, right = causes.left.place, causes.right.place
        yield OtherCauses(_relate(pair, causes), pair.left.place_of(*left), pair.right.place_of(*right))


def find_cause_strength(pair: Pair) -> Iterator[Difference]:
    """One cause of one effect, given as possible on one side and as a fact on the other."""
    causes = _causes_of(pair)
    if causes is None or not _are_one(causes) or not _lead_to_one(causes):
        return
    commitments = causes.left.modality, causes.right.modality
    steps = strength_steps(*commitments)
    if not steps or Modality.ASSERTED not in commitments:
        return
    left, right = pair.left.place_of(*causes.left.verb), pair.right.place_of(*causes.right.verb)
    reason = f"the cause is {say_commitments(*commitments)}"
    marks = frozenset({f"steps_{min(steps, 2)}"})
    why = contrast(pair, left, right, reason)
    yield Difference(
        Relation.STRENGTH_GAP, Facet.STRENGTH, Gate.STRENGTH, pair.left, pair.right, left, right, why, marks
    )


def _causes_of(pair: Pair) -> _Causes | None:
    """Causes of two statements near enough to tell why one thing happened."""
    if pair.is_internal:
        return None
    is_near = pair.is_best and pair.cosine >= CAUSE_COSINE
    if not is_near and not (pair.has_counterparts and pair.is_one_story):
        return None
    left, right = read_cause(pair.left), read_cause(pair.right)
    return _Causes(left, right) if left and right else None


def _lead_to_one(causes: _Causes) -> bool:
    """Is it one effect; a pronoun ("It was caused by ...") may stand for any."""
    left, right = causes.left.effect - _BLAND, causes.right.effect - _BLAND
    return not left or not right or bool(left & right)


def _are_one(causes: _Causes) -> bool:
    """Is it one cause in two wordings: one doer, one kind, or a word in common."""
    left, right = causes
    if left.agent and right.agent:
        return left.agent == right.agent or relate_words(left.agent, right.agent) == "synonym"
    if left.kinds and right.kinds:
        return bool(left.kinds & right.kinds)
    own = left.terms - left.effect, right.terms - right.effect
    return bool(own[0] & own[1]) or any(relate_words(a, b) == "synonym" for a in own[0] for b in own[1])


def _relate(pair: Pair, causes: _Causes) -> Relation:
    """A dispute of two named parties; else a contradiction only in one wording."""
    blamers = causes.left.blamer, causes.right.blamer
    parties = tuple(
        blamer or (side.speaker.text if side.speaker else "")
        for blamer, side in zip(blamers, (pair.left, pair.right), strict=True)
    )
    are_parties = any(blamers) and all(parties) and parties[0].lower() != parties[1].lower()
    if are_parties or speaker_gate(pair.left, pair.right).outcome is Outcome.FAILED:
        return Relation.ATTRIBUTED_DISPUTE
    return Relation.CONTRADICTION if pair.words.is_near_copy else Relation.TENSION


def find_counterpart_causes(statements: Sequence[Statement]) -> list[tuple[int, int]]:
    """Numbers of statements of two articles that tell why one thing happened, smaller first."""
    told = [(one, cause) for one in statements if (cause := read_cause(one))][: MAX_PAIRS // 10]
    per_article = Counter(statement.article_index for statement, _ in told)
    known = [(one, cause) for one, cause in told if cause.effect or per_article[one.article_index] == 1]
    return [
        (a.number, b.number)
        for (a, cause), (b, other) in combinations(known, 2)
        if a.article_index != b.article_index and _lead_to_one(_Causes(cause, other))
    ][:MAX_PAIRS]
