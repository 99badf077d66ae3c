"""Words that stand in the evidence, but at another place: an opposite has theirs, or nothing joins them."""

import re

from summarizer.core.support.lexicon import relate_words
from summarizer.core.support.problems import Problem, context_at, linked_places
from summarizer.core.support.term_alignment import Alignment, Link
from summarizer.core.support.terms import Term, TermLine
from summarizer.core.text.opposites import are_opposite

OPPOSITE_COST = 0.6
OTHER_DEED_COST = 0.45
AWAY_COST = 0.4
TORN_CONTEXT = 0.1
"""Context up to which a word of the claim stands far from its neighbours in the source."""
PLACE_REACH = 4
"""Content terms from an opposite to the claim's neighbours at which it stands among them, titles included."""
BESIDE = 2
"""Content terms beside a figure among which what is done is looked for."""
_AT = re.compile(r"\b(?:in|at|near|from|off|outside)\s+(?:the\s+)?$", re.IGNORECASE)


def check_places(alignment: Alignment) -> list[Problem]:
    """Opposites that a looser likeness hides, figures of an opposite doing, and places from elsewhere in the source."""
    problems: list[Problem] = []
    for term in alignment.claim.content:
        link = alignment.links[term.spot]
        if link is None:
            continue
        found = (
            _hidden_opposite(alignment, term, link)
            or _figure_of_opposite(alignment, term, link)
            or _place_from_elsewhere(alignment, term, link)
        )
        if found:
            problems.append(found)
    return problems


def _hidden_opposite(alignment: Alignment, term: Term, link: Link) -> Problem | None:
    """A word that was taken for a synonym, while its opposite stands where it should be."""
    if term.kind != "word" or link.kind not in ("same", "synonym", "derived"):
        return None
    if alignment.claim.sentence.text[term.end :].startswith(" to "):  # "declined to comment" is no fall
        return None
    own = context_at(alignment, term.spot, line=link.line, place=link.spot)
    if link.kind == "same" and own > TORN_CONTEXT:
        return None
    for other in alignment.lines[link.line].content:
        if other.kind != "word" or other.spot == link.spot or not are_opposite(term.key, other.key):
            continue
        if _stand_for_both(alignment, term, link, other=other):
            continue
        if link.kind == "same":
            is_nearer = _is_in_its_place(alignment, term, link, other=other)
        else:
            is_nearer = context_at(alignment, term.spot, line=link.line, place=other.spot) > own
        if is_nearer or _only_other_is_deed(alignment, term, link, other=other):
            said = f"says “{term.text}”, the source says “{other.text}”"
            return Problem("opposite_word", said, OPPOSITE_COST, True, term.spot)
    return None


def _stand_for_both(alignment: Alignment, term: Term, link: Link, *, other: Term) -> bool:
    """Does the claim have the opposite too, in the source's order ("killed four and injured 80")."""
    place = linked_places(alignment).get((link.line, other.spot))
    if place is None or place == term.spot or alignment.claim.content[place].key != other.key:
        return False
    return (place < term.spot) == (other.spot < link.spot)


def _is_in_its_place(alignment: Alignment, term: Term, link: Link, *, other: Term) -> bool:
    """Does an opposite that stands for nothing else stand nearer to the word's neighbours than the word itself."""
    beside = [alignment.links[at] for at in (term.spot - 1, term.spot + 1) if 0 <= at < len(alignment.links)]
    places = [near.spot for near in beside if near and near.line == link.line]
    if len(places) < len(beside) or (link.line, other.spot) in linked_places(alignment):
        return False
    theirs, own = (min(abs(place - spot) for place in places) for spot in (other.spot, link.spot))
    return theirs <= PLACE_REACH and theirs < own


def _only_other_is_deed(alignment: Alignment, term: Term, link: Link, *, other: Term) -> bool:
    """Is the opposite what the source says was done, and the likeness only a noun ("fell", "sinking", "rose")."""
    line = alignment.lines[link.line]
    return _is_deed(alignment.claim, term) and _is_deed(line, other) and not _is_deed(line, line.content[link.spot])


def _is_deed(line: TermLine, term: Term) -> bool:
    return any(e.start <= term.start < e.end and e.tense in ("past", "present") for e in line.sentence.events)


def _figure_of_opposite(alignment: Alignment, term: Term, link: Link) -> Problem | None:
    """A figure beside which the source says the opposite of what the claim says beside it."""
    if term.kind != "figure" or link.kind != "value":
        return None
    line = alignment.lines[link.line]
    if line.sentence.quantities[line.content[link.spot].ref].unit_kind == "score":
        return None
    theirs = _beside_figure(line, link.spot)
    for near in _beside_figure(alignment.claim, term.spot):
        place = alignment.links[near.spot]
        if near.kind != "word" or place is not None or not _is_deed(alignment.claim, near):
            continue
        if any(relate_words(near.key, other.key) in ("same", "synonym", "derived") for other in theirs):
            continue
        other = next((o for o in theirs if o.kind == "word" and are_opposite(near.key, o.key)), None)
        if other is not None and (link.line, other.spot) not in linked_places(alignment):
            said = f"says {term.text} … “{near.text}”, the source says {term.text} … “{other.text}”"
            return Problem("figure_bound_elsewhere", said, OTHER_DEED_COST, False, term.spot)
    return None


def _beside_figure(line: TermLine, spot: int) -> list[Term]:
    """The terms beside a figure, up to the next figure on either side."""
    found: list[Term] = []
    for step in (-1, 1):
        for at in range(spot + step, spot + step * (BESIDE + 1), step):
            if not 0 <= at < len(line.content) or line.content[at].kind == "figure":
                break
            found.append(line.content[at])
    return found


def _place_from_elsewhere(alignment: Alignment, term: Term, link: Link) -> Problem | None:
    """A place that the claim puts a doing in, from a sentence that holds nothing else of the claim."""
    claim = alignment.claim
    if term.kind != "name" or term.ref < 0 or claim.sentence.names[term.ref].kind == "person":
        return None
    if not _AT.search(claim.sentence.text[: term.start]):
        return None
    held = [at for at, other in enumerate(alignment.links) if other and other.line == link.line]
    is_alone = all(claim.content[at].kind == "name" and claim.content[at].ref == term.ref for at in held)
    if not is_alone or link.line == 0:
        return None
    said = f"the source does not say {term.text} of this"
    return Problem("name_not_here", said, AWAY_COST, False, term.spot)
