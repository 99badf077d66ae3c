"""Holds a case of claim and source to the verdict, and the code of a reason, that its file gives."""

from typing import Any

from summarizer.core.reading import read_article
from summarizer.core.support.support import judge_claim
from summarizer.core.support.verification import find_claims
from summarizer.core.text.articles import make_article
from summarizer.domain.verification import Verdict


def require_verdict(case: dict[str, Any]) -> None:
    """`verdict` is a verdict, "not_supported" or "not_contradicted"; `code` may be left out."""
    claim = find_claims(read_article(make_article(case["claim"])))[0]
    support = judge_claim(claim, read_article(make_article(case["source"])))
    refused = {"not_supported": Verdict.SUPPORTED, "not_contradicted": Verdict.CONTRADICTED}
    if case["verdict"] in refused:
        assert support.verdict is not refused[case["verdict"]], support
    else:
        assert support.verdict.value == case["verdict"], support
    assert case.get("code") in (None, *(reason.code for reason in support.reasons))
