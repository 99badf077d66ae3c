"""Calendar periods as closed ranges of days with their TIMEX3 values."""

from calendar import isleap
from datetime import date, timedelta
from typing import Literal, NamedTuple

Part = Literal["early", "mid", "late"]


class Period(NamedTuple):
    """A closed range of days and its TIMEX3 value."""

    first: date
    last: date
    value: str


_FIRST_DAY, _LAST_DAY = date(101, 1, 1), date(9899, 12, 31)
"""Days that sums are held between, so that the century around any of them is in the calendar."""
_FIRST, _LAST = _FIRST_DAY.toordinal(), _LAST_DAY.toordinal()

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
    return Period(date(year, month, 1), date(year, month, _days_in(year, month)), f"{year:04d}-{month:02d}")


def _days_in(year: int, month: int) -> int:
    """Days of a month; `calendar.monthrange` also tells its weekday, which takes ten times as long."""
    return 29 if month == 2 and isleap(year) else _DAYS[month - 1]


_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


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
    return Period(date(100 * (number - 1), 1, 1), date(100 * number - 1, 12, 31), f"{number - 1:02d}")


def add_months(day: date, months: int) -> date:
    """The same day of another month, or that month's last day where it is too short."""
    index = day.year * 12 + day.month - 1 + months
    year = min(max(index // 12, _FIRST_DAY.year), _LAST_DAY.year)
    month = index % 12 + 1
    return date(year, month, min(day.day, _days_in(year, month)))


def add_days(day: date, days: int) -> date:
    """Another day, held inside the calendar."""
    return date.fromordinal(min(max(day.toordinal() + days, _FIRST), _LAST))


def period_of(unit: str, day: date) -> Period:
    """The calendar week, month, … that holds `day`."""
    if unit == "year":
        return year_period(day.year)
    if unit in ("week", "fortnight"):
        return week_period(day)
    if unit == "weekend":
        return weekend_period(day)
    if unit == "month":
        return month_period(day.year, day.month)
    if unit == "quarter":
        return quarter_period(day.year, (day.month + 2) // 3)
    if unit == "decade":
        return decade_period(day.year // 10 * 10)
    if unit == "century":
        return century_period(day.year // 100 + 1)
    return day_period(day)


def shift(day: date, unit: str, count: float) -> date:
    """`day` moved by so many units; halves of weeks and longer units are counted in days or months."""
    if unit in ("day", "night"):
        return add_days(day, round(count))
    if unit in ("week", "weekend", "fortnight"):
        return add_days(day, round(count * (14 if unit == "fortnight" else 7)))
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}.get(unit)
    if months is None:
        return day
    return add_months(day, round(max(min(count * months, 120_000), -120_000)))


_UNIT_OF_VALUE = {4: "year", 7: "month", 10: "day"}


def move_period(period: Period, unit: str, count: float) -> Period | None:
    """A year, quarter, month, week or day moved as a whole; None for any other period, or a step finer than it."""
    form = (
        "quarter" if "Q" in period.value else "week" if "W" in period.value else _UNIT_OF_VALUE.get(len(period.value))
    )
    if form is None or "/" in period.value or period.value.endswith("-WE"):
        return None
    moved = period_of(form, shift(period.first, unit, count))
    return None if moved == period and count else moved


def part_of(period: Period, part: Part) -> Period:
    """The early, middle or late third of a period, in days; the value stays that of the whole."""
    days = (period.last - period.first).days + 1
    third = max(days // 3, 1)
    if part == "early":
        return period._replace(last=add_days(period.first, third - 1))
    if part == "late":
        return period._replace(first=add_days(period.last, 1 - third))
    return period._replace(first=add_days(period.first, third), last=add_days(period.last, -third))
