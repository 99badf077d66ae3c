import json
from collections.abc import Sequence

import pytest

from summarizer.core.reading import read_article
from summarizer.core.support.verification import OpenClaim
from summarizer.core.text.articles import make_article
from summarizer.domain.verification import Verdict
from summarizer.engines.entailment import Entailed, EntailmentJudge, OnnxEntailment
from summarizer.errors import ConfigError
from summarizer.steps.verify import verify_text

FERRY = (
    "The ferry Aurelia sank off Port Dunmore on Friday. The coastguard rescued 61 people from the water. "
    "The captain was questioned by the police. Divers will search the wreck."
)
READING = read_article(make_article(FERRY, source="Dunmore Herald"))
CLAIM = OpenClaim("The ferry Aurelia sank on Friday.", READING, (0,))


class Fixed:
    """Gives every pair the same score and keeps what it was shown."""

    name = "fixed"

    def __init__(self, says: float, denies: float = 0.0) -> None:
        self.entailed = Entailed(says, denies)
        self.pairs: list[tuple[str, str]] = []

    async def score(self, pairs: Sequence[tuple[str, str]]) -> Sequence[Entailed]:
        self.pairs += pairs
        return [self.entailed] * len(pairs)


@pytest.mark.parametrize(
    ("model", "verdict"),
    [
        (Fixed(0.9), Verdict.SUPPORTED),
        (Fixed(0.02), Verdict.NOT_FOUND),
        (Fixed(0.02, 0.9), Verdict.CONTRADICTED),
    ],
    ids=["says it", "does not", "denies it"],
)
async def test_a_clear_score_is_an_opinion(model, verdict):
    (opinion,) = await EntailmentJudge(model).judge_claims([CLAIM])
    assert opinion.verdict is verdict
    assert f"{model.entailed.says:.2f}" in opinion.why


async def test_a_score_in_between_is_none():
    assert await EntailmentJudge(Fixed(0.3)).judge_claims([CLAIM]) == [None]


async def test_the_evidence_and_its_neighbours_are_shown():
    model = Fixed(0.9)
    await EntailmentJudge(model).judge_claims([CLAIM._replace(evidence=(2,))])
    text, claim = model.pairs[0]
    assert text == FERRY.split(". ", 1)[1]
    assert claim == CLAIM.text


async def test_a_claim_without_evidence_has_no_opinion_and_the_others_keep_their_places():
    found = await EntailmentJudge(Fixed(0.9)).judge_claims([CLAIM._replace(evidence=()), CLAIM])
    assert [one is None for one in found] == [True, False]


async def test_a_doubt_takes_support_back_and_names_the_model():
    result = await verify_text(CLAIM.text, [READING.article], judge=EntailmentJudge(Fixed(0.01)))
    sentence = result.sentences[0]
    assert (sentence.verdict, sentence.decided_by) == (Verdict.NOT_FOUND, "model")
    assert (result.provenance.model, result.provenance.cost) == ("fixed", 0.0)


async def test_support_of_the_model_alone_supports_nothing():
    result = await verify_text(
        "Lifeboats saved every passenger of the coastguard.", [READING.article], judge=EntailmentJudge(Fixed(0.99))
    )
    assert result.verdict is not Verdict.SUPPORTED


def _write_model(folder, labels):
    """A model that gives "sank" its first label and every other word its last."""
    onnx = pytest.importorskip("onnx", reason="models are built with the package onnx")
    tokenizers = pytest.importorskip("tokenizers", reason="the extra `semantic` is not installed")
    pytest.importorskip("onnxruntime", reason="the extra `semantic` is not installed")
    words = tokenizers.Tokenizer(tokenizers.models.WordLevel({"[PAD]": 0, "[UNK]": 1, "sank": 2}, unk_token="[UNK]"))
    words.pre_tokenizer = tokenizers.pre_tokenizers.Whitespace()
    words.save(str(folder / "tokenizer.json"))
    size = len(labels)
    table = [0.0] * size + [0.0] * (size - 1) + [1.0] + [30.0] + [0.0] * (size - 1)
    helper = onnx.helper
    inputs = [helper.make_tensor_value_info(name, 7, ["n", "t"]) for name in ("input_ids", "attention_mask")]
    nodes = [
        helper.make_node("Gather", ["table", "input_ids"], ["rows"]),
        helper.make_node("ReduceMax", ["rows", "axis"], ["logits"], keepdims=0),
    ]
    weights = [helper.make_tensor("table", 1, [3, size], table), helper.make_tensor("axis", 7, [1], [1])]
    output = helper.make_tensor_value_info("logits", 1, ["n", size])
    graph = helper.make_graph(nodes, "words", inputs, [output], weights)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 18)], ir_version=9)
    (folder / "model.onnx").write_bytes(model.SerializeToString())
    config = {"id2label": {str(at): label for at, label in enumerate(labels)}}
    (folder / "config.json").write_text(json.dumps(config), encoding="utf-8")


@pytest.mark.parametrize(
    ("labels", "says"),
    [(["entailment", "neutral", "CONTRADICTION"], True), (["contradiction", "neutral", "entailment"], False)],
    ids=["entailment first", "entailment last"],
)
async def test_the_configuration_tells_which_output_is_which(tmp_path, labels, says):
    _write_model(tmp_path, labels)
    scores = await OnnxEntailment(tmp_path).score([("The ferry sank", "It sank"), ("Rain", "Sun")])
    assert (scores[0].says > 0.99) is says
    assert (scores[0].denies > 0.99) is not says


async def test_two_labels_without_words_are_no_and_yes(tmp_path):
    _write_model(tmp_path, ["LABEL_0", "LABEL_1"])
    scores = await OnnxEntailment(tmp_path).score([("Rain", "Sun"), ("It sank", "It sank")])
    assert scores[0].says > 0.5 > scores[1].says


@pytest.mark.parametrize(
    ("config", "told"),
    [
        ('{"id2label": {"0": "positive", "1": "negative"}}', "it is no entailment model"),
        ("{", "cannot read"),
        ("[]", "cannot read"),
    ],
)
def test_a_folder_with_another_kind_of_model_is_told(tmp_path, config, told):
    (tmp_path / "model.onnx").write_bytes(b"weights")
    (tmp_path / "tokenizer.json").write_text("{}", encoding="utf-8")
    (tmp_path / "config.json").write_text(config, encoding="utf-8")
    with pytest.raises(ConfigError, match=told):
        OnnxEntailment(tmp_path)
