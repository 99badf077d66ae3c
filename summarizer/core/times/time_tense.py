"""Does a sentence speak of something past or of something to come: decides which "Friday" is meant."""

from collections.abc import Iterable, Sequence
from typing import Literal

from summarizer.core.text.words import Remembered

Direction = Literal["past", "future", ""]
_Hint = Literal["past", "future", "", "to", "ahead", "ing", "ed"]

_MODALS = frozenset("will would shall may might could should must can ll wo".split())
_AUXILIARIES = frozenset("was were had did been".split())
_AHEAD_OF_TO = frozenset(
    "due set expected scheduled slated likely unlikely planned planning plans plan agreed agree wants want hopes hope "
    "hoped hoping ready poised about going intends intend intended aims aim promised promises vowed vows pledged "
    "pledges is are has have continue continues needs need required urged prepared preparing decided threatens "
    "threatened asked ordered".split()
)
_AHEAD = frozenset(
    "scheduled slated due upcoming forthcoming begins starts opens ends expires goes comes takes meets arrives departs "
    "resumes travels kicks wants want tomorrow deadline planned expected looming".split()
)
_REPORTS = frozenset("said told says announced reported stated added wrote tweeted posted confirmed denied".split())
_IRREGULAR = frozenset(
    "came went took began fell rose left held met saw gave got found made struck shot fought broke brought bought "
    "caught drove flew fled grew kept knew led lost ran sent sold spoke stood swept threw thought won withdrew "
    "became chose hit sank sat shook showed froze hung paid felt heard shrank sprang sang rang hid dealt drew ate woke "
    "bore tore wore bent built dug fed forgot lent lit meant overthrew overtook rode sought shone slept slid spent "
    "stole swore taught understood undertook upheld wrote arose".split()
)
_NOT_INFINITIVE = frozenset("the a an his her its their our my your this that these those".split())
_BACK = frozenset("since after".split())
_ON = frozenset("by until till".split())
_PAST_HELP = frozenset("was were had did remained stayed lasted".split())
_PRESENT_HELP = frozenset(("is", "are"))
_OTHER_HELP = _MODALS | frozenset("is are has have be".split())
_WEAKENERS = _MODALS | {"be", "to", "been", "being"}


def _read_hint(word: str) -> _Hint:
    """What a word says about the time of its clause: a direction, nothing, or what the words around it decide."""
    if word in _MODALS or word in _AHEAD:
        return "future"
    if word in _REPORTS or word in _AUXILIARIES:
        return "past"
    if word == "to":
        return "to"
    if word == "ahead":
        return "ahead"
    if word.endswith("ing"):
        return "ing"
    return "ed" if (word.endswith("ed") and len(word) > 4) or word in _IRREGULAR else ""


_HINTS = Remembered(_read_hint)


def _read_beside(words: Sequence[str], index: int, hint: _Hint) -> Direction:
    """What a word with such a hint says, given the words around it."""
    previous = words[index - 1] if index else ""
    following = words[index + 1] if index + 1 < len(words) else ""
    if hint == "to":
        return "future" if previous in _AHEAD_OF_TO and following not in _NOT_INFINITIVE else ""
    if hint == "ahead":
        return "future" if following == "of" else ""
    if hint == "ing":
        return "future" if previous in {"is", "are", "s", "re", "am"} else ""
    return "" if _WEAKENERS.intersection(words[max(index - 3, 0) : index]) else "past"


def _first_cue(words: Sequence[str], order: Iterable[int]) -> Direction:
    """What the first word in this order that says anything says."""
    for index in order:
        hint = _HINTS[words[index]]
        if hint == "past" or hint == "future":
            return hint
        cue = _read_beside(words, index, hint) if hint else ""
        if cue:
            return cue
    return ""


def read_edge_direction(before: Sequence[str]) -> Direction:
    """Past or future of a time after "since", "by" or "until", from the words before it, that one included.

    "Since" looks back; "until Friday" looks ahead unless the last helping verb is in the past ("was shut until
    Friday"), and "from Friday" where it is in the present ("is shut from Friday"). "" where the word before the time
    is none of these.
    """
    edge = before[-1] if before else ""
    if edge in _BACK:
        return "past"
    if edge not in _ON and edge != "from":
        return ""
    helping = next((word for word in reversed(before) if word in _PAST_HELP or word in _OTHER_HELP), "")
    if edge == "from":
        return "future" if helping in _PRESENT_HELP else ""
    return "past" if helping in _PAST_HELP else "future"


def read_direction_before(before: Sequence[str]) -> Direction:
    """Past or future, from the words of the sentence before a time, in lower case.

    The cue nearest before the time decides: "he will resign, a spokesman said on Friday" is past.
    """
    return _first_cue(before, range(len(before) - 1, -1, -1))


def read_direction_after(after: Sequence[str]) -> Direction:
    """Past or future where nothing before a time tells, from the words after it: "On Friday the court will rule"."""
    return _first_cue(after, range(len(after)))
