"""Articles with right claims and claims that tell a deed of somebody else: of whom, to whom, of how many of them."""

import json
from pathlib import Path
from typing import Any

import pytest

from summarizer.core.reading import Reading, read_article
from summarizer.core.support.verification import judge_text
from summarizer.core.text.articles import make_article
from summarizer.domain.verification import Verdict

STORIES = json.loads((Path(__file__).parent / "roles.json").read_text(encoding="utf-8"))
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
