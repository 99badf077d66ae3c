"""Who stands behind which words: of statements grouped as one thing, those that say what a wording says."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from summarizer.core.difference.statements import Statement
from summarizer.core.stories.stated_values import StatedValues, states_values_of
from summarizer.core.summary.standalone import leans_on_previous
from summarizer.domain.values import Modality, Polarity

LEAST_SHARED = 0.4
"""Share of a wording's terms that another statement must have to stand behind it."""
WORDINGS_TRIED = 6
"""Wordings of one group that are looked at, those that read best alone."""


class Told(NamedTuple):
    """Statements of one group that no finding unsettles, and what is needed to tell who stands behind which words."""

    statements: tuple[Statement, ...]
    values: Mapping[str, StatedValues]
    origin_of: Mapping[str, int]

    def origins_of(self, statements: Iterable[Statement]) -> int:
        """Independent origins among the articles of some of the statements."""
        return len({self.origin_of[one.article.id] for one in statements})

    def behind(self, wording: Statement) -> tuple[Statement, ...]:
        """The statements whose articles state every figure, time and name of a wording."""
        return tuple(one for one in self.statements if self._stands_behind(one, wording))

    def _stands_behind(self, one: Statement, wording: Statement) -> bool:
        if one is wording or one.folded == wording.folded:
            return True
        said = _what_is_said(wording)
        shared = len(said & one.terms) / max(1, len(said))
        is_alike = shared >= LEAST_SHARED and _denies(one) == _denies(wording)
        return is_alike and states_values_of(self.values[one.article.id], wording)


def _what_is_said(statement: Statement) -> frozenset[str]:
    """Its terms without those of whoever is named as saying it: two things that one person said are two things."""
    spans = [
        span
        for one in statement.sentence.attributions
        for span in ((one.source_start, one.source_end), (one.cue_start, one.cue_end))
    ]
    told = {word.stem for word in statement.words if any(start <= word.start < end for start, end in spans)}
    told |= {f"#{name.key}" for name in statement.names if any(start <= name.start < end for start, end in spans)}
    return statement.terms - told or statement.terms


def _denies(statement: Statement) -> bool:
    """Does its sentence deny or doubt, or say that something did not happen."""
    stance = statement.sentence.stance
    return stance.polarity is Polarity.NEGATIVE or stance.modality in (Modality.DENIED, Modality.DOUBTED)


def find_agreed(told: Told) -> list[Sequence[Statement]]:
    """The statements behind each fact of a group, the wording that is shown first."""
    wordings = list({one.folded: one for one in sorted(told.statements, key=_awkwardness, reverse=True)}.values())
    best: Sequence[Statement] = ()
    for wording in sorted(wordings, key=_awkwardness)[:WORDINGS_TRIED]:
        behind = told.behind(wording)
        if told.origins_of(behind) > told.origins_of(best):
            best = (wording, *(one for one in behind if one is not wording))
    if told.origins_of(best) > 1 or told.origins_of(told.statements) < 2:
        return [best] if best else []
    by_origin: dict[int, list[Statement]] = {}
    for one in sorted(told.statements, key=_awkwardness):
        by_origin.setdefault(told.origin_of[one.article.id], []).append(one)
    return list(by_origin.values())


def _awkwardness(statement: Statement) -> tuple[bool, bool, int, str, str]:
    """Least for the wording that reads best alone."""
    text = statement.text
    return statement.start > 0, leans_on_previous(statement.sentence), len(text), text, statement.article.id
