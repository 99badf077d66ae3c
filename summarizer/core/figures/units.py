"""Units of measurement: their written forms, kind and size."""

import re
from decimal import Decimal
from typing import Final, NamedTuple, cast

from summarizer.core.figures.quantity import UnitKind


class Unit(NamedTuple):
    """A unit by its normalised name; `size` is its worth in the base unit of `dimension`."""

    name: str
    kind: UnitKind
    dimension: str
    size: Decimal


def _unit(name: str, kind: UnitKind, dimension: str, size: str | int = 1) -> Unit:
    return Unit(name, kind, dimension, Decimal(size))


_PREFIXES: Final = (
    ("kilo", "k", 3),
    ("mega", "M", 6),
    ("giga", "G", 9),
    ("tera", "T", 12),
    ("peta", "P", 15),
    ("exa", "E", 18),
    ("milli", "m", -3),
    ("micro", "µ", -6),
    ("nano", "n", -9),
)
_PREFIXED: Final = (
    # name, symbol, kind, dimension, size
    ("metre", "m", "length", "length", "1"),
    ("gram", "g", "mass", "mass", "0.001"),
    ("litre", "l", "volume", "volume", "1"),
    ("watt", "W", "other", "power", "1"),
    ("watt hour", "Wh", "other", "energy", "3600"),
    ("joule", "J", "other", "energy", "1"),
    ("hertz", "Hz", "other", "frequency", "1"),
    ("byte", "B", "other", "data", "1"),
    ("bit", "bit", "other", "data bits", "1"),
    ("volt", "V", "other", "voltage", "1"),
    ("ampere", "A", "other", "current", "1"),
    ("farad", "F", "other", "capacitance", "1"),
    ("ohm", "Ω", "other", "resistance", "1"),
    ("newton", "N", "other", "force", "1"),
    ("pascal", "Pa", "other", "pressure", "1"),
    ("becquerel", "Bq", "other", "radioactivity", "1"),
    ("sievert", "Sv", "other", "radiation dose", "1"),
    ("ton", "t", "mass", "mass", "1000"),
)
_PLAIN: Final = """
percent|percent|percent|1|percent|per cent|percentage|pct
percentage point|percentage_point|percentage point|1|percentage point|percentage points|percent point|pp
basis point|percentage_point|percentage point|0.01|basis point|basis points|bps|bp
second|duration|time|1|second|seconds|sec|secs
minute|duration|time|60|minute|minutes|min|mins
hour|duration|time|3600|hour|hours|hr|hrs
day|duration|time|86400|day|days
night|duration|nights|1|night|nights
week|duration|time|604800|week|weeks
fortnight|duration|time|1209600|fortnight|fortnights
month|duration|time|2629800|month|months
year|duration|time|31557600|year|years|yr|yrs
decade|duration|time|315576000|decade|decades
century|duration|time|3155760000|century|centuries
millennium|duration|time|31557600000|millennium|millennia
mile|length|length|1609.344|mile|miles
nautical mile|length|length|1852|nautical mile|nautical miles
yard|length|length|0.9144|yard|yards|yd|yds
foot|length|length|0.3048|foot|feet|ft
inch|length|length|0.0254|inch|inches
centimetre|length|length|0.01|centimetre|centimetres|centimeter|centimeters|cm
light year|length|length|9460730472580800|light year|light years
hectare|area|area|10000|hectare|hectares|ha
acre|area|area|4046.8564224|acre|acres
square mile|area|area|2589988.110336|square mile|square miles|sq mile|sq miles|sq mi
square kilometre|area|area|1000000|square kilometre|square kilometres|square kilometer|square kilometers|sq km|sq kms
square metre|area|area|1|square metre|square metres|square meter|square meters|sq m|sq metre|sq metres|sqm
square foot|area|area|0.09290304|square foot|square feet|sq ft|sq foot|sq feet|sqft
square yard|area|area|0.83612736|square yard|square yards|sq yd
square inch|area|area|0.00064516|square inch|square inches|sq in
ton|mass|mass|1000|ton|tons|tonne|tonnes|metric ton|metric tons|metric tonne|metric tonnes
stone|mass|mass|6.35029318|stone
pound-mass|mass|mass|0.45359237|lb|lbs
ounce|mass|mass|0.028349523125|ounce|ounces|oz
dram|mass|mass|0.0017718451953125|dram|drams
carat|mass|mass|0.0002|carat|carats
barrel|volume|volume|158.987294928|barrel|barrels|bbl
gallon|volume|volume|3.785411784|gallon|gallons
pint|volume|volume|0.568|pint|pints
cubic metre|volume|volume|1000|cubic metre|cubic metres|cubic meter|cubic meters
cubic foot|volume|volume|28.316846592|cubic foot|cubic feet|cu ft
cubic inch|volume|volume|0.016387064|cubic inch|cubic inches
cubic centimetre|volume|volume|0.001|cubic centimetre|cubic centimetres|cubic centimeters|cc
millilitre|volume|volume|0.001|ml
mile per hour|speed|speed|0.44704|mile per hour|miles per hour|mph|miles an hour|mile an hour
kilometre per hour|speed|speed|0.27777777777777777778|kilometer per hour|kilometers per hour
kilometre per hour|speed|speed|0.27777777777777777778|kilometre per hour|kilometres per hour|kph|kmh|km/h|kmph
kilometre per hour|speed|speed|0.27777777777777777778|kilometres an hour|kilometers an hour
metre per second|speed|speed|1|metre per second|metres per second|meters per second|m/s
knot|speed|speed|0.51444444444444444444|knot|knots
mile per gallon|other|fuel economy|1|mile per gallon|miles per gallon|mpg
celsius|temperature|celsius|1|degree celsius|degrees celsius|celsius|degrees c|degc|deg c
celsius|temperature|celsius|1|degree centigrade|degrees centigrade|centigrade
fahrenheit|temperature|fahrenheit|1|degree fahrenheit|degrees fahrenheit|fahrenheit|degrees f|degf|deg f
kelvin|temperature|kelvin|1|kelvin
degree|temperature|degree|1|degree|degrees|deg
horsepower|other|horsepower|1|horsepower|hp|bhp
foot pound-force|other|torque|1|lb-ft|lb ft|pound-feet|pound feet|foot-pounds|ft-lb
newton metre|other|newton metre|1|newton metre|newton metres|newton meters|nm of torque
revolution per minute|other|rotation|1|rpm|revolutions per minute
decibel|other|loudness|1|decibel|decibels|db
calorie|other|calories|1|calorie|calories|kcal
part per million|other|concentration|1|part per million|parts per million|ppm
part per billion|other|concentration|0.001|part per billion|parts per billion|ppb
point|other|point|1|point|points
magnitude|other|magnitude|1|magnitude
pixel|other|pixel|1|pixel|pixels
megapixel|other|pixel|1000000|megapixel|megapixels|mp
times|other|times|1|times as|times more|times higher|times greater|times less
times|other|times|1|times larger|times bigger|times the|times faster
"""
_SYMBOLS: Final = {
    "%": "percent",
    "٪": "percent",
    "°C": "celsius",
    "°F": "fahrenheit",
    "C": "celsius",
    "F": "fahrenheit",
    "°": "degree",
    "h": "hour",
    "L": "litre",
    "x": "times",
    "Kg": "kilogram",
    "KG": "kilogram",
    "KM": "kilometre",
    "Km": "kilometre",
    "Ghz": "gigahertz",
    "Mhz": "megahertz",
    "Gb": "gigabyte",
    "GHZ": "gigahertz",
    "KW": "kilowatt",
    "Kw": "kilowatt",
    "m²": "square metre",
    "km²": "square kilometre",
    "m³": "cubic metre",
    "″": "inch",
    "′": "foot",
    "μm": "micrometre",
    "um": "micrometre",
    "PS": "horsepower",
    "ksi": "kilopound per square inch",
    "psi": "pound per square inch",
    "CM": "centimetre",
    "MM": "millimetre",
    "ML": "millilitre",
}
ATTACHED_ONLY: Final = frozenset({"C", "F", "h", "s", "x", "m", "g", "l", "t", "A", "V", "B", "J", "N", "L", "k"})
"""Letters read as a unit only where they touch the number or, for a few, one space after it."""


def _prefixed_units() -> dict[str, Unit]:
    units = {}
    for name, _symbol, kind, dimension, size in _PREFIXED:
        units[name] = Unit(name, cast(UnitKind, kind), dimension, Decimal(size))
        for prefix, _letter, power in _PREFIXES:
            units[prefix + name] = units[name]._replace(name=prefix + name, size=Decimal(size).scaleb(power))
    return units


def _plural_forms(name: str) -> tuple[str, ...]:
    american = name.replace("metre", "meter").replace("litre", "liter")
    plain = {name, american, f"{name}s", f"{american}s"}
    if name.endswith("ton"):
        plain |= {f"{name}s", f"{name}ne", f"{name}nes"}
    if name.endswith("gram"):
        plain |= {f"{name}me", f"{name}mes"}
    if name.endswith("watt hour"):
        plain |= {name.replace(" ", ""), name.replace(" ", "") + "s"}
    return tuple(plain)


def _build() -> tuple[dict[str, Unit], dict[str, Unit], dict[str, Unit]]:
    by_name = _prefixed_units()
    words: dict[str, Unit] = {}
    symbols: dict[str, Unit] = {}
    for name, symbol, _kind, _dimension, _size in _PREFIXED:
        symbols[symbol] = by_name[name]
        words.update(dict.fromkeys(_plural_forms(name), by_name[name]))
        for prefix, letter, _power in _PREFIXES:
            symbols[letter + symbol] = by_name[prefix + name]
            words.update(dict.fromkeys(_plural_forms(prefix + name), by_name[prefix + name]))
    for line in _PLAIN.strip().splitlines():
        name, kind, dimension, size, *forms = line.split("|")
        by_name[name] = Unit(name, cast(UnitKind, kind), dimension, Decimal(size))
        words.update(dict.fromkeys(forms, by_name[name]))
    for form, name in _SYMBOLS.items():
        symbols[form] = by_name.setdefault(name, _unit(name, "other", name))
    for ambiguous in ("bit", "kilobit", "min", "ha", "pp", "A", "B", "J", "N"):
        symbols.pop(ambiguous, None)
    return by_name, words, symbols


UNITS, UNIT_WORDS, UNIT_SYMBOLS = _build()
"""Units by normalised name, by written words (lower case), and by symbol (case counts)."""

UNIT_FIRST_WORDS: Final = frozenset(first.group() for form in UNIT_WORDS if (first := re.match(r"[^\W\d_]+", form)))
MAX_UNIT_WORDS: Final = 4
"""Tokens in the longest written unit that is looked for."""

_PEOPLE: Final = frozenset(
    """person man woman child boy girl adult civilian soldier worker employee victim patient passenger resident student
    pupil teacher protester demonstrator migrant refugee policeman policewoman officer militant fighter insurgent
    gunman rebel terrorist suspect prisoner hostage guest player member voter customer supporter villager miner
    sailor firefighter journalist lawmaker senator troop personnel staff crew other citizen tourist attendee
    participant detainee inmate survivor fatality death nurse doctor medic paramedic rescuer guard driver pilot
    cyclist motorist pedestrian commuter hiker climber skier swimmer fan spectator visitor shopper tenant farmer
    fisherman angler trader trainee apprentice volunteer activist official politician councillor judge lawyer juror
    witness monk nun priest cleric pilgrim worshipper scientist researcher engineer technician diplomat peacekeeper
    marine commander conscript recruit veteran holidaymaker neighbour relative parent mother father baby toddler
    infant teenager pensioner""".split()
)


def is_people(unit: str | None) -> bool:
    """Does the unit count people."""
    return unit in _PEOPLE


def split_rate(unit: str) -> tuple[str, str]:
    """As in "dollar per barrel" is ("dollar", "barrel"); without a rate the second is empty."""
    numerator, _, denominator = unit.partition(" per ")
    return numerator, denominator


def unit_size(unit: str) -> Decimal:
    """Worth of a unit in the base unit of its dimension; of a rate, that of its numerator; 1 where unknown."""
    known = UNITS.get(unit) or UNITS.get(split_rate(unit)[0])
    return known.size if known else Decimal(1)


def conversion(source: str, target: str) -> Decimal | None:
    """What one `source` is worth in `target`, 1 for the same unit, None where they measure different things.

    Rates convert only with the same denominator. Temperatures and currencies do not convert: the first needs an
    offset, the second a rate of a day.
    """
    if source == target:
        return Decimal(1)
    if source in UNITS and target in UNITS:
        left, right = UNITS[source], UNITS[target]
        return left.size / right.size if left.dimension == right.dimension else None
    (source_unit, source_per), (target_unit, target_per) = split_rate(source), split_rate(target)
    if not source_per or source_per != target_per:
        return None
    return conversion(source_unit, target_unit)
