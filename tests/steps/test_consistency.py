import pytest

from summarizer.core.text.articles import make_article
from summarizer.domain.consistency import Consistency
from summarizer.errors import InputError
from summarizer.steps.consistency import check_consistency

MUDDLED = (
    "Ferry services between Dunmore and Sael have been suspended. Many waited. "
    "Ferry services between Dunmore and Sael have resumed."
)


def test_a_result_counts_what_was_read_and_says_that_no_model_had_a_say() -> None:
    result = check_consistency(make_article(MUDDLED))
    assert len(result.clashes) == 1
    assert result.sentences_read == 3
    assert (result.provenance.engine, result.provenance.usage.calls) == ("offline", 0)


def test_a_result_survives_being_written_and_read() -> None:
    result = check_consistency(make_article(MUDDLED))
    assert Consistency.model_validate_json(result.model_dump_json()) == result


def test_a_text_without_words_is_refused() -> None:
    with pytest.raises(InputError, match="no sentence of it tells anything"):
        check_consistency(make_article("… — …", path="empty.txt"))
