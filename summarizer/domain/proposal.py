"""What an engine proposes about one article: untrusted until `core` has checked it."""

from summarizer.domain.summary import Provenance
from summarizer.domain.values import DecidedBy, Frozen


class ProposedPoint(Frozen):
    """A statement an engine believes the article makes, with the sentence indexes it cites (counted from 0)."""

    text: str
    sentences: tuple[int, ...]


class ProposedSpeaker(Frozen):
    """Who an engine believes speaks the n-th quotation of the reading, and the sentence that names them."""

    quotation: int
    speaker: str
    sentence: int | None = None


class Proposal(Frozen):
    """The lines of a summary as one engine worded them."""

    headline: ProposedPoint | None = None
    gist: tuple[ProposedPoint, ...] = ()
    points: tuple[ProposedPoint, ...] = ()
    speakers: tuple[ProposedSpeaker, ...] = ()
    proposed_by: DecidedBy
    provenance: Provenance
