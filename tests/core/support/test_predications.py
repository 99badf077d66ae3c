"""Articles with claims that a reader would call right, and claims that differ in what was done, by whom, how surely."""

import json
from pathlib import Path
from typing import Any

import pytest

from summarizer.core.reading import Reading, read_article
from summarizer.core.support.verification import judge_text
from summarizer.core.text.articles import make_article
from summarizer.domain.verification import Verdict

HERE = Path(__file__).parent
FILES = ("predications.json", "roles.json")
STORIES = [story for name in FILES for story in json.loads((HERE / name).read_text(encoding="utf-8"))]
CASES = [
    pytest.param(story["article"], want, text, id=f"{story['id']}: {kind}: {text[:60]}")
    for story in STORIES
    for want, kind, text in story["claims"]
]


def read(text: str) -> Reading:
    return read_article(make_article(text))


@pytest.mark.parametrize(("article", "want", "claim"), CASES)
def test_right_claims_are_supported_and_wrong_ones_are_not(article: list[str], want: str, claim: str) -> None:
    judged: Any = judge_text(read(claim), [read("\n\n".join(article))])
    assert (judged.verdict is Verdict.SUPPORTED) == (want == "right"), judged
