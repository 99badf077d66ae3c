"""A difference between articles, ready for a page."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from summarizer.domain.article import Article
from summarizer.domain.comparison import Finding, Relation, Side
from summarizer.report.comparison import SEVERITY_WORDS
from summarizer.report.html.articles import Passage, anchors
from summarizer.report.html.marks import Mark, Segment, segments_of
from summarizer.report.html.words import Piece, diff_words
from summarizer.report.plain import plain
from summarizer.report.wording import letters


class Copy(NamedTuple):
    """Another article, and the sentence of it, that has a side's words."""

    letter: str
    label: str
    anchor: str
    number: int


class SideView(NamedTuple):
    """One side: which article, which sentence, its words with the differing value marked.

    `copies` are the sides of other articles in the same words.
    """

    letter: str
    label: str
    anchor: str
    number: int
    speaker: str
    segments: tuple[Segment, ...]
    copies: tuple[Copy, ...] = ()


class FindingView(NamedTuple):
    """`number` counts from 1 over the page; `pips` shows the severity as a shape."""

    number: int
    severity: int
    severity_words: str
    pips: str
    relation: str
    facet: str
    why: str
    internal: bool
    in_lead: bool
    by_model: bool
    gate: str
    rules: tuple[str, ...]
    sides: tuple[SideView, ...]
    changed: tuple[Piece, ...]


class ArticleKey(NamedTuple):
    """How a page refers to one article."""

    letter: str
    label: str
    anchor: str


def keys_of(articles: Sequence[Article]) -> dict[str, ArticleKey]:
    """By article id its letter, label and anchor prefix."""
    prefix = anchors(articles)
    return {
        article.id: ArticleKey(letters(int(prefix[article.id][1:]) - 1), plain(article.label), prefix[article.id])
        for article in articles
    }


def passages_of(findings: Sequence[Finding], *, first: int = 1) -> Iterator[Passage]:
    """Where the sides of each finding stand; findings are numbered from `first`."""
    for number, finding in enumerate(findings, start=first):
        seen = set[str]()
        for side in finding.sides:
            yield Passage(
                side.article_id,
                side.start,
                side.end,
                number,
                value_start=side.value_start,
                value_end=side.value_end,
                first=side.article_id not in seen,
            )
            seen.add(side.article_id)


def view_findings(
    findings: Sequence[Finding], keys: Mapping[str, ArticleKey], *, first: int = 1
) -> tuple[FindingView, ...]:
    """All findings in the order given, numbered from `first`."""
    return tuple(_view(finding, keys, number) for number, finding in enumerate(findings, start=first))


def _view(finding: Finding, keys: Mapping[str, ArticleKey], number: int) -> FindingView:
    severity = finding.severity.value
    return FindingView(
        number=number,
        severity=severity,
        severity_words=SEVERITY_WORDS[finding.severity],
        pips="●" * severity + "○" * (3 - severity),
        relation=finding.relation.replace("_", " "),
        facet=finding.facet.value,
        why=plain(finding.why),
        internal=finding.internal,
        in_lead=finding.in_lead,
        by_model=finding.decided_by == "model",
        gate=finding.gate.replace("_", " "),
        rules=tuple(plain(rule).replace("_", " ") for rule in finding.rules),
        sides=_sides(finding.sides, keys),
        changed=_changed(finding),
    )


def _sides(sides: Sequence[Side], keys: Mapping[str, ArticleKey]) -> tuple[SideView, ...]:
    """The sides in their order, those of other articles in the same words as copies of the first."""
    views: dict[tuple[object, ...], SideView] = {}
    for side in sides:
        view = _side(side, keys)
        words = view.speaker, view.segments
        first = views.get(words)
        if first is None or first.anchor == view.anchor:
            views.setdefault((*words, view.anchor) if first else words, view)
        else:
            copy = Copy(view.letter, view.label, view.anchor, view.number)
            views[words] = first._replace(copies=(*first.copies, copy))
    return tuple(views.values())


def _side(side: Side, keys: Mapping[str, ArticleKey]) -> SideView:
    key = keys.get(side.article_id, ArticleKey("?", plain(side.article_id), ""))
    marks = []
    if side.value_start is not None and side.value_end is not None:
        marks.append(Mark(side.value_start - side.start, side.value_end - side.start, "v"))
    return SideView(
        letter=key.letter,
        label=key.label,
        anchor=key.anchor,
        number=side.sentence + 1,
        speaker=plain(side.attribution.text) if side.attribution else "",
        segments=segments_of(side.text, marks),
    )


def _changed(finding: Finding) -> tuple[Piece, ...]:
    """The two wordings of a quotation, word by word."""
    if finding.relation is not Relation.QUOTE_VARIANT or len(finding.sides) < 2:
        return ()
    first, second = (side.value or side.text for side in finding.sides[:2])
    return diff_words(first, second)
