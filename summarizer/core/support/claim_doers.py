"""Who did it and to whom: a name of a claim beside a verb, where the source has somebody else beside that verb."""

import re
from typing import NamedTuple

from summarizer.core.speech.stance import Event
from summarizer.core.support.claim_deeds import is_passive
from summarizer.core.support.events_told import LIGHT_DOINGS
from summarizer.core.support.evidence import SourceIndex
from summarizer.core.support.problems import Problem
from summarizer.core.support.term_alignment import Alignment, Link
from summarizer.core.support.terms import Term, TermLine
from summarizer.core.text.word_forms import word_key

OTHER_DOER_COST = 0.4
_BREAK = re.compile(r"[,.;:!?()“”\"–—]|\b(?:and|but|or|who|which|that|while|when|where|after|before|as|because|if)\b")
_AFTER_NAME = re.compile(r"(?:,|,?\s+who)\s+(?:(?:is|are|was|were|has|have|had|been|be|will)\s+)*")
"""What may stand between a name and its verb ("his partner, Ida Moe, was acquitted", "Ida Moe, who was acquitted")."""
_RELATIVE = re.compile(r"\b(?:who|which|whose|whom|where)\b[^,]*$")
"""A clause about the word before it, which ends at the next comma."""
CLAUSE_REACH = 200
"""Characters before a name in which the clause that it stands in begins."""
_INSIDE = re.compile(r"\b(?:for|of|in|at|from|with|near|to|by)\s+(?:[\w'’.-]+\s+){0,2}[\w'’.-]+$")
"""A name that belongs to the phrase before it ("the member for Kennedy")."""
_POINTING = re.compile(
    r"\b(?:the|this|that|these|those|his|her|its|their|our|my)\s+(?:[\w'’-]+\s+){0,2}$", re.IGNORECASE
)
"""A description of somebody named before stands after one of these words."""


class _Deed(NamedTuple):
    """A verb of a claim, where the source has it, and the name that acts or suffers in the claim."""

    event: Event
    link: Link
    name: Term
    is_passive: bool


def check_doers(alignment: Alignment, index: SourceIndex) -> list[Problem]:
    """Names that act or suffer in the claim where the source tells the same of somebody else.

    Only where the name stands in another sentence of the evidence than the verb, and that sentence says itself who
    acts: no pronoun, no "the company" that may be the name's bearer.
    """
    for event in alignment.claim.sentence.events:
        deed = _read_deed(alignment, event)
        if deed is None:
            continue
        found = _bearer_in_source(alignment, deed)
        if found is not None and _is_somebody_else(alignment, deed, found) and not _may_be_one(deed.name, found, index):
            said = f"says {deed.name.text} … “{event.text}”, the source says {found.text} … “{event.text}”"
            return [Problem("other_doer", said, OTHER_DOER_COST, False, deed.name.spot)]
    return []


_EMPTY = LIGHT_DOINGS - {word_key(word) for word in "call announce explain expect plan want add note".split()}
"""Verbs that tell nothing of their doer."""
INSTITUTIONS = frozenset(
    word_key(word)
    for word in """regulator government police army navy court ministry union council parliament opposition prosecutor
    senate cabinet commission watchdog agency coalition rebel insurgent military prosecution defence jury tribunal
    board mayor minister president governor premier chancellor king queen judge""".split()
)
"""Bodies and offices that a report does not call by another's name."""


def _is_somebody_else(alignment: Alignment, deed: _Deed, found: Term) -> bool:
    """Is the source's doer another word than the claim's; in one sentence with it, one the claim leaves out."""
    where = alignment.links[deed.name.spot]
    if where is None or where.line != deed.link.line:
        return True
    in_claim = {term.key for term in alignment.claim.content}
    return found.kind == "name" and found.key not in in_claim and abs(found.spot - where.spot) > BESIDE


def _may_be_one(ours: Term, theirs: Term, index: SourceIndex) -> bool:
    """May both words stand for one bearer: parts of a name, or a body and a name that stand together somewhere."""
    if ours.kind == "name":
        return index.share_bearer([ours], [theirs])
    if theirs.kind != "name":
        return True
    for number in set(index.postings.get(ours.key, ())).intersection(index.postings.get(theirs.key, ())):
        places = index.lines[number].places
        if any(abs(a - b) <= BESIDE for a in places[ours.key] for b in places[theirs.key]):
            return True
    return False


BESIDE = 3
"""Content terms between a body and its name ("the union Harbourmen")."""


def _read_deed(alignment: Alignment, event: Event) -> _Deed | None:
    """The verb and the name before it, if the source has the verb in a sentence that lacks the name."""
    claim = alignment.claim
    term = next((t for t in claim.content if t.start <= event.start < t.end), None)
    if term is None or term.key in _EMPTY or event.tense == "none":
        return None
    link, name = alignment.links[term.spot], _word_before(claim, term)
    if link is None or name is None or link.kind not in ("same", "synonym"):
        return None
    if name.kind != "name" and name.key not in INSTITUTIONS:
        return None
    where = alignment.links[name.spot]
    if where is None or (where.line != link.line and name.key in alignment.lines[link.line].places):
        return None
    return _Deed(event, link, name, is_passive(claim, term))


def _bearer_in_source(alignment: Alignment, deed: _Deed) -> Term | None:
    """Who acts, or for a passive of the claim who suffers, in the source's sentence, if that is said in full."""
    line = alignment.lines[deed.link.line]
    verb = line.content[deed.link.spot]
    if not any(event.start <= verb.start < event.end and event.tense != "none" for event in line.sentence.events):
        return None
    if deed.is_passive and not is_passive(line, verb):
        found = _word_after(line, verb)
    elif deed.is_passive == is_passive(line, verb):
        found = _word_before(line, verb)
    else:
        return None
    if found is None:
        return None
    return found if found.kind == "name" or not _may_be_anybody(line, found) else None


def _may_be_anybody(line: TermLine, found: Term) -> bool:
    """Is it a time, or a noun that may describe the name's bearer: "the company", "his aide", "striker"."""
    if found.kind not in ("figure", "word") or _POINTING.search(line.sentence.text[: found.start]):
        return True
    return found.kind == "word" and not _is_plural(found.text)


def _is_plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith("ss") and word.islower()


def _word_after(line: TermLine, verb: Term) -> Term | None:
    """The nearest word after a verb, unless a pronoun or the edge of a statement comes first."""
    if verb.spot + 1 >= len(line.content):
        return None
    after = line.content[verb.spot + 1]
    if _BREAK.search(line.sentence.text[verb.end : after.start]) or _has_pronoun(line, verb.end, after.start):
        return None
    name = line.content[after.spot + 1] if after.kind == "word" and after.spot + 1 < len(line.content) else None
    if name is not None and name.kind == "name" and not line.sentence.text[after.end : name.start].strip():
        return name
    return after


def _has_pronoun(line: TermLine, start: int, end: int) -> bool:
    return any(term.kind == "pronoun" for term in line.terms if start <= term.start < end)


def _word_before(line: TermLine, verb: Term) -> Term | None:
    """The nearest word before a verb, unless a pronoun or the edge of a statement comes first."""
    if verb.spot == 0:
        return None
    doer = line.content[verb.spot - 1]
    if _has_pronoun(line, doer.end, verb.start):
        return _only_person_before(line, doer)
    between = line.sentence.text[doer.end : verb.start]
    if _AND_ALSO.fullmatch(between) and (first := _verb_joined_to(line, verb)):
        return _word_before(line, first)
    if _BREAK.search(between) and not (doer.kind == "name" and _AFTER_NAME.fullmatch(between)):
        return None
    before = line.sentence.text[max(0, doer.end - CLAUSE_REACH) : doer.end]
    if between == " to " and _INSIDE.search(before):
        return None
    return None if "," in between and (_RELATIVE.search(before) or _INSIDE.search(before)) else doer


_AND_ALSO = re.compile(r"\s+and\s+(?:then\s+|also\s+|has\s+|have\s+|had\s+)?")


def _verb_joined_to(line: TermLine, verb: Term) -> Term | None:
    """The verb before an "and" whose doer does this as well ("the group claimed the attack and demanded money")."""
    told = {event.start for event in line.sentence.events if event.tense in ("past", "present")}
    if verb.start not in told:
        return None
    for term in reversed(line.content[: verb.spot]):
        if term.start in told:
            held = line.sentence.text[term.end : verb.start]
            return term if len(_BREAK.findall(held)) == 1 else None
    return None


def _only_person_before(line: TermLine, last: Term) -> Term | None:
    """Whom a "he" or "she" of a sentence means if it names but one person before; no "it" and no "they"."""
    after = next(term for term in line.terms if term.kind == "pronoun" and term.start >= last.end)
    people = {term.ref: term for term in line.content[: last.spot + 1] if _is_person(line, term)}
    return next(iter(people.values())) if len(people) == 1 and after.key in ("he", "she") else None


def _is_person(line: TermLine, term: Term) -> bool:
    return term.kind == "name" and term.ref >= 0 and line.sentence.names[term.ref].kind == "person"
