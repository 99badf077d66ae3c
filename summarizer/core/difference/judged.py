"""Pairs of statements that rules leave open, and what somebody else makes of them."""

import re
from typing import Literal

from summarizer.core.difference.vocabulary_of_difference import concepts_of
from summarizer.core.figures.quantities import find_quantities
from summarizer.core.text.grounding import Grounded, locate
from summarizer.core.text.words import find_words as read_words
from summarizer.core.times.times import find_times
from summarizer.domain.comparison import Facet
from summarizer.domain.values import Frozen

_ARTICLES = frozenset({"a", "an", "the"})
_AMOUNT = re.compile(
    r"\b(?:no|none|nobody|no one|nothing|all|every\w*|both|some|many|most|few|fewer|several|half|part|partly|whole"
    r"|entire|more|less|double\w*|twice)\b",
    re.IGNORECASE,
)
"""Words that say how many without a number."""
_WHEN = re.compile(
    r"\b(?:before|after|during|until|since|earlier|later|already|yet|first|last|next|soon|when|while|immediately|long)\b",
    re.IGNORECASE,
)
_WHY = re.compile(
    r"\b(?:because|as|since|due|owing|thanks|after|following|amid|over|from|for|caus\w*|reason\w*|blam\w*|fault\w*"
    r"|lead\w*|led|result\w*|trigger\w*|spark\w*|prompt\w*|provok\w*|motiv\w*|explain\w*|responsib\w*|behind"
    r"|started|began|set off)\b",
    re.IGNORECASE,
)


class OpenPair(Frozen):
    """Two statements of different articles that may differ in a way no rule decides. `id` names both claims.

    `aligned_by` tells whether their words brought them together, or only vectors of their meaning.
    """

    id: str
    left: str
    right: str
    left_label: str
    right_label: str
    aligned_by: Literal["words", "meaning"] = "words"


class PairVerdict(Frozen):
    """What a judge says of an open pair: it may add a candidate, never remove or confirm a finding of the rules.

    `left_words` and `right_words` are the words of either statement that are said to differ, empty if not told.
    """

    id: str
    relation: Literal["agree", "differ", "unrelated"]
    facet: Facet | None = None
    why: str = ""
    left_words: str = ""
    right_words: str = ""


def find_flaw(verdict: PairVerdict, pair: OpenPair) -> str:
    """What keeps a difference somebody names from being shown, empty if nothing does.

    A difference needs a kind, and words on both sides that stand there and are neither the same nor two words for one
    thing: what only one side says is no difference.
    """
    if verdict.relation != "differ":
        return ""
    if verdict.facet is None:
        return "they name no kind of difference"
    if not verdict.left_words or not verdict.right_words:
        return "they do not say which words differ"
    if not (stands_in(verdict.left_words, pair.left) and stands_in(verdict.right_words, pair.right)):
        return "the words they name are not in the statements"
    if stands_in(verdict.left_words, pair.right) or stands_in(verdict.right_words, pair.left):
        return "the words they name stand in both statements"
    if _is_one_concept(verdict.left_words, verdict.right_words):
        return "the words they name stand for each other"
    return _find_wrong_kind(verdict, pair)


def _find_wrong_kind(verdict: PairVerdict, pair: OpenPair) -> str:
    """Why the words cannot differ in what they are said to differ in: nothing of that kind stands there."""
    sides = verdict.left_words, verdict.right_words
    match verdict.facet:
        case Facet.QUANTITY:
            figures = [{(each.value, each.low, each.high) for each in find_quantities(side)} for side in sides]
            if not all(found or _AMOUNT.search(side) for found, side in zip(figures, sides, strict=True)):
                return "they name figures, and no figure stands there"
            return "the figures they name are the same" if figures[0] and figures[0] == figures[1] else ""
        case Facet.TIME:
            if not any(find_times(side) or _WHEN.search(side) for side in sides):
                return "they name times, and no time stands there"
        case Facet.CAUSE:
            if not (_WHY.search(pair.left) or _WHY.search(pair.right)):
                return "they name causes, and no cause stands there"
        case _:
            pass
    return ""


def _is_one_concept(left: str, right: str) -> bool:
    """Is each side one word, apart from an article, and are these one stem or two words for one thing."""
    words = [[word for word in read_words(side) if word.text.lower() not in _ARTICLES] for side in (left, right)]
    if [len(each) for each in words] != [1, 1]:
        return False
    left_stem, right_stem = words[0][0].stem, words[1][0].stem
    return left_stem == right_stem or bool(concepts_of(left_stem) & concepts_of(right_stem))


def stands_in(words: str, text: str) -> bool:
    """Do the words stand in a text, typography and case of letters aside."""
    return find_words(words, text) is not None


def find_words(words: str, text: str) -> Grounded | None:
    """Where the words stand in a text, typography and case of letters aside; None if nowhere."""
    found = locate(_lower(words), _lower(text))
    return found if isinstance(found, Grounded) else None


def _lower(text: str) -> str:
    """Lower case, letter for letter, so that places stay where they are."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
