"""When: time expressions as closed ranges of days, relative to the publication date."""

import re
from collections.abc import Callable
from datetime import date
from itertools import chain

from summarizer.core.times import time_clock, time_dates, time_lengths, time_relative, time_years
from summarizer.core.times.calendar_ranges import Period
from summarizer.core.times.time_grammar import find_starts, match_first, match_later
from summarizer.core.times.time_joining import join_times
from summarizer.core.times.time_mention import Bound, TimeMention
from summarizer.core.times.time_scan import Meaning, Scan
from summarizer.core.times.time_tokens import Tokens, read_outline

__all__ = ["Bound", "TimeMention", "find_times"]

_READERS: dict[str, Callable[[Scan], Meaning | None]] = {
    "iso": time_dates.read_iso,
    "slash": time_dates.read_slash,
    "attacks": time_dates.read_attacks,
    "clock": time_clock.read_clock,
    "oclock": time_clock.read_clock,
    "weekday_date": time_dates.read_month_day,
    "day_range": time_dates.read_day_range,
    "month_day_range": time_dates.read_day_range,
    "day_month": time_dates.read_month_day,
    "month_day": time_dates.read_month_day,
    "may_day": time_dates.read_may_day,
    "month_year": time_dates.read_month_year,
    "month_relative": time_dates.read_month_relative,
    "month": time_dates.read_month,
    "year_range": time_years.read_year_range,
    "decade": time_years.read_decade,
    "century": time_years.read_century,
    "counted": time_years.read_counted,
    "quarter_year": time_years.read_quarter,
    "quarter_relative": time_years.read_quarter,
    "quarter": time_years.read_quarter,
    "half_year": time_years.read_half_year,
    "season_year": time_years.read_season,
    "season_relative": time_years.read_season,
    "season": time_years.read_season,
    "new_year": time_dates.read_new_year,
    "holiday": time_dates.read_holiday,
    "today": time_relative.read_today,
    "part_relative": time_relative.read_part_relative,
    "weekday_relative": time_relative.read_weekday_relative,
    "weekday": time_relative.read_weekday,
    "weekdays": time_relative.read_weekdays,
    "part_of_date": time_clock.read_part_of_date,
    "edge_relative": time_relative.read_edge_relative,
    "running": time_relative.read_running,
    "recent_units": time_relative.read_recent_units,
    "same_before": time_relative.read_same_before,
    "anaphoric": time_relative.read_anaphoric,
    "period_relative": time_relative.read_period_relative,
    "ago": time_relative.read_ago,
    "shifted": time_relative.read_shifted,
    "every": time_lengths.read_every,
    "rate": time_lengths.read_rate,
    "duration": time_lengths.read_duration,
    "units": time_lengths.read_units,
    "weekend": time_relative.read_weekend,
    "year": time_years.read_year,
    "part": time_clock.read_part,
    "being": time_relative.read_being,
    "reference": time_relative.read_reference,
}

_OLDEST, _NEWEST = 1500, 9000
_SENTENCE_END = re.compile(r"[.!?](?=\s)|\n")
_BOUNDS: dict[str, Bound] = {
    "since": "from",
    "from": "from",
    "until": "until",
    "till": "until",
    "by": "by",
    "after": "after",
    "before": "before",
    "within": "by",
}


def find_times(text: str, published: date | None = None, *, day_first: bool | None = None) -> tuple[TimeMention, ...]:
    """All time expressions of `text` in order, none overlapping. Linear in the length of `text`.

    A weekday alone is the last such day up to and including the day of publication, or the next one from it on where
    the sentence looks ahead ("may be held on Friday"). Weeks run from Monday to Sunday. Without `published` a relative
    time is found but not resolved.

    Args:
        text: A sentence or a whole article.
        published: Day that relative times count from; one before 1500 or after 9000 counts as unknown.
        day_first: Is 6/7/2021 the sixth of July; None leaves such a date unresolved.
    """
    outline = read_outline(text)
    starts = find_starts(outline.symbols)
    if not starts:
        return ()
    if published and not _OLDEST <= published.year <= _NEWEST:
        published = None
    source = Tokens(outline)
    found: list[TimeMention] = []
    stop = 0
    for position in starts:
        match = match_first(source.symbols, position) if position >= stop else None
        if match is not None:
            antecedent = _antecedent(text, found[-1], source.start(position)) if found else None
            scan = Scan(source, position, position + 1, published, day_first, antecedent)
            mention = _read_at(text, scan, match)
            if mention:
                found.append(mention)
                stop = scan.end
    return join_times(text, found, published) if found else ()


def _read_at(text: str, scan: Scan, first: re.Match[str]) -> TimeMention | None:
    """The time that begins where `scan` starts: the first form with a meaning. Leaves `scan` on its tokens."""
    for match in chain((first,), match_later(first)):
        scan.end = match.end()
        meaning = _READERS[match.lastgroup or ""](scan)
        if meaning:
            return _mention(text, scan, meaning)
    return None


def _antecedent(text: str, before: TimeMention, start: int) -> Period | None:
    """The time `before`, where it is a resolved date in the same sentence as offset `start`."""
    if before.kind != "date" or before.first is None or before.last is None:
        return None
    same_sentence = _SENTENCE_END.search(text, before.end, start) is None
    return Period(before.first, before.last, before.value) if same_sentence else None


def _mention(text: str, scan: Scan, meaning: Meaning) -> TimeMention:
    start, end = scan.span
    kind, value, first, last, approximate, clock_first, clock_last, zone = meaning
    bound = _bound(scan) if first or kind in ("date", "time") else ""
    return TimeMention(
        start, end, text[start:end], kind, first, last, value, bound, approximate, clock_first, clock_last, zone
    )


def _bound(scan: Scan) -> Bound:
    """The edge that the words before a time make of it."""
    before = scan.text_at(-1).lower()
    if before == "as" and scan.text_at(-2).lower() in ("soon", "early"):
        return "from"
    if before == "than" and scan.text_at(-2).lower() == "later":
        return "by"
    return _BOUNDS.get(before, "")
