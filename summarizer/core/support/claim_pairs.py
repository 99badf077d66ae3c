"""Pairs: who of two, in what order ("respectively", "the latter", "either … or", "twice as many men as women")."""

import re
from itertools import combinations

from summarizer.core.support.noun_phrases import phrase_from, told_events
from summarizer.core.support.problems import Problem, phrase_at
from summarizer.core.support.term_alignment import Alignment
from summarizer.core.support.terms import Term, TermLine

ORDER_COST = 0.6
OPEN_COST = 0.45
_JOIN = re.compile(
    r"(?:\s+per ?cent|\s+[a-z]+)?(?:,\s+(?:and\s+)?|\s+and\s+)(?:in\s+|to\s+)?(?:(?:an?|the|mr|mrs|ms|dr)\.?\s+)*",
    re.IGNORECASE,
)
_RESPECTIVELY = re.compile(r"\brespectively\b", re.IGNORECASE)


def check_pairs(alignment: Alignment) -> list[Problem]:
    """One of two told for the other, or told where the source leaves open which; two compared turned round."""
    found = _respectively(alignment) or _latter(alignment) or _either(alignment)
    found = found or _compared(alignment) or _outdone(alignment)
    return [found] if found else []


def _lists(line: TermLine) -> list[tuple[Term, ...]]:
    """Runs of two words or more joined by commas and "and", each word the last of its noun phrase; figures alone."""
    found: list[list[Term]] = []
    spot = 0
    while spot < len(line.content):
        last = _last_of(line, spot)
        if found and _JOIN.fullmatch(line.sentence.text, found[-1][-1].end, line.content[spot].start):
            found[-1].append(last)
        else:
            found.append([last])
        spot = last.spot + 1
    return [tuple(run) for run in found if len(run) > 1]


def _last_of(line: TermLine, spot: int) -> Term:
    term = line.content[spot]
    phrase = phrase_from(line, spot) if term.kind == "name" else ()
    same = [each for each in phrase if each.kind == "name"]
    return same[-1] if same else term


def _respectively(alignment: Alignment) -> Problem | None:
    """As in "Oslo and Bergen had 12 and 20 cases respectively", where the claim gives Oslo 20."""
    if _RESPECTIVELY.search(alignment.claim.sentence.text):
        return None
    for number, line in enumerate(alignment.lines):
        if not _RESPECTIVELY.search(line.sentence.text):
            continue
        runs = _lists(line)
        for bearers, values in combinations(runs, 2):
            problem = _out_of_order(alignment, number, bearers, values=values)
            if problem:
                return problem
    return None


def _out_of_order(
    alignment: Alignment, number: int, bearers: tuple[Term, ...], *, values: tuple[Term, ...]
) -> Problem | None:
    """The claim's one bearer with the value of another."""
    back = {link.spot: spot for spot, link in enumerate(alignment.links) if link and link.line == number}
    named = [at for at, term in enumerate(bearers) if term.spot in back]
    given = [at for at, term in enumerate(values) if term.spot in back]
    if len(bearers) != len(values) or len(named) != 1 or len(given) != 1 or named == given:
        return None
    line, bearer = alignment.lines[number], bearers[named[0]]
    spot = back[values[given[0]].spot]
    said = f"says {phrase_at(alignment.claim, spot)} of “{bearer.text}”"
    found = phrase_at(line, values[named[0]].spot)
    return Problem("changed_places", f"{said}, the source says {found}", ORDER_COST, True, spot)


_LATTER = re.compile(
    r"\bthe (latter|former)(?=\s*[,.;]|\s+(?:\w+ly|after|in|on|by|at|with)\b|\s*$|['’]s\b)", re.IGNORECASE
)
_LATTER_ACTS = re.compile(r"\bthe (latter|former)\s+", re.IGNORECASE)
_PAUSE = re.compile(r"[,;:]|\b(?:which|while|but|and)\b")


def _latter(alignment: Alignment) -> Problem | None:
    """What is told of "the latter" of two, told of the former."""
    if re.search(r"\b(?:latter|former|both)\b", alignment.claim.sentence.text, re.IGNORECASE):
        return None
    for number, line in enumerate(alignment.lines):
        found = _reference(line)
        pairs = [run for run in _lists(line) if len(run) == len(("former", "latter")) and run[0].kind == "name"]
        before = [run for run in pairs if found and run[-1].end < found.start()]
        if found is None or not before or not _is_deed_of(alignment, number, found):
            continue
        other = before[-1][found.group(1).lower() == "former"]
        mine = before[-1][found.group(1).lower() == "latter"]
        spots = {link.spot: spot for spot, link in enumerate(alignment.links) if link and link.line == number}
        if other.spot in spots and mine.spot not in spots:
            text = f"says it of “{other.text}”, the source says “{found.group().strip()}”, {mine.text}"
            return Problem("other_head", text, OPEN_COST, False, spots[other.spot])
    return None


def _reference(line: TermLine) -> re.Match[str] | None:
    """Where one of two is called "the latter" or "the former"; in "the former minister" nobody is."""
    found = _LATTER.search(line.sentence.text)
    if found:
        return found
    verbs = {line.content[spot].start for spot in told_events(line)}
    acting = _LATTER_ACTS.search(line.sentence.text)
    return acting if acting and acting.end() in verbs else None


def _is_deed_of(alignment: Alignment, number: int, found: re.Match[str]) -> bool:
    """Is each verb of the claim one that stands by these words in the source."""
    line = alignment.lines[number]
    opened = [each.end() for each in _PAUSE.finditer(line.sentence.text, 0, found.start())]
    closed = _PAUSE.search(line.sentence.text, found.end())
    start, end = (opened[-1] if opened else 0), (closed.start() if closed else len(line.sentence.text))
    links = [alignment.links[spot] for spot in told_events(alignment.claim)]
    places = [line.content[link.spot].start for link in links if link and link.line == number]
    return bool(places) and all(start <= place < end for place in places)


_EITHER = re.compile(r"\beither\s+(?P<one>[^,;.]{2,50}?),?\s+or\s+(?P<other>[^,;.]+)", re.IGNORECASE)
_OPEN_WORDS = re.compile(
    r"\b(?:either|or|may|might|could|would|possibl[ey]|perhaps|consider\w*|option\w*|choice|choose|not|no|neither|"
    r"one of|whether|if)\b|n['’]t\b",
    re.IGNORECASE,
)
_NEGATED = re.compile(r"\b(?:not|never|no)\b|n['’]t\b", re.IGNORECASE)


def _either(alignment: Alignment) -> Problem | None:
    """One of two, or both, where the source says "either … or"."""
    if _OPEN_WORDS.search(alignment.claim.sentence.text):
        return None
    for number, line in enumerate(alignment.lines):
        found = _EITHER.search(line.sentence.text)
        if found is None or _NEGATED.search(line.sentence.text[: found.start()]):
            continue
        open_spots = _left_open(line, found)
        for spot, link in enumerate(alignment.links):
            if link and link.line == number and link.spot in open_spots:
                said = f"says “{alignment.claim.content[spot].text}”, the source says “{found.group()[:60].strip()}”"
                return Problem("left_open", said, OPEN_COST, False, spot)
    return None


def _left_open(line: TermLine, found: re.Match[str]) -> set[int]:
    """Spots of the words after "either", and of the first ones after "or", that stand nowhere else in the sentence."""
    one = [term for term in line.content if found.start("one") <= term.start < found.end("one")]
    other = next((term for term in line.content if term.start >= found.start("other")), None)
    after = (phrase_from(line, other.spot) or (other,)) if other else ()
    return {term.spot for term in [*one, *after] if len(line.places.get(term.key, ())) == 1}


_MORE = re.compile(
    r"\b(?P<word>as (?:many|much|few)|more|fewer|less)\s+(?P<one>[^,;.]{2,40}?)\s+(?:as|than)\s+"
    r"(?P<other>[^,;.]{2,60})",
    re.IGNORECASE,
)


def _compared(alignment: Alignment) -> Problem | None:
    """Two groups compared that have changed places ("twice as many women as men")."""
    ours = _MORE.search(alignment.claim.sentence.text)
    if ours is None:
        return None
    one, other = _first_in(alignment.claim, ours, "one"), _first_in(alignment.claim, ours, "other")
    a, b = (alignment.links[one.spot] if one else None), (alignment.links[other.spot] if other else None)
    if one is None or a is None or b is None or a.line != b.line or a.spot < b.spot:
        return None
    line = alignment.lines[a.line]
    theirs = _MORE.search(line.sentence.text)
    if theirs is None or theirs["word"].lower() != ours["word"].lower():
        return None
    if (line.content[b.spot], line.content[a.spot]) != (
        _first_in(line, theirs, "one"),
        _first_in(line, theirs, "other"),
    ):
        return None
    text = f"says “{ours.group().strip()}”, the source says “{theirs.group().strip()}”"
    return Problem("changed_places", text, ORDER_COST, True, one.spot)


_THAN = re.compile(
    r"\b(?P<word>as (?!many|much|few|well|soon|long|far)\w+ as|\w+er than|(?:more|less) \w+ than)\s+"
    r"(?P<other>[^,;.]{2,60})",
    re.IGNORECASE,
)


def _outdone(alignment: Alignment) -> Problem | None:
    """Two things compared by a quality that have changed places ("twice as likely as men")."""
    ours = _THAN.search(alignment.claim.sentence.text)
    other = _first_in(alignment.claim, ours, "other") if ours else None
    link = alignment.links[other.spot] if other else None
    line = alignment.lines[link.line] if link else None
    theirs = _THAN.search(line.sentence.text) if line else None
    if not (ours and other and link and line and theirs) or theirs["word"].lower() != ours["word"].lower():
        return None
    theirs_other = _first_in(line, theirs, "other")
    if theirs_other is None or line.content[link.spot].start > theirs.start():
        return None
    for term in alignment.claim.content[: other.spot]:
        place = alignment.links[term.spot]
        if place and (place.line, place.spot) == (link.line, theirs_other.spot) and term.start < ours.start():
            text = f"says “{term.text} … {ours.group().strip()}”, the source says “{theirs.group().strip()}”"
            return Problem("changed_places", text, ORDER_COST, True, term.spot)
    return None


def _first_in(line: TermLine, found: re.Match[str], side: str) -> Term | None:
    """The first content term of one side of a comparison."""
    start, end = found.span(side)
    return next((term for term in line.content if start <= term.start < end), None)
