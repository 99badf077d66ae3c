"""Which engine speaks, opened from the settings; and what a run would cost."""

from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, NamedTuple

from summarizer.cli.options import OutputFlags
from summarizer.cli.progress import note

if TYPE_CHECKING:
    from summarizer.domain.article import Article
    from summarizer.engines.protocol import Engine
    from summarizer.settings import Settings
    from summarizer.steps.summarize import Failure


class Opened(NamedTuple):
    """An engine ready to be asked; `fallback` lets the offline engine stand in for it."""

    engine: "Engine"
    fallback: bool = False

    def spent(self) -> str:
        """What was spent so far, in words; empty for the offline engine."""
        return ""


@asynccontextmanager
async def open_engine(settings: "Settings", output: OutputFlags) -> AsyncIterator[Opened]:
    """The engine that the settings ask for; says on stderr which one it is."""
    from summarizer.engines.offline import OfflineEngine

    if not settings.uses_model:
        if settings.engine == "auto":
            note("note: offline engine; no model is configured (OPENAI_API_KEY or OPENAI_BASE_URL)", output)
        yield Opened(OfflineEngine())
        return
    raise NotImplementedError


def print_plan(items: "Iterable[Article | Failure]", settings: "Settings") -> None:
    """Print calls, tokens and price of a run, and spend nothing."""
    raise NotImplementedError
