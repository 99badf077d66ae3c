"""What stands against a claim, one checkable thing at a time."""

from typing import NamedTuple

from summarizer.core.support.term_alignment import Alignment
from summarizer.core.support.terms import TermLine
from summarizer.domain.values import Reason


class Problem(NamedTuple):
    """One thing that stands against a claim.

    `cost` 0 to 1 is the share of the score it takes; `contradicts` says that claim and source cannot both be true,
    otherwise the source only does not carry the words. `spot` is the claim's content term it is about.
    """

    code: str
    text: str
    cost: float
    contradicts: bool
    spot: int

    @property
    def reason(self) -> Reason:
        """The problem as it is shown."""
        return Reason(code=self.code, text=self.text)


def context_at(alignment: Alignment, spot: int, *, line: int, place: int) -> float:
    """How well the links of a claim term's neighbours gather around spot `place` of an evidence line, 0 to 1.

    1 for the only term of a claim ("He was 68"), which can be torn from nothing.
    """
    if len(alignment.links) == 1:
        return 1.0
    total = weight = 0.0
    for distance in (-3, -2, -1, 1, 2, 3):
        neighbour = spot + distance
        if not 0 <= neighbour < len(alignment.links):
            continue
        share = 1.0 / abs(distance)
        weight += share
        link = alignment.links[neighbour]
        if link and link.line == line and abs(link.spot - place) <= abs(distance) + 2:
            straight = link.spot == place or (link.spot > place) == (distance > 0)
            total += share * link.strength * (1.0 if straight else 0.7)
    return total / weight if weight else 0.0


def linked_places(alignment: Alignment) -> dict[tuple[int, int], int]:
    """From (evidence line, content spot) back to the claim's spot."""
    return {(link.line, link.spot): spot for spot, link in enumerate(alignment.links) if link}


def phrase_at(line: TermLine, spot: int) -> str:
    """The words of a figure or time as the sentence prints them, with their qualifier and unit."""
    term = line.content[spot]
    if term.kind == "figure":
        quantity = line.sentence.quantities[term.ref]
        return line.sentence.text[quantity.phrase_start : quantity.phrase_end] or term.text
    return term.text
