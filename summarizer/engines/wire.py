"""What a model may send: plain texts with sentence numbers counted from 1, everything bounded."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

MAX_GIST = 3
MAX_POINTS = 8
MAX_SPEAKERS = 12

_Text = Annotated[str, Field(min_length=1, max_length=400)]
_Number = Annotated[int, Field(ge=1, le=100_000)]


class Wire(BaseModel):
    """Base of the wire types: what is not asked for is refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class WirePoint(Wire):
    """One statement and the numbers of the sentences that carry it."""

    text: _Text
    sentences: Annotated[list[_Number], Field(max_length=4)]


class WireSpeaker(Wire):
    """Who says a quotation of the list, and the number of the sentence that names them."""

    quotation: _Number
    speaker: Annotated[str, Field(min_length=1, max_length=100)]
    sentence: _Number


class WireSummary(Wire):
    """The answer to the summary prompt."""

    headline: WirePoint
    gist: Annotated[list[WirePoint], Field(max_length=MAX_GIST)]
    points: Annotated[list[WirePoint], Field(max_length=MAX_POINTS)]
    speakers: Annotated[list[WireSpeaker], Field(max_length=MAX_SPEAKERS)]


class WireLine(Wire):
    """A line that was refused, worded anew."""

    number: _Number
    text: _Text
    sentences: Annotated[list[_Number], Field(max_length=4)]


class WireCorrections(Wire):
    """The answer to the correction prompt."""

    lines: Annotated[list[WireLine], Field(max_length=MAX_GIST + MAX_POINTS + 1)]
