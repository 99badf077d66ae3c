from collections.abc import Sequence

import pytest

from summarizer.core.text.articles import make_article
from summarizer.domain.comparison import Comparison, Facet
from summarizer.domain.summary import Provenance
from summarizer.engines.protocol import OpenPair, PairVerdict
from summarizer.errors import ModelUnavailable, UsageError
from summarizer.steps.compare import compare_articles

LEFT = make_article("The tunnel fire near Lucerne was caused by careless welders working at night.", source="A")
RIGHT = make_article("Careless smokers caused the tunnel fire near Lucerne.", source="B")


class CallingEverythingDifferent:
    """A judge that remembers how many pairs each call held."""

    provenance = Provenance(engine="model")

    def __init__(self) -> None:
        self.sizes: list[int] = []

    async def judge(self, pairs: Sequence[OpenPair]) -> Sequence[PairVerdict]:
        self.sizes.append(len(pairs))
        return [
            PairVerdict(id=pair.id, relation="differ", facet=Facet.CAUSE, why="Others are blamed.") for pair in pairs
        ]


class Unreachable:
    provenance = Provenance(engine="model")

    async def judge(self, pairs: Sequence[OpenPair]) -> Sequence[PairVerdict]:
        raise ModelUnavailable("no answer from http://localhost:1")


async def test_two_articles_are_compared_without_a_judge() -> None:
    comparison = await compare_articles([LEFT, RIGHT])
    assert comparison.provenance.engine == "offline"
    assert [article.id for article in comparison.articles] == [LEFT.id, RIGHT.id]
    assert comparison.coverage.pairs_open == 1


async def test_a_comparison_survives_json() -> None:
    comparison = await compare_articles([LEFT, RIGHT], judge=CallingEverythingDifferent())
    assert Comparison.model_validate_json(comparison.model_dump_json()) == comparison


async def test_a_missing_publication_date_is_said_in_the_coverage() -> None:
    comparison = await compare_articles([LEFT, RIGHT])
    assert "no publication date: A, B" in comparison.coverage.notes


async def test_the_judge_adds_candidates_marked_as_the_models() -> None:
    comparison = await compare_articles([LEFT, RIGHT], judge=CallingEverythingDifferent())
    assert [(one.decided_by, one.facet) for one in comparison.findings] == [("model", Facet.CAUSE)]
    assert comparison.coverage.pairs_judged_by_model == 1


async def test_pairs_are_shown_to_the_judge_so_many_at_a_time() -> None:
    lines = [
        "The tunnel fire near Lucerne was caused by careless welders.",
        "A bridge over the Rhone was repaired with Italian steel.",
        "The mayor of Basel praised the brave river police.",
    ]
    others = [
        "Careless smokers caused the tunnel fire near Lucerne.",
        "French workers repaired the bridge over the Rhone with steel.",
        "Brave river police were praised by the mayor of Basel at length.",
    ]
    judge = CallingEverythingDifferent()
    left, right = make_article(" ".join(lines), source="A"), make_article(" ".join(others), source="B")
    await compare_articles([left, right], judge=judge, pairs_per_call=2)
    assert judge.sizes == [2, 1]


async def test_a_judge_that_fails_leaves_the_comparison_of_the_rules() -> None:
    comparison = await compare_articles([LEFT, RIGHT], judge=Unreachable())
    assert comparison.coverage.pairs_open == 1
    assert any("were not judged" in note for note in comparison.coverage.notes)


async def test_one_article_cannot_be_compared() -> None:
    with pytest.raises(UsageError, match="at least two articles"):
        await compare_articles([LEFT])
