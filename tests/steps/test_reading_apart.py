"""Inputs read by another process."""

import os
import signal
import time
from collections.abc import Iterable, Iterator

import pytest

from summarizer.core.text.articles import make_article
from summarizer.domain.article import Article
from summarizer.errors import Incomplete, InputError, SummarizerError, UsageError
from summarizer.processes import Forked, can_fork, fork
from summarizer.steps.failure import Failure
from summarizer.steps.reading_apart import ReadApart

pytestmark = pytest.mark.skipif(not can_fork(), reason="forks, on Linux")

_started: list[Forked] = []


def read_apart(items: Iterable[Article | Failure]) -> Iterator[Article | Failure]:
    reader = ReadApart(items)
    _started.append(fork(reader.read))
    return reader.receive()


FAILURE = Failure(label="a.txt", error="InputError", message="cannot read a.txt")


def story(number: int) -> Article:
    return make_article(f"The dam at Obermark broke on Friday and flooded {number} homes. “Run,” they said.")


def test_articles_and_failures_come_in_their_order() -> None:
    items = [story(1), FAILURE, *(story(number) for number in range(2, 300))]
    assert list(read_apart(iter(items))) == items


def test_no_items_are_no_items() -> None:
    assert list(read_apart([])) == []


@pytest.mark.parametrize("error", [UsageError("twice"), InputError("no such file")], ids=lambda error: str(error))
def test_an_error_of_reading_is_raised_where_it_happened(error: SummarizerError) -> None:
    def items() -> Iterator[Article]:
        yield story(1)
        raise error

    read = read_apart(items())
    assert next(read) == story(1)
    with pytest.raises(type(error), match=str(error)):
        next(read)


def test_a_fault_of_ours_is_told_with_its_place() -> None:
    def items() -> Iterator[Article]:
        yield story(1 // 0)

    with pytest.raises(SummarizerError, match="ZeroDivisionError"):
        list(read_apart(items()))


def test_a_reader_that_is_killed_is_no_end_of_the_corpus() -> None:
    def items() -> Iterator[Article]:
        yield story(1)
        os.kill(os.getpid(), signal.SIGKILL)
        yield story(2)

    read = read_apart(items())
    next(read)
    with pytest.raises(Incomplete, match="start the same command again"):
        next(read)


def test_only_a_few_are_read_ahead_and_nobody_listening_ends_the_reading() -> None:
    def items() -> Iterator[Article]:
        number = 0
        while True:
            yield story(number)
            number += 1

    read = read_apart(items())
    next(read)
    reader = _started[-1]
    time.sleep(0.2)
    assert os.waitpid(reader.pid, os.WNOHANG) == (0, 0)  # waits for us: the line holds no more
    read.close()  # type: ignore[attr-defined] # it is a generator
    until = time.monotonic() + 10
    while not (ended := os.waitpid(reader.pid, os.WNOHANG)[0]) and time.monotonic() < until:
        time.sleep(0.01)
    assert ended == reader.pid
