"""Which figures of two statements measure one thing: one place of one wording, or one unit, thing and event."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summarizer.core.difference.alignment import Pair
from summarizer.core.difference.figure_slots import AGE, DIRECTIONS, FATES, FigureSlot, opening_noun, read_slots
from summarizer.core.difference.gates import GateResult, Outcome, passed
from summarizer.core.difference.statements import Statement
from summarizer.core.difference.vocabulary_of_difference import DIFFERENT_MEASURES, is_role
from summarizer.core.figures.intervals import Relation as Kin
from summarizer.core.figures.intervals import relate
from summarizer.core.figures.quantities import Quantity
from summarizer.core.names.names import Name, same_name
from summarizer.core.support.lexicon import relate_words
from summarizer.core.text.word_forms import word_key
from summarizer.core.text.words import Word
from summarizer.domain.comparison import Gate, Relation

CONTEXT_SHARE = 0.34
"""Share of the smaller context two figures must have in common when no predicate tells what they measure."""
HEADLESS_SHARE = 0.6
"""The same, where one of two counts does not say what it counts."""
AGE_REACH = 24
"""Code points between an age and the name behind it ("the 58-year-old banker Leo Hartmann")."""
_PAYMENTS = frozenset({"cash", "stock", "shares", "debt"})
_BARE_KINDS = frozenset({"duration", "score", "ordinal"})
"""Kinds compared only where both stand in one place of one wording, or with nearly all of their context in common."""
_LESSENING = {"cut", "fall"}
"""Two words for one change: what was cut by 68% was reduced by it."""
_PRICES = frozenset({"money", "percent"})
"""Kinds whose figures belong to the thing the sentence is about."""


class Matched(NamedTuple):
    """Two figures that may measure one thing; `in_place` says they fill one place of one wording."""

    left: FigureSlot
    right: FigureSlot
    in_place: bool
    likeness: float


def match_figures(pair: Pair) -> Iterator[Matched]:
    """Figures of two statements that measure one thing, each used once, by place, equality and likeness of context."""
    left, right = read_slots(pair.left), read_slots(pair.right)
    if left and right:
        yield from _match(pair, left, right)


def relate_slots(left: FigureSlot, right: FigureSlot) -> Kin:
    """How two figures relate as numbers, people counted as people and synonyms ("ships", "vessels") as one thing."""
    a, b = left.comparable, right.comparable
    both_counts = a.unit_kind == b.unit_kind == "count"
    if both_counts and left.head and right.head and _heads_agree(left, right):
        b = b._replace(unit=a.unit)
    return relate(a, b)


def _match(pair: Pair, left: Sequence[FigureSlot], right: Sequence[FigureSlot]) -> Iterator[Matched]:
    """One-to-one: figures in one place first, then equal ones, then the likest contexts."""
    possible = [matched for a in left for b in right if (matched := _match_slots(pair, a, b))]
    possible.sort(key=lambda m: (not m.in_place, relate_slots(m.left, m.right) != "equal", -m.likeness))
    used_left: set[int] = set()
    used_right: set[int] = set()
    for matched in possible:
        a, b = matched.left.quantity.start, matched.right.quantity.start
        if a not in used_left and b not in used_right:
            used_left.add(a)
            used_right.add(b)
            yield matched


def _match_slots(pair: Pair, left: FigureSlot, right: FigureSlot) -> Matched | None:
    in_place = _fill_one_place(pair, left.quantity, right.quantity)
    if left.quantity.unit_kind in _PRICES and _subjects_differ(pair):
        return None
    likeness = _context_share(left, right)
    if left.head == right.head == AGE and not in_place:
        return Matched(left, right, True, likeness) if _are_of_one_person(pair, left, right) else None
    is_of_one_verb = pair.is_internal and _follow_one_verb(pair, left, right)
    one_predicate = left.predicate is not None and left.predicate == right.predicate
    if pair.is_internal and not (in_place or one_predicate or is_of_one_verb):
        return None
    in_place = in_place or is_of_one_verb
    if slot_gate(left, right, in_place=in_place, likeness=likeness).outcome is Outcome.FAILED:
        return None
    return Matched(left, right, in_place, likeness)


def _follow_one_verb(pair: Pair, left: FigureSlot, right: FigureSlot) -> bool:
    """Do both count one thing directly behind one word ("holds 300 paintings", "it holds 450 paintings")."""
    if left.head is None or left.head != right.head:
        return False
    words = _word_before(pair.left, left.quantity), _word_before(pair.right, right.quantity)
    return words[0] != "" and words[0] == words[1]


def _word_before(statement: Statement, quantity: Quantity) -> str:
    """The word directly before a figure, lower case, empty where it carries no meaning of its own."""
    near = (word for word in statement.words if word.end + 1 == quantity.phrase_start and not word.is_stop)
    return next((word.text.lower() for word in near), "")


def _are_of_one_person(pair: Pair, left: FigureSlot, right: FigureSlot) -> bool:
    """Do two ages stand beside one name, or beside one role ("the 47-year-old driver")."""
    roles = _roles_beside(pair.left, left.quantity) & _roles_beside(pair.right, right.quantity)
    if roles and pair.is_best:
        return True
    names = _named_beside(pair.left, left.quantity), _named_beside(pair.right, right.quantity)
    return any(same_name(a, b) for a in names[0] for b in names[1])


def _roles_beside(statement: Statement, quantity: Quantity) -> frozenset[str]:
    start, end = quantity.phrase_start, quantity.phrase_end
    near = (word for word in statement.words if 0 <= start - word.end <= 4 or 0 <= word.start - end <= 2)
    return frozenset(word.stem for word in near if is_role(word.stem))


def _named_beside(statement: Statement, quantity: Quantity) -> list[Name]:
    start, end = quantity.phrase_start, quantity.phrase_end
    return [name for name in statement.names if 0 <= start - name.end <= 3 or 0 <= name.start - end <= AGE_REACH]


def _subjects_differ(pair: Pair) -> bool:
    """Do the statements begin with two things of which neither stands in the other statement."""
    heads = opening_noun(pair.left), opening_noun(pair.right)
    if heads[0] is None or heads[1] is None:
        return False
    keys = [{word_key(word.text) for word in side.words} for side in (pair.left, pair.right)]
    one, other = word_key(heads[0]), word_key(heads[1])
    return one not in keys[1] and other not in keys[0] and relate_words(one, other) in ("unrelated", "exclusive")


def _fill_one_place(pair: Pair, left: Quantity, right: Quantity) -> bool:
    return any(
        gap.is_comparable and _only_figure(pair.left, gap.left, left) and _only_figure(pair.right, gap.right, right)
        for gap in pair.words.gaps
    )


def _only_figure(statement: Statement, words: Sequence[Word], quantity: Quantity) -> bool:
    spans = [(word.start, word.end) for word in words]
    touched = [other for other in statement.quantities if any(s < other.end and other.start < e for s, e in spans)]
    return touched == [quantity]


def _context_share(left: FigureSlot, right: FigureSlot) -> float:
    smaller = min(len(left.context), len(right.context))
    return len(left.context & right.context) / smaller if smaller else 0.0


def slot_gate(left: FigureSlot, right: FigureSlot, *, in_place: bool, likeness: float) -> GateResult:
    """Do two figures measure one thing: the same kind of unit, things counted and happening, or one place."""
    if reach_one_level(left, right):
        return passed(Gate.SLOT)
    failed = GateResult(Gate.SLOT, Outcome.FAILED, Relation.NOT_COMPARABLE, "they measure different things")
    if _are_other_fates(left, right) or _measured_from_elsewhere(left, right):
        return failed
    if in_place:
        return passed(Gate.SLOT)
    if (
        _count_other_parts(left, right)
        or not same_family(left.quantity, right.quantity)
        or left.quantity.unit_kind in _BARE_KINDS
    ):
        return failed
    if not _heads_agree(left, right):
        return failed
    if left.predicate and right.predicate:
        if left.predicate == right.predicate and left.predicate in DIRECTIONS:
            own = left.context & right.context - {f"@{left.predicate}"}
            return passed(Gate.SLOT) if own and likeness >= CONTEXT_SHARE else failed
        if left.predicate == right.predicate or {left.predicate, right.predicate} == _LESSENING:
            return passed(Gate.SLOT) if likeness > 0 else failed
        return passed(Gate.SLOT) if is_other_measure(left, right) else failed
    one_fate = bool({left.predicate, right.predicate} & FATES)
    return passed(Gate.SLOT) if likeness >= (HEADLESS_SHARE if one_fate else CONTEXT_SHARE) else failed


def reach_one_level(left: FigureSlot, right: FigureSlot) -> bool:
    """Is it one level that one side says was risen to, the other fallen to."""
    a, b = left.quantity, right.quantity
    if a.change != "to" or b.change != "to" or {a.direction, b.direction} != {"up", "down"}:
        return False
    return a.value is not None and (a.value, a.unit) == (b.value, b.unit) and bool(left.context & right.context)


def _are_other_fates(left: FigureSlot, right: FigureSlot) -> bool:
    """Do two figures count people to whom other things happened: the dead and the injured."""
    are_fates = left.predicate in FATES and right.predicate in FATES
    return are_fates and left.predicate != right.predicate and not is_other_measure(left, right)


def _count_other_parts(left: FigureSlot, right: FigureSlot) -> bool:
    """Does one count a part and the other the whole or another part; a price "in cash" is the price."""
    if left.part == right.part:
        return False
    is_price = left.predicate == right.predicate == "buy"
    return not (is_price and {left.part, right.part} - {""} <= _PAYMENTS and "" in (left.part, right.part))


def same_family(left: Quantity, right: Quantity) -> bool:
    """Are both counts, both money, both shares, and so on."""
    families = {"percentage_point": "percent", "fraction": "percent"}
    a, b = (families.get(one.unit_kind, one.unit_kind) for one in (left, right))
    return a == b


def _heads_agree(left: FigureSlot, right: FigureSlot) -> bool:
    if left.quantity.unit_kind not in ("count", "other"):
        return True
    if left.counts_people or right.counts_people:
        return left.counts_people and right.counts_people
    if AGE in (left.head, right.head):
        return False
    if not left.head or not right.head:
        return _context_share(left, right) >= HEADLESS_SHARE
    if left.head == right.head:
        return True
    return relate_words(word_key(left.head), word_key(right.head)) in ("same", "synonym")


def _measured_from_elsewhere(left: FigureSlot, right: FigureSlot) -> bool:
    """Are two distances given from two places: "13 miles east of Cloverdale", "23 miles north of Santa Rosa"."""
    return left.origin != right.origin and left.quantity.unit_kind == "length"


def is_other_measure(left: FigureSlot, right: FigureSlot) -> bool:
    """Do the predicates count different things that readers mix up ("killed", "casualties")."""
    return frozenset({left.predicate, right.predicate}) in DIFFERENT_MEASURES
