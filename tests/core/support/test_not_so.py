"""What is denied, imagined, wanted, all but done, over or replaced is not told as so; what is beside it is."""

import json
from pathlib import Path
from typing import Any

import pytest

from summarizer.core.reading import SentenceReading, read_article
from summarizer.core.support.unreal_parts import read_unreal
from summarizer.core.text.articles import make_article
from tests.verdicts import require_verdict

HERE = Path(__file__).parent
FILES = (
    "unreal_parts.json",
    "once_and_now.json",
    "former_figures.json",
    "figure_dates.json",
    "figure_phrases.json",
)
CASES = [case for name in FILES for case in json.loads((HERE / name).read_text(encoding="utf-8"))]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["claim"])
def test_only_what_is_told_as_so_is_supported(case: dict[str, Any]) -> None:
    require_verdict(case)


def sentence_of(text: str) -> SentenceReading:
    return read_article(make_article(text)).sentences[0]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Had the alarm worked, 20 lives would have been saved.", ["the alarm worked", "saved"]),
        ("It is not true that the army left, the general said.", ["the army left, "]),
        ("Fears that the dam would burst drove 900 people out.", ["the dam would burst "]),
        ("Police had feared that six men were trapped, but all were well.", ["six men were trapped"]),
        ("Officials fear the dam may burst and have moved 900 people.", [" the dam may burst and have "]),
        ("The ferry narrowly avoided hitting the bridge.", ["hitting"]),
        ("In the film, a nurse steals a car; it won a prize.", ["a nurse steals a car"]),
        ("The firm will close the mill unless the state pays, it said.", ["the state pays"]),
    ],
)
def test_unreal_parts_are_read_to_their_end(text: str, parts: list[str]) -> None:
    found = {text[part.start : part.end].strip(" ,") for part in read_unreal(sentence_of(text))}
    assert found == {part.strip(" ,") for part in parts}


@pytest.mark.parametrize(
    "text",
    [
        "The general, who had the support of the guard, seized the palace.",
        "There is no doubt that the driver was drunk.",
        "The driver would have died had a nurse not stopped.",
        "Fearing a riot, the mayor closed the market.",
        "In the film industry, nine people lost their jobs.",
        "Talks between the two firms began on Monday.",
    ],
)
def test_what_is_told_as_so_is_in_no_unreal_part(text: str) -> None:
    told = ("seized", "drunk", "stopped", "closed", "lost", "began")
    sentence = sentence_of(text)
    spots = [text.find(word) for word in told if word in text]
    assert not any(part.start <= spot < part.end for part in read_unreal(sentence) for spot in spots)
