"""Numerals: how a number is written in digits, words or vague plurals, and what it is worth."""

import re
from decimal import Decimal
from typing import Final, Literal, NamedTuple

NumeralForm = Literal["digits", "words", "vague", "fraction", "ordinal"]

MAX_DIGITS: Final = 18
"""A longer run of digits is an identifier, not a figure."""


class Token(NamedTuple):
    """A word, number or sign with half-open offsets; `lower` is its lower-case form with a straight apostrophe, as has `text`."""

    start: int
    end: int
    text: str
    lower: str


class Numeral(NamedTuple):
    """A number in `tokens[first:after]`.

    `value` is what it is worth, None for a vague plural, whose bounds are then in `low`, `usual_low`, `usual_high`.
    `step` is the place value of its last stated digit, `scale` the scale words after digits (0.1 million and a
    million for "2.3 million").
    """

    first: int
    after: int
    value: Decimal | None
    step: Decimal
    form: NumeralForm
    low: Decimal | None = None
    usual_low: Decimal | None = None
    usual_high: Decimal | None = None
    scale: int = 1


_TOKEN = re.compile(
    r"\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+(?![\d.,]\d)"  # 10 000 with a hard space
    r"|\d{1,3}(?: 000)+(?!\d)"
    r"|\d+(?:[.,]\d+)*"
    r"|(?<![\w.])\.\d+"
    r"|[^\W\d_]+(?:['’][^\W\d_]+)?"
    r"|\S"
)

_SMALL = {
    word: number
    for number, word in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
        seventeen eighteen nineteen""".split()
    )
}
_TENS = {
    word: 10 * number
    for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
SCALES: Final = {
    "hundred": 100,
    "thousand": 1_000,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "quadrillion": 10**15,
    "lakh": 10**5,
    "lakhs": 10**5,
    "crore": 10**7,
    "crores": 10**7,
    "dozen": 12,
    "score": 20,
}
ABBREVIATED_SCALES: Final = {
    "bn": 10**9,
    "bln": 10**9,
    "tn": 10**12,
    "trn": 10**12,
    "mn": 10**6,
    "mln": 10**6,
    "mio": 10**6,
    "cr": 10**7,
}
MONEY_SCALES: Final = {"k": 10**3, "m": 10**6, "b": 10**9, "t": 10**12}
"""Letters that stand for a scale only where the figure is money or the letter cannot be a unit."""

_PLURAL_SCALES = {
    "tens": 10,
    "dozens": 12,
    "scores": 20,
    "hundreds": 100,
    "thousands": 1_000,
    "millions": 10**6,
    "billions": 10**9,
    "trillions": 10**12,
}
_VAGUE_BOUNDS = {"tens": (20, 20, 99), "dozens": (24, 24, 99), "scores": (40, 40, 99)}
"""Hard lower bound and ordinary reading of the plurals that are not powers of a thousand; 2 to 9 times otherwise."""

_VAGUE_DETERMINERS = {"several": (2, 3, 9), "few": (2, 3, 9), "handful": (2, 3, 9), "couple": (2, 2, 3)}
_VULGAR = {
    "½": Decimal("0.5"),
    "¼": Decimal("0.25"),
    "¾": Decimal("0.75"),
    "⅓": Decimal(1) / 3,
    "⅔": Decimal(2) / 3,
    "⅕": Decimal("0.2"),
    "⅖": Decimal("0.4"),
    "⅗": Decimal("0.6"),
    "⅘": Decimal("0.8"),
    "⅙": Decimal(1) / 6,
    "⅛": Decimal("0.125"),
    "⅜": Decimal("0.375"),
    "⅝": Decimal("0.625"),
    "⅞": Decimal("0.875"),
}
_DENOMINATORS = {
    "half": 2,
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "hundredth": 100,
    "thousandth": 1000,
}
_PLURAL_DENOMINATORS = {f"{word}s": number for word, number in _DENOMINATORS.items() if word != "half"} | {"halves": 2}
_ORDINALS = {
    word: number
    for number, word in enumerate(
        """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
        fifteenth sixteenth seventeenth eighteenth nineteenth twentieth""".split(),
        start=1,
    )
}
MULTIPLES: Final = {"twice": 2, "double": 2, "triple": 3, "treble": 3, "quadruple": 4}
_HALVED = frozenset("hour day mile year month century decade pound tonne ton litre".split())
_HYPHENS = frozenset("-‐‑")
_STARTS = (
    _SMALL.keys()
    | _TENS.keys()
    | _PLURAL_SCALES.keys()
    | _VAGUE_DETERMINERS.keys()
    | _ORDINALS.keys()
    | MULTIPLES.keys()
    | {"a", "an", "half", "no", "none", "nobody"}
)


_AFTER_ARTICLE = SCALES.keys() | _VAGUE_DETERMINERS.keys() | _DENOMINATORS.keys() | {"mere", "small", "-"} - {"second"}


def find_tokens(text: str) -> list[Token]:
    """All words, numbers and signs of `text` in order. Hyphens stand apart; "10 000" is one number."""
    plain = text.replace("’", "'")
    make = tuple.__new__  # half the price of the named constructor, and this runs for every word read
    return [make(Token, (*match.span(), word := match.group(), word.lower())) for match in _TOKEN.finditer(plain)]


def may_start_numeral(token: Token) -> bool:
    """Is it worth trying to read a numeral here."""
    if token.lower in _STARTS:
        return True
    first = token.text[0]
    return first.isdecimal() or first in _VULGAR or (first == "." and len(token.text) > 1)


def find_candidates(tokens: list[Token]) -> list[int]:
    """Indices of the tokens at which a numeral may start, articles only before a word that they can count."""
    found = []
    for index, (_start, _end, text, lower) in enumerate(tokens):
        first = text[0]
        if lower in _STARTS:
            if lower not in ("a", "an") or _lower_at(tokens, index + 1) in _AFTER_ARTICLE:
                found.append(index)
        elif first.isdecimal() or first in _VULGAR or (first == "." and len(text) > 1):
            found.append(index)
    return found


def is_ordinal_word(token: Token) -> bool:
    """Is it "first", "second" and so on."""
    return token.lower in _ORDINALS


def is_hyphen(token: Token) -> bool:
    """Is it a hyphen that joins words."""
    return token.text in _HYPHENS


def parse_digits(written: str) -> tuple[Decimal, Decimal] | None:
    """Value and step of a number in digits, None if it is no plain number ("1.2.3").

    Commas group and the point is decimal, as in English. A decimal comma and grouping points are read only where they
    cannot be English: "1.234.567", "1.234,50", "3,5".
    """
    plain = written if written.isdecimal() else _normalise_digits("".join(written.split()))
    if plain is None or len(plain) > MAX_DIGITS:
        return None
    return Decimal(plain), _step_of(plain)


def _normalise_digits(written: str) -> str | None:
    if not any(sign in written for sign in ",."):
        return written
    if re.fullmatch(r"\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?|\d*\.?\d+", written):
        return written.replace(",", "")
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,}", written):
        return written.replace(".", "").replace(",", ".")
    if re.fullmatch(r"\d+,\d{1,2}", written):
        return written.replace(",", ".")
    return None


def _step_of(plain: str) -> Decimal:
    if "." in plain:
        return _POWERS[-len(plain.split(".")[1])]
    zeros = len(plain) - len(plain.rstrip("0"))
    return _POWERS[zeros if zeros < len(plain) else 0]


_POWERS = {power: Decimal(1).scaleb(power) for power in range(-MAX_DIGITS, MAX_DIGITS + 1)}


def read_numeral(tokens: list[Token], index: int, *, money: bool = False) -> Numeral | None:
    """The longest numeral that starts at `tokens[index]`, or None.

    Args:
        tokens: Of the whole text.
        index: Where to start.
        money: A currency stands before it, so that "350m" is 350 million.
    """
    token = tokens[index]
    if token.text[0].isdecimal() or (token.text[0] == "." and len(token.text) > 1):
        return _read_digits(tokens, index, money=money)
    if token.text in _VULGAR:
        return Numeral(index, index + 1, _VULGAR[token.text], Decimal("0.01"), "fraction")
    for read in (_read_vague, _read_fraction, _read_half, _read_words):
        numeral = read(tokens, index)
        if numeral is not None:
            return numeral
    return None


def read_ordinal(tokens: list[Token], index: int) -> Numeral | None:
    """An ordinal in words ("third") or digits ("3rd"), or None."""
    token = tokens[index]
    if token.lower in _ORDINALS:
        return Numeral(index, index + 1, Decimal(_ORDINALS[token.lower]), Decimal(1), "ordinal")
    suffix = _lower_at(tokens, index + 1)
    if token.text.isdecimal() and len(token.text) <= 4 and suffix in ("st", "nd", "rd", "th"):
        if tokens[index + 1].start == token.end:
            return Numeral(index, index + 2, Decimal(token.text), Decimal(1), "ordinal")
    return None


def _lower_at(tokens: list[Token], index: int) -> str:
    return tokens[index].lower if 0 <= index < len(tokens) else ""


def _skip_hyphen(tokens: list[Token], index: int) -> int:
    return index + 1 if index < len(tokens) and is_hyphen(tokens[index]) else index


def _read_digits(tokens: list[Token], index: int, *, money: bool) -> Numeral | None:
    parsed = parse_digits(tokens[index].text)
    if parsed is None:
        return None
    value, step = parsed
    after = index + 1
    if after < len(tokens) and tokens[after].text in _VULGAR:
        value, step, after = value + _VULGAR[tokens[after].text], Decimal("0.01"), after + 1
    elif _lower_at(tokens, after) == "and" and [_lower_at(tokens, after + k) for k in (1, 2)] == ["a", "half"]:
        value, step, after = value + Decimal("0.5"), Decimal("0.1"), after + 3
    elif _is_written_fraction(tokens, index):
        denominator = Decimal(tokens[index + 2].text)
        return Numeral(index, index + 3, value / denominator, Decimal("0.01"), "digits")
    return _apply_scales(tokens, Numeral(index, after, value, step, "digits"), money=money)


def _is_written_fraction(tokens: list[Token], index: int) -> bool:
    """Is it "1/2" or "3/4" before a word, and no date."""
    parts = tokens[index : index + 4]
    if len(parts) < 4 or parts[1].text != "/" or parts[2].text not in ("2", "3", "4", "5", "8"):
        return False
    if parts[0].end != parts[1].start or parts[1].end != parts[2].start or not parts[3].text.isalpha():
        return False
    return len(parts[0].text) == 1 and parts[0].text < parts[2].text


def _apply_scales(tokens: list[Token], numeral: Numeral, *, money: bool) -> Numeral:
    """Multiply by the scale words that follow ("2.3 million", "5 lakh crore")."""
    while True:
        scale, after = _scale_at(tokens, numeral.after, money=money)
        if scale is None or numeral.value is None:
            return numeral
        # a scale makes the figure a rounded one: "20 million" is stated to the million
        step = min(numeral.step, Decimal(1)) * scale
        numeral = numeral._replace(after=after, value=numeral.value * scale, step=step, scale=numeral.scale * scale)


def _scale_at(tokens: list[Token], index: int, *, money: bool) -> tuple[int | None, int]:
    position = _skip_hyphen(tokens, index)
    if position >= len(tokens):
        return None, index
    token = tokens[position]
    if token.lower in SCALES and token.lower != "score":
        return SCALES[token.lower], position + 1
    if position != index:
        return None, index
    if token.lower in ABBREVIATED_SCALES:
        return ABBREVIATED_SCALES[token.lower], index + 1
    attached = token.start == tokens[index - 1].end
    if token.lower in MONEY_SCALES and attached and (money or token.text == "k"):
        return MONEY_SCALES[token.lower], index + 1
    return None, index


def _read_words(tokens: list[Token], index: int) -> Numeral | None:
    """Numbers such as "two hundred and fifty-one" or "a million"; also "two and a half million"."""
    total, current, position, step = 0, 0, index, 1
    seen = False
    if _lower_at(tokens, index) in ("a", "an"):
        position = index + 1
        if _lower_at(tokens, position) not in SCALES or not _article_scale(tokens, position):
            return None
        current = 1
    while position < len(tokens):
        word = tokens[position].lower
        if word in _SMALL:
            if current % 10 or (current and _SMALL[word] > 9 and current % 100) or (seen and _SMALL[word] == 0):
                break
            current, step = current + _SMALL[word], 1
        elif word in _TENS:
            if current % 100:
                break
            current, step = current + _TENS[word], 1
        elif word in SCALES and word != "score" or (word == "score" and _lower_at(tokens, index) in ("a", "an")):
            scale = SCALES[word]
            if not seen and current == 0:
                return None
            step = scale
            current, total = (current * scale, total) if scale <= 100 else (0, total + max(current, 1) * scale)
        else:
            break
        seen = True
        position = _next_word(tokens, position + 1, allow_and=step >= 100)
    if not seen:
        return None
    after = _trim(tokens, position)
    numeral = Numeral(index, after, Decimal(total + current), Decimal(step), "words", scale=step if step >= 1000 else 1)
    return _add_half(tokens, numeral)


def _article_scale(tokens: list[Token], position: int) -> bool:
    word = tokens[position].lower
    return word != "score" or _lower_at(tokens, position + 1) == "of"


def _next_word(tokens: list[Token], position: int, *, allow_and: bool) -> int:
    """Where the next word of the number may stand, over a hyphen or an "and" after hundreds."""
    if position < len(tokens) and is_hyphen(tokens[position]):
        return position + 1
    if allow_and and _lower_at(tokens, position) == "and":
        following = _lower_at(tokens, position + 1)
        beyond = _lower_at(tokens, position + 2)
        if (following in _SMALL or following in _TENS) and beyond not in SCALES:
            return position + 1
    return position


def _trim(tokens: list[Token], position: int) -> int:
    """Give back a hyphen that joins the number to something else ("two-hour")."""
    return position - 1 if is_hyphen(tokens[position - 1]) else position


def _add_half(tokens: list[Token], numeral: Numeral) -> Numeral:
    position = _skip_hyphen(tokens, numeral.after)
    if _lower_at(tokens, position) != "and" or numeral.value is None:
        return numeral
    first = _skip_hyphen(tokens, position + 1)
    second = _skip_hyphen(tokens, first + 1)
    if _lower_at(tokens, first) != "a" or _lower_at(tokens, second) not in ("half", "quarter"):
        return numeral
    share = Decimal(1) / _DENOMINATORS[tokens[second].lower]
    # "a million and a half" is 1.5 million, "two and a half" is 2.5
    unit = numeral.step if numeral.step >= 1000 else Decimal(1)
    grown = numeral._replace(after=second + 1, value=numeral.value + share * unit, step=unit / 10)
    return _apply_scales(tokens, grown, money=False)


def _read_half(tokens: list[Token], index: int) -> Numeral | None:
    """The forms "half a million", "half a dozen", "half-dozen", "half an hour"."""
    if tokens[index].lower != "half":
        return None
    article = _skip_hyphen(tokens, index + 1)
    has_article = _lower_at(tokens, article) in ("a", "an")
    position = _skip_hyphen(tokens, article + 1) if has_article else article
    word = _lower_at(tokens, position)
    if word in SCALES and word not in ("score", "lakhs", "crores"):
        scale = Decimal(SCALES[word])
        return Numeral(index, position + 1, scale / 2, scale / 10 if scale > 12 else Decimal(1), "words")
    if has_article and word in _HALVED:
        return Numeral(index, position, Decimal("0.5"), Decimal("0.1"), "fraction")
    return None


def _read_fraction(tokens: list[Token], index: int) -> Numeral | None:
    """The forms "a third", "two-thirds", "three quarters", "half of", "half the"."""
    word = tokens[index].lower
    if word == "half" and _lower_at(tokens, index + 1) in ("of", "the", "its", "their", "his", "her", "all", "our"):
        return Numeral(index, index + 1, Decimal("0.5"), Decimal("0.1"), "fraction")
    numerator = 1 if word in ("a", "an") else _SMALL.get(word, 0)
    if numerator == 0:
        return None
    position = _skip_hyphen(tokens, index + 1)
    below = _lower_at(tokens, position)
    denominator = (_DENOMINATORS if numerator == 1 else _PLURAL_DENOMINATORS).get(below)
    if denominator is None or numerator >= denominator or not _reads_as_share(tokens, position, numerator):
        return None
    return Numeral(index, position + 1, Decimal(numerator) / denominator, Decimal("0.01"), "fraction")


def _reads_as_share(tokens: list[Token], position: int, numerator: int) -> bool:
    """Tell "a third of them" from "a third man" and "a quarter" of the year."""
    following = _lower_at(tokens, position + 1)
    if following == "of":
        return True
    if tokens[position].lower == "half":
        return False
    if numerator > 1 or tokens[position - 1].lower == "one":
        return tokens[position].lower != "quarters" or is_hyphen(tokens[position - 1])
    return not following[:1].isalpha() or following in ("more", "less", "fewer", "higher", "lower")


def _read_vague(tokens: list[Token], index: int) -> Numeral | None:
    """Vague plurals: "hundreds", "tens of thousands", "several hundred", "a few"."""
    word = tokens[index].lower
    if word in _PLURAL_SCALES:
        return _read_plural_scale(tokens, index)
    start = index + 1 if word in ("a", "an") else index
    while start > index and start < len(tokens) and tokens[start].lower in ("mere", "small"):
        start += 1
    bounds = _VAGUE_DETERMINERS.get(_lower_at(tokens, start))
    if bounds is None or (tokens[start].lower != "several" and start == index):
        return None
    position = start + 1
    scale = 1
    following = _lower_at(tokens, position)
    if following in SCALES and following != "score":
        scale, position = SCALES[following], position + 1
    elif tokens[start].lower in ("handful", "couple") and following != "of":
        return None
    return _vague(index, position, bounds, scale)


def _vague(index: int, after: int, bounds: tuple[int, int, int], scale: int, *, step: int = 1) -> Numeral:
    low, usual_low, usual_high = bounds
    return Numeral(
        index,
        after,
        None,
        Decimal(scale * step),
        "vague",
        Decimal(low * scale),
        Decimal(usual_low * scale),
        Decimal((usual_high + 1) * scale - 1),
    )


def _read_plural_scale(tokens: list[Token], index: int) -> Numeral | None:
    word = tokens[index].lower
    if word == "scores" and not _scores_is_number(tokens, index):
        return None
    bounds = _VAGUE_BOUNDS.get(
        word, (2 * _PLURAL_SCALES[word], 2 * _PLURAL_SCALES[word], 10 * _PLURAL_SCALES[word] - 1)
    )
    after, scale = index + 1, 1
    while _lower_at(tokens, after) in ("of", "upon") and _lower_at(tokens, after + 1) in _PLURAL_SCALES:
        scale, after = scale * _PLURAL_SCALES[tokens[after + 1].lower], after + 2
    if word == "tens" and scale == 1:
        return None
    return _vague(index, after, bounds, scale, step=_PLURAL_SCALES[word])


def _scores_is_number(tokens: list[Token], index: int) -> bool:
    """Tell "scores were hurt" from "test scores" and "she scores"."""
    following = _lower_at(tokens, index + 1)
    previous = _lower_at(tokens, index - 1) if index else ""
    if following not in ("of", "were", "have", "more", "are", "had"):
        return False
    return not previous.isalpha() or previous in (
        "and",
        "while",
        "but",
        "by",
        "with",
        "for",
        "killing",
        "injuring",
        "as",
    )
