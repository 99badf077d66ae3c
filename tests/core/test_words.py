"""Words have the stems of Snowball English."""

import pytest

from summarizer.core.text.words import find_words, stem


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("Zebras", "zebra"),
        ("Government’s", "govern"),
        ("government's", "govern"),
        ("injuries", "injuri"),
        ("'twas", "twas"),
        ("O'Neill", "o'neil"),
        ("Çelik", "çelik"),
        ("U.S.", "u.s."),
        ("2021", "2021"),
        ("", ""),
    ],
)
def test_a_word_has_its_snowball_stem_without_the_possessive(word: str, found: str) -> None:
    assert stem(word) == found


def test_each_word_of_a_text_carries_its_stem() -> None:
    assert [word.stem for word in find_words("The ministers’ offices denied it.")] == [
        "the", "minist", "offic", "deni", "it",
    ]  # fmt: skip
