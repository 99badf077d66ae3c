"""Which sentences of an article that speak in its own voice could contradict each other: hardly ever any."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache

from summarizer.core.contradiction.rivals import KIN, rivals_of
from summarizer.core.contradiction.sketches import (
    MAY_DENY,
    MOST_PLACES,
    NOT_TELLING,
    Holders,
    Numbers,
    Sketch,
    each_of,
    find_sharing,
    index_holders,
    limit_holders,
    pair_up,
    sketch_sentence,
)
from summarizer.core.contradiction.terms import Term
from summarizer.core.reading import SentenceReading
from summarizer.core.text.folding import DOUBLE_QUOTES
from summarizer.core.text.opposites import opposites_of
from summarizer.core.text.words import Remembered

_NOTHING: Sketch = frozenset()
_MOST_IN_SETS = 2_000
"""Sentences; far more than an article has. Sets of them grow with the square of the text."""
_RIVALS = Remembered(rivals_of)
_OPPOSITES = Remembered(opposites_of)


class _Said:
    """What a sentence denies and what it states, by the keys of its terms."""

    def __init__(self, terms: Sequence[Term]) -> None:
        self.denied = frozenset([term.key for term in terms if term.is_denied])
        self.stated = frozenset([term.key for term in terms if not term.is_denied])


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
) -> Iterator[tuple[int, int]]:
    """Sentences that share words around two that exclude each other, or around one that only one of them denies."""
    say = cache(lambda number: _Said(terms(number)))
    is_long = len(sketches) > _MOST_IN_SETS
    alike = pair_up(sketches, shared=shared) if is_long else _find_alike(sketches, shared=shared)
    for one, other in alike:
        if not are_in_own_voice(sentences[one], sentences[other]):
            continue
        may_deny = MAY_DENY in sketches[one] or MAY_DENY in sketches[other]
        if _exclude(sketches[one], sketches[other]) or (may_deny and _deny_each_other(say(one), say(other))):
            yield one, other


def _exclude(keys: Sketch, others: Sketch) -> bool:
    """Do any words of two sentences exclude each other."""
    return any(not others.isdisjoint(_RIVALS[key]) for key in keys) or any(
        not keys.isdisjoint(_RIVALS[key]) for key in others
    )


def _deny_each_other(one: _Said, other: _Said) -> bool:
    return not (one.denied.isdisjoint(other.stated) and other.denied.isdisjoint(one.stated))


def _find_alike(sketches: Sequence[Sketch], *, shared: int) -> list[tuple[int, int]]:
    """Sentences that share words, in order, of which either may deny anything, or that hold opposites or kin."""
    holders = index_holders(sketches)
    clashing = _find_clashing(holders)
    telling = limit_holders(holders) if len(sketches) > MOST_PLACES else holders
    pairs: set[tuple[int, int]] = set()
    for number, keys in enumerate(sketches):
        clash = 0
        for key in keys:
            if key in clashing:
                clash |= clashing[key]
        may_deny = MAY_DENY in keys
        # a clash with a sentence before this one was found from there
        if not (may_deny or clash >> (number + 1)):
            continue
        alike = find_sharing(number, keys - NOT_TELLING, telling)
        # a denied word is shared too, besides the words around it
        others = (alike[shared - 1] & clash) | (alike[shared] if may_deny else 0)
        pairs.update([(min(number, other), max(number, other)) for other in each_of(others)])
    return sorted(pairs)


def _find_clashing(holders: Holders) -> Mapping[str, Numbers]:
    """For a word the sentences that hold its opposite, or another degree of kinship or the same; no entry for none."""
    clashing: defaultdict[str, Numbers] = defaultdict(int)
    told = frozenset(holders)
    for key, numbers in holders.items():
        opposites = _OPPOSITES[key]
        for opposite in opposites & told if opposites else ():
            clashing[key] |= holders[opposite]
            clashing[opposite] |= numbers
    family = KIN & told
    for key in family:
        for other in family:
            clashing[key] |= holders[other]
    return clashing


def are_in_own_voice(one: SentenceReading, other: SentenceReading) -> bool:
    """Do two sentences name no source, so that it is the article that speaks, and no times that differ."""
    return _are_of_one_time(one, other) and not (one.attributions or other.attributions)


def _are_of_one_time(one: SentenceReading, other: SentenceReading) -> bool:
    """Do two sentences not name different times."""
    if not (one.times and other.times):
        return True
    return not {time.text.lower() for time in one.times}.isdisjoint([time.text.lower() for time in other.times])
