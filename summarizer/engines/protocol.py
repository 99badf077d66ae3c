"""Who proposes. An engine reads an article and proposes; it never vouches."""

from typing import Protocol

from summarizer.core.reading import Reading
from summarizer.domain.proposal import Proposal, ProposedPoint, ProposedSpeaker

__all__ = ["Engine", "Proposal", "ProposedPoint", "ProposedSpeaker"]


class Engine(Protocol):
    """The offline engine and the model engine look the same from outside."""

    async def read(self, reading: Reading) -> Proposal:
        """Propose a summary of one article."""
        ...
