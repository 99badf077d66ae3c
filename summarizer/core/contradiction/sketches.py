"""Which sentences of a document could contradict each other: those that share words and hold words that clash."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, combinations, islice

from summarizer.core.contradiction.terms import VAGUE
from summarizer.core.reading import SentenceReading
from summarizer.core.speech.denying import may_deny
from summarizer.core.text.pieces import cut_at_spaces
from summarizer.core.text.word_forms import word_key
from summarizer.core.text.words import Remembered, read_piece

MOST_PLACES = 40
"""Sentences that are paired for one word they share. A word of more sentences is what the document is about; the limit
keeps the pairing of a hostile text linear."""

MAY_DENY = "may deny"
"""Stands in a sketch for every word that can deny something; no word has a space in its key."""
NOT_TELLING = VAGUE | {MAY_DENY}
"""What two sentences may share without speaking of one thing."""

Sketch = frozenset[str]
"""The keys of a sentence's content words, and `MAY_DENY`: enough to tell most pairs apart."""
Numbers = int
"""A set of sentences: bit n stands for sentence n. An article's sentences are met with each other in one step, but a
set is as large as its last number: for a text of many sentences there is `pair_up`."""
Holders = Mapping[str, Numbers]
"""The sentences that hold each key."""


def sketch_sentence(sentence: SentenceReading) -> Sketch:
    """The sketch of a sentence."""
    return frozenset(chain.from_iterable(map(_KEYS.__getitem__, cut_at_spaces(sentence.text).texts)))


def _read_keys(piece: str) -> tuple[str, ...]:
    keys = [word_key(word.text) for word in read_piece(piece) if not word.is_stop]
    return (*keys, MAY_DENY) if may_deny(piece) else tuple(keys)


_KEYS = Remembered(_read_keys)


def index_holders(sketches: Sequence[Sketch]) -> Holders:
    """Which sentences hold each key."""
    holders: dict[str, Numbers] = {}
    for number, keys in enumerate(sketches):
        bit = 1 << number
        for key in keys:
            holders[key] = holders.get(key, 0) | bit
    return holders


def limit_holders(holders: Holders) -> Holders:
    """Each key with the first `MOST_PLACES` of its sentences only."""
    return {
        key: _cut_off(numbers) if numbers.bit_count() > MOST_PLACES else numbers for key, numbers in holders.items()
    }


def _cut_off(numbers: Numbers) -> Numbers:
    return sum([1 << number for number in islice(each_of(numbers), MOST_PLACES)])


def find_sharing(number: int, keys: Iterable[str], holders: Holders) -> tuple[Numbers, Numbers, Numbers, Numbers]:
    """The other sentences that share at least one of the keys with sentence `number`, at least two, three, four.

    Nobody is asked to share more. A key counts where the sentence is among its holders.
    """
    one = two = three = four = 0
    for key in keys:
        numbers = holders[key]
        if numbers >> number & 1:
            four |= three & numbers
            three |= two & numbers
            two |= one & numbers
            one |= numbers
    others = ~(1 << number)
    return one & others, two & others, three & others, four & others


def each_of(numbers: Numbers) -> Iterator[int]:
    """The sentences of a set in order."""
    while numbers:
        yield (numbers & -numbers).bit_length() - 1
        numbers &= numbers - 1


def pair_up(sketches: Sequence[Sketch], *, shared: int) -> Iterator[tuple[int, int]]:
    """All pairs of sentences that have at least `shared` telling words in common, in order, in linear time."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for number, keys in enumerate(sketches):
        for key in keys - NOT_TELLING:
            if len(places[key]) < MOST_PLACES:
                places[key].append(number)
    together: Counter[tuple[int, int]] = Counter()
    for numbers in places.values():
        together.update(combinations(numbers, 2))
    return (pair for pair, count in sorted(together.items()) if count >= shared)
