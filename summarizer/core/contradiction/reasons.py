"""A judgement whose own reason says the opposite: "rejected the plan, saying it was excellent"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from summarizer.core.contradiction.contradiction import Contradiction, set_beside
from summarizer.core.contradiction.hinges import HingeKind
from summarizer.core.contradiction.terms import MAX_TERMS
from summarizer.core.reading import SentenceReading
from summarizer.core.text.word_forms import word_key
from summarizer.core.text.words import Word

_FOR = """praise welcome hail applaud endorse commend approve admire acclaim laud recommend celebrate support back
favour champion""".split()
_AGAINST = """reject condemn criticise denounce oppose dismiss slam lambast disapprove deplore blast decry deride pan
dislike despise""".split()
_GOOD = frozenset(
    """good better best excellent superb outstanding essential vital crucial important invaluable useful effective
valuable brilliant wonderful impressive beautiful wise sensible safe reliable helpful beneficial
successful perfect convincing fresh original witty polished elegant sound accurate generous indispensable
great popularity success excellence talent brilliance acclaim appeal quality""".split()
)
_BAD = frozenset(
    """bad worse worst worthless useless poor terrible dreadful awful ineffective insignificant unimportant
negligible harmful dangerous unfair unwise foolish unsafe unreliable weak flawed dull clumsy boring inaccurate
unconvincing disastrous unusable sloppy trivial mediocre meagre dreary unpopularity failure incompetence
weakness discrimination harm misery disaster damage chaos abuse injustice hardship""".split()
)
_OF_WORTH = frozenset(
    "value use importance worth significance merit help interest demand appeal acclaim awareness success".split()
)
_SMALL = frozenset(("little", "no", "scant", "limited", "small", "minor", "negligible"))
_LARGE = frozenset(("great", "considerable", "enormous", "immense", "huge", "high", "much", "wide", "strong"))

_REASON = re.compile(
    r"(?:,?\s(?:because|since|as)|,\s(?:saying|arguing|adding|explaining|insisting)(?:\sthat)?)"
    r"\s(?:it|they|this|these)\b|\sfor\s(?:its|their)\s|\s(?:thanks|due|owing)\sto\s(?:both\s)?(?:its|their|the)\b"
)
_WARNING = re.compile(r",\s(?:warning|complaining|lamenting|protesting)(?:\sthat)?\s(?:it|they|this|these)\b")
_TURNED = re.compile(r"\b(?P<bad>un)?(?:fortunate|lucky|luckily|fortunately)\senough\sto\s")
_SPARED = "alive survive unhurt unharmed unscathed escape recover win safe"
_STRUCK = "die lose injure wound kill drown crash"
_UNSURE = re.compile(
    r"\b(?:not|never|no|nor|too|enough|less|least|without|lack\w*|hardly|but|could|should|might|if|only|despite|than"
    r"|once|although|though|while|claims?|claimed|supposed\w*|reduce\w*|prevent\w*|end|fewer|avoid\w*|against)\b"
    r"|n['’]t\b|[“”\"]",
    re.IGNORECASE,
)
_ANOTHER = re.compile(r"^\W+of\s(?:\w+\s)?(?:rivals?|compet\w+|other|another)\b")
_REACH = 10
"""Words behind the joint in which the reason passes its judgement."""
_BACK = 14
"""Words before the joint among which the judgement stands."""


class _Judgement(NamedTuple):
    word: Word
    is_good: bool


def find_misfits(sentences: Sequence[SentenceReading]) -> Iterator[Contradiction]:
    """Sentences whose judgement and reason are of opposite sign, in plain words on both sides of the joint.

    A reason speaks of the thing judged ("as it", "for its"); "lucky enough to" judges what follows.
    """
    for sentence in sentences:
        if len(sentence.words) > MAX_TERMS:
            continue
        for joint in (*_REASON.finditer(sentence.text), *_WARNING.finditer(sentence.text)):
            before = [word for word in sentence.words if word.end <= joint.start()][-_BACK:]
            after = [word for word in sentence.words if word.start >= joint.end()][:_REACH]
            judged, reason = _last_judgement(before, sentence.text), _first_judgement(after, sentence.text)
            if judged and reason and judged.is_good is not reason.is_good:
                words = judged.word, reason.word
                yield set_beside(HingeKind.MISFIT, sentence, sentence, words=words)
        yield from _find_turned(sentence)


def _find_turned(sentence: SentenceReading) -> Iterator[Contradiction]:
    """Good luck that strikes, bad luck that spares."""
    for joint in _TURNED.finditer(sentence.text):
        at = next(number for number, word in enumerate(sentence.words) if word.end > joint.start())
        after = [word for word in sentence.words if word.start >= joint.end()][:_REACH]
        wrong = _luck()[0 if joint["bad"] else 1]
        struck = next((word for word in after if word_key(word.text) in wrong), None)
        if struck and not _UNSURE.search(sentence.text, joint.end(), struck.end):
            words = sentence.words[at], struck
            yield set_beside(HingeKind.MISFIT, sentence, sentence, words=words)


def _last_judgement(words: Sequence[Word], text: str) -> _Judgement | None:
    """The judgement passed last before the joint, if it is not hedged or denied."""
    for at in range(len(words) - 1, -1, -1):
        sign = _sign(words, at, deeds=True)
        if sign is not None and not _describes_next(words, at, text):
            is_worth = at > 0 and words[at].text.lower() in _OF_WORTH and words[at - 1].text.lower() in _SMALL
            start = words[at].start if is_worth else words[max(0, at - 4)].start
            is_unsure = _UNSURE.search(text, start, words[-1].end)
            return None if is_unsure else _Judgement(words[at], sign)
    return None


def _describes_next(words: Sequence[Word], at: int, text: str) -> bool:
    """Is a word of praise or blame that of another thing ("bad bricks")."""
    if words[at].text.lower() not in _GOOD | _BAD or at + 1 == len(words):
        return False
    return not words[at + 1].is_stop and text[words[at].end : words[at + 1].start] == " "


def _first_judgement(words: Sequence[Word], text: str) -> _Judgement | None:
    for at, word in enumerate(words):
        if (sign := _sign(words, at, deeds=False)) is not None:
            is_unsure = _UNSURE.search(text, words[0].start, word.end + 4)
            return None if is_unsure or _ANOTHER.match(text[word.end : word.end + 40]) else _Judgement(word, sign)
        if text[word.end : word.end + 1] in (",", ";", ":", "."):
            return None
    return None


def _sign(words: Sequence[Word], at: int, *, deeds: bool) -> bool | None:
    """Is a word of praise, or of blame; `deeds` lets praising and blaming itself count."""
    word, before = words[at].text.lower(), words[at - 1].text.lower() if at else ""
    if word in _OF_WORTH and before in _SMALL | _LARGE:
        return before in _LARGE
    # word for word: "useful" and "using" share a key
    if word in _GOOD or word in _BAD:
        return word in _GOOD
    return _deeds().get(word_key(word)) if deeds else None


@cache
def _luck() -> tuple[frozenset[str], frozenset[str]]:
    return frozenset(map(word_key, _SPARED.split())), frozenset(map(word_key, _STRUCK.split()))


@cache
def _deeds() -> dict[str, bool]:
    return {word_key(word): is_good for side, is_good in ((_FOR, True), (_AGAINST, False)) for word in side}
