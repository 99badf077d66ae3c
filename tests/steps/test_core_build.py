"""The program tells which build of its core runs."""

from pathlib import Path

import summarizer.core.text.words as compiled_where_anything_is
from summarizer.steps.core_build import core_build


def test_what_is_told_of_the_core_is_what_runs() -> None:
    is_source = Path(compiled_where_anything_is.__file__).suffix == ".py"
    assert core_build() == ("pure Python core" if is_source else "compiled core")
