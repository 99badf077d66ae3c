from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.core.contradiction.sketches import MAY_DENY, sketch_sentence
from summarizer.core.contradiction.terms import Said, read_said, read_terms
from summarizer.core.reading import read_article
from summarizer.core.text.articles import make_article

WORDS = """the crew ferry council bridge vote he they it is was isn't remains did has will to from that of in not no
never nobody nor hardly longer yet unable failed refused denied rejected stopped sail sailed voted hurt safe open, a
x 12 Leeds""".split()


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=14), st.sampled_from(".?"))
def test_what_a_sentence_denies_and_states_are_its_terms(words: list[str], mark: str) -> None:
    for sentence in read_article(make_article("Today " + " ".join(words) + mark)).sentences:
        may_deny = MAY_DENY in sketch_sentence(sentence)
        terms = read_terms(sentence)
        denied = frozenset(term.key for term in terms if term.is_denied)
        stated = frozenset(term.key for term in terms if not term.is_denied)
        assert read_said(sentence, may_deny=may_deny) == Said(denied, stated)
