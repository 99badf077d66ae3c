"""When: what was so once, told as what is so now."""

import re

from summarizer.core.support.problems import Problem
from summarizer.core.support.term_alignment import Alignment, Link
from summarizer.core.support.terms import Term, TermLine
from summarizer.core.support.told_flat import event_at

COST = 0.4
MIN_CONTEXT = 0.3
"""Context from which a word of the source tells of the claim's state."""
FIGURE_REACH = 2
"""Content terms between a verb and its figure."""
_WARS = (
    r"(?:war|reforms?|crisis|pandemic|epidemic|floods?|earthquake|quake|storm|hurricane|attacks?|strike|merger|sale|vote|"
    r"elections?|coup|invasion|change|cuts?|ban|law|fire|disaster|accident|crash|revolution|independence|uprising|"
    r"conflict|fighting|takeover|lockdown|closure|collapse)"
)
_ENDED = re.compile(
    r"\bused to\b|(?<!at )\bonce\b(?! (?:again|more|a\b|the\b|it\b|he\b|she\b|they\b|every\b|in\b))|"
    r"\bformerly\b|\bpreviously\b|"
    rf"\b(?:until|till)\b|\b(?:before|prior to) (?:the |last \w+['’]s |this \w+['’]s )(?:[\w-]+ ){{0,2}}?{_WARS}\b|"
    r"\bat (?:its|their|his|her) (?:peak|height)\b|\bin (?:its|their|his|her) (?:heyday|prime|youth|childhood)\b|"
    r"\bas an? (?:student|child|boy|girl|teenager|young (?:man|woman))\b|"
    r"\b(?:from|between) (?:\w+ )?[12]\d{3} (?:to|and|until) (?:\w+ )?[12]\d{3}\b|"
    r"\bunder the (?:old|former|previous) |\bin (?:his|her|their) (?:teens|twenties|thirties|forties)\b|"
    r"\bbefore (?:the|an?|its|his|her|their) (?:[\w'’-]+ ){1,3}?(?:was|were|came|opened|closed|began|broke|fell)\b|"
    r"\bat the time\b|\bback then\b|\bin those days\b",
    re.IGNORECASE,
)
"""Says that what was so is so no longer, whatever it was."""
_DATED = re.compile(
    r"\b(?:years?|decades?|months|century|centuries) ago\b|"
    r"\bin (?:the )?(?:early |late |mid-)?(?:1[5-9]|20)\d\d(?:s\b)?|"
    r"\blast (?:year|century|decade)\b",
    re.IGNORECASE,
)
"""Dates a state that may be over."""
_STATES = frozenset(
    "be have live own employ belong stand serve hold lead run play cost earn contain hire house host attend weigh "
    "produce include boast rule govern share wait allow speak know use support want average print supply grow number "
    "teach receive".split()
)
"""Base forms of verbs of what lasts; other verbs in the present are how headlines tell what was done."""
_CLAUSE = re.compile(
    r"[;:—–.]|,?\s+but\b|,\s+(?:and|while|though|although|whereas|which|who|where)\b|\band (?:is|has|now)\b"
)
_WAS = re.compile(r"\b(?:was|were|been|had|used to (?:be|have))\s[^,;.]{0,40}$", re.IGNORECASE)
_GOVERNED = re.compile(r"(?:\b(?:to|do|does|did|will|would|can|could|may|might|shall|should|must|not)|n['’]t|'ll)\s+$")
_IS = re.compile(
    r"\b(?:is|are|has|have)\s+(?:now |still |today |currently )?(?:an? |the |its |their |his |her )?$", re.IGNORECASE
)
_NEAR = 25
"""Characters before a word in which "is", or what governs a verb, stands."""


def check_then(alignment: Alignment) -> list[Problem]:
    """States told in the present that the source gives for a time that is over."""
    if _ENDED.search(alignment.claim.sentence.text):
        return []
    for term in alignment.claim.content:
        link = alignment.links[term.spot]
        if link is None or link.context < MIN_CONTEXT or _is_told_now(alignment, term, link):
            continue
        line = alignment.lines[link.line]
        lemma = _state_over(alignment.claim, term, line, line.content[link.spot])
        anchor = _anchor(line, line.content[link.spot], is_state=lemma in _STATES) if lemma else ""
        if anchor and anchor not in alignment.claim.sentence.text:
            text = f"tells “{term.text}” as of now, the source says “{anchor}”"
            return [Problem("told_as_going_on", text, COST, False, term.spot)]
    return []


def _is_told_now(alignment: Alignment, term: Term, link: Link) -> bool:
    """Has the line the claim's very form elsewhere ("employed 300 in May and employs 450"), and its figure not here."""
    line = alignment.lines[link.line]
    if not any(other.text == term.text and other.spot != link.spot for other in line.content):
        return False
    figures = (alignment.links[one.spot] for one in alignment.claim.content if one.kind == "figure")
    return not any(one and one.line == link.line and abs(one.spot - link.spot) <= FIGURE_REACH for one in figures)


def _state_over(claim: TermLine, term: Term, line: TermLine, word: Term) -> str:
    """The base form of a verb that the claim has in the present and the source in the past, empty for other words.

    It is "be" before what somebody is or has.
    """
    before = claim.sentence.text[max(0, term.start - _NEAR) : term.start]
    event, source = event_at(claim, term), event_at(line, word)
    if event is None and _IS.search(before):
        return "be" if _WAS.search(line.sentence.text, 0, word.start) else ""
    if (event is not None and event.tense != "present") or term.kind != "word" or _GOVERNED.search(before):
        return ""
    lemma, ours, theirs = source.lemma if source else word.text.lower(), term.text.lower(), word.text.lower()
    is_over = line.sentence.text[: word.start].endswith("used to ") or (source is not None and source.tense == "past")
    is_over = is_over or (source is not None and theirs == lemma and ours == f"{lemma}s")  # "it cost"
    return lemma if is_over and ours in (lemma, f"{lemma}s", f"{lemma}es") else ""


def _anchor(line: TermLine, word: Term, *, is_state: bool) -> str:
    """The words that put the clause of a word into a time that is over; empty if there are none."""
    text = line.sentence.text
    start = max((found.end() for found in _CLAUSE.finditer(text, 0, word.start)), default=0)
    after = _CLAUSE.search(text, word.end)
    for pattern in (_ENDED, _DATED) if is_state else (_ENDED,):
        for found in pattern.finditer(text, start, after.start() if after else len(text)):
            if _dates(line, word, found.start(), found.end()):
                return found.group()
    return ""


def _dates(line: TermLine, word: Term, start: int, end: int) -> bool:
    """Does a time between these offsets stand in the word's own stretch between commas, or does it open another.

    In the midst of another stretch it dates the verb of that one, if there is one.
    """
    text = line.sentence.text
    first, last = text.rfind(",", 0, start) + 1, text.find(",", end)
    stretch = range(first, last if last >= 0 else len(text))
    if word.start in stretch or not text[first:start].strip():
        return True
    return not any(e.tense != "none" and e.start in stretch for e in line.sentence.events)
