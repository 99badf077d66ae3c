"""When: time expressions as closed ranges of days, relative to the publication date."""

from datetime import date
from typing import Literal, NamedTuple


class TimeMention(NamedTuple):
    """A time expression with half-open offsets into the text it was read from.

    `first`/`last` is the closed range of days meant, None where it cannot be known (relative without a publication
    date, durations, sets). `value` is the TIMEX3 value ("2021-07-06", "2021-W27", "P20Y", "PAST_REF").
    """

    start: int
    end: int
    text: str
    kind: Literal["date", "time", "duration", "set"]
    first: date | None
    last: date | None
    value: str


def find_times(text: str, published: date | None = None) -> tuple[TimeMention, ...]:
    """All time expressions of `text` in order."""
    raise NotImplementedError
