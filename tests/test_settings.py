"""Precedence of configuration, and errors that say what to do."""

from pathlib import Path

import pytest

from summarizer.errors import ConfigError
from summarizer.settings import read_settings, setting_origin


@pytest.fixture
def config_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "config.toml"
    monkeypatch.setenv("SUMMARIZER_CONFIG", str(path))
    return path


def test_an_option_beats_the_environment_and_the_environment_the_file(
    config_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config_file.write_text('model = "from-file"\n')
    assert (read_settings().model, setting_origin("model")) == ("from-file", "file")
    monkeypatch.setenv("SUMMARIZER_MODEL", "from-environment")
    assert (read_settings().model, setting_origin("model")) == ("from-environment", "SUMMARIZER_MODEL")
    options = {"model": "from-option"}
    assert (read_settings(options).model, setting_origin("model", options)) == ("from-option", "option")


def test_the_usual_openai_variables_configure_a_model(config_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not read_settings().uses_model
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:1/v1")
    assert read_settings().uses_model
    assert not read_settings({"engine": "offline"}).uses_model
    assert setting_origin("base_url") == "OPENAI_BASE_URL"


def test_our_own_variable_beats_that_of_openai(config_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_BASE_URL", "http://theirs/v1")
    monkeypatch.setenv("SUMMARIZER_BASE_URL", "http://ours/v1")
    assert read_settings().base_url == "http://ours/v1"


def test_a_key_never_shows_in_the_settings(config_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-very-secret")
    settings = read_settings()
    assert settings.api_key is not None
    assert settings.api_key.get_secret_value() == "sk-very-secret"
    assert "sk-very-secret" not in f"{settings!r}{settings}{settings.model_dump_json()}"


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("colour = 'red'\n", "unknown setting 'colour'"),
        ("timeout_s = -1\n", "setting timeout_s"),
        ("model = \n", "cannot read"),
    ],
)
def test_a_wrong_file_is_told_with_the_place(config_file: Path, content: str, told: str) -> None:
    config_file.write_text(content)
    with pytest.raises(ConfigError) as raised:
        read_settings()
    assert told in str(raised.value)
    assert str(config_file) in str(raised.value)


def test_a_wrong_value_is_not_repeated_because_it_may_be_a_key(
    config_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SUMMARIZER_TIMEOUT_S", "sk-pasted-here")
    with pytest.raises(ConfigError) as raised:
        read_settings()
    assert "sk-pasted-here" not in str(raised.value)


@pytest.mark.parametrize("name", ["model", "base_url", "store_url", "embeddings_model"])
def test_a_value_with_a_byte_that_is_no_text_is_refused(config_file: Path, name: str) -> None:
    with pytest.raises(ConfigError, match=f"setting {name}: holds a byte that is no text"):
        read_settings({name: "m\udcff"})


def test_asking_for_the_model_engine_without_an_endpoint_is_refused(config_file: Path) -> None:
    with pytest.raises(ConfigError, match="OPENAI_API_KEY"):
        read_settings({"engine": "model"})
