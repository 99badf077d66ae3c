"""A difference before it is weighed: relation, facet, gate, and the words on both sides."""

from typing import NamedTuple

from summarizer.core.difference.alignment import Pair
from summarizer.core.difference.statements import Place, Statement
from summarizer.domain.comparison import Facet, Gate, Relation


class Difference(NamedTuple):
    """What one facet found in one pair.

    `left_place`/`right_place` are the differing words in each article. `marks` are facts the severity rules look at:
    "death", "person_count", "far" (figures at least a tenth apart), "steps_2" (commitment two or more steps apart),
    "correction", "reversed", "altered", "shortened", "agency_dropped", "time_zone".
    """

    relation: Relation
    facet: Facet
    gate: Gate
    left: Statement
    right: Statement
    left_place: Place
    right_place: Place
    why: str
    marks: frozenset[str] = frozenset()


def contrast(pair: Pair, left: Place, right: Place, reason: str) -> str:
    """One plain sentence with both values quoted and what is wrong between them."""
    values = tuple(" ".join(side.article.text[place.start : place.end].split())
                   for side, place in ((pair.left, left), (pair.right, right)))  # fmt: skip
    names = name_sides(pair)
    return f"{names[0]} has “{values[0]}”, {names[1]} “{values[1]}”: {reason}."


class Sides(NamedTuple):
    """How the two sides of a pair are called in a sentence."""

    left: str
    right: str


def name_sides(pair: Pair) -> Sides:
    """Names of the two sides: outlets, or places inside one article."""
    if pair.is_internal:
        where = "The lead" if pair.left.in_lead else "The article"
        return Sides(
            f"{where} of {pair.left.article.label}" if pair.left.in_lead else pair.left.article.label, "elsewhere"
        )
    a, b = pair.left.article.label, pair.right.article.label
    return Sides(a, b) if a != b else Sides("One report", "the other")
