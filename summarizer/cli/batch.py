"""`summarize batch INPUT… --out DIR`: a corpus, one result file an article."""

from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from summarizer.cli.batch_run import How, Result, open_folder
from summarizer.cli.interrupts import run_interruptible, told_when_interrupted
from summarizer.cli.options import EngineFlags, OutputFlags, ReadFlags, with_flags
from summarizer.errors import BudgetExceeded, Incomplete, ModelUnavailable, UsageError

if TYPE_CHECKING:
    from summarizer.cli.engine import OpenModel
    from summarizer.domain.article import Article
    from summarizer.engines.prompts import Prompt
    from summarizer.settings import Settings
    from summarizer.steps.batch import BatchPlan, Work
    from summarizer.steps.crew import Hired
    from summarizer.steps.failure import Failure
    from summarizer.steps.kept_results import KeptResults
    from summarizer.store.manifest import Row
    from summarizer.store.result_folder import ResultFolder

FEW_ARTICLES = 16
"""Up to so many, starting worker processes takes longer than they save, where they cannot be forked."""
ARTICLES_A_WORKER = 24
"""Read and not yet saved, with the offline engine: enough for no worker to wait for the next one."""

SWITCH_S = 0.0005
"""How long a thread may keep the others waiting. With the usual 5 ms, the thread that writes waits longer for its turn
after each call of the system than for the disk."""


@with_flags
def batch(
    inputs: Annotated[
        list[str], typer.Argument(metavar="INPUT", help="Files, folders, patterns, JSON Lines (.gz, .zst), feeds.")
    ],
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="Folder for the results; made when missing.")],
    reading: ReadFlags,
    engine: EngineFlags,
    retry_failed: Annotated[
        bool, typer.Option("--retry-failed", help="Try again what failed in an earlier run.")
    ] = False,
    workers: Annotated[
        int | None,
        typer.Option(min=0, help="Processes that read articles; 0 for none.", show_default="one a core"),
    ] = None,
    provider_batch: Annotated[
        bool,
        typer.Option("--provider-batch", help="Ask through OpenAI's Batch API: half the price, answers within a day."),
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no notes on stderr.")] = False,
) -> None:
    """Summarize a corpus into a folder: one JSON file an article, and a manifest that says how each one ended.

    Stopped at any moment, by whatever, the same command goes on where it was: no article is done twice, and no answer
    of a model is asked for twice. One bad article or failed call is one row of the manifest, and exit code 7.

    Examples:

        summarize batch articles/ --out results

        summarize batch corpus.jsonl.gz --out results --model gpt-5-mini --max-cost 20

        summarize batch corpus.jsonl.gz --out results --retry-failed

        summarize compare results/articles/*.json
    """
    import gc
    import sys

    from summarizer.cli.article import articles_and_failures
    from summarizer.cli.engine import print_plan

    gc.freeze()  # what is loaded stays: no collection looks at it again, here or in the workers
    gc.enable()
    sys.setswitchinterval(SWITCH_S)
    items = articles_and_failures(inputs, reading)
    if engine.dry_run:
        run_interruptible(print_plan(items, _read_how(engine, quiet).settings))
        return
    with told_when_interrupted(lambda: f"what is done is saved in {out}, the same command goes on from there"):
        if provider_batch:
            from summarizer.cli.provider_batch import run_through_provider

            if "-" in inputs:
                raise UsageError("--provider-batch reads its input several times, so it cannot be standard input (-)")
            how = _read_how(engine, quiet, retry_failed=retry_failed, workers=workers)
            result = run_interruptible(run_through_provider(lambda: articles_and_failures(inputs, reading), out, how))
        else:
            # Workers take longest to get ready, so they begin before the settings are read.
            crew = _crew(items, workers, is_shared="-" in inputs)
            try:
                how = _read_how(engine, quiet, retry_failed=retry_failed, workers=workers)
                result = run_interruptible(_run(crew, out, how))
            finally:
                crew.dismiss()
    _tell(result, out)


def _read_how(engine: EngineFlags, quiet: bool, *, retry_failed: bool = False, workers: int | None = None) -> How:
    from summarizer.settings import read_settings

    return How(read_settings(engine.settings()), OutputFlags(quiet=quiet), retry_failed=retry_failed, workers=workers)


async def _run(crew: "_Crew", out: Path, how: How) -> Result:
    from summarizer.cli.progress import note, progress
    from summarizer.steps.batch import run_batch

    async with _open_batch(crew, out, how) as opened:
        with progress("articles", how.output) as meter:

            def show(row: "Row") -> None:
                meter.advance(opened.spent)
                if row.status == "failed":
                    note(f"failed: {row.label}: {row.message}", how.output)

            try:
                counts = await run_batch(crew.items, opened.folder, opened.plan, on_done=show)
            except BudgetExceeded as exc:
                raise Incomplete(f"stopped: {exc}; what was done is saved in {out}") from exc
            except ModelUnavailable as exc:
                raise ModelUnavailable(
                    f"stopped: {exc}; what was done is saved in {out}: start the same command again"
                ) from exc
        if opened.spent():
            note(f"note: {opened.spent()}", how.output)
        return Result(counts, opened.folder.finish())


class _Opened(NamedTuple):
    """Everything a run needs; `spent` tells in words what was spent so far."""

    folder: "ResultFolder"
    plan: "BatchPlan"
    spent: Callable[[], str] = lambda: ""


@asynccontextmanager
async def _open_batch(crew: "_Crew", out: Path, how: How) -> AsyncIterator[_Opened]:
    opening = _open_with_model(crew, out, how) if how.settings.uses_model else _open_offline(crew, out, how)
    async with opening as opened:
        yield opened


@asynccontextmanager
async def _open_with_model(crew: "_Crew", out: Path, how: How) -> AsyncIterator[_Opened]:
    from summarizer.cli.engine import open_model, spent_words
    from summarizer.cli.progress import note
    from summarizer.engines.prompts import load_prompt
    from summarizer.steps.batch import BatchPlan
    from summarizer.store.manifest import Made

    settings = how.settings
    async with open_model(settings) as model:
        note(f"note: model engine, {model.options.model} at {model.endpoint.place}", how.output)
        prompt = load_prompt("summarize", settings.prompts)
        made = Made(engine="model", model=model.options.model, prompts={prompt.name: prompt.digest})
        with _open_work(crew, model, prompt, settings) as work, open_folder(out, made) as folder:
            # Three times as many as may ask at once: the next ones are read while the others wait for their answers.
            plan = BatchPlan(
                work,
                most_under_way=3 * settings.concurrency,
                retry_failed=how.retry_failed,
                kept=_kept_of_model(model, prompt, settings),
            )
            yield _Opened(folder, plan, spent=lambda: spent_words(model.endpoint))


def _kept_of_model(model: "OpenModel", prompt: "Prompt", settings: "Settings") -> "KeptResults | None":
    """Everything but the article that can change what comes of a model, its price included."""
    from summarizer.steps.kept_results import KeptResults

    if model.endpoint.store is None:
        return None
    made_with = {
        "engine": "model",
        "place": model.endpoint.place,
        "options": model.options._asdict(),
        "prompt": prompt.digest,
        "structured": settings.structured,
        "prices": model.endpoint.tariff.configured,
    }
    return KeptResults(model.endpoint.store, made_with)


@contextmanager
def _open_work(crew: "_Crew", model: "OpenModel", prompt: "Prompt", settings: "Settings") -> "Iterator[Work]":
    """Worker processes where there are any, else this process."""
    if not crew.hired:
        from summarizer.steps.batch_work import ModelWork

        yield ModelWork(model.engine(settings))
        return
    from summarizer.steps.crew import Crew
    from summarizer.steps.crew_frames import Recipe

    recipe = Recipe(prompt, model.options, model.endpoint.tariff)
    work = Crew(crew.hired, recipe=recipe, endpoint=model.endpoint, prepare=model.endpoint.prepare)
    try:
        yield work
    finally:
        work.shutdown()


class _Crew(NamedTuple):
    """The articles, and worker processes where they pay, started before anything else."""

    items: "Iterator[Article | Failure]"
    hired: "Sequence[Hired]" = ()

    def dismiss(self) -> None:
        """End them."""
        for worker in self.hired:
            worker.end()


def _crew(items: "Iterator[Article | Failure]", wanted: int | None, *, is_shared: bool) -> _Crew:
    """Start who is to work.

    Args:
        items: Not yet begun.
        wanted: Worker processes; None for one a core.
        is_shared: Standard input is among the inputs, which no other process can read.
    """
    from itertools import chain, islice

    from summarizer.processes import can_fork

    workers = _count_cores() if wanted is None else wanted
    if workers < 2:
        return _Crew(items)
    if can_fork() and not is_shared:
        return _hire_all(items, workers)
    first = list(islice(items, FEW_ARTICLES + 1))
    if len(first) <= FEW_ARTICLES:
        return _Crew(chain(first, items))
    from summarizer.steps.crew import hire

    return _Crew(chain(first, items), hire(workers))


def _hire_all(items: "Iterator[Article | Failure]", workers: int) -> _Crew:
    """Workers, and a process that reads the inputs for them."""
    from summarizer.cli.start import has_sender
    from summarizer.steps.crew import hire
    from summarizer.steps.reading_apart import ReadApart

    reader = ReadApart(items)
    hired = hire(workers, reader=reader, asks_model=has_sender())
    return _Crew(reader.receive(), hired)


@asynccontextmanager
async def _open_offline(crew: _Crew, out: Path, how: How) -> AsyncIterator[_Opened]:
    from summarizer.cli.progress import note
    from summarizer.steps.batch import BatchPlan
    from summarizer.steps.batch_work import OfflineWork
    from summarizer.steps.crew import Crew
    from summarizer.store.manifest import Made

    if how.settings.engine == "auto":
        note("note: offline engine; no model is configured (OPENAI_API_KEY or OPENAI_BASE_URL)", how.output)
    work = Crew(crew.hired) if crew.hired else OfflineWork()
    with open_folder(out, Made(engine="offline")) as folder, _kept_offline(how.settings) as kept:
        try:
            plan = BatchPlan(
                work,
                most_under_way=ARTICLES_A_WORKER * max(1, len(crew.hired)),
                retry_failed=how.retry_failed,
                kept=kept,
            )
            yield _Opened(folder, plan)
        finally:
            if isinstance(work, Crew):
                work.shutdown()


@contextmanager
def _kept_offline(settings: "Settings") -> "Iterator[KeptResults | None]":
    from contextlib import closing

    from summarizer.steps.kept_results import KeptResults
    from summarizer.store.model_memory import ModelMemory

    if not settings.cache:
        yield None
        return
    with closing(ModelMemory(settings.cache_dir, url=settings.store_url)) as memory:
        yield KeptResults(memory, {"engine": "offline"})


def _count_cores() -> int:
    import os

    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _tell(result: Result, out: Path) -> None:
    """One line on stdout, and the exit code.

    Raises:
        Incomplete: Some articles failed, in this run or before.
        UsageError: There was no article at all.
    """
    counts, totals = result
    before = f", {counts.skipped} there already" if counts.skipped else ""
    typer.echo(f"{out}: {totals.done} done, {totals.failed} failed ({counts.done} done now{before})")
    if totals.failed:
        raise Incomplete(
            f"{totals.failed} of {totals.done + totals.failed} articles failed; {out}/manifest.jsonl tells why, "
            "--retry-failed tries them again"
        )
    if not totals.done:
        raise UsageError("no article in the input")
