"""Words shared by all reports."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.core.text.articles import make_article
from summarizer.domain.comparison import Severity
from summarizer.domain.summary import Figure, When
from summarizer.domain.values import Evidence, Modality, Polarity, Speaker
from summarizer.report import consistency
from summarizer.report.comparison import SEVERITY_WORDS, headline
from summarizer.report.plain import around, clip, plain, plain_lines, printable
from summarizer.report.verification import verdict_line
from summarizer.report.wording import (
    article_line,
    bounds,
    counted,
    day_range,
    engine_line,
    letters,
    merged_figures,
    needs_own_words,
    repeats_gist,
    sentence_numbers,
    speaker_words,
    stance_words,
    unresolved_note,
    when_words,
)
from tests.report.report_samples import COMPARISON, CONSISTENCY, MODEL, OFFLINE, SUMMARY, VERIFICATION, WIRE


@pytest.mark.parametrize(("index", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (27, "AB"), (701, "ZZ"), (702, "AAA")])
def test_articles_are_named_by_letters(index: int, name: str) -> None:
    assert letters(index) == name


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (None, None, "not resolved"),
        (date(2031, 3, 4), date(2031, 3, 4), "2031-03-04"),
        (date(2031, 3, 4), None, "2031-03-04"),
        (date(2031, 3, 4), date(2031, 3, 6), "2031-03-04 to 2031-03-06"),
        (date(2031, 1, 1), date(2031, 12, 31), "2031"),
        (date(1996, 1, 1), date(2001, 12, 31), "1996 to 2001"),
    ],
)
def test_a_range_of_days_is_as_short_as_it_can_be(first: date | None, last: date | None, words: str) -> None:
    assert day_range(first, last) == words


def test_a_date_written_as_it_is_read_is_not_repeated() -> None:
    assert when_words(When(text="2031-03-04", first=date(2031, 3, 4), last=date(2031, 3, 4))) == "2031-03-04"


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (None, None, ""),
        (None, "7", "up to 7"),
        ("200", None, "200 or more"),
        ("12", "12", "12"),
        ("3", "5", "3 to 5"),
        ("1200000", "1200000", "1,200,000"),
        ("2.50", "2.50", "2.5"),
        ("0", "0.5", "0 to 0.5"),
    ],
)
def test_what_a_figure_means(low: str | None, high: str | None, words: str) -> None:
    figure = Figure(
        text="x",
        low=None if low is None else Decimal(low),
        high=None if high is None else Decimal(high),
        sentence=0,
        start=0,
        end=1,
    )
    assert bounds(figure) == words


def test_a_figure_given_twice_is_one_row_with_both_places() -> None:
    figure = SUMMARY.figures[0]
    again = figure.model_copy(update={"text": "nine people", "sentence": 4})
    assert merged_figures([figure, again]) == ((figure, (0, 4)),)


def test_number_and_noun_agree() -> None:
    assert [counted(n, "call") for n in (0, 1, 2, 1000)] == ["0 calls", "1 call", "2 calls", "1,000 calls"]


def test_sentence_numbers_count_from_one_and_each_once() -> None:
    held = [Evidence(sentence=index, start=0, end=1, text="x") for index in (6, 2, 6)]
    assert sentence_numbers(held) == "[3, 7]"


def test_an_inferred_source_says_so() -> None:
    article = make_article("Kabul, July 5 - Talks go on.\n- Reuters").model_copy(
        update={"source": "Reuters", "origins": {"source": "inferred"}}
    )
    assert article_line(article).startswith("Reuters (inferred) · publication date unknown")


def test_the_model_engine_names_model_calls_tokens_and_cost() -> None:
    assert engine_line(MODEL) == (
        "model engine (small-model), 2 calls, 1 from the cache, 2,100 tokens in, 340 out, $0.0012"
    )
    assert engine_line(MODEL.model_copy(update={"cost": None})).endswith("price unknown")
    uncached = MODEL.model_copy(update={"usage": MODEL.usage.model_copy(update={"from_cache": 0})})
    assert "cache" not in engine_line(uncached)


def test_the_offline_engine_says_why_it_stood_in() -> None:
    assert engine_line(OFFLINE) == "offline engine (rules and statistics, no model)"
    assert engine_line(OFFLINE.model_copy(update={"fallback": "no endpoint"})).endswith("; no endpoint")


def test_every_severity_and_commitment_has_its_words() -> None:
    assert set(SEVERITY_WORDS) == set(Severity)
    claim = SUMMARY.gist[0]
    said = {stance_words(claim.model_copy(update={"modality": modality}), OFFLINE) for modality in Modality}
    assert len(said) == len(Modality)
    assert stance_words(claim.model_copy(update={"polarity": Polarity.NEGATIVE}), OFFLINE) == "negated"


def test_a_speaker_the_claim_names_itself_is_not_told_twice() -> None:
    claim = SUMMARY.gist[0].model_copy(update={"text": "Police said 3 died.", "attribution": Speaker(text="Police")})
    assert stance_words(claim, OFFLINE) == ""
    assert stance_words(claim.model_copy(update={"text": "3 died."}), OFFLINE) == "according to Police"


def test_a_line_that_rules_filled_in_is_marked_in_the_summary_of_a_model() -> None:
    claim = SUMMARY.gist[0].model_copy(update={"proposed_by": "rule", "attribution": None})
    assert stance_words(claim, MODEL) == "chosen by rules"
    assert stance_words(claim.model_copy(update={"proposed_by": "model"}), MODEL) == ""


def test_a_quotation_without_speaker_says_so() -> None:
    assert speaker_words(None) == "speaker not named"


def test_own_words_are_shown_only_where_they_differ() -> None:
    assert needs_own_words(SUMMARY.gist[0])
    assert not needs_own_words(SUMMARY.claims[0])


def test_a_headline_made_of_the_gist_is_not_repeated() -> None:
    untitled = SUMMARY.model_copy(
        update={"article": WIRE.model_copy(update={"title": None}), "headline": "Nine people died in the…"}
    )
    assert repeats_gist(untitled)
    assert not repeats_gist(SUMMARY)


def test_unresolved_dates_say_what_to_do() -> None:
    entry = SUMMARY.timeline[0].model_copy(update={"when": When(text="Tuesday")})
    undated = SUMMARY.model_copy(update={"article": WIRE.model_copy(update={"published": None}), "timeline": (entry,)})
    assert "--published" in unresolved_note(undated)
    assert unresolved_note(SUMMARY) == ""


def test_a_text_at_peace_is_one_line_in_either_form() -> None:
    clean = CONSISTENCY.model_copy(update={"clashes": ()})
    line = "Northern Wire: no place contradicts another; 6 sentences read\n"
    assert consistency.render_terminal(clean) == consistency.render_markdown(clean) == line


def test_what_a_check_left_out_is_told_in_either_form() -> None:
    coverage = CONSISTENCY.provenance.coverage.model_copy(update={"notes": ("only the gravest are told",)})
    provenance = CONSISTENCY.provenance.model_copy(update={"coverage": coverage})
    noted = CONSISTENCY.model_copy(update={"provenance": provenance})
    for render in (consistency.render_terminal, consistency.render_markdown):
        assert "only the gravest are told" in render(noted)


def test_headlines_count_what_was_found() -> None:
    assert headline(COMPARISON) == (
        "3 articles from 2 independent origins: 3 differences, the gravest S3, 1 tension inside one article"
    )
    assert consistency.headline(CONSISTENCY) == (
        "Northern Wire: 2 contradictions (1 by the strict reading, 1 by the wide reading), the gravest S3; "
        "6 sentences read"
    )
    assert verdict_line(VERIFICATION) == "3 sentences: 1 supported, 1 contradicted, 1 not found"


@pytest.mark.parametrize(
    ("raw", "line"),
    [
        (" a \n\t b ", "a b"),
        ("\x1b[31mred\x1b[0m", "[31mred[0m"),
        ("a\u202eb\u2066c\u200bd", "abcd"),
        ("\ud800x", "x"),
        ("\x00", ""),
        ("a \x1b b", "a b"),
        ("a\x1fb", "a b"),
    ],
)
def test_a_line_is_made_plain(raw: str, line: str) -> None:
    assert plain(raw) == line


def test_plain_lines_keep_their_breaks() -> None:
    assert plain_lines("a \r\n\x1bb\n\nc") == "a\nb\n\nc"


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=80))
def test_parts_of_a_text_join_to_its_printable_whole(text: str) -> None:
    whole = printable(text)
    assert plain(whole) == plain(text)
    assert printable(whole) == whole
    if "\r\n" not in text:
        assert "".join(printable(character) for character in text) == whole


def test_clipping_cuts_at_a_word() -> None:
    assert clip("one two three", 9) == "one two…"
    assert clip("one two", 7) == "one two"
    assert clip("unbreakable", 5) == "unbr…"


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.text("abc é", min_size=1, max_size=9), min_size=1, max_size=30), st.integers(0, 29), st.integers(10, 80)
)
def test_a_window_shows_the_phrase_and_only_words_of_the_text(parts: list[str], index: int, width: int) -> None:
    text = plain(" ".join(parts))
    phrase = plain(parts[index % len(parts)])
    window = around(text, phrase, width)
    assert phrase in window or len(phrase) > width
    inner = window.removeprefix("… ").removesuffix(" …").removesuffix("…")
    assert inner.strip() in text
