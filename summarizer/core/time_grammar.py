"""The forms time expressions take, as patterns over classes of words."""

import re
from typing import Final

from summarizer.core.time_tokens import SYMBOL

_SHORTHANDS: Final = {
    "ANYMONTH": "(MONTH|MAY|SHORT_MONTH)",
    "ANYDAY": "(WEEKDAY|SHORT_DAY)",
    "DATENUM": "(DAYNUM|ORDINAL)",
    "TAILYEAR": "(COMMA? YEAR)",
    "NTH": "(ORDWORD|ORDINAL|SECOND)",
    "RELATIVE": "(THIS|LAST|NEXT|THE)",
    "SPAN": "(UNIT|WEEKEND|QUARTER)",
    "ANYUNIT": "(UNIT|UNITS|QUARTER|SECOND|WEEKEND)",
    "EDGE": "(THE? (START|END|MID) OF THE?)",
    "MOD": "((EARLY|LATE|MID) DASH? (IN THE?)?)",
    "NUM": "(DAYNUM|YEAR|DIGITS|NUMWORD NUMWORD?|NUMWORD DASH NUMWORD)",
    "COUNT": "(A? SEVERAL OF?|A? NUM (AND A HALF)?|HALF A|A)",
    "ABOUT": "(QUALIFIER|AT THAN|AT|OVER|MORE THAN)",
    "JOIN": "(TO|DASH|UNTIL)",
}

RULES: Final = {
    "iso": "ISO",
    "slash": "SLASH",
    "attacks": "ATTACKS",
    "clock": "CLOCK (LOCAL TIME|ZONE|OPEN ZONE ((PLUS|DASH) DAYNUM)? CLOSE)?",
    "oclock": "(NUMWORD|DAYNUM) OCLOCK",
    "weekday_date": "ANYDAY COMMA? ON? (THE? DATENUM OF? ANYMONTH|ANYMONTH DATENUM) TAILYEAR?",
    "day_range": "(FROM|BETWEEN)? THE? DATENUM (JOIN|AND) THE? DATENUM OF? ANYMONTH TAILYEAR?",
    "month_day_range": "(FROM|BETWEEN)? ANYMONTH DATENUM (JOIN|AND) THE? DATENUM (?! OF? ANYMONTH) TAILYEAR?",
    "day_month": "THE? DATENUM OF? ANYMONTH TAILYEAR?",
    "month_day": "ANYMONTH THE? DATENUM (?! (DASH|ANYUNIT)) TAILYEAR?",
    "may_day": "MAY DAY",
    "month_year": "(EDGE|MOD)? ANYMONTH (OF|COMMA)? YEAR",
    "month_relative": "(THIS|LAST|NEXT) ANYMONTH",
    "month": "(EDGE|MOD)? ANYMONTH",
    "year_range": "FROM YEAR (JOIN|AND) YEAR|BETWEEN YEAR AND YEAR|YEAR (DASH|TO) YEAR|YEAR DASH (DAYNUM|DIGITS)",
    "decade": "THE? MOD? DECADE|THE MOD? DECADEWORD",
    "century": "THE? MOD? NTH DASH? CENTURY",
    "quarter_year": "THE? NTH DASH? QUARTER (OF|COMMA)? FISCAL? YEAR|QN (OF|COMMA)? YEAR",
    "quarter_relative": "THE? NTH DASH? QUARTER OF RELATIVE FISCAL? UNIT|QN OF RELATIVE FISCAL? UNIT",
    "quarter": "THE? NTH DASH? QUARTER|QN",
    "half_year": "THE? NTH HALF OF (YEAR|RELATIVE FISCAL? UNIT)",
    "season_year": "THE? MOD? (SEASON|FALL) OF? YEAR",
    "season_relative": "(EARLIER|LATER)? (THIS|LAST|NEXT) (SEASON|FALL)",
    "season": "(?<= IN) THE? (SEASON)|SEASON",
    "new_year": "NEW UNIT APOSTROPHE OTHER (EVE|DAY)",
    "holiday": "CHRISTMAS (DAY|EVE)?|BOXING DAY|HALLOWEEN",
    "today": "(EARLIER|LATER|EARLY|LATE)? TODAY PARTDAY?",
    "part_relative": "(EARLIER|LATER|EARLY|LATE)? (THIS|LAST) PARTDAY",
    "weekday_relative": "(EARLY|LATE)? (THIS|LAST|NEXT) WEEKDAY PARTDAY?",
    "weekday": "(EARLY|LATE)? WEEKDAY PARTDAY?|(EARLY|LATE) ON WEEKDAY",
    "weekdays": "WEEKDAYS",
    "part_of_date": "THE (EARLY|LATE)? PARTDAY OF|THE EARLY UNITS OF ON?",
    "edge_relative": "EDGE (THIS|LAST|NEXT|THE)? SPAN",
    "running": "THE? (LAST|PAST|NEXT|COMING) COUNT DASH? ANYUNIT|THE (LAST|PAST|NEXT|COMING|RECENT) ANYUNIT",
    "recent_units": "(RECENT|COMING) UNITS",
    "anaphoric": "THE (PREVIOUS|NEXT|THAT) (SPAN|PARTDAY)|THAT SPAN",
    "period_relative": "(EARLIER|LATER|EARLY|LATE|MID)? (IN)? (THIS|LAST|NEXT) SPAN",
    "ago": "ABOUT? COUNT DASH? ANYUNIT AGO",
    "shifted": "ABOUT? COUNT DASH? ANYUNIT (EARLIER|LATER)",
    "every": "EVERY (COUNT|OTHER)? (ANYUNIT|WEEKDAY|PARTDAY)|PER UNIT",
    "rate": "RATE",
    "duration": "ABOUT? COUNT ((JOIN|OR) COUNT)? DASH? ANYUNIT",
    "units": "(?<= (FOR|OVER|BEFORE|OF|IN|SINCE)) UNITS|(?<= THE) WEEKEND",
    "weekend": "THE WEEKEND",
    "year": "(EDGE|MOD)? YEAR",
    "part": "PARTDAY",
    "being": "THE TIME OTHER",
    "reference": "NOW|RECENTLY|SOON|RECENT|THE (PAST|FUTURE)",
}
"""Forms by name, the first that fits at a place wins. Lower-case names never occur: each word is a class of tokens."""


def _expand(pattern: str) -> str:
    """The pattern with shorthands written out."""
    while True:
        wider = re.sub(r"\b[A-Z_]+\b", lambda found: _SHORTHANDS.get(found.group(), found.group()), pattern)
        if wider == pattern:
            return pattern
        pattern = wider


def _compile(rules: dict[str, str]) -> re.Pattern[str]:
    """One expression over symbols, with a group for each rule."""
    parts = []
    for name, pattern in rules.items():
        symbols = re.sub(r"\b[A-Z_]+\b", lambda found: SYMBOL[found.group()], _expand(pattern))
        groups = re.sub(r"\((?!\?)", "(?:", symbols).replace(" ", "")
        parts.append(f"(?P<{name}>{groups})")
    return re.compile("|".join(parts))


GRAMMAR: Final = _compile(RULES)
