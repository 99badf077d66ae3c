"""Is a sentence of an article addressed to the program that reads it."""

import re

_ORDERS = "ignore|disregard|forget|override|bypass"
_MARGINS = "reader|user|guest|comment|comments|note|notes|message|ps|postscript"
_DICTATES = "report|say|write|output|respond|reply|answer|state|claim|print|repeat|summarise|summarize|conclude"
_ORDER = re.compile(
    r"^\W*(?:please\s+|now\s+|instead,?\s+|assistant\W+|system\W+)*"
    rf"(?:{_ORDERS})\s+(?:\w+\s+){{0,4}}?"
    r"(?:above|previous|prior|preceding|earlier|foregoing|instructions?|prompts?|rules|article|text|everything|"
    r"other (?:reports?|articles?|sources?))\b",
    re.IGNORECASE,
)
_DICTATION = re.compile(
    rf"^\W*(?:(?:{_MARGINS})(?:\s+comments?)?\s*:\s*)?(?:please\s+|now\s+|instead,?\s+)*"
    rf"(?:{_DICTATES}|(?:tell|inform) (?:the |your )?(?:readers?|users?))\s+(?:only\s+|instead\s+|exactly\s+)*"
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
    r"|\b(?:note|message|memo|instructions?|attention)(?: (?:to|for))?:? (?:the |any |all )?(?:ai|llm|language model)\b"
    r"|\b(?:ai|llm|language) (?:models?|assistants?)(?: reading this)? (?:must|should) (?:report|say|write|ignore)\b",
    re.IGNORECASE,
)

_REPORTED = re.compile(r"\W*[\"“‘][^\"”]{1,300}[,.!?][\"”’]\s*\w+\s+\w+")
"""Words in quotation marks with a speaker after them."""
_ROLE_WORDS = ("you are", "instruction", "prompt", "language model", "ai ", "llm")
"""One of them stands in whatever `_ROLE` finds; looking for them first is ten times faster."""
_FIRST_WORDS = frozenset(f"please|now|instead|assistant|system|tell|inform|{_ORDERS}|{_DICTATES}|{_MARGINS}".split("|"))
"""One of them opens whatever `_ORDER` and `_DICTATION` match."""
_OPENING = re.compile(r"\W*(\w*)")
_ODD_CASE = ("\u017f", "\u212a", "\u0130", "\u0131")
"""Letters that match "s", "k" and "i" where case is ignored, though their lower case is another."""


def reads_as_instruction(sentence: str) -> bool:
    """Does it order a reader to ignore the text, dictate an answer or assign a role.

    Such a sentence is no evidence for anything. Orders inside a report ("police told drivers to ignore the signs") do
    not count, nor do appeals to people, nor words quoted with their speaker.
    """
    if ("<" in sentence or "[" in sentence) and _MACHINE_MARKS.search(sentence):
        return True
    if not _may_instruct(sentence) or _REPORTED.match(sentence):
        return False
    return bool(_ORDER.match(sentence) or _DICTATION.match(sentence) or _ROLE.search(sentence))


def _may_instruct(sentence: str) -> bool:
    """Quick, as it is asked of every sentence: does it open or hold the words of an instruction."""
    lower = sentence.lower()
    opening = _OPENING.match(lower)
    if opening and opening[1] in _FIRST_WORDS:
        return True
    # plain loops: `any` over a generator takes four times as long
    for words in _ROLE_WORDS:
        if words in lower:
            return True
    if not sentence.isascii():
        for letter in _ODD_CASE:
            if letter in sentence:
                return True
    return False
