import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.core.text.grounding import Grounded, Ungrounded, locate

TEXT = (
    "Officials said 12.5 per cent of the town’s 1,200 homes were lost. "
    "“We will not leave,” the ex-president said—twice, at −5 degrees, in 1996–2001.\n"
    "“We will not leave,” he said again … and didn’t.\n"
    "The peace\u00adful march\u00a0went  on.\n"
)


def found(quote: str, *, text: str = TEXT, after: int = 0) -> str | None:
    place = locate(quote, text, after=after)
    return text[place.start : place.end] if isinstance(place, Grounded) else None


@pytest.mark.parametrize(
    ("quote", "raw"),
    [
        ("the town's 1,200 homes", "the town’s 1,200 homes"),
        ('"We will not leave," the ex-president', "“We will not leave,” the ex-president"),
        ("the town", "the town"),
        ("twice, at -5 degrees", "twice, at −5 degrees"),
        ("again ... and didn't", "again … and didn’t"),
        ("peaceful march went on", "peace\u00adful march\u00a0went  on"),
        ("  12.5 per\ncent ", "12.5 per cent"),
        ('"12.5 per cent"', "12.5 per cent"),
        ("1996-2001", "1996–2001"),
    ],
)
def test_a_quote_is_found_whatever_its_typography(quote: str, raw: str) -> None:
    assert found(quote) == raw


@pytest.mark.parametrize(
    "quote",
    [
        "12",
        "5 per cent",
        "200 homes",
        "1,20",
        "president said",
        "own's 1,200",
        "the ex",
        "5 degrees",
        "2001",
        "didn",
        "and did",
    ],
)
def test_a_quote_that_cuts_a_word_or_figure_is_ungrounded(quote: str) -> None:
    place = locate(quote, TEXT)
    assert isinstance(place, Ungrounded)
    assert "inside a word or figure" in place.reason


@pytest.mark.parametrize(
    "quote",
    [
        "13.5 per cent",
        "We will leave",
        "we will not leave",
        "Officials say 12.5",
        "1,200 houses",
        "12.5 percent",
        "12,5 per cent",
    ],
)
def test_a_changed_digit_word_or_letter_is_ungrounded(quote: str) -> None:
    assert found(quote) is None


def test_a_repeated_quote_resolves_to_the_next_occurrence() -> None:
    first = locate("We will not leave", TEXT)
    assert isinstance(first, Grounded)
    second = locate("We will not leave", TEXT, after=first.end)
    assert isinstance(second, Grounded)
    assert TEXT[second.start : second.end + 11] == "We will not leave,” he said "
    assert isinstance(locate("We will not leave", TEXT, after=second.end), Ungrounded)


def test_a_whole_figure_is_found_behind_one_that_only_contains_it() -> None:
    text = "Of 112 boats 12.5 sank, and 12 came home."
    assert locate("12", text) == Grounded(text.index("12 came"), text.index(" came"))


def test_a_quote_over_a_paragraph_break_is_ungrounded() -> None:
    text = "The dam broke.\nTwo towns were flooded."
    place = locate("broke. Two towns", text)
    assert isinstance(place, Ungrounded)
    assert "paragraph break" in place.reason


def test_a_quote_over_a_line_break_of_a_hard_wrapped_paragraph_is_found() -> None:
    text = "The mayor of the little town said on Tuesday that she\nwould resign in the course of next week."
    assert found("that she would resign", text=text) == "that she\nwould resign"


def test_an_elision_is_refused_with_advice() -> None:
    place = locate("Officials said ... homes were lost", TEXT)
    assert isinstance(place, Ungrounded)
    assert "apart" in place.reason


def test_the_nearest_passage_is_a_hint_in_raw_words() -> None:
    place = locate("12.5 per cent of the town’s 1,300 homes were lost", TEXT)
    assert isinstance(place, Ungrounded)
    assert place.nearest == "12.5 per cent of the town’s 1,200 homes were lost."


@pytest.mark.parametrize(("quote", "text"), [("5", "It rose by .5 points."), ("wait..", "“wait… what,” he said.")])
def test_a_part_of_a_decimal_or_of_an_ellipsis_is_ungrounded(quote: str, text: str) -> None:
    assert isinstance(locate(quote, text), Ungrounded)


def test_invisible_marks_after_the_words_stay_out_of_the_span() -> None:
    assert found("peace plan", text="The peace plan\u200b \u00ad was read.") == "peace plan"


def test_unlike_words_get_no_hint() -> None:
    assert locate("Zebras quickly vex jumbo", TEXT) == Ungrounded("these words do not stand in the source")


@pytest.mark.parametrize("quote", ["", "  ", "“”", "...", "—"])
def test_a_quote_without_words_is_ungrounded(quote: str) -> None:
    assert locate(quote, TEXT) == Ungrounded("the quotation holds no words")


@pytest.mark.parametrize("after", [-1, len(TEXT) + 1])
def test_an_offset_outside_the_text_is_refused(after: int) -> None:
    with pytest.raises(ValueError, match="outside"):
        locate("homes", TEXT, after=after)


def test_an_empty_article_grounds_nothing() -> None:
    assert locate("homes", "") == Ungrounded("these words do not stand in the source")


WORDS = st.lists(st.sampled_from("the dam’s 1,200 men — “left” town… at\u00a0dawn".split(" ")), min_size=1, max_size=30)


@settings(max_examples=100, deadline=None)
@given(WORDS, st.data())
def test_whole_words_of_a_line_are_always_found_where_they_read_the_same(words: list[str], data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(words) - 1))
    end = data.draw(st.integers(start + 1, len(words)))
    quote = " ".join(words[start:end])
    text = " ".join(words)
    if not any(character.isalnum() for character in quote):
        return
    place = locate(quote, text)
    assert isinstance(place, Grounded)
    assert text[place.start : place.end] == quote
