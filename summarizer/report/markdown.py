"""Markdown that stays text: nothing from an article can become a link, an image, a heading or HTML."""

import re
from collections.abc import Iterable

from summarizer.domain.summary import Claim, Provenance, Summary
from summarizer.domain.values import Evidence
from summarizer.report.plain import around, plain
from summarizer.report.wording import (
    article_line,
    bounds,
    engine_line,
    merged_figures,
    needs_own_words,
    repeats_gist,
    speaker_words,
    stance_words,
    unresolved_note,
    when_words,
)

_SPECIAL = re.compile(r"([\\`*_{}\[\]()<>#+!|~^$&])")
_ADDRESS = re.compile(r"(?i)\b(www)\.|(\w):(?=//)|\b(mailto|xmpp):")
_LINE_START = re.compile(r"^(\d+)([.)])|^([-=:>])")


def escaped(text: str) -> str:
    r"""`text` as one line of markdown that renders as itself.

    Bare addresses are kept from becoming links ("www\.", ":\//"); "@" gets an invisible joiner, because GitHub links
    e-mail addresses and names after all escapes are resolved. Source: GitHub Flavored Markdown, section 6.9.
    """
    line = _SPECIAL.sub(r"\\\1", plain(text))
    line = _ADDRESS.sub(_without_link, line)
    line = _LINE_START.sub(lambda match: f"{match[1]}\\{match[2]}" if match[1] else f"\\{match[3]}", line)
    return line.replace("@", "@\u2060")


def _without_link(match: re.Match[str]) -> str:
    if match[1]:
        return f"{match[1]}\\."
    return f"{match[2] or match[3]}\\:"


def render_summary(summary: Summary) -> str:
    """The whole summary; each cited sentence is a footnote with the source's words."""
    notes = Footnotes(summary.article.id)
    body = list(_body(summary, notes))
    return "\n".join([*body, "", *notes.lines()]).rstrip() + "\n"


class Footnotes:
    """Collects cited sentences of one article and prints each once."""

    def __init__(self, tag: str) -> None:
        self._tag = tag[:6]
        self._cited: dict[int, str] = {}

    def marks(self, evidence: Iterable[Evidence]) -> str:
        """Footnote marks for the sentences of `evidence`."""
        marks = []
        for item in evidence:
            self._cited.setdefault(item.sentence, item.text)
            marks.append(self.mark(item.sentence, item.text))
        return "".join(dict.fromkeys(marks))

    def mark(self, sentence: int, text: str) -> str:
        """Footnote mark for one sentence."""
        self._cited.setdefault(sentence, text)
        return f"[^{self._tag}-{sentence + 1}]"

    def lines(self) -> list[str]:
        """The footnotes, in order of the sentences."""
        return [
            f"[^{self._tag}-{index + 1}]: Sentence {index + 1}: “{escaped(text)}”"
            for index, text in sorted(self._cited.items())
        ]


def _body(summary: Summary, notes: Footnotes) -> Iterable[str]:
    yield f"# {escaped(summary.article.label if repeats_gist(summary) else summary.headline)}"
    yield ""
    yield f"{escaped(article_line(summary.article))}  "
    yield f"{escaped(engine_line(summary.provenance))}"
    if summary.gist:
        yield from ("", "## In short", "", " ".join(_claim(claim, summary.provenance, notes) for claim in summary.gist))
    yield from _section("Key points", [f"- {_claim(claim, summary.provenance, notes)}" for claim in summary.claims])
    yield from _section("Tensions inside the article", list(_tensions(summary, notes)))
    yield from _section("Figures", list(_figures(summary, notes)))
    yield from _section("Quotations, word for word", list(_quotations(summary, notes)))
    yield from _section("When", list(_timeline(summary, notes)))
    names = ", ".join(f"{escaped(name.text)} ({name.count})" for name in summary.names)
    yield from _section("Who and where (candidate names)", [names] if names else [])
    yield from _section("Unsupported (proposed by the model, not carried by the article)", list(_rejected(summary)))
    coverage = summary.provenance.coverage
    read = f"Read {coverage.sentences_read} of {coverage.sentences} sentences."
    yield from ("", f"*{escaped(' '.join((read, *coverage.notes, *summary.article.notes)))}*")


def _section(title: str, lines: list[str]) -> Iterable[str]:
    if lines:
        yield from ("", f"## {title}", "", *lines)


def _claim(claim: Claim, provenance: Provenance, notes: Footnotes) -> str:
    stance = stance_words(claim, provenance)
    said = f" *({escaped(stance)})*" if stance else ""
    words = "".join(f" “{escaped(item.text)}”" for item in claim.evidence) if needs_own_words(claim) else ""
    return f"{escaped(claim.text)}{said}{notes.marks(claim.evidence)}{f' — source:{words}' if words else ''}"


def _tensions(summary: Summary, notes: Footnotes) -> Iterable[str]:
    for tension in summary.tensions:
        yield f"- **{escaped(tension.relation)}, {escaped(tension.facet)}:** {escaped(tension.why)}"
        for side in tension.sides:
            who = f"{escaped(side.attribution.text)}: " if side.attribution else ""
            mark = notes.mark(side.sentence, summary.article.sentence_text(side.sentence))
            yield f"  - {who}“{escaped(side.text)}”{mark}"


def _figures(summary: Summary, notes: Footnotes) -> Iterable[str]:
    if not summary.figures:
        return
    yield "| as written | of what | means | according to | where |"
    yield "|---|---|---|---|---|"
    for figure, sentences in merged_figures(summary.figures):
        who = escaped(figure.attribution.text) if figure.attribution else ""
        marks = "".join(notes.mark(index, summary.article.sentence_text(index)) for index in sentences)
        yield f"| {escaped(figure.text)} | {escaped(figure.what or '')} | {bounds(figure)} | {who} | {marks} |"


def _quotations(summary: Summary, notes: Footnotes) -> Iterable[str]:
    for quote in summary.quotations:
        mark = notes.mark(quote.sentence, summary.article.sentence_text(quote.sentence))
        yield f"- **{escaped(speaker_words(quote.speaker))}**: “{escaped(quote.text)}”{mark}"


def _timeline(summary: Summary, notes: Footnotes) -> Iterable[str]:
    for entry in summary.timeline:
        mark = notes.mark(entry.sentence, summary.article.sentence_text(entry.sentence))
        yield f"- **{escaped(when_words(entry.when))}**: {escaped(around(entry.text, entry.when.text, 240))}{mark}"
    note = unresolved_note(summary)
    if note:
        yield f"- *{escaped(note)}*"


def _rejected(summary: Summary) -> Iterable[str]:
    for item in summary.rejected:
        yield f"- {escaped(item.text)}"
        yield from (f"  - {escaped(reason.text)}" for reason in item.reasons)
