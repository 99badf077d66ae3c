"""Which sentences can deny anything, by their words alone: most need no reading of their verbs to tell."""

from summarizer.core.speech.speech_tokens import Token, Tokens
from summarizer.core.speech.stance_words import (
    DENYING,
    NEGATIVE_FROM,
    NEGATIVE_ING,
    NEGATIVE_TO,
    NEGATIVE_WORDS_TO,
    NOTHING,
)
from summarizer.core.text.pieces import cut_at_spaces
from summarizer.core.text.words import Remembered

_WORDS = NOTHING | NEGATIVE_WORDS_TO | {"yet"}
_VERBS = DENYING | NEGATIVE_TO | NEGATIVE_FROM | NEGATIVE_ING


def may_deny(sentence: str) -> bool:
    """Does any word stand in a sentence without which none of its events is denied."""
    return any(map(_MAY_DENY.__getitem__, cut_at_spaces(sentence).texts))


def _read_piece(piece: str) -> bool:
    return any(map(_is_of_denial, Tokens(cut_at_spaces(piece)).words))


def _is_of_denial(token: Token) -> bool:
    # a verb that no list knows is its own base form
    lemma = token.form.lemma if token.form else token.lower
    return token.may_negate or token.lower in _WORDS or lemma in _VERBS or token.lower in _VERBS


_MAY_DENY = Remembered(_read_piece)
