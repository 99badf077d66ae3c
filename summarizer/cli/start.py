"""The console script. Before the program is imported, the process that is to talk to a server begins to load.

What is imported here is paid for before anything can happen side by side, so it is next to nothing.
"""

import gc
import os
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Final, NoReturn

if TYPE_CHECKING:
    from summarizer.llm.sender import Sender

_OTHER_COMMANDS: Final = frozenset({"consistency", "evals", "schema", "doctor"})
_NOT_ASKING: Final = frozenset({"--help", "-h", "--version", "--dry-run", "--provider-batch", "offline"})
_ENDPOINT: Final = ("OPENAI_API_KEY", "OPENAI_BASE_URL", "SUMMARIZER_API_KEY", "SUMMARIZER_BASE_URL")

_INTERRUPTED: Final = 130

_hired: "list[Sender]" = []


def main() -> None:
    """Run the command line and exit with its code."""
    gc.disable()  # start-up makes no garbage worth looking for; commands that live long turn it on again
    _mend_closed_streams()
    code: object = None
    try:
        _run()
    except SystemExit as exc:
        code = exc.code
    except KeyboardInterrupt:  # while the program was loading; later it is told what is done
        print("error: interrupted; nothing was begun", file=sys.stderr)
        code = _INTERRUPTED
    finally:
        sender = take_sender()
        if sender is not None:
            from signal import SIG_IGN, SIGINT, signal

            signal(SIGINT, SIG_IGN)  # nothing is left to be interrupted, but for this
            sender.end()
    _leave(code)


def _run() -> None:
    if sys.platform == "linux" and may_ask(sys.argv[1:], os.environ):
        from summarizer.errors import ConfigError
        from summarizer.llm.sender import hire_sender

        with suppress(ConfigError):  # no more processes: this one sends for itself
            _hired.append(hire_sender())
    from summarizer.cli.main import run

    run()


def _mend_closed_streams() -> None:
    """Where the caller closed a stream (`>&-`), what is written to it goes nowhere."""
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - pathlib is slow to import; kept open
    if sys.stderr is None:
        sys.stderr = sys.stdout


def _leave(code: object) -> NoReturn:
    """Exit without taking the program apart object by object: all is written, and that takes a tenth of a start."""
    if code is not None and not isinstance(code, int):
        sys.exit(str(code))
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code or 0)


def may_ask(words: Sequence[str], environment: Mapping[str, str]) -> bool:
    """Does it look as if a model will be asked; a wrong guess costs time only.

    The settings decide later. This looks at what can be seen without reading them.
    """
    return (
        bool(words)
        and words[0] not in _OTHER_COMMANDS
        and _NOT_ASKING.isdisjoint(words)
        and any(environment.get(name) for name in _ENDPOINT)
    )


def has_sender() -> bool:
    """Was a process started beforehand that nobody has taken yet."""
    return bool(_hired)


def take_sender() -> "Sender | None":
    """The process that was started beforehand, once; whoever takes it ends it."""
    return _hired.pop() if _hired else None
