"""A model's opinion on pairs of statements that no rule decides, many pairs to a call."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from summarizer.core.difference.judged import OpenPair, PairVerdict, find_flaw
from summarizer.core.text.instructions import reads_as_instruction
from summarizer.domain.comparison import Facet
from summarizer.domain.summary import Provenance
from summarizer.domain.values import Usage
from summarizer.engines.asking import Asking, gather_or_cancel, make_fence
from summarizer.engines.judging_wire import MAX_JUDGED, WirePairVerdict, WirePairVerdicts
from summarizer.engines.model_options import ModelOptions
from summarizer.engines.pages import to_line
from summarizer.engines.prompts import Prompt
from summarizer.engines.tally import Tally
from summarizer.llm.faults import ContextTooLong
from summarizer.llm.protocol import Endpoint

TOKENS_PER_VERDICT = 90
"""Room for one verdict in the answer: two dozen words of reason, the two wordings, and what holds them together."""
_MAX_STATEMENT_CHARS = 800


class ShownPair(NamedTuple):
    """A pair as the model sees it; `number` counts from 1 within one request."""

    number: int
    left: str
    right: str


class ModelPairJudge:
    """Asks a model how two statements relate.

    The model only labels. A verdict counts if it names a pair that was asked for, a kind of difference, and words that
    stand in both statements; what does not is left out and counted.

    Args:
        endpoint: Answers requests.
        prompt: From `load_prompt("judge_pairs")`.
        options: How to ask.
        price: Tells the cost of tokens in US dollars, None where unknown.
    """

    def __init__(
        self,
        endpoint: Endpoint,
        prompt: Prompt,
        *,
        options: ModelOptions,
        price: Callable[[Usage], float | None] | None = None,
    ) -> None:
        self._asking = Asking(endpoint, prompt, options=options, price=price)
        self._tally = Tally("pair", "verdict")

    @property
    def provenance(self) -> Provenance:
        """Who was asked and at what price, up to now, with what was left out of the answers."""
        return self._asking.provenance(self._tally.notes("a sentence in them gives it orders"))

    async def judge(self, pairs: Sequence[OpenPair]) -> Sequence[PairVerdict]:
        """Judge pairs in one call, in several if question or answer would be too long for the model.

        Pairs with a sentence that is addressed to the reading program are not shown, since one could sway the verdicts
        on all others.

        Raises:
            ModelError: The endpoint failed or its answer cannot be used.
            BudgetExceeded: The call could pass `max_cost`.
            ConfigError: The prompt cannot be rendered.
        """
        shown = [pair for pair in pairs if not _addresses_program(pair)]
        self._tally.hidden += len(pairs) - len(shown)
        judged = await gather_or_cancel(self._judge_batch(batch) for batch in self._split(shown))
        return [verdict for verdicts in judged for verdict in verdicts]

    def _split(self, pairs: Sequence[OpenPair]) -> list[Sequence[OpenPair]]:
        """Halves until question and answer fit."""
        most = min(MAX_JUDGED, self._asking.most_answers(TOKENS_PER_VERDICT))
        if len(pairs) < 2 or (
            len(pairs) <= most and self._asking.fits(self._asking.build_request(**_variables(pairs)))
        ):
            return [pairs] if pairs else []
        half = (len(pairs) + 1) // 2
        return [*self._split(pairs[:half]), *self._split(pairs[half:])]

    async def _judge_batch(self, pairs: Sequence[OpenPair]) -> list[PairVerdict]:
        """One call; halves of it if the server says that its context is smaller than configured."""
        request = self._asking.build_request(**_variables(pairs))
        try:
            answer = await self._asking.ask(request, WirePairVerdicts)
        except ContextTooLong as exc:
            if len(pairs) < 2:
                raise
            self._asking.learn_context(exc)
            half = (len(pairs) + 1) // 2
            return [*await self._judge_batch(pairs[:half]), *await self._judge_batch(pairs[half:])]
        return self._accept(pairs, answer.verdicts)

    def _accept(self, pairs: Sequence[OpenPair], answered: Iterable[WirePairVerdict]) -> list[PairVerdict]:
        """The verdicts that count: the first on each pair that was asked for, if nothing is wrong with it."""
        open_pairs = dict(enumerate(pairs, start=1))
        accepted = []
        for wire in answered:
            pair = open_pairs.pop(wire.pair, None)
            if pair is None:
                self._tally.unknown += 1
                continue
            verdict = _to_verdict(pair, wire)
            flaw = find_flaw(verdict, pair)
            if flaw:
                self._tally.flaws.append(flaw)
            else:
                accepted.append(verdict)
        self._tally.unanswered += len(open_pairs)
        return accepted


def _addresses_program(pair: OpenPair) -> bool:
    return reads_as_instruction(pair.left) or reads_as_instruction(pair.right)


def _variables(pairs: Sequence[OpenPair]) -> dict[str, object]:
    shown = tuple(ShownPair(number, _show(pair.left), _show(pair.right)) for number, pair in enumerate(pairs, start=1))
    return {"fence": make_fence(text for pair in shown for text in (pair.left, pair.right)), "pairs": shown}


def _show(text: str) -> str:
    line = to_line(text)
    return line if len(line) <= _MAX_STATEMENT_CHARS else f"{line[:_MAX_STATEMENT_CHARS]} […]"


def _to_verdict(pair: OpenPair, wire: WirePairVerdict) -> PairVerdict:
    return PairVerdict(
        id=pair.id,
        relation=wire.verdict,
        facet=None if wire.kind == "none" else Facet(wire.kind),
        why=" ".join(wire.why.split()),
        left_words=" ".join(wire.left_words.split()),
        right_words=" ".join(wire.right_words.split()),
    )
