"""How many: figures with the bounds their words allow."""

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


class Quantity(NamedTuple):
    """A figure with half-open offsets into the text it was read from.

    `low`/`high` bound what the words exclude (None: open side), `low_open`/`high_open` say that the bound itself is
    excluded ("more than 100"). `usual_low`/`usual_high` bound the ordinary reading ("more than 100" is not read as
    a million). `value` is the number as stated, None for vague plurals. `unit` is normalised ("dollar", "percent",
    "year", "kilometre", or the counted noun's head in the singular, "person", "district"); `what` is the counted or
    measured phrase in the text's own words. `phrase_start`/`phrase_end` cover qualifier, number and unit.
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
    change: Literal["to", "by", "up", "down", ""]
    phrase_start: int
    phrase_end: int


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """All figures of `text` in order, years and calendar dates left out."""
    raise NotImplementedError
