"""Is a proposed point carried by the article: the door between what an engine proposes and what we vouch for."""

from typing import TYPE_CHECKING, NamedTuple
from weakref import WeakKeyDictionary

from summarizer.core.reading import Reading, SentenceReading, read_sentence
from summarizer.core.text.sentences import split_sentences
from summarizer.domain.values import Reason
from summarizer.domain.verification import Verdict

if TYPE_CHECKING:
    from summarizer.core.support.support import Support

_FEW_WORDS = 4
_OPEN_ENDS = frozenset(
    """a an the of to in on at by for with from into over under between and or but that which who whose were was is are
    be been has have had will would may could should their its his her our my""".split()
)
_CLOSERS = (".", "!", "?", '"', "”", "’", "'", ")", "»")

LEAST_SCORE = 0.7
"""Support from which a line is carried; more than `verify` asks of people's texts.

Swept 0.5 to 0.85 on 60 false and 29 true lines written by hand about three articles: 5 false ones pass at 0.5, 4 at
0.65, none from 0.7 on; 28 true ones pass up to 0.7, 27 at 0.75, 23 at 0.85. Without the strict checks 12 false ones
pass at 0.7. Repeated in part by tests/core/test_strict_values.py.
"""


class Checked(NamedTuple):
    """A proposed point after the check.

    `said` are the sentences of its text as read; `sentences` the article sentences that carry it, in reading order,
    empty if it was refused; `reasons` why it was refused. `corrected` tells that not the cited sentences carry it,
    but others.
    """

    said: tuple[SentenceReading, ...]
    sentences: tuple[int, ...]
    reasons: tuple[Reason, ...] = ()
    corrected: bool = False

    @property
    def is_supported(self) -> bool:
        """Does the article carry the point."""
        return bool(self.sentences) and not self.reasons


_Point = tuple[str, tuple[int, ...]]
_judged: WeakKeyDictionary[Reading, dict[_Point, Checked]] = WeakKeyDictionary()
"""What was found of the points of a reading, for as long as it lives: an engine asks before it proposes them."""


def check_point(text: str, cited: tuple[int, ...], reading: Reading) -> Checked:
    """Check one proposed point against the article.

    A point that is the cited sentences word for word needs no judgement. Otherwise each of its sentences must be
    carried by the cited sentences, or, failing that, by other sentences, which then become the evidence.

    Headings, bylines and sentences that are addressed to the reading program carry nothing. A few words without a verb,
    or a text that breaks off, is no statement and is refused whatever the article says.

    Args:
        text: The point as worded, one sentence or a few.
        cited: Indexes of article sentences; those that do not exist count as not cited.
        reading: The article.
    """
    known = tuple(sorted(reading.usable.intersection(cited)))
    if known and text == join_sentences(reading, known):
        return Checked(tuple([reading.sentences[index] for index in known]), known)
    judged = _judged.setdefault(reading, {})
    if (text, known) not in judged:
        judged[text, known] = _check_wording(text, known, reading)
    return judged[text, known]


def _check_wording(text: str, known: tuple[int, ...], reading: Reading) -> Checked:
    """Check a point in words of its own."""
    said = read_text(text, reading)
    if flaw := _find_flaw(text, said, reading):
        return Checked(said, (), (flaw,))
    return _judge(said, known, reading)


def _judge(said: tuple[SentenceReading, ...], known: tuple[int, ...], reading: Reading) -> Checked:
    """Are the sentences of a point carried, by those `known` to be cited and usable or by others."""
    # judging is half of what there is to import, and sentences shown word for word need none of it
    from summarizer.core.support.strict_values import find_strict_reasons

    evidence: set[int] = set()
    corrected = False
    for sentence in said:
        found, moved, reasons = _find_support(sentence, known, reading)
        if reasons:
            return Checked(said, (), reasons)
        evidence.update(found)
        corrected = corrected or moved
    if strict := find_strict_reasons(said, sorted(evidence), reading):
        return Checked(said, (), tuple(strict))
    return Checked(said, tuple(sorted(evidence)), (), corrected)


def read_text(text: str, reading: Reading) -> tuple[SentenceReading, ...]:
    """Read a text that is not the article's own as if it had been published with it."""
    return tuple(
        read_sentence(text[sentence.start : sentence.end], sentence, index=index, article=reading.article)
        for index, sentence in enumerate(split_sentences(text))
    )


def _find_flaw(text: str, said: tuple[SentenceReading, ...], reading: Reading) -> Reason | None:
    """What keeps a text from being a statement at all."""
    words = [word for sentence in said for word in sentence.words]
    if not words:
        return Reason(code="empty", text="the point has no words")
    if any(_is_same_line(text, line.text) for line in reading.sentences if not line.is_content):
        return Reason(code="no_statement", text="it is a heading or a line beside the story, not a statement of it")
    if len(words) <= _FEW_WORDS and not any(sentence.events for sentence in said):
        return Reason(code="no_statement", text="it states nothing: a few words without a verb")
    if words[-1].text.lower() in _OPEN_ENDS and not text.rstrip().endswith(_CLOSERS):
        return Reason(code="breaks_off", text=f"it breaks off after “{words[-1].text}”")
    return None


def _is_same_line(a: str, b: str) -> bool:
    return " ".join(a.split()).rstrip(".").casefold() == " ".join(b.split()).rstrip(".").casefold()


def join_sentences(reading: Reading, sentences: tuple[int, ...]) -> str:
    """The words of some sentences of the article, one blank between two of them."""
    return " ".join([reading.sentences[index].text for index in sentences])


class _Found(NamedTuple):
    sentences: tuple[int, ...]
    moved: bool
    reasons: tuple[Reason, ...]


def _find_support(sentence: SentenceReading, cited: tuple[int, ...], reading: Reading) -> _Found:
    """Cited sentences first; any others only where those do not carry the words."""
    from summarizer.core.support.support import judge_claim

    if cited:
        support = judge_claim(sentence, reading, cited=cited)
        if _is_carried(support):
            return _Found(support.sentences or cited, False, ())
    anywhere = judge_claim(sentence, reading, cited=tuple(sorted(reading.usable)))
    if _is_carried(anywhere) and anywhere.sentences:
        return _Found(anywhere.sentences, bool(cited), ())
    return _Found((), False, anywhere.reasons or (_UNFOUND,))


def _is_carried(support: "Support") -> bool:
    return support.verdict is Verdict.SUPPORTED and support.score >= LEAST_SCORE


_UNFOUND = Reason(code="not_found", text="no sentence of the article carries these words")
