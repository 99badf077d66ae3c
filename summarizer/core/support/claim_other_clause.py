"""A doer told with the verb of another clause: "Karl became a priest; Ole joined the navy" has Karl join nothing."""

import re

from summarizer.core.support.noun_phrases import phrase_before, told_events
from summarizer.core.support.problems import Problem, linked_places
from summarizer.core.support.term_alignment import Alignment, Link
from summarizer.core.support.terms import Term, TermLine

OTHER_CLAUSE_COST = 0.45
_SEAM = re.compile(r"\b(?:while|whereas)\b|;", re.IGNORECASE)
_STOP = re.compile(r"[.!?:()“”\"]")


def check_other_clause(alignment: Alignment) -> list[Problem]:
    """A doer of the claim's who stands in another clause of the source, where the verb has a doer of its own."""
    for spot in told_events(alignment.claim):
        verb, deed = alignment.claim.content[spot], alignment.links[spot]
        for term in phrase_before(alignment.claim, verb) if deed else ():
            place = alignment.links[term.spot]
            if place is None or deed is None or place.line != deed.line or place.kind not in ("same", "alias"):
                continue
            own = _own_doer(alignment, place, deed)
            if own is not None:
                line = alignment.lines[deed.line]
                said = f"says “{term.text} … {verb.text}”"
                text = f"{said}, the source says “{own.text} … {line.content[deed.spot].text}”"
                return [Problem("other_doer", text, OTHER_CLAUSE_COST, False, term.spot)]
    return []


def _own_doer(alignment: Alignment, place: Link, deed: Link) -> Term | None:
    """The source's doer of the verb, if the claim's stands in another clause with a verb of its own."""
    line = alignment.lines[deed.line]
    word, verb = line.content[place.spot], line.content[deed.spot]
    verbs = told_events(line)
    if verb.spot not in verbs or len(line.places.get(word.key, ())) != 1 or word.spot in verbs:
        return None
    seam = _only_seam(line, *sorted((word, verb), key=lambda term: term.start))
    if seam is None:
        return None
    doer = phrase_before(line, verb)
    others = [spot for spot in verbs if (line.content[spot].start > seam) == (word.start > seam)]
    taken = linked_places(alignment)
    is_left_out = bool(doer) and not any((deed.line, term.spot) in taken for term in doer)
    is_told_apart = bool(others) and not any((deed.line, spot) in taken for spot in others)
    is_here = bool(doer) and (doer[0].start > seam) == (verb.start > seam)
    return doer[-1] if is_left_out and is_told_apart and is_here else None


def _only_seam(line: TermLine, first: Term, second: Term) -> int | None:
    """Where the second clause begins, if there are just two of them from one word to the other."""
    text = line.sentence.text
    found = [each.start() for each in _SEAM.finditer(text, first.end, second.start)]
    return found[0] if len(found) == 1 and not _STOP.search(text, first.end, second.start) else None
