"""Readers of calendar dates: days, months, years, quarters, seasons, decades, with or without a year."""

from datetime import date

from summarizer.core.calendar_ranges import (
    Part,
    Period,
    add_days,
    century_period,
    day_period,
    decade_period,
    half_period,
    month_period,
    part_of,
    quarter_period,
    season_period,
    shift,
    year_period,
)
from summarizer.core.time_scan import UNKNOWN_DAY, Meaning, Scan, mean, read_count, read_ordinal
from summarizer.core.time_words import DECADES, MONTHS, SEASONS

_MONTH = ("MONTH", "MAY", "SHORT_MONTH")
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
    for name, part in _PARTS.items():
        if scan.has(name):
            return mean(part_of(period, part), approximate=True)
    return mean(period)


def _month(scan: Scan) -> int:
    return MONTHS[scan.word(*_MONTH)]


def _year(scan: Scan) -> int | None:
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
    direction = _edge_direction(scan)
    gap = (nearest - published).days
    if direction == "past" and gap > 30:
        return max((found for found in known if found <= published), default=nearest)
    if direction == "future" and gap < -30:
        return min((found for found in known if found >= published), default=nearest)
    return nearest


def _edge_direction(scan: Scan) -> str:
    """Direction, where "since" and "by" before the time know better than the verbs."""
    before = scan.text_at(-1).lower()
    if before in ("since", "after"):
        return "past"
    if before in ("by", "until", "till"):
        return "future"
    return scan.direction


def read_month_day(scan: Scan) -> Meaning | None:
    """11 September 2001, Sept. 11, the 6th of July."""
    if not _is_date_word(scan, numbered=True):
        return None
    number = read_ordinal(scan.word(*_DATENUM))
    month, year = _month(scan), _year(scan)
    if number is None or not 1 <= number <= 31:
        return None
    day = _make_day(year, month, number) if year else _nearest_day(scan, month, number)
    if day:
        return mean(day_period(day))
    if year or _make_day(2000, month, number) is None:
        return None
    return Meaning("date", f"XXXX-{month:02d}-{number:02d}")


def read_day_range(scan: Scan) -> Meaning | None:
    """From 3 to 5 May; July 3-5, 2021."""
    numbers = [read_ordinal(word.lower()) for word in scan.all_of(*_DATENUM)]
    month, year = _month(scan), _year(scan)
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
    return Meaning("date", f"XXXX-{month:02d}-{low:02d}/XXXX-{month:02d}-{high:02d}")


_TEMPORAL = (
    "IN SINCE FROM TO UNTIL BETWEEN BEFORE BY OF FOR AT OVER AND OR DASH EARLY LATE MID THIS LAST NEXT EARLIER LATER "
    "WEEKDAY COMMA OPEN PREVIOUS"
).split()


def _is_date_word(scan: Scan, *, numbered: bool = False) -> bool:
    """Is a month's name a month here and not a person, a march or a wish."""
    token = scan.all_of(*_MONTH)[0]
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
    month, published = _month(scan), scan.published
    if published is None:
        return Meaning("date", f"XXXX-{month:02d}")
    return narrow(scan, month_period(_year_of_month(scan, month, published), month))


def _year_of_month(scan: Scan, month: int, published: date) -> int:
    """Year of a month named alone: the last one, or the next where the sentence looks ahead."""
    direction = _edge_direction(scan)
    if direction == "future":
        return published.year + (month < published.month)
    if direction == "past" or (month - published.month) % 12 > 5:
        return published.year - (month > published.month)
    return published.year + (month < published.month)


def read_month_year(scan: Scan) -> Meaning | None:
    """March 1965, early June 2009."""
    year = _year(scan)
    return narrow(scan, month_period(year, _month(scan))) if year else None


def read_month_relative(scan: Scan) -> Meaning | None:
    """Last May, next March."""
    month, published = _month(scan), scan.published
    if published is None:
        return Meaning("date", f"XXXX-{month:02d}")
    if scan.has("LAST"):
        return mean(month_period(published.year - (month >= published.month), month))
    if scan.has("NEXT"):
        return mean(month_period(published.year + (month <= published.month), month))
    return mean(month_period(published.year, month))


def read_may_day(scan: Scan) -> Meaning | None:
    """May Day, the first of May."""
    return _fixed_day(scan, 5, 1)


def _fixed_day(scan: Scan, month: int, day: int) -> Meaning:
    found = _nearest_day(scan, month, day)
    year = _year_after(scan)
    if year:
        found = date(year, month, day)
    return mean(day_period(found)) if found else Meaning("date", f"XXXX-{month:02d}-{day:02d}")


def _year_after(scan: Scan) -> int | None:
    return int(scan.text_at(0)) if scan.class_at(0) == "YEAR" else None


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


def read_year_range(scan: Scan) -> Meaning | None:
    """1996-2001, from 2009 to 2011, 2007-08."""
    words = scan.all_of("YEAR", "DAYNUM", "DIGITS")
    first = int(words[0])
    last = int(words[1]) if len(words[1]) == 4 else int(words[0][:2] + words[1]) if len(words[1]) == 2 else 0
    if not first < last or last - first > 500:
        return None
    return Meaning("date", f"{first:04d}/{last:04d}", date(first, 1, 1), date(last, 12, 31))


_YEAR_CUES = frozenset(
    "IN SINCE FROM TO UNTIL BETWEEN BEFORE BY OPEN EARLY LATE MID OF THE SEASON FALL FISCAL RECENT APOSTROPHE".split()
)
_COUNTED = frozenset(
    "people men women children troops soldiers police metres miles km dollars euros pounds jobs".split()
)


def read_year(scan: Scan) -> Meaning | None:
    """A year alone, told from a count by what stands around it."""
    year = _year(scan)
    if year is None:
        return None
    if len(scan.words) > 1:
        return narrow(scan, year_period(year))
    return mean(year_period(year)) if _is_year(scan) else None


def _is_year(scan: Scan) -> bool:
    """Has a bare number of four digits the company of a year."""
    before, after, next_word = scan.class_at(-1), scan.class_at(0), scan.text_at(0)
    if scan.text_at(-1) == "s" and scan.class_at(-2) == "APOSTROPHE":
        before = "THE"
    if before in ("AND", "OR", "COMMA") and scan.class_at(-2) == "YEAR":
        before = "THE"
    if before in ("IN", "SINCE"):
        return after not in ("DASH", "DIGITS") or scan.class_at(1) != "DAYNUM"
    if after in ("UNIT", "UNITS", "DASH") or next_word in _COUNTED or next_word in "%$€£":
        return next_word == ""
    plural = after == "OTHER" and next_word.endswith("s") and not next_word.endswith("ss")
    if before in _YEAR_CUES:
        return not (plural and before != "THE")
    if before in ("CAPITAL", "COMMA", "STOP", "AND", "MARK", "ON", "OTHER"):
        return after in ("CAPITAL",) and before != "OTHER"
    return False


def read_decade(scan: Scan) -> Meaning | None:
    """The early 1990s, the 80s, the sixties."""
    digits = "".join(filter(str.isdecimal, scan.word("DECADE")))
    if not digits:
        year = DECADES[scan.word("DECADEWORD")]
    elif len(digits) == 2:
        if scan.class_at(-1) in ("DASH",) or not (
            scan.has("THE") or not digits.isascii() or scan.class_at(-1) in ("AND", "TO")
        ):
            return None
        year = (1900 if int(digits) >= 30 else 2000) + int(digits)
    else:
        year = int(digits)
    return narrow(scan, decade_period(year)) if 1000 <= year < 2100 else None


def read_century(scan: Scan) -> Meaning | None:
    """The 19th century."""
    number = read_ordinal(scan.word("ORDWORD", "ORDINAL", "SECOND"))
    return narrow(scan, century_period(number)) if number and 1 < number < 30 else None


def _quarter(scan: Scan) -> int | None:
    label = scan.word("QN")
    if not label and not scan.has("ORDWORD", "ORDINAL", "SECOND"):
        return 4
    number = int(label[1]) if label else read_ordinal(scan.word("ORDWORD", "ORDINAL", "SECOND"))
    return number if number and 1 <= number <= 4 else None


def relative_year(scan: Scan, published: date) -> int:
    """The year that "this", "last" or "next year" is."""
    word = scan.all_of("THIS", "LAST", "NEXT", "THE")[-1].lower()
    return published.year + {"last": -1, "next": 1}.get(word, 0)


def read_quarter(scan: Scan) -> Meaning | None:
    """The third quarter of 2009, Q3, third-quarter results; a calendar year is assumed."""
    number, year, published = _quarter(scan), _year(scan), scan.published
    if number is None:
        return None
    if year:
        return mean(quarter_period(year, number))
    if not scan.has("OF", "QN") and not _speaks_of_business(scan):
        return None
    if published is None:
        return Meaning("date", f"XXXX-Q{number}")
    if scan.has("OF"):
        return mean(quarter_period(relative_year(scan, published), number))
    ended = quarter_period(published.year, number).last < published
    return mean(quarter_period(published.year - (not ended), number), approximate=True)


_BUSINESS = frozenset(
    "sales profit profits revenue revenues earnings results growth economy economic gdp loss losses shipments output "
    "exports imports inflation turnover income shares quarterly bank investors spending".split()
)


def _speaks_of_business(scan: Scan) -> bool:
    """A quarter without a year is one of a game or a town unless money is near."""
    near = scan.source.words[max(scan.start - 25, 0) : scan.end + 12]
    return any(word.lower() in _BUSINESS for word in near)


def read_counted(scan: Scan) -> Meaning | None:
    """The first three months of 2015, the last week of June: so many days or months from one end."""
    whole = _counted_whole(scan)
    unit = scan.all_of("UNIT", "UNITS", "WEEKEND", "QUARTER")[0].lower().rstrip("s")
    of = scan.words.index("of") if "of" in scan.words else 0
    count, _ = read_count([word.lower() for word in scan.words[2:of]]) if scan.has("UNITS") else (1.0, False)
    if whole is None or count is None or scan.words[1].lower() not in ("first", "last") or unit not in _COUNTED_UNITS:
        return None
    if scan.words[1].lower() == "first":
        other = add_days(shift(whole.first, unit, count), -1)
        return mean(Period(whole.first, max(other, whole.first), f"{whole.value}"), approximate=True)
    other = add_days(shift(add_days(whole.last, 1), unit, -count), 0)
    return mean(Period(min(other, whole.last), whole.last, whole.value), approximate=True)


_COUNTED_UNITS = frozenset("day week month quarter weekend".split())


def _counted_whole(scan: Scan) -> Period | None:
    """The month or year whose first or last part is meant."""
    if scan.has(*_MONTH):
        if not scan.published and not scan.has("YEAR"):
            return None
        year = _year(scan) or (_year_of_month(scan, _month(scan), scan.published) if scan.published else 0)
        return month_period(year, _month(scan))
    if scan.has("YEAR"):
        year = _year(scan) or 0
        return year_period(year)
    if scan.published is None or scan.all_of("UNIT")[-1].lower() != "year":
        return None
    return year_period(relative_year(scan, scan.published))


def read_half_year(scan: Scan) -> Meaning | None:
    """The first half of 2010."""
    number = read_ordinal(scan.word("ORDWORD", "ORDINAL", "SECOND"))
    if number not in (1, 2):
        return None
    year = _year(scan) or (relative_year(scan, scan.published) if scan.published else None)
    if not scan.has("YEAR") and scan.word("UNIT") != "year":
        return None
    return mean(half_period(year, number)) if year else Meaning("date", f"XXXX-H{number}")


def read_season(scan: Scan) -> Meaning | None:
    """The spring of 2022, last winter, this summer."""
    code, year, published = SEASONS[scan.word("SEASON", "FALL")], _year(scan), scan.published
    if len(scan.words) == 1 and scan.words[0][0].isupper() and scan.class_at(0) == "CAPITAL":
        return None  # the Winter Olympics
    if year is None and published is None:
        return Meaning("date", f"XXXX-{code}")
    if year is None and published is not None:
        year = _season_year(scan, code, published)
    if year is None:
        return None
    meaning = narrow(scan, season_period(year, code))
    return meaning._replace(approximate=True)


def _season_year(scan: Scan, code: str, published: date) -> int:
    """Year of a season without one."""
    begun = season_period(published.year, code).first <= published
    ended = season_period(published.year, code).last < published
    if scan.has("LAST"):
        return published.year - (not ended)
    if scan.has("NEXT") or (not scan.has("THIS") and scan.direction == "future"):
        return published.year + begun
    if scan.has("THIS"):
        return published.year
    return published.year - (not begun)


def unresolved() -> Meaning:
    """A date that hangs on another one."""
    return Meaning("date", UNKNOWN_DAY)
