"""Disputes of an earlier briefing that are none any more, and why."""

from collections.abc import Iterator, Mapping, Sequence

from summarizer.core.difference.independence import fold_words
from summarizer.core.text.words import content_stems
from summarizer.domain.article import Article
from summarizer.domain.briefing import Change, Story
from summarizer.domain.comparison import Finding, Severity, Side
from summarizer.domain.values import Evidence

ALIKE = 0.3
"""Share of a side's words from which a sentence with its value speaks of the same."""
_MOST_SHOWN = 3

Key = tuple[object, ...]


def find_settled(
    before: Story, after: Story, *, articles: tuple[Sequence[Article], Sequence[Article]]
) -> Iterator[Change]:
    """Disputes of `before` that `after` no longer has, because of what its articles say now.

    A dispute is settled when at most one of its values is still reported: the others were withdrawn, or their sources
    are no longer among the articles. Where both are still reported it is not called settled, whatever the rules found.

    Args:
        before: The story in the earlier briefing.
        after: The same story now.
        articles: Those of the earlier briefing, and those of this one.
    """
    still = {key for finding in after.disputed for key in finding_keys(finding)}
    earlier = {article.id: article for article in articles[0]}
    now = sorted(
        (article for article in articles[1] if article.id in after.article_ids), key=lambda one: (one.label, one.id)
    )
    for finding in before.disputed:
        if finding.internal or finding.severity == Severity.S0 or still & set(finding_keys(finding)):
            continue
        values = _values(finding)
        found = {value: evidence for value, sides in values.items() if (evidence := _find_value(value, sides, now))}
        if len(values) < 2 or len(found) > 1:
            continue
        yield _settled(finding, after, found=found, earlier=earlier, now=now)


def finding_keys(finding: Finding) -> Iterator[Key]:
    """Any two sides with their values, whatever the order."""
    values = sorted(_values(finding))
    for at, value in enumerate(values):
        for other in values[at + 1 :]:
            yield finding.facet, value, other


def _values(finding: Finding) -> dict[tuple[str, ...], list[Side]]:
    """Each value of a finding, folded, with its sides, in no order of the finding's own."""
    found: dict[tuple[str, ...], list[Side]] = {}
    for side in sorted(finding.sides, key=lambda side: (side.article_id, side.start)):
        found.setdefault(fold_words(side.value or side.text), []).append(side)
    return found


def _find_value(value: tuple[str, ...], sides: Sequence[Side], articles: Sequence[Article]) -> list[Evidence]:
    """Sentences that still give a value in words like those of a side."""
    wanted = [content_stems(side.text) for side in sides]
    found = []
    for article in articles:
        for index, sentence in enumerate(article.sentences):
            text = article.text[sentence.start : sentence.end]
            words = fold_words(text)
            if not any(words[at : at + len(value)] == value for at in range(len(words) - len(value) + 1)):
                continue
            stems = content_stems(text)
            if any(len(stems & own) >= ALIKE * max(1, len(own)) for own in wanted):
                found.append(
                    Evidence(article_id=article.id, sentence=index, start=sentence.start, end=sentence.end, text=text)
                )
                break
    return found


def _settled(
    finding: Finding,
    after: Story,
    *,
    found: Mapping[tuple[str, ...], Sequence[Evidence]],
    earlier: Mapping[str, Article],
    now: Sequence[Article],
) -> Change:
    values = sorted(_values(finding).items())
    gone = [sides[0] for value, sides in values if value not in found]
    kept = [sides[0] for value, sides in values if value in found]
    left = sorted({_label(side, earlier) for side in gone} - {article.label for article in now})
    words = " and ".join(f"“{_shown(side)}” ({_label(side, earlier)})" for side in gone[:_MOST_SHOWN])
    if left:
        why = f"{', '.join(left)} {'is' if len(left) == 1 else 'are'} no longer among the sources"
    else:
        why = "no source says so any more"
    rest = f"what remains is “{_shown(kept[0])}”" if kept else "neither is reported any more"
    evidence = [one for places in found.values() for one in places] or [_evidence(side) for side in gone]
    return Change(
        change="no_longer_disputed",
        story_id=after.id,
        text=f"{words}: {why}; {rest}.",
        before=finding.why,
        evidence=tuple(sorted(evidence, key=lambda one: (one.article_id, one.start))),
        severity=finding.severity,
    )


def _label(side: Side, articles: Mapping[str, Article]) -> str:
    article = articles.get(side.article_id)
    return article.label if article else "?"


def _shown(side: Side) -> str:
    return " ".join((side.value or side.text).split())


def _evidence(side: Side) -> Evidence:
    return Evidence(article_id=side.article_id, sentence=side.sentence, start=side.start, end=side.end, text=side.text)
