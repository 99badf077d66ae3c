"""How well a judged sentence is supported, 0 to 1, and how well the text it stands in."""

from collections.abc import Collection, Iterable

from summarizer.core.reading import Reading, SentenceReading
from summarizer.core.support.support import SUPPORTED_FROM, Support
from summarizer.domain.verification import Verdict

ENOUGH_WORDS = 0.85
"""Share of its words from which a supported sentence counts as told in the source's own words.

Chosen by rank correlation with experts' marks of summaries (`docs/quality.md`, SummEval); 0.75 to 0.9 do about as well.
"""


def grade_sentence(sentence: SentenceReading, support: Support, words: Collection[str]) -> float:
    """The score of a judged sentence.

    A supported sentence has 1, or less in proportion where the source lacks more than a seventh of its words; from
    `SUPPORTED_FROM` up. Any other has the share of it that the rules find held.

    Args:
        sentence: As read.
        support: What the rules say of it.
        words: All of its source, from `spell_words`.
    """
    if support.verdict is not Verdict.SUPPORTED:
        return support.score
    told = sum(_spell(word.text) in words for word in sentence.words) / len(sentence.words)
    return round(SUPPORTED_FROM + (1 - SUPPORTED_FROM) * min(1.0, told / ENOUGH_WORDS), 4)


def spell_words(source: Reading) -> frozenset[str]:
    """All words of a source, whatever their case and apostrophes."""
    return frozenset(_spell(word.text) for sentence in source.sentences for word in sentence.words)


def score_text(scores: Iterable[float]) -> float:
    """Score of a text: that of its worst sentence, as its verdict is; there is at least one."""
    return min(scores)


def _spell(word: str) -> str:
    return word.lower().replace("’", "'")
