"""What a figure's wording excludes, what it is ordinarily read as, and how two figures relate.

The hard set of a wording holds every number the words leave possible; the ordinary reading is what a reader takes
from them. The table (n is the stated number):

| wording | hard set | ordinary reading |
|---|---|---|
| n, unrounded, or whole and below 100 | {n} | {n} |
| n rounded (trailing zeros, scale, decimals, per cent) | n ± half a step, upper end out | same, 10% at most |
| at least n | [n, ∞) | [n, 1.5 n] |
| more than n | (n, ∞) | (n, next round number] |
| up to n, no more than n | [0, n] | [0.5 n, n] |
| fewer than n | [0, n) | [0.5 n, n) |
| about n | n ± the greater of half a step and 10% | same |
| nearly n | [0.85 n, n) | [0.9 n, n) |
| dozens, scores | [24, ∞), [40, ∞) | 24-99, 40-99 |
| hundreds, thousands | [200, ∞), [2,000, ∞) | 200-999, 2,000-9,999 |
| several, a few, a handful | [2, ∞) | 3-9 |
| n to m | [n, m] | [n, m] |
| most, a majority | (50%, 100%] | 51%-90% |

The step is the place value of the last stated digit: 0.1 million in "2.3 million".
"""

from decimal import Decimal
from typing import Final, Literal, NamedTuple

from summarizer.core.figures.quantity import Qualifier, Quantity
from summarizer.core.figures.units import conversion, is_people, unit_size

Relation = Literal["equal", "compatible", "soft", "disjoint", "different_unit"]

ABOUT_SHARE: Final = Decimal("0.1")
"""How far "about n" may be off, and how far a bare rounded number is ordinarily taken to be off."""
NEARLY_HARD: Final = Decimal("0.85")
NEARLY_USUAL: Final = Decimal("0.9")
AT_LEAST_USUAL: Final = Decimal("1.5")
AT_MOST_USUAL: Final = Decimal("0.5")
_NO_ROUNDING: Final = Decimal(0)


class Interval(NamedTuple):
    """A set of numbers between two bounds; None is an open side, `low_open`/`high_open` leave the bound itself out."""

    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False


def overlap(a: Interval, b: Interval) -> bool:
    """Is there a number in both."""
    a_low, a_high, a_low_open, a_high_open = a
    b_low, b_high, b_low_open, b_high_open = b
    return not (
        _ends_before(a_high, b_low, is_open=a_high_open or b_low_open)
        or _ends_before(b_high, a_low, is_open=b_high_open or a_low_open)
    )


def _ends_before(high: Decimal | None, low: Decimal | None, *, is_open: bool) -> bool:
    """Does what ends at `high` end before what begins at `low`; `is_open`: one of the two leaves its bound out."""
    if high is None or low is None:
        return False
    return high <= low if is_open else high < low


def contains(a: Interval, b: Interval) -> bool:
    """Does every number of `b` lie in `a`."""
    return _low_within(a, b) and _high_within(a, b)


def _low_within(a: Interval, b: Interval) -> bool:
    if a.low is None:
        return True
    if b.low is None:
        return False
    return b.low > a.low or (b.low == a.low and (b.low_open or not a.low_open))


def _high_within(a: Interval, b: Interval) -> bool:
    if a.high is None:
        return True
    if b.high is None:
        return False
    return b.high < a.high or (b.high == a.high and (b.high_open or not a.high_open))


def stated_bounds(
    qualifier: Qualifier, value: Decimal | None, low: Decimal | None = None, *, high: Decimal | None = None
) -> Interval:
    """The bounds a wording states, before any tolerance.

    Args:
        qualifier: Of the figure.
        value: The number, or the lower one of a range.
        low: Lower bound of a vague plural, used where `value` is None.
        high: The upper number of a range.
    """
    number = low if value is None else value
    if high is not None:
        return Interval(number, high)
    if qualifier not in _ONE_SIDED:
        return Interval(number, None if value is None else number)
    if qualifier == "more_than":
        return Interval(number, None, low_open=value is not None)
    if qualifier == "at_least":
        return Interval(number, None)
    if qualifier in ("less_than", "nearly"):
        return Interval(None, number, high_open=True)
    return Interval(None, number)


_ONE_SIDED: Final = frozenset({"more_than", "at_least", "less_than", "nearly", "at_most"})
_BOUNDING: Final = _ONE_SIDED | {"about"}


def hard(quantity: Quantity) -> Interval:
    """Every number the wording of `quantity` leaves possible."""
    return _interval(quantity, ordinary=False)


def usual(quantity: Quantity) -> Interval:
    """What a reader ordinarily takes `quantity` to say."""
    return _interval(quantity, ordinary=True)


def _interval(quantity: Quantity, *, ordinary: bool) -> Interval:
    value = quantity.value
    if quantity.unit_kind == "score" or quantity.qualifier == "range":
        return Interval(quantity.low, quantity.high)
    if value is None:
        return _vague_interval(quantity, ordinary=ordinary)
    if value < 0:
        return Interval(value, value)
    if quantity.qualifier in _BOUNDING:
        return _bounded(quantity, value, ordinary=ordinary)
    half = rounding(quantity)
    if not half:
        return Interval(value, value)
    margin = min(half, ABOUT_SHARE * value) if ordinary else half
    # half-open, so that 12% and 13% do not meet at 12.5%
    return Interval(value - margin, value + margin, False, margin > 0)


def _bounded(quantity: Quantity, value: Decimal, *, ordinary: bool) -> Interval:
    match quantity.qualifier:
        case "more_than":
            return Interval(value, next_round(value) if ordinary else None, low_open=True)
        case "at_least":
            return Interval(value, AT_LEAST_USUAL * value if ordinary else None)
        case "at_most":
            return Interval(AT_MOST_USUAL * value if ordinary else Decimal(0), value)
        case "less_than":
            return Interval(AT_MOST_USUAL * value if ordinary else Decimal(0), value, high_open=True)
        case "nearly":
            return Interval((NEARLY_USUAL if ordinary else NEARLY_HARD) * value, value, high_open=True)
    margin = max(quantity.step / 2, ABOUT_SHARE * value)
    return Interval(value - margin, value + margin)


def _vague_interval(quantity: Quantity, *, ordinary: bool) -> Interval:
    if not ordinary:
        return Interval(quantity.low, quantity.high, quantity.low_open, quantity.high_open)
    if quantity.qualifier in ("at_most", "less_than", "nearly"):
        return Interval(None, quantity.high, high_open=quantity.high_open)
    return Interval(quantity.usual_low, quantity.usual_high)


def rounding(quantity: Quantity) -> Decimal:
    """Half a step for a rounded number, 0 for one that is stated to the unit or is whole and below 100."""
    value, step = quantity.value, quantity.step
    if value is None or quantity.unit_kind in ("score", "ordinal"):
        return _NO_ROUNDING
    if quantity.unit_kind == "percent":
        return min(step, Decimal(1)) / 2
    if step == 1 or (step > 1 and value < 100):
        return _NO_ROUNDING
    return step / 2


def next_round(value: Decimal) -> Decimal:
    """The next number above `value` with fewer digits that count: 20 for 12, 200 for 100, 1,500 for 1,400."""
    if value <= 0:
        return Decimal(1)
    place = Decimal(1).scaleb(value.adjusted())
    if value % place:
        return (value // place + 1) * place
    return value + place


def relate(a: Quantity, b: Quantity) -> Relation:
    """How two figures of one slot relate; symmetric.

    `equal`: same number, same wording. `compatible`: the ordinary readings meet. `soft`: only the hard sets meet.
    `disjoint`: no number fits both, or the two move in opposite directions. `different_unit`: not comparable as they
    stand (currency, per cent against points, a level against an amount of change, people against districts).

    Units of one dimension are converted, and then each side is taken to be rounded at its last stated digit, since a
    converted figure is ("8 km" and "5 miles" agree). A count of people has no tolerance of its own.
    """
    sizes = _common_sizes(a, b)
    if sizes is None or _level_against_change(a, b):
        return "different_unit"
    if a.unit_kind == "score":
        return "equal" if (a.low, a.high) == (b.low, b.high) else "disjoint"
    if (a.change, b.change) in (("up", "down"), ("down", "up")):
        return "disjoint"
    if _says_the_same(a, b, sizes):
        return "equal"
    if sizes is _SAME_UNIT:
        if overlap(usual(a), usual(b)):
            return "compatible"
        return "soft" if overlap(hard(a), hard(b)) else "disjoint"
    converted = sizes.a != sizes.b
    if overlap(_scale(usual(a), a, sizes.a, converted=converted), _scale(usual(b), b, sizes.b, converted=converted)):
        return "compatible"
    met = overlap(_scale(hard(a), a, sizes.a, converted=converted), _scale(hard(b), b, sizes.b, converted=converted))
    return "soft" if met else "disjoint"


class _Sizes(NamedTuple):
    """What the units of two figures are worth in one they share."""

    a: Decimal = Decimal(1)
    b: Decimal = Decimal(1)


_SAME_UNIT: Final = _Sizes()


def _says_the_same(a: Quantity, b: Quantity, sizes: _Sizes) -> bool:
    if a.qualifier != b.qualifier or (a.value is None) != (b.value is None):
        return False
    if a.value is not None and b.value is not None:
        return a.value * sizes.a == b.value * sizes.b
    return [_times(bound, sizes.a) for bound in (a.low, a.high)] == [
        _times(bound, sizes.b) for bound in (b.low, b.high)
    ]


def _times(bound: Decimal | None, size: Decimal) -> Decimal | None:
    return None if bound is None else bound * size


def _scale(interval: Interval, quantity: Quantity, size: Decimal, *, converted: bool) -> Interval:
    """Bring to the shared unit; a converted figure is rounded at its last stated digit."""
    if not converted and size == 1:
        return interval
    exact = quantity.qualifier == "exactly" and rounding(quantity) == 0
    half = quantity.step / 2 if converted and exact else Decimal(0)
    low = None if interval.low is None else (interval.low - half) * size
    high = None if interval.high is None else (interval.high + half) * size
    return Interval(low, high, interval.low_open, interval.high_open)


def _level_against_change(a: Quantity, b: Quantity) -> bool:
    if a.change == b.change:
        return False
    amounts = ("up", "down", "by")
    return (a.change == "to" and b.change in amounts) or (b.change == "to" and a.change in amounts)


def _common_sizes(a: Quantity, b: Quantity) -> _Sizes | None:
    """Sizes of the two units in a shared one, None where they do not compare."""
    if a.unit_kind == b.unit_kind and a.unit == b.unit:
        return _SAME_UNIT
    kinds = {a.unit_kind, b.unit_kind}
    if kinds == {"fraction", "percent"}:
        return _Sizes(*(Decimal(100) if kind == "fraction" else Decimal(1) for kind in (a.unit_kind, b.unit_kind)))
    if len(kinds) > 1:
        return None
    if kinds <= {"count", "fraction", "ordinal"}:
        return _SAME_UNIT if _same_counted(a, b) else None
    if a.unit is None or b.unit is None or conversion(a.unit, b.unit) is None:
        return None
    return _Sizes(unit_size(a.unit), unit_size(b.unit))


def _same_counted(a: Quantity, b: Quantity) -> bool:
    """May the two count the same: a noun is missing, or both count people and one says no more than that."""
    if a.unit is None or b.unit is None:
        return True
    generic = ("person", "other")
    return (a.unit in generic or b.unit in generic) and is_people(a.unit) and is_people(b.unit)
