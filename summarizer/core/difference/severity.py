"""How much a difference matters, by named rules that the report can print.

S3 could reverse a decision or a headline, S2 changes the story, S1 an editor should see it, S0 is for the log.
"""

from collections.abc import Callable
from typing import NamedTuple

from summarizer.core.difference.difference import Difference
from summarizer.domain.comparison import Facet, Gate, Relation, Severity

S0, S1, S2, S3 = Severity.S0, Severity.S1, Severity.S2, Severity.S3


class Weighed(NamedTuple):
    """Severity of a difference and the names of the rules that led to it, in the order they fired."""

    severity: Severity
    rules: tuple[str, ...]


Rule = Callable[[Difference], Severity | None]

_DECISIVE_FACETS = frozenset({Facet.POLARITY, Facet.ACTOR, Facet.CAUSE, Facet.DIRECTION, Facet.STATUS})
_BASE = {
    Relation.EQUIVALENT: S0,
    Relation.COMPATIBLE_DETAIL: S0,
    Relation.COMPATIBLE_PRECISION: S0,
    Relation.UPDATE: S0,
    Relation.DIFFERENT_SCOPE: S1,
    Relation.DIFFERENT_MEASURE: S1,
    Relation.ATTRIBUTED_DISPUTE: S2,
    Relation.STRENGTH_GAP: S1,
    Relation.FRAMING: S1,
    Relation.QUOTE_VARIANT: S1,
    Relation.CONTRADICTION: S2,
    Relation.TENSION: S1,
}


def decisive_facet(difference: Difference) -> Severity | None:
    """Who did it, did it happen, why, which way, in what legal state: a contradiction here can reverse a headline."""
    if difference.relation is Relation.CONTRADICTION and difference.facet in _DECISIVE_FACETS:
        return S3
    return None


def disjoint_death_toll(difference: Difference) -> Severity | None:
    """Two death tolls for one moment that cannot both be true."""
    if difference.relation is Relation.CONTRADICTION and "death" in difference.marks:
        return S3
    return None


def dispute_over_deaths_or_guilt(difference: Difference) -> Severity | None:
    """Named parties disagree over deaths, cause or guilt."""
    grave = "death" in difference.marks or difference.facet in _DECISIVE_FACETS
    return S3 if difference.relation is Relation.ATTRIBUTED_DISPUTE and grave else None


def small_difference(difference: Difference) -> Severity | None:
    """Figures less than a tenth apart that count no people."""
    is_small = not difference.marks & {"far", "person_count", "death"}
    if difference.relation is Relation.CONTRADICTION and difference.facet is Facet.QUANTITY and is_small:
        return S1
    return None


def readings_apart(difference: Difference) -> Severity | None:
    """Wordings that can both be true, but are ordinarily read as different amounts."""
    return S1 if difference.relation is Relation.COMPATIBLE_PRECISION and "soft" in difference.marks else None


def rounding_far_off(difference: Difference) -> Severity | None:
    """A count of people rounded ("some 180") and an exact one that is a tenth or more away from it."""
    is_far = difference.marks >= {"rounded", "far", "person_count"}
    return S1 if difference.relation is Relation.COMPATIBLE_PRECISION and is_far else None


def corrected_downwards(difference: Difference) -> Severity | None:
    """A count that can only rise stands lower later: somebody corrected it."""
    return S1 if difference.relation is Relation.UPDATE and "correction" in difference.marks else None


def two_steps_of_commitment(difference: Difference) -> Severity | None:
    """It may have happened against it did: two or more steps on the scale of commitment."""
    return S2 if difference.relation is Relation.STRENGTH_GAP and "steps_2" in difference.marks else None


def reversed_quotation(difference: Difference) -> Severity | None:
    """One speaker's words turned round, or the same words in another mouth."""
    return S3 if difference.relation is Relation.QUOTE_VARIANT and "reversed" in difference.marks else None


def altered_quotation(difference: Difference) -> Severity | None:
    """One speaker's words changed in sense."""
    return S2 if difference.relation is Relation.QUOTE_VARIANT and "altered" in difference.marks else None


def whole_fragment(difference: Difference) -> Severity | None:
    """A shorter cut of one quotation, every word of it as in the longer."""
    return S0 if difference.relation is Relation.QUOTE_VARIANT and "fragment" in difference.marks else None


def agency_dropped(difference: Difference) -> Severity | None:
    """One report names who did it, the other tells it as if it had happened by itself."""
    return S2 if difference.relation is Relation.FRAMING and "agency_dropped" in difference.marks else None


def one_side_attributed(difference: Difference) -> Severity | None:
    """Values that cannot both be true, only one of them ascribed: people counted, figures far apart, outcomes."""
    if difference.relation is not Relation.TENSION or difference.gate is not Gate.SPEAKER:
        return None
    counts = bool(difference.marks & {"person_count", "far"})
    return S2 if counts or difference.facet in _DECISIVE_FACETS else None


def later_status(difference: Difference) -> Severity | None:
    """A later report gives a later step of the same process."""
    return S0 if difference.relation is Relation.UPDATE and difference.facet is Facet.STATUS else None


SETTING_RULES: tuple[Rule, ...] = (
    decisive_facet,
    disjoint_death_toll,
    dispute_over_deaths_or_guilt,
    small_difference,
    readings_apart,
    rounding_far_off,
    corrected_downwards,
    two_steps_of_commitment,
    reversed_quotation,
    altered_quotation,
    whole_fragment,
    agency_dropped,
    one_side_attributed,
    later_status,
)
"""The first that fires replaces the default of the relation."""


def raised_in_lead(difference: Difference, severity: Severity) -> Severity:
    """One step up where headline or lead of either article has the value; log entries and S3 stay."""
    in_lead = difference.left.in_lead or difference.right.in_lead
    can_rise = difference.relation in _RAISED_IN_LEAD and S0 < severity < S3
    return Severity(severity + 1) if in_lead and can_rise else severity


_RAISED_IN_LEAD = frozenset({Relation.CONTRADICTION, Relation.ATTRIBUTED_DISPUTE})


def lowered_when_undated(difference: Difference, severity: Severity) -> Severity:
    """One step down where an undated side could explain it, never below S1."""
    can_fall = difference.relation in (Relation.CONTRADICTION, Relation.ATTRIBUTED_DISPUTE) and severity > S1
    return Severity(severity - 1) if "undated" in difference.marks and can_fall else severity


def weigh(difference: Difference) -> Weighed:
    """Severity of a difference: the default of its relation, the rule that sets it, then the rules that shift it."""
    severity, rules = _BASE.get(difference.relation, S0), [f"default_{difference.relation.value}"]
    for rule in SETTING_RULES:
        found = rule(difference)
        if found is not None:
            severity, rules = found, [rule.__name__]
            break
    for shift in (raised_in_lead, lowered_when_undated):
        shifted = shift(difference, severity)
        if shifted != severity:
            severity = shifted
            rules.append(shift.__name__)
    return Weighed(severity, tuple(rules))
