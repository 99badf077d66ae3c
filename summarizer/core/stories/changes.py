"""What a briefing says otherwise than an earlier one.

Facts of one briefing are looked for in the articles of the other, so that a fact that was merely not chosen for a list
is neither new nor withdrawn. Nothing depends on the order of stories, articles or facts.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from summarizer.core.difference.independence import fold_words
from summarizer.core.difference.similarity import Similar, TermIndex
from summarizer.core.figures.intervals import relate
from summarizer.core.figures.quantities import Quantity, find_quantities
from summarizer.core.figures.units import is_people
from summarizer.core.stories.settled_disputes import find_settled, finding_keys
from summarizer.core.text.words import content_stems
from summarizer.domain.article import Article
from summarizer.domain.briefing import Briefing, Change, Fact, Story
from summarizer.domain.comparison import Severity
from summarizer.domain.values import Evidence

SAME_STORY = 0.15
"""Likeness of titles and facts from which two stories are one; sharing an article makes them one as well."""
SAME_FACT = 0.45
"""Likeness from which two wordings, their figures left out, state one fact."""
LEAST_LIKENESS = 0.1
CONTAINED = 0.75
"""Share of a fact's weight that a longer sentence may hold to state it too."""


class _Line(NamedTuple):
    """A sentence of an article that may state a fact."""

    text: str
    evidence: Evidence


class _Matched(NamedTuple):
    """A story of the earlier briefing and the same story now."""

    before: Story
    after: Story


def find_changes(before: Briefing, after: Briefing) -> tuple[Change, ...]:
    """All differences, the gravest first: new, withdrawn, revised, corroborated, disputed anew or no longer."""
    matched = match_stories(before.stories, after.stories)
    known = {pair.before.id for pair in matched}, {pair.after.id for pair in matched}
    found: list[Change] = []
    for pair in matched:
        found.extend(_compare_story(pair, before, after))
    found.extend(_whole_story(story, "new") for story in after.stories if story.id not in known[1])
    found.extend(_whole_story(story, "withdrawn") for story in before.stories if story.id not in known[0])
    return tuple(sorted(set(found), key=_order))


def _order(change: Change) -> tuple[int, str, str, str]:
    return -change.severity, change.change, change.text, change.before or ""


def match_stories(before: Sequence[Story], after: Sequence[Story]) -> tuple[_Matched, ...]:
    """Pairs of stories that tell of one event, each story in one pair at most, the most alike first."""
    every = [*before, *after]
    index = TermIndex([_story_terms(story) for story in every])
    scored: list[tuple[float, str, str, _Matched]] = []
    for number, earlier in enumerate(before):
        likeness = {one.right: one.cosine for one in index.find_later(number, least=SAME_STORY)}
        for other in range(len(before), len(every)):
            later = every[other]
            shared = len(set(earlier.article_ids) & set(later.article_ids))
            score = likeness.get(other, 0.0) + shared
            if score:
                scored.append((-score, earlier.title, later.title, _Matched(earlier, later)))
    taken: set[tuple[str, str]] = set()
    matched = []
    for *_, pair in sorted(scored, key=lambda one: one[:3]):
        ends = {("before", pair.before.id), ("after", pair.after.id)}
        if not ends & taken:
            matched.append(pair)
            taken |= ends
    return tuple(matched)


def _story_terms(story: Story) -> frozenset[str]:
    texts = [story.title, *(fact.text for fact in (*story.established, *story.single_source))]
    return frozenset().union(*map(content_stems, texts))


def _whole_story(story: Story, change: str) -> Change:
    evidence = next((fact.evidence for fact in (*story.established, *story.single_source)), ())
    if change == "new":
        return Change(
            change="new", story_id=story.id, text=f"New story: {story.title}", evidence=evidence, severity=Severity.S1
        )
    return Change(change="withdrawn", story_id="", text=f"No longer reported: {story.title}", evidence=evidence)


def _compare_story(pair: _Matched, before: Briefing, after: Briefing) -> Iterator[Change]:
    earlier = _Wordings(_lines_of(pair.before, before.articles), [fact.text for fact in _facts(pair.after)])
    later = _Wordings(_lines_of(pair.after, after.articles), [fact.text for fact in _facts(pair.before)])
    yield from _revised(pair, later)
    yield from _new(pair, earlier)
    yield from _withdrawn(pair, later)
    yield from _newly_corroborated(pair)
    yield from _newly_disputed(pair)
    yield from find_settled(pair.before, pair.after, articles=(before.articles, after.articles))


def _lines_of(story: Story, articles: Iterable[Article]) -> list[_Line]:
    """All sentences of the story's articles."""
    lines = []
    for article in articles:
        if article.id in story.article_ids:
            for index, sentence in enumerate(article.sentences):
                text = article.text[sentence.start : sentence.end]
                evidence = Evidence(
                    article_id=article.id, sentence=index, start=sentence.start, end=sentence.end, text=text
                )
                lines.append(_Line(text, evidence))
    return sorted(lines, key=lambda line: (line.text, line.evidence.article_id, line.evidence.start))


class _Wordings:
    """Lines of one briefing, in which statements of the other are looked for."""

    def __init__(self, lines: Sequence[_Line], statements: Sequence[str]) -> None:
        self._lines = lines
        self._numbers = {text: number for number, text in enumerate(dict.fromkeys(statements))}
        self._index = TermIndex([_terms(text) for text in (*self._numbers, *(line.text for line in lines))])
        self._folded = {fold_words(line.text) for line in lines}

    def alike(self, statement: str) -> list[_Line]:
        """Lines that may state what one of the statements states, most alike first."""
        number, first = self._numbers[statement], len(self._numbers)
        similar = [one for one in self._index.find_later(number, least=LEAST_LIKENESS) if one.right >= first]
        near = [(-one.cosine, one.right - first) for one in similar if self._states(number, one)]
        return [self._lines[at] for _, at in sorted(near)]

    def _states(self, number: int, similar: Similar) -> bool:
        """Is it in much the same words, or are nearly all of the statement's words in a longer line."""
        is_longer = self._index.norms[similar.right] >= self._index.norms[number]
        return similar.cosine >= SAME_FACT or (is_longer and similar.containment >= CONTAINED)

    def holds(self, statement: str) -> bool:
        """Is it stated, in these or like words."""
        return fold_words(statement) in self._folded or bool(self.alike(statement))


def _terms(text: str) -> frozenset[str]:
    return frozenset(stem for stem in content_stems(text) if not stem[0].isdigit())


def _facts(story: Story) -> list[Fact]:
    return sorted((*story.established, *story.single_source), key=lambda fact: fact.text)


def _new(pair: _Matched, earlier: _Wordings) -> Iterator[Change]:
    for fact in _facts(pair.after):
        if not earlier.holds(fact.text):
            severity = Severity.S1 if fact.origins > 1 else Severity.S0
            yield Change(
                change="new", story_id=pair.after.id, text=fact.text, evidence=fact.evidence, severity=severity
            )


def _withdrawn(pair: _Matched, later: _Wordings) -> Iterator[Change]:
    for fact in _facts(pair.before):
        if not later.holds(fact.text):
            severity = Severity.S1 if fact.origins > 1 else Severity.S0
            yield Change(
                change="withdrawn",
                story_id=pair.after.id,
                text=fact.text,
                before=fact.text,
                evidence=fact.evidence,
                severity=severity,
            )


def _revised(pair: _Matched, later: _Wordings) -> Iterator[Change]:
    """Facts whose figure no source gives any more, while one that says much the same gives another."""
    for fact in _facts(pair.before):
        alike = [(line, find_quantities(line.text)) for line in later.alike(fact.text)]
        for figure in find_quantities(fact.text):
            if any(relate(figure, other) == "equal" for _, others in alike for other in others):
                continue
            line, other = next(
                ((line, other) for line, others in alike for other in others if _is_another(figure, other)),
                (None, None),
            )
            if line and other:
                yield Change(
                    change="revised",
                    story_id=pair.after.id,
                    text=line.text,
                    before=fact.text,
                    evidence=(line.evidence,),
                    severity=_weigh(figure, other),
                )


def _is_another(figure: Quantity, other: Quantity) -> bool:
    if figure.unit_kind == "ordinal" or other.unit_kind == "ordinal":
        return False
    return figure.unit == other.unit and relate(figure, other) in ("disjoint", "soft")


def _weigh(figure: Quantity, other: Quantity) -> Severity:
    """Counts of people that cannot both be true change a story."""
    is_hard = relate(figure, other) == "disjoint"
    return Severity.S2 if is_hard and figure.unit and is_people(figure.unit) else Severity.S1


def _newly_corroborated(pair: _Matched) -> Iterator[Change]:
    single = [fact for fact in _facts(pair.before) if fact.origins == 1]
    established = [fact for fact in _facts(pair.before) if fact.origins > 1]
    for fact in _facts(pair.after):
        if fact.origins < 2 or any(_is_same(fact, other) for other in established):
            continue
        alone = next((other for other in single if _is_same(fact, other)), None)
        if alone:
            yield Change(
                change="newly_corroborated",
                story_id=pair.after.id,
                text=fact.text,
                before=alone.text,
                evidence=fact.evidence,
            )


def _is_same(one: Fact, other: Fact) -> bool:
    """Do two facts rest on the same sentence, or say it in much the same words."""
    if {item.text for item in one.evidence} & {item.text for item in other.evidence}:
        return True
    a, b = _terms(one.text), _terms(other.text)
    return bool(a and b) and len(a & b) >= SAME_FACT * len(a | b)


def _newly_disputed(pair: _Matched) -> Iterator[Change]:
    known = {key for finding in pair.before.disputed for key in finding_keys(finding)}
    for finding in pair.after.disputed:
        if finding.internal or finding.severity == Severity.S0 or known & set(finding_keys(finding)):
            continue
        yield Change(
            change="newly_disputed",
            story_id=pair.after.id,
            text=finding.why,
            evidence=tuple(
                Evidence(
                    article_id=side.article_id, sentence=side.sentence, start=side.start, end=side.end, text=side.text
                )
                for side in sorted(finding.sides, key=lambda side: (side.article_id, side.start))
            ),
            severity=finding.severity,
        )
