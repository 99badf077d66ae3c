"""Where a story is told from: place, date and agency before its first words, which are no part of what it says."""

import re
from typing import Final

from summarizer.core.text.line_roles import AGENCY_NAME, DATE_WORDS

_DATE: Final = rf"(?P<date%s>{DATE_WORDS}|[A-Z][a-z]{{2,8}}\.?\s\d{{1,2}}|\d{{1,2}}\s[A-Z][a-z]{{2,8}}\.?)"
_AGENCY: Final = rf"\((?P<agency%s>{AGENCY_NAME}|[A-Z][A-Za-z/ ]{{1,25}})\)"
_REGION: Final = r"(?:,\s[A-Z][A-Za-z.'’]{1,20}(?:\s[A-Z][A-Za-z.'’]{1,20})?)?"
_LOUD: Final = rf"[A-Z][A-Z.'’-]{{2,25}}(?:[ /][A-Z][A-Z.'’-]{{1,25}}){{0,3}}{_REGION}"
_QUIET: Final = rf"[A-Z][a-z'’-]{{2,25}}(?:\s[A-Z][a-z'’-]{{2,25}}){{0,2}}{_REGION}"
_DASH: Final = r"\s*[-–—]{1,2}\s+"

_KNOWN: Final = rf"\((?P<agency%s>{AGENCY_NAME})\)(?:{_DASH}|\s*)"

_DATELINE = re.compile(
    rf"(?:{_LOUD}(?:,?\s+{_DATE % 1})?\s*(?:{_KNOWN % 0}|(?:{_AGENCY % 1})?{_DASH})"
    rf"|{_QUIET},?\s+{_DATE % 2}(?:\s*{_AGENCY % 2})?{_DASH}"
    rf"|[A-Z][a-z'’-]{{2,25}}\s*{_AGENCY % 3}{_DASH}|(?:{_QUIET}\s*)?{_KNOWN % 4})(?=[\"“‘'«(]?[A-Z\d])"
)
_MAX_CHARS: Final = 120
_MIN_WORDS_AFTER: Final = 3


def match_dateline(text: str) -> re.Match[str] | None:
    """The dateline that a paragraph opens with ("OSLO, 3 May 2026 (Wire) - "), its dash and the space after included.

    A place stands in capitals ("KABUL", "ST. LOUIS, Missouri"), or before a date or an agency in brackets ("Paris,
    3 May -", "Paris (AFP) -"); a known agency may stand alone. Something has to follow.
    """
    head = text[:_MAX_CHARS]
    # a dash ends every dateline, or an agency in brackets; looked for one by one as that is five times as fast
    if not ("-" in head or "–" in head or "—" in head or "(" in head):
        return None
    match = _DATELINE.match(text, 0, _MAX_CHARS)
    return match if match and len(text[match.end() :].split(None, _MIN_WORDS_AFTER)) >= _MIN_WORDS_AFTER else None


def agency_of(match: re.Match[str]) -> str | None:
    """The agency or outlet in brackets."""
    return next(filter(None, (match[f"agency{place}"] for place in range(5))), None)


def date_of(match: re.Match[str]) -> str | None:
    """The date, as written."""
    return match["date1"] or match["date2"]
