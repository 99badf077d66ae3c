"""The stems known beforehand are what the stemmer says; `UPDATE_STEMS=1 pytest tests/core/test_known_stems.py` anew."""

import json
import os
import subprocess
import sys
import textwrap
from pathlib import Path

import snowballstemmer
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.core.text.known_stems import KNOWN_STEMS
from summarizer.core.text.snowball import find_stem
from summarizer.core.text.words import stem

TABLE = Path(__file__).parent.parent.parent / "summarizer" / "core" / "text" / "known_stems.py"

ASKED_AT_START = """
import json, re, sys
from summarizer.core.text import known_stems
known_stems.KNOWN_STEMS.clear()
from summarizer.core.text import words
asked = set()
find_stem = words.find_stem
def ask(word):
    asked.add(word)
    return find_stem(word)
words.find_stem = ask
import summarizer.steps.compare, summarizer.steps.summarize, summarizer.steps.verify
from summarizer.core.difference import vocabulary_of_difference
from summarizer.core.support import deed_kinds, figure_things, lexicon
from summarizer.core.text import opposites
for module in (deed_kinds, figure_things, lexicon, opposites, vocabulary_of_difference):
    for name, member in sorted(vars(module).items()):
        if hasattr(member, "cache_info") and member.cache_parameters()["maxsize"] == 1:
            member()
print(json.dumps(sorted(word for word in asked if re.fullmatch("[a-z]+", word))))
"""


def words_asked_at_start() -> list[str]:
    done = subprocess.run([sys.executable, "-c", ASKED_AT_START], capture_output=True, text=True, check=True)
    return list(json.loads(done.stdout))


def written(words: list[str]) -> str:
    stemmer = snowballstemmer.stemmer("english")
    pairs = [word if (found := stemmer.stemWord(word)) == word else f"{word}={found}" for word in words]
    lines = textwrap.fill(" ".join(pairs), width=118, break_long_words=False, break_on_hyphens=False)
    return (
        '"""Stems of the words in our own lists: finding them when starting would take half a second."""\n\n'
        f'_PAIRS = """\n{lines}\n"""\n\n'
        'KNOWN_STEMS = {word: found or word for word, _, found in (pair.partition("=") for pair in _PAIRS.split())}\n'
        '"""Word to Snowball English stem. Written by tests/core/test_known_stems.py."""\n'
    )


def test_known_stems_are_the_stemmer_s() -> None:
    if os.environ.get("UPDATE_STEMS"):
        TABLE.write_text(written(words_asked_at_start()), encoding="utf-8")
    stemmer = snowballstemmer.stemmer("english")
    assert KNOWN_STEMS
    assert {word: stemmer.stemWord(word) for word in KNOWN_STEMS} == KNOWN_STEMS


def test_nearly_all_words_asked_for_at_the_start_are_known() -> None:
    asked = words_asked_at_start()
    unknown = [word for word in asked if word not in KNOWN_STEMS]
    assert len(unknown) < 0.1 * len(asked), f"run: UPDATE_STEMS=1 pytest {__file__}"


def test_a_word_that_is_not_known_is_stemmed_all_the_same() -> None:
    assert "zebras" not in KNOWN_STEMS
    assert stem("Zebras") == "zebra"
    assert stem("Government’s") == stem("government")


def test_only_a_word_with_an_ending_is_handed_to_the_stemmer() -> None:
    stemmer = snowballstemmer.stemmer("english")
    begun = {word[:length] for word in list(KNOWN_STEMS)[::4] for length in range(1, len(word))} - KNOWN_STEMS.keys()
    strange = {"'twas", "o'neill", "xyzzy", "yyy", "çelik", "u.s", "al-qaim", "2021", "3½", "qaeda's'"}
    assert {word: stem(word) for word in begun | strange} == {word: stemmer.stemWord(word) for word in begun | strange}


ENDINGS = st.sampled_from(
    """s es ies ied sses us ss ed edly eed eedly ing ingly y e l ll ational ation ator ization izer aliti alli alism
    fulness fulli ousness ousli iveness iviti biliti bli tional enci anci abli entli lessli ogist ogi li alize icate
    iciti ical ative ful ness ement ment ance ence able ible ate ive ize iti ism ion ous ant ent al er ic""".split()
)
OPENINGS = st.sampled_from(sorted(KNOWN_STEMS) + "succ proc exc even cann inn earr herr out past sky ad eg of".split())


@settings(max_examples=1000, deadline=None)
@given(OPENINGS, st.integers(1, 9), st.text(alphabet="aeiouysltnd", max_size=3), st.lists(ENDINGS, max_size=3))
def test_plain_words_have_the_stems_of_the_package(opening: str, length: int, middle: str, endings: list[str]) -> None:
    word = "".join(filter(str.isalpha, opening[:length] + middle + "".join(endings)))
    if word.isascii():
        assert find_stem(word) == snowballstemmer.stemmer("english").stemWord(word)


def test_every_known_word_with_every_ending_taken_off_or_put_on_has_the_stem_of_the_package() -> None:
    stemmer = snowballstemmer.stemmer("english")
    plain = [word for word in KNOWN_STEMS if word.isascii() and word.isalpha()][::3]
    words = {word + ending for word in plain for ending in ("", "s", "ed", "ingly")} | {word[:-1] for word in plain}
    assert {word: find_stem(word) for word in words} == {word: stemmer.stemWord(word) for word in words}
