"""Did or did not: the negations of a claim against those of its source."""

import re

from summarizer.core.support.problems import Problem, linked_places
from summarizer.core.support.term_alignment import Alignment
from summarizer.core.support.terms import Term, TermLine
from summarizer.core.text.words import Remembered

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


_NO_MATTER = re.compile(r"no matter (?:how|what|who|whom|which|where|when|whether)\b", re.IGNORECASE)
"""Says that a thing makes no difference, and denies nothing."""


_BUT_FOR = re.compile(r"\b(?:it|if) not (?:been )?for\b")
_HAD = re.compile(r"\b[Hh]ad (?:the|an?|it|he|she|they|we|his|her|its|their|[A-Z][\w'’-]+)\b(?: [\w'’-]+){0,4} $")
_WOULD = re.compile(r"\b(?:would|could|might)\b")


def _is_undone(line: TermLine, term: Term) -> bool:
    """Is it the "not" of what would be if a thing had not happened: "were it not for", "had she not stopped"."""
    text = line.sentence.text
    if term.key != "not" or not _WOULD.search(text):
        return False
    return bool(_BUT_FOR.match(text, max(0, term.start - 3)) or _HAD.search(text, 0, term.start))


def is_negator(term: Term) -> bool:
    """Does the term deny what follows."""
    return term.key in _NEGATORS or _DENIES[term.text]


def _denies(word: str) -> bool:
    lower = word.lower().replace("’", "'")
    return lower in _NEGATORS or _CONTRACTED.search(lower) is not None


_DENIES = Remembered(_denies)


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
        if _NO_MATTER.match(line.sentence.text, term.start) or _is_undone(line, term):
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
    return (term.key in _FAILING or term.key == "yet") and at + 1 < len(line.terms) and line.terms[at + 1].key == "to"


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
            if link.context < _needed_context(alignment, spot) or (word == "yet" and _is_still_to_do(alignment, spot)):
                continue
            said = f"the source says “{word} … {alignment.lines[line].content[place].text}”, this does not"
            return [Problem("denied_by_source", said, 0.6, True, spot)]
    return []


_STILL_TO_DO = re.compile(
    r"\b(?:ha(?:s|ve|d) to|must|needs? to|remains? to|still|yet|await\w*|will)\s+(?:\w+\s+){0,2}$"
)


def _is_still_to_do(alignment: Alignment, spot: int) -> bool:
    """Does the claim say itself that the deed is to come, as "have yet to" does."""
    term = alignment.claim.content[spot]
    return bool(_STILL_TO_DO.search(alignment.claim.sentence.text[: term.start]))


def _needed_context(alignment: Alignment, spot: int) -> float:
    """Less for the word by which the claim says what was done, where it is the source's own."""
    term, link = alignment.claim.content[spot], alignment.links[spot]
    is_deed = any(e.start <= term.start < e.end and e.tense != "none" for e in alignment.claim.sentence.events)
    return DEED_CONTEXT if is_deed and link is not None and link.kind == "same" else DENIED_CONTEXT


DENIED_CONTEXT = 0.4
DEED_CONTEXT = 0.15
