"""Words that exclude each other where both are told of one thing: opposites, and degrees of kinship."""

from summarizer.core.text.opposites import opposites_of
from summarizer.core.text.word_forms import word_key

KIN = frozenset(
    word_key(word)
    for word in """father mother son daughter brother sister husband wife uncle aunt nephew niece grandfather
    grandmother cousin grandson granddaughter""".split()
)
"""Degrees of kinship: one person is one of them to another."""
BOTH_TRUE = frozenset(
    word_key(word)
    for word in """north south east west northern southern eastern western left right first last old new early late
    men women man woman boy girl day night all most high low front back former long short open close more less male
    female up down before after above under with without public private present absent import export senior junior
    upper inside outside teacher student pupil doctor patient host guest buyer seller worker employer victim""".split()
)
"""Their opposites are told of different things side by side far more often than of one."""


def rivals_of(key: str) -> frozenset[str]:
    """The opposites of a key that are seldom both true, and the other degrees of kinship.

    As with `opposites_of`, ask for those of the other word as well.
    """
    rivals = frozenset[str]() if key in BOTH_TRUE else opposites_of(key) - BOTH_TRUE
    return rivals | (KIN - {key}) if key in KIN else rivals
