"""Two places of one document that cannot both be true."""

from typing import NamedTuple

from summarizer.core.contradiction.hinges import HingeKind
from summarizer.core.reading import SentenceReading


class Contradiction(NamedTuple):
    """A clause and the sentence it contradicts; `start`/`end` are half-open places of the article.

    `word`/`other_word` are the words that exclude each other, `share` how much of the rest agrees, 0 to 1.
    """

    kind: HingeKind
    word: str
    other_word: str
    share: float
    matched: int
    start: int
    end: int
    other_start: int
    other_end: int
    sentence: int
    other_sentence: int


def set_beside(
    kind: HingeKind, sentence: SentenceReading, other: SentenceReading, *, words: tuple[str, str]
) -> Contradiction:
    """Two whole sentences, or one with itself, that two words set against each other whatever the rest says."""
    return Contradiction(
        kind=kind,
        word=words[0],
        other_word=words[1],
        share=1.0,
        matched=1,
        start=sentence.start,
        end=sentence.end,
        other_start=other.start,
        other_end=other.end,
        sentence=sentence.index,
        other_sentence=other.index,
    )
