"""What `summarize compare` reports: facts by source, differences, origins, coverage."""

from enum import IntEnum, StrEnum
from typing import Literal

from summarizer.domain.article import Article
from summarizer.domain.summary import Provenance
from summarizer.domain.values import SCHEMA_VERSION, DecidedBy, Frozen, Speaker


class Relation(StrEnum):
    """How two statements about one thing relate."""

    EQUIVALENT = "equivalent"
    COMPATIBLE_DETAIL = "compatible_detail"
    COMPATIBLE_PRECISION = "compatible_precision"
    UPDATE = "update"
    DIFFERENT_SCOPE = "different_scope"
    DIFFERENT_MEASURE = "different_measure"
    ATTRIBUTED_DISPUTE = "attributed_dispute"
    STRENGTH_GAP = "strength_gap"
    FRAMING = "framing"
    QUOTE_VARIANT = "quote_variant"
    CONTRADICTION = "contradiction"
    TENSION = "tension"
    INTERNAL = "internal"
    ONLY_IN = "only_in"
    NOT_COMPARABLE = "not_comparable"


class Facet(StrEnum):
    """What it is that differs."""

    QUANTITY = "quantity"
    TIME = "time"
    PLACE = "place"
    ACTOR = "actor"
    IDENTITY = "identity"
    POLARITY = "polarity"
    CAUSE = "cause"
    DIRECTION = "direction"
    STATUS = "status"
    QUOTATION = "quotation"
    ATTRIBUTION = "attribution"
    DEFINITION = "definition"
    STRENGTH = "strength"
    WORDING = "wording"


class Gate(StrEnum):
    """The test that decided, in the order they are run."""

    EVENT = "event"
    SLOT = "slot"
    UNIT = "unit"
    SCOPE = "scope"
    AS_OF = "as_of"
    SPEAKER = "speaker"
    STRENGTH = "strength"
    VALUE = "value"


class Severity(IntEnum):
    """S0 log only, S1 an editor should see it, S2 changes the story, S3 could reverse a decision or headline."""

    S0 = 0
    S1 = 1
    S2 = 2
    S3 = 3


class Side(Frozen):
    """One side of a finding: `text == article.text[start:end]`; `value` is the differing part as printed."""

    article_id: str
    claim_id: str = ""
    sentence: int
    text: str
    start: int
    end: int
    value: str | None = None
    value_start: int | None = None
    value_end: int | None = None
    attribution: Speaker | None = None


class Finding(Frozen):
    """A difference. `why` is one sentence a reader can check; `rules` names each severity rule that fired.

    `aligned_by` tells whether the words of the two statements brought them together, or only vectors of their meaning.
    """

    id: str
    relation: Relation
    facet: Facet
    severity: Severity
    sides: tuple[Side, ...]
    decided_by: DecidedBy = "rule"
    gate: Gate
    why: str
    rules: tuple[str, ...] = ()
    internal: bool = False
    in_lead: bool = False
    aligned_by: Literal["words", "meaning"] = "words"


class GroupClaim(Frozen):
    """One source's wording of a fact."""

    article_id: str
    claim_id: str
    sentence: int
    text: str
    start: int
    end: int
    attribution: Speaker | None = None


class Group(Frozen):
    """Claims of several articles that speak of one thing; `origins` counts independent origins behind it.

    `title` is the clearest of the claims. `disputed` says that a finding sets some of them against each other.
    """

    id: str
    title: str
    claims: tuple[GroupClaim, ...]
    origins: int = 1
    disputed: bool = False


class OnlyIn(Frozen):
    """Something one source alone has; `could_have_known` says whether the others had the chance, by date.

    `alike` is the claim of another source that may say it in other words, as far as vectors of meaning can tell.
    """

    article_id: str
    claim_id: str
    sentence: int
    text: str
    start: int
    end: int
    could_have_known: Literal["yes", "no", "unknown"] = "unknown"
    why: str = ""
    importance: float = 0.0
    alike: str | None = None


class OriginGroup(Frozen):
    """Articles that rest on one origin; `share` is the greatest containment of shingles between two of them."""

    article_ids: tuple[str, ...]
    reason: str
    share: float


class ComparisonCoverage(Frozen):
    """What was compared and what was not."""

    sentences: int = 0
    pairs_compared: int = 0
    pairs_by_meaning: int = 0
    pairs_open: int = 0
    pairs_judged_by_model: int = 0
    not_compared: int = 0
    notes: tuple[str, ...] = ()


class Comparison(Frozen):
    """Several articles on one story, lined up. `findings` are ordered most severe first."""

    schema_version: Literal["1.0"] = SCHEMA_VERSION
    kind: Literal["comparison"] = "comparison"
    articles: tuple[Article, ...]
    groups: tuple[Group, ...]
    findings: tuple[Finding, ...]
    only_in: tuple[OnlyIn, ...]
    origins: tuple[OriginGroup, ...]
    coverage: ComparisonCoverage
    provenance: Provenance
