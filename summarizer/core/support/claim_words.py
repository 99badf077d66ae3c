"""Words of a claim that the source has not, or has otherwise: opposites, other names, other things."""

from summarizer.core.difference.place_scope import country_keys
from summarizer.core.difference.vocabulary_of_difference import concepts_of
from summarizer.core.support.claim_gaps import Gap, find_gaps
from summarizer.core.support.claim_names import find_fuller
from summarizer.core.support.deed_kinds import are_converse
from summarizer.core.support.events_told import are_same_doing
from summarizer.core.support.evidence import SourceIndex
from summarizer.core.support.lexicon import relate_words, status_step
from summarizer.core.support.problems import Problem
from summarizer.core.support.term_alignment import Alignment, Link, is_initials_of
from summarizer.core.support.terms import LIGHT_VERBS, Term, TermLine


def check_words(alignment: Alignment, index: SourceIndex) -> list[Problem]:
    """Opposites, other names and other things in the claim; and names that the source has nowhere near."""
    problems: list[Problem] = []
    fuller = find_fuller(alignment, index)
    for gap in find_gaps(alignment):
        found = (
            _check_pairs(alignment, gap)
            or _check_names(alignment, gap, index, fuller=fuller)
            or _check_moved_values(alignment, gap)
            or _check_replaced(alignment, gap)
        )
        if found:
            problems.append(found)
    return problems


def _check_pairs(alignment: Alignment, gap: Gap) -> Problem | None:
    for term in gap.claim:
        for other in gap.source:
            if term.kind != "word" or other.kind not in ("word", "name") or _is_light_for(alignment, term, other):
                continue
            if not _is_other_side(alignment, term, other, line=gap.line):
                problem = _check_pair(term, other, is_closed=gap.is_closed)
                if problem:
                    return problem
    return None


def _is_light_for(alignment: Alignment, term: Term, other: Term) -> bool:
    """Does a light verb only bring in the noun of what the source says by a verb ("made a loss", "lost")."""
    after = alignment.claim.content[term.spot + 1 : term.spot + 3]
    return term.key in LIGHT_VERBS and any(relate_words(noun.key, other.key) in _ALIKE for noun in after)


def _is_other_side(alignment: Alignment, term: Term, other: Term, *, line: int) -> bool:
    """Is it one deal told from its other side: "A bought it of B", "B sold it to A"."""
    if not are_converse(term.key, other.key):
        return False
    before = [link for link in alignment.links[: term.spot] if link and link.line == line]
    after = [link for link in alignment.links[term.spot + 1 :] if link and link.line == line]
    names = [link for link in after if alignment.lines[line].content[link.spot].kind == "name"]
    is_turned = bool(before) and all(link.spot > other.spot for link in before)
    return is_turned and any(link.spot < other.spot for link in names)


_ALIKE = ("same", "synonym", "derived")


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


def _check_names(alignment: Alignment, gap: Gap, index: SourceIndex, *, fuller: frozenset[int]) -> Problem | None:
    """A name where the source has another name, or that the source never has."""
    names = [term for term in gap.claim if term.kind == "name"]
    if not names:
        return None
    if all(term.spot in fuller for term in names):
        said = " ".join(term.text for term in names)
        return Problem("name_fuller", f"the source leaves out {said}", FULLER_COST, False, names[0].spot)
    others = [term for term in gap.source if term.kind == "name"]
    said = " ".join(term.text for term in names)
    if others and gap.is_tight and not _is_one_bearer(alignment, gap, names, others=others, index=index):
        found = " ".join(term.text for term in sorted(others, key=lambda term: term.spot))
        is_same_kind = any(_is_same_kind(alignment, gap, names[0], other) for other in others)
        cost = 0.55 if is_same_kind else 0.3
        is_clash = is_same_kind and any(_exclude_each_other(alignment, gap, names[0], other) for other in others)
        return Problem("name_differs", f"says {said}, the source says {found}", cost, is_clash, names[0].spot)
    unlinked = [term for term in names if alignment.links[term.spot] is None]
    if not unlinked:
        return None
    unknown = [term for term in unlinked if not index.has_name(alignment.claim, term)]
    if unknown:
        whole = _whole_name(alignment.claim, unknown[0])
        return Problem("name_not_found", f"the source does not name {whole}", 0.45, False, unknown[0].spot)
    if _is_named_nearby(alignment, unlinked, index):
        return None
    return Problem("name_not_here", f"the source does not name {said} here", 0.3, False, names[0].spot)


def _whole_name(line: TermLine, term: Term) -> str:
    """All words of the name a term belongs to."""
    return line.sentence.names[term.ref].text if term.ref >= 0 else term.text


def _is_one_bearer(
    alignment: Alignment, gap: Gap, names: list[Term], *, others: list[Term], index: SourceIndex
) -> bool:
    """Parts of one name, or a description of somebody named close by ("the Colombia forward", "the Italians")."""
    if index.share_bearer(names, others) or _are_initials(names, others):
        return True
    line = alignment.lines[gap.line]
    is_described = _has_article(line, others[0]) and not _has_article(alignment.claim, names[0])
    return is_described and _is_named_nearby(alignment, names, index)


def _are_initials(names: list[Term], others: list[Term]) -> bool:
    ours, theirs = (" ".join(term.text for term in terms) for terms in (names, others))
    return is_initials_of(ours, theirs) or is_initials_of(theirs, ours)


def _has_article(line: TermLine, term: Term) -> bool:
    return line.sentence.text[: term.start].lower().endswith(("the ", "the '", "a ", "an "))


def _is_same_kind(alignment: Alignment, gap: Gap, ours: Term, theirs: Term) -> bool:
    """Can both be the same sort of bearer; a nationality beside a person is no clash."""
    if ours.ref < 0 or theirs.ref < 0:
        return True
    kinds = {alignment.claim.sentence.names[ours.ref].kind, alignment.lines[gap.line].sentence.names[theirs.ref].kind}
    return len(kinds) == 1 or "other" in kinds or kinds <= {"place", "org"}


def _exclude_each_other(alignment: Alignment, gap: Gap, ours: Term, theirs: Term) -> bool:
    """Must one of the two be wrong: two people, two bodies, two places of one rank.

    A nickname, a title of a work or a guessed kind leaves open whether both stand for one; so do a country and a town.
    """
    if ours.ref < 0 or theirs.ref < 0:
        return True
    one, other = alignment.claim.sentence.names[ours.ref], alignment.lines[gap.line].sentence.names[theirs.ref]
    if one.kind != other.kind or one.kind in ("other", "group"):
        return False
    return one.kind != "place" or (one.key in country_keys()) == (other.key in country_keys())


BACK_REFERENCE = 3
"""Sentences before the evidence in which the bearer of a "he" or "the company" is looked for."""


def _is_named_nearby(alignment: Alignment, names: list[Term], index: SourceIndex) -> bool:
    """Does a sentence shortly before the evidence, or the first one, name them."""
    at = alignment.lines[0].sentence.index
    near = [index.lines[n] for n in (0, *range(at - BACK_REFERENCE, at + 2)) if n in index.lines]
    return all(any(term.key in line.places for line in near) for term in names)


def _check_moved_values(alignment: Alignment, gap: Gap) -> Problem | None:
    """A figure or time of another sentence where the source has something else."""
    values = [term for term in gap.claim if _is_moved_value(term, alignment.links[term.spot], gap)]
    if not gap.is_tight or not values or len(values) != len(gap.claim):
        return None
    if all(term.text.lower() in _LOOSE_NUMBERS for term in values):
        return None
    if values[0].kind == "figure" and all(term.kind == "time" for term in gap.source):
        return None
    if any(term.text.lower() == other.text.lower() for term in values for other in gap.source):
        return None
    said, found = " ".join(term.text for term in values), " ".join(term.text for term in gap.source)
    return Problem("value_moved", f"says {said}, the source says {found}", 0.45, False, values[0].spot)


_LOOSE_NUMBERS = frozenset(("dozens", "scores", "hundreds", "thousands", "millions"))
"""Numbers that a claim may set wherever it likes ("they came by the thousands")."""


def _is_moved_value(term: Term, link: Link | None, gap: Gap) -> bool:
    """Is it a value from another place; a time may open or close its own sentence, a figure worked out has no place."""
    if link is None or link.kind in ("sum", "computed"):
        return False
    return term.kind == "figure" or (term.kind == "time" and link.line != gap.line)


def _check_replaced(alignment: Alignment, gap: Gap) -> Problem | None:
    """Other words where the source has words of its own, neither known to mean the same."""
    ours = [term for term in gap.claim if term.kind == "word"]
    theirs = [term for term in gap.source if term.kind == "word"]
    if not gap.is_tight or not ours or not theirs or len(gap.claim) > 3 or len(gap.source) > 3:
        return None
    moved = any(alignment.links[term.spot] for term in ours)
    said, found = " ".join(term.text for term in ours), " ".join(term.text for term in theirs)
    cost = MOVED_COST if moved else REPLACED_COST
    if _is_other_doing(alignment, gap):
        cost = OTHER_DOING_COST
    text = (
        f"says “{said}”, the source says “{found}”"
        if _are_alike(alignment, gap)
        else f"the source does not say “{said}”"
    )
    return Problem("other_words", text, cost, False, ours[0].spot)


def _are_alike(alignment: Alignment, gap: Gap) -> bool:
    """Is it one word for one word of the same sort, so that showing both tells something."""
    ours, theirs = ([term for term in terms if term.kind == "word"] for terms in (gap.claim, gap.source))
    line = alignment.lines[gap.line]
    return len(ours) == len(theirs) == 1 and _is_doing(alignment.claim, ours[0]) == _is_doing(line, theirs[0])


def _is_doing(line: TermLine, term: Term) -> bool:
    return any(event.start <= term.start < event.end for event in line.sentence.events)


FULLER_COST = 0.32
"""Told, not refused: who reads knows that the first name is not the source's."""
MOVED_COST = 0.25
REPLACED_COST = 0.15
OTHER_DOING_COST = 0.4


def _is_other_doing(alignment: Alignment, gap: Gap) -> bool:
    """Does the claim say that one thing of news was done where the source tells of another ("shot", "detained").

    Only doings that are known are told apart: with any other two verbs a rewording is as likely as a change.
    """
    ours = _doings(alignment.claim, tuple(term for term in gap.claim if alignment.links[term.spot] is None))
    line = alignment.lines[gap.line]
    if not ours or not _doings(line, gap.source):
        return False
    return not any(are_same_doing(doing, term.key) for doing in ours for term in line.content)


def _doings(line: TermLine, terms: tuple[Term, ...]) -> list[str]:
    return [
        term.key
        for term in terms
        if concepts_of(term.key) and any(event.start <= term.start < event.end for event in line.sentence.events)
    ]
