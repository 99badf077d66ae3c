"""Capitals given back to a lower-cased text, as its source writes the same words."""

import re

from summarizer.core.reading import SentenceReading, read_sentence
from summarizer.core.support.evidence import SourceIndex

_WORD = re.compile(r"[^\W\d_]+(?:\.[^\W\d_])*")
_MONTH = re.compile(
    r"\b(january|february|march|april|may|june|july|august|september|october|november|december)(?= \d)|"
    r"(?<=\d )(january|february|march|april|may|june|july|august|september|october|november|december)\b|"
    r"\b(january|february|april|june|july|august|september|october|november|december|"
    r"monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b"
)
MIN_WORDS = 4
"""A shorter text says nothing about its use of capitals."""


def restore_case(claim: SentenceReading, index: SourceIndex) -> SentenceReading:
    """The claim read again with the capitals of the source, if it was lower-cased; offsets stay as they are.

    Only words that the source never writes small are given capitals, and months and days of the week.
    """
    words = [word for word in claim.words if word.text[0].isalpha()]
    if len(words) < MIN_WORDS or any(word.text[0].isupper() for word in words[1:]):
        return claim
    text = _MONTH.sub(lambda match: match.group().capitalize(), claim.text)
    text = _WORD.sub(lambda match: _as_in_source(match.group(), index), text)
    if text == claim.text or len(text) != len(claim.text):
        return claim
    return read_sentence(text, claim.sentence, index=claim.index, article=index.reading.article)


def _as_in_source(word: str, index: SourceIndex) -> str:
    return index.capitals.get(word, word) if word.islower() else word
