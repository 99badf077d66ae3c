from pathlib import Path

import pytest

from summarizer.engines.onnx_files import find_model_files
from summarizer.errors import ConfigError


@pytest.fixture
def install(tmp_path, monkeypatch):
    """Puts a package with the files named where installed packages are looked for."""
    monkeypatch.syspath_prepend(tmp_path)

    def put(name, files, requires=()):
        about = tmp_path / f"{name}-1.0.dist-info"
        about.mkdir()
        lines = [f"Requires-Dist: {required}" for required in requires]
        (about / "METADATA").write_text("\n".join(["Metadata-Version: 2.1", f"Name: {name}", "Version: 1.0", *lines]))
        (about / "RECORD").write_text("".join(f"{name}/{file},,\n" for file in files))
        for file in files:
            (tmp_path / name / file).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name / file).write_text("x")

    return put


def test_a_package_may_hold_model_and_tokeniser_wherever_they_stand_in_it(install):
    install("small_words", ["data/v1/tokenizer.json", "weights.onnx"])
    found = find_model_files(Path("small_words"), "embeddings_path")
    assert [path.name for path in found] == ["weights.onnx", "tokenizer.json"]


def test_the_model_may_stand_in_a_package_that_is_required(install):
    install("words_weights", ["model.onnx"])
    install("words_reader", ["tokenizer.json", "client.py"], requires=["words-weights==1.0", "not-there>=2"])
    found = find_model_files(Path("words-reader"), "embeddings_path")
    assert [path.parent.name for path in found] == ["words_weights", "words_reader"]


def test_examples_that_a_library_brings_are_no_rivals_of_the_model(install):
    install("runtime_of_models", ["datasets/sigmoid.onnx", "datasets/logreg.onnx"])
    install("small_words", ["model.onnx", "tokenizer.json"], requires=["runtime-of-models>=1"])
    found = find_model_files(Path("small_words"), "embeddings_path")
    assert (found.model.parent.name, found.model.name) == ("small_words", "model.onnx")


def test_what_only_an_extra_requires_is_not_taken(install):
    install("other_weights", ["model.onnx"])
    install("words_reader", ["tokenizer.json"], requires=['other-weights; extra == "all"'])
    with pytest.raises(ConfigError, match=r"has 0 \.onnx files and 1 tokenizer"):
        find_model_files(Path("words_reader"), "embeddings_path")


def test_a_package_with_two_models_is_not_guessed_at(install):
    install("many_words", ["a.onnx", "b.onnx", "tokenizer.json"])
    with pytest.raises(ConfigError, match=r"has 2 \.onnx files and 1 tokenizer\.json, not one of each"):
        find_model_files(Path("many_words"), "embeddings_path")


@pytest.mark.parametrize("place", ["no-such-package-anywhere", "no/such/folder", "../up"])
def test_neither_folder_nor_package_is_told(tmp_path, monkeypatch, place):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ConfigError, match="embeddings_path"):
        find_model_files(Path(place), "embeddings_path")


def test_a_folder_comes_before_a_package_of_its_name(install, tmp_path, monkeypatch):
    install("small_words", ["weights.onnx", "tokenizer.json"])
    (tmp_path / "here" / "small_words").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "here")
    for name in ("model.onnx", "tokenizer.json"):
        (tmp_path / "here" / "small_words" / name).write_text("x")
    assert find_model_files(Path("small_words"), "embeddings_path").model == Path("small_words/model.onnx")
