"""`summarize batch --provider-batch`: through OpenAI's Batch API."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.cli.batch_run import How, Result, open_folder
from summarizer.cli.progress import note, progress
from summarizer.errors import ConfigError

if TYPE_CHECKING:
    from summarizer.domain.article import Article
    from summarizer.domain.values import Usage
    from summarizer.engines.model import ModelEngine
    from summarizer.llm.protocol import Endpoint
    from summarizer.steps.failure import Failure
    from summarizer.store.manifest import Row

FOLDER = ".provider"


async def run_through_provider(
    read_items: "Callable[[], Iterator[Article | Failure]]", out: Path, how: How, *, poll_s: float | None = None
) -> Result:
    """Submit, wait, collect, until every article has a result or a reason.

    Raises:
        ConfigError: No model is configured, or the cache that keeps the answers is off.
    """
    from summarizer.cli.engine import open_model
    from summarizer.engines.model import ModelEngine
    from summarizer.engines.prompts import load_prompt
    from summarizer.llm.provider_batch import POLL_S, PRICE_SHARE, ProviderAnswers, ProviderBatches
    from summarizer.steps.provider_batch import run_provider_batch
    from summarizer.store.manifest import Made

    _require_model_and_cache(how)
    async with open_model(how.settings) as model:
        endpoint, prompt = model.endpoint, load_prompt("summarize", how.settings.prompts)
        assert endpoint.store is not None
        answers = ProviderAnswers(endpoint.store, place=endpoint.place)
        note(f"note: batches of {endpoint.place} with {model.options.model}; this may take a day", how.output)

        def price(usage: "Usage") -> float | None:
            whole = endpoint.prices.cost(model.options.model, usage)
            return None if whole is None else PRICE_SHARE * whole

        def open_engine(asked: "Endpoint") -> "ModelEngine":
            return ModelEngine(asked, prompt, options=model.options, price=price)

        made = Made(engine="model", model=model.options.model, prompts={prompt.name: prompt.digest})
        with open_folder(out, made) as folder, progress("articles", how.output) as meter:

            def show(row: "Row") -> None:
                meter.advance()
                if row.status == "failed":
                    note(f"failed: {row.label}: {row.message}", how.output)

            batches = ProviderBatches(endpoint, answers, folder=out / FOLDER, poll_s=poll_s or POLL_S)
            counts = await run_provider_batch(
                read_items,
                folder,
                batches,
                answers,
                open_engine=open_engine,
                retry_failed=how.retry_failed,
                on_done=show,
            )
            totals = folder.finish()
            cost = "price unknown" if totals.cost is None else f"${totals.cost:.4f}"
            note(
                f"note: {totals.usage.prompt_tokens:,} tokens in, {totals.usage.completion_tokens:,} out, {cost}",
                how.output,
            )
            return Result(counts, totals)


def _require_model_and_cache(how: How) -> None:
    if not how.settings.uses_model:
        raise ConfigError("--provider-batch needs a model: set OPENAI_API_KEY, or OPENAI_BASE_URL")
    if not how.settings.cache:
        raise ConfigError("--provider-batch keeps the answers in the cache; leave --no-cache out")
