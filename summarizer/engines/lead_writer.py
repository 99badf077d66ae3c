"""The lead of a story in the words of a model; the core checks each sentence against the facts it names."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from summarizer.domain.briefing import Fact, LeadSentence
from summarizer.domain.summary import Provenance
from summarizer.domain.values import Usage
from summarizer.engines.asking import Asking, make_fence
from summarizer.engines.lead_wire import WireLead
from summarizer.engines.model_options import ModelOptions
from summarizer.engines.pages import to_line
from summarizer.engines.prompts import Prompt
from summarizer.llm.protocol import Endpoint

MAX_OUTPUT_TOKENS = 600
"""Room for four sentences of forty words and what holds them together."""


class ShownFact(NamedTuple):
    """A fact as the model sees it; `number` counts from 1, `speaker` is empty for the reports' own word."""

    number: int
    text: str
    speaker: str
    origins: int


class ModelLeadWriter:
    """Asks a model for leads, one call a story.

    Args:
        endpoint: Answers requests.
        prompt: From `load_prompt("lead")`.
        options: How to ask.
        price: Tells the cost of tokens in US dollars, None where unknown.
    """

    def __init__(
        self,
        endpoint: Endpoint,
        prompt: Prompt,
        *,
        options: ModelOptions,
        price: Callable[[Usage], float | None] | None = None,
    ) -> None:
        short = options._replace(max_output_tokens=min(options.max_output_tokens, MAX_OUTPUT_TOKENS))
        self._asking = Asking(endpoint, prompt, options=short, price=price)

    @property
    def provenance(self) -> Provenance:
        """Who was asked and at what price, up to now."""
        return self._asking.provenance()

    async def write(self, title: str, facts: Sequence[Fact]) -> Sequence[LeadSentence]:
        """Propose a lead; numbers of facts that were not shown are left out, which makes a sentence uncited.

        Raises:
            ModelError: The endpoint failed or its answer cannot be used.
            BudgetExceeded: The call could pass `max_cost`.
            ConfigError: The prompt cannot be rendered.
        """
        shown = [
            ShownFact(
                number, to_line(fact.text), to_line(fact.attribution.text) if fact.attribution else "", fact.origins
            )
            for number, fact in enumerate(facts, start=1)
        ]
        request = self._asking.build_request(
            fence=make_fence([title, *(fact.text for fact in shown)]), title=to_line(title), facts=tuple(shown)
        )
        answer = await self._asking.ask(request, WireLead)
        return [
            LeadSentence(
                text=" ".join(sentence.text.split()),
                fact_ids=tuple(facts[number - 1].id for number in sentence.facts if number <= len(facts)),
            )
            for sentence in answer.sentences
        ]
