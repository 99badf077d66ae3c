"""Who said what, word for word: direct quotations and their speakers."""

import re
from bisect import bisect_left, bisect_right
from typing import Literal, NamedTuple

from summarizer.core.names.name_words import HONORIFICS
from summarizer.core.speech.attribution import Attributed, find_attributions
from summarizer.core.speech.speaker_names import NamedSpeaker, SpeakerFinder
from summarizer.core.text.quote_marks import Marked, find_marked, split_paragraphs
from summarizer.core.text.quote_pairs import find_marks

_BOUNDARY = re.compile(r"[.!?…]+[\"”’»')\]]*\s+(?=[\"“„«‘'(\[]?[^\W_a-z])")
_LAST_WORD = re.compile(r"([^\W_](?:[\w.]*\w)?)\.$")
_NOT_AN_END = HONORIFICS | frozenset("No vs etc Inc Corp Ltd Jan Feb Aug Sept Oct Nov Dec Jr Sr".split())
_NAMING = re.compile(
    r"(?:so-called|known as|titled|entitled|named|nicknamed|the words?|the terms?|the phrase"
    r"|(?:song|film|book|album|movie|show|series|play|novel|single|programme|documentary|headlined)),?\s*[\"“‘'„«]$",
    re.IGNORECASE,
)
_NAMING_ENDS = tuple(
    """so-called|known as|titled|entitled|named|nicknamed|word|words|term|terms|phrase|song|film|book|album|movie|show
    |series|play|novel|single|programme|documentary|headlined""".replace("\n    ", "").split("|")
)
"""What stands before the mark wherever `_NAMING` matches: quicker to ask."""
_AROUND = " \t\n\r\"“‘'„«"
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_THREE_WORDS, _FOUR_WORDS, _EIGHT_WORDS = (re.compile(rf"(?:\W*+\w++){{{least}}}") for least in (3, 4, 8))
_NEAR = 5
_SHORT_MASK = 2
"""Letters of a mask that stay, besides its last."""


class Quotation(NamedTuple):
    """Words inside quotation marks; `start`/`end` exclude the marks.

    `speaker` is the name or phrase the text gives, with its span; for a pronoun `speaker` is the antecedent where one
    agrees (`resolved` "pronoun"), for a continued quotation the speaker carried over ("carried"). None: not said.
    A pronoun nobody agrees with is kept as it stands ("unknown"). `cue` is the verb of saying.
    """

    start: int
    end: int
    text: str
    speaker: str | None
    speaker_start: int | None
    speaker_end: int | None
    cue: str
    resolved: Literal["named", "pronoun", "carried", "unknown"]


class _Window(NamedTuple):
    """A sentence around quotations, offsets into the article; `words` has the quoted words masked, same length."""

    start: int
    words: str
    marked: tuple[Marked, ...]


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """All direct quotations of a whole article in order; scare quotes without a speaker or cue are left out.

    A quotation of several paragraphs gives one `Quotation` a paragraph. Linear in the length of `text`.
    """
    paragraphs = split_paragraphs(text)
    by_paragraph: dict[int, list[Marked]] = {}
    for marked in find_marked(text, paragraphs):
        by_paragraph.setdefault(marked.paragraph, []).append(marked)
    finder = SpeakerFinder(text)
    found: list[Quotation] = []
    last_paragraph = -2
    for index, marked_here in by_paragraph.items():
        carried = found[-1] if found and index - last_paragraph <= 1 else None
        start, end = paragraphs[index]
        introduced = text[max(0, start - 400) : start] if index else ""
        for window in _windows(text, (start, end), marked_here):
            quotes = _read_window(text, window, finder, carried=carried, introduced=introduced)
            found.extend(quotes)
            if quotes:
                carried, last_paragraph = quotes[-1], index
            introduced = ""
    return tuple(_pass_back(text, found))


def _windows(text: str, span: tuple[int, int], marked: list[Marked]) -> list[_Window]:
    """Sentences of a paragraph that hold quotations."""
    masked = _mask(text, span, marked)
    windows: list[_Window] = []
    start = 0
    position = 0
    for cut in [*_find_ends(masked), len(masked)]:
        inside = []
        while position < len(marked) and marked[position].start - span[0] < cut:
            inside.append(marked[position])
            position += 1
        if inside:
            windows.append(_Window(span[0] + start, masked[start:cut], tuple(inside)))
        start = cut
    return windows


def _find_ends(masked: str) -> list[int]:
    """Where the sentences of a paragraph end, the last left out. Asked of its stops only, as a paragraph has few."""
    cuts: list[int] = []
    before = -2
    for at in find_marks(masked, ".!?…"):
        # of stops in a row the first is asked for all
        boundary = _BOUNDARY.match(masked, at) if at > before + 1 else None
        before = at
        if boundary is not None and _is_end(masked, at):
            cuts.append(boundary.end())
    return cuts


def _mask(text: str, span: tuple[int, int], marked: list[Marked]) -> str:
    """The paragraph with quoted words made one long word; a closing "?" or "!" becomes a comma, "." stays."""
    pieces, at = [], span[0]
    for start, end, *_ in marked:
        last = text[end - 1]
        closing = "," if last in "?!" else last if last in ".,…" else "q"
        pieces += [text[at:start], "Q" + "q" * (end - start - 2), closing] if end - start > 1 else [text[at:start], "Q"]
        at = end
    return "".join([*pieces, text[at : span[1]]])


def _is_end(masked: str, at: int) -> bool:
    if masked[at] != ".":
        return True
    last = masked[max(0, at - 12) : at].rpartition(" ")[2]
    if last.isalpha():
        return not _is_short_form(last)
    word = _LAST_WORD.search(masked, max(0, at - 12), at + 1)
    return word is None or not (_is_short_form(word.group(1)))


def _is_short_form(word: str) -> bool:
    return word in _NOT_AN_END or (len(word) == 1 and word.isupper())


def _read_window(
    text: str, window: _Window, finder: "SpeakerFinder", *, carried: Quotation | None, introduced: str
) -> list[Quotation]:
    bare = _is_bare(window)
    said = [] if bare else _find_said(window)
    chosen = [_choose(window, said, marked) for marked in window.marked]
    shared = next((one for one in chosen if one is not None), None)
    quotes: list[Quotation] = []
    for marked, one in zip(window.marked, chosen, strict=True):
        if one is None and shared is not None and _is_statement(text, marked, words=_FOUR_WORDS):
            one = shared
        if one is not None and not _is_named(text, marked.start):
            quotes.append(_named(text, marked, one, finder, at=window.start))
        elif one is None and (bare or _is_statement(text, marked, words=_EIGHT_WORDS)):
            before = quotes[-1] if quotes else carried
            quotes.append(_unnamed(text, marked, finder, before if bare else None, introduced))
    return quotes


def _find_said(window: _Window) -> list[Attributed]:
    """Who speaks in a window. Read with the masks cut short, which makes known words of them."""
    pieces: list[str] = []
    cuts: list[int] = []
    shifts = [0]
    at = 0
    for start, end, *_ in window.marked:
        last = end - window.start - 1
        first = start - window.start + _SHORT_MASK
        if first < last:
            pieces.append(window.words[at:first])
            cuts.append(first - shifts[-1])
            shifts.append(shifts[-1] + last - first)
            at = last
    said = find_attributions("".join([*pieces, window.words[at:]]))
    return [_shift(one, cuts, shifts) for one in said if one.kind == "speech"]


def _shift(said: Attributed, cuts: list[int], shifts: list[int]) -> Attributed:
    """The attribution at the places where it stands with nothing cut out."""
    source, source_start, source_end, cue, cue_start, cue_end, start, end, kind = said
    places = [
        place + shifts[bisect_right(cuts, place)]
        for place in (source_start, source_end, cue_start, cue_end, start, end)
    ]
    source_start, source_end, cue_start, cue_end, start, end = places
    return Attributed(source, source_start, source_end, cue, cue_start, cue_end, start, end, kind)


def _is_named(text: str, start: int) -> bool:
    """Do the quoted words that begin at `start` name something: "the song “Hey”"."""
    before = text[max(0, start - 40) : start].rstrip(_AROUND).rstrip(",").lower()
    return before.endswith(_NAMING_ENDS) and bool(_NAMING.search(text, max(0, start - 40), start))


def _choose(window: _Window, said: list[Attributed], marked: Marked) -> Attributed | None:
    """The attribution whose content holds the quotation, the nearest cue first."""
    start, end = marked.start - window.start, marked.end - window.start
    # the cues of `said` are in order: the nearest few are enough, and keep many quotations in one sentence linear
    place = bisect_left(said, start, key=lambda one: one.cue_start) if len(said) > _NEAR else 0
    near = said[max(0, place - _NEAR) : place + _NEAR]
    holding = [
        one for one in near if one.start <= start + 1 and end - 2 <= one.end and not start <= one.cue_start < end
    ]
    return (
        holding[0]
        if len(holding) == 1
        else min(holding, key=lambda one: min(abs(one.cue_start - end), abs(start - one.cue_end)), default=None)
    )


def _is_bare(window: _Window) -> bool:
    """Is there nothing in the sentence but quotations."""
    at, outside = window.start, []
    for start, end, *_ in window.marked:
        outside.append(window.words[at - window.start : start - window.start])
        at = end
    outside.append(window.words[at - window.start :])
    return _LETTERS.search(" ".join(outside)) is None


def _is_statement(text: str, marked: Marked, *, words: re.Pattern[str]) -> bool:
    """Has it as many words, or is it closed, so that it is somebody's sentence rather than a term."""
    end = min(marked.end, marked.start + 400)
    if words.match(text, marked.start, end):
        return True
    return text[marked.end - 1] in ".,!?…" and _THREE_WORDS.match(text, marked.start, end) is not None


def _named(text: str, marked: Marked, one: Attributed, finder: "SpeakerFinder", *, at: int) -> Quotation:
    speaker = finder.name(at + one.source_start, at + one.source_end, before=marked.start)
    return _quotation(text, marked, speaker, one.cue)


def _quotation(text: str, marked: Marked, speaker: NamedSpeaker, cue: str) -> Quotation:
    return Quotation(
        marked.start,
        marked.end,
        text[marked.start : marked.end],
        speaker.text,
        speaker.start,
        speaker.end,
        cue,
        speaker.resolved,
    )


def _unnamed(
    text: str, marked: Marked, finder: "SpeakerFinder", before: Quotation | None, introduced: str
) -> Quotation:
    """A quotation without a verb of its own: introduced by a colon, carried over, or nobody's."""
    if introduced.rstrip().endswith(":"):
        line = introduced.rstrip().rsplit("\n", 1)[-1]
        said = find_attributions(f'{line} "Q"')
        if said:
            return _named(text, marked, said[-1], finder, at=text.rfind(line, 0, marked.start))
    words = text[marked.start : marked.end]
    if before is not None and before.speaker is not None:
        carried = (before.speaker, before.speaker_start, before.speaker_end)
        return Quotation(marked.start, marked.end, words, *carried, "", "carried")
    return Quotation(marked.start, marked.end, words, None, None, None, "", "unknown")


def _pass_back(text: str, found: list[Quotation]) -> list[Quotation]:
    """Give the parts of one quotation that runs over paragraphs the speaker its last part names."""
    passed = list(found)
    for position in range(len(passed) - 2, -1, -1):
        one, later = passed[position], passed[position + 1]
        between = text[one.end : later.start]
        if one.speaker is None and later.speaker is not None and not _LETTERS.search(between) and "\n" in between:
            if text[one.end : one.end + 1] in "\"”»’'":
                continue
            carried = (later.speaker, later.speaker_start, later.speaker_end)
            passed[position] = Quotation(one.start, one.end, one.text, *carried, "", "carried")
    return passed
