import pytest

from summarizer.core.text.opposites import are_opposite, are_opposite_in_one_place
from summarizer.core.text.word_forms import word_key
from summarizer.core.text.wordnet_opposites import WORDNET_OPPOSITES


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("rose", "fell"),
        ("acquitted", "convicted"),
        ("praised", "denounced"),
        ("lovely", "ugly"),
        ("feeble", "strong"),
        ("loathes", "adores"),
        ("lawful", "unlawful"),
        ("hopeful", "hopeless"),
        ("stepping_up", "stepping_down"),
    ],
)
def test_opposites_exclude_each_other_both_ways(one: str, other: str) -> None:
    keys = ["_".join(word_key(part) for part in word.split("_")) for word in (one, other)]
    assert are_opposite(*keys)
    assert are_opposite(*reversed(keys))


@pytest.mark.parametrize(
    ("one", "other"), [("rose", "climbed"), ("ugly", "dirty"), ("happy", "lucky"), ("arm", "charm"), ("use", "fuse")]
)
def test_words_that_can_both_be_true_are_no_opposites(one: str, other: str) -> None:
    assert not are_opposite(word_key(one), word_key(other))


def test_words_that_go_together_oppose_each_other_only_in_one_place() -> None:
    said, denied = word_key("said"), word_key("denied")
    assert are_opposite_in_one_place(said, denied)
    assert not are_opposite(said, denied)


def test_told_keys_are_the_keys_of_their_words() -> None:
    told = [word.split("=") for word in WORDNET_OPPOSITES.split() if "=" in word]
    assert len(told) > 500
    assert [word for word, key in told if word_key(word.rstrip(";")) != key.rstrip(";")] == []


def test_no_group_has_a_word_on_both_sides() -> None:
    groups = [group.partition("|") for group in WORDNET_OPPOSITES.split(";")]
    assert [left.split()[0] for left, _, right in groups if set(left.split()) & set(right.split())] == []
