import pytest

from summarizer.core.reading import read_article
from summarizer.core.support.verification import judge_text
from summarizer.core.text.articles import make_article
from summarizer.domain.verification import Verdict

SOURCE = (
    "The harbour council of Marle approved a new ferry terminal on Tuesday. "
    "The terminal will cost 40 million euros and is to open in 2031. "
    "Residents of the old town fear noise and heavy traffic."
)


def _judge(text: str, source: str = SOURCE):
    return judge_text(read_article(make_article(text)), [read_article(make_article(source))])


def test_a_sentence_in_the_words_of_its_source_has_the_full_score():
    judged = _judge("The terminal will cost 40 million euros.")
    assert (judged.verdict, judged.score) == (Verdict.SUPPORTED, 1.0)


def test_the_case_and_the_apostrophes_of_words_cost_nothing():
    source = SOURCE + " The council’s chair praised the plan."
    assert _judge("THE COUNCIL'S CHAIR PRAISED THE PLAN.", source).score == 1.0


def test_words_the_source_never_uses_cost_a_supported_sentence_something():
    judged = _judge("The harbor board of Marle okayed a new ferry terminal on Tuesday.")
    assert judged.verdict is Verdict.SUPPORTED
    assert 0.5 < judged.score < 1.0


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The terminal will cost 90 million euros.", Verdict.CONTRADICTED),
        ("A bridge to the island was blown up by rebels.", Verdict.NOT_FOUND),
    ],
)
def test_what_is_not_supported_stays_below_the_middle(text, verdict):
    judged = _judge(text)
    assert judged.verdict is verdict
    assert judged.score < 0.5


def test_a_text_has_the_score_of_its_worst_sentence():
    judged = _judge("The terminal will cost 40 million euros. A bridge was blown up by rebels.")
    assert judged.score == min(one.score for one in judged.sentences) == judged.sentences[1].score


def test_more_sentences_do_not_hide_a_wrong_one():
    wrong = "The terminal will cost 90 million euros."
    assert _judge(f"{SOURCE} {wrong}").score == _judge(wrong).score
