"""Whom an evaluation asks and how: the parts of the product in which a model has a say."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from summarizer.domain.values import Usage
from summarizer.engines.claim_judge import ModelClaimJudge
from summarizer.engines.lead_writer import ModelLeadWriter
from summarizer.engines.model import ModelEngine
from summarizer.engines.model_options import ModelOptions
from summarizer.engines.pair_judge import ModelPairJudge
from summarizer.engines.prompts import load_prompt
from summarizer.engines.protocol import Embedder
from summarizer.llm.protocol import Endpoint


class Asker(NamedTuple):
    """Whom to ask and how; `pairs_per_call` as in the settings, `embedder` gives None where none is configured.

    Each engine or judge it gives keeps its own account of calls and of what was left out of the answers.
    """

    endpoint: Endpoint
    options: ModelOptions
    pairs_per_call: int = 20
    price: Callable[[Usage], float | None] | None = None
    prompts: Path | None = None
    embedder: Callable[[], Embedder | None] = lambda: None

    def engine(self) -> ModelEngine:
        """Who proposes summaries."""
        prompt = load_prompt("summarize", self.prompts)
        return ModelEngine(self.endpoint, prompt, options=self.options, price=self.price)

    def claim_judge(self) -> ModelClaimJudge:
        """Who gives opinions on claims that rules leave open."""
        prompt = load_prompt("judge_claims", self.prompts)
        return ModelClaimJudge(
            self.endpoint, prompt, options=self.options, price=self.price, claims_per_call=self.pairs_per_call
        )

    def pair_judge(self) -> ModelPairJudge:
        """Who gives verdicts on pairs of statements that rules leave open."""
        prompt = load_prompt("judge_pairs", self.prompts)
        return ModelPairJudge(self.endpoint, prompt, options=self.options, price=self.price)

    def lead_writer(self) -> ModelLeadWriter:
        """Who writes the lead of a story."""
        prompt = load_prompt("lead", self.prompts)
        return ModelLeadWriter(self.endpoint, prompt, options=self.options, price=self.price)
