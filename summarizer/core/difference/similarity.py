"""How alike two statements are: TF-IDF cosine over concept-mapped stems, found through an inverted index."""

import heapq
import math
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

MAX_POSTINGS = 400
"""Terms carried by more statements than this neither find candidates nor cost time; they still count in a score."""


class Similar(NamedTuple):
    """Two documents by number; `cosine` and `containment` (share of the lighter one's weight) lie in 0 to 1."""

    left: int
    right: int
    cosine: float
    containment: float


class TermIndex:
    """TF-IDF weights of many small documents, each a set of terms.

    Weights are binary in the term frequency: a clause rarely repeats a word, and where it does it means no more.
    """

    def __init__(self, documents: Sequence[frozenset[str]]) -> None:
        """Build the index in time linear in the number of terms."""
        self.documents = documents
        self.postings: Mapping[str, list[int]] = _postings(documents)
        total = len(documents)
        self.weights = {term: math.log(1 + total / len(found)) for term, found in self.postings.items()}
        self._squares = {term: weight * weight for term, weight in self.weights.items()}
        self.norms = [math.sqrt(math.fsum(map(self._squares.__getitem__, document))) for document in documents]

    def compare(self, left: int, right: int) -> Similar:
        """Likeness of two documents of the index."""
        shared = math.fsum(map(self._squares.__getitem__, self.documents[left] & self.documents[right]))
        norms = self.norms[left], self.norms[right]
        lighter = min(norms)
        if not lighter:
            return Similar(left, right, 0.0, 0.0)
        return Similar(left, right, shared / (norms[0] * norms[1]), shared / lighter**2)

    def find_later(self, number: int, *, least: float) -> list[Similar]:
        """Documents after `number` that share a term with it and reach a cosine of `least`, by document number."""
        found: dict[int, float] = defaultdict(float)
        for term in self.documents[number]:
            postings = self.postings[term]
            if len(postings) <= MAX_POSTINGS:
                squared = self._squares[term]
                for other in postings[bisect_right(postings, number) :]:
                    found[other] += squared
        bound = least * self.norms[number]
        # Frequent terms are left out of the sum above, so the first test is loose and the second exact.
        near = sorted(other for other, shared in found.items() if shared >= 0.5 * bound * self.norms[other])
        compared = (self.compare(number, other) for other in near)
        return [similar for similar in compared if similar.cosine >= least]


def best_of(similar: Sequence[Similar], *, count: int) -> list[Similar]:
    """The `count` most alike, most alike first; ties by document number."""
    return heapq.nsmallest(count, similar, key=lambda one: (-one.cosine, one.left, one.right))


def _postings(documents: Sequence[frozenset[str]]) -> dict[str, list[int]]:
    postings: dict[str, list[int]] = defaultdict(list)
    for number, document in enumerate(documents):
        for term in document:
            postings[term].append(number)
    return postings
