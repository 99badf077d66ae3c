"""Where results go: stdout or a file, whole or not at all."""

import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from summarizer.cli.options import Format, OutputFlags
from summarizer.errors import InputError

_BY_SUFFIX = {
    ".json": Format.json,
    ".md": Format.markdown,
    ".markdown": Format.markdown,
    ".html": Format.html,
    ".htm": Format.html,
}
MAX_WIDTH = 120


class Page(NamedTuple):
    """What a terminal report may use: columns and colour."""

    width: int
    color: bool


def chosen_format(flags: OutputFlags) -> Format:
    """The format asked for, else that of the file name, else by where stdout goes."""
    if flags.format is not None:
        return flags.format
    if flags.output is not None:
        return _BY_SUFFIX.get(flags.output.suffix.lower(), Format.markdown)
    return Format.terminal if sys.stdout.isatty() else Format.markdown


def page(flags: OutputFlags) -> Page:
    """Columns and colour of stdout; colour only on a terminal that wants it (NO_COLOR, TERM=dumb)."""
    on_terminal = sys.stdout.isatty() and flags.output is None
    color = on_terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return Page(width=min(shutil.get_terminal_size((80, 24)).columns, MAX_WIDTH), color=color)


def write_result(text: str, flags: OutputFlags) -> None:
    """Print the result, or write it to `--output` so that the file is never half written.

    Raises:
        InputError: The file cannot be written.
    """
    text = text if text.endswith("\n") else text + "\n"
    if flags.output is None:
        sys.stdout.buffer.write(text.encode("utf-8"))
        sys.stdout.flush()
        return
    write_atomically(flags.output, text)
    if not flags.quiet:
        print(f"written: {flags.output}", file=sys.stderr)


def write_atomically(path: Path, text: str) -> None:
    """Write beside the target and rename over it.

    Raises:
        InputError: The folder does not exist or cannot be written.
    """
    temporary: str | None = None
    try:
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", dir=path.parent, prefix=f".{path.name}.", delete=False
        ) as out:
            temporary = out.name
            out.write(text)
            out.flush()
            os.fsync(out.fileno())
        _give_usual_mode(temporary)
        Path(temporary).replace(path)
    except OSError as exc:
        if temporary:
            Path(temporary).unlink(missing_ok=True)
        raise InputError(f"cannot write {path}: {exc.strerror or exc}; choose another --output") from exc


def _give_usual_mode(path: str) -> None:
    """Temporary files are private; a result gets the mode any new file would get."""
    mask = os.umask(0)
    os.umask(mask)
    Path(path).chmod(0o666 & ~mask)
