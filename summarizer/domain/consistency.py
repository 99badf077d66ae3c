"""What `summarize consistency` says of a text held against itself."""

from typing import Literal

from summarizer.domain.article import Article
from summarizer.domain.comparison import Finding
from summarizer.domain.summary import Provenance
from summarizer.domain.values import SCHEMA_VERSION, Frozen

Sureness = Literal["strict", "wide"]
"""Strict: what a summary also shows as a tension. Wide: signs that go wrong more often, to be looked at."""


class Clash(Finding):
    """Places of one text that cannot both be true; a side is a whole sentence, `value` the words that clash."""

    sureness: Sureness


class Consistency(Frozen):
    """A text held against itself. `clashes` are ordered most severe first, of one severity the strict before the wide.

    `sentences_read` counts the headline and the sentences of the story, not bylines and page furniture.
    """

    schema_version: Literal["1.0"] = SCHEMA_VERSION
    kind: Literal["consistency"] = "consistency"
    article: Article
    clashes: tuple[Clash, ...]
    sentences_read: int
    provenance: Provenance
