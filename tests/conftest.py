"""What every test needs: no configuration of the user's, no cache of theirs."""

import os
import signal
from pathlib import Path

import pytest


def pytest_configure() -> None:
    """Let Ctrl-C be tested in the background too: there it is ignored, and children inherit that."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(autouse=True)
def _own_surroundings(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No endpoint, no key and no configuration file of the person who runs the tests; an own cache folder."""
    home = tmp_path_factory.mktemp("home")
    for name in list(os.environ):
        if name.startswith(("SUMMARIZER_", "OPENAI_")):
            monkeypatch.delenv(name)
    monkeypatch.setenv("SUMMARIZER_CONFIG", str(home / "no-config.toml"))
    monkeypatch.setenv("SUMMARIZER_CACHE_DIR", str(home / "cache"))


@pytest.fixture(scope="session")
def seeds() -> Path:
    """The folder with the two sample articles."""
    return Path(__file__).parent.parent / "seeds"
