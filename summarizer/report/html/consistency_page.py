"""A text held against itself, as a page: every clash with both sentences, then the text with them marked."""

from summarizer.domain.consistency import Consistency
from summarizer.report.consistency import SURENESS_WORDS, headline
from summarizer.report.html.articles import view_articles
from summarizer.report.html.finding_view import keys_of, passages_of, view_findings
from summarizer.report.html.page import render_page
from summarizer.report.plain import plain
from summarizer.report.wording import engine_line


def render_consistency_html(consistency: Consistency) -> str:
    """The whole result as one HTML document that works from a file, without a script, and on paper."""
    articles = (consistency.article,)
    views = view_findings(consistency.clashes, keys_of(articles))
    return render_page(
        "consistency.html.j2",
        entries=len(views),
        title=headline(consistency),
        headline=headline(consistency),
        label=plain(consistency.article.label),
        clashes=list(zip(views, (SURENESS_WORDS[clash.sureness] for clash in consistency.clashes), strict=True)),
        notes=[plain(note) for note in consistency.provenance.coverage.notes],
        engine=engine_line(consistency.provenance),
        version=plain(consistency.provenance.version),
        articles=view_articles(articles, tuple(passages_of(consistency.clashes))),
    )
