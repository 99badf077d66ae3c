import pytest

from summarizer.core.difference.same_answer import answers_agree


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("the company will buy its rival", "it is to acquire the rival firm", True),
        ("about 40 workers", "some 40 employees", True),
        ("12 workers", "40 workers", False),
        ("President Anna Weber", "Weber, the president", True),
        ("Norway", "Iceland", False),
        ("to curb smuggling of people", "because of smugglers", True),
        ("to curb smuggling", "to please voters before the election", False),
        ("", "to please voters", False),
    ],
)
def test_answers_agree_by_meaning_figures_and_names(a: str, b: str, same: bool) -> None:
    assert answers_agree(a, b) is same
    assert answers_agree(b, a) is same


def test_words_of_the_question_do_not_make_answers_alike() -> None:
    question = "Why was the bridge closed?"
    assert not answers_agree("the bridge closed for rust", "the bridge closed for a film", question=question)
