"""Who proposes. An engine reads an article and proposes; it never vouches."""

from collections.abc import Sequence
from typing import Protocol

from summarizer.core.difference.judged import OpenPair, PairVerdict
from summarizer.core.reading import Reading
from summarizer.domain.briefing import Fact, LeadSentence
from summarizer.domain.proposal import Proposal, ProposedPoint, ProposedSpeaker
from summarizer.domain.summary import Provenance
from summarizer.domain.values import Usage

__all__ = ["Embedder", "Engine", "OpenPair", "PairJudge", "PairVerdict", "Proposal", "ProposedPoint", "ProposedSpeaker"]


class Engine(Protocol):
    """The offline engine and the model engine look the same from outside."""

    async def read(self, reading: Reading) -> Proposal:
        """Propose a summary of one article."""
        ...


class PairJudge(Protocol):
    """Gives an opinion on pairs of statements that rules leave open; it may add candidates, never more."""

    async def judge(self, pairs: Sequence[OpenPair]) -> Sequence[PairVerdict]:
        """Judge pairs, many to a call; a pair without a verdict stays open."""
        ...

    @property
    def provenance(self) -> Provenance:
        """Who was asked and at what price, up to now."""
        ...


class Embedder(Protocol):
    """Turns texts into vectors whose dot product tells how alike their meaning is; it never decides anything."""

    async def embed(self, texts: Sequence[str]) -> Sequence[Sequence[float]]:
        """One vector of length 1 for each text, in order."""
        ...

    @property
    def name(self) -> str:
        """The model, as a report names it."""
        ...

    @property
    def usage(self) -> Usage:
        """Of all calls so far; nothing for a model on this machine."""
        ...

    @property
    def cost(self) -> float | None:
        """US dollars so far, None if unknown."""
        ...


class LeadWriter(Protocol):
    """Writes the lead of a story from its facts; every sentence names the facts it rests on, and is checked."""

    async def write(self, title: str, facts: Sequence[Fact]) -> Sequence[LeadSentence]:
        """Propose a lead of a few sentences."""
        ...

    @property
    def provenance(self) -> Provenance:
        """Who was asked and at what price, up to now."""
        ...
