from hypothesis import example, given, settings
from hypothesis import strategies as st

from summarizer.core.speech.clauses import read_tokens
from summarizer.core.speech.saying import WORD


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="aB.C Mr-'’‐_ ,St “”1é!", max_size=24))
@example("“Mr. A.B. Stone, of the U.S.,” said J.R.Hale's aide ‑ (No. 3).")
def test_words_and_marks_are_those_of_the_pattern_however_they_are_found(text: str) -> None:
    tokens = read_tokens(text)
    assert [token.text for token in tokens] == [found.group() for found in WORD.finditer(text)]
    assert all(text[token.start : token.end] == token.text for token in tokens)
