"""Which sentences of an article that speak in its own voice could contradict each other: hardly ever any."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache

from summarizer.core.contradiction.sketches import (
    MAY_DENY,
    Sketch,
    Sketched,
    find_opposed,
    hold_clash,
    pair_up,
    sketch_sentence,
)
from summarizer.core.contradiction.terms import Term
from summarizer.core.reading import SentenceReading
from summarizer.core.text.folding import DOUBLE_QUOTES

_NOTHING: Sketch = frozenset()


def sketch_unquoted(sentences: Sequence[SentenceReading]) -> list[Sketch]:
    """The sketch of every sentence, an empty one for those that quote anything."""
    return [_NOTHING if _quotes(sentence.text) else sketch_sentence(sentence) for sentence in sentences]


def _quotes(text: str) -> bool:
    return True in [mark in text for mark in DOUBLE_QUOTES]


def choose_pairs(
    sentences: Sequence[SentenceReading],
    sketches: Sequence[Sketch],
    *,
    shared: int,
    terms: Callable[[int], Sequence[Term]],
) -> Iterator[Sketched]:
    """Sentences that share words around two that exclude each other, or around one that either of them denies."""
    opposed = find_opposed(sketches)
    around = [
        number
        for number, keys in enumerate(sketches)
        if (MAY_DENY in keys or opposed[number]) and not sentences[number].attributions
    ]
    denied = cache(lambda number: frozenset([term.key for term in terms(number) if term.is_denied]))
    for pair in pair_up(sketches, shared=shared, around=around):
        one, other = sketches[pair.one], sketches[pair.other]
        clash = not (opposed[pair.one].isdisjoint(other) and opposed[pair.other].isdisjoint(one))
        # a denied word is shared too, besides the words around it
        if not (clash or ((MAY_DENY in one or MAY_DENY in other) and (pair.shared > shared or hold_clash(one, other)))):
            continue
        if not are_in_own_voice(sentences[pair.one], sentences[pair.other]):
            continue
        if clash or not (denied(pair.one).isdisjoint(other) and denied(pair.other).isdisjoint(one)):
            yield pair


def are_in_own_voice(one: SentenceReading, other: SentenceReading) -> bool:
    """Do two sentences name no source, so that it is the article that speaks, and no times that differ."""
    return _are_of_one_time(one, other) and not (one.attributions or other.attributions)


def _are_of_one_time(one: SentenceReading, other: SentenceReading) -> bool:
    """Do two sentences not name different times."""
    if not (one.times and other.times):
        return True
    return not {time.text.lower() for time in one.times}.isdisjoint([time.text.lower() for time in other.times])
