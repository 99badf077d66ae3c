"""Who said what, word for word, in all sources of a story."""

from collections.abc import Sequence

from summarizer.core.difference.independence import fold_words
from summarizer.core.reading import Reading
from summarizer.core.summary.figures import list_quotes
from summarizer.core.text.instructions import reads_as_instruction
from summarizer.core.text.words import find_words
from summarizer.domain.briefing import Voice
from summarizer.domain.summary import Quote
from summarizer.domain.values import Evidence

MAX_VOICES = 16
_LEAST_WORDS = 4
"""Shorter quotations are terms and scare quotes."""
_NAMELESS = frozenset("he she they it who one him her them".split())


def collect_voices(readings: Sequence[Reading], *, at_most: int = MAX_VOICES) -> tuple[Voice, ...]:
    """Direct quotations with a known speaker, those in most articles first, then as they are told.

    The same words in several articles make one voice with the evidence of each; the fullest name of the speaker is
    printed. Words addressed to a reading program are left out.
    """
    found: dict[tuple[str, ...], list[tuple[Quote, Reading]]] = {}
    for reading in readings:
        for quote in list_quotes(reading):
            key = fold_words(quote.text)
            if quote.speaker and len(key) >= _LEAST_WORDS and not reads_as_instruction(quote.text):
                found.setdefault(key, []).append((quote, reading))
    voices = [_to_voice(quotes) for quotes in found.values()]
    named = [voice for voice in voices if voice.speaker.lower() not in _NAMELESS]
    return tuple(sorted(named, key=lambda voice: -len({item.article_id for item in voice.evidence}))[:at_most])


def _to_voice(quotes: Sequence[tuple[Quote, Reading]]) -> Voice:
    names = [quote.speaker.text for quote, _ in quotes if quote.speaker]
    evidence = tuple(_evidence(quote, reading) for quote, reading in quotes)
    return Voice(
        speaker=max(names, key=lambda name: (name.lower() not in _NAMELESS, len(find_words(name)))),
        text=evidence[0].text,
        evidence=evidence,
    )


def _evidence(quote: Quote, reading: Reading) -> Evidence:
    """The words without a comma that only joins them to their speaker."""
    text = quote.text.removesuffix(",")
    return Evidence(
        article_id=reading.article.id,
        sentence=quote.sentence,
        start=quote.start,
        end=quote.start + len(text),
        text=text,
    )
