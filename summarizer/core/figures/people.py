"""Figures about people that no plain noun follows: ages, "killed 12", "three were hurt", "no one was injured"."""

from decimal import Decimal
from typing import Final

from summarizer.core.figures.counted import CASUALTY_WORDS, Counted, is_boundary
from summarizer.core.figures.measured import Measured
from summarizer.core.figures.number_tokens import HARM_NOUNS, Token, is_hyphen
from summarizer.core.figures.number_words import Numeral

YEAR_OF_AGE: Final = "year of age"
_OLDEST: Final = 115
_YOUNGEST: Final = 3
_AGE_LEADS: Final = frozenset(
    {("age", "of"), ("ages", "of"), *((word, "at") for word in ("dies", "died", "dead", "death"))}
)
_NOT_NAMES: Final = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december jan feb mar apr jun jul aug sep sept oct nov dec""".split()
)
_HARM_BEFORE: Final = frozenset(
    """kill kills killed killing wound wounds wounded wounding injure injures injured injuring hurt hurting arrest
    arrested arresting detain detained detaining rescue rescued rescuing evacuated""".split()
)
_PASSIVE: Final = frozenset("were was are is been be have has had being remain remained still also".split())
_TURNED: Final = frozenset("was is turned turns".split())
_NOBODY: Final = frozenset("nobody none".split())


def read_age(tokens: list[Token], measured: Measured) -> Measured:
    """Turn a number of years that is an age into one: "40-year-old", "aged 55", "Maddon, 66,"."""
    value = measured.numeral.value
    if value is None or measured.kind not in ("count", "duration"):
        return measured
    if measured.unit == "year":
        after = _after_old(tokens, measured.after)
        return measured if after is None else measured._replace(unit=YEAR_OF_AGE, after=after)
    if measured.unit is None and value <= _OLDEST and _stands_as_age(tokens, measured):
        return measured._replace(unit=YEAR_OF_AGE, kind="duration")
    return measured


def _after_old(tokens: list[Token], index: int) -> int | None:
    position = index + 1 if index < len(tokens) and is_hyphen(tokens[index]) else index
    if position < len(tokens) and tokens[position].lower in ("old", "olds"):
        return position + 1
    words = [token.lower for token in tokens[position : position + 2]]
    return position + 2 if words == ["of", "age"] else None


def _stands_as_age(tokens: list[Token], measured: Measured) -> bool:
    before = [token.lower for token in tokens[max(0, measured.first - 3) : measured.first]]
    if before[-1:] == ["between"] and measured.high is not None:
        before.pop()
    if before[-1:] in (["aged"], ["age"]) or tuple(before[-2:]) in _AGE_LEADS:
        return True
    if before[-1:] and before[-1] in _TURNED and before[-2:-1] and before[-2] in ("he", "she", "i", "who"):
        following = tokens[measured.after] if measured.after < len(tokens) else None
        ends = following is None or (is_boundary(following) and following.lower != "of")
        return ends and measured.high is None and (measured.numeral.value or 0) >= _YOUNGEST
    return measured.high is None and _stands_after_name(tokens, measured)


def _stands_after_name(tokens: list[Token], measured: Measured) -> bool:
    """Is it a number in digits between two commas behind a capitalised word."""
    first, after = measured.first, measured.after
    if first < 2 or tokens[first - 1].text != "," or measured.numeral.form != "digits" or after >= len(tokens):
        return False
    noun = tokens[first - 2]
    if not noun.text.isalpha() or noun.text.isupper() or noun.lower in _NOT_NAMES or not tokens[first].text.isdecimal():
        return False
    value = measured.numeral.value or 0
    return tokens[after].text in (",.;)" if noun.text[0].isupper() else ",") and value >= _YOUNGEST


def find_harmed(tokens: list[Token], first: int, after: int) -> Counted | None:
    """The participle that makes a bare number a count of people: "killed 157", "three were hurt"."""
    position = after
    while position < min(len(tokens), after + 3) and tokens[position].lower in _PASSIVE:
        position += 1
    if position > after and position < len(tokens) and tokens[position].lower in CASUALTY_WORDS:
        return Counted(position, position + 1, position, "person")
    if first and tokens[first - 1].lower in _HARM_BEFORE:
        return Counted(first - 1, first, first - 1, "person")
    return None


def read_nobody(tokens: list[Token], index: int) -> Measured | None:
    """Nought, where it is said of people who came to harm: "no one was injured", "no casualties"."""
    word = tokens[index].lower
    if word == "no" and index + 1 < len(tokens):
        if tokens[index + 1].lower in HARM_NOUNS:
            return _nought(index, index + 1)
        after = index + 2 if tokens[index + 1].lower == "one" else index
    else:
        after = index + 1 if word in _NOBODY else index
    if after == index or after >= len(tokens) or tokens[after].lower not in _PASSIVE:
        return None
    harmed = find_harmed(tokens, index, after)
    return _nought(index, after) if harmed is not None and harmed.first > index else None


def _nought(first: int, after: int) -> Measured:
    return Measured(first, after, Numeral(first, after, Decimal(0), Decimal(1), "words"), None, "count")
