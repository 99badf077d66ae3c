"""Readers of lengths of time, rates and repetitions."""

from summarizer.core.times.calendar_ranges import day_period, period_of, shift
from summarizer.core.times.time_scan import UNKNOWN_WEEK, Meaning, Scan, mean, read_count
from summarizer.core.times.time_words import UNITS, WEEKDAYS


def unit_of(scan: Scan) -> str:
    """The unit of the match in the singular."""
    word = scan.word("UNIT", "UNITS", "QUARTER", "SECOND", "WEEKEND", "CENTURY")
    return "century" if word == "centuries" else word.rstrip("s")


def duration_value(unit: str, count: float | None) -> str:
    """TIMEX3 value of so many units."""
    factor, code = {"decade": (10, "Y"), "century": (100, "Y"), "fortnight": (2, "W")}.get(unit, (1, ""))
    code = code or {"night": "D", "weekend": "WE"}.get(unit, UNITS[unit if unit in UNITS else unit + "s"])
    if unit == "hour" and count is not None and count % 1:
        return f"PT{count * 60:.10g}M"
    number = "X" if count is None else f"{count * factor:.10g}"
    return f"PT{number}{code[1:]}" if code[0] == "T" else f"P{number}{code}"


_AGES = frozenset("old age".split())
_CHANNELS = frozenset("news channel channels rolling".split())


def read_duration(scan: Scan) -> Meaning | None:
    """Two decades, 48 hours, nearly five months, a 12-hour flight; "15 a year" is a rate."""
    unit = unit_of(scan)
    words = [word.lower() for word in scan.words]
    count, soft = read_count(words)
    if _is_age(scan) or (unit == "quarter" and (count is None or count < 2)) or scan.text_at(0).lower() in _CHANNELS:
        return None
    if unit == "second" and not scan.has("UNITS"):
        return None
    if words[0] in ("a", "an") and len(words) == 2:
        return _read_single(scan, unit)
    soft = soft or scan.has("QUALIFIER", "AROUND", "AT", "OVER", "MORE", "OR")
    return _anchor_duration(scan, unit, count) or Meaning("duration", duration_value(unit, count), approximate=soft)


def _is_age(scan: Scan) -> bool:
    """Years that somebody has lived are no time."""
    after = scan.text_at(0).lower()
    return after == "old" or (after in ("of", "-", "–", "‑") and scan.text_at(1).lower() in _AGES)


_RATE_BEFORE = frozenset(
    "times time once twice million billion trillion percent per-cent cent % m bn tonnes barrels".split()
)


def _read_single(scan: Scan, unit: str) -> Meaning | None:
    """A year: a rate after a number, else a length of time."""
    before = scan.text_at(-1).lower()
    if scan.class_at(-1) in ("DAYNUM", "DIGITS", "YEAR", "NUMWORD") or before in _RATE_BEFORE:
        return Meaning("set", duration_value(unit, 1))
    if unit == "day" and scan.class_at(-1) not in ("FOR", "IN", "OVER"):
        return None
    return _anchor_duration(scan, unit, 1.0) or Meaning("duration", duration_value(unit, 1))


def _anchor_duration(scan: Scan, unit: str, count: float | None) -> Meaning | None:
    """Within a month, in three days (looking ahead): a length that starts at publication."""
    before, after = scan.text_at(-1).lower(), scan.class_at(0)
    if before not in ("within", "in") or scan.published is None or count is None:
        return None
    if unit in ("hour", "minute", "second") or after == "OF":
        return None
    last = shift(scan.published, unit, count)
    if before == "within":
        value = duration_value(unit, count)
        return Meaning("duration", value, scan.published, last) if scan.direction != "past" else None
    if scan.direction == "future" and after in ("STOP", "COMMA", "OTHER"):
        period = day_period(last) if unit in ("day", "week", "fortnight") else period_of(unit, last)
        return mean(period, approximate=unit != "day")
    return None


def read_units(scan: Scan) -> Meaning | None:
    """For decades."""
    return Meaning("duration", duration_value(unit_of(scan), None)) if not _is_age(scan) else None


def read_every(scan: Scan) -> Meaning | None:
    """Every year, per day, each Friday."""
    if scan.has("WEEKDAY"):
        return Meaning("set", f"{UNKNOWN_WEEK}-{WEEKDAYS[scan.word('WEEKDAY')] + 1}")
    if scan.has("PARTDAY"):
        return Meaning("set", "P1D")
    count = scan.count()[0] if scan.has("DAYNUM", "DIGITS", "NUMWORD", "SEVERAL") else 1
    return Meaning("set", duration_value(unit_of(scan), count))


_RATES = {
    "hourly": "PT1H",
    "daily": "P1D",
    "nightly": "P1D",
    "weekly": "P1W",
    "fortnightly": "P2W",
    "monthly": "P1M",
    "quarterly": "P1Q",
    "yearly": "P1Y",
    "annually": "P1Y",
}


def read_rate(scan: Scan) -> Meaning | None:
    """Weekly, daily; not in a newspaper's name."""
    text = scan.words[0]
    is_name = scan.class_at(-1) == "CAPITAL" or (text[0].isupper() and scan.class_at(0) == "CAPITAL")
    return None if is_name else Meaning("set", _RATES[text.lower()])
