"""Why it happened, by several outlets: kinds of cause that differ."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from summarizer.core.difference.alignment import Pair
from summarizer.core.difference.gates import Outcome, speaker_gate
from summarizer.core.difference.statements import Place, Statement
from summarizer.core.difference.vocabulary_of_difference import cause_kind
from summarizer.core.text.words import Word
from summarizer.domain.comparison import Relation

CAUSE_COSINE = 0.3
_CAUSAL = (
    "because of",
    "due to",
    "caused by",
    "blamed on",
    "triggered by",
    "as a result of",
    "started by",
    "sparked by",
)
_CAUSING = frozenset("caused started triggered sparked provoked".split())


class OtherCauses(NamedTuple):
    """Words that name two kinds of cause, and how the statements relate."""

    relation: Relation
    left: Place
    right: Place


def find_other_causes(pair: Pair) -> Iterator[OtherCauses]:
    """Different kinds of cause for one event, each introduced by words of cause."""
    is_near = pair.is_best and pair.cosine >= CAUSE_COSINE
    if not is_near and not (pair.has_counterparts and pair.is_one_story):
        return
    left, right = _cause_words(pair.left), _cause_words(pair.right)
    kinds = {cause_kind(word.stem) for word in left}, {cause_kind(word.stem) for word in right}
    if left and right and not kinds[0] & kinds[1]:
        yield OtherCauses(
            _relation_of_causes(pair),
            pair.left.place_of(left[0].start, left[-1].end),
            pair.right.place_of(right[0].start, right[-1].end),
        )


def _relation_of_causes(pair: Pair) -> Relation:
    """A dispute of two named parties; else a contradiction only in one wording."""
    if speaker_gate(pair.left, pair.right).outcome is Outcome.FAILED:
        return Relation.ATTRIBUTED_DISPUTE
    return Relation.CONTRADICTION if pair.words.is_near_copy else Relation.TENSION


def find_counterpart_causes(statements: Sequence[Statement]) -> list[tuple[int, int]]:
    """Numbers of statements of two articles that each give their article's only cause of anything."""
    only: dict[int, int | None] = {}
    for statement in statements:
        if _cause_words(statement):
            article = statement.article_index
            only[article] = statement.number if article not in only else None
    return list(combinations(sorted(number for number in only.values() if number is not None), 2))


@lru_cache(maxsize=4096)
def _cause_words(statement: Statement) -> list[Word]:
    lower = statement.sentence.text.lower()
    starts = [at for phrase in _CAUSAL if (at := lower.find(phrase, statement.start, statement.end)) >= 0]
    if starts:
        begin = min(starts)
        near = [word for word in statement.words if begin < word.start][:9]
        return [word for word in near if cause_kind(word.stem)]
    return _causing_subject(statement)


def _causing_subject(statement: Statement) -> list[Word]:
    """Words of cause directly before a verb of causing: "Arsonists started the fire"."""
    for at, word in enumerate(statement.words):
        if word.text.lower() in _CAUSING:
            return [before for before in statement.words[max(0, at - 3) : at] if cause_kind(before.stem)]
    return []
