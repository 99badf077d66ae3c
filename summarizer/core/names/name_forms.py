"""What the words of a name tell wherever they stand: found out once for each name met."""

from dataclasses import dataclass
from typing import Literal

from summarizer.core.names.first_names import FAMILY_NAME_FIRST, FIRST_NAMES
from summarizer.core.names.gazetteer import Entry, known_names
from summarizer.core.names.name_words import ORG_WORDS, PLACE_WORDS, TITLES
from summarizer.core.text.words import Remembered

NameKind = Literal["person", "org", "place", "group", "other"]

_COUNTRY_BRANCHES = frozenset(
    """Australia Austria Belgium Brazil Britain Canada China Denmark Europe Finland France Germany Greece India
    Indonesia Iran Ireland Italy Japan Korea Malaysia Mexico Norway Pakistan Poland Russia Scotland Singapore Spain
    Sweden Switzerland Thailand Turkey UK Ukraine US USA Vietnam Wales""".split()
)
"""A run ending in one of these and not known as a place is a body there: "Ipsos Italy"."""
_NAMED_THINGS = frozenset("Hurricane Storm Typhoon Cyclone Operation Project".split())


@dataclass(slots=True, eq=False)
class Form:
    """A name by its words alone; not frozen, as that takes five times as long to make.

    `entry` is what the gazetteer knows, `kind` what the words tell of its kind, None where those beside it decide. A
    person has `surname` for a key, all others `key`. `is_short` looks like the initials of a body, `is_full` has as
    many words as a person's name; `is_noise` is no name.
    """

    size: int
    entry: Entry | None
    kind: NameKind | None
    key: str
    surname: str
    is_org: bool
    is_short: bool
    is_full: bool
    is_noise: bool


def _read_form(written: str) -> Form:
    words = written.split(" ")
    entry = known_names().get(written)
    is_single = len(words) == 1
    if entry is None and is_single and len(written) > 3 and written.isupper():
        entry = known_names().get(written.title())
    key = _plain(written).casefold()
    return Form(
        size=len(words),
        entry=entry,
        kind=_kind_of(words),
        key=key,
        surname=key if is_single else _surname(_plain(written).split(" ")),
        is_org=not ORG_WORDS.isdisjoint(words),
        is_short=is_single and written.isupper() and len(written) <= 6,
        is_full=2 <= len(words) <= 4 and not any(word.isupper() and len(word) > 2 for word in words),
        is_noise=entry is None and is_single and _is_noise(written),
    )


_FORMS = Remembered(_read_form)
read_form = _FORMS.__getitem__
"""What words joined by single spaces tell as a name."""


def _is_noise(word: str) -> bool:
    """Single letters, figures with a letter, and bare words of office are no names."""
    return any(map(str.isdigit, word)) or len(word.rstrip(".")) < 2 or word in TITLES


def _kind_of(words: list[str]) -> NameKind | None:
    """Kind by the words of the name; None where they do not tell."""
    if words[0] in _NAMED_THINGS:
        return "other"
    if words[-1] in PLACE_WORDS:
        return "place"
    if not ORG_WORDS.isdisjoint(words):
        return "org"
    if words[0] in FIRST_NAMES or (len(words) > 1 and words[0] in FAMILY_NAME_FIRST):
        return "person"
    return "org" if len(words) > 1 and words[-1] in _COUNTRY_BRANCHES else None


def _plain(written: str) -> str:
    return written.replace(".", "").replace("’", "'")


def _surname(words: list[str]) -> str:
    """Surname of a person named in several words, in lower case."""
    if (words[0] in FAMILY_NAME_FIRST and words[0] not in ("Lee", "Kim", "Park")) or _is_korean(words):
        return words[0].casefold()
    endings = ("Jr", "Sr", "II", "III", "IV")
    core = words[:-1] if words[-1] in endings and len(words) > 2 else words
    return core[-1].casefold()


def _is_korean(words: list[str]) -> bool:
    """Is it "Lee Jae-myung" or "Kim Jong Un" rather than "Lee Harvey" or "Kim Smith"."""
    return words[0] in FAMILY_NAME_FIRST and (len(words) == 3 or "-" in words[1])
