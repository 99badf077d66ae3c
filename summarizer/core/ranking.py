"""What matters: which sentences stand for the article."""

from typing import NamedTuple

from summarizer.core.reading import Reading


class Ranked(NamedTuple):
    """A sentence index with its weight, higher is more central."""

    sentence: int
    weight: float


def rank_sentences(reading: Reading) -> tuple[Ranked, ...]:
    """All content sentences, best first. Source: LexRank (Erkan and Radev 2004) with a position prior."""
    raise NotImplementedError


def choose_sentences(reading: Reading, *, count: int) -> tuple[int, ...]:
    """`count` sentences for coverage without redundancy (MMR, Carbonell and Goldstein 1998), in reading order."""
    raise NotImplementedError
