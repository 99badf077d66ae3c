import json
from pathlib import Path

import pytest

from summarizer.core.articles import make_article
from summarizer.core.checking import check_point
from summarizer.core.reading import read_article

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
