"""What the sources of a story leave open."""

from collections.abc import Iterator, Sequence

from summarizer.core.reading import Reading
from summarizer.domain.comparison import Finding, Gate, Relation, Severity

MAX_QUESTIONS = 10
NAMED = 5
"""Undated sources that are named, the rest is counted."""

_GATE_QUESTIONS = {
    Gate.EVENT: "whether both speak of the same event",
    Gate.SLOT: "whether both measure the same thing",
    Gate.UNIT: "whether both count in the same unit",
    Gate.SCOPE: "whether both mean the same place, group or period",
    Gate.AS_OF: "at what time each was true",
    Gate.SPEAKER: "whose word each of them is",
    Gate.STRENGTH: "how sure each source is",
    Gate.VALUE: "which of them is right",
}
_MISHAPS = frozenset(
    "fire blaze crash collis collid explos explod blast collaps derail outag blackout leak spill sink sank".split()
)
"""Stems of events that a reader wants the cause of."""
_NATURE = frozenset("earthquak quak tremor storm hurrican cyclon typhoon tornado erupt volcano tsunami".split())
"""Stems of what has no cause that anybody asks for, though buildings collapse in it."""
_CAUSES = frozenset("caus because blame due trigger spark fault investig arson reason".split())


def find_open_questions(readings: Sequence[Reading], findings: Sequence[Finding]) -> tuple[str, ...]:
    """Questions for an editor: undecided gates, undated sources, and what no source states."""
    asked = [*_undecided(readings, findings), *_undated(readings), *_unstated(readings)]
    return tuple(dict.fromkeys(asked))[:MAX_QUESTIONS]


def _undecided(readings: Sequence[Reading], findings: Sequence[Finding]) -> Iterator[str]:
    labels = {reading.article.id: reading.article.label for reading in readings}
    for finding in findings:
        if finding.relation is not Relation.TENSION or finding.severity == Severity.S0 or finding.internal:
            continue
        a, b = finding.sides[:2]
        values = f"“{a.value or a.text}” ({labels.get(a.article_id, '?')}) and “{b.value or b.text}” "
        yield f"{values}({labels.get(b.article_id, '?')}): the texts do not tell {_GATE_QUESTIONS[finding.gate]}."


def _undated(readings: Sequence[Reading]) -> Iterator[str]:
    undated = [reading.article.label for reading in readings if reading.article.published is None]
    if undated:
        named = list(dict.fromkeys(undated))
        more = f" and {len(named) - NAMED} more" if len(named) > NAMED else ""
        known = f"{', '.join(named[:NAMED])}{more}"
        yield f"When were these published? No date is known for {known}; what they say cannot be put in order of time."


def _unstated(readings: Sequence[Reading]) -> Iterator[str]:
    sentences = [sentence for reading in readings for sentence in reading.content]
    stems = {word.stem for sentence in sentences for word in sentence.words}
    if not any(mention.first for sentence in sentences for mention in sentence.times):
        yield "No source says on which day this happened."
    if not any(sentence.attributions for sentence in sentences):
        yield "No source says whom it has this from."
    if not stems & _MISHAPS:
        return
    if not any(name.kind not in ("person", "group") for sentence in sentences for name in sentence.names):
        yield "No source says where this happened."
    if not stems & (_CAUSES | _NATURE):
        yield "No source states a cause."
