"""A briefing in markdown as a renderer reads it: nothing of an article becomes a link, an image, a heading or HTML."""

import asyncio
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date

import pytest

from benchmarks.corpus import make_corpus
from summarizer.core.text.articles import make_article
from summarizer.domain.briefing import Briefing
from summarizer.report.briefing import render_markdown
from summarizer.steps.brief import brief_articles

markdown_it = pytest.importorskip("markdown_it")

PAYLOADS = (
    "[read more](https://evil.example/a)",
    "![chart](https://evil.example/pixel.png)",
    "<img src=x onerror=alert(1)>",
    "<script>alert(1)</script>",
    "<https://evil.example>",
    "[^A1]: https://evil.example",
    "[evil]: https://evil.example",
    "# Mayor resigns",
    "| a | b |",
    "``` code",
    "> quoted",
    "---",
    "1. first",
    "- item",
    "**bold** _it_ ~~gone~~ `code`",
    "&lt;b&gt; &#35;",
)


def hostile_briefing(payload: str) -> Briefing:
    def article(toll: int, source: str) -> str:
        return (
            f"{payload} A bus fell into the river Orne at Caldy on Monday, killing {toll} people, police said.\n\n"
            f"{payload}\n\nThe bridge at Caldy was closed {payload} for traffic on Tuesday.\n\n"
            f"“{payload} we heard nothing at all,” said Ada Moor, the mayor of Caldy."
        )

    articles = [
        make_article(article(toll, source), source=source, title=f"{payload} Bus in river", published=date(2031, 4, 8))
        for toll, source in ((4, payload), (9, "Post"), (4, f"{payload} Echo"))
    ]
    return asyncio.run(brief_articles(articles, title=payload))


def tokens_of(markdown: str) -> Iterator[object]:
    reader = markdown_it.MarkdownIt("commonmark").enable(["table", "strikethrough"])
    for token in reader.parse(markdown):
        yield token
        yield from token.children or ()


@pytest.mark.parametrize("payload", PAYLOADS)
def test_nothing_of_an_article_becomes_markup(payload: str) -> None:
    briefing = hostile_briefing(payload)
    kinds = Counter(token.type for token in tokens_of(render_markdown(briefing)))
    ours = {kind for kind in kinds if re.match(r"(link|image|html|code|fence|table|s_|blockquote|hr)", kind)}
    assert ours == set()
    assert kinds["heading_open"] == 1 + len(briefing.stories) + sum_of_sections(render_markdown(briefing))


def sum_of_sections(markdown: str) -> int:
    """Headings that the layout itself has."""
    names = (
        "Stories|Disputed|Established|Reported by one source|What it says|Smaller differences|Timeline|Who said what|"
        "Tensions inside one article|Open|Sources"
    )
    return len(re.findall(rf"^#{{2,3}} (?:{names})$", markdown, re.MULTILINE))


@pytest.mark.parametrize("payload", PAYLOADS)
def test_words_of_an_article_are_read_as_they_stand(payload: str) -> None:
    briefing = hostile_briefing(payload)
    shown = "".join(token.content for token in tokens_of(render_markdown(briefing)) if token.type == "text")
    bare = re.sub(r"\s|\u2060", "", shown)
    for story in briefing.stories:
        for fact in story.established:
            assert re.sub(r"\s", "", fact.text) in bare


def test_a_briefing_of_many_stories_keeps_its_outline() -> None:
    briefing = asyncio.run(brief_articles(make_corpus(4, 5).articles))
    tokens = list(tokens_of(render_markdown(briefing)))
    headings = [tokens[at + 1].content for at, token in enumerate(tokens) if getattr(token, "tag", "") == "h2"][::1]
    titles = [text for text in headings if re.match(r"\d+\\?\. ", text)]
    assert len(titles) == 4
    assert sum(token.type == "list_item_open" for token in tokens) > 40
