"""What was done: a verb of a claim between words of the source that has another verb there."""

import re

from summarizer.core.speech.stance import Event
from summarizer.core.support.deed_kinds import are_converse, are_other_deeds
from summarizer.core.support.events_told import LIGHT_DOINGS, are_same_doing
from summarizer.core.support.problems import Problem, linked_places
from summarizer.core.support.term_alignment import Alignment, Link
from summarizer.core.support.terms import Term, TermLine
from summarizer.core.text.word_forms import word_key
from summarizer.domain.values import Modality

OTHER_DEED_COST = 0.4


def check_deeds(alignment: Alignment) -> list[Problem]:
    """Verbs that the source lacks, while it tells of the same doer and the same thing with a verb of its own."""
    for event in alignment.claim.sentence.events:
        term = term_of(alignment.claim, event)
        if term is None or event.tense == "none" or term.key in LIGHT_DOINGS or _is_told(alignment, term):
            continue
        other = None if alignment.links[term.spot] else _verb_instead(alignment, term)
        if other is not None:
            said = f"says “{term.text}”, the source says “{other.text}”"
            return [Problem("other_deed", said, OTHER_DEED_COST, False, term.spot)]
        plan = _converse_to_come(alignment, event)
        if plan is not None:
            said = f"tells “{event.text}” as done, the source says “{plan.cue} … {plan.text}”".replace("“ … ", "“")
            return [Problem("told_as_done", said, OTHER_DEED_COST, False, term.spot)]
    return []


def _is_told(alignment: Alignment, term: Term) -> bool:
    """Does a verb of the source stand for the claim's."""
    link = alignment.links[term.spot]
    if link is None:
        return False
    line = alignment.lines[link.line]
    word = line.content[link.spot]
    return any(e.tense != "none" and e.start < word.end and word.start < e.end for e in line.sentence.events)


def _converse_to_come(alignment: Alignment, event: Event) -> Event | None:
    """The other side of the same deed, which the source only plans or expects: "sell" for the claim's "bought"."""
    if event.tense not in ("past", "present") or event.modality.rank <= Modality.PROBABLE.rank:
        return None
    others = [
        each for line in alignment.lines for each in line.sentence.events if are_converse(event.lemma, each.lemma)
    ]
    is_open = [each.tense == "future" or each.modality.rank <= Modality.PROBABLE.rank for each in others]
    return others[0] if others and all(is_open) else None


def term_of(line: TermLine, event: Event) -> Term | None:
    """The content term of an event."""
    return next((t for t in line.content if t.start < event.end and event.start < t.end), None)


def _verb_instead(alignment: Alignment, term: Term) -> Term | None:
    """The source's own verb between the words that stand before and after the claim's."""
    links = alignment.links
    before = links[term.spot - 1] if term.spot else None
    after = links[term.spot + 1] if term.spot + 1 < len(links) else None
    if before and after and before.line != after.line:
        return _verb_beside(alignment, term, before, None) or _verb_beside(alignment, term, None, after)
    return _verb_beside(alignment, term, before, after)


def _verb_beside(alignment: Alignment, term: Term, before: Link | None, after: Link | None) -> Term | None:
    """The same, for the places of the two words in one sentence, or of one of them."""
    beside = before or after
    if beside is None:
        return None
    first = before.spot + 1 if before else beside.spot - REACH
    last = after.spot - 1 if after else beside.spot + REACH
    spots = range(first, min(last, first + REACH) + 1)
    if before:  # whoever suffers in the source stands behind its verb
        start = _start_of_name(alignment.lines[before.line], before.spot)
        reach = TITLE_REACH if is_passive(alignment.claim, term) else REACH
        spots = range(start - reach, max(spots.stop, before.spot + REACH + 1))
    return _other_verb(alignment, term, beside.line, spots)


def _start_of_name(line: TermLine, spot: int) -> int:
    """The spot of the first word of the name that a word is part of."""
    while spot and line.content[spot].ref == line.content[spot - 1].ref >= 0 and line.content[spot].kind == "name":
        spot -= 1
    return spot


_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+)?$")


def is_passive(line: TermLine, verb: Term) -> bool:
    """Does a form of "be" stand before the verb."""
    return bool(_PASSIVE.search(line.sentence.text[: verb.start]))


def _keys_of(line: TermLine, verb: Term) -> frozenset[str]:
    """Keys of a verb and of its base form; a phrase ("take over") has its own alone."""
    if "_" in verb.key:
        return frozenset((verb.key,))
    lemmas = [event.lemma for event in line.sentence.events if event.start < verb.end and verb.start < event.end]
    return frozenset((verb.key, *(word_key(lemma) for lemma in lemmas)))


REACH = 2
"""Content terms from a doer, or a thing, to the verb."""
TITLE_REACH = 4
"""The same where titles may stand before a name ("acquitted former mayor Dana Krol")."""


def _other_verb(alignment: Alignment, term: Term, number: int, spots: range) -> Term | None:
    """A verb among some spots of an evidence line that stands for nothing else and tells of another deed."""
    line, taken = alignment.lines[number], linked_places(alignment)
    for event in line.sentence.events:
        other = term_of(line, event)
        if other is None or event.tense == "none" or other.spot not in spots or (number, other.spot) in taken:
            continue
        if are_other_deeds(_keys_of(alignment.claim, term), _keys_of(line, other)) and not are_same_doing(
            term.key, other.key
        ):
            return other
    return None
