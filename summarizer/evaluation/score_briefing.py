"""Holds a briefing against its labels."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from summarizer.domain.briefing import Briefing, Story
from summarizer.evaluation.cases import Case, LoadedCase
from summarizer.evaluation.checks import Check, Place, Scored, check_grounding, count_hits, join_scored
from summarizer.evaluation.rows import Counts


def score_briefing(briefing: Briefing, loaded: LoadedCase) -> Scored:
    """Grouping into stories by pairs of articles, passages, what is disputed, what must not be said."""
    parts = [
        check_grounding(_places(briefing), loaded.articles),
        _score_stories(briefing, loaded.case),
        _score_disputed(briefing, loaded.case),
        _score_forbidden(briefing, loaded.case),
    ]
    return join_scored(parts)


def _places(briefing: Briefing) -> Iterator[Place]:
    for story in briefing.stories:
        evidence = [one for fact in (*story.established, *story.single_source) for one in fact.evidence]
        evidence += [one for entry in story.timeline for one in entry.evidence]
        evidence += [one for voice in story.voices for one in voice.evidence]
        yield from (Place(one.article_id, one.start, one.end, one.text) for one in evidence)
        sides = [side for finding in story.disputed for side in finding.sides]
        yield from (Place(side.article_id, side.start, side.end, side.text) for side in sides)


def _score_stories(briefing: Briefing, case: Case) -> Scored:
    """Pairs of articles that are put into one story, against those that belong into one."""
    expected = _pairs_of(case.stories)
    found = _pairs_of(story.article_ids for story in briefing.stories)
    checks = [
        Check("one story", " and ".join(sorted(pair)), "together" if pair in found else "apart", pair in found)
        for pair in sorted(expected, key=sorted)
    ]
    extra = [
        Check("two stories", " and ".join(sorted(pair)), "together", ok=False)
        for pair in sorted(found - expected, key=sorted)
    ]
    counts = {"story pairs": Counts(len(expected & found), len(extra), len(expected - found))} if case.stories else {}
    return Scored((*checks, *extra), counts)


def _pairs_of(groups: Iterable[Sequence[str]]) -> set[frozenset[str]]:
    return {frozenset(pair) for group in groups for pair in combinations(group, 2)}


def _score_disputed(briefing: Briefing, case: Case) -> Scored:
    shown = [[side.text for side in finding.sides] for story in briefing.stories for finding in story.disputed]
    checks = [
        Check(
            "disputed",
            " | ".join(expected.sides),
            "; ".join(" | ".join(sides) for sides in shown) or "nothing",
            any(all(any(words in text for text in sides) for words in expected.sides) for sides in shown),
        )
        for expected in case.findings
    ]
    return Scored(tuple(checks), count_hits("disputed", checks))


def _score_forbidden(briefing: Briefing, case: Case) -> Scored:
    lines = [line for story in briefing.stories for line in _lines_of(story)]
    checks = []
    for words in case.must_not_say:
        saying = [line for line in lines if words.lower() in line.lower()]
        got = "; ".join(saying) or "nowhere"
        checks.append(Check("must not say", f"nowhere {words!r}", got, not saying, is_absolute=True))
    return Scored(tuple(checks))


def _lines_of(story: Story) -> list[str]:
    facts = [fact.text for fact in (*story.established, *story.single_source)]
    return [story.title, *(one.text for one in story.lead), *facts]
