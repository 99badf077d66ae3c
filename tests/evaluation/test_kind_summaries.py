import pytest

from summarizer.evaluation.kinds.summaries import score_row
from summarizer.evaluation.rouge import Rouge, score_against, score_best


def test_the_same_words_score_one():
    assert score_against("The dam broke.", "the dam broke") == Rouge(1.0, 1.0, 1.0)


def test_no_shared_word_scores_zero():
    assert score_against("The dam broke.", "Prices rise") == Rouge(0.0, 0.0, 0.0)


def test_the_measures_count_words_pairs_and_order():
    # shared words: dam, broke, friday (3 of 4 and 3 of 5); shared pair: dam broke (1 of 3 and 1 of 4)
    score = score_against("dam broke on friday", "friday the dam broke again")
    assert score.rouge1 == pytest.approx(2 * 3 / 9)
    assert score.rouge2 == pytest.approx(2 * 1 / 7)
    assert score.rouge_l == pytest.approx(2 * 2 / 9)


def test_a_repeated_word_counts_as_often_as_both_have_it():
    assert score_against("dam dam dam", "dam").rouge1 == pytest.approx(2 * 1 / 4)


def test_of_several_references_each_measure_takes_the_best():
    best = score_best("the dam broke", ["prices rise", "the dam broke"])
    assert best == Rouge(1.0, 1.0, 1.0)


def test_empty_texts_score_zero():
    assert score_against("", "") == Rouge(0.0, 0.0, 0.0)
    assert score_best("the dam", []) == Rouge(0.0, 0.0, 0.0)


def test_a_row_is_scored_for_ours_and_for_the_first_sentences():
    text = "The dam broke on Friday. Homes were flooded in Tarn. Cows died on farms. The mayor resigned on Sunday."
    score = score_row({"id": "r1", "text": text, "references": ["The dam broke on Friday and flooded homes in Tarn."]})
    assert score.id == "r1" and score.unscored is None
    assert {"rouge1", "rouge2", "rougeL", "lead3_rouge1", "lead3_rouge2", "lead3_rougeL"} <= set(score.values)
    assert score.detail["lead3"] == "The dam broke on Friday. Homes were flooded in Tarn. Cows died on farms."
    assert 0 < score.values["rouge1"] <= 1


def test_a_row_without_references_says_why_it_is_not_scored():
    assert score_row({"id": "r1", "text": "The dam broke.", "references": []}).unscored == "no reference summary"
