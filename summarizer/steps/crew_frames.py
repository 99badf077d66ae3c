"""What passes between a batch and its worker processes: pickled messages, each after its length.

Both ends are this program, started by the same user, over a socket that nobody else can open.
"""

import asyncio
import pickle
from typing import Any, Final, NamedTuple

from summarizer.domain.article import Article
from summarizer.engines.model_options import ModelOptions
from summarizer.engines.prompts import Prompt
from summarizer.errors import SummarizerError
from summarizer.llm.prices import Tariff
from summarizer.llm.protocol import Request, Response
from summarizer.store.result_folder import Saved

_LENGTH_BYTES: Final = 4


class Recipe(NamedTuple):
    """The model engine as a worker builds it; the server is asked by the batch itself."""

    prompt: Prompt
    options: ModelOptions
    tariff: Tariff


class Job(NamedTuple):
    """To a worker: summarise this article."""

    number: int
    article: Article


class Done(NamedTuple):
    """From a worker: what became of an article; an error ends the run."""

    number: int
    saved: Saved | None
    error: "Told | None" = None


class Question(NamedTuple):
    """From a worker: ask the server."""

    number: int
    request: Request


class Answer(NamedTuple):
    """To a worker: what the server said."""

    number: int
    response: Response | None
    error: "Told | None" = None


class Told(NamedTuple):
    """An error of ours on its way to another process; its cause stays behind."""

    kind: type[SummarizerError]
    message: str
    state: dict[str, Any]


Frame = Recipe | Job | Done | Question | Answer


def tell(error: SummarizerError) -> Told:
    """Pack an error."""
    return Told(type(error), str(error), dict(vars(error)))


def untell(told: Told) -> SummarizerError:
    """The same error again; its class may want more arguments than a message, so it is not called."""
    error = told.kind.__new__(told.kind, told.message)
    vars(error).update(told.state)
    return error


async def read_frame(reader: asyncio.StreamReader) -> Frame | None:
    """The next message; None when the other end is gone."""
    try:
        length = int.from_bytes(await reader.readexactly(_LENGTH_BYTES))
        frame: Frame = pickle.loads(await reader.readexactly(length))
    except (asyncio.IncompleteReadError, ConnectionError):
        return None
    return frame


def write_frame(writer: asyncio.StreamWriter, frame: Frame) -> None:
    """Send a message, without waiting for it to be taken."""
    content = pickle.dumps(frame, pickle.HIGHEST_PROTOCOL)
    writer.write(len(content).to_bytes(_LENGTH_BYTES) + content)
