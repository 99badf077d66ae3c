import pytest

from summarizer.evaluation.kinds.stories import bcubed_f1, measure, score_rows, v_measure

ROWS = [
    {"id": "a", "story": "ship", "text": "A cargo ship hit the quay at Port Lenn and spilled oil."},
    {"id": "b", "story": "ship", "sentences": ["Oil of the cargo ship that hit the quay at Port Lenn spread."]},
    {"id": "c", "story": "vote", "text": "Parliament in Varsk passed the pension bill by 71 votes."},
    {"id": "d", "story": "vote", "text": "The pension bill was passed in Varsk with 71 votes in parliament."},
]


def test_a_right_grouping_scores_one_everywhere():
    scores = score_rows(ROWS)
    assert [score.values["B-cubed precision"] for score in scores] == [1, 1, 1, 1]
    assert {score.counts["pairs"] for score in scores} == {(1, 0, 0)}
    assert bcubed_f1(scores) == pytest.approx(1)
    assert v_measure(scores) == pytest.approx(1)


def test_rows_are_scored_together_and_keep_their_ids():
    assert [score.id for score in score_rows(ROWS)] == ["a", "b", "c", "d"]


def test_all_in_one_story_has_full_recall_and_half_precision():
    measured = measure([("x", "1"), ("x", "1"), ("y", "1"), ("y", "1")])
    assert measured.bcubed_precision == pytest.approx(0.5)
    assert measured.bcubed_recall == pytest.approx(1)
    assert measured.pairwise_precision == pytest.approx(2 / 6)
    assert measured.v_measure == pytest.approx(0)


def test_each_alone_has_full_precision_and_no_pair():
    measured = measure([("x", "1"), ("x", "2"), ("y", "3"), ("y", "4")])
    assert (measured.bcubed_precision, measured.bcubed_recall) == (1, 0.5)
    assert (measured.pairwise_precision, measured.pairwise_recall) == (1, 0)
    assert measured.v_measure == pytest.approx(2 * 0.5 / 1.5)


def test_the_names_of_found_stories_do_not_matter():
    assert measure([("x", "7"), ("x", "7"), ("y", "x")]).bcubed_f1 == pytest.approx(1)
