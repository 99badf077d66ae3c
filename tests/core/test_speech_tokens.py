from hypothesis import example, given, settings
from hypothesis import strategies as st

from summarizer.core.speech.saying import WORD
from summarizer.core.speech.speech_tokens import read_tokens


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="aB.C Mr-'’‐_ ,St “”1é!", max_size=24))
@example("“Mr. A.B. Stone, of the U.S.,” said J.R.Hale's aide ‑ (No. 3).")
def test_words_and_marks_are_those_of_the_pattern_however_they_are_found(text: str) -> None:
    read = read_tokens(text)
    assert [token.text for token in read.words] == [found.group() for found in WORD.finditer(text)]
    assert [read.start(at) for at in range(len(read.words))] == [found.start() for found in WORD.finditer(text)]
