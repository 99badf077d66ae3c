"""What a figure counts: the number of one thing is not the number of another."""

import re
from functools import lru_cache

from summarizer.core.figures.counted import looks_plural
from summarizer.core.figures.quantities import Quantity
from summarizer.core.figures.units import is_people
from summarizer.core.support.carrying import carries_figure
from summarizer.core.support.lexicon import relate_words
from summarizer.core.support.problems import Problem, phrase_at
from summarizer.core.support.term_alignment import Alignment, Link
from summarizer.core.support.terms import TermLine
from summarizer.core.text.word_forms import word_key

OTHER_THING_COST = 0.6
OTHER_PEOPLE_COST = 0.5
ELSEWHERE_COST = 0.45
OTHER_NOUN_COST = 0.4
NOUN_REACH = 4
"""Content terms behind a figure within which its noun stands."""
_PEOPLE_APART = (
    "soldier troop trooper serviceman paratrooper marine",
    "rebel militant insurgent guerrilla terrorist jihadist gunman",
    "police policeman policewoman constable",
    "civilian villager bystander",
    "protester demonstrator rioter",
    "prisoner inmate detainee",
    "hostage captive",
    "journalist reporter photographer",
    "nurse doctor medic paramedic",
    "firefighter fireman",
    "fisherman sailor",
    "pupil schoolchild schoolgirl schoolboy",
    "teacher",
    "farmer",
    "miner",
    "tourist holidaymaker",
    "lawmaker senator congressman",
    "judge",
)
"""People whom no report takes for each other, one kind a line."""
ANY_THING = frozenset(
    word_key(word)
    for word in """person other human individual member victim casualty adult resident survivor injured dead vehicle
    building animal weapon item thing place site case unit piece time way part number total group""".split()
)
"""Heads so general that what they count may be called by another word as well."""
_OF_THEM = re.compile(
    r"\s*(?:of|among) (?:them|whom|those|these)\s*,?\s+(?:(?:were|was|are|is|all|mostly)\s+)?([a-z]+)", re.IGNORECASE
)


_SIDE = re.compile(r"[\s-]+(long|high|wide|deep|tall|thick)\b", re.IGNORECASE)


def check_thing(alignment: Alignment, spot: int, link: Link) -> Problem | None:
    """A number whose thing the source counts with another number ("71 people, 11 of them children": "71 children")."""
    line = alignment.lines[link.line]
    ours = alignment.claim.sentence.quantities[alignment.claim.content[spot].ref]
    theirs = line.sentence.quantities[line.content[link.spot].ref]
    thing, other = thing_of(alignment.claim, ours), thing_of(line, theirs)
    if not thing or thing in ANY_THING or not other or are_one_thing(thing, other):
        return None
    for place in line.places.get("#figure", ()):
        rival = line.sentence.quantities[line.content[place].ref]
        if place == link.spot or rival.unit_kind != ours.unit_kind or carries_figure(ours, rival) != "no":
            continue
        if are_one_thing(thing, thing_of(line, rival)):
            return Problem("figure_bound_elsewhere", _tell(alignment, spot, line, place), OTHER_THING_COST, True, spot)
    if are_other_people(thing, other):
        return Problem(
            "figure_bound_elsewhere", _tell(alignment, spot, line, link.spot), OTHER_PEOPLE_COST, False, spot
        )
    return _check_noun_elsewhere(alignment, spot, link, thing=thing) or _check_noun(
        alignment, spot, link, things=(thing, other)
    )


def _check_noun(alignment: Alignment, spot: int, link: Link, *, things: tuple[str, str]) -> Problem | None:
    """Another noun for the same number, where each stands for one thing alone ("two rivers", "two beaches")."""
    line = alignment.lines[link.line]
    if things[1] in ANY_THING or things[0] in line.places or _shares_word(alignment, spot, link):
        return None
    return Problem("figure_bound_elsewhere", _tell(alignment, spot, line, link.spot), OTHER_NOUN_COST, False, spot)


def _shares_word(alignment: Alignment, spot: int, link: Link) -> bool:
    """Does another word of what is counted stand beside the source's figure ("Senate members", "senators")."""
    claim = alignment.claim
    what = (claim.sentence.quantities[claim.content[spot].ref].what or "").lower()
    for term in claim.content[spot + 1 : spot + NOUN_REACH]:
        place = alignment.links[term.spot]
        is_beside = place is not None and place.line == link.line and abs(place.spot - link.spot) < NOUN_REACH
        if is_beside and term.text.lower() in what:
            return True
    return False


def _check_noun_elsewhere(alignment: Alignment, spot: int, link: Link, *, thing: str) -> Problem | None:
    """The noun stands in another sentence, and has a number of its own there ("15 died. Six fishermen are missing")."""
    noun = next((t for t in alignment.claim.content[spot + 1 : spot + NOUN_REACH] if t.key == thing), None)
    place = alignment.links[noun.spot] if noun else None
    if place is None or place.line == link.line:
        return None
    line = alignment.lines[place.line]
    before = line.content[place.spot - 1] if place.spot else None
    if before is None or before.kind != "figure" or line.sentence.quantities[before.ref].unit_kind != "count":
        return None
    return Problem("figure_bound_elsewhere", _tell(alignment, spot, line, before.spot), ELSEWHERE_COST, False, spot)


def _tell(alignment: Alignment, spot: int, line: TermLine, place: int) -> str:
    """Both numbers, each with its thing."""
    ours = alignment.claim.sentence.quantities[alignment.claim.content[spot].ref]
    theirs = line.sentence.quantities[line.content[place].ref]
    said, found = phrase_at(alignment.claim, spot), phrase_at(line, place)
    what = theirs.what or _noun_of_them(line, theirs)
    return f"says {said} {ours.what or ''}".rstrip() + f", the source says {found} {what}".rstrip()


@lru_cache(maxsize=1)
def _sides() -> dict[str, int]:
    return {word_key(word): side for side, words in enumerate(_PEOPLE_APART) for word in words.split()}


def are_other_people(a: str, b: str) -> bool:
    """Do the two nouns name people who are not the same in any report: soldiers and rebels, guards and prisoners."""
    sides = _sides()
    return a in sides and b in sides and sides[a] != sides[b]


def thing_of(line: TermLine, quantity: Quantity) -> str:
    """Key of the noun a count counts, or of the side a length measures; empty where none is said."""
    if quantity.unit_kind == "length":
        side = _SIDE.match(line.sentence.text, quantity.end)
        return side.group(1).lower() if side else ""
    if quantity.unit_kind != "count":
        return ""
    part = _noun_of_them(line, quantity)
    if part:
        return word_key(part)
    is_noun = quantity.unit is not None and len(quantity.unit) > 1 and " per " not in quantity.unit
    return word_key(quantity.unit) if quantity.unit and is_noun else ""


def _noun_of_them(line: TermLine, quantity: Quantity) -> str:
    """The noun of "six of them fishermen"; in "three of them were charged" there is none."""
    part = _OF_THEM.match(line.sentence.text, quantity.end)
    return part.group(1) if part and (looks_plural(part.group(1).lower()) or is_people(part.group(1).lower())) else ""


@lru_cache(maxsize=4096)
def are_one_thing(a: str, b: str) -> bool:
    """May the two nouns count the same, so that either stands for the other."""
    return relate_words(a, b) in ("same", "synonym", "derived")
