"""What `summarize brief` writes."""

from datetime import date
from typing import Literal

from summarizer.domain.article import Article
from summarizer.domain.comparison import Finding, OriginGroup, Severity
from summarizer.domain.summary import Provenance, Rejected, When
from summarizer.domain.values import SCHEMA_VERSION, Evidence, Frozen, Speaker, Usage


class Fact(Frozen):
    """A line of a briefing: the words of one source, and every sentence that carries it."""

    id: str
    text: str
    evidence: tuple[Evidence, ...]
    attribution: Speaker | None = None
    origins: int = 1
    value: str | None = None


class TimelineFact(Frozen):
    """A dated line; `as_of` is the publication day of its source."""

    when: When
    as_of: date | None = None
    text: str
    evidence: tuple[Evidence, ...]


class Voice(Frozen):
    """Who said what, verbatim; `text` is cut from the source."""

    speaker: str
    text: str
    evidence: tuple[Evidence, ...]


class LeadSentence(Frozen):
    """One sentence of a lead and the facts it cites."""

    text: str
    fact_ids: tuple[str, ...]


class Story(Frozen):
    """One event and all its sources.

    `lead_by` tells who worded the lead; a model's sentences are in it only where the sources carry them. `usage` and
    `cost` (US dollars; None offline and where a price is unknown) are what a model took for this story.
    """

    id: str
    title: str
    article_ids: tuple[str, ...]
    lead: tuple[LeadSentence, ...] = ()
    lead_by: Literal["sources", "model"] = "sources"
    established: tuple[Fact, ...] = ()
    disputed: tuple[Finding, ...] = ()
    single_source: tuple[Fact, ...] = ()
    timeline: tuple[TimelineFact, ...] = ()
    voices: tuple[Voice, ...] = ()
    open_questions: tuple[str, ...] = ()
    origins: tuple[OriginGroup, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    usage: Usage = Usage()
    cost: float | None = None


class Change(Frozen):
    """What differs from an earlier briefing."""

    change: Literal["new", "withdrawn", "revised", "newly_disputed", "no_longer_disputed", "newly_corroborated"]
    story_id: str
    text: str
    before: str | None = None
    evidence: tuple[Evidence, ...] = ()
    severity: Severity = Severity.S0


class Briefing(Frozen):
    """Articles grouped into stories, each compared and written up."""

    schema_version: Literal["1.0"] = SCHEMA_VERSION
    kind: Literal["briefing"] = "briefing"
    title: str
    articles: tuple[Article, ...]
    stories: tuple[Story, ...]
    changes: tuple[Change, ...] = ()
    since: str | None = None
    provenance: Provenance
