"""How surely, or not at all: modality, polarity and tense of the events of a sentence."""

from typing import Literal, NamedTuple

from summarizer.domain.values import Modality, Polarity


class Event(NamedTuple):
    """A verb (or event noun) with its stance; offsets half-open into the sentence given.

    `lemma` is the verb's base form; `cue` the word that set a modality other than asserted or a negative polarity.
    """

    start: int
    end: int
    text: str
    lemma: str
    polarity: Polarity
    modality: Modality
    tense: Literal["past", "present", "future", "none"]
    cue: str


class Stance(NamedTuple):
    """Stance of a whole sentence: that of its main clause."""

    modality: Modality
    polarity: Polarity
    tense: Literal["past", "present", "future", "none"]
    cue: str


def find_events(sentence: str) -> tuple[Event, ...]:
    """Events of one sentence in order."""
    raise NotImplementedError


def read_stance(sentence: str) -> Stance:
    """Stance of the main clause of one sentence."""
    raise NotImplementedError
