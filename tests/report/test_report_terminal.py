"""Terminal reports: inside the width, without escapes unless asked, never anything of an article's making."""

import re
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from syrupy.assertion import SnapshotAssertion

from summarizer.domain.summary import NameEntry
from summarizer.domain.values import Frozen
from summarizer.report import comparison, consistency, terminal, verification
from summarizer.report.plain import plain
from tests.report.report_samples import COMPARISON, CONSISTENCY, SUMMARY, VERIFICATION
from tests.report.test_html_hostile import poisoned

CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
COLOUR = re.compile(r"\x1b\[[0-9;]*m")
ESCAPES = (
    "\x1b[2J\x1b[31mred",
    "\x1b]8;;http://bad.example\x1b\\click\x1b]8;;\x1b\\",
    "\x1b]0;title\x07",
    "\x9b31m",
    "bell\x07 back\x08\x08 return\rover",
    "\u202eright to left\u202c",
    "[bold red]markup[/] [link=http://bad.example]x[/link]",
    ":boom: :warning:",
    "zero\u200bwidth \ufeff",
    "日本語の長い見出し" * 12,
    "x" * 300,
    "one\ttwo\x0bthree\x85four\u2028five",
)
RENDERERS: dict[str, tuple[Frozen, Callable[..., str]]] = {
    "summary": (SUMMARY, terminal.render_summary),
    "verification": (VERIFICATION, verification.render_terminal),
    "comparison": (COMPARISON, comparison.render_terminal),
    "consistency": (CONSISTENCY, consistency.render_terminal),
}
every_report = pytest.mark.parametrize("kind", RENDERERS)
every_width = pytest.mark.parametrize("width", [40, 80, 120])


def _widest(text: str) -> int:
    return max(cell_len(line) for line in COLOUR.sub("", text).splitlines())


@every_report
@every_width
def test_no_line_is_wider_than_the_terminal(kind: str, width: int) -> None:
    sample, render = RENDERERS[kind]
    text = render(sample, width=width)
    assert width // 2 < _widest(text) <= width


@every_report
def test_a_report_without_colour_has_no_control_character(kind: str) -> None:
    sample, render = RENDERERS[kind]
    assert not CONTROL.search(render(sample, width=80))


@every_report
@every_width
def test_colour_changes_no_word(kind: str, width: int) -> None:
    sample, render = RENDERERS[kind]
    coloured = render(sample, width=width, color=True)
    assert COLOUR.search(coloured)
    lines = [line.rstrip() for line in COLOUR.sub("", coloured).splitlines()]
    assert lines == render(sample, width=width).splitlines()


@every_report
@pytest.mark.parametrize("name", ["FORCE_COLOR", "CLICOLOR_FORCE", "COLUMNS", "NO_COLOR", "TTY_COMPATIBLE"])
def test_the_surroundings_do_not_change_a_report(kind: str, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    sample, render = RENDERERS[kind]
    expected = render(sample, width=80), render(sample, width=80, color=True)
    monkeypatch.setenv(name, "33")
    assert (render(sample, width=80), render(sample, width=80, color=True)) == expected


@every_report
@pytest.mark.parametrize("escape", ESCAPES)
def test_no_escape_of_an_article_passes(kind: str, escape: str) -> None:
    sample, render = RENDERERS[kind]
    value = poisoned(sample, escape)
    for width in (80, 120):
        assert not CONTROL.search(render(value, width=width))
        assert _widest(render(value, width=width)) <= width
        assert not CONTROL.search(COLOUR.sub("", render(value, width=width, color=True)))


@every_report
def test_markup_and_emoji_codes_are_printed_as_they_are(kind: str) -> None:
    sample, render = RENDERERS[kind]
    assert "[bold]x[/] :boom:" in render(poisoned(sample, "[bold]x[/] :boom:"), width=120)


@every_report
@settings(max_examples=25, deadline=None)
@given(text=st.text(max_size=60))
def test_whatever_an_article_says_a_report_stays_printable(kind: str, text: str) -> None:
    sample, render = RENDERERS[kind]
    said = render(poisoned(sample, text), width=80)
    said.encode("utf-8")
    assert not CONTROL.search(said)
    assert _widest(said) <= 80


@every_report
@pytest.mark.parametrize("width", [80, 120])
def test_a_report_in_full(kind: str, width: int, snapshot: SnapshotAssertion) -> None:
    sample, render = RENDERERS[kind]
    assert render(sample, width=width) == snapshot


def test_the_article_is_appended_sentence_by_sentence_when_asked_for() -> None:
    assert "[6] Divers expect to search until Friday." in terminal.render_summary(SUMMARY, source_text=True)
    assert "[6] Divers expect" not in terminal.render_summary(SUMMARY)


def test_names_beyond_those_shown_are_counted() -> None:
    names = tuple(NameEntry(text=f"Name {index}", kind="other", count=1) for index in range(terminal.NAMES_SHOWN + 3))
    said = plain(terminal.render_summary(SUMMARY.model_copy(update={"names": names})))
    assert "and 3 more" in said
    assert f"Name {terminal.NAMES_SHOWN} " not in said


def test_what_one_source_alone_has_is_cut_with_a_count() -> None:
    many = tuple(
        COMPARISON.only_in[0].model_copy(update={"text": f"Fact {index}."})
        for index in range(comparison.ONLY_IN_SHOWN + 2)
    )
    said = comparison.render_terminal(COMPARISON.model_copy(update={"only_in": many}))
    assert "and 2 more (in the JSON)" in said


def test_a_comparison_without_differences_says_so() -> None:
    said = comparison.render_terminal(COMPARISON.model_copy(update={"findings": (), "origins": ()}))
    assert "Nothing that an editor should see." in said
    assert "0 differences" in said


def test_findings_in_the_log_are_not_shown() -> None:
    assert "equivalent" not in comparison.render_terminal(COMPARISON)


def test_with_one_article_evidence_is_not_named() -> None:
    one = VERIFICATION.model_copy(update={"articles": VERIFICATION.articles[:1]})
    assert "Northern Wire [1]" in verification.render_terminal(VERIFICATION)
    assert "Northern Wire [1]" not in verification.render_terminal(one)


def test_quotations_of_one_speaker_in_a_row_name_them_once() -> None:
    twice = SUMMARY.model_copy(update={"quotations": (*SUMMARY.quotations, *SUMMARY.quotations), "names": ()})
    assert terminal.render_summary(twice).count("Ilse Brandt") == 1
