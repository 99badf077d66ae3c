"""The words that times are written with, and a symbol for each class of them."""

from typing import Final

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
    "NUMWORD": " ".join(name for name in NUMBERS if name not in ("dozen", "hundred")),
    "SEVERAL": "several few many couple dozens hundreds thousands",
    "A": "a an",
    "THE": "the",
    "THIS": "this",
    "THAT": "that",
    "SAME": "same",
    "LAST": "last",
    "NEXT": "next",
    "PAST": "past",
    "COMING": "coming upcoming",
    "PREVIOUS": "previous preceding",
    "FOLLOWING": "following",
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
    "DOZEN": "dozen hundred",
    "FILLER": "consecutive straight successive full whole long calendar working business solid",
    "OF": "of",
    "IN": "in during",
    "ON": "on",
    "AT": "at",
    "AROUND": "around about",
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
    "MONTH": "january february april june july september october november december",
    "WEEKDAY": "monday tuesday wednesday thursday friday saturday sunday",
    "WEEKDAYS": "mondays tuesdays wednesdays thursdays fridays saturdays sundays",
    "BEING": "being",
    "CENTURY": "century",
    "DECADEWORD": " ".join(DECADES),
}
SHORT_MONTHS: Final = "Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec"
SHORT_DAYS: Final = "Mon Tue Tues Wed Thu Thurs Fri Sat Sun"

_CAPITALISED: Final = {
    "MAY": "may march",
    "SHORT_MONTH": "jan feb mar apr jun jul aug sep sept oct nov dec",
    "SHORT_DAY": "mon tue tues wed thu thurs fri sat sun",
    "CHRISTMAS": "christmas",
    "HALLOWEEN": "halloween",
    "BOXING": "boxing",
    "NEW": "new",
    "DAY": "day",
}
_PUNCTUATION: Final = {
    "COMMA": ",",
    "OPEN": "(",
    "CLOSE": ")",
    "APOSTROPHE": "'’",
    "STOP": "\n;.!?",
    "PLUS": "+",
    "STROKE": "/",
    "HALFSIGN": "½",
    "DASH": "-–—‑",
}
_SHAPES: Final = "ISO SLASH ATTACKS CLOCK DECADE ORDINAL QN OCLOCK DAYNUM YEAR DIGITS OTHER CAPITAL MARK".split()

SYMBOL: Final[dict[str, str]] = {
    name: chr(0x80 + index)
    for index, name in enumerate(dict.fromkeys((*_ANY_CASE, *_CAPITALISED, *_PUNCTUATION, *_SHAPES)))
}
"""One character for each class of token, of the first 256, which patterns test fastest; none of them means anything in
a pattern."""


def _surfaces() -> dict[str, str]:
    """Symbol of each known word in each spelling it may have."""
    surfaces: dict[str, str] = {}
    for name, words in _ANY_CASE.items():
        for word in words.split():
            surfaces |= dict.fromkeys((word, word.capitalize(), word.upper()), SYMBOL[name])
    for name, words in _CAPITALISED.items():
        for word in words.split():
            surfaces |= dict.fromkeys((word.capitalize(), word.upper()), SYMBOL[name])
    for name, marks in _PUNCTUATION.items():
        surfaces |= dict.fromkeys(marks, SYMBOL[name])
    for name, short in (("MONTH", SHORT_MONTHS), ("WEEKDAY", SHORT_DAYS)):
        surfaces |= {f"{word}.": SYMBOL[name] for word in short.split()}
    return surfaces | dict.fromkeys(("August", "AUGUST"), SYMBOL["MONTH"])


SURFACES: Final = _surfaces()
"""Symbol of every word and mark that the grammar knows."""
