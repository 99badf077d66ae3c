"""The verdict on somebody's text, for the terminal and as markdown."""

from collections import Counter
from collections.abc import Iterable

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from summarizer.domain.verification import SentenceVerdict, Verdict, Verification
from summarizer.report.markdown import escaped
from summarizer.report.plain import plain
from summarizer.report.terminal import heading, open_console, printed
from summarizer.report.wording import article_line, counted, engine_line

WORDS = {
    Verdict.SUPPORTED: "supported",
    Verdict.CONTRADICTED: "CONTRADICTED",
    Verdict.NOT_FOUND: "not found",
}
MARKS = {Verdict.SUPPORTED: "+", Verdict.CONTRADICTED: "!", Verdict.NOT_FOUND: "?"}
_STYLES = {Verdict.SUPPORTED: "green", Verdict.CONTRADICTED: "bold red", Verdict.NOT_FOUND: "yellow"}


def verdict_line(verification: Verification) -> str:
    """How many sentences got which verdict."""
    counts = Counter(sentence.verdict for sentence in verification.sentences)
    parts = [f"{counts[verdict]} {WORDS[verdict].lower()}" for verdict in Verdict if counts[verdict]]
    return f"{counted(len(verification.sentences), 'sentence')}: {', '.join(parts)}"


def render_terminal(verification: Verification, *, width: int = 80, color: bool = False) -> str:
    """Sentence by sentence: verdict, reasons, and the words of the article it rests on."""
    console = open_console(width, color=color)
    console.print(Text(verdict_line(verification), style="bold"))
    for article in verification.articles:
        console.print(Text(f"against {article_line(article)}", style="dim"))
    console.print(Text(engine_line(verification.provenance), style="dim"))
    for note in verification.provenance.coverage.notes:
        console.print(Text(plain(note), style="dim"))
    console.print(heading("SENTENCE BY SENTENCE"))
    for sentence in verification.sentences:
        console.print(_sentence(sentence, names=_names(verification)))
    return printed(console)


def _names(verification: Verification) -> dict[str, str]:
    """Which article, where there are several."""
    if len(verification.articles) < 2:
        return {}
    return {article.id: f"{plain(article.label)}" for article in verification.articles}


def _sentence(sentence: SentenceVerdict, *, names: dict[str, str]) -> RenderableType:
    line = Text(plain(sentence.text))
    by = ", by the model" if sentence.decided_by == "model" else ""
    line.append(f"\n{WORDS[sentence.verdict]}{by} ({sentence.score:.2f})", style=_STYLES[sentence.verdict])
    for reason in sentence.reasons:
        line.append(f"\n- {plain(reason.text)}")
    for item in sentence.evidence:
        whose = f"{names[item.article_id]} " if item.article_id in names else ""
        line.append(f"\n{whose}[{item.sentence + 1}] “{plain(item.text)}”", style="dim")
    grid = Table.grid(padding=0)
    grid.add_column(width=4)
    grid.add_column(ratio=1)
    grid.add_row(Text(f"  {MARKS[sentence.verdict]}", style=_STYLES[sentence.verdict]), line)
    return grid


def render_markdown(verification: Verification) -> str:
    """As `render_terminal`, in markdown."""
    return "\n".join(_markdown(verification)) + "\n"


def _markdown(verification: Verification) -> Iterable[str]:
    yield f"# {escaped(verdict_line(verification))}"
    yield ""
    for article in verification.articles:
        yield f"against {escaped(article_line(article))}  "
    yield escaped(engine_line(verification.provenance))
    for note in verification.provenance.coverage.notes:
        yield from ("", f"*{escaped(note)}*")
    names = _names(verification)
    for sentence in verification.sentences:
        by = ", by the model" if sentence.decided_by == "model" else ""
        yield ""
        yield f"- **{WORDS[sentence.verdict]}**{by} ({sentence.score:.2f}): {escaped(sentence.text)}"
        for reason in sentence.reasons:
            yield f"  - {escaped(reason.text)}"
        for item in sentence.evidence:
            whose = f"{names[item.article_id]}, " if item.article_id in names else ""
            yield f"  - {escaped(f'source: {whose}sentence {item.sentence + 1}: “{item.text}”')}"
