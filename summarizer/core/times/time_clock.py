"""Readers of clock times and parts of the day."""

import re
from datetime import date

from summarizer.core.times.time_scan import UNKNOWN_DAY, Meaning, Scan
from summarizer.core.times.time_words import NUMBERS

_CLOCK = re.compile(r"(\d{1,2})(?:[:.]?(\d{2}))?\s?([ap]?)", re.IGNORECASE)
_PARTS = {
    "morning": ("TMO", 0, 720),
    "mornings": ("TMO", 0, 720),
    "afternoon": ("TAF", 720, 1080),
    "evening": ("TEV", 1020, 1439),
    "night": ("TNI", 1080, 1439),
    "nightfall": ("TEV", 1020, 1260),
    "dusk": ("TEV", 1020, 1260),
    "sunset": ("TEV", 1020, 1260),
    "dawn": ("TMO", 180, 480),
    "daybreak": ("TMO", 180, 480),
    "sunrise": ("TMO", 180, 480),
    "noon": ("T12:00", 720, 720),
    "midday": ("T12:00", 690, 780),
    "lunchtime": ("TMI", 690, 840),
    "midnight": ("T24:00", 1439, 1439),
    "early": ("", 0, 600),
    "late": ("", 1020, 1439),
}
"""TIMEX3 suffix and minutes of the day, both ends included. The small hours count as morning, as in newspapers."""


def part_meaning(scan: Scan, day: date | None, value: str, *, part: str = "") -> Meaning:
    """A day with the part of it that the match names, if it names one; `value` stands in where the day is unknown."""
    part = part or scan.word("PARTDAY") or scan.word("EARLY", "LATE")
    base = day.isoformat() if day else value or UNKNOWN_DAY
    if not part:
        return Meaning("date", base, day, day)
    suffix, first, last = _PARTS[part]
    return Meaning("time" if suffix else "date", base + suffix, day, day, clock_first=first, clock_last=last)


def read_clock(scan: Scan) -> Meaning | None:
    """5 p.m., 05:30 GMT, 0800 UTC, seven o'clock: a time of an unknown day until it is joined to one."""
    minutes = _minutes(scan)
    if minutes is None:
        return None
    zone = scan.word("ZONE").upper()
    mark = "Z" if zone in ("GMT", "UTC") and not scan.has("DAYNUM") else ""
    if scan.has("DAYNUM") and not scan.has("OCLOCK"):
        zone = ""
    value = f"{UNKNOWN_DAY}T{minutes // 60:02d}:{minutes % 60:02d}{mark}"
    return Meaning("time", value, clock_first=minutes, clock_last=minutes, zone=zone)


def _minutes(scan: Scan) -> int | None:
    if scan.has("OCLOCK"):
        word = scan.words[0].lower()
        hour = NUMBERS.get(word) or (int(word) if word.isdecimal() else 0)
        return hour * 60 if 1 <= hour <= 12 else None
    found = _CLOCK.match(scan.words[0])
    if found is None:
        return None
    text = scan.words[0]
    hour, minute, half = int(found[1]), int(found[2] or 0), found[3].lower()
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    return hour * 60 + minute if hour < 24 and minute < 60 and text else None


def read_part(scan: Scan) -> Meaning | None:
    """At dawn, in the evening, before midnight: a part of an unknown day."""
    if (
        scan.class_at(-1) not in ("AT", "BEFORE", "BY", "UNTIL", "SINCE", "THE", "IN", "MORE")
        and scan.text_at(-1) != "at"
    ):
        return None
    if scan.class_at(-1) == "THE" and scan.class_at(-2) not in ("IN", "BY", "UNTIL", "BEFORE", "OVER", "FOR"):
        return None
    return part_meaning(scan, None, UNKNOWN_DAY)


def read_part_of_date(scan: Scan) -> Meaning | None:
    """The morning of …, the early hours of …: kept only when a date follows."""
    return part_meaning(scan, None, UNKNOWN_DAY)
