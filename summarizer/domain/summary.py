"""What `summarize ARTICLE` vouches for."""

from datetime import date
from typing import Literal

from pydantic import Field

from summarizer.domain.article import Article
from summarizer.domain.values import (
    SCHEMA_VERSION,
    DecidedBy,
    Evidence,
    Frozen,
    Modality,
    Number,
    Polarity,
    Reason,
    Speaker,
    Usage,
)


class When(Frozen):
    """A closed range of days, both ends included; None where it cannot be resolved (no publication date)."""

    text: str
    first: date | None = None
    last: date | None = None


class ClaimValue(Frozen):
    """A figure, time or name that a claim states, as read by the core from the claim's own words."""

    kind: Literal["figure", "time", "name"]
    text: str
    low: Number | None = None
    high: Number | None = None
    unit: str | None = None
    first: date | None = None
    last: date | None = None


class Claim(Frozen):
    """A statement with the sentences that carry it. Only claims that passed `core.support` are ever made."""

    id: str
    text: str
    evidence: tuple[Evidence, ...]
    values: tuple[ClaimValue, ...] = ()
    attribution: Speaker | None = None
    modality: Modality = Modality.ASSERTED
    polarity: Polarity = Polarity.POSITIVE
    when: When | None = None
    proposed_by: DecidedBy = "rule"


class Figure(Frozen):
    """A number in the article. `low`/`high` bound what the words allow (None: open); `text` is the exact phrase."""

    text: str
    low: Number | None
    high: Number | None
    qualifier: str | None = None
    unit: str | None = None
    what: str | None = None
    attribution: Speaker | None = None
    sentence: int
    start: int
    end: int


class Quote(Frozen):
    """Words inside quotation marks, without the marks. `speaker` is None when the text does not say."""

    text: str
    speaker: Speaker | None = None
    sentence: int
    start: int
    end: int


class TimelineEntry(Frozen):
    """Something the article dates."""

    when: When
    text: str
    sentence: int
    start: int
    end: int


class NameEntry(Frozen):
    """A candidate name: who or where, how often, and each place it stands (start offsets)."""

    text: str
    kind: Literal["person", "org", "place", "group", "other"]
    count: int
    starts: tuple[int, ...] = ()


class TensionSide(Frozen):
    """One side of a tension inside an article."""

    text: str
    sentence: int
    start: int
    end: int
    attribution: Speaker | None = None


class Tension(Frozen):
    """Two places of one article that do not sit well together. `relation` and `facet` as in comparisons."""

    relation: str
    facet: str
    why: str
    sides: tuple[TensionSide, ...]
    decided_by: DecidedBy = "rule"


class Rejected(Frozen):
    """Something an engine proposed that the core does not vouch for; shown as unsupported."""

    text: str
    reasons: tuple[Reason, ...]
    cited: tuple[int, ...] = ()


class Coverage(Frozen):
    """What was read and what was not."""

    characters: int = 0
    sentences: int = 0
    sentences_read: int = 0
    chunks: int = 1
    proposed: int = 0
    accepted: int = 0
    notes: tuple[str, ...] = ()


class Provenance(Frozen):
    """Who spoke, with what, at what price. `cost` is in US dollars, None when the price is unknown."""

    engine: Literal["offline", "model"]
    model: str | None = None
    prompts: dict[str, str] = Field(default_factory=dict)
    usage: Usage = Usage()
    cost: float | None = None
    retries: int = 0
    coverage: Coverage = Coverage()
    fallback: str | None = None
    version: str = ""


class Summary(Frozen):
    """A structured summary in which every line is tied to the article."""

    schema_version: Literal["1.0"] = SCHEMA_VERSION
    kind: Literal["summary"] = "summary"
    article: Article
    headline: str
    headline_evidence: tuple[Evidence, ...] = ()
    gist: tuple[Claim, ...]
    claims: tuple[Claim, ...]
    figures: tuple[Figure, ...] = ()
    quotations: tuple[Quote, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()
    names: tuple[NameEntry, ...] = ()
    tensions: tuple[Tension, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    provenance: Provenance
