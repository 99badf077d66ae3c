"""What matters: which sentences stand for the article."""

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import chain, islice
from operator import mul
from typing import NamedTuple

from summarizer.core.reading import Reading, SentenceReading
from summarizer.core.summary.standalone import leans_on_previous

_POSTINGS_LIMIT = 40
"""A stem that stands in more sentences than this links only the first of them: keeps 5,000 sentences linear."""

_ITERATIONS = 5
"""Power iterations; 12 or 40 move no measure of the `summaries` suite by 0.1 points."""

_DAMPING = 0.85
_CENTRAL, _EARLY, _DENSE = 0.2, 0.6, 0.05
_LEANING = 0.75
_SHORT_WORDS, _LONG_WORDS = 6, 45
_REDUNDANCY = 0.5

Vector = dict[str, float]
Links = dict[int, float]


class Ranked(NamedTuple):
    """A sentence index with its weight, higher is more central."""

    sentence: int
    weight: float


class Weighed(NamedTuple):
    """The content sentences of an article in reading order, their weights, and the cosine of those that share words.

    `leaning` tells which need the sentence before them to be understood.
    """

    content: tuple[SentenceReading, ...]
    weights: tuple[float, ...]
    links: tuple[Links, ...]
    leaning: tuple[bool, ...]


def weigh_sentences(reading: Reading) -> Weighed:
    """Weigh all content sentences. Source: LexRank (Erkan and Radev 2004) with a position prior."""
    content = reading.content
    links = _link(_vectorise(content))
    leaning = tuple(map(leans_on_previous, content))
    return Weighed(content, _weigh(content, links, leaning), links, leaning)


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
    left = [place for place in range(len(weighed.content)) if place not in taken]
    closeness = [0.0] * len(weighed.content)
    for place in taken:
        _note_closeness(closeness, weighed.links[place])
    while left:
        gains = [weighed.weights[place] - _REDUNDANCY * closeness[place] for place in left]
        # of two that are as good the earlier
        best = left.pop(gains.index(max(gains)))
        _note_closeness(closeness, weighed.links[best])
        yield best


def _note_closeness(closeness: list[float], links: Links) -> None:
    """Raise how close each place is to what is picked."""
    for place, cosine in links.items():
        if cosine > closeness[place]:
            closeness[place] = cosine


def _vectorise(content: Sequence[SentenceReading]) -> tuple[Vector, ...]:
    """TF-IDF vectors of length 1 over content stems; the sentences of the article are the documents.

    Most stems stand in one sentence only. They count in the length of its vector but link it to no other: left out.
    """
    counted = [_count([word.stem for word in sentence.loose_words if not word.is_stop]) for sentence in content]
    spread = Counter(chain.from_iterable(counted))
    rarities = {count: math.log(1 + len(content) / count) for count in set(spread.values())}
    rarity = {stem: rarities[count] for stem, count in spread.items()}
    single = {stem for stem, count in spread.items() if count == 1}
    return tuple([_to_vector(counts, rarity, single) for counts in counted])


def _count(stems: list[str]) -> Mapping[str, int]:
    once = dict.fromkeys(stems, 1)
    return once if len(once) == len(stems) else Counter(stems)


def _to_vector(counts: Mapping[str, int], rarity: Mapping[str, float], single: Collection[str]) -> Vector:
    weights = [count * rarity[stem] for stem, count in counts.items()]
    length = math.sqrt(sum(map(mul, weights, weights)))
    return {stem: weight / length for stem, weight in zip(counts, weights, strict=True) if stem not in single}


def _weigh(content: Sequence[SentenceReading], links: Sequence[Links], leaning: Sequence[bool]) -> tuple[float, ...]:
    central = _find_centrality(links)
    return tuple(
        _fitness(sentence, leans=leaning[place])
        * (_CENTRAL * central[place] + _EARLY / math.sqrt(1.0 + place) + _DENSE * _density(sentence))
        for place, sentence in enumerate(content)
    )


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


def _link(vectors: Sequence[Vector]) -> tuple[Links, ...]:
    """Cosine of every two sentences that share a stem, by inverted index."""
    postings: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    links: list[Links] = []
    for place, vector in enumerate(vectors):
        row: Links = {}
        for stem, weight in vector.items():
            known = postings[stem]
            for other, other_weight in known:
                row[other] = row.get(other, 0.0) + weight * other_weight
            if len(known) < _POSTINGS_LIMIT:
                known.append((place, weight))
        links.append(row)
        for other, cosine in row.items():
            links[other][place] = cosine
    return tuple(links)


def _density(sentence: SentenceReading) -> float:
    """How much a sentence states: figures and names, 0 to 1."""
    return min(1.0, (len(sentence.quantities) + len(sentence.names)) / 6)


def _fitness(sentence: SentenceReading, *, leans: bool) -> float:
    """Less than 1 for what reads badly alone: fragments, asides, run-ons, sentences that lean on the one before."""
    words = len(sentence.loose_words)
    is_fragment = words < _SHORT_WORDS or (sentence.text.startswith("(") and sentence.text.endswith(")"))
    length = 0.4 if is_fragment else 0.9 if words > _LONG_WORDS else 1.0
    return length * (_LEANING if leans else 1.0)
