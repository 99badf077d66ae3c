"""Numerals in words: "two hundred and fifty-one", "half a dozen", "two-thirds", "tens of thousands"."""

from decimal import Decimal
from typing import Final, Literal, NamedTuple

from summarizer.core.figures.number_tokens import (
    DENOMINATORS,
    ORDINALS,
    PLURAL_DENOMINATORS,
    PLURAL_SCALES,
    SCALES,
    SMALL,
    TENS,
    VAGUE_DETERMINERS,
    Token,
    is_hyphen,
    lower_at,
    skip_hyphen,
)

NumeralForm = Literal["digits", "words", "vague", "fraction", "ordinal"]


class Numeral(NamedTuple):
    """A number in `tokens[first:after]`.

    `value` is what it is worth, None for a vague plural, whose bounds are then in `low`, `usual_low`, `usual_high`.
    `step` is the place value of its last stated digit, `scale` the scale words in it (0.1 million and a million for
    "2.3 million"). `takes_scale` says that a scale word may still follow ("two and a half million").
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
    takes_scale: bool = False


FRACTION_STEP: Final = Decimal("0.05")
"""How finely "a third" or "one in five" is taken to be stated."""
_LARGEST: Final = 10**18
_VAGUE_BOUNDS = {"tens": (20, 20, 99), "dozens": (24, 24, 99), "scores": (40, 40, 99)}
"""Hard lower bound and ordinary reading of the plurals that are not powers of a thousand; 2 to 9 times otherwise."""
_HALVED = frozenset("hour day mile year month century decade pound tonne ton litre".split())
_HALVES = frozenset("latter other better last opening closing in".split())
"""Before "half" of a match, a year or a pair."""
_WHOLES = frozenset("of the its their his her all our".split())
_BEFORE_SCORES = frozenset("and while but by with for killing injuring as".split())


class _Sum(NamedTuple):
    """A number while its words are added up: `current` is below a thousand, `total` holds the rest."""

    total: int = 0
    current: int = 0
    step: int = 1


def _read_words(tokens: list[Token], index: int) -> Numeral | None:
    """Numbers such as "two hundred and fifty-one" or "a million"; also "two and a half million"."""
    start = _words_start(tokens, index)
    if start is None:
        return None
    position, added = start
    seen = False
    while position < len(tokens):
        grown = _add_word(added, tokens[position].lower, first=not seen)
        if grown is None:
            break
        added, seen = grown, True
        position = _next_word(tokens, position + 1, allow_and=added.step >= 100)
    if not seen:
        return None
    scale = added.step if added.step >= 1000 else 1
    value = Decimal(added.total + added.current)
    numeral = Numeral(index, _trim(tokens, position), value, Decimal(added.step), "words", scale=scale)
    return _add_half(tokens, numeral)


def _words_start(tokens: list[Token], index: int) -> tuple[int, _Sum] | None:
    """Where the number words begin and what an article before them counts, None if there are none."""
    word = tokens[index].lower
    if word in ("a", "an"):
        scale = lower_at(tokens, index + 1)
        is_scale = scale in SCALES and (scale != "score" or lower_at(tokens, index + 2) == "of")
        return (index + 1, _Sum(current=1)) if is_scale else None
    return (index, _Sum()) if word in SMALL or word in TENS else None


def _add_word(added: _Sum, word: str, *, first: bool) -> _Sum | None:
    """The sum with one more word, None if the word does not continue the number."""
    total, current, _ = added
    if word in SMALL:
        small = SMALL[word]
        if current % 10 or (small > 9 and current % 100) or (small == 0 and not first):
            return None
        return _Sum(total, current + small, 1)
    if word in TENS:
        return None if current % 100 else _Sum(total, current + TENS[word], 1)
    scale = SCALES.get(word)
    if scale is None or (word == "score" and not (first and current == 1)):
        return None
    return _multiply(total, current, scale)


def _multiply(total: int, current: int, scale: int) -> _Sum | None:
    if scale <= 100:
        return _Sum(total, current * scale, scale) if 0 < current < 100 else None
    if current:
        return _Sum(total + current * scale, 0, scale)
    # "two thousand million"
    return _Sum(total * scale, 0, scale) if 0 < total * scale < _LARGEST else None


def _next_word(tokens: list[Token], position: int, *, allow_and: bool) -> int:
    """Where the next word of the number may stand, over a hyphen or an "and" after hundreds."""
    if position < len(tokens) and is_hyphen(tokens[position]):
        return position + 1
    if allow_and and lower_at(tokens, position) == "and":
        following = lower_at(tokens, position + 1)
        beyond = lower_at(tokens, position + 2)
        if (following in SMALL or following in TENS) and beyond not in SCALES:
            return position + 1
    return position


def _trim(tokens: list[Token], position: int) -> int:
    """Give back a hyphen that joins the number to something else ("two-hour")."""
    return position - 1 if is_hyphen(tokens[position - 1]) else position


def _add_half(tokens: list[Token], numeral: Numeral) -> Numeral:
    position = skip_hyphen(tokens, numeral.after)
    if lower_at(tokens, position) != "and" or numeral.value is None:
        return numeral
    first = skip_hyphen(tokens, position + 1)
    second = skip_hyphen(tokens, first + 1)
    if lower_at(tokens, first) != "a" or lower_at(tokens, second) not in ("half", "quarter"):
        return numeral
    share = Decimal(1) / DENOMINATORS[tokens[second].lower]
    # "a million and a half" is 1.5 million, "two and a half" is 2.5
    unit = numeral.step if numeral.step >= 1000 else Decimal(1)
    value = numeral.value + share * unit
    return numeral._replace(after=second + 1, value=value, step=unit / 10, takes_scale=True)


def _read_half(tokens: list[Token], index: int) -> Numeral | None:
    """The forms "half a million", "half a dozen", "half-dozen", "half an hour"."""
    if tokens[index].lower != "half":
        return None
    article = skip_hyphen(tokens, index + 1)
    has_article = lower_at(tokens, article) in ("a", "an")
    position = skip_hyphen(tokens, article + 1) if has_article else article
    word = lower_at(tokens, position)
    if (
        word in SCALES
        and word not in ("lakhs", "crores")
        and (word != "score" or lower_at(tokens, position + 1) == "of")
    ):
        scale = Decimal(SCALES[word])
        return Numeral(index, position + 1, scale / 2, scale / 10 if scale > 12 else Decimal(1), "words")
    if has_article and word in _HALVED:
        return Numeral(index, position, Decimal("0.5"), Decimal("0.1"), "fraction")
    return None


def _read_fraction(tokens: list[Token], index: int) -> Numeral | None:
    """The forms "a third", "two-thirds", "three quarters", "half of", "half the"."""
    word = tokens[index].lower
    if word == "half" and (lower_at(tokens, index - 1) in _HALVES or lower_at(tokens, index - 1) in ORDINALS):
        return None
    if word == "half" and (lower_at(tokens, index - 1) == "by" or lower_at(tokens, index + 1) in _WHOLES):
        return Numeral(index, index + 1, Decimal("0.5"), Decimal("0.1"), "fraction")
    numerator = 1 if word in ("a", "an") else SMALL.get(word, 0)
    if numerator == 0:
        return None
    position = skip_hyphen(tokens, index + 1)
    below = lower_at(tokens, position)
    denominator = (DENOMINATORS if numerator == 1 else PLURAL_DENOMINATORS).get(below)
    if denominator is None or numerator >= denominator or not _reads_as_share(tokens, position, numerator):
        return None
    return Numeral(index, position + 1, Decimal(numerator) / denominator, FRACTION_STEP, "fraction")


def _reads_as_share(tokens: list[Token], position: int, numerator: int) -> bool:
    """Tell "a third of them" from "a third man", "two quarters" of a year and "a half"."""
    following, below = lower_at(tokens, position + 1), tokens[position].lower
    if below == "quarters" and numerator == 2:
        return False
    if following == "of":
        return True
    if below == "half":
        return False
    if numerator > 1 or tokens[position - 1].lower == "one":
        return below != "quarters" or is_hyphen(tokens[position - 1])
    reduced = position > 1 and tokens[position - 2].lower == "by"
    return reduced or not following[:1].isalpha() or following in ("more", "less", "fewer", "higher", "lower")


def _read_vague(tokens: list[Token], index: int) -> Numeral | None:
    """Vague plurals: "hundreds", "tens of thousands", "several hundred", "a few"."""
    word = tokens[index].lower
    if word in PLURAL_SCALES:
        return _read_plural_scale(tokens, index)
    start = index + 1 if word in ("a", "an") else index
    while start > index and start < len(tokens) and tokens[start].lower in ("mere", "small"):
        start += 1
    bounds = VAGUE_DETERMINERS.get(lower_at(tokens, start))
    if bounds is None or (tokens[start].lower != "several" and start == index):
        return None
    position = start + 1
    scale = 1
    following = lower_at(tokens, position)
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
    size = PLURAL_SCALES[word]
    bounds = _VAGUE_BOUNDS.get(word, (2 * size, 2 * size, 10 * size - 1))
    after, scale = index + 1, 1
    for _ in range(2):
        if lower_at(tokens, after) not in ("of", "upon") or lower_at(tokens, after + 1) not in PLURAL_SCALES:
            break
        scale, after = scale * PLURAL_SCALES[tokens[after + 1].lower], after + 2
    if word == "tens" and scale == 1:
        return None
    return _vague(index, after, bounds, scale, step=size)


def _scores_is_number(tokens: list[Token], index: int) -> bool:
    """Tell "scores were hurt" from "test scores" and "she scores"."""
    previous = lower_at(tokens, index - 1)
    if lower_at(tokens, index + 1) not in ("of", "were", "have", "more", "are", "had"):
        return False
    return not previous.isalpha() or previous in _BEFORE_SCORES


NUMERAL_READERS: Final = (_read_vague, _read_fraction, _read_half, _read_words)
"""Tried in turn: "a few hundred" before "a hundred", "two-thirds" before "two"."""
