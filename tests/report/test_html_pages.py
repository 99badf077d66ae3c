"""What every page must be: whole, self-contained, linked, and complete."""

import hashlib
import re
from base64 import b64encode
from collections.abc import Callable

import pytest

from summarizer.report.html import (
    render_briefing_html,
    render_comparison_html,
    render_consistency_html,
    render_summary_html,
    render_verification_html,
)
from summarizer.report.plain import plain
from tests.report.page_reading import Page, words
from tests.report.report_samples import (
    ARTICLES,
    BRIEFING,
    COMPARISON,
    CONSISTENCY,
    DRAFT,
    OTHER_STORY,
    SUMMARY,
    VERIFICATION,
    WIRE,
)

PAGES: dict[str, Callable[[], str]] = {
    "summary": lambda: render_summary_html(SUMMARY),
    "verification": lambda: render_verification_html(VERIFICATION),
    "comparison": lambda: render_comparison_html(COMPARISON),
    "consistency": lambda: render_consistency_html(CONSISTENCY),
    "briefing": lambda: render_briefing_html(BRIEFING),
}
every_page = pytest.mark.parametrize("kind", PAGES)


@pytest.fixture
def html(kind: str) -> str:
    return PAGES[kind]()


@every_page
def test_a_page_is_well_formed(html: str) -> None:
    page = Page(html)
    assert html.startswith("<!doctype html>")
    assert page.unclosed == []
    assert page.comments == []


@every_page
def test_a_page_fetches_nothing(html: str) -> None:
    page = Page(html)
    assert not {"src", "srcset", "data", "poster", "action", "background", "style"} & {
        name for _, attributes in page.elements for name in attributes
    }
    assert not {tag for tag, _ in page.elements} & {"link", "img", "iframe", "object", "embed", "base", "form"}
    assert "url(" not in html
    assert "@import" not in html


@every_page
def test_the_policy_allows_the_style_and_the_script_of_the_page_and_no_other(html: str) -> None:
    (policy,) = [a["content"] for t, a in Page(html).elements if a.get("http-equiv") == "Content-Security-Policy"]
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert rules["default-src"] == "'none'"
    for tag, directive in (("style", "style-src"), ("script", "script-src")):
        (inline,) = re.findall(rf"<{tag}>(.*?)</{tag}>", html, re.DOTALL)
        digest = b64encode(hashlib.sha256(inline.encode()).digest()).decode()
        assert rules[directive] == f"'sha256-{digest}'"


@every_page
def test_ids_are_unique_and_every_inner_link_leads_somewhere(html: str) -> None:
    page = Page(html)
    ids = page.ids()
    assert len(ids) == len(set(ids))
    inner = [href[1:] for href in page.values("href") if href.startswith("#")]
    assert len(inner) > 5
    assert set(inner) <= set(ids)
    assert {name for label in page.values("aria-labelledby") for name in label.split()} <= set(ids)
    assert set(page.values("for")) <= set(ids)


@every_page
def test_outer_links_tell_nothing_about_the_reader(html: str) -> None:
    outer = [a for t, a in Page(html).elements if t == "a" and not a["href"].startswith("#")]
    assert {a["href"] for a in outer} == {WIRE.url}
    assert {a["rel"] for a in outer} == {"noopener noreferrer nofollow"}


@every_page
def test_the_articles_are_there_in_full(html: str, kind: str) -> None:
    shown = {"summary": (WIRE,), "consistency": (WIRE,), "verification": VERIFICATION.articles}.get(kind, ARTICLES)
    text = Page(html).text_of(name="text", without="ref")
    assert words(text) == words("".join(article.text for article in shown))


@every_page
def test_every_sentence_has_an_anchor(html: str) -> None:
    ids = set(Page(html).ids())
    assert {f"a1-s{number}" for number in range(1, len(WIRE.sentences) + 1)} <= ids


@every_page
def test_a_page_is_the_same_every_time(html: str, kind: str) -> None:
    assert PAGES[kind]() == html


@every_page
def test_a_page_names_the_engine(html: str, kind: str) -> None:
    foot = Page(html).text_of(tag="footer")
    assert ("small-model" if kind in {"summary", "briefing"} else "offline engine") in foot


def _texts(html: str, tag: str = "", name: str = "") -> str:
    return plain(Page(html).text_of(tag=tag, name=name))


def test_findings_come_gravest_first_with_a_shape_for_the_severity() -> None:
    said = _texts(render_comparison_html(COMPARISON), name="findings")
    assert said.index("●●● S3 could reverse a headline") < said.index("●●○ S2 changes the story")
    assert said.index("●●○ S2") < said.index("●○○ S1 an editor should see it") < said.index("○○○ S0")


def test_every_finding_gives_its_reason_and_both_passages() -> None:
    said = _texts(render_comparison_html(COMPARISON), name="finding")
    for found in COMPARISON.findings:
        assert plain(found.why) in said
        for one in found.sides:
            assert plain(one.text) in said


def test_the_passages_of_a_finding_are_marked_in_both_articles() -> None:
    page = Page(render_comparison_html(COMPARISON))
    assert _of_class(page, "p1") == [COMPARISON.findings[0].sides[0].text, COMPARISON.findings[0].sides[1].text]
    assert _of_class(page, "v1") == ["Nine people", "At least twelve people"]


def _of_class(page: Page, name: str) -> list[str]:
    """Marked text by article, in the order of the page."""
    by_article: dict[int, str] = {}
    for opened, text in page.texts:
        tag, attributes = page.elements[opened[-1]] if opened else ("", {})
        if tag == "mark" and name in attributes["class"].split():
            article = next((index for index in opened if page.elements[index][0] == "article"), -1)
            by_article[article] = by_article.get(article, "") + text
    return list(by_article.values())


def test_a_variant_of_a_quotation_is_shown_word_by_word() -> None:
    html = render_comparison_html(COMPARISON)
    assert "only A: will" in _texts(html, tag="del")
    assert "only B: may" in _texts(html, tag="ins")


def test_a_finding_of_the_model_says_so() -> None:
    assert "suggested by the model" in _texts(render_comparison_html(COMPARISON), name="finding")


def test_facts_stand_by_source() -> None:
    said = _texts(render_comparison_html(COMPARISON), name="grid")
    assert "Eleven cars went into the river Osk." in said
    assert "sentence 2" in said


def test_a_wide_comparison_shows_sentence_numbers_only() -> None:
    many = tuple(ARTICLES[0].model_copy(update={"id": f"{index:012d}"}) for index in range(30))
    html = render_comparison_html(COMPARISON.model_copy(update={"articles": (*ARTICLES, *many)}))
    assert "Eleven cars went into the river" not in _texts(html, name="grid")
    assert "AG" in _texts(html, name="grid")


def test_what_one_source_alone_has_tells_whether_others_could_have_known() -> None:
    assert "(published a day later)" in _texts(render_comparison_html(COMPARISON), name="alone")


def test_shared_origins_and_coverage_are_stated() -> None:
    said = _texts(render_comparison_html(COMPARISON), tag="main")
    assert "A Northern Wire, C Coastal Post: the same sentence word for word (40% shared)" in said
    assert "Compared 31 pairs of statements from 14 sentences; 2 left open by the rules" in said


def test_a_comparison_without_findings_says_so() -> None:
    empty = COMPARISON.model_copy(update={"findings": (), "groups": (), "only_in": (), "origins": ()})
    said = _texts(render_comparison_html(empty), tag="main")
    assert "Nothing that an editor should see." in said
    assert "No statement was recognised as given by more than one article." in said


def test_an_article_given_twice_does_not_break_the_page() -> None:
    page = Page(render_comparison_html(COMPARISON.model_copy(update={"articles": (WIRE, *ARTICLES)})))
    assert len(page.ids()) == len(set(page.ids()))


def test_a_verdict_is_a_word_and_a_sign() -> None:
    html = render_verification_html(VERIFICATION)
    assert _texts(html, tag="h1") == "! Contradicted"
    assert "says 1984, the source says 1974" in _texts(html, name="finding")


def test_the_judged_text_is_shown_whole_with_its_verdicts() -> None:
    html = render_verification_html(VERIFICATION)
    signs = Page(html).text_of(name="draft")
    assert words(signs) == words(
        "+Nine people were killed at Halvern.!The bridge was opened in 1984.?The mayor resigned."
    )
    assert words(re.sub("[+!?]", "", signs)) == words(DRAFT)


def test_evidence_of_an_unknown_article_is_shown_without_a_link() -> None:
    sentence = VERIFICATION.sentences[0]
    stray = sentence.evidence[0].model_copy(update={"article_id": "nowhere"})
    changed = VERIFICATION.model_copy(update={"sentences": (sentence.model_copy(update={"evidence": (stray,)}),)})
    page = Page(render_verification_html(changed))
    assert {h[1:] for h in page.values("href") if h.startswith("#")} <= set(page.ids())


def test_a_text_held_against_itself_shows_both_places_and_how_sure_it_is() -> None:
    html = render_consistency_html(CONSISTENCY)
    said = _texts(html, tag="main")
    for part in ("Nine people", "1974", "strict reading", "wide reading: possible, look at both places"):
        assert part in said
    clean = render_consistency_html(CONSISTENCY.model_copy(update={"clashes": ()}))
    assert "No place contradicts another." in _texts(clean, tag="main")


def test_a_summary_shows_every_part() -> None:
    said = _texts(render_summary_html(SUMMARY), tag="main")
    for part in (
        "Nine people died in the collapse of a bridge.",
        "the fire service",
        "up to 7",
        "2031-03-04 (“Tuesday”)",
        "1974 (“in 1974”)",
        "Ilse Brandt 1× person",
        "Rated sound, and yet it gave way.",
        "Twenty people died.the source says nine",
        "according to the ministry, alleged, negated",
        "one part was cut",
    ):
        assert part in said


def test_figures_and_quotations_are_marked_in_the_article() -> None:
    html = render_summary_html(SUMMARY)
    assert _of_class(Page(html), "figure") == ["Nine peopleEleven carsa week"]
    assert _of_class(Page(html), "quote") == ["We will rebuild the bridge before winter,"]


def test_a_briefing_puts_disputes_before_what_is_established() -> None:
    said = _texts(render_briefing_html(BRIEFING), name="story")
    order = [
        "Disputed",
        "Established",
        "One source only",
        "Facts by source",
        "Timeline",
        "Who said what",
        "Open questions",
    ]
    assert [said.index(part) for part in order] == sorted(said.index(part) for part in order)


def test_changes_show_before_and_after_the_gravest_first() -> None:
    said = _texts(render_briefing_html(BRIEFING), name="changes")
    assert "before: Nine people died → now: At least twelve people died" in said
    assert said.index("revised") < said.index("new")


def test_a_lead_links_to_the_facts_it_cites() -> None:
    assert "#story-1-fact-1" in Page(render_briefing_html(BRIEFING)).values("href")


def test_the_timeline_is_drawn_and_listed() -> None:
    html = render_briefing_html(BRIEFING)
    assert "circle" in {tag for tag, _ in Page(html).elements}
    assert "not resolved (“for months”) Residents complained." in _texts(html, name="dates")


def test_a_story_of_one_source_has_no_grid() -> None:
    html = render_briefing_html(BRIEFING.model_copy(update={"stories": (OTHER_STORY,)}))
    assert "Facts by source" not in _texts(html, tag="main")


def test_a_first_briefing_has_no_section_of_changes() -> None:
    html = render_briefing_html(BRIEFING.model_copy(update={"changes": (), "since": None}))
    assert "What changed" not in html
