"""What a source has in the place where a claim has something else."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from summarizer.core.support.problems import linked_places
from summarizer.core.support.term_alignment import Alignment
from summarizer.core.support.terms import Term


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
    """Longest run of pairs that rise on both sides; `pairs` rise on the first. Read from the end: later places win.

    Source: patience sorting (longest increasing subsequence), n log n.
    """
    tails: list[int] = []
    last: list[int] = []
    before: list[int] = []
    pairs = [(spot, -place) for spot, place in reversed(pairs)]
    for at, (_, place) in enumerate(pairs):
        length = bisect_left(tails, place)
        before.append(last[length - 1] if length else -1)
        tails[length : length + 1] = [place]
        last[length : length + 1] = [at]
    chain: list[tuple[int, int]] = []
    at = last[-1] if last else -1
    while at >= 0:
        chain.append(pairs[at])
        at = before[at]
    return [(spot, -place) for spot, place in chain]


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
