"""Why something happened, as a statement tells it: the cause, what it led to, how surely, and who puts the blame."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from summarizer.core.difference.statements import Place, Statement
from summarizer.core.difference.vocabulary_of_difference import cause_kind, concepts_of
from summarizer.core.text.words import Word
from summarizer.domain.values import Modality

MAX_WORDS = 9
"""Words of a cause that are looked at."""
REACH = 90
"""Code points on either side of the words that join cause and effect."""

_MODAL = (
    r"(?:(?:may|might|could|must|probably|possibly|perhaps|likely|allegedly|reportedly|apparently|presumably)"
    r"(?: have| be)?(?: been)?(?: possibly| probably)? )?"
)
_BE = r"(?:was|were|is|are|be|been|has been|have been|had been)"
_CAUSED = r"(?:caused|triggered|sparked|provoked|started|brought about|set off)"
_JOINTS = {
    "named": rf"{_BE} (?:an?|the|one) (?:(?:possible|probable|likely|main|suspected) )?(?:cause|reason) "
    r"(?:of|for|behind) ",
    "of": r"(?:cause|reason) (?:of|for|behind) ",
    "blaming": r"blam(?:e|ed|es|ing) (?!on\b)",
    "passive": rf"{_MODAL}(?:{_BE} )?{_MODAL}(?:{_CAUSED} by|blamed on|because of|due to|as a result of|owing to|"
    r"resulted from)\b",
    "to_blame": rf"{_MODAL}{_BE} to blame for\b",
    "began": r"(?:began|started|broke out|erupted|flared(?: up)?) (?:\w+ ){0,3}?(?:after|when)\b",
    "answered": r"(?:returned fire|hit back|fought back|struck back|fired back|retaliated|responded)\b",
    "active": rf"{_MODAL}(?:has |have |had )?(?:{_CAUSED}|led to)\b(?! (?:on|in|at|to|when|with|from|after|before)\b)",
}
"""How words join cause and effect: "the cause of E was C", "C was to blame for E", "E began after C"."""
_JOINT = re.compile(r"\b(?:" + "|".join(f"(?P<{kind}>{words})" for kind, words in _JOINTS.items()) + ")", re.IGNORECASE)
_TRACES = (
    *(
        "cause",
        "reason",
        "blam",
        "due to",
        "result",
        "owing",
        "trigger",
        "spark",
        "provok",
        "started",
        "began",
        "set off",
    ),
    *("brought about", "broke out", "erupt", "flared", "fire", " back", "retaliat", "responded", "led to"),
)
"""One of these stands in every text that the pattern fits: a cheap test first."""
_IS = re.compile(rf"{_MODAL}(?:{_BE}|appears? to (?:be|have been))(?: (?:probably|possibly|likely))?\b")
_END = re.compile(r"[,;:.]| said\b| says\b| according\b| and (?:that|the|a)\b| but\b| although\b| while\b")
_START = re.compile(r"[,;:.] |\b(?:said|says|that) ")
_AND = re.compile(r",? (?:and|before|whereupon) ")
_FIGHT = frozenset(
    "fight fighting fights clash clashes battle battles violence unrest brawl scuffle scuffles shooting gunfire".split()
)
_MODALITIES = {
    **dict.fromkeys("may might could possibly perhaps possible".split(), Modality.POSSIBLE),
    **dict.fromkeys("must probably probable likely apparently presumably appear appears".split(), Modality.PROBABLE),
    **dict.fromkeys("allegedly reportedly suspected".split(), Modality.ALLEGED),
}


class Cause(NamedTuple):
    """A cause told by a statement; offsets count from its sentence.

    `terms` are its content words, `agent` who did it where it is an act; `effect` are the terms of what it led to;
    `verb` is the place of the words that join both, with those that weaken them; `blamer` who puts the blame.
    """

    place: Place
    terms: frozenset[str]
    kinds: frozenset[str]
    agent: str
    effect: frozenset[str]
    verb: Place
    modality: Modality
    blamer: str


class _Parts(NamedTuple):
    """Spans of cause and effect in a sentence, the joining words between, and how they join."""

    cause: Place
    effect: Place
    verb: Place
    kind: str


@lru_cache(maxsize=4096)
def read_cause(statement: Statement) -> Cause | None:
    """The first cause a statement tells, None where it tells none."""
    lower = statement.sentence.text.lower()
    if not any(trace in lower for trace in _TRACES):
        return None
    for parts in _find_parts(statement.sentence.text, statement.start):
        if statement.start <= parts.cause.start and parts.cause.end <= statement.end:
            cause = _read(statement, parts)
            if cause.terms:
                return cause
    return None


def _find_parts(text: str, start: int) -> Iterator[_Parts]:
    for joint in _JOINT.finditer(text, start):
        kind, verb = joint.lastgroup or "", Place(*joint.span())
        if kind == "of":
            is_ = _IS.search(text, joint.end(), joint.end() + REACH)
            if is_:
                effect = Place(joint.end(), is_.start())
                yield _Parts(_after(text, is_.end()), effect, Place(*is_.span()), kind)
        elif kind == "blaming":
            yield from _split_blame(text, verb)
        elif kind in ("passive", "began"):
            yield _Parts(_after(text, verb.end), _before(text, verb.start, start), verb, kind)
        elif kind == "answered":
            act = _act_before(text, verb.start, start)
            if act:
                yield _Parts(act, verb, verb, kind)
        else:
            yield _Parts(_before(text, verb.start, start), _after(text, verb.end), verb, kind)


def _split_blame(text: str, verb: Place) -> Iterator[_Parts]:
    """The league "blamed the heat for the deaths", "blamed the deaths on the heat"."""
    behind = _after(text, verb.end)
    for word, cause_first in ((" for ", True), (" on ", False)):
        at = text.find(word, behind.start, behind.end)
        if at >= 0:
            one, other = Place(behind.start, at), Place(at + len(word), behind.end)
            yield _Parts(one if cause_first else other, other if cause_first else one, verb, "blaming")
            return


def _after(text: str, start: int) -> Place:
    found = _END.search(text, start + 1, start + REACH)
    return Place(start, found.start() if found else min(len(text), start + REACH))


def _before(text: str, end: int, least: int) -> Place:
    begin = max(least, end - REACH)
    starts = [found.end() for found in _START.finditer(text, begin, end)]
    return Place(starts[-1] if starts else begin, end)


def _act_before(text: str, end: int, least: int) -> Place | None:
    """What was done before somebody answered it: the clause before the "and" of "and the army returned fire"."""
    ands = [found.start() for found in _AND.finditer(text, max(least, end - REACH), end)]
    return Place(_before(text, ands[-1], least).start, ands[-1]) if ands else None


def _read(statement: Statement, parts: _Parts) -> Cause:
    text, is_act = statement.sentence.text, parts.kind in ("began", "answered")
    words = [word for word in statement.words if parts.cause.start <= word.start and word.end <= parts.cause.end]
    cause = words[:MAX_WORDS] if parts.cause.start >= parts.verb.end or is_act else words[-MAX_WORDS:]
    effect = [
        word for word in statement.sentence.words if parts.effect.start <= word.start and word.end <= parts.effect.end
    ]
    return Cause(
        place=Place(cause[0].start, cause[-1].end) if cause else parts.cause,
        terms=_terms_of(cause),
        kinds=frozenset(kind for word in cause if (kind := cause_kind(word.stem))),
        agent=_agent_of(statement, cause) if is_act else "",
        effect=frozenset({"@fight"}) if parts.kind == "answered" else _terms_of(effect),
        verb=parts.verb,
        modality=_weakest(text[parts.verb.start : parts.verb.end]),
        blamer=text[statement.start : parts.verb.start].strip() if parts.kind == "blaming" else "",
    )


def _terms_of(words: list[Word]) -> frozenset[str]:
    terms: set[str] = set()
    for word in words:
        if word.text.lower() in _FIGHT:
            terms.add("@fight")
        elif not word.is_stop:
            concepts = concepts_of(word.stem)
            terms.update(f"@{concept}" for concept in concepts) if concepts else terms.add(word.stem)
    return frozenset(terms)


def _agent_of(statement: Statement, cause: list[Word]) -> str:
    """Stem of the noun before the first verb of an act, or behind its "by"."""
    by = next((at for at, word in enumerate(cause) if word.text.lower() == "by"), None)
    if by is not None:
        return next((word.stem for word in cause[by + 1 :] if not word.is_stop), "")
    verbs = {event.start for event in statement.events}
    before: list[Word] = []
    for word in cause:
        if word.start in verbs and before:
            break
        if not word.is_stop:
            before.append(word)
    return before[-1].stem if before else ""


def _weakest(said: str) -> Modality:
    found = [_MODALITIES[word] for word in said.lower().split() if word in _MODALITIES]
    return min(found, key=lambda one: one.rank) if found else Modality.ASSERTED
