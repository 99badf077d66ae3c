"""Figures and times of before: "27 dead, up from 19", "lowered from 2.4 to 1.9", "200 instead of 350"."""

import re

from summarizer.core.support.figure_dates import keeps_time
from summarizer.core.support.problems import Problem, phrase_at
from summarizer.core.support.term_alignment import Alignment, Link
from summarizer.core.support.terms import TermLine

COST = 0.45
REACH = 24
"""Characters before a figure in which "up from" stands."""
CHANGE_REACH = 90
"""Characters before "from" in which the change is told."""
_FORMER = re.compile(
    r"\b(?:(?:up|down) from|compared (?:with|to)|as against) (?:about |some |just |an? |the )?$", re.IGNORECASE
)
_INSTEAD = re.compile(
    r"\b(?:instead of|rather than|as opposed to|(?<!or )not)(?: (?:about|some|just|the|a|at|on|in|by))? $",
    re.IGNORECASE,
)
_OLD = re.compile(r"\b(?:previously|formerly|originally|initially|used to \w+) $", re.IGNORECASE)
_FIRST_PUT = re.compile(
    r"\b(?:originally|initially|at first|earlier|first) (?:put|estimated|gave|given|set|placed|reported|counted|"
    r"forecast|predicted|expected|planned|budgeted)\b(?:(?!\b(?:but|and)\b)[^,;.])*$",
    re.IGNORECASE,
)
_OLD_AFTER = re.compile(r"\s+(?:\w+\s+)?(?:previously|formerly)\b", re.IGNORECASE)
_FROM = re.compile(r"\bfrom (?:about |some |just |an? |the )?$", re.IGNORECASE)
_TO = re.compile(r"[^,;.]*?\bto (?:about |some |just |an? |the )?$", re.IGNORECASE)
_CHANGED = re.compile(
    r"\b(?:lower|rais|cut|reduc|increas|ris|rose|fall|fell|drop|climb|grow|grew|shrink|shrank|shrunk|revis|upgrad|"
    r"downgrad|jump|slip|eas|edg|tumbl|s[aiu]nk|slow|widen|narrow|lift|boost|trim|slash|chang|extend|shorten|expand|"
    r"mov|declin|surg|soar|plung|slid|postpon|delay|shift|bring|brought|push|put back|defer)\w*\b(?:[^;.]|\.(?=\d))*$",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"\b(?:was|were|had|used to|previous|previously|earlier|before|from|last|ago)\b", re.IGNORECASE)
_NAMED = re.compile(
    r"\b(?:used to|previous\w*|earlier|before|from|last|ago|instead|rather|opposed|formerly|original\w*|initial\w*|"
    r"compared|than|not)\b",
    re.IGNORECASE,
)


def check_former(alignment: Alignment, spot: int, link: Link) -> Problem | None:
    """A figure the source gives for what it was before, or for what it is not, told as what it is."""
    claim, line = alignment.claim, alignment.lines[link.line]
    if keeps_time(alignment, spot, link):
        return None
    text, before = claim.sentence.text, _lead(line, link.spot)
    is_former = bool(_FORMER.search(before)) and not _FORMER.search(_lead(claim, spot)) and not _NAMED.search(text)
    is_former = is_former or (_is_start_of_change(line, link.spot) and not _BEFORE.search(text))
    if is_former or (_is_old(line, link.spot) and not _NAMED.search(text)):
        said = phrase_at(claim, spot)
        return Problem("figure_apart", f"the source gives {said} for what it was before", COST, False, spot)
    found = _INSTEAD.search(before)
    if found and not _NAMED.search(text):
        said = phrase_at(claim, spot)
        return Problem("figure_apart", f"says {said}, the source says “{found.group()}{said}”", COST, False, spot)
    return None


def check_former_time(alignment: Alignment, spot: int) -> Problem | None:
    """A time from which something was moved to another, told as the time that holds."""
    link = alignment.links[spot]
    if link is None or link.kind != "value" or _NAMED.search(alignment.claim.sentence.text):
        return None
    said, line = phrase_at(alignment.claim, spot), alignment.lines[link.line]
    if found := _INSTEAD.search(_lead(line, link.spot)):
        text = f"says {said}, the source says “{found.group()}{said}”"
        return Problem("time_apart", text, COST, False, spot)
    if not _is_start_of_change(line, link.spot):
        return None
    return Problem("time_apart", f"the source gives {said} for what it was before", COST, False, spot)


def _is_old(line: TermLine, spot: int) -> bool:
    """Is it called what it was, right before it or right behind it."""
    start, end = _phrase(line, spot)
    if _FIRST_PUT.search(line.sentence.text, max(0, start - CHANGE_REACH), start):
        return True
    return bool(_OLD.search(_lead(line, spot)) or _OLD_AFTER.match(line.sentence.text, end))


def _is_start_of_change(line: TermLine, spot: int) -> bool:
    """Does it stand behind "from", with another of its kind behind "to", where something is said to have changed."""
    found = _FROM.search(_lead(line, spot))
    near = (*line.content[spot + 1 : spot + 4], *line.content[max(0, spot - 3) : spot])
    other = next((term for term in near if term.kind == line.content[spot].kind), None)
    if found is None or other is None or not _is_reached(line, spot, other.spot):
        return False
    start = _phrase(line, spot)[0]
    return bool(_CHANGED.search(line.sentence.text, max(0, start - CHANGE_REACH), start))


def _is_reached(line: TermLine, spot: int, other: int) -> bool:
    """Is the other value told as what it came to, behind this one or before ("to 88 percent from 79")."""
    if other < spot:
        return bool(_TO.search(_lead(line, other))) and line.content[spot].kind == "figure"
    return bool(_TO.fullmatch(line.sentence.text, _phrase(line, spot)[1], _phrase(line, other)[0]))


def _lead(line: TermLine, spot: int) -> str:
    start = _phrase(line, spot)[0]
    return line.sentence.text[max(0, start - REACH) : start]


def _phrase(line: TermLine, spot: int) -> tuple[int, int]:
    """Where a figure with its qualifier and unit, or a time, stands."""
    term = line.content[spot]
    if term.kind != "figure":
        return term.start, term.end
    quantity = line.sentence.quantities[term.ref]
    return quantity.phrase_start, quantity.phrase_end
