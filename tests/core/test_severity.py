from datetime import date

import pytest

from summarizer.core.difference import severity
from summarizer.core.difference.difference import Difference
from summarizer.core.difference.severity import weigh
from summarizer.core.difference.statements import split_statements
from summarizer.core.reading import read_article
from summarizer.core.text.articles import make_article
from summarizer.domain.comparison import Facet, Gate, Relation, Severity

R, F = Relation, Facet


def make_difference(
    relation: Relation, facet: Facet, marks: frozenset[str], *, gate: Gate = Gate.VALUE, in_lead: bool = False
) -> Difference:
    text = "The mayor spoke on Monday. Twelve people died in the fire at the old mill."
    statements = split_statements([read_article(make_article(text, published=date(2024, 1, 9)))])
    statement = statements[0 if in_lead else 1]
    return Difference(relation, facet, gate, statement, statement, statement.place, statement.place, "why", marks)


@pytest.mark.parametrize(
    ("relation", "facet", "marks", "expected", "rule"),
    [
        (R.CONTRADICTION, F.QUANTITY, {"death", "person_count", "far"}, 3, "disjoint_death_toll"),
        (R.CONTRADICTION, F.POLARITY, set(), 3, "decisive_facet"),
        (R.CONTRADICTION, F.TIME, set(), 2, "default_contradiction"),
        (R.CONTRADICTION, F.QUANTITY, {"far"}, 2, "default_contradiction"),
        (R.CONTRADICTION, F.QUANTITY, set(), 1, "small_difference"),
        (R.CONTRADICTION, F.QUANTITY, {"person_count"}, 2, "default_contradiction"),
        (R.ATTRIBUTED_DISPUTE, F.QUANTITY, {"far"}, 2, "default_attributed_dispute"),
        (R.ATTRIBUTED_DISPUTE, F.QUANTITY, {"death"}, 3, "dispute_over_deaths_or_guilt"),
        (R.ATTRIBUTED_DISPUTE, F.CAUSE, set(), 3, "dispute_over_deaths_or_guilt"),
        (R.COMPATIBLE_PRECISION, F.QUANTITY, set(), 0, "default_compatible_precision"),
        (R.COMPATIBLE_PRECISION, F.QUANTITY, {"soft"}, 1, "readings_apart"),
        (R.UPDATE, F.QUANTITY, {"death"}, 0, "default_update"),
        (R.UPDATE, F.QUANTITY, {"correction"}, 1, "corrected_downwards"),
        (R.UPDATE, F.STATUS, set(), 0, "later_status"),
        (R.STRENGTH_GAP, F.STRENGTH, {"steps_1"}, 1, "default_strength_gap"),
        (R.STRENGTH_GAP, F.STRENGTH, {"steps_2"}, 2, "two_steps_of_commitment"),
        (R.QUOTE_VARIANT, F.QUOTATION, {"shortened"}, 1, "default_quote_variant"),
        (R.QUOTE_VARIANT, F.QUOTATION, {"fragment"}, 0, "whole_fragment"),
        (R.QUOTE_VARIANT, F.QUOTATION, {"altered"}, 2, "altered_quotation"),
        (R.QUOTE_VARIANT, F.QUOTATION, {"reversed"}, 3, "reversed_quotation"),
        (R.FRAMING, F.WORDING, set(), 1, "default_framing"),
        (R.FRAMING, F.WORDING, {"agency_dropped"}, 2, "agency_dropped"),
        (R.DIFFERENT_MEASURE, F.DEFINITION, set(), 1, "default_different_measure"),
        (R.DIFFERENT_SCOPE, F.QUANTITY, {"death"}, 1, "default_different_scope"),
        (R.TENSION, F.QUANTITY, {"death"}, 1, "default_tension"),
    ],
)
def test_a_difference_is_weighed_by_a_named_rule(
    relation: Relation, facet: Facet, marks: set[str], expected: int, rule: str
) -> None:
    weighed = weigh(make_difference(relation, facet, frozenset(marks)))
    assert (int(weighed.severity), weighed.rules) == (expected, (rule,))


def test_people_counted_without_a_source_on_one_side_change_the_story() -> None:
    difference = make_difference(R.TENSION, F.QUANTITY, frozenset({"person_count"}), gate=Gate.SPEAKER)
    assert weigh(difference) == (Severity.S2, ("one_side_attributed",))


def test_a_contradiction_in_the_lead_weighs_one_step_more() -> None:
    weighed = weigh(make_difference(R.CONTRADICTION, F.TIME, frozenset(), in_lead=True))
    assert weighed == (Severity.S3, ("default_contradiction", "raised_in_lead"))


def test_a_matter_for_the_log_stays_there_in_the_lead() -> None:
    assert weigh(make_difference(R.UPDATE, F.QUANTITY, frozenset(), in_lead=True)).severity == Severity.S0


def test_a_dispute_that_an_undated_side_could_explain_weighs_one_step_less() -> None:
    weighed = weigh(make_difference(R.ATTRIBUTED_DISPUTE, F.QUANTITY, frozenset({"death", "undated"})))
    assert weighed == (Severity.S2, ("dispute_over_deaths_or_guilt", "lowered_when_undated"))


def test_every_rule_says_in_words_what_it_stands_for() -> None:
    assert all(rule.__doc__ and rule.__doc__.endswith(".") for rule in severity.SETTING_RULES)
