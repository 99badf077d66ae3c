"""The readers behind the relations: causes, words that define a figure, areas, denied counts, moments."""

from datetime import date

import pytest

from summarizer.core.difference.causes_told import read_cause
from summarizer.core.difference.comparison import compare_readings
from summarizer.core.difference.denied_counts import read_denied
from summarizer.core.difference.figure_terms import read_terms
from summarizer.core.difference.place_scope import are_set_apart, areas_apart
from summarizer.core.difference.statements import Statement, split_statements
from summarizer.core.difference.when_said import compare_as_of
from summarizer.core.reading import read_article
from summarizer.core.text.articles import make_article
from tests.growth import require_linear


def read_statement(text: str, *, published: date | None = None) -> Statement:
    return split_statements([read_article(make_article(text, published=published))])[0]


@pytest.mark.parametrize(
    ("text", "cause", "modality"),
    [
        ("A loose bolt caused the derailment, the railway said.", "A loose bolt", "asserted"),
        ("The derailment may have been caused by a loose bolt.", "a loose bolt", "possible"),
        ("The cause of the derailment was probably a loose bolt, she said.", "a loose bolt", "probable"),
        ("The railway blamed a loose bolt for the derailment.", "a loose bolt", "asserted"),
        ("The railway blamed the derailment on a loose bolt.", "a loose bolt", "asserted"),
        ("A loose bolt was to blame for the derailment.", "A loose bolt", "asserted"),
        ("A loose bolt was a possible cause of the derailment.", "A loose bolt", "possible"),
        ("Trains stood still because of a loose bolt.", "a loose bolt", "asserted"),
        ("The brawl began after fans threw bottles, police said.", "fans threw bottles", "asserted"),
    ],
)
def test_a_cause_is_read_in_any_wording(text: str, cause: str, modality: str) -> None:
    statement = read_statement(text)
    found = read_cause(statement)
    assert found is not None
    assert statement.sentence.text[found.place.start : found.place.end] == cause
    assert found.modality.value == modality


@pytest.mark.parametrize(
    "text",
    [
        "The race started on Monday in the rain.",
        "The cause of the derailment is not known to anybody yet.",
        "She responded within a day.",
        "The council blamed nobody.",
    ],
)
def test_a_sentence_without_cause_and_effect_tells_no_cause_of_weight(text: str) -> None:
    found = read_cause(read_statement(text))
    assert found is None or not found.kinds


def test_reading_causes_stays_cheap_on_hostile_text() -> None:
    require_linear(
        lambda times: read_cause(read_statement("The cause of " + "may have been the cause of " * times)), 500
    )


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        ("Net profit was 30 million euros in the first quarter.", "result", "net"),
        ("Profit before tax was 30 million euros.", "result", "pretax"),
        ("The clinic counted 12 suspected cases.", "proof", "suspected"),
        ("Some 40 people were killed or injured.", "fate", "hurt"),
        ("The slide left 9 people dead or missing.", "fate", "lost"),
        ("Wages rose 3% in real terms.", "prices", "real"),
        ("The shop sold 300 bicycles in the last six months.", "period", "six months"),
        ("The fair drew 900 visitors in the year as a whole.", "period", "year"),
    ],
)
def test_the_words_that_define_a_figure_are_read(text: str, question: str, answer: str) -> None:
    statement = read_statement(text)
    assert read_terms(statement, statement.quantities[0])[question].answer == answer


def test_words_nearer_to_another_figure_define_that_figure() -> None:
    statement = read_statement("Net profit was 30 million euros and gross profit was 50 million euros.")
    answers = [read_terms(statement, quantity)["result"].answer for quantity in statement.quantities]
    assert answers == ["net", "gross"]


@pytest.mark.parametrize(
    ("left", "right", "areas"),
    [
        ("It flooded 40 houses in Verona.", "It flooded 90 houses in Padua.", ("Verona", "Padua")),
        ("It cut cases in Malawi.", "It cut cases in Malawi and Ghana.", ("Malawi", "Malawi and Ghana")),
        ("It hit 40 farms in Verona.", "It hit 900 farms nationwide.", ("Verona", "nationwide")),
        ("It flooded 40 houses in Verona.", "It flooded 41 houses in Verona.", None),
        ("It flooded 40 houses.", "It flooded 41 houses in Verona.", None),
    ],
)
def test_areas_that_differ_are_named(left: str, right: str, areas: tuple[str, str] | None) -> None:
    found = areas_apart(read_statement(left), read_statement(right))
    assert (None if found is None else (found.left, found.right)) == areas


def test_the_district_is_the_one_its_article_names() -> None:
    left = make_article("The storm killed 15 people in Verona. Some 8,000 homes had no power.")
    right = make_article("The storm hit Arvo district. About 900 homes in the district had no power.")
    statements = split_statements([read_article(left), read_article(right)])
    found = areas_apart(statements[1], statements[3])
    assert found is not None
    assert (found.left, found.right) == ("Verona", "Arvo district")


@pytest.mark.parametrize(
    ("a", "b", "apart"),
    [
        ("A fire broke out in Verona on Monday.", "A fire broke out in Padua on Monday.", True),
        ("A fire broke out in Verona on Monday.", "A fire broke out in Padua, 80 kilometres from Verona.", True),
        ("A fire broke out in Verona on Monday.", "A fire broke out in Italy on Monday.", False),
        ("The envoy met rebels in Verona.", "The envoy met rebels in Padua.", False),
        ("A fire broke out in Verona.", "A fire broke out in Padua. Smoke drifted to Verona.", False),
    ],
)
def test_two_events_of_one_kind_are_told_apart_by_their_places(a: str, b: str, apart: bool) -> None:
    assert are_set_apart(make_article(a), make_article(b)) is apart


def test_a_denied_count_tells_whom_it_spares() -> None:
    statement = read_statement("None of the soldiers was injured, the army said.")
    denied = read_denied(statement)
    assert denied is not None
    assert (denied.fate, denied.group) == ("injure", "troops")
    assert statement.sentence.text[denied.place.start : denied.place.end] == "None of the soldiers was injured"


def test_a_day_that_both_state_dates_the_event_and_not_the_count() -> None:
    left = read_statement("On Sunday 12 people died under a wall, police said on Monday.", published=date(2025, 3, 3))
    right = read_statement("Police said on Wednesday that 15 people died on Sunday.", published=date(2025, 3, 5))
    when = compare_as_of(left, right, is_growing=True)
    assert (when.outcome, when.order) == ("differs", -1)


def test_one_undated_report_keeps_a_count_from_being_a_contradiction() -> None:
    dated = make_article("Nine anglers fell off the pier at Fano on Sunday.", published=date(2025, 3, 3))
    undated = make_article("Twelve anglers fell off the pier at Fano.")
    findings = compare_readings([read_article(dated), read_article(undated)]).findings
    assert [one.relation.value for one in findings if one.severity] == ["tension"]
