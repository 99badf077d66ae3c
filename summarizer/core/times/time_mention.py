"""What a time expression is: words at a place, and the days they mean."""

from datetime import date
from typing import Literal, NamedTuple

Bound = Literal["", "from", "until", "by", "after", "before"]


class TimeMention(NamedTuple):
    """A time expression with half-open offsets into the text it was read from.

    `first`/`last` is the closed range of days meant, None where it cannot be known (relative without a publication
    date, most durations, sets). `value` is the TIMEX3 value ("2021-07-06", "2021-W27", "P20Y", "PAST_REF").

    `bound` is the word before it that makes the range an edge: "since May" is May with `bound="from"`.
    `approximate` says that the edges of the range are soft ("early June", "about 1990").
    `clock_first`/`clock_last` are minutes after midnight, both ends included, of the part of the day that is meant;
    `zone` is the time zone as printed.
    """

    start: int
    end: int
    text: str
    kind: Literal["date", "time", "duration", "set"]
    first: date | None
    last: date | None
    value: str
    bound: Bound = ""
    approximate: bool = False
    clock_first: int | None = None
    clock_last: int | None = None
    zone: str = ""
