"""The type of a figure, shared by the modules that read, bound and compare figures."""

from decimal import Decimal
from typing import Literal, NamedTuple

Qualifier = Literal[
    "exactly", "about", "more_than", "at_least", "less_than", "at_most", "nearly", "range", "vague", "up", "down"
]
UnitKind = Literal[
    "count",
    "money",
    "percent",
    "percentage_point",
    "duration",
    "length",
    "area",
    "mass",
    "volume",
    "temperature",
    "speed",
    "score",
    "ordinal",
    "fraction",
    "other",
]
Change = Literal["to", "by", "up", "down", ""]


class Quantity(NamedTuple):
    """A figure with half-open offsets into the text it was read from.

    `text` is the number with its unit of measurement, if it has one: "$1.2bn", "two decades", "34".

    `low`/`high` are the bounds the wording states (None: open side), `low_open`/`high_open` say that the bound itself
    is excluded ("more than 100"). What else the wording excludes, such as tolerance for rounding, is in
    `intervals.hard`. `usual_low`/`usual_high` bound the ordinary reading ("more than 100" is not read as a million).
    `value` is the number as stated, None for vague plurals and ranges. `step` is the place value of the last stated
    digit (0.1 million for "2.3 million").

    A score has its two sides in `low` and `high`, in the order stated.

    `unit` is normalised ("dollar", "percent", "year", "kilometre", "dollar per barrel", or the counted noun's head in
    the singular, "person", "district"); `what` is the counted or measured phrase in the text's own words.

    `change` is "to" for a level that was reached, "up" or "down" for an amount of change, "by" for an amount of
    change whose direction is not stated; `direction` gives the direction of either. `phrase_start`/`phrase_end` cover
    qualifier, number and unit.
    """

    start: int
    end: int
    text: str
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    low_open: bool
    high_open: bool
    usual_low: Decimal | None
    usual_high: Decimal | None
    qualifier: Qualifier
    unit: str | None
    unit_kind: UnitKind
    what: str | None
    change: Change
    phrase_start: int
    phrase_end: int
    step: Decimal = Decimal(1)
    direction: Literal["up", "down", ""] = ""

    def with_usual(self, low: Decimal | None, high: Decimal | None) -> "Quantity":
        """The figure with these bounds of the ordinary reading."""
        # half the time of _replace, and every figure passes here
        return Quantity._make((*self[:8], low, high, *self[10:]))
