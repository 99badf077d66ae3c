from summarizer.evaluation.kinds.pairs import score_row

ROW = {
    "id": "q1",
    "question": "Who won the race?",
    "answers": [
        {"id": "a", "answer": "Ana Ruiz of Peru", "group": 0},
        {"id": "b", "answer": "Ruiz", "group": 0},
        {"id": "c", "answer": "Lena Vik", "group": 1},
    ],
}


def test_each_pair_of_answers_is_labelled_same_or_different() -> None:
    score = score_row(ROW)
    assert score.labels == {
        "pair/0": ("same", "same"),
        "pair/1": ("different", "different"),
        "pair/2": ("different", "different"),
    }
    assert score.detail["wrong"] == []


def test_a_question_with_one_answer_cannot_be_scored() -> None:
    assert score_row({**ROW, "answers": ROW["answers"][:1]}).unscored == "fewer than two answers"
