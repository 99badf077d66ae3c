"""Names that a claim gives more fully than its source does, or gives another first word."""

from summarizer.core.names.first_names import FEMALE, MALE
from summarizer.core.names.names import Name, same_name
from summarizer.core.support.evidence import SourceIndex
from summarizer.core.support.problems import Problem
from summarizer.core.support.term_alignment import Alignment
from summarizer.core.support.terms import Term
from summarizer.core.text.word_forms import word_key


def find_fuller(alignment: Alignment, index: SourceIndex) -> frozenset[int]:
    """Spots of given names and titles that the source leaves out, while it has the last word of the name in its place.

    Not where the source gives the same last word another first one anywhere, nor for places and companies, whose last
    word tells little ("Bank").
    """
    found: set[int] = set()
    for spot, link in enumerate(alignment.links):
        term = alignment.claim.content[spot]
        if link is not None or term.kind != "name" or term.ref < 0:
            continue
        last = _last_word(alignment, term)
        if last is None or last.spot <= spot or alignment.links[last.spot] is None:
            continue
        if alignment.claim.sentence.names[term.ref].kind == "person" and not _is_known_otherwise(term, last, index):
            found.add(spot)
    return frozenset(found)


def _last_word(alignment: Alignment, term: Term) -> Term | None:
    words = [other for other in alignment.claim.content if other.kind == "name" and other.ref == term.ref]
    return words[-1] if words else None


def _is_known_otherwise(term: Term, last: Term, index: SourceIndex) -> bool:
    """Does the source name a bearer of the last word with other words before it."""
    ours, surname = term.text.lower(), last.text.lower().removesuffix("'s").removesuffix("’s")
    return any(surname in words and ours not in words for words in index.name_words)


NAMESAKE_COST = 0.45


def check_namesakes(alignment: Alignment) -> list[Problem]:
    """People of a claim in whose place the source has somebody of the same last name: "Ulla Dahl" for "Per Dahl"."""
    for term in alignment.claim.content:
        link = alignment.links[term.spot]
        if link is None or term.kind != "name" or term.ref < 0 or _last_word(alignment, term) is not term:
            continue
        ours, line = alignment.claim.sentence.names[term.ref], alignment.lines[link.line]
        other = line.content[link.spot]
        if other.kind != "name" or other.ref < 0:
            continue
        theirs = line.sentence.names[other.ref]
        is_here = word_key(ours.text.split()[0]) in line.places
        if _has_given_name(theirs) and _has_given_name(ours) and not is_here and not same_name(ours, theirs):
            said = f"says {ours.text}, the source says {theirs.text}"
            return [Problem("name_differs", said, NAMESAKE_COST, False, term.spot)]
    return []


def _has_given_name(name: Name) -> bool:
    """Is it the name of a person in two words, of which the first is a known first name."""
    words = name.text.split()
    return name.kind == "person" and len(words) == len(("first", "last")) and words[0] in FEMALE | MALE
