"""Is a proposed point carried by the article: the door between what an engine proposes and what we vouch for."""

from typing import NamedTuple

from summarizer.core.instructions import reads_as_instruction
from summarizer.core.reading import Reading, SentenceReading, read_sentence
from summarizer.core.sentences import split_sentences
from summarizer.core.support import judge_claim
from summarizer.domain.values import Reason
from summarizer.domain.verification import Verdict


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


def check_point(
    text: str, cited: tuple[int, ...], reading: Reading, *, orders: frozenset[int] | None = None
) -> Checked:
    """Check one proposed point against the article.

    A point that is the cited sentences word for word needs no judgement. Otherwise each of its sentences must be
    carried by the cited sentences, or, failing that, by other sentences, which then become the evidence.

    Sentences that are addressed to the reading program carry nothing.

    Args:
        text: The point as worded, one sentence or a few.
        cited: Indexes of article sentences; those that do not exist count as not cited.
        reading: The article.
        orders: From `find_instructions`, where many points of one article are checked.
    """
    orders = find_instructions(reading) if orders is None else orders
    known = tuple(sorted({index for index in cited if 0 <= index < len(reading.sentences)} - orders))
    if known and text == join_sentences(reading, known):
        return Checked(tuple(reading.sentences[index] for index in known), known)
    said = read_text(text, reading)
    if not said:
        return Checked((), (), (Reason(code="empty", text="the point has no words"),))
    evidence: set[int] = set()
    corrected = False
    for sentence in said:
        found, moved, reasons = _find_support(sentence, known, reading, orders=orders)
        if reasons:
            return Checked(said, (), reasons)
        evidence.update(found)
        corrected = corrected or moved
    return Checked(said, tuple(sorted(evidence)), (), corrected)


def find_instructions(reading: Reading) -> frozenset[int]:
    """Indexes of the sentences that are addressed to the reading program."""
    return frozenset(each.index for each in reading.sentences if reads_as_instruction(each.text))


def read_text(text: str, reading: Reading) -> tuple[SentenceReading, ...]:
    """Read a text that is not the article's own as if it had been published with it."""
    return tuple(
        read_sentence(text[sentence.start : sentence.end], sentence, index=index, article=reading.article)
        for index, sentence in enumerate(split_sentences(text))
    )


def join_sentences(reading: Reading, sentences: tuple[int, ...]) -> str:
    """The words of some sentences of the article, one blank between two of them."""
    return " ".join(reading.sentences[index].text for index in sentences)


class _Found(NamedTuple):
    sentences: tuple[int, ...]
    moved: bool
    reasons: tuple[Reason, ...]


def _find_support(
    sentence: SentenceReading, cited: tuple[int, ...], reading: Reading, *, orders: frozenset[int]
) -> _Found:
    """Cited sentences first; any others only where those do not carry the words."""
    if cited:
        support = judge_claim(sentence, reading, cited=cited)
        if support.verdict is Verdict.SUPPORTED:
            return _Found(support.sentences or cited, False, ())
    others = tuple(each.index for each in reading.sentences if each.index not in orders) if orders else ()
    if orders and not others:
        return _Found((), False, (_UNFOUND,))
    anywhere = judge_claim(sentence, reading, cited=others)
    if anywhere.verdict is Verdict.SUPPORTED and anywhere.sentences:
        return _Found(anywhere.sentences, bool(cited), ())
    return _Found((), False, anywhere.reasons or (_UNFOUND,))


_UNFOUND = Reason(code="not_found", text="no sentence of the article carries these words")
