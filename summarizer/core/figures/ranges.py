"""Two numbers that make one figure: ranges, scores and shares ("3 to 5", "51-49", "one in five")."""

from decimal import Decimal
from typing import Final

from summarizer.core.figures.change import direction_of
from summarizer.core.figures.measured import Measured, read_measured
from summarizer.core.figures.number_tokens import Token
from summarizer.core.figures.number_words import Numeral
from summarizer.core.figures.numbers import read_numeral

_DASHES: Final = frozenset("-–—‐‑−")
_JOINTS: Final = _DASHES | {"to", "or", "and"}
_WIDEST_RANGE: Final = 3
_SCORE_CUES: Final = frozenset(
    """beat beats beating won win wins winning lost lose loses losing drew draw draws drawn defeat defeats defeated
    victory passed pass passes vote voted votes voting lead leads led leading score scores scored aggregate ahead
    ruled rejected approved trailed trailing thrashed trounced edged rout routed tied tie level decision
    majority record start mark""".split()
)


def join_range(tokens: list[Token], low: Measured) -> Measured:
    """Join the number after "to", "and", "or" or a dash to `low`, if the two make a range or score."""
    if low.after + 1 >= len(tokens) or tokens[low.after].lower not in _JOINTS:
        return low
    joint = _joint_at(tokens, low)
    if joint is None or low.numeral.value is None or low.numeral.form == "fraction":
        return low
    high = _read_other(tokens, joint + 1)
    if high is None or high.numeral.value is None or not _fit(tokens, low, high, joint):
        return low
    if _is_score(tokens, low, high, joint):
        return low._replace(after=high.numeral.after, high=high.numeral.value, is_score=True, unit=None, kind="score")
    value, step = _inherit_scale(low.numeral, high.numeral)
    if value >= high.numeral.value or _is_movement(tokens, low, high, joint):
        return low
    if tokens[joint].lower == "or" and not _are_neighbours(value, high.numeral.value):
        return low
    numeral = low.numeral._replace(value=value, step=step, after=high.numeral.after)
    unit, kind = (low.unit, low.kind) if high.unit is None else (high.unit, high.kind)
    return Measured(low.first, high.after, numeral, unit, kind, high=high.numeral.value)


def _fit(tokens: list[Token], low: Measured, high: Measured, joint: int) -> bool:
    """Do the units allow one range: the first has none, the same, or the same without the rate; "$10-15 million"."""
    if low.kind == "money" and high.unit is None:
        return high.numeral.scale > 1 or tokens[joint].text in _DASHES
    return low.unit is None or low.unit == high.unit or (high.unit or "").startswith(f"{low.unit} per ")


def _are_neighbours(low: Decimal, high: Decimal) -> bool:
    """As in "three or four" is a range, "20 or 500" a choice."""
    return high - low == 1 and low % 1 == 0 and high <= 20


def _joint_at(tokens: list[Token], low: Measured) -> int | None:
    """Index of the token before the second number."""
    after = low.after
    joint = tokens[after]
    if joint.text in _DASHES:
        if tokens[after + 1].lower == "to" and joint.glued:
            # "0-to-60 mph"
            return after + 2 if after + 3 < len(tokens) and tokens[after + 2].text in _DASHES else None
        return after if low.unit is not None or joint.glued else None
    if joint.lower in ("to", "or"):
        return after
    before = tokens[low.first - 1].lower if low.first else ""
    return after if joint.lower == "and" and before == "between" else None


def _read_other(tokens: list[Token], index: int) -> Measured | None:
    """The second number, which may carry a currency sign of its own."""
    for position in (index, index + 1, index + 2):
        if position < len(tokens):
            other = read_measured(tokens, position)
            if other is not None and other.first == index:
                return other
    return None


def _is_score(tokens: list[Token], low: Measured, high: Measured, joint: int) -> bool:
    """As in "51-49": a dash or "to" between two whole numbers that do not rise, or that a contest stands beside."""
    if low.unit is not None or high.unit is not None or low.numeral.form != "digits" or high.numeral.form != "digits":
        return False
    low_value, high_value = low.numeral.value, high.numeral.value
    if low_value is None or high_value is None or low_value % 1 or high_value % 1 or max(low_value, high_value) > 999:
        return False
    if tokens[joint].text not in _DASHES and tokens[joint].lower != "to":
        return False
    around = [token.lower for token in tokens[max(0, low.first - 4) : low.first] + tokens[high.after : high.after + 2]]
    cue = any(word in _SCORE_CUES for word in around)
    if tokens[joint].text in _DASHES:
        return low_value >= high_value or cue
    return low_value > high_value and cue


def as_score(tokens: list[Token], measured: Measured) -> Measured:
    """A dash between two small numbers that count nothing is a score ("won 4-6 7-6")."""
    if (
        measured.high is None
        or measured.numeral.form != "digits"
        or measured.numeral.after - measured.numeral.first != 3
    ):
        return measured
    small = measured.high < 100 and measured.high % 1 == 0
    if tokens[measured.numeral.first + 1].text not in _DASHES or not small:
        return measured
    return measured._replace(is_score=True, kind="score")


def _is_movement(tokens: list[Token], low: Measured, high: Measured, joint: int) -> bool:
    """Does it state two levels ("rose from 3% to 5%"), or two ranges ("from 5 to 7% to 3 to 5%")."""
    if tokens[joint].lower != "to":
        return False
    if high.after + 1 < len(tokens) and tokens[high.after].lower == "to" and tokens[high.after + 1].may_start:
        return False
    window = tokens[max(0, low.first - 6) : low.first]
    if not window:
        return False
    if window[-1].lower == "from":
        return any(direction_of(token.lower) for token in window)
    moved = bool(direction_of(window[-1].lower)) or window[-1].lower == "by"
    return moved and (low.unit is not None or _is_far(low.numeral.value, high.numeral.value))


def _is_far(low: Decimal | None, high: Decimal | None) -> bool:
    """Are the numbers too far apart for "rose 3 to 5" to be a range: an amount and the level it led to."""
    return low is not None and high is not None and high > _WIDEST_RANGE * low


def _inherit_scale(low: Numeral, high: Numeral) -> tuple[Decimal, Decimal]:
    """As in "3 to 5 million" is 3 million to 5 million."""
    assert low.value is not None and high.value is not None
    if high.scale > 1 and low.scale == 1 and low.value < high.scale and low.value * high.scale < high.value:
        return low.value * high.scale, min(low.step, Decimal(1)) * high.scale
    return low.value, low.step


def read_share(tokens: list[Token], index: int) -> Measured | None:
    """As in "one in five", "nine out of ten", "4 in 10": a fraction."""
    upper = read_numeral(tokens, index)
    if upper is None or upper.value is None or upper.form not in ("digits", "words"):
        return None
    position = upper.after
    words = [token.lower for token in tokens[position : position + 2]]
    position += 2 if words == ["out", "of"] else 1 if words[:1] == ["in"] else 0
    if position == upper.after or position >= len(tokens):
        return None
    lower = read_numeral(tokens, position)
    if lower is None or lower.value is None or lower.form not in ("digits", "words") or lower.value <= upper.value:
        return None
    if not _reads_as_share(upper.value, lower.value, out_of=words == ["out", "of"]):
        return None
    numeral = Numeral(index, lower.after, upper.value / lower.value, Decimal("0.01"), "fraction")
    return Measured(index, lower.after, numeral, None, "fraction")


def _reads_as_share(upper: Decimal, lower: Decimal, *, out_of: bool) -> bool:
    """Tell "one in five" from "12 in 34 provinces"."""
    if upper < 1 or upper % 1 or lower % 1:
        return False
    return out_of or upper == 1 or ((lower <= 10 or lower in (20, 50, 100, 1000, 10_000, 100_000)) and upper < 10)
