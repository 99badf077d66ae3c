"""docs/briefings.md shows what the command prints."""

import re
from pathlib import Path

import pytest

from benchmarks.corpus import make_corpus, write_corpus
from tests.cli.conftest import Run

DOC = (Path(__file__).parent.parent.parent / "docs" / "briefings.md").read_text(encoding="utf-8")


def block(language: str) -> str:
    found = re.findall(rf"^```{language}\n(.+?)^```$", DOC, re.MULTILINE | re.DOTALL)
    assert len(found) == 1
    return str(found[0])


@pytest.fixture
def coverage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(tmp_path)
    write_corpus(make_corpus(stories=3, articles_each=6), Path("coverage"))
    return "coverage"


def test_the_example_is_what_the_command_prints(run: Run, coverage: str) -> None:
    printed = run("brief", coverage, "--engine", "offline", "--title", "Tuesday", "--format", "markdown").out
    shown = block("markdown")
    story, _, notes = shown.partition("\n[^")
    assert story.strip() in printed
    assert all(note in printed.splitlines() for note in f"[^{notes}".strip().splitlines())


def test_the_template_of_the_page_works(run: Run, coverage: str) -> None:
    Path("layout.md.j2").write_text(block("jinja"), encoding="utf-8")
    done = run("brief", coverage, "--engine", "offline", "--title", "Tuesday", "--template", "layout.md.j2")
    assert done.code == 0
    assert done.out.startswith("# Tuesday\n## Fire at Hallam Textiles garment factory in Nassar\n")
    assert "[^A2]: A Channel Nine News" in done.out
