import pytest

from summarizer.evaluation.kinds.quantities import score_row
from summarizer.evaluation.rows import Counts


def label(value: object, unit: str, unit_name: str, change: str = "exactly") -> dict[str, object]:
    return {"value": str(value), "unit": unit, "unit_name": unit_name, "change": change, "about": ""}


def value_row(text: str, *labels: dict[str, object]) -> dict[str, object]:
    return {"id": "a", "text": text, "quantities": list(labels)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rents rose 4% there.", label("4.0", "%", "percentage", "up")),
        ("It lost more than $3 million.", label("3000000.0", "$", "dollar", "more than")),
        ("Seven ferry pilots resigned.", label(7, "ferry pilots", "ferry pilot")),
        ("Thousands of pupils marched.", label("1000-10000", "pupils", "pupil")),
        ("It takes 3 to 5 hours.", label("3.0-5.0", "hours", "hour")),
        ("The limit went from 30 mph to 20 mph.", label("30.0-20.0", "mph", "mile per hour")),
        ("A 61-year-old won.", label(61, "year-old", "year of age")),
        ("Some 40 people left.", label(40, "people", "people", "about")),
        ("It fell to minus-8 degrees.", label("-8", "degrees", "degree")),
    ],
)
def test_a_figure_like_its_label_scores_on_value_unit_and_change(text: str, expected: dict[str, object]) -> None:
    score = score_row(value_row(text, expected))
    assert score.counts == dict.fromkeys(("value", "value+unit", "value+change"), Counts(1, 0, 0))


def test_a_wrong_unit_costs_only_the_unit() -> None:
    score = score_row(value_row("Rents rose 4% there.", label(4, "points", "point", "up")))
    assert score.counts["value"] == Counts(1, 0, 0)
    assert score.counts["value+unit"] == Counts(0, 1, 1)
    assert score.counts["value+change"] == Counts(1, 0, 0)


def test_an_altered_digit_is_a_miss_and_an_extra() -> None:
    score = score_row(value_row("Rents rose 4% there.", label(5, "%", "percentage", "up")))
    assert set(score.counts.values()) == {Counts(0, 1, 1)}


def test_each_label_is_matched_once() -> None:
    score = score_row(value_row("Two cats met two dogs.", label(2, "cats", "cat")))
    assert score.counts["value"] == Counts(1, 1, 0)


@pytest.mark.parametrize(
    "text", ["The third time was worse.", "They won 3-1.", "Several pupils left.", "A two-week tour."]
)
def test_what_the_labels_leave_out_is_no_extra(text: str) -> None:
    assert score_row(value_row(text)).counts["value"] == Counts(0, 0, 0)


def test_spans_score_by_overlap_and_strictly() -> None:
    text = "They want up to 60 jets for $15 billion within five years."
    row = {"id": "a", "text": text, "numbers": [{"start": 16, "end": 18}, {"start": 28, "end": 39}]}
    assert [text[number["start"] : number["end"]] for number in row["numbers"]] == ["60", "$15 billion"]
    score = score_row(row)
    assert score.counts == {"span": Counts(2, 0, 0), "span_strict": Counts(1, 1, 1)}


def test_a_row_without_labels_says_why_it_is_not_scored() -> None:
    score = score_row({"id": 3, "text": "Nine cats."})
    assert score.unscored is not None
    assert "quantities" in score.unscored
    assert score.counts == {}
