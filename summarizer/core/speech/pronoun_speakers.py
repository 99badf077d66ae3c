"""Whom the pronoun of a verb of saying means: the last speaker, where only one can be meant."""

from collections.abc import Sequence
from typing import Literal

from summarizer.core.names.name_links import same_person
from summarizer.core.names.names import Name
from summarizer.core.reading import SentenceReading
from summarizer.core.speech.attribution import Attributed
from summarizer.core.speech.speaker_names import agrees, person_in

_REACH = 4
"""Sentences a pronoun looks back."""
_NAMES_REACH = 60
"""Sentences in which a fuller form of a surname is looked for; keeps long articles linear."""
_MAX_NAMES = 40
"""Names of one sentence that are looked at; keeps hostile sentences cheap."""
_GOING_ON = frozenset("added adds adding continued continues concluded concludes".split())
"""Verbs by which the last speaker goes on."""
_PRONOUNS = frozenset("he she they it".split())
_PLURALS = frozenset("police people men women authorities".split())

_Gender = Literal["he", "she"]


def find_antecedent(said: Attributed, sentence: SentenceReading, before: Sequence[SentenceReading]) -> str | None:
    """The name to print for the pronoun that is the source of `said`; None where it could mean several, or nobody.

    Args:
        said: An attribution of `sentence` with a pronoun for its source.
        sentence: The sentence.
        before: The sentences before it, in order.
    """
    pronoun = said.source.lower()
    if pronoun in ("he", "she"):
        return _last_person("he" if pronoun == "he" else "she", said, sentence, before=before)
    if pronoun in ("it", "they") and before and not any(name.end <= said.source_start for name in sentence.names):
        return _last_body(pronoun, before[-1])
    return None


def fullest_name(name: str, before: Sequence[SentenceReading]) -> str:
    """The one fuller form of a surname the sentences before have used, else the name as it is."""
    if " " in name:
        return name
    fuller = {
        each.text
        for sentence in before[-_NAMES_REACH:]
        for each in sentence.names[:_MAX_NAMES]
        if each.kind == "person" and each.text.endswith(f" {name}") and same_person(name, each.text)
    }
    return fuller.pop() if len(fuller) == 1 else name


def _last_person(
    pronoun: _Gender, said: Attributed, sentence: SentenceReading, *, before: Sequence[SentenceReading]
) -> str | None:
    if any(name.end <= said.source_start and agrees(name.text, pronoun) for name in _persons(sentence, before)):
        return None
    goes_on = said.cue.lower() in _GOING_ON or "also" in sentence.text[: said.cue_end].lower().split()
    for earlier in before[: -_REACH - 1 : -1]:
        persons = [name for name in _persons(earlier, before) if agrees(_with_title(name, earlier), pronoun)]
        speakers = [each for each in earlier.attributions if each.kind == "speech"]
        sources = [person for each in speakers if (person := person_in(each.source)) and agrees(each.source, pronoun)]
        if sources:
            name = sources[0].text
            others = {each.text for each in [*persons, *sources] if not same_person(each.text, name)}
            one = len({each.key for each in sources}) == 1
            return fullest_name(name, before) if one and (goes_on or not others) else None
        if persons or any(each.source.lower() not in _PRONOUNS for each in speakers):
            return None
    return None


def _with_title(name: Name, sentence: SentenceReading) -> str:
    """The name and the word before it, which may tell the gender ("Mrs Lee")."""
    beside = sentence.text[max(0, name.start - 14) : name.start].split()[-1:]
    return " ".join([*(word.rstrip(".") for word in beside), name.text])


def _persons(sentence: SentenceReading, before: Sequence[SentenceReading]) -> list[Name]:
    """Persons a sentence names, by surname too where the sentences before have it in full."""
    return [
        name
        for name in sentence.names[:_MAX_NAMES]
        if name.kind == "person" or (name.kind == "other" and fullest_name(name.text, before) != name.text)
    ]


def _last_body(pronoun: str, earlier: SentenceReading) -> str | None:
    """The only speaker of the sentence before, where it is a body ("it") or several people ("they")."""
    sources = {each.source for each in earlier.attributions if each.kind == "speech"}
    if len(sources) != 1:
        return None
    source = sources.pop()
    last = source.rsplit(" ", 1)[-1].lower()
    is_body = any(name.kind == "org" and name.end >= len(source) for name in _names_in(source, earlier))
    plural = last in _PLURALS or (last.endswith("s") and not is_body)
    if source.lower() in _PRONOUNS or person_in(source) is not None or plural != (pronoun == "they"):
        return None
    return source if plural or is_body else None


def _names_in(source: str, sentence: SentenceReading) -> list[Name]:
    """Names inside a source, offsets into it."""
    at = sentence.text.find(source)
    inside = [name for name in sentence.names if at <= name.start and name.end <= at + len(source)]
    return [name._replace(start=name.start - at, end=name.end - at) for name in inside]
