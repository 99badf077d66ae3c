"""Whose word it is: reported speech, direct or not, within one sentence."""

from typing import NamedTuple


class Attributed(NamedTuple):
    """`source` says, by `cue`, what stands in `start`:`end`; all offsets half-open into the sentence given."""

    source: str
    source_start: int
    source_end: int
    cue: str
    cue_start: int
    cue_end: int
    start: int
    end: int


def find_attributions(sentence: str) -> tuple[Attributed, ...]:
    """All attributions in one sentence, in order of their cues; `source` may be a pronoun."""
    raise NotImplementedError
