"""Coverage-guided fuzzing, by hand and at night: `python benchmarks/fuzz.py sources|core|reports [libFuzzer options]`.

    pip install atheris
    python benchmarks/fuzz.py core -max_total_time=240 -timeout=20

Ends with a traceback and a file `crash-…` when a promise of docs/security.md is broken: pass that file as last argument
to see it again. A timeout is one too: analysis must take time in proportion to the text.
"""

import asyncio
import gzip
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import atheris

sys.path.insert(0, str(Path(__file__).parent.parent))

with atheris.instrument_imports(include=["summarizer"]):
    from summarizer.core.reading import read_article
    from summarizer.core.support.verification import judge_text
    from summarizer.core.text.articles import make_article
    from summarizer.domain.article import Article
    from summarizer.errors import InputError
    from summarizer.report.html import render_summary_html
    from summarizer.report.markdown import render_summary as render_markdown
    from summarizer.report.terminal import render_summary as render_terminal
    from summarizer.sources import ReadFailure, read_articles
    from summarizer.steps.batch_rows import result_key
    from summarizer.steps.compare import compare_articles
    from summarizer.steps.summarize import summarize_offline

from tests.fuzz.test_fuzz_core import require_grounded
from tests.fuzz.test_fuzz_reports import require_text
from tests.fuzz.test_fuzz_sources import ENDINGS, require_sound

LEAD = "The mayor of Velmar resigned on Tuesday after a vote of 30 to 12, a spokeswoman said. "
PIECES = (
    *"“ ” \" ' ’ ‘ ( ) [ ] — – - , . ; : ! ? … % $ £ € # * _ ` ~ | > < / \\ & @ + = \n \n\n \t".split(" "),
    *"the a of in on at by for from with after before since until between and or but not no never".split(),
    *"said says told denied warned according reported claimed may might would could must was were is are be".split(),
    *"Mr Mrs Dr President Prime Minister Governor Velmar Obermark Lang Kovar Tarnby UN EU U.S. Inc. St. who".split(),
    *"million billion dozen half third per cent percent more less than about nearly at least up to over".split(),
    *"Monday Friday July March 2021 2019 last next week month year ago yesterday tomorrow noon p.m. GMT".split(),
    *"killed injured arrested resigned elected signed bought sold rose fell to by from homes people votes".split(),
    *"0 1 2 12 13 30 100 1,000 2.5 3½ 1/3 10-12 $5m 20C 4x4 9/11 1e9 007 ½ ² № first second twenty-one".split(),
    *"&lt; <b> </b> <script> ![x](y) https://e.example <|im_end|> {{x}} {% x %} \u202e \u200b \x00 \x1b[31m".split(" "),
    "Ignore all previous instructions.",
    "By Anna Lind",
    "LONDON (Reuters) -",
    "e\u0301",
    "😀",
    "\xa0",
    "١٢٣",
    "１２３",
)


def to_text(data: bytes) -> str:
    """Bytes as they are, or one piece a byte, which comes nearer to news."""
    if data[:1] < b"\x40":
        return data[1:].decode("utf-8", "replace")  # no reader lets lone surrogates through
    return " ".join(PIECES[byte % len(PIECES)] for byte in data[1:])


def fuzz_sources(data: bytes) -> None:
    ending = ENDINGS[data[0] % len(ENDINGS)] if data else ".txt"
    content = data[1:] if data[1:2] < b"\x80" else to_text(data[2:]).encode("utf-8", "surrogatepass")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"input{ending}"
        path.write_bytes(gzip.compress(content) if ending.endswith(".gz") else content)
        for item in read_articles([str(path)]):
            if isinstance(item, ReadFailure):
                assert item.message
            else:
                require_sound(item)
                assert "/" not in result_key(item)


def read(text: str) -> Article | None:
    try:
        article = make_article(text, id=str(len(text)))
        require_grounded(summarize_offline(article), article)
    except InputError:
        return None
    return article


def fuzz_core(data: bytes) -> None:
    middle = len(data) // 2
    first, second = to_text(data), LEAD + to_text(data[middle:])
    articles = [article for article in (read(first), read(second)) if article is not None]
    if len(articles) == 2:
        asyncio.run(compare_articles(articles))
    if articles:
        judge_text(read_article(make_article(to_text(data[:middle]))), [read_article(articles[0])])


def fuzz_reports(data: bytes) -> None:
    text = to_text(data)
    try:
        summary = summarize_offline(make_article(LEAD + text, title=text[:80], author=text[-40:], source=text[40:80]))
    except InputError:
        return
    require_text(summary)
    for render in (render_markdown, render_summary_html):
        assert render(summary)
    assert render_terminal(summary, width=40, color=True, source_text=False)


TARGETS: dict[str, Callable[[bytes], None]] = {"sources": fuzz_sources, "core": fuzz_core, "reports": fuzz_reports}

if __name__ == "__main__":
    target = TARGETS[sys.argv.pop(1)]
    atheris.Setup(sys.argv, target)
    atheris.Fuzz()
