import asyncio
import random
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.core.stories.changes import find_changes
from summarizer.core.text.articles import make_article
from summarizer.domain.article import Article
from summarizer.domain.briefing import Briefing, Change
from summarizer.domain.comparison import Severity
from summarizer.report.briefing import render_markdown
from summarizer.report.briefing_terminal import render_terminal
from summarizer.report.html import render_briefing_html
from summarizer.steps.brief import brief_articles

FLOOD = (
    "The river Ansel burst its banks at Molby on Sunday and flooded the old town.\n\n"
    "The flood killed 6 people, governor Arne Holt said.\n\n"
    "Two bridges over the Ansel were closed to traffic by the police."
)
FLOOD_TOO = (
    "Molby's old town stood under water on Sunday after the Ansel overflowed its banks.\n\n"
    "Governor Arne Holt said the flood had killed 6 people.\n\n"
    "Power failed in 900 households of Molby."
)
LATER = (
    "The flood at Molby on the river Ansel killed 9 people, governor Arne Holt said.\n\n"
    "Power has failed in 900 households of Molby.\n\n"
    "Soldiers brought drinking water to the old town by boat."
)
OTHER_TOLL = (
    "The flood at Molby on the river Ansel killed 4 people, governor Arne Holt said.\n\n"
    "The old town of Molby stood under water."
)


def article(text: str, source: str, day: int = 6) -> Article:
    from datetime import date

    return make_article(text, source=source, published=date(2031, 4, day), id=source.lower())


def brief(*articles: Article) -> Briefing:
    return asyncio.run(brief_articles(articles))


def changes_between(before: Briefing, after: Briefing, kind: str) -> list[Change]:
    return [change for change in find_changes(before, after) if change.change == kind]


EARLIER = brief(article(FLOOD, "Courier"), article(FLOOD_TOO, "Post"))


def test_nothing_changed_between_a_briefing_and_itself() -> None:
    assert find_changes(EARLIER, EARLIER) == ()


def test_a_toll_that_no_source_gives_any_more_is_revised() -> None:
    now = brief(article(LATER, "Courier", day=7))
    revised = changes_between(EARLIER, now, "revised")
    assert [("6 people" in (one.before or ""), "9 people" in one.text, one.severity) for one in revised] == [
        (True, True, Severity.S2)
    ]
    assert (
        revised[0].evidence[0].text == "The flood at Molby on the river Ansel killed 9 people, governor Arne Holt said."
    )


def test_a_toll_that_a_source_still_gives_is_not_revised() -> None:
    now = brief(article(FLOOD, "Courier"), article(FLOOD_TOO, "Post"), article(LATER, "Ledger"))
    assert not changes_between(EARLIER, now, "revised")


def test_a_new_fact_is_new_with_its_words() -> None:
    now = brief(article(FLOOD, "Courier"), article(FLOOD_TOO, "Post"), article(LATER, "Ledger", day=7))
    new = changes_between(EARLIER, now, "new")
    assert "Soldiers brought drinking water to the old town by boat." in [one.text for one in new]
    assert all(one.evidence[0].text == one.text for one in new if one.evidence)


def test_a_fact_no_article_holds_any_more_is_withdrawn() -> None:
    now = brief(article(LATER, "Courier", day=7))
    withdrawn = [one.text for one in changes_between(EARLIER, now, "withdrawn")]
    assert "Two bridges over the Ansel were closed to traffic by the police." in withdrawn


def test_a_fact_that_a_second_origin_reports_is_newly_corroborated() -> None:
    now = brief(article(FLOOD, "Courier"), article(FLOOD_TOO, "Post"), article(LATER, "Ledger"))
    told = [one.text for one in changes_between(EARLIER, now, "newly_corroborated")]
    assert any("900 households" in text for text in told)


def test_a_dispute_that_was_not_there_is_newly_disputed_with_both_sides() -> None:
    now = brief(article(FLOOD, "Courier"), article(FLOOD_TOO, "Post"), article(OTHER_TOLL, "Ledger"))
    disputed = changes_between(EARLIER, now, "newly_disputed")
    assert disputed
    assert disputed[0].severity >= Severity.S2
    assert {"ledger", "courier"} <= {item.article_id for item in disputed[0].evidence}


def test_a_dispute_that_was_there_before_is_no_change() -> None:
    both = brief(article(FLOOD, "Courier"), article(OTHER_TOLL, "Ledger"))
    assert not changes_between(both, both, "newly_disputed")


DISPUTED = brief(article(FLOOD, "Courier"), article(OTHER_TOLL, "Ledger"))


def settled_in(now: Briefing) -> list[Change]:
    return changes_between(DISPUTED, now, "no_longer_disputed")


def test_a_dispute_ends_when_one_side_takes_over_the_value_of_the_other() -> None:
    agreed = OTHER_TOLL.replace("4 people", "6 people")
    (change,) = settled_in(brief(article(FLOOD, "Courier"), article(agreed, "Ledger", day=7)))
    assert change.text == "“4 people” (Ledger): no source says so any more; what remains is “6 people”."
    assert "both cannot be true" in (change.before or "")
    assert change.severity >= Severity.S2
    assert [item.text for item in change.evidence] == [
        "The flood killed 6 people, governor Arne Holt said.",
        "The flood at Molby on the river Ansel killed 6 people, governor Arne Holt said.",
    ]


def test_a_dispute_ends_when_a_source_drops_out() -> None:
    (change,) = settled_in(brief(article(FLOOD, "Courier"), article(FLOOD_TOO, "Post")))
    assert change.text == "“4 people” (Ledger): Ledger is no longer among the sources; what remains is “6 people”."
    assert {item.article_id for item in change.evidence} == {"courier", "post"}


def test_a_dispute_ends_when_nobody_gives_either_value_any_more() -> None:
    silent = brief(
        article("The river Ansel burst its banks at Molby on Sunday and flooded the old town.", "Courier", day=7),
        article("The old town of Molby stood under water on Sunday after the river Ansel rose.", "Ledger", day=7),
    )
    (change,) = settled_in(silent)
    assert "neither is reported any more" in change.text
    assert {item.text for item in change.evidence} == {
        "The flood killed 6 people, governor Arne Holt said.",
        "The flood at Molby on the river Ansel killed 4 people, governor Arne Holt said.",
    }


def test_a_dispute_that_goes_on_is_not_called_settled() -> None:
    assert not settled_in(DISPUTED)
    assert not settled_in(brief(article(FLOOD, "Courier"), article(FLOOD_TOO, "Post"), article(OTHER_TOLL, "Ledger")))


def test_a_dispute_whose_values_are_both_still_reported_is_not_called_settled() -> None:
    now = DISPUTED.stories[0].model_copy(update={"disputed": ()})
    assert not settled_in(DISPUTED.model_copy(update={"stories": (now,)}))


@pytest.mark.parametrize("render", [render_markdown, render_terminal, render_briefing_html, Briefing.model_dump_json])
def test_a_settled_dispute_is_shown_in_every_form(render: Callable[[Briefing], str]) -> None:
    agreed = brief(article(FLOOD, "Courier"), article(OTHER_TOLL.replace("4 people", "6 people"), "Ledger", day=7))
    shown = render(agreed.model_copy(update={"changes": find_changes(DISPUTED, agreed), "since": "Sunday"}))
    assert "no longer disputed" in shown.replace("_", " ")
    assert "what remains is “6 people”" in " ".join(shown.split())


@settings(max_examples=6, deadline=None)
@given(st.randoms(use_true_random=False))
def test_disputes_end_alike_whatever_the_order_of_articles_stories_and_sides(rng: random.Random) -> None:
    def mixed(briefing: Briefing) -> Briefing:
        stories = [
            story.model_copy(
                update={
                    "disputed": tuple(
                        one.model_copy(update={"sides": tuple(rng.sample(one.sides, len(one.sides)))})
                        for one in rng.sample(story.disputed, len(story.disputed))
                    )
                }
            )
            for story in rng.sample(briefing.stories, len(briefing.stories))
        ]
        articles = tuple(rng.sample(briefing.articles, len(briefing.articles)))
        return briefing.model_copy(update={"stories": tuple(stories), "articles": articles})

    strike = article("Bus drivers in Harst went on strike on Monday over night shifts, their union said.", "Echo")
    now = brief(article(FLOOD, "Courier"), article(FLOOD_TOO, "Post"), strike)
    expected = find_changes(DISPUTED, now)
    assert "no_longer_disputed" in {one.change for one in expected}
    assert find_changes(mixed(DISPUTED), mixed(now)) == expected


def test_stories_that_come_and_go_are_told_once() -> None:
    strike = brief(
        article("Bus drivers in Harst went on strike on Monday over night shifts, their union said.", "Echo")
    )
    changes = find_changes(EARLIER, strike)
    assert [(one.change, one.story_id) for one in changes] == [("new", "s1"), ("withdrawn", "")]


@settings(max_examples=8, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_articles_and_stories_changes_nothing(rng: random.Random) -> None:
    now = [article(FLOOD, "Courier"), article(LATER, "Ledger", day=7), article(OTHER_TOLL, "Echo")]
    expected = find_changes(EARLIER, brief(*now))
    rng.shuffle(now)
    shuffled = brief(*now)
    mixed = shuffled.model_copy(update={"stories": tuple(rng.sample(shuffled.stories, len(shuffled.stories)))})
    assert expected
    assert find_changes(EARLIER, mixed) == expected


@pytest.mark.parametrize("text", ["", "…"], ids=["empty", "no words"])
def test_a_title_without_words_matches_no_story(text: str) -> None:
    bare = EARLIER.model_copy(
        update={"stories": (EARLIER.stories[0].model_copy(update={"title": text, "article_ids": ("gone",)}),)}
    )
    emptied = bare.stories[0].model_copy(update={"established": (), "single_source": (), "disputed": ()})
    changes = find_changes(bare.model_copy(update={"stories": (emptied,)}), EARLIER)
    assert {one.change for one in changes} == {"new", "withdrawn"}
