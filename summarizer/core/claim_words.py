"""Words of a claim that the source has not, or has otherwise: opposites, other names, other things."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from summarizer.core.evidence import SourceIndex
from summarizer.core.lexicon import relate_words, status_step
from summarizer.core.problems import Problem, linked_places
from summarizer.core.term_alignment import Alignment
from summarizer.core.terms import Term, TermLine


class Gap(NamedTuple):
    """A run of claim terms that are not in their place, and the source terms that are.

    `is_closed`: the terms on both sides agree. `is_tight`: so does most around them, and the source has little more in
    the place than the claim, so that one stands for the other.
    """

    claim: tuple[Term, ...]
    source: tuple[Term, ...]
    line: int
    is_closed: bool
    is_tight: bool


class _Anchor(NamedTuple):
    """A claim spot and where it stands in an evidence line; the edges of a sentence are anchors too."""

    spot: int
    place: int


MAX_RUN = 6
"""Claim terms between two anchors that may be a replacement of the source's."""
MAX_EXTRA = 3
"""Source terms that a replacement may leave out besides."""


def find_gaps(alignment: Alignment) -> list[Gap]:
    """Runs of claim terms that stand nowhere, or elsewhere, while other source terms fill their place."""
    taken = linked_places(alignment)
    gaps: list[Gap] = []
    done: set[int] = set()
    for number in range(len(alignment.lines)):
        anchors = _anchors(alignment, number)
        for left, right in pairwise(anchors):
            run = [t for t in alignment.claim.content[left.spot + 1 : right.spot] if t.spot not in done]
            gap = _closed_gap(alignment, run, (left, right), number=number, taken=taken)
            if gap and _is_at_home_elsewhere(alignment, gap):
                continue
            if gap:
                gaps.append(gap)
                done |= {term.spot for term in run}
    return gaps + [_open_gap(alignment, run, taken=taken) for run in _unlinked_runs(alignment, done)]


def _anchors(alignment: Alignment, number: int) -> list[_Anchor]:
    """Claim spots that follow each other in claim and line alike, with the edges of both."""
    chain = _longest_chain(
        [(spot, link.spot) for spot, link in enumerate(alignment.links) if link and link.line == number]
    )
    if not chain:
        return []
    edge = _Anchor(len(alignment.links), len(alignment.lines[number].content))
    return [_Anchor(-1, -1), *(_Anchor(*pair) for pair in chain), edge]


def _longest_chain(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Longest run of pairs that rise on both sides; `pairs` rise on the first. Quadratic in at most one sentence."""
    best: list[list[tuple[int, int]]] = []
    for at, pair in enumerate(pairs):
        before = [best[earlier] for earlier in range(at) if pairs[earlier][1] < pair[1]]
        best.append([*max(before, key=len, default=[]), pair])
    return max(best, key=len, default=[])


def _closed_gap(
    alignment: Alignment,
    run: list[Term],
    anchors: tuple[_Anchor, _Anchor],
    *,
    number: int,
    taken: dict[tuple[int, int], int],
) -> Gap | None:
    """The run between two anchors, if source terms that stand for nothing fill the same place."""
    left, right = anchors
    if not run or len(run) > MAX_RUN or right.place - left.place - 1 > len(run) + MAX_EXTRA:
        return None
    content = alignment.lines[number].content
    source = tuple(content[p] for p in range(left.place + 1, right.place) if (number, p) not in taken)
    if not source:
        return None
    in_chain = {anchor.spot: anchor.place for anchor in anchors}
    filled = _count_things(content[left.place + 1 : right.place])
    is_tight = filled <= _count_things(run) + 1 and _is_well_kept(alignment, run, number, in_chain=in_chain)
    return Gap(tuple(run), source, number, True, is_tight)


def _is_at_home_elsewhere(alignment: Alignment, gap: Gap) -> bool:
    """Does the run stand together in another place as more than a name, or is the gap too wide to tell."""
    links = [alignment.links[term.spot] for term in gap.claim]
    if not all(links):
        return False
    if not gap.is_tight:
        return True
    named = [link for term, link in zip(gap.claim, links, strict=True) if link and term.kind == "name"]
    others = [link for term, link in zip(gap.claim, links, strict=True) if link and term.text.islower()]
    return any(a.line == b.line != gap.line and abs(a.spot - b.spot) <= 2 for a in named for b in others)


def _count_things(terms: Sequence[Term]) -> int:
    """Terms, a name of several words counted once."""
    return sum(
        1
        for at, term in enumerate(terms)
        if term.kind != "name" or at == 0 or terms[at - 1].ref != term.ref or term.ref < 0
    )


def _is_well_kept(alignment: Alignment, run: list[Term], number: int, *, in_chain: dict[int, int]) -> bool:
    """Do at least three of the four nearest claim terms, or all that there are, stand in the same line nearby."""
    first, last = run[0].spot, run[-1].spot
    near = [spot for spot in (first - 2, first - 1, last + 1, last + 2) if 0 <= spot < len(alignment.links)]
    places = [place for place in in_chain.values() if place >= 0]
    if not near or not places:
        return False
    kept = sum(
        1
        for spot in near
        if (link := alignment.links[spot]) and link.line == number and min(abs(link.spot - p) for p in places) <= 3
    )
    return kept >= min(3, len(near)) and kept >= 2


def _unlinked_runs(alignment: Alignment, done: set[int]) -> Iterator[list[Term]]:
    run: list[Term] = []
    for term in alignment.claim.content:
        if alignment.links[term.spot] is None and term.spot not in done:
            run.append(term)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _open_gap(alignment: Alignment, run: list[Term], *, taken: dict[tuple[int, int], int]) -> Gap:
    """The unlinked source terms directly beside the one neighbour that is linked."""
    left = alignment.links[run[0].spot - 1] if run[0].spot > 0 else None
    after = run[-1].spot + 1
    right = alignment.links[after] if after < len(alignment.links) else None
    link = left or right
    if link is None:
        return Gap(tuple(run), (), 0, False, False)
    step = 1 if left else -1
    content = alignment.lines[link.line].content
    source: list[Term] = []
    spot = link.spot + step
    while 0 <= spot < len(content) and len(source) < len(run) + 1 and (link.line, spot) not in taken:
        source.append(content[spot])
        spot += step
    return Gap(tuple(run), tuple(source), link.line, False, False)


def check_words(alignment: Alignment, index: SourceIndex) -> list[Problem]:
    """Opposites, other names and other things in the claim; and names that the source has nowhere near."""
    problems: list[Problem] = []
    for gap in find_gaps(alignment):
        found = (
            _check_pairs(gap)
            or _check_names(alignment, gap, index)
            or _check_moved_values(alignment, gap)
            or _check_replaced(alignment, gap)
        )
        if found:
            problems.append(found)
    return problems


def _check_pairs(gap: Gap) -> Problem | None:
    for term in gap.claim:
        for other in gap.source:
            if term.kind == "word" and other.kind in ("word", "name"):
                problem = _check_pair(term, other, is_closed=gap.is_closed)
                if problem:
                    return problem
    return None


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


def _check_names(alignment: Alignment, gap: Gap, index: SourceIndex) -> Problem | None:
    """A name where the source has another name, or that the source never has."""
    names = [term for term in gap.claim if term.kind == "name"]
    if not names:
        return None
    others = [term for term in gap.source if term.kind == "name"]
    said = " ".join(term.text for term in names)
    if others and gap.is_tight and not _is_one_bearer(alignment, gap, names, others=others, index=index):
        found = " ".join(term.text for term in sorted(others, key=lambda term: term.spot))
        is_same_kind = any(_is_same_kind(alignment, gap, names[0], other) for other in others)
        cost = 0.55 if is_same_kind else 0.3
        return Problem("name_differs", f"says {said}, the source says {found}", cost, is_same_kind, names[0].spot)
    unlinked = [term for term in names if alignment.links[term.spot] is None]
    if not unlinked:
        return None
    unknown = [term for term in unlinked if not index.has_name(alignment.claim, term)]
    if unknown:
        return Problem("name_not_found", f"the source does not name {unknown[0].text}", 0.45, False, unknown[0].spot)
    if _is_named_nearby(alignment, unlinked, index):
        return None
    return Problem("name_not_here", f"the source does not name {said} here", 0.3, False, names[0].spot)


def _is_one_bearer(
    alignment: Alignment, gap: Gap, names: list[Term], *, others: list[Term], index: SourceIndex
) -> bool:
    """Parts of one name, or a description of somebody named close by ("the Colombia forward", "the Italians")."""
    if index.share_bearer(names, others):
        return True
    line = alignment.lines[gap.line]
    is_described = _has_article(line, others[0]) and not _has_article(alignment.claim, names[0])
    return is_described and _is_named_nearby(alignment, names, index)


def _has_article(line: TermLine, term: Term) -> bool:
    return line.sentence.text[: term.start].lower().endswith(("the ", "the '", "a ", "an "))


def _is_same_kind(alignment: Alignment, gap: Gap, ours: Term, theirs: Term) -> bool:
    """Can both be the same sort of bearer; a nationality beside a person is no clash."""
    if ours.ref < 0 or theirs.ref < 0:
        return True
    kinds = {alignment.claim.sentence.names[ours.ref].kind, alignment.lines[gap.line].sentence.names[theirs.ref].kind}
    return len(kinds) == 1 or "other" in kinds or kinds <= {"place", "org"}


BACK_REFERENCE = 3
"""Sentences before the evidence in which the bearer of a "he" or "the company" is looked for."""


def _is_named_nearby(alignment: Alignment, names: list[Term], index: SourceIndex) -> bool:
    """Does a sentence shortly before the evidence, or the first one, name them."""
    at = alignment.lines[0].sentence.index
    near = [index.lines[n] for n in (0, *range(at - BACK_REFERENCE, at + 2)) if n in index.lines]
    return all(any(term.key in line.places for line in near) for term in names)


def _check_moved_values(alignment: Alignment, gap: Gap) -> Problem | None:
    """A figure or time of another sentence where the source has something else."""
    values = [term for term in gap.claim if term.kind in ("figure", "time") and alignment.links[term.spot]]
    if not gap.is_tight or not values or len(values) != len(gap.claim):
        return None
    said, found = " ".join(term.text for term in values), " ".join(term.text for term in gap.source)
    return Problem("value_moved", f"says {said}, the source says {found}", 0.45, False, values[0].spot)


def _check_replaced(alignment: Alignment, gap: Gap) -> Problem | None:
    """Other words where the source has words of its own, neither known to mean the same."""
    ours = [term for term in gap.claim if term.kind == "word"]
    theirs = [term for term in gap.source if term.kind == "word"]
    if not gap.is_tight or not ours or not theirs or len(gap.claim) > 3 or len(gap.source) > 3:
        return None
    moved = any(alignment.links[term.spot] for term in ours)
    said, found = " ".join(term.text for term in ours), " ".join(term.text for term in theirs)
    cost = MOVED_COST if moved else REPLACED_COST
    return Problem("other_words", f"says “{said}”, the source says “{found}”", cost, False, ours[0].spot)


MOVED_COST = 0.25
REPLACED_COST = 0.15
_ORDER_PAIRS = """
before after; with without; despite because; despite follow; despite due; above below; over under; inside outside;
against for; more less; more fewer; most few; all some; all no; until since; up down; from to; into from; only not;
always never; even never; all none; both neither; either neither
"""
_OPPOSITE_FUNCTION = {
    pair for one, two in (words.split() for words in _ORDER_PAIRS.split(";")) for pair in ((one, two), (two, one))
}


def check_small_words(alignment: Alignment) -> list[Problem]:
    """A small word before the same words turned round: "before" for "after", "with" for "without"."""
    for term in alignment.claim.content:
        link = alignment.links[term.spot]
        if link is None or link.context < 0.3:
            continue
        line = alignment.lines[link.line]
        ours, theirs = _small_words(alignment.claim, term.spot), _small_words(line, link.spot)
        for word in ours - theirs:
            turned = next((other for other in theirs - ours if (word, other) in _OPPOSITE_FUNCTION), None)
            if turned:
                said = f"says “{word} … {term.text}”, the source says “{turned} … {line.content[link.spot].text}”"
                return [Problem("small_word_turned", said, 0.55, True, term.spot)]
    return []


def _small_words(line: TermLine, spot: int) -> frozenset[str]:
    return frozenset(term.text.lower() for term in line.terms if term.spot == spot and term.kind == "function")


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


_VOICE = frozenset(("by", "be", "from", "with", "and", "or"))
"""Small words between two names that explain why their order differs."""


def _same_verb_between(alignment: Alignment, first: Term, second: Term) -> bool:
    """Is the same word between both names on both sides, and are the small words there the same."""
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
    ours = _words_between(alignment.claim, first, second)
    theirs = _words_between(line, line.content[b.spot], line.content[a.spot])
    return ours == theirs and not ours & _VOICE


def _words_between(line: TermLine, first: Term, second: Term) -> frozenset[str]:
    return frozenset(
        term.key
        for term in line.terms
        if first.end <= term.start < second.start and term.kind == "function" and term.key not in ("the", "a", "an")
    )
