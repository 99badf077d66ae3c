from collections.abc import Sequence
from pathlib import Path

import pytest

from summarizer.core.support.verification import ClaimOpinion, OpenClaim
from summarizer.core.text.articles import make_article
from summarizer.domain.article import Article
from summarizer.domain.summary import Provenance
from summarizer.domain.verification import Verdict, Verification
from summarizer.errors import InputError
from summarizer.report.html.verification_page import render_verification_html
from summarizer.report.verification import render_markdown, render_terminal
from summarizer.steps.verify import verify_text

FIRST = "The ferry Aurelia sank off Port Dunmore on Friday.\n\nThe coastguard rescued 61 people from the water."
SECOND = "The owner of the Aurelia, Halcyon Lines, said the ship had passed an inspection in May."


class ScriptedJudge:
    """Gives the opinions it was handed, in order, and keeps what it was asked."""

    provenance = Provenance(engine="model")

    def __init__(self, *opinions: ClaimOpinion | None) -> None:
        self.opinions = opinions
        self.asked: list[str] = []

    async def judge_claims(self, claims: Sequence[OpenClaim]) -> Sequence[ClaimOpinion | None]:
        self.asked += [claim.text for claim in claims]
        return self.opinions


def articles() -> list[Article]:
    return [make_article(FIRST, source="Dunmore Herald"), make_article(SECOND, source="Coast Radio")]


async def verify(text: str, judge: ScriptedJudge | None = None) -> Verification:
    return await verify_text(text, articles(), path="draft.txt", judge=judge)


async def test_each_sentence_rests_on_the_article_that_carries_it() -> None:
    result = await verify("The ferry Aurelia sank on Friday. Halcyon Lines said the ship passed an inspection in May.")
    assert [one.verdict for one in result.sentences] == [Verdict.SUPPORTED, Verdict.SUPPORTED]
    assert [one.evidence[0].article_id for one in result.sentences] == [article.id for article in result.articles]


async def test_evidence_is_cut_from_the_article() -> None:
    result = await verify("The coastguard rescued 61 people.")
    evidence = result.sentences[0].evidence[0]
    assert result.articles[0].text[evidence.start : evidence.end] == evidence.text
    assert evidence.text == "The coastguard rescued 61 people from the water."


async def test_the_text_gets_the_worst_verdict_of_its_sentences() -> None:
    result = await verify("The ferry Aurelia sank on Friday. The coastguard rescued 16 people from the water.")
    assert result.verdict is Verdict.CONTRADICTED
    assert result.score < 0.5


async def test_offsets_are_into_the_text_that_was_judged() -> None:
    result = await verify("  The ferry sank.\n\nNobody was hurt.")
    assert [result.text[one.start : one.end] for one in result.sentences] == ["The ferry sank.", "Nobody was hurt."]


async def test_who_reports_from_where_is_no_claim_and_is_told_apart() -> None:
    result = await verify("By Ann Ruud\n\nORVIK, 4 May (AP) - The ferry Aurelia sank on Friday.")
    assert [one.text for one in result.sentences] == ["The ferry Aurelia sank on Friday."]
    assert result.verdict is Verdict.SUPPORTED
    (note,) = result.provenance.coverage.notes
    assert note.endswith("By Ann Ruud; ORVIK, 4 May (AP) -")
    for rendered in (render_terminal(result, width=120), render_markdown(result), render_verification_html(result)):
        assert "who reports from where" in " ".join(rendered.split())


async def test_what_was_passed_over_is_told_also_where_a_model_had_a_say() -> None:
    judge = ScriptedJudge(None)
    result = await verify("By Ann Ruud\n\nA whale was seen near the lighthouse.", judge)
    assert result.provenance.engine == "model"
    assert result.provenance.coverage.notes[0].endswith("By Ann Ruud")


async def test_a_text_of_nothing_else_is_judged_as_it_stands() -> None:
    result = await verify("By Ann Ruud")
    assert [one.text for one in result.sentences] == ["By Ann Ruud"]


async def test_the_provenance_counts_what_was_supported() -> None:
    result = await verify("The ferry Aurelia sank on Friday. A whale was seen near the lighthouse.")
    assert result.provenance.engine == "offline"
    assert (result.provenance.coverage.proposed, result.provenance.coverage.accepted) == (2, 1)


async def test_a_model_may_take_support_back() -> None:
    judge = ScriptedJudge(ClaimOpinion(Verdict.NOT_FOUND, (), "it says nothing of the kind"))
    result = await verify("The ferry Aurelia sank on Friday.", judge)
    assert (result.sentences[0].verdict, result.sentences[0].decided_by) == (Verdict.NOT_FOUND, "model")
    assert result.verdict is Verdict.NOT_FOUND


async def test_a_verdict_taken_back_is_no_longer_scored_as_supported() -> None:
    judge = ScriptedJudge(ClaimOpinion(Verdict.NOT_FOUND))
    result = await verify("The ferry Aurelia sank on Friday.", judge)
    assert result.sentences[0].score < 0.5
    assert result.score < 0.5


async def test_a_model_may_point_but_not_vouch() -> None:
    judge = ScriptedJudge(ClaimOpinion(Verdict.SUPPORTED, (1, 99), "the second sentence"))
    result = await verify("Lifeboats saved dozens of passengers.", judge)
    verdict = result.sentences[0]
    assert verdict.verdict is Verdict.NOT_FOUND
    assert verdict.evidence[0].text.startswith("The coastguard")
    assert verdict.reasons[-1].decided_by == "model"


async def test_a_model_is_not_asked_about_what_a_rule_contradicts() -> None:
    judge = ScriptedJudge()
    result = await verify("The coastguard rescued 16 people from the water.", judge)
    assert judge.asked == []
    assert result.sentences[0].decided_by == "rule"


async def test_a_model_without_an_opinion_changes_nothing() -> None:
    result = await verify("The ferry Aurelia sank on Friday.", ScriptedJudge(None))
    assert result.sentences[0].verdict is Verdict.SUPPORTED


@pytest.mark.parametrize("text", ["", "  \n ", "…"])
async def test_a_text_without_words_is_refused(text: str) -> None:
    with pytest.raises(InputError, match=r"draft\.txt"):
        await verify(text)


async def test_nothing_to_verify_against_is_refused() -> None:
    with pytest.raises(InputError, match="--against"):
        await verify_text("The ferry sank.", [])


async def test_a_figure_of_one_party_is_not_lent_to_another(seeds: Path) -> None:
    article = make_article((seeds / "000_1919facec97052b1.txt").read_text(encoding="utf-8"))
    result = await verify_text("The Taliban say they control more than 100 districts.", [article])
    assert result.verdict is not Verdict.SUPPORTED
    assert result.sentences[0].reasons
