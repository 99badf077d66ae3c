"""Where sources differ, as a page: findings first, every one tied to its places in the full articles."""

from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from summarizer.domain.comparison import Comparison, Finding, Group, Severity
from summarizer.report.comparison import (
    ONLY_IN_SHOWN,
    SEVERITY_WORDS,
    alone,
    between,
    coverage_line,
    headline,
    inside,
    known_words,
    origin_lines,
)
from summarizer.report.html.articles import label_list, view_articles
from summarizer.report.html.finding_view import ArticleKey, keys_of, passages_of, view_findings
from summarizer.report.html.page import render_page
from summarizer.report.plain import plain
from summarizer.report.wording import counted, engine_line

WORDING_COLUMNS = 4
"""With more articles than this the grid shows sentence numbers only, so that it stays a grid."""


class SeverityCount(NamedTuple):
    """How many findings are of one severity."""

    severity: int
    words: str
    number: int


class Cell(NamedTuple):
    """One source's wording of a fact and where it stands."""

    anchor: str
    number: int
    text: str


class GridRow(NamedTuple):
    """One fact; `cells` holds a tuple of wordings for each article, empty where it says nothing."""

    title: str
    origins: int
    cells: tuple[tuple[Cell, ...], ...]


class AloneItem(NamedTuple):
    """Something one source alone has."""

    number: int
    text: str
    note: str


class AloneView(NamedTuple):
    """What one article alone has, the most important first; `rest` is folded away on screen."""

    key: ArticleKey
    shown: tuple[AloneItem, ...]
    rest: tuple[AloneItem, ...]


def render_comparison_html(comparison: Comparison) -> str:
    """The whole comparison as one HTML document that works from a file, without a script, and on paper."""
    keys = keys_of(comparison.articles)
    findings = [*between(comparison), *inside(comparison), *_logged(comparison)]
    views = view_findings(findings, keys)
    differences, tensions = len(between(comparison)), len(inside(comparison))
    return render_page(
        "comparison.html.j2",
        entries=len(findings),
        title=f"{_names(comparison)}: {counted(differences, 'difference')}",
        names=_names(comparison),
        headline=headline(comparison),
        differences=views[:differences],
        tensions=views[differences : differences + tensions],
        logged=views[differences + tensions :],
        counts=_counts(findings),
        keys=list(keys.values()),
        wording=len(comparison.articles) <= WORDING_COLUMNS,
        grid=_grid(comparison, keys),
        alone=_alone(comparison, keys),
        origins=origin_lines(comparison),
        coverage=coverage_line(comparison),
        engine=engine_line(comparison.provenance),
        version=plain(comparison.provenance.version),
        articles=view_articles(comparison.articles, tuple(passages_of(findings))),
        entries_of=views,
    )


def _names(comparison: Comparison) -> str:
    return label_list(plain(article.label) for article in comparison.articles)


def _logged(comparison: Comparison) -> list[Finding]:
    return [finding for finding in comparison.findings if finding.severity is Severity.S0]


def _counts(findings: list[Finding]) -> list[SeverityCount]:
    """The gravest first, S0 left out."""
    counts = Counter(finding.severity for finding in findings)
    return [
        SeverityCount(severity.value, SEVERITY_WORDS[severity], counts[severity])
        for severity in sorted(Severity, reverse=True)
        if severity > Severity.S0
    ]


def _grid(comparison: Comparison, keys: Mapping[str, ArticleKey]) -> list[GridRow]:
    """Facts that several articles give, one row a fact and one column an article."""
    ids = list(keys)
    groups = [group for group in comparison.groups if len({claim.article_id for claim in group.claims}) > 1]
    return [
        GridRow(plain(group.title) + (" (disputed)" if group.disputed else ""), group.origins, _cells(group, ids, keys))
        for group in groups
    ]


def _cells(group: Group, ids: list[str], keys: Mapping[str, ArticleKey]) -> tuple[tuple[Cell, ...], ...]:
    return tuple(
        tuple(
            Cell(keys[article_id].anchor, claim.sentence + 1, plain(claim.text))
            for claim in group.claims
            if claim.article_id == article_id
        )
        for article_id in ids
    )


def _alone(comparison: Comparison, keys: Mapping[str, ArticleKey]) -> list[AloneView]:
    views = []
    for article_id, key in keys.items():
        items = tuple(
            AloneItem(item.sentence + 1, plain(item.text), plain(known_words(item)))
            for item in alone(comparison, article_id)
        )
        if items:
            views.append(AloneView(key, items[:ONLY_IN_SHOWN], items[ONLY_IN_SHOWN:]))
    return views
