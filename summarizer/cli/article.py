"""`summarize ARTICLE…`: the main job."""

from typing import TYPE_CHECKING, Annotated

import typer

from summarizer.cli.interrupts import run_interruptible
from summarizer.cli.options import EngineFlags, Format, OutputFlags, ReadFlags, with_flags
from summarizer.errors import Incomplete, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.domain.article import Article
    from summarizer.domain.summary import Summary
    from summarizer.steps.failure import Failure


@with_flags
def article(
    inputs: Annotated[list[str], typer.Argument(metavar="ARTICLE", help="Files, URLs, or - for standard input.")],
    reading: ReadFlags,
    engine: EngineFlags,
    output: OutputFlags,
    source_text: Annotated[
        bool, typer.Option("--source-text", help="Append the article with its sentence numbers (terminal).")
    ] = False,
) -> None:
    """Summarize articles (the default command): every line with the numbers of the sentences that carry it.

    Examples:

        summarize article.txt

        summarize seeds/*.txt --format markdown --output summaries.md

        curl -s https://example.org/story.html | summarize - --published 2021-07-06 --format json | jq .gist

        OPENAI_BASE_URL=http://localhost:11434/v1 summarize article.txt --model llama3.2
    """
    from summarizer.cli.engine import print_plan
    from summarizer.cli.output import write_result
    from summarizer.settings import read_settings

    settings = read_settings(engine.settings())
    items = articles_and_failures(inputs, reading)
    if engine.dry_run:
        run_interruptible(print_plan(items, settings))
        return
    summaries, failures = run_interruptible(_summarize(items, settings, output, total=len(inputs)))
    if summaries:
        write_result(_rendered(summaries, output, source_text=source_text), output)
    report_failures(failures, done=len(summaries))


def articles_and_failures(inputs: list[str], reading: ReadFlags) -> "Iterator[Article | Failure]":
    """What the inputs hold, in their order, read one by one."""
    from summarizer.cli.reading import explained, iterate_articles
    from summarizer.errors import InputError
    from summarizer.sources import ReadFailure
    from summarizer.steps.failure import Failure

    for item in iterate_articles(inputs, reading):
        if isinstance(item, ReadFailure):
            yield Failure(
                label=item.source, error="InputError", message=explained(item), exit_code=InputError.exit_code
            )
        else:
            yield item


async def _summarize(
    items: "Iterator[Article | Failure]", settings: object, output: OutputFlags, *, total: int
) -> "tuple[list[Summary], list[Failure]]":
    from summarizer.cli.engine import open_engine
    from summarizer.cli.progress import note, progress
    from summarizer.domain.summary import Summary
    from summarizer.settings import Settings
    from summarizer.steps.summarize import summarize_articles

    assert isinstance(settings, Settings)
    summaries: list[Summary] = []
    failures: list[Failure] = []
    async with open_engine(settings, output) as opened:
        with progress("articles", output, total=total) as meter:
            outcomes = summarize_articles(
                items,
                opened.engine,
                concurrency=settings.concurrency,
                fallback=opened.fallback,
                on_done=lambda outcome: meter.advance(opened.spent),
            )
            async for outcome in outcomes:
                if isinstance(outcome, Summary):
                    summaries.append(outcome)
                    if outcome.provenance.fallback:
                        note(f"note: {outcome.article.label}: offline engine; {outcome.provenance.fallback}", output)
                else:
                    failures.append(outcome)
        if opened.spent():
            note(f"note: {opened.spent()}", output)
    return summaries, failures


def _rendered(summaries: "list[Summary]", output: OutputFlags, *, source_text: bool) -> str:
    from summarizer.cli.output import chosen_format, page
    from summarizer.report import markdown, terminal

    form = chosen_format(output)
    if form is Format.json:
        import json

        parts = [summary.model_dump(mode="json") for summary in summaries]
        return json.dumps(parts[0] if len(parts) == 1 else parts, ensure_ascii=False, indent=2)
    if form is Format.html:
        from summarizer.report.html import render_summary_html

        if len(summaries) > 1:
            raise UsageError(
                "--format html takes one article; use `summarize compare` or `summarize brief` for several"
            )
        return render_summary_html(summaries[0])
    if form is Format.markdown:
        return "\n---\n\n".join(markdown.render_summary(summary) for summary in summaries)
    width, color = page(output)
    rule = f"\n{'─' * width}\n\n"
    return rule.join(
        terminal.render_summary(summary, width=width, color=color, source_text=source_text) for summary in summaries
    )


def report_failures(failures: "list[Failure]", *, done: int) -> None:
    """One line for each article that failed, then the exit code that says so."""
    if not failures:
        return
    from summarizer.cli.progress import complain

    for failure in failures:
        complain(failure.message)
    if done == 0:
        raise SystemExit(failures[0].exit_code)
    raise Incomplete(f"{len(failures)} of {len(failures) + done} articles failed; the others are above")
