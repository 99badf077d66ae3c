"""How figures that measure one thing differ: their relation as numbers, then the gates."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from summarizer.core.difference.alignment import Pair
from summarizer.core.difference.difference import Difference, contrast
from summarizer.core.difference.figure_matching import (
    Matched,
    is_other_measure,
    match_figures,
    relate_slots,
    same_family,
)
from summarizer.core.difference.gates import (
    GateResult,
    Outcome,
    as_of,
    as_of_gate,
    event_gate,
    passed,
    run_gates,
    scope_gate,
    speaker_gate,
    strength_gate,
    strength_steps,
)
from summarizer.core.difference.statements import Place, Statement
from summarizer.core.difference.vocabulary_of_difference import HEDGES
from summarizer.core.difference.when_said import compare_as_of
from summarizer.core.figures.intervals import relate
from summarizer.core.figures.quantities import Quantity
from summarizer.domain.comparison import Facet, Gate, Relation
from summarizer.domain.values import Modality

FAR_SHARE = Decimal("0.1")
"""Figures a tenth apart or more change the story."""
OTHER_SIZE = Decimal(10)
"""Of statements that may speak of two events, figures this many times apart are not set against each other."""
SETTING_TERMS = 4
"""Terms in common from which a soft difference is shown although a gate is open."""
CURRENCY_FACTOR = Decimal("2.5")
"""Amounts in two currencies further apart than this are two amounts; the major ones lie within 1.5 of each other."""


def find_figure_differences(pair: Pair) -> Iterator[Difference]:
    """Differences between the figures of two statements, each figure used once."""
    for matched in match_figures(pair):
        difference = judge_figures(pair, matched)
        if difference:
            yield difference


def judge_figures(pair: Pair, matched: Matched) -> Difference | None:
    """Relate two figures, then run the gates; None when there is nothing to say."""
    kin = relate_slots(matched.left, matched.right)
    if {matched.left.predicate, matched.right.predicate} == {"profit", "deficit"} and kin in ("equal", "compatible"):
        return _judge_profit_and_loss(pair, matched)
    if is_other_measure(matched.left, matched.right) and not matched.in_place:
        return _differ(pair, matched, Relation.DIFFERENT_MEASURE, Gate.UNIT, _say_measures(matched))
    if kin == "different_unit":
        if _count_other_things(pair, matched):
            why = "the figures differ, and so does the word for what is counted"
            return _differ(pair, matched, Relation.TENSION, Gate.SLOT, why)
        if not _are_rival_units(matched.left.quantity, matched.right.quantity):
            return None
        return _differ(pair, matched, Relation.DIFFERENT_MEASURE, Gate.UNIT, "the units or the kinds of change differ")
    if kin == "equal":
        return _differ(pair, matched, Relation.EQUIVALENT, Gate.VALUE, "both say the same")
    if _says_it_rose(pair, matched):
        when = as_of(pair.left, pair.right)
        why = when.why if when.outcome == "differs" else "the report with the higher says that it rose"
        return _differ(pair, matched, Relation.UPDATE, Gate.AS_OF, f"{why}; the later figure updates the earlier")
    if kin == "compatible":
        if _is_later_count(pair, matched):
            why = as_of_gate(pair.left, pair.right, is_growing=True).why
            return _differ(pair, matched, Relation.UPDATE, Gate.AS_OF, f"{why}; the later figure updates the earlier")
        why = "one is the more precise; both can be true"
        return _differ(pair, matched, Relation.COMPATIBLE_PRECISION, Gate.VALUE, why)
    return _judge_unequal(pair, matched, is_soft=kin == "soft")


def _says_it_rose(pair: Pair, matched: Matched) -> bool:
    """Does the higher of two counts that can only rise say so ("rose to 35"), in a report that is not the earlier."""
    if not (matched.left.is_cumulative and matched.right.is_cumulative) or pair.is_internal:
        return False
    if scope_gate(pair.left, pair.right).outcome is Outcome.FAILED:
        return False
    a, b = midpoint(matched.left.quantity), midpoint(matched.right.quantity)
    low, high = (pair.left, pair.right) if a < b else (pair.right, pair.left)
    later = matched.right.quantity if a < b else matched.left.quantity
    if a == b or later.change != "to" or later.direction != "up":
        return False
    days = low.article.published, high.article.published
    return days[0] is None or days[1] is None or days[0] <= days[1]


def _is_later_count(pair: Pair, matched: Matched) -> bool:
    """Does a count that can only rise stand higher at a later time ("at least 14" on Monday, 19 on Thursday)."""
    if not (matched.left.is_cumulative and matched.right.is_cumulative):
        return False
    if scope_gate(pair.left, pair.right).outcome is Outcome.FAILED:
        return False
    when = as_of(pair.left, pair.right)
    a, b = midpoint(matched.left.quantity), midpoint(matched.right.quantity)
    return when.outcome == "differs" and (b - a) * -when.order > 0


def _judge_profit_and_loss(pair: Pair, matched: Matched) -> Difference | None:
    """One amount, told as a profit and as a loss."""
    decision = run_gates(_gates(pair, matched, is_soft=True))
    if decision.failed and decision.failed.relation in (None, Relation.NOT_COMPARABLE):
        return None
    relation, gate = Relation.CONTRADICTION, Gate.VALUE
    if decision.failed or decision.still_open:
        first = decision.failed or decision.still_open[0]
        relation, gate = first.relation or Relation.TENSION, first.gate
    found = _differ(pair, matched, relation, gate, "one is a profit, the other a loss")
    return found._replace(facet=Facet.DIRECTION)


def _judge_unequal(pair: Pair, matched: Matched, *, is_soft: bool) -> Difference | None:
    decision = run_gates(_gates(pair, matched, is_soft=is_soft))
    if decision.failed:
        relation = decision.failed.relation or Relation.NOT_COMPARABLE
        if relation is Relation.NOT_COMPARABLE:
            return None
        return _differ(pair, matched, relation, decision.failed.gate, _say_failed(pair, matched, decision.failed))
    if is_soft and (not decision.still_open or _share_setting(pair)):
        why = "both can be true, but the ordinary readings do not meet"
        return _differ(pair, matched, Relation.COMPATIBLE_PRECISION, Gate.VALUE, why)
    if is_soft:
        return None
    if _is_edge_of(matched.left.quantity, matched.right.quantity):
        why = "one is the bound the other starts from"
        return _differ(pair, matched, Relation.COMPATIBLE_PRECISION, Gate.VALUE, why)
    if decision.still_open:
        still_open = decision.still_open[0]
        if still_open.gate is Gate.EVENT and _are_of_other_size(matched):
            return None
        reason = f"the figures do not meet, and {still_open.why}"
        return _differ(pair, matched, Relation.TENSION, still_open.gate, reason)
    return _differ(pair, matched, Relation.CONTRADICTION, Gate.VALUE, "both cannot be true")


def _are_of_other_size(matched: Matched) -> bool:
    """Is one figure so many times the other that two things are measured rather than one in two ways."""
    low, high = sorted((midpoint(matched.left.quantity), midpoint(matched.right.quantity)))
    return high >= OTHER_SIZE * low


def _is_edge_of(left: Quantity, right: Quantity) -> bool:
    """Apart by the letter, together in any newsroom: 40 against more than 40."""
    return left.value == right.value and bool({left.qualifier, right.qualifier} & {"more_than", "less_than"})


def _share_setting(pair: Pair) -> bool:
    """Do two statements of uncertain identity have enough in common to be set side by side, short of a verdict."""
    return len(pair.left.terms & pair.right.terms) >= SETTING_TERMS


def _gates(pair: Pair, matched: Matched, *, is_soft: bool) -> Iterator[GateResult]:
    predicates = {matched.left.predicate, matched.right.predicate}
    same_predicate = (len(predicates) == 1 and None not in predicates) or predicates == {"profit", "deficit"}
    yield event_gate(pair, same_predicate or matched.in_place)
    yield _group_gate(matched)
    if not is_soft:
        yield scope_gate(pair.left, pair.right)
    yield as_of_gate(pair.left, pair.right, is_growing=matched.left.is_growing or matched.right.is_growing)
    yield speaker_gate(pair.left, pair.right)
    if not is_soft:
        yield strength_gate(*_commitments(pair, matched))


def _group_gate(matched: Matched) -> GateResult:
    """Are the same people counted: soldiers and civilians are not, soldiers and people may be."""
    a, b = matched.left.group, matched.right.group
    if a is None or b is None or a == b or matched.in_place:
        return passed(Gate.SCOPE)
    if a and b:
        return GateResult(Gate.SCOPE, Outcome.FAILED, Relation.DIFFERENT_SCOPE, f"one counts {a}, the other {b}")
    return GateResult(Gate.SCOPE, Outcome.OPEN, why="it is not certain that both count the same people")


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


_ROUNDED = ({"about", "exactly"}, {"nearly", "exactly"})


class _Commitments(NamedTuple):
    left: Modality
    right: Modality


def _commitments(pair: Pair, matched: Matched) -> _Commitments:
    return _Commitments(
        commitment_at(pair.left, matched.left.quantity.start), commitment_at(pair.right, matched.right.quantity.start)
    )


def commitment_at(statement: Statement, position: int) -> Modality:
    """How far the statement commits itself at the event nearest to a position: asserted but for words of doubt."""
    if not statement.events:
        return Modality.ASSERTED
    nearest = min(statement.events, key=lambda event: (abs(event.start - position), event.start))
    return nearest.modality if HEDGES & set(nearest.cue.lower().split()) else Modality.ASSERTED


def _say_measures(matched: Matched) -> str:
    return f"“{matched.left.predicate}” and “{matched.right.predicate}” are counted differently"


def _say_failed(pair: Pair, matched: Matched, failed: GateResult) -> str:
    if failed.relation is not Relation.UPDATE:
        return failed.why
    kind = "a correction downwards" if _is_correction(pair, matched) else "the later figure updates the earlier"
    return f"{failed.why}; {kind}"


def _is_correction(pair: Pair, matched: Matched) -> bool:
    """Does a count that can only rise stand lower at the later time."""
    order = as_of(pair.left, pair.right).order
    if not order or not (matched.left.is_cumulative and matched.right.is_cumulative):
        return False
    earlier, later = (matched.left, matched.right) if order < 0 else (matched.right, matched.left)
    return midpoint(later.quantity) < midpoint(earlier.quantity)


def midpoint(quantity: Quantity) -> Decimal:
    """One number to stand for a figure where only distance matters."""
    if quantity.value is not None:
        return quantity.value
    bounds = [bound for bound in (quantity.low, quantity.high) if bound is not None]
    return sum(bounds, Decimal(0)) / len(bounds) if bounds else Decimal(0)


def _differ(pair: Pair, matched: Matched, relation: Relation, gate: Gate, reason: str) -> Difference:
    left, right = place_figure(pair.left, matched.left.quantity), place_figure(pair.right, matched.right.quantity)
    facet = Facet.DEFINITION if relation is Relation.DIFFERENT_MEASURE else Facet.QUANTITY
    marks = frozenset(_marks(pair, matched, relation))
    return Difference(
        relation, facet, gate, pair.left, pair.right, left, right, contrast(pair, left, right, reason), marks
    )


def place_figure(statement: Statement, quantity: Quantity) -> Place:
    """Where the figure stands, with what it counts if that is a word or two directly behind it."""
    what = f" {quantity.what}" if quantity.what and len(quantity.what.split()) <= 2 else ""
    end = quantity.phrase_end
    if what and statement.sentence.text.startswith(what, end) and end + len(what) <= statement.end:
        end += len(what)
    return statement.place_of(quantity.phrase_start, end)


def _marks(pair: Pair, matched: Matched, relation: Relation) -> Iterator[str]:
    if "die" in (matched.left.predicate, matched.right.predicate):
        yield "death"
    if matched.left.counts_people or matched.right.counts_people:
        yield "person_count"
    a, b = midpoint(matched.left.quantity), midpoint(matched.right.quantity)
    if abs(a - b) >= FAR_SHARE * max(abs(a), abs(b)):
        yield "far"
    if relation is Relation.UPDATE and _is_correction(pair, matched):
        yield "correction"
    if relation is Relation.STRENGTH_GAP and strength_steps(*_commitments(pair, matched)) >= 2:
        yield "steps_2"
    kin = relate_slots(matched.left, matched.right)
    if relation is Relation.COMPATIBLE_PRECISION and kin in ("soft", "disjoint"):
        yield "soft"
    if {matched.left.quantity.qualifier, matched.right.quantity.qualifier} in _ROUNDED:
        yield "rounded"
    if compare_as_of(pair.left, pair.right, is_growing=matched.left.is_growing).outcome == "open":
        yield "undated"
