"""A corpus through a provider's batches: go through the articles, send what is missing, wait, and again."""

from collections.abc import Callable, Iterable
from typing import Final

from summarizer.domain.article import Article
from summarizer.engines.protocol import Engine
from summarizer.llm.protocol import Endpoint
from summarizer.llm.provider_batch import ProviderAnswers, ProviderBatches
from summarizer.steps.batch import BatchPlan, Counts, run_batch
from summarizer.steps.batch_work import ProviderWork
from summarizer.steps.failure import Failure
from summarizer.store.manifest import Row
from summarizer.store.result_folder import ResultFolder

MAX_ROUNDS: Final = 5
"""One for the answers, one or two for corrections, the others for what the provider let expire."""


async def run_provider_batch(
    read_items: Callable[[], Iterable[Article | Failure]],
    folder: ResultFolder,
    batches: ProviderBatches,
    answers: ProviderAnswers,
    *,
    open_engine: Callable[[Endpoint], Engine],
    retry_failed: bool = False,
    on_done: Callable[[Row], None] | None = None,
) -> Counts:
    """Summarise everything that has no result yet; waits for the provider, for a day if need be.

    Ended at any time and started again, it goes on with the batches that are on their way.

    Args:
        read_items: Gives the articles anew each time it is called.
        folder: Opened; nobody else writes to it.
        batches: To the provider.
        answers: Those `batches` takes in.
        open_engine: Makes the engine of one article around its endpoint.
        retry_failed: Try again what failed in an earlier run.
        on_done: Called with each new row.

    Raises:
        ModelUnavailable: The provider cannot be reached, or does not take the batch.
        Incomplete: The disk is full.
    """
    total = Counts()
    for number in range(MAX_ROUNDS + 1):
        await batches.wait()
        work = ProviderWork(answers, open_engine, is_last=number == MAX_ROUNDS)
        plan = BatchPlan(work, retry_failed=retry_failed)
        counts = await run_batch(read_items(), folder, plan, on_done=on_done)
        skipped = counts.skipped if number == 0 else total.skipped
        total = Counts(total.done + counts.done, counts.failed, skipped, counts.left_failed)
        if work.is_last or not answers.missing:
            break
        await batches.submit()
    return total
