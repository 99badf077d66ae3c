"""One speaker's words in two wordings: shortened, altered, reversed, or put in another mouth."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from summarizer.core.difference.alignment import Pair
from summarizer.core.difference.denials import is_negator
from summarizer.core.difference.difference import Difference, contrast
from summarizer.core.difference.statements import Place, Statement
from summarizer.core.difference.word_alignment import Gap, WordAlignment, align_words
from summarizer.core.reading import Reading
from summarizer.core.speech.quotations import Quotation
from summarizer.core.support.lexicon import relate_words
from summarizer.core.text.word_forms import word_key
from summarizer.core.text.words import Word, find_words
from summarizer.domain.comparison import Facet, Gate, Relation

VARIANT_SHARE = 0.6
"""Share of words in common and in order from which two quotations are one saying in two wordings."""
FRAGMENT_WORDS = 4
"""A fragment shorter than this may be anybody's words."""
SHOWN_WORDS = 3
"""Words shown beside a place where one side has more than the other."""
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


@lru_cache(maxsize=4096)
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
    kinds = [(_weigh_gap(gap), gap) for gap in _inner_gaps(aligned, a.words, b.words)]
    worst, gap = min(kinds, key=lambda one: _WORST_FIRST.index(one[0]), default=("form", None))
    if not kinds and aligned.gaps:
        places = Place(a.quotation.start, a.quotation.end), Place(b.quotation.start, b.quotation.end)
        return _differ(pair, *places, Facet.QUOTATION, "one quotation is cut shorter than the other", "fragment")
    if worst == "form" or gap is None:
        return None
    left, right = _gap_places(gap, a.words, b.words)
    return _differ(pair, left, right, Facet.QUOTATION, _REASONS[worst], worst)


def _inner_gaps(aligned: WordAlignment, left: Sequence[Word], right: Sequence[Word]) -> list[Gap]:
    """Gaps but those at an edge that one side leaves out: where a quotation starts and stops is the outlet's choice."""
    return [
        gap for gap in aligned.gaps if not (_is_cut(gap.left, gap.right, left) or _is_cut(gap.right, gap.left, right))
    ]


def _is_cut(words: Sequence[Word], other: Sequence[Word], all_words: Sequence[Word]) -> bool:
    """Are these the first or last words of a quotation, with nothing in their place on the other side."""
    if not words or other or any(_denies(word) for word in words):
        return False
    return words[0] == all_words[0] or words[-1] == all_words[-1]


_WORST_FIRST = ("reversed", "altered", "shortened", "form")
_REASONS = {
    "reversed": "the quotation says the reverse",
    "altered": "the words inside the quotation marks differ",
    "shortened": "one has words inside the quotation marks that the other has not",
}


def _weigh_gap(gap: Gap) -> str:
    negators = [sum(is_negator(word.text) for word in side) % 2 for side in (gap.left, gap.right)]
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
    if _change_person(gap):
        return "altered"
    told = [
        [word for word in side if not word.is_stop or word.text.lower() in _MODALS] for side in (gap.left, gap.right)
    ]
    return "altered" if told[0] or told[1] else "form"


def _denies(word: Word) -> bool:
    """Does the word deny what stands next to it; "nothing else" and "nobody" add, they do not deny the rest."""
    lower = word.text.lower().replace("’", "'")
    return lower in ("not", "never", "no", "cannot") or lower.endswith("n't")


class _Places(NamedTuple):
    left: Place
    right: Place


def _gap_places(gap: Gap, left: Sequence[Word], right: Sequence[Word]) -> _Places:
    """The gap's words; where one side has none there, the same few words after the gap (else before) on both sides."""
    if gap.left and gap.right:
        return _Places(_span(gap.left), _span(gap.right))
    filled, words = (gap.left, left) if gap.left else (gap.right, right)
    other = right if gap.left else left
    first, last = words.index(filled[0]), words.index(filled[-1])
    after = _twins(words[last + 1 : last + 1 + SHOWN_WORDS], other)
    if after:
        shown = _Places(Place(filled[0].start, words[last + len(after)].end), _span(after))
    else:
        before = _twins(words[max(0, first - SHOWN_WORDS) : first], other) or list(other)
        shown = _Places(Place(words[max(0, first - SHOWN_WORDS)].start, filled[-1].end), _span(before))
    return shown if gap.left else _Places(shown.right, shown.left)


def _twins(words: Sequence[Word], other: Sequence[Word]) -> list[Word]:
    """The first run of the other side's words that says the same."""
    size = len(words)
    wanted = [word.text.lower() for word in words]
    for at in range(len(other) - size + 1):
        if size and [word.text.lower() for word in other[at : at + size]] == wanted:
            return list(other[at : at + size])
    return _twins(words[:-1], other) if size > 1 else []


_FIRST_PERSON = frozenset("i we me us my our mine ours myself ourselves".split())
_THIRD_PERSON = frozenset("he she they it him her them his their its hers theirs himself herself themselves".split())


def _change_person(gap: Gap) -> bool:
    """Does a speaker say "we" of himself on one side and "they" of others on the other."""
    sides = [{word.text.lower() for word in side} for side in (gap.left, gap.right)]
    return any(one & _FIRST_PERSON and other & _THIRD_PERSON for one, other in (sides, sides[::-1]))


def _span(words: Sequence[Word]) -> Place:
    return Place(words[0].start, words[-1].end)


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
