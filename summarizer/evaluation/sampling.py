"""Draws rows out of a file: the same ones every time, spread over its articles."""

import random
from collections.abc import Mapping, Sequence
from typing import Any, Final, NamedTuple

from summarizer.evaluation.rows import group_of

SEED: Final = 7


class Sample(NamedTuple):
    """Rows in file order; `of` is how many there were, `seed` None when all were taken unasked."""

    rows: Sequence[Mapping[str, Any]]
    of: int
    seed: int | None = None

    @property
    def words(self) -> str:
        """How many of how many, and how they were drawn."""
        if self.seed is None:
            return f"{self.of} rows"
        return f"{len(self.rows)} of {self.of} rows, drawn with seed {self.seed}"


def draw_rows(rows: Sequence[Mapping[str, Any]], count: int, *, seed: int = SEED) -> Sample:
    """Draw `count` rows, all if there are fewer.

    Groups (articles, documents) are put in a random order, and the rows of each; then every so-manieth row is taken
    from a random start. So each row has the same chance, which keeps shares of all rows unbiased, and each group gives
    its share to within one row, which makes the sample speak of as many articles as it can.

    Source: systematic sampling from an ordered list (Cochran 1977, Sampling Techniques, chapter 8).
    """
    if count >= len(rows):
        return Sample(rows, len(rows), seed)
    draw = random.Random(seed)
    groups: dict[str, list[int]] = {}
    for at, row in enumerate(rows):
        groups.setdefault(group_of(row), []).append(at)
    ordered = [
        at
        for group in draw.sample(sorted(groups), len(groups))
        for at in draw.sample(groups[group], len(groups[group]))
    ]
    step, start = len(rows) / count, draw.random()
    taken = sorted(ordered[int((start + number) * step)] for number in range(count))
    return Sample([rows[at] for at in taken], len(rows), seed)
