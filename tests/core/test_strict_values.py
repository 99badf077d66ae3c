import json
from pathlib import Path

import pytest

from summarizer.core.reading import read_article
from summarizer.core.support.checking import check_point
from summarizer.core.support.support import judge_claim
from summarizer.core.text.articles import make_article
from summarizer.domain.verification import Verdict

CASES = json.loads(Path(__file__).with_name("strict_cases.json").read_text(encoding="utf-8"))
READINGS = [read_article(make_article("\n".join(case["article"]))) for case in CASES]


def lines_of(kind: str):
    return [pytest.param(READINGS[place], text, id=text) for place, case in enumerate(CASES) for text in case[kind]]


@pytest.mark.parametrize(("reading", "text"), lines_of("carried"))
def test_a_line_in_other_words_with_the_same_facts_is_carried(reading, text):
    checked = check_point(text, (), reading)
    assert checked.is_supported, [reason.text for reason in checked.reasons]


@pytest.mark.parametrize(("reading", "text"), lines_of("refused"))
def test_a_line_with_one_fact_changed_is_refused_with_a_reason(reading, text):
    checked = check_point(text, (), reading)
    assert not checked.is_supported
    assert all(reason.text for reason in checked.reasons)


def _is_supported(reading, text):
    claims = read_article(make_article(text)).sentences
    return all(judge_claim(claim, reading).verdict is Verdict.SUPPORTED for claim in claims)


def test_without_the_strict_checks_at_most_one_false_line_in_twenty_is_supported_and_no_true_one_refused():
    false = [(READINGS[place], text) for place, case in enumerate(CASES) for text in case["refused"]]
    true = [(READINGS[place], text) for place, case in enumerate(CASES) for text in case["carried"]]
    passed = [text for reading, text in false if _is_supported(reading, text)]
    assert len(passed) <= len(false) // 20, passed
    assert [text for reading, text in true if not _is_supported(reading, text)] == []
