"""The command line: commands, the default command, and the one place where errors become exit codes."""

import errno
import os
import sys
from typing import Any

import typer
from typer.core import TyperGroup

from summarizer.cli import article, batch, brief, compare, consistency, doctor, evals, schema, verify
from summarizer.cli.interrupts import INTERRUPTED, told_when_interrupted
from summarizer.cli.progress import complain
from summarizer.errors import Incomplete, SummarizerError

_NOT_WRITTEN = frozenset({errno.EPIPE, errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO})
NOTHING_BEGUN = "nothing was begun"
GO_ON = "what was answered is in the cache, the same command goes on from there"


class DefaultGroup(TyperGroup):
    """Takes a first word that is no command for an input of the command `article`."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Put `article` before inputs and its options; group options stay."""
        own = {name for parameter in self.params for name in (*parameter.opts, *parameter.secondary_opts)} | {"--help"}
        if args and args[0] not in self.commands and args[0] not in own:
            args = ["article", *args]
        with told_when_interrupted(lambda: NOTHING_BEGUN):  # it loads half of the program
            return super().parse_args(ctx, args)

    def invoke(self, ctx: Any) -> Any:
        """Run the command; one that does not tell itself how to go on after Ctrl-C is told for here."""
        with told_when_interrupted(lambda: GO_ON):
            return super().invoke(ctx)


app = typer.Typer(
    cls=DefaultGroup,
    name="summarize",
    no_args_is_help=True,
    rich_markup_mode="markdown",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["--help", "-h"]},
)
app.command("article", no_args_is_help=True)(article.article)
app.command("verify", no_args_is_help=True)(verify.verify)
app.command("consistency", no_args_is_help=True)(consistency.consistency)
app.command("compare", no_args_is_help=True)(compare.compare)
app.command("brief", no_args_is_help=True)(brief.brief)
app.command("batch", no_args_is_help=True)(batch.batch)
app.add_typer(evals.app, name="evals")
app.command("schema", no_args_is_help=True)(schema.schema)
app.command("doctor")(doctor.doctor)


def _print_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        from summarizer.steps.core_build import core_build

        typer.echo(f"summarizer {version('summarizer')}, {core_build()}")
        raise typer.Exit


@app.callback()
def _summarize(
    version: bool = typer.Option(False, "--version", callback=_print_version, is_eager=True, help="Print the version."),
) -> None:
    """Read news and check every line of what is said about it.

    `summarize article.txt` gives a structured summary whose every line is tied to the words of the article.
    The first word may be a command; anything else is an article: a file, a URL, or `-` for standard input.

    Results go to stdout, everything else to stderr. With no model configured the built-in offline engine does
    the whole job; set OPENAI_API_KEY or OPENAI_BASE_URL to have a model propose and the rules check.

    Examples:

        summarize article.txt

        summarize compare agency.txt paper.txt

        summarize verify draft.txt --against article.txt

    Exit codes: 0 done, 1 bug, 2 usage, 3 input, 4 endpoint not reachable, 5 answer unusable, 6 configuration,
    7 incomplete, 10 eval gate, 20 differences found with --fail-on, 130 interrupted.
    """


def run() -> None:
    """Run the command line and exit with its code; all of the result is out then."""
    try:
        try:
            app()
        finally:
            sys.stdout.flush()
    except SummarizerError as exc:
        complain(str(exc))
        sys.exit(exc.exit_code)
    except KeyboardInterrupt:
        complain(f"interrupted; {GO_ON}")
        sys.exit(INTERRUPTED)
    except OSError as exc:
        if exc.errno not in _NOT_WRITTEN or exc.filename is not None:
            raise
        # what is still waiting to be written goes nowhere, and makes no trouble at the end
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(exc, BrokenPipeError):  # the reader of stdout went away (`| head`): nothing more to say
            sys.exit(0)
        complain(f"cannot write the result: {exc.strerror}")
        sys.exit(Incomplete.exit_code)
