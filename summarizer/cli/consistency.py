"""`summarize consistency`: does a text contradict itself."""

from typing import TYPE_CHECKING, Annotated

import typer

from summarizer.cli.compare import DIFFERENCES_FOUND, SeverityName
from summarizer.cli.options import Format, OutputFlags, ReadFlags, with_flags
from summarizer.cli.progress import complain
from summarizer.errors import InputError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.domain.article import Article
    from summarizer.domain.consistency import Consistency
    from summarizer.steps.failure import Failure


@with_flags
def consistency(
    inputs: Annotated[list[str], typer.Argument(metavar="TEXT", help="Files, URLs, or - for standard input.")],
    reading: ReadFlags,
    output: OutputFlags,
    fail_on: Annotated[
        SeverityName | None,
        typer.Option(
            "--fail-on",
            help="Exit with 20 when a contradiction of this severity or a graver one is found; "
            "what only the wide reading finds is S1.",
        ),
    ] = None,
) -> None:
    """Hold each text against itself: every pair of places that cannot both be true, with both sentences.

    Rules alone do this: no model is asked, whatever is configured.

    Examples:

        summarize consistency draft.txt

        summarize consistency drafts/*.txt --fail-on S2 --format json

        pbpaste | summarize consistency - --format html --output check.html
    """
    from summarizer.cli.article import articles_and_failures, report_failures
    from summarizer.cli.output import write_result

    results, failures = _check_all(articles_and_failures(inputs, reading))
    if results:
        write_result(_rendered(results, output), output)
    if fail_on and any(clash.severity.name >= fail_on.value for result in results for clash in result.clashes):
        for failure in failures:
            complain(failure.message)
        raise SystemExit(DIFFERENCES_FOUND)
    report_failures(failures, done=len(results))


def _check_all(items: "Iterator[Article | Failure]") -> "tuple[list[Consistency], list[Failure]]":
    from summarizer.steps.consistency import check_consistency
    from summarizer.steps.failure import Failure

    results: list[Consistency] = []
    failures: list[Failure] = []
    for item in items:
        if isinstance(item, Failure):
            failures.append(item)
            continue
        try:
            results.append(check_consistency(item))
        except InputError as exc:
            failures.append(
                Failure(label=item.label, error="InputError", message=str(exc), exit_code=InputError.exit_code)
            )
    return results, failures


def _rendered(results: "list[Consistency]", output: OutputFlags) -> str:
    from summarizer.cli.output import chosen_format, page
    from summarizer.report import consistency as report

    form = chosen_format(output)
    if form is Format.json:
        import json

        parts = [result.model_dump(mode="json") for result in results]
        return json.dumps(parts[0] if len(parts) == 1 else parts, ensure_ascii=False, indent=2)
    if form is Format.html:
        from summarizer.report.html import render_consistency_html

        if len(results) > 1:
            raise UsageError("--format html takes one text; check several one by one, or as markdown or JSON")
        return render_consistency_html(results[0])
    if form is Format.markdown:
        return "\n".join(report.render_markdown(result) for result in results)
    width, color = page(output)
    return "\n".join(report.render_terminal(result, width=width, color=color) for result in results)
