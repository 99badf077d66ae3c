"""Is a text carried by another, on labelled rows."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Final, NamedTuple

from summarizer.core.reading import Reading, read_article
from summarizer.core.support.verification import JudgedText, judge_text
from summarizer.core.text.articles import make_article
from summarizer.domain.verification import Verdict, Verification
from summarizer.evaluation.asker import Asker
from summarizer.evaluation.rows import SET_ASIDE, ModelScore, RowScore, find_set_aside, group_of
from summarizer.steps.verify import verify_text

_LABELS = {
    "consistent": ("consistent", "inconsistent", "inconsistent"),
    "inconsistent": ("consistent", "inconsistent", "inconsistent"),
    "entailed": ("entailed", "not entailed", "not entailed"),
    "not entailed": ("entailed", "not entailed", "not entailed"),
    "contradicted": ("entailed", "contradicted", "not entailed"),
    "supported": ("supported", "refuted", "not enough information"),
    "refuted": ("supported", "refuted", "not enough information"),
    "not enough information": ("supported", "refuted", "not enough information"),
}
"""Label words a row may bear, to those for supported, contradicted and not found."""
_THREE_WAY_PARTS = frozenset(("redditnli",))
"""Parts of a set whose labels tell contradicted from not entailed."""


@lru_cache(maxsize=64)
def read_cached(text: str) -> Reading:
    """The reading of a text; rows of one article follow each other."""
    return read_article(make_article(text))


class _Claim(NamedTuple):
    """What one row asks."""

    row: Mapping[str, Any]
    claim: str
    text: str
    expected: str

    def to_score(self, verdict: Verdict, score: float, detail: Mapping[str, Any]) -> RowScore:
        """The score of the row for what was made of its claim."""
        name, mark = str(self.row.get("part") or "verdict"), self.row.get("mean_consistency")
        got = label_of(verdict, expected=self.expected, part=name)
        edits = self.row.get("edit_types") or () if self.expected == "inconsistent" else ()
        return RowScore(
            id=str(self.row["id"]),
            group=group_of(self.row),
            counts={},
            labels={name: (self.expected, got)},
            values={f"recall {edit}": float(got == self.expected) for edit in edits},
            pairs={"consistency": (float(mark), score)} if mark is not None else {},
            detail=detail,
        )


def score_row(row: Mapping[str, Any]) -> RowScore:
    """Judge the claim of one row against its text.

    Args:
        row: `claim` or `hypothesis`; `text`, `premise` or `evidence`; `label`; `mean_consistency` if marked;
            `edit_types` of a changed claim, for recall by kind of edit.
    """
    asked = _read_claim(row)
    if isinstance(asked, RowScore):
        return asked
    judged = judge_text(read_cached(asked.claim), (read_cached(asked.text),))
    return asked.to_score(judged.verdict, judged.score, explain(judged))


async def score_with_model(row: Mapping[str, Any], asker: Asker) -> ModelScore:
    """The same with a model asked about what the rules leave open."""
    asked = _read_claim(row)
    if isinstance(asked, RowScore):
        return ModelScore(asked)
    found = await verify_with_model(asked.claim, asked.text, asker)
    score = asked.to_score(found.verdict, found.score, explain_verification(found))
    return ModelScore(score, found.provenance.usage, what_model_did(found))


def _read_claim(row: Mapping[str, Any]) -> _Claim | RowScore:
    """The claim of a row, or why there is none to be scored."""
    claim = row.get("claim") or row.get("hypothesis")
    text = row.get("text") or row.get("premise") or row.get("evidence")
    expected = str(row.get("label", ""))
    if claim and text and expected in _LABELS:
        return _Claim(row, join_tokens(str(claim)), str(text), expected)
    missing = "no claim" if not claim else "no text" if not text else f"label {expected!r} is not known"
    return RowScore(str(row["id"]), group_of(row), {}, {}, {}, {}, {}, unscored=missing)


async def verify_with_model(claim: str, text: str, asker: Asker) -> Verification:
    """What `summarize verify --engine model` makes of a claim.

    Raises:
        ModelError: The model failed.
        BudgetExceeded: A call could pass `max_cost`.
    """
    return await verify_text(claim, [make_article(text)], judge=asker.claim_judge(), fallback=False)


LOWERED: Final = "lowered"
POINTED: Final = "pointed to evidence"
RAISED: Final = "raised after a check"
EFFECTS: Final = (LOWERED, POINTED, RAISED, SET_ASIDE)
"""What a model can do to a verdict, in the order in which it is told."""


def what_model_did(found: Verification) -> frozenset[str]:
    """Which of `EFFECTS` it had on any sentence."""
    did = set()
    for sentence in found.sentences:
        codes = {reason.code for reason in sentence.reasons}
        if "model_doubts" in codes:
            did.add(LOWERED)
        if "model_points" in codes:
            did |= {POINTED, RAISED} if sentence.verdict is Verdict.SUPPORTED else {POINTED}
    return find_set_aside(found.provenance.coverage.notes) | did


_SPLIT_DASH = re.compile(
    r"(?<=\d) - (?=\d|year|time|day|month|week|hour)|(?<=[a-z]-year) - (?=old)|(?<=\d - year) - (?=old)"
)


def join_tokens(claim: str) -> str:
    """Hyphens that a system's tokeniser set apart put together again ("2 - 0", "4 - time")."""
    return _SPLIT_DASH.sub("-", claim)


def label_of(verdict: Verdict, *, expected: str, part: str) -> str:
    """The row's own label word for a verdict."""
    words = _LABELS["contradicted" if part in _THREE_WAY_PARTS else expected]
    return words[(Verdict.SUPPORTED, Verdict.CONTRADICTED, Verdict.NOT_FOUND).index(verdict)]


def explain(judged: JudgedText) -> dict[str, Any]:
    """Verdict, score and reasons by sentence, for the per-row file."""
    return {
        "score": judged.score,
        "sentences": [
            {
                "text": one.sentence.text,
                "verdict": one.support.verdict.value,
                "score": one.score,
                "reasons": [reason.text for reason in one.support.reasons],
                "codes": [reason.code for reason in one.support.reasons],
                "evidence": list(one.support.sentences),
            }
            for one in judged.sentences
        ],
    }


def explain_verification(found: Verification) -> dict[str, Any]:
    """The same of what the product shows."""
    return {
        "score": found.score,
        "sentences": [
            {
                "text": one.text,
                "verdict": one.verdict.value,
                "score": one.score,
                "reasons": [reason.text for reason in one.reasons],
                "codes": [reason.code for reason in one.reasons],
                "evidence": [evidence.sentence for evidence in one.evidence],
            }
            for one in found.sentences
        ],
        "notes": list(found.provenance.coverage.notes),
    }
