"""Scores whether a document contradicts itself: rows with `text` and `label`."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from summarizer.core.contradiction.contradictions import explain, find_contradictions
from summarizer.core.difference.comparison import compare_readings
from summarizer.core.reading import Reading, read_article
from summarizer.core.speech.speakers import quotations_by_sentence
from summarizer.core.summary.tensions import find_tensions
from summarizer.core.text.articles import make_article
from summarizer.domain.comparison import Severity
from summarizer.evaluation.rows import RowScore

CONTRADICTS = "contradicts itself"
CLEAN = "no contradiction"


class _Clash(NamedTuple):
    """Two or more places of one text; half-open spans."""

    why: str
    spans: tuple[tuple[int, int], ...]


def score_row(row: Mapping[str, Any]) -> RowScore:
    """Label a document by whether any of its places clash; `values` hold the share of planted sentences found.

    A clash is an internal finding of severity 1 or more, a tension between figures, or a possible contradiction of two
    sentences. "evidence found" counts, over documents that contradict themselves, those with a clash that touches the
    sentence in `evidence`.

    Args:
        row: `text`, `label` (`contradicts itself` or `no contradiction`), `evidence` where there is one.
    """
    identifier, text, expected = str(row["id"]), str(row.get("text") or ""), str(row.get("label", ""))
    if not text or expected not in (CONTRADICTS, CLEAN):
        missing = "no text" if not text else f"label {expected!r} is not known"
        return RowScore(identifier, identifier, {}, {}, {}, {}, {}, unscored=missing)
    clashes = _find_clashes(read_article(make_article(text)))
    evidence = str(row.get("evidence") or "") if expected == CONTRADICTS else ""
    start = text.find(evidence) if evidence else -1
    touched = any(_touches(clash, start, start + len(evidence)) for clash in clashes)
    return RowScore(
        id=identifier,
        group=identifier,
        counts={},
        labels={"document": (expected, CONTRADICTS if clashes else CLEAN)},
        values={"evidence found": float(touched)} if start >= 0 else {},
        pairs={},
        detail={"found": [clash.why for clash in clashes], "evidence": evidence},
    )


def _find_clashes(reading: Reading) -> list[_Clash]:
    findings = compare_readings([reading]).findings
    clashes = [
        _Clash(finding.why, tuple((side.start, side.end) for side in finding.sides))
        for finding in findings
        if finding.severity >= Severity.S1
    ]
    tensions = find_tensions(reading, quotations_by_sentence(reading))
    clashes += [
        _Clash(tension.why, tuple((side.start, side.end) for side in tension.sides))
        for tension in tensions
        if tension.relation != "compatible_precision"
    ]
    clashes += [
        _Clash(explain(one), ((one.start, one.end), (one.other_start, one.other_end)))
        for one in find_contradictions(reading)
    ]
    return clashes


def _touches(clash: _Clash, start: int, end: int) -> bool:
    return any(a < end and start < b for a, b in clash.spans)
