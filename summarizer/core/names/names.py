"""Who and where: candidate names without a model."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Literal, NamedTuple

from summarizer.core.names.capital_runs import (
    FIRST_NAMES,
    is_title_case,
    known_form,
    opens_sentence,
    part_end,
    run_end,
    skip_opener,
    title_size,
)
from summarizer.core.names.first_names import FAMILY_NAME_FIRST
from summarizer.core.names.gazetteer import known_names
from summarizer.core.names.name_links import same_body, same_person
from summarizer.core.names.name_tokens import Token, Tokens, tokenise
from summarizer.core.names.name_words import (
    HONORIFICS,
    ORG_WORDS,
    PLACE_NOUNS,
    PLACE_PREPOSITIONS,
    PLACE_WORDS,
    ROLE_NOUNS,
    TITLES,
)

_COUNTRY_BRANCHES = frozenset(
    """Australia Austria Belgium Brazil Britain Canada China Denmark Europe Finland France Germany Greece India
    Indonesia Iran Ireland Italy Japan Korea Malaysia Mexico Norway Pakistan Poland Russia Scotland Singapore Spain
    Sweden Switzerland Thailand Turkey UK Ukraine US USA Vietnam Wales""".split()
)
"""A run ending in one of these and not known as a place is a body there: "Ipsos Italy"."""

NameKind = Literal["person", "org", "place", "group", "other"]


class Name(NamedTuple):
    """A candidate name with half-open offsets; `key` is the form two mentions of one bearer share where known."""

    start: int
    end: int
    text: str
    kind: NameKind
    key: str


def find_names(text: str) -> tuple[Name, ...]:
    """All candidate names of `text` in order.

    Spans leave out titles, possessive endings and days. Kinds are guesses from the words around; text in title case or
    capitals throughout yields only what is known by its form.
    """
    tokens = tokenise(text)
    read = _known_in_run if is_title_case(text, tokens.words) else _names_of_run
    names: list[Name] = []
    end = 0
    for index in tokens.capitals:
        if index >= end:
            end = run_end(tokens.words, index)
            names += read(text, tokens, (index, end))
    return tuple(names)


def _names_of_run(text: str, read: Tokens, span: tuple[int, int]) -> list[Name]:
    start, end = span
    tokens = read.words
    if tokens[start].text in ("The", "A", "An") or _opens_sentence(text, read, start):
        start = skip_opener(tokens, start, end)
    names: list[Name] = []
    titled = False
    while start < end:
        size = title_size(tokens, start, end) if tokens[start].office else 0
        if size and not _is_known_place(tokens, start, end):
            titled, start = True, start + size
            continue
        stop = part_end(tokens, start, end, titled=titled) if end - start > 1 else end
        name = _make_name(text, read, (start, stop), titled=titled)
        if name is not None:
            names.append(name)
        titled, start = False, stop
    return names


def _opens_sentence(text: str, read: Tokens, at: int) -> bool:
    """Does the word stand where any word would be capital; not where a word is joined to it without a full stop."""
    before = read.words[at - 1] if at else None
    has_stop = before is not None and (before.text[-1] == "." or before.text in HONORIFICS)
    is_joined = before is not None and before.joined and not has_stop
    return not is_joined and opens_sentence(text, read.start(at))


def _known_in_run(text: str, read: Tokens, span: tuple[int, int]) -> list[Name]:
    """In a title: known names, and a first name with the word after it."""
    start, end = span
    tokens = read.words
    names: list[Name] = []
    while start < end:
        found = known_form(tokens, start, end)
        person = found is None and tokens[start].text in FIRST_NAMES and start + 1 < end and tokens[start].joined
        stop = found[0] if found else start + 2 if person else start + 1
        name = _make_name(text, read, (start, stop), titled=False) if found or person else None
        names.extend([name] if name else [])
        start = stop
    return names


def _is_known_place(tokens: list[Token], start: int, end: int) -> bool:
    """Is a title word the first of a place: "St Louis"."""
    found = known_form(tokens, start, end)
    return found is not None and found[0] > start + 1


def _make_name(text: str, read: Tokens, span: tuple[int, int], *, titled: bool) -> Name | None:
    start, stop = span
    tokens = read.words
    words = [token.text for token in tokens[start:stop]]
    found = known_form(tokens, start, stop)
    entry = found[1] if found and found[0] == stop else None
    if entry is None and len(words) == 1 and len(words[0]) > 3 and words[0].isupper():
        entry = known_names().get(words[0].title())
    if entry is None and stop - start == 1 and _is_noise(tokens[start]):
        return None
    first = read.start(start)
    last = (first if len(words) == 1 else read.start(stop - 1)) + len(words[-1])
    written = text[first:last]
    kind: NameKind = entry.kind if entry and not titled else _guess_kind(tokens, span, titled=titled)
    kind = "org" if "&" in written else kind
    key = entry.key if entry and not titled else _make_key(words, kind)
    return Name(first, last, written, kind, key)


def _is_noise(word: Token) -> bool:
    """Single letters, figures with a letter, and bare words of office are no names."""
    return word.figure or len(word.text.rstrip(".")) < 2 or word.text in TITLES


def _guess_kind(tokens: list[Token], span: tuple[int, int], *, titled: bool) -> NameKind:
    start, stop = span
    words = [token.text for token in tokens[start:stop]]
    is_org = not ORG_WORDS.isdisjoint(words)
    if titled and not is_org:
        return "person"
    if words[0] in ("Hurricane", "Storm", "Typhoon", "Cyclone", "Operation", "Project"):
        return "other"
    if words[-1] in PLACE_WORDS:
        return "place"
    if is_org:
        return "org"
    if words[0] in FIRST_NAMES or (len(words) > 1 and words[0] in FAMILY_NAME_FIRST):
        return "person"
    if len(words) > 1 and words[-1] in _COUNTRY_BRANCHES:
        return "org"
    before = tokens[start - 1].text if start and tokens[start - 1].joined else ""
    held = tokens[start - 2].text.lower() if start > 1 else ""
    after = tokens[stop].text if stop < len(tokens) and tokens[stop - 1].joined else ""
    if (before == "in" and held in ("shares", "stake", "stock")) or after in ("shares", "stock"):
        return "org"
    if held in ("confidence", "investors", "faith"):
        before = ""
    return _kind_beside(words, before.lower(), after.lower())


def _kind_beside(words: list[str], before: str, after: str) -> NameKind:
    """Kind by the word before and the word after."""
    if before in ROLE_NOUNS:
        return "person"
    if len(words) == 1 and words[0].isupper() and len(words[0]) <= 6:
        return "org"
    if after in PLACE_NOUNS or (before in PLACE_PREPOSITIONS and len(words) <= 2):
        return "place"
    if after in ROLE_NOUNS:
        return "org"
    if 2 <= len(words) <= 4 and not any(word.isupper() and len(word) > 2 for word in words):
        return "person"
    return "other"


def _make_key(words: list[str], kind: NameKind) -> str:
    """Surname of a person, else all words; lower case, without full stops."""
    written = " ".join(words).replace(".", "").replace("’", "'")
    if kind != "person" or len(words) == 1:
        return written.casefold()
    plain = written.split(" ")
    if (plain[0] in FAMILY_NAME_FIRST and plain[0] not in ("Lee", "Kim", "Park")) or _is_korean(plain):
        return plain[0].casefold()
    endings = ("Jr", "Sr", "II", "III", "IV")
    core = plain[:-1] if plain[-1] in endings and len(plain) > 2 else plain
    return core[-1].casefold()


def _is_korean(words: list[str]) -> bool:
    """Is it "Lee Jae-myung" or "Kim Jong Un" rather than "Lee Harvey" or "Kim Smith"."""
    return words[0] in FAMILY_NAME_FIRST and (len(words) == 3 or "-" in words[1])


_PERSONAL = ("person", "other")
_OF_PEOPLE = ("person", "group")


def same_name(a: Name, b: Name) -> bool:
    """Can both mentions be one bearer ("Mr Johnson" / "Boris Johnson", "US" / "United States").

    A people and its country are one bearer here ("Iran" / "Iranian"). Spelling may differ a little among persons only
    ("Zabihullah" / "Zabiullah").
    """
    _, _, text, kind, key = a
    _, _, other_text, other_kind, other_key = b
    known = _known_keys()
    if text == other_text or (key == other_key and key in known):
        return True
    if (kind == "person" and other_kind in _PERSONAL) or (other_kind == "person" and kind in _PERSONAL):
        return same_person(text, other_text)
    if kind in _OF_PEOPLE or other_kind in _OF_PEOPLE or (key in known and other_key in known):
        return False
    return same_body(text, other_text)


@lru_cache(maxsize=1)
def _known_keys() -> frozenset[str]:
    return frozenset(entry.key for entry in known_names().values())


def link_names(names: Iterable[Name]) -> dict[Name, Name]:
    """Each mention of an article with the fullest mention of its bearer, itself where there is none fuller.

    A form that could mean several bearers ("Johnson" beside Boris and Rachel Johnson) goes to the one named last
    before it, else to the first.
    """
    mentions = list(names)
    forms = _first_mentions(mentions)
    sizes = {text: text.count(" ") for text in forms}
    longer = {size: [forms[text] for text in forms if sizes[text] > size] for size in set(sizes.values())}
    options = {text: _fuller_forms(name, longer[sizes[text]], sizes) for text, name in forms.items()}
    linked: dict[Name, Name] = {}
    last_seen: dict[str, int] = {}
    for position, name in enumerate(mentions):
        candidates = options[name.text]
        best = max(candidates, key=lambda form: last_seen.get(form.text, -1)) if candidates else forms[name.text]
        linked[name] = best
        last_seen[best.text] = position
    return linked


def _first_mentions(mentions: list[Name]) -> dict[str, Name]:
    """First mention of each spelling, in order; of a person's spelling the first that is known for a person."""
    forms: dict[str, Name] = {}
    for name in mentions:
        if name.text not in forms or (name.kind == "person" and forms[name.text].kind == "other"):
            forms[name.text] = name
    return forms


def _fuller_forms(name: Name, longer: list[Name], sizes: dict[str, int]) -> list[Name]:
    """Fullest of the longer spellings that can mean the same bearer; empty when `name` is the fullest itself."""

    def is_fuller(other: Name, form: Name) -> bool:
        return sizes[other.text] > sizes[form.text] and same_name(other, form)

    fuller = [form for form in longer if same_name(name, form)]
    if len(fuller) < 2:
        return fuller
    return [form for form in fuller if not any(is_fuller(other, form) for other in fuller)] or fuller
