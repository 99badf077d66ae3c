"""Does one value make another true: is the source's wording at least as strong as the claim's."""

import re
from decimal import Decimal
from typing import Literal

from summarizer.core.figures.intervals import Interval, Relation, contains, hard, relate, rounding
from summarizer.core.figures.quantities import Quantity
from summarizer.core.figures.units import conversion
from summarizer.core.times.time_relations import relate_times
from summarizer.core.times.times import TimeMention

Carries = Literal["yes", "firmer", "open", "no", "other_unit"]
"""`firmer`: the same number, and the claim drops the source's "at least" or "about"; `open`: the source allows the
claim's value without saying it."""
HELD: tuple[Carries, ...] = ("yes", "firmer")
"""Relations in which the source says the number, if perhaps less firmly."""

_UNIT = re.compile(r"\b(hour|day|week|month|quarter|year|decade|centur)")
_DIGIT = re.compile(r"\d")
_BOUNDED = ("more_than", "at_least", "less_than", "at_most")
_UP, _DOWN = ("more_than", "at_least"), ("less_than", "at_most", "nearly")
_COUNTED = ("count", "other", "ordinal", "fraction")
_NEAR = ("about", "nearly")
_ABOUT_SHARE = Decimal("0.15")
"""How far a source's number may lie from the number that a claim gives with "about"."""
_DAY_NAME = re.compile(r"\b(mon|tues|wednes|thurs|fri|satur|sun)day", re.IGNORECASE)


def carries_figure(claim: Quantity, source: Quantity) -> Carries:
    """Does the source's figure make the claim's figure true.

    Counted things are compared by number alone: what is counted is compared word by word.
    """
    if claim.unit_kind in _COUNTED and source.unit_kind in _COUNTED:
        claim, source = claim._replace(unit=None, what=None), source._replace(unit=None, what=None)
    relation = relate(claim, source)
    if relation == "different_unit":
        if _is_unit_left_out(claim, source):
            return "yes"
        return "no" if _is_unit_exchanged(claim, source) else "other_unit"
    if relation == "disjoint":
        return "no"
    return _carries_comparable(claim, source, relation)


def _carries_comparable(claim: Quantity, source: Quantity, relation: Relation) -> Carries:
    """The same for figures of one unit that some number fits both of."""
    if claim.qualifier == "vague":
        return "yes" if relation in ("equal", "compatible") else "open"
    if (
        claim.qualifier == source.qualifier
        and claim.qualifier in ("at_most", "range")
        and _bounds_differ(claim, source)
    ):
        return "no"
    if relation == "soft" and claim.qualifier == source.qualifier == "exactly" and claim.unit_kind != "percent":
        return "no"  # 200 is what 240 rounds to, and still another number
    if relation == "soft" and (claim.qualifier in _BOUNDED or _is_bounded_alike(claim, source)):
        return "yes" if _keeps_bound(claim, source) else "open"
    if _is_about_too_far(claim, source):
        return "open"
    if relation == "equal" or contains(hard(claim), _in_unit_of(source, claim)):
        return "yes"
    if claim.value == source.value and claim.value is not None:
        return _carries_same_number(claim, source)
    if claim.qualifier in _BOUNDED and source.qualifier in ("about", "exactly"):
        return _carries_bound(claim, source)
    if claim.qualifier in _BOUNDED or relation == "soft":
        return "open"
    return _carries_near(claim, source)


def _keeps_bound(claim: Quantity, source: Quantity) -> bool:
    """Does an exact number keep a bound that lies in some proportion to it ("less than 1 minute", "19 seconds")."""
    number = _in_unit_of(source, claim)
    if source.qualifier != "exactly" or not claim.value or not number.low or number.high is None:
        return False
    ratio = max(number.high / claim.value, claim.value / number.low)
    return ratio <= _IN_PROPORTION and contains(hard(claim), number)


_IN_PROPORTION = 4
"""How many times its bound a number may be for the bound to be a way of telling it."""


def _bounds_differ(claim: Quantity, source: Quantity) -> bool:
    """Are the numbers of two "up to" or "from ... to" others, though the one may hold the other."""
    if claim.unit_kind != source.unit_kind or claim.unit != source.unit:
        return claim.qualifier == "at_most" and claim.value != source.value
    return (claim.low, claim.high) != (source.low, source.high)


def _carries_same_number(claim: Quantity, source: Quantity) -> Carries:
    """The same number under other words; "nearly two-thirds" may be said of a round two-thirds."""
    if claim.qualifier in ("at_least", "at_most") and source.qualifier == "exactly":
        return "yes"
    if claim.qualifier in ("more_than", "less_than") and source.qualifier == "exactly" and source.value:
        return "open" if source.step / source.value >= _ROUND_SHARE else "no"
    if claim.qualifier == "nearly" and source.qualifier == "exactly":
        return "firmer" if claim.unit_kind == "fraction" or rounding(source) else "open"
    return "firmer" if _same_side(claim, source) else "open"


_ROUND_SHARE = Decimal("0.05")
"""Last stated digit in the value from which a number is so round that more or fewer may be meant."""
_CLEAR_SHARE = Decimal("0.05")
"""How far beyond a claim's bound a round number must lie to settle whether the bound holds."""


def _carries_bound(claim: Quantity, source: Quantity) -> Carries:
    """A bound against a round number ("more than 14,000", "about 15,000"): settled where the two lie well apart."""
    if claim.value is None or source.value is None or claim.unit != source.unit or not source.value:
        return "open"
    share = (source.value - claim.value) / source.value
    if abs(share) < _CLEAR_SHARE:
        return "open"
    return "yes" if (share > 0) == (claim.qualifier in _UP) else "no"


def _carries_near(claim: Quantity, source: Quantity) -> Carries:
    """Another number whose ordinary reading meets the claim's: enough for "nearly 200", not for a number of its own."""
    if source.value is None or claim.value is None:
        return "yes" if "fraction" in (claim.unit_kind, source.unit_kind) else "open"
    if claim.unit != source.unit or claim.unit_kind != source.unit_kind:
        return "yes"
    stated = Interval(source.value, source.value)
    return "yes" if contains(hard(claim), stated) else "open"


def _is_about_too_far(claim: Quantity, source: Quantity) -> bool:
    """Is "about 20" said of 16, which rounding alone would allow."""
    if claim.qualifier not in _NEAR or claim.value is None or source.value is None or claim.unit != source.unit:
        return False
    return abs(claim.value - source.value) > _ABOUT_SHARE * abs(claim.value)


def _is_unit_left_out(claim: Quantity, source: Quantity) -> bool:
    """The same number, and one side only leaves out the unit or what it is counted per ("$15", "$15 an hour")."""
    if claim.text.lower() == source.text.lower() and claim.unit_kind == "score":
        return True
    if claim.value is None or claim.value != source.value or (claim.change and source.change not in ("", claim.change)):
        return False
    ours, theirs = claim.unit or "", source.unit or ""
    return not ours or not theirs or ours == theirs or _is_fuller_unit(ours, theirs) or _is_fuller_unit(theirs, ours)


def _is_fuller_unit(full: str, short: str) -> bool:
    """Is it "dollar per hour" beside "dollar", "year of age" beside "year"; points are more than per cent."""
    return full.startswith((f"{short} per ", f"{short} of "))


_EXCHANGED = (
    {"money"},
    {"percent", "percentage_point"},
)


def _is_unit_exchanged(claim: Quantity, source: Quantity) -> bool:
    """The same number of another currency, of points for per cent, or per another time: one of the two is wrong."""
    ours, theirs = claim.unit or "", source.unit or ""
    if claim.value is None or claim.value != source.value or {claim.unit_kind, source.unit_kind} not in _EXCHANGED:
        return False
    return not (ours.endswith(theirs) or theirs.endswith(ours)) and claim.change == source.change


def _in_unit_of(source: Quantity, claim: Quantity) -> Interval:
    bounds = hard(source)
    factor = conversion(source.unit, claim.unit) if source.unit and claim.unit and source.unit != claim.unit else None
    if factor is None:
        return bounds
    low, high = (None if edge is None else edge * factor for edge in (bounds.low, bounds.high))
    return Interval(low, high, bounds.low_open, bounds.high_open)


def _is_bounded_alike(claim: Quantity, source: Quantity) -> bool:
    """Do both say "more than", or both "less than": then the bound itself is what is reported."""
    return any(claim.qualifier in side and source.qualifier in side for side in (_UP, _DOWN))


def _same_side(claim: Quantity, source: Quantity) -> bool:
    """Do the qualifiers not point in opposite directions, and is the claim's no stronger than the source's."""
    return not (
        (claim.qualifier in _UP and source.qualifier not in _UP)
        or (claim.qualifier in _DOWN and source.qualifier not in _DOWN)
    )


def carries_time(claim: TimeMention, source: TimeMention) -> Carries:
    """Does the source's time make the claim's time true; the same words always do.

    A coarser time is carried ("in May" by "on 5 May"), but not one counted in another unit: who writes "last month"
    does not mean last week. One day apart is open, as a date line may explain it, unless both name their weekday.
    """
    if claim.text.lower() == source.text.lower():
        return "yes"
    units = _unit_of(claim), _unit_of(source)
    relation = relate_times(claim, source)
    if relation == "disjoint" or (relation in ("contains", "overlap") and _shape(claim) == _shape(source)):
        return "no"
    if relation == "adjacent" and _name_other_days(claim, source):
        return "no"
    if all(units) and units[0] != units[1]:
        return "open" if relation != "equal" else "yes"
    if relation in ("equal", "contains"):
        return "yes"
    if relation != "unknown" or claim.kind != source.kind:
        return "open"
    return _carries_unresolved(claim, source, same_unit=bool(units[0]) and units[0] == units[1])


def _name_other_days(claim: TimeMention, source: TimeMention) -> bool:
    ours, theirs = _DAY_NAME.search(claim.text), _DAY_NAME.search(source.text)
    return ours is not None and theirs is not None and ours.group().lower() != theirs.group().lower()


def _carries_unresolved(claim: TimeMention, source: TimeMention, *, same_unit: bool) -> Carries:
    """Times without known days: by their values, or by their units where they are vague."""
    if is_vague(claim) or is_vague(source):
        return "yes" if same_unit else "open"
    return "yes" if claim.value == source.value else "no"


def _unit_of(time: TimeMention) -> str:
    """The unit a time is counted in ("last week", "within a month"), empty for dates and weekdays."""
    found = _UNIT.search(time.text.lower())
    return found.group(1) if found else ""


def _shape(time: TimeMention) -> str:
    """The wording without its digits, and whether it is a bound: two spans of years, two days of a month."""
    return f"{time.bound} {_DIGIT.sub('0', time.text.lower())}"


def is_vague(time: TimeMention) -> bool:
    """Does it name no day ("recently", "in the coming weeks")."""
    return "REF" in time.value or time.kind == "set"
