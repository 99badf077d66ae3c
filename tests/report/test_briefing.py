"""A briefing as markdown and for the terminal."""

import asyncio
import re

import pytest

from summarizer.core.text.articles import make_article
from summarizer.domain.briefing import Briefing
from summarizer.report.briefing import Sources, render_markdown
from summarizer.report.briefing_template import render_template
from summarizer.report.briefing_terminal import render_terminal
from summarizer.steps.brief import brief_articles
from tests.report.report_samples import BRIEFING

HOSTILE = (
    "[Click](http://evil.example) the mayor of Tolby said on Monday.\n\n"
    "<img src=x onerror=alert(1)> was found on the wall of the town hall in Tolby, the mayor said.\n\n"
    "![tracker](https://evil.example/pixel.png) hung in the hall of Tolby for 12 days.\n\n"
    "“# Vote *now* at www.evil.example or <b>lose</b>,” said Ada Moor, the mayor of Tolby."
)


@pytest.fixture(scope="module")
def hostile() -> Briefing:
    other = HOSTILE.replace("12 days", "31 days").replace("was found on", "stood on")
    articles = [
        make_article(HOSTILE, source="<script>alert(1)</script>", title="# [x](http://evil.example)"),
        make_article(other, source="|a|b|", title="1. <h1>Tolby</h1>"),
    ]
    return asyncio.run(brief_articles(articles, title="*Hostile*"))


def footnotes(markdown: str) -> dict[str, str]:
    return dict(re.findall(r"^\[\^(\w+)\]: (.+)$", markdown, re.MULTILINE))


def test_nothing_of_an_article_becomes_markup(hostile: Briefing) -> None:
    markdown = render_markdown(hostile)
    assert not re.search(r"(?<!\\)<", markdown)
    assert not re.search(r"(?<!\\)\](?!: )\(", markdown)
    assert not re.search(r"(?<!\\)!\[", markdown)
    assert "http://" not in markdown and "www.evil" not in markdown
    headings = [line for line in markdown.splitlines() if line.startswith("#")]
    assert all(re.match(r"#{1,3} (\\\*|\d+\\\. |[A-Z])", line) for line in headings)


def test_every_footnote_is_defined_once_and_holds_the_sentence(hostile: Briefing) -> None:
    markdown = render_markdown(BRIEFING)
    defined = footnotes(markdown)
    used = set(re.findall(r"\[\^(\w+)\](?!:)", markdown))
    assert used == set(defined)
    assert len(re.findall(r"^\[\^", markdown, re.MULTILINE)) == len(defined)
    assert all("sentence" in text for text in defined.values())


def test_every_section_of_a_story_is_there() -> None:
    markdown = render_markdown(BRIEFING)
    for title in ("Disputed", "Established", "Reported by one source", "Timeline", "Who said what", "Open", "Sources"):
        assert f"### {title}\n" in markdown
    assert "How many died?" in markdown


def test_changes_name_what_it_said_before() -> None:
    markdown = render_markdown(BRIEFING)
    assert "## What changed since “2031-03-04”" in markdown
    assert re.search(
        r"- \*\*revised:\*\* At least twelve people died\[\^\w+\] \(before: “Nine people died”\)", markdown
    )


def test_a_timeline_tells_when_it_was_reported() -> None:
    assert "*(reported 2031-03-05)*" in render_markdown(BRIEFING)


def test_an_article_of_an_earlier_briefing_has_no_footnote() -> None:
    sources = Sources(BRIEFING)
    assert sources.mark("gone", 3) == ""
    assert sources.letter("gone") == "?"
    assert list(sources.footnotes()) == []


@pytest.mark.parametrize("width", [60, 80, 120])
def test_the_terminal_keeps_to_its_width_and_passes_no_escapes(width: int, hostile: Briefing) -> None:
    for briefing in (BRIEFING, hostile):
        text = render_terminal(briefing, width=width)
        assert max(map(len, text.splitlines())) <= width
        assert "\x1b" not in text


def test_the_terminal_has_every_story() -> None:
    text = render_terminal(BRIEFING)
    for story in BRIEFING.stories:
        assert story.title in text
    for title in ("WHAT CHANGED", "DISPUTED", "ESTABLISHED", "TIMELINE", "WHO SAID WHAT", "OPEN", "SOURCES"):
        assert title in text


def test_a_template_prints_article_text_escaped(hostile: Briefing) -> None:
    layout = "{% for s in briefing.stories %}{% for v in s.voices %}{{ v.text }}{% endfor %}{% endfor %}"
    assert render_template(hostile, layout, name="x.md.j2").startswith("\\# Vote \\*now\\* at www\\.evil")
    assert "&lt;b&gt;lose" in render_template(hostile, layout, name="x.html.j2")


def test_a_template_can_cite_with_footnotes() -> None:
    layout = "{% for f in briefing.stories[0].established %}{{ f.text }}{{ marks(f.evidence) }}\n{% endfor %}"
    layout += "{{ footnotes() }}"
    text = render_template(BRIEFING, layout, name="x.md.j2")
    assert set(re.findall(r"\[\^(\w+)\](?!:)", text)) == set(footnotes(text)) != set()
