"""The folder a batch writes: one file an article, and a manifest that says how each article ended.

    OUT/articles/KEY.json   results, each written beside its place and renamed, so never half there
    OUT/manifest.jsonl      one row an article, appended after its file is safe on disk
    OUT/manifest.json       what made the results, and the totals

A file without a row (killed between the two) gets its row when the folder is opened again; a row without its file is
dropped, and so is the torn last line of a manifest.
"""

import contextlib
import errno
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from pathlib import Path
from typing import IO, Final, Self

from pydantic import ValidationError

from summarizer.errors import ConfigError, Incomplete, UsageError
from summarizer.store.manifest import Made, Record, Row, Saved, Totals, ends_whole, last_rows, read_rows, to_line

MANIFEST: Final = "manifest.jsonl"
RECORD: Final = "manifest.json"
ARTICLES: Final = "articles"
_LOCK: Final = ".lock"
_UNFINISHED: Final = ".part"
_WRITERS: Final = 8
"""Files written at once: a disk that is asked to keep several for good does it in one go."""


class ResultFolder:
    """Opened by one process at a time; every method may block on the disk.

    Args:
        path: Made when it is missing.
        made: What makes the results of this run.
        describe: Makes the row of a result found without one; raises ValueError when it is no result.

    Attributes:
        failed: Rows of failed articles by key, those of this run too.
    """

    def __init__(self, path: Path, made: Made, *, describe: Callable[[str, bytes], Row]) -> None:
        self.path = path
        self.failed: dict[str, Row] = {}
        self._made = made
        self._describe = describe
        self._has_old_rows = False
        self._writers = ThreadPoolExecutor(_WRITERS, thread_name_prefix="result-writer")

    def __enter__(self) -> Self:
        """Lock the folder, and mend what a killed run left behind.

        Raises:
            UsageError: Another process writes to it, or it holds results of another engine.
            ConfigError: It cannot be written.
        """
        try:
            (self.path / ARTICLES).mkdir(parents=True, exist_ok=True)
            self._lock = _lock(self.path)
        except OSError as exc:
            raise ConfigError(f"cannot write to {self.path}: {exc.strerror or exc}; choose another --out") from exc
        try:
            self._require_same_maker()
            self._recover()
            self._manifest = (self.path / MANIFEST).open("ab", buffering=0)
            self._write_record(is_finished=False)
        except UsageError:
            self._lock.close()
            raise
        except OSError as exc:
            self._lock.close()
            raise ConfigError(f"cannot write to {self.path}: {exc.strerror or exc}; choose another --out") from exc
        return self

    def __exit__(self, *_: object) -> None:
        """Let go of the folder; `finish` was called before when all went well."""
        with contextlib.suppress(OSError):
            self._manifest.close()
        self._writers.shutdown()
        self._lock.close()

    def has_result(self, key: str) -> bool:
        """Is there a result of this article."""
        return (self.path / ARTICLES / f"{key}.json").exists()

    def save(self, batch: Sequence[Saved]) -> None:
        """Put results and their rows on disk, for good: after this returns a power cut takes nothing away.

        Raises:
            Incomplete: The disk is full or fails; what was saved before stays whole.
        """
        try:
            self._save_results([saved for saved in batch if saved.result is not None])
            self._append([saved.row for saved in batch])
        except OSError as exc:
            raise Incomplete(
                f"cannot write to {self.path}: {exc.strerror or exc}; what was done before is saved: "
                "make room and start the same command again"
            ) from exc

    def finish(self) -> Totals:
        """Leave one row an article, and write the totals.

        Raises:
            Incomplete: The disk is full or fails.
        """
        try:
            self._manifest.close()
            if self._has_old_rows:
                self._rewrite(last_rows(self.path / MANIFEST))
            return self._write_record(is_finished=True)
        except OSError as exc:
            raise Incomplete(f"cannot write to {self.path}: {exc.strerror or exc}; start the command again") from exc

    def rows(self) -> Iterator[Row]:
        """All rows, one in memory at a time."""
        return read_rows(self.path / MANIFEST)

    def _save_results(self, batch: Sequence[Saved]) -> None:
        folder = self.path / ARTICLES
        files = [(folder / f"{saved.row.key}{_UNFINISHED}", saved.result or b"") for saved in batch]
        if not files:
            return
        try:
            # The first one here: most often it is the only one, and need not wait for another thread.
            others = [self._writers.submit(_write_through, *file) for file in files[1:]]
            try:
                _write_through(*files[0])
            finally:
                wait(others)
            for write in others:
                write.result()
            for unfinished, _ in files:
                unfinished.replace(unfinished.with_suffix(".json"))
        except OSError:
            for unfinished, _ in files:
                unfinished.unlink(missing_ok=True)
            raise
        _sync_folder(folder)

    def _append(self, rows: Sequence[Row]) -> None:
        lines = b"".join(to_line(row) for row in rows)
        start = self._manifest.seek(0, os.SEEK_END)
        try:
            if self._manifest.write(lines) != len(lines):
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            os.fsync(self._manifest.fileno())
        except OSError:
            with contextlib.suppress(OSError):
                self._manifest.truncate(start)
            raise
        for row in rows:
            self._has_old_rows |= self.failed.pop(row.key, None) is not None
            if row.status == "failed":
                self.failed[row.key] = row

    def _require_same_maker(self) -> None:
        path = self.path / RECORD
        if not path.exists():
            return
        try:
            made = Record.model_validate_json(path.read_bytes()).made
        except ValidationError:
            return  # cut short by a power cut, or of another version: the rows and files speak for themselves
        if made != self._made:
            raise UsageError(
                f"{self.path} holds results of {_name(made)}, this run is {_name(self._made)}; choose another --out"
            )

    def _recover(self) -> None:
        """Make rows and files agree. Holds the keys of all rows while it works, nothing afterwards but failures."""
        folder = self.path / ARTICLES
        for leftover in folder.glob(f"*{_UNFINISHED}"):
            leftover.unlink()
        rowless = {path.stem for path in folder.glob("*.json")}
        is_whole = ends_whole(self.path / MANIFEST)
        for row in self.rows():
            if row.status == "failed":
                self.failed[row.key] = row
            elif row.key not in rowless:
                is_whole = False  # its file is gone, or this is its second row
            rowless.discard(row.key)
            if row.status == "done" and row.key in self.failed:
                del self.failed[row.key]
                is_whole = False
        described = (self._describe_file(folder / f"{key}.json") for key in sorted(rowless))
        found = [row for row in described if row is not None]
        unread = [key for key, row in self.failed.items() if not row.article_id]
        if not is_whole or found or unread:
            self._rewrite(self._mended(found))
        for key in unread:
            del self.failed[key]

    def _mended(self, found: Sequence[Row]) -> Iterator[Row]:
        """Last rows whose files are there; inputs that could not be read are met again anyway."""
        for row in last_rows(self.path / MANIFEST):
            if self.has_result(row.key) if row.status == "done" else row.article_id:
                yield row
        yield from found

    def _describe_file(self, path: Path) -> Row | None:
        try:
            return self._describe(path.stem, path.read_bytes())
        except ValueError:
            path.unlink()
            return None

    def _rewrite(self, rows: Iterator[Row]) -> None:
        path = self.path / MANIFEST
        unfinished = path.with_name(f".{MANIFEST}{_UNFINISHED}")
        with unfinished.open("wb") as out:
            out.writelines(to_line(row) for row in rows)
            out.flush()
            os.fsync(out.fileno())
        unfinished.replace(path)
        _sync_folder(self.path)

    def _write_record(self, *, is_finished: bool) -> Totals:
        totals = Totals()
        if is_finished:
            for row in self.rows():
                totals = totals.plus(row)
        record = Record(made=self._made, is_finished=is_finished, totals=totals)
        unfinished = self.path / f".{RECORD}{_UNFINISHED}"
        _write_through(unfinished, record.model_dump_json(indent=2).encode() + b"\n")
        unfinished.replace(self.path / RECORD)
        return totals


def _name(made: Made) -> str:
    return f"the {made.engine} engine" + (f" ({made.model})" if made.model else "")


def _write_through(path: Path, content: bytes) -> None:
    with path.open("wb") as out:
        out.write(content)
        out.flush()
        os.fsync(out.fileno())


def _sync_folder(path: Path) -> None:
    """Make renames last; not every system can, and none needs it to be consistent."""
    with contextlib.suppress(OSError):
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _lock(path: Path) -> IO[bytes]:
    """Keep other processes out until the file is closed, or this process ends in whatever way."""
    file = (path / _LOCK).open("ab")
    try:
        import fcntl
    except ImportError:  # Windows: two batches into one folder are not told apart
        return file
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as exc:
        file.close()
        raise UsageError(f"another batch is writing to {path}; wait for it, or choose another --out") from exc
    return file
