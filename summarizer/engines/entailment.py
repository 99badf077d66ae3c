"""A second opinion on claims from an entailment model on this machine. Extra `semantic`."""

import asyncio
import json
import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple, Protocol

from summarizer.core.support.verification import ClaimOpinion, OpenClaim
from summarizer.domain.summary import Provenance
from summarizer.domain.verification import Verdict
from summarizer.engines.onnx_model import OnnxModel
from summarizer.errors import ConfigError

MAX_TOKENS: Final = 512
ENTAILED_FROM: Final = 0.5
DOUBTED_BELOW: Final = 0.1
"""Between the two the model has no opinion."""
_CONTEXT: Final = 1
"""Sentences before and after the evidence that are shown with it, for names behind pronouns."""


class Entailed(NamedTuple):
    """How likely a text says a claim, and how likely it says the opposite, 0 to 1."""

    says: float
    denies: float


class Entailment(Protocol):
    """Reads pairs of a text and a claim."""

    async def score(self, pairs: Sequence[tuple[str, str]]) -> Sequence[Entailed]:
        """One score for each (text, claim), in order."""
        ...

    @property
    def name(self) -> str:
        """The model, as a report names it."""
        ...


class OnnxEntailment:
    """Runs any cross-encoder from a folder that also holds its `config.json`.

    The labels of the configuration tell which output is which. A model with two labels, or with one output, only tells
    whether the text says the claim.

    Args:
        folder: Holds `model.onnx`, `tokenizer.json` and `config.json`.
        sha256: What the model file must hash to, in hex; None to take any.

    Raises:
        ConfigError: The folder holds no such model, or another than the agreed one.
    """

    def __init__(self, folder: Path, *, sha256: str | None = None) -> None:
        self._model = OnnxModel(folder, setting="entailment_path", max_tokens=MAX_TOKENS, sha256=sha256)
        self._labels = _read_labels(folder / "config.json")

    @property
    def name(self) -> str:
        """The file and the beginning of its sha256."""
        return self._model.name

    async def score(self, pairs: Sequence[tuple[str, str]]) -> Sequence[Entailed]:
        """One score for each (text, claim), in order.

        Raises:
            ConfigError: The extra is not installed, or the model has other outputs than its labels say.
        """
        outputs = await asyncio.to_thread(self._model.run, pairs)
        return [self._read(output) for output in outputs]

    def _read(self, output: Any) -> Entailed:
        values = [float(value) for value in output.reshape(-1)]
        if len(values) == 1:
            return Entailed(1 / (1 + math.exp(-max(-50.0, min(50.0, values[0])))), 0.0)
        if len(values) != len(self._labels):
            raise ConfigError(f"{self.name} gives {len(values)} values for {len(self._labels)} labels of config.json")
        highest = max(values)
        shares = [math.exp(value - highest) for value in values]
        return Entailed(
            sum(share for share, label in zip(shares, self._labels, strict=True) if label == "says") / sum(shares),
            sum(share for share, label in zip(shares, self._labels, strict=True) if label == "denies") / sum(shares),
        )


_MEANINGS: Final = {
    "entailment": "says",
    "entails": "says",
    "supported": "says",
    "contradiction": "denies",
    "contradicts": "denies",
    "refuted": "denies",
    "neutral": "",
    "not_entailment": "",
    "not_supported": "",
    "unsupported": "",
}


def _read_labels(path: Path) -> tuple[str, ...]:
    """What each output means; two labels without words of their own are "no" and "yes", as such models are trained."""
    try:
        named = json.loads(path.read_text("utf-8")).get("id2label", {})
        labels = [str(named[key]).lower().replace(" ", "_") for key in sorted(named, key=int)]
    except (OSError, ValueError, AttributeError, TypeError) as exc:
        raise ConfigError(f"cannot read {path}: {exc}; entailment_path must hold the model's config.json") from exc
    if labels in ([], ["label_0"], ["label_0", "label_1"]):
        return ("", "says")[: len(labels)]
    if not set(labels) <= _MEANINGS.keys() or not any(_MEANINGS[label] == "says" for label in labels):
        raise ConfigError(f"{path} names the labels {', '.join(labels)}: it is no entailment model")
    return tuple(_MEANINGS[label] for label in labels)


class EntailmentJudge:
    """Gives opinions on claims by an entailment model, each on the sentences that the rules rest the claim on.

    Args:
        model: Scores pairs.
    """

    def __init__(self, model: Entailment) -> None:
        self._model = model

    @property
    def provenance(self) -> Provenance:
        """Which model was run; it costs nothing."""
        return Provenance(engine="model", model=self._model.name, cost=0.0)

    async def judge_claims(self, claims: Sequence[OpenClaim]) -> Sequence[ClaimOpinion | None]:
        """One opinion for each claim in order, None where the model is in doubt or there is nothing to show it."""
        shown = [_sentences_near(claim) for claim in claims]
        pairs = [
            (" ".join(claim.source.sentences[index].text for index in near), claim.text)
            for claim, near in zip(claims, shown, strict=True)
            if near
        ]
        scores = iter(await self._model.score(pairs) if pairs else ())
        return [_to_opinion(next(scores), claim) if near else None for claim, near in zip(claims, shown, strict=True)]


def _sentences_near(claim: OpenClaim) -> tuple[int, ...]:
    near = {at for index in claim.evidence for at in range(index - _CONTEXT, index + _CONTEXT + 1)}
    return tuple(sorted(near & claim.source.usable))


def _to_opinion(entailed: Entailed, claim: OpenClaim) -> ClaimOpinion | None:
    if entailed.says >= ENTAILED_FROM:
        return ClaimOpinion(Verdict.SUPPORTED, claim.evidence, f"the entailment model gives it {entailed.says:.2f}")
    if entailed.says < DOUBTED_BELOW:
        verdict = Verdict.CONTRADICTED if entailed.denies >= ENTAILED_FROM else Verdict.NOT_FOUND
        return ClaimOpinion(verdict, claim.evidence, f"the entailment model gives it {entailed.says:.2f}")
    return None
