"""A model's opinion on claims: does the article carry them. Many claims to a call, evidence by sentence number."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from summarizer.core.reading import Reading
from summarizer.core.support.doubts import find_opinion_flaw
from summarizer.core.support.verification import ClaimOpinion, OpenClaim
from summarizer.core.text.instructions import reads_as_instruction
from summarizer.domain.summary import Provenance
from summarizer.domain.values import Usage
from summarizer.domain.verification import Verdict
from summarizer.engines.asking import Asking, gather_or_cancel, make_fence
from summarizer.engines.judging_wire import MAX_JUDGED, WireClaimOpinion, WireClaimOpinions
from summarizer.engines.model_options import ModelOptions
from summarizer.engines.pages import ShownSentence, to_line
from summarizer.engines.prompts import Prompt
from summarizer.engines.tally import Tally
from summarizer.llm.faults import ContextTooLong
from summarizer.llm.protocol import Endpoint, Request

CLAIMS_PER_CALL = 20
TOKENS_PER_OPINION = 80
"""Room for one opinion in the answer."""
_LEAD_SENTENCES = 3
_AROUND_EVIDENCE = 1
"""Sentences before and after each piece of evidence that are shown where the whole article does not fit."""

_VERDICTS = {
    "supported": Verdict.SUPPORTED,
    "not_supported": Verdict.NOT_FOUND,
    "contradicted": Verdict.CONTRADICTED,
}


class ShownClaim(NamedTuple):
    """A claim as the model sees it; `number` counts from 1 within one request."""

    number: int
    text: str


class _Asked(NamedTuple):
    """A claim and its place among all that were handed over."""

    place: int
    claim: OpenClaim


class ModelClaimJudge:
    """Asks a model whether articles carry claims.

    An opinion counts if it is on a claim that was asked for, and either points to sentences or names words of the claim
    that its evidence does not say; what does not is left out and counted.

    Args:
        endpoint: Answers requests.
        prompt: From `load_prompt("judge_claims")`.
        options: How to ask.
        price: Tells the cost of tokens in US dollars, None where unknown.
        claims_per_call: Claims shown at a time.
    """

    def __init__(
        self,
        endpoint: Endpoint,
        prompt: Prompt,
        *,
        options: ModelOptions,
        price: Callable[[Usage], float | None] | None = None,
        claims_per_call: int = CLAIMS_PER_CALL,
    ) -> None:
        self._asking = Asking(endpoint, prompt, options=options, price=price)
        self._most = min(claims_per_call, MAX_JUDGED, self._asking.most_answers(TOKENS_PER_OPINION))
        self._tally = Tally("claim", "opinion")

    @property
    def provenance(self) -> Provenance:
        """Who was asked and at what price, up to now, with what was left out of the answers."""
        return self._asking.provenance(self._tally.notes("they give it orders"))

    async def judge_claims(self, claims: Sequence[OpenClaim]) -> Sequence[ClaimOpinion | None]:
        """One opinion for each claim in order, None where there is none that counts.

        Claims that are addressed to the reading program are not shown, nor are such sentences of an article.

        Raises:
            ModelError: The endpoint failed or its answer cannot be used.
            BudgetExceeded: The call could pass `max_cost`.
            ConfigError: The prompt cannot be rendered.
        """
        found = await self._judge_all(claims)
        return [found.get(place) for place in range(len(claims))]

    async def _judge_all(self, claims: Sequence[OpenClaim]) -> dict[int, ClaimOpinion]:
        by_source: dict[str, list[_Asked]] = defaultdict(list)
        for place, claim in enumerate(claims):
            if reads_as_instruction(claim.text):
                self._tally.hidden += 1
            else:
                by_source[claim.source.article.id].append(_Asked(place, claim))
        batches = [
            batch
            for asked in by_source.values()
            for at in range(0, len(asked), self._most)
            for batch in self._split(asked[at : at + self._most])
        ]
        answered = await gather_or_cancel(self._judge_batch(batch) for batch in batches)
        return {place: opinion for opinions in answered for place, opinion in opinions.items()}

    def _split(self, asked: Sequence[_Asked]) -> list[Sequence[_Asked]]:
        """Halves until the evidence of all claims fits."""
        if len(asked) < 2 or self._asking.fits(self._build_request(asked)):
            return [asked]
        half = (len(asked) + 1) // 2
        return [*self._split(asked[:half]), *self._split(asked[half:])]

    def _build_request(self, asked: Sequence[_Asked]) -> Request:
        """The whole article if it fits, so that servers can reuse it; else the lead and what is near the evidence."""
        source = asked[0].claim.source
        usable = source.usable
        whole = self._asking.build_request(**_variables(asked, usable))
        if self._asking.fits(whole):
            return whole
        return self._asking.build_request(**_variables(asked, _near_evidence(asked, source) & usable))

    async def _judge_batch(self, asked: Sequence[_Asked]) -> dict[int, ClaimOpinion]:
        """One call; a smaller one, or halves, if the server says that its context is smaller than configured."""
        request = self._build_request(asked)
        try:
            answer = await self._asking.ask(request, WireClaimOpinions)
        except ContextTooLong as exc:
            self._asking.learn_context(exc)
            if self._build_request(asked) != request:
                return await self._judge_batch(asked)
            if len(asked) < 2:
                raise
            half = (len(asked) + 1) // 2
            return await self._judge_batch(asked[:half]) | await self._judge_batch(asked[half:])
        return self._accept(asked, answer.opinions)

    def _accept(self, asked: Sequence[_Asked], answered: Iterable[WireClaimOpinion]) -> dict[int, ClaimOpinion]:
        """The opinions that count: the first on each claim that was asked for, if nothing is wrong with it."""
        still_open = dict(enumerate(asked, start=1))
        accepted = {}
        for wire in answered:
            one = still_open.pop(wire.claim, None)
            if one is None:
                self._tally.unknown += 1
                continue
            opinion = _to_opinion(wire)
            flaw = find_opinion_flaw(opinion, one.claim)
            if flaw:
                self._tally.flaws.append(flaw)
            else:
                accepted[one.place] = opinion
        self._tally.unanswered += len(still_open)
        return accepted


def _near_evidence(asked: Iterable[_Asked], source: Reading) -> frozenset[int]:
    near = {sentence.index for sentence in source.content[:_LEAD_SENTENCES]}
    for one in asked:
        for index in one.claim.evidence:
            near.update(range(index - _AROUND_EVIDENCE, index + _AROUND_EVIDENCE + 1))
    return frozenset(near)


def _variables(asked: Sequence[_Asked], shown: frozenset[int]) -> dict[str, object]:
    source = asked[0].claim.source
    article = source.article
    return {
        "fence": make_fence((article.text, *(one.claim.text for one in asked))),
        "published": article.published.isoformat() if article.published else "",
        "sentences": tuple(
            ShownSentence(sentence.index + 1, to_line(sentence.text), sentence.sentence.kind)
            for sentence in source.sentences
            if sentence.index in shown
        ),
        "claims": tuple(ShownClaim(number, to_line(one.claim.text)) for number, one in enumerate(asked, start=1)),
    }


def _to_opinion(wire: WireClaimOpinion) -> ClaimOpinion:
    return ClaimOpinion(
        verdict=_VERDICTS[wire.verdict],
        sentences=tuple(number - 1 for number in wire.sentences),
        why=" ".join(wire.why.split()),
        missing=" ".join(wire.missing.split()),
    )
