"""Do two short answers to one question say the same: words matched in meaning, figures and names in value."""

from collections.abc import Sequence

from summarizer.core.difference.vocabulary_of_difference import concepts_of
from summarizer.core.figures.intervals import relate
from summarizer.core.figures.quantities import Quantity, find_quantities
from summarizer.core.names.names import find_names, same_name
from summarizer.core.support.lexicon import relate_words
from summarizer.core.text.word_forms import word_key
from summarizer.core.text.words import Word, find_words

SAME_SHARE = 0.3
"""Share of matched content words from which two answers are one. Swept from 0.25 to 0.6 on four labelled questions
(`summarize evals run --kind pairs`): balanced accuracy falls slowly from 0.69 to 0.67, so the place hardly matters."""


def answers_agree(a: str, b: str, *, question: str = "") -> bool:
    """Do two answers say the same. Words of the question tell nothing, as every answer may repeat them."""
    if _values_clash(a, b):
        return False
    asked = {word_key(word.text) for word in find_words(question)}
    left, right = (_told(text, asked) for text in (a, b))
    return likeness(left, right) >= SAME_SHARE


def _told(text: str, asked: set[str]) -> list[Word]:
    return [word for word in find_words(text) if not word.is_stop and word_key(word.text) not in asked]


def likeness(left: Sequence[Word], right: Sequence[Word]) -> float:
    """Share of words that have a match in meaning on the other side, 0 to 1, averaged over both sides."""
    if not left or not right:
        return 0.0
    shares = (_matched_share(left, right), _matched_share(right, left))
    return (sum(shares) + max(shares)) / 3


def _matched_share(words: Sequence[Word], others: Sequence[Word]) -> float:
    return sum(any(_mean_the_same(word, other) for other in others) for word in words) / len(words)


def _mean_the_same(a: Word, b: Word) -> bool:
    if concepts_of(a.stem) & concepts_of(b.stem):
        return True
    return relate_words(word_key(a.text), word_key(b.text)) in ("same", "synonym", "derived")


def _values_clash(a: str, b: str) -> bool:
    """Do both give a figure or a name, and no figure or name in common."""
    figures = find_quantities(a), find_quantities(b)
    if figures[0] and figures[1]:
        return not any(_figures_meet(x, y) for x in figures[0] for y in figures[1])
    names = find_names(a), find_names(b)
    return bool(names[0] and names[1]) and not any(same_name(x, y) for x in names[0] for y in names[1])


def _figures_meet(a: Quantity, b: Quantity) -> bool:
    """Do two figures meet, whatever the noun ("40 workers", "40 employees")."""
    same_kind = a.unit_kind == b.unit_kind == "count"
    return relate(a._replace(unit=b.unit) if same_kind else a, b) in ("equal", "compatible", "soft")
