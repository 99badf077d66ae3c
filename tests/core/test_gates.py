from datetime import date

import pytest

from summarizer.core.difference import gates
from summarizer.core.difference.gates import GateResult, Outcome
from summarizer.core.difference.statements import Statement, split_statements
from summarizer.core.reading import read_article
from summarizer.core.text.articles import make_article
from summarizer.domain.comparison import Gate, Relation
from summarizer.domain.values import Modality


def read_pair(left: str, right: str, *, days: tuple[date | None, date | None] = (None, None)) -> list[Statement]:
    articles = [
        make_article(text, source=name, published=day)
        for text, name, day in zip((left, right), "AB", days, strict=True)
    ]
    statements = split_statements([read_article(article) for article in articles])
    return [next(one for one in statements if one.article_index == at) for at in (0, 1)]


def test_the_first_gate_that_fails_decides_and_later_ones_are_not_asked() -> None:
    asked: list[Gate] = []

    def answer(gate: Gate, outcome: Outcome) -> GateResult:
        asked.append(gate)
        return GateResult(gate, outcome, Relation.UPDATE)

    plan = [(Gate.EVENT, Outcome.OPEN), (Gate.AS_OF, Outcome.FAILED), (Gate.SPEAKER, Outcome.FAILED)]
    decision = gates.run_gates(answer(gate, outcome) for gate, outcome in plan)
    assert decision.failed is not None
    assert decision.failed.gate is Gate.AS_OF
    assert [one.gate for one in decision.still_open] == [Gate.EVENT]
    assert asked == [Gate.EVENT, Gate.AS_OF]


@pytest.mark.parametrize(
    ("left", "right", "outcome"),
    [
        ("Twelve people died in Peru.", "Twenty people died in Chile.", Outcome.FAILED),
        ("Twelve people died in Peru.", "Twenty people died on Monday.", Outcome.PASSED),
        ("Twelve died in the province.", "Forty died across the country.", Outcome.FAILED),
        ("Twelve died in the province.", "Forty died in the province.", Outcome.PASSED),
    ],
)
def test_scope_fails_only_where_both_sides_name_another_place_or_level(left: str, right: str, outcome: Outcome) -> None:
    result = gates.scope_gate(*read_pair(left, right))
    assert result.outcome is outcome
    assert (result.relation is Relation.DIFFERENT_SCOPE) == (outcome is Outcome.FAILED)


@pytest.mark.parametrize(
    ("left", "right", "outcome"),
    [
        ("Police said twelve people died.", "Rescuers said twenty people died.", Outcome.FAILED),
        ("Police said twelve people died.", "Twenty people died.", Outcome.OPEN),
        ("Twelve people died.", "Twenty people died.", Outcome.PASSED),
        ("Interior minister Ana Ruiz said twelve died.", "Ruiz said twenty people died.", Outcome.PASSED),
        ("He said twelve people died.", "Rescuers said twenty people died.", Outcome.OPEN),
        ("The U.S. Geological Survey said it struck at noon.", "The USGS said it struck at dusk.", Outcome.PASSED),
    ],
)
def test_speakers_are_rivals_only_when_both_are_named_and_differ(left: str, right: str, outcome: Outcome) -> None:
    result = gates.speaker_gate(*read_pair(left, right))
    assert result.outcome is outcome
    assert (result.relation is Relation.ATTRIBUTED_DISPUTE) == (outcome is Outcome.FAILED)


DAY, NEXT_DAY = date(2024, 7, 2), date(2024, 7, 3)


@pytest.mark.parametrize(
    ("left", "right", "days", "growing", "outcome"),
    [
        ("Twelve had died by Monday.", "Fifteen had died by Tuesday.", (DAY, NEXT_DAY), True, Outcome.FAILED),
        ("Twelve had died.", "Fifteen had died.", (DAY, NEXT_DAY), True, Outcome.FAILED),
        ("Twelve had died.", "Fifteen had died.", (DAY, DAY), True, Outcome.PASSED),
        ("Twelve had died.", "Fifteen had died.", (DAY, None), True, Outcome.OPEN),
        ("Twelve bought it.", "Fifteen bought it.", (DAY, NEXT_DAY), False, Outcome.PASSED),
        ("Some fled on Sunday.", "Many fled earlier this week.", (DAY, NEXT_DAY), False, Outcome.OPEN),
        ("It shook at 7:30 a.m. today.", "It shook at 9:30 a.m. today.", (DAY, DAY), False, Outcome.OPEN),
    ],
)
def test_figures_stand_for_one_moment_by_stated_day_or_publication(
    left: str, right: str, days: tuple[date | None, date | None], growing: bool, outcome: Outcome
) -> None:
    statements = read_pair(left, right, days=days)
    assert gates.as_of_gate(*statements, is_growing=growing).outcome is outcome


def test_as_of_taken_from_publication_is_said_to_be_inferred() -> None:
    statements = read_pair("Twelve had died.", "Fifteen had died.", days=(DAY, NEXT_DAY))
    assert "2 July (inferred from publication)" in gates.as_of_gate(*statements, is_growing=True).why


@pytest.mark.parametrize(
    ("left", "right", "steps"),
    [
        (Modality.ASSERTED, Modality.CONFIRMED, 0),
        (Modality.ALLEGED, Modality.ASSERTED, 1),
        (Modality.POSSIBLE, Modality.ASSERTED, 3),
        (Modality.PROBABLE, Modality.POSSIBLE, 1),
    ],
)
def test_commitment_is_measured_in_steps_either_way(left: Modality, right: Modality, steps: int) -> None:
    assert gates.strength_steps(left, right) == gates.strength_steps(right, left) == steps
    failed = gates.strength_gate(left, right).relation is Relation.STRENGTH_GAP
    assert failed == (steps > 0)
