"""Configuration: the only reader of the environment and of the configuration file.

Precedence: option > environment (`SUMMARIZER_*`, `OPENAI_API_KEY`, `OPENAI_BASE_URL`) > configuration file > default.
"""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal

import platformdirs
from pydantic import AfterValidator, AliasChoices, Field, SecretStr, ValidationError
from pydantic_core import PydanticCustomError
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from summarizer.errors import ConfigError

EngineChoice = Literal["auto", "offline", "model"]

OPENAI_DEFAULT_MODEL = "gpt-5-mini"
"""Asked when a key but neither a model nor another endpoint is configured."""


def config_path() -> Path:
    """Where the configuration file is looked for: `SUMMARIZER_CONFIG`, else the user's configuration folder."""
    named = os.environ.get("SUMMARIZER_CONFIG")
    return Path(named) if named else platformdirs.user_config_path("summarizer") / "config.toml"


def _default_cache_dir() -> Path:
    return platformdirs.user_cache_path("summarizer")


def _require_text(value: str) -> str:
    """Refuse what came from bytes that are no text, and could be neither sent nor written down."""
    try:
        value.encode()
    except UnicodeEncodeError:
        raise PydanticCustomError("no_text", "holds a byte that is no text; write it again") from None
    return value


Text = Annotated[str, AfterValidator(_require_text)]


class Settings(BaseSettings):
    """Everything that can be configured. Seconds end in `_s`; prices are US dollars per million tokens."""

    model_config = SettingsConfigDict(
        env_prefix="SUMMARIZER_", frozen=True, extra="forbid", populate_by_name=True, env_ignore_empty=True
    )

    engine: EngineChoice = "auto"
    model: Text | None = None
    base_url: Text | None = Field(None, validation_alias=AliasChoices("SUMMARIZER_BASE_URL", "OPENAI_BASE_URL"))
    api_key: SecretStr | None = Field(None, validation_alias=AliasChoices("SUMMARIZER_API_KEY", "OPENAI_API_KEY"))
    structured: Literal["auto", "strict", "json_schema", "json_object", "text"] = "auto"
    temperature: float | None = Field(0.0, ge=0, le=2)
    seed: int | None = 7
    max_output_tokens: int = Field(2048, ge=64)
    context_tokens: int = Field(32_768, ge=1024)
    pairs_per_call: int = Field(20, ge=1, le=100)
    connect_timeout_s: float = Field(5.0, gt=0)
    timeout_s: float = Field(120.0, gt=0)
    max_attempts: int = Field(6, ge=1, le=20)
    retry_budget_s: float = Field(600.0, gt=0)
    concurrency: int = Field(8, ge=1, le=512)
    requests_per_minute: int | None = Field(None, ge=1)
    tokens_per_minute: int | None = Field(None, ge=1)
    price_input: float | None = Field(None, ge=0)
    price_cached: float | None = Field(None, ge=0)
    price_output: float | None = Field(None, ge=0)
    max_cost: float | None = Field(None, ge=0)
    cache: bool = True
    cache_dir: Path = Field(default_factory=_default_cache_dir)
    store_url: Text | None = None
    prompts: Path | None = None
    embeddings_model: Text | None = None
    embeddings_path: Path | None = None
    embeddings_sha256: str | None = Field(None, pattern="^(sha256:)?[0-9a-fA-F]{64}$")
    entailment_path: Path | None = None
    entailment_sha256: str | None = Field(None, pattern="^(sha256:)?[0-9a-fA-F]{64}$")

    @property
    def has_model(self) -> bool:
        """Is an endpoint configured: a key, or an address (local servers need no key)."""
        return self.api_key is not None or self.base_url is not None

    @property
    def uses_model(self) -> bool:
        """Will the model engine be asked."""
        return self.engine == "model" or (self.engine == "auto" and self.has_model)

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Options, then environment, then the file; no `.env` is read."""
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls, toml_file=config_path())


def read_settings(options: Mapping[str, Any] | None = None) -> Settings:
    """Read the configuration; `options` with value None count as not given.

    Raises:
        ConfigError: A value is wrong, a key of the file is unknown, or the file cannot be read.
    """
    given = {name: value for name, value in (options or {}).items() if value is not None}
    try:
        settings = Settings(**given)
    except ValidationError as exc:
        raise ConfigError(_explain(exc)) from exc
    except (OSError, ValueError) as exc:
        raise ConfigError(f"cannot read {config_path()}: {exc}; mend or remove the file") from exc
    if settings.engine == "model" and not settings.has_model:
        raise ConfigError(
            "--engine model, but no endpoint is configured: set OPENAI_API_KEY, or OPENAI_BASE_URL for a local server, "
            "or use --engine offline"
        )
    return settings


def _explain(exc: ValidationError) -> str:
    """One line a wrong value, without the value itself: it may be a key."""
    lines = []
    for error in exc.errors(include_input=False, include_url=False):
        name = ".".join(str(part) for part in error["loc"]) or "configuration"
        if error["type"] == "extra_forbidden":
            lines.append(f"unknown setting {name!r} in {config_path()}; `summarize doctor` lists the settings")
        else:
            lines.append(f"setting {name}: {error['msg']} (option, SUMMARIZER_{name.upper()} or {config_path()})")
    return "; ".join(lines)


def setting_origin(name: str, options: Mapping[str, Any] | None = None) -> str:
    """Where the value of a setting came from: "option", the name of the environment variable, "file" or "default"."""
    if (options or {}).get(name) is not None:
        return "option"
    for variable in _variables(name):
        if os.environ.get(variable):
            return variable
    return "file" if name in _file_values() else "default"


def _variables(name: str) -> tuple[str, ...]:
    alias = Settings.model_fields[name].validation_alias
    if isinstance(alias, AliasChoices):
        return tuple(str(choice) for choice in alias.choices)
    return (f"SUMMARIZER_{name.upper()}",)


def _file_values() -> Mapping[str, Any]:
    return TomlConfigSettingsSource(Settings, toml_file=config_path()).toml_data
