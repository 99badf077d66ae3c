"""Pairs of statements that rules leave open, and what somebody else makes of them."""

from typing import Literal

from summarizer.domain.comparison import Facet
from summarizer.domain.values import Frozen


class OpenPair(Frozen):
    """Two statements of different articles that may differ in a way no rule decides. `id` names both claims."""

    id: str
    left: str
    right: str
    left_label: str
    right_label: str


class PairVerdict(Frozen):
    """What a judge says of an open pair: it may add a candidate, never remove or confirm a finding of the rules."""

    id: str
    relation: Literal["agree", "differ", "unrelated"]
    facet: Facet | None = None
    why: str = ""
