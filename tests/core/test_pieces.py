"""A text cut at its spaces."""

from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.core.names.name_tokens import tokenise
from summarizer.core.text.pieces import cut_at_spaces
from summarizer.core.text.words import find_loose_words, find_words
from summarizer.core.times.time_tokens import Tokens, read_outline


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


_PRINTED = st.sampled_from(
    "at 5 5:30 pm p.m. p.m., a.m 3rd '90s Jan. Jan., Thurs. Q3 2021-07-06 , . ( \n May".split(" ")
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(_PRINTED, st.sampled_from(["", " ", "  "])), max_size=8))
def test_tokens_of_a_time_stand_where_they_are_printed(printed: list[tuple[str, str]]) -> None:
    text = "".join(word + gap for word, gap in printed)
    tokens = Tokens(read_outline(text))
    spans = [tokens.span(at, at + 1) for at in range(len(tokens.words))]
    assert [text[span.start : span.end] for span in spans] == list(tokens.words)
    assert "".join(tokens.words).replace(" ", "") == text.replace(" ", "")
    assert len(tokens.symbols) == len(tokens.words)


def test_a_clock_time_keeps_its_space() -> None:
    assert Tokens(read_outline("at 5 p.m. on")).words == ["at", "5 p.m.", "on"]


def test_the_last_full_stop_ends_the_text_and_not_a_short_month() -> None:
    assert Tokens(read_outline("In Jan. and in Jan.")).words == ["In", "Jan.", "and", "in", "Jan", "."]
