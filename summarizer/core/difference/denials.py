"""Words that deny: which side of a pair has them, what they deny, and how both sides are shown."""

from collections.abc import Sequence
from functools import lru_cache

from summarizer.core.difference.alignment import Pair
from summarizer.core.difference.statements import Place, Statement
from summarizer.core.difference.word_alignment import Gap
from summarizer.core.text.word_forms import word_key
from summarizer.core.text.words import Word
from summarizer.domain.values import Polarity

NEGATORS = frozenset("not no never n't cannot without neither nor nobody nothing none hardly scarcely".split())
_DEED_WITHIN = 4
"""So many words after a "not" are shown at most."""


def negates_one_side(pair: Pair, gap: Gap) -> bool:
    """Is exactly one side negated; two negations on one side undo each other."""
    sides = (pair.left, gap.left), (pair.right, gap.right)
    counts = [
        sum(is_negator(word.text) and not _is_number_sign(side, word) for word in words) % 2 for side, words in sides
    ]
    return counts[0] != counts[1]


def denies_more(pair: Pair) -> bool:
    """Is one statement denied as a whole, and the other is not."""
    return _is_denied(pair.left) != _is_denied(pair.right)


def denies_the_other(pair: Pair, gap: Gap) -> bool:
    """Does the negation of a gap deny what the other side states, and not something else or what both deny."""
    if _adds_denial(pair, gap) or _deny_alike(pair):
        return False
    return denies_more(pair)


def _deny_alike(pair: Pair) -> bool:
    """Do both say of one verb that it is not so, one of them without a "not" ("denied that it would leave")."""
    keys = [
        {word_key(event.lemma) for event in side.events if event.polarity is Polarity.NEGATIVE}
        for side in (pair.left, pair.right)
    ]
    return bool(keys[0] & keys[1])


def _adds_denial(pair: Pair, gap: Gap) -> bool:
    """Do the words of one side deny something of their own ("No one was hurt, and ..."), where the other has none."""
    for statement, words, others in ((pair.left, gap.left, gap.right), (pair.right, gap.right, gap.left)):
        if words and not others:
            inside = range(words[0].start, words[-1].end)
            return any(one.start in inside and one.polarity is Polarity.NEGATIVE for one in statement.events)
    return False


@lru_cache(maxsize=4096)
def _is_denied(statement: Statement) -> bool:
    """Is a whole statement denied: "no terms were given", "terms were not given"; two negations undo each other."""
    return _are_odd(statement, statement.words)


def _are_odd(statement: Statement, words: Sequence[Word]) -> bool:
    """Is there an odd number of negations among words of a statement."""
    return sum(is_negator(word.text) and not _is_number_sign(statement, word) for word in words) % 2 == 1


def _is_number_sign(statement: Statement, word: Word) -> bool:
    """The "No" of "No. 1"."""
    return word.text == "No" and statement.sentence.text[word.end : word.end + 1] == "."


def is_negator(word: str) -> bool:
    """Does the word deny: "not", "never", "didn't"."""
    lower = word.lower().replace("’", "'")
    return lower in NEGATORS or lower.endswith("n't")


def find_denial(pair: Pair, gap: Gap) -> tuple[Place, Place]:
    """The words of both sides to be shown, those of a denial with what it denies."""
    return _place_of(pair.left, gap.left, gap.right, pair.right), _place_of(pair.right, gap.right, gap.left, pair.left)


def _place_of(statement: Statement, words: Sequence[Word], other: Sequence[Word], other_side: Statement) -> Place:
    """What is denied or stated: the gap's words, where this side has some, and what both sides say next.

    "not been inspected" stands against "been inspected".
    """
    if words:
        deed = [] if other else [own for own, _ in _common_words(statement, words, other_side)]
        return statement.place_of(words[0].start, (deed or words)[-1].end)
    deed = [own for _, own in _common_words(other_side, other, statement)] if other else []
    return statement.place_of(deed[0].start, deed[-1].end) if deed else statement.place


def _common_words(denying: Statement, gap: Sequence[Word], stating: Statement) -> list[tuple[Word, Word]]:
    """The words right after the gap that the other side has in the same order, up to the first that tells a deed."""
    twins = {word.text.lower(): word for word in reversed(stating.words)}
    found: list[tuple[Word, Word]] = []
    for word in [word for word in denying.words if word.start > gap[-1].start][:_DEED_WITHIN]:
        twin = twins.get(word.text.lower())
        if twin is None or (found and twin.start < found[-1][1].end):
            break
        found.append((word, twin))
        if not word.is_stop:
            break
    return found
