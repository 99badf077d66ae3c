"""Nothing of an article's becomes an element, an attribute, an address or a rule of a page."""

from functools import cache
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.domain.article import Article, Sentence
from summarizer.domain.briefing import Briefing
from summarizer.domain.comparison import Comparison
from summarizer.domain.consistency import Consistency
from summarizer.domain.summary import Summary
from summarizer.domain.values import Frozen
from summarizer.domain.verification import Verification
from summarizer.report.html import (
    render_briefing_html,
    render_comparison_html,
    render_consistency_html,
    render_summary_html,
    render_verification_html,
)
from summarizer.report.html.articles import view_articles, web_link
from summarizer.report.plain import printable
from tests.report.page_reading import Page, words
from tests.report.report_samples import BRIEFING, COMPARISON, CONSISTENCY, SUMMARY, VERIFICATION

HOSTILE = (
    "<script>document.title='owned'</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</style><style>*{display:none}",
    "</script><script>alert(1)</script>",
    "</title></textarea>--><!--",
    "{{ 7*7 }}{% raw %}",
    "&lt;b&gt; &#60;b&#62; &amp;",
    "javascript:alert(1)",
    "\x1b]8;;http://bad.example\x07link\x1b]8;;\x07",
    "\u202egnp.exe\u202c \u2066x\u2069",
    "\x00\x07\x9b\ud800\ufeff",
    "]]><![CDATA[",
    "<svg/onload=alert(1)>",
)
HOSTILE_TEXT = st.lists(st.one_of(st.sampled_from(HOSTILE), st.text(max_size=20)), min_size=1, max_size=4).map(" ".join)


class Shape(NamedTuple):
    """Which elements a page has with which attributes, and what its script and style are."""

    elements: frozenset[tuple[str, tuple[str, ...]]]
    scripts: tuple[str, ...]


def poisoned(value: object, poison: str) -> object:
    """The same value with every free text replaced, all numbers, names of choice and ids as they were."""
    if isinstance(value, Frozen):
        fields = {name: getattr(value, name) for name in type(value).model_fields}
        return value.model_copy(update={name: _field(name, content, poison) for name, content in fields.items()})
    if isinstance(value, tuple):
        return tuple(poisoned(part, poison) for part in value)
    return value


_KEPT = frozenset(
    "schema_version kind id article_id claim_id story_id article_ids fact_ids relation facet gate severity decided_by "
    "proposed_by change could_have_known modality polarity verdict sureness engine usage origins prompts "
    "language".split()
)


def _field(name: str, content: object, poison: str) -> object:
    if name in _KEPT and not isinstance(content, tuple):
        return content
    if isinstance(content, str) and type(content) is str:
        return poison
    if isinstance(content, tuple) and content and all(isinstance(part, str) for part in content):
        return content if name in {"article_ids", "fact_ids"} else tuple(poison for _ in content)
    return poisoned(content, poison)


def render(value: Frozen) -> str:
    if isinstance(value, Summary):
        return render_summary_html(value)
    if isinstance(value, Verification):
        return render_verification_html(value)
    if isinstance(value, Comparison):
        return render_comparison_html(value)
    if isinstance(value, Consistency):
        return render_consistency_html(value)
    assert isinstance(value, Briefing)
    return render_briefing_html(value)


def shape(html: str) -> Shape:
    page = Page(html)
    assert page.comments == []
    elements = frozenset((tag, tuple(sorted(attributes))) for tag, attributes in page.elements)
    return Shape(elements, (page.text_of(tag="script"), page.text_of(tag="style")))


@cache
def harmless_shape(kind: type[Frozen]) -> Shape:
    """What the page of the sample looks like."""
    return shape(render(next(sample for sample in SAMPLES if type(sample) is kind)))


SAMPLES: tuple[Frozen, ...] = (SUMMARY, VERIFICATION, COMPARISON, CONSISTENCY, BRIEFING)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.kind)
@settings(max_examples=12, deadline=None)
@given(poison=HOSTILE_TEXT)
def test_hostile_text_adds_no_element_and_no_attribute(sample: Frozen, poison: str) -> None:
    value = poisoned(sample, poison)
    assert isinstance(value, Frozen)
    html = render(value)
    html.encode("utf-8")
    found, expected = shape(html), harmless_shape(type(sample))
    assert found.elements <= expected.elements
    assert found.scripts == expected.scripts
    assert all(href.startswith("#") for href in Page(html).values("href"))
    assert printable(html) == html


@pytest.mark.parametrize("poison", HOSTILE)
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.kind)
def test_each_known_trick_stays_text(sample: Frozen, poison: str) -> None:
    value = poisoned(sample, poison)
    assert isinstance(value, Frozen)
    html = render(value)
    assert shape(html).elements <= harmless_shape(type(sample)).elements
    assert words(printable(poison)) in words(Page(html).text_of(tag="body"))


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        " javascript:alert(1)",
        "JAVASCRIPT://https://a.example",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:x",
        "file:///etc/passwd",
        "//a.example/x",
        "https:",
        "https://",
        "http:\n//a.example",
        "https://a.example/\u202egnp",
        "java\tscript:alert(1)",
        "",
        None,
    ],
)
def test_an_address_that_is_not_of_the_web_is_no_link(url: str | None) -> None:
    assert web_link(url) is None


@pytest.mark.parametrize("url", ["https://a.example/x?y=1&z=2#q", "HTTP://a.example", "http://[2001:db8::1]/"])
def test_an_address_of_the_web_is_linked_as_it_is(url: str) -> None:
    assert web_link(url) == url


def test_a_language_tag_of_the_article_s_making_is_left_out() -> None:
    article = Article(id="a", text="x", language='en"><script>')
    (view,) = view_articles([article])
    assert view.language == ""


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=60), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60), st.integers(0, 3)), max_size=8))
def test_no_text_is_lost_whatever_the_sentences_are(text: str, spans: list[tuple[int, int, int]]) -> None:
    """Even where sentences overlap, leave gaps or point outside."""
    sentences = tuple(
        Sentence(start=min(start, len(text)), end=min(max(start, end), len(text)), paragraph=paragraph)
        for start, end, paragraph in sorted(spans)
    )
    (view,) = view_articles([Article(id="a", text=text, sentences=sentences)])
    shown = "".join(
        segment.text for block in view.blocks for sentence in block.sentences for segment in sentence.segments
    )
    assert words(shown) == words(printable(text))
