"""Names that a claim gives more fully than its source does."""

from summarizer.core.support.evidence import SourceIndex
from summarizer.core.support.term_alignment import Alignment
from summarizer.core.support.terms import Term


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
