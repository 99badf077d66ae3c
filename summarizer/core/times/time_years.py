"""Readers of years and of longer or smaller parts of the calendar: quarters, seasons, decades, centuries."""

from datetime import date

from summarizer.core.times.calendar_ranges import (
    Period,
    add_days,
    century_period,
    decade_period,
    half_period,
    month_period,
    quarter_period,
    season_period,
    shift,
    year_period,
)
from summarizer.core.times.time_dates import MONTH_CLASSES, month_of, narrow, year_of, year_of_month
from summarizer.core.times.time_scan import UNKNOWN_YEAR, Meaning, Scan, mean, read_count, read_ordinal
from summarizer.core.times.time_words import DECADES, SEASONS


def read_year_range(scan: Scan) -> Meaning | None:
    """1996-2001, from 2009 to 2011, 2007-08."""
    words = scan.all_of("YEAR", "DAYNUM", "DIGITS")
    first = int(words[0])
    last = int(words[0][: 4 - len(words[1])] + words[1]) if len(words[1]) in (2, 4) else 0
    longest = 500 if len(words[1]) == 4 else 60
    if not first < last or last - first > longest or _is_counted(scan) or _is_plural(scan):
        return None
    return Meaning("date", f"{first:04d}/{last:04d}", date(first, 1, 1), date(last, 12, 31))


_YEAR_CUES = frozenset(
    "FROM TO UNTIL BETWEEN BEFORE BY OPEN EARLY LATE MID OF SEASON FALL FISCAL RECENT APOSTROPHE".split()
)
_COUNTED = frozenset(
    "people men women children troops soldiers police metres miles km dollars euros pounds jobs".split()
)


def read_year(scan: Scan) -> Meaning | None:
    """A year alone, told from a count by what stands around it."""
    year = year_of(scan)
    if year is None:
        return None
    if len(scan.words) > 1:
        return narrow(scan, year_period(year))
    return mean(year_period(year)) if _is_year(scan) else None


def _is_year(scan: Scan) -> bool:
    """Has a bare number of four digits the company of a year."""
    before, after = scan.class_at(-1), scan.class_at(0)
    if before in ("IN", "SINCE"):
        return after not in ("DASH", "DIGITS") or scan.class_at(1) != "DAYNUM"
    counts_up = after in ("AND", "TO") and scan.class_at(1) == "YEAR" and _is_plural(scan, 2)
    if after in ("UNIT", "UNITS", "DASH") or _is_counted(scan) or counts_up:
        return False
    is_genitive = scan.text_at(-1) == "s" and scan.class_at(-2) == "APOSTROPHE"
    is_listed = before in ("AND", "OR", "COMMA") and scan.class_at(-2) == "YEAR"
    is_called = scan.text_at(-1).lower() in ("year", "fy")
    if before == "THE" or is_genitive or is_listed or is_called:
        return True
    if before in _YEAR_CUES:
        return not _is_plural(scan)
    return after == "CAPITAL" and before in ("CAPITAL", "COMMA", "STOP", "AND", "MARK", "ON")


def _is_counted(scan: Scan) -> bool:
    """Does a thing that is counted or measured follow the number."""
    following = scan.text_at(0)
    return following in _COUNTED or following in ("%", "$", "€", "£")


def _is_plural(scan: Scan, at: int = 0) -> bool:
    """Does a plural follow the number, `at` tokens further on."""
    following = scan.text_at(at)
    return scan.class_at(at) == "OTHER" and following.endswith("s") and not following.endswith(("ss", "is", "us"))


def read_decade(scan: Scan) -> Meaning | None:
    """The early 1990s, the 80s, the sixties."""
    printed = scan.word("DECADE")
    digits = "".join(filter(str.isdecimal, printed))
    if not digits:
        year = DECADES[scan.word("DECADEWORD")]
    elif len(digits) == 4:
        year = int(digits)
    elif scan.has("THE") or printed[0] in "'’‘" or scan.class_at(-1) in ("AND", "TO"):
        year = (1900 if int(digits) >= 30 else 2000) + int(digits)
    else:
        return None  # "in his 30s" is an age
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
    number, year, published = _quarter(scan), year_of(scan), scan.published
    if number is None:
        return None
    if year:
        return mean(quarter_period(year, number))
    if not scan.has("OF", "QN") and not _speaks_of_business(scan):
        return None
    if published is None:
        return Meaning("date", f"{UNKNOWN_YEAR}-Q{number}")
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
    near = scan.source.words(max(scan.start - 25, 0), scan.end + 12)
    return any(word.lower() in _BUSINESS for word in near)


_COUNTED_UNITS = frozenset("day week month quarter weekend".split())


def read_counted(scan: Scan) -> Meaning | None:
    """The first three months of 2015, the last week of June: so many days or months from one end."""
    whole, end = _counted_whole(scan), scan.words[1].lower()
    unit = scan.all_of("UNIT", "UNITS", "WEEKEND", "QUARTER")[0].lower().rstrip("s")
    named = [word.lower() for word in scan.all_of("NUMWORD", "DAYNUM", "SEVERAL", "A")]
    count = read_count(named)[0] if scan.has("UNITS") else 1.0
    if whole is None or count is None or end not in ("first", "last") or unit not in _COUNTED_UNITS:
        return None
    if end == "first":
        last = add_days(shift(whole.first, unit, count), -1)
        return mean(whole._replace(last=min(max(last, whole.first), whole.last)), approximate=True)
    first = shift(add_days(whole.last, 1), unit, -count)
    return mean(whole._replace(first=max(min(first, whole.last), whole.first)), approximate=True)


def _counted_whole(scan: Scan) -> Period | None:
    """The month or year whose first or last part is meant."""
    if scan.has(*MONTH_CLASSES):
        if not scan.published and not scan.has("YEAR"):
            return None
        year = year_of(scan) or (year_of_month(scan, month_of(scan), scan.published) if scan.published else 0)
        return month_period(year, month_of(scan))
    if scan.has("YEAR"):
        year = year_of(scan) or 0
        return year_period(year)
    if scan.published is None or scan.all_of("UNIT")[-1].lower() != "year":
        return None
    return year_period(relative_year(scan, scan.published))


def read_half_year(scan: Scan) -> Meaning | None:
    """The first half of 2010."""
    number = read_ordinal(scan.word("ORDWORD", "ORDINAL", "SECOND"))
    if number not in (1, 2):
        return None
    year = year_of(scan) or (relative_year(scan, scan.published) if scan.published else None)
    if not scan.has("YEAR") and scan.word("UNIT") != "year":
        return None
    return mean(half_period(year, number)) if year else Meaning("date", f"{UNKNOWN_YEAR}-H{number}")


def read_season(scan: Scan) -> Meaning | None:
    """The spring of 2022, last winter, this summer."""
    code, year, published = SEASONS[scan.word("SEASON", "FALL")], year_of(scan), scan.published
    if len(scan.words) == 1 and scan.words[0][0].isupper() and scan.class_at(0) == "CAPITAL":
        return None  # the Winter Olympics
    if year is None and published is None:
        return Meaning("date", f"{UNKNOWN_YEAR}-{code}")
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
