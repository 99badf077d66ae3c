"""Who stands behind a wording: figures, times, names, polarity."""

from datetime import date

import pytest

from summarizer.core.difference.comparison import compare_readings
from summarizer.core.reading import Reading, read_article
from summarizer.core.stories.briefing import write_story
from summarizer.core.stories.corroboration import find_corroboration
from summarizer.core.stories.stated_values import read_values, states_values_of
from summarizer.core.text.articles import make_article
from summarizer.domain.briefing import Fact
from summarizer.domain.values import Evidence


def read(text: str, source: str) -> Reading:
    return read_article(make_article(text, source=source, id=source, published=date(2031, 4, 8)))


def fact_of(reading: Reading) -> Fact:
    sentence = reading.sentences[0]
    evidence = Evidence(article_id=reading.article.id, sentence=0, start=0, end=sentence.end, text=sentence.text)
    return Fact(id="f", text=sentence.text, evidence=(evidence,))


@pytest.mark.parametrize(
    ("statement", "article", "expected"),
    [
        ("The ferry carried 48 people.", "All 48 people on the ferry are safe.", True),
        ("The ferry carried 48 people.", "All 84 people on the ferry are safe.", False),
        ("At least 12 houses burned.", "Fire destroyed 14 houses.", True),
        ("The ferry left Skarn on Monday.", "On 7 April the ferry left Skarn.", True),
        ("The ferry left Skarn on Monday.", "The ferry left Skarn on Sunday.", False),
        ("The ferry left Skarn on Monday.", "The ferry left Holm on Monday.", False),
        ("The siren was heard at 9:30 a.m. on Monday.", "The siren was heard at 2:10 a.m. on Monday.", False),
        ("The crew was tired.", "The ferry left Holm.", True),
    ],
)
def test_an_article_states_the_values_of_a_statement_or_not(statement: str, article: str, expected: bool) -> None:
    sentence = read(statement, "A").sentences[0]
    assert states_values_of(read_values(read(article, "B")), sentence) is expected


def test_a_sentence_of_another_origin_that_says_it_all_is_found() -> None:
    left = read("Ferries will sail again from Thursday.", "A")
    right = read("Snow fell on the pass. Ferries will sail again from Thursday, the port said.", "B")
    found = find_corroboration([fact_of(left)], [left, right], {"A": 0, "B": 1})
    assert [(item.article_id, item.text) for item in found["Ferries will sail again from Thursday."]] == [
        ("B", "Ferries will sail again from Thursday, the port said.")
    ]


def test_a_copy_corroborates_nothing() -> None:
    left, copy = (
        read("The harbour pool was closed by the council.", "A"),
        read("The harbour pool was closed by the council.", "B"),
    )
    assert not find_corroboration([fact_of(left)], [left, copy], {"A": 0, "B": 0})


def test_a_denial_does_not_stand_behind_what_it_denies() -> None:
    readings = [
        read("The ministry of Varsk ordered the shelling of the port at Lenn.", "A"),
        read("The ministry of Varsk denied that it ordered the shelling of the port at Lenn.", "B"),
    ]
    story = write_story(readings, compare_readings(readings), story_id="s1")
    assert not story.established


def test_a_wording_with_a_detail_only_one_has_is_not_established() -> None:
    readings = [
        read("A quake was felt in Sorrel at 2:10 a.m. on Monday, 20 miles north of Brenn, officials said.", "A"),
        read("A quake was felt in Sorrel on Monday, officials said.", "B"),
    ]
    story = write_story(readings, compare_readings(readings), story_id="s1")
    assert [fact.text for fact in story.established] == ["A quake was felt in Sorrel on Monday, officials said."]


LONG = (
    "The port authority of Lenn, which had kept vessels inside the basin since a January storm tore away moorings, "
    "cranes, lamps and part of the northern pier and left the customs shed without a roof or windows, said the night "
    "ferries to Skarn and Holm will sail again from Thursday."
)


def test_a_short_line_that_a_long_sentence_elsewhere_carries_is_established() -> None:
    readings = [
        read("Night ferries will sail again from Thursday to Skarn and Holm. Tickets cost as much as before.", "A"),
        read(f"{LONG} Farmers asked for fodder.", "B"),
    ]
    story = write_story(readings, compare_readings(readings), story_id="s1")
    fact = next(fact for fact in story.established if "ferries" in fact.text)
    assert (fact.origins, {item.article_id for item in fact.evidence}) == (2, {"A", "B"})
    assert all("ferries" not in other.text for other in story.single_source if other.evidence[0].article_id == "A")
