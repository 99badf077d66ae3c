"""The forms time expressions take, as patterns over classes of words."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final, NamedTuple

from summarizer.core.times.time_words import SYMBOL

_SHORTHANDS: Final = {
    "ANYMONTH": "(MONTH|MAY|SHORT_MONTH)",
    "ANYDAY": "(WEEKDAY|SHORT_DAY)",
    "DATENUM": "(DAYNUM|ORDINAL)",
    "TAILYEAR": "(COMMA? YEAR)",
    "NTH": "(ORDWORD|ORDINAL|SECOND)",
    "RELATIVE": "(THIS|LAST|NEXT|THE)",
    "SPAN": "(UNIT|WEEKEND|QUARTER|CENTURY)",
    "ANYUNIT": "(UNIT|UNITS|QUARTER|SECOND|WEEKEND|CENTURY)",
    "EDGE": "(THE? (START|END|MID) OF THE?)",
    "MOD": "((EARLY|LATE|MID) DASH? (IN THE?)?)",
    "NUM": "(DAYNUM|YEAR|DIGITS|NUMWORD (NUMWORD|DOZEN)?|NUMWORD DASH NUMWORD)",
    "COUNT": "((A|THE)? SEVERAL OF?|A? DOZEN|NUM (AND A HALF|HALFSIGN|DAYNUM STROKE DAYNUM)?|HALF A|A)",
    "ABOUT": "(QUALIFIER|AT THAN|AROUND|OVER|MORE THAN)",
    "JOIN": "(TO|DASH|UNTIL)",
}

RULES: Final = {
    "iso": "ISO",
    "slash": "SLASH",
    "attacks": "ATTACKS",
    "clock": "CLOCK (LOCAL TIME|ZONE|OPEN ZONE ((PLUS|DASH) DAYNUM)? CLOSE)?|(DIGITS|YEAR) ZONE",
    "oclock": "(NUMWORD|DAYNUM) OCLOCK",
    "weekday_date": "ANYDAY COMMA? ON? ((DAYNUM|THE? ORDINAL) OF? ANYMONTH|ANYMONTH DATENUM) TAILYEAR?",
    "day_range": "(FROM|BETWEEN)? THE? DATENUM (JOIN|AND) THE? DATENUM OF? ANYMONTH TAILYEAR?",
    "month_day_range": "(FROM|BETWEEN)? ANYMONTH DATENUM (JOIN|AND) THE? DATENUM (?! OF? ANYMONTH) TAILYEAR?",
    "day_month": "(DAYNUM|THE? ORDINAL) OF? ANYMONTH TAILYEAR?",
    "month_day": "ANYMONTH THE? DATENUM (?! (DASH|UNIT|UNITS)) TAILYEAR?",
    "may_day": "MAY DAY TAILYEAR?",
    "month_year": "(EDGE|MOD)? ANYMONTH (OF|COMMA)? YEAR",
    "month_relative": "(THIS|LAST|NEXT) ANYMONTH",
    "month": "(EDGE|MOD)? ANYMONTH",
    "year_range": "FROM YEAR (JOIN|AND) YEAR|BETWEEN YEAR AND YEAR|YEAR (DASH|TO) YEAR|YEAR DASH (DAYNUM|DIGITS)",
    "decade": "THE? MOD? DECADE|THE MOD? DECADEWORD",
    "century": "THE? MOD? NTH DASH? CENTURY",
    "quarter_year": "(THE? NTH DASH? QUARTER|THE LAST QUARTER|QN) (OF|COMMA)? FISCAL? YEAR",
    "quarter_relative": "(THE? (NTH|LAST) DASH? QUARTER|QN) OF RELATIVE FISCAL? UNIT",
    "quarter": "THE? NTH DASH? QUARTER|QN",
    "counted": "THE (NTH|LAST) (COUNT UNITS|SPAN|UNIT) OF (ANYMONTH YEAR?|YEAR|RELATIVE UNIT)",
    "half_year": "THE? NTH HALF OF (YEAR|RELATIVE FISCAL? UNIT)",
    "season_year": "THE? MOD? (SEASON|FALL) OF? YEAR",
    "season_relative": "(EARLIER|LATER)? (THIS|LAST|NEXT) (SEASON|FALL)",
    "season": "(?<= IN) THE? (SEASON)|SEASON",
    "new_year": "NEW UNIT APOSTROPHE OTHER (EVE|DAY) TAILYEAR?",
    "holiday": "(CHRISTMAS (DAY|EVE)?|BOXING DAY|HALLOWEEN) TAILYEAR?",
    "today": "(EARLIER|LATER|EARLY|LATE)? TODAY PARTDAY?",
    "part_relative": "(EARLIER|LATER|EARLY|LATE)? (THIS|LAST) PARTDAY",
    "weekday_relative": "(EARLY|LATE)? (THIS|LAST|NEXT) WEEKDAY PARTDAY?",
    "weekday": "((EARLY|LATE|EARLIER|LATER) ON?)? WEEKDAY PARTDAY?",
    "weekdays": "WEEKDAYS",
    "part_of_date": "THE (EARLY|LATE)? PARTDAY OF|THE EARLY UNITS OF ON?",
    "edge_relative": "EDGE (THIS|LAST|NEXT|THE)? SPAN",
    "running": "THE? (LAST|PAST|NEXT|COMING) COUNT DASH? FILLER? ANYUNIT|THE (LAST|PAST|NEXT|COMING|RECENT) ANYUNIT",
    "recent_units": "(RECENT|COMING) UNITS",
    "same_before": "THE SAME (SPAN|TIME|OTHER) (OF|IN)? (THE? (LAST|PREVIOUS) SPAN|A UNIT (AGO|EARLIER))",
    "anaphoric": "THE (PREVIOUS|FOLLOWING|NEXT|SAME) (SPAN|PARTDAY)|THAT SPAN",
    "period_relative": "(EARLIER|LATER|EARLY|LATE|MID)? (IN)? (THIS|LAST|NEXT) SPAN",
    "ago": "ABOUT? COUNT DASH? FILLER? ANYUNIT AGO",
    "shifted": "ABOUT? COUNT DASH? FILLER? ANYUNIT (EARLIER|LATER)",
    "every": "EVERY (COUNT|OTHER)? (ANYUNIT|WEEKDAY|PARTDAY)|PER UNIT",
    "rate": "RATE",
    "duration": "ABOUT? COUNT ((JOIN|OR) COUNT)? DASH? FILLER? ANYUNIT",
    "units": "(?<= (FOR|OVER|BEFORE|OF|IN|SINCE)) UNITS|(?<= THE) WEEKEND",
    "weekend": "THE WEEKEND",
    "year": "(EDGE|MOD)? YEAR",
    "part": "PARTDAY",
    "being": "THE TIME BEING",
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


def _to_expression(pattern: str) -> str:
    """A regular expression over symbols."""
    symbols = re.sub(r"\b[A-Z_]+\b", lambda found: SYMBOL[found.group()], _expand(pattern))
    return re.sub(r"\((?!\?)", "(?:", symbols).replace(" ", "")


def _first_classes(pattern: str) -> set[str]:
    """Classes of tokens that a match of `pattern` can begin with."""
    items = re.findall(r"[A-Z_]+|\(\?[<!=]+|[()|?]", _expand(pattern))
    found, _ = _first_of(items)
    return found


def _first_of(items: list[str]) -> tuple[set[str], bool]:
    """First classes of a pattern, and whether it can be empty; takes from `items` up to the closing bracket."""
    total: set[str] = set()
    some_empty, open_ = False, True
    while items:
        item = items.pop(0)
        if item in ("|", ")"):
            some_empty, open_ = some_empty or open_, True
            if item == ")":
                return total, some_empty
            continue
        inner, empty = ({item}, False) if item[0] != "(" else _first_of(items)
        if item[0] == "(" and len(item) > 1:
            inner, empty = set(), True  # looking around takes no token
        if items and items[0] == "?":
            items.pop(0)
            empty = True
        total |= inner if open_ else set()
        open_ = open_ and empty
    return total, some_empty or open_


class _Forms(NamedTuple):
    """Rules that can begin with one class of tokens: all in one expression, and one by one."""

    any_of: re.Pattern[str]
    each: dict[str, str]


def _dispatch() -> dict[str, dict[str, str]]:
    """For each symbol a time can begin with, the rules that can begin with it, in order."""
    rules: dict[str, dict[str, str]] = {}
    for name, pattern in RULES.items():
        expression = f"(?P<{name}>{_to_expression(pattern)})"
        for first in _first_classes(pattern):
            rules.setdefault(SYMBOL[first], {})[name] = expression
    return rules


@cache
def _forms(symbol: str) -> _Forms:
    """Compiled when a time first begins with it: most texts meet a few of them, and all take a tenth of a second."""
    parts = _DISPATCH[symbol]
    return _Forms(re.compile("|".join(parts.values())), parts)


_compile = cache(re.compile)


_ANCHORS: Final = (
    "UNIT UNITS QUARTER QN SECOND WEEKEND MONTH MAY SHORT_MONTH WEEKDAY SHORT_DAY WEEKDAYS YEAR CLOCK OCLOCK ZONE ISO "
    "SLASH ATTACKS DECADE DECADEWORD CENTURY SEASON FALL CHRISTMAS BOXING HALLOWEEN NEW TODAY PARTDAY RATE NOW "
    "RECENTLY SOON RECENT PAST FUTURE HALF BEING"
).split()
_LONGEST: Final = 14
"""Tokens in which a form must come to the word that makes it a time; the longest forms have fewer before it."""


def _starter(dispatch: Iterable[str]) -> re.Pattern[str]:
    """Finds the places where a form may begin: only words that some form has lie before its anchor.

    Plain words (`OTHER`) stand in forms before an anchor in two places only: "every other day", "the same period last
    year".
    """
    anchors = "".join(SYMBOL[name] for name in _ANCHORS)
    named = {name for pattern in RULES.values() for name in re.findall("[A-Z_]+", _expand(pattern))} - {"OTHER"}
    before = "".join(SYMBOL[name] for name in SYMBOL if name in named)
    other = f"(?<=[{SYMBOL['EVERY']}{SYMBOL['SAME']}]){SYMBOL['OTHER']}"
    first = "".join(dispatch)
    return re.compile(
        f"[{first}](?:(?<=[{anchors}])|(?=[{before}]{{0,{_LONGEST}}}?(?:{other}[{before}]{{0,{_LONGEST}}}?)?[{anchors}]))"
    )


_DISPATCH: Final = _dispatch()
_STARTER: Final = _starter(_DISPATCH)
_NO_ANCHORS: Final = "".join(symbol for name, symbol in SYMBOL.items() if name not in _ANCHORS)


def find_starts(symbols: str) -> list[int]:
    """The places where a form may begin."""
    anchored = symbols.rstrip(_NO_ANCHORS)
    return [found.start() for found in _STARTER.finditer(anchored)] if anchored else []


def match_first(symbols: str, position: int) -> re.Match[str] | None:
    """The first form at `position`; `lastgroup` of the match is the name of its form."""
    return _forms(symbols[position]).any_of.match(symbols, position)


def match_later(first: re.Match[str]) -> Iterator[re.Match[str]]:
    """The forms where `first` stands that come after it, in order."""
    symbols, position = first.string, first.start()
    each = _forms(symbols[position]).each
    names = list(each)
    for name in names[names.index(first.lastgroup or "") + 1 :]:
        other = _compile(each[name]).match(symbols, position)
        if other:
            yield other
