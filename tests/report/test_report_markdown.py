"""Markdown reports: complete, and nothing of an article's becomes markup."""

import re
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from syrupy.assertion import SnapshotAssertion

from summarizer.domain.values import Frozen
from summarizer.report import comparison, consistency, markdown, verification
from summarizer.report.markdown import escaped
from summarizer.report.plain import plain
from tests.report.report_samples import COMPARISON, CONSISTENCY, SUMMARY, VERIFICATION
from tests.report.test_html_hostile import poisoned

JOINER = "\u2060"
"""What `escaped` puts after "@"."""
TRICKS = (
    "[link](http://bad.example)",
    "![picture](http://bad.example/x.png)",
    "[ref]: http://bad.example",
    "[^1]: note",
    "<http://bad.example>",
    "<b onclick=x>bold</b>",
    "<!-- comment",
    "# heading",
    "heading\n=====",
    "heading\n---",
    "---",
    "***",
    "* * *",
    "> quotation",
    "- item",
    "+ item",
    "1. item",
    "1) item",
    "```\ncode",
    "    code",
    "`code`",
    "*a* _b_ __c__ **d** ~~e~~",
    "snake_case_name and 5*3*2",
    "a | b | c\n---|---|---",
    "&lt;b&gt; &copy; &#60;",
    "back\\slash \\[x](y)",
    "line  \nbreak",
    "$x^2$ and $$y$$",
    "~5 dollars~",
    "[x]",
    "[ ] todo",
    "https://bad.example/a_b_c",
    "www.bad.example",
    "mailto:a@bad.example",
    "user@bad.example and @somebody",
    "\\",
    "!",
    ":smile:",
    "tab\there",
    "\x1b[31mred",
)
AWKWARD = st.one_of(
    st.sampled_from(TRICKS),
    st.text("ab1 \n\t.-+*_#>|`~[]()<>!\\&;:/@=^$\"'", max_size=25),
    st.text(max_size=20),
)


def parse(text: str) -> list[Token]:
    """Block and inline tokens as GitHub's dialect reads them; bare addresses are tested on their own."""
    tokens = MarkdownIt("gfm-like", {"linkify": False, "html": True}).parse(text)
    return list(_flat(tokens))


def _flat(tokens: list[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from _flat(token.children or [])


def shown(tokens: list[Token]) -> str:
    """What a reader sees."""
    return "".join(
        " " if token.type in {"softbreak", "hardbreak"} else token.content
        for token in tokens
        if token.type in {"text", "text_special", "code_inline", "softbreak", "hardbreak"}
    )


CONTEXTS: dict[str, Callable[[str], str]] = {
    "paragraph": lambda text: text,
    "heading": lambda text: f"# {text}",
    "item": lambda text: f"- {text}",
    "bold": lambda text: f"- **x {text} z**: y",
}


@pytest.mark.parametrize("context", CONTEXTS)
@settings(max_examples=120, deadline=None)
@given(text=st.one_of(AWKWARD, st.lists(AWKWARD, max_size=3).map("".join)))
def test_escaped_text_shows_as_itself(context: str, text: str) -> None:
    tokens = parse(CONTEXTS[context](escaped(text)))
    frame = parse(CONTEXTS[context]("w")) if plain(text) else parse(CONTEXTS[context](""))
    kinds = {token.type for token in tokens} - {"text", "text_special"}
    assert kinds <= {token.type for token in frame} | {"inline", "paragraph_open", "paragraph_close"}
    said = shown(tokens).replace(JOINER, "")
    assert said == {"bold": f"x {plain(text)} z: y"}.get(context, plain(text))


@pytest.mark.parametrize("text", TRICKS)
def test_each_trick_is_plain_text_in_a_table(text: str) -> None:
    tokens = parse(f"| a | b |\n|---|---|\n| {escaped(text)} | c |\n")
    assert [token.type for token in tokens].count("td_open") == 2
    assert shown(tokens).replace(JOINER, "") == f"ab{plain(text)}c"


@pytest.mark.parametrize(
    "text", ["www.bad.example", "WWW.bad.example", "http://a.b", "x://y", "mailto:a@b.c", "xmpp:a@b.c"]
)
def test_a_bare_address_is_broken_so_that_no_reader_links_it(text: str) -> None:
    assert not re.search(r"(?i)\bwww\.|\w://|\b(mailto|xmpp):|@\w", escaped(text))


RENDERERS: dict[str, tuple[Frozen, Callable[[Frozen], str]]] = {
    "summary": (SUMMARY, markdown.render_summary),
    "verification": (VERIFICATION, verification.render_markdown),
    "comparison": (COMPARISON, comparison.render_markdown),
    "consistency": (CONSISTENCY, consistency.render_markdown),
}
every_report = pytest.mark.parametrize("kind", RENDERERS)


def _structure(text: str) -> list[str]:
    """Headings, tables, items: everything but inline text."""
    return [token.type for token in parse(text) if token.type not in {"text", "text_special", "softbreak"}]


@every_report
@settings(max_examples=25, deadline=None)
@given(poison=AWKWARD.filter(plain))
def test_hostile_articles_do_not_change_the_structure_of_a_report(kind: str, poison: str) -> None:
    sample, render = RENDERERS[kind]
    value = poisoned(sample, poison)
    harmless = poisoned(sample, "word")
    assert isinstance(value, Frozen) and isinstance(harmless, Frozen)
    assert set(_structure(render(value))) <= set(_structure(render(harmless)))
    assert _headings(render(value)) == _headings(render(harmless)) or plain(poison) in shown(
        parse(render(value))
    ).replace(JOINER, "")


def _headings(text: str) -> list[str]:
    tokens = parse(text)
    return [token.tag for token in tokens if token.type == "heading_open"]


@every_report
def test_a_report_has_one_title_and_no_html(kind: str) -> None:
    sample, render = RENDERERS[kind]
    tokens = parse(render(sample))
    assert [token.tag for token in tokens if token.type == "heading_open"].count("h1") == 1
    assert not {"html_block", "html_inline", "link_open", "image", "fence", "code_block"} & {t.type for t in tokens}


@every_report
def test_a_report_in_full(kind: str, snapshot: SnapshotAssertion) -> None:
    sample, render = RENDERERS[kind]
    assert render(sample) == snapshot


def test_every_footnote_that_is_cited_is_printed_once() -> None:
    text = markdown.render_summary(SUMMARY)
    cited = set(re.findall(r"(\[\^[^\]]+\])(?!:)", text))
    printed = re.findall(r"^(\[\^[^\]]+\]):", text, re.MULTILINE)
    assert cited == set(printed)
    assert len(printed) == len(set(printed))
