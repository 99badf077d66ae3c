"""The noun phrases right beside a verb: who acts or suffers, and what stands in the place of its object."""

import re

from summarizer.core.speech.stance import Event
from summarizer.core.support.terms import Term, TermLine

_RUN_ON = re.compile(r"['’]?\s+(?:(?:mr|mrs|ms|dr|sir|lord)\.?\s+)?", re.IGNORECASE)
"""What stands between two words of one noun phrase."""
_HELPERS = re.compile(
    r"\s+(?:(?:is|are|was|were|be|been|being|has|have|had|will|would|may|might|could|can|must|should|shall|did|does|do|"
    r"to|not|also|already|now|then|later|still|never|both|once|again|soon|just|\w+ly)\s+)*",
    re.IGNORECASE,
)
_DETERMINERS = re.compile(
    r"\s+(?:(?:out|up|down|off|away|back)\s+)?(?:(?:an?|the|its|his|her|their|our|my|this|that|these|those|some|all|both|mr|mrs|ms|dr|sir)\.?\s+)*",
    re.IGNORECASE,
)


def told_events(line: TermLine) -> dict[int, Event]:
    """Verbs that are told in some tense, by the spots of their terms."""
    told = [(event_term(line, event), event) for event in line.sentence.events if event.tense != "none"]
    return {term.spot: event for term, event in told if term is not None}


def event_term(line: TermLine, event: Event) -> Term | None:
    """The content term of an event."""
    return next((t for t in line.content if t.start < event.end and event.start < t.end), None)


def phrase_up_to(line: TermLine, spot: int) -> tuple[Term, ...]:
    """The words of the noun phrase that ends with the term at a spot; empty if that is no noun."""
    verbs = told_events(line)
    first = spot + 1
    while first > 0 and _is_noun(line.content[first - 1], verbs):
        if first <= spot and not _RUN_ON.fullmatch(
            line.sentence.text, line.content[first - 1].end, _start(line, first)
        ):
            break
        first -= 1
    return line.content[first : spot + 1]


def _start(line: TermLine, spot: int) -> int:
    return line.content[spot].start


def phrase_from(line: TermLine, spot: int) -> tuple[Term, ...]:
    """The words of the noun phrase that begins with the term at a spot; empty if that is no noun."""
    verbs = told_events(line)
    last = spot
    while last < len(line.content) and _is_noun(line.content[last], verbs):
        if last > spot and not _RUN_ON.fullmatch(line.sentence.text, line.content[last - 1].end, _start(line, last)):
            break
        last += 1
    return line.content[spot:last]


def _is_noun(term: Term, verbs: dict[int, Event]) -> bool:
    return term.kind != "time" and term.spot not in verbs


def phrase_before(line: TermLine, verb: Term) -> tuple[Term, ...]:
    """The noun phrase right before a verb, helping verbs and adverbs aside."""
    spot = verb.spot - 1
    while spot >= 0 and line.content[spot].text.endswith("ly"):
        spot -= 1
    if spot < 0 or not _HELPERS.fullmatch(line.sentence.text, line.content[spot].end, verb.start):
        return ()
    return phrase_up_to(line, spot)


def phrase_after(line: TermLine, verb: Term) -> tuple[Term, ...]:
    """The noun phrase right behind a verb, without a preposition between."""
    spot = verb.spot + 1
    if spot >= len(line.content) or not _DETERMINERS.fullmatch(line.sentence.text, verb.end, _start(line, spot)):
        return ()
    return phrase_from(line, spot)
