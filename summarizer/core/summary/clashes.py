"""Sentences of one article that contradict each other beyond doubt of the words, as tensions of its summary."""

from summarizer.core.contradiction.contradiction import Contradiction
from summarizer.core.contradiction.contradictions import STRONG, explain, find_contradictions
from summarizer.core.contradiction.hinges import HingeKind
from summarizer.core.reading import Reading
from summarizer.domain.comparison import Facet, Relation
from summarizer.domain.summary import Tension, TensionSide

MOST_SHOWN = 10
"""The surest are shown; a text with more is no prose."""
_FACETS = {HingeKind.KIN: Facet.IDENTITY, HingeKind.FIGURE: Facet.QUANTITY}


def find_clashes(reading: Reading) -> tuple[Tension, ...]:
    """Places where the article, in its own voice, denies or reverses what it says elsewhere, in reading order.

    Only strong ones, ten at most: nearly all words of a clause are said again, in order, around a word that excludes
    its own. Each is called a possible tension, as one of the two may speak of another occasion.
    """
    tensions = [_to_tension(reading, one) for one in find_contradictions(reading, STRONG)[:MOST_SHOWN]]
    return tuple(sorted(tensions, key=lambda tension: tension.sides[0].start))


def _to_tension(reading: Reading, one: Contradiction) -> Tension:
    sides = (
        _to_side(reading, one.sentence, one.start, one.end),
        _to_side(reading, one.other_sentence, one.other_start, one.other_end),
    )
    return Tension(
        relation=Relation.TENSION.value,
        facet=_FACETS.get(one.kind, Facet.POLARITY).value,
        why=f"Possible tension: {explain(one)}",
        sides=tuple(sorted(sides, key=lambda side: side.start)),
    )


def _to_side(reading: Reading, sentence: int, start: int, end: int) -> TensionSide:
    return TensionSide(text=reading.article.text[start:end], sentence=sentence, start=start, end=end)
