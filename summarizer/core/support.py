"""Do these words carry this claim."""

from typing import NamedTuple

from summarizer.core.reading import Reading, SentenceReading
from summarizer.domain.values import Reason
from summarizer.domain.verification import Verdict


class Support(NamedTuple):
    """Verdict on one claim. `score` 0 to 1, higher is better supported; `sentences` index the evidence, best first."""

    verdict: Verdict
    score: float
    reasons: tuple[Reason, ...]
    sentences: tuple[int, ...]


def judge_claim(claim: SentenceReading, source: Reading, *, cited: tuple[int, ...] = ()) -> Support:
    """Does `source` (only its `cited` sentences, if given) support the claim."""
    raise NotImplementedError
