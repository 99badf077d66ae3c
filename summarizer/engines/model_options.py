"""How a model is asked. Apart from the engine, so that whoever only asks need not load what reads articles."""

from typing import NamedTuple


class ModelOptions(NamedTuple):
    """How to ask: model name, sampling and limits; `context_tokens` is what the model takes, question and answer."""

    model: str
    max_output_tokens: int = 2048
    context_tokens: int = 32_768
    temperature: float | None = 0.0
    seed: int | None = 7
