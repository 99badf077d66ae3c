"""Which statements speak of one fact, across articles and within one."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from summarizer.core.difference.similarity import Similar, TermIndex, best_of
from summarizer.core.difference.statements import Statement
from summarizer.core.difference.word_alignment import WordAlignment, align_folded

LEAST_COSINE = 0.12
"""Below this two statements are not looked at together. Reports of one event in other words share 0.2 to 0.6;
sentences on one topic that state other facts mostly stay below 0.2, where every further gate has to pass."""
SAME_FACT_COSINE = 0.38
"""From here two statements are shown as one fact."""
FACT_TERMS = 2
"""Terms in common that it takes; "nobody was hurt" in both tells of no common event."""
NEIGHBOURS_PER_ARTICLE = 3
MAX_STATEMENT_WORDS = 120


class Pair(NamedTuple):
    """Two statements that may speak of one fact; `left` stands first.

    `is_best` says that each is the other's most similar statement between their two articles (or within the article).
    `meaning` is how far the pair stands out by meaning, 0 to 1, where it was found by vectors and not by its words.
    `has_counterparts` says that each side holds its article's only figure of one kind, `is_one_story` that
    their articles have a fact in common elsewhere.
    """

    left: Statement
    right: Statement
    cosine: float
    containment: float
    is_best: bool
    words: WordAlignment
    meaning: float | None = None
    has_counterparts: bool = False
    is_one_story: bool = False

    @property
    def is_close(self) -> bool:
        """Are they alike enough that a change in one place is a change of the fact and not another fact."""
        return self.words.is_near_copy or self.cosine >= SAME_FACT_COSINE

    @property
    def aligned_by(self) -> Literal["words", "meaning"]:
        """Did words bring them together, or only vectors of their meaning."""
        return "words" if self.meaning is None or self.cosine >= LEAST_COSINE else "meaning"

    @property
    def is_internal(self) -> bool:
        """Do both stand in one article."""
        return self.left.article_index == self.right.article_index


def align_statements(
    statements: Sequence[Statement],
    *,
    also: Sequence[tuple[int, int]] = (),
    counterparts: Sequence[tuple[int, int]] = (),
    meaning: Mapping[tuple[int, int], float] | None = None,
) -> tuple[Pair, ...]:
    """All pairs of statements worth comparing, by statement number.

    `also` are pairs of statement numbers, smaller first, to be compared however unlike they are; `counterparts` are
    such pairs found by their figures, `meaning` such pairs that vectors found, each the other's nearest.

    A term index finds candidates; each statement keeps its best `NEIGHBOURS_PER_ARTICLE` in every article. A statement
    that stands word for word in the other article is paired with that twin alone: what differs from its twin's
    neighbours is a matter inside that article. Work grows with the number of shared terms, not with all pairs.
    """
    index = TermIndex([statement.terms for statement in statements])
    twins = _find_twins(statements)
    best: dict[tuple[int, int], int] = {}
    kept: dict[tuple[int, int], Similar] = {}
    for (number, article_index), candidates in _by_article(index, statements).items():
        chosen = best_of(candidates, count=NEIGHBOURS_PER_ARTICLE)
        best[number, article_index] = chosen[0].left + chosen[0].right - number
        kept.update({(one.left, one.right): one for one in chosen})
    kept.update(_siblings(index, statements))
    meant = meaning or {}
    kept.update({pair: index.compare(*pair) for pair in (*also, *counterparts, *meant) if pair not in kept})
    answering = frozenset(counterparts)
    pairs = []
    for (left, right), similar in sorted(kept.items()):
        if not _has_twin_elsewhere(statements[left], statements[right], twins):
            pair = _make_pair(statements[left], statements[right], similar, best)
            answers = (left, right) in answering
            pairs.append(pair._replace(meaning=meant.get((left, right)), has_counterparts=answers))
    return _mark_stories(pairs)


def _mark_stories(pairs: Sequence[Pair]) -> tuple[Pair, ...]:
    """The same pairs, told of each whether its two articles share a fact."""
    shared = {
        (pair.left.article_index, pair.right.article_index)
        for pair in pairs
        if pair.is_best and pair.cosine >= SAME_FACT_COSINE and len(pair.left.terms & pair.right.terms) >= FACT_TERMS
    }
    return tuple(
        pair._replace(is_one_story=True)
        if pair.has_counterparts and (pair.left.article_index, pair.right.article_index) in shared
        else pair
        for pair in pairs
    )


def _make_pair(left: Statement, right: Statement, similar: Similar, best: Mapping[tuple[int, int], int]) -> Pair:
    is_best = (
        best.get((left.number, right.article_index)) == right.number
        and best.get((right.number, left.article_index)) == left.number
    )
    size = MAX_STATEMENT_WORDS
    words = align_folded(left.words[:size], right.words[:size], left.folded_words[:size], right.folded_words[:size])
    return Pair(left, right, similar.cosine, similar.containment, is_best, words)


def _by_article(index: TermIndex, statements: Sequence[Statement]) -> dict[tuple[int, int], list[Similar]]:
    """(statement, article) -> the statements of that article that are like it."""
    grouped: dict[tuple[int, int], list[Similar]] = defaultdict(list)
    for statement in statements:
        for similar in index.find_later(statement.number, least=LEAST_COSINE):
            other = statements[similar.right]
            grouped[statement.number, other.article_index].append(similar)
            grouped[other.number, statement.article_index].append(similar)
    return grouped


def _siblings(index: TermIndex, statements: Sequence[Statement]) -> dict[tuple[int, int], Similar]:
    """Neighbouring clauses of one sentence: set against each other by their author, however unlike in words."""
    return {
        (a.number, b.number): index.compare(a.number, b.number)
        for a, b in pairwise(statements)
        if a.sentence is b.sentence
    }


def _find_twins(statements: Sequence[Statement]) -> Mapping[str, frozenset[int]]:
    """Folded words -> the articles that have a statement in exactly these words."""
    found: dict[str, set[int]] = defaultdict(set)
    for statement in statements:
        found[statement.folded].add(statement.article_index)
    return {folded: frozenset(articles) for folded, articles in found.items()}


def _has_twin_elsewhere(left: Statement, right: Statement, twins: Mapping[str, frozenset[int]]) -> bool:
    if left.article_index == right.article_index or left.folded == right.folded:
        return False
    return right.article_index in twins[left.folded] or left.article_index in twins[right.folded]
