"""What passes between a batch and its worker processes."""

from typing import NamedTuple

from summarizer.domain.article import Article
from summarizer.engines.model_options import ModelOptions
from summarizer.engines.prompts import Prompt
from summarizer.llm.prices import Tariff
from summarizer.llm.protocol import Request, Response
from summarizer.processes import Told
from summarizer.store.manifest import Saved


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
    error: Told | None = None


class Question(NamedTuple):
    """From a worker: ask the server."""

    number: int
    request: Request


class Answer(NamedTuple):
    """To a worker: what the server said."""

    number: int
    response: Response | None
    error: Told | None = None


Frame = Recipe | Job | Done | Question | Answer
