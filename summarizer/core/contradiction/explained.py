"""Clashes inside one text that its own words explain: two ages or groups of people, "not until", years ago."""

import re
from collections.abc import Sequence

from summarizer.core.reading import Reading, SentenceReading
from summarizer.core.support.noughts import read_befallen, read_noughts
from summarizer.domain.comparison import Facet, Finding, Side

_AGE = re.compile(r"\b(\d{1,3}|[a-z]+)-(?:year|month|week|day)-old\b", re.IGNORECASE)
_UNTIL = re.compile(r"(?:\b(?:not|never|no)\b|n['’]t\b)[^.;!?]{0,120}?\b(?:until|till|before)\b", re.IGNORECASE)
_LONG_AGO = re.compile(
    r"\b(?:last (?:year|month|season|decade)|(?:years?|months?|decades?) (?:ago|earlier|before)"
    r"|previous (?:year|month))\b",
    re.IGNORECASE,
)
_DENIAL = re.compile(r"\b(?:no|not|never|none|nobody|nothing)\b|n['’]t\b", re.IGNORECASE)
_STOPS = (",", ".", ";", ")", " and ")


def is_explained(finding: Finding, reading: Reading) -> bool:
    """Do both places hold, by what stands around the words that clash."""
    sides = finding.sides
    return (
        _is_one_wording(sides)
        or any(_is_age_beside_name(side) for side in sides)
        or _are_told_by_other_ages(sides)
        or _is_of_other_times(sides)
        or _are_of_other_groups([reading.sentences[side.sentence] for side in sides])
        or (finding.facet is Facet.POLARITY and any(_UNTIL.search(side.text) for side in sides))
    )


def _is_one_wording(sides: Sequence[Side]) -> bool:
    """Are the words the same but for their marks, or denied in the same words on every side."""
    values = {side.value for side in sides}
    if len(values) > 1:
        return len({_letters(value or "") for value in values}) == 1
    denials = {_read_denial(side) for side in sides}
    return len(denials) == 1 and "" not in denials


def _read_denial(side: Side) -> str:
    """What stands from the last denial before the value up to it, or ""."""
    before = side.text[: (side.value_start or side.start) - side.start]
    cues = [cue.start() for cue in _DENIAL.finditer(before)]
    return _letters(before[cues[-1] :]) if cues else ""


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()


def _is_age_beside_name(side: Side) -> bool:
    """Is the value the age of whoever is named straight before it ("Ann Lee, 24,", "a pupil aged 15")."""
    if side.value is None or side.value_start is None or not side.value.strip().isdigit():
        return False
    before, after = (
        side.text[: side.value_start - side.start],
        side.text[side.value_start - side.start + len(side.value) :],
    )
    return before.endswith("aged ") or (before.endswith(", ") and after.startswith(_STOPS))


def _is_of_other_times(sides: Sequence[Side]) -> bool:
    """Does one side tell of years ago, and another does not."""
    return len({_LONG_AGO.search(side.text) is None for side in sides}) > 1


def _are_of_other_groups(sentences: Sequence[SentenceReading]) -> bool:
    """Does it befall nobody of one group here, and people of another there ("none of the crew", "two passengers")."""
    spared = {one.group for sentence in sentences for one in read_noughts(sentence)}
    counted = {one.group for sentence in sentences for one in read_befallen(sentence)} if spared else set()
    return bool(counted) and "" not in spared and spared.isdisjoint(counted)


def _are_told_by_other_ages(sides: Sequence[Side]) -> bool:
    """Does each side speak of somebody of another age, the age not being what clashes."""
    ages = [{match[1].lower() for match in _AGE.finditer(side.text)} for side in sides]
    if not all(ages) or any("-old" in (side.value or "") for side in sides):
        return False
    return all(one.isdisjoint(other) for at, one in enumerate(ages) for other in ages[:at])
