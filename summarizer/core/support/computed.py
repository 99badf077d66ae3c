"""Figures a claim works out from those of its source: a rise from two levels, a share from a part and its whole."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from summarizer.core.figures.intervals import Interval, hard
from summarizer.core.figures.quantities import Quantity
from summarizer.core.support.terms import Term, TermLine
from summarizer.core.text.word_forms import word_key

_FACTORS = {
    Decimal(2): "doubled doubling double",
    Decimal(3): "tripled tripling triple trebled",
    Decimal(4): "quadrupled quadruple",
    Decimal("0.5"): "halved halving halve",
}
_MORE = re.compile(r"\bmore than\s+$", re.IGNORECASE)
_NEARLY = re.compile(r"\b(?:nearly|almost|about|roughly|around|approximately)\s+$", re.IGNORECASE)
_FROM = re.compile(r"\bfrom\s+(?:just |only |about |some |a |its |record )*$", re.IGNORECASE)
_TO = re.compile(r"\bto\s+(?:just |only |about |some |a |its |record )*$", re.IGNORECASE)
_OUT_OF = re.compile(r"(?:\s+\w+){0,2}\s+(?:out )?of\s+(?:the|its|his|her|their|those|these)?\s*$", re.IGNORECASE)
_OPENING_OF = re.compile(r"^\W*(?:out )?of (?:the|its|his|her|their|those)?\s*$", re.IGNORECASE)
_FACTOR_SLACK = Decimal("0.05")
_NEARLY_SLACK = Decimal("0.15")
_SHARE_SLACK = Decimal("0.02")
_LEVELS = ("count", "money", "percent", "length", "area", "mass", "volume", "other")
MAX_BETWEEN = 60
"""Characters between the two figures of a pair."""


class Pair(NamedTuple):
    """Two figures of a line that belong together; `at` is the content term a computed claim is tied to."""

    first: Decimal
    second: Decimal
    kind: str
    at: Term


@lru_cache(maxsize=1)
def factor_keys() -> dict[str, Decimal]:
    """Keys of words that tell a rise or fall by a factor."""
    return {word_key(word): factor for factor, words in _FACTORS.items() for word in words.split()}


def find_computed(claim: TermLine, term: Term, line: TermLine) -> Term | None:
    """The source's figure from which, with its fellow, the claim's term follows, or None."""
    if term.kind == "word":
        return _find_factor(claim, term, line)
    if len(line.places.get("#figure", ())) < len(("first", "second")):
        return None
    quantity = claim.sentence.quantities[term.ref]
    if quantity.change in ("up", "down", "by") and (change := _find_change(quantity, line)):
        return change
    if quantity.unit_kind in ("count", "money") and (total := _find_total(quantity, line)):
        return total
    return _find_share(quantity, line) if quantity.unit_kind in ("fraction", "percent") else None


def refutes_factor(claim: TermLine, term: Term, line: TermLine) -> str:
    """Both levels as the source prints them, where a "doubled" does not follow from them; else empty."""
    pairs = list(_level_pairs(line))
    if term.key not in factor_keys() or len(pairs) != 1 or _fits_factor(claim, term, pairs[0]):
        return ""
    return f"from {pairs[0].first.normalize():f} to {pairs[0].second.normalize():f}"


def _find_factor(claim: TermLine, term: Term, line: TermLine) -> Term | None:
    for other in line.content:
        if other.kind == "figure" and _is_times(line.sentence.quantities[other.ref], factor_keys()[term.key]):
            return other
    return next((pair.at for pair in _level_pairs(line) if _fits_factor(claim, term, pair)), None)


def _is_times(quantity: Quantity, factor: Decimal) -> bool:
    """Is it the "twice" of "twice as many as last year"."""
    return quantity.unit == "times" and quantity.value == factor and quantity.qualifier == "exactly"


def _fits_factor(claim: TermLine, term: Term, pair: Pair) -> bool:
    factor, before = factor_keys()[term.key], claim.sentence.text[: term.start]
    if not pair.first:
        return False
    ratio = pair.second / pair.first
    if _MORE.search(before):
        return ratio > factor if factor > 1 else ratio < factor
    if _NEARLY.search(before):
        return abs(ratio - factor) <= _NEARLY_SLACK * factor
    return abs(ratio - factor) <= _FACTOR_SLACK * factor


def _level_pairs(line: TermLine) -> Iterator[Pair]:
    """Pairs of an old and a new level: "from 4 to 7 crowns", "to 7 crowns from 4"."""
    figures = [term for term in line.content if term.kind == "figure"]
    text = line.sentence.text
    for left, right in pairwise(figures):
        one, other = line.sentence.quantities[left.ref], line.sentence.quantities[right.ref]
        if one.value is None or other.value is None or right.start - left.end > MAX_BETWEEN:
            continue
        if one.unit_kind != other.unit_kind or one.unit_kind not in _LEVELS or not _same_unit(one, other):
            continue
        lead, between = (
            text[max(0, one.phrase_start - MAX_BETWEEN) : one.phrase_start],
            text[one.end : other.phrase_start],
        )
        if _FROM.search(lead) and _TO.search(between):
            yield Pair(one.value, other.value, one.unit_kind, right)
        elif _TO.search(lead) and _FROM.search(between):
            yield Pair(other.value, one.value, one.unit_kind, left)


def _same_unit(one: Quantity, other: Quantity) -> bool:
    return one.unit == other.unit or one.unit is None or other.unit is None


def _find_change(quantity: Quantity, line: TermLine) -> Term | None:
    """The amount or the share of a rise or fall."""
    for pair in _level_pairs(line):
        moved = pair.second - pair.first
        if quantity.direction == ("down" if moved > 0 else "up") or not moved:
            continue
        if quantity.unit_kind == "percent" and pair.kind != "percent":
            fits = bool(pair.first) and _holds(quantity, abs(moved) / abs(pair.first) * 100)
        elif quantity.unit_kind == "percentage_point" and pair.kind == "percent":
            fits = _holds(quantity, abs(moved))
        else:
            fits = quantity.unit_kind == pair.kind and pair.kind != "percent" and _holds(quantity, abs(moved))
        if fits:
            return pair.at
    return None


def _find_total(quantity: Quantity, line: TermLine) -> Term | None:
    """The rate that makes the claim's total over the time it is given for: "400 crates a day for 30 days"."""
    quantities = [(term, line.sentence.quantities[term.ref]) for term in line.content if term.kind == "figure"]
    for term, rate in quantities:
        thing, _, unit = (rate.unit or "").partition(" per ")
        if not unit or rate.value is None or rate.unit_kind != quantity.unit_kind or quantity.unit not in (thing, None):
            continue
        for _, time in quantities:
            if (
                time.unit_kind == "duration"
                and time.unit == unit
                and time.value
                and _holds(quantity, rate.value * time.value)
            ):
                return term
    return None


def _find_share(quantity: Quantity, line: TermLine) -> Term | None:
    """The share that a part of a whole makes, both told as counts."""
    for pair in share_pairs(line):
        share = pair.first / pair.second
        if quantity.unit_kind == "percent" and _holds(quantity, share * 100):
            return pair.at
        if quantity.unit_kind == "fraction" and _is_near(quantity, share):
            return pair.at
    return None


def share_pairs(line: TermLine) -> Iterator[Pair]:
    """Pairs of a part and its whole: "five of the ten buses", "of the 400 farmers, 300 signed"."""
    figures = [term for term in line.content if term.kind == "figure"]
    text = line.sentence.text
    for left, right in pairwise(figures):
        one, other = line.sentence.quantities[left.ref], line.sentence.quantities[right.ref]
        if one.unit_kind != "count" or other.unit_kind != "count" or not one.value or not other.value:
            continue
        if one.value <= other.value and _OUT_OF.fullmatch(text, one.end, other.phrase_start):
            yield Pair(one.value, other.value, "count", left)
        elif other.value <= one.value and _opens_with_of(text, one):
            yield Pair(other.value, one.value, "count", right)


def _opens_with_of(text: str, whole: Quantity) -> bool:
    """Does the sentence begin with the whole ("Of the 400 farmers, ...")."""
    return whole.phrase_start <= MAX_BETWEEN and bool(_OPENING_OF.match(text[: whole.phrase_start]))


def _is_near(quantity: Quantity, share: Decimal) -> bool:
    slack = _SHARE_SLACK if quantity.qualifier == "exactly" else Decimal(0)
    bounds = hard(quantity)
    return _within(Interval(bounds.low, bounds.high), share, slack)


def _holds(quantity: Quantity, value: Decimal) -> bool:
    """Does the claim's wording hold a worked-out value, rounded as the claim rounds."""
    bounds = hard(quantity)
    return _within(bounds, value, Decimal("0.5") if quantity.unit_kind == "percent" and value % 1 else Decimal(0))


def _within(bounds: Interval, value: Decimal, slack: Decimal) -> bool:
    low, high = bounds.low, bounds.high
    above = low is None or value > low - slack or (value == low and not bounds.low_open)
    return above and (high is None or value < high + slack or (value == high and not bounds.high_open))
