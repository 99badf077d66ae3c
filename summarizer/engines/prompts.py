"""What we say to the model: Jinja templates, one file a task, replaceable by the user's own."""

import hashlib
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from summarizer.errors import ConfigError

if TYPE_CHECKING:
    from jinja2 import Template
    from jinja2.sandbox import SandboxedEnvironment

_SUFFIX = ".md.j2"


class Prompt(NamedTuple):
    """The source of one template; `digest` is its tagged sha256, `where` the file it came from."""

    name: str
    text: str
    digest: str
    where: str

    def render(self, block: str, **variables: object) -> str:
        """Render one block of the template.

        Raises:
            ConfigError: The template is broken, lacks the block or asks for a variable it is not given.
        """
        from jinja2 import TemplateError

        try:
            template = _compile(self.text)
            if block not in template.blocks:
                raise ConfigError(f"prompt {self.where} has no block {block!r}; copy the built-in one and change it")
            return "".join(template.blocks[block](template.new_context(variables))).strip()
        except (TemplateError, TypeError, ValueError, ArithmeticError, LookupError) as exc:
            raise ConfigError(f"prompt {self.where} cannot be used: {exc}; compare it with the built-in one") from exc

    def prepare(self) -> None:
        """Do now what would be done before the first rendering."""
        _compile(self.text)


def load_prompt(name: str, folder: Path | None = None) -> Prompt:
    """Read a prompt by name, the user's own from `folder` if it is there, else the built-in one.

    Raises:
        ConfigError: The folder or the file cannot be read.
    """
    if folder is not None:
        if not folder.is_dir():
            raise ConfigError(f"prompts folder {folder} does not exist; name a folder that holds {name}{_SUFFIX}")
        own = folder / f"{name}{_SUFFIX}"
        if own.is_file():
            return _to_prompt(name, _read(own), str(own))
    return _built_in(name)


@lru_cache(maxsize=16)
def _built_in(name: str) -> Prompt:
    """From the installed package, else from the source tree."""
    installed = files("summarizer") / "_prompts" / f"{name}{_SUFFIX}"
    if installed.is_file():
        return _to_prompt(name, installed.read_text(encoding="utf-8"), f"{name}{_SUFFIX}")
    beside = Path(__file__).resolve().parents[2] / "prompts" / f"{name}{_SUFFIX}"
    return _to_prompt(name, _read(beside), f"{name}{_SUFFIX}")


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as exc:
        raise ConfigError(f"cannot read prompt {path}: {exc}; it must be a UTF-8 text file") from exc


def _to_prompt(name: str, text: str, where: str) -> Prompt:
    return Prompt(name, text, "sha256:" + hashlib.sha256(text.encode()).hexdigest(), where)


@lru_cache(maxsize=32)
def _compile(text: str) -> "Template":
    return _environment().from_string(text)


@lru_cache(maxsize=1)
def _environment() -> "SandboxedEnvironment":
    """No loader, no autoescape (the output is no markup), every variable must be given."""
    from jinja2 import StrictUndefined
    from jinja2.sandbox import SandboxedEnvironment

    class Environment(SandboxedEnvironment):
        def getattr(self, obj: object, attribute: str) -> object:
            """The fields of a named tuple are free to read, and quickly; all else as the sandbox allows."""
            if attribute in getattr(type(obj), "_fields", ()):
                return getattr(obj, attribute)
            return super().getattr(obj, attribute)

    return Environment(undefined=StrictUndefined, keep_trailing_newline=False)
