"""What matters: which sentences stand for the article."""

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from summarizer.core.reading import Reading, SentenceReading
from summarizer.core.standalone import leans_on_previous

_POSTINGS_LIMIT = 40
"""A stem that stands in more sentences than this links only the first of them: keeps 5,000 sentences linear."""

_ITERATIONS = 12
"""Power iterations; more change no ranking on articles of 10 to 100 sentences."""

_DAMPING = 0.85
_CENTRAL, _EARLY, _DENSE = 0.2, 0.6, 0.05
_LEANING = 0.75
_SHORT_WORDS, _LONG_WORDS = 6, 45
_REDUNDANCY = 0.5

Vector = dict[str, float]


class Ranked(NamedTuple):
    """A sentence index with its weight, higher is more central."""

    sentence: int
    weight: float


def rank_sentences(reading: Reading) -> tuple[Ranked, ...]:
    """All content sentences, best first. Source: LexRank (Erkan and Radev 2004) with a position prior."""
    content = reading.content
    ranked = _weigh(content, _vectorise(content))
    return tuple(sorted(ranked, key=lambda item: (-item.weight, item.sentence)))


def choose_sentences(reading: Reading, *, count: int) -> tuple[int, ...]:
    """`count` sentences for coverage without redundancy (MMR, Carbonell and Goldstein 1998), in reading order."""
    content = reading.content
    vectors = _vectorise(content)
    ranked = _weigh(content, vectors)
    left = list(range(len(content)))
    closeness = [0.0] * len(content)
    chosen: list[int] = []
    while left and len(chosen) < count:
        best = max(left, key=lambda place: (ranked[place].weight - _REDUNDANCY * closeness[place], -place))
        left.remove(best)
        chosen.append(best)
        for place in left:
            closeness[place] = max(closeness[place], _dot(vectors[best], vectors[place]))
    return tuple(sorted(ranked[place].sentence for place in chosen))


def _vectorise(content: Sequence[SentenceReading]) -> list[Vector]:
    """TF-IDF vectors of length 1 over content stems; the sentences of the article are the documents."""
    counted = [Counter(word.stem for word in sentence.words if not word.is_stop) for sentence in content]
    spread = Counter(stem for counts in counted for stem in counts)
    rarity = {stem: math.log(1 + len(content) / count) for stem, count in spread.items()}
    return [_normalise({stem: count * rarity[stem] for stem, count in counts.items()}) for counts in counted]


def _normalise(vector: Vector) -> Vector:
    length = math.sqrt(sum(weight * weight for weight in vector.values()))
    return {stem: weight / length for stem, weight in vector.items()} if length else {}


def _dot(a: Vector, b: Vector) -> float:
    if len(b) < len(a):
        a, b = b, a
    return sum(weight * b[stem] for stem, weight in a.items() if stem in b)


def _weigh(content: Sequence[SentenceReading], vectors: Sequence[Vector]) -> list[Ranked]:
    central = _find_centrality(vectors)
    weights = []
    for place, sentence in enumerate(content):
        early = 1.0 / (1.0 + place) ** 0.5
        weight = _CENTRAL * central[place] + _EARLY * early + _DENSE * _density(sentence)
        weights.append(Ranked(sentence.index, weight * _fitness(sentence)))
    return weights


def _find_centrality(vectors: Sequence[Vector]) -> list[float]:
    """LexRank with weighted edges, scaled so that the most central sentence has 1."""
    edges = _link(vectors)
    outgoing = [sum(weights.values()) for weights in edges]
    count = len(vectors)
    rank = [1.0] * count
    for _ in range(_ITERATIONS):
        shares = [_DAMPING * value / total if total else 0.0 for value, total in zip(rank, outgoing, strict=True)]
        rank = [1 - _DAMPING + sum(shares[other] * weight for other, weight in weights.items()) for weights in edges]
    top = max(rank, default=1.0)
    return [value / top for value in rank]


def _link(vectors: Sequence[Vector]) -> list[dict[int, float]]:
    """Cosine of every two sentences that share a stem, by inverted index."""
    postings: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    edges: list[dict[int, float]] = []
    for place, vector in enumerate(vectors):
        links: defaultdict[int, float] = defaultdict(float)
        for stem, weight in vector.items():
            for other, other_weight in postings[stem]:
                links[other] += weight * other_weight
            if len(postings[stem]) < _POSTINGS_LIMIT:
                postings[stem].append((place, weight))
        edges.append(dict(links))
        for other, weight in links.items():
            edges[other][place] = weight
    return edges


def _density(sentence: SentenceReading) -> float:
    """How much a sentence states: figures and names, 0 to 1."""
    return min(1.0, (len(sentence.quantities) + len(sentence.names)) / 6)


def _fitness(sentence: SentenceReading) -> float:
    """Less than 1 for what reads badly alone: fragments, run-ons, sentences that lean on the one before."""
    words = len(sentence.words)
    length = 0.4 if words < _SHORT_WORDS else 0.9 if words > _LONG_WORDS else 1.0
    return length * (_LEANING if leans_on_previous(sentence) else 1.0)
