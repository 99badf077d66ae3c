"""What a claim adds or cuts: a predicate or phrase of which the source has no word, a clause without its verb."""

import re

from summarizer.core.speech.stance import Event
from summarizer.core.support.events_told import LIGHT_DOINGS
from summarizer.core.support.problems import Problem
from summarizer.core.support.term_alignment import Alignment
from summarizer.core.support.terms import Term
from summarizer.core.text.word_forms import word_key

MISSING_COST = 0.4
_PREPOSITION = re.compile(
    r"\b(?:for|with|without|by|in|at|on|over|after|before|during|because of|due to|despite|against|from|into|under)"
    r"(?:\s+(?:an?|the|its|his|her|their|this|that))?\s+$",
    re.IGNORECASE,
)
_CLAUSE_END = re.compile(r"[.;:!?]|,|\b(?:and|but|or|who|which|that|while|when|where|after|before|as|because|if)\b")
PREPOSITION_REACH = 24


def check_added(alignment: Alignment) -> list[Problem]:
    """Predicates and trailing phrases that stand nowhere in the evidence, and clauses that break off."""
    found = _missing_predicate(alignment) or _missing_phrase(alignment)
    found = found or _missing_verdict(alignment) or _broken_off(alignment)
    return [found] if found else []


def _missing_predicate(alignment: Alignment) -> Problem | None:
    """A verb and all that follows it up to the end, while the word before it is the source's."""
    for event in alignment.claim.sentence.events:
        if event.tense == "none" or not _can_be_predicate(alignment, event):
            continue
        after = [term for term in alignment.claim.content if term.start >= event.start and term.kind != "time"]
        before = [term for term in alignment.claim.content if term.start < event.start]
        if not after or not before or alignment.links[before[-1].spot] is None:
            continue
        if all(alignment.links[term.spot] is None for term in after) and any(t.kind == "word" for t in after):
            said = " ".join(term.text for term in after)
            return Problem("predicate_missing", f"the source does not say “{said}”", MISSING_COST, False, after[0].spot)
    return None


_NAMES_IT = re.compile(r"\s+(?:an?|the)\s")


def _can_be_predicate(alignment: Alignment, event: Event) -> bool:
    """Does the verb tell something by itself, or say what somebody is ("is a thief", not "is in custody")."""
    if event.lemma == "be":
        return bool(_NAMES_IT.match(alignment.claim.sentence.text, event.end))
    return word_key(event.lemma) not in LIGHT_DOINGS


def _clause_from(alignment: Alignment, start: int) -> list[Term]:
    """Content terms from a place to the end of its clause."""
    text = alignment.claim.sentence.text
    terms = [term for term in alignment.claim.content if term.start >= start]
    taken: list[Term] = []
    for term in terms:
        if taken and _CLAUSE_END.search(text[taken[-1].end : term.start]):
            break
        taken.append(term)
    return taken


TORN_CONTEXT = 0.1
"""Context below which a word of the source stands with none of its neighbours in the claim."""


def _is_foreign(alignment: Alignment, phrase: list[Term]) -> bool:
    """Is no word of a phrase the source's here, and one of them nowhere in the evidence."""
    is_new = any(alignment.links[term.spot] is None for term in phrase)
    return is_new and all(_is_torn(alignment, term) for term in phrase)


def _is_torn(alignment: Alignment, term: Term) -> bool:
    """Is the word not in the source, or only somewhere else."""
    link = alignment.links[term.spot]
    return link is None or link.context < TORN_CONTEXT


_CALLING = frozenset("call describe label brand dub deem declare".split())


def _missing_verdict(alignment: Alignment) -> Problem | None:
    """What somebody calls a thing, if the source has the calling and not the word ("called the plan a mistake")."""
    for event in alignment.claim.sentence.events:
        if event.lemma not in _CALLING:
            continue
        clause = _clause_from(alignment, event.start)
        if len(clause) > 1 and alignment.links[clause[0].spot] and alignment.links[clause[-1].spot] is None:
            said = f"the source does not say “{clause[0].text} … {clause[-1].text}”"
            return Problem("verdict_missing", said, MISSING_COST, False, clause[-1].spot)
    return None


def _missing_phrase(alignment: Alignment) -> Problem | None:
    """Two words or more behind a preposition, up to the end of the clause, none of them the source's here."""
    text = alignment.claim.sentence.text
    for term in alignment.claim.content:
        if term.kind != "word" or not _is_torn(alignment, term):
            continue
        if not _PREPOSITION.search(text, max(0, term.start - PREPOSITION_REACH), term.start):
            continue
        phrase = _clause_from(alignment, term.start)
        if len(phrase) > 1 and _is_foreign(alignment, phrase):
            said = " ".join(each.text for each in phrase)
            return Problem("phrase_missing", f"the source does not say “{said}”", MISSING_COST, False, term.spot)
    return None


_LAST_CLAUSE = re.compile(r".*\b(?:as|because|while|after|before|when)\b", re.IGNORECASE | re.DOTALL)


def _broken_off(alignment: Alignment) -> Problem | None:
    """A last clause that ends before its verb, which the source has right behind the claim's last word."""
    claim = alignment.claim
    opened = _LAST_CLAUSE.match(claim.sentence.text)
    last = claim.content[-1]
    link = alignment.links[last.spot]
    if (
        opened is None
        or link is None
        or any(e.start >= opened.end() for e in claim.sentence.events if e.tense != "none")
    ):
        return None
    line = alignment.lines[link.line]
    if last.start < opened.end() or link.spot + 1 >= len(line.content):
        return None
    word, verb = line.content[link.spot : link.spot + 2]
    is_told = any(e.tense == "past" and e.start <= verb.start < e.end for e in line.sentence.events)
    if not is_told or _CLAUSE_END.search(line.sentence.text[word.end : verb.start]):
        return None
    text = f"it breaks off after “{last.text}”; the source goes on “{verb.text}”"
    return Problem("breaks_off", text, MISSING_COST, False, last.spot)
