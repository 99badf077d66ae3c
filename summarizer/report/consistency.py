"""Where a text contradicts itself, for the terminal and as markdown."""

from collections import Counter
from collections.abc import Iterable

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from summarizer.domain.comparison import Side
from summarizer.domain.consistency import Clash, Consistency, Sureness
from summarizer.report.comparison import SEVERITY_STYLES, SEVERITY_WORDS, finding_title
from summarizer.report.markdown import escaped
from summarizer.report.plain import plain
from summarizer.report.terminal import heading, indented, open_console, printed
from summarizer.report.wording import article_line, counted, engine_line

SURENESS_WORDS: dict[Sureness, str] = {
    "strict": "strict reading",
    "wide": "wide reading: possible, look at both places",
}


def headline(consistency: Consistency) -> str:
    """The result in one line."""
    read = f"{counted(consistency.sentences_read, 'sentence')} read"
    if not consistency.clashes:
        return f"{plain(consistency.article.label)}: no place contradicts another; {read}"
    counts = Counter(clash.sureness for clash in consistency.clashes)
    parts = ", ".join(f"{counts[kind]} by the {kind} reading" for kind in SURENESS_WORDS if counts[kind])
    worst = max(clash.severity for clash in consistency.clashes)
    found = counted(len(consistency.clashes), "contradiction")
    return f"{plain(consistency.article.label)}: {found} ({parts}), the gravest S{worst.value}; {read}"


def clash_title(clash: Clash) -> str:
    """Severity, relation and facet in words, and how sure it is."""
    return f"{finding_title(clash)} · {SURENESS_WORDS[clash.sureness]}"


def speaker_words(side: Side) -> str:
    """Who the text makes responsible for a side, or ""."""
    return f"(according to {plain(side.attribution.text)})" if side.attribution else ""


def render_terminal(consistency: Consistency, *, width: int = 80, color: bool = False) -> str:
    """Every clash with both sentences; a clean text is one line."""
    console = open_console(width, color=color)
    for part in _parts(consistency):
        console.print(part)
    return printed(console)


def _parts(consistency: Consistency) -> Iterable[RenderableType]:
    yield Text(headline(consistency), style="bold" if consistency.clashes else "bold green")
    if not consistency.clashes:
        return
    yield Text(article_line(consistency.article), style="dim")
    yield Text(engine_line(consistency.provenance), style="dim")
    for note in consistency.provenance.coverage.notes:
        yield Text(plain(note), style="dim")
    yield heading("WHERE IT CONTRADICTS ITSELF")
    for clash in consistency.clashes:
        yield indented(Text(clash_title(clash), style=SEVERITY_STYLES[clash.severity]))
        yield indented(Text(plain(clash.why)), 4)
        for side in clash.sides:
            yield indented(_side(side), 4)


def _side(side: Side) -> RenderableType:
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column(ratio=1)
    line = f"“{plain(side.text)}” {speaker_words(side)}".rstrip()
    grid.add_row(Text(f"[{side.sentence + 1}]", style="cyan"), Text(line))
    return grid


def render_markdown(consistency: Consistency) -> str:
    """As `render_terminal`, in markdown."""
    return "\n".join(_markdown(consistency)) + "\n"


def _markdown(consistency: Consistency) -> Iterable[str]:
    if not consistency.clashes:
        yield escaped(headline(consistency))
        return
    yield f"# {escaped(headline(consistency))}"
    yield ""
    yield f"{escaped(article_line(consistency.article))}  "
    yield escaped(engine_line(consistency.provenance))
    for note in consistency.provenance.coverage.notes:
        yield from ("", f"*{escaped(note)}*")
    for clash in consistency.clashes:
        meaning = SEVERITY_WORDS[clash.severity]
        yield from ("", f"- **{escaped(clash_title(clash))}** ({meaning}): {escaped(clash.why)}")
        for side in clash.sides:
            yield f"  - {escaped(f'sentence {side.sentence + 1}: “{side.text}” {speaker_words(side)}')}"
