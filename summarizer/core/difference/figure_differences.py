"""How figures that measure one thing differ: their relation as numbers, then the gates."""

from collections.abc import Iterator
from decimal import Decimal

from summarizer.core.difference.alignment import Pair
from summarizer.core.difference.difference import Difference
from summarizer.core.difference.figure_definitions import (
    compare_words,
    is_of_other_measure,
    judge_measures,
    words_gate,
)
from summarizer.core.difference.figure_matching import Matched, match_figures, reach_one_level, relate_slots
from summarizer.core.difference.figure_record import commitments_of, is_correction, midpoint, record_figures
from summarizer.core.difference.figure_slots import DIRECTIONS, FATES, FigureSlot
from summarizer.core.difference.figure_terms import Term, TermGap
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
)
from summarizer.core.difference.statements import Statement
from summarizer.core.difference.vocabulary_of_difference import concepts_of
from summarizer.core.figures.quantities import Quantity
from summarizer.core.support.summed import find_sum
from summarizer.core.support.terms import read_terms
from summarizer.domain.comparison import Facet, Gate, Relation

VERB_REACH = 25
"""Code points before a figure in which its verb of change stands."""
OTHER_SIZE = Decimal(10)
"""Of statements that may speak of two events, figures this many times apart are not set against each other."""
SETTING_TERMS = 4
"""Terms in common from which a soft difference is shown although a gate is open."""

_TURNED = ({"profit", "deficit"}, {"rise", "fall"})
_OPPONENTS = ({"fighter", "troops"}, {"fighter", "police"})
"""Groups that fight each other: what happened to one says nothing of the other."""


def find_figure_differences(pair: Pair) -> Iterator[Difference]:
    """Differences between the figures of two statements, each figure used once."""
    found = [(matched, difference) for matched in match_figures(pair) if (difference := judge_figures(pair, matched))]
    turned = {matched.left.quantity.unit for matched, one in found if one.facet is Facet.DIRECTION}
    for matched, difference in found:
        # where it rose or fell to is in dispute; from where follows
        if difference.facet is Facet.DIRECTION or not (matched.left.quantity.unit in turned and is_base(matched)):
            yield difference


def judge_figures(pair: Pair, matched: Matched) -> Difference | None:
    """Relate two figures, then run the gates; None when there is nothing to say."""
    words, kin = compare_words(pair, matched), relate_slots(matched.left, matched.right)
    if {matched.left.predicate, matched.right.predicate} == {"profit", "deficit"} and kin in ("equal", "compatible"):
        return _judge_profit_and_loss(pair, matched)
    if reach_one_level(matched.left, matched.right):
        return _judge_directions(pair, matched)
    if kin != "equal" and _add_up(pair, matched):
        return record_figures(pair, matched, Relation.EQUIVALENT, Gate.VALUE, "the parts add up to the whole")
    if is_of_other_measure(matched, words):
        return judge_measures(pair, matched, words)
    if kin == "equal":
        return record_figures(pair, matched, Relation.EQUIVALENT, Gate.VALUE, "both say the same")
    later = _say_later(pair, matched, is_compatible=kin == "compatible")
    if later:
        return record_figures(pair, matched, Relation.UPDATE, Gate.AS_OF, later)
    if kin == "compatible":
        why = "one is the more precise; both can be true"
        return record_figures(pair, matched, Relation.COMPATIBLE_PRECISION, Gate.VALUE, why)
    return _judge_unequal(pair, matched, is_soft=kin == "soft", words=words)


def _add_up(pair: Pair, matched: Matched) -> bool:
    """Does one side count in parts what the other counts as one: "nine patients and two nurses", "eleven people"."""
    return any(
        find_sum(whole.quantity, read_terms(parts.sentence)) is not None
        for whole, parts in ((matched.left, pair.right), (matched.right, pair.left))
    )


def _say_later(pair: Pair, matched: Matched, *, is_compatible: bool) -> str:
    """Why one figure is a later one for a count that can only rise; empty where the words do not say so."""
    if _says_it_rose(pair, matched):
        when = as_of(pair.left, pair.right)
        why = when.why if when.outcome == "differs" else "the report with the higher says that it rose"
        return f"{why}; the later figure updates the earlier"
    if is_compatible and _is_later_count(pair, matched):
        why = as_of_gate(pair.left, pair.right, is_growing=True).why
        return f"{why}; the later figure updates the earlier"
    return ""


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


def is_base(matched: Matched) -> bool:
    """Is either figure what a change started from, not the level that was reached."""
    return any(not one.quantity.change for one in (matched.left, matched.right))


def _judge_directions(pair: Pair, matched: Matched) -> Difference | None:
    """One level, risen to on one side and fallen to on the other."""
    return _judge_turned(pair, matched, "one says it rose to this level, the other that it fell to it")


def _judge_profit_and_loss(pair: Pair, matched: Matched) -> Difference | None:
    """One amount, told as a profit and as a loss."""
    return _judge_turned(pair, matched, "one is a profit, the other a loss")


def _judge_turned(pair: Pair, matched: Matched, reason: str) -> Difference | None:
    decision = run_gates(_gates(pair, matched, is_soft=True))
    if decision.failed and decision.failed.relation in (None, Relation.NOT_COMPARABLE):
        return None
    relation, gate = Relation.CONTRADICTION, Gate.VALUE
    if decision.failed or decision.still_open:
        first = decision.failed or decision.still_open[0]
        relation, gate = first.relation or Relation.TENSION, first.gate
    verbs = TermGap(_verb_of_change(pair.left, matched.left), _verb_of_change(pair.right, matched.right))
    found = record_figures(pair, matched, relation, gate, reason, words=verbs)
    return found._replace(facet=Facet.DIRECTION)


def _verb_of_change(statement: Statement, slot: FigureSlot) -> Term | None:
    """The word directly before a figure that tells which way it went ("fell to 67%")."""
    reach = range(slot.quantity.phrase_start - VERB_REACH, slot.quantity.phrase_start)
    near = [word for word in statement.words if word.start in reach and concepts_of(word.stem) & DIRECTIONS]
    return Term("direction", slot.quantity.direction, near[-1].start, near[-1].end) if near else None


def _judge_unequal(pair: Pair, matched: Matched, *, is_soft: bool, words: TermGap | None) -> Difference | None:
    decision = run_gates(_gates(pair, matched, is_soft=is_soft, words=words))
    if decision.failed:
        relation = decision.failed.relation or Relation.NOT_COMPARABLE
        if relation is Relation.NOT_COMPARABLE:
            return None
        return record_figures(
            pair, matched, relation, decision.failed.gate, _say_failed(pair, matched, decision.failed)
        )
    if is_soft and (not decision.still_open or _share_setting(pair)):
        why = "both can be true, but the ordinary readings do not meet"
        return record_figures(pair, matched, Relation.COMPATIBLE_PRECISION, Gate.VALUE, why)
    if is_soft:
        return None
    if _is_edge_of(matched.left.quantity, matched.right.quantity):
        why = "one is the bound the other starts from"
        return record_figures(pair, matched, Relation.COMPATIBLE_PRECISION, Gate.VALUE, why)
    if decision.still_open:
        still_open = decision.still_open[0]
        if still_open.gate is Gate.EVENT and _are_of_other_size(matched):
            return None
        reason = f"the figures do not meet, and {still_open.why}"
        return record_figures(pair, matched, Relation.TENSION, still_open.gate, reason)
    return record_figures(pair, matched, Relation.CONTRADICTION, Gate.VALUE, "both cannot be true")


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


def _gates(pair: Pair, matched: Matched, *, is_soft: bool, words: TermGap | None = None) -> Iterator[GateResult]:
    predicates = {matched.left.predicate, matched.right.predicate}
    same_predicate = (len(predicates) == 1 and None not in predicates) or predicates in _TURNED
    yield event_gate(pair, same_predicate or matched.in_place)
    yield _nobody_gate(pair, matched)
    yield _group_gate(matched)
    yield words_gate(pair, words)
    if not is_soft:
        yield scope_gate(pair.left, pair.right)
    yield as_of_gate(pair.left, pair.right, is_growing=matched.left.is_growing or matched.right.is_growing)
    yield speaker_gate(pair.left, pair.right)
    if not is_soft:
        yield strength_gate(*commitments_of(pair, matched))


def _nobody_gate(pair: Pair, matched: Matched) -> GateResult:
    """Is it one event: "nobody was hurt" answers to a count only in reports that have something else in common."""
    counts_nobody = any(one.quantity.high == 0 for one in (matched.left, matched.right))
    own = {term for term in pair.left.terms & pair.right.terms if term.removeprefix("@") not in FATES}
    if not counts_nobody or own or pair.is_one_story or pair.words.is_near_copy:
        return passed(Gate.EVENT)
    return GateResult(Gate.EVENT, Outcome.FAILED, Relation.NOT_COMPARABLE, "nothing tells that it is one event")


def _group_gate(matched: Matched) -> GateResult:
    """Are the same people counted: soldiers and civilians are not, soldiers and people may be."""
    a, b = matched.left.group, matched.right.group
    if {a, b} in _OPPONENTS:
        return GateResult(Gate.SLOT, Outcome.FAILED, Relation.NOT_COMPARABLE, "each counts the losses of one side")
    if a is None or b is None or a == b or matched.in_place:
        return passed(Gate.SCOPE)
    if a and b:
        return GateResult(Gate.SCOPE, Outcome.FAILED, Relation.DIFFERENT_SCOPE, f"one counts {a}, the other {b}")
    return GateResult(Gate.SCOPE, Outcome.OPEN, why="it is not certain that both count the same people")


def _say_failed(pair: Pair, matched: Matched, failed: GateResult) -> str:
    if failed.relation is not Relation.UPDATE:
        return failed.why
    kind = "a correction downwards" if is_correction(pair, matched) else "the later figure updates the earlier"
    return f"{failed.why}; {kind}"
