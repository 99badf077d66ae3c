"""Who says a thing told as who does it: "officials say that 200 people are held" as "officials hold 200 people"."""

import re

from summarizer.core.support.claim_deeds import is_passive, term_of
from summarizer.core.support.problems import Problem
from summarizer.core.support.term_alignment import Alignment, Link
from summarizer.core.support.terms import Term, TermLine

HEARSAY_COST = 0.4
_BY = re.compile(r"[^.;]{0,60}?\bby\b")
"""A passive that names its doer."""


def check_hearsay(alignment: Alignment) -> list[Problem]:
    """Doers of the claim that in the source only say the deed was done, by whom it does not tell."""
    claim = alignment.claim
    for event in claim.sentence.events:
        term = term_of(claim, event)
        link = alignment.links[term.spot] if term else None
        if term is None or link is None or event.tense not in ("past", "present") or is_passive(claim, term):
            continue
        line = alignment.lines[link.line]
        deed = line.content[link.spot]
        if not is_passive(line, deed) or _BY.match(line.sentence.text, deed.end):
            continue
        doer = _doer_in_front(claim, term)
        if doer is not None and _only_says_it(alignment, doer, link):
            text = f"says {doer.text} … “{term.text}”, the source only has {doer.text} say so"
            return [Problem("other_doer", text, HEARSAY_COST, False, doer.spot)]
    return []


def _doer_in_front(claim: TermLine, verb: Term) -> Term | None:
    """The first word of the claim, if nothing but its own phrase stands between it and the verb."""
    first = claim.content[0]
    between = claim.sentence.text[first.end : verb.start]
    is_speaker = any(said.source_start <= first.start < said.source_end for said in claim.sentence.attributions)
    is_near = first.spot < verb.spot and first.kind in ("word", "name") and not _BREAK.search(between)
    return first if is_near and not is_speaker else None


_BREAK = re.compile(r"[,.;:!?()“”\"]|\b(?:and|but|or|who|which|that|while|when|where|after|before|as|because|if)\b")


def _only_says_it(alignment: Alignment, doer: Term, deed: Link) -> bool:
    """Is the doer's counterpart the one who says it, and the deed part of what is said."""
    link = alignment.links[doer.spot]
    if link is None or link.line != deed.line:
        return False
    line = alignment.lines[deed.line]
    where, what = line.content[link.spot].start, line.content[deed.spot].start
    return any(
        said.source_start <= where < said.source_end and said.start <= what < said.end
        for said in line.sentence.attributions
    )
