"""One speaker's words in two wordings: shortened, altered, reversed, or put in another mouth."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summarizer.core.alignment import Pair
from summarizer.core.difference import Difference, contrast
from summarizer.core.lexicon import relate_words
from summarizer.core.quotations import Quotation
from summarizer.core.reading import Reading
from summarizer.core.statements import Place, Statement
from summarizer.core.word_alignment import Gap, WordAlignment, align_words
from summarizer.core.word_differences import is_negator
from summarizer.core.word_forms import word_key
from summarizer.core.words import Word, find_words
from summarizer.domain.comparison import Facet, Gate, Relation

VARIANT_SHARE = 0.6
"""Share of words in common and in order from which two quotations are one saying in two wordings."""
FRAGMENT_WORDS = 4
"""A fragment shorter than this may be anybody's words."""
_MODALS = frozenset("will would shall should can could may might must".split())


class _Spoken(NamedTuple):
    """A quotation with its words; word offsets count from the article's start."""

    quotation: Quotation
    words: tuple[Word, ...]


def find_quote_differences(pair: Pair, readings: Sequence[Reading]) -> Iterator[Difference]:
    """Variants of wording between the direct quotations of two statements of different articles."""
    if pair.is_internal:
        return
    left, right = _quotations_in(pair.left, readings), _quotations_in(pair.right, readings)
    for a in left:
        for b in right:
            difference = _compare(pair, a, b)
            if difference:
                yield difference


def _quotations_in(statement: Statement, readings: Sequence[Reading]) -> list[_Spoken]:
    place = statement.place
    return [
        _Spoken(quotation, _words_at(quotation))
        for quotation in readings[statement.article_index].quotations
        if quotation.start < place.end and place.start < quotation.end
    ]


def _words_at(quotation: Quotation) -> tuple[Word, ...]:
    return tuple(
        word._replace(start=word.start + quotation.start, end=word.end + quotation.start)
        for word in find_words(quotation.text)
    )


def _compare(pair: Pair, a: _Spoken, b: _Spoken) -> Difference | None:
    if min(len(a.words), len(b.words)) < 3:
        return None
    aligned = align_words(a.words, b.words)
    is_fragment = _is_fragment(a.words, b.words)
    if aligned.share < VARIANT_SHARE and not is_fragment:
        return None
    rivals = are_rival_speakers(a.quotation, b.quotation)
    if aligned.share == 1.0 or is_fragment:
        return _judge_same_words(pair, a, b, rivals=rivals, is_fragment=aligned.share < 1.0)
    if rivals:
        return None
    return _judge_other_words(pair, a, b, aligned)


def are_rival_speakers(a: Quotation, b: Quotation) -> bool:
    """Do both articles name a person or party for the words, and not the same one."""
    if a.speaker is None or b.speaker is None or "unknown" in (a.resolved, b.resolved):
        return False
    words = [frozenset(word.stem for word in find_words(one.speaker or "")) for one in (a, b)]
    return not words[0] & words[1] and _is_plain_name(a.speaker) and _is_plain_name(b.speaker)


def _is_plain_name(speaker: str) -> bool:
    """Is the speaker a bare name, and no description that may stand for another ("Reid's spokesman", "the actor")."""
    return all(word[:1].isupper() and "'" not in word and "’" not in word for word in speaker.split())


def _is_fragment(a: Sequence[Word], b: Sequence[Word]) -> bool:
    short, long = sorted(([word.text.lower() for word in a], [word.text.lower() for word in b]), key=len)
    size = len(short)
    return size >= FRAGMENT_WORDS and any(long[at : at + size] == short for at in range(len(long) - size + 1))


def _judge_same_words(pair: Pair, a: _Spoken, b: _Spoken, *, rivals: bool, is_fragment: bool) -> Difference | None:
    places = Place(a.quotation.start, a.quotation.end), Place(b.quotation.start, b.quotation.end)
    if rivals:
        reason = f"the words are ascribed to {a.quotation.speaker} and to {b.quotation.speaker}"
        return _differ(pair, *places, Facet.ATTRIBUTION, reason, "reversed")
    if is_fragment:
        return _differ(pair, *places, Facet.QUOTATION, "the shorter is a part of the longer, word for word", "fragment")
    return None


def _judge_other_words(pair: Pair, a: _Spoken, b: _Spoken, aligned: WordAlignment) -> Difference | None:
    kinds = [(_weigh_gap(gap), gap) for gap in aligned.gaps]
    worst, gap = min(kinds, key=lambda one: _WORST_FIRST.index(one[0]))
    if worst == "form":
        return None
    left, right = _gap_place(gap.left, a.words), _gap_place(gap.right, b.words)
    return _differ(pair, left, right, Facet.QUOTATION, _REASONS[worst], worst)


_WORST_FIRST = ("reversed", "altered", "shortened", "form")
_REASONS = {
    "reversed": "the quotation says the reverse",
    "altered": "the words inside the quotation marks differ",
    "shortened": "words are left out inside the quotation marks",
}


def _weigh_gap(gap: Gap) -> str:
    negators = [sum(is_negator(word) for word in side) % 2 for side in (gap.left, gap.right)]
    if negators[0] != negators[1]:
        return "reversed"
    keys = [[word_key(word.text) for word in side] for side in (gap.left, gap.right)]
    if any(relate_words(x, y) == "opposite" for x in keys[0] for y in keys[1]):
        return "reversed"
    if keys[0] == keys[1]:
        return "form"
    if not gap.left or not gap.right:
        dropped = gap.left or gap.right
        return "shortened" if any(not word.is_stop for word in dropped) else "form"
    told = [
        [word for word in side if not word.is_stop or word.text.lower() in _MODALS] for side in (gap.left, gap.right)
    ]
    return "altered" if told[0] or told[1] else "form"


def _gap_place(words: Sequence[Word], all_words: Sequence[Word]) -> Place:
    """The gap's words, or the whole quotation where this side has none there."""
    if words:
        return Place(words[0].start, words[-1].end)
    return Place(all_words[0].start, all_words[-1].end)


def _differ(pair: Pair, left: Place, right: Place, facet: Facet, reason: str, mark: str) -> Difference:
    return Difference(
        Relation.QUOTE_VARIANT,
        facet,
        Gate.VALUE,
        pair.left,
        pair.right,
        left,
        right,
        contrast(pair, left, right, reason),
        frozenset({mark}),
    )
