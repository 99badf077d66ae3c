import json
from pathlib import Path
from typing import Any

import pytest

from summarizer.core.reading import read_article
from summarizer.core.support.support import judge_claim
from summarizer.core.text.articles import make_article
from summarizer.domain.verification import Verdict

HERE = Path(__file__).parent
CASES = json.loads((HERE / "accusations.json").read_text(encoding="utf-8"))
BEYOND = json.loads((HERE / "claims_beyond.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_only_a_claim_about_the_same_thing_is_contradicted(case: dict[str, Any]) -> None:
    require_verdict(case)


@pytest.mark.parametrize("case", BEYOND, ids=[case["id"] for case in BEYOND])
def test_a_claim_that_goes_beyond_its_source_is_not_supported(case: dict[str, Any]) -> None:
    require_verdict(case)


def require_verdict(case: dict[str, Any]) -> None:
    claim = read_article(make_article(case["claim"])).sentences[0]
    support = judge_claim(claim, read_article(make_article(case["source"])))
    refused = {"not_supported": Verdict.SUPPORTED, "not_contradicted": Verdict.CONTRADICTED}
    if case["verdict"] in refused:
        assert support.verdict is not refused[case["verdict"]], support
    else:
        assert support.verdict.value == case["verdict"], support
    assert case.get("code") in (None, *(reason.code for reason in support.reasons))
