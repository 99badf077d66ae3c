"""What changed between two wordings."""

from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.report.html.words import MOST_WORDS, Piece, diff_words


def test_a_changed_word_is_shown_as_gone_and_come() -> None:
    assert diff_words("We will win", "We may win") == (
        Piece("same", "We", spaced=False),
        Piece("out", "will", spaced=True),
        Piece("in", "may", spaced=True),
        Piece("same", "win", spaced=True),
    )


def test_a_first_word_that_changed_is_kept_apart() -> None:
    assert _read(diff_words("x, y", "z, y")) == "x z, y"


def test_a_word_added_in_front_is_kept_apart() -> None:
    assert _read(diff_words("not", "we not")) == "we not"


def _read(pieces: Iterable[Piece]) -> str:
    return "".join(f"{' ' if piece.spaced else ''}{piece.text}" for piece in pieces).strip()


def test_changes_in_a_row_are_gathered() -> None:
    kinds = [piece.kind for piece in diff_words("they shall never pay", "they may always pay")]
    assert kinds == ["same", "out", "in", "same"]


@pytest.mark.parametrize(
    ("first", "second"),
    [("“It's over”", '"It’s over"'), ("one\n two", "one two"), ("", "")],
    ids=["quotation marks", "spaces", "nothing"],
)
def test_typography_alone_is_no_change(first: str, second: str) -> None:
    assert diff_words(first, second) == ()


def test_case_is_a_change() -> None:
    assert Piece("out", "We", spaced=False) in diff_words("We go", "we go")


def test_a_figure_is_one_word() -> None:
    assert Piece("in", "1,250.5", spaced=True) in diff_words("some 1,200 men", "some 1,250.5 men")


def test_very_long_wordings_are_not_compared() -> None:
    assert diff_words("a " * (MOST_WORDS + 1), "b") == ()


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.sampled_from("we will not pay 12.5 , “ ”".split()), max_size=12),
    st.lists(st.sampled_from("we may not pay 13 , “ ”".split()), max_size=12),
)
def test_either_wording_can_be_read_back(first: list[str], second: list[str]) -> None:
    a, b = " ".join(first), " ".join(second)
    pieces = diff_words(a, b)
    if pieces:
        assert {piece.kind for piece in pieces} & {"in", "out"}
        assert _words(p for p in pieces if p.kind != "in") == _words([Piece("same", a, spaced=False)])
        assert _words(p for p in pieces if p.kind != "out") == _words([Piece("same", b, spaced=False)])


def _words(pieces: Iterable[Piece]) -> list[str]:
    """Words of a wording, typography folded as in the comparison."""
    return _read(pieces).translate(str.maketrans("“”", '""')).split()
