"""PDF files: lines with their places on the page, joined to paragraphs."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from summarizer.core.text.articles import build_article
from summarizer.domain.article import Article, FieldOrigin
from summarizer.errors import InputError
from summarizer.sources.options import ReadOptions
from summarizer.sources.rows import option_fields

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfTextPage

MAX_PAGES = 500
_HYPHENS = "-\u00ad\u2010\ufffe\x02"
"""PDFium writes U+FFFE or U+0002 for a hyphen at the end of a line."""
_LINE_ENDS = re.compile(r"(?<=[\n\ufffe\x02])")
_SENTENCE_END = re.compile(r"[.!?…:][\"'”’)\]]*$")
_PAGE_NUMBER = re.compile(r"(?:page\s+)?[-–—]?\s*\d{1,4}\s*[-–—]?(?:\s*(?:of|/)\s*\d{1,4})?", re.IGNORECASE)
_JUNK_TITLE = re.compile(r"(?:microsoft word|untitled|document\d*|.*\.(?:docx?|pdf|indd|qxd|html?))\b.*", re.IGNORECASE)
_EDGE_LINES = 2


class PrintedLine(NamedTuple):
    """A line with its place in points from the lower left corner of its page."""

    text: str
    page: int
    left: float
    right: float
    bottom: float
    height: float


def article_of_pdf(data: bytes, *, name: str, path: str | None, url: str | None, options: ReadOptions) -> Article:
    """The article of a PDF with a text layer; its `text` has one paragraph a line, without running heads.

    Raises:
        InputError: encrypted, damaged, scanned, too long, or the package that reads PDF is missing.
    """
    try:
        import pypdfium2
    except ImportError as exc:
        raise InputError(f"cannot read {name}: PDF needs an extra package; pip install 'summarizer[pdf]'") from exc
    try:
        with pypdfium2.PdfDocument(data) as document:
            lines = _read_lines(document, name)
            title = str(document.get_metadata_dict().get("Title", "")).strip()
    except pypdfium2.PdfiumError as exc:
        raise InputError(f"cannot read {name}: {_reason(exc)}") from exc
    text = "\n".join(join_lines(drop_running_heads(lines)))
    if not any(character.isalnum() for character in text):
        raise InputError(
            f"cannot read {name}: it has no text layer, only images; run text recognition (OCR) on it first"
        )
    fields: dict[str, object] = {"url": url}
    if title and not _JUNK_TITLE.fullmatch(title):
        fields["title"] = title
    given: dict[FieldOrigin, Mapping[str, object]] = {"option": option_fields(options), "markup": fields}
    return build_article(text, given, path=path)


def _reason(exc: Exception) -> str:
    if "password" in str(exc).lower():
        return "it is encrypted; save a copy without password"
    return "the PDF is damaged; save it again"


def _read_lines(document: "PdfDocument", name: str) -> list[PrintedLine]:
    if len(document) > MAX_PAGES:
        raise InputError(f"cannot read {name}: {len(document)} pages, more than {MAX_PAGES}; cut out the article")
    lines: list[PrintedLine] = []
    for number in range(len(document)):
        page = document[number]
        textpage = page.get_textpage()
        lines += _page_lines(textpage, number)
        textpage.close()
        page.close()
    return lines


def _page_lines(textpage: "PdfTextPage", page: int) -> list[PrintedLine]:
    lines: list[PrintedLine] = []
    at = 0
    for raw in _LINE_ENDS.split(textpage.get_text_range()):
        text = raw.strip()
        if text:
            first = at + raw.index(text)
            left, bottom, _, top = textpage.get_charbox(first, loose=True)
            right = textpage.get_charbox(first + len(text) - 1, loose=True)[2]
            lines.append(PrintedLine(text.replace("\0", ""), page, left, right, bottom, top - bottom))
        at += len(raw)
    return lines


def drop_running_heads(lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    """Leave out page numbers, and lines at the edge of pages that come back on half the pages or more."""
    pages: dict[int, list[int]] = {}
    for index, line in enumerate(lines):
        pages.setdefault(line.page, []).append(index)
    edges = {index for found in pages.values() for index in found[:_EDGE_LINES] + found[-_EDGE_LINES:]}
    seen = Counter(_shape(lines[index].text) for index in edges)
    often = max(2, (len(pages) + 1) // 2)
    return [
        line
        for index, line in enumerate(lines)
        if index not in edges or not (_PAGE_NUMBER.fullmatch(line.text) or seen[_shape(line.text)] >= often)
    ]


def _shape(text: str) -> str:
    return re.sub(r"\d+", "#", text.lower())


def join_lines(lines: Sequence[PrintedLine]) -> list[str]:
    """Paragraphs of printed lines: split where the space, indent or size changes, words cut at line ends made whole."""
    if not lines:
        return []
    words = Counter(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", " ".join(line.text for line in lines).lower()))
    leading = _leading(lines)
    pages: dict[int, list[PrintedLine]] = {}
    for line in lines:
        pages.setdefault(line.page, []).append(line)
    paragraphs = [lines[0].text]
    for before, line in pairwise(lines):
        if _begins_paragraph(before, line, leading=leading, edge=_right_edge(before, pages[before.page])):
            paragraphs.append(line.text)
        else:
            paragraphs[-1] = _joined(paragraphs[-1], line.text, words)
    return [paragraph.rstrip(_HYPHENS[1:]) for paragraph in paragraphs]


def _leading(lines: Sequence[PrintedLine]) -> float:
    """Usual step from line to line: the lower quartile, since short documents have as many gaps as lines."""
    steps = sorted(a.bottom - b.bottom for a, b in pairwise(lines) if a.page == b.page and a.bottom > b.bottom + 1)
    return steps[len(steps) // 4] if steps else 0.0


def _right_edge(line: PrintedLine, page: Sequence[PrintedLine]) -> float:
    """Right edge of the column of `line` among the lines of its page."""
    return max(other.right for other in page if abs(other.left - line.left) < 40)


def _begins_paragraph(before: PrintedLine, line: PrintedLine, *, leading: float, edge: float) -> bool:
    ended = bool(_SENTENCE_END.search(before.text))
    if max(before.height, line.height) > 1.2 * min(before.height, line.height):
        return True
    step = before.bottom - line.bottom
    if before.page != line.page or step < 0:
        return ended
    if leading and step > 1.3 * leading:
        return True
    if line.left - before.left > 0.8 * line.height:
        return True
    return ended and before.right < edge - 0.15 * (edge - before.left)


def _joined(before: str, after: str, words: Mapping[str, int]) -> str:
    """Both pieces as one, a word cut by a hyphen made whole unless the text writes it with its hyphen elsewhere."""
    if before[-1] not in _HYPHENS or not before[-2:-1].isalnum():
        return f"{before} {after}"
    head, tail = before[:-1], after
    if before[-1] == "\u00ad":
        return head + tail
    first = re.search(r"[^\W\d_]+(?:-[^\W\d_]+)*$", head)
    second = re.match(r"[^\W\d_]+", tail)
    if not first or not second or not second[0][0].islower() or first[0].isupper():
        return f"{head}-{tail}"
    if words[f"{first[0]}-{second[0]}".lower()] > words[f"{first[0]}{second[0]}".lower()]:
        return f"{head}-{tail}"
    return head + tail
