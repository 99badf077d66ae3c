"""Who and where: candidate names without a model."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple

from summarizer.core.names.capital_runs import (
    is_title_case,
    known_form,
    opens_sentence,
    part_end,
    run_end,
    skip_opener,
    title_size,
)
from summarizer.core.names.first_names import FIRST_NAMES
from summarizer.core.names.gazetteer import known_names
from summarizer.core.names.name_forms import Form, NameKind, read_form
from summarizer.core.names.name_links import all_marks, body_marks, person_marks, same_body, same_person
from summarizer.core.names.name_tokens import Token, Tokens
from summarizer.core.names.name_words import PLACE_NOUNS, PLACE_PREPOSITIONS, ROLE_NOUNS


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
    if text.islower():
        return ()
    read = Tokens(text)
    if not read.capitals:
        return ()
    names_of = _known_in_run if is_title_case(text, read.words) else _names_of_run
    words = read.words
    names: list[Name] = []
    end = 0
    for start in read.capitals:
        if start >= end:
            # most stand alone
            is_run = words[start].joined and (words[start + 1].capital or words[start + 1].links)
            end = run_end(words, start) if is_run else start + 1
            names += names_of(read, start, end)
    return tuple(names)


def _names_of_run(read: Tokens, start: int, end: int) -> Sequence[Name]:
    tokens = read.words
    may_open = not start or not tokens[start - 1].leads
    if tokens[start].text in _ARTICLES or (may_open and opens_sentence(read.text, read.start(start))):
        if tokens[start].opener and end - start == 1:
            return ()
        start = skip_opener(tokens, start, end)
    if end - start == 1 and not tokens[start].office:
        name = _make_name(read, start, end, titled=False)
        return () if name is None else (name,)
    names: list[Name] = []
    titled = False
    while start < end:
        size = title_size(tokens, start, end) if tokens[start].office else 0
        if size and not _is_known_place(tokens, start, end):
            titled, start = True, start + size
            continue
        stop = part_end(tokens, start, end, titled=titled) if end - start > 1 else end
        name = _make_name(read, start, stop, titled=titled)
        if name is not None:
            names.append(name)
        titled, start = False, stop
    return names


_ARTICLES = frozenset(("The", "A", "An"))


def _known_in_run(read: Tokens, start: int, end: int) -> Sequence[Name]:
    """In a title: known names, and a first name with the word after it."""
    tokens = read.words
    names: list[Name] = []
    while start < end:
        found = known_form(tokens, start, end)
        person = found is None and tokens[start].text in FIRST_NAMES and start + 1 < end and tokens[start].joined
        stop = found[0] if found else start + 2 if person else start + 1
        name = _make_name(read, start, stop, titled=False) if found or person else None
        names.extend([name] if name else [])
        start = stop
    return names


def _is_known_place(tokens: list[Token], start: int, end: int) -> bool:
    """Is a title word the first of a place: "St Louis"."""
    found = known_form(tokens, start, end)
    return found is not None and found[0] > start + 1


def _make_name(read: Tokens, start: int, stop: int, *, titled: bool) -> Name | None:
    tokens = read.words
    last = tokens[stop - 1]
    if stop - start == 1:
        form = read_form(last.text)
        first = read.start(start)
        end = first + len(last.text)
    else:
        form = read_form(" ".join([token.text for token in tokens[start:stop]]))
        first, end = read.start(start), read.start(stop - 1) + len(last.text)
    if form.is_noise:
        return None
    written = read.text[first:end]
    is_firm = "&" in written
    kind: NameKind
    if form.entry is not None and not titled:
        kind, key = form.entry
    else:
        kind = "person" if titled and not form.is_org else form.kind or _kind_beside(form, tokens, start, stop)
        key = form.surname if kind == "person" and not is_firm else form.key
    # a third of the time of Name(...): most sentences have several
    return _new_tuple(Name, (first, end, written, "org" if is_firm else kind, key))


_new_tuple = tuple.__new__


def _kind_beside(form: Form, tokens: list[Token], start: int, stop: int) -> NameKind:
    """Kind by the two words before and the word after."""
    before = tokens[start - 1].text if start and tokens[start - 1].joined else ""
    held = tokens[start - 2].text.lower() if start > 1 else ""
    after = tokens[stop].text if stop < len(tokens) and tokens[stop - 1].joined else ""
    if (before == "in" and held in _HELD) or after in _TRADED:
        return "org"
    before = "" if held in _TRUST else before.lower()
    if before in ROLE_NOUNS:
        return "person"
    if form.is_short:
        return "org"
    after = after.lower()
    if after in PLACE_NOUNS or (before in PLACE_PREPOSITIONS and form.size <= 2):
        return "place"
    return "org" if after in ROLE_NOUNS else "person" if form.is_full else "other"


_HELD = frozenset(("shares", "stake", "stock"))
_TRADED = frozenset(("shares", "stock"))
_TRUST = frozenset(("confidence", "investors", "faith"))
"""What one has "in" a body: the "in" tells no place."""


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


def link_names(names: Sequence[Name]) -> list[Name]:
    """For each mention of an article the fullest mention of its bearer, one of its own spelling where none is fuller.

    A form that could mean several bearers ("Johnson" beside Boris and Rachel Johnson) goes to the one named last
    before it, else to the first.
    """
    forms = _first_mentions(names)
    options = _find_fuller(list(forms.values()))
    if max(map(len, options.values()), default=0) < 2:
        bearers = forms | {text: found[0] for text, found in options.items()}
        return [bearers[name.text] for name in names]
    linked: list[Name] = []
    last_seen: dict[str, int] = {}
    for position, name in enumerate(names):
        text = name.text
        best = forms[text]
        if text in options:
            best = max(options[text], key=lambda form: last_seen.get(form.text, -1))
        linked.append(best)
        last_seen[best.text] = position
    return linked


def _first_mentions(mentions: Sequence[Name]) -> dict[str, Name]:
    """First mention of each spelling, in order; of a person's spelling the first that is known for a person."""
    forms: dict[str, Name] = {}
    for name in mentions:
        if name.text not in forms or (name.kind == "person" and forms[name.text].kind == "other"):
            forms[name.text] = name
    return forms


def _find_fuller(forms: list[Name]) -> dict[str, list[Name]]:
    """By spelling the fullest of the longer ones that can mean the same bearer, in order, where there are any."""
    fuller: dict[int, set[int]] = {}
    sizes = [form.text.count(" ") for form in forms]
    for numbers in _find_sharing(forms):
        for one in numbers:
            for other in numbers:
                if sizes[one] < sizes[other] and same_name(forms[one], forms[other]):
                    fuller.setdefault(one, set()).add(other)
    return {forms[one].text: _fullest([forms[other] for other in sorted(fuller[one])]) for one in fuller}


def _find_sharing(forms: list[Name]) -> list[list[int]]:
    """Numbers of the spellings that have a mark in common, for each mark."""
    marked: dict[str, list[int]] = {}
    for number, (_, _, text, kind, key) in enumerate(forms):
        marks = _MARKS[kind](text)
        if key not in marks:
            marked.setdefault(key, []).append(number)
        for mark in marks:
            marked.setdefault(mark, []).append(number)
    return [numbers for numbers in marked.values() if len(numbers) > 1]


_MARKS: dict[NameKind, Callable[[str], frozenset[str]]] = {
    "person": person_marks,
    "org": body_marks,
    "place": body_marks,
    "group": lambda _: frozenset(),
    "other": all_marks,
}
"""What two names have one of in common, or the key, where `same_name` holds."""


def _fullest(names: list[Name]) -> list[Name]:
    """Those of whom no other is a longer spelling."""
    if len(names) < 2:
        return names
    fullest = [
        one
        for one in names
        if not any(other.text.count(" ") > one.text.count(" ") and same_name(other, one) for other in names)
    ]
    return fullest or names
