"""The model engine: asks once an article, tells the model once what the article does not carry."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from functools import cached_property

from summarizer.core.reading import Reading
from summarizer.core.speech.quotations import Quotation, find_quotations
from summarizer.domain.article import Article
from summarizer.domain.proposal import Proposal
from summarizer.domain.summary import Coverage, Provenance
from summarizer.domain.values import Usage
from summarizer.engines.model_options import ModelOptions
from summarizer.engines.pages import (
    MARGIN_TOKENS,
    Page,
    estimate_tokens,
    learn_context,
    make_fence,
    split_pages,
    to_line,
)
from summarizer.engines.parts import FailedLine, Part, find_failed, merge_parts, replace_lines, to_part
from summarizer.engines.prompts import Prompt
from summarizer.engines.wire import MAX_GIST, MAX_POINTS, WireCorrections, WireSummary
from summarizer.errors import BudgetExceeded, ModelError
from summarizer.llm.faults import ContextTooLong
from summarizer.llm.neutral import neutralise
from summarizer.llm.protocol import Endpoint, Message, Request
from summarizer.llm.structured import Asked, ask

_LEAST_PAGE_TOKENS = 256
Quotations = tuple[Quotation, ...]
Read = Callable[[Article, Quotations], Awaitable[Reading]]
"""Reads an article whose quotations are found already."""


class ModelEngine:
    """Proposes in the words of a model.

    Args:
        endpoint: Answers requests.
        prompt: From `load_prompt("summarize")`.
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

    @property
    def prompts(self) -> dict[str, str]:
        """The digest of each prompt used, by name."""
        return {self._prompt.name: self._prompt.digest}

    async def read(self, reading: Reading) -> Proposal:
        """Propose a summary of one article, in several requests only if it is longer than the model takes.

        A server that says its context is smaller than configured is asked once more, and the size is kept for the
        articles that follow.

        Raises:
            ModelError: The endpoint failed or its answer cannot be used.
            ConfigError: The prompt cannot be rendered, or the endpoint refuses the key.
        """

        async def give(_: Article, __: Quotations) -> Reading:
            return reading

        return await self._read(reading.article, reading.quotations, give)

    async def read_beside(self, article: Article, read: Read) -> Proposal:
        """Like `read`, but ask first, and have the article read while the answer is on its way.

        Args:
            article: To be summarised.
            read: Reads it; is handed its quotations, which are found for the question already.

        Raises:
            ModelError: The endpoint failed or its answer cannot be used.
            ConfigError: The prompt cannot be rendered, or the endpoint refuses the key.
        """
        return await self._read(article, find_quotations(article.text), read)

    def build_requests(self, article: Article) -> tuple[Request, ...]:
        """The requests that `read` will send at first, so that their price can be told beforehand."""
        return self._build_requests(article, find_quotations(article.text))

    async def _read(self, article: Article, quotations: Quotations, read: Read) -> Proposal:
        try:
            return await self._ask_and_read(article, quotations, read)
        except ContextTooLong as exc:
            self._context_tokens = learn_context(self._context_tokens, exc.context_tokens)
            return await self._ask_and_read(article, quotations, read)

    def _build_requests(self, article: Article, quotations: Quotations) -> tuple[Request, ...]:
        overhead = estimate_tokens(self._system) + self._options.max_output_tokens + MARGIN_TOKENS
        room = max(_LEAST_PAGE_TOKENS, self._context_tokens - overhead)
        pages = split_pages(article, quotations, max_tokens=room)
        return tuple(
            self._to_request(self._render("user", **_page_variables(article, page, number, len(pages))))
            for number, page in enumerate(pages, start=1)
        )

    async def _ask_and_read(self, article: Article, quotations: Quotations, read: Read) -> Proposal:
        """All parts side by side; when one fails the others are not waited for."""
        requests = self._build_requests(article, quotations)
        asked = [asyncio.create_task(ask(self._endpoint, request, WireSummary)) for request in requests]
        parts: list[asyncio.Task[Part]] = []
        try:
            await asyncio.sleep(0)  # the questions go out before the reading, which holds up everything else
            reading = await read(article, quotations)
            parts += (asyncio.create_task(self._check_part(reading, *of)) for of in zip(requests, asked, strict=True))
            return self._to_proposal(reading, await asyncio.gather(*parts))
        finally:
            for task in (*asked, *parts):
                task.cancel()

    @cached_property
    def _system(self) -> str:
        """What every request begins with, the same for all articles."""
        return self._render("system")

    def _render(self, block: str, **variables: object) -> str:
        return self._prompt.render(block, max_gist=MAX_GIST, max_points=MAX_POINTS, **variables)

    def _to_request(self, user: str) -> Request:
        options = self._options
        return Request(
            model=options.model,
            messages=(Message(role="system", content=self._system), Message(role="user", content=user)),
            max_output_tokens=options.max_output_tokens,
            temperature=options.temperature,
            seed=options.seed,
        )

    async def _check_part(self, reading: Reading, request: Request, asking: Awaitable[Asked[WireSummary]]) -> Part:
        asked = await asking
        part = to_part(asked.value, asked.usage)
        failed = find_failed(part, reading)
        if not failed:
            return part
        try:
            again = await ask(self._endpoint, self._to_correction(request, asked.value, failed), WireCorrections)
        except (ModelError, BudgetExceeded):
            return part
        return replace_lines(part, failed, again.value)._replace(usage=asked.usage + again.usage)

    def _to_correction(self, request: Request, answer: WireSummary, failed: Sequence[FailedLine]) -> Request:
        told = self._render("correct", failed=[_neutral(line) for line in failed])
        answered = neutralise(answer.model_dump_json())
        extra = (Message(role="assistant", content=answered), Message(role="user", content=told))
        return request.model_copy(update={"messages": (*request.messages, *extra)})

    def _to_proposal(self, reading: Reading, parts: Sequence[Part]) -> Proposal:
        merged = merge_parts(reading, parts)
        notes = [f"{merged.reworded} lines were worded anew after a first check"] if merged.reworded else []
        if len(parts) > 1:
            notes.append(f"the article is longer than the model takes at once: read in {len(parts)} parts")
        return Proposal(
            headline=merged.headline,
            gist=merged.gist,
            points=merged.points,
            speakers=merged.speakers,
            proposed_by="model",
            provenance=Provenance(
                engine="model",
                model=self._options.model,
                prompts=self.prompts,
                usage=merged.usage,
                cost=self._price(merged.usage) if self._price else None,
                retries=merged.usage.attempts - (merged.usage.calls - merged.usage.from_cache),
                coverage=Coverage(chunks=len(parts), notes=tuple(notes)),
            ),
        )


def _page_variables(article: Article, page: Page, number: int, count: int) -> dict[str, object]:
    return {
        "fence": make_fence(article),
        "title": to_line(article.title or ""),
        "source": to_line(article.source or ""),
        "published": article.published.isoformat() if article.published else "",
        "sentences": page.sentences,
        "quotations": page.quotations,
        "part": {"number": number, "count": count} if count > 1 else None,
    }


def _neutral(line: FailedLine) -> FailedLine:
    return line._replace(text=to_line(line.text), reasons=tuple(to_line(reason) for reason in line.reasons))
