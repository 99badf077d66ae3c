"""Articles made up for measuring: the size of news stories, no two alike, with figures, names, times and quotations."""

import json
import random
import re
from collections.abc import Callable
from pathlib import Path

_SENTENCES = (
    "The council of {place} said on Tuesday that more than {n} homes had been rebuilt since the flood in March.",
    "“We will not wait for another winter before the {thing} is finished,” said {person}, the mayor of {place}.",
    "Police detained {n} people after a protest near the {thing} of {place} on Friday, a spokesman said.",
    "According to the ministry, the damage to the {thing} amounts to ${m} million.",
    "{person} denied that the payment had been made before the election of 2019.",
    "Residents who had left the town in the first weeks of the crisis may return within {m} days.",
    "The {thing}, built in 1987, had carried about {n} vehicles a day before it was closed for repairs.",
    "A lawyer for the company that runs the {thing} declined to comment on the report.",
    "Rescue workers found {m} survivors in the rubble of the {thing} on Monday morning.",
    "The opposition accused the government of ignoring complaints about the {thing} for years.",
    "“Nobody told us anything,” {person} said, pointing at what was left of the {thing}.",
    "It was not clear whether the two events were connected, and an inquiry has been opened.",
)
_SECOND_PARTS = (
    "while people in the villages along the river went on waiting for somebody to tell them what comes next",
    "although officials in {place} had promised something else when they came to see the {thing}",
    "which many in the region see as a sign that the worst may be over",
    "as {person} and others who had been there from the beginning were quick to point out",
    "and more than {m} families have asked for help since then",
    "but nobody could say how long the work on the {thing} would take",
)
_PLACES = "Velmar Tarnby Kelso Lindow Arlen Ostermoor Brevik Halden Corvo Marsk".split()
_THINGS = "bridge harbour dam school hospital railway market station factory airport".split()
_GIVEN = "Anna Peter Maria Jonas Ruth Omar Elena Viktor Grace Samuel".split()
_FAMILY = "Kovar Lind Oduya Beck Adeyemi Halloran Petrov Santos Weber Nakamura".split()


SENTENCES = 20
"""Of an article of some 3,200 characters."""


SEEDS = sorted((Path(__file__).resolve().parent.parent / "seeds").glob("*.txt"))
_DIGIT = re.compile(r"\d")
_NAME_IN_SENTENCE = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{4,}")
_ENDINGS = "ov em ir us on ar el".split()


def write_articles(path: Path, count: int, *, seed: int = 1, sentences: int = SENTENCES) -> Path:
    """Write `count` articles as JSON Lines; another seed, other articles."""
    draw = random.Random(seed)
    return _write(path, count, lambda _: make_text(draw, sentences), seed=seed)


def write_varied_seeds(path: Path, count: int, *, seed: int = 1) -> Path:
    """Write `count` variations of the seed articles, in turn: real sentences, but no article met before."""
    draw = random.Random(seed)
    texts = [each.read_text(encoding="utf-8") for each in SEEDS]
    return _write(path, count, lambda number: vary(texts[number % len(texts)], draw), seed=seed)


def vary(text: str, draw: random.Random) -> str:
    """An article with its later paragraphs in another order, half its digits and two fifths of its names changed."""
    first, *rest = [line for line in text.split("\n") if line.strip()]
    draw.shuffle(rest)
    varied = "\n".join([first, *rest])
    varied = _DIGIT.sub(lambda found: found.group() if draw.random() < 0.5 else str(draw.randint(1, 9)), varied)
    for name in sorted(set(_NAME_IN_SENTENCE.findall(varied))):
        if draw.random() < 0.4:
            varied = varied.replace(name, name + draw.choice(_ENDINGS))
    return varied


def _write(path: Path, count: int, make: Callable[[int], str], *, seed: int) -> Path:
    with path.open("w", encoding="utf-8") as out:
        for number in range(count):
            row = {"id": f"{seed}-{number}", "published": "2021-07-06", "text": make(number)}
            print(json.dumps(row), file=out)
    return path


def make_text(draw: random.Random, count: int = SENTENCES) -> str:
    """One story in paragraphs of three sentences, which are as long as those of news stories are."""
    sentences = [_make_sentence(draw) for _ in range(count)]
    return "\n\n".join(" ".join(sentences[start : start + 3]) for start in range(0, len(sentences), 3))


def _make_sentence(draw: random.Random) -> str:
    first, second = (
        part.format(
            place=draw.choice(_PLACES),
            thing=draw.choice(_THINGS),
            person=f"{draw.choice(_GIVEN)} {draw.choice(_FAMILY)}",
            n=draw.randint(100, 9000),
            m=draw.randint(2, 99),
        )
        for part in (draw.choice(_SENTENCES), draw.choice(_SECOND_PARTS))
    )
    return f"{first[:-1]}, {second}."
