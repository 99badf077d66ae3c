"""Which sentences of a document could contradict each other: those that share words and hold words that clash."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from summarizer.core.contradiction.terms import VAGUE
from summarizer.core.reading import SentenceReading
from summarizer.core.text.opposites import opposites_of
from summarizer.core.text.word_forms import word_key
from summarizer.core.text.words import Remembered
from summarizer.domain.values import Polarity

MOST_PLACES = 40
"""Sentences that are paired for one word they share. A word of more sentences is what the document is about; the limit
keeps the pairing of a hostile text linear."""

KIN = frozenset(
    word_key(word)
    for word in """father mother son daughter brother sister husband wife uncle aunt nephew niece grandfather
    grandmother cousin grandson granddaughter""".split()
)
"""Degrees of kinship: one person is one of them to another."""

_NEGATION = re.compile(r"\b(?:not|never|no|none|nobody|neither|nor|without|hardly|scarcely|barely|cannot)\b|n['’]t\b")


_KEYS = Remembered(word_key)
_OPPOSITES = Remembered(opposites_of)


class Sketched(NamedTuple):
    """Two sentences by their numbers, the earlier first, and how many telling words they have in common."""

    one: int
    other: int
    shared: int


def sketch_sentence(sentence: SentenceReading) -> frozenset[str]:
    """The keys of a sentence's content words: enough to tell most pairs apart."""
    return frozenset([_KEYS[word.text] for word in sentence.loose_words if not word.is_stop])


def pair_up(
    sketches: Sequence[frozenset[str]], *, shared: int, without: Collection[int] = frozenset()
) -> Iterator[Sketched]:
    """Sentences that have at least `shared` telling words in common, in order, but for those of the numbers given."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for number, keys in enumerate(sketches):
        for key in keys - VAGUE:
            places[key].append(number)
    together: Counter[tuple[int, int]] = Counter()
    for numbers in places.values():
        if len(numbers) > 1:
            together.update(combinations([number for number in numbers[:MOST_PLACES] if number not in without], 2))
    return (Sketched(*pair, count) for pair, count in sorted(together.items()) if count >= shared)


def hold_clash(keys: frozenset[str], others: frozenset[str]) -> bool:
    """Do two sentences hold opposites or two degrees of kinship."""
    if not (KIN.isdisjoint(keys) or KIN.isdisjoint(others)):
        return True
    return not (_opposites_in(keys).isdisjoint(others) and _opposites_in(others).isdisjoint(keys))


@lru_cache(maxsize=64)
def _opposites_in(keys: frozenset[str]) -> frozenset[str]:
    """The opposites of all words of a sentence, which is set beside many others of its article."""
    return frozenset[str]().union(*map(_OPPOSITES.__getitem__, keys))


def has_denial(sentence: SentenceReading) -> bool:
    """Is anything in a sentence denied."""
    return _NEGATION.search(sentence.text) is not None or any(
        event.polarity is Polarity.NEGATIVE for event in sentence.events
    )
