import json
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.corpus import make_corpus
from summarizer.core.reading import Reading, read_article
from summarizer.core.stories.stories import group_stories, group_terms
from summarizer.core.stories.story_terms import read_story_terms
from summarizer.core.text.articles import make_article
from tests.growth import require_linear

DAY = date(2031, 4, 8)
PAIRS = json.loads(Path(__file__).with_name("story_pairs.json").read_text(encoding="utf-8"))


def read(text: str, id: str, *, published: date | None = DAY, title: str | None = None) -> Reading:
    return read_article(make_article(text, id=id, published=published, title=title))


def grouped(*readings: Reading) -> set[frozenset[str]]:
    return {frozenset(readings[number].article.id for number in story) for story in group_stories(readings)}


HARBOUR = (
    "A cargo ship struck the quay at Port Lenn on Tuesday and spilled oil into the harbour, officials said.",
    "Oil from a cargo ship that hit the quay at Port Lenn has reached the harbour mouth, the port authority said.",
    "Port Lenn closed its harbour after a cargo ship ran into the quay and lost oil.",
)
VOTE = (
    "Parliament in Varsk passed the pension bill on Tuesday by 71 votes to 66.",
    "The pension bill was passed by parliament in Varsk with 71 votes in favour.",
)
QUAKES = (
    "A magnitude 5.9 earthquake shook Tolmen in the north of Arland on Monday, damaging 40 houses.",
    "Tolmen, in the north of Arland, was hit by an earthquake of magnitude 5.9 that damaged 40 houses.",
    "A magnitude 4.4 earthquake was felt in Sorrel on the south coast on Monday, and nobody was hurt.",
    "Sorrel on the south coast felt an earthquake of magnitude 4.4; there were no injuries.",
)


def test_reports_of_one_event_in_other_words_are_one_story() -> None:
    assert grouped(*(read(text, f"h{n}") for n, text in enumerate(HARBOUR))) == {frozenset({"h0", "h1", "h2"})}


def test_unrelated_reports_of_one_day_are_two_stories() -> None:
    readings = [read(text, f"h{n}") for n, text in enumerate(HARBOUR)]
    readings += [read(text, f"v{n}") for n, text in enumerate(VOTE)]
    assert grouped(*readings) == {frozenset({"h0", "h1", "h2"}), frozenset({"v0", "v1"})}


def test_two_earthquakes_are_two_stories() -> None:
    readings = [read(text, f"q{n}") for n, text in enumerate(QUAKES)]
    assert grouped(*readings) == {frozenset({"q0", "q1"}), frozenset({"q2", "q3"})}


@pytest.mark.parametrize(("one", "other"), PAIRS["two_stories"].values(), ids=PAIRS["two_stories"])
def test_events_of_one_kind_are_told_apart(one: Sequence[str], other: Sequence[str]) -> None:
    readings = [read(text, f"a{n}") for n, text in enumerate(one)] + [
        read(text, f"b{n}") for n, text in enumerate(other)
    ]
    assert grouped(*readings) == {frozenset({"a0", "a1"}), frozenset({"b0", "b1"})}


@pytest.mark.parametrize("texts", PAIRS["one_story"].values(), ids=PAIRS["one_story"])
def test_one_event_told_from_several_places_or_days_is_one_story(texts: Sequence[str]) -> None:
    assert grouped(*(read(text, f"a{n}") for n, text in enumerate(texts))) == {frozenset({"a0", "a1"})}


def test_all_these_events_together_are_told_apart_as_well() -> None:
    stories = {f"{name}/{n}": texts for name, both in PAIRS["two_stories"].items() for n, texts in enumerate(both)}
    stories |= PAIRS["one_story"]
    readings = [read(text, f"{name}#{n}") for name, texts in stories.items() for n, text in enumerate(texts)]
    assert grouped(*readings) == {
        frozenset(f"{name}#{n}" for n in range(len(texts))) for name, texts in stories.items()
    }


def test_the_same_kind_of_event_months_later_is_another_story() -> None:
    early = [read(text, f"e{n}") for n, text in enumerate(QUAKES[:2])]
    late = [
        read(text.replace("40", "25"), f"l{n}", published=DAY + timedelta(days=200))
        for n, text in enumerate(QUAKES[:2])
    ]
    assert frozenset({"e0", "e1", "l0", "l1"}) not in grouped(*early, *late)


def test_a_short_report_from_the_same_town_does_not_join_a_story_there() -> None:
    market = read(
        "Lenn's market hall reopened on Tuesday after two years of repairs that cost 14 million crowns. Forty-two "
        "stalls have moved back in, the town said. The fishmongers stay in a tent by the harbour until June because "
        "their cold rooms are not ready.",
        "m",
    )
    readings = [read(text, f"h{n}") for n, text in enumerate(HARBOUR)]
    assert grouped(*readings, market) == {frozenset({"h0", "h1", "h2"}), frozenset({"m"})}


def test_an_article_of_one_endless_sentence_is_read_in_time() -> None:
    require_linear(
        lambda times: read_story_terms(read("In Marlow and Tarn 12 men met Ada Kline on Monday and " * times, "x")), 250
    )


def test_a_single_article_is_a_story_and_none_are_none() -> None:
    assert grouped(read(VOTE[0], "v")) == {frozenset({"v"})}
    assert group_stories([]) == ()


def test_articles_without_words_in_common_stand_alone() -> None:
    texts = ("Snow fell in Harst.", "Maria Olund won a prize.", "Copper rose by 3 per cent.")
    readings = [read(text, f"x{n}") for n, text in enumerate(texts)]
    assert len(grouped(*readings)) == 3


def test_the_title_counts_where_the_text_does_not_repeat_it() -> None:
    terms = read_story_terms(read("Officials gave no further details.", "t", title="Port Lenn oil spill"))
    assert "oil spill" in terms.terms


def test_background_far_down_weighs_less_than_the_opening() -> None:
    lines = [f"Sentence number {word} speaks of the council." for word in "alpha beta gamma delta epsilon zeta".split()]
    terms = read_story_terms(read("\n\n".join(lines), "b")).terms
    assert terms["zeta"] < terms["alpha"]


@settings(max_examples=15, deadline=None)
@given(st.permutations(range(12)))
def test_grouping_does_not_depend_on_the_order_of_the_articles(order: list[int]) -> None:
    articles = make_corpus(stories=3, articles_each=4).articles
    readings = [read_article(articles[number]) for number in order]
    assert grouped(*readings) == grouped(*(read_article(article) for article in articles))


def test_five_hundred_articles_are_grouped_without_comparing_all_pairs() -> None:
    corpus = make_corpus(stories=50, articles_each=10)
    terms = [read_story_terms(read_article(article)) for article in corpus.articles]
    stories = group_terms(terms)
    found = {frozenset(corpus.story_of[terms[number].id] for number in story) for story in stories}
    assert len(stories) == 50
    assert all(len(names) == 1 for names in found)
