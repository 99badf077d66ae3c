"""Figures and times bound to what they measure: the right value at the wrong thing does not support a claim."""

from typing import Literal, NamedTuple

from summarizer.core.intervals import contains, hard, relate
from summarizer.core.problems import Problem, context_at, phrase_at
from summarizer.core.quantities import Quantity
from summarizer.core.term_alignment import Alignment
from summarizer.core.time_relations import relate_times

Carries = Literal["yes", "open", "no", "other_unit"]

MIN_CONTEXT = 0.34
"""Share of a value's neighbours that must stand beside another value for it to be the counterpart."""
MORE_CONTEXT = 0.3
"""How much better bound a differing value must be than the equal one that was found."""
_BOUNDED = ("more_than", "at_least", "less_than", "at_most")
_COUNTED = ("count", "other", "ordinal", "fraction")


def carries_figure(claim: Quantity, source: Quantity) -> Carries:
    """Does the source's figure make the claim's figure true; `open` if the source allows it without saying it.

    Counted things are compared by number alone: what is counted is compared word by word.
    """
    if claim.unit_kind in _COUNTED and source.unit_kind in _COUNTED:
        claim, source = claim._replace(unit=None, what=None), source._replace(unit=None, what=None)
    relation = relate(claim, source)
    if relation == "different_unit":
        return "other_unit"
    if relation == "disjoint":
        return "no"
    if relation == "equal" or contains(hard(claim), hard(source)):
        return "yes"
    if claim.qualifier in _BOUNDED or relation == "soft":
        return (
            "yes" if claim.value is not None and claim.value == source.value and _same_side(claim, source) else "open"
        )
    return "yes"


def _same_side(claim: Quantity, source: Quantity) -> bool:
    """Do the qualifiers not point in opposite directions."""
    up, down = ("more_than", "at_least"), ("less_than", "at_most", "nearly")
    return not (
        (claim.qualifier in up and source.qualifier not in up)
        or (claim.qualifier in down and source.qualifier not in down)
    )


class _Counterpart(NamedTuple):
    line: int
    spot: int
    context: float


def _best_counterpart(alignment: Alignment, spot: int, *, key: str) -> _Counterpart | None:
    """The value of the evidence whose neighbours are most like those of the claim's value at `spot`."""
    best: _Counterpart | None = None
    for number, line in enumerate(alignment.lines):
        for place in line.places.get(key, ()):
            context = context_at(alignment, spot, line=number, place=place)
            if best is None or context > best.context:
                best = _Counterpart(number, place, context)
    return best


def check_figures(alignment: Alignment) -> list[Problem]:
    """Figures of the claim that the evidence does not carry, or gives for something else."""
    problems: list[Problem] = []
    for term in alignment.claim.content:
        if term.kind == "figure":
            problem = _check_value(alignment, term.spot, key="#figure")
            if problem:
                problems.append(problem)
    return problems


def check_times(alignment: Alignment) -> list[Problem]:
    """Times of the claim that the evidence does not carry, or gives for something else."""
    problems: list[Problem] = []
    for term in alignment.claim.content:
        if term.kind == "time":
            problem = _check_value(alignment, term.spot, key="#time")
            if problem:
                problems.append(problem)
    return problems


def _check_value(alignment: Alignment, spot: int, *, key: str) -> Problem | None:
    link = alignment.links[spot]
    rival = _best_counterpart(alignment, spot, key=key)
    if link is None:
        return _missing_value(alignment, spot, rival, key=key)
    if rival is None or (rival.line, rival.spot) == (link.line, link.spot):
        return _openly_bound(alignment, spot, key=key)
    context = context_at(alignment, spot, line=link.line, place=link.spot)
    if rival.context < MIN_CONTEXT or rival.context - context < MORE_CONTEXT:
        return _openly_bound(alignment, spot, key=key)
    if _relation(alignment, spot, rival, key=key) != "no":
        return None
    name = key.removeprefix("#")
    said, found = phrase_at(alignment.claim, spot), phrase_at(alignment.lines[rival.line], rival.spot)
    return Problem(
        f"{name}_bound_elsewhere", f"here the source says {found}; {said} belongs to something else", 0.6, True, spot
    )


def _openly_bound(alignment: Alignment, spot: int, *, key: str) -> Problem | None:
    """The value is where it should be; is the source's wording strong enough."""
    link = alignment.links[spot]
    if link is None or key != "#figure":
        return None
    claim = alignment.claim.sentence.quantities[alignment.claim.content[spot].ref]
    line = alignment.lines[link.line]
    source = line.sentence.quantities[line.content[link.spot].ref]
    if carries_figure(claim, source) == "yes":
        return None
    said, found = phrase_at(alignment.claim, spot), phrase_at(line, link.spot)
    return Problem("figure_open", f"says {said}, the source says {found}, which leaves it open", 0.45, False, spot)


def _missing_value(alignment: Alignment, spot: int, rival: _Counterpart | None, *, key: str) -> Problem:
    name = key.removeprefix("#")
    said = phrase_at(alignment.claim, spot)
    if rival is None or rival.context < MIN_CONTEXT:
        return Problem(f"{name}_not_found", f"the source does not give {said} here", 0.4, False, spot)
    found = phrase_at(alignment.lines[rival.line], rival.spot)
    relation = _relation(alignment, spot, rival, key=key)
    if relation == "no":
        return Problem(f"{name}_differs", f"says {said}, the source says {found}", 0.6, True, spot)
    if relation == "open":
        return Problem(f"{name}_open", f"says {said}, the source says {found}, which leaves it open", 0.4, False, spot)
    return Problem(f"{name}_not_found", f"says {said}, the source says {found}", 0.45, False, spot)


def _relation(alignment: Alignment, spot: int, rival: _Counterpart, *, key: str) -> Carries:
    line = alignment.lines[rival.line]
    ref, other = alignment.claim.content[spot].ref, line.content[rival.spot].ref
    if key == "#figure":
        return carries_figure(alignment.claim.sentence.quantities[ref], line.sentence.quantities[other])
    mention, found = alignment.claim.sentence.times[ref], line.sentence.times[other]
    if mention.text.lower() == found.text.lower():
        return "yes"
    relation = relate_times(mention, found)
    if relation == "disjoint":
        return "no"
    if relation in ("equal", "contains"):
        return "yes"
    if relation == "unknown" and mention.kind == found.kind:
        return "no" if mention.value != found.value and "REF" not in mention.value + found.value else "other_unit"
    return "open"
