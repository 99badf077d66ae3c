"""A briefing as markdown: every line leads by a footnote to the article and the sentence it rests on."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from summarizer.domain.briefing import Briefing, Change, Fact, Story
from summarizer.domain.comparison import Finding, Severity, Side
from summarizer.domain.values import Evidence
from summarizer.report.comparison import finding_title
from summarizer.report.markdown import escaped
from summarizer.report.plain import plain
from summarizer.report.wording import article_line, counted, engine_line, letters, when_words

CHANGE_WORDS = {
    "new": "new",
    "withdrawn": "no longer reported",
    "revised": "revised",
    "newly_disputed": "newly disputed",
    "no_longer_disputed": "no longer disputed",
    "newly_corroborated": "newly corroborated",
}
CHANGES_SHOWN = 40
"""Changes beyond this many are counted, not listed; the JSON has all."""


class Sources:
    """Letters, names and sentences of a briefing's articles, and the footnotes used so far."""

    def __init__(self, briefing: Briefing) -> None:
        self._articles = {article.id: article for article in briefing.articles}
        self._order = {article.id: index for index, article in enumerate(briefing.articles)}
        self._letters = {article_id: letters(index) for article_id, index in self._order.items()}
        self._used: dict[tuple[str, int], None] = {}

    def letter(self, article_id: str) -> str:
        """The article's short name, "?" for one of an earlier briefing."""
        return self._letters.get(article_id, "?")

    def label(self, article_id: str, among: Iterable[str] = ()) -> str:
        """Source, with the letter when several articles of `among` have the same source."""
        article = self._articles.get(article_id)
        if article is None:
            return "an article of the earlier briefing"
        name = plain(article.label)
        others = (self._articles[other] for other in among if other in self._articles)
        shared = sum(plain(other.label) == name for other in others)
        return f"{name} ({self.letter(article_id)})" if shared > 1 else name

    def line(self, article_id: str) -> str:
        """Source, date, length."""
        return article_line(self._articles[article_id])

    def day(self, article_id: str) -> str:
        """Publication date, or nothing."""
        article = self._articles.get(article_id)
        return article.published.isoformat() if article and article.published else ""

    def marks(self, evidence: Iterable[Evidence]) -> str:
        """Footnote marks, each sentence once; articles that are not part of the briefing have none."""
        places = {(self._order.get(item.article_id, 0), item.article_id, item.sentence) for item in evidence}
        return "".join(self.mark(article_id, sentence) for _, article_id, sentence in sorted(places))

    def mark(self, article_id: str, sentence: int) -> str:
        """Footnote mark of one sentence."""
        if article_id not in self._articles:
            return ""
        self._used[article_id, sentence] = None
        return f"[^{self.letter(article_id)}{sentence + 1}]"

    def footnotes(self) -> Iterator[str]:
        """The footnotes used, by article and sentence."""
        for article_id, index in sorted(self._used, key=lambda used: (self._order[used[0]], used[1])):
            article = self._articles[article_id]
            day = f", {article.published.isoformat()}" if article.published else ""
            where = f"{self.letter(article_id)} {article.label}{day}, sentence {index + 1}"
            mark = f"[^{self.letter(article_id)}{index + 1}]"
            yield f"{mark}: {escaped(where)}: “{escaped(article.sentence_text(index))}”"


def deck(briefing: Briefing) -> str:
    """The briefing in one line."""
    disputed = sum(len(between(story.disputed)) for story in briefing.stories)
    stories = f"{len(briefing.stories)} stor{'y' if len(briefing.stories) == 1 else 'ies'}"
    days = sorted(article.published for article in briefing.articles if article.published)
    span = f", published {days[0].isoformat()}" if days else ""
    span += f" to {days[-1].isoformat()}" if days and days[-1] != days[0] else ""
    articles = counted(len(briefing.articles), "article")
    return f"{stories} from {articles}{span}; {counted(disputed, 'difference')} between sources"


def between(findings: Sequence[Finding]) -> list[Finding]:
    """Findings between articles."""
    return [finding for finding in findings if not finding.internal]


def inside(findings: Sequence[Finding]) -> list[Finding]:
    """Findings inside one article."""
    return [finding for finding in findings if finding.internal]


def size_line(story: Story) -> str:
    """How many articles, and how many origins stand behind them."""
    articles = counted(len(story.article_ids), "article")
    return f"{articles} from {counted(len(story.origins) or len(story.article_ids), 'independent origin')}"


def lead_note(story: Story) -> str:
    """What a reader must know of the lead if a model was asked for it and had no part in it."""
    is_own = story.lead and story.rejected and story.lead_by == "sources"
    return "In the sources' own words: nothing the model proposed was carried by them." if is_own else ""


def fact_words(fact: Fact) -> str:
    """Whose word a fact is, if it is somebody's and its own words do not say so."""
    speaker = plain(fact.attribution.text) if fact.attribution else ""
    return f"according to {speaker}" if speaker.casefold() not in plain(fact.text).casefold() else ""


def fact_text(fact: Fact) -> str:
    """The words of a fact, with a mark where they begin inside a sentence."""
    words = plain(fact.text)
    return f"… {words}" if words[:1].islower() else words


def disputes(findings: Sequence[Finding]) -> list[Finding]:
    """Findings between articles that change a story."""
    return [finding for finding in between(findings) if finding.severity >= Severity.S2]


def smaller(findings: Sequence[Finding]) -> list[Finding]:
    """Findings between articles that an editor should see and that change no story."""
    return [finding for finding in between(findings) if finding.severity < Severity.S2]


class SideView(NamedTuple):
    """Words of one side and every article that has them."""

    text: str
    sides: tuple[Side, ...]


def group_sides(finding: Finding) -> list[SideView]:
    """The sides of a finding, those in the same words as one."""
    grouped: dict[str, list[Side]] = {}
    for side in finding.sides:
        grouped.setdefault(plain(side.text).casefold(), []).append(side)
    return [SideView(plain(sides[0].text), tuple(sides)) for sides in grouped.values()]


def lead_evidence(story: Story, fact_ids: Sequence[str]) -> tuple[Evidence, ...]:
    """The sentences behind a sentence of the lead: those of its facts, and the sides of its dispute."""
    facts = {fact.id: fact.evidence for fact in (*story.established, *story.single_source)}
    sides = {
        finding.id: tuple(
            Evidence(article_id=s.article_id, sentence=s.sentence, start=s.start, end=s.end, text=s.text)
            for s in finding.sides[:2]
        )
        for finding in story.disputed
    }
    return tuple(item for fact_id in fact_ids for item in (*facts.get(fact_id, ()), *sides.get(fact_id, ())))


def render_markdown(briefing: Briefing) -> str:
    """The whole briefing; nothing of an article becomes a link, an image, a heading or HTML."""
    sources = Sources(briefing)
    body = list(_body(briefing, sources))
    return "\n".join([*body, "", *sources.footnotes()]).rstrip() + "\n"


def _body(briefing: Briefing, sources: Sources) -> Iterator[str]:
    yield f"# {escaped(briefing.title)}"
    yield ""
    yield f"{escaped(deck(briefing))}  "
    yield escaped(engine_line(briefing.provenance))
    if briefing.since is not None:
        yield from _changes(briefing, sources)
    if len(briefing.stories) > 1:
        yield from _section("##", "Stories", _contents(briefing))
    for number, story in enumerate(briefing.stories, start=1):
        yield from ("", f"## {number}\\. {escaped(story.title)}", "", f"*{escaped(size_line(story))}*")
        yield from _story(story, sources)
    if briefing.provenance.coverage.notes:
        yield from ("", f"*{escaped(' '.join(briefing.provenance.coverage.notes))}*")


def _section(level: str, title: str, lines: Iterable[str]) -> Iterator[str]:
    listed = list(lines)
    if listed:
        yield from ("", f"{level} {title}", "", *listed)


def _contents(briefing: Briefing) -> Iterator[str]:
    for number, story in enumerate(briefing.stories, start=1):
        worst = max((finding.severity for finding in between(story.disputed)), default=0)
        grave = f", gravest difference S{int(worst)}" if worst else ""
        yield f"{number}. {escaped(story.title)} – {counted(len(story.article_ids), 'article')}{grave}"


def _changes(briefing: Briefing, sources: Sources) -> Iterator[str]:
    lines = [_change(change, sources) for change in briefing.changes[:CHANGES_SHOWN]]
    if len(briefing.changes) > CHANGES_SHOWN:
        lines.append(f"- and {len(briefing.changes) - CHANGES_SHOWN} more (in the JSON)")
    yield from _section("##", f"What changed since “{escaped(briefing.since or '')}”", lines or ["Nothing."])


def _change(change: Change, sources: Sources) -> str:
    line = f"- **{CHANGE_WORDS[change.change]}:** {escaped(change.text)}{sources.marks(change.evidence)}"
    if change.before and change.before != change.text:
        line += f" (before: “{escaped(change.before)}”)"
    return line


def _story(story: Story, sources: Sources) -> Iterator[str]:
    if story.lead:
        marked = (f"{escaped(one.text)}{sources.marks(lead_evidence(story, one.fact_ids))}" for one in story.lead)
        yield from ("", " ".join(marked))
        yield from ("", f"*{escaped(lead_note(story))}*") if lead_note(story) else ()
    yield from _section("###", "Disputed", _findings(disputes(story.disputed), story, sources))
    yield from _section("###", "Established", (_established(fact, sources) for fact in story.established))
    alone = "Reported by one source" if len(story.article_ids) > 1 else "What it says"
    yield from _section("###", alone, (_single(fact, story, sources) for fact in story.single_source))
    yield from _section("###", "Smaller differences", _findings(smaller(story.disputed), story, sources))
    yield from _section("###", "Timeline", _timeline(story, sources))
    yield from _section("###", "Who said what", _voices(story, sources))
    yield from _section("###", "Tensions inside one article", _findings(inside(story.disputed), story, sources))
    yield from _section("###", "Open", (f"- {escaped(question)}" for question in story.open_questions))
    yield from _section("###", "Unsupported (proposed by the model, not carried by the sources)", _rejected(story))
    yield from _section("###", "Sources", _sources(story, sources))


def _findings(findings: Sequence[Finding], story: Story, sources: Sources) -> Iterator[str]:
    for finding in findings:
        yield f"- **{escaped(finding_title(finding))}:** {escaped(finding.why)}"
        for view in group_sides(finding):
            names = _side_sources(view.sides, story, sources)
            marks = "".join(sources.mark(side.article_id, side.sentence) for side in view.sides)
            yield f"  - *{escaped(names)}:* “{escaped(view.text)}”{marks}"


def _side_sources(sides: Sequence[Side], story: Story, sources: Sources) -> str:
    """Sources with their dates, a date that all share once; the speaker too where the words do not name them."""
    days = {sources.day(side.article_id) for side in sides}
    shared = len(days) == 1 and len(sides) > 1
    names = dict.fromkeys(_side_source(side, story, sources, dated=not shared) for side in sides)
    told = ("; " if any("," in name for name in names) else ", ").join(names)
    day = days.pop() if shared else ""
    return f"{told} ({day})" if day else told


def _side_source(side: Side, story: Story, sources: Sources, *, dated: bool) -> str:
    speaker = plain(side.attribution.text) if side.attribution else ""
    told = speaker if speaker.casefold() not in plain(side.text).casefold() else ""
    day = sources.day(side.article_id) if dated else ""
    parts = [sources.label(side.article_id, story.article_ids), day, told]
    return ", ".join(part for part in parts if part)


def _established(fact: Fact, sources: Sources) -> str:
    said = ", ".join(part for part in (fact_words(fact), counted(fact.origins, "origin")) if part)
    return f"- {escaped(fact_text(fact))} *({escaped(said)})*{sources.marks(fact.evidence)}"


def _single(fact: Fact, story: Story, sources: Sources) -> str:
    names = ", ".join(dict.fromkeys(sources.label(item.article_id, story.article_ids) for item in fact.evidence))
    said = f" *({escaped(fact_words(fact))})*" if fact_words(fact) else ""
    return f"- **{escaped(names)}:** {escaped(fact_text(fact))}{said}{sources.marks(fact.evidence)}"


def _timeline(story: Story, sources: Sources) -> Iterator[str]:
    for entry in story.timeline:
        told = f" *(reported {entry.as_of.isoformat()})*" if entry.as_of else ""
        yield f"- **{escaped(when_words(entry.when))}:** {escaped(entry.text)}{told}{sources.marks(entry.evidence)}"


def _voices(story: Story, sources: Sources) -> Iterator[str]:
    for voice in story.voices:
        yield f"- **{escaped(voice.speaker)}:** “{escaped(voice.text)}”{sources.marks(voice.evidence)}"


def _rejected(story: Story) -> Iterator[str]:
    for item in story.rejected:
        yield f"- {escaped(item.text)}"
        yield from (f"  - {escaped(reason.text)}" for reason in item.reasons)


def _sources(story: Story, sources: Sources) -> Iterator[str]:
    for article_id in story.article_ids:
        yield f"- **{sources.letter(article_id)}** {escaped(sources.line(article_id))}"
    for group in story.origins:
        if len(group.article_ids) > 1:
            together = ", ".join(sources.letter(article_id) for article_id in group.article_ids)
            yield f"- {together} count as one origin: {escaped(group.reason)}"
