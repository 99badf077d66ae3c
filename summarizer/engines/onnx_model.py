"""A model in a folder on this machine: an ONNX file with its tokeniser beside it. Extra `semantic`."""

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from summarizer.engines.onnx_files import find_model_files
from summarizer.errors import ConfigError

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

TEXTS_AT_ONCE: Final = 32
_CHUNK: Final = 1 << 20

Text = str | tuple[str, str]
"""One text, or two that the model reads side by side."""


class OnnxModel:
    """Loads a model when it is first run; nothing leaves the machine.

    Args:
        folder: Holds `model.onnx` (or one other `.onnx` file) and `tokenizer.json`, as models are published; or the
            name of an installed package that has both, itself or in a package it requires.
        setting: Name of the setting that gave the folder, for messages.
        max_tokens: Where longer texts are cut.
        sha256: What the model file must hash to, in hex; None to take any.

    Raises:
        ConfigError: The folder holds no model, or another than the agreed one.
    """

    def __init__(self, folder: Path, *, setting: str, max_tokens: int, sha256: str | None = None) -> None:
        self._setting = setting
        self._max_tokens = max_tokens
        self._path, self._tokenizer_path = find_model_files(folder, setting)
        self._digest = _hash(self._path)
        if sha256 is not None and sha256.lower().removeprefix("sha256:") != self._digest:
            raise ConfigError(f"{self._path} has sha256 {self._digest}, but {sha256} was agreed on; get the file anew")
        self._session: InferenceSession | None = None
        self._tokenizer: Tokenizer | None = None

    @property
    def name(self) -> str:
        """The file and the beginning of its sha256."""
        return f"{self._path.name} (sha256 {self._digest[:12]})"

    def run(self, texts: Sequence[Text]) -> list[Any]:
        """The first output of the model for each text, in order: an array of what stands behind the batch axis.

        Where that is one row a token, rows of padding are cut off.

        Raises:
            ConfigError: The extra is not installed, or the files are no model of texts.
        """
        session, tokenizer = self._open()
        # Texts of like length together, so that little is spent on padding.
        order = sorted(
            range(len(texts)), key=lambda at: len(texts[at]) if isinstance(texts[at], str) else len("".join(texts[at]))
        )
        found: dict[int, Any] = {}
        for start in range(0, len(order), TEXTS_AT_ONCE):
            places = order[start : start + TEXTS_AT_ONCE]
            found.update(zip(places, self._run_batch(session, tokenizer, [texts[at] for at in places]), strict=True))
        return [found[at] for at in range(len(texts))]

    def _run_batch(self, session: "InferenceSession", tokenizer: "Tokenizer", texts: list[Text]) -> list[Any]:
        import numpy as np

        encoded = tokenizer.encode_batch(texts)
        known = {
            "input_ids": [one.ids for one in encoded],
            "attention_mask": [one.attention_mask for one in encoded],
            "token_type_ids": [one.type_ids for one in encoded],
        }
        wanted = [each.name for each in session.get_inputs()]
        if not set(wanted) <= known.keys():
            raise ConfigError(f"{self._path} asks for {', '.join(wanted)}: it is no model of texts that we can run")
        output = session.run(None, {name: np.array(known[name], dtype=np.int64) for name in wanted})[0]
        if output.ndim < 3:
            return list(output)
        return [rows[np.array(one.attention_mask, dtype=bool)] for rows, one in zip(output, encoded, strict=True)]

    def _open(self) -> "tuple[InferenceSession, Tokenizer]":
        """Load model and tokeniser, once."""
        if self._session is None or self._tokenizer is None:
            try:
                import onnxruntime
                from tokenizers import Tokenizer
            except ImportError as exc:
                raise ConfigError(f"{self._setting} needs the extra: pip install 'summarizer[semantic]'") from exc
            try:
                tokenizer = Tokenizer.from_file(str(self._tokenizer_path))
                options = onnxruntime.SessionOptions()
                # Threads that wait by spinning take the cores from everything else on a busy machine.
                options.add_session_config_entry("session.intra_op.allow_spinning", "0")
                self._session = onnxruntime.InferenceSession(
                    str(self._path), options, providers=["CPUExecutionProvider"]
                )
            except Exception as exc:  # both libraries raise bare Exceptions of their own making
                raise ConfigError(f"cannot load {self._path} and its tokenizer.json: {exc}") from exc
            tokenizer.enable_truncation(self._max_tokens)
            tokenizer.enable_padding()
            self._tokenizer = tokenizer
        return self._session, self._tokenizer


def _hash(path: Path) -> str:
    digest = hashlib.sha256()
    try:
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                digest.update(chunk)
    except OSError as exc:
        raise ConfigError(f"cannot read {path}: {exc.strerror or exc}") from exc
    return digest.hexdigest()
