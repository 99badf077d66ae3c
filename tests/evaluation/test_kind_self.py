from summarizer.evaluation.kinds.self_contradiction import CLEAN, CONTRADICTS, score_row

MUDDLED = (
    "A storm killed 15 people in Arlen on Monday, the fire service said. The harbour was closed on Tuesday. "
    "All nine people killed by the storm in Arlen on Monday were sailors, the fire service said."
)
PLAIN = "A storm killed 15 people in Arlen on Monday, the fire service said. The harbour was closed on Tuesday."


def test_a_document_that_clashes_with_itself_is_told_with_its_sentence() -> None:
    evidence = "All nine people killed by the storm in Arlen on Monday were sailors, the fire service said."
    score = score_row({"id": "a", "text": MUDDLED, "label": CONTRADICTS, "evidence": evidence})
    assert score.labels["document"] == (CONTRADICTS, CONTRADICTS)
    assert score.values == {"evidence found": 1.0}


def test_a_document_at_peace_is_left_alone() -> None:
    score = score_row({"id": "b", "text": PLAIN, "label": CLEAN})
    assert score.labels["document"] == (CLEAN, CLEAN)
    assert score.values == {}


def test_an_unknown_label_cannot_be_scored() -> None:
    assert score_row({"id": "c", "text": PLAIN, "label": "perhaps"}).unscored == "label 'perhaps' is not known"
