"""One story of a briefing, ready for a page: facts by source, timeline, voices."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from summarizer.domain.briefing import Fact, Story, TimelineFact
from summarizer.domain.values import Evidence
from summarizer.report.briefing import fact_words, lead_note, size_line
from summarizer.report.html.finding_view import ArticleKey, FindingView, view_findings
from summarizer.report.html.timeline_drawing import Drawing, draw_timeline
from summarizer.report.plain import plain
from summarizer.report.wording import when_words


class Place(NamedTuple):
    """A sentence of an article."""

    letter: str
    anchor: str
    number: int


class FactView(NamedTuple):
    """A line of a story; `number` counts over the story."""

    number: int
    text: str
    speaker: str
    origins: int
    places: tuple[Place, ...]


class DatedFactView(NamedTuple):
    """A dated line."""

    when: str
    as_of: str
    text: str
    places: tuple[Place, ...]


class VoiceView(NamedTuple):
    """Words of one speaker."""

    speaker: str
    text: str
    places: tuple[Place, ...]


class LeadView(NamedTuple):
    """One sentence of a lead, the numbers of the facts it cites, and those of the findings of the page."""

    text: str
    facts: tuple[int, ...]
    findings: tuple[int, ...] = ()


class GridLine(NamedTuple):
    """A fact and, for each article of the story, the sentences that carry it."""

    number: int
    text: str
    cells: tuple[tuple[Place, ...], ...]


class StoryView(NamedTuple):
    """`anchor` is the prefix of the story's ids."""

    anchor: str
    title: str
    keys: tuple[ArticleKey, ...]
    size: str
    lead: tuple[LeadView, ...]
    lead_note: str
    disputed: tuple[FindingView, ...]
    established: tuple[FactView, ...]
    single_source: tuple[FactView, ...]
    grid: tuple[GridLine, ...]
    timeline: tuple[DatedFactView, ...]
    drawing: Drawing | None
    voices: tuple[VoiceView, ...]
    open_questions: tuple[str, ...]
    origins: tuple[str, ...]
    rejected: tuple[tuple[str, tuple[str, ...]], ...]


def view_story(story: Story, keys: Mapping[str, ArticleKey], *, index: int, first_finding: int) -> StoryView:
    """A story with its findings numbered from `first_finding`, the gravest first."""
    facts = [*story.established, *story.single_source]
    numbers = {fact.id: number for number, fact in enumerate(facts, start=1)}
    views = [_fact(fact, number, keys) for number, fact in enumerate(facts, start=1)]
    found = {finding.id: number for number, finding in enumerate(story.disputed, start=first_finding)}
    own = tuple(keys[article_id] for article_id in story.article_ids if article_id in keys)
    established = len(story.established)
    return StoryView(
        anchor=f"story-{index}",
        title=plain(story.title),
        keys=own,
        size=size_line(story),
        lead=tuple(_lead(item.text, item.fact_ids, numbers, found) for item in story.lead),
        lead_note=lead_note(story),
        disputed=view_findings(story.disputed, keys, first=first_finding),
        established=tuple(views[:established]),
        single_source=tuple(views[established:]),
        grid=tuple(_line(view, own) for view in views) if len(own) > 1 else (),
        timeline=tuple(_dated(entry, keys) for entry in story.timeline),
        drawing=draw_timeline([entry.when for entry in story.timeline]),
        voices=tuple(VoiceView(plain(v.speaker), plain(v.text), places_of(v.evidence, keys)) for v in story.voices),
        open_questions=tuple(plain(question) for question in story.open_questions),
        origins=tuple(
            _origin(group.article_ids, group.reason, keys) for group in story.origins if len(group.article_ids) > 1
        ),
        rejected=tuple((plain(item.text), tuple(plain(r.text) for r in item.reasons)) for item in story.rejected),
    )


def places_of(evidence: Iterable[Evidence], keys: Mapping[str, ArticleKey]) -> tuple[Place, ...]:
    """Each sentence once, in the order given."""
    unknown = ArticleKey("?", "", "")
    places = []
    for item in evidence:
        key = keys.get(item.article_id, unknown)
        places.append(Place(key.letter, key.anchor, item.sentence + 1))
    return tuple(dict.fromkeys(places))


def _fact(fact: Fact, number: int, keys: Mapping[str, ArticleKey]) -> FactView:
    return FactView(number, plain(fact.text), fact_words(fact), fact.origins, places_of(fact.evidence, keys))


def _lead(text: str, ids: Sequence[str], facts: Mapping[str, int], findings: Mapping[str, int]) -> LeadView:
    return LeadView(
        plain(text),
        tuple(sorted({facts[id_] for id_ in ids if id_ in facts})),
        tuple(sorted({findings[id_] for id_ in ids if id_ in findings})),
    )


def _line(fact: FactView, keys: Sequence[ArticleKey]) -> GridLine:
    cells = tuple(tuple(place for place in fact.places if place.anchor == key.anchor) for key in keys)
    return GridLine(fact.number, fact.text, cells)


def _dated(entry: TimelineFact, keys: Mapping[str, ArticleKey]) -> DatedFactView:
    as_of = entry.as_of.isoformat() if entry.as_of else ""
    return DatedFactView(when_words(entry.when), as_of, plain(entry.text), places_of(entry.evidence, keys))


def _origin(article_ids: Sequence[str], reason: str, keys: Mapping[str, ArticleKey]) -> str:
    names = [f"{keys[i].letter} {keys[i].label}" if i in keys else plain(i) for i in article_ids]
    return f"{', '.join(names)}: {plain(reason)}"
