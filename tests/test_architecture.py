"""Imports point one way, and start-up stays light."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "summarizer"

ALLOWED = {
    "errors": set(),
    "domain": set(),
    "settings": {"errors"},
    "core": {"domain", "errors"},
    "report": {"domain", "errors", "core"},
    "processes": {"errors"},
    "llm": {"domain.values", "errors", "processes", "settings", "store"},
    "store": {"domain.values", "errors", "settings"},
    "sources": {"core", "domain", "errors"},
    "engines": {"core", "domain", "errors", "llm", "settings"},
    "steps": {"core", "domain", "errors", "engines", "llm", "processes", "settings", "sources", "store"},
    "evaluation": {"core", "domain", "errors", "engines", "llm", "report", "settings", "sources", "steps", "store"},
}
"""Which rooms a room may use. `cli` may use all, and nothing may use `cli`."""

ONLY_IN = {
    "openai": {"llm/exchange.py", "llm/sdk.py"},
    "tenacity": {"llm/retrying.py"},
    "typer": {"cli"},
}
"""Packages that one place alone may import."""

IMPURE = set("os sys io pathlib time random asyncio logging socket subprocess threading httpx2 sqlalchemy".split())
"""What deciding code must not touch."""


def _imports(path: Path) -> set[str]:
    """Every module a file imports, wherever in the file."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
    return names


def _room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


FILES = sorted(PACKAGE.rglob("*.py"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_room_uses_only_the_rooms_below_it(path: Path) -> None:
    room = _room(path)
    if room in {"cli", "__init__", "__main__"}:
        return
    own = {name.removeprefix("summarizer.") for name in _imports(path) if name.startswith("summarizer.")}
    forbidden = {
        name
        for name in own
        if name.split(".")[0] != room and not any(name == a or name.startswith(f"{a}.") for a in ALLOWED[room])
    }
    assert not forbidden, f"{path.name} in {room}/ may not import {sorted(forbidden)}"


@pytest.mark.parametrize("package", sorted(ONLY_IN))
def test_a_foreign_package_enters_at_one_place(package: str) -> None:
    users = {
        path.relative_to(PACKAGE).as_posix()
        for path in FILES
        if any(name == package or name.startswith(f"{package}.") for name in _imports(path))
    }
    strangers = {user for user in users if not any(user == p or user.startswith(f"{p}/") for p in ONLY_IN[package])}
    assert users, f"nothing imports {package}: mend this test"
    assert not strangers


@pytest.mark.parametrize("path", [p for p in FILES if _room(p) == "core"], ids=lambda path: path.name)
def test_deciding_code_is_pure(path: Path) -> None:
    assert not {name.split(".")[0] for name in _imports(path)} & IMPURE


def test_help_loads_nothing_heavy() -> None:
    code = (
        "import sys\n"
        "from summarizer.cli.main import app\n"
        "try: app(['--help'])\n"
        "except SystemExit: pass\n"
        "heavy = set('openai httpx2 sqlalchemy numpy trafilatura onnxruntime pydantic jinja2 rapidfuzz'.split())\n"
        "print(sorted(heavy & set(sys.modules)), file=sys.stderr)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stderr.strip().splitlines()[-1] == "[]"
    assert "article" in done.stdout
