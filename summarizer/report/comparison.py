"""Where sources differ, for the terminal and as markdown."""

from collections.abc import Iterable, Sequence

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from summarizer.domain.article import Article
from summarizer.domain.comparison import Comparison, Finding, OnlyIn, Severity, Side
from summarizer.report.markdown import escaped
from summarizer.report.plain import clip, plain
from summarizer.report.terminal import bulleted, heading, indented, open_console, printed
from summarizer.report.wording import article_line, counted, engine_line, letters

SEVERITY_WORDS = {
    Severity.S3: "could reverse a headline",
    Severity.S2: "changes the story",
    Severity.S1: "an editor should see it",
    Severity.S0: "kept in the log",
}
SEVERITY_STYLES = {Severity.S3: "bold red", Severity.S2: "red", Severity.S1: "yellow", Severity.S0: "dim"}
ONLY_IN_SHOWN = 8
"""Statements of one source alone that are listed per source; the JSON has all."""


class Labels:
    """Short, distinct names for the articles: A, B, … with their source."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self._letters = {article.id: letters(index) for index, article in enumerate(articles)}
        self._names = {article.id: article.label for article in articles}

    def short(self, article_id: str) -> str:
        """The letter alone."""
        return self._letters.get(article_id, "?")

    def full(self, article_id: str) -> str:
        """Letter and source."""
        return f"{self.short(article_id)} {plain(self._names.get(article_id, article_id))}"


def between(comparison: Comparison) -> list[Finding]:
    """Findings between articles that an editor should see."""
    return [f for f in comparison.findings if not f.internal and f.severity > Severity.S0]


def inside(comparison: Comparison) -> list[Finding]:
    """Findings inside one article that an editor should see."""
    return [f for f in comparison.findings if f.internal and f.severity > Severity.S0]


def finding_title(finding: Finding) -> str:
    """Severity, relation and facet in words."""
    by = ", suggested by the model" if finding.decided_by == "model" else ""
    lead = ", in a lead" if finding.in_lead else ""
    met = ", paired by meaning" if finding.aligned_by == "meaning" else ""
    relation = finding.relation.replace("_", " ")
    facet = "" if finding.facet in relation else f" · {finding.facet}"
    return f"S{finding.severity.value} {relation}{facet}{lead}{met}{by}"


def headline(comparison: Comparison) -> str:
    """The result in one line."""
    found = between(comparison)
    worst = f", the gravest S{max(f.severity for f in found).value}" if found else ""
    origins = len(comparison.origins) or len(comparison.articles)
    return (
        f"{counted(len(comparison.articles), 'article')} from {counted(origins, 'independent origin')}: "
        f"{counted(len(found), 'difference')}{worst}, {counted(len(inside(comparison)), 'tension')} inside one article"
    )


def shared(comparison: Comparison) -> list[str]:
    """Groups of facts that several articles give, as "title [A1, B2]"; what they differ about last and marked."""
    labels = Labels(comparison.articles)
    lines = []
    for group in sorted(comparison.groups, key=lambda group: group.disputed):
        ids = list(dict.fromkeys(claim.article_id for claim in group.claims))
        if len(ids) > 1:
            where = ", ".join(f"{labels.short(claim.article_id)}{claim.sentence + 1}" for claim in group.claims)
            disputed = " (disputed: see the differences)" if group.disputed else ""
            lines.append(f"{clip(group.title, 180)} [{where}]{disputed}")
    return lines


def alone(comparison: Comparison, article_id: str) -> list[OnlyIn]:
    """What one source alone has, the most important first."""
    return sorted((o for o in comparison.only_in if o.article_id == article_id), key=lambda o: -o.importance)


def known_words(item: OnlyIn) -> str:
    """Could the others have had it, and may one have it in other words."""
    told = []
    if item.could_have_known == "no":
        told.append(plain(item.why) or "later than the other sources")
    if item.alike:
        told.append(f"perhaps in other words at {_claim_place(item.alike)}")
    return f"({'; '.join(told)})" if told else ""


def _claim_place(claim_id: str) -> str:
    """Letter and sentence number of a claim: B4 for "2.4" and "2.4a"."""
    article, _, sentence = claim_id.partition(".")
    return f"{letters(int(article) - 1)}{sentence.rstrip('abcdefghijklmnopqrstuvwxyz')}"


def render_terminal(comparison: Comparison, *, width: int = 80, color: bool = False) -> str:
    """The whole comparison; sentence numbers are those of each article."""
    console = open_console(width, color=color)
    for part in _parts(comparison):
        console.print(part)
    return printed(console)


def _parts(comparison: Comparison) -> Iterable[RenderableType]:
    labels = Labels(comparison.articles)
    yield Text(headline(comparison), style="bold")
    for article in comparison.articles:
        yield Text(f"{labels.short(article.id)}  {article_line(article)}", style="dim")
    yield Text(engine_line(comparison.provenance), style="dim")
    yield heading("WHERE THEY DIFFER")
    yield from _findings(between(comparison), labels, empty="Nothing that an editor should see.")
    if inside(comparison):
        yield heading("TENSIONS INSIDE ONE ARTICLE")
        yield from _findings(inside(comparison), labels, empty="")
    if shared(comparison):
        yield heading("IN MORE THAN ONE")
        yield from (bulleted(Text(line)) for line in shared(comparison))
    yield from _alone(comparison, labels)
    if any(len(group.article_ids) > 1 for group in comparison.origins):
        yield heading("SHARED ORIGIN")
        yield from (indented(Text(line)) for line in origin_lines(comparison))
    yield Text(f"\n{coverage_line(comparison)}", style="dim")


def _findings(findings: Sequence[Finding], labels: Labels, *, empty: str) -> Iterable[RenderableType]:
    if not findings and empty:
        yield indented(Text(empty))
    for finding in findings:
        yield indented(Text(finding_title(finding), style=SEVERITY_STYLES[finding.severity]))
        yield indented(Text(plain(finding.why)), 4)
        for side in finding.sides:
            yield indented(_side(side, labels), 4)


def _side(side: Side, labels: Labels) -> RenderableType:
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column(ratio=1)
    grid.add_row(
        Text(f"{labels.short(side.article_id)} [{side.sentence + 1}]", style="cyan"), Text(f"“{plain(side.text)}”")
    )
    return grid


def _alone(comparison: Comparison, labels: Labels) -> Iterable[RenderableType]:
    for article in comparison.articles:
        items = alone(comparison, article.id)
        if not items:
            continue
        yield heading(f"ONLY IN {labels.full(article.id)}")
        for item in items[:ONLY_IN_SHOWN]:
            line = f"{clip(item.text, 240)} [{item.sentence + 1}] {known_words(item)}"
            yield bulleted(Text(line.rstrip()))
        if len(items) > ONLY_IN_SHOWN:
            yield indented(Text(f"and {len(items) - ONLY_IN_SHOWN} more (in the JSON)", style="dim"))


def origin_lines(comparison: Comparison) -> list[str]:
    """Articles that count as one origin, and why."""
    labels = Labels(comparison.articles)
    return [
        f"{', '.join(labels.full(i) for i in group.article_ids)}: {plain(group.reason)} ({group.share:.0%} shared)"
        for group in comparison.origins
        if len(group.article_ids) > 1
    ]


def coverage_line(comparison: Comparison) -> str:
    """What was compared, what was left open."""
    coverage = comparison.coverage
    parts = [
        f"Compared {counted(coverage.pairs_compared, 'pair')} of statements from "
        f"{counted(coverage.sentences, 'sentence')}; {coverage.pairs_open} left open by the rules"
    ]
    if coverage.pairs_judged_by_model:
        parts.append(f"{coverage.pairs_judged_by_model} of them judged by the model")
    return f"{', '.join(parts)}. {' '.join(plain(note) for note in coverage.notes)}".strip()


def render_markdown(comparison: Comparison) -> str:
    """As `render_terminal`, in markdown."""
    return "\n".join(_markdown(comparison)) + "\n"


def _markdown(comparison: Comparison) -> Iterable[str]:
    labels = Labels(comparison.articles)
    yield f"# {escaped(headline(comparison))}"
    yield ""
    for article in comparison.articles:
        yield f"- **{labels.short(article.id)}** {escaped(article_line(article))}"
    yield ""
    yield escaped(engine_line(comparison.provenance))
    yield from ("", "## Where they differ", "")
    yield from _markdown_findings(between(comparison), labels)
    if inside(comparison):
        yield from ("", "## Tensions inside one article", "")
        yield from _markdown_findings(inside(comparison), labels)
    if shared(comparison):
        yield from ("", "## In more than one", "")
        yield from (f"- {escaped(line)}" for line in shared(comparison))
    for article in comparison.articles:
        items = alone(comparison, article.id)
        if items:
            yield from ("", f"## Only in {escaped(labels.full(article.id))}", "")
            lines = (f"{item.text} (sentence {item.sentence + 1}) {known_words(item)}" for item in items)
            yield from (f"- {escaped(line)}" for line in lines)
    origins = origin_lines(comparison)
    if origins:
        yield from ("", "## Shared origin", "", *(f"- {escaped(line)}" for line in origins))
    yield from ("", f"*{escaped(coverage_line(comparison))}*")


def _markdown_findings(findings: Sequence[Finding], labels: Labels) -> Iterable[str]:
    if not findings:
        yield "Nothing that an editor should see."
    for finding in findings:
        yield f"- **{escaped(finding_title(finding))}**: {escaped(finding.why)}"
        for side in finding.sides:
            yield f"  - {escaped(labels.full(side.article_id))}, sentence {side.sentence + 1}: “{escaped(side.text)}”"
