"""Scores who says what: found attributions against labelled ones."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from summarizer.core.speech.attribution import find_attributions
from summarizer.evaluation.rows import Counts, RowScore


class _Found(NamedTuple):
    """A found attribution; half-open spans into the row's text."""

    source: tuple[int, int]
    cue: tuple[int, int]
    content: tuple[int, int]
    text: str


def score_row(row: Mapping[str, Any]) -> RowScore:
    """Recall of labelled attributions, as rows may hold more attributions than are listed.

    Counts: "cue" (a found cue overlaps the labelled one), "source" (and its source overlaps the labelled source),
    "attribution" (and its content covers the first character of `reported`). `extra` is always 0.

    Args:
        row: `text` and `attributions`, each `source`, `cue`, `reported` with `…_start`. Lines of the text are read one
            by one, as its sentences stand on lines of their own.
    """
    found = _find_all(str(row["text"]))
    results = [_judge(label, found) for label in row["attributions"]]
    identifier = str(row.get("id", ""))
    return RowScore(
        id=identifier,
        group=identifier,
        counts={name: _count(results, name) for name in ("cue", "source", "attribution")},
        labels={},
        values={},
        pairs={},
        detail={"labelled": results, "found": [one.text for one in found]},
        unscored=None if results else "no attributions labelled",
    )


def _find_all(text: str) -> list[_Found]:
    found, offset = [], 0
    for line in text.splitlines(keepends=True):
        for one in find_attributions(line.rstrip("\r\n")):
            found.append(
                _Found(
                    (offset + one.source_start, offset + one.source_end),
                    (offset + one.cue_start, offset + one.cue_end),
                    (offset + one.start, offset + one.end),
                    f"{one.source} | {one.cue} | {line[one.start : one.end]}",
                )
            )
        offset += len(line)
    return found


def _judge(label: Mapping[str, Any], found: list[_Found]) -> dict[str, Any]:
    """Which of the three parts of one label were found, on one and the same found attribution."""
    cue = _span(label, "cue")
    source = _span(label, "source")
    reported = int(label["reported_start"])
    at_cue = [one for one in found if _overlap(one.cue, cue)]
    with_source = [one for one in at_cue if _overlap(one.source, source)]
    covering = [one for one in with_source if one.content[0] <= reported < one.content[1]]
    words = f"{label['source']} | {label['cue']} | {label['reported']}"
    return {"label": words, "cue": bool(at_cue), "source": bool(with_source), "attribution": bool(covering)}


def _span(label: Mapping[str, Any], part: str) -> tuple[int, int]:
    start = int(label[f"{part}_start"])
    return start, start + len(str(label[part]))


def _overlap(a: tuple[int, int], b: tuple[int, int]) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def _count(results: list[dict[str, Any]], name: str) -> Counts:
    hit = sum(bool(result[name]) for result in results)
    return Counts(hit, 0, len(results) - hit)
