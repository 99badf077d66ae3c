"""A text cut at its spaces."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.core.figures.number_tokens import find_tokens
from summarizer.core.names.name_tokens import Tokens as NameTokens
from summarizer.core.text.pieces import cut_at_spaces
from summarizer.core.text.words import find_loose_words, find_stems, find_words, find_words_between
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
    tokens = NameTokens(text)
    starts = [tokens.start(at) for at in range(len(tokens.words))]
    assert starts == sorted(starts)
    assert all(text.startswith(token.text[:1], start) for token, start in zip(tokens.words, starts, strict=True))


def test_words_of_names_are_joined_by_one_space_or_an_ampersand() -> None:
    tokens = NameTokens("Marks & Spencer told Mr. Lee’s paper (Post)—The — Now").words
    assert [token.text for token in tokens] == "Marks Spencer told Mr Lee paper Post The Now".split()
    assert [token.text for token in tokens if token.joined] == "Marks Spencer told Mr".split()


def test_words_are_the_same_with_and_without_their_places() -> None:
    text = "The mayor's “plan”, worth 1,200 pounds, failed."
    placed = find_words(text)
    assert [(word.text, word.stem, word.is_stop) for word in find_loose_words(text)] == [
        (word.text, word.stem, word.is_stop) for word in placed
    ]
    assert [text[word.start : word.end] for word in placed] == [word.text for word in placed]


def test_of_stop_words_no_stem_is_told_but_their_place() -> None:
    text = "The mayor's plan, worth 1,200 pounds, had failed."
    assert find_stems(text) == ["" if word.is_stop else word.stem for word in find_words(text)]


_PRINTED = st.sampled_from(
    "at 5 5:30 pm p.m. p.m., a.m 3rd '90s Jan. Jan., Thurs. Q3 2021-07-06 , . ( \n May".split(" ")
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(_PRINTED, st.sampled_from(["", " ", "  "])), max_size=8))
def test_tokens_of_a_time_stand_where_they_are_printed(printed: list[tuple[str, str]]) -> None:
    text = "".join(word + gap for word, gap in printed)
    tokens = Tokens(read_outline(text))
    size = len(tokens.symbols)
    words = [tokens.word(at) for at in range(size)]
    spans = [tokens.span(at, at + 1) for at in range(size)]
    assert [text[span.start : span.end] for span in spans] == words
    assert "".join(words).replace(" ", "") == text.replace(" ", "")
    assert all(tokens.words(at, stop) == words[at:stop] for at in range(size) for stop in range(at, size + 3))


def test_a_clock_time_keeps_its_space() -> None:
    assert Tokens(read_outline("at 5 p.m. on")).words(0, 3) == ["at", "5 p.m.", "on"]


def test_the_last_full_stop_ends_the_text_and_not_a_short_month() -> None:
    assert Tokens(read_outline("In Jan. and in Jan.")).words(0, 6) == ["In", "Jan.", "and", "in", "Jan", "."]


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="ab C\n-1,é“", max_size=30), st.integers(0, 30), st.integers(0, 30))
def test_the_words_of_a_span_are_those_that_start_in_it(text: str, start: int, end: int) -> None:
    wanted = [word.text for word in find_words(text) if start <= word.start < end]
    assert [word.text for word in find_words_between(text, start, end)] == wanted


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="a1 0.,-\n’%½", max_size=30) | st.sampled_from(["10 000 men", "from 1 000 000 to 2", "a  000"]))
def test_a_token_of_a_figure_stands_where_its_text_is(text: str) -> None:
    tokens = find_tokens(text)
    spans = [tokens.span(at, at + 1) for at in range(len(tokens.all))]
    assert [text[start:end].replace("’", "'") for start, end in spans] == [token.text for token in tokens.all]
    glued = [False, *(left[1] == right[0] for left, right in pairwise(spans))][: len(spans)]
    assert [token.glued for token in tokens.all] == glued


def test_sentences_are_cut_the_same_however_many_were_cut_before() -> None:
    first = cut_at_spaces("One of many sentences")
    for number in range(2000):
        assert cut_at_spaces(f"Sentence {number} here").texts == ["Sentence", str(number), "here"]
    assert cut_at_spaces("One of many sentences") == first
