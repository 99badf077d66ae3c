"""Bytes of files and of standard input, within limits."""

import sys
from pathlib import Path

from summarizer.errors import InputError
from summarizer.sources.options import ReadOptions

STDIN = "-"


def read_input_bytes(source: str, options: ReadOptions) -> bytes:
    """All bytes of a file, or of standard input for "-".

    Raises:
        InputError: missing, a directory, not permitted, or larger than `options.max_bytes`.
    """
    if source == STDIN:
        return _within_limit(_read_stdin(options), "standard input", options)
    try:
        with Path(source).open("rb") as file:
            return _within_limit(file.read(options.max_bytes + 1), source, options)
    except (OSError, ValueError) as exc:
        raise unreadable(source, exc) from exc


def unreadable(source: str, exc: Exception) -> InputError:
    """The error that says why a file cannot be opened and what to do."""
    if isinstance(exc, FileNotFoundError):
        return InputError(f"cannot read {source}: no such file; check the name")
    if isinstance(exc, IsADirectoryError):
        return InputError(f"cannot read {source}: it is a directory; name a file in it, or use brief or batch")
    if isinstance(exc, PermissionError):
        return InputError(f"cannot read {source}: permission denied; change its mode or copy it")
    reason = exc.strerror if isinstance(exc, OSError) and exc.strerror else str(exc)
    return InputError(f"cannot read {source}: {reason}; check the name")


def _read_stdin(options: ReadOptions) -> bytes:
    if options.stdin is not None:
        return options.stdin()
    return sys.stdin.buffer.read(options.max_bytes + 1)


def _within_limit(data: bytes, where: str, options: ReadOptions) -> bytes:
    if len(data) > options.max_bytes:
        raise InputError(
            f"cannot read {where}: larger than {options.max_bytes / 1e6:.0f} MB; cut it, or split it into articles"
        )
    return data
