"""Who proposes. An engine reads an article and proposes; it never vouches."""

from typing import Protocol

from summarizer.core.reading import Reading
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
    """What an engine proposes about one article: untrusted until `core` has checked it."""

    headline: ProposedPoint | None = None
    gist: tuple[ProposedPoint, ...] = ()
    points: tuple[ProposedPoint, ...] = ()
    speakers: tuple[ProposedSpeaker, ...] = ()
    proposed_by: DecidedBy
    provenance: Provenance


class Engine(Protocol):
    """The offline engine and the model engine look the same from outside."""

    async def read(self, reading: Reading) -> Proposal:
        """Propose a summary of one article."""
        ...
