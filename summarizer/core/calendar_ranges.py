"""Calendar periods as closed ranges of days with their TIMEX3 values."""

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import Literal, NamedTuple

Part = Literal["early", "mid", "late"]


class Period(NamedTuple):
    """A closed range of days and its TIMEX3 value."""

    first: date
    last: date
    value: str


SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""First month of each northern season of three months; a winter is named after the year it begins in."""


def day_period(day: date) -> Period:
    """One day."""
    return Period(day, day, day.isoformat())


def week_period(day: date) -> Period:
    """The week, Monday to Sunday, that holds `day`."""
    monday = day - timedelta(days=day.weekday())
    year, week, _ = day.isocalendar()
    return Period(monday, monday + timedelta(days=6), f"{year:04d}-W{week:02d}")


def weekend_period(day: date) -> Period:
    """Saturday and Sunday of the week that holds `day`."""
    week = week_period(day)
    return Period(week.first + timedelta(days=5), week.last, f"{week.value}-WE")


def month_period(year: int, month: int) -> Period:
    """One month."""
    return Period(date(year, month, 1), date(year, month, monthrange(year, month)[1]), f"{year:04d}-{month:02d}")


def quarter_period(year: int, quarter: int) -> Period:
    """One quarter of a calendar year, 1 to 4."""
    return Period(date(year, 3 * quarter - 2, 1), month_period(year, 3 * quarter).last, f"{year:04d}-Q{quarter}")


def half_period(year: int, half: int) -> Period:
    """One half of a calendar year, 1 or 2."""
    return Period(date(year, 6 * half - 5, 1), month_period(year, 6 * half).last, f"{year:04d}-H{half}")


def season_period(year: int, season: str) -> Period:
    """A northern season; `season` is a TIMEX3 code."""
    begin = SEASON_MONTHS[season]
    last = month_period(year, begin + 2).last if begin < 12 else month_period(year + 1, 2).last
    return Period(date(year, begin, 1), last, f"{year:04d}-{season}")


def year_period(year: int) -> Period:
    """One year."""
    return Period(date(year, 1, 1), date(year, 12, 31), f"{year:04d}")


def decade_period(year: int) -> Period:
    """The ten years from `year` on; `year` ends in 0."""
    return Period(date(year, 1, 1), date(year + 9, 12, 31), f"{year // 10:03d}")


def century_period(number: int) -> Period:
    """The hundred years people mean by "the 19th century": 1800 to 1899."""
    first = max(100 * (number - 1), MINYEAR)
    return Period(date(first, 1, 1), date(100 * number - 1, 12, 31), f"{number - 1:02d}")


def add_months(day: date, months: int) -> date:
    """The same day of another month, or that month's last day where it is too short."""
    index = day.year * 12 + day.month - 1 + months
    year = min(max(index // 12, MINYEAR), MAXYEAR)
    month = index % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def add_days(day: date, days: int) -> date:
    """Another day, held inside the calendar."""
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))


def part_of(period: Period, part: Part) -> Period:
    """The early, middle or late third of a period, in days; the value stays that of the whole."""
    days = (period.last - period.first).days + 1
    third = max(days // 3, 1)
    if part == "early":
        return period._replace(last=add_days(period.first, third - 1))
    if part == "late":
        return period._replace(first=add_days(period.last, 1 - third))
    return period._replace(first=add_days(period.first, third), last=add_days(period.last, -third))
