"""The names of an article, counted and linked."""

from summarizer.core.names import Name, link_names
from summarizer.core.reading import Reading
from summarizer.domain.summary import NameEntry


def list_names(reading: Reading) -> tuple[NameEntry, ...]:
    """Every candidate name of the story under its fullest form, most frequent first, then by first mention."""
    starts: dict[tuple[str, str, str], list[int]] = {}
    forms: dict[tuple[str, str, str], Name] = {}
    for sentence in reading.content:
        for name in sentence.names:
            form = (name.text, name.kind, name.key)
            starts.setdefault(form, []).append(sentence.start + name.start)
            forms.setdefault(form, name._replace(start=sentence.start + name.start, end=sentence.start + name.end))
    bearers = link_names(forms.values())
    grouped: dict[Name, list[int]] = {}
    for form, name in forms.items():
        grouped.setdefault(bearers[name], []).extend(starts[form])
    entries = [
        NameEntry(text=bearer.text, kind=bearer.kind, count=len(places), starts=tuple(sorted(places)))
        for bearer, places in grouped.items()
    ]
    return tuple(sorted(entries, key=lambda entry: (-entry.count, entry.starts[0])))
