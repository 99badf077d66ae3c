"""Where sentences stand, and which lines are not content."""

import re
from collections.abc import Iterator

import sentencex

from summarizer.core.folding import INVISIBLE
from summarizer.core.layout import find_blocks
from summarizer.core.line_roles import find_roles
from summarizer.core.quote_pairs import with_clear_quotes
from summarizer.domain.article import Sentence

_SPACES = "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B))
)
_SANITISED = {**dict.fromkeys(map(ord, _SPACES), " "), **dict.fromkeys(range(0xD800, 0xE000), "\ufffd")}
"""Same-length: sentencex panics on a capital before a non-ASCII space and a full stop, and on lone surrogates."""

_WINDOW = 16_000
"""Longest piece given to sentencex at once; news paragraphs are shorter by a factor of ten."""
_SAFE_END = re.compile(r"[a-z]{4}[.!?][\"”’)]?\s+(?=[A-Z])")
_ENUMERATOR = re.compile(r"\(?(?:\d{1,2}|[a-zA-Z])[.)]")
_MAY_END = re.compile(r"[^\w\s,;:'()-]")
"""Any other mark may end a sentence; without one there is nothing to search."""

_DAY_OR_MONTH = re.compile(
    r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day|\.)?\b|"
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\b|"
    r"(?:G\.?M\.?T|U\.?T\.?C|E\.?[SD]?\.?T|B\.?S\.?T|local|Eastern|Pacific)\b"
)
_CLOCK_END = re.compile(r"\b[ap]\.m\.$", re.IGNORECASE)
_SHORT_WORD_END = re.compile(r"(?:\d\s?[a-z]{1,3}|\b[A-Z][A-Za-z]{0,4})\.$")
_LOWER_WORD = re.compile(r"[a-z][a-z'’-]*(?![A-Za-z])")
_PLAIN_END = re.compile(r"[.!?…]+[\"'”’)\]»]*\s+(?=[\"'“‘(\[«]?[A-Z0-9])")


def split_sentences(text: str, *, language: str = "en") -> tuple[Sentence, ...]:
    """Sentences of a whole article in order, with kind and paragraph; together they cover all visible text.

    Args:
        text: Raw text of the article; hard-wrapped lines are joined for the search only, offsets stay raw.
        language: ISO 639-1 code; unknown ones are cut by the rules of their nearest relation or of English.
    """
    blocks = find_blocks(text)
    kinds = find_roles([text[block.start : block.end] for block in blocks])
    sentences: list[Sentence] = []
    for paragraph, (block, kind) in enumerate(zip(blocks, kinds, strict=True)):
        if kind != "content":
            sentences.append(Sentence(start=block.start, end=block.end, kind=kind, paragraph=paragraph))
            continue
        for start, end in split_paragraph(text[block.start : block.end], language=language):
            sentences.append(Sentence(start=block.start + start, end=block.start + end, paragraph=paragraph))
    return tuple(sentences)


def split_paragraph(text: str, *, language: str = "en") -> list[tuple[int, int]]:
    """Half-open spans of the sentences of one paragraph; white space and lone invisible marks are in none."""
    clean = text.translate(_SANITISED)
    spans: list[tuple[int, int]] = []
    for start, end in _boundaries(clean, language):
        stripped = clean[start:end].strip()
        if not stripped.strip(INVISIBLE):
            continue
        start = clean.index(stripped, start)
        end = start + len(stripped)
        if spans and _belongs_together(clean[spans[-1][0] : spans[-1][1]], stripped):
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return spans


def _boundaries(clean: str, language: str) -> Iterator[tuple[int, int]]:
    if not _MAY_END.search(clean):
        yield 0, len(clean)
        return
    masked = with_clear_quotes(clean)
    for start, end in _windows(masked):
        yield from ((start + first, start + last) for first, last in _window_boundaries(masked[start:end], language))


def _windows(clean: str) -> Iterator[tuple[int, int]]:
    """The whole paragraph, or pieces of one too long for a search that is quadratic in unclosed quotation marks."""
    start = 0
    while len(clean) - start > _WINDOW:
        cut = next((match.end() for match in _SAFE_END.finditer(clean, start + _WINDOW // 2, start + _WINDOW)), None)
        cut = cut or clean.find(" ", start + _WINDOW // 2, start + _WINDOW) + 1 or start + _WINDOW
        yield start, cut
        start = cut
    yield start, len(clean)


def _window_boundaries(clean: str, language: str) -> Iterator[tuple[int, int]]:
    try:
        found = sentencex.get_sentence_boundaries(language, clean)
    except BaseException as exc:  # sentencex is Rust: its PanicException is no Exception
        if type(exc).__name__ != "PanicException":
            raise
        yield from _plain_boundaries(clean)
        return
    for boundary in found:
        yield boundary["start_index"], boundary["end_index"]


def _plain_boundaries(clean: str) -> Iterator[tuple[int, int]]:
    """Spans by end punctuation before a capital or digit, for text on which sentencex fails."""
    start = 0
    for match in _PLAIN_END.finditer(clean):
        yield start, match.end()
        start = match.end()
    yield start, len(clean)


def _belongs_together(before: str, after: str) -> bool:
    """Was the full stop of `before` no end: "10 a.m. | Monday", "$2bn. | deal", "3rd Bn. | said", "1. | First"."""
    if len(before) <= 4 and _ENUMERATOR.fullmatch(before):
        return True
    tail = before[-12:]
    if _CLOCK_END.search(tail) and _DAY_OR_MONTH.match(after):
        return True
    return bool(_SHORT_WORD_END.search(tail) and _LOWER_WORD.match(after))
