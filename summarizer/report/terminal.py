"""A summary for the terminal: readable at 80 columns, colour only where wanted."""

import io
from collections.abc import Iterable

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from summarizer.domain.summary import Claim, Provenance, Summary
from summarizer.report.plain import around, clip, plain
from summarizer.report.wording import (
    article_line,
    bounds,
    counted,
    engine_line,
    merged_figures,
    needs_own_words,
    repeats_gist,
    sentence_numbers,
    speaker_words,
    stance_words,
    unresolved_note,
    when_words,
)

NAMES_SHOWN = 12
"""Names beyond this many are counted, not listed."""


def render_summary(summary: Summary, *, width: int = 80, color: bool = False, source_text: bool = False) -> str:
    """The whole summary as text; `source_text` appends the numbered sentences of the article."""
    console = open_console(width, color=color)
    for part in _parts(summary, source_text=source_text):
        console.print(part)
    return printed(console)


def open_console(width: int, *, color: bool) -> Console:
    """A console that writes into memory and reads nothing of its surroundings."""
    return Console(
        file=io.StringIO(),
        width=width,
        force_terminal=color,
        no_color=not color,
        color_system="standard" if color else None,
        markup=False,
        highlight=False,
        emoji=False,
        legacy_windows=False,
        _environ={},
    )


def printed(console: Console) -> str:
    """What a console of `open_console` holds, without spaces at line ends."""
    assert isinstance(console.file, io.StringIO)
    return "\n".join(line.rstrip() for line in console.file.getvalue().splitlines()) + "\n"


def heading(text: str) -> Text:
    """Title of a section."""
    return Text(f"\n{text}", style="bold cyan")


def indented(part: RenderableType, by: int = 2) -> Padding:
    """Moved to the right."""
    return Padding(part, (0, 0, 0, by))


def bulleted(line: Text, *, bullet: str = "• ") -> Table:
    """A line with a bullet; what wraps stands below its beginning."""
    grid = Table.grid(padding=0)
    grid.add_column(width=len(bullet) + 2)
    grid.add_column(ratio=1)
    grid.add_row(f"  {bullet}", line)
    return grid


def _parts(summary: Summary, *, source_text: bool) -> Iterable[RenderableType]:
    if not repeats_gist(summary):
        yield Text(plain(summary.headline), style="bold")
    yield Text(article_line(summary.article), style="dim")
    yield Text(engine_line(summary.provenance), style="dim")
    if summary.gist:
        yield heading("IN SHORT")
        yield from (_point(claim, summary.provenance, bullet="") for claim in summary.gist)
    if summary.claims:
        yield heading("KEY POINTS")
        yield from (_point(claim, summary.provenance, bullet="• ") for claim in summary.claims)
    yield from _tensions(summary)
    yield from _figures(summary)
    yield from _quotations(summary)
    yield from _timeline(summary)
    yield from _names(summary)
    yield from _rejected(summary)
    yield from _source(summary) if source_text else ()
    yield Text(f"\n{_closing(summary)}", style="dim")


def _point(claim: Claim, provenance: Provenance, *, bullet: str) -> RenderableType:
    line = Text(plain(claim.text))
    line.append(f" {sentence_numbers(claim.evidence)}", style="cyan")
    stance = stance_words(claim, provenance)
    if stance:
        line.append(f" ({stance})", style="dim")
    if needs_own_words(claim):
        for item in claim.evidence:
            line.append(f"\n[{item.sentence + 1}] “{plain(item.text)}”", style="dim")
    return bulleted(line, bullet=bullet)


def _tensions(summary: Summary) -> Iterable[RenderableType]:
    if not summary.tensions:
        return
    yield heading("TENSIONS INSIDE THE ARTICLE")
    for tension in summary.tensions:
        yield indented(Text(f"! {plain(tension.why)}", style="yellow"))
        for side in tension.sides:
            who = f"{plain(side.attribution.text)}: " if side.attribution else ""
            yield indented(Text(f"{who}“{clip(side.text, 300)}” [{side.sentence + 1}]"), 6)


def _figures(summary: Summary) -> Iterable[RenderableType]:
    if not summary.figures:
        return
    yield heading("FIGURES")
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim", show_header=True)
    for title, ratio in (("as written", 4), ("of what", 5), ("means", 3), ("according to", 4), ("where", 2)):
        table.add_column(title, ratio=ratio, overflow="fold")
    for figure, sentences in merged_figures(summary.figures):
        who = plain(figure.attribution.text) if figure.attribution else ""
        where = f"[{', '.join(str(index + 1) for index in sentences)}]"
        table.add_row(Text(plain(figure.text)), Text(plain(figure.what or "")), bounds(figure), Text(who), where)
    yield indented(table)


def _quotations(summary: Summary) -> Iterable[RenderableType]:
    if not summary.quotations:
        return
    yield heading("QUOTATIONS, WORD FOR WORD")
    speaker = None
    for quote in summary.quotations:
        if speaker_words(quote.speaker) != speaker:
            speaker = speaker_words(quote.speaker)
            yield indented(Text(speaker, style="bold"))
        yield indented(Text(f"“{plain(quote.text)}” [{quote.sentence + 1}]"), 4)


def _timeline(summary: Summary) -> Iterable[RenderableType]:
    if not summary.timeline:
        return
    yield heading("WHEN")
    for entry in summary.timeline:
        line = Text(f"{when_words(entry.when)}: ", style="bold")
        line.append(f"{around(entry.text, entry.when.text, 160)} [{entry.sentence + 1}]", style="not bold")
        yield indented(line)
    note = unresolved_note(summary)
    if note:
        yield indented(Text(note, style="dim"))


def _names(summary: Summary) -> Iterable[RenderableType]:
    if not summary.names:
        return
    yield heading("WHO AND WHERE (candidate names)")
    shown = summary.names[:NAMES_SHOWN]
    rest = len(summary.names) - len(shown)
    line = ", ".join(f"{plain(name.text)} ({name.count})" for name in shown)
    yield indented(Text(line + (f" and {rest} more" if rest else "")))


def _rejected(summary: Summary) -> Iterable[RenderableType]:
    if not summary.rejected:
        return
    yield heading("UNSUPPORTED (proposed by the model, not carried by the article)")
    for item in summary.rejected:
        yield indented(Text(f"x {plain(item.text)}", style="red"))
        for reason in item.reasons:
            yield indented(Text(plain(reason.text), style="dim"), 6)


def _source(summary: Summary) -> Iterable[RenderableType]:
    yield heading("THE ARTICLE, SENTENCE BY SENTENCE")
    for index in range(len(summary.article.sentences)):
        yield indented(Text(f"[{index + 1}] {plain(summary.article.sentence_text(index))}"))


def _closing(summary: Summary) -> str:
    coverage = summary.provenance.coverage
    parts = [f"Read {coverage.sentences_read} of {counted(coverage.sentences, 'sentence')}."]
    if summary.provenance.engine == "model":
        parts.append(f"{coverage.accepted} of {counted(coverage.proposed, 'proposed point')} passed the checks.")
    parts.append("[n] is the number of a sentence of the article.")
    parts.extend(plain(note) for note in (*coverage.notes, *summary.article.notes))
    return " ".join(parts)
