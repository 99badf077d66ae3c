"""Reports of things with little in them: no empty headings, nothing invented, nothing lost."""

from collections.abc import Callable

import pytest

from summarizer.core.text.articles import make_article
from summarizer.domain.article import Article, Sentence
from summarizer.domain.comparison import Side
from summarizer.domain.summary import Summary, TensionSide, When
from summarizer.domain.values import Speaker
from summarizer.report import comparison, markdown, terminal, verification
from summarizer.report.html import (
    render_briefing_html,
    render_comparison_html,
    render_summary_html,
    render_verification_html,
)
from summarizer.report.html.articles import label_list, view_articles
from tests.report.page_reading import Page
from tests.report.report_samples import BRIEFING, COMPARISON, OFFLINE, OTHER_STORY, SUMMARY, VERIFICATION, WIRE

BARE = Summary(article=WIRE, headline="Bridge collapse kills nine", gist=(), claims=(), provenance=OFFLINE)
SECTIONS = ("In short", "Key points", "Figures", "Quotations", "When", "Who and where", "Unsupported", "Tensions")
SUMMARIES: dict[str, Callable[[Summary], str]] = {
    "terminal": terminal.render_summary,
    "markdown": markdown.render_summary,
    "html": lambda summary: Page(render_summary_html(summary)).text_of(tag="main"),
}
every_form = pytest.mark.parametrize("form", SUMMARIES)


@every_form
def test_a_bare_summary_has_no_empty_sections(form: str) -> None:
    assert not [title for title in SECTIONS if title.casefold() in _titles(form, BARE)]
    assert "Read 8 of 8 sentences" in SUMMARIES[form](BARE)


def _titles(form: str, summary: Summary) -> str:
    """Where the titles of sections stand."""
    said = Page(render_summary_html(summary)).text_of(tag="h2") if form == "html" else SUMMARIES[form](summary)
    return said.casefold()


@every_form
def test_a_full_summary_has_every_section(form: str) -> None:
    assert [title for title in SECTIONS if title.casefold() in _titles(form, SUMMARY)] == list(SECTIONS)


@every_form
def test_unresolved_dates_are_explained_under_the_timeline(form: str) -> None:
    entry = SUMMARY.timeline[0].model_copy(update={"when": When(text="Tuesday")})
    undated = SUMMARY.model_copy(update={"article": WIRE.model_copy(update={"published": None}), "timeline": (entry,)})
    said = " ".join(SUMMARIES[form](undated).replace("\\", "").split())
    assert "not resolved (“Tuesday”)" in said
    assert "Relative dates are not resolved" in said


@every_form
def test_the_speaker_of_a_side_is_named(form: str) -> None:
    tension = SUMMARY.tensions[0]
    spoken = TensionSide(**{**tension.sides[0].model_dump(), "attribution": Speaker(text="the ministry of roads")})
    changed = SUMMARY.model_copy(update={"tensions": (tension.model_copy(update={"sides": (spoken,)}),)})
    assert "the ministry of roads" in SUMMARIES[form](changed)


@every_form
def test_a_headline_taken_from_the_gist_gives_way_to_the_source(form: str) -> None:
    untitled = SUMMARY.model_copy(
        update={"article": WIRE.model_copy(update={"title": None}), "headline": "Nine people died in the…"}
    )
    assert "Nine people died in the…" not in SUMMARIES[form](untitled)


def test_text_that_belongs_to_no_sentence_is_kept_in_its_place() -> None:
    article = Article(
        id="a",
        text="Menu | Search\nOne. (aside) Two.\nRights reserved",
        sentences=(Sentence(start=14, end=18, paragraph=1), Sentence(start=27, end=31, paragraph=1)),
    )
    (view,) = view_articles([article])
    said = [(block.kind, "".join(s.text for x in block.sentences for s in x.segments).strip()) for block in view.blocks]
    assert said == [("unread", "Menu | Search"), ("content", "One. (aside) Two."), ("unread", "Rights reserved")]


def test_a_paragraph_that_opens_with_a_dateline_is_content_and_the_dateline_alone_is_set_apart() -> None:
    (view,) = view_articles([make_article("AARHUS, 20 November 2026 - A storm cut power to 40,000 homes on Friday.")])
    (block,) = view.blocks
    kinds = [sentence.kind for sentence in block.sentences if sentence.number]
    assert (block.kind, kinds) == ("content", ["dateline", "content"])


def test_an_article_without_sentences_is_shown_whole() -> None:
    (view,) = view_articles([Article(id="a", text="Nothing was split.")])
    assert view.blocks[0].sentences[0].segments[0].text == "Nothing was split."


def test_names_of_many_sources_are_shortened() -> None:
    assert label_list([]) == ""
    assert label_list(["A"]) == "A"
    assert label_list(["A", "B", "A"]) == "A and B"
    assert label_list(["A", "B", "C", "D", "E"]) == "A, B, C and 2 more"


def test_a_finding_without_marked_values_shows_its_passages() -> None:
    found = COMPARISON.findings[0]
    sides = tuple(Side(**{**one.model_dump(exclude={"value_start", "value_end", "value"})}) for one in found.sides)
    html = render_comparison_html(
        COMPARISON.model_copy(update={"findings": (found.model_copy(update={"sides": sides}),)})
    )
    assert sides[0].text in Page(html).text_of(name="finding")
    assert "v1" not in " ".join(Page(html).values("class")).split()


def test_a_comparison_of_strangers_is_short() -> None:
    empty = COMPARISON.model_copy(
        update={
            "findings": (),
            "groups": (),
            "only_in": (),
            "origins": (),
            "coverage": COMPARISON.coverage.model_copy(update={"pairs_judged_by_model": 2}),
        }
    )
    for said in (comparison.render_terminal(empty), comparison.render_markdown(empty)):
        assert "Nothing that an editor should see." in said
        assert "3 articles from 3 independent origins" in said
        assert "2 of them judged by the model" in " ".join(said.split())
        assert not [title for title in ("only in", "shared origin", "in more than one") if title in said.lower()]


def test_statements_of_one_article_alone_are_no_shared_facts() -> None:
    group = COMPARISON.groups[0]
    alone = COMPARISON.model_copy(update={"groups": (group.model_copy(update={"claims": group.claims[:1]}),)})
    assert comparison.shared(alone) == []


def test_a_verification_with_one_article_and_no_path() -> None:
    one = VERIFICATION.model_copy(update={"articles": VERIFICATION.articles[:1], "path": "-"})
    assert "source: sentence 1: “Nine people" in verification.render_markdown(one)
    assert Page(render_verification_html(one)).text_of(name="head").strip().startswith("Verification\n")


def test_a_verdict_of_the_model_says_so() -> None:
    judged = VERIFICATION.sentences[0].model_copy(update={"decided_by": "model"})
    changed = VERIFICATION.model_copy(update={"sentences": (judged,)})
    for said in (
        verification.render_terminal(changed),
        verification.render_markdown(changed),
        Page(render_verification_html(changed)).text_of(name="finding"),
    ):
        assert "by the model" in said


def test_a_briefing_without_stories_or_changes() -> None:
    empty = BRIEFING.model_copy(update={"stories": (), "changes": ()})
    said = Page(render_briefing_html(empty)).text_of(tag="body")
    assert "0 stories from 3 articles" in said
    assert "Nothing changed." in said


def test_a_change_of_a_story_that_is_gone_has_no_link() -> None:
    page = Page(render_briefing_html(BRIEFING.model_copy(update={"stories": (OTHER_STORY,)})))
    assert {h[1:] for h in page.values("href") if h.startswith("#")} <= set(page.ids())
    assert "At least twelve people died" in page.text_of(name="changes")
