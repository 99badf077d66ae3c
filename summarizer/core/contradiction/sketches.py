"""Which sentences of a document could contradict each other: those that share words and hold words that clash."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import chain, combinations

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
Alike = tuple[int, int, int]
"""Two sentences by their numbers, and how many telling words they have in common."""


def sketch_sentence(sentence: SentenceReading) -> Sketch:
    """The sketch of a sentence."""
    return frozenset(chain.from_iterable(map(_KEYS.__getitem__, cut_at_spaces(sentence.text).texts)))


def _read_keys(piece: str) -> tuple[str, ...]:
    keys = [word_key(word.text) for word in read_piece(piece) if not word.is_stop]
    return (*keys, MAY_DENY) if may_deny(piece) else tuple(keys)


_KEYS = Remembered(_read_keys)


def pair_up(sketches: Sequence[Sketch], *, shared: int) -> list[Alike]:
    """All pairs of sentences that have at least `shared` telling words in common, in order, in linear time."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for number, keys in enumerate(sketches):
        for key in keys - NOT_TELLING:
            if len(places[key]) < MOST_PLACES:
                places[key].append(number)
    together: Counter[tuple[int, int]] = Counter()
    for numbers in places.values():
        together.update(combinations(numbers, 2))
    return [(one, other, count) for (one, other), count in sorted(together.items()) if count >= shared]
