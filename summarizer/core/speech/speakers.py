"""Whose word a sentence, or a place in it, is."""

from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache

from summarizer.core.reading import Reading, SentenceReading
from summarizer.core.speech.attribution import Attributed
from summarizer.core.speech.pronoun_speakers import find_antecedent, fullest_name
from summarizer.core.speech.quotations import Quotation
from summarizer.core.speech.speaker_names import person_in
from summarizer.domain.values import Speaker

_LEAST_SHARE = 0.25
"""A sentence is somebody's word when what they say makes at least this part of it."""

_TOLD_SHARE = 0.75
"""Of two sources, one is left out when so much less of its words is told than of the other's."""

_SETTING_APART = (";", "but", "while", "whereas", "although", "though", "—", "–")
"""Before a second source: its words are set against those of the first."""

_PRONOUNS = frozenset("he she they it i we who which that his her their its".split())


def quotations_by_sentence(reading: Reading) -> tuple[tuple[Quotation, ...], ...]:
    """For each sentence of the article the quotations that overlap it, in order."""
    starts = [sentence.start for sentence in reading.sentences]
    found: list[list[Quotation]] = [[] for _ in reading.sentences]
    for quotation in reading.quotations:
        place = max(0, bisect_right(starts, quotation.start) - 1)
        while place < len(starts) and starts[place] < quotation.end:
            found[place].append(quotation)
            place += 1
    return tuple(tuple(quotations) for quotations in found)


def find_speaker(
    sentence: SentenceReading,
    quotations: Sequence[Quotation] = (),
    *,
    told: frozenset[str] | None = None,
    before: Sequence[SentenceReading] = (),
) -> Speaker | None:
    """Whose word a sentence is, or None for the article's own voice.

    Several sources in one sentence ("officials said A but the group says B") are named together; one that only stands
    in the words of another is not. A person is named without the role, as fully as `before` does. A pronoun gives way
    to the speaker the article names for a quotation of that sentence, else to the last speaker of `before` where only
    one can be meant.

    Args:
        sentence: A sentence of the article.
        quotations: Those of the sentence, from `quotations_by_sentence`.
        told: Stems of the words that are used of the sentence; a source of whose words few are used is left out.
        before: The sentences before it, in order.
    """
    if not sentence.attributions:
        return _quoted_speaker(quotations)
    said = [each for each in _own_words(sentence, quotations) if _covers_much(each, sentence)]
    if told is not None and len(said) > 1:
        shares = [_share_told(each, sentence, told) for each in said]
        said = [each for each, share in zip(said, shares, strict=True) if share >= _TOLD_SHARE * max(shares)]
    sources = {each.source.lower(): each for each in said}
    named = [each for source, each in sources.items() if source not in _PRONOUNS]
    if not named:
        return _speaker_of_pronoun(sentence, said, quotations=quotations, before=before)
    texts = dict.fromkeys([_name_to_print(each, sentence, quotations, before=before) for each in named])
    return _to_speaker(named[0], sentence, text="; ".join(texts))


def _own_words(sentence: SentenceReading, quotations: Sequence[Quotation]) -> list[Attributed]:
    """Attributions of speech in the article's own words: not inside a quotation, nor inside what another says."""
    own: list[Attributed] = []
    for each in sentence.attributions:
        cue = sentence.start + each.cue_start
        quoted = True in [one.start <= cue < one.end for one in quotations]
        if each.kind == "speech" and not quoted and not any(_holds(other, each, sentence) for other in own[-3:]):
            own.append(each)
    return own


def _holds(outer: Attributed, inner: Attributed, sentence: SentenceReading) -> bool:
    """Does `outer` tell that `inner` speaks; not where "but the group says" sets one against the other."""
    first = min(inner.source_start, inner.cue_start)
    if inner.source_start == outer.source_start or not outer.start <= first < inner.cue_end <= outer.end:
        return False
    link = sentence.text[max(outer.start, first - 12) : first].lower().rstrip('"“ ')
    return not link.endswith(_SETTING_APART)


def _speaker_of_pronoun(
    sentence: SentenceReading,
    said: Sequence[Attributed],
    *,
    quotations: Sequence[Quotation],
    before: Sequence[SentenceReading],
) -> Speaker | None:
    """The speaker of a sentence whose sources are pronouns, or which only quotes."""
    quoted = _quoted_speaker(quotations)
    if quoted is not None and quoted.text.lower() not in _PRONOUNS:
        return quoted
    if not said:
        return quoted
    return _to_speaker(said[0], sentence, text=find_antecedent(said[0], sentence, before))


def _name_to_print(
    said: Attributed, sentence: SentenceReading, quotations: Sequence[Quotation], *, before: Sequence[SentenceReading]
) -> str:
    """The name of a source that names a person: as its quotation gives it, else the fullest the article has used."""
    start, end = sentence.start + said.source_start, sentence.start + said.source_end
    for one in quotations:
        beside = one.speaker_start is not None and start <= one.speaker_start <= end + 2
        if one.speaker and beside and one.cue == said.cue:
            return one.speaker
    person = person_in(said.source)
    if person is None and (apposed := _apposed(said, sentence)):
        return apposed
    if person is None or " and " in said.source:
        return said.source
    fullest = fullest_name(person.text, before)
    return fullest if person.kind == "person" or fullest != person.text else said.source


def find_speaker_at(sentence: SentenceReading, place: int, quotations: Sequence[Quotation] = ()) -> Speaker | None:
    """Whose word stands at `place` (offset into the sentence): the innermost attribution or quotation over it."""
    covering = [said for said in sentence.attributions if said.kind == "speech" and said.start <= place < said.end]
    if not covering:
        return _quoted_speaker([each for each in quotations if each.start <= sentence.start + place < each.end])
    innermost = min(covering, key=_length) if len(covering) > 1 else covering[0]
    if innermost.source.lower() in _PRONOUNS:
        return _quoted_speaker(quotations) or _to_speaker(innermost, sentence)
    return _to_speaker(innermost, sentence)


def _apposed(said: Attributed, sentence: SentenceReading) -> str:
    """The person named between commas right after a role: "the envoy, Ann Hale, said"."""
    place = said.source_end + 2
    if sentence.text[said.source_end : place] != ", " or said.cue_start < place:
        return ""
    names = (name for name in sentence.names if name.start == place and name.kind == "person")
    return next((name.text for name in names if sentence.text[name.end : name.end + 1] == ","), "")


def _covers_much(said: Attributed, sentence: SentenceReading) -> bool:
    return said.end - said.start >= _LEAST_SHARE * len(sentence.text)


def _share_told(said: Attributed, sentence: SentenceReading, told: frozenset[str]) -> float:
    stems = [word.stem for word in sentence.words if said.start <= word.start < said.end and not word.is_stop]
    return sum(stem in told for stem in stems) / len(stems) if stems else 0.0


def speaker_of(quotation: Quotation) -> Speaker | None:
    """The speaker of a quotation as the core found it."""
    if not quotation.speaker:
        return None
    start, end = quotation.speaker_start, quotation.speaker_end
    return Speaker(text=quotation.speaker, cue=quotation.cue, start=start, end=end)


def _quoted_speaker(quotations: Sequence[Quotation]) -> Speaker | None:
    for quotation in quotations:
        if quotation.speaker:
            return speaker_of(quotation)
    return None


def _length(said: Attributed) -> int:
    return said.end - said.start


def _to_speaker(said: Attributed, sentence: SentenceReading, *, text: str | None = None) -> Speaker:
    """The source of `said` by the name `text`, else as it is written."""
    return _make_speaker(said, sentence.start, text or said.source)


@lru_cache(maxsize=64)
def _make_speaker(said: Attributed, at: int, text: str) -> Speaker:
    """The source of `said`, in a sentence that begins at `at`. The last are remembered: several figures have one."""
    return Speaker(text=text, cue=said.cue, start=at + said.source_start, end=at + said.source_end)
