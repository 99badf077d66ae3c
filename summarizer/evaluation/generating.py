"""Runs the product on cases and keeps what came out; nothing is judged here."""

import json
import time
from collections.abc import AsyncIterator, Sequence
from pathlib import Path
from typing import Any, Final

from pydantic import Field

from summarizer.domain.briefing import Briefing
from summarizer.domain.comparison import Comparison
from summarizer.domain.summary import Provenance, Summary
from summarizer.domain.values import Frozen
from summarizer.domain.verification import Verification
from summarizer.engines.model_options import ModelOptions
from summarizer.engines.offline import OfflineEngine
from summarizer.errors import BudgetExceeded, InputError, ModelError
from summarizer.evaluation.asker import Asker
from summarizer.evaluation.cases import LoadedCase, WrittenReply
from summarizer.llm.protocol import Request, Response
from summarizer.llm.scripted import Scripted
from summarizer.steps.brief import Asked, brief_articles
from summarizer.steps.compare import compare_articles
from summarizer.steps.summarize import summarize_article
from summarizer.steps.verify import verify_text

OFFLINE: Final = "offline"
WRITTEN: Final = "written"
RECORDED: Final = "recorded"
LIVE: Final = "live"

Result = Summary | Comparison | Verification | Briefing


class Output(Frozen):
    """What one case gave, once. `by` is who proposed; `reply` names a hand-written answer; `error` a failure."""

    case: str
    digest: str
    by: str
    reply: str = ""
    repeat: int = 0
    seconds: float = 0.0
    result: Result | None = Field(None, discriminator="kind")
    error: str = ""

    @property
    def run(self) -> str:
        """What it is compared by from run to run."""
        return f"{self.case}@{self.by}" + (f":{self.reply}" if self.reply else "")


class _Repeating:
    """Plays written answers in turn, the last one again and again."""

    def __init__(self, reply: WrittenReply) -> None:
        self._reply = reply
        self._given = 0

    async def complete(self, request: Request) -> Response:
        """The next answer."""
        answers = self._reply.answers
        answer = answers[min(self._given, len(answers) - 1)]
        self._given += 1
        text = answer if isinstance(answer, str) else json.dumps(answer, ensure_ascii=False)
        refusal = text if self._reply.finish == "refusal" else None
        whole = Response(text=text, finish=self._reply.finish, model=request.model, refusal=refusal)
        return await Scripted([whole]).complete(request)


async def run_case(loaded: LoadedCase, *, by: str, asker: Asker | None = None, repeat: int = 0) -> Output:
    """Run one case with the rules alone or with a model.

    Raises:
        ConfigError: A request is not in the recordings.
    """
    started = time.perf_counter()
    result, error = None, ""
    try:
        result = await _ask(loaded, asker)
    except (ModelError, InputError, BudgetExceeded) as exc:
        error = f"{type(exc).__name__}: {exc}"
    seconds = round(time.perf_counter() - started, 4)
    return Output(
        case=loaded.name, digest=loaded.digest, by=by, repeat=repeat, seconds=seconds, result=result, error=error
    )


async def run_written(loaded: LoadedCase) -> AsyncIterator[Output]:
    """Run a case once with each of its hand-written replies in the model's place."""
    for reply in loaded.case.replies:
        asker = Asker(_Repeating(reply), ModelOptions(model="written"))
        output = await run_case(loaded, by=WRITTEN, asker=asker)
        yield output.model_copy(update={"reply": reply.name})


async def _ask(loaded: LoadedCase, asker: Asker | None) -> Result:
    articles = list(loaded.articles.values())
    if loaded.case.task == "summarize":
        engine = asker.engine() if asker else OfflineEngine()
        return await summarize_article(articles[0], engine, fallback=asker is not None)
    if loaded.case.task == "compare":
        if asker is None:
            return await compare_articles(articles)
        return await compare_articles(
            articles, judge=asker.pair_judge(), embedder=asker.embedder(), pairs_per_call=asker.pairs_per_call
        )
    if loaded.case.task == "brief":
        if asker is None:
            return await brief_articles(articles)
        asked = Asked(judge=asker.pair_judge(), writer=asker.lead_writer(), pairs_per_call=asker.pairs_per_call)
        return await brief_articles(articles, asked=asked)
    text = claims_text(loaded)
    if asker is None:
        return await verify_text(text, articles)
    return await verify_text(text, articles, judge=asker.claim_judge())


def claims_text(loaded: LoadedCase) -> str:
    """All claims of a case as one text, a paragraph each: first the supported ones."""
    claims = loaded.case.claims
    return "\n\n".join([*claims.supported, *(wrong.text for wrong in claims.unsupported)])


def provenance_of(output: Output) -> Provenance | None:
    """Who had a say in an output and at what price."""
    return output.result.provenance if output.result is not None else None


def write_outputs(path: Path, outputs: Sequence[Output]) -> None:
    """Keep a run, so that it can be scored again without a call; whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(f"{path.name}.partial")
    partial.write_text("".join(output.model_dump_json() + "\n" for output in outputs), encoding="utf-8")
    partial.replace(path)


def read_outputs(path: Path) -> list[Output]:
    """A kept run.

    Raises:
        InputError: There is none, or it cannot be read.
    """
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
        return [Output.model_validate_json(line) for line in lines if line]
    except OSError as exc:
        raise InputError(f"no kept run at {path}; run `summarize evals run` first") from exc
    except ValueError as exc:
        raise InputError(f"{path} is no kept run of this version: {exc}; run `summarize evals run` again") from exc


def plain(value: Any) -> Any:
    """JSON values of a result, for reports."""
    return value.model_dump(mode="json") if hasattr(value, "model_dump") else value
