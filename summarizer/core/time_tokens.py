"""Words of a text as one symbol each, so that time expressions can be matched as short patterns of symbols."""

import re
from typing import Final, NamedTuple

_TOKEN = re.compile(
    r"""
    (?P<iso>(?<![0-9-])[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9-]))
  | (?P<slash>(?<![0-9/.])[0-9]{1,2}(?:/[0-9]{1,2}/|\.[0-9]{1,2}\.)[0-9]{4}(?![0-9/]))
  | (?P<attacks>(?<![0-9/])9/11(?![0-9/]))
  | (?P<clock>(?<![0-9:.,$£€])(?:
        [0-9]{1,2}(?:[:.][0-9]{2})?\s?(?:[ap]\.m\.|[ap]m\b|[AP]M\b|[AP]\.M\.)
      | [0-9]{1,2}:[0-9]{2}(?![0-9]|:)
      | [0-9]{1,2}\.[0-9]{2}(?=\s(?:GMT|UTC|BST|CET|CEST)\b)
      | [0-9]{4}(?=\s(?:GMT|UTC|Zulu|hours|hrs|local\stime)\b)
    ))
  | (?P<decade>\b[0-9]{3}0[’']?s\b|[’'‘]?\b[0-9]0s\b)
  | (?P<ordinal>\b[0-9]{1,2}(?:st|nd|rd|th)\b)
  | (?P<quarter>\bQ[1-4]\b)
  | (?P<oclock>\bo[’']clock\b)
  | (?P<number>[0-9]+(?:[.,][0-9]+)*)
  | (?P<short>\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\.(?=[\s,]))
  | (?P<word>[^\W\d_]+)
  | (?P<dash>[-–—‑])
  | (?P<mark>[^\w\s]|_|\n)
    """,
    re.VERBOSE,
)

MONTHS: Final = {
    name: index % 12 + 1
    for names in (
        "january february march april may june july august september october november december",
        "jan feb mar apr may jun jul aug sep oct nov dec",
    )
    for index, name in enumerate(names.split())
} | {"sept": 9}

WEEKDAYS: Final = {
    name: index % 7
    for names in (
        "monday tuesday wednesday thursday friday saturday sunday",
        "mon tue wed thu fri sat sun",
    )
    for index, name in enumerate(names.split())
} | {"tues": 1, "thur": 3, "thurs": 3}

NUMBERS: Final = {
    name: index
    for index, name in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty".split()
    )
} | {
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
    "hundred": 100,
    "dozen": 12,
    "single": 1,
}

ORDINALS: Final = {
    name: index
    for index, name in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        start=1,
    )
}

SEASONS: Final = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}

DECADES: Final = {
    "twenties": 1920,
    "thirties": 1930,
    "forties": 1940,
    "fifties": 1950,
    "sixties": 1960,
    "seventies": 1970,
    "eighties": 1980,
    "nineties": 1990,
}

UNITS: Final = {
    unit: code
    for code, units in {
        "TS": "seconds",
        "TM": "minute minutes min mins",
        "TH": "hour hours hr hrs",
        "D": "day days",
        "W": "week weeks",
        "M": "month months",
        "Q": "quarter quarters",
        "Y": "year years yr yrs",
        "E": "decade decades",
        "F": "fortnight fortnights",
        "C": "century centuries",
        "N": "night nights",
        "WE": "weekend weekends",
    }.items()
    for unit in units.split()
}

_ANY_CASE: Final = {
    "SECOND": "second",
    "UNIT": "minute hour day week month year decade fortnight min hr yr",
    "UNITS": "seconds minutes hours days weeks months years decades fortnights centuries nights weekends quarters "
    "mins hrs yrs",
    "QUARTER": "quarter",
    "WEEKEND": "weekend",
    "ORDWORD": " ".join(name for name in ORDINALS if name != "second"),
    "NUMWORD": " ".join(NUMBERS),
    "SEVERAL": "several few many couple dozens hundreds thousands",
    "A": "a an",
    "THE": "the",
    "THIS": "this",
    "THAT": "that same",
    "LAST": "last",
    "NEXT": "next",
    "PAST": "past",
    "COMING": "coming upcoming",
    "PREVIOUS": "previous preceding following",
    "RECENT": "recent",
    "EARLY": "early",
    "LATE": "late",
    "MID": "mid middle",
    "START": "start beginning",
    "END": "end close",
    "EARLIER": "earlier",
    "LATER": "later",
    "AGO": "ago",
    "TODAY": "today yesterday tomorrow tonight overnight",
    "PARTDAY": "morning mornings afternoon evening night dawn dusk noon midday midnight daybreak nightfall lunchtime "
    "sunrise sunset",
    "ZONE": "gmt utc bst cet cest est edt pst pdt",
    "SEASON": "summer autumn winter",
    "FALL": "spring fall",
    "HALF": "half",
    "OF": "of",
    "IN": "in during",
    "ON": "on",
    "AT": "at around about",
    "SINCE": "since",
    "FROM": "from",
    "TO": "to through",
    "UNTIL": "until till",
    "AND": "and",
    "OR": "or",
    "BETWEEN": "between",
    "BEFORE": "before after",
    "BY": "by",
    "OVER": "over under",
    "FOR": "for within throughout",
    "EVERY": "every each",
    "PER": "per",
    "RATE": "daily weekly monthly yearly annually hourly nightly fortnightly quarterly",
    "NOW": "now currently nowadays presently current",
    "RECENTLY": "recently lately",
    "SOON": "soon shortly",
    "QUALIFIER": "nearly almost roughly approximately barely",
    "MORE": "more less fewer",
    "THAN": "than least most",
    "FUTURE": "future",
    "OLD": "old age",
    "LOCAL": "local",
    "TIME": "time",
    "FISCAL": "fiscal financial",
    "EVE": "eve",
}
_CAPITALISED: Final = {
    "MONTH": "january february april june july august september october november december sept",
    "MAY": "may march",
    "SHORT_MONTH": "jan feb mar apr jun jul aug sep oct nov dec",
    "WEEKDAY": "monday tuesday wednesday thursday friday saturday sunday",
    "SHORT_DAY": "mon tue tues wed thu thurs fri sat sun",
    "WEEKDAYS": "mondays tuesdays wednesdays thursdays fridays saturdays sundays",
    "CHRISTMAS": "christmas",
    "HALLOWEEN": "halloween",
    "BOXING": "boxing",
    "NEW": "new",
    "DAY": "day",
}
_PUNCTUATION: Final = {"COMMA": ",", "OPEN": "(", "CLOSE": ")", "APOSTROPHE": "'’", "STOP": "\n;.!?", "PLUS": "+"}
_KINDS: Final = {
    "iso": "ISO",
    "slash": "SLASH",
    "attacks": "ATTACKS",
    "clock": "CLOCK",
    "decade": "DECADE",
    "ordinal": "ORDINAL",
    "quarter": "QN",
    "dash": "DASH",
    "oclock": "OCLOCK",
}
_NUMBER_KINDS: Final = ("DAYNUM", "YEAR", "DIGITS")
_OTHERS: Final = ("OTHER", "CAPITAL", "MARK", "DECADEWORD", "CENTURY")

SYMBOL: Final[dict[str, str]] = {
    name: chr(0xE000 + index)
    for index, name in enumerate(
        dict.fromkeys((*_ANY_CASE, *_CAPITALISED, *_PUNCTUATION, *_KINDS.values(), *_NUMBER_KINDS, *_OTHERS))
    )
}
"""One private-use character for each class of token."""


def _surfaces() -> dict[str, str]:
    """Symbol of each known word in each spelling it may have."""
    surfaces = {}
    for name, words in _ANY_CASE.items():
        for word in words.split():
            surfaces |= dict.fromkeys((word, word.capitalize(), word.upper()), SYMBOL[name])
    for name, words in _CAPITALISED.items():
        for word in words.split():
            surfaces |= dict.fromkeys((word.capitalize(), word.upper()), SYMBOL[name])
    for name, marks in _PUNCTUATION.items():
        surfaces |= dict.fromkeys(marks, SYMBOL[name])
    surfaces |= {word: SYMBOL["DECADEWORD"] for word in DECADES}
    surfaces |= {"century": SYMBOL["CENTURY"], "Century": SYMBOL["CENTURY"]}
    return surfaces | {"Day": SYMBOL["DAY"]}


_SURFACES: Final = _surfaces()
_FIXED: Final = {kind: SYMBOL[name] for kind, name in _KINDS.items()}


class Token(NamedTuple):
    """One token with its half-open offsets."""

    text: str
    start: int
    end: int


class Tokens(NamedTuple):
    """Tokens of a text and, in the same order, one symbol for each."""

    tokens: tuple[Token, ...]
    symbols: str


def _number_symbol(text: str) -> str:
    """Day of the month, year or any other number."""
    if len(text) <= 2 and 1 <= int(text) <= 31:
        return SYMBOL["DAYNUM"]
    if len(text) == 4 and text.isdecimal() and "1500" <= text <= "2099":
        return SYMBOL["YEAR"]
    return SYMBOL["DIGITS"]


def _symbol(kind: str, text: str) -> str:
    """Class of one token."""
    if kind == "word":
        found = _SURFACES.get(text)
        return found or SYMBOL["CAPITAL" if text[0].isupper() else "OTHER"]
    if kind == "number":
        return _number_symbol(text)
    if kind == "short":
        return SYMBOL["MONTH" if text[:-1].lower() in MONTHS else "WEEKDAY"]
    if kind == "mark":
        return _SURFACES.get(text) or SYMBOL["MARK"]
    return _FIXED[kind]


def read_tokens(text: str) -> Tokens:
    """Tokens of `text` in order; white space other than line breaks is left out. Linear in its length."""
    tokens, symbols = [], []
    for match in _TOKEN.finditer(text):
        found = match.group()
        tokens.append(Token(found, match.start(), match.end()))
        symbols.append(_symbol(match.lastgroup or "mark", found))
    return Tokens(tuple(tokens), "".join(symbols))
