"""Readers of times that hang on the day of publication: weekdays, "last week", "two years ago", "tonight"."""

from datetime import date, timedelta

from summarizer.core.times.calendar_ranges import (
    Period,
    add_days,
    day_period,
    move_period,
    period_of,
    shift,
    weekend_period,
)
from summarizer.core.times.time_clock import part_meaning
from summarizer.core.times.time_dates import narrow
from summarizer.core.times.time_lengths import duration_value, unit_of
from summarizer.core.times.time_scan import UNKNOWN_WEEK, Meaning, Scan, mean, unresolved
from summarizer.core.times.time_words import WEEKDAYS

_NAMED_DAYS = frozenset("black good ash bloody super easter palm holy maundy whit giving cyber sheffield".split())
_NEWSPAPERS = frozenset("Times Telegraph Mirror Express Herald Post Mail Independent Star World Night Journal".split())
_SPANS = frozenset("week month year decade century weekend quarter fortnight".split())


def read_weekday(scan: Scan) -> Meaning | None:
    """On Monday, Friday's vote, late on Sunday: the last such day, today included, or the coming one."""
    if scan.text_at(0) in _NEWSPAPERS or scan.text_at(-1).lower() in _NAMED_DAYS:
        return None
    index = WEEKDAYS[scan.word("WEEKDAY")]
    published = scan.published
    day = _weekday(published, index, ahead=scan.direction == "future") if published else None
    return part_meaning(scan, day, f"{UNKNOWN_WEEK}-{index + 1}")


def _weekday(published: date, index: int, *, ahead: bool) -> date:
    if ahead:
        return add_days(published, (index - published.weekday()) % 7)
    return add_days(published, -((published.weekday() - index) % 7))


def read_weekday_relative(scan: Scan) -> Meaning | None:
    """Last Friday is before the day of publication, next Friday after it, this Friday of the same week."""
    index = WEEKDAYS[scan.word("WEEKDAY")]
    published = scan.published
    if published is None:
        return part_meaning(scan, None, f"{UNKNOWN_WEEK}-{index + 1}")
    if scan.has("LAST"):
        day = _weekday(add_days(published, -1), index, ahead=False)
    elif scan.has("NEXT"):
        day = _weekday(add_days(published, 1), index, ahead=True)
    else:
        day = _weekday(published, index, ahead=scan.direction != "past")
    return part_meaning(scan, day, "")


def read_weekdays(scan: Scan) -> Meaning | None:
    """Fridays."""
    return Meaning("set", f"{UNKNOWN_WEEK}-{WEEKDAYS[scan.word('WEEKDAYS')[:-1]] + 1}")


def read_today(scan: Scan) -> Meaning | None:
    """Today, yesterday evening, tonight, overnight."""
    word, published = scan.word("TODAY"), scan.published
    if published is None:
        return Meaning("date", unresolved().value)
    if word == "overnight":
        return Meaning("time", f"{published.isoformat()}TNI", add_days(published, -1), published, True)
    day = add_days(published, {"yesterday": -1, "tomorrow": 1}.get(word, 0))
    return part_meaning(scan, day, "", part="night" if word == "tonight" else "")


def read_part_relative(scan: Scan) -> Meaning | None:
    """This morning, last night."""
    day = scan.published
    if day and scan.has("LAST"):
        day = add_days(day, -1)
    return part_meaning(scan, day, unresolved().value)


def read_period_relative(scan: Scan) -> Meaning | None:
    """Last week, next month, earlier this week, later this year."""
    unit, published = unit_of(scan), scan.published
    if unit not in _SPANS:
        return None
    if published is None:
        return unresolved()
    step = -1 if scan.has("LAST") else 1 if scan.has("NEXT") else 0
    if unit == "weekend":
        return mean(_weekend(scan, published))
    period = period_of(unit, shift(published, unit, step))
    if step == 0 and scan.has("EARLIER"):
        return mean(period._replace(last=published))
    if step == 0 and scan.has("LATER"):
        return mean(period._replace(first=published))
    return narrow(scan, period)


def _weekend(scan: Scan, published: date) -> Period:
    """The weekend that "this", "last", "next" or "the" means."""
    week = weekend_period(published)
    if scan.has("LAST") or (not scan.has("NEXT") and scan.direction == "past" and published < week.first):
        return weekend_period(add_days(published, -7))
    return weekend_period(add_days(published, 7)) if scan.has("NEXT") else week


def read_weekend(scan: Scan) -> Meaning | None:
    """The weekend."""
    return mean(_weekend(scan, scan.published)) if scan.published else unresolved()


def read_edge_relative(scan: Scan) -> Meaning | None:
    """The end of this year, the beginning of the month."""
    unit, published = unit_of(scan), scan.published
    if unit == "day" and published:
        return mean(day_period(published))
    if unit not in _SPANS:
        return None
    if published is None:
        return unresolved()
    step = -1 if scan.has("LAST") else 1 if scan.has("NEXT") else 0
    return narrow(scan, period_of(unit, shift(published, unit, step)))


def read_running(scan: Scan) -> Meaning | None:
    """The past three days, the next two weeks, the last year: a stretch that begins or ends at publication."""
    unit, published = unit_of(scan), scan.published
    count, soft = scan.count() if scan.all_of("UNITS") or len(scan.words) > 3 else (1.0, False)
    if unit == "day" and scan.has("THE") and len(scan.words) == 3 and not scan.has("UNITS"):
        return read_anaphoric(scan) if not scan.has("LAST") else None
    if scan.has("RECENT") or (scan.has("UNITS") and count is None and not scan.has("SEVERAL")):
        return _reference(scan)
    if unit == "quarter" and count == 1:
        return read_period_relative(scan)
    value = duration_value(unit, count)
    if published is None or count is None or unit in ("hour", "minute", "second"):
        return Meaning("duration", value, approximate=soft)
    ahead = scan.has("NEXT", "COMING")
    other = shift(published, unit, count if ahead else -count)
    first, last = (published, other) if ahead else (other, published)
    return Meaning("duration", value, first, last, soft)


def _reference(scan: Scan) -> Meaning:
    """Recent weeks, the coming days."""
    return Meaning("date", "FUTURE_REF" if scan.has("NEXT", "COMING") else "PAST_REF")


def read_recent_units(scan: Scan) -> Meaning | None:
    """Recent weeks, coming days."""
    return _reference(scan)


def read_anaphoric(scan: Scan) -> Meaning | None:
    """The previous year, the next day, that week: counts from the time named before it in the sentence."""
    step = -1 if scan.has("PREVIOUS") else 1 if scan.has("FOLLOWING", "NEXT") else 0
    unit = "day" if scan.has("PARTDAY") else unit_of(scan)
    if scan.antecedent is None or unit not in _SPANS | {"day"}:
        return unresolved()
    if unit == "day" and scan.antecedent.first != scan.antecedent.last:
        return unresolved()
    period = period_of(unit, shift(period_of(unit, scan.antecedent.first).first, unit, step))
    return mean(period, approximate=True)


def read_same_before(scan: Scan) -> Meaning | None:
    """The same month last year: a year before the time named before it in the sentence."""
    named = scan.words[2].lower()
    if named not in ("period", "time", "day", "week", "month", "quarter", "weekend"):
        return None
    if scan.antecedent is None or scan.words[-1].lower() not in ("year", "ago", "earlier"):
        return unresolved()
    antecedent = scan.antecedent
    if named not in ("period", "time"):
        antecedent = period_of(named, antecedent.first)
    moved = move_period(antecedent, "year", -1)
    return mean(moved, approximate=True) if moved else unresolved()


def read_ago(scan: Scan) -> Meaning | None:
    """Two weeks ago, a year ago; months and longer units mean the whole month or year, days and weeks a day."""
    unit, published = unit_of(scan), scan.published
    count, soft = scan.count()
    if count is None:
        return Meaning("date", "PAST_REF")
    if published is None:
        return unresolved()
    day = shift(published, unit, -count)
    period = day_period(day) if unit in ("day", "night", "week", "fortnight") else period_of(unit, day)
    if unit in ("hour", "minute", "second"):
        return Meaning("time", day.isoformat(), published - timedelta(days=1), published, True)
    return mean(period, approximate=soft or unit != "day")


def read_shifted(scan: Scan) -> Meaning | None:
    """A year earlier, three days later: counts from the time named before it in the sentence."""
    count, _ = scan.count()
    if scan.antecedent is None or count is None:
        return unresolved()
    moved = move_period(scan.antecedent, unit_of(scan), count if scan.has("LATER") else -count)
    return mean(moved, approximate=True) if moved else unresolved()


_NO_SOON = frozenset("as too so how".split())
_NO_SHORTLY = frozenset("after before afterwards thereafter as".split())


def read_reference(scan: Scan) -> Meaning | None:
    """Now, recently, soon, the past, the future."""
    if scan.has("NOW"):
        return Meaning("date", "PRESENT_REF")
    if scan.has("THE") and scan.class_at(0) in ("OTHER", "CAPITAL") and scan.class_at(-1) not in ("IN", "OF"):
        return None
    if scan.has("SOON") and (scan.text_at(-1).lower() in _NO_SOON or scan.text_at(0).lower() in _NO_SHORTLY):
        return None
    if scan.has("SOON", "FUTURE"):
        return Meaning("date", "FUTURE_REF")
    return Meaning("date", "PAST_REF")


def read_being(scan: Scan) -> Meaning | None:
    """For the time being."""
    return Meaning("date", "PRESENT_REF") if scan.words[-1].lower() == "being" else None
