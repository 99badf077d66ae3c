"""Where the files of a model stand: in a folder, or in packages that are installed."""

import re
from importlib import metadata
from pathlib import Path
from typing import Final, NamedTuple

from summarizer.errors import ConfigError

_MODEL_NAMES: Final = ("model.onnx", "onnx/model.onnx")
_TOKENIZER: Final = "tokenizer.json"
_REQUIRED: Final = re.compile(r"[A-Za-z0-9._-]+")
_PACKAGE: Final = re.compile(r"[A-Za-z0-9]+(?:[._-]+[A-Za-z0-9]+)*")


class ModelFiles(NamedTuple):
    """A model and the tokeniser it was trained with."""

    model: Path
    tokenizer: Path


def find_model_files(place: Path, setting: str) -> ModelFiles:
    """The files of a model; no code of a package is run.

    Args:
        place: A folder with `model.onnx` (or one other `.onnx` file) and `tokenizer.json`; or the name of an installed
            package that has one of each, itself or in a package it requires.
        setting: Name of the setting that gave it, for messages.

    Raises:
        ConfigError: It is neither, or a file is missing, or there are several.
    """
    if place.is_dir():
        return _look_in_folder(place, setting)
    if _PACKAGE.fullmatch(str(place)):
        files = _list_package(str(place))
        if files is not None:
            return _pick(files, str(place), setting)
    raise ConfigError(
        f"{setting} {place} is no folder and no installed package; name a folder that holds model.onnx and {_TOKENIZER}"
    )


def _look_in_folder(folder: Path, setting: str) -> ModelFiles:
    model = next((folder / name for name in _MODEL_NAMES if (folder / name).is_file()), None)
    others = sorted(folder.glob("*.onnx"))
    if model is None and len(others) != 1:
        raise ConfigError(f"{folder} holds {len(others)} .onnx files and no model.onnx; name the one to use model.onnx")
    if not (folder / _TOKENIZER).is_file():
        raise ConfigError(f"no {_TOKENIZER} in {folder}: {setting} must hold it beside the model")
    return ModelFiles(model or others[0], folder / _TOKENIZER)


def _list_package(name: str) -> list[Path] | None:
    """Files of a package and of those it requires, None if it is not installed."""
    try:
        package = metadata.distribution(name)
    except metadata.PackageNotFoundError:
        return None
    files = _files_of(package)
    for line in package.requires or ():
        required = _REQUIRED.match(line)
        if required and "extra ==" not in line:
            try:
                files += _files_of(metadata.distribution(required.group()))
            except metadata.PackageNotFoundError:
                continue
    return files


def _files_of(package: metadata.Distribution) -> list[Path]:
    listed = (file for file in package.files or () if file.name.endswith(".onnx") or file.name == _TOKENIZER)
    return [Path(str(package.locate_file(file))) for file in listed]


def _pick(files: list[Path], name: str, setting: str) -> ModelFiles:
    models = [file for file in files if file.suffix == ".onnx" and file.is_file()]
    # onnxruntime, which such packages require, brings small models of its own as examples.
    models = [file for file in models if file.name in _MODEL_NAMES] or models
    tokenizers = [file for file in files if file.name == _TOKENIZER and file.is_file()]
    if len(models) != 1 or len(tokenizers) != 1:
        raise ConfigError(
            f"the package {name}, with those it requires, has {len(models)} .onnx files and {len(tokenizers)} "
            f"{_TOKENIZER}, not one of each; put the two to use in a folder and name that in {setting}"
        )
    return ModelFiles(models[0], tokenizers[0])
