"""Which words of the source stand for which words of a claim."""

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from summarizer.core.names.names import same_name
from summarizer.core.support.carrying import Carries, carries_figure, carries_time
from summarizer.core.support.computed import factor_keys, find_computed
from summarizer.core.support.lexicon import synonyms
from summarizer.core.support.summed import find_sum
from summarizer.core.support.terms import Term, TermLine
from summarizer.core.text.word_forms import are_derived, word_key

LinkKind = Literal["same", "synonym", "derived", "value", "alias", "sum", "computed"]

_WORD = re.compile(r"\w+")
_CAPITAL = re.compile(r"[A-Z]")
MAX_PLACES = 12
"""Places of one word in one sentence that are looked at; more are repetition."""
CONTEXT_REACH = 3
"""Neighbours on each side that tell which of several places is meant."""
_WORD_STRENGTH: dict[LinkKind, float] = {
    "same": 1.0,
    "synonym": 0.85,
    "derived": 0.85,
    "alias": 0.9,
    "value": 1.0,
    "sum": 0.9,
    "computed": 0.9,
}
_VALUE_STRENGTH: dict[Carries, float] = {"yes": 1.0, "firmer": 0.95, "open": 0.6, "no": 0.0, "other_unit": 0.0}


class Link(NamedTuple):
    """A claim term stands at content spot `spot` of evidence line `line`.

    `context` 0 to 1 says how well its neighbours agree.
    """

    line: int
    spot: int
    strength: float
    kind: LinkKind
    context: float = 0.0


class Alignment(NamedTuple):
    """A claim laid beside its evidence.

    `links[i]` is for the claim's i-th content term, None where nothing stands for it.
    """

    claim: TermLine
    lines: tuple[TermLine, ...]
    links: tuple[Link | None, ...]


def align_terms(claim: TermLine, lines: Sequence[TermLine]) -> Alignment:
    """Lay a claim beside evidence sentences, best first; each evidence term stands for one claim term.

    Linear in the number of candidate places; among several places the one whose neighbours agree is taken, then the
    earlier line, then the earlier spot.
    """
    candidates = [
        [link for number, line in enumerate(lines) for link in _candidates(claim, term, number, line=line)[:MAX_PLACES]]
        for term in claim.content
    ]
    ranked = sorted(
        ((_with_context(link, spot, candidates), spot) for spot, links in enumerate(candidates) for link in links),
        key=lambda pair: (-_rank(pair[0]), pair[1], pair[0].line, pair[0].spot),
    )
    links: list[Link | None] = [None] * len(claim.content)
    taken: set[tuple[int, int]] = set()
    for link, spot in ranked:
        is_worked_out = link.kind in ("sum", "computed")
        if links[spot] is None and (is_worked_out or (link.line, link.spot) not in taken):
            links[spot] = link
            if not is_worked_out and not _is_word_of_value(claim.content[spot], lines[link.line].content[link.spot]):
                taken.add((link.line, link.spot))
    for link, spot in ranked:
        if links[spot] is None and claim.content[spot].kind == "figure" and _is_said_twice(claim, links, spot, link):
            links[spot] = link
    return Alignment(claim, tuple(lines), tuple(links))


def _is_word_of_value(term: Term, other: Term) -> bool:
    """Is it one of several words that the source's figure or time is written with."""
    return term.kind not in ("figure", "time") and other.kind in ("figure", "time")


def _is_said_twice(claim: TermLine, links: list[Link | None], spot: int, link: Link) -> bool:
    """Does the claim repeat a figure, which the source has but once."""
    return any(
        other
        and (other.line, other.spot) == (link.line, link.spot)
        and claim.content[at].text == claim.content[spot].text
        for at, other in enumerate(links)
    )


def _rank(link: Link) -> float:
    return link.strength + link.context - 0.08 * link.line


def _with_context(link: Link, spot: int, candidates: list[list[Link]]) -> Link:
    """How well the neighbours of a claim term fit beside a candidate place, 0 to 1."""
    total = weight = 0.0
    for distance in range(-CONTEXT_REACH, CONTEXT_REACH + 1):
        neighbour = spot + distance
        if distance == 0 or not 0 <= neighbour < len(candidates):
            continue
        share = 1.0 / abs(distance)
        weight += share
        total += share * _best_fit(link, candidates[neighbour], distance=distance)
    return link._replace(context=total / weight if weight else 1.0)


def _best_fit(link: Link, candidates: list[Link], *, distance: int) -> float:
    best = 0.0
    for other in candidates:
        gap = other.spot - link.spot
        if other.line != link.line or gap == 0 or abs(gap) > abs(distance) + 2:
            continue
        fit = other.strength * (1.0 if (gap > 0) == (distance > 0) else 0.7)
        best = max(best, fit if abs(gap) <= abs(distance) + 1 else 0.8 * fit)
    return best


def _candidates(claim: TermLine, term: Term, number: int, *, line: TermLine) -> list[Link]:
    if term.kind in ("figure", "time"):
        find = _figure_candidates if term.kind == "figure" else _time_candidates
        return find(claim, term, number, line=line)
    if term.kind == "word" and term.key in factor_keys() and term.key not in line.places:
        return _factor_candidates(claim, term, number, line=line)
    found = {spot: Link(number, spot, 1.0, "same") for spot in line.places.get(term.key, ())}
    if found and term.kind == "word":
        return list(found.values())
    for synonym in synonyms().get(term.key, ()):
        for spot in line.places.get(synonym, ()):
            found.setdefault(spot, Link(number, spot, _WORD_STRENGTH["synonym"], "synonym"))
    for family in line.families.get(term.key[:3], ()):
        if family != term.key and are_derived(term.key, family):
            for spot in line.places[family]:
                found.setdefault(spot, Link(number, spot, _WORD_STRENGTH["derived"], "derived"))
    if term.kind == "name":
        _add_aliases(claim, term, number, line=line, found=found)
    return list(found.values())


def _figure_candidates(claim: TermLine, term: Term, number: int, *, line: TermLine) -> list[Link]:
    quantity = claim.sentence.quantities[term.ref]
    links: list[Link] = []
    for spot in line.places.get("#figure", ()):
        strength = _VALUE_STRENGTH[carries_figure(quantity, line.sentence.quantities[line.content[spot].ref])]
        if strength:
            links.append(Link(number, spot, strength, "value"))
    if not any(link.strength == _VALUE_STRENGTH["yes"] for link in links) and (second := find_sum(quantity, line)):
        links.append(Link(number, second.spot, _WORD_STRENGTH["sum"], "sum"))
    if not links and (worked_out := find_computed(claim, term, line)):
        links.append(Link(number, worked_out.spot, _WORD_STRENGTH["computed"], "computed"))
    return links or [
        Link(number, spot, 0.9, "same")
        for spot in line.places.get(word_key(term.text), ())
        if line.content[spot].kind != "figure"
    ]


def _factor_candidates(claim: TermLine, term: Term, number: int, *, line: TermLine) -> list[Link]:
    worked_out = find_computed(claim, term, line)
    return [Link(number, worked_out.spot, _WORD_STRENGTH["computed"], "computed")] if worked_out else []


def _time_candidates(claim: TermLine, term: Term, number: int, *, line: TermLine) -> list[Link]:
    mention = claim.sentence.times[term.ref]
    links: list[Link] = []
    for spot in line.places.get("#time", ()):
        strength = _VALUE_STRENGTH[carries_time(mention, line.sentence.times[line.content[spot].ref])]
        if strength:
            links.append(Link(number, spot, strength, "value"))
    words = [word for word in _WORD.findall(mention.text.lower()) if len(word) > 3]
    return links or [
        Link(number, spot, 0.9, "same")
        for word in words
        for spot in line.places.get(word_key(word), ())
        if line.content[spot].kind == "word" and not (len(words) > 1 and word.isalpha())
    ]


def _add_aliases(claim: TermLine, term: Term, number: int, *, line: TermLine, found: dict[int, Link]) -> None:
    """Other words for the same bearer: "US" for "United States", "British" for "Britain"."""
    if term.ref < 0:
        return
    name = claim.sentence.names[term.ref]
    for spot, other in enumerate(line.content):
        if spot in found or other.kind != "name" or other.ref < 0:
            continue
        theirs = line.sentence.names[other.ref]
        is_same = (
            same_name(name, theirs) or is_initials_of(name.text, theirs.text) or is_initials_of(theirs.text, name.text)
        )
        if is_same and not _is_full_form(other.text, name.text):
            found[spot] = Link(number, spot, _WORD_STRENGTH["alias"], "alias")


def is_initials_of(short: str, full: str) -> bool:
    """Is the one name written with the first letters of the other ("WHO", "World Health Organization")."""
    letters = short.replace(".", "")
    return 3 <= len(letters) <= 6 and letters.isupper() and "".join(_CAPITAL.findall(full)) == letters != full


def _is_full_form(word: str, name: str) -> bool:
    """Does the name itself hold the word; then the word stands for itself and not for another part."""
    return word.lower() in name.lower().split()
