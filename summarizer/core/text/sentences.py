"""Where sentences stand, and which lines are not content."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

import sentencex

from summarizer.core.text.datelines import match_dateline
from summarizer.core.text.folding import INVISIBLE
from summarizer.core.text.instructions import reads_as_instruction
from summarizer.core.text.layout import find_blocks
from summarizer.core.text.line_roles import find_roles
from summarizer.core.text.quote_pairs import with_clear_quotes
from summarizer.domain.article import Sentence, SentenceKind

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
"""Any other mark may end a sentence; a paragraph without one before its last character is one sentence."""
_ENDS_NOTHING = bytes(code for code in range(128) if not _MAY_END.match(chr(code)))

_DAY_OR_MONTH = re.compile(
    r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day|\.)?\b|"
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\b|"
    r"(?:G\.?M\.?T|U\.?T\.?C|E\.?[SD]?\.?T|B\.?S\.?T|local|Eastern|Pacific)\b"
)
_CLOCK_END = re.compile(r"\b[ap]\.m\.$", re.IGNORECASE)
_SHORT_WORD_END = re.compile(r"(?:\d\s?[a-z]{1,3}|\b[A-Z][A-Za-z]{0,4})\.$")
_LOWER_WORD = re.compile(r"[a-z][a-z'’-]*(?![A-Za-z])")
_PLAIN_END = re.compile(r"[.!?…]+[\"'”’)\]»]*\s+(?=[\"'“‘(\[«]?[A-Z0-9])")


class Segmentation(NamedTuple):
    """Sentences of a text; `plain_pieces` counts those cut by end punctuation alone, because sentencex failed."""

    sentences: tuple[Sentence, ...]
    plain_pieces: int


class _Boundaries(NamedTuple):
    """Half-open spans that cover a paragraph, white space included."""

    spans: list[tuple[int, int]]
    plain_pieces: int = 0


def split_sentences(text: str, *, language: str = "en") -> tuple[Sentence, ...]:
    """Sentences of a whole article in order, with kind and paragraph; together they cover all visible text.

    Args:
        text: Raw text of the article; hard-wrapped lines are joined for the search only, offsets stay raw.
        language: ISO 639-1 code; unknown ones are cut by the rules of their nearest relation or of English.
    """
    return segment(text, language=language).sentences


def segment(text: str, *, language: str = "en") -> Segmentation:
    """As `split_sentences`, and says how often the plain rules had to stand in."""
    blocks = find_blocks(text)
    kinds = find_roles([text[block.start : block.end] for block in blocks])
    sentences: list[Sentence] = []
    plain_pieces = 0
    for paragraph, (block, kind) in enumerate(zip(blocks, kinds, strict=True)):
        if kind != "content":
            sentences.append(Sentence(start=block.start, end=block.end, kind=kind, paragraph=paragraph))
            continue
        first = block.start
        if dateline := match_dateline(text[first : block.end]):
            end = first + len(dateline.group().rstrip())
            sentences.append(Sentence(start=first, end=end, kind="dateline", paragraph=paragraph))
            first += dateline.end()
        found = _split_paragraph(text[first : block.end], language)
        plain_pieces += found.plain_pieces
        for start, end in found.spans:
            start, end = first + start, first + end
            role: SentenceKind = "instruction" if reads_as_instruction(text[start:end]) else "content"
            sentences.append(Sentence(start=start, end=end, kind=role, paragraph=paragraph))
    return Segmentation(tuple(sentences), plain_pieces)


def _split_paragraph(text: str, language: str) -> _Boundaries:
    """Spans of the sentences of one paragraph; white space and lone invisible marks are in none."""
    clean = text if text.isprintable() else text.translate(_SANITISED)
    found = _boundaries(clean, language)
    spans: list[tuple[int, int]] = []
    for start, end in found.spans:
        led = clean[start:end].lstrip()
        stripped = led.rstrip()
        if not stripped.strip(INVISIBLE):
            continue
        start = end - len(led)
        end = start + len(stripped)
        if spans and _belongs_together(clean, spans[-1], stripped):
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return _Boundaries(spans, found.plain_pieces)


def _boundaries(clean: str, language: str) -> _Boundaries:
    # the last mark cuts nothing off; yet where there is any, even that one, the splitter also cuts before "a)" or "1)"
    end = len(clean) if ")" in clean else len(clean.rstrip()) - 1
    if clean.find(".", 0, end) < 0 and not _may_end(clean[:end]):
        return _Boundaries([(0, len(clean))])
    masked = with_clear_quotes(clean)
    spans: list[tuple[int, int]] = []
    plain_pieces = 0
    for start, end in _windows(masked):
        found = _window_boundaries(masked[start:end], language)
        spans += [(start + first, start + last) for first, last in found.spans]
        plain_pieces += found.plain_pieces
    return _Boundaries(spans, plain_pieces)


def _may_end(clean: str) -> bool:
    """Is there a mark that may end a sentence. What is left of plain letters is found ten times faster."""
    left = clean.encode().translate(None, _ENDS_NOTHING)
    return bool(left) and (left.isascii() or _MAY_END.search(clean) is not None)


def _windows(clean: str) -> Iterator[tuple[int, int]]:
    """The whole paragraph, or pieces of one too long for a search that is quadratic in unclosed quotation marks."""
    start = 0
    while len(clean) - start > _WINDOW:
        cut = next((match.end() for match in _SAFE_END.finditer(clean, start + _WINDOW // 2, start + _WINDOW)), None)
        cut = cut or clean.find(" ", start + _WINDOW // 2, start + _WINDOW) + 1 or start + _WINDOW
        yield start, cut
        start = cut
    yield start, len(clean)


def _window_boundaries(clean: str, language: str) -> _Boundaries:
    try:
        found = sentencex.get_sentence_boundaries(language, clean)
    except BaseException as exc:  # sentencex is Rust: its PanicException is no Exception
        if type(exc).__name__ != "PanicException":
            raise
        return _Boundaries(_plain_boundaries(clean), plain_pieces=1)
    return _Boundaries([(boundary["start_index"], boundary["end_index"]) for boundary in found])


def _plain_boundaries(clean: str) -> list[tuple[int, int]]:
    """Spans by end punctuation before a capital or digit, for text on which sentencex fails."""
    edges = [0, *(match.end() for match in _PLAIN_END.finditer(clean)), len(clean)]
    return list(pairwise(edges))


def _belongs_together(clean: str, before: tuple[int, int], after: str) -> bool:
    """Was the full stop of `before` no end: "10 a.m. | Monday", "$2bn. | deal", "3rd Bn. | said", "1. | First"."""
    start, end = before
    if end - start <= 4 and _ENUMERATOR.fullmatch(clean, start, end):
        return True
    if clean[end - 1] != ".":
        return False
    tail = clean[max(start, end - 12) : end]
    if tail[-2:-1] in ("m", "M") and _CLOCK_END.search(tail) and _DAY_OR_MONTH.match(after):
        return True
    return bool(_LOWER_WORD.match(after) and _SHORT_WORD_END.search(tail))
