"""A summary as a page: every line with links to the sentences that carry it, the article beside it."""

from collections.abc import Iterator
from typing import NamedTuple

from summarizer.domain.summary import Claim, Provenance, Summary
from summarizer.report.html.articles import view_articles
from summarizer.report.html.marks import Mark
from summarizer.report.html.page import render_page
from summarizer.report.plain import around, plain
from summarizer.report.wording import (
    article_line,
    bounds,
    counted,
    engine_line,
    merged_figures,
    needs_own_words,
    repeats_gist,
    speaker_words,
    stance_words,
    unresolved_note,
    when_words,
)


class PointView(NamedTuple):
    """A claim; `words` are the source's own where the claim says it otherwise."""

    text: str
    stance: str
    numbers: tuple[int, ...]
    words: tuple[tuple[int, str], ...]


class FigureView(NamedTuple):
    """A row of the table of figures."""

    text: str
    what: str
    means: str
    speaker: str
    numbers: tuple[int, ...]


class QuoteView(NamedTuple):
    """Words in quotation marks."""

    speaker: str
    text: str
    number: int


class DatedView(NamedTuple):
    """Something the article dates."""

    when: str
    text: str
    number: int


class TensionView(NamedTuple):
    """Two places of the article that do not sit well together."""

    kind: str
    why: str
    sides: tuple[QuoteView, ...]


class RejectedView(NamedTuple):
    """Something proposed that the article does not carry."""

    text: str
    reasons: tuple[str, ...]


def render_summary_html(summary: Summary) -> str:
    """The whole summary as one HTML document that works from a file, without a script, and on paper."""
    article = summary.article
    return render_page(
        "summary.html.j2",
        title=plain(article.label if repeats_gist(summary) else summary.headline),
        source=plain(article.label),
        line=article_line(article),
        engine=engine_line(summary.provenance),
        gist=[_point(claim, summary.provenance) for claim in summary.gist],
        points=[_point(claim, summary.provenance) for claim in summary.claims],
        tensions=list(_tensions(summary)),
        figures=list(_figures(summary)),
        quotations=[QuoteView(speaker_words(q.speaker), plain(q.text), q.sentence + 1) for q in summary.quotations],
        timeline=[
            DatedView(when_words(entry.when), around(entry.text, entry.when.text, 240), entry.sentence + 1)
            for entry in summary.timeline
        ],
        timeline_note=unresolved_note(summary),
        people=[(plain(name.text), name.count, name.kind) for name in summary.names],
        rejected=[
            RejectedView(plain(item.text), tuple(plain(reason.text) for reason in item.reasons))
            for item in summary.rejected
        ],
        coverage=_coverage(summary),
        version=plain(summary.provenance.version),
        articles=view_articles([article], marks={article.id: tuple(_marks(summary))}),
    )


def _point(claim: Claim, provenance: Provenance) -> PointView:
    numbers = tuple(sorted({item.sentence + 1 for item in claim.evidence}))
    own = tuple((item.sentence + 1, plain(item.text)) for item in claim.evidence) if needs_own_words(claim) else ()
    return PointView(plain(claim.text), stance_words(claim, provenance), numbers, own)


def _tensions(summary: Summary) -> Iterator[TensionView]:
    for tension in summary.tensions:
        sides = tuple(
            QuoteView(plain(side.attribution.text) if side.attribution else "", plain(side.text), side.sentence + 1)
            for side in tension.sides
        )
        kind = f"{tension.relation}, {tension.facet}".replace("_", " ")
        yield TensionView(plain(kind), plain(tension.why), sides)


def _figures(summary: Summary) -> Iterator[FigureView]:
    for figure, sentences in merged_figures(summary.figures):
        speaker = plain(figure.attribution.text) if figure.attribution else ""
        numbers = tuple(index + 1 for index in sentences)
        yield FigureView(plain(figure.text), plain(figure.what or ""), bounds(figure), speaker, numbers)


def _marks(summary: Summary) -> Iterator[Mark]:
    """Figures and quotations where they stand in the article."""
    yield from (Mark(figure.start, figure.end, "figure") for figure in summary.figures)
    yield from (Mark(quote.start, quote.end, "quote") for quote in summary.quotations)


def _coverage(summary: Summary) -> str:
    coverage = summary.provenance.coverage
    parts = [f"Read {coverage.sentences_read} of {counted(coverage.sentences, 'sentence')}."]
    if summary.provenance.engine == "model":
        parts.append(f"{coverage.accepted} of {counted(coverage.proposed, 'proposed point')} passed the checks.")
    parts.extend(plain(note) for note in (*coverage.notes, *summary.article.notes))
    return " ".join(parts)
