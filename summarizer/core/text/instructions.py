"""Is a sentence of an article addressed to the program that reads it."""

import re

_ORDER = re.compile(
    r"^\W*(?:please\s+|now\s+|instead,?\s+|assistant\W+|system\W+)*"
    r"(?:ignore|disregard|forget|override|bypass)\s+(?:\w+\s+){0,4}?"
    r"(?:above|previous|prior|preceding|earlier|foregoing|instructions?|prompts?|rules|article|text|everything)\b",
    re.IGNORECASE,
)
_DICTATION = re.compile(
    r"^\W*(?:please\s+|now\s+|instead,?\s+)*(?:report|say|write|output|respond|reply|answer|state|claim|print|repeat|"
    r"summari[sz]e|conclude|(?:tell|inform) (?:the |your )?(?:readers?|users?))\s+(?:only\s+|instead\s+|exactly\s+)*"
    r"(?:that|with|as|the following|:)(?:\s|$)",
    re.IGNORECASE,
)
_MACHINE_MARKS = re.compile(
    r"<\|\w{2,20}\|>|\[/?INST\]|<</?SYS>>|</?(?:article|document|source|system|instructions?)>", re.IGNORECASE
)
"""Marks that divide a conversation or a document for a model (the chat formats of ChatML, Llama and the like)."""
_ROLE = re.compile(
    r"\byou are (?:now )?(?:an? )?(?:\w+ )?(?:ai|assistant|language model|chatbot|llm|summari[sz]er)\b"
    r"|\b(?:new|system|hidden) (?:instructions?|prompt)\s*:|\bas an ai\b.{0,40}\byou (?:must|should|will)\b"
    r"|\b(?:ai|llm|language) (?:models?|assistants?)(?: reading this)? (?:must|should) (?:report|say|write|ignore)\b",
    re.IGNORECASE,
)

_REPORTED = re.compile(r"\W*[\"“‘][^\"”]{1,300}[,.!?][\"”’]\s*\w+\s+\w+")
"""Words in quotation marks with a speaker after them."""
_ROLE_WORDS = re.compile(r"you are|instruction|prompt|language model|ai |llm", re.IGNORECASE)
"""One of them stands in whatever `_ROLE` finds; looking for them first is ten times faster."""


def reads_as_instruction(sentence: str) -> bool:
    """Does it order a reader to ignore the text, dictate an answer or assign a role.

    Such a sentence is no evidence for anything. Orders inside a report ("police told drivers to ignore the signs") do
    not count, nor do appeals to people, nor words quoted with their speaker.
    """
    if any(mark in sentence for mark in "<[") and _MACHINE_MARKS.search(sentence):
        return True
    if _REPORTED.match(sentence):
        return False
    if _ORDER.match(sentence) or _DICTATION.match(sentence):
        return True
    return bool(_ROLE_WORDS.search(sentence)) and bool(_ROLE.search(sentence))
