from typing import Any

import pytest

from summarizer.evaluation.kinds import swaps, verify

TEXT = "The ferry Aurelia sank off Port Dunmore on Friday. The coastguard rescued 61 people from the water."


def row(**fields: Any) -> dict[str, Any]:
    return {"id": "r1", "doc_id": "d1", "text": TEXT, "claim": "The coastguard rescued 61 people.", **fields}


@pytest.mark.parametrize(
    ("label", "true_claim", "false_claim"),
    [
        ("consistent", "consistent", "inconsistent"),
        ("entailed", "entailed", "not entailed"),
        ("supported", "supported", "refuted"),
    ],
)
def test_a_verdict_is_told_in_the_words_of_the_row(label: str, true_claim: str, false_claim: str) -> None:
    right = verify.score_row(row(label=label))
    wrong = verify.score_row(row(label=label, claim="The coastguard rescued 16 people from the water."))
    assert right.labels == {"verdict": (label, true_claim)}
    assert wrong.labels == {"verdict": (label, false_claim)}


def test_a_part_with_three_labels_tells_contradicted_apart() -> None:
    fields = {"part": "redditnli", "label": "contradicted", "claim": None}
    score = verify.score_row(row(**fields, hypothesis="The coastguard rescued 16 people from the water."))
    assert score.labels == {"redditnli": ("contradicted", "contradicted")}


def test_marks_are_paired_with_scores() -> None:
    score = verify.score_row(row(label="consistent", mean_consistency=5))
    expected, got = score.pairs["consistency"]
    assert expected == 5.0
    assert got >= 0.5


def test_rows_of_a_document_are_one_group() -> None:
    assert verify.score_row(row(label="consistent")).group == "d1"


@pytest.mark.parametrize(
    ("fields", "message"), [({"claim": ""}, "no claim"), ({"text": ""}, "no text"), ({"label": "maybe"}, "maybe")]
)
def test_a_row_that_cannot_be_scored_says_why(fields: dict[str, Any], message: str) -> None:
    score = verify.score_row(row(**{"label": "consistent", **fields}))
    assert score.unscored is not None
    assert message in score.unscored


def test_hyphens_that_a_tokeniser_set_apart_are_joined() -> None:
    assert verify.join_tokens("a 2 - 0 win by the 41 - year - old") == "a 2-0 win by the 41-year-old"


def test_a_changed_fact_counts_as_found_and_the_original_as_no_alarm() -> None:
    original = "The coastguard rescued 61 people from the water."
    fields = row(original=original, altered=original.replace("61", "75"), change="number")
    assert swaps.score_row(fields).values == {"recall": 1.0, "recall number": 1.0, "false alarms": 0.0}


def test_a_row_without_a_changed_sentence_is_not_scored() -> None:
    assert swaps.score_row(row(original="x")).unscored is not None
