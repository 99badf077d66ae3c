"""From the words of the command line to articles."""

from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.cli.options import OutputFlags, ReadFlags
from summarizer.cli.progress import note
from summarizer.errors import InputError, UsageError

if TYPE_CHECKING:
    from summarizer.domain.article import Article
    from summarizer.sources import ReadFailure, ReadOptions

COMMANDS = ("verify", "consistency", "compare", "brief", "batch", "evals", "schema", "doctor")


def read_options(flags: ReadFlags) -> "ReadOptions":
    """What the flags say of the inputs.

    Raises:
        UsageError: The date is not one, or standard input would be read twice.
    """
    from datetime import date

    from summarizer.sources import ReadOptions

    try:
        published = date.fromisoformat(flags.published) if flags.published else None
    except ValueError as exc:
        raise UsageError(f"--published {flags.published!r} is no date; write it as 2021-07-06") from exc
    return ReadOptions(published=published, source=flags.source, encoding=flags.encoding, language=flags.language)


def iterate_articles(inputs: Sequence[str], flags: ReadFlags) -> "Iterator[Article | ReadFailure]":
    """Articles and failures in the order of the inputs.

    Raises:
        UsageError: Standard input is named twice.
    """
    from summarizer.sources import read_articles

    if list(inputs).count("-") > 1:
        raise UsageError("standard input (-) can be read once only")
    return read_articles(inputs, options=read_options(flags))


def read_all(inputs: Sequence[str], flags: ReadFlags, output: OutputFlags, *, least: int = 1) -> "list[Article]":
    """All articles of the inputs; unreadable ones are told on stderr.

    Raises:
        InputError: Fewer than `least` could be read.
    """
    from summarizer.sources import ReadFailure

    articles: list[Article] = []
    failures: list[ReadFailure] = []
    for item in iterate_articles(inputs, flags):
        if isinstance(item, ReadFailure):
            failures.append(item)
        else:
            articles.append(item)
    if len(articles) < least:
        told = "; ".join(explained(failure) for failure in failures)
        needed = f"{least} articles are needed, {len(articles)} could be read" if least > 1 else ""
        raise InputError(": ".join(part for part in (needed, told) if part) or "no article in the input")
    for failure in failures:
        note(f"warning: {explained(failure)}", output)
    return with_distinct_ids(articles)


def with_distinct_ids(articles: "Sequence[Article]") -> "list[Article]":
    """The same articles; equal ids (the same text twice) get a number behind them."""
    seen: dict[str, int] = {}
    distinct = []
    for article in articles:
        count = seen[article.id] = seen.get(article.id, 0) + 1
        distinct.append(article if count == 1 else article.model_copy(update={"id": f"{article.id}-{count}"}))
    return distinct


def explained(failure: "ReadFailure") -> str:
    """The message of a failure; for a missing file that looks like a command, with that guess."""
    close = get_close_matches(failure.source, COMMANDS, n=1, cutoff=0.75)
    if close and not Path(failure.source).exists():
        return f"{failure.message} (did you mean the command `summarize {close[0]}`?)"
    return failure.message


def read_text(source: str, flags: ReadFlags) -> str:
    """The text to be judged; one sentence is enough.

    Raises:
        InputError: It cannot be read or is empty.
    """
    from summarizer.sources import read_article

    return read_article(source, options=read_options(flags)).text
