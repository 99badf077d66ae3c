"""Which doing a figure belongs to: "killed nine and injured 31" gives each doing its own."""

import re

from summarizer.core.figures.quantities import UnitKind
from summarizer.core.support.carrying import carries_figure
from summarizer.core.support.events_told import LIGHT_DOINGS
from summarizer.core.support.figure_things import ANY_THING, are_one_thing, thing_of
from summarizer.core.support.figure_wholes import part_before
from summarizer.core.support.lexicon import relate_words
from summarizer.core.support.problems import Problem, phrase_at
from summarizer.core.support.term_alignment import Alignment, Link
from summarizer.core.support.terms import Term, TermLine
from summarizer.core.text.word_forms import word_key

EXCHANGED_COST = 0.6
NOUN_KEPT_COST = 0.4
MAX_APART = 12
"""Content terms between two figures that may have changed places."""
_HARM = frozenset(
    word_key(word)
    for word in "killed died dead wounded injured hurt missing arrested detained rescued evacuated displaced".split()
)
"""Words that tell what befell those counted, even where they stand without a verb ("12 dead, 30 missing")."""
_OBJECT = re.compile(r"\s*(?:(?!and\b|or\b|but\b)\w+\s+){0,2}", re.IGNORECASE)
"""At most two words, and no new statement, between a doing and the figure that is its object."""
_DONE_TO = ("count", "money", "percent")
"""Kinds of figures that something befalls; ages and scores stand beside any doing."""
_LIGHT = LIGHT_DOINGS - {word_key(word) for word in "keep hold put call leave".split()}
_BREAK = re.compile(r"[;:.()]|\bwhile\b|\bwhereas\b")


def check_exchanged(alignment: Alignment, spot: int, link: Link) -> Problem | None:
    """A figure of another doing, where the source gives the claim's doing a figure of its own."""
    claim, line = alignment.claim, alignment.lines[link.line]
    ours, theirs = deed_of_figure(claim, spot), deed_of_figure(line, link.spot)
    found = alignment.links[ours.spot] if ours else None
    if ours is None or theirs is None or found is None or found.line != link.line or _are_one_doing(ours, theirs):
        return None
    quantity = claim.sentence.quantities[claim.content[spot].ref]
    is_whole = bool(part_before(claim, quantity.phrase_start))
    if is_whole or quantity.unit_kind not in _DONE_TO or ours.key in _LIGHT:
        return None
    for place in line.places.get("#figure", ()):
        deed = deed_of_figure(line, place) if place != link.spot else None
        other = line.sentence.quantities[line.content[place].ref]
        if deed is None or deed.spot != found.spot or other.unit_kind != quantity.unit_kind:
            continue
        if carries_figure(quantity, other) == "no":
            text = f"says “{ours.text}” of {phrase_at(claim, spot)}, the source says it of {phrase_at(line, place)}"
            keeps_noun = _keeps_noun(alignment, spot, link)
            cost = NOUN_KEPT_COST if keeps_noun else EXCHANGED_COST
            return Problem("figure_bound_elsewhere", text, cost, not keeps_noun, spot)
    return None


def check_crossed(alignment: Alignment, spot: int, link: Link) -> Problem | None:
    """Two figures of a line that have changed places: each stands among the other's neighbours."""
    claim, line = alignment.claim, alignment.lines[link.line]
    for near in range(spot + 1, min(len(claim.content), spot + MAX_APART)):
        other = alignment.links[near]
        if claim.content[near].kind != "figure" or other is None or other.kind != "value":
            continue
        if other.line != link.line or other.spot >= link.spot:
            continue
        if _is_among(alignment, spot, link, other=other) and _is_among(alignment, near, other, other=link):
            said, found = phrase_at(claim, spot), phrase_at(line, other.spot)
            text = f"{said} and {phrase_at(claim, near)} have changed places; here the source says {found}"
            return Problem("figure_bound_elsewhere", text, EXCHANGED_COST, True, spot)
    return None


def _is_among(alignment: Alignment, spot: int, own: Link, *, other: Link) -> bool:
    """Does a neighbour of the figure stand right beside the other's place, and none beside its own."""
    at_own = at_other = 0
    for step in (-1, 1):
        near = spot + step
        link = alignment.links[near] if 0 <= near < len(alignment.links) else None
        if link is None or link.line != own.line or alignment.claim.content[near].kind == "figure":
            continue
        at_own += link.spot == own.spot + step
        at_other += link.spot == other.spot + step
    return at_other > 0 and at_own == 0


def _keeps_noun(alignment: Alignment, spot: int, link: Link) -> bool:
    """Does the figure count a noun of its own on both sides, so that it may be told with another verb."""
    claim, line = alignment.claim, alignment.lines[link.line]
    ours = thing_of(claim, claim.sentence.quantities[claim.content[spot].ref])
    theirs = thing_of(line, line.sentence.quantities[line.content[link.spot].ref])
    return bool(ours and theirs) and ours not in ANY_THING and are_one_thing(ours, theirs)


def _are_one_doing(one: Term, other: Term) -> bool:
    return relate_words(one.key, other.key) in ("same", "synonym", "derived")


def deed_of_figure(line: TermLine, spot: int) -> Term | None:
    """The doing whose object or subject a figure is: one right before it, else the next one, else the last one.

    None where another figure or the end of a statement stands in between.
    """
    text, figure = line.sentence.text, line.sentence.quantities[line.content[spot].ref]
    before = _nearest(line, spot, -1)
    if before and _OBJECT.fullmatch(text, before.end, figure.phrase_start):
        return before
    after = _nearest(line, spot, 1)
    if after and not _BREAK.search(text, figure.phrase_end, after.start):
        return after
    return before if before and not _BREAK.search(text, before.end, figure.phrase_start) else None


def _nearest(line: TermLine, spot: int, step: int) -> Term | None:
    at, kind = spot + step, line.sentence.quantities[line.content[spot].ref].unit_kind
    while 0 <= at < len(line.content) and not _is_figure_of(line, line.content[at], kind):
        if _is_deed(line, line.content[at]):
            return line.content[at]
        at += step
    return None


def _is_figure_of(line: TermLine, term: Term, kind: UnitKind) -> bool:
    return term.kind == "figure" and line.sentence.quantities[term.ref].unit_kind == kind


def _is_deed(line: TermLine, term: Term) -> bool:
    if term.kind != "word":
        return False
    return term.key in _HARM or any(e.start <= term.start < e.end and e.tense != "none" for e in line.sentence.events)
