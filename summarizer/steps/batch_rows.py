"""What a batch keeps of each article: the name of its file, and a row of the manifest."""

import hashlib
import re
from typing import Final

from pydantic import TypeAdapter

from summarizer.domain.article import Article, article_id
from summarizer.domain.summary import Summary
from summarizer.errors import InputError, SummarizerError
from summarizer.steps.failure import Failure
from summarizer.store.manifest import Row, Saved
from summarizer.store.result_folder import ARTICLES

_SUMMARIES: Final = TypeAdapter(Summary)
_NAMES_A_FILE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")


def result_key(article: Article) -> str:
    """Names the result of an article: safe as a file name, another one for other words, origin or id."""
    content = article_id(article.text, source=article.source, published=article.published)
    if article.id == content or not _NAMES_A_FILE.fullmatch(article.id):
        return content
    # Ids that differ in case only must not share a file where file names ignore case.
    return f"{article.id}-{hashlib.sha256(f'{article.id} {content}'.encode()).hexdigest()[:8]}"


def to_saved(summary: Summary) -> Saved:
    """A summary as it is written, and its row."""
    # straight to bytes: model_dump_json would decode them, to be encoded again
    return Saved(to_row(result_key(summary.article), summary), _SUMMARIES.dump_json(summary) + b"\n")


def to_row(key: str, summary: Summary) -> Row:
    """The row of a finished article."""
    provenance = summary.provenance
    return Row(
        key=key,
        article_id=summary.article.id,
        label=summary.article.label,
        path=summary.article.path,
        status="done",
        file=f"{ARTICLES}/{key}.json",
        engine=provenance.engine,
        fallback=provenance.fallback,
        claims=len(summary.claims),
        rejected=len(summary.rejected),
        usage=provenance.usage,
        cost=provenance.cost,
    )


def describe_result(key: str, content: bytes) -> Row:
    """The row of a result file.

    Raises:
        ValueError: It is no whole summary.
    """
    return to_row(key, Summary.model_validate_json(content))


def to_failed_row(article: Article, error: Exception) -> Row:
    """The row of an article that could not be summarised, a fault of this program included."""
    is_known = isinstance(error, SummarizerError)
    told = str(error) if is_known else f"a fault in this program, please report it: {type(error).__name__}: {error}"
    return Row(
        key=result_key(article),
        article_id=_encodable(article.id),
        label=_encodable(article.label),
        path=_encodable(article.path or "") or None,
        status="failed",
        error=type(error).__name__,
        message=_encodable(told),
        exit_code=error.exit_code if isinstance(error, SummarizerError) else 1,
    )


class WorkerDied(InputError):
    """The process that read an article ended: out of memory, or killed."""


def worker_died(article: Article) -> WorkerDied:
    """The error of the article that a process ended of."""
    return WorkerDied(f"{article.label}: the process that read it ended; is it too large for the memory?")


def unreadable_row(failure: Failure) -> Row:
    """The row of an input that gave no article."""
    digest = hashlib.sha256(f"{failure.label}\n{failure.message}".encode("utf-8", "surrogatepass")).hexdigest()
    return Row(
        key=f"unread-{digest[:12]}",
        label=_encodable(failure.label),
        status="failed",
        error=failure.error,
        message=_encodable(failure.message),
        exit_code=failure.exit_code,
    )


def _encodable(text: str) -> str:
    """Without lone surrogates: a row must be written whatever an article holds."""
    return text.encode("utf-8", "replace").decode()
