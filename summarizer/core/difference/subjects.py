"""Do two statements speak of one bearer: by name, or by a role that stands for the name ("the ship")."""

import re
from collections.abc import Sequence
from enum import StrEnum

from summarizer.core.difference.statements import Statement
from summarizer.core.difference.vocabulary_of_difference import concepts_of
from summarizer.core.names.names import Name, find_names, same_name
from summarizer.core.text.words import Word, stem

MAX_SUBJECT_WORDS = 6
_ROLE_BEFORE_NAME = re.compile(r"\b([a-z]{3,}) ([A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3})")
_NAME_BEFORE_ROLE = re.compile(r"\b([A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}), (?:an? |the |its |their )?([a-z]{3,})\b")
_DETERMINERS = frozenset("the this that its their his her".split())
_ENDS = frozenset("that which who of in on at for from with by to and as after".split())


class SameBearer(StrEnum):
    """Answer to whether two statements speak of one bearer."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


def compare_subjects(left: Statement, right: Statement) -> SameBearer:
    """Compare what two statements begin with, looking up in its article whom "the ship" or "the minister" means."""
    mine, theirs = subject_names(left), subject_names(right)
    if any(same_name(a, b) for a in mine for b in theirs):
        return SameBearer.YES
    nouns = _subject_noun(left), _subject_noun(right)
    if nouns[0] and nouns[1] and not (mine or theirs):
        return SameBearer.YES if _same_noun(nouns[0], nouns[1]) else SameBearer.UNKNOWN
    if mine and theirs and not (nouns[0] or nouns[1]):
        return SameBearer.NO
    return SameBearer.UNKNOWN


def subject_names(statement: Statement) -> tuple[Name, ...]:
    """Names a statement begins with, else the names its article gives to the role it begins with."""
    opening = _opening(statement)
    limit = opening[-1].end if opening else statement.start
    named = tuple(name for name in statement.names if name.start < limit)
    if named:
        return named
    noun = _subject_noun(statement)
    return _bearers_of(noun, statement.article.text) if noun else ()


def _opening(statement: Statement) -> Sequence[Word]:
    """The words before the first verb, a few at most."""
    first = min((event.start for event in statement.events), default=statement.end)
    return [word for word in statement.words if word.start < first][:MAX_SUBJECT_WORDS]


def _subject_noun(statement: Statement) -> str | None:
    """The head of a phrase with a determiner at the start ("the ship", "its chief executive"), None for a name."""
    opening = _opening(statement)
    if not opening or opening[0].text.lower() not in _DETERMINERS:
        return None
    head: str | None = None
    for word in opening[1:]:
        if word.text.lower() in _ENDS or word.text[0].isupper():
            break
        head = word.text.lower()
    return head


def _bearers_of(noun: str, text: str) -> tuple[Name, ...]:
    """Names that stand beside a noun, or a noun for the same kind of thing, anywhere in an article."""
    found = [match.group(2) for match in _ROLE_BEFORE_NAME.finditer(text) if _same_noun(match.group(1), noun)]
    found += [match.group(1) for match in _NAME_BEFORE_ROLE.finditer(text) if _same_noun(match.group(2), noun)]
    return tuple(name for phrase in dict.fromkeys(found) for name in find_names(f"of {phrase}"))


def _same_noun(a: str, b: str) -> bool:
    stems = stem(a), stem(b)
    return stems[0] == stems[1] or bool(concepts_of(stems[0]) & concepts_of(stems[1]))
