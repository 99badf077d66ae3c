"""`summarize compare`: where sources differ."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from summarizer.cli.interrupts import run_interruptible
from summarizer.cli.options import EngineFlags, Format, OutputFlags, ReadFlags, with_flags
from summarizer.errors import UsageError

if TYPE_CHECKING:
    from summarizer.domain.article import Article
    from summarizer.domain.comparison import Comparison
    from summarizer.settings import Settings

DIFFERENCES_FOUND = 20
MOST_ARTICLES = 50


class SeverityName(StrEnum):
    """From a difference an editor should see to one that could reverse a headline."""

    S1 = "S1"
    S2 = "S2"
    S3 = "S3"


@with_flags
def compare(
    inputs: Annotated[
        list[str], typer.Argument(metavar="ARTICLE", help="Two to fifty files, URLs or folders; - is stdin.")
    ],
    reading: ReadFlags,
    engine: EngineFlags,
    output: OutputFlags,
    fail_on: Annotated[
        SeverityName | None,
        typer.Option("--fail-on", help="Exit with 20 when a difference of this severity or a graver one is found."),
    ] = None,
) -> None:
    """Line up what several articles say on one story and report where they differ.

    Examples:

        summarize compare agency.txt paper.html

        summarize compare coverage/*.txt --format html --output comparison.html

        summarize compare a.txt b.txt --fail-on S2 --quiet --output report.md
    """
    from summarizer.cli.output import write_result
    from summarizer.cli.reading import read_all
    from summarizer.settings import read_settings

    settings = read_settings(engine.settings())
    articles = read_all(inputs, reading, output, least=2)
    if len(articles) > MOST_ARTICLES:
        raise UsageError(
            f"{len(articles)} articles: compare takes up to {MOST_ARTICLES}; `summarize brief` sorts more into stories"
        )
    if engine.dry_run:
        print(run_interruptible(_plan(articles, settings)))
        return
    result = run_interruptible(_compare(articles, settings, output), at_once=True)
    write_result(_rendered(result, output), output)
    if fail_on and any(f.severity.name >= fail_on.value for f in result.findings):
        raise SystemExit(DIFFERENCES_FOUND)


async def _compare(articles: "list[Article]", settings: "Settings", output: OutputFlags) -> "Comparison":
    from summarizer.cli.judging import embedder, open_judging, pair_judge, tell_fallback
    from summarizer.steps.compare import compare_articles

    async with open_judging(settings, output) as model:
        result = await compare_articles(
            articles,
            judge=pair_judge(model, settings) if model else None,
            embedder=embedder(model, settings),
            pairs_per_call=settings.pairs_per_call,
            fallback=settings.engine == "auto",
        )
        tell_fallback(result.provenance, output)
        return result


async def _plan(articles: "list[Article]", settings: "Settings") -> str:
    """What the comparison would ask of a model."""
    from summarizer.cli.engine import open_model
    from summarizer.cli.judging import NO_CALLS, embedder, pair_judge, plan_words
    from summarizer.steps.compare import compare_articles

    if not settings.uses_model:
        return NO_CALLS
    async with open_model(settings, dry_run=True) as model:
        await compare_articles(
            articles,
            judge=pair_judge(model, settings),
            embedder=embedder(model, settings),
            pairs_per_call=settings.pairs_per_call,
        )
        return plan_words(model)


def _rendered(result: "Comparison", output: OutputFlags) -> str:
    from summarizer.cli.output import chosen_format, page
    from summarizer.report import comparison

    form = chosen_format(output)
    if form is Format.json:
        return result.model_dump_json(indent=2)
    if form is Format.html:
        from summarizer.report.html import render_comparison_html

        return render_comparison_html(result)
    if form is Format.markdown:
        return comparison.render_markdown(result)
    width, color = page(output)
    return comparison.render_terminal(result, width=width, color=color)
