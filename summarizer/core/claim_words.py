"""Words of a claim that the source has not, or has otherwise: opposites, other names, other things."""

from collections.abc import Iterator
from typing import NamedTuple

from summarizer.core.evidence import SourceIndex
from summarizer.core.lexicon import are_opposite, relate_words, status_step
from summarizer.core.problems import Problem, linked_places
from summarizer.core.term_alignment import Alignment
from summarizer.core.terms import Term, TermLine


class Gap(NamedTuple):
    """A run of unlinked claim terms and the source terms in its place; `is_closed`: both neighbours are linked."""

    claim: tuple[Term, ...]
    source: tuple[Term, ...]
    line: int
    is_closed: bool


def find_gaps(alignment: Alignment) -> list[Gap]:
    """Runs of unlinked claim terms with the unlinked source terms between the same neighbours."""
    taken = linked_places(alignment)
    gaps: list[Gap] = []
    for run in _unlinked_runs(alignment):
        left = alignment.links[run[0].spot - 1] if run[0].spot > 0 else None
        after = run[-1].spot + 1
        right = alignment.links[after] if after < len(alignment.links) else None
        if left and right and left.line == right.line and 0 <= right.spot - left.spot - 1 <= len(run) + 3:
            places = range(left.spot + 1, right.spot)
            gaps.append(_gap(alignment, run, left.line, places=places, taken=taken, is_closed=True))
        elif left or right:
            gaps.append(_open_gap(alignment, run, taken=taken))
    return gaps


def _unlinked_runs(alignment: Alignment) -> Iterator[list[Term]]:
    run: list[Term] = []
    for term in alignment.claim.content:
        if alignment.links[term.spot] is None:
            run.append(term)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _gap(
    alignment: Alignment,
    run: list[Term],
    line: int,
    *,
    places: range,
    taken: dict[tuple[int, int], int],
    is_closed: bool,
) -> Gap:
    content = alignment.lines[line].content
    source = tuple(content[spot] for spot in places if (line, spot) not in taken)
    return Gap(tuple(run), source, line, is_closed)


def _open_gap(alignment: Alignment, run: list[Term], *, taken: dict[tuple[int, int], int]) -> Gap:
    """The unlinked source terms directly beside the one neighbour that is linked."""
    left = alignment.links[run[0].spot - 1] if run[0].spot > 0 else None
    after = run[-1].spot + 1
    right = alignment.links[after] if after < len(alignment.links) else None
    link = left or right
    if link is None:
        return Gap(tuple(run), (), 0, False)
    step = 1 if left else -1
    content = alignment.lines[link.line].content
    source: list[Term] = []
    spot = link.spot + step
    while 0 <= spot < len(content) and len(source) < len(run) + 1 and (link.line, spot) not in taken:
        source.append(content[spot])
        spot += step
    return Gap(tuple(run), tuple(source), link.line, False)


def check_words(alignment: Alignment, index: SourceIndex) -> list[Problem]:
    """Opposites, other names and other things in the claim; and words that the source has nowhere near."""
    problems: list[Problem] = []
    for gap in find_gaps(alignment):
        found = _check_gap(gap, index)
        if found:
            problems.append(found)
    return problems


def _check_gap(gap: Gap, index: SourceIndex) -> Problem | None:
    for term in gap.claim:
        for other in gap.source:
            if term.kind == "word" and other.kind in ("word", "name"):
                problem = _check_pair(term, other, is_closed=gap.is_closed)
                if problem:
                    return problem
    return _check_names(gap, index)


def _check_pair(term: Term, other: Term, *, is_closed: bool) -> Problem | None:
    relation = relate_words(term.key, other.key)
    said = f"says “{term.text}”, the source says “{other.text}”"
    if relation == "opposite":
        return Problem("opposite_word", said, 0.6, True, term.spot)
    if relation == "exclusive":
        return Problem("other_word", said, 0.55, is_closed, term.spot)
    steps = status_step(term.key), status_step(other.key)
    if steps[0] and steps[1] and steps[0][0] == steps[1][0] and steps[0][1] != steps[1][1]:
        return Problem("other_status", said, 0.5, False, term.spot)
    return None


def _check_names(gap: Gap, index: SourceIndex) -> Problem | None:
    """A name where the source has another name, or that the source never has."""
    names = [term for term in gap.claim if term.kind == "name"]
    if not names:
        return None
    others = [term for term in gap.source if term.kind == "name"]
    said = " ".join(term.text for term in names)
    if others and gap.is_closed:
        found = " ".join(term.text for term in sorted(others, key=lambda term: term.spot))
        return Problem("name_differs", f"says {said}, the source says {found}", 0.55, True, names[0].spot)
    unknown = [term for term in names if term.key not in index.postings]
    if unknown:
        return Problem("name_not_found", f"the source does not name {unknown[0].text}", 0.45, False, unknown[0].spot)
    return Problem("name_not_here", f"the source does not name {said} here", 0.3, False, names[0].spot)


def check_swapped(alignment: Alignment) -> list[Problem]:
    """Two terms that have changed places: "A beat B" / "B beat A", "from X to Y" / "from Y to X"."""
    for first in alignment.claim.content:
        for second in alignment.claim.content[first.spot + 1 : first.spot + 7]:
            problem = _swap(alignment, first, second)
            if problem:
                return [problem]
    return []


def _swap(alignment: Alignment, first: Term, second: Term) -> Problem | None:
    a, b = alignment.links[first.spot], alignment.links[second.spot]
    if a is None or b is None or a.line != b.line or a.spot <= b.spot:
        return None
    if first.key == second.key or min(a.strength, b.strength) < 0.85:
        return None
    line = alignment.lines[a.line]
    before = _word_before(alignment.claim, first), _word_before(alignment.claim, second)
    source_before = _word_before(line, line.content[a.spot]), _word_before(line, line.content[b.spot])
    if before[0] != before[1] and before[1] and before == (source_before[1], source_before[0]) and "and" not in before:
        said = f"“{first.text}” and “{second.text}” have changed places"
        return Problem("changed_places", said, 0.5, True, first.spot)
    if first.kind == second.kind == "name" and _same_verb_between(alignment, first, second):
        return Problem("roles_swapped", f"{first.text} and {second.text} have changed roles", 0.5, True, first.spot)
    return None


def _word_before(line: TermLine, term: Term) -> str:
    """The function word directly before a term, articles skipped."""
    at = next(i for i, other in enumerate(line.terms) if other.start == term.start)
    while at > 0 and line.terms[at - 1].key in ("the", "a", "an"):
        at -= 1
    before = line.terms[at - 1] if at > 0 else None
    return before.key if before and before.kind == "function" else ""


_VOICE = ("by", "be", "from", "with", "and", "or")


def _same_verb_between(alignment: Alignment, first: Term, second: Term) -> bool:
    """Is the same word between both names on both sides, and no passive or "with" that would explain the order."""
    a, b = alignment.links[first.spot], alignment.links[second.spot]
    if a is None or b is None:
        return False
    line = alignment.lines[a.line]
    between = alignment.links[first.spot + 1 : second.spot]
    if not any(
        link and link.line == a.line and b.spot < link.spot < a.spot and link.kind in ("same", "synonym")
        for link in between
    ):
        return False
    return not _has_voice_word(alignment.claim, first, second) and not _has_voice_word(
        line, line.content[b.spot], line.content[a.spot]
    )


def _has_voice_word(line: TermLine, first: Term, second: Term) -> bool:
    return any(
        term.kind == "function" and term.key in _VOICE for term in line.terms if first.end <= term.start < second.start
    )


def negated_by_form(key: str, other: str) -> bool:
    """Does one word deny the other by its form or by list."""
    return are_opposite(key, other)
