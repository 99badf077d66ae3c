"""A briefing for the terminal: readable at 80 columns."""

from collections.abc import Iterable, Sequence

from rich.console import RenderableType
from rich.text import Text

from summarizer.domain.briefing import Briefing, Fact, Story
from summarizer.domain.comparison import Finding
from summarizer.domain.values import Evidence
from summarizer.report.briefing import (
    CHANGE_WORDS,
    CHANGES_SHOWN,
    Sources,
    deck,
    disputes,
    fact_text,
    fact_words,
    group_sides,
    inside,
    lead_evidence,
    lead_note,
    size_line,
    smaller,
)
from summarizer.report.comparison import finding_title
from summarizer.report.plain import clip, plain
from summarizer.report.terminal import bulleted, heading, indented, open_console, printed
from summarizer.report.wording import counted, engine_line, when_words

FACTS_SHOWN = 8
"""Facts of one kind, dated lines and voices that are listed; markdown, HTML and JSON have all."""


def render_terminal(briefing: Briefing, *, width: int = 80, color: bool = False) -> str:
    """The whole briefing; letters and numbers in brackets are article and sentence."""
    console = open_console(width, color=color)
    for part in _parts(briefing):
        console.print(part)
    return printed(console)


def _parts(briefing: Briefing) -> Iterable[RenderableType]:
    sources = Sources(briefing)
    yield Text(plain(briefing.title), style="bold")
    yield Text(deck(briefing))
    yield Text(engine_line(briefing.provenance), style="dim")
    if briefing.since is not None:
        yield heading("WHAT CHANGED")
        yield from (bulleted(Text(line)) for line in _changes(briefing, sources))
    for number, story in enumerate(briefing.stories, start=1):
        yield Text(f"\n{number}. {plain(story.title)}", style="bold")
        yield Text(size_line(story), style="dim")
        yield from _story(story, sources)
    if briefing.provenance.coverage.notes:
        yield Text(f"\n{' '.join(plain(note) for note in briefing.provenance.coverage.notes)}", style="dim")


def _changes(briefing: Briefing, sources: Sources) -> Iterable[str]:
    for change in briefing.changes[:CHANGES_SHOWN]:
        before = f" (before: “{plain(change.before)}”)" if change.before and change.before != change.text else ""
        known = [item for item in change.evidence if sources.letter(item.article_id) != "?"]
        yield f"{CHANGE_WORDS[change.change]}: {plain(change.text)}{before} {_where(known, sources)}".rstrip()
    if not briefing.changes:
        yield "nothing"
    if len(briefing.changes) > CHANGES_SHOWN:
        yield f"and {len(briefing.changes) - CHANGES_SHOWN} more (in the JSON)"


def _story(story: Story, sources: Sources) -> Iterable[RenderableType]:
    if story.lead:
        lead = " ".join(
            f"{plain(one.text)} {_where(lead_evidence(story, one.fact_ids), sources)}".rstrip() for one in story.lead
        )
        yield indented(Text(f"\n{lead}"))
        if lead_note(story):
            yield indented(Text(lead_note(story), style="dim"))
    yield from _findings("DISPUTED", disputes(story.disputed), sources)
    yield from _listed("ESTABLISHED", [_fact(fact, sources) for fact in story.established])
    title = "REPORTED BY ONE SOURCE" if len(story.article_ids) > 1 else "WHAT IT SAYS"
    yield from _listed(title, [_fact(fact, sources) for fact in story.single_source])
    yield from _findings("SMALLER DIFFERENCES", smaller(story.disputed), sources)
    yield from _listed(
        "TIMELINE",
        [f"{when_words(e.when)}: {clip(e.text, 160)} {_where(e.evidence, sources)}" for e in story.timeline],
    )
    yield from _listed(
        "WHO SAID WHAT",
        [f"{plain(v.speaker)}: “{plain(v.text)}” {_where(v.evidence, sources)}" for v in story.voices],
    )
    yield from _findings("TENSIONS INSIDE ONE ARTICLE", inside(story.disputed), sources)
    yield from _listed("OPEN", [plain(question) for question in story.open_questions])
    yield from _listed("UNSUPPORTED", [plain(item.text) for item in story.rejected])
    yield from _listed("SOURCES", [f"{sources.letter(i)}  {sources.line(i)}" for i in story.article_ids], most=60)


def _listed(title: str, lines: Sequence[str], *, most: int = FACTS_SHOWN) -> Iterable[RenderableType]:
    if lines:
        yield indented(heading(title), 2)
        yield from (indented(bulleted(Text(line))) for line in lines[:most])
        if len(lines) > most:
            yield indented(
                Text(f"and {counted(len(lines) - most, 'line')} more (in the other formats)", style="dim"), 4
            )


def _findings(title: str, findings: Sequence[Finding], sources: Sources) -> Iterable[RenderableType]:
    if findings:
        yield indented(heading(title), 2)
    for finding in findings:
        yield indented(Text(finding_title(finding), style="yellow" if finding.severity < 2 else "red"), 4)
        yield indented(Text(plain(finding.why)), 6)
        for view in group_sides(finding):
            places = ", ".join(f"{sources.letter(side.article_id)}{side.sentence + 1}" for side in view.sides)
            yield indented(Text(f"{places} “{view.text}”"), 6)


def _fact(fact: Fact, sources: Sources) -> str:
    said = fact_words(fact)
    return f"{fact_text(fact)}{f' ({said})' if said else ''} {_where(fact.evidence, sources)}"


def _where(evidence: Iterable[Evidence], sources: Sources) -> str:
    places = dict.fromkeys(f"{sources.letter(item.article_id)}{item.sentence + 1}" for item in evidence)
    return f"[{', '.join(places)}]" if places else ""
