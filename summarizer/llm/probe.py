"""One tiny question that shows whether a server answers, and in the form asked for."""

from pydantic import BaseModel, ConfigDict

from summarizer.llm.protocol import Endpoint, Message, Request
from summarizer.llm.structured import ask

_QUESTION = 'Answer with JSON of the form {"sum": NUMBER} and nothing else. What is 2 + 3?'


class _Sum(BaseModel):
    """The answer to a small sum."""

    model_config = ConfigDict(extra="forbid")

    sum: int


async def ask_sum(endpoint: Endpoint, model: str) -> int:
    """What the model takes 2 + 3 to be.

    Raises:
        ModelError: It does not answer, or not in the form asked for.
        ConfigError: The key, the model or the address is wrong.
    """
    request = Request(model=model, messages=(Message(role="user", content=_QUESTION),), max_output_tokens=512)
    return (await ask(endpoint, request, _Sum)).value.sum
