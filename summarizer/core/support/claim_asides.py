"""Who is set apart: "unlike Norway, Sweden will send none" says nothing of the kind about Norway."""

import re
from collections.abc import Iterator

from summarizer.core.support.noun_phrases import phrase_from, told_events
from summarizer.core.support.problems import Problem
from summarizer.core.support.term_alignment import Alignment
from summarizer.core.support.terms import Term, TermLine

ASIDE_COST = 0.4
_OPPOSED = (
    r"unlike|in contrast (?:to|with)|by contrast with|contrary to|as opposed to|rather than|instead of|in place of"
)
_EXCEPTED = (
    r"except(?: for)?|excepting|other than|excluding|with the exception of|(?:everyone|everybody|all) but|"
    r"the exception (?:is|was|being)"
)
_BESIDE = r"apart from|aside from|save for"
_ASIDE = re.compile(
    rf"\b(?:(?P<opposed>{_OPPOSED})|(?P<excepted>{_EXCEPTED})|(?P<beside>{_BESIDE}))\s+"
    r"(?:(?:in|at|on|for|to|from|of|with)\s+)?(?:(?:an?|the|its|his|her|their|our|mr|mrs|ms|dr)\.?\s+)*",
    re.IGNORECASE,
)
_NOBODY = re.compile(r"\b(?:no|none|nobody|nothing|not|never|neither|any|few|little)\b|n['’]t\b", re.IGNORECASE)
"""Where nobody else does a thing, the one excepted does it."""
_EVERYBODY = re.compile(r"\b(?:all|every|everyone|everybody|everything|each|the rest)\b", re.IGNORECASE)
_ALSO = re.compile(r"\b(?:also|too|as well|additionally)\b", re.IGNORECASE)
_SET_APART = re.compile(
    r"\b(?:unlike|contrast|contrary|opposed|rather|instead|place|except\w*|exclud\w+|exception|other|apart|aside|bar|save|"
    r"than|but|only|alone|differs?|differed|while|whereas)\b",
    re.IGNORECASE,
)
"""Words by which a claim itself may set somebody apart."""
_DENIED = re.compile(r"\b(?:no|none|nobody|nothing|not|never|neither|nor|without)\b|n['’]t\b", re.IGNORECASE)
_GOES_ON = re.compile(r",?\s+(?:who|which|where|whose|that|when)\b")


def check_asides(alignment: Alignment) -> list[Problem]:
    """Somebody the claim says a thing of whom the source sets apart from those it says it of."""
    if _SET_APART.search(alignment.claim.sentence.text):
        return []
    is_denied = bool(_DENIED.search(alignment.claim.sentence.text))
    for number, line in enumerate(alignment.lines):
        if is_denied and not _DENIED.search(line.sentence.text):
            continue
        for phrase, said in _asides(line):
            if not _has_verb_outside(alignment, number, phrase):
                continue
            term = _told_of(alignment, number, phrase)
            if term is not None:
                text = f"says it of “{term.text}”, the source says “{said}”"
                return [Problem("set_apart", text, ASIDE_COST, False, term.spot)]
    return []


def _asides(line: TermLine) -> Iterator[tuple[tuple[Term, ...], str]]:
    """The noun phrases that are set apart in a sentence, each with the words that say so."""
    text = line.sentence.text
    for found in _ASIDE.finditer(text):
        first = next((term for term in line.content if term.start >= found.end()), None)
        if first is None or first.start != found.end() or first.text.endswith("ing"):
            continue
        if found["excepted"] and _NOBODY.search(text):
            continue
        if found["beside"] and (_NOBODY.search(text) or _ALSO.search(text) or not _EVERYBODY.search(text)):
            continue
        phrase = phrase_from(line, first.spot)
        if phrase and not _GOES_ON.match(text, phrase[-1].end):
            phrase = _named_behind(line, phrase) if found.start() else phrase
            yield phrase, text[found.start() : phrase[-1].end]


_COMMA = re.compile(r",\s+(?:(?:an?|the|mr|mrs|ms|dr)\.?\s+)*", re.IGNORECASE)


def _named_behind(line: TermLine, phrase: tuple[Term, ...]) -> tuple[Term, ...]:
    """The name between commas that says who a description means ("the favourite, Karl Berg,"), else the phrase."""
    found = _COMMA.match(line.sentence.text, phrase[-1].end)
    after = phrase[-1].spot + 1
    if found is None or after == len(line.content) or line.content[after].start != found.end():
        return phrase
    name = phrase_from(line, after)
    is_name = bool(name) and name[-1].kind == "name" and phrase[-1].kind == "word"
    return name if is_name and line.sentence.text[name[-1].end : name[-1].end + 1] in (",", ".", "") else phrase


def _has_verb_outside(alignment: Alignment, number: int, phrase: tuple[Term, ...]) -> bool:
    """Is a verb of the claim's the source's own in that sentence."""
    inside = {term.spot for term in phrase}
    for spot in told_events(alignment.claim):
        link = alignment.links[spot]
        if link is not None and link.line == number and link.spot not in inside:
            return True
    return False


def _told_of(alignment: Alignment, number: int, phrase: tuple[Term, ...]) -> Term | None:
    """The claim's word for the head of the phrase, if the sentence has it nowhere else."""
    line, head = alignment.lines[number], phrase[-1]
    linked = {link.spot for link in alignment.links if link and link.line == number}
    if not any(term.spot in linked and len(line.places.get(term.key, ())) == 1 for term in phrase):
        return None
    for term, link in zip(alignment.claim.content, alignment.links, strict=True):
        if link and (link.line, link.spot) == (number, head.spot) and link.kind in ("same", "alias"):
            return term
    return None
