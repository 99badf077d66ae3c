"""Vectors from a sentence model on this machine: any ONNX file with its tokeniser beside it. Extra `semantic`."""

import asyncio
import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from summarizer.domain.values import Usage
from summarizer.errors import ConfigError

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

TEXTS_AT_ONCE: Final = 32
MAX_TOKENS: Final = 256
"""Of one text; news sentences have 20 to 60."""
_MODEL_NAMES: Final = ("model.onnx", "onnx/model.onnx")
_CHUNK: Final = 1 << 20


class OnnxEmbedder:
    """Runs a sentence model from a folder; nothing leaves the machine.

    The folder holds `model.onnx` (or one other `.onnx` file) and `tokenizer.json`, as sentence models are published.
    Where the model gives one vector a token, these are averaged.

    Args:
        folder: Of the model.
        sha256: What the model file must hash to, in hex; None to take any.
    """

    def __init__(self, folder: Path, *, sha256: str | None = None) -> None:
        self._model_path = _find_model(folder)
        self._tokenizer_path = folder / "tokenizer.json"
        if not self._tokenizer_path.is_file():
            raise ConfigError(f"no tokenizer.json in {folder}: embeddings_path must hold it beside the model")
        self._digest = _hash(self._model_path)
        if sha256 is not None and sha256.lower().removeprefix("sha256:") != self._digest:
            raise ConfigError(
                f"{self._model_path} has sha256 {self._digest}, embeddings_sha256 asks for {sha256}; get the file anew"
            )
        self._session: InferenceSession | None = None
        self._tokenizer: Tokenizer | None = None

    @property
    def name(self) -> str:
        """The file and the beginning of its sha256."""
        return f"{self._model_path.name} (sha256 {self._digest[:12]})"

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
        return await asyncio.to_thread(self._embed_all, list(texts))

    def _embed_all(self, texts: list[str]) -> list[tuple[float, ...]]:
        session, tokenizer = self._open()
        # Texts of like length together, so that little is spent on padding.
        order = sorted(range(len(texts)), key=lambda at: len(texts[at]))
        vectors: dict[int, tuple[float, ...]] = {}
        for start in range(0, len(order), TEXTS_AT_ONCE):
            places = order[start : start + TEXTS_AT_ONCE]
            found = self._embed_batch(session, tokenizer, [texts[at] for at in places])
            vectors.update(zip(places, found, strict=True))
        return [vectors[at] for at in range(len(texts))]

    def _embed_batch(
        self, session: "InferenceSession", tokenizer: "Tokenizer", texts: list[str]
    ) -> list[tuple[float, ...]]:
        import numpy as np

        encoded = tokenizer.encode_batch(texts)
        known = {
            "input_ids": [one.ids for one in encoded],
            "attention_mask": [one.attention_mask for one in encoded],
            "token_type_ids": [one.type_ids for one in encoded],
        }
        wanted = [each.name for each in session.get_inputs()]
        if not set(wanted) <= known.keys():
            raise ConfigError(f"{self._model_path} asks for {', '.join(wanted)}: it is no sentence model we can run")
        inputs = {name: np.array(known[name], dtype=np.int64) for name in wanted}
        output = session.run(None, inputs)[0]
        return [tuple(map(float, row)) for row in _pool(output, np.array(known["attention_mask"]))]

    def _open(self) -> "tuple[InferenceSession, Tokenizer]":
        """Load model and tokeniser, once."""
        if self._session is None or self._tokenizer is None:
            try:
                import onnxruntime
                from tokenizers import Tokenizer
            except ImportError as exc:
                raise ConfigError("embeddings_path needs the extra: pip install 'summarizer[semantic]'") from exc
            try:
                tokenizer = Tokenizer.from_file(str(self._tokenizer_path))
                self._session = onnxruntime.InferenceSession(str(self._model_path), providers=["CPUExecutionProvider"])
            except Exception as exc:  # both libraries raise bare Exceptions of their own making
                raise ConfigError(f"cannot load {self._model_path} and its tokenizer.json: {exc}") from exc
            tokenizer.enable_truncation(MAX_TOKENS)
            tokenizer.enable_padding()
            self._tokenizer = tokenizer
        return self._session, self._tokenizer


def _pool(output: Any, mask: Any) -> Any:
    """(texts, tokens, size) or (texts, size) -> (texts, size), each row of length 1; padding does not count."""
    import numpy as np

    if output.ndim == 3:
        weights = mask[:, :, None].astype(output.dtype)
        output = (output * weights).sum(axis=1) / np.maximum(weights.sum(axis=1), 1)
    return output / np.maximum(np.linalg.norm(output, axis=1, keepdims=True), 1e-9)


def _find_model(folder: Path) -> Path:
    if not folder.is_dir():
        raise ConfigError(f"embeddings_path {folder} is no folder; name one that holds model.onnx and tokenizer.json")
    for name in _MODEL_NAMES:
        if (folder / name).is_file():
            return folder / name
    others = sorted(folder.glob("*.onnx"))
    if len(others) == 1:
        return others[0]
    raise ConfigError(f"{folder} holds {len(others)} .onnx files and no model.onnx; name the one to use model.onnx")


def _hash(path: Path) -> str:
    digest = hashlib.sha256()
    try:
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                digest.update(chunk)
    except OSError as exc:
        raise ConfigError(f"cannot read {path}: {exc.strerror or exc}") from exc
    return digest.hexdigest()
