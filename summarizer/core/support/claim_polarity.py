"""Did or did not, surely or perhaps: negation and commitment of a claim against its source."""

import re

from summarizer.core.speech.stance import Event
from summarizer.core.support.problems import Problem, linked_places
from summarizer.core.support.term_alignment import Alignment
from summarizer.core.support.terms import Term, TermLine
from summarizer.domain.values import Modality

_NEGATORS = frozenset("not never no nor neither cannot without hardly none nobody nothing".split())
_FAILING = frozenset(("fail", "refus", "declin", "unabl", "unwil"))
"""Keys of verbs that deny the verb after "to"."""
_CONTRACTED = re.compile(
    r"n't$|^(?:ca|wo|do|does|did|is|are|was|were|would|should|could)nt$|^(?:do|does|did|is|are|was|were|has|have|had|could|would|should)n$"
)
_STOP = re.compile(r"[.;:!?,()]")
"""A denial does not reach over these."""
_REACH = 7
"""Terms after a negator among which the word it denies is looked for."""
_UNSURE = (Modality.DENIED, Modality.DOUBTED, Modality.POSSIBLE)


def is_negator(term: Term) -> bool:
    """Does the term deny what follows."""
    lower = term.text.lower().replace("’", "'")
    return term.key in _NEGATORS or lower in _NEGATORS or bool(_CONTRACTED.search(lower)) or lower == "cannot"


def denied_spots(line: TermLine) -> dict[int, str]:
    """Content spots that are denied, with the denying word; a doubly denied spot is not denied."""
    denied: dict[int, str] = {}
    for at, term in enumerate(line.terms):
        if not (is_negator(term) or _denies_by_verb(line, at)):
            continue
        if (
            term.key == "not"
            and at + 1 < len(line.terms)
            and line.terms[at + 1].text.lower() in ("only", "just", "least")
        ):
            continue
        scope = next((t for t in line.terms[at + 1 : at + 1 + _REACH] if t.is_content and t.kind != "time"), None)
        if scope is not None and _STOP.search(line.sentence.text[term.end : scope.start]):
            continue
        if scope is not None and not (scope.kind == "figure" and term.key in _FAILING):
            if scope.spot in denied:
                del denied[scope.spot]
            else:
                denied[scope.spot] = term.text
    return denied


def _denies_by_verb(line: TermLine, at: int) -> bool:
    term = line.terms[at]
    return term.key in _FAILING and at + 1 < len(line.terms) and line.terms[at + 1].key == "to"


def check_polarity(alignment: Alignment) -> list[Problem]:
    """Things the claim denies and the source does not, and the other way round.

    Each denial of one side answers for one of the other: first the denial of the same word, then one near by.
    """
    claim_denied = denied_spots(alignment.claim)
    source_denied = [denied_spots(line) for line in alignment.lines]
    problems: list[Problem] = []
    for spot in _keep_unanswered(alignment, claim_denied, source_denied):
        problem = _denied_by_claim_only(alignment, spot, claim_denied[spot], source_denied=source_denied)
        if problem:
            problems.append(problem)
    return problems or _denied_by_source_only(alignment, claim_denied, source_denied=source_denied)


def _keep_unanswered(
    alignment: Alignment, claim_denied: dict[int, str], source_denied: list[dict[int, str]]
) -> list[int]:
    """Spots the claim denies without a denial of the source to answer for them."""
    left = [set(denied) for denied in source_denied]
    waiting: list[int] = []
    for spot in claim_denied:
        link = alignment.links[spot]
        if link and link.spot in left[link.line]:
            left[link.line].remove(link.spot)
        else:
            waiting.append(spot)
    unanswered: list[int] = []
    for spot in waiting:
        found = _denial_near(alignment, spot, left)
        if found is None:
            unanswered.append(spot)
        else:
            left[found[0]].remove(found[1])
    return unanswered


def _denial_near(alignment: Alignment, spot: int, left: list[set[int]]) -> tuple[int, int] | None:
    """Line and place of a denial near the counterpart of a denied spot, or of the term after it."""
    links = [link for probe in (spot, spot + 1) if probe < len(alignment.links) and (link := alignment.links[probe])]
    for link in links:
        near = [place for place in left[link.line] if abs(place - link.spot) <= _NEAR]
        if near:
            return link.line, min(near, key=lambda place: abs(place - link.spot))
    return None


MIN_CONTEXT = 0.35
"""Context from which a denied word stands in the same statement on both sides."""
LOOSE_CONTEXT = 0.5
"""The same where the source's sentence denies something else."""
_NEAR = 3
"""Content terms within which a denial on the other side counts as the same denial."""


def _near(spots: dict[int, str], spot: int) -> bool:
    return any(abs(spot - other) <= _NEAR for other in spots)


def _denied_by_claim_only(
    alignment: Alignment, spot: int, word: str, *, source_denied: list[dict[int, str]]
) -> Problem | None:
    for probe in (spot, spot + 1):
        link = alignment.links[probe] if probe < len(alignment.links) else None
        if link is None:
            continue
        needed = LOOSE_CONTEXT if source_denied[link.line] else MIN_CONTEXT
        if link.context < needed:
            return None
        term = alignment.claim.content[spot]
        said = f"says “{word} … {term.text}”, the source does not deny it"
        return Problem("denied_by_claim", said, 0.6, True, spot)
    return None


def _denied_by_source_only(
    alignment: Alignment, claim_denied: dict[int, str], *, source_denied: list[dict[int, str]]
) -> list[Problem]:
    back = linked_places(alignment)
    for line, denied in enumerate(source_denied):
        for place, word in denied.items():
            spot = back.get((line, place))
            link = alignment.links[spot] if spot is not None else None
            if spot is None or link is None or _near(claim_denied, spot):
                continue
            if link.context < _needed_context(alignment, spot):
                continue
            said = f"the source says “{word} … {alignment.lines[line].content[place].text}”, this does not"
            return [Problem("denied_by_source", said, 0.6, True, spot)]
    return []


def _needed_context(alignment: Alignment, spot: int) -> float:
    """Less for the word by which the claim says what was done, where it is the source's own."""
    term, link = alignment.claim.content[spot], alignment.links[spot]
    is_deed = any(e.start <= term.start < e.end and e.tense != "none" for e in alignment.claim.sentence.events)
    return DEED_CONTEXT if is_deed and link is not None and link.kind == "same" else DENIED_CONTEXT


DENIED_CONTEXT = 0.4
DEED_CONTEXT = 0.15


def check_commitment(alignment: Alignment) -> list[Problem]:
    """Things the claim states that the source only holds possible, doubts or plans."""
    for event in alignment.claim.sentence.events:
        spot = _spot_of(alignment.claim, event)
        link = alignment.links[spot] if spot is not None else None
        if spot is None or link is None or link.context < 0.3:
            continue
        line = alignment.lines[link.line]
        source = _event_at(line, line.content[link.spot])
        if source is not None and _is_told_as_done(event, source, line) and not _has_cue(alignment.claim, source):
            said = f"tells “{event.text}” as done, the source says “{source.cue} … {source.text}”"
            return [Problem("told_as_done", said, 0.4, False, spot)]
        if source is None or event.modality.rank <= source.modality.rank or source.modality not in _UNSURE:
            continue
        if (
            event.tense == "none"
            or _is_infinitive(alignment.claim, event)
            or not _is_cue_near(line, source)
            or _has_cue(alignment.claim, source)
        ):
            continue
        if event.modality.rank >= Modality.PROBABLE.rank and source.modality is not event.modality:
            said = f"states “{event.text}”, the source only says “{source.cue} … {source.text}”".replace("“ … ", "“")
            return [Problem("stronger_than_source", said, 0.4, False, spot)]
    return []


_PLANS = re.compile(
    r"\b(?:will|would|'ll|(?:plan|plans|planned|planning|set|due|expected|expects|hopes?|intends?|wants?|likely) to)\b"
)


def _is_told_as_done(event: Event, source: Event, line: TermLine) -> bool:
    """Is a thing that is only expected or planned told in the past tense."""
    if event.tense != "past" or event.modality.rank <= Modality.PROBABLE.rank or event.polarity != source.polarity:
        return False
    if source.modality is not Modality.PROBABLE and source.tense != "future":
        return False
    return source.tense != "past" and bool(_PLANS.search(line.sentence.text[max(0, source.start - 25) : source.start]))


_WANTED = re.compile(
    r"\b(?:want|wants|wanted|hopes?|hoping|hoped|keen|aims?|aiming|aimed|course|likely|bids?|struggle|struggling|tries|"
    r"trying|tried|seeks?|seeking|sought|eager|ready|wishe?s?|wishing|plans?|planning|planned|intends?|due|set) "
    r"to (?:be )?$",
    re.IGNORECASE,
)
CUE_REACH = 60
"""Characters before or after a verb within which the word that weakens it must stand."""


def _is_cue_near(line: TermLine, event: Event) -> bool:
    """Does the weakening word stand by the verb, in one sentence with it: captions run on without a stop."""
    text = line.sentence.text
    return event.cue in text[max(0, event.start - CUE_REACH) : event.end + CUE_REACH // 2]


def _has_cue(claim: TermLine, event: Event) -> bool:
    """Does the claim itself say the weakening word."""
    return bool(event.cue) and bool(re.search(rf"\b{re.escape(event.cue)}\b", claim.sentence.text, re.IGNORECASE))


def _is_infinitive(line: TermLine, event: Event) -> bool:
    """Does the claim itself only name the deed as something wanted ("on course to win"), not as done."""
    return bool(_WANTED.search(line.sentence.text[max(0, event.start - CUE_REACH) : event.start]))


def _spot_of(line: TermLine, event: Event) -> int | None:
    return next((t.spot for t in line.content if t.start < event.end and event.start < t.end), None)


def _event_at(line: TermLine, term: Term) -> Event | None:
    return next((e for e in line.sentence.events if e.start < term.end and term.start < e.end), None)
