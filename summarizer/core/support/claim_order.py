"""Order and small words: who did it to whom, from what to what, before or after."""

from summarizer.core.support.problems import Problem
from summarizer.core.support.term_alignment import Alignment
from summarizer.core.support.terms import Term, TermLine
from summarizer.core.text.word_forms import word_key

_ORDER_PAIRS = """
before after; with without; despite because; despite follow; despite due; above below; over under; inside outside;
against for; more less; more fewer; most few; all some; all no; until since; up down; from to; into from; only not;
always never; even never; all none; both neither; either neither
"""
_OPPOSITE_FUNCTION = {
    pair for one, two in (words.split() for words in _ORDER_PAIRS.split(";")) for pair in ((one, two), (two, one))
}


def check_small_words(alignment: Alignment) -> list[Problem]:
    """A small word before the same words turned round: "before" for "after", "with" for "without"."""
    for term in alignment.claim.content:
        link = alignment.links[term.spot]
        if link is None or link.context < 0.3:
            continue
        line = alignment.lines[link.line]
        if problem := _turned_behind(alignment, term):
            return [problem]
        ours, theirs = _small_words(alignment.claim, term.spot), _small_words(line, link.spot)
        for word in ours - theirs:
            turned = next((other for other in theirs - ours if (word, other) in _OPPOSITE_FUNCTION), None)
            if turned and _is_really_turned(alignment, term, word, turned):
                said = f"says “{word} … {term.text}”, the source says “{turned} … {line.content[link.spot].text}”"
                return [Problem("small_word_turned", said, 0.5, True, term.spot)]
    return []


_SIDES = frozenset(("for", "against"))
_TAKING_SIDES = frozenset(word_key(word) for word in "vote argue campaign rule speak protest march fight".split())


def _turned_behind(alignment: Alignment, term: Term) -> Problem | None:
    """As in "voted for" where the source has "voted against", whatever stands behind it."""
    link = alignment.links[term.spot]
    if link is None or link.kind != "same" or term.key not in _TAKING_SIDES:
        return None
    line = alignment.lines[link.line]
    ours, theirs = _word_behind(alignment.claim, term), _word_behind(line, line.content[link.spot])
    if ours == theirs or not {ours, theirs} <= _SIDES:
        return None
    said = f"says “{term.text} {ours}”, the source says “{term.text} {theirs}”"
    return Problem("small_word_turned", said, 0.5, True, term.spot)


def _word_behind(line: TermLine, term: Term) -> str:
    """The word right behind a term."""
    return line.sentence.text[term.end : term.end + 12].lower().partition(" ")[2].partition(" ")[0]


_BOUNDS = frozenset("more less fewer over under above below most few".split())
_WAYS = frozenset(("from", "to", "into"))


def _is_really_turned(alignment: Alignment, term: Term, word: str, turned: str) -> bool:
    """Figures are compared by bounds; "from" and "to" may follow words for one thing ("died from", "succumbed to")."""
    if term.kind == "figure":
        return word not in _BOUNDS and turned not in _BOUNDS
    if word not in _WAYS or turned not in _WAYS:
        return True
    link = alignment.links[term.spot]
    before = alignment.links[term.spot - 1] if term.spot else None
    return before is None or link is None or before.line != link.line or before.kind != "synonym"


def _small_words(line: TermLine, spot: int) -> frozenset[str]:
    return frozenset(term.text.lower() for term in line.terms if term.spot == spot and term.kind == "function")


def check_swapped(alignment: Alignment) -> list[Problem]:
    """Two terms that have changed places: "A beat B" / "B beat A", "from X to Y" / "from Y to X"."""
    for first in alignment.claim.content:
        for second in alignment.claim.content[first.spot + 1 : first.spot + 7]:
            problem = _swap(alignment, first, second)
            if problem:
                return [problem]
    return []


def _swap(alignment: Alignment, first: Term, second: Term) -> Problem | None:
    a, b = alignment.links[first.spot], alignment.links[second.spot]
    if a is None or b is None or a.line != b.line or a.spot <= b.spot:
        return None
    if first.key == second.key or min(a.strength, b.strength) < 0.85:
        return None
    line = alignment.lines[a.line]
    before = _word_before(alignment.claim, first), _word_before(alignment.claim, second)
    source_before = _word_before(line, line.content[a.spot]), _word_before(line, line.content[b.spot])
    is_turned = before[0] != before[1] and before[1] and before == (source_before[1], source_before[0])
    if is_turned and "and" not in before and not _is_price(alignment.claim, before, first, second):
        said = f"“{first.text}” and “{second.text}” have changed places"
        return Problem("changed_places", said, 0.55, True, first.spot)
    if first.kind == second.kind and _follow_each_others(alignment, first, second):
        said = f"“{first.text}” and “{second.text}” have changed places"
        return Problem("changed_places", said, 0.55, True, first.spot)
    if first.kind == second.kind == "name" and _same_verb_between(alignment, first, second):
        return Problem("roles_swapped", f"{first.text} and {second.text} have changed roles", 0.5, True, first.spot)
    return None


def _is_price(line: TermLine, before: tuple[str, str], *terms: Term) -> bool:
    """Is a thing exchanged for money, so that either may be told as given "for" the other."""
    figures = [line.sentence.quantities[term.ref] for term in terms if term.kind == "figure"]
    return "for" in before and "" in before and any(figure.unit_kind == "money" for figure in figures)


def _follow_each_others(alignment: Alignment, first: Term, second: Term) -> bool:
    """Does each stand right behind the word that the other stands behind in the source."""
    a, b = alignment.links[first.spot], alignment.links[second.spot]
    if a is None or b is None or first.spot == 0 or second.spot - first.spot < len(("word", "value")):
        return False
    before, between = alignment.links[first.spot - 1], alignment.links[second.spot - 1]
    if before is None or between is None or not before.line == between.line == a.line:
        return False
    return before.spot == b.spot - 1 and between.spot == a.spot - 1


_PREPOSITIONS = frozenset("from to by of for with against in at on over into onto than under after before".split())


def _word_before(line: TermLine, term: Term) -> str:
    """The function word directly before a term, articles skipped."""
    at = next(i for i, other in enumerate(line.terms) if other.start == term.start)
    while at > 0 and line.terms[at - 1].key in ("the", "a", "an"):
        at -= 1
    before = line.terms[at - 1] if at > 0 else None
    return before.key if before and before.key in _PREPOSITIONS else ""


_VOICE = frozenset(("by", "be", "from", "with", "and", "or"))
"""Small words between two names that explain why their order differs."""


def _same_verb_between(alignment: Alignment, first: Term, second: Term) -> bool:
    """Is the same word between both names on both sides, and are the small words there the same."""
    a, b = alignment.links[first.spot], alignment.links[second.spot]
    if a is None or b is None:
        return False
    line = alignment.lines[a.line]
    between = alignment.links[first.spot + 1 : second.spot]
    if not any(
        link and link.line == a.line and b.spot < link.spot < a.spot and link.kind in ("same", "synonym")
        for link in between
    ):
        return False
    ours = _words_between(alignment.claim, first, second)
    theirs = _words_between(line, line.content[b.spot], line.content[a.spot])
    return ours == theirs and not ours & _VOICE


def _words_between(line: TermLine, first: Term, second: Term) -> frozenset[str]:
    return frozenset(
        term.key
        for term in line.terms
        if first.end <= term.start < second.start and term.kind == "function" and term.key not in ("the", "a", "an")
    )
