"""What the README shows is what the program does."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run, run  # noqa: F401  # a fixture

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")


def _between(name: str) -> str:
    found = re.search(rf"<!-- {name} -->\n(.*?)<!-- /{name} -->", README, re.DOTALL)
    assert found, f"README.md has no part between <!-- {name} --> markers"
    return "\n".join(line for line in found[1].splitlines() if not line.startswith("```")).strip()


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("summary", ("seeds/000_1919facec97052b1.txt", "--published", "2021-07-06")),
        ("comparison", ("compare", *sorted(f"seeds/{path.name}" for path in (ROOT / "seeds").glob("*.txt")))),
        ("consistency", ("consistency", "docs/examples/ferry.txt")),
    ],
)
def test_the_output_shown_is_real(
    name: str,
    arguments: tuple[str, ...],
    run: Run,  # noqa: F811  # the fixture imported above
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "80")
    real = iter(run(*arguments, "--format", "terminal").out.splitlines())
    shown = [line for line in _between(name).splitlines()[1:] if line.strip() and line.strip() != "[…]"]
    assert len(shown) > 10
    for line in shown:
        assert any(line == other for other in real), f"not printed, or not in this order: {line!r}"


def test_the_briefing_shown_is_that_of_its_page() -> None:
    page = iter((ROOT / "docs" / "briefings.md").read_text("utf-8").splitlines())
    shown = [line for line in _between("briefing").splitlines() if line.strip() and line != "[…]"]
    assert len(shown) > 6
    for line in shown:
        assert any(line == other for other in page), f"not in docs/briefings.md, or not in this order: {line!r}"


def test_the_python_example_runs() -> None:
    code = re.search(r"```python\n(.*?)```", README, re.DOTALL)
    assert code
    done = subprocess.run([sys.executable, "-c", code[1]], capture_output=True, text=True, timeout=60, cwd=ROOT)
    assert done.stderr == ""
    assert done.stdout.strip() == code[1].rsplit("# ", 1)[1].strip()


def test_every_option_named_in_the_readme_exists() -> None:
    reference = (ROOT / "docs" / "cli.md").read_text("utf-8")
    options = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", README)) - {"--quiet", "--constraint"}
    assert len(options) > 8
    assert not {option for option in options if option not in reference}


def test_every_document_the_readme_points_to_is_there() -> None:
    targets = set(re.findall(r"\]\(([^)#]+)\)", README))
    assert "docs/cli.md" in targets
    assert not {target for target in targets if "://" not in target and not (ROOT / target).exists()}
