"""Do a claim and its evidence speak of one thing at all: only then can a differing value contradict."""

from summarizer.core.names.names import Name, same_name
from summarizer.core.support.problems import Problem, linked_places
from summarizer.core.support.term_alignment import Alignment
from summarizer.core.support.terms import TermLine

_OF_VALUES = frozenset(
    ("figure_differs", "time_differs", "figure_bound_elsewhere", "time_bound_elsewhere", "direction_differs")
)
"""Differences of a value, which are none where two things have a value each."""


def drop_other_matters(alignment: Alignment, problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """The problems, those of values no longer as contradictions where both sides tell of somebody else.

    "The Velian bank raised its rate to 4%" does not contradict that the Astrene bank raised its own to 3%.
    """
    if not any(problem.contradicts and problem.code in _OF_VALUES for problem in problems):
        return problems
    if not _have_other_subjects(alignment):
        return problems
    return tuple(
        problem._replace(contradicts=problem.contradicts and problem.code not in _OF_VALUES) for problem in problems
    )


def _have_other_subjects(alignment: Alignment) -> bool:
    """Does each side open with a name before the first words that they share, and neither with the other's."""
    ours = _opening_names(alignment.claim, {spot for spot, link in enumerate(alignment.links) if link})
    theirs = _opening_names(alignment.lines[0], {spot for line, spot in linked_places(alignment) if line == 0})
    return bool(ours and theirs) and not any(same_name(one, other) for one in ours for other in theirs)


def _opening_names(line: TermLine, shared: set[int]) -> list[Name]:
    start = next((term.start for term in line.content if term.spot in shared), 0)
    return [name for name in line.sentence.names if name.end <= start]
