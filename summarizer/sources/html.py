"""Web pages: hidden elements out, then the article and what the page says of itself."""

import logging
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from summarizer.core.text.articles import build_article
from summarizer.core.text.metadata import parse_published
from summarizer.domain.article import Article, FieldOrigin
from summarizer.errors import InputError
from summarizer.sources.options import ReadOptions
from summarizer.sources.rows import option_fields

if TYPE_CHECKING:
    from lxml.html import HtmlElement
    from trafilatura.settings import Document

_HIDING_STYLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|(?<![-\w])opacity\s*:\s*0(?:\.0+)?\s*(?:[;!]|$)"
    r"|font-size\s*:\s*0(?:\.0+)?(?:px|em|rem|pt|%)?\s*(?:[;!]|$)|text-indent\s*:\s*-\d{3,}"
    r"|(?:left|top|right)\s*:\s*-\d{3,}|color\s*:\s*transparent|clip\s*:\s*rect\(\s*0|clip-path\s*:\s*inset\(\s*(?:50|100)%",
    re.IGNORECASE,
)
_HIDING_CLASSES = frozenset(
    "sr-only visually-hidden visuallyhidden screen-reader-text screen-reader-only hidden".split()
)
_RULE = re.compile(r"([^{}@]{1,2000})\{([^{}]{0,4000})\}")
_SIMPLE_SELECTOR = re.compile(r"[\w-]*([.#])([\w-]+)")
_AT_BLOCK = re.compile(r"@[^{};]{0,500}\{(?:[^{}]{0,4000}\{[^{}]{0,4000}\}){0,500}[^{}]{0,4000}\}")
_UNSEEN = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\U000e0000-\U000e007f]")
_SPACES = re.compile(r"\s+")
_MAX_STYLE_CHARS = 300_000
_BLOCKS = frozenset("p div article section li td blockquote h1 h2 h3 h4 main".split())
_BREAKING = _BLOCKS | frozenset("br tr ul ol table figure figcaption h5 h6".split())


class Cleaned(NamedTuple):
    """A page without what a reader cannot see, and how many places that were."""

    tree: "HtmlElement"
    hidden: int


def article_of_html(
    html: str,
    *,
    name: str,
    path: str | None = None,
    url: str | None = None,
    options: ReadOptions,
) -> Article:
    """The article of a web page; its `text` is the extracted text, one paragraph a line.

    Elements that browsers do not show are taken out first, so that nobody reads, cites or obeys them.

    Raises:
        InputError: no article text in the page, or the package that reads HTML is missing.
    """
    cleaned = remove_hidden(html, name)
    found = _extract(cleaned.tree, url)
    text = _UNSEEN.sub("", found.text or "") if found else ""
    if found is None or not any(character.isalnum() for character in text):
        raise InputError(f"{name} holds no article text; save the page as text, or give the page of one article")
    notes = (f"hidden text of the page left out ({cleaned.hidden} places)",) if cleaned.hidden else ()
    given: dict[FieldOrigin, Mapping[str, object]] = {
        "option": option_fields(options),
        "markup": _fields(found, cleaned.tree, url),
    }
    return build_article(text, given, path=path, notes=notes)


def remove_hidden(html: str, name: str) -> Cleaned:
    """Parse a page and take out every element that its own markup or simple style rules hide.

    Raises:
        InputError: not parseable, or the package that reads HTML is missing.
    """
    try:
        import lxml.etree
        import lxml.html
    except ImportError as exc:
        raise InputError(f"cannot read {name}: HTML needs an extra package; pip install 'summarizer[html]'") from exc
    try:
        # lxml refuses text that declares an encoding of its own; bytes with an explicit one always pass.
        parser = lxml.html.HTMLParser(encoding="utf-8")
        tree = lxml.html.document_fromstring(html.encode("utf-8", "replace"), parser=parser)
    except (lxml.etree.LxmlError, ValueError) as exc:
        raise InputError(f"{name} is no page that can be read ({exc}); save it as text") from exc
    hiding = _hiding_names(tree)
    hidden = [element for element in tree.iter() if isinstance(element.tag, str) and _is_hidden(element, hiding)]
    worded = 0
    for element in hidden:
        if element.getparent() is None or element.getroottree().getroot() is not tree:
            continue  # it went with a hidden element around it
        worded += any(character.isalnum() for character in element.text_content())
        element.drop_tree()
    return Cleaned(tree, worded)


def _is_hidden(element: "HtmlElement", hiding: frozenset[str]) -> bool:
    if element.tag in {"html", "body", "head", "script", "meta", "link", "title"}:
        return False
    if element.tag in {"template", "dialog"} or "hidden" in element.attrib or element.get("type") == "hidden":
        return True
    if element.get("aria-hidden", "").strip().lower() == "true" or _HIDING_STYLE.search(element.get("style", "")):
        return True
    classes = element.get("class", "").split()
    if not _HIDING_CLASSES.isdisjoint(classes):
        return True
    names = {f".{name}" for name in classes} | {f"#{element.get('id', '')}"}
    return not hiding.isdisjoint(names)


def _hiding_names(tree: "HtmlElement") -> frozenset[str]:
    """Classes and ids that the page's own style sheet hides outside media queries."""
    names: set[str] = set()
    for style in tree.iter("style"):
        sheet = _AT_BLOCK.sub("", (style.text or "")[:_MAX_STYLE_CHARS])
        for selectors, body in _RULE.findall(sheet):
            if not _HIDING_STYLE.search(body):
                continue
            matches = (_SIMPLE_SELECTOR.fullmatch(selector.strip()) for selector in selectors.split(","))
            names.update(match[1] + match[2] for match in matches if match)
    return frozenset(names)


def _extract(tree: "HtmlElement", url: str | None) -> "Document | None":
    try:
        import trafilatura
    except ImportError as exc:
        raise InputError("reading HTML needs an extra package; pip install 'summarizer[html]'") from exc
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    found = trafilatura.bare_extraction(
        tree,
        url=url,
        include_comments=False,
        with_metadata=True,
        # A date guessed from the running text would shift every "last week" of the article.
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    return None if found is None or isinstance(found, dict) else found


def _fields(found: "Document", tree: "HtmlElement", url: str | None) -> dict[str, object]:
    published = parse_published(found.date) if found.date else None
    return {
        "title": found.title,
        "source": found.sitename or (found.hostname if url else None),
        "author": found.author,
        "published": published.day if published else None,
        "published_at": published.instant if published else None,
        "url": url or found.url,
        "language": tree.get("lang", "").split("-")[0].lower() or None,
    }


def visible_text(html: str, name: str) -> str:
    """Text of a fragment of a page, such as a feed entry, one block element a line, hidden elements left out."""
    tree = remove_hidden(f"<html><body>{html}</body></html>", name).tree
    for element in tree.iter():
        around = "\n" if element.tag in _BREAKING else ""
        element.text = around + _SPACES.sub(" ", element.text or "")
        element.tail = around + _SPACES.sub(" ", element.tail or "")
    lines = (" ".join(line.split()) for line in _UNSEEN.sub("", tree.text_content()).split("\n"))
    return "\n".join(line for line in lines if line)
