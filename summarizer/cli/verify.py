"""`summarize verify`: does the article carry somebody's text."""

from typing import TYPE_CHECKING, Annotated

import typer

from summarizer.cli.interrupts import run_interruptible
from summarizer.cli.options import EngineFlags, Format, OutputFlags, ReadFlags, with_flags

if TYPE_CHECKING:
    from summarizer.domain.article import Article
    from summarizer.domain.verification import Verification
    from summarizer.settings import Settings

DIFFERENCES_FOUND = 20


@with_flags
def verify(
    text: Annotated[str, typer.Argument(metavar="TEXT", help="The text to judge: a file, a URL, or -.")],
    against: Annotated[
        list[str], typer.Option("--against", "-a", metavar="ARTICLE", help="The article it must rest on; repeatable.")
    ],
    reading: ReadFlags,
    engine: EngineFlags,
    output: OutputFlags,
    fail: Annotated[bool, typer.Option("--fail", help="Exit with 20 unless every sentence is supported.")] = False,
) -> None:
    """Judge a text sentence by sentence: supported, contradicted or not found, with reasons and the source's words.

    Without a source at hand, `summarize consistency` holds a text against itself.

    Examples:

        summarize verify summary.txt --against article.txt

        echo "Twelve people died." | summarize verify - --against article.txt --format json

        summarize verify draft.md --against agency.txt --against paper.html --fail
    """
    from summarizer.cli.output import write_result
    from summarizer.cli.reading import read_all, read_text
    from summarizer.domain.verification import Verdict
    from summarizer.settings import read_settings

    settings = read_settings(engine.settings())
    draft = read_text(text, reading)
    articles = read_all(against, reading, output)
    if engine.dry_run:
        print(run_interruptible(_plan(draft, articles, settings)))
        return
    result = run_interruptible(_verify(draft, articles, settings, path=text, output=output))
    write_result(_rendered(result, output), output)
    if fail and result.verdict is not Verdict.SUPPORTED:
        raise SystemExit(DIFFERENCES_FOUND)


async def _verify(
    draft: str, articles: "list[Article]", settings: "Settings", *, path: str, output: OutputFlags
) -> "Verification":
    from summarizer.cli.judging import claim_judge, open_judging, tell_fallback
    from summarizer.steps.verify import verify_text

    async with open_judging(settings, output) as model:
        judge = claim_judge(model, settings)
        result = await verify_text(draft, articles, path=path, judge=judge, fallback=settings.engine == "auto")
        tell_fallback(result.provenance, output)
        return result


async def _plan(draft: str, articles: "list[Article]", settings: "Settings") -> str:
    """What the verification would ask of a model."""
    from summarizer.cli.engine import open_model
    from summarizer.cli.judging import NO_CALLS, claim_judge, plan_words
    from summarizer.steps.verify import verify_text

    if not settings.uses_model:
        return NO_CALLS
    async with open_model(settings, dry_run=True) as model:
        await verify_text(draft, articles, judge=claim_judge(model, settings))
        return plan_words(model)


def _rendered(result: "Verification", output: OutputFlags) -> str:
    from summarizer.cli.output import chosen_format, page
    from summarizer.report import verification

    form = chosen_format(output)
    if form is Format.json:
        return result.model_dump_json(indent=2)
    if form is Format.html:
        from summarizer.report.html import render_verification_html

        return render_verification_html(result)
    if form is Format.markdown:
        return verification.render_markdown(result)
    width, color = page(output)
    return verification.render_terminal(result, width=width, color=color)
