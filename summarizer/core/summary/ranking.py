"""What matters: which sentences stand for the article."""

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from summarizer.core.reading import Reading, SentenceReading
from summarizer.core.summary.standalone import leans_on_previous
from summarizer.core.text.words import find_stems

_POSTINGS_LIMIT = 40
"""A stem that stands in more sentences than this links only the first of them: keeps 5,000 sentences linear."""

_ITERATIONS = 5
"""Power iterations; 12 or 40 move no measure of the `summaries` suite by 0.1 points."""

_DAMPING = 0.85
_CENTRAL, _EARLY, _DENSE = 0.2, 0.6, 0.05
_LEANING = 0.75
_SHORT_WORDS, _LONG_WORDS = 6, 45
_REDUNDANCY = 0.5

Links = dict[int, float]
Holders = list[tuple[int, int]]
"""The sentences that hold a stem, in order, and how often."""


class Ranked(NamedTuple):
    """A sentence index with its weight, higher is more central."""

    sentence: int
    weight: float


class Weighed(NamedTuple):
    """The content sentences of an article in reading order, their weights, and the cosine of those that share words.

    `words` are their lengths; `leaning` tells which need the sentence before them to be understood.
    """

    content: tuple[SentenceReading, ...]
    weights: tuple[float, ...]
    links: tuple[Links, ...]
    words: tuple[int, ...]
    leaning: tuple[bool, ...]


def weigh_sentences(reading: Reading) -> Weighed:
    """Weigh all content sentences. Source: LexRank (Erkan and Radev 2004) with a position prior."""
    content = reading.content
    told = [find_stems(sentence.text) for sentence in content]
    links = _link([list(filter(None, stems)) for stems in told])
    words = tuple(map(len, told))
    leaning = tuple(map(leans_on_previous, content))
    weights = [
        _fitness(sentence, words[place], leaning[place])
        * (_CENTRAL * central + _EARLY / math.sqrt(1.0 + place) + _DENSE * _density(sentence))
        for place, (sentence, central) in enumerate(zip(content, _find_centrality(links), strict=True))
    ]
    return Weighed(content, tuple(weights), links, words, leaning)


def rank_sentences(reading: Reading) -> tuple[Ranked, ...]:
    """All content sentences, best first."""
    weighed = weigh_sentences(reading)
    ranked = [Ranked(each.index, weight) for each, weight in zip(weighed.content, weighed.weights, strict=True)]
    return tuple(sorted(ranked, key=lambda item: (-item.weight, item.sentence)))


def choose_sentences(reading: Reading, *, count: int) -> tuple[int, ...]:
    """`count` sentences for coverage without redundancy, in reading order."""
    weighed = weigh_sentences(reading)
    places = islice(pick_places(weighed), count)
    return tuple(sorted(weighed.content[place].index for place in places))


def pick_places(weighed: Weighed, *, taken: Collection[int] = ()) -> Iterator[int]:
    """Places in `weighed.content`, the best addition to those picked before first.

    Args:
        weighed: From `weigh_sentences`.
        taken: Places that are in the summary already: not picked, and nothing like them is wanted.

    Source: maximal marginal relevance (Carbonell and Goldstein 1998).
    """
    gains = list(weighed.weights)
    for place in taken:
        _take(place, gains, weighed)
    for _ in range(len(gains) - len(taken)):
        # of two that are as good the earlier
        best = gains.index(max(gains))
        _take(best, gains, weighed)
        yield best


def _take(picked: int, gains: list[float], weighed: Weighed) -> None:
    """Nothing is gained any more by a place that is picked, and less by those that are close to it."""
    gains[picked] = -math.inf
    for place, cosine in weighed.links[picked].items():
        gain = weighed.weights[place] - _REDUNDANCY * cosine
        if gain < gains[place]:
            gains[place] = gain


def _find_centrality(links: Sequence[Links]) -> list[float]:
    """LexRank with weighted edges, scaled so that the most central sentence has 1."""
    outgoing = [sum(cosines.values()) for cosines in links]
    rows = [list(cosines.items()) for cosines in links]
    rank = [1.0] * len(links)
    for _ in range(_ITERATIONS):
        shares = [_DAMPING * value / total if total else 0.0 for value, total in zip(rank, outgoing, strict=True)]
        rank = []
        for row in rows:
            # a loop, as a sum over a list takes as long again for rows as short as these
            received = 0.0
            for other, cosine in row:
                received += shares[other] * cosine
            rank.append(1 - _DAMPING + received)
    top = max(rank, default=1.0)
    return [value / top for value in rank]


def _link(told: Sequence[list[str]]) -> tuple[Links, ...]:
    """Cosine of every two sentences that share a stem, by inverted index.

    Their vectors are TF-IDF over the stems told; the sentences of the article are the documents.
    """
    holders, squares = _index(told)
    links: tuple[Links, ...] = tuple([{} for _ in told])
    for places in holders:
        rarity = math.log(1 + len(told) / len(places))
        known: list[tuple[int, float]] = []
        for place, count in places:
            weight = count * rarity
            squares[place] += weight * weight
            row = links[place]
            for other, other_weight in known:
                row[other] = row.get(other, 0.0) + weight * other_weight
            if len(known) < _POSTINGS_LIMIT:
                known.append((place, weight))
    lengths = list(map(math.sqrt, squares))
    for place, row in enumerate(links):
        length = lengths[place]
        for other, product in row.items():
            # a product stood with the later sentence only
            links[other][place] = row[other] = product / (length * lengths[other])
    return links


def _index(told: Sequence[list[str]]) -> tuple[list[Holders], list[float]]:
    """The holders of each stem that stands in several sentences, and what the other stems add to squared lengths.

    Most stems stand in one sentence only. They count in the length of its vector but link it to no other.
    """
    owned = list(map(set, told))
    shared = _find_shared(owned)
    alone = math.log(1 + len(told)) ** 2
    holders: defaultdict[str, Holders] = defaultdict(list)
    squares = []
    for place, (stems, own) in enumerate(zip(told, owned, strict=True)):
        repeated = Counter(stems) if len(own) < len(stems) else None
        linked = [stem for stem in repeated or stems if stem in shared]
        for stem in linked:
            holders[stem].append((place, repeated[stem] if repeated else 1))
        single = len(own) - len(linked)
        if repeated:
            single = sum([count * count for stem, count in repeated.items() if stem not in shared])
        squares.append(single * alone)
    return list(holders.values()), squares


def _find_shared(owned: Sequence[set[str]]) -> set[str]:
    """What stands in more than one of the sets."""
    seen: set[str] = set()
    shared: set[str] = set()
    for own in owned:
        shared |= seen & own
        seen |= own
    return shared


def _density(sentence: SentenceReading) -> float:
    """How much a sentence states: figures and names, 0 to 1."""
    return min(1.0, (len(sentence.quantities) + len(sentence.names)) / 6)


def _fitness(sentence: SentenceReading, words: int, leans: bool) -> float:
    """Less than 1 for what reads badly alone: fragments, asides, run-ons, sentences that lean on the one before."""
    is_fragment = words < _SHORT_WORDS or (sentence.text.startswith("(") and sentence.text.endswith(")"))
    length = 0.4 if is_fragment else 0.9 if words > _LONG_WORDS else 1.0
    return length * (_LEANING if leans else 1.0)
