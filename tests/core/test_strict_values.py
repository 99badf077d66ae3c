import json
from pathlib import Path

import pytest

from summarizer.core.articles import make_article
from summarizer.core.checking import check_point
from summarizer.core.reading import read_article

CASES = json.loads(Path(__file__).with_name("strict_cases.json").read_text(encoding="utf-8"))
READING = read_article(make_article("\n".join(CASES["article"])))


@pytest.mark.parametrize("text", CASES["carried"])
def test_a_line_in_other_words_with_the_same_facts_is_carried(text):
    checked = check_point(text, (), READING)
    assert checked.is_supported, [reason.text for reason in checked.reasons]


@pytest.mark.parametrize("text", CASES["refused"])
def test_a_line_with_one_fact_changed_is_refused_with_a_reason(text):
    checked = check_point(text, (), READING)
    assert not checked.is_supported
    assert all(reason.text for reason in checked.reasons)
