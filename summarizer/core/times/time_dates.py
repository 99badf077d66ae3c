"""Readers of calendar dates: days, months and holidays, with or without a year."""

from datetime import date

from summarizer.core.times.calendar_ranges import Part, Period, day_period, month_period, part_of
from summarizer.core.times.time_scan import UNKNOWN_YEAR, Meaning, Scan, mean, read_ordinal
from summarizer.core.times.time_words import MONTHS

MONTH_CLASSES = ("MONTH", "MAY", "SHORT_MONTH")
_DATENUM = ("DAYNUM", "ORDINAL")
_PARTS: dict[str, Part] = {
    "EARLY": "early",
    "START": "early",
    "MID": "mid",
    "LATE": "late",
    "END": "late",
}


def narrow(scan: Scan, period: Period) -> Meaning:
    """The part of `period` that "early", "mid" or "the end of" leaves."""
    if scan.has(*_PARTS):
        part = next(part for name, part in _PARTS.items() if scan.has(name))
        return mean(part_of(period, part), approximate=True)
    return mean(period)


def month_of(scan: Scan) -> int:
    """Number of the month named."""
    return MONTHS[scan.word(*MONTH_CLASSES)]


def year_of(scan: Scan) -> int | None:
    """The year named, if one is."""
    found = scan.all_of("YEAR")
    return int(found[-1]) if found else None


def _make_day(year: int, month: int, day: int) -> date | None:
    """The day, None where the calendar has none such."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def read_iso(scan: Scan) -> Meaning | None:
    """2021-07-06."""
    try:
        return mean(day_period(date.fromisoformat(scan.words[0])))
    except ValueError:
        return None


def read_attacks(scan: Scan) -> Meaning | None:
    """9/11, the attacks named after their date."""
    return mean(day_period(date(2001, 9, 11))) if scan.class_at(0) not in ("UNIT", "UNITS") else None


def read_slash(scan: Scan) -> Meaning | None:
    """6/7/2021, resolved only when one order alone gives a date, or the caller knows the order."""
    one, two, year = (int(part) for part in scan.words[0].replace(".", "/").split("/"))
    european, american = _make_day(year, two, one), _make_day(year, one, two)
    found = {day for day in (european, american) if day}
    if not found:
        return None
    dotted = "." in scan.words[0]
    if len(found) == 1:
        return mean(day_period(found.pop()))
    if scan.day_first is None and not dotted:
        return Meaning("date", f"{year:04d}-XX-XX")
    chosen = european if scan.day_first or dotted else american
    return mean(day_period(chosen)) if chosen else None


def _nearest_day(scan: Scan, month: int, day: int) -> date | None:
    """The year left out: the nearest such day, unless the sentence clearly looks the other way."""
    published = scan.published
    if published is None:
        return None
    days = [_make_day(published.year + shift, month, day) for shift in (-1, 0, 1)]
    known = [found for found in days if found]
    if not known:
        return None
    nearest = min(known, key=lambda found: abs((found - published).days))
    direction = scan.direction
    gap = (nearest - published).days
    if direction == "past" and gap > 30:
        return max((found for found in known if found <= published), default=nearest)
    if direction == "future" and gap < -30:
        return min((found for found in known if found >= published), default=nearest)
    return nearest


def read_month_day(scan: Scan) -> Meaning | None:
    """11 September 2001, Sept. 11, the 6th of July."""
    if not _is_date_word(scan, numbered=True):
        return None
    number = read_ordinal(scan.word(*_DATENUM))
    month, year = month_of(scan), year_of(scan)
    if number is None or not 1 <= number <= 31:
        return None
    day = _make_day(year, month, number) if year else _nearest_day(scan, month, number)
    if day:
        return mean(day_period(day))
    if year or _make_day(2000, month, number) is None:
        return None
    return Meaning("date", f"{UNKNOWN_YEAR}-{month:02d}-{number:02d}")


def read_day_range(scan: Scan) -> Meaning | None:
    """From 3 to 5 May; July 3-5, 2021."""
    numbers = [read_ordinal(word.lower()) for word in scan.all_of(*_DATENUM)]
    month, year = month_of(scan), year_of(scan)
    low, high = numbers[0] or 0, numbers[-1] or 0
    is_list = scan.has("AND") and not scan.has("BETWEEN") and high - low > 1
    if not low < high or is_list:
        return None
    last = _make_day(year, month, high) if year else _nearest_day(scan, month, high)
    first = _make_day(last.year, month, low) if last else None
    if first and last:
        return Meaning("date", f"{first.isoformat()}/{last.isoformat()}", first, last)
    if year or _make_day(2000, month, high) is None:
        return None
    return Meaning("date", f"{UNKNOWN_YEAR}-{month:02d}-{low:02d}/{UNKNOWN_YEAR}-{month:02d}-{high:02d}")


_TEMPORAL = (
    "IN SINCE FROM TO UNTIL BETWEEN BEFORE BY OF FOR AT OVER AND OR DASH EARLY LATE MID THIS LAST NEXT EARLIER LATER "
    "WEEKDAY COMMA OPEN PREVIOUS"
).split()


def _is_date_word(scan: Scan, *, numbered: bool = False) -> bool:
    """Is a month's name a month here and not a person, a march or a wish."""
    token = scan.all_of(*MONTH_CLASSES)[0]
    if scan.has("SHORT_MONTH") and not numbered:
        return False
    if numbered or len(scan.words) > 1:
        return True
    before = scan.class_at(-1)
    if before in ("AND", "OR", "DASH", "COMMA") and scan.class_at(-2) in ("MONTH", "MAY"):
        return True
    if before in _TEMPORAL and before not in ("COMMA", "OF", "AND"):
        return True
    if token.lower() in ("may", "march"):
        return before == "OF" and scan.class_at(0) not in ("CAPITAL", "FOR")
    return before != "CAPITAL" and (scan.class_at(0) != "CAPITAL" or before == "COMMA")


def read_month(scan: Scan) -> Meaning | None:
    """In May, early June, the end of October."""
    if not _is_date_word(scan):
        return None
    month, published = month_of(scan), scan.published
    if published is None:
        return Meaning("date", f"{UNKNOWN_YEAR}-{month:02d}")
    return narrow(scan, month_period(year_of_month(scan, month, published), month))


def year_of_month(scan: Scan, month: int, published: date) -> int:
    """Year of a month named alone: the last one, or the next where the sentence looks ahead."""
    direction = scan.direction
    if direction == "future":
        return published.year + (month < published.month)
    if direction == "past" or (month - published.month) % 12 > 5:
        return published.year - (month > published.month)
    return published.year + (month < published.month)


def read_month_year(scan: Scan) -> Meaning | None:
    """March 1965, early June 2009."""
    year = year_of(scan)
    return narrow(scan, month_period(year, month_of(scan))) if year else None


def read_month_relative(scan: Scan) -> Meaning | None:
    """Last May, next March."""
    month, published = month_of(scan), scan.published
    if published is None:
        return Meaning("date", f"{UNKNOWN_YEAR}-{month:02d}")
    if scan.has("LAST"):
        return mean(month_period(published.year - (month >= published.month), month))
    if scan.has("NEXT"):
        return mean(month_period(published.year + (month <= published.month), month))
    return mean(month_period(published.year, month))


def read_may_day(scan: Scan) -> Meaning | None:
    """May Day, the first of May."""
    return _fixed_day(scan, 5, 1)


def _fixed_day(scan: Scan, month: int, day: int) -> Meaning:
    """A day of every year, in the year named or the nearest."""
    year = year_of(scan)
    found = date(year, month, day) if year else _nearest_day(scan, month, day)
    return mean(day_period(found)) if found else Meaning("date", f"{UNKNOWN_YEAR}-{month:02d}-{day:02d}")


def read_new_year(scan: Scan) -> Meaning | None:
    """New Year's Eve, New Year's Day."""
    if scan.words[1].lower() != "year" or scan.words[3].lower() != "s":
        return None
    return _fixed_day(scan, 12, 31) if scan.has("EVE") else _fixed_day(scan, 1, 1)


def read_holiday(scan: Scan) -> Meaning | None:
    """Christmas Day, Christmas Eve, Boxing Day, Halloween."""
    if scan.has("HALLOWEEN"):
        return _fixed_day(scan, 10, 31)
    if scan.has("BOXING"):
        return _fixed_day(scan, 12, 26)
    return _fixed_day(scan, 12, 24 if scan.has("EVE") else 25)
