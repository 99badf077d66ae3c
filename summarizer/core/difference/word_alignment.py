"""Where two wordings part: the words of two statements laid side by side."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from summarizer.core.text.words import Word

NEAR_COPY_SHARE = 0.6
"""Share of words in common and in order from which two statements are one wording with changes."""
ANCHOR_WORDS = 4
"""Equal words around a gap that make it comparable where the statements as a whole are no near copy."""
FIRM_ANCHOR_WORDS = 6
"""Equal words around a gap from which changed names and opposites in it are taken for a difference."""
MAX_GAP_WORDS = 7


class Gap(NamedTuple):
    """Words of one statement that stand where the other has other words, or none.

    `anchor` counts the equal words directly before and after; `is_comparable` says that both sides fill one place,
    `is_firm` that they do so beyond doubt: in a near copy, or within many equal words.
    """

    left: tuple[Word, ...]
    right: tuple[Word, ...]
    anchor: int
    is_comparable: bool
    is_firm: bool


class WordAlignment(NamedTuple):
    """`share` is twice the words in common over all words, 0 to 1; `gaps` stand in reading order."""

    share: float
    gaps: tuple[Gap, ...]

    @property
    def is_near_copy(self) -> bool:
        """Is one the other's wording with changes."""
        return self.share >= NEAR_COPY_SHARE


class _Run(NamedTuple):
    """Equal words: half-open word numbers on either side."""

    left: int
    right: int
    size: int


def align_words(left: Sequence[Word], right: Sequence[Word]) -> WordAlignment:
    """Lay two statements side by side by their longest common sequence of words, case folded."""
    return align_folded(left, right, [fold_word(word) for word in left], [fold_word(word) for word in right])


def align_folded(
    left: Sequence[Word], right: Sequence[Word], folded_left: Sequence[str], folded_right: Sequence[str]
) -> WordAlignment:
    """`align_words` for words that are folded already, one folded word for each."""
    runs = _equal_runs(folded_left, folded_right)
    total = len(left) + len(right)
    share = 2 * sum(run.size for run in runs) / total if total else 0.0
    ends = [_Run(0, 0, 0), *runs, _Run(len(left), len(right), 0)]
    gaps = []
    for before, after in pairwise(ends):
        gap_left = tuple(left[before.left + before.size : after.left])
        gap_right = tuple(right[before.right + before.size : after.right])
        if gap_left or gap_right:
            anchor = before.size + after.size
            small = max(len(gap_left), len(gap_right)) <= MAX_GAP_WORDS
            enough = anchor >= 1 if share >= NEAR_COPY_SHARE else anchor >= ANCHOR_WORDS
            firm = share >= NEAR_COPY_SHARE or anchor >= FIRM_ANCHOR_WORDS
            gaps.append(Gap(gap_left, gap_right, anchor, small and enough, small and enough and firm))
    return WordAlignment(share, tuple(gaps))


def fold_word(word: Word) -> str:
    """Lower case, straight apostrophes."""
    return word.text.lower().replace("’", "'")


def _equal_runs(left: Sequence[str], right: Sequence[str]) -> list[_Run]:
    from rapidfuzz.distance import LCSseq  # forty modules, which a summary of one article does without

    return [
        _Run(code.src_start, code.dest_start, code.src_end - code.src_start)
        for code in LCSseq.opcodes(left, right)
        if code.tag == "equal"
    ]
