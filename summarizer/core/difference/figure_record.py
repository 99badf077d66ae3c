"""Two figures set against each other, put on record: where they stand, the sentence for it, what weighs in."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from summarizer.core.difference.alignment import Pair
from summarizer.core.difference.difference import Difference, contrast
from summarizer.core.difference.figure_matching import Matched, relate_slots
from summarizer.core.difference.figure_terms import Term, TermGap
from summarizer.core.difference.gates import as_of, strength_steps
from summarizer.core.difference.statements import Place, Statement
from summarizer.core.difference.vocabulary_of_difference import HEDGES
from summarizer.core.difference.when_said import compare_as_of
from summarizer.core.figures.quantities import Quantity
from summarizer.domain.comparison import Facet, Gate, Relation
from summarizer.domain.values import Modality

FAR_SHARE = Decimal("0.1")
"""Figures a tenth apart or more change the story."""
_ROUNDED = ({"about", "exactly"}, {"nearly", "exactly"})


class Commitments(NamedTuple):
    """How far either side commits itself to its figure."""

    left: Modality
    right: Modality


def commitments_of(pair: Pair, matched: Matched) -> Commitments:
    """Commitments at the two figures."""
    return Commitments(
        commitment_at(pair.left, matched.left.quantity.start), commitment_at(pair.right, matched.right.quantity.start)
    )


def commitment_at(statement: Statement, position: int) -> Modality:
    """How far the statement commits itself at the event nearest to a position: asserted but for words of doubt."""
    if not statement.events:
        return Modality.ASSERTED
    nearest = min(statement.events, key=lambda event: (abs(event.start - position), event.start))
    return nearest.modality if HEDGES & set(nearest.cue.lower().split()) else Modality.ASSERTED


def is_correction(pair: Pair, matched: Matched) -> bool:
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


def record_figures(
    pair: Pair, matched: Matched, relation: Relation, gate: Gate, reason: str, *, words: TermGap | None = None
) -> Difference:
    """A difference between two figures; `words` that define them are shown with them."""
    left, right = place_figure(pair.left, matched.left.quantity), place_figure(pair.right, matched.right.quantity)
    if words:
        left, right = _widen(left, pair.left, words.left), _widen(right, pair.right, words.right)
    facet = Facet.DEFINITION if relation is Relation.DIFFERENT_MEASURE else Facet.QUANTITY
    marks = frozenset(_marks(pair, matched, relation))
    return Difference(
        relation, facet, gate, pair.left, pair.right, left, right, contrast(pair, left, right, reason), marks
    )


def _widen(place: Place, statement: Statement, term: Term | None) -> Place:
    """The figure with the words that define it, whatever stands between."""
    if term is None:
        return place
    words = statement.place_of(term.start, term.end)
    return Place(min(place.start, words.start), max(place.end, words.end))


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
    if relation is Relation.UPDATE and is_correction(pair, matched):
        yield "correction"
    if relation is Relation.STRENGTH_GAP and strength_steps(*commitments_of(pair, matched)) >= 2:
        yield "steps_2"
    kin = relate_slots(matched.left, matched.right)
    if relation is Relation.COMPATIBLE_PRECISION and kin in ("soft", "disjoint"):
        yield "soft"
    if {matched.left.quantity.qualifier, matched.right.quantity.qualifier} in _ROUNDED:
        yield "rounded"
    if compare_as_of(pair.left, pair.right, is_growing=matched.left.is_growing).outcome == "open":
        yield "undated"
