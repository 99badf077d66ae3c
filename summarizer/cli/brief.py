"""`summarize brief`: many articles, grouped into stories and written up."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from summarizer.cli.interrupts import run_interruptible, told_when_interrupted
from summarizer.cli.options import EngineFlags, Format, OutputFlags, ReadFlags, with_flags
from summarizer.errors import ConfigError, InputError

if TYPE_CHECKING:
    from summarizer.cli.engine import OpenModel
    from summarizer.domain.article import Article
    from summarizer.domain.briefing import Briefing
    from summarizer.engines.lead_writer import ModelLeadWriter
    from summarizer.settings import Settings
    from summarizer.steps.brief import Asked


class _Layout(NamedTuple):
    """A template of the user's own."""

    text: str
    name: str


@with_flags
def brief(
    inputs: Annotated[
        list[str],
        typer.Argument(metavar="PATH", help="Files, folders, feeds, JSON Lines or URLs; - is stdin."),
    ],
    reading: ReadFlags,
    engine: EngineFlags,
    output: OutputFlags,
    since: Annotated[
        Path | None,
        typer.Option(metavar="PREVIOUS.json", help="An earlier briefing as JSON: list what changed since."),
    ] = None,
    title: Annotated[str, typer.Option(metavar="TEXT", help="Title of the briefing.")] = "Briefing",
    template: Annotated[
        Path | None,
        typer.Option(metavar="FILE.md.j2", help="A Jinja template of your own that replaces the layout."),
    ] = None,
) -> None:
    """Group articles into stories and write up each: established, disputed, single-source, timeline, voices, open.

    Every line leads to article and sentence. Copies of one report count as one origin.

    Examples:

        summarize brief coverage/ --output briefing.md

        summarize brief today/ --output today.json --title "Tuesday"

        summarize brief today/ --since yesterday.json --output briefing.html
    """
    import gc

    from summarizer.cli.output import write_result
    from summarizer.cli.reading import read_all
    from summarizer.settings import read_settings

    gc.enable()
    settings = read_settings(engine.settings())
    earlier = _read_briefing(since) if since else None
    layout = _read_template(template) if template else None
    so_far = _SoFar()
    with told_when_interrupted(so_far.how_to_go_on):
        articles = read_all(inputs, reading, output)
        if engine.dry_run:
            print(run_interruptible(_plan(articles, settings)))
            return
        result = run_interruptible(_brief(articles, _How(settings, output, title, earlier), so_far), at_once=True)
        write_result(_rendered(result, output, layout), output)


class _How(NamedTuple):
    """What the options of a run say."""

    settings: "Settings"
    output: OutputFlags
    title: str
    since: "Briefing | None"


@dataclass(slots=True)
class _SoFar:
    """What is done at any moment of a run, for the bar on stderr and for whoever interrupts it."""

    read: int = 0
    written: int = 0
    stories: int = 0
    model: "OpenModel | None" = None

    def count(self, words: str) -> None:
        """One finished piece of work more, told as `brief_articles` tells it."""
        if words.startswith("read "):
            self.read += 1
        else:
            self.written += 1

    def words(self) -> str:
        """What to print beside the bar while stories are compared and written up."""
        from summarizer.report.wording import counted

        read = counted(self.read, "article")
        return f"{read} read, {counted(self.calls, 'call')}, {self.cost}" if self.model else f"{read} read"

    @property
    def calls(self) -> int:
        """Calls that a server or the cache answered."""
        return self.model.endpoint.usage.calls if self.model else 0

    @property
    def cost(self) -> str:
        """Spent so far."""
        cost = self.model.endpoint.cost if self.model else 0.0
        return "price unknown" if cost is None else f"${cost:.4f}"

    def how_to_go_on(self) -> str:
        """What is kept, and that the same command goes on."""
        if self.calls:
            answers = f"{self.calls} answers ({self.cost}) are" if self.calls > 1 else f"one answer ({self.cost}) is"
            return f"{answers} in the cache, the same command goes on from there"
        return "nothing was written and nothing spent, the same command starts again"


async def _brief(articles: "list[Article]", how: _How, so_far: _SoFar) -> "Briefing":
    from summarizer.cli.judging import open_judging, tell_fallback
    from summarizer.cli.progress import progress
    from summarizer.steps.brief import brief_articles

    async with open_judging(how.settings, how.output) as model:
        so_far.model = model
        with progress("reading articles", how.output, total=len(articles)) as meter:

            def step(words: str) -> None:
                so_far.count(words)
                meter.advance()

            def begin_stories(stories: int) -> None:
                so_far.stories = stories
                meter.begin("comparing stories", stories, so_far.words)

            result = await brief_articles(
                articles,
                asked=_asked(model, how.settings),
                title=how.title,
                since=how.since,
                on_step=step,
                on_stories=begin_stories,
            )
        tell_fallback(result.provenance, how.output)
        return result


def _asked(model: "OpenModel | None", settings: "Settings") -> "Asked":
    """A model to judge and to write, or nobody."""
    from summarizer.cli.judging import pair_judge
    from summarizer.steps.brief import Asked

    if model is None:
        return Asked()
    return Asked(
        judge=pair_judge(model, settings),
        writer=_lead_writer(model, settings),
        pairs_per_call=settings.pairs_per_call,
        fallback=settings.engine == "auto",
        for_story=lambda: _asked(model, settings),
    )


def _lead_writer(model: "OpenModel", settings: "Settings") -> "ModelLeadWriter":
    from summarizer.engines.lead_writer import ModelLeadWriter
    from summarizer.engines.prompts import load_prompt

    return ModelLeadWriter(
        model.endpoint,
        load_prompt("lead", settings.prompts),
        options=model.options,
        price=lambda usage: model.endpoint.prices.cost(model.options.model, usage),
    )


async def _plan(articles: "list[Article]", settings: "Settings") -> str:
    """What the briefing would ask of a model."""
    from summarizer.cli.engine import open_model
    from summarizer.cli.judging import NO_CALLS, plan_words
    from summarizer.steps.brief import brief_articles

    if not settings.uses_model:
        return NO_CALLS
    async with open_model(settings, dry_run=True) as model:
        await brief_articles(articles, asked=_asked(model, settings)._replace(fallback=True))
        return plan_words(model)


def _read_briefing(path: Path) -> "Briefing":
    """An earlier briefing.

    Raises:
        InputError: It cannot be read or is no briefing.
    """
    from pydantic import ValidationError

    from summarizer.domain.briefing import Briefing

    try:
        return Briefing.model_validate_json(path.read_bytes())
    except OSError as exc:
        raise InputError(f"cannot read {path}: {exc.strerror}; name a briefing written with --format json") from exc
    except ValidationError as exc:
        raise InputError(f"{path} is no briefing; write one with `summarize brief … --output {path.name}`") from exc


def _read_template(path: Path) -> _Layout:
    """The user's template.

    Raises:
        ConfigError: It cannot be read.
    """
    try:
        return _Layout(path.read_text(encoding="utf-8"), path.name)
    except (OSError, UnicodeDecodeError) as exc:
        raise ConfigError(f"cannot read template {path}: {exc}; it must be a UTF-8 text file") from exc


def _rendered(result: "Briefing", output: OutputFlags, layout: _Layout | None) -> str:
    from summarizer.cli.output import chosen_format, page

    if layout:
        from summarizer.report.briefing_template import render_template

        return render_template(result, layout.text, name=layout.name)
    form = chosen_format(output)
    if form is Format.json:
        return result.model_dump_json(indent=2)
    if form is Format.html:
        from summarizer.report.html import render_briefing_html

        return render_briefing_html(result)
    if form is Format.terminal:
        from summarizer.report.briefing_terminal import render_terminal

        width, color = page(output)
        return render_terminal(result, width=width, color=color)
    from summarizer.report.briefing import render_markdown

    return render_markdown(result)
