"""A briefing as a page: what changed, then story by story, the disputed first."""

from collections.abc import Mapping
from typing import NamedTuple

from summarizer.domain.briefing import Briefing, Change
from summarizer.report.html.articles import view_articles
from summarizer.report.html.finding_view import ArticleKey, keys_of, passages_of
from summarizer.report.html.page import render_page
from summarizer.report.html.story_view import Place, StoryView, places_of, view_story
from summarizer.report.plain import plain
from summarizer.report.wording import counted, engine_line


class ChangeView(NamedTuple):
    """What differs from an earlier briefing; `story` is the story's anchor, empty when it is gone."""

    kind: str
    severity: int
    pips: str
    text: str
    before: str
    story: str
    story_title: str
    places: tuple[Place, ...]


def render_briefing_html(briefing: Briefing) -> str:
    """The whole briefing as one HTML document that works from a file, without a script, and on paper."""
    keys = keys_of(briefing.articles)
    findings = [finding for story in briefing.stories for finding in story.disputed]
    stories = _stories(briefing, keys)
    return render_page(
        "briefing.html.j2",
        entries=len(findings),
        title=plain(briefing.title),
        deck=_deck(briefing, len(findings)),
        since=plain(briefing.since or ""),
        changes=_changes(briefing, stories, keys),
        stories=stories,
        engine=engine_line(briefing.provenance),
        version=plain(briefing.provenance.version),
        notes=[plain(note) for note in briefing.provenance.coverage.notes],
        articles=view_articles(briefing.articles, tuple(passages_of(findings))),
        entries_of=[finding for story in stories for finding in story.disputed],
    )


def _deck(briefing: Briefing, disputed: int) -> str:
    stories = f"{len(briefing.stories)} stor{'y' if len(briefing.stories) == 1 else 'ies'}"
    return f"{stories} from {counted(len(briefing.articles), 'article')}, {counted(disputed, 'disputed point')}"


def _stories(briefing: Briefing, keys: Mapping[str, ArticleKey]) -> tuple[StoryView, ...]:
    views, first = [], 1
    for index, story in enumerate(briefing.stories, start=1):
        views.append(view_story(story, keys, index=index, first_finding=first))
        first += len(story.disputed)
    return tuple(views)


def _changes(
    briefing: Briefing, stories: tuple[StoryView, ...], keys: Mapping[str, ArticleKey]
) -> tuple[ChangeView, ...]:
    """The gravest first, else in the order given."""
    by_id = {story.id: view for story, view in zip(briefing.stories, stories, strict=True)}
    ordered = sorted(briefing.changes, key=lambda change: -change.severity.value)
    return tuple(_change(change, by_id.get(change.story_id), keys) for change in ordered)


def _change(change: Change, story: StoryView | None, keys: Mapping[str, ArticleKey]) -> ChangeView:
    severity = change.severity.value
    return ChangeView(
        kind=change.change.replace("_", " "),
        severity=severity,
        pips="●" * severity + "○" * (3 - severity),
        text=plain(change.text),
        before=plain(change.before or ""),
        story=story.anchor if story else "",
        story_title=story.title if story else "",
        places=places_of(change.evidence, keys),
    )
