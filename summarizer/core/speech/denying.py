"""Which words an event cannot be denied without: most sentences hold none, so that nobody need read their verbs."""

from summarizer.core.speech.speech_tokens import Token, read_piece
from summarizer.core.speech.stance_words import (
    DENYING,
    NEGATIVE_FROM,
    NEGATIVE_ING,
    NEGATIVE_TO,
    NEGATIVE_WORDS_TO,
    NOTHING,
)

_WORDS = NOTHING | NEGATIVE_WORDS_TO | {"yet"}
_VERBS = DENYING | NEGATIVE_TO | NEGATIVE_FROM | NEGATIVE_ING


def may_deny(piece: str) -> bool:
    """Does what stands between two spaces hold such a word. Of a sentence without one no event is denied."""
    return True in [_is_of_denial(token) for token in read_piece(piece)]


def _is_of_denial(token: Token) -> bool:
    # a verb that no list knows is its own base form
    lemma = token.form.lemma if token.form else token.lower
    return token.may_negate or token.lower in _WORDS or lemma in _VERBS or token.lower in _VERBS
