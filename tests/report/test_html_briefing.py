"""What the page of a briefing shows of a lead, of sources in the same words, and of settled disputes."""

import asyncio
from datetime import date

import pytest

from summarizer.core.text.articles import make_article
from summarizer.domain.briefing import Briefing, Change
from summarizer.report.html import render_briefing_html
from summarizer.steps.brief import brief_articles
from tests.report.page_reading import Page

COURIER = "Mount Tervo erupted on Monday, killing 31 people, the civil guard said.\n\nThe airport of Lask is closed."
POST = "Killing 52 people, Mount Tervo erupted on Monday, the civil guard said.\n\nLask's airport is closed to traffic."


@pytest.fixture(scope="module")
def briefing() -> Briefing:
    told = (("Courier", COURIER), ("Echo", COURIER), ("Post", POST))
    articles = [make_article(text, source=source, id=source, published=date(2031, 4, 8)) for source, text in told]
    return asyncio.run(brief_articles(articles))


def shown_words(html: str) -> str:
    return " ".join(" ".join(text for _, text in Page(html).texts).split())


def test_a_dispute_in_the_lead_leads_to_its_card(briefing: Briefing) -> None:
    page = Page(render_briefing_html(briefing))
    links = [one["href"] for tag, one in page.elements if tag == "a" and one.get("class") == "no fact"]
    ids = {one.get("id") for _, one in page.elements}
    assert "#f-1" in links
    assert {link.removeprefix("#") for link in links} <= ids


def test_articles_in_the_same_words_share_one_side(briefing: Briefing) -> None:
    assert len(briefing.stories[0].disputed[0].sides) == 3
    html = render_briefing_html(briefing)
    card = html[html.index('id="f-1"') : html.index("Show in the articles")]
    assert card.count("<blockquote>") == 2
    assert all(card.count(f'<span class="name">{source}</span>') == 1 for source in ("Courier", "Echo", "Post"))


def test_a_story_tells_how_many_origins_stand_behind_its_articles(briefing: Briefing) -> None:
    assert "3 articles from 2 independent origins" in shown_words(render_briefing_html(briefing))


def test_a_settled_dispute_is_shown_with_what_it_was(briefing: Briefing) -> None:
    change = Change(
        change="no_longer_disputed", story_id="s1", text="“9 people” (Post): withdrawn.", before="Both differ."
    )
    shown = shown_words(render_briefing_html(briefing.model_copy(update={"changes": (change,), "since": "Sunday"})))
    assert "no longer disputed" in shown
    assert "“9 people” (Post): withdrawn." in shown
