"""Vectors from a sentence model on this machine. Extra `semantic`."""

import asyncio
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from summarizer.domain.values import Usage
from summarizer.engines.onnx_model import OnnxModel

MAX_TOKENS: Final = 256
"""Of one text; news sentences have 20 to 60."""


class OnnxEmbedder:
    """Runs a sentence model from a folder; where it gives one vector a token, these are averaged.

    Args:
        folder: Holds `model.onnx` and `tokenizer.json`.
        sha256: What the model file must hash to, in hex; None to take any.

    Raises:
        ConfigError: The folder holds no model, or another than the agreed one.
    """

    def __init__(self, folder: Path, *, sha256: str | None = None) -> None:
        self._model = OnnxModel(folder, setting="embeddings_path", max_tokens=MAX_TOKENS, sha256=sha256)

    @property
    def name(self) -> str:
        """The file and the beginning of its sha256."""
        return self._model.name

    @property
    def usage(self) -> Usage:
        """Nothing is asked of anybody."""
        return Usage()

    @property
    def cost(self) -> float | None:
        """Nothing."""
        return 0.0

    async def embed(self, texts: Sequence[str]) -> Sequence[Sequence[float]]:
        """One vector of length 1 for each text, in order.

        Raises:
            ConfigError: The extra is not installed, or the files are no sentence model.
        """
        return [_to_vector(output) for output in await asyncio.to_thread(self._model.run, texts)]


def _to_vector(output: Any) -> tuple[float, ...]:
    """(tokens, size) or (size) -> a vector of length 1."""
    import numpy as np

    vector = output.mean(axis=0) if output.ndim == 2 else output
    return tuple(float(value) for value in vector / max(float(np.linalg.norm(vector)), 1e-9))
