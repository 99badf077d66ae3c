"""Which articles tell of one event.

Articles are vectors of words, pairs of words, names, figures and days, weighted by how rare they are. Clusters grow by
their strongest link (average of all likenesses between two clusters, exact, from sums of vectors); then each article
moves to the story it is nearest to. Candidates come from an inverted index, so that the work grows little faster than
the number of articles.
"""

import heapq
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from math import fsum, log, sqrt
from typing import NamedTuple

from summarizer.core.reading import Reading
from summarizer.core.stories.event_identity import Identity, join_identities, one_event_share
from summarizer.core.stories.story_terms import StoryTerms, read_story_terms

MERGE_FROM = 0.21
"""Average likeness from which two clusters are one story.

Swept 0.14 to 0.24 together with `BACKGROUND` (0 to 1000) and `FEW` (1 to 20) on the stories set of `docs/quality.md`:
as a whole, by subject, and on random parts of two to six subjects or two articles, so that the value holds in small
collections as in large ones (`summarize evals run --kind stories --data FILE.jsonl`).
"""
MOVE_FROM = 0.12
"""Likeness to another story's articles from which an article may move there."""
JOIN_FROM = 0.19
"""The same for an article that no other was joined with: mostly it is a story of its own."""
BACKGROUND = 300
"""Articles a collection is thought to be part of, so that in a small one shared words still tell something."""
FEW = 2.0
"""In collections not much larger than this, terms of one article alone make it unlike the others."""
NEIGHBOURS = 40
"""Nearest articles that each article is linked to."""
MAX_POSTINGS = 300
"""Terms of more articles than this find no candidates; they still count in a likeness."""
MAX_TERMS = 160
"""Weightiest terms kept of an article."""
NEAR_DAYS = 3
"""Reports of one event come within so many days of each other; beyond that likeness counts less."""
_ROUNDS = 5

Vector = Mapping[str, float]


class _Cluster(NamedTuple):
    """Articles by number, the sum of their unit vectors, the mean of their known days, and what their event is."""

    members: tuple[int, ...]
    total: Vector
    day: float | None
    identity: Identity


def group_stories(readings: Sequence[Reading]) -> tuple[tuple[int, ...], ...]:
    """Group articles by the event they tell of.

    Returns:
        Indexes of the articles of each story, in order; every article stands in one story. Larger stories come first,
        then those whose first article comes first. Which articles go together does not depend on their order.
    """
    return group_terms([read_story_terms(reading) for reading in readings])


def group_terms(documents: Sequence[StoryTerms]) -> tuple[tuple[int, ...], ...]:
    """As `group_stories`, for articles whose terms are read already."""
    order = sorted(range(len(documents)), key=lambda number: documents[number].id)
    ordered = [documents[number] for number in order]
    vectors = make_vectors(ordered)
    near = _find_neighbours(vectors)
    alone = [
        _Cluster((number,), vector, _day_number(document.published), document.identity)
        for number, (document, vector) in enumerate(zip(ordered, vectors, strict=True))
    ]
    clusters = _settle(alone, _merge(alone, near), near)
    stories = (tuple(sorted(order[number] for number in cluster)) for cluster in clusters)
    return tuple(sorted(stories, key=lambda story: (-len(story), story)))


def make_vectors(documents: Sequence[StoryTerms]) -> list[Vector]:
    """Vectors of length 1 or less, over the terms that two articles or more share.

    A term of one article alone adds to its length the less, the larger the collection: in a large one it says that
    the wording is unusual, in a small one that the subject is another.
    """
    total = len(documents)
    spread = Counter(term for document in documents for term in document.terms)
    alone = 1.0 / (1.0 + total / FEW)
    vectors: list[Vector] = []
    for document in documents:
        weighted = {
            term: weight * log((total + BACKGROUND) / (spread[term] + 0.5)) for term, weight in document.terms.items()
        }
        length = sqrt(fsum(w * w * (1.0 if spread[term] > 1 else alone) for term, w in weighted.items()))
        shared = heapq.nsmallest(MAX_TERMS, ((-w, term) for term, w in weighted.items() if spread[term] > 1))
        vectors.append({term: -negative / length for negative, term in shared} if length else {})
    return vectors


def _day_number(day: date | None) -> float | None:
    return float(day.toordinal()) if day else None


def _find_neighbours(vectors: Sequence[Vector]) -> list[dict[int, float]]:
    """For each article the nearest ones, by number."""
    postings: dict[str, list[int]] = defaultdict(list)
    for number, vector in enumerate(vectors):
        for term in vector:
            postings[term].append(number)
    near: list[dict[int, float]] = [{} for _ in vectors]
    for number, vector in enumerate(vectors):
        shared: dict[int, float] = defaultdict(float)
        for term, weight in vector.items():
            if len(postings[term]) <= MAX_POSTINGS:
                for other in postings[term]:
                    shared[other] += weight * vectors[other][term]
        shared.pop(number, None)
        for other, likeness in heapq.nsmallest(NEIGHBOURS, shared.items(), key=lambda item: (-item[1], item[0])):
            near[number][other] = near[other][number] = likeness
    return near


def _merge(alone: Sequence[_Cluster], near: Sequence[Mapping[int, float]]) -> list[_Cluster]:
    """Join the two most alike clusters until none are alike enough."""
    clusters = dict(enumerate(alone))
    links = {number: set(others) for number, others in enumerate(near)}
    heap = [(-_likeness(clusters[a], clusters[b]), a, b) for a, others in enumerate(near) for b in others if a < b]
    heapq.heapify(heap)
    next_number = len(alone)
    while heap:
        negative, a, b = heapq.heappop(heap)
        if a not in clusters or b not in clusters:
            continue
        if -negative < MERGE_FROM:
            break
        clusters[next_number] = _join(clusters.pop(a), clusters.pop(b))
        links[next_number] = (links.pop(a) | links.pop(b)) - {a, b}
        for other in links[next_number]:
            links[other] -= {a, b}
            links[other].add(next_number)
            heapq.heappush(heap, (-_likeness(clusters[other], clusters[next_number]), other, next_number))
        next_number += 1
    return list(clusters.values())


def _join(a: _Cluster, b: _Cluster) -> _Cluster:
    larger, smaller = (a, b) if len(a.total) >= len(b.total) else (b, a)
    total = dict(larger.total)
    for term, weight in smaller.total.items():
        total[term] = total.get(term, 0.0) + weight
    known = [(cluster.day, len(cluster.members)) for cluster in (a, b) if cluster.day is not None]
    day = sum(day * count for day, count in known) / sum(count for _, count in known) if known else None
    return _Cluster((*a.members, *b.members), total, day, join_identities(a.identity, b.identity))


def _likeness(a: _Cluster, b: _Cluster) -> float:
    """Mean of the likenesses between all articles of one and of the other, less what speaks against one event."""
    alike = _dot(a.total, b.total) / (len(a.members) * len(b.members)) * _time_share(a.day, b.day)
    return alike * one_event_share(a.identity, b.identity) if alike >= MERGE_FROM else alike


def _dot(a: Vector, b: Vector) -> float:
    if len(b) < len(a):
        a, b = b, a
    return sum(weight * b[term] for term, weight in a.items() if term in b)


def _time_share(a: float | None, b: float | None) -> float:
    """1 for reports of the same days, less and less for those weeks apart, half after two weeks."""
    if a is None or b is None:
        return 1.0
    apart = max(0.0, abs(a - b) - NEAR_DAYS)
    return 14.0 / (14.0 + apart)


def _settle(
    alone: Sequence[_Cluster], clusters: Sequence[_Cluster], near: Sequence[Mapping[int, float]]
) -> list[tuple[int, ...]]:
    """Move each article to the story it is most like, its own share in its story left out, until none moves.

    Only stories of its neighbours are looked at.
    """
    story_of = {number: story for story, cluster in enumerate(clusters) for number in cluster.members}
    for _ in range(_ROUNDS):
        stories = _Stories(alone, story_of)
        moved = {number: stories.nearest(number, near[number]) for number in sorted(story_of)}
        if moved == story_of:
            break
        story_of = moved
    members: dict[int, list[int]] = defaultdict(list)
    for number, story in story_of.items():
        members[story].append(number)
    return [tuple(sorted(numbers)) for numbers in members.values()]


class _Stories:
    """Sums of the vectors of each story, indexed by term, the mean of its known days, and what its event is."""

    def __init__(self, alone: Sequence[_Cluster], story_of: Mapping[int, int]) -> None:
        self._alone = alone
        self._story_of = story_of
        known: dict[int, list[float]] = defaultdict(list)
        self._identities: dict[int, Identity] = {}
        self._by_term: dict[str, dict[int, float]] = defaultdict(lambda: defaultdict(float))
        for number, story in sorted(story_of.items()):
            article = alone[number]
            if article.day is not None:
                known[story].append(article.day)
            before = self._identities.get(story)
            self._identities[story] = join_identities(before, article.identity) if before else article.identity
            for term, weight in article.total.items():
                self._by_term[term][story] += weight
        self._story_days = {story: sum(found) / len(found) for story, found in known.items()}
        squares: dict[int, float] = defaultdict(float)
        for shares in self._by_term.values():
            for story, weight in shares.items():
                squares[story] += weight * weight
        self._squares = squares

    def nearest(self, number: int, neighbours: Iterable[int]) -> int:
        """The story whose other articles, taken together, are most like this one."""
        vector, own = self._alone[number].total, self._story_of[number]
        shared = {
            story: sum(weight * self._by_term[term].get(story, 0.0) for term, weight in vector.items())
            for story in sorted({own, *(self._story_of[other] for other in neighbours)})
        }
        itself = _dot(vector, vector)
        rest = self._squares[own] - 2 * shared[own] + itself
        stay = (shared[own] - itself) / sqrt(rest) * self._in_time(number, own) if rest > 1e-9 else 0.0
        least = max(stay, MOVE_FROM if self._identities[own].articles > 1 else JOIN_FROM)
        others = (
            (shared[story] / sqrt(self._squares[story]) * self._in_time(number, story), -story)
            for story in shared
            if story != own and self._identities[story].articles > 1 and self._squares[story] > 0
        )
        fit = ((alike * self._one_event(number, -story), story) for alike, story in others if alike > least)
        best = max(fit, default=(0.0, 0))
        return -best[1] if best[0] > least else own

    def _in_time(self, number: int, story: int) -> float:
        return _time_share(self._alone[number].day, self._story_days.get(story))

    def _one_event(self, number: int, story: int) -> float:
        return one_event_share(self._alone[number].identity, self._identities[story])
