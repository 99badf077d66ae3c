"""Halves of two statements joined into one: each half stands in the source, the whole does not."""

import re

from summarizer.core.support.evidence import SourceIndex
from summarizer.core.support.lexicon import relate_words
from summarizer.core.support.problems import Problem, linked_places
from summarizer.core.support.term_alignment import Alignment, Link
from summarizer.core.support.terms import Term, TermLine
from summarizer.core.text.word_forms import word_key

_PAUSE = re.compile(r"[.;:!?,\"“”()–—]|\b(?:and|but|or|who|which|that|while|when|where|after|before|as|because|if)\b")
"""What lets a sentence go over to another statement."""


def check_joins(alignment: Alignment, index: SourceIndex) -> list[Problem]:
    """Places where a claim goes over from one statement to another without a pause, and the source goes on otherwise.

    The words before the seam are followed by something else in the source, and those after it preceded by something
    else; both are words the claim leaves out. No seam where the two words meet anywhere in the source.
    """
    taken = linked_places(alignment)
    for spot in range(len(alignment.links) - 2):
        pair = _seam_at(alignment, spot)
        if pair is None or _pauses(alignment.claim, spot, spot + 1):
            continue
        left, right = pair
        first, second = alignment.claim.content[spot : spot + 2]
        after = _neighbour(alignment, left, 1, taken=taken)
        before = _neighbour(alignment, right, -1, taken=taken)
        if not after or not before or _are_alike(after, second) or _are_alike(before, first):
            continue
        if _meet_anywhere(first, second, index) or _is_described(alignment, first, before, line=right.line):
            continue
        if left.line == right.line and _is_subject_of(alignment.lines[left.line], left.spot, right.spot):
            continue
        said = f"joins “{first.text} … {second.text}”; the source says “{first.text} … {after.text}”"
        return [Problem("joined_halves", f"{said} and “{before.text} … {second.text}”", JOIN_COST, False, spot)]
    return []


DESCRIPTIONS = frozenset(
    word_key(word)
    for word in """striker midfielder defender goalkeeper keeper forward winger playmaker player captain skipper batsman
    bowler boxer golfer sprinter racer jockey teenager youngster veteran singer actor actress star rapper comedian
    champion pensioner grandmother grandfather toddler youth""".split()
)
"""What a report calls somebody it has just named; an office ("the minister") may be anybody's."""


def _is_described(alignment: Alignment, first: Term, before: Term, *, line: int) -> bool:
    """Does one side name or describe a person and the other describe one ("Falcao", "the striker")."""
    pair = ((alignment.claim, first), (alignment.lines[line], before))
    if not any(term.key in DESCRIPTIONS for _, term in pair):
        return False
    return all(term.key in DESCRIPTIONS or _is_person(source, term) for source, term in pair)


def _is_person(line: TermLine, term: Term) -> bool:
    return term.kind == "name" and term.ref >= 0 and line.sentence.names[term.ref].kind == "person"


def _meet_anywhere(first: Term, second: Term, index: SourceIndex) -> bool:
    """Does any sentence of the source have the second word close behind the first."""
    for number in set(index.postings.get(first.key, ())).intersection(index.postings.get(second.key, ())):
        places = index.lines[number].places
        if any(0 < there - here <= MEET for here in places[first.key] for there in places[second.key]):
            return True
    return False


MEET = 2
"""Content terms from one word to the next at which they are said together."""


def _are_alike(one: Term, other: Term) -> bool:
    return relate_words(one.key, other.key) in ("same", "synonym", "derived")


JOIN_COST = 0.4


def _seam_at(alignment: Alignment, spot: int) -> tuple[Link, Link] | None:
    """Two linked terms in a row that stand in different places, each with its other neighbour beside it."""
    before = alignment.links[spot - 1] if spot else None
    left, right, after = alignment.links[spot : spot + 3]
    if not (left and right and after) or (spot and not before):
        return None
    is_seam = left.line != right.line or abs(right.spot - left.spot) > FAR
    is_opening = before is None and left.line == right.line and _is_deed(alignment.claim, spot + 1)
    if is_seam and (is_opening or (before and _are_beside(before, left))) and _are_beside(right, after):
        return left, right
    return None


def _is_deed(line: TermLine, spot: int) -> bool:
    term = line.content[spot]
    return any(e.start <= term.start < e.end and e.tense in ("past", "present") for e in line.sentence.events)


FAR = 6
"""Content terms between two places of one sentence from which they belong to different statements."""


_HELPER = re.compile(r"\b(?:was|were|is|are|has been|have been|had been|will be)\s+(?:\w+ly\s+)?$")


_OF = re.compile(r"\s+(?:of|in|by|on|with|for|from|at|over|as|near)\b")
"""What follows a participle that describes the noun before it."""


def _is_subject_of(line: TermLine, noun: int, verb: int) -> bool:
    """Does the first finite verb of a sentence follow its noun with a participle between ("a man accused of … was")."""
    head, deed = line.content[noun], line.content[verb]
    text = line.sentence.text
    if not _HELPER.search(text[: deed.start]) or "," in text[head.end : deed.start]:
        return False
    for event in line.sentence.events:
        if event.start >= deed.start or event.tense == "none" or event.text.endswith("ing"):
            continue
        is_participle = event.start - head.end == 1 and _OF.match(text, event.end)
        if not is_participle:
            return False
    return True


def _are_beside(one: Link, other: Link) -> bool:
    return one.line == other.line and 0 < other.spot - one.spot <= 2


def _pauses(line: TermLine, spot: int, other: int) -> bool:
    start, end = line.content[spot].end, line.content[other].start
    return bool(_PAUSE.search(line.sentence.text[start:end]))


def _are_one_name(one: Term, other: Term) -> bool:
    """Are both words of one name, so that a shorter form of it leaves nothing out."""
    return one.kind == other.kind == "name" and one.ref == other.ref >= 0


def _neighbour(alignment: Alignment, link: Link, step: int, *, taken: dict[tuple[int, int], int]) -> Term | None:
    """The source's next or previous content term in the same statement, if the claim has it nowhere."""
    line, place = alignment.lines[link.line], link.spot + step
    while 0 <= place < len(line.content) and _are_one_name(line.content[link.spot], line.content[place]):
        place += step
    if not 0 <= place < len(line.content) or (link.line, place) in taken:
        return None
    first, second = sorted((link.spot, place))
    return None if _pauses(line, first, second) else line.content[place]
