"""How many: figures with the bounds their words allow."""

from typing import NamedTuple

from summarizer.core.figures.change import NO_CHANGE, ChangeReading, read_change
from summarizer.core.figures.counted import (
    Counted,
    find_counted,
    find_measured_thing,
    is_boundary,
    looks_plural,
    singular,
)
from summarizer.core.figures.designations import is_designation, skip_designation
from summarizer.core.figures.intervals import stated_bounds, usual
from summarizer.core.figures.measured import Measured, read_measured, read_rate
from summarizer.core.figures.number_tokens import (
    Token,
    Tokens,
    find_candidates,
    find_tokens,
    is_hyphen,
    may_hold_numeral,
)
from summarizer.core.figures.numbers import read_ordinal
from summarizer.core.figures.people import YEAR_OF_AGE, find_harmed, read_age, read_nobody
from summarizer.core.figures.qualifiers import find_after, find_before
from summarizer.core.figures.quantity import Qualifier, Quantity, UnitKind
from summarizer.core.figures.ranges import as_score, join_range, read_share
from summarizer.core.figures.units import is_people

__all__ = ["Qualifier", "Quantity", "UnitKind", "find_quantities"]

_NONE = frozenset({"no", "none", "nobody"})
_REPEATS = frozenset("time straight consecutive successive term".split())


class _Framed(NamedTuple):
    """A measured number and everything around it; token indices."""

    measured: Measured
    phrase_first: int
    phrase_after: int
    qualifier: Qualifier
    counted: Counted | None
    unit: str | None
    change: ChangeReading


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """All figures of `text` in order; years, calendar dates, clock times and numbers in names are left out.

    Linear in the length of `text`.
    """
    if not may_hold_numeral(text):
        return ()
    found = find_tokens(text)
    tokens = found.all
    framed: list[_Framed] = []
    resume = 0
    for index in find_candidates(tokens):
        measured = _read_at(tokens, index) if index >= resume else None
        if measured is None:
            continue
        if is_designation(tokens, measured) or _names_within(framed, measured):
            resume = skip_designation(tokens, measured)
            continue
        resume = measured.after
        framed.append(_frame(tokens, measured))
    return tuple([_build(text, found, item) for item in _share_nouns(tokens, framed)])


def _names_within(framed: list[_Framed], measured: Measured) -> bool:
    """Does a bare number stand inside what the figure before it counts: "two new 737 Max jets"."""
    if not framed or measured.unit is not None or framed[-1].counted is None:
        return False
    return framed[-1].counted.first <= measured.first < framed[-1].counted.head


def _read_at(tokens: list[Token], index: int) -> Measured | None:
    if tokens[index].lower in _NONE:
        return read_nobody(tokens, index)
    ordinal = read_ordinal(tokens, index)
    if ordinal is not None:
        counted = ordinal.after < len(tokens) and tokens[ordinal.after].lower in _REPEATS
        return Measured(index, ordinal.after, ordinal, None, "ordinal") if counted else None
    measured = read_measured(tokens, index)
    if measured is None:
        return None
    after = measured.numeral.after
    if after < len(tokens) and tokens[after].lower in ("in", "out"):
        share = read_share(tokens, index)
        if share is not None:
            return share
    return read_age(tokens, join_range(tokens, measured))


def _frame(tokens: list[Token], measured: Measured) -> _Framed:
    qualifier, first, after = _read_qualifier(tokens, measured)
    counted, unit = None, measured.unit
    if measured.kind == "ordinal":
        counted = Counted(after, after + 1, after, singular(tokens[after].lower))
        unit = counted.unit
    elif unit is None and not measured.is_score:
        counted, unit = _count_noun(tokens, measured, first=first, after=after)
        measured = as_score(tokens, measured) if counted is None else measured
    elif unit is not None and _takes_noun(tokens, measured):
        counted = find_measured_thing(tokens, after)
    still = measured.is_score or measured.kind == "ordinal" or unit == YEAR_OF_AGE
    change = NO_CHANGE if still else read_change(tokens, first, after, counts=measured.kind == "count")
    return _Framed(measured, first, after, qualifier, counted, unit, change)


def _count_noun(
    tokens: list[Token], measured: Measured, *, first: int, after: int
) -> tuple[Counted | None, str | None]:
    """The counted noun of a number without a unit, and its unit with a rate if there is one ("test per day")."""
    start = after + 1 if after < len(tokens) and is_hyphen(tokens[after]) else after
    counted = find_counted(tokens, start, one=measured.numeral.value == 1) or find_harmed(tokens, first, after)
    unit = counted.unit if counted else None
    rate = read_rate(tokens, max(counted.after, after) if counted else after)
    if rate is not None and (counted or measured.numeral.form != "fraction"):
        unit = f"{unit or 'unit'} per {rate[0]}"
    return counted, unit


def _takes_noun(tokens: list[Token], measured: Measured) -> bool:
    """May a noun right behind the measure be what is measured: not after "five years" or "26-year-olds"."""
    if measured.after >= len(tokens):
        return False
    following = tokens[measured.after]
    if measured.unit == YEAR_OF_AGE:
        return not tokens[measured.after - 1].lower.endswith("s") and is_hyphen(tokens[measured.after - 2])
    hyphened = any(is_hyphen(token) for token in tokens[measured.numeral.after : measured.after])
    attributive = hyphened or is_hyphen(following) or (looks_plural(following.lower) and not is_boundary(following))
    return attributive or measured.kind in ("money", "percent") or following.lower == "of"


def _read_qualifier(tokens: list[Token], measured: Measured) -> tuple[Qualifier, int, int]:
    before = find_before(tokens, measured.first)
    behind = find_after(tokens, measured.after)
    first = before.edge if before else measured.first
    after = behind.edge if behind else measured.after
    if measured.high is not None or measured.is_score:
        return "range", first - 1 if first and tokens[first - 1].lower == "between" else first, after
    if measured.numeral.form == "vague" and (before is None or before.qualifier == "exactly"):
        return "vague", first, after
    qualifier = before.qualifier if before else behind.qualifier if behind else "exactly"
    if before and behind and before.qualifier == "exactly":
        qualifier = behind.qualifier
    return qualifier, first, after


def _share_nouns(tokens: list[Token], framed: list[_Framed]) -> list[_Framed]:
    """Let "102 and 21 people" count people twice, and "from 13.5 to 14.0 mm" measure millimetres twice."""
    shared = list(framed)
    for place in range(len(shared) - 2, -1, -1):
        left, right = shared[place], shared[place + 1]
        between = tuple(token.lower for token in tokens[left.phrase_after : right.phrase_first][:7])
        shared[place] = _share_back(left, right, between)
    for place in range(1, len(shared)):
        left, right = shared[place - 1], shared[place]
        if _is_bare(right) and _lends(left, right) and _refers_back(tokens, left, right):
            shared[place] = _borrow(right, left)
        elif _is_conversion(tokens, left, right):
            shared[place] = right._replace(
                qualifier=left.qualifier if right.qualifier == "exactly" else right.qualifier, change=left.change
            )
    return shared


def _share_back(left: _Framed, right: _Framed, between: tuple[str, ...]) -> _Framed:
    """Take unit and noun from the figure behind: "102 and 21 people", "8 million 250ml bottles"."""
    if left.measured.is_score or not (_is_bare(left) or _is_harmed_beside_people(left, right)):
        return left
    if left.measured.kind == "fraction":
        near = between[:1] == ("of",) and len(between) < 6
        return left._replace(unit=right.unit, counted=right.counted) if near else left
    part_of = between[:1] == ("of",) and len(between) < 4 and right.measured.kind == "count"
    if (part_of or not between) and right.counted is not None:
        return left._replace(unit=right.counted.unit, counted=right.counted)
    if between in _SHARING and _lends(right, left) and (between[0] != "," or right.measured.kind == "count"):
        return _borrow(left, right)
    return left


_SHARING = frozenset(
    {
        ("and",),
        ("or",),
        (",",),
        (",", "and"),
        ("to",),
        (",", "or"),
        ("or", "even"),
        ("-", "or"),
        ("-", "and"),
        ("-", "to"),
        ("but",),
    }
)
_BACK_REFERENCES = (["compared", "with"], ["compared", "to"], ["up", "from"], ["down", "from"])


def _is_harmed_beside_people(left: _Framed, right: _Framed) -> bool:
    """Is it "killing 102" in "killing 102 and 21 villagers", whose better noun comes later."""
    harmed = left.counted is not None and left.counted.after <= left.phrase_first
    return harmed and is_people(right.unit) and right.counted is not None and right.counted.first == right.phrase_after


def _is_bare(framed: _Framed) -> bool:
    return framed.unit is None and framed.counted is None


def _lends(lender: _Framed, borrower: _Framed) -> bool:
    lends = lender.unit is not None and lender.measured.kind not in ("ordinal", "score", "fraction")
    return lends and borrower.measured.kind == "count"


def _follows_by_and(tokens: list[Token], left: _Framed, right: _Framed) -> bool:
    """Is it the second age of "aged 31 and 44"."""
    return right.phrase_first == left.phrase_after + 1 and tokens[left.phrase_after].lower in ("and", "or")


def _refers_back(tokens: list[Token], left: _Framed, right: _Framed) -> bool:
    """Is it the second number of "from 208 pounds to 193" or "460 cars, compared with 63"."""
    first = right.phrase_first
    if left.unit == YEAR_OF_AGE:
        return _follows_by_and(tokens, left, right)
    if [token.lower for token in tokens[max(0, first - 2) : first]] in _BACK_REFERENCES:
        return True
    if left.measured.kind == "count" or [token.lower for token in tokens[left.phrase_after : first]] != ["to"]:
        return False
    return left.phrase_first > 0 and tokens[left.phrase_first - 1].lower == "from"


def _is_conversion(tokens: list[Token], left: _Framed, right: _Framed) -> bool:
    """Does the right figure restate the left one in another unit, in parentheses: "100 kilometres (60 miles)"."""
    between = [token.text for token in tokens[left.phrase_after : right.phrase_first]]
    same_kind = left.measured.kind == right.measured.kind and left.measured.kind not in ("count", "percent", "score")
    return between == ["("] and same_kind and left.unit != right.unit


def _borrow(borrower: _Framed, lender: _Framed) -> _Framed:
    return borrower._replace(
        unit=lender.unit, counted=lender.counted, measured=borrower.measured._replace(kind=lender.measured.kind)
    )


def _build(text: str, tokens: Tokens, framed: _Framed) -> Quantity:
    measured, numeral = framed.measured, framed.measured.numeral
    start, end = tokens.span(measured.first, measured.after)
    phrase_start, phrase_end = start, end
    if framed.phrase_first != measured.first or framed.phrase_after != measured.after:
        phrase_start, phrase_end = tokens.span(framed.phrase_first, framed.phrase_after)
    kind: UnitKind = "score" if measured.is_score else measured.kind
    bounds = stated_bounds(framed.qualifier, numeral.value, numeral.low, high=measured.high)
    counted = framed.counted
    what = text[slice(*tokens.span(counted.first, counted.after))] if counted else None
    value = None if measured.high is not None and not measured.is_score else numeral.value
    change, direction = framed.change
    # fields by place: nineteen of them by name take four times as long
    quantity = Quantity(
        start,
        end,
        text[start:end],
        value,
        bounds.low,
        bounds.high,
        bounds.low_open,
        bounds.high_open,
        numeral.usual_low,
        numeral.usual_high,
        framed.qualifier,
        framed.unit,
        kind,
        what,
        change,
        phrase_start,
        phrase_end,
        numeral.step,
        direction,
    )
    ordinary = usual(quantity)
    return quantity.with_usual(ordinary.low, ordinary.high)
