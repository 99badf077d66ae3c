import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from summarizer.core.reading import read_article
from summarizer.core.support.support import Support, judge_claim
from summarizer.core.text.articles import make_article
from summarizer.domain.verification import Verdict
from tests.growth import require_linear
from tests.verdicts import require_verdict

CASES = json.loads((Path(__file__).parent / "figure_claims.json").read_text(encoding="utf-8"))

ARTICLES = json.loads((Path(__file__).parent / "figure_articles.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_a_claim_with_a_figure_gets_its_verdict(case: dict[str, Any]) -> None:
    require_verdict(case)


@pytest.mark.parametrize("case", ARTICLES["claims"], ids=[case["claim"] for case in ARTICLES["claims"]])
def test_figures_of_a_whole_article_are_told_apart(case: dict[str, Any]) -> None:
    support = judge(ARTICLES["articles"][case["article"]], case["claim"])
    assert (support.verdict is Verdict.SUPPORTED) == case["right"], support


def judge(source: str, claim: str) -> Support:
    return judge_claim(read_article(make_article(claim)).sentences[0], read_article(make_article(source)))


@settings(max_examples=25, deadline=None)
@given(men=st.integers(2, 90), women=st.integers(2, 90), other=st.integers(1, 9))
def test_two_counts_carry_their_sum_and_no_other_number(men: int, women: int, other: int) -> None:
    source = f"Rescuers found {men} men and {women} women in the mine near Orvik."
    right = judge(source, f"Rescuers found {men + women} people in the mine near Orvik.")
    wrong = judge(source, f"Rescuers found {men + women + other} people in the mine near Orvik.")
    assert right.verdict is Verdict.SUPPORTED
    assert "figure_summed" in [reason.code for reason in right.reasons]
    assert wrong.verdict is not Verdict.SUPPORTED


@settings(max_examples=25, deadline=None)
@given(dockers=st.integers(3, 900), students=st.integers(3, 900))
def test_counts_of_two_groups_are_not_exchanged(dockers: int, students: int) -> None:
    assume(dockers != students)
    source = f"Guards held {dockers} dockers and {students} students at the gate of the port."
    claim = f"Guards held {students} dockers and {dockers} students at the gate of the port."
    assert judge(source, source).verdict is Verdict.SUPPORTED
    assert judge(source, claim).verdict is not Verdict.SUPPORTED


@settings(max_examples=25, deadline=None)
@given(before=st.integers(10, 400), after=st.integers(10, 400))
def test_a_rise_told_in_per_cent_follows_from_its_two_levels(before: int, after: int) -> None:
    assume(after > before + 1)
    share = round((after - before) / before * 100)
    assume(share > 0)
    source = f"Output of the mill rose from {before} tonnes to {after} tonnes in May."
    assert judge(source, f"Output of the mill rose by {share}% in May.").verdict is Verdict.SUPPORTED
    assert judge(source, f"Output of the mill rose by {share + 7}% in May.").verdict is not Verdict.SUPPORTED


@settings(max_examples=25, deadline=None)
@given(number=st.integers(3, 5000), step=st.integers(1, 40))
def test_a_bound_is_carried_exactly_where_the_number_keeps_it(number: int, step: int) -> None:
    source = f"The shipyard in Orvik employs {number} people."
    assert judge(source, f"The shipyard in Orvik employs at least {number} people.").verdict is Verdict.SUPPORTED
    fewer = judge(source, f"The shipyard in Orvik employs fewer than {number} people.")
    assert fewer.verdict is not Verdict.SUPPORTED
    below = judge(source, f"The shipyard in Orvik employs more than {number + step} people.")
    assert below.verdict is not Verdict.SUPPORTED


def test_the_reason_names_both_numbers_with_what_they_count() -> None:
    support = judge("Rescuers saved 71 people, 11 of them children.", "Rescuers saved 71 children.")
    assert support.reasons[0].text == "says 71 children, the source says 11 children"


def test_the_reason_of_a_whole_quotes_the_part() -> None:
    support = judge("Two of the three men were jailed on Friday.", "All three men were jailed on Friday.")
    assert support.reasons[0].text == "says all three, the source says “Two of the three”"


def test_a_long_chain_of_counts_is_judged_in_time() -> None:
    claim = "Seven people were found, all 9 of them men, and the number doubled."
    require_linear(lambda counts: judge(" and ".join(["0 men"] * counts) + " were found.", claim), 125)


def test_a_name_that_is_also_a_factor_is_a_name() -> None:
    support = judge("Sales rose from 4 to 8 crowns at the shop in Harst.", "Mr Double met Mr Triple in Harst.")
    assert support.verdict is Verdict.NOT_FOUND
