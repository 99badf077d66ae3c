"""Who said what, word for word: direct quotations and their speakers."""

from typing import Literal, NamedTuple


class Quotation(NamedTuple):
    """Words inside quotation marks; `start`/`end` exclude the marks.

    `speaker` is the name or phrase the text gives, with its span; for a pronoun `speaker` is the antecedent where one
    agrees (`resolved` "pronoun"), for a continued quotation the speaker carried over ("carried"). None: not said.
    `cue` is the verb of saying.
    """

    start: int
    end: int
    text: str
    speaker: str | None
    speaker_start: int | None
    speaker_end: int | None
    cue: str
    resolved: Literal["named", "pronoun", "carried", "unknown"]


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """All direct quotations of a whole article in order; scare quotes without a speaker or cue are left out."""
    raise NotImplementedError
