"""Numerals: what a number in digits is worth, and the door to those in words."""

import re
from decimal import Decimal
from typing import Final

from summarizer.core.figures.number_tokens import (
    ABBREVIATED_SCALES,
    HYPHENS,
    MONEY_SCALES,
    ORDINALS,
    SCALES,
    VULGAR,
    Token,
    lower_at,
    skip_hyphen,
)
from summarizer.core.figures.number_words import NUMERAL_READERS, Numeral

MAX_DIGITS: Final = 18
"""A longer run of digits is an identifier, not a figure."""
_POWERS = {power: Decimal(1).scaleb(power) for power in range(-MAX_DIGITS, MAX_DIGITS + 1)}
_ENGLISH = re.compile(r"\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?|\d*\.?\d+")
_GROUPED_BY_POINTS = re.compile(r"\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,}")
_DECIMAL_COMMA = re.compile(r"\d+,\d{1,2}")


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
    if _ENGLISH.fullmatch(written):
        return written.replace(",", "")
    if _GROUPED_BY_POINTS.fullmatch(written):
        return written.replace(".", "").replace(",", ".")
    return written.replace(",", ".") if _DECIMAL_COMMA.fullmatch(written) else None


def _step_of(plain: str) -> Decimal:
    if "." in plain:
        return _POWERS[-len(plain.split(".")[1])]
    zeros = len(plain) - len(plain.rstrip("0"))
    return _POWERS[zeros if zeros < len(plain) else 0]


def read_numeral(tokens: list[Token], index: int, *, money: bool = False) -> Numeral | None:
    """The longest numeral that starts at `tokens[index]`, or None.

    Args:
        tokens: Of the whole text.
        index: Where to start.
        money: A currency stands before it, so that "350m" is 350 million.
    """
    token = tokens[index]
    if token.text[0].isdecimal() or (token.text[0] == "." and len(token.text) > 1):
        numeral = _read_digits(tokens, index)
        return None if numeral is None else _apply_scales(tokens, numeral, money=money)
    if token.text in VULGAR:
        return Numeral(index, index + 1, VULGAR[token.text], Decimal("0.01"), "fraction")
    for read in NUMERAL_READERS:
        numeral = read(tokens, index)
        if numeral is not None:
            return _apply_scales(tokens, numeral, money=False) if numeral.takes_scale else numeral
    return None


def read_ordinal(tokens: list[Token], index: int) -> Numeral | None:
    """An ordinal in words ("third") or digits ("3rd"), or None."""
    token = tokens[index]
    if token.lower in ORDINALS:
        return Numeral(index, index + 1, Decimal(ORDINALS[token.lower]), Decimal(1), "ordinal")
    suffixed = lower_at(tokens, index + 1) in ("st", "nd", "rd", "th") and tokens[index + 1].glued
    if suffixed and token.text.isdecimal() and len(token.text) <= 4:
        return Numeral(index, index + 2, Decimal(token.text), Decimal(1), "ordinal")
    return None


def _read_digits(tokens: list[Token], index: int) -> Numeral | None:
    parsed = parse_digits(tokens[index].text)
    if parsed is None:
        return None
    value, step = parsed
    after = index + 1
    if after < len(tokens) and tokens[after].text.isalpha() and tokens[after].lower != "and":
        # most numbers: no word but that of "2 and a half" goes on with one
        return Numeral(index, after, value, step, "digits")
    if after < len(tokens) and tokens[after].text in VULGAR:
        value, step, after = value + VULGAR[tokens[after].text], Decimal("0.01"), after + 1
    elif _is_written_fraction(tokens, after):
        share = Decimal(tokens[after].text) / Decimal(tokens[after + 2].text)
        return Numeral(index, after + 3, value + share, Decimal("0.01"), "digits")
    elif lower_at(tokens, after) == "and" and [lower_at(tokens, after + k) for k in (1, 2)] == ["a", "half"]:
        value, step, after = value + Decimal("0.5"), Decimal("0.1"), after + 3
    elif _is_written_fraction(tokens, index):
        denominator = Decimal(tokens[index + 2].text)
        return Numeral(index, index + 3, value / denominator, Decimal("0.01"), "digits")
    return Numeral(index, after, value, step, "digits")


def _is_written_fraction(tokens: list[Token], index: int) -> bool:
    """Is it "1/2" or "3/4" before a word, and no date."""
    parts = tokens[index : index + 4]
    if len(parts) < 4 or parts[1].text != "/" or parts[2].text not in ("2", "3", "4", "5", "8"):
        return False
    if not parts[1].glued or not parts[2].glued or not parts[3].text.isalpha():
        return False
    return len(parts[0].text) == 1 and parts[0].text < parts[2].text


def _apply_scales(tokens: list[Token], numeral: Numeral, *, money: bool) -> Numeral:
    """Multiply by the one or two scale words that follow ("2.3 million", "5 lakh crore")."""
    if lower_at(tokens, numeral.after) not in _SCALE_STARTS:
        return numeral
    for _ in range(2):
        scale, after = _scale_at(tokens, numeral.after, money=money)
        if scale is None or numeral.value is None:
            return numeral
        # a scale makes the figure a rounded one: "20 million" is stated to the million
        step = min(numeral.step, Decimal(1)) * scale
        numeral = numeral._replace(after=after, value=numeral.value * scale, step=step, scale=numeral.scale * scale)
    return numeral


_SCALE_STARTS: Final = SCALES.keys() | ABBREVIATED_SCALES.keys() | MONEY_SCALES.keys() | HYPHENS
"""What may stand behind a number that is multiplied: a scale, or the hyphen before it."""


def _is_thousand(letter: Token, numeral: Token) -> bool:
    """Is a letter behind a number a thousand: "20k", and "533K", but not the "K" of a "10K" race or a "4K" screen."""
    return letter.text == "k" or (letter.text == "K" and len(numeral.text) >= len("100"))


def _scale_at(tokens: list[Token], index: int, *, money: bool) -> tuple[int | None, int]:
    position = skip_hyphen(tokens, index)
    if position >= len(tokens):
        return None, index
    token = tokens[position]
    if token.lower in SCALES and token.lower != "score":
        return SCALES[token.lower], position + 1
    if position != index:
        return None, index
    if token.lower in ABBREVIATED_SCALES:
        return ABBREVIATED_SCALES[token.lower], index + 1
    if token.lower in MONEY_SCALES and token.glued and (money or _is_thousand(token, tokens[index - 1])):
        return MONEY_SCALES[token.lower], index + 1
    return None, index
