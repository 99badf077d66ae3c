"""Which sentences of an article that speak in its own voice could contradict each other: hardly ever any."""

from collections import defaultdict
from collections.abc import Iterator, Sequence, Set

from summarizer.core.contradiction.rivals import KIN, rivals_of
from summarizer.core.contradiction.sketches import (
    MAY_DENY,
    MOST_PLACES,
    NOT_TELLING,
    Alike,
    Sketch,
    pair_up,
    sketch_sentence,
)
from summarizer.core.contradiction.terms import Said, read_said
from summarizer.core.reading import Reading, SentenceReading
from summarizer.core.text.folding import DOUBLE_QUOTES
from summarizer.core.text.opposites import opposites_of
from summarizer.core.text.words import Remembered

_NOTHING: Sketch = frozenset()
_RIVALS = Remembered(rivals_of)
_OPPOSED = Remembered(lambda key: opposites_of(key) | KIN if key in KIN else opposites_of(key))


class _Sentences:
    """What the sentences of one article say, by their numbers, each read once."""

    def __init__(self, sentences: Sequence[SentenceReading], sketches: Sequence[Sketch]) -> None:
        self._sentences = sentences
        self._sketches = sketches
        self._said: dict[int, Said] = {}

    def denies(self, one: int, other: int) -> bool:
        """Does a sentence deny in the article's own voice what another states in it."""
        if MAY_DENY not in self._sketches[one] or self._sentences[one].attributions:
            return False
        denied = self._read(one).denied
        # what the other holds is known before it is read
        if denied.isdisjoint(self._sketches[other]) or self._sentences[other].attributions:
            return False
        return not denied.isdisjoint(self._read(other).stated)

    def _read(self, number: int) -> Said:
        if number not in self._said:
            may_deny = MAY_DENY in self._sketches[number]
            self._said[number] = read_said(self._sentences[number], may_deny=may_deny)
        return self._said[number]


def sketch_unquoted(reading: Reading) -> list[Sketch]:
    """The sketch of every sentence told, an empty one for those that quote anything."""
    marks = [mark for mark in DOUBLE_QUOTES if mark in reading.article.text]
    return [
        _NOTHING if True in [mark in sentence.text for mark in marks] else sketch_sentence(sentence)
        for sentence in reading.told
    ]


def choose_pairs(
    sentences: Sequence[SentenceReading], sketches: Sequence[Sketch], *, shared: int
) -> Iterator[tuple[int, int]]:
    """Sentences that share words around two that exclude each other, or around one that only one of them denies."""
    read = _Sentences(sentences, sketches)
    for one, other, may_clash in _find_alike(sketches, shared=shared):
        if not _are_of_one_time(sentences[one], sentences[other]):
            continue
        if may_clash and _exclude(sketches[one], sketches[other]):
            if not (sentences[one].attributions or sentences[other].attributions):
                yield one, other
        elif read.denies(one, other) or read.denies(other, one):
            yield one, other


def _find_alike(sketches: Sequence[Sketch], *, shared: int) -> Iterator[tuple[int, int, bool]]:
    """Sentences that share words, in order, and whether they hold words that exclude each other; if not, one denies."""
    opposed = _find_opposed(sketches)
    is_long = len(sketches) > MOST_PLACES
    for one, other, count in pair_up(sketches, shared=shared) if is_long else _pair_few(sketches, opposed):
        may_clash = not opposed[one].isdisjoint(sketches[other])
        # a denied word is shared too, besides the words around it
        if count > shared or (may_clash and count == shared):
            yield one, other, may_clash


def _pair_few(sketches: Sequence[Sketch], opposed: Sequence[Set[str]]) -> Iterator[Alike]:
    """As `pair_up`, of sentences that exclude each other or of which one may deny: quicker for an article.

    Its time grows with the square of the text.
    """
    told = [(number, keys, opposed[number], MAY_DENY in keys) for number, keys in enumerate(sketches) if keys]
    for place, (one, keys, rivals, may_deny) in enumerate(told, start=1):
        for other, others, _, denies in told[place:]:
            if may_deny or denies or not rivals.isdisjoint(others):
                yield one, other, len((keys & others) - NOT_TELLING)


def _find_opposed(sketches: Sequence[Sketch]) -> list[Set[str]]:
    """For each sentence the words of any that may exclude one of its own."""
    told = _NOTHING.union(*sketches)
    clashing: defaultdict[str, set[str]] = defaultdict(set)
    for key in filter(_OPPOSED.__getitem__, told):
        opposed = _OPPOSED[key]
        if not opposed.isdisjoint(told):
            for other in opposed & told:
                clashing[key].add(other)
                clashing[other].add(key)
    hinges = frozenset(clashing)
    return [_NOTHING.union(*[clashing[key] for key in keys & hinges]) for keys in sketches]


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
