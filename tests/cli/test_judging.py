"""`summarize verify` and `summarize compare` with a model on loopback."""

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run

sys.path.insert(0, str(Path(__file__).parent.parent / "servers"))
from openai_server import OpenAIServer

WELDERS = "The tunnel fire near Lucerne was caused by careless welders working at night."
SMOKERS = "Careless smokers caused the tunnel fire near Lucerne."
NOWHERE = "http://127.0.0.1:9/v1"


def answer(body: dict[str, Any]) -> str:
    """Blames smokers against welders, and doubts every claim's welders."""
    if "Claims\n" in body["messages"][1]["content"]:
        doubt = {"claim": 1, "sentences": [1], "missing": "lazy welders", "why": "", "verdict": "not_supported"}
        return json.dumps({"opinions": [doubt]})
    words = {"left_words": "careless welders", "right_words": "Careless smokers", "why": "Others are blamed."}
    return json.dumps({"verdicts": [{"pair": 1, "kind": "cause", **words, "verdict": "differ"}]})


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[OpenAIServer]:
    with OpenAIServer(answer=answer) as running:
        monkeypatch.setenv("OPENAI_BASE_URL", running.base_url)
        monkeypatch.setenv("SUMMARIZER_MODEL", "m")
        yield running


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / "a.txt", tmp_path / "b.txt"]
    for path, text in zip(paths, [WELDERS, SMOKERS], strict=True):
        path.write_text(f"published: 2024-03-09\nsource: {path.stem}\n\n{text}\n", encoding="utf-8")
    return paths


def test_compare_asks_the_model_once_and_tells_what_it_cost(run: Run, server: OpenAIServer, files: list[Path]) -> None:
    done = run("compare", *files, "--format", "json")
    result = json.loads(done.out)
    assert [finding["decided_by"] for finding in result["findings"]] == ["model"]
    assert len(server.requests) == 1
    assert result["provenance"]["usage"]["calls"] == 1
    assert re.search(r"note: 1 calls in 1 attempts, \d+ tokens in", done.err)


def test_verify_asks_the_model_and_tells_what_it_cost(
    run: Run, server: OpenAIServer, files: list[Path], tmp_path: Path
) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text("Careless welders caused the tunnel fire near Lucerne.", encoding="utf-8")
    done = run("verify", draft, "--against", files[0], "--format", "json")
    result = json.loads(done.out)
    assert result["provenance"]["model"] == "m"
    assert "are not in the claim" in result["provenance"]["coverage"]["notes"][-1]
    assert result["sentences"][0]["decided_by"] == "rule"
    assert "1 calls in 1 attempts" in done.err


@pytest.mark.parametrize("command", ["compare", "verify"])
def test_a_dry_run_counts_and_sends_nothing(
    run: Run, server: OpenAIServer, files: list[Path], tmp_path: Path, command: str
) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text("Careless welders caused the tunnel fire near Lucerne.", encoding="utf-8")
    words = ["compare", *files] if command == "compare" else ["verify", draft, "--against", files[0]]
    done = run(*words, "--dry-run")
    assert done.out.startswith("1 calls to m, about ")
    assert server.requests == []


@pytest.mark.parametrize("words", [["compare"], ["verify", "--against"]])
def test_a_dry_run_without_a_model_costs_nothing(run: Run, files: list[Path], words: list[str]) -> None:
    done = run(*words, files[0], files[1], "--dry-run")
    assert "no calls, no tokens, no cost" in done.out


def test_with_engine_auto_a_server_that_is_gone_leaves_the_rules_and_says_so(
    run: Run, files: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SUMMARIZER_MAX_ATTEMPTS", "1")
    done = run("compare", *files, "--base-url", NOWHERE, "--model", "m", "--format", "json")
    assert done.code == 0
    result = json.loads(done.out)
    assert result["provenance"]["engine"] == "offline"
    assert "cannot reach" in result["provenance"]["fallback"]
    assert "cannot reach" in done.err


def test_with_engine_auto_a_server_that_cannot_name_its_model_leaves_the_rules(
    run: Run, files: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SUMMARIZER_MAX_ATTEMPTS", "1")
    done = run("verify", files[0], "--against", files[1], "--base-url", NOWHERE, "--format", "json")
    assert done.code == 0
    assert "rules alone; cannot reach" in done.err


def test_with_engine_model_a_server_that_is_gone_is_an_error(
    run: Run, files: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SUMMARIZER_MAX_ATTEMPTS", "1")
    done = run("compare", *files, "--base-url", NOWHERE, "--model", "m", "--engine", "model")
    assert done.code == 4
    assert done.out == ""


def test_a_call_beyond_the_budget_is_not_made(
    run: Run, server: OpenAIServer, files: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SUMMARIZER_PRICE_INPUT", "1000")
    monkeypatch.setenv("SUMMARIZER_PRICE_OUTPUT", "1000")
    done = run("compare", *files, "--max-cost", "0.01", "--format", "json")
    assert server.requests == []
    assert done.code == 0
    assert "--max-cost" in json.loads(done.out)["provenance"]["fallback"]


def test_a_second_run_is_answered_from_the_cache(run: Run, server: OpenAIServer, files: list[Path]) -> None:
    first, second = (json.loads(run("compare", *files, "--format", "json").out) for _ in range(2))
    assert len(server.requests) == 1
    assert second["findings"] == first["findings"]
    assert second["provenance"]["usage"]["from_cache"] == 1


def test_vectors_of_the_endpoint_pair_what_shares_no_words(
    run: Run, server: OpenAIServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SUMMARIZER_EMBEDDINGS_MODEL", "letter-counts")
    texts = {
        "a": "Cabbage had faded by dusk in the bag. Zoos lost money.",
        "b": "Faced a hedge, he begged. Ivory is out.",
    }
    for name, text in texts.items():
        (tmp_path / f"{name}.txt").write_text(f"published: 2024-03-09\nsource: {name}\n\n{text}\n", encoding="utf-8")
    done = run("compare", tmp_path / "a.txt", tmp_path / "b.txt", "--format", "json")
    notes = json.loads(done.out)["coverage"]["notes"]
    assert any("by meaning with letter-counts" in note for note in notes)
    assert server.requests[0]["model"] == "letter-counts"


def test_a_folder_without_a_sentence_model_is_a_configuration_error(
    run: Run, files: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SUMMARIZER_EMBEDDINGS_PATH", str(tmp_path / "nowhere"))
    done = run("compare", *files)
    assert done.code == 6
    assert "embeddings_path" in done.err
