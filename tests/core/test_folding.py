import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.core.text.folding import INVISIBLE, fold

TYPOGRAPHY = st.text(
    alphabet=st.one_of(
        st.sampled_from("ab1 .\n\t'`\"-“”‘’„«»–—−…\u00a0\u2009\u00ad\u200b\u200d\ufeff\u0301\u0308éfi"),
        st.characters(codec=None),
    ),
    max_size=80,
)


@pytest.mark.parametrize(
    ("raw", "folded"),
    [
        ("“We’re done,” she said", '"We\'re done," she said'),
        ("«fin» „Ende“ ‟x”", '"fin" "Ende" "x"'),
        ("``typed'' quotes", '"typed" quotes'),
        ("1996–2001 — a−b -- c", "1996-2001 - a-b - c"),
        ("a\u00a0b\u2009c\td\r\ne   f", "a b c d e f"),
        ("wait … what", "wait ... what"),
        ("co\u00adopera\u200btion\ufeff", "cooperation"),
        ("cafe\u0301", "café"),
        ("plan\U000e0041\U000e0042ned", "planned"),
    ],
)
def test_typography_folds_to_what_a_typewriter_has(raw: str, folded: str) -> None:
    assert fold(raw).text == folded


@pytest.mark.parametrize("raw", ["1,200.5", "Not", "ﬁne", "１２", "Łódź", "£3m", "naïve", "a_b*c"])
def test_letters_digits_case_and_signs_stay(raw: str) -> None:
    assert fold(raw).text == raw


@settings(max_examples=150, deadline=None)
@given(TYPOGRAPHY)
def test_folding_twice_changes_nothing_more(raw: str) -> None:
    once = fold(raw).text
    assert fold(once).text == once


@settings(max_examples=150, deadline=None)
@given(TYPOGRAPHY)
def test_the_map_leads_back_in_order_and_ends_at_the_end(raw: str) -> None:
    text, origin = fold(raw)
    assert len(origin) == len(text) + 1
    assert origin[-1] == len(raw)
    assert list(origin) == sorted(origin)


@settings(max_examples=150, deadline=None)
@given(TYPOGRAPHY)
def test_each_letter_stands_where_the_map_says(raw: str) -> None:
    text, origin = fold(raw)
    for index, character in enumerate(text):
        if character.isascii() and character.isalnum():
            assert raw[origin[index]] == character
    assert not set(text) & set(INVISIBLE)
