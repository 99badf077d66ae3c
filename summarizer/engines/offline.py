"""The offline engine: the article's own sentences, chosen by rules and statistics. No network, always there."""

from collections.abc import Iterable

from summarizer.core.reading import Reading
from summarizer.core.summary.selection import select_sentences
from summarizer.core.support.checking import join_sentences
from summarizer.domain.proposal import Proposal, ProposedPoint
from summarizer.domain.summary import Provenance


class OfflineEngine:
    """Proposes verbatim sentences; deterministic."""

    async def read(self, reading: Reading) -> Proposal:
        """Propose a summary of one article."""
        return propose(reading)


def propose(reading: Reading) -> Proposal:
    """Choose gist and points among the sentences of the article; the headline is left to the core."""
    selection = select_sentences(reading)
    return Proposal(
        gist=_to_points(reading, selection.gist),
        points=_to_points(reading, selection.points),
        proposed_by="rule",
        provenance=Provenance(engine="offline"),
    )


def _to_points(reading: Reading, groups: Iterable[tuple[int, ...]]) -> tuple[ProposedPoint, ...]:
    return ProposedPoint.several([{"text": join_sentences(reading, group), "sentences": group} for group in groups])
