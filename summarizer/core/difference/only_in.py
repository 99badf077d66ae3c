"""What one source alone has, and whether the others could have known it."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Literal, NamedTuple

from summarizer.core.difference.similarity import TermIndex
from summarizer.core.difference.statements import Statement
from summarizer.core.reading import Reading
from summarizer.core.summary.ranking import rank_sentences
from summarizer.domain.article import Article
from summarizer.domain.comparison import OnlyIn

COVERED = 0.42
"""Likeness to a statement of another article from which a statement has a counterpart."""
TOPIC_COVERED = 0.62
"""Share of a statement's weight that the other articles speak of somewhere from which the topic is not its own."""
MIN_TERMS = 2
MIN_TOLD = 3
"""Content words, figures and times together from which a sentence tells something of its own."""
MAX_PER_ARTICLE = 15
TELLING = 20
"""From here on two counts are hardly equal by chance."""
_TELLING = frozenset({"count", "money", "percent"})
_Telling = tuple[str, Decimal]


class _Alone(NamedTuple):
    statement: Statement
    novelty: float


class Knowable(NamedTuple):
    """Could the others have known, and why."""

    could: Literal["yes", "no", "unknown"]
    why: str


def find_only_in(
    readings: Sequence[Reading], statements: Sequence[Statement], *, matched: Collection[str] = ()
) -> tuple[OnlyIn, ...]:
    """Sentences without a counterpart in any other article, most important first within the whole comparison.

    `matched` are ids of statements known to have a counterpart, whatever their words.

    A sentence has a counterpart if one statement elsewhere is much like it, or if what it speaks of is spoken of
    elsewhere sentence by sentence. Importance is its centrality in its article times the share that is new.
    """
    if len(readings) < 2:
        return ()
    index = TermIndex([statement.terms for statement in statements])
    weights = [_rank_weights(reading) for reading in readings]
    holders: dict[_Telling, set[int]] = defaultdict(set)
    for statement in statements:
        for figure in _telling_figures(statement):
            holders[figure].add(statement.article_index)
    found: list[OnlyIn] = []
    for article_index in range(len(readings)):
        mine = [one for one in statements if one.article_index == article_index]
        alone = [
            one
            for one in _find_alone(mine, statements, index)
            if one.statement.id not in matched and not _is_figure_known(one.statement, holders)
        ]
        items = [_describe(one, readings, weights[article_index]) for one in _one_per_sentence(alone)]
        found.extend(sorted(items, key=lambda item: (-item.importance, item.start))[:MAX_PER_ARTICLE])
    return tuple(sorted(found, key=lambda item: (-item.importance, item.article_id, item.start)))


def _rank_weights(reading: Reading) -> dict[int, float]:
    ranked = rank_sentences(reading)
    highest = max((one.weight for one in ranked), default=0.0) or 1.0
    return {one.sentence: one.weight / highest for one in ranked}


def _find_alone(mine: Sequence[Statement], statements: Sequence[Statement], index: TermIndex) -> list[_Alone]:
    if not mine:
        return []
    own_article = mine[0].article_index
    elsewhere = {term for statement in statements if statement.article_index != own_article for term in statement.terms}
    alone = []
    for statement in mine:
        if not _tells_enough(statement):
            continue
        total = sum(index.weights[term] for term in sorted(statement.terms))
        known = sum(index.weights[term] for term in sorted(statement.terms & elsewhere))
        novelty = 1 - known / total
        if 1 - novelty < TOPIC_COVERED and not _has_counterpart(statement, statements, index):
            alone.append(_Alone(statement, novelty))
    return alone


def _is_figure_known(statement: Statement, holders: Mapping[_Telling, set[int]]) -> bool:
    """Does another article give a telling figure of this statement."""
    return any(len(holders[figure]) > 1 for figure in _telling_figures(statement))


def _telling_figures(statement: Statement) -> frozenset[_Telling]:
    """Figures by which a fact is known whatever its words: amounts, shares and counts that are no small numbers."""
    return frozenset(
        (one.unit_kind, one.value)
        for one in statement.quantities
        if one.value is not None and one.unit_kind in _TELLING and (one.unit_kind != "count" or one.value >= TELLING)
    )


def _tells_enough(statement: Statement) -> bool:
    """Is it a sentence of the article itself, with enough in it to be missed elsewhere."""
    told = len(statement.terms) + len(statement.quantities) + len(statement.times)
    return statement.sentence.is_content and len(statement.terms) >= MIN_TERMS and told >= MIN_TOLD


def _has_counterpart(statement: Statement, statements: Sequence[Statement], index: TermIndex) -> bool:
    candidates = {number for term in statement.terms for number in index.postings[term]}
    return any(
        statements[number].article_index != statement.article_index
        and index.compare(statement.number, number).cosine >= COVERED
        for number in candidates
    )


def _one_per_sentence(alone: Sequence[_Alone]) -> list[_Alone]:
    best: dict[int, _Alone] = {}
    for one in alone:
        key = one.statement.sentence.index
        if key not in best or one.novelty > best[key].novelty:
            best[key] = one
    return list(best.values())


def _describe(alone: _Alone, readings: Sequence[Reading], weights: dict[int, float]) -> OnlyIn:
    statement = alone.statement
    others = [reading.article for at, reading in enumerate(readings) if at != statement.article_index]
    knowable = could_have_known(statement, others)
    return OnlyIn(
        article_id=statement.article.id,
        claim_id=statement.id,
        sentence=statement.sentence.index,
        text=statement.text,
        start=statement.place.start,
        end=statement.place.end,
        could_have_known=knowable.could,
        why=knowable.why,
        importance=round(weights.get(statement.sentence.index, 0.0) * (0.5 + 0.5 * alone.novelty), 3),
    )


def could_have_known(statement: Statement, others: Sequence[Article]) -> Knowable:
    """Could articles published elsewhere have carried this; an article cannot omit what happened after it."""
    published = statement.article.published
    days = [article.published for article in others if article.published]
    if published is None or len(days) < len(others):
        return Knowable("unknown", "not every article has a publication date")
    latest = max(days)
    if latest >= published:
        return Knowable("yes", "another article was published on the same day or later")
    happened = _stated_days(statement)
    if happened and happened.last < latest:
        return Knowable("yes", f"it is dated {happened.last.isoformat()}, before another article was published")
    if happened and happened.first < latest:
        return Knowable("unknown", "it may have happened before or after the other articles were published")
    return Knowable("no", "every other article was published earlier")


class _Days(NamedTuple):
    first: date
    last: date


def _stated_days(statement: Statement) -> _Days | None:
    """The latest range of days the statement names, edges such as "since May" taken at the day they name."""
    ranges = [_Days(time.first, time.last) for time in statement.times if time.first and time.last]
    return max(ranges, key=lambda days: days.last) if ranges else None
