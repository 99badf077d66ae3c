"""He on one side, she on the other: one of two reports has the person wrong."""

from collections.abc import Iterator

from summarizer.core.difference.alignment import Pair
from summarizer.core.difference.difference import Difference, contrast
from summarizer.core.difference.word_alignment import Gap
from summarizer.core.text.words import Word
from summarizer.domain.comparison import Facet, Gate, Relation

_HE = frozenset("he him his himself".split())
_SHE = frozenset("she her hers herself".split())
_IT = frozenset("it its itself".split())
MAX_GAP = 3


def find_pronoun_differences(pair: Pair) -> Iterator[Difference]:
    """At most one tension where one wording has "he", "she" and "it" for one bearer."""
    if pair.is_internal or not pair.is_best:
        return
    for gap in pair.words.gaps:
        swapped = _swapped(gap) if gap.is_firm else None
        if swapped:
            left, right = swapped
            places = pair.left.place_of(left.start, left.end), pair.right.place_of(right.start, right.end)
            why = contrast(pair, *places, _why(*swapped))
            yield Difference(
                Relation.TENSION, Facet.IDENTITY, Gate.SLOT, pair.left, pair.right, *places, why, frozenset()
            )
            return


def _swapped(gap: Gap) -> tuple[Word, Word] | None:
    if max(len(gap.left), len(gap.right)) > MAX_GAP:
        return None
    for a in gap.left:
        for b in gap.right:
            sexes = {_sex(a), _sex(b)}
            if len(sexes - {""}) == 2:
                return a, b
    return None


def _sex(word: Word) -> str:
    lower = word.text.lower()
    if lower in _HE:
        return "he"
    if lower in _IT:
        return "it"
    return "she" if lower in _SHE else ""


def _why(left: Word, right: Word) -> str:
    if "it" in (_sex(left), _sex(right)):
        return "one speaks of a person, the other of a thing"
    return "one speaks of a man, the other of a woman"
