from collections.abc import Sequence

import pytest

from summarizer.core.text.articles import make_article
from summarizer.domain.values import Usage
from summarizer.errors import ModelUnavailable
from summarizer.llm.embeddings import EndpointEmbedder
from summarizer.llm.scripted import Scripted
from summarizer.steps.compare import compare_articles

LEFT = make_article(
    "The king cut short his holiday abroad. Rain is expected over the weekend. Shops ran out of candles.", source="A"
)
RIGHT = make_article(
    "The monarch returned early from his vacation. Share prices closed lower on Tuesday. A bridge was painted blue.",
    source="B",
)
SUBJECTS = ("king monarch", "rain", "shops", "share", "bridge")


class BySubject:
    """One direction for each subject."""

    name = "subjects"
    usage = Usage(calls=1, attempts=1, prompt_tokens=30)
    cost = 0.125

    def __init__(self) -> None:
        self.texts: list[str] = []

    async def embed(self, texts: Sequence[str]) -> Sequence[Sequence[float]]:
        self.texts += texts
        words = [set(text.lower().split()) for text in texts]
        return [tuple(float(bool(each & set(subject.split()))) for subject in SUBJECTS) for each in words]


async def test_pairs_found_by_meaning_are_left_open_and_told():
    comparison = await compare_articles([LEFT, RIGHT], embedder=BySubject())
    assert comparison.coverage.pairs_by_meaning == 1
    assert comparison.coverage.pairs_open == 1
    assert any("by meaning with subjects: 1 pairs" in note for note in comparison.coverage.notes)


async def test_what_vectors_cost_is_in_the_account():
    comparison = await compare_articles([LEFT, RIGHT], embedder=BySubject())
    assert (comparison.provenance.usage.prompt_tokens, comparison.provenance.cost) == (30, 0.125)
    assert comparison.provenance.engine == "offline"


async def test_articles_that_share_their_words_ask_for_no_vectors():
    embedder = BySubject()
    await compare_articles([LEFT, LEFT.model_copy(update={"id": "other", "source": "B"})], embedder=embedder)
    assert embedder.texts == []


async def test_an_embedder_that_fails_leaves_the_pairs_of_the_words():
    failing = EndpointEmbedder(Scripted([ModelUnavailable("gone")]), "small-vectors")
    comparison = await compare_articles([LEFT, RIGHT], embedder=failing)
    assert comparison.coverage.pairs_by_meaning == 0
    assert "statements were not paired by meaning: gone" in comparison.coverage.notes


async def test_without_fallback_an_embedder_that_fails_is_an_error():
    failing = EndpointEmbedder(Scripted([ModelUnavailable("gone")]), "small-vectors")
    with pytest.raises(ModelUnavailable):
        await compare_articles([LEFT, RIGHT], embedder=failing, fallback=False)
