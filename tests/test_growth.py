"""The yardstick of the tests on hostile text: it must tell linear work from quadratic work."""

import pytest

from tests.growth import require_linear


def _touch(pairs: int) -> int:
    return sum(1 for _ in range(pairs))


def test_linear_work_passes() -> None:
    require_linear(lambda size: _touch(size * 400), 1_000)


def test_quadratic_work_fails_and_says_by_how_much() -> None:
    with pytest.raises(AssertionError, match=r"8 times the size costs \d\d"):
        require_linear(lambda size: _touch(size * size), 800)
