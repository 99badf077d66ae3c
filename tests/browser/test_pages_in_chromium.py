"""The pages in a real browser: what is seen, what runs, what a printer gets."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from summarizer.domain.article import Article
from summarizer.domain.comparison import Comparison, Side
from summarizer.report.html import (
    render_briefing_html,
    render_comparison_html,
    render_summary_html,
    render_verification_html,
)
from summarizer.report.plain import plain
from tests.report.report_samples import BRIEFING, COMPARISON, SUMMARY, VERIFICATION, WIRE

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Locator, Page

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PHONE = {"width": 390, "height": 844}
DESK = {"width": 1280, "height": 900}


def _binary() -> str | None:
    return os.environ.get("CHROMIUM") or next((found for name in BROWSERS if (found := shutil.which(name))), None)


@pytest.fixture(scope="module")
def browser() -> Iterator["Browser"]:
    api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed (pip install -e .[browser])")
    binary = _binary()
    if binary is None:
        pytest.skip("no chromium found; install one or name it in CHROMIUM")
    with api.sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=binary, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def contexts(browser: "Browser") -> "Contexts":
    return Contexts(browser)


@pytest.fixture
def open_page(contexts: "Contexts", tmp_path: Path) -> Iterator["Opener"]:
    opener = Opener(contexts, tmp_path)
    yield opener
    opener.close()


class Contexts:
    """One browsing context for each way of looking, kept for all tests: they are slow to open."""

    def __init__(self, browser: "Browser") -> None:
        self._browser = browser
        self._opened: dict[tuple[bool, bool], BrowserContext] = {}

    def get(self, *, script: bool, dark: bool) -> "BrowserContext":
        """The context with or without script, dark or light; nothing moves by itself."""
        if (script, dark) not in self._opened:
            self._opened[script, dark] = self._browser.new_context(
                java_script_enabled=script, reduced_motion="reduce", color_scheme="dark" if dark else "light"
            )
        return self._opened[script, dark]


class Opener:
    """Opens a page from a file and keeps what the browser complains of and asks for."""

    def __init__(self, contexts: Contexts, folder: Path) -> None:
        self._contexts, self._folder = contexts, folder
        self._pages: list[Page] = []
        self.complaints: list[str] = []
        self.requests: list[str] = []

    def __call__(
        self, html: str, *, at: str = "", size: dict[str, int] = DESK, script: bool = True, dark: bool = False
    ) -> "Page":
        file = self._folder / "page.html"
        file.write_text(html, encoding="utf-8")
        page = self._contexts.get(script=script, dark=dark).new_page()
        self._pages.append(page)
        page.set_viewport_size(size)
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("dialog", lambda dialog: (self.complaints.append(dialog.message), dialog.dismiss()))
        page.on("request", lambda request: self.requests.append(request.url))
        page.goto(f"{file.as_uri()}{at}")
        return page

    def close(self) -> None:
        """Close every page of the test."""
        for page in self._pages:
            page.close()


PAGES = {
    "summary": lambda: render_summary_html(SUMMARY),
    "verification": lambda: render_verification_html(VERIFICATION),
    "comparison": lambda: render_comparison_html(COMPARISON),
    "briefing": lambda: render_briefing_html(BRIEFING),
}
every_page = pytest.mark.parametrize("kind", PAGES)


def hostile_comparison() -> Comparison:
    """A comparison whose first article tries everything to run a script."""
    trick = "<script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">"
    article = WIRE.model_copy(
        update={
            "title": trick,
            "source": f'"{trick}',
            "path": "</style></script>" + trick,
            "url": "javascript:alert(1)",
        }
    )
    return COMPARISON.model_copy(update={"articles": (article, *COMPARISON.articles[1:])})


@every_page
def test_the_browser_has_nothing_to_complain_of_and_fetches_nothing(open_page: Opener, kind: str) -> None:
    open_page(PAGES[kind]())
    assert open_page.complaints == []
    assert len(open_page.requests) == 1


@every_page
def test_no_page_is_wider_than_the_screen(open_page: Opener, kind: str) -> None:
    page = open_page(PAGES[kind]())
    for width in (320, 390, 640, 900, 1060, 1280):
        page.set_viewport_size({"width": width, "height": 844})
        assert page.evaluate("document.documentElement.scrollWidth") <= width, width


def test_long_words_and_addresses_do_not_widen_a_page(open_page: Opener) -> None:
    long = WIRE.model_copy(update={"source": "S" * 200, "path": "/very/long/" + "p" * 300, "url": None})
    html = render_comparison_html(COMPARISON.model_copy(update={"articles": (long, *COMPARISON.articles[1:])}))
    page = open_page(html, size=PHONE)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_no_script_of_an_article_runs(open_page: Opener) -> None:
    page = open_page(render_comparison_html(hostile_comparison()))
    page.wait_for_timeout(100)
    assert page.title() != "owned"
    assert page.locator("img").count() == 0
    assert page.locator("script").count() == 1
    assert page.locator("a[href^=javascript]").count() == 0
    assert open_page.complaints == []


def test_the_policy_stops_a_script_that_is_put_in_afterwards(open_page: Opener) -> None:
    html = PAGES["comparison"]().replace("</main>", "<script>document.title='owned'</script></main>")
    page = open_page(html)
    assert page.title() != "owned"
    assert any("Content Security Policy" in complaint for complaint in open_page.complaints)


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_a_finding_shows_both_passages_side_by_side_on_a_wide_screen(open_page: Opener, *, script: bool) -> None:
    page = open_page(PAGES["comparison"](), script=script)
    page.locator("#f-1 h3 a").click()
    left, right = (page.locator(f"#{anchor} mark.m1").first for anchor in ("a1", "a2"))
    for passage in (left, right):
        assert _in_view(page, passage)
        assert _background(passage) != "rgba(0, 0, 0, 0)"
    assert left.bounding_box()["x"] + 300 < right.bounding_box()["x"]
    assert not page.locator("#a3").is_visible()


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_on_a_phone_the_passages_stand_one_below_the_other(open_page: Opener, *, script: bool) -> None:
    page = open_page(PAGES["comparison"](), size=PHONE, script=script)
    page.locator("#f-1 a.button").click()
    above, below = (page.locator(f"#{anchor} mark.m1").first.bounding_box() for anchor in ("a1", "a2"))
    assert abs(above["x"] - below["x"]) < 30
    assert above["y"] < below["y"] < PHONE["height"]
    assert page.locator("#a1 .block").last.is_hidden()


def test_the_far_paragraphs_come_back_with_the_box_for_whole_texts(open_page: Opener) -> None:
    page = open_page(PAGES["comparison"](), at="#see-1", size=PHONE, script=False)
    assert page.locator("#a1 .block").last.is_hidden()
    page.locator("#see-1 label").click()
    assert page.locator("#a1 .block").last.is_visible()


def _long_comparison() -> Comparison:
    """Passages far down in long articles."""
    filler = "Nothing of note was said on that day.\n\n" * 60
    shift = len(filler)

    def moved(article: Article) -> Article:
        sentences = tuple(
            s.model_copy(update={"start": s.start + shift, "end": s.end + shift}) for s in article.sentences
        )
        return article.model_copy(update={"text": filler + article.text, "sentences": sentences})

    def moved_side(side: Side) -> Side:
        places = {"start", "end", "value_start", "value_end"}
        return side.model_copy(update={name: getattr(side, name) + shift for name in places})

    findings = tuple(
        finding.model_copy(update={"sides": tuple(moved_side(side) for side in finding.sides)})
        for finding in COMPARISON.findings
    )
    return COMPARISON.model_copy(
        update={"articles": tuple(moved(article) for article in COMPARISON.articles), "findings": findings}
    )


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_a_passage_deep_in_a_long_article_comes_into_view(
    open_page: Opener, size: dict[str, int], *, script: bool
) -> None:
    page = open_page(render_comparison_html(_long_comparison()), at="#see-2", size=size, script=script)
    page.wait_for_timeout(100)
    assert _in_view(page, page.locator("#a1 mark.m2").first)
    if size is DESK:
        assert _in_view(page, page.locator("#a2 mark.m2").first)


def test_keys_lead_through_the_findings(open_page: Opener) -> None:
    page = open_page(PAGES["comparison"](), at="#see-1")
    for key, place in (("j", "#see-2"), ("k", "#see-1"), ("Escape", "#f-1")):
        page.keyboard.press(key)
        page.wait_for_function("place => location.hash === place", arg=place, timeout=5000)


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_the_filter_shows_the_graver_findings_only(open_page: Opener, *, script: bool) -> None:
    page = open_page(PAGES["comparison"](), script=script)
    assert page.locator(".finding:visible").count() == 4
    page.locator("label[for=show-2]").click()
    assert page.locator(".finding:visible").count() == 3
    page.locator("label[for=show-3]").click()
    assert page.locator(".finding:visible").count() == 1


def test_the_filter_and_the_links_can_be_reached_with_the_keyboard(open_page: Opener) -> None:
    page = open_page(PAGES["comparison"]())
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert _in_view(page, page.locator(".skip"))
    reached = set()
    for _ in range(40):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.id || document.activeElement.getAttribute('href')"))
    assert {"show-1", "#see-1", "#differ"} <= reached


def test_what_has_the_focus_is_outlined(open_page: Opener) -> None:
    page = open_page(PAGES["comparison"]())
    page.locator(".toc a").first.focus()
    page.keyboard.press("Tab")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


def test_unsupported_sentences_can_be_picked_out(open_page: Opener) -> None:
    page = open_page(PAGES["verification"](), script=False)
    page.locator("label[for=show-open]").click()
    assert page.locator(".finding:visible").count() == 2


def test_a_cited_sentence_is_shown_beside_the_summary(open_page: Opener) -> None:
    page = open_page(PAGES["summary"](), script=False)
    page.locator(".points a.no").first.click()
    cited = page.locator("#a1-s2")
    assert _in_view(page, cited)
    assert _background(cited) != "rgba(0, 0, 0, 0)"


@every_page
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_text_stands_out_from_its_ground(open_page: Opener, kind: str, *, dark: bool) -> None:
    """Contrast of at least 4.5 to 1. Source: Web Content Accessibility Guidelines 2.2, 1.4.3."""
    page = open_page(PAGES[kind](), dark=dark)
    assert page.evaluate(_LOW_CONTRAST) == []


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
@every_page
def test_paper_gets_everything(open_page: Opener, kind: str, *, script: bool) -> None:
    pdfium = pytest.importorskip("pypdfium2")
    page = open_page(PAGES[kind](), script=script)
    document = pdfium.PdfDocument(page.pdf(format="A4"))
    printed = _letters("".join(document[index].get_textpage().get_text_range() for index in range(len(document))))
    document.close()
    for text in _expected_on_paper(kind):
        assert _letters(text) in printed, text


def _expected_on_paper(kind: str) -> list[str]:
    findings = [*COMPARISON.findings] if kind == "comparison" else list(BRIEFING.stories[0].disputed)
    found = [finding.why for finding in findings]
    return {
        "summary": [claim.text for claim in SUMMARY.claims] + [WIRE.text],
        "verification": [sentence.text for sentence in VERIFICATION.sentences],
        "comparison": [*found, *(item.text for item in COMPARISON.only_in)],
        "briefing": [*found, BRIEFING.changes[0].text, "Facts by source", "Who said what"],
    }[kind]


def _letters(text: str) -> str:
    """Letters alone: a PDF breaks words at line ends, and the page numbers sentences between the words."""
    return "".join(character for character in plain(text) if character.isalpha()).casefold()


def _in_view(page: "Page", element: "Locator") -> bool:
    """Is the top left corner of an element on the screen and not covered."""
    return bool(
        element.evaluate(
            """node => {
                const box = node.getClientRects()[0];
                if (!box || box.top < 0 || box.top > innerHeight || box.left < 0 || box.left > innerWidth) return false;
                const top = document.elementFromPoint(box.left + 3, box.top + box.height / 2);
                return top === node || node.contains(top) || top.contains(node);
            }"""
        )
    )


def _background(element: "Locator") -> str:
    return str(element.evaluate("node => getComputedStyle(node).backgroundColor"))


_LOW_CONTRAST = """() => {
  const channels = colour => colour.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map(c => (c /= 255) <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const ground = node => {
    for (; node; node = node.parentElement) {
      const colour = channels(getComputedStyle(node).backgroundColor);
      if (colour.length < 4 || colour[3] > 0) return colour;
    }
    return [255, 255, 255];
  };
  const low = new Set();
  for (const node of document.querySelectorAll("body *")) {
    const own = [...node.childNodes].some(child => child.nodeType === 3 && child.data.trim());
    if (!own || !node.checkVisibility()) continue;
    const style = getComputedStyle(node);
    const svg = node.namespaceURI.endsWith("svg");
    const [a, b] = [light(channels(svg ? style.fill : style.color)), light(ground(node))];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < 4.5) low.add(`${node.tagName}.${node.getAttribute("class")} ${ratio.toFixed(2)}`);
  }
  return [...low];
}"""
