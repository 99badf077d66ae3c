"""How far a process of law has come, by several outlets: arrested, charged, convicted; proposed, passed, signed."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from summarizer.core.difference.alignment import Pair
from summarizer.core.difference.statements import Place, Statement
from summarizer.core.difference.vocabulary_of_difference import is_role
from summarizer.core.difference.when_said import compare_as_of
from summarizer.core.support.lexicon import status_step
from summarizer.core.text.word_forms import word_key
from summarizer.core.text.words import Word
from summarizer.domain.comparison import Relation

STATUS_COSINE = 0.25
_STATUS_WORDS = frozenset(
    "suspected arrested detained charged indicted prosecuted convicted sentenced jailed imprisoned proposed passed "
    "approved adopted ratified signed enacted".split()
)


class OtherSteps(NamedTuple):
    """Words for two steps of one process, and whether the later is also the one told later."""

    relation: Relation
    left: Place
    right: Place


class _Step(NamedTuple):
    word: Word
    ladder: int
    height: int


def relate_steps(pair: Pair, a: Word, b: Word) -> OtherSteps | None:
    """How two words relate as steps of one process; None unless they are two of one."""
    left, right = _read_step(a), _read_step(b)
    if left is None or right is None or left.ladder != right.ladder or left.height == right.height:
        return None
    return _set_apart(pair, left, right)


def find_other_steps(pair: Pair) -> Iterator[OtherSteps]:
    """The furthest step either statement tells of one bearer, where they are two of one process.

    Statements that are not much alike are set side by side only where a later one tells a later step.
    """
    left, right = _find_steps(pair.left), _find_steps(pair.right)
    if not left or not right or pair.words.is_near_copy or not _share_bearer(pair):
        return
    for ladder in sorted(left.keys() & right.keys()):
        a, b = left[ladder], right[ladder]
        if a.height == b.height:
            continue
        found = _set_apart(pair, a, b)
        is_near = pair.is_best and pair.cosine >= STATUS_COSINE
        if is_near or (found.relation is Relation.UPDATE and not pair.is_internal and _share_name(pair)):
            yield found


def _set_apart(pair: Pair, left: _Step, right: _Step) -> OtherSteps:
    """A later report with a later step is an update; else two different measures."""
    order = compare_as_of(pair.left, pair.right, is_growing=True).order
    is_update = order != 0 and (right.height - left.height) * -order > 0
    return OtherSteps(
        Relation.UPDATE if is_update else Relation.DIFFERENT_MEASURE,
        pair.left.place_of(left.word.start, left.word.end),
        pair.right.place_of(right.word.start, right.word.end),
    )


def _share_bearer(pair: Pair) -> bool:
    """Do both name one bearer, or give somebody the same role ("the captain")."""
    return _share_name(pair) or any(is_role(term) for term in pair.left.terms & pair.right.terms)


def _share_name(pair: Pair) -> bool:
    return any(term.startswith("#") for term in pair.left.terms & pair.right.terms)


def _read_step(word: Word) -> _Step | None:
    """Step of a process a participle names; words with an everyday sense ("tried to", "held") name none."""
    step = status_step(word_key(word.text)) if word.text.lower() in _STATUS_WORDS else None
    return _Step(word, *step) if step else None


@lru_cache(maxsize=4096)
def _find_steps(statement: Statement) -> dict[int, _Step]:
    """Process -> the furthest step of it that a statement tells as an event."""
    if _STATUS_WORDS.isdisjoint(statement.folded_words):
        return {}
    events = {event.start for event in statement.events}
    found: dict[int, _Step] = {}
    for word in statement.words:
        step = _read_step(word) if word.start in events else None
        if step and (step.ladder not in found or found[step.ladder].height < step.height):
            found[step.ladder] = step
    return found
