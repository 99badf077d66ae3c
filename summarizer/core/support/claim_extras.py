"""What a claim adds to words that the source has: that it was expected, that it was the first time, that it is so."""

import re

from summarizer.core.support.problems import Problem
from summarizer.core.support.term_alignment import Alignment

EXTRA_COST = 0.4
ASKED_COST = 0.45
_THAN_EXPECTED = re.compile(
    r"\bthan\s+(?:(?:had|has|was|were|been|is|are|first|initially|originally|previously|generally|widely|most|many|"
    r"analysts|economists|experts)\s+){0,3}(?:expected|forecast|predicted|anticipated|feared|hoped|thought|estimated|"
    r"planned)\b",
    re.IGNORECASE,
)
_EXPECTING = re.compile(
    r"\b(?:expect|forecast|predict|anticipat|fear|hope|thought|think|estimat|plan|surpris|exceed|target|project|beat|"
    r"surpass|consensus|outlook|guidance|ahead of|short of)",
    re.IGNORECASE,
)
_FIRST_TIME = re.compile(r"\bfirst[- ]time\b|\bfor the first\b", re.IGNORECASE)
_NEW = re.compile(
    r"\b(?:first|1st|never|new|newly|debut\w*|maiden|inaugural|unprecedented|record|historic|since|not .{0,30}before|"
    r"(?:high|low|long|larg|great|strong|weak|bigg|fast|slow)e?st|initial\w*)\b",
    re.IGNORECASE,
)
_ASKING = re.compile(r"\b(?:ask\w*|question\w*|whether|wonder\w*|may|might|could|unclear|if)\b|\?", re.IGNORECASE)
_QUESTION = re.compile(r"\?[\"'”’)\s]*$")


MAX_QUESTION = 160
"""Characters of a question; longer ones are captions that run on into one."""


def check_extras(alignment: Alignment) -> list[Problem]:
    """A comparison with what was expected, a first time, or a flat statement, where the source has none."""
    found = _expected(alignment) or _first_time(alignment) or _only_asked(alignment)
    return [found] if found else []


def _expected(alignment: Alignment) -> Problem | None:
    """As "more than expected", where nothing of the evidence speaks of what was expected."""
    return _without(alignment, _THAN_EXPECTED, _EXPECTING)


def _first_time(alignment: Alignment) -> Problem | None:
    """As "for the first time", where nothing of the evidence says that it was new."""
    return _without(alignment, _FIRST_TIME, _NEW)


def _without(alignment: Alignment, ours: re.Pattern[str], theirs: re.Pattern[str]) -> Problem | None:
    found = ours.search(alignment.claim.sentence.text)
    if found is None or any(theirs.search(line.sentence.text) for line in alignment.lines):
        return None
    spot = next((t.spot for t in alignment.claim.content if t.end > found.start()), len(alignment.claim.content) - 1)
    return Problem("extra_said", f"the source does not say “{found.group()}”", EXTRA_COST, False, spot)


def _only_asked(alignment: Alignment) -> Problem | None:
    """A statement of which the source makes a question: "a tax cut to come?" says of none that it comes."""
    if any(link and link.line for link in alignment.links) or not alignment.lines:
        return None
    text = alignment.lines[0].sentence.text
    if len(text) > MAX_QUESTION or not _QUESTION.search(text) or _ASKING.search(alignment.claim.sentence.text):
        return None
    return Problem("only_asked", f"the source only asks: “{text.strip()}”", ASKED_COST, False, 0)
