"""The model as a judge beside the rules: opened if one is configured, and what asking it would cost."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from typing import TYPE_CHECKING

from summarizer.cli.engine import OpenModel, open_model, spent_words
from summarizer.cli.options import OutputFlags
from summarizer.cli.progress import note

if TYPE_CHECKING:
    from summarizer.domain.summary import Provenance
    from summarizer.domain.values import Usage
    from summarizer.engines.pair_judge import ModelPairJudge
    from summarizer.engines.protocol import Embedder
    from summarizer.settings import Settings
    from summarizer.steps.verify import Judge

NO_CALLS = "offline engine: no calls, no tokens, no cost"


@asynccontextmanager
async def open_judging(settings: "Settings", output: OutputFlags) -> AsyncIterator[OpenModel | None]:
    """The model to be asked for opinions, None where the rules are to decide alone; says on stderr which it is.

    When the engine is "auto" and the server does not answer, the rules decide alone.

    Raises:
        ModelError: The server does not answer and the engine is "model".
        ConfigError: The configuration is incomplete.
    """
    if not settings.uses_model:
        if settings.engine == "auto":
            note("note: offline; no model is configured (OPENAI_API_KEY or OPENAI_BASE_URL)", output)
        yield None
        return
    async with AsyncExitStack() as stack:
        model = await _enter(stack, settings, output)
        yield model
        if model is not None and model.endpoint.usage.calls:
            note(f"note: {spent_words(model.endpoint)}", output)


async def _enter(stack: AsyncExitStack, settings: "Settings", output: OutputFlags) -> OpenModel | None:
    from summarizer.errors import ModelError

    try:
        model = await stack.enter_async_context(open_model(settings))
    except ModelError as error:
        if settings.engine == "model":
            raise
        note(f"note: rules alone; {error}", output)
        return None
    note(f"note: rules, then {model.options.model} at {model.endpoint.place}", output)
    return model


def pair_judge(model: OpenModel, settings: "Settings") -> "ModelPairJudge":
    """The judge of pairs of statements."""
    from summarizer.engines.pair_judge import ModelPairJudge
    from summarizer.engines.prompts import load_prompt

    prompt = load_prompt("judge_pairs", settings.prompts)
    return ModelPairJudge(model.endpoint, prompt, options=model.options, price=lambda usage: _price(model, usage))


def claim_judge(model: OpenModel | None, settings: "Settings") -> "Judge | None":
    """The judge of claims: the model, else an entailment model in a folder, else nobody.

    Raises:
        ConfigError: The folder holds no entailment model.
    """
    if model is None:
        return _entailment_judge(settings)
    from summarizer.engines.claim_judge import ModelClaimJudge
    from summarizer.engines.prompts import load_prompt

    return ModelClaimJudge(
        model.endpoint,
        load_prompt("judge_claims", settings.prompts),
        options=model.options,
        price=lambda usage: _price(model, usage),
        claims_per_call=settings.pairs_per_call,
    )


def _entailment_judge(settings: "Settings") -> "Judge | None":
    if settings.entailment_path is None:
        return None
    from summarizer.engines.entailment import EntailmentJudge, OnnxEntailment

    return EntailmentJudge(OnnxEntailment(settings.entailment_path, sha256=settings.entailment_sha256))


def embedder(model: OpenModel | None, settings: "Settings") -> "Embedder | None":
    """Who gives vectors: a model in a folder, else one of the endpoint, else nobody.

    Raises:
        ConfigError: The folder holds no sentence model.
    """
    if settings.embeddings_path is not None:
        from summarizer.engines.onnx_embedder import OnnxEmbedder

        return OnnxEmbedder(settings.embeddings_path, sha256=settings.embeddings_sha256)
    if settings.embeddings_model is None or model is None:
        return None
    from summarizer.llm.embeddings import EndpointEmbedder

    name, prices = settings.embeddings_model, model.endpoint.prices
    return EndpointEmbedder(model.endpoint, name, price=lambda usage: prices.cost(name, usage))


def _price(model: OpenModel, usage: "Usage") -> float | None:
    return model.endpoint.prices.cost(model.options.model, usage)


def tell_fallback(provenance: "Provenance", output: OutputFlags) -> None:
    """Say on stderr that the rules decided alone, in whole or in part, and why."""
    if provenance.fallback:
        note(f"note: not everything was shown to the model; {provenance.fallback}", output)


def plan_words(model: OpenModel) -> str:
    """What a dry run counted."""
    estimate = model.endpoint.estimate
    assert estimate is not None
    if not estimate.calls:
        return "no calls: the rules leave nothing open, or the answers are in the cache"
    cost = "price unknown" if estimate.cost is None else f"at most ${estimate.cost:.4f}"
    return (
        f"{estimate.calls} calls to {model.options.model}, about {estimate.prompt_tokens:,} tokens in, at most "
        f"{estimate.completion_tokens:,} out, {cost} (corrections and retries not counted)"
    )
