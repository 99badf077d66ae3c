import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.core.reading import Reading, read_article
from summarizer.core.support.support import Support, judge_claim
from summarizer.core.text.articles import make_article
from summarizer.domain.verification import Verdict

CASES = json.loads((Path(__file__).parent / "support_cases.json").read_text(encoding="utf-8"))
STORY = (
    "The council of Marbeck approved a toll of 4 crowns on Monday.\n\n"
    "Drivers' groups called the toll unfair and said they would go to court.\n\n"
    "Traffic in the old town has doubled since 2015, mayor Ida Renn said."
)


def read(text: str) -> Reading:
    return read_article(make_article(text))


def judge(claim: str, source: str, *, cited: tuple[int, ...] = ()) -> Support:
    return judge_claim(read(claim).sentences[0], read(source), cited=cited)


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_a_claim_gets_its_verdict_and_its_reason(case: dict[str, Any]) -> None:
    support = judge(case["claim"], case["source"])
    codes = [reason.code for reason in support.reasons]
    if case["verdict"] == "not_found_or_contradicted":
        assert support.verdict is not Verdict.SUPPORTED
    elif case["verdict"] == "not_contradicted":
        assert support.verdict is not Verdict.CONTRADICTED
    else:
        assert (support.verdict.value, codes) == (case["verdict"], codes), support
    assert "code" not in case or case["code"] in codes


def test_the_reason_quotes_both_sides() -> None:
    support = judge("The quake killed 41 people in Dara.", "The quake killed 14 people in Dara.")
    assert support.reasons[0].text == "says 41, the source says 14"


def test_at_most_three_reasons_are_given_and_none_twice() -> None:
    claim = "On Friday the mayor of Orvik, Per Aas, rejected a bridge toll of 9 crowns, drivers of the new town said."
    reasons = judge(claim, STORY).reasons
    assert 0 < len(reasons) <= 3
    assert len({reason.text for reason in reasons}) == len(reasons)


def test_a_word_told_as_differing_is_not_told_as_missing_too() -> None:
    support = judge("Traffic in the old town of Orvik has doubled since 2005.", STORY)
    assert [reason.text for reason in support.reasons if "2005" in reason.text] == ["says 2005, the source says 2015"]


def test_a_word_of_its_own_in_a_supported_claim_is_told_as_wording() -> None:
    support = judge("Crews needed six hours to put out the blaze.", "Crews needed six hours to douse the blaze.")
    assert support.verdict is Verdict.SUPPORTED
    assert [reason.text for reason in support.reasons] == ["in its own words: “put … out”"]


def test_only_sentences_near_an_unsupported_claim_are_shown() -> None:
    source = read(STORY + "\n\nA tanker lost 40 tonnes of oil off Cape Wyn.")
    support = judge_claim(read("A tanker lost 90 tonnes of oil off Cape Wyn.").sentences[0], source)
    assert [source.sentences[index].text[:8] for index in support.sentences] == ["A tanker"]


def test_the_evidence_is_the_sentence_that_carries_the_claim() -> None:
    source = read(STORY)
    support = judge_claim(read("Traffic in the old town has doubled since 2015.").sentences[0], source)
    assert source.sentences[support.sentences[0]].text.startswith("Traffic in the old town")


def test_only_cited_sentences_count_when_sentences_are_cited() -> None:
    claim = "The council of Marbeck approved a toll of 4 crowns on Monday."
    assert judge(claim, STORY, cited=(0,)).verdict is Verdict.SUPPORTED
    assert judge(claim, STORY, cited=(1,)).verdict is Verdict.NOT_FOUND


def test_a_claim_without_content_is_not_found() -> None:
    assert judge("It was so.", STORY).verdict is Verdict.NOT_FOUND


def test_every_sentence_of_a_text_supports_itself() -> None:
    source = read(STORY)
    assert [judge_claim(one, source).verdict for one in source.sentences] == [Verdict.SUPPORTED] * 3


def test_a_copied_sentence_with_two_speakers_is_supported() -> None:
    text = "City officials said the rebels hold 10 towns but the rebels say they hold 20 towns in two provinces."
    assert judge(text, STORY + "\n\n" + text).verdict is Verdict.SUPPORTED


def test_a_better_covered_claim_scores_higher() -> None:
    whole = judge("The council of Marbeck approved a toll of 4 crowns.", STORY)
    part = judge("The council of Marbeck approved a fast new tram.", STORY)
    none = judge("A tanker ran aground off Cape Wyn.", STORY)
    assert whole.score > part.score > none.score


@pytest.mark.parametrize("claim", ["\u200b\u00ad", "!!!", "a" * 5000, "12 " * 400, "not " * 300 + "so", "“" * 200])
def test_odd_claims_are_judged_without_a_fault(claim: str) -> None:
    for sentence in read(claim).sentences:
        assert judge_claim(sentence, read(STORY)).verdict is not Verdict.SUPPORTED


def test_an_endless_claim_is_refused_with_what_to_do() -> None:
    support = judge("the toll " * 500, STORY)
    assert (support.verdict, support.reasons[0].code) == (Verdict.NOT_FOUND, "too_long")
    assert "split it" in support.reasons[0].text


def test_an_endless_source_sentence_is_still_read() -> None:
    source = "In Marbeck 12 cows and 30 goats were sold " * 600 + "and the mayor resigned on Friday"
    assert judge("The mayor resigned on Friday.", source).verdict is Verdict.SUPPORTED


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=120))
def test_any_text_gets_a_score_between_nought_and_one_that_fits_its_verdict(text: str) -> None:
    source = read(STORY)
    for sentence in read(text).sentences:
        support = judge_claim(sentence, source)
        assert 0.0 <= support.score <= 1.0
        assert (support.score >= 0.5) == (support.verdict is Verdict.SUPPORTED)
        assert all(0 <= index < len(source.sentences) for index in support.sentences)


@settings(max_examples=30, deadline=None)
@given(st.integers(2, 9000), st.integers(2, 9000))
def test_a_changed_count_is_never_supported(stated: int, claimed: int) -> None:
    support = judge(f"The flood killed {claimed} cows in Marbeck.", f"The flood killed {stated} cows in Marbeck.")
    if stated == claimed:
        assert support.verdict is Verdict.SUPPORTED
    elif not _rounds_to(stated, claimed):
        assert support.verdict is not Verdict.SUPPORTED


def _rounds_to(stated: int, claimed: int) -> bool:
    """One is the other rounded: trailing zeros stand for a range."""
    return any(number % 10 == 0 for number in (stated, claimed)) and abs(stated - claimed) <= max(stated, claimed) / 2
