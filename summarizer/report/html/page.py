"""A page that needs nothing from elsewhere: one style, one script, and a policy that allows these two only."""

import hashlib
from base64 import b64encode
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jinja2 import Environment

_RULES = (
    # a picked passage, its differing value, the articles it is not in, the paragraphs far from it
    ("#see-{n}:target~.columns .p{n}", "background:var(--pick);text-decoration:underline solid var(--accent) .12em"),
    ("#see-{n}:target~.columns .v{n}", "outline:2px solid var(--accent);outline-offset:1px;font-weight:700"),
    ("#see-{n}:target~.columns>:not(.in{n})", "display:none"),
    ("#whole:not(:checked)~#see-{n}:target~.columns .block:not(.near{n})", "display:none"),
    ("#whole:not(:checked)~#see-{n}:target~.columns .block:not(.near{n})+.near{n}::before", "display:block"),
)


def render_page(template: str, *, entries: int = 0, **values: object) -> str:
    """One template with the house style; `entries` is how many numbered entries point into the articles."""
    style, script = _asset("style.css") + _entry_rules(entries), _asset("script.js")
    return (
        _environment()
        .get_template(template)
        .render(
            style=style,
            script=script,
            policy=(
                f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
                "base-uri 'none'; form-action 'none'"
            ),
            **values,
        )
    )


def _entry_rules(entries: int) -> str:
    """The rules that show one entry's passages without a script; screen only, paper shows everything."""
    if not entries:
        return ""
    rules = [
        f"{','.join(selector.replace('{n}', str(n)) for n in range(1, entries + 1))}{{{body}}}"
        for selector, body in _RULES
    ]
    return "@media screen{\n" + "\n".join(rules) + "\n}\n"


def _digest(text: str) -> str:
    """Source expression of inline content. Source: Content Security Policy Level 3, section 2.3.1."""
    return "sha256-" + b64encode(hashlib.sha256(text.encode()).digest()).decode()


@lru_cache(maxsize=1)
def _environment() -> "Environment":
    """Escapes everything, knows every variable, reads templates from the package only."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    return Environment(
        loader=PackageLoader("summarizer.report.html"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@lru_cache(maxsize=4)
def _asset(name: str) -> str:
    """A style or script of ours, with the line ends a browser hashes."""
    environment = _environment()
    assert environment.loader is not None
    return environment.loader.get_source(environment, name)[0].replace("\r\n", "\n")
