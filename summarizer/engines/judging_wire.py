"""What a model may send when it is asked for its opinion: numbers of what was shown, a kind, a verdict, short words."""

from typing import Annotated, Literal

from pydantic import Field

from summarizer.engines.wire import Wire

MAX_JUDGED = 100
"""Opinions in one answer; more are never asked for at once."""

_Number = Annotated[int, Field(ge=1, le=100_000)]
_Words = Annotated[str, Field(max_length=120)]
_Why = Annotated[str, Field(max_length=240)]

Kind = Literal[
    "none",
    "quantity",
    "time",
    "place",
    "actor",
    "polarity",
    "cause",
    "direction",
    "status",
    "quotation",
    "attribution",
    "definition",
    "strength",
    "wording",
]
"""What differs, in the words of `domain.comparison.Facet`; the kind comes before the verdict in every answer."""


class WirePairVerdict(Wire):
    """An opinion on one pair of statements; the words are copied from the statements."""

    pair: _Number
    kind: Kind
    left_words: _Words
    right_words: _Words
    why: _Why
    verdict: Literal["agree", "differ", "unrelated"]


class WirePairVerdicts(Wire):
    """The answer to the prompt on pairs."""

    verdicts: Annotated[list[WirePairVerdict], Field(max_length=MAX_JUDGED)]


class WireClaimOpinion(Wire):
    """An opinion on one claim; `missing` are words of the claim that the article does not say, empty if it says all."""

    claim: _Number
    sentences: Annotated[list[_Number], Field(max_length=4)]
    missing: _Words
    why: _Why
    verdict: Literal["supported", "not_supported", "contradicted"]


class WireClaimOpinions(Wire):
    """The answer to the prompt on claims."""

    opinions: Annotated[list[WireClaimOpinion], Field(max_length=MAX_JUDGED)]
