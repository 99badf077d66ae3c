"""Two places of one document that cannot both be true."""

from typing import NamedTuple, Protocol

from summarizer.core.contradiction.hinges import HingeKind
from summarizer.core.reading import SentenceReading


class Contradiction(NamedTuple):
    """A clause and the sentence it contradicts; `start`/`end` are half-open places of the article.

    `word`/`other_word` are the words that exclude each other, `word_start`/`other_word_start` where they stand in the
    article, `share` how much of the rest agrees, 0 to 1.
    """

    kind: HingeKind
    word: str
    other_word: str
    word_start: int
    other_word_start: int
    share: float
    matched: int
    start: int
    end: int
    other_start: int
    other_end: int
    sentence: int
    other_sentence: int


class Placed(Protocol):
    """A word or term; `start` counts from its sentence."""

    @property
    def text(self) -> str:
        """As written."""
        ...

    @property
    def start(self) -> int:
        """Where it begins."""
        ...


def set_beside(
    kind: HingeKind, sentence: SentenceReading, other: SentenceReading, *, words: tuple[Placed, Placed]
) -> Contradiction:
    """Two whole sentences, or one with itself, that two words set against each other whatever the rest says."""
    word, other_word = words
    return Contradiction(
        kind=kind,
        word=word.text,
        other_word=other_word.text,
        word_start=sentence.start + word.start,
        other_word_start=other.start + other_word.start,
        share=1.0,
        matched=1,
        start=sentence.start,
        end=sentence.end,
        other_start=other.start,
        other_end=other.end,
        sentence=sentence.index,
        other_sentence=other.index,
    )
