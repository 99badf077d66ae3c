"""Are two figures of one measure: defined by the same words, in one unit; else what sets the measures apart."""

from decimal import Decimal
from typing import NamedTuple

from summarizer.core.difference.alignment import Pair
from summarizer.core.difference.difference import Difference
from summarizer.core.difference.figure_matching import Matched, is_other_measure, relate_slots, same_family
from summarizer.core.difference.figure_record import midpoint, record_figures
from summarizer.core.difference.figure_terms import Term, TermGap, compare_terms
from summarizer.core.difference.gates import GateResult, Outcome, event_gate, passed
from summarizer.core.difference.statements import Statement
from summarizer.core.figures.intervals import relate
from summarizer.core.figures.quantities import Quantity
from summarizer.domain.comparison import Gate, Relation

CURRENCY_FACTOR = Decimal("2.5")
"""Amounts in two currencies further apart than this are two amounts; the major ones lie within 1.5 of each other."""
_MEASURED_KINDS = frozenset("length area mass volume temperature speed".split())


def judge_measures(pair: Pair, matched: Matched, words: TermGap | None) -> Difference | None:
    """The difference where two figures are of different measures, by their words, what is counted, or the unit."""
    if words and words.is_certain:
        return _judge_words(pair, matched, words)
    if is_other_measure(matched.left, matched.right) and not matched.in_place:
        return record_figures(pair, matched, Relation.DIFFERENT_MEASURE, Gate.UNIT, _say_measures(matched))
    return _judge_units(pair, matched)


def is_of_other_measure(matched: Matched, words: TermGap | None) -> bool:
    """Do words, things counted or units differ, so that the numbers say nothing of each other."""
    if (words and words.is_certain) or (is_other_measure(matched.left, matched.right) and not matched.in_place):
        return True
    return relate_slots(matched.left, matched.right) == "different_unit" or _is_one_number_in_two_units(matched)


def words_gate(pair: Pair, words: TermGap | None) -> GateResult:
    """Is the measure the same; open where only one side says which it is."""
    if words is None:
        return passed(Gate.UNIT)
    return GateResult(Gate.UNIT, Outcome.OPEN, why=_say_words(pair, words))


def compare_words(pair: Pair, matched: Matched) -> TermGap | None:
    """How the words of two figures define them otherwise, None where they do not."""
    count_dead = {matched.left.predicate, matched.right.predicate} <= {"die", "casualty"}
    return compare_terms(
        (pair.left, matched.left.quantity), (pair.right, matched.right.quantity), counts_dead=count_dead
    )


def _judge_words(pair: Pair, matched: Matched, words: TermGap) -> Difference | None:
    """Figures that their own words define otherwise, of one event."""
    predicates = {matched.left.predicate, matched.right.predicate} - {None}
    if event_gate(pair, matched.in_place or len(predicates) == 1).outcome is Outcome.FAILED:
        return None
    if words.is_period:
        said = " and ".join(f"“{side.sentence.text[one.start : one.end]}”" for side, one in _term_sides(pair, words))
        return record_figures(
            pair, matched, Relation.DIFFERENT_SCOPE, Gate.SCOPE, f"{said} are different periods", words=words
        )
    return record_figures(pair, matched, Relation.DIFFERENT_MEASURE, Gate.UNIT, _say_words(pair, words), words=words)


def _is_one_number_in_two_units(matched: Matched) -> bool:
    """Is it one number, of hectares on one side and of acres on the other."""
    a, b = matched.left.quantity, matched.right.quantity
    is_measured = a.unit_kind == b.unit_kind and a.unit_kind in _MEASURED_KINDS
    return is_measured and a.value == b.value and a.unit != b.unit


def _judge_units(pair: Pair, matched: Matched) -> Difference | None:
    if _count_other_things(pair, matched):
        why = "the figures differ, and so does the word for what is counted"
        return record_figures(pair, matched, Relation.TENSION, Gate.SLOT, why)
    if not _are_rival_units(matched.left.quantity, matched.right.quantity):
        return None
    why = "the units or the kinds of change differ"
    return record_figures(pair, matched, Relation.DIFFERENT_MEASURE, Gate.UNIT, why)


class _TermSide(NamedTuple):
    statement: Statement
    term: Term


def _term_sides(pair: Pair, words: TermGap) -> list[_TermSide]:
    sides = (pair.left, words.left), (pair.right, words.right)
    return [_TermSide(side, term) for side, term in sides if term]


def _say_words(pair: Pair, words: TermGap) -> str:
    said = [f"“{side.sentence.text[term.start : term.end]}”" for side, term in _term_sides(pair, words)]
    if len(said) == 1:
        return f"{said[0]} counts more than the dead alone" if _counts_more(words) else f"only one says {said[0]}"
    return f"{said[0]} and {said[1]} are different measures"


def _counts_more(words: TermGap) -> bool:
    return "fate" in {term.question for term in (words.left, words.right) if term}


def _say_measures(matched: Matched) -> str:
    return f"“{matched.left.predicate}” and “{matched.right.predicate}” are counted differently"


def _count_other_things(pair: Pair, matched: Matched) -> bool:
    """In one place of one wording, another number of something called otherwise ("three AMs", "four members")."""
    a, b = matched.left.quantity, matched.right.quantity
    if not (matched.in_place and pair.words.is_near_copy and a.unit_kind == b.unit_kind == "count"):
        return False
    return relate(a, b._replace(unit=a.unit)) == "disjoint"


def _are_rival_units(left: Quantity, right: Quantity) -> bool:
    """Are the units a reader may mix up: currencies, per cent and points, a level and a change; no other things.

    A rate left to be understood ("46 dollars" of "46 dollars a share") is no rival, nor is an amount too far off to be
    the same one in another currency.
    """
    if not same_family(left, right) or left.unit_kind == "count":
        return False
    if left.change != right.change or left.unit_kind != right.unit_kind:
        return True
    a, b = left.unit or "", right.unit or ""
    low, high = sorted((midpoint(left), midpoint(right)))
    return not (a.startswith(b) or b.startswith(a)) and high <= CURRENCY_FACTOR * low
