"""Is a sentence of an article addressed to the program that reads it."""

import re
from functools import lru_cache

_ORDER = re.compile(
    r"^\W*(?:please\s+|now\s+|instead,?\s+|assistant\W+|system\W+)*"
    r"(?:ignore|disregard|forget|override|bypass)\s+(?:\w+\s+){0,4}?"
    r"(?:above|previous|prior|preceding|earlier|foregoing|instructions?|prompts?|rules|article|text|everything)\b",
    re.IGNORECASE,
)
_DICTATION = re.compile(
    r"^\W*(?:please\s+|now\s+|instead,?\s+)*(?:report|say|write|output|respond|reply|answer|state|claim|print|repeat|"
    r"summari[sz]e|conclude)\s+(?:only\s+|instead\s+|exactly\s+)*(?:that|with|as|the following|:)(?:\s|$)",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"\byou are (?:now )?(?:an? )?(?:\w+ )?(?:ai|assistant|language model|chatbot|llm|summari[sz]er)\b"
    r"|\b(?:new|system|hidden) (?:instructions?|prompt)\s*:|\bas an ai\b.{0,40}\byou (?:must|should|will)\b"
    r"|\b(?:ai|llm|language) (?:models?|assistants?)(?: reading this)? (?:must|should) (?:report|say|write|ignore)\b",
    re.IGNORECASE,
)

_ROLE_WORDS = re.compile(r"you are|instruction|prompt|language model|ai |llm", re.IGNORECASE)
"""One of them stands in whatever `_ROLE` finds; looking for them first is ten times faster."""


def reads_as_instruction(sentence: str) -> bool:
    """Does it order a reader to ignore the text, dictate an answer or assign a role.

    Such a sentence is no evidence for anything. Orders inside a report ("police told drivers to ignore the signs") do
    not count, nor do appeals to people.
    """
    return _reads_again(sentence) if len(sentence) <= _SHORT else _reads(sentence)


def _reads(sentence: str) -> bool:
    if _ORDER.match(sentence) or _DICTATION.match(sentence):
        return True
    return bool(_ROLE_WORDS.search(sentence)) and bool(_ROLE.search(sentence))


_SHORT = 1000
_reads_again = lru_cache(maxsize=512)(_reads)
"""Asked of every sentence when it is weighed and each time it may be evidence."""
