"""A briefing in a layout of the user's own: a Jinja template that cannot leave its sandbox.

What a template prints with `{{ … }}` is escaped: as markdown, or as HTML if the file name ends in `.html.j2`.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from summarizer.domain.briefing import Briefing, Story
from summarizer.domain.values import Evidence
from summarizer.errors import ConfigError
from summarizer.report.briefing import Sources, between, deck, disputes, inside, lead_evidence, size_line, smaller
from summarizer.report.markdown import escaped
from summarizer.report.wording import engine_line, when_words

if TYPE_CHECKING:
    from jinja2.sandbox import SandboxedEnvironment


def _failures() -> tuple[type[Exception], ...]:
    """What a template can go wrong with, a macro that calls itself and a text without end among it."""
    from jinja2 import TemplateError

    wrong = (TypeError, ValueError, ArithmeticError, LookupError, AttributeError)
    return (TemplateError, *wrong, RecursionError, MemoryError)


def render_template(briefing: Briefing, template: str, *, name: str) -> str:
    """The briefing as `template` lays it out.

    Args:
        briefing: Given to the template as `briefing`, with the helpers that docs/briefings.md lists.
        template: Jinja source.
        name: File name, for errors and for the kind of escaping.

    Raises:
        ConfigError: The template is broken, asks for what is not there, or tries what the sandbox forbids.
    """
    from jinja2 import TemplateSyntaxError

    try:
        return _environment(name).from_string(template).render(_variables(briefing))
    except TemplateSyntaxError as exc:
        raise ConfigError(f"template {name}, line {exc.lineno}: {exc.message}; mend it there") from exc
    except _failures() as exc:
        line = _failing_line(exc)
        raise ConfigError(f"template {name}{line}: {exc}; docs/briefings.md lists what a template may use") from exc


def _environment(name: str) -> "SandboxedEnvironment":
    from jinja2 import StrictUndefined
    from jinja2.sandbox import SandboxedEnvironment

    is_html = name.lower().endswith((".html.j2", ".htm.j2", ".html", ".htm"))
    return SandboxedEnvironment(
        undefined=StrictUndefined,
        autoescape=is_html,
        finalize=None if is_html else _as_markdown,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _as_markdown(value: Any) -> Any:
    from markupsafe import Markup

    return escaped(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _variables(briefing: Briefing) -> dict[str, Any]:
    from markupsafe import Markup

    sources = Sources(briefing)

    def marks(evidence: Iterable[Evidence]) -> Markup:
        return Markup(sources.marks(evidence))

    def footnotes() -> Markup:
        return Markup("\n".join(sources.footnotes()))

    def lead_marks(story: Story, fact_ids: tuple[str, ...]) -> Markup:
        return marks(lead_evidence(story, fact_ids))

    return {
        "briefing": briefing,
        "deck": deck(briefing),
        "engine": engine_line(briefing.provenance),
        "between": between,
        "disputes": disputes,
        "smaller": smaller,
        "inside": inside,
        "size_line": size_line,
        "when": when_words,
        "source": sources.label,
        "letter": sources.letter,
        "marks": marks,
        "lead_marks": lead_marks,
        "footnotes": footnotes,
    }


def _failing_line(error: Exception) -> str:
    """Where in the template it failed, from the innermost frame of the template."""
    line, frame = 0, error.__traceback__
    while frame is not None:
        if frame.tb_frame.f_code.co_filename == "<template>":
            line = frame.tb_lineno
        frame = frame.tb_next
    return f", line {line}" if line else ""
