from collections.abc import Sequence

from summarizer.domain.values import Usage
from summarizer.evaluation.labelled_run import run_rows
from summarizer.evaluation.metric_tables import labelled_run_to_json, render_labelled_run

PAIR = {
    "id": "a",
    "claim": "The king cut short his holiday abroad. Rain is expected over the weekend.",
    "original_summary": "The monarch returned early from his vacation. Share prices closed lower on Tuesday.",
    "label": "consistent",
}


class Counting:
    """Gives all texts one direction, and keeps them."""

    name = "one direction"
    usage = Usage()
    cost = 0.0

    def __init__(self) -> None:
        self.texts: list[str] = []

    async def embed(self, texts: Sequence[str]) -> Sequence[Sequence[float]]:
        self.texts += texts
        return [(1.0, 0.0) for _ in texts]


def test_pairs_of_reports_are_compared_with_the_embedder_that_is_configured():
    embedder = Counting()
    run_rows("differences", [PAIR], embedder=embedder)
    assert "The king cut short his holiday abroad." in embedder.texts


def test_the_output_names_the_embedder():
    run = run_rows("differences", [PAIR], embedder=Counting())
    assert "statements paired by one direction" in render_labelled_run(run).splitlines()[0]
    assert labelled_run_to_json(run)["embedder"] == "one direction"


def test_a_kind_in_which_no_embedder_has_a_say_neither_asks_nor_names_it():
    embedder = Counting()
    row = {"id": "a", "claim": "Boats sank.", "text": "Nobody was hurt.", "label": "inconsistent"}
    run = run_rows("verify", [row], embedder=embedder)
    assert (embedder.texts, run.embedder) == ([], "")
    assert "paired by" not in render_labelled_run(run)
