import pytest

from summarizer.core.support.lexicon import phrase_key, relate_words, status_step
from summarizer.core.text.opposites import are_opposite
from summarizer.core.text.word_forms import word_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("rose", "rises"),
        ("fell", "falling"),
        ("killed", "kill"),
        ("travelled", "traveled"),
        ("centre", "center"),
        ("labour", "labor"),
        ("organise", "organized"),
        ("women", "woman"),
        ("Sorin's", "Sorin"),
        ("U.S.", "US"),
        ("programme", "program"),
    ],
)
def test_forms_of_a_word_share_a_key(one: str, other: str) -> None:
    assert word_key(one) == word_key(other)


@pytest.mark.parametrize(("one", "other"), [("hour", "hor"), ("called", "calm"), ("police", "policy"), ("four", "for")])
def test_other_words_keep_other_keys(one: str, other: str) -> None:
    assert word_key(one) != word_key(other)


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("quake", "earthquake", "synonym"),
        ("invasion", "invaded", "derived"),
        ("rose", "fell", "opposite"),
        ("higher", "lower", "opposite"),
        ("lowest", "highest", "opposite"),
        ("crewed", "uncrewed", "opposite"),
        ("harmful", "harmless", "opposite"),
        ("red", "blue", "exclusive"),
        ("tractor", "cathedral", "unrelated"),
        ("boat", "boat", "same"),
    ],
)
def test_words_relate(one: str, other: str, relation: str) -> None:
    assert relate_words(word_key(one), word_key(other)) == relation
    assert relate_words(word_key(other), word_key(one)) == relation


def test_phrases_that_turn_on_their_last_word_are_opposite() -> None:
    assert are_opposite(phrase_key("scale_up"), phrase_key("scale_down"))
    assert not are_opposite(phrase_key("scale_up"), phrase_key("ramp_up"))


def test_a_phrase_may_stand_for_a_word() -> None:
    assert relate_words(word_key("resigned"), phrase_key("step_down")) == "synonym"


def test_legal_status_has_steps() -> None:
    steps = [status_step(word_key(word)) for word in ("arrested", "charged", "convicted", "sentenced")]
    assert steps == sorted(step for step in steps if step)
    assert status_step(word_key("bridge")) is None
