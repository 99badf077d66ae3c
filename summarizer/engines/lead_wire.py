"""What a model may send for the lead of a story: sentences and the numbers of the facts that carry them."""

from typing import Annotated

from pydantic import Field

from summarizer.engines.wire import Wire

MAX_SENTENCES = 4


class WireLeadSentence(Wire):
    """One sentence and the numbers of its facts, counted from 1."""

    text: Annotated[str, Field(min_length=1, max_length=400)]
    facts: Annotated[list[Annotated[int, Field(ge=1, le=1_000)]], Field(max_length=4)]


class WireLead(Wire):
    """The answer to the lead prompt."""

    sentences: Annotated[list[WireLeadSentence], Field(max_length=MAX_SENTENCES)]
