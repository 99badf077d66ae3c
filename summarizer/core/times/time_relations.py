"""How two times relate: does one lie in the other, do they exclude each other."""

from datetime import date
from typing import Literal

from summarizer.core.times.time_mention import TimeMention
from summarizer.core.times.time_scan import UNKNOWN_DAY, UNKNOWN_WEEK, UNKNOWN_YEAR

TimeRelation = Literal["equal", "contains", "within", "overlap", "disjoint", "adjacent", "unknown"]

_OPEN_END = {"from", "after"}
_OPEN_START = {"until", "by", "before"}
_FAMILY = {"from": "start", "after": "start", "until": "end", "by": "end", "before": "end", "": ""}
_SAME_ZONES = {"GMT": "UTC", "UTC": "UTC", "": ""}


def relate_times(a: TimeMention, b: TimeMention) -> TimeRelation:
    """What the days and hours of `a` are to those of `b`.

    "adjacent" is one day apart, which a date line or midnight can explain; "unknown" is a time that is not resolved, or
    soft edges that miss each other. A part of a day and an hour inside it are "contains" or "within". Two deadlines, or
    two beginnings, are compared as the days they name; a deadline and a plain date as what the deadline allows.
    """
    if a.first is None or a.last is None or b.first is None or b.last is None:
        return _relate_values(a, b)
    same_family = _FAMILY[a.bound] == _FAMILY[b.bound]
    one, two = (_range(a, open_ended=not same_family), _range(b, open_ended=not same_family))
    relation = _relate_ranges(one, two)
    if relation == "equal":
        return _relate_clocks(a, b)
    if relation != "disjoint":
        return relation
    gap = max(one[0] - two[1], two[0] - one[1])
    if gap == 1 and one[1] - one[0] <= 1 and two[1] - two[0] <= 1:
        return "adjacent"
    length = max(one[1] - one[0], two[1] - two[0]) + 1
    return "unknown" if (a.approximate or b.approximate) and gap <= length else "disjoint"


def _range(mention: TimeMention, *, open_ended: bool) -> tuple[int, int]:
    """Days as ordinals, widened to what a bound allows."""
    first, last = mention.first or date.min, mention.last or date.max
    low, high = first.toordinal(), last.toordinal()
    if not open_ended:
        return low, high
    if mention.bound in _OPEN_END:
        return (high + 1 if mention.bound == "after" and low == high else low), date.max.toordinal()
    if mention.bound in _OPEN_START:
        return date.min.toordinal(), low - 1 if mention.bound == "before" else high
    return low, high


def _relate_ranges(one: tuple[int, int], two: tuple[int, int]) -> TimeRelation:
    if one == two:
        return "equal"
    if one[0] <= two[0] and two[1] <= one[1]:
        return "contains"
    if two[0] <= one[0] and one[1] <= two[1]:
        return "within"
    return "overlap" if one[0] <= two[1] and two[0] <= one[1] else "disjoint"


def _relate_clocks(a: TimeMention, b: TimeMention) -> TimeRelation:
    """Hours of the same days."""
    if a.clock_first is None or a.clock_last is None:
        return "equal" if b.clock_first is None else "contains"
    if b.clock_first is None or b.clock_last is None:
        return "within"
    relation = _relate_ranges((a.clock_first, a.clock_last), (b.clock_first, b.clock_last))
    if relation != "disjoint":
        return relation
    same_zone = _SAME_ZONES.get(a.zone, a.zone) == _SAME_ZONES.get(b.zone, b.zone)
    return "disjoint" if same_zone and not (a.approximate or b.approximate) else "unknown"


def _relate_values(a: TimeMention, b: TimeMention) -> TimeRelation:
    """Durations, sets and dates without a year by their values."""
    if _allows(a, b):
        return "contains"
    if _allows(b, a):
        return "within"
    if a.value.endswith("_REF") or a.kind != b.kind or a.bound != b.bound:
        return "unknown"
    vague = "X" in a.value + b.value
    if a.value == b.value and (not vague or a.text.lower() == b.text.lower()) and a.value != UNKNOWN_DAY:
        return "equal"
    comparable = a.kind in ("duration", "set") and not vague and a.value[-1] == b.value[-1]
    return "disjoint" if comparable and not (a.approximate or b.approximate) else "unknown"


def _allows(open_: TimeMention, resolved: TimeMention) -> bool:
    """Is a time without its year or week, such as "11 September" or "Monday", one that a resolved day can be."""
    if open_.first is not None or resolved.first is None or open_.bound != resolved.bound:
        return False
    if open_.value.startswith(f"{UNKNOWN_WEEK}-"):
        is_day = resolved.first == resolved.last
        return is_day and open_.value[len(f"{UNKNOWN_WEEK}-")] == str(resolved.first.isoweekday())
    if "/" in open_.value + resolved.value:
        return False
    known = open_.value.removeprefix(f"{UNKNOWN_YEAR}-")
    return open_.value[:5] == f"{UNKNOWN_YEAR}-" and known[:2].isdecimal() and resolved.value[5:].startswith(known)
