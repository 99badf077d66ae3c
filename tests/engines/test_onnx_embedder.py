import hashlib
import json

import pytest

from summarizer.engines.onnx_embedder import OnnxEmbedder
from summarizer.errors import ConfigError

WORDS = ["[PAD]", "[UNK]", "king", "monarch", "army", "rain"]


def _write_tokenizer(folder):
    tokenizers = pytest.importorskip("tokenizers", reason="the extra `semantic` is not installed")
    vocabulary = {word: number for number, word in enumerate(WORDS)}
    tokenizer = tokenizers.Tokenizer(tokenizers.models.WordLevel(vocabulary, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = tokenizers.pre_tokenizers.Whitespace()
    tokenizer.save(str(folder / "tokenizer.json"))


@pytest.fixture
def folder(tmp_path):
    """A model of six words in which "king" and "monarch" have one vector."""
    onnx = pytest.importorskip("onnx", reason="models are built with the package onnx")
    pytest.importorskip("onnxruntime", reason="the extra `semantic` is not installed")
    _write_tokenizer(tmp_path)
    table = [[0, 0, 9], [0, 0, 1], [1, 0, 0], [1, 0, 0], [0, 1, 0], [0.6, 0.8, 0]]
    weights = onnx.helper.make_tensor("table", 1, [6, 3], [float(value) for row in table for value in row])
    inputs = [onnx.helper.make_tensor_value_info(name, 7, ["n", "t"]) for name in ("input_ids", "attention_mask")]
    output = onnx.helper.make_tensor_value_info("vectors", 1, ["n", "t", 3])
    gather = onnx.helper.make_node("Gather", ["table", "input_ids"], ["vectors"])
    graph = onnx.helper.make_graph([gather], "words", inputs, [output], [weights])
    model = onnx.helper.make_model(graph, opset_imports=[onnx.helper.make_opsetid("", 17)], ir_version=9)
    (tmp_path / "model.onnx").write_bytes(model.SerializeToString())
    return tmp_path


async def test_vectors_are_averaged_over_words_without_padding(folder):
    vectors = await OnnxEmbedder(folder).embed(["king army", "monarch", "army"])
    assert [tuple(round(value, 3) for value in vector) for vector in vectors] == [
        (0.707, 0.707, 0.0),
        (1.0, 0.0, 0.0),
        (0.0, 1.0, 0.0),
    ]


async def test_texts_keep_their_order_over_many_batches(folder):
    texts = ["king " * (n % 7 + 1) if n % 2 else "army" for n in range(100)]
    vectors = await OnnxEmbedder(folder).embed(texts)
    assert [round(vector[0]) for vector in vectors] == [n % 2 for n in range(100)]


def test_the_name_tells_which_weights_were_used(folder):
    digest = hashlib.sha256((folder / "model.onnx").read_bytes()).hexdigest()
    assert OnnxEmbedder(folder, sha256=digest).name == f"model.onnx (sha256 {digest[:12]})"


async def test_a_file_that_is_no_model_is_told(folder):
    (folder / "model.onnx").write_bytes(b"not a model")
    with pytest.raises(ConfigError, match="cannot load"):
        await OnnxEmbedder(folder).embed(["king"])


def test_another_model_than_the_agreed_one_is_refused(tmp_path):
    (tmp_path / "model.onnx").write_bytes(b"weights")
    (tmp_path / "tokenizer.json").write_text(json.dumps({}))
    with pytest.raises(ConfigError, match="was agreed on"):
        OnnxEmbedder(tmp_path, sha256="0" * 64)


@pytest.mark.parametrize(
    ("files", "told"),
    [([], "holds 0 .onnx files"), (["a.onnx", "b.onnx"], "holds 2 .onnx files"), (["a.onnx"], "no tokenizer.json")],
)
def test_a_folder_without_a_model_and_its_tokenizer_is_told(tmp_path, files, told):
    for name in files:
        (tmp_path / name).write_bytes(b"weights")
    with pytest.raises(ConfigError, match=told):
        OnnxEmbedder(tmp_path)


def test_a_path_that_is_no_folder_is_told(tmp_path):
    with pytest.raises(ConfigError, match="is no folder"):
        OnnxEmbedder(tmp_path / "nowhere")
