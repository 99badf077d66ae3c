"""Whose words: what the suspect's mother said, the suspect did not say."""

from summarizer.core.speech.attribution import Attributed
from summarizer.core.support.belonging import PEOPLE, is_fair, is_person
from summarizer.core.support.evidence import SourceIndex
from summarizer.core.support.noun_phrases import phrase_up_to
from summarizer.core.support.possession import chain_back
from summarizer.core.support.problems import Problem
from summarizer.core.support.term_alignment import Alignment
from summarizer.core.support.terms import Term, TermLine

OTHER_MOUTH_COST = 0.45


def check_spokesmen(alignment: Alignment, index: SourceIndex) -> list[Problem]:
    """A person of the claim said to say what in the source somebody of theirs says."""
    for said in alignment.claim.sentence.attributions:
        speaker = _speaker(alignment.claim, said)
        link = alignment.links[speaker[0].spot] if len(speaker) == 1 else None
        if link is None or link.kind not in ("same", "alias"):
            continue
        line = alignment.lines[link.line]
        for theirs in line.sentence.attributions:
            chain = _speaker(line, theirs)
            problem = _told_of_holder(alignment, speaker[0], line=line, chain=chain)
            if problem and not _speaks(line.content[link.spot], index):
                return [problem]
    return []


def _speaker(line: TermLine, said: Attributed) -> tuple[Term, ...]:
    """The words for a speaker that tell whose words they are, from the last back to the head."""
    inside = [term for term in line.content if said.source_start <= term.start < said.source_end]
    phrase = phrase_up_to(line, inside[-1].spot) if inside else ()
    return tuple(term for term in chain_back(line, phrase) if term in inside) if phrase else ()


def _told_of_holder(alignment: Alignment, term: Term, *, line: TermLine, chain: tuple[Term, ...]) -> Problem | None:
    link = alignment.links[term.spot]
    holder = next((each for each in chain[:-1] if link and each.spot == link.spot), None)
    if holder is None or chain[-1].key not in PEOPLE or not is_person(line, holder):
        return None
    if is_fair(line, holder, chain[-1], "say") or chain[-1].key in {each.key for each in alignment.claim.content}:
        return None
    first, last = sorted((holder, chain[-1]), key=lambda each: each.start)
    found = line.sentence.text[first.start : last.end]
    text = f"says “{term.text}” said so, the source says “{found}” did"
    return Problem("other_speaker", text, OTHER_MOUTH_COST, False, term.spot)


def _speaks(holder: Term, index: SourceIndex) -> bool:
    """Does the source let the one whose it is say anything."""
    lines = [index.lines[number] for number in index.postings.get(holder.key, ())]
    spoken = [_speaker(line, said) for line in lines for said in line.sentence.attributions]
    return any(chain and chain[-1].key == holder.key for chain in spoken)
