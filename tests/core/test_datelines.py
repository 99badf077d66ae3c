"""A story begins after its dateline, and the dateline tells source and day."""

from datetime import date

import pytest

from summarizer.core.text.articles import make_article
from summarizer.steps.summarize import summarize_offline


@pytest.mark.parametrize(
    ("text", "dateline", "source", "published"),
    [
        ("MARLOW, 4 March 2026 (Wire) - The rails broke.", "MARLOW, 4 March 2026 (Wire) -", "Wire", date(2026, 3, 4)),
        ("TARN, July 6, 2021 (AP) - The mayor left.", "TARN, July 6, 2021 (AP) -", "AP", date(2021, 7, 6)),
        ("Orvik (AFP) — The minister resigned on Monday.", "Orvik (AFP) —", "AFP", None),
        ("Orvik (Nordwire) — The minister resigned on Monday.", "Orvik (Nordwire) —", "Nordwire", None),
        ("TARN, Westland (CNN) -- The bank failed on Monday.", "TARN, Westland (CNN) --", "CNN", None),
        ("ST. ORLA (AP) -- Two men were held on Sunday.", "ST. ORLA (AP) --", "AP", None),
        ("(Reuters) - The alliance met on Monday.", "(Reuters) -", "Reuters", None),
        ("ORVIK (Reuters) The alliance met on Monday.", "ORVIK (Reuters)", "Reuters", None),
        ("TARN/ORVIK (Reuters) - Two towns agreed on Monday.", "TARN/ORVIK (Reuters) -", "Reuters", None),
        ("Orvik, 3 May — “We are ready,” the mayor said.", "Orvik, 3 May —", None, None),
        ("WESTLAND – President Ann Ruud said so.", "WESTLAND –", None, None),
    ],
)  # fmt: skip
def test_what_stands_before_the_story_is_a_dateline(
    text: str, dateline: str, source: str | None, published: date | None
) -> None:
    article = make_article(text)
    first, second = article.sentences
    assert (first.kind, text[first.start : first.end]) == ("dateline", dateline)
    assert (second.kind, text[second.end - 1]) == ("content", ".")
    assert (article.source, article.published) == (source, published)


@pytest.mark.parametrize(
    "text",
    [
        "US - China trade talks resumed on Monday.",
        "COVID-19 - Two people died of it in May.",
        "Anna Smith (Labour) - The member for Kent said no.",
        "The Ministry of Defence - the building - burned down.",
        "ORVIK - and the towns around it - was flooded.",
        "NATO-led troops left Orvik on Monday.",
        "ORVIK (Reuters) -",
    ],
)
def test_what_only_looks_like_one_stays_with_its_sentence(text: str) -> None:
    assert "dateline" not in {sentence.kind for sentence in make_article(text).sentences if sentence.end < len(text)}


def test_every_story_of_a_round_up_may_have_one() -> None:
    article = make_article("ORVIK (AP) - The mayor left on Monday.\n\nTARN (AP) - The dam held on Tuesday night.")
    assert [sentence.kind for sentence in article.sentences] == ["dateline", "content"] * 2


def test_neither_place_nor_day_of_a_dateline_is_part_of_the_story() -> None:
    story = (
        "MARLOW, 4 March 2026 (Nordwire) - Two people were killed in the derailment, police said. The train carried "
        "grain for the mills. Three people were killed in the derailment, fire chief Ada Moe said."
    )
    summary = summarize_offline(make_article(story))
    assert [tension.relation for tension in summary.tensions] == ["attributed_dispute"]
    assert summary.headline.startswith("Two people were killed")
    assert all("MARLOW" not in line.text for line in (*summary.gist, *summary.claims))
    assert "MARLOW" not in [name.text for name in summary.names]
    assert not summary.timeline
