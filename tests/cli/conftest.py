"""The command line, run in this process."""

import gc
import io
import sys
from collections.abc import Callable, Iterator
from typing import NamedTuple

import pytest

from summarizer.cli.main import run as main


class Done(NamedTuple):
    """What a command printed and how it ended."""

    code: int
    out: str
    err: str


Run = Callable[..., Done]


@pytest.fixture
def run(capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Iterator[Run]:
    """Run `summarize ARGS`; `stdin` is what it reads from standard input."""

    def run_summarize(*args: object, stdin: bytes = b"") -> Done:
        monkeypatch.setattr(sys, "argv", ["summarize", *map(str, args)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = 0
        try:
            main()
        except SystemExit as exc:
            code = exc.code if isinstance(exc.code, int) else int(bool(exc.code))
        sys.stdout.flush()
        captured = capfdbinary.readouterr()
        return Done(code, captured.out.decode("utf-8"), captured.err.decode("utf-8"))

    yield run_summarize
    gc.enable()
