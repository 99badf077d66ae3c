"""Whether work grows with its input in proportion, told by a ratio within one run and never by a clock's reading."""

import gc
import time
from collections.abc import Callable

_TIMES = 8
"""So many times the size: eight times the work when linear, sixty-four times when quadratic."""

_LIMIT = 3 * _TIMES
_ATTEMPTS = 4
_NOTICEABLE_S = 0.005


def require_linear(work: Callable[[int], object], size: int) -> None:
    """Fail unless some attempt shows `work` on eight times `size` to cost less than three times eight times as much.

    A busy machine can only make an attempt slower, so one that is fast enough settles it.
    """
    work(max(size // 8, 1))  # what is loaded or compiled at the first call is no growth
    ratios: list[float] = []
    for _ in range(_ATTEMPTS):
        short = min(_seconds(work, size), _seconds(work, size))
        ratios.append(_seconds(work, _TIMES * size) / max(short, _NOTICEABLE_S))
        if ratios[-1] < _LIMIT:
            return
    raise AssertionError(f"{_TIMES} times the size costs {min(ratios):.0f} times as much")


def _seconds(work: Callable[[int], object], size: int) -> float:
    gc.collect()
    gc.disable()
    started = time.process_time()
    try:
        work(size)
        return time.process_time() - started
    finally:
        gc.enable()
