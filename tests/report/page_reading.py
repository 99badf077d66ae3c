"""Reads a page back, as a browser would, for tests."""

import re
from html.parser import HTMLParser

VOID = frozenset("meta input link br hr img".split())


class Page(HTMLParser):
    """Every element with its attributes, and the text inside each."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.texts: list[tuple[tuple[int, ...], str]] = []
        self.comments: list[str] = []
        self._open: list[int] = []
        self.feed(html)
        self.close()
        self.unclosed = [self.elements[index][0] for index in self._open]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self._open.append(len(self.elements) - 1)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self._open, f"</{tag}> closes nothing"
        opened = self.elements[self._open.pop()][0]
        assert opened == tag, f"</{tag}> closes <{opened}>"

    def handle_data(self, data: str) -> None:
        self.texts.append((tuple(self._open), data))

    def handle_comment(self, data: str) -> None:
        self.comments.append(data)

    def ids(self) -> list[str]:
        """Every id, repeats included."""
        return [attributes["id"] for _, attributes in self.elements if "id" in attributes]

    def values(self, attribute: str) -> list[str]:
        """Every value of one attribute."""
        return [attributes[attribute] for _, attributes in self.elements if attribute in attributes]

    def text_of(self, *, tag: str = "", name: str = "", without: str = "") -> str:
        """Text inside all elements of a tag or class, leaving out elements of the class `without`."""
        return "".join(
            text
            for opened, text in self.texts
            if any(self._is(index, tag, name) for index in opened)
            and not (without and any(self._is(index, "", without) for index in opened))
        )

    def _is(self, index: int, tag: str, name: str) -> bool:
        found, attributes = self.elements[index]
        return found == tag if tag else name in attributes.get("class", "").split()


def words(text: str) -> str:
    """Text without any white space, for comparing what is said and not how it is laid out."""
    return re.sub(r"\s+", "", text)
