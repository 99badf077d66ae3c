"""A count of people in one place, and nobody in another: "nobody was hurt", "four people were hurt"."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summarizer.core.contradiction.contradiction import Contradiction, set_beside
from summarizer.core.contradiction.hinges import HingeKind
from summarizer.core.contradiction.sketches import NOT_TELLING, Sketch
from summarizer.core.reading import SentenceReading
from summarizer.core.support.noughts import Befallen, Nought, read_befallen, read_noughts

MOST_COUNTS = 40
"""A text with more counts of people is a list."""


class _Told(NamedTuple):
    text: str
    start: int


def find_uncounted(sentences: Sequence[SentenceReading], sketches: Sequence[Sketch]) -> Iterator[Contradiction]:
    """What befell nobody in one sentence beside the first count of those whom it befell in another.

    The two have to share a telling word besides, and must not name different times.
    """
    noughts = [(at, one) for at, sentence in enumerate(sentences) for one in read_noughts(sentence)]
    if not noughts:
        return
    counts = [(at, one) for at, sentence in enumerate(sentences) for one in read_befallen(sentence)][:MOST_COUNTS]
    for at, nought in noughts:
        for place, some in counts:
            if place != at and _exclude(nought, some) and _are_of_one_matter(sentences, sketches, at, place):
                words = _spell_nought(sentences[at], nought), _spell_count(sentences[place], some)
                yield set_beside(HingeKind.UNCOUNTED, sentences[at], sentences[place], words=words)
                break


def _exclude(nought: Nought, some: Befallen) -> bool:
    return not nought.limits and some.fates <= nought.fates and nought.group in ("", some.group)


def _are_of_one_matter(sentences: Sequence[SentenceReading], sketches: Sequence[Sketch], at: int, place: int) -> bool:
    times = [{time.text.lower() for time in sentences[each].times} for each in (at, place)]
    if all(times) and times[0].isdisjoint(times[1]):
        return False
    return len((sketches[at] & sketches[place]) - NOT_TELLING) > 1


def _spell_nought(sentence: SentenceReading, nought: Nought) -> _Told:
    return _Told(sentence.text[nought.start : nought.end], nought.start)


def _spell_count(sentence: SentenceReading, some: Befallen) -> _Told:
    quantity = some.quantity
    return _Told(sentence.text[quantity.phrase_start : quantity.phrase_end], quantity.phrase_start)
