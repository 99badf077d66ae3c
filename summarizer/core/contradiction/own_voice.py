"""Which sentences of an article that speak in its own voice could contradict each other: hardly ever any."""

from collections.abc import Callable, Iterator, Sequence

from summarizer.core.contradiction.rivals import KIN, rivals_of
from summarizer.core.contradiction.sketches import MAY_DENY, Sketch, pair_up, sketch_sentence
from summarizer.core.contradiction.terms import Term
from summarizer.core.reading import Reading, SentenceReading
from summarizer.core.text.folding import DOUBLE_QUOTES
from summarizer.core.text.opposites import opposites_of
from summarizer.core.text.words import Remembered

_NOTHING: Sketch = frozenset()
_RIVALS = Remembered(rivals_of)
_OPPOSED = Remembered(lambda key: opposites_of(key) | KIN if key in KIN else opposites_of(key))


class _Sentences:
    """What is asked of the sentences of one article by their numbers, each once."""

    def __init__(
        self, sentences: Sequence[SentenceReading], sketches: Sequence[Sketch], terms: Callable[[int], Sequence[Term]]
    ) -> None:
        self._sentences = sentences
        self._sketches = sketches
        self._terms = terms
        self._opposed: dict[int, Sketch] = {}
        self._denied: dict[int, Sketch] = {}
        self._stated: dict[int, Sketch] = {}

    def may_clash(self, one: int, other: int) -> bool:
        """Does either hold an opposite of a word of the other, or do both hold words of kin."""
        keys, others = self._sketches[one], self._sketches[other]
        return not (self._find_opposed(one).isdisjoint(others) and self._find_opposed(other).isdisjoint(keys))

    def _find_opposed(self, number: int) -> Sketch:
        """The words that may exclude any of a sentence."""
        if number not in self._opposed:
            found = filter(None, map(_OPPOSED.__getitem__, self._sketches[number]))
            self._opposed[number] = _NOTHING.union(*found)
        return self._opposed[number]

    def denies(self, one: int, other: int) -> bool:
        """Does a sentence deny in the article's own voice what another states in it."""
        denied = self._find_denied(one)
        # what the other holds is known before its terms are read
        if denied.isdisjoint(self._sketches[other]) or self._sentences[other].attributions:
            return False
        return not denied.isdisjoint(self._find_stated(other))

    def _find_denied(self, number: int) -> Sketch:
        if number not in self._denied:
            may_deny = MAY_DENY in self._sketches[number] and not self._sentences[number].attributions
            denied = [term.key for term in self._terms(number) if term.is_denied] if may_deny else ()
            self._denied[number] = frozenset(denied)
        return self._denied[number]

    def _find_stated(self, number: int) -> Sketch:
        if number not in self._stated:
            self._stated[number] = frozenset([term.key for term in self._terms(number) if not term.is_denied])
        return self._stated[number]


def sketch_unquoted(reading: Reading) -> list[Sketch]:
    """The sketch of every sentence told, an empty one for those that quote anything."""
    marks = [mark for mark in DOUBLE_QUOTES if mark in reading.article.text]
    return [
        _NOTHING if True in [mark in sentence.text for mark in marks] else sketch_sentence(sentence)
        for sentence in reading.told
    ]


def choose_pairs(
    sentences: Sequence[SentenceReading],
    sketches: Sequence[Sketch],
    *,
    shared: int,
    terms: Callable[[int], Sequence[Term]],
) -> Iterator[tuple[int, int]]:
    """Sentences that share words around two that exclude each other, or around one that only one of them denies."""
    read = _Sentences(sentences, sketches, terms)
    for one, other, count in pair_up(sketches, shared=shared):
        keys, others = sketches[one], sketches[other]
        may_clash = read.may_clash(one, other)
        # a denied word is shared too, besides the words around it
        may_deny = count > shared and (MAY_DENY in keys or MAY_DENY in others)
        if not ((may_clash or may_deny) and _are_of_one_time(sentences[one], sentences[other])):
            continue
        if may_clash and _exclude(keys, others):
            if not (sentences[one].attributions or sentences[other].attributions):
                yield one, other
        elif read.denies(one, other) or read.denies(other, one):
            yield one, other


def _exclude(keys: Sketch, others: Sketch) -> bool:
    """Do any words of two sentences exclude each other."""
    return any(not others.isdisjoint(_RIVALS[key]) for key in keys) or any(
        not keys.isdisjoint(_RIVALS[key]) for key in others
    )


def are_in_own_voice(one: SentenceReading, other: SentenceReading) -> bool:
    """Do two sentences name no source, so that it is the article that speaks, and no times that differ."""
    return _are_of_one_time(one, other) and not (one.attributions or other.attributions)


def _are_of_one_time(one: SentenceReading, other: SentenceReading) -> bool:
    """Do two sentences not name different times."""
    if not (one.times and other.times):
        return True
    return not {time.text.lower() for time in one.times}.isdisjoint([time.text.lower() for time in other.times])
