import json
import textwrap
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.core.text import sentences as sentences_module
from summarizer.core.text.articles import make_article
from summarizer.core.text.folding import INVISIBLE
from summarizer.core.text.quote_pairs import with_clear_quotes
from summarizer.core.text.sentences import split_sentences
from tests.growth import require_linear

CASES = json.loads((Path(__file__).parent / "sentence_cases.json").read_text(encoding="utf-8"))
SEEDS = Path(__file__).parents[2] / "seeds"
PARAGRAPHS = (
    "The council said on Tuesday that it would close the old bridge for at least six weeks, and that buses would take "
    "the long way round through the hills until then.",
    "“We have no choice. The cracks are too deep,” the engineer, Rosa Lind, told reporters in Marl on Monday. She "
    "would not say what the repair of the bridge was going to cost the town.",
    "Shops along the river fear for their trade. Many of them lost money in the last flood, which came in the spring.",
)


def texts(text: str) -> list[str]:
    return [text[sentence.start : sentence.end] for sentence in split_sentences(text)]


def kinds(text: str) -> list[tuple[str, str]]:
    return [(sentence.kind, text[sentence.start : sentence.end]) for sentence in split_sentences(text)]


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_sentences_end_where_a_reader_ends_them(case: dict[str, object]) -> None:
    assert texts(str(case["text"])) == case["sentences"]


@pytest.mark.parametrize("width", [60, 72, 80])
@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
def test_hard_wrapped_paragraphs_give_the_sentences_of_the_unwrapped_ones(width: int, line_break: str) -> None:
    wrapped = "\n\n".join(textwrap.fill(paragraph, width) for paragraph in PARAGRAPHS).replace("\n", line_break)

    found = split_sentences(wrapped)

    flat = [" ".join(wrapped[sentence.start : sentence.end].split()) for sentence in found]
    assert flat == texts("\n".join(PARAGRAPHS))
    assert [sentence.paragraph for sentence in found] == [0, 1, 1, 2, 2]


def test_indented_first_lines_begin_paragraphs_of_hard_wrapped_text() -> None:
    wrapped = "\n".join(textwrap.fill(paragraph, 66, initial_indent="    ") for paragraph in PARAGRAPHS)
    assert [sentence.paragraph for sentence in split_sentences(wrapped)] == [0, 1, 1, 2, 2]


@pytest.mark.parametrize("mark", ["\n", "\r\n", "\r", "\f", "\v", "\x85", "\u2028", "\u2029"])
def test_every_kind_of_line_break_parts_paragraphs(mark: str) -> None:
    assert texts(f"One line here.{mark}Another line here.") == ["One line here.", "Another line here."]


def test_the_page_around_a_story_is_not_content() -> None:
    text = (
        "Old bridge to close\nBy Rosa Lind and Tom Bell\nPublished: 6 July 2021 10:30\n"
        "The council closed the bridge.\nADVERTISEMENT\nWhat comes next\nBuses go round.\n"
        "Read more: The bridge in pictures\nSubscribe to our newsletter\n"
        "(Reporting by Rosa Lind; Editing by Tom Bell)\n- Reuters\n"
    )
    assert [kind for kind, _ in kinds(text)] == [
        *("heading", "byline", "dateline", "content", "boilerplate", "heading", "content"),
        *("boilerplate", "boilerplate", "byline", "agency"),
    ]


def test_a_name_line_above_an_outlet_line_is_a_byline() -> None:
    text = "Rosa Lind\nHill Radio, Marl\nThe council closed the bridge."
    assert kinds(text)[:2] == [("byline", "Rosa Lind"), ("dateline", "Hill Radio, Marl")]


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement",
        "ADVERTISEMENT",
        "Story continues below advertisement",
        "Read more: The bridge in pictures",
        "Sign up for our daily newsletter.",
        "Log in",
        "We use cookies to improve this site.",
        "By clicking accept you agree to cookies on this website.",
        "Accept all cookies",
        "Follow Hill Radio on Twitter",
        "© 2021 Hill Radio. All rights reserved.",
        "Share this article",
        "* * *",
    ],
)
def test_furniture_of_the_page_is_no_content(line: str) -> None:
    assert kinds(f"The storm hit Marl.\n{line}\nIt was the third this year.")[1] == ("boilerplate", line)


@pytest.mark.parametrize("text", ["Ten people died in Marl", "Five dead in storm\nSix injured", "Why?", "By accident"])
def test_text_without_punctuation_is_content_when_nothing_else_is(text: str) -> None:
    assert {kind for kind, _ in kinds(text)} == {"content"}


@pytest.mark.parametrize(
    "line",
    [
        "Updated figures show 12 dead in the storm.",
        "Reuters reported the deal on Monday.",
        "Follow the money, the lawyer said.",
        "By Friday the water had gone.",
        "Share prices fell.",
        "Read the letter, the judge ordered.",
        "Sign in hand, a woman stood before the hall.",
        "Register to vote by Friday, officials urged.",
        "Privacy policy changes worry users.",
        "By continuing to use force the army lost the town.",
        "Cookie sales paid for the roof.",
        "Print shops closed.",
    ],
)
def test_sentences_that_begin_like_furniture_are_content(line: str) -> None:
    assert kinds(f"The storm hit Marl.\n{line}\nIt was the third this year.")[1] == ("content", line)


def test_a_short_line_that_opens_a_quotation_is_no_heading() -> None:
    line = '"We stay, whatever the price of it may be'
    assert kinds(f"The storm hit Marl.\n{line}\nIt was the third this year.")[1] == ("content", line)


def test_items_of_a_list_are_content() -> None:
    found = kinds("The demands are:\n- higher pay\n- shorter hours\nThe strike goes on.")
    assert found[1:3] == [("content", "- higher pay"), ("content", "- shorter hours")]


LIST_WORDS = "the Berg 5 Monday said etc (a (b) 1) a) ii) ' players' it's well-known : ; - , He No šla 2nd".split()


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(LIST_WORDS), min_size=1, max_size=12), st.sampled_from([".", "?", "”", "…", "*", ". "]))
def test_a_paragraph_with_a_mark_at_its_end_only_is_cut_as_the_splitter_cuts_it(words: list[str], last: str) -> None:
    text = " ".join(words) + last
    cut = sentences_module._window_boundaries(with_clear_quotes(text), "en").spans
    found = sentences_module._boundaries(text, "en").spans
    assert [text[start:end].strip() for start, end in found] == [text[start:end].strip() for start, end in cut]


def test_the_seeds_have_the_sentences_a_reader_counts() -> None:
    first = (SEEDS / "000_1919facec97052b1.txt").read_text(encoding="utf-8")
    second = (SEEDS / "003_c2bfcbfeb4958a86.txt").read_text(encoding="utf-8")
    assert len(split_sentences(first)) == 21
    assert ("heading", "Taliban advances on the ground") in kinds(first)
    assert kinds(first)[-1] == ("agency", "- Reuters")
    assert len(split_sentences(second)) == 18
    assert kinds(second)[:2] == [("byline", "Amin Alemi"), ("dateline", "Press TV, Kabul")]


@pytest.mark.parametrize("text", ["", " \n\t", "\ufeff", "\u200b \u200b"])
def test_text_without_anything_visible_has_no_sentences(text: str) -> None:
    assert split_sentences(text) == ()


def test_an_invisible_mark_after_the_last_sentence_is_none() -> None:
    assert texts("The dam broke. \u200b") == ["The dam broke."]


def test_a_crash_of_the_splitter_falls_back_to_plain_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    class PanicException(BaseException):
        pass

    class Crashing:
        def get_sentence_boundaries(self, language: str, text: str) -> list[dict[str, int]]:
            raise PanicException

    monkeypatch.setattr(sentences_module, "sentencex", Crashing())
    assert texts("The dam broke. Two towns were flooded! “Why?” she asked.") == [
        "The dam broke.",
        "Two towns were flooded!",
        "“Why?” she asked.",
    ]
    assert (
        make_article("The dam broke. It rained.").notes[0].startswith("sentences of 1 paragraphs were found by plain")
    )


def test_an_interrupt_of_the_splitter_is_not_swallowed(monkeypatch: pytest.MonkeyPatch) -> None:
    class Interrupted:
        def get_sentence_boundaries(self, language: str, text: str) -> list[dict[str, int]]:
            raise KeyboardInterrupt

    monkeypatch.setattr(sentences_module, "sentencex", Interrupted())
    with pytest.raises(KeyboardInterrupt):
        split_sentences("The dam broke. Two towns were flooded.")


@settings(max_examples=100, deadline=None)
@given(
    st.text(
        alphabet=st.one_of(st.sampled_from("ab AB.\n\r\"'“”!?1-\u00a0\u2009\u200b\f():"), st.characters(codec=None)),
        max_size=120,
    )
)
def test_sentences_cover_all_visible_text_in_order_without_overlap(text: str) -> None:
    found = split_sentences(text)

    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(a.start < a.end and not text[a.start].isspace() for a in found)
    gaps = [0, *(edge for sentence in found for edge in (sentence.start, sentence.end)), len(text)]
    outside = "".join(text[start:end] for start, end in zip(gaps[::2], gaps[1::2], strict=True))
    assert not "".join(outside.split()).strip(INVISIBLE)


@pytest.mark.parametrize(
    ("piece", "copies"),
    [("“He said. ", 1_250), ('"a. ', 2_500), ("Aa Bb. ", 3_750), ("A. ", 7_500), ("-", 25_000), ("\n", 6_250)],
    ids=["open curly", "open straight", "one line", "initials", "dashes", "empty lines"],
)
def test_hostile_text_takes_time_in_line_with_its_length(piece: str, copies: int) -> None:
    require_linear(lambda times: split_sentences(piece * times), copies)
