"""The outcome of holding one output against one label."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from summarizer.domain.article import Article
from summarizer.evaluation.rows import Counts


class Check(NamedTuple):
    """One label: what was expected, what came, and whether that is right.

    `is_absolute` marks the one rule without exceptions: what is not supported must not be shown as supported.
    """

    metric: str
    expected: str
    got: str
    ok: bool
    is_absolute: bool = False


class Place(NamedTuple):
    """A passage as an output gives it: half-open code points into an article, and the words said to stand there."""

    article_id: str
    start: int
    end: int
    text: str


class Scored(NamedTuple):
    """Everything scored of one output."""

    checks: tuple[Check, ...] = ()
    counts: Mapping[str, Counts] = {}
    values: Mapping[str, float] = {}


def check_grounding(places: Iterable[Place], articles: Mapping[str, Article]) -> Scored:
    """Every passage must be, letter for letter, what stands at its place in its article."""
    found = list(places)
    wrong = [place for place in found if not _stands(place, articles)]
    checks = tuple(
        Check("grounding", f"words of {place.article_id} at {place.start}", place.text, ok=False, is_absolute=True)
        for place in wrong
    )
    rate = {"grounding rate": 1 - len(wrong) / len(found)} if found else {}
    return Scored(checks, {}, rate)


def _stands(place: Place, articles: Mapping[str, Article]) -> bool:
    article = articles.get(place.article_id)
    return article is not None and article.text[place.start : place.end] == place.text


def join_scored(parts: Iterable[Scored]) -> Scored:
    """Several parts as one."""
    checks: list[Check] = []
    counts: dict[str, Counts] = {}
    values: dict[str, float] = {}
    for part in parts:
        checks += part.checks
        counts |= part.counts
        values |= part.values
    return Scored(tuple(checks), counts, values)


def count_hits(name: str, checks: Iterable[Check], *, extra: int = 0) -> dict[str, Counts]:
    """Hits and misses of checks, nothing if there were none."""
    outcomes = [check.ok for check in checks]
    if not outcomes and not extra:
        return {}
    return {name: Counts(sum(outcomes), extra, len(outcomes) - sum(outcomes))}
