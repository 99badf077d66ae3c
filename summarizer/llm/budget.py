"""Counts what a run spends, stops before it spends too much, and says beforehand what it would spend."""

import asyncio

from summarizer.domain.values import Frozen, Usage
from summarizer.errors import BudgetExceeded, ConfigError, ModelError
from summarizer.llm.prices import Prices
from summarizer.llm.protocol import Endpoint, Request, Response
from summarizer.llm.tokens import TokenEstimator

PRICE_EVERY = 1000
"""Calls whose usage is kept until somebody asks for the cost."""


class Metered:
    """Adds up usage and cost; with `max_cost`, no call goes out that could pass it.

    A call is held to cost as much as its prompt and its longest possible answer. When that does not fit, it waits for
    the calls under way to turn out cheaper, and is refused when there are none.

    An answer that came without token counts is charged as much as it could have cost.

    Attributes:
        usage: Of all answered calls.
    """

    def __init__(self, endpoint: Endpoint, prices: Prices, *, max_cost: float | None = None) -> None:
        self.usage = Usage()
        self._endpoint = endpoint
        self._prices = prices
        self._max_cost = max_cost
        self._estimator = TokenEstimator()
        self._cost: float | None = 0.0
        self._unpriced: list[tuple[str, Usage]] = []
        self._reserved = 0.0
        self._under_way = 0
        self._settled = asyncio.Event()

    @property
    def cost(self) -> float | None:
        """US dollars so far; None once a call was made whose price is unknown."""
        for model, usage in self._unpriced:
            cost = self._prices.cost(model, usage)
            self._cost = None if cost is None or self._cost is None else self._cost + cost
        self._unpriced.clear()
        return self._cost

    async def complete(self, request: Request) -> Response:
        """Answer, if the budget allows.

        Raises:
            BudgetExceeded: The call could cost more than is left.
            ConfigError: A limit is set, but the price of the model is unknown.
        """
        if self._max_cost is None:
            return self._count(request, await self._endpoint.complete(request))
        dearest = self._dearest(request)
        await self._reserve(dearest, self._max_cost)
        try:
            return self._count(request, await self._endpoint.complete(request))
        finally:
            self._reserved -= dearest
            self._under_way -= 1
            self._settled.set()

    def _count(self, request: Request, response: Response) -> Response:
        usage = response.usage
        self.usage = self.usage + usage
        self._estimator.learn(request, usage.prompt_tokens)
        is_counted = usage.prompt_tokens + usage.completion_tokens > 0
        # Priced call by call, since prices may depend on length, but later: reading the price table takes a moment.
        self._unpriced.append((request.model, usage if is_counted else _at_most(request, self._estimator)))
        if len(self._unpriced) >= PRICE_EVERY:
            _ = self.cost
        return response

    def _dearest(self, request: Request) -> float:
        estimate = _at_most(request, self._estimator)
        dearest = self._prices.cost(request.model, estimate)
        if dearest is None:
            raise ConfigError(
                f"the price of {request.model!r} is unknown, so --max-cost cannot be kept: set price_input and "
                "price_output (US dollars per million tokens), or leave --max-cost out"
            )
        return dearest

    async def _reserve(self, dearest: float, max_cost: float) -> None:
        while (spent := self.cost or 0.0) + self._reserved + dearest > max_cost:
            if self._under_way == 0:
                raise BudgetExceeded(
                    f"spent ${spent:.4f} of --max-cost ${max_cost:.4f}, and the next call could cost ${dearest:.4f}; "
                    "raise --max-cost or lower --max-output-tokens"
                )
            self._settled.clear()
            await self._settled.wait()
        self._reserved += dearest
        self._under_way += 1


def _at_most(request: Request, estimator: TokenEstimator) -> Usage:
    return Usage(calls=1, prompt_tokens=estimator.prompt_tokens(request), completion_tokens=request.max_output_tokens)


class Estimate(Frozen):
    """What a run would ask for. `completion_tokens` and `cost` are upper bounds; `cost` is None when unknown."""

    calls: int = 0
    prompt_tokens: int = 0
    completion_tokens: int = 0
    cost: float | None = 0.0


class NotSent(ModelError):
    """A dry run: the request was counted instead of sent."""


class DryRun:
    """Counts requests instead of sending them.

    Attributes:
        estimate: Of all requests so far. Re-asks and retries are not foreseen.
    """

    def __init__(self, prices: Prices) -> None:
        self.estimate = Estimate()
        self._prices = prices
        self._estimator = TokenEstimator()

    async def complete(self, request: Request) -> Response:
        """Count the request.

        Raises:
            NotSent: Always.
        """
        usage = _at_most(request, self._estimator)
        cost = self._prices.cost(request.model, usage)
        so_far = self.estimate
        self.estimate = Estimate(
            calls=so_far.calls + 1,
            prompt_tokens=so_far.prompt_tokens + usage.prompt_tokens,
            completion_tokens=so_far.completion_tokens + usage.completion_tokens,
            cost=None if cost is None or so_far.cost is None else so_far.cost + cost,
        )
        raise NotSent("dry run: the request was not sent")
