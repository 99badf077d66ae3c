"""What `summarize verify` says of a text."""

from enum import StrEnum
from typing import Literal

from summarizer.domain.article import Article
from summarizer.domain.summary import Provenance
from summarizer.domain.values import SCHEMA_VERSION, DecidedBy, Evidence, Frozen, Reason


class Verdict(StrEnum):
    """Does the source carry the words."""

    SUPPORTED = "supported"
    CONTRADICTED = "contradicted"
    NOT_FOUND = "not_found"


class SentenceVerdict(Frozen):
    """Verdict on one sentence of the text; `start`/`end` into the text that was judged."""

    text: str
    start: int
    end: int
    verdict: Verdict
    score: float
    reasons: tuple[Reason, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    decided_by: DecidedBy = "rule"


class Verification(Frozen):
    """Verdict on a whole text: the worst of its sentences, as is its `score`, 0 to 1, higher is better supported."""

    schema_version: Literal["1.0"] = SCHEMA_VERSION
    kind: Literal["verification"] = "verification"
    text: str
    path: str | None = None
    articles: tuple[Article, ...]
    sentences: tuple[SentenceVerdict, ...]
    verdict: Verdict
    score: float
    provenance: Provenance
