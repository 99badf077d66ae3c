from dataclasses import asdict

from hypothesis import example, given, settings
from hypothesis import strategies as st

from summarizer.core.speech import saying, speech_tokens, stance_words, verbs
from summarizer.core.speech.saying import WORD
from summarizer.core.speech.speech_tokens import _read_listed, _read_word, read_tokens


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="aB.C Mr-'’‐_ ,St “”1é!", max_size=24))
@example("“Mr. A.B. Stone, of the U.S.,” said J.R.Hale's aide ‑ (No. 3).")
def test_words_and_marks_are_those_of_the_pattern_however_they_are_found(text: str) -> None:
    read = read_tokens(text)
    assert [token.text for token in read.words] == [found.group() for found in WORD.finditer(text)]
    assert [read.start(at) for at in range(len(read.words))] == [found.start() for found in WORD.finditer(text)]


NEW = "Leeds house ½ 1,200 2024 quickly Quickly red Fred ² İ \u0301 o’clock al-Qaim so-called".split()
LISTED = {
    word
    for module in (saying, speech_tokens, stance_words, verbs)
    for words in vars(module).values()
    if type(words) in (frozenset, dict)  # no tables of words met
    for word in words
    if isinstance(word, str) and word and not word.startswith("_")
}


def test_a_word_tells_the_same_whether_or_not_every_list_is_asked() -> None:
    for word in LISTED.union(NEW):
        lower = word.lower()
        asked = _read_listed(word, lower, verbs.read_verb(lower), owner=False, glued=False)
        assert asdict(_read_word(word)) == asdict(asked), word
