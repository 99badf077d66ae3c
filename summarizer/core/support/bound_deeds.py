"""Which doing a time dates: the nearest one, with no other in between."""

from summarizer.core.speech.stance import Event
from summarizer.core.support.term_alignment import Alignment
from summarizer.core.support.terms import Term, TermLine


def dates_same_deed(alignment: Alignment, spot: int, line: int, *, place: int) -> bool:
    """Does the claim's time at `spot` date the doing that the source's time at `place` dates.

    The claim's doing must stand in that line as the same word or a synonym, with no other doing between it and the
    time on either side.
    """
    claim, source = alignment.claim, alignment.lines[line]
    if claim.content[spot].kind != "time" or source.content[place].kind != "time":
        return False
    deed = _nearest_deed(claim, spot)
    link = alignment.links[deed.spot] if deed else None
    if link is None or link.line != line or link.kind not in ("same", "synonym"):
        return False
    other = _nearest_deed(source, place)
    return other is not None and other.spot == link.spot and _is_nearest_time(source, link.spot, place)


def dates_other_deed(alignment: Alignment, spot: int, line: int, *, place: int) -> bool:
    """Does the source's time date another doing than the claim's, which stands in the same sentence."""
    claim, source = alignment.claim, alignment.lines[line]
    if claim.content[spot].kind != "time" or source.content[place].kind != "time":
        return False
    deed, other = _nearest_deed(claim, spot), _nearest_deed(source, place)
    link = alignment.links[deed.spot] if deed else None
    return link is not None and link.line == line and other is not None and other.spot != link.spot


def _nearest_deed(line: TermLine, spot: int) -> Term | None:
    """The doing before a time, or the one after a time that comes first."""
    deeds = [term for term in line.content if event_of(line, term)]
    before = [term for term in deeds if term.spot < spot]
    return before[-1] if before else deeds[0] if deeds else None


def _is_nearest_time(line: TermLine, deed: int, place: int) -> bool:
    times = [term.spot for term in line.content if term.kind == "time"]
    return all(abs(spot - deed) >= abs(place - deed) for spot in times)


def event_of(line: TermLine, term: Term) -> Event | None:
    """The doing that a term tells, if it tells one."""
    return next(
        (e for e in line.sentence.events if e.tense != "none" and e.start < term.end and term.start < e.end), None
    )
