"""A lead opens with the event, never with a side fact, and says nothing disputed as if it were settled."""

from datetime import date

import pytest

from summarizer.core.difference.comparison import compare_readings
from summarizer.core.reading import Reading, read_article
from summarizer.core.stories.briefing import write_story
from summarizer.core.stories.opening import open_with_event
from summarizer.core.text.articles import make_article
from summarizer.domain.briefing import LeadSentence, Story
from summarizer.domain.comparison import Severity

TUESDAY = date(2031, 4, 8)


def read(text: str, source: str, *, published: date = TUESDAY, title: str | None = None) -> Reading:
    return read_article(make_article(text, source=source, id=source.lower(), published=published, title=title))


def write(*readings: Reading) -> Story:
    return write_story(readings, compare_readings(readings), story_id="s1")


ERUPTION = (
    read(
        "Mount Tervo erupted on Monday and covered 14 villages with ash, killing 31 people, the civil guard said.\n\n"
        "The airport of Lask is closed.\n\nMasks were handed out in the schools of Lask.",
        "Courier",
    ),
    read(
        "Fourteen villages were covered with ash when Mount Tervo erupted on Monday, killing 52 people, the civil "
        "guard said.\n\nLask's airport is closed.\n\nFarmers drove their cattle to the coast.",
        "Post",
    ),
)
AVALANCHE = (
    read("An avalanche killed 9 skiers near Orsal on Sunday. The lifts of Orsal stand still.", "Courier"),
    read("Near Orsal an avalanche killed 14 skiers on Sunday. In Orsal the lifts stand still.", "Post"),
    read("Nine skiers were killed by an avalanche near Orsal on Sunday. Helicopters cannot fly.", "Echo"),
)
BUDGET = (
    read(
        "The council of Felden passed its budget on Monday by 21 votes to 14.\n\nThe swimming pool stays open.\n\n"
        "Mayor Ada Kline praised the vote.",
        "Courier",
    ),
    read(
        "By 21 votes to 14 the council of Felden has passed its budget, it said on Monday.\n\n"
        "The swimming pool will stay open.\n\nMayor Ada Kline praised the vote.",
        "Post",
    ),
)


def test_a_lead_opens_with_the_event_and_not_with_what_reads_best() -> None:
    assert "passed its budget" in write(*BUDGET).lead[0].text


def test_a_disputed_figure_is_left_out_where_the_sentence_can_end_before_it() -> None:
    lead = write(*ERUPTION).lead
    assert lead[0].text == "Mount Tervo erupted on Monday and covered 14 villages with ash …, the civil guard said."
    assert lead[1].text.startswith("Sources differ on a figure: “31 people” (Courier) against “52 people” (Post)")


def test_a_disputed_figure_that_cannot_be_left_out_is_said_with_its_source_and_the_other_value() -> None:
    first = write(*AVALANCHE).lead[0]
    assert first.text.startswith("“An avalanche killed 9 skiers near Orsal on Sunday” (Courier)")
    assert "Post has “14 skiers”" in first.text


def test_a_dispute_that_the_opening_tells_is_not_told_twice() -> None:
    assert sum("14 skiers" in sentence.text for sentence in write(*AVALANCHE).lead) == 1


def test_the_value_of_most_sources_stands_in_the_opening() -> None:
    """Two of three say nine, in words or figures."""
    first, *_ = write(*AVALANCHE).lead
    assert first.text.index("9 skiers") < first.text.index("14 skiers")


@pytest.mark.parametrize("readings", [ERUPTION, AVALANCHE, BUDGET], ids=["cut", "quoted", "settled"])
def test_every_word_of_an_opening_stands_in_an_article_or_names_one(readings: tuple[Reading, ...]) -> None:
    story = write(*readings)
    known = {fact.id for fact in (*story.established, *story.single_source)} | {one.id for one in story.disputed}
    words = {word for reading in readings for word in reading.article.text.replace(".", " ").replace(",", " ").split()}
    words |= {reading.article.label for reading in readings} | {"has", "…"}
    for sentence in story.lead:
        assert set(sentence.fact_ids) <= known
        if not sentence.text.startswith("Sources differ"):
            assert {word.strip("“”().,;:") for word in sentence.text.split()} - {""} <= words


def test_a_further_report_with_a_disputed_place_establishes_nothing() -> None:
    story = write(
        read("Police cleared the eastern stand of Marlow stadium on Sunday after a threat.", "Courier"),
        read("Police cleared the western stand of Marlow stadium on Sunday after a threat.", "Post"),
        read("A threat made police clear Marlow stadium's eastern stand on Sunday.", "Echo"),
    )
    assert any(one.severity >= Severity.S2 for one in story.disputed)
    assert not any("eastern" in fact.text for fact in story.established)


def test_what_one_source_alone_has_is_said_with_its_name() -> None:
    story = write(
        read("The ferry Alma stopped sailing to Skarn on Monday.", "Courier"),
        read("Skarn's islanders built a new harbour wall for the ferry.", "Post"),
    )
    assert not story.established
    assert all(sentence.text.startswith(("Courier: ", "Post: ")) for sentence in story.lead)


def test_a_wording_that_tells_more_of_the_event_is_said_with_its_source() -> None:
    story = write(
        read("A tanker rammed the ferry Ada off Selby on Monday and at least 6 people died.", "Courier"),
        read(
            "The captain of the tanker that hit the ferry Ada off Selby on Monday was arrested.\n\n"
            "The number of people killed rose to 8, the coastguard said.",
            "Post",
            published=date(2031, 4, 9),
        ),
        read(
            "The number of people killed when a tanker rammed the ferry Ada off Selby on Monday rose to 8, "
            "the coastguard said.",
            "Echo",
            published=date(2031, 4, 9),
        ),
    )
    assert "Ada" in story.lead[0].text
    assert "6 people" not in story.lead[0].text


def test_a_single_article_opens_with_its_first_sentence() -> None:
    text = (
        "The choir of Tarn sang in Lask on Monday. The choir of Tarn sang for the dean of Lask and 40 guests on Monday."
    )
    assert write(read(text, "Courier")).lead[0].text == "The choir of Tarn sang in Lask on Monday."


def sentences(*ids: str) -> tuple[LeadSentence, ...]:
    return tuple(LeadSentence(text=f"About {id}.", fact_ids=(id,)) for id in ids)


def test_a_written_lead_is_put_in_order_or_gets_the_sources_own_opening() -> None:
    own = sentences("e1")
    assert open_with_event(sentences("e3", "e1"), own, {"e1"}) == sentences("e1", "e3")
    assert open_with_event(sentences("e3", "e2"), own, {"e1"}) == sentences("e1", "e3", "e2")
