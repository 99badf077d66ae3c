"""Scores figures on rows with labelled quantities: by value, unit and change, or by where they stand."""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, Final, NamedTuple

from summarizer.core.figures.counted import singular
from summarizer.core.figures.quantities import Quantity, find_quantities
from summarizer.evaluation.rows import Counts, RowScore

_RELATIVE_TOLERANCE: Final = Decimal("1e-9")
"""Labels are floating-point numbers, ours are exact."""

_UNIT_NAMES: Final = {
    "percent": "percentage",
    "pound": "pound sterling",
    "yen": "japanese yen",
    "rupee": "indian rupee",
    "percentage point": "percentage point",
    "times": "time",
    "time per minute": "count per minute",
}
"""Our unit names where the labels have another."""

_CHANGES: Final = {
    "more_than": "more than",
    "at_least": "more than",
    "less_than": "less than",
    "at_most": "less than",
    "about": "about",
    "nearly": "about",
}


_WORD_COMPOUND: Final = re.compile(
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|sixty)"
    r"-(?!(?:one|two|three|four|five|six|seven|eight|nine)\b|(?:third|quarter|fifth|half)s?\b)[a-z]",
    re.IGNORECASE,
)
"""A number word hyphenated to a noun."""

_HEDGED: Final = re.compile(r"(?:about|around|roughly|some|approximately|nearly|almost)\b", re.IGNORECASE)


class _Side(NamedTuple):
    """A quantity as compared: `low` and `high` differ for a range; `units` are the names that count as right."""

    low: Decimal
    high: Decimal
    units: frozenset[str]
    change: str
    text: str


def score_row(row: Mapping[str, Any]) -> RowScore:
    """Score one row that has `text` and `quantities` (values and units) or `numbers` (character spans).

    `counts` are "value", "value+unit" and "value+change" for quantities, "span" (any overlap) and "span_strict" for
    spans. A value is right when it is equal; a unit when its normalised name is, or when the counted head noun is.
    """
    text = row.get("text")
    if not isinstance(text, str) or not ("quantities" in row or "numbers" in row):
        return _row_score(row, {}, {}, unscored="needs `text` and one of `quantities`, `numbers`")
    found = find_quantities(text)
    if "numbers" in row:
        return _score_spans(row, found)
    return _score_values(row, found)


def _row_score(
    row: Mapping[str, Any], counts: Mapping[str, Counts], detail: Mapping[str, Any], *, unscored: str | None = None
) -> RowScore:
    row_id = str(row.get("id", ""))
    return RowScore(
        id=row_id,
        group=str(row.get("doc_id") or row_id),
        counts=counts,
        labels={},
        values={},
        pairs={},
        detail=detail,
        unscored=unscored,
    )


def _score_values(row: Mapping[str, Any], found: tuple[Quantity, ...]) -> RowScore:
    text = str(row["text"])
    expected = [_expected_side(quantity) for quantity in row["quantities"]]
    got = _found_sides(text, [quantity for quantity in found if _is_labelled(text, quantity)])
    counts = {
        "value": _count(expected, got, _same_value),
        "value+unit": _count(expected, got, lambda a, b: _same_value(a, b) and bool(a.units & b.units)),
        "value+change": _count(expected, got, lambda a, b: _same_value(a, b) and a.change == b.change),
    }
    detail = {"expected": [_describe(side) for side in expected], "got": [_describe(side) for side in got]}
    return _row_score(row, counts, detail)


def _is_labelled(text: str, quantity: Quantity) -> bool:
    """Leave out what the labels do: ordinals, scores, "a few", and number words in compounds ("two-hour")."""
    if quantity.unit_kind in ("ordinal", "score") or (quantity.value is None and quantity.step == 1):
        return quantity.qualifier == "range" and quantity.unit_kind != "score"
    return not (text[quantity.start].isalpha() and _WORD_COMPOUND.match(text, quantity.start))


def _found_sides(text: str, found: list[Quantity]) -> list[_Side]:
    """Our quantities in the terms of the labels: "from 3% to 5%" is one range, "eight or nine" are two values."""
    sides: list[_Side] = []
    place = 0
    while place < len(found):
        quantity, following = found[place], found[place + 1] if place + 1 < len(found) else None
        if following is not None and _is_movement(text, quantity, following):
            sides.append(_side(text, following, quantity.value, following.value))
            place += 2
            continue
        if quantity.qualifier == "range" and re.search(r"\bor\b", quantity.text):
            sides += [
                _side(text, quantity, quantity.low, quantity.low),
                _side(text, quantity, quantity.high, quantity.high),
            ]
        elif quantity.qualifier == "range":
            sides.append(_side(text, quantity, quantity.low, quantity.high))
        elif quantity.value is not None:
            sides.append(_side(text, quantity, quantity.value, quantity.value))
        else:
            sides.append(_side(text, quantity, quantity.step, 10 * quantity.step))
        place += 1
    return sides


def _is_movement(text: str, left: Quantity, right: Quantity) -> bool:
    if left.value is None or right.value is None:
        return False
    lead = re.search(r"\bfrom\s+$", text[max(0, left.phrase_start - 8) : left.phrase_start])
    return bool(lead) and text[left.phrase_end : right.phrase_start].strip() == "to" and left.unit == right.unit


def _side(text: str, quantity: Quantity, low: Decimal | None, high: Decimal | None) -> _Side:
    return _Side(
        low or Decimal(0), high or Decimal(0), frozenset(_unit_names(quantity)), _change(text, quantity), quantity.text
    )


def _describe(side: _Side) -> str:
    return f"{side.text} = {side.low}-{side.high} {'/'.join(sorted(side.units))} {side.change}"


def _count(expected: list[_Side], got: list[_Side], same: Callable[[_Side, _Side], bool]) -> Counts:
    """Match one to one in order, each expected side with the first free match."""
    free = list(got)
    hit = 0
    for side in expected:
        match = next((other for other in free if same(side, other)), None)
        if match is not None:
            free.remove(match)
            hit += 1
    return Counts(hit=hit, extra=len(got) - hit, missed=len(expected) - hit)


def _same_value(a: _Side, b: _Side) -> bool:
    return _near(a.low, b.low) and _near(a.high, b.high)


def _near(a: Decimal, b: Decimal) -> bool:
    return abs(a - b) <= _RELATIVE_TOLERANCE * max(abs(a), abs(b))


def _expected_side(label: Mapping[str, Any]) -> _Side:
    written = str(label["value"])
    low, _, high = written[1:].partition("-")
    first = Decimal(written[0] + low)
    name = str(label["unit_name"]).lower()
    units = {name, head_of(str(label["unit"]))}
    return _Side(
        first, Decimal(high) if high else first, frozenset(units), str(label["change"]), f"{written} {label['unit']}"
    )


def head_of(unit: str) -> str:
    """Singular of the last word of a unit as written."""
    words = unit.split()
    return singular(words[-1]) if words else ""


def _unit_names(quantity: Quantity) -> set[str]:
    if quantity.unit is None:
        return {""}
    name = _UNIT_NAMES.get(quantity.unit, quantity.unit)
    return {name, "people"} if name == "person" else {name}


def _change(text: str, quantity: Quantity) -> str:
    """The labels name a hedge or bound where there is one, else the direction of change."""
    worded = _CHANGES.get(quantity.qualifier)
    if quantity.qualifier == "range" and _HEDGED.match(text, quantity.phrase_start):
        worded = "about"
    if quantity.change in ("up", "down") and (worded is None or quantity.qualifier == "nearly"):
        return quantity.change
    return worded or "exactly"


def _score_spans(row: Mapping[str, Any], found: tuple[Quantity, ...]) -> RowScore:
    expected = [(int(label["start"]), int(label["end"])) for label in row["numbers"]]
    got = [(quantity.phrase_start, quantity.phrase_end) for quantity in found if _is_span_labelled(quantity)]
    missed = [span for span in expected if not any(_overlaps(span, other) for other in got)]
    extra = [span for span in got if not any(_overlaps(span, other) for other in expected)]
    strict = len(set(expected) & set(got))
    counts = {
        "span": Counts(hit=len(expected) - len(missed), extra=len(extra), missed=len(missed)),
        "span_strict": Counts(hit=strict, extra=len(got) - strict, missed=len(expected) - strict),
    }
    text = str(row["text"])
    detail = {
        "missed": [text[start:end] for start, end in missed],
        "extra": [text[start:end] for start, end in extra],
    }
    return _row_score(row, counts, detail)


def _is_span_labelled(quantity: Quantity) -> bool:
    """Leave out what the corpus marks as times (durations) or not at all (ordinals, multiples, "several")."""
    if quantity.unit_kind in ("duration", "ordinal") and quantity.unit != "year of age":
        return False
    return quantity.unit != "times" and not (quantity.qualifier == "vague" and quantity.step == 1)


def _overlaps(a: tuple[int, int], b: tuple[int, int]) -> bool:
    return a[0] < b[1] and b[0] < a[1]
