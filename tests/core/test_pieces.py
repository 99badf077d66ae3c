"""A text cut at its spaces."""

from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.core.names.name_tokens import tokenise
from summarizer.core.text.pieces import cut_at_spaces
from summarizer.core.text.words import find_loose_words, find_words, spelled


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="ab C\n-1é“", max_size=30))
def test_pieces_joined_by_spaces_are_the_text(text: str) -> None:
    pieces = cut_at_spaces(text)
    assert " ".join(pieces.texts) == text
    assert pieces.before[-1] == len(text.replace(" ", ""))


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="aB.C r-'’ ,St“1é&", max_size=30))
def test_a_word_stands_where_its_text_is(text: str) -> None:
    tokens = tokenise(text)
    starts = [tokens.start(at) for at in range(len(tokens.words))]
    assert starts == sorted(starts)
    assert all(text.startswith(token.text[:1], start) for token, start in zip(tokens.words, starts, strict=True))


def test_words_are_the_same_with_and_without_their_places() -> None:
    text = "The mayor's “plan”, worth 1,200 pounds, failed."
    placed = find_words(text)
    assert [(word.text, word.stem, word.is_stop) for word in find_loose_words(text)] == [
        (word.text, word.stem, word.is_stop) for word in placed
    ]
    assert [text[word.start : word.end] for word in placed] == [word.text for word in placed]


def test_what_a_text_spells_are_its_runs_of_plain_letters() -> None:
    assert spelled("Twenty-one cafés, O’Hara “said”.") == {"twenty", "one", "caf", "s", "o", "hara", "said"}
