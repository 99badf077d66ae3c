"""Speakers without a name: "police said" where the source has the tenants' union say so."""

from summarizer.core.names.name_words import ROLE_NOUNS
from summarizer.core.speech.attribution import Attributed
from summarizer.core.support.evidence import SourceIndex
from summarizer.core.support.lexicon import relate_words
from summarizer.core.support.problems import Problem
from summarizer.core.support.term_alignment import Alignment
from summarizer.core.support.terms import Term, TermLine
from summarizer.core.text.word_forms import word_key

OTHER_VOICE_COST = 0.5
_ANYBODY = frozenset(
    word_key(word)
    for word in """official officials authority authorities spokesman spokeswoman spokesperson source report statement
    man woman people person expert observer critic supporter witness other insider someone everyone all both
    two""".split()
)
"""Words for speakers that fit nearly all of them."""
_ALIKE = ("same", "synonym", "derived")
BESIDE = 3
"""Content terms between a name and a word for its bearer."""


def find_other_voice(
    alignment: Alignment, speaker: list[Term], line: TermLine, *, found: Attributed, index: SourceIndex
) -> Problem | None:
    """Another speaker of the same words, if the claim's speaks elsewhere in the source and is not the same one.

    Args:
        alignment: The claim beside its evidence.
        speaker: Content terms of the claim's speaker, without a name among them.
        line: The evidence line that holds most of what is said.
        found: Who says so there.
        index: The source.
    """
    ours = [term for term in speaker if term.key not in _ANYBODY]
    theirs = [t for t in line.content if found.source_start <= t.start < found.source_end]
    if not ours or not theirs or all(term.key in _ANYBODY for term in theirs):
        return None
    if any(relate_words(one.key, other.key) in _ALIKE for one in ours for other in theirs):
        return None
    if not _speaks_elsewhere(ours, index) or _may_be_one(ours[-1], _names_of(line, theirs), index):
        return None
    said, source = " ".join(term.text for term in speaker), " ".join(term.text for term in theirs)
    text = f"says {said} said so, the source says {source} did"
    return Problem("other_speaker", text, OTHER_VOICE_COST, False, speaker[0].spot)


def _speaks_elsewhere(ours: list[Term], index: SourceIndex) -> bool:
    """Does the source have somebody speak whom it calls by these words."""
    keys = {term.key for term in ours}
    lines = {number for key in keys for number in index.postings.get(key, ())}
    return any(
        keys <= {t.key for t in index.lines[number].content if said.source_start <= t.start < said.source_end}
        for number in lines
        for said in index.lines[number].sentence.attributions
    )


def _names_of(line: TermLine, terms: list[Term]) -> frozenset[str]:
    """Keys of the names among some terms; only those of a person where there is one."""
    names = [term for term in terms if term.kind == "name" and term.ref >= 0]
    people = [term for term in names if line.sentence.names[term.ref].kind == "person"]
    return frozenset(term.key for term in people or names)


def _may_be_one(last: Term, names: frozenset[str], index: SourceIndex) -> bool:
    """Is the word beside the other speaker's name somewhere, as a title or description is ("the mayor, Ida Renn").

    A title that stands beside no person's name may be anybody's.
    """
    has_bearer = False
    for number in index.postings.get(last.key, ()):
        line = index.lines[number]
        for place in line.places[last.key]:
            near = line.content[max(0, place - BESIDE) : place + BESIDE + 1]
            if any(term.key in names for term in near):
                return True
            has_bearer = has_bearer or bool(_names_of(line, [term for term in near if _is_person(line, term)]))
    return bool(names) and last.text.lower() in ROLE_NOUNS and not has_bearer


def _is_person(line: TermLine, term: Term) -> bool:
    return term.kind == "name" and term.ref >= 0 and line.sentence.names[term.ref].kind == "person"
