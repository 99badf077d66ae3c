"""One prompt, put to an endpoint again and again, with account kept of what that took."""

import asyncio
import hashlib
from collections.abc import Callable, Coroutine, Iterable
from typing import TypeVar

from pydantic import BaseModel

from summarizer.domain.summary import Coverage, Provenance
from summarizer.domain.values import Usage
from summarizer.engines.model_options import ModelOptions
from summarizer.engines.pages import MARGIN_TOKENS, estimate_tokens, learn_context
from summarizer.engines.prompts import Prompt
from summarizer.llm.faults import ContextTooLong
from summarizer.llm.protocol import Endpoint, Message, Request
from summarizer.llm.structured import ask

T = TypeVar("T", bound=BaseModel)
R = TypeVar("R")


class Asking:
    """Builds requests of one prompt, asks them, and adds up usage.

    Args:
        endpoint: Answers requests.
        prompt: With the blocks `system` and `user`.
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
        self._endpoint = endpoint
        self._prompt = prompt
        self._options = options
        self._price = price
        self._context_tokens = options.context_tokens
        self._usage = Usage()

    def build_request(self, **variables: object) -> Request:
        """The request for one set of variables; the fixed part comes first.

        Raises:
            ConfigError: The prompt cannot be rendered.
        """
        options = self._options
        return Request(
            model=options.model,
            messages=(
                Message(role="system", content=self._prompt.render("system")),
                Message(role="user", content=self._prompt.render("user", **variables)),
            ),
            max_output_tokens=options.max_output_tokens,
            temperature=options.temperature,
            seed=options.seed,
        )

    def fits(self, request: Request) -> bool:
        """Does the model take the question and its longest answer."""
        asked = sum(estimate_tokens(message.content) for message in request.messages)
        return asked + request.max_output_tokens + MARGIN_TOKENS <= self._context_tokens

    def most_answers(self, tokens_each: int) -> int:
        """How many answers of a size fit into one reply, at least one."""
        return max(1, self._options.max_output_tokens // tokens_each)

    def learn_context(self, error: ContextTooLong) -> None:
        """Take note that the model takes less than was configured."""
        self._context_tokens = learn_context(self._context_tokens, error.context_tokens)

    async def ask(self, request: Request, wire_type: type[T]) -> T:
        """The answer of the given type.

        Raises:
            ModelError: The endpoint failed or its answer cannot be used.
            BudgetExceeded: The call could pass `max_cost`.
        """
        asked = await ask(self._endpoint, request, wire_type)
        self._usage = self._usage + asked.usage
        return asked.value

    def provenance(self, notes: Iterable[str] = ()) -> Provenance:
        """Who was asked, with what, at what price, up to now."""
        usage = self._usage
        return Provenance(
            engine="model",
            model=self._options.model,
            prompts={self._prompt.name: self._prompt.digest},
            usage=usage,
            cost=self._price(usage) if self._price else None,
            retries=max(0, usage.attempts - usage.calls + usage.from_cache),
            coverage=Coverage(notes=tuple(notes)),
        )


async def gather_or_cancel(work: Iterable[Coroutine[object, object, R]]) -> list[R]:
    """All results in order; when one fails the others are not waited for."""
    tasks = [asyncio.create_task(each) for each in work]
    try:
        return await asyncio.gather(*tasks)
    finally:
        for task in tasks:
            task.cancel()


def make_fence(texts: Iterable[str]) -> str:
    """A line that cannot stand in the texts, because it is made of their digest."""
    digest = hashlib.sha256("\x1f".join(texts).encode("utf-8", "surrogatepass")).hexdigest()
    return f"=====TEXT-{digest[:16]}====="
