"""Figures and times bound to what they measure: the right value at the wrong thing does not support a claim."""

import re
from typing import NamedTuple

from summarizer.core.support.bound_deeds import dates_other_deed, dates_same_deed
from summarizer.core.support.carrying import HELD, Carries, carries_figure, carries_time, is_vague
from summarizer.core.support.computed import factor_keys
from summarizer.core.support.dating import check_dating
from summarizer.core.support.figure_dates import check_dated, keeps_time
from summarizer.core.support.figure_deeds import check_crossed, check_exchanged
from summarizer.core.support.figure_directions import check_direction
from summarizer.core.support.figure_former import check_former, check_former_time
from summarizer.core.support.figure_parts import check_part, is_part, names_part
from summarizer.core.support.figure_phrases import check_phrase, keeps_phrase
from summarizer.core.support.figure_ranks import check_ranks
from summarizer.core.support.figure_things import check_thing
from summarizer.core.support.figure_wholes import check_both, check_joined, check_whole, is_added
from summarizer.core.support.figures_worked_out import check_factor, check_majority, tell_worked_out
from summarizer.core.support.problems import Problem, context_at, linked_places, phrase_at
from summarizer.core.support.term_alignment import Alignment, Link
from summarizer.core.support.terms import FAINT_KEYS, TermLine

MIN_CONTEXT = 0.34
"""Share of a value's neighbours that must stand beside another value for it to be the counterpart."""
OPEN_COST = 0.45
SLIGHT_COST = 0.15
FIRMER_COST = 0.08
"""For a dropped "at least" or "about": it is told, and does not by itself keep a claim from being supported."""
OTHER_DEED_COST = 0.5
LEADING_CONTEXT = 0.4
"""How well a time that opens a sentence is bound to all of it."""
ANCHOR_REACH = 2
"""Content terms beside a value among which the word that binds it is looked for."""
MORE_CONTEXT = 0.3
"""How much better bound a differing value must be than the equal one that was found."""
_EXACT = re.compile(r"\b(?:exactly|precisely|only|just|merely)\s*$", re.IGNORECASE)
NEAR_CHARACTERS = 30
_EDGE = re.compile(r"\b(?:last|next|this|past|final|first|the|in|of|a|an|on|by|since|until|from|early|late)\b|\W+")
_DEFINITE = re.compile(r"\b(?:week|month|year|decade|century|quarter)\b|\b(?:dai|week|month|quarter|year)ly\b|\bannual")


class _Counterpart(NamedTuple):
    line: int
    spot: int
    context: float


def _best_counterpart(alignment: Alignment, spot: int, *, key: str) -> _Counterpart | None:
    """The value of the evidence whose neighbours are most like those of the claim's value at `spot`."""
    best: _Counterpart | None = None
    taken = linked_places(alignment)
    for number, line in enumerate(alignment.lines):
        for place in line.places.get(key, ()):
            if taken.get((number, place), spot) != spot or _is_part_of_word(line, place):
                continue
            context = _context(alignment, spot, number, place=place)
            if best is None or context > best.context:
                best = _Counterpart(number, place, context)
    return best


def _is_part_of_word(line: TermLine, place: int) -> bool:
    """Is the value the first part of a word that describes something ("the 1970s-era towers")."""
    after = line.sentence.text[line.content[place].end :][:2]
    return line.content[place].kind == "time" and after[:1] == "-" and after[1:].isalpha()


def _context(alignment: Alignment, spot: int, line: int, *, place: int) -> float:
    """How well a value is bound at a place; a time that opens a sentence dates all of it."""
    context = context_at(alignment, spot, line=line, place=place)
    opens = place == 0 and alignment.lines[line].content[0].kind == "time"
    is_bound = opens or dates_same_deed(alignment, spot, line, place=place)
    return max(context, LEADING_CONTEXT) if is_bound else context


def check_figures(alignment: Alignment) -> list[Problem]:
    """Figures of the claim that the evidence does not carry, or gives for something else."""
    problems: list[Problem] = []
    for term in alignment.claim.content:
        if term.kind == "figure":
            problem = _check_belonging(alignment, term.spot) or _check_value(alignment, term.spot, key="#figure")
            if problem:
                problems.append(problem)
        elif term.kind == "word" and term.key in factor_keys():
            problems.extend(check_factor(alignment, term.spot))
    return problems + check_both(alignment) + check_majority(alignment) + check_ranks(alignment)


def _check_belonging(alignment: Alignment, spot: int) -> Problem | None:
    """A number the source has, but of another thing, of the whole, or of another doing."""
    link = alignment.links[spot]
    if link is None or link.kind != "value":
        return None
    return (
        check_thing(alignment, spot, link)
        or check_crossed(alignment, spot, link)
        or check_dated(alignment, spot, link)
        or check_phrase(alignment, spot, link)
        or check_whole(alignment, spot, link)
        or check_joined(alignment, spot, link)
        or (None if _is_told_part(alignment, link) else check_exchanged(alignment, spot, link))
        or check_part(alignment, spot, link)
        or check_direction(alignment, spot, link)
        or check_former(alignment, spot, link)
    )


def _is_told_part(alignment: Alignment, link: Link) -> bool:
    """Is the source's figure that of a part which the claim names, so that the deed told of the whole is its own."""
    return is_part(alignment.lines[link.line], link.spot) and names_part(alignment, link)


def check_times(alignment: Alignment) -> list[Problem]:
    """Times of the claim that the evidence does not carry, or gives for something else."""
    problems: list[Problem] = []
    for term in alignment.claim.content:
        if term.kind == "time":
            problem = check_dating(alignment, term.spot) or check_former_time(alignment, term.spot)
            problem = problem or _check_value(alignment, term.spot, key="#time")
            if problem:
                problems.append(problem)
    return problems


def _check_value(alignment: Alignment, spot: int, *, key: str) -> Problem | None:
    link = alignment.links[spot]
    rival = _best_counterpart(alignment, spot, key=key)
    if link is None:
        return _missing_value(alignment, spot, rival, key=key)
    if link.kind in ("sum", "computed"):
        return tell_worked_out(alignment, spot, link)
    if rival is None or (rival.line, rival.spot) == (link.line, link.spot):
        return _openly_bound(alignment, spot, key=key)
    context = _context(alignment, spot, link.line, place=link.spot)
    is_better = rival.context >= MIN_CONTEXT and rival.context - context >= MORE_CONTEXT
    is_kept = _keeps_its_noun(alignment, spot, link) or keeps_time(alignment, spot, link)
    is_better = is_better and not is_kept and not keeps_phrase(alignment, spot, link)
    if not is_better and not _is_next_to_rival(alignment, spot, link, rival=rival):
        return _openly_bound(alignment, spot, key=key)
    relation = _relation(alignment, spot, rival, key=key)
    if relation in HELD:
        return None
    name = key.removeprefix("#")
    said, found = phrase_at(alignment.claim, spot), phrase_at(alignment.lines[rival.line], rival.spot)
    if relation == "other_unit":
        return _openly_bound(alignment, spot, key=key)
    if relation != "no":
        return Problem(f"{name}_apart", f"says {said}, here the source says {found}", 0.4, False, spot)
    if not _is_anchored(alignment, spot, rival) or _is_said_shortly(alignment, link, rival):
        return _openly_bound(alignment, spot, key=key)
    if key == "#time" and _stands_beside(alignment, spot, rival):
        return _openly_bound(alignment, spot, key=key)
    return Problem(
        f"{name}_bound_elsewhere", f"here the source says {found}; {said} belongs to something else", 0.6, True, spot
    )


def _keeps_its_noun(alignment: Alignment, spot: int, link: Link) -> bool:
    """Does the word behind the claim's figure stand right behind the equal one ("88 walks" in a list of figures)."""
    after = alignment.links[spot + 1] if spot + 1 < len(alignment.links) else None
    if after is None or alignment.claim.content[spot].kind != "figure":
        return False
    return (after.line, after.spot) == (link.line, link.spot + 1) and after.kind in ("same", "synonym")


def _is_next_to_rival(alignment: Alignment, spot: int, link: Link, *, rival: _Counterpart) -> bool:
    """Do both neighbours of the claim's value stand right beside the rival, and neither beside the equal value."""
    beside = [
        (near, other)
        for near in (spot - 1, spot + 1)
        if 0 <= near < len(alignment.links) and (other := alignment.links[near])
    ]
    if len(beside) < len(("left", "right")):
        return False
    at_rival = all(other.line == rival.line and other.spot - rival.spot == near - spot for near, other in beside)
    at_equal = any(other.line == link.line and abs(other.spot - link.spot) == 1 for _, other in beside)
    return at_rival and (not at_equal or link.line == rival.line)


def _is_said_shortly(alignment: Alignment, link: Link, rival: _Counterpart) -> bool:
    """Is the equal figure given after the rival without its own noun ("from 12 members it has grown to 20")."""
    line = alignment.lines[link.line]
    term = line.content[link.spot]
    if term.kind != "figure" or link.line != rival.line or link.spot < rival.spot:
        return False
    quantity, other = line.sentence.quantities[term.ref], line.sentence.quantities[line.content[rival.spot].ref]
    return quantity.unit_kind == other.unit_kind == "count" and not quantity.what and bool(other.what)


def _is_anchored(alignment: Alignment, spot: int, rival: _Counterpart) -> bool:
    """Does a telling word beside the claim's value stand beside the rival, so that both are said of one thing."""
    for near in range(max(0, spot - ANCHOR_REACH), min(len(alignment.links), spot + ANCHOR_REACH + 1)):
        link, term = alignment.links[near], alignment.claim.content[near]
        if near == spot or link is None or link.line != rival.line or term.key in FAINT_KEYS:
            continue
        if term.kind in ("word", "name") and abs(link.spot - rival.spot) <= ANCHOR_REACH + 1:
            return True
    return False


def _openly_bound(alignment: Alignment, spot: int, *, key: str) -> Problem | None:
    """The value is where it should be; is the source's wording strong enough."""
    link = alignment.links[spot]
    if link is None or link.kind != "value":
        return None
    counterpart = _Counterpart(link.line, link.spot, 1.0)
    relation = _relation(alignment, spot, counterpart, key=key)
    if relation == "yes":
        return None
    if key == "#time" and _stands_beside(alignment, spot, counterpart):
        return None
    said, found = phrase_at(alignment.claim, spot), phrase_at(alignment.lines[link.line], link.spot)
    name = key.removeprefix("#")
    if relation == "firmer" and _is_told_exact(alignment.claim, spot, key=key):
        relation = "open"
    if relation == "firmer":
        return Problem(f"{name}_firmer", f"says {said}, the source says {found}", FIRMER_COST, False, spot)
    cost = SLIGHT_COST if key == "#time" and _is_slight(alignment, spot) else OPEN_COST
    return Problem(f"{name}_open", f"says {said}, the source says {found}, which leaves it open", cost, False, spot)


def _is_told_exact(claim: TermLine, spot: int, *, key: str) -> bool:
    """Does the claim insist on its number ("exactly 15"), so that it cannot stand for "at least 15"."""
    if key != "#figure":
        return False
    quantity = claim.sentence.quantities[claim.content[spot].ref]
    return bool(_EXACT.search(claim.sentence.text[: quantity.start]))


def _stands_beside(alignment: Alignment, spot: int, found: _Counterpart) -> bool:
    """Are all telling words of the claim's time in or beside the source's ("the final quarter of | 2024")."""
    line = alignment.lines[found.line]
    term = line.content[found.spot]
    near = line.sentence.text[max(0, term.start - NEAR_CHARACTERS) : term.end + NEAR_CHARACTERS].lower()
    words = [word for word in _EDGE.split(alignment.claim.content[spot].text.lower()) if word]
    return bool(words) and all(re.search(rf"\b{re.escape(word)}", near) for word in words)


def _missing_value(alignment: Alignment, spot: int, rival: _Counterpart | None, *, key: str) -> Problem:
    """The claim's value has no place in the evidence: what stands where it should."""
    name = key.removeprefix("#")
    said = phrase_at(alignment.claim, spot)
    if rival is None or rival.context < MIN_CONTEXT:
        cost = SLIGHT_COST if _is_slight(alignment, spot) else 0.4
        return Problem(f"{name}_not_found", f"the source does not give {said} here", cost, False, spot)
    found = phrase_at(alignment.lines[rival.line], rival.spot)
    relation = _relation(alignment, spot, rival, key=key)
    if relation in HELD:
        return Problem(f"{name}_apart", f"the source has {found} in another connection", SLIGHT_COST, False, spot)
    if relation == "no" and dates_other_deed(alignment, spot, rival.line, place=rival.spot):
        return Problem(f"{name}_not_found", f"the source does not give {said} here", OTHER_DEED_COST, False, spot)
    if relation == "no" and key == "#figure" and not _are_both_added(alignment, spot, rival):
        return Problem("figure_not_found", f"the source does not give {said} here", OTHER_DEED_COST, False, spot)
    if relation == "no":
        return Problem(f"{name}_differs", f"says {said}, the source says {found}", 0.6, True, spot)
    if relation == "open":
        return Problem(f"{name}_open", f"says {said}, the source says {found}, which leaves it open", 0.4, False, spot)
    return Problem(f"{name}_not_found", f"says {said}, the source says {found}", 0.45, False, spot)


def _are_both_added(alignment: Alignment, spot: int, rival: _Counterpart) -> bool:
    """Are both figures told as what comes on top ("another 12"), or neither."""
    return is_added(alignment.claim, spot) == is_added(alignment.lines[rival.line], rival.spot)


def _is_slight(alignment: Alignment, spot: int) -> bool:
    """A value that says little by itself: "one", "the two", "first", "recently"."""
    term = alignment.claim.content[spot]
    if term.kind == "time":
        return is_vague(alignment.claim.sentence.times[term.ref]) and not _names_unit(term.text)
    quantity = alignment.claim.sentence.quantities[term.ref]
    return quantity.unit_kind == "ordinal" or (quantity.value in (1, 2) and not term.text.isdigit())


def _names_unit(text: str) -> bool:
    """Does it name one week, month or year; "recent weeks" and "the past months" are loose words."""
    return bool(_DEFINITE.search(text.lower()))


def _relation(alignment: Alignment, spot: int, rival: _Counterpart, *, key: str) -> Carries:
    line = alignment.lines[rival.line]
    ref, other = alignment.claim.content[spot].ref, line.content[rival.spot].ref
    if key == "#figure":
        return carries_figure(alignment.claim.sentence.quantities[ref], line.sentence.quantities[other])
    return carries_time(alignment.claim.sentence.times[ref], line.sentence.times[other])
