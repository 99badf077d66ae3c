"""Is a figure a level, or an amount of change, and which way does it go."""

from typing import Final, Literal, NamedTuple

from summarizer.core.figures.number_tokens import Token
from summarizer.core.figures.quantity import Change

Direction = Literal["up", "down", ""]

_UP: Final = frozenset(
    """rise rises rose risen rising increase increases increased increasing grow grows grew grown growing climb climbs
    climbed climbing jump jumps jumped jumping soar soars soared soaring surge surges surged surging gain gains
    gained gaining advance advances advanced advancing up upward upwards higher raise raises raised raising rally
    rallied rallies rallying swell swelled spike spiked spiking rebound rebounded rebounds hike hiked expand
    expanded expands expanding accelerate accelerated growth uptick boost boosted boosts boosting leap
    leapt leaped""".split()
)
_DOWN: Final = frozenset(
    """fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease
    decreases decreased decreasing slump slumps slumped slumping plunge plunges plunged plunging tumble tumbles
    tumbled tumbling slip slips slipped slipping dip dips dipped dipping lose loses lost losing shed sheds shedding
    cut cuts cutting down downward downwards lower lowered slide slides slid sliding sink sank sunk shrink shrank
    shrunk shrinking contract contracts contracted contracting reduce reduces reduced reducing plummet plummets
    plummeted plummeting ease eased eases retreat retreated weaken weakened weakens crash crashed collapse collapsed
    slash slashed reduction contraction narrow narrowed""".split()
)
_NOUN_AFTER: Final = {
    **dict.fromkeys("rise increase gain jump surge growth hike climb advance rally spike boost higher".split(), "up"),
    **dict.fromkeys("drop fall decline decrease cut slump plunge dip reduction contraction lower".split(), "down"),
}
_PHRASAL: Final = frozenset(
    """give gives gave given giving make makes made making set sets setting pick picks picked picking
    take takes took taken back backs backed sign signs signed hold holds held turn turns turned shut shuts break
    breaks broke knock knocked gun gunned shoot shot round rounded line lined blow blew blown  come comes
    came sum summed step stepped bring brought rack racked put puts putting use used buy bought burn burned tear
    torn track tracked pile piled build built serve served""".split()
)
_FILLERS: Final = frozenset(
    """a an another further additional annual annualised annualized record net whopping modest mere combined total
    seasonally adjusted staggering average""".split()
)
"""May stand between a word of change and its figure: "rose by an annual 3%"."""
_COPULAS: Final = frozenset("is are was were be been being and or still now slightly sharply".split())
_CHANGED: Final = frozenset(
    "change changes changed changing move moves moved vary varied swing swung shift shifted".split()
)
_CLAUSE_ENDS: Final = frozenset(";:.()—")
_WINDOW: Final = 8


class ChangeReading(NamedTuple):
    """How the figure is set in motion: see `Quantity.change`."""

    change: Change
    direction: Direction


NO_CHANGE: Final = ChangeReading("", "")


def read_change(tokens: list[Token], first: int, after: int, *, counts: bool = False) -> ChangeReading:
    """Read the change around the phrase `tokens[first:after]` (qualifier, number, unit).

    Args:
        tokens: Of the whole text.
        first: First token of the phrase.
        after: Index after it.
        counts: It is a bare count, before which "up" and "down" mostly belong to a verb ("racking up four assists").
    """
    nominal = _nominal_after(tokens, after)
    if nominal:
        return ChangeReading(nominal, nominal)
    while first and tokens[first - 1].lower in _FILLERS:
        first -= 1
    before = tokens[first - 1].lower if first else ""
    if _is_phrasal(tokens, first - 1, counts=counts):
        return NO_CHANGE
    direction = direction_of(before)
    if direction:
        return ChangeReading(direction, direction)
    return _after_preposition(tokens, first - 1) if before in ("to", "by", "of") else NO_CHANGE


def _after_preposition(tokens: list[Token], index: int) -> ChangeReading:
    """As in "rose to 5%", "cut by 3 points", "a rise of 4%"; `index` is that of the preposition."""
    word = tokens[index].lower
    direction = _direction_before(tokens, index, near=word == "of")
    if word == "to":
        return ChangeReading("to", direction) if direction else NO_CHANGE
    if direction:
        return ChangeReading(direction, direction)
    moved = word == "by" and any(token.lower in _CHANGED for token in tokens[max(0, index - 3) : index])
    return ChangeReading("by", "") if moved else NO_CHANGE


def _is_phrasal(tokens: list[Token], index: int, *, counts: bool) -> bool:
    """Is it the "up" of "gave up 500 yards" or the "raised" of "raised 280 million": no change of a level."""
    if index < 1:
        return False
    word = tokens[index].lower
    if word not in ("up", "down"):
        return False
    before = tokens[index - 1].lower
    return before in _PHRASAL or (counts and before.isalpha() and before not in _COPULAS)


def direction_of(word: str) -> Direction:
    """Which way a word of change goes."""
    if word in _UP:
        return "up"
    return "down" if word in _DOWN else ""


def _nominal_after(tokens: list[Token], after: int) -> Direction:
    """As in "a 3% rise", "5 per cent higher"."""
    for token in tokens[after : after + 2]:
        if token.text in "-":
            continue
        word = token.lower
        return "up" if _NOUN_AFTER.get(word) == "up" else "down" if _NOUN_AFTER.get(word) == "down" else ""
    return ""


def _direction_before(tokens: list[Token], first: int, *, near: bool) -> Direction:
    for position in range(first - 1, max(-1, first - (2 if near else _WINDOW)), -1):
        if tokens[position].text in _CLAUSE_ENDS:
            return ""
        direction = direction_of(tokens[position].lower)
        if direction:
            return direction
    return ""
