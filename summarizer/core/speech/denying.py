"""Which words an event cannot be denied without: most sentences hold none, so that nobody need read their verbs."""

from summarizer.core.speech.speech_tokens import NEGATIONS, NO_LONGER, Token, read_piece
from summarizer.core.speech.stance_words import (
    DENYING,
    NEGATIVE_FROM,
    NEGATIVE_ING,
    NEGATIVE_TO,
    NEGATIVE_WORDS_TO,
    NOTHING,
)
from summarizer.core.speech.verbs import verb_forms

_WORDS = NOTHING | NEGATIVE_WORDS_TO | {"yet"}
_VERBS = DENYING | NEGATIVE_TO | NEGATIVE_FROM | NEGATIVE_ING
_FORMS = [form for form, verb in verb_forms().items() if verb.lemma in _VERBS]
_STARTS = frozenset([word[:2] for word in (_WORDS | _VERBS | NEGATIONS | NO_LONGER).union(_FORMS)])
"""The first letters of all such words: a new word, nearly always a name, seldom begins so and is not read."""


def may_deny(piece: str) -> bool:
    """Does what stands between two spaces hold such a word. Of a sentence without one no event is denied."""
    if piece[:2].lower() not in _STARTS and (piece.isalpha() or (piece[:-1].isalpha() and piece[-1] in ",.")):
        return False
    return True in [_is_of_denial(token) for token in read_piece(piece)]


def _is_of_denial(token: Token) -> bool:
    # a verb that no list knows is its own base form
    lemma = token.form.lemma if token.form else token.lower
    return token.may_negate or token.lower in _WORDS or lemma in _VERBS or token.lower in _VERBS
