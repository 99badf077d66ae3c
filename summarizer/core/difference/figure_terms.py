"""What a figure covers by its own words: net or gross, confirmed or suspected, the first quarter or the half-year.

Two figures whose words define them otherwise measure two things; that is settled before anything else is asked.
"""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from summarizer.core.difference.statements import Statement
from summarizer.core.figures.quantities import Quantity

CLAUSE_GAP = 30
"""Code points that the end of a clause between a figure and words behind it counts for."""
_CLAUSE_END = re.compile(r", | and | but | while ")
REACH = 60
"""Code points between a figure and the words that define it."""


class Term(NamedTuple):
    """Words that define a figure; `question` is what they settle, `answer` how, offsets count from the sentence."""

    question: str
    answer: str
    start: int
    end: int


class TermGap(NamedTuple):
    """Two figures defined otherwise; a side without such words has None. `is_period` when they cover other spans."""

    left: Term | None
    right: Term | None
    is_period: bool = False
    is_certain: bool = True


def _either(**answers: str) -> re.Pattern[str]:
    """One pattern whose named groups are the answers to one question."""
    return re.compile("|".join(rf"(?P<{name}>\b(?:{words})\b)" for name, words in answers.items()), re.IGNORECASE)


_HURT = "(?:injured|wounded|hurt|maimed)"
_DEAD = "(?:killed|dead|died|deaths)"
_OF_CASES = r"(?= (?:\w+ )?(?:cases?|deaths?|infections?)\b)"
_QUESTIONS: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "result": _either(
            net="net|after[- ]tax|after taxes",
            gross="gross",
            operating="operating",
            pretax="pre-?tax|before[- ]tax|before taxes",
            underlying="underlying|ebitda",
        ),
        "season": _either(
            raw="(?:unadjusted|(?:not|without being) (?:seasonally )?adjusted|without seasonal adjustment)",
            adjusted="seasonally[- ]adjusted|adjusted for the season|adjusted",
        ),
        "prices": _either(
            real="in real terms|inflation-adjusted|adjusted for inflation|at constant prices",
            nominal="nominal|nominally|in cash terms|at current prices|not adjusted for inflation",
        ),
        "proof": _either(
            suspected=rf"(?:suspected|probable|possible|unconfirmed|presumed){_OF_CASES}",
            confirmed=rf"(?:(?:lab(?:oratory)?-)?confirmed|verified){_OF_CASES}",
        ),
        "base": _either(
            yearly="year[- ]on[- ]year|annual|annually|annualised|annualized",
            monthly="month[- ]on[- ]month|monthly",
            quarterly="quarter[- ]on[- ]quarter|quarterly",
        ),
        "basket": _either(core="core", headline="headline"),
        "fate": _either(
            hurt=rf"{_DEAD},? (?:or|and) (?:\w+ )?{_HURT}|{_HURT} or {_DEAD}|casualties",
            lost=rf"{_DEAD} (?:or|and) (?:missing|unaccounted)|missing (?:or|and) (?:presumed )?dead"
            "|missing, presumed dead",
        ),
        "parts": _either(
            left_out="(?:not including|not counting|excluding|exclusive of|leaving out|without counting)",
            counted_in="(?:including|counting|inclusive of)",
        ),
    }
)
_PERIOD = re.compile(
    r"\b(?P<part>first|second|third|fourth|final|last) (?P<span>quarter|half|trimester)\b"
    r"|\b(?:first|last|past) (?P<count>two|three|four|six|nine|ten|eleven|\d{1,2}) (?P<unit>weeks|months)\b"
    r"|\b(?P<whole>full[- ]year|whole year|year as a whole|entire year)\b",
    re.IGNORECASE,
)
_NO_MEASURES = frozenset({"ordinal", "duration"})
"""Kinds of figures that have no words of definition of their own ("the first six months")."""
_SILENT = MappingProxyType({"basket": "headline", "fate": "dead"})
"""What a figure is taken to say where nothing answers the question."""
_SAYS_WHICH = frozenset({"result"})
"""Questions on which silence of one side leaves open whether both mean the same."""
_ANY = re.compile(
    r"\b(?:net|gross|operating|pre-?tax|tax(?:es)?|underlying|ebitda|(?:un)?adjust\w*|adjustment|real terms|nominal\w*|"
    r"prices|suspected|probable|possible|unconfirmed|presumed|confirmed|verified|year[- ]on|month[- ]on|quarter[- ]on|"
    r"annual\w*|monthly|quarterly|core|headline|casualties|missing|counting|including|excluding|exclusive|inclusive|"
    r"leaving|(?:killed|dead|died|deaths|injured|wounded|hurt|maimed),? (?:or|and))\b",
    re.IGNORECASE,
)


def compare_terms(
    left: tuple[Statement, Quantity], right: tuple[Statement, Quantity], *, counts_dead: bool
) -> TermGap | None:
    """How two figures are defined otherwise, None where their words do not say so.

    Args:
        left: A figure and its statement.
        right: Likewise.
        counts_dead: Both figures count deaths, so that one without a word of its own counts the dead alone.
    """
    mine, theirs = read_terms(*left), read_terms(*right)
    for question in (*_QUESTIONS, "period"):
        a, b = mine.get(question), theirs.get(question)
        gap = _compare(question, a, b, counts_dead=counts_dead)
        if gap and (question != "parts" or _leave_out_one_thing(left[0], right[0], gap)):
            return gap
    return None


def _compare(question: str, a: Term | None, b: Term | None, *, counts_dead: bool) -> TermGap | None:
    if a is None and b is None:
        return None
    if a and b:
        return TermGap(a, b, question == "period") if a.answer != b.answer else None
    one = a or b
    assert one is not None
    if question == "fate":
        return TermGap(a, b) if counts_dead else None
    if question in _SILENT:
        return TermGap(a, b) if one.answer != _SILENT[question] else None
    return TermGap(a, b, is_certain=False) if question in _SAYS_WHICH else None


def _leave_out_one_thing(left: Statement, right: Statement, gap: TermGap) -> bool:
    """Does one side leave out what the other counts in."""
    if gap.left is None or gap.right is None:
        return False
    named = _words_behind(left, gap.left), _words_behind(right, gap.right)
    return bool(named[0] & named[1])


def _words_behind(statement: Statement, term: Term) -> frozenset[str]:
    after = [word for word in statement.words if word.start >= term.end][:4]
    return frozenset(word.stem for word in after if not word.is_stop)


@lru_cache(maxsize=4096)
def read_terms(statement: Statement, quantity: Quantity) -> Mapping[str, Term]:
    """Question -> the words nearest to a figure that answer it, other figures' own words left out."""
    text, terms = statement.sentence.text, {}
    if _ANY.search(text, statement.start, statement.end):
        for question, pattern in _QUESTIONS.items():
            found = _nearest(pattern.finditer(text, statement.start, statement.end), statement, quantity)
            if found:
                terms[question] = Term(question, found.lastgroup or "", found.start(), found.end())
    if quantity.unit_kind not in ("duration", "score"):
        period = _nearest(_PERIOD.finditer(text, statement.start, statement.end), statement, quantity)
        if period:
            terms["period"] = Term("period", _name_period(period), period.start(), period.end())
    return MappingProxyType(terms)


def _nearest(found: Iterable[re.Match[str]], statement: Statement, quantity: Quantity) -> re.Match[str] | None:
    others = [one for one in statement.quantities if one is not quantity and one.unit_kind not in _NO_MEASURES]
    own = [
        match
        for match in found
        if _gap(match, quantity) <= REACH and all(_gap(match, quantity) <= _gap(match, other) for other in others)
    ]
    return min(own, key=lambda match: _gap(match, quantity)) if own else None


def _gap(match: re.Match[str], quantity: Quantity) -> int:
    """Code points between words and a figure, 0 where they touch or overlap; more where a clause ends between."""
    gap = max(0, quantity.phrase_start - match.end(), match.start() - quantity.end)
    behind = match.string[quantity.end : match.start()] if match.start() > quantity.end else ""
    return gap + (CLAUSE_GAP if _CLAUSE_END.search(behind) else 0)


def _name_period(match: re.Match[str]) -> str:
    if match["whole"]:
        return "year"
    if match["span"]:
        part = match["part"].lower()
        return f"{'last' if part in ('final', 'fourth') else part} {match['span'].lower()}"
    return f"{match['count'].lower()} {match['unit'].lower()}"
