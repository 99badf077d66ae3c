"""Which sentences of a document could contradict each other: those that share words and hold words that clash."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from summarizer.core.contradiction.rivals import KIN, rivals_of
from summarizer.core.contradiction.terms import VAGUE
from summarizer.core.reading import SentenceReading
from summarizer.core.speech.denying import may_deny
from summarizer.core.text.opposites import opposites_of
from summarizer.core.text.pieces import cut_at_spaces
from summarizer.core.text.word_forms import word_key
from summarizer.core.text.words import Remembered, find_loose_words

MOST_PLACES = 40
"""Sentences that are paired for one word they share. A word of more sentences is what the document is about; the limit
keeps the pairing of a hostile text linear."""

MAY_DENY = "may deny"
"""Stands in a sketch for every word that can deny something; no word has a space in its key."""
NOT_TELLING = VAGUE | {MAY_DENY}
"""What two sentences may share without speaking of one thing."""

Sketch = frozenset[str]
"""The keys of a sentence's content words, and `MAY_DENY`: enough to tell most pairs apart."""


class Sketched(NamedTuple):
    """Two sentences by their numbers, the earlier first, and how many telling words they have in common."""

    one: int
    other: int
    shared: int


def sketch_sentence(sentence: SentenceReading) -> Sketch:
    """The keys of all content words of a sentence."""
    return frozenset(chain.from_iterable(map(_KEYS.__getitem__, cut_at_spaces(sentence.text).texts)))


def _read_keys(piece: str) -> tuple[str, ...]:
    keys = [word_key(word.text) for word in find_loose_words(piece) if not word.is_stop]
    return (*keys, MAY_DENY) if may_deny(piece) else tuple(keys)


_KEYS = Remembered(_read_keys)
_RIVALS = Remembered(rivals_of)


def pair_up(sketches: Sequence[Sketch], *, shared: int, around: Iterable[int]) -> Sequence[Sketched]:
    """Sentences that have at least `shared` telling words in common with one of the numbers given, in order."""
    sought = {number: sketches[number] - NOT_TELLING for number in around}
    places = _index(sketches, frozenset[str]().union(*sought.values()))
    pairs: list[Sketched] = []
    for number, keys in sought.items():
        # of a word of too many sentences only the first count, and they come in order
        together = Counter(chain.from_iterable([known for key in keys if (known := places[key])[-1] >= number]))
        for other, count in together.items():
            if count >= shared and (other > number or other not in sought):
                pairs.append(Sketched(min(number, other), max(number, other), count))
    return sorted(pairs)


def _index(sketches: Sequence[Sketch], keys: Sketch) -> Mapping[str, Sequence[int]]:
    """The first sentences that hold each of the keys."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for number, told in enumerate(sketches):
        for key in told & keys:
            if len(known := places[key]) < MOST_PLACES:
                known.append(number)
    return places


def find_opposed(sketches: Sequence[Sketch]) -> Sequence[Sketch]:
    """For each sentence the words of the text that exclude one of its own; two exclude each other if either says so."""
    told = frozenset[str]().union(*sketches)
    rivals = {key: met for key in told if (met := _RIVALS[key] & told)}
    return [frozenset[str]().union(*[rivals[key] for key in keys if key in rivals]) for keys in sketches]


def hold_clash(keys: Sketch, others: Sketch) -> bool:
    """Do two sentences hold opposites, be they told of different things, or two degrees of kinship."""
    if not (KIN.isdisjoint(keys) or KIN.isdisjoint(others)):
        return True
    pairs = (keys, others), (others, keys)
    return any(not theirs.isdisjoint(opposites_of(key)) for mine, theirs in pairs for key in mine)
