"""A number with its currency or unit of measurement, before anything around it is read."""

from decimal import Decimal
from typing import Final, NamedTuple

from summarizer.core.figures.counted import find_counted, is_boundary, looks_plural
from summarizer.core.figures.currencies import CURRENCY_STARTS, currency_after, currency_before
from summarizer.core.figures.number_tokens import HYPHENS, MONEY_SCALES, MULTIPLES, Token, is_hyphen, lower_at
from summarizer.core.figures.number_words import Numeral
from summarizer.core.figures.numbers import read_numeral
from summarizer.core.figures.quantity import UnitKind
from summarizer.core.figures.units import (
    ATTACHED_ONLY,
    MAX_UNIT_WORDS,
    UNIT_FIRST_WORDS,
    UNIT_SYMBOLS,
    UNIT_WORDS,
    Unit,
)


class Measured(NamedTuple):
    """A number and its unit in `tokens[first:after]`; `high` is set for a range, `is_score` for "51-49"."""

    first: int
    after: int
    numeral: Numeral
    unit: str | None
    kind: UnitKind
    high: Decimal | None = None
    is_score: bool = False


def read_measured(tokens: list[Token], index: int) -> Measured | None:
    """The number at `tokens[index]` with a currency before it or a unit after it, or None."""
    money = currency_before(tokens, index)
    numeral = read_numeral(tokens, index, money=money is not None)
    if numeral is None:
        return _read_multiple(tokens, index)
    if money is None:
        return _in_years(_take_sign(tokens, _read_unit(tokens, numeral)))
    currency, first = money
    after = _skip_repeated_currency(tokens, numeral.after)
    return _take_sign(tokens, _with_rate(tokens, Measured(first, after, numeral, currency, "money")))


def _read_multiple(tokens: list[Token], index: int) -> Measured | None:
    """The forms "twice as many", "double the number"."""
    factor = MULTIPLES.get(tokens[index].lower)
    if factor is None or lower_at(tokens, index + 1) not in ("as", "the", "that", "what", "its", "their", "last"):
        return None
    numeral = Numeral(index, index + 1, Decimal(factor), Decimal(1), "words")
    return Measured(index, index + 1, numeral, "times", "other")


def _take_sign(tokens: list[Token], measured: Measured) -> Measured:
    """Take in "minus" or a hyphen that stands for it: "minus-5 degrees", "-366.94 points", "-$5bn"."""
    first, value = measured.first, measured.numeral.value
    if first == 0 or value is None or measured.numeral.form != "digits":
        return measured
    sign = first - 1
    if tokens[sign].text in "-−‐–" and tokens[first].glued:
        if first > 1 and tokens[first - 2].lower == "minus":
            sign = first - 2
        elif (first > 1 and tokens[sign].glued) or measured.unit is None:
            return measured
    elif tokens[sign].lower != "minus":
        return measured
    return measured._replace(first=sign, numeral=measured.numeral._replace(value=-value))


def _in_years(measured: Measured) -> Measured:
    """Count decades and centuries in years, so that "two decades" and "20 years" are one figure."""
    years = _YEARS.get(measured.unit or "")
    if years is None:
        return measured
    numeral = measured.numeral
    return measured._replace(
        unit="year",
        numeral=numeral._replace(
            value=_times(numeral.value, years),
            step=numeral.step * years,
            low=_times(numeral.low, years),
            usual_low=_times(numeral.usual_low, years),
            usual_high=_times(numeral.usual_high, years),
        ),
    )


def _times(number: Decimal | None, factor: int) -> Decimal | None:
    return None if number is None else number * factor


_SINCE_WHEN = frozenset("ago earlier later before after on into long old".split())
"""After "a year" they tell a time, no rate: "up from 14% a year ago"."""
_RATE_KINDS = frozenset({"duration", "volume", "mass", "area"})
_YEARS = {"decade": 10, "century": 100, "millennium": 1000}


def _skip_repeated_currency(tokens: list[Token], index: int) -> int:
    """Take in the second naming of "$249 USD"."""
    named = currency_after(tokens, index)
    if named is not None and named[0].endswith(("dollar", "pound", "euro")):
        return named[1]
    return index


_UNIT_STARTS: Final = frozenset(
    (*CURRENCY_STARTS, *UNIT_FIRST_WORDS, *UNIT_SYMBOLS, *MONEY_SCALES, *HYPHENS, "pound", "pounds", "won", "°")
)
"""What a unit behind a number begins with: as written, or in lower case."""


def _read_unit(tokens: list[Token], numeral: Numeral) -> Measured:
    if numeral.form in ("digits", "words") and not _may_open_unit(tokens, numeral.after):
        return _without_unit(tokens, numeral)
    named = currency_after(tokens, _unit_start(tokens, numeral))
    if named is None and lower_at(tokens, numeral.after) in MONEY_SCALES:
        named, numeral = _money_scale(tokens, numeral)
    if named is not None:
        return _with_rate(tokens, Measured(numeral.first, named[1], numeral, named[0], "money"))
    special = _ambiguous_currency(tokens, numeral)
    if special is not None:
        return _with_rate(tokens, special)
    unit, after = find_unit(tokens, _unit_start(tokens, numeral))
    if unit is not None and unit.name == "times" and numeral.form != "digits" and numeral.value is None:
        unit = None
    if unit is not None:
        return _with_rate(tokens, Measured(numeral.first, after, numeral, unit.name, unit.kind))
    million = numeral if _is_magnitude(tokens, numeral) else _attached_million(tokens, numeral)
    if million.after != numeral.after:
        unit, after = find_unit(tokens, million.after)
        if unit is not None:
            return _with_rate(tokens, Measured(million.first, after, million, unit.name, unit.kind))
    return _without_unit(tokens, million)


def _may_open_unit(tokens: list[Token], index: int) -> bool:
    return index < len(tokens) and (tokens[index].text in _UNIT_STARTS or tokens[index].lower in _UNIT_STARTS)


def _without_unit(tokens: list[Token], numeral: Numeral) -> Measured:
    if _is_magnitude(tokens, numeral):
        return Measured(numeral.first, numeral.after, numeral, "magnitude", "other")
    kind: UnitKind = "fraction" if numeral.form == "fraction" else "count"
    return Measured(numeral.first, numeral.after, numeral, None, kind)


def _is_magnitude(tokens: list[Token], numeral: Numeral) -> bool:
    """Is it the strength of an earthquake: "magnitude 6.1", "a magnitude of 6.1"."""
    before = lower_at(tokens, numeral.first - 1)
    return before == "magnitude" or (before == "of" and lower_at(tokens, numeral.first - 2) == "magnitude")


def _unit_start(tokens: list[Token], numeral: Numeral) -> int:
    """Where a unit may begin: over a hyphen, "of" after a vague plural, "of an" or "an" after a fraction."""
    position = numeral.after
    if position < len(tokens) and is_hyphen(tokens[position]):
        return position + 1
    if numeral.form == "vague" and lower_at(tokens, position) == "of":
        return position + 1
    if numeral.form == "fraction":
        article = position + (lower_at(tokens, position) == "of")
        return article + 1 if lower_at(tokens, article) in ("a", "an") else position
    return position


def _money_scale(tokens: list[Token], numeral: Numeral) -> tuple[tuple[str, int] | None, Numeral]:
    """The form "350m euros"."""
    after = currency_after(tokens, numeral.after + 1)
    if after is None or numeral.value is None:
        return None, numeral
    scale = MONEY_SCALES[tokens[numeral.after].lower]
    return after, numeral._replace(
        after=numeral.after + 1,
        value=numeral.value * scale,
        step=min(numeral.step, Decimal(1)) * scale,
        scale=int(scale),
    )


def _ambiguous_currency(tokens: list[Token], numeral: Numeral) -> Measured | None:
    """As in "pounds" and "won", which are currencies only after a large number; else pounds are a weight."""
    word = lower_at(tokens, numeral.after)
    if numeral.value is None and numeral.low is None:
        return None
    large = (numeral.value or numeral.low or 0) >= 1000
    if word in ("pounds", "pound"):
        following = lower_at(tokens, numeral.after + 1)
        weight = (
            not large
            or following == "of"
            or any(
                t.lower.startswith(("weigh", "weight", "heav", "lighter"))
                for t in tokens[max(0, numeral.first - 6) : numeral.first]
            )
        )
        unit, kind = ("pound-mass", "mass") if weight else ("pound", "money")
        return Measured(numeral.first, numeral.after + 1, numeral, unit, "mass" if kind == "mass" else "money")
    if word == "won" and large:
        return Measured(numeral.first, numeral.after + 1, numeral, "won", "money")
    return None


def _attached_million(tokens: list[Token], numeral: Numeral) -> Numeral:
    """Read "2.3m people" and "1.2B users": an attached letter is a scale where something countable follows."""
    position = numeral.after
    letter = lower_at(tokens, position)
    if numeral.form != "digits" or numeral.value is None or letter not in ("m", "b"):
        return numeral
    if not tokens[position].glued or not _million_follows(tokens, position + 1):
        return numeral
    scale = MONEY_SCALES[letter]
    step = min(numeral.step, Decimal(1)) * scale
    return numeral._replace(after=position + 1, value=numeral.value * scale, step=step, scale=scale)


def find_unit(tokens: list[Token], index: int) -> tuple[Unit | None, int]:
    """The unit of measurement written from `tokens[index]` on, longest form first, and the index after it."""
    if index >= len(tokens):
        return None, index
    if tokens[index].lower not in UNIT_FIRST_WORDS:
        return _find_symbol(tokens, index)
    key, found, after = "", None, index
    for position in range(index, min(index + MAX_UNIT_WORDS, len(tokens))):
        token = tokens[position]
        gap = " " if position > index and not token.glued else ""
        key += gap + token.lower
        if key in UNIT_WORDS:
            found, after = UNIT_WORDS[key], position + 1
    if found is not None:
        return found, after
    return _find_symbol(tokens, index)


def _find_symbol(tokens: list[Token], index: int) -> tuple[Unit | None, int]:
    token = tokens[index]
    if token.text == "°" and index + 1 < len(tokens) and tokens[index + 1].text in "CF":
        return UNIT_SYMBOLS["°" + tokens[index + 1].text], index + 2
    unit = UNIT_SYMBOLS.get(token.text)
    if unit is None:
        return None, index
    if token.text in ATTACHED_ONLY and not token.glued and not _stands_alone(tokens, index):
        return None, index
    power = _power_at(tokens, index + 1)
    if power and token.text + power in UNIT_SYMBOLS:
        return UNIT_SYMBOLS[token.text + power], index + 2
    if token.text == "m" and _million_follows(tokens, index + 1):
        return None, index
    return unit, index + 1


def _stands_alone(tokens: list[Token], index: int) -> bool:
    """Is the letter of "a depth of 30 m (100 ft)" followed by no word of its phrase."""
    return tokens[index].text in "mgtl" and (index + 1 == len(tokens) or is_boundary(tokens[index + 1]))


def _power_at(tokens: list[Token], index: int) -> str:
    """The raised figure of "m2" or "m²"."""
    if index >= len(tokens) or not tokens[index].glued:
        return ""
    return {"2": "²", "²": "²", "3": "³", "³": "³"}.get(tokens[index].text, "")


def _million_follows(tokens: list[Token], index: int) -> bool:
    """Does a counted plural follow, so that "m" stands for million ("2.7m combined sales", not "100m")."""
    counted = find_counted(tokens, index)
    return counted is not None and looks_plural(tokens[counted.head].lower) and tokens[index].lower != "of"


def _with_rate(tokens: list[Token], measured: Measured) -> Measured:
    """Take in "per barrel", "a year", "an hour", "/kg" as part of the unit."""
    rate = read_rate(tokens, measured.after)
    if rate is None or (measured.kind == "duration" and lower_at(tokens, measured.after) in ("a", "an")):
        return measured
    name, after = rate
    return measured._replace(after=after, unit=f"{measured.unit} per {name}")


def read_rate(tokens: list[Token], index: int) -> tuple[str, int] | None:
    """The denominator of a rate at `tokens[index]` ("per square foot", "a year"), and the index after it."""
    if index + 3 < len(tokens) and is_hyphen(tokens[index]) and is_hyphen(tokens[index + 2]):
        # "a 52,000 barrel-a-day refinery"
        unit, after = find_unit(tokens, index + 3)
        rated = lower_at(tokens, index + 1) in ("a", "an", "per") and unit is not None
        return (unit.name, after) if unit is not None and rated else None
    word = lower_at(tokens, index)
    if word not in ("per", "a", "an", "/", "each", "every") or index + 1 >= len(tokens):
        return None
    unit, after = find_unit(tokens, index + 1)
    following = tokens[index + 1]
    if unit is not None:
        explicit = word in ("per", "/")
        if not explicit and lower_at(tokens, after) in _SINCE_WHEN:
            return None
        return (unit.name, after) if explicit or unit.kind in _RATE_KINDS else None
    if word == "per" and following.text.isalpha():
        return following.lower.removesuffix("s"), index + 2
    if word in ("a", "an") and following.lower in ("share", "barrel", "head", "bottle", "unit", "game"):
        return following.lower, index + 2
    return None
