import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.core.speech.denying import may_deny
from summarizer.core.speech.stance import find_events
from summarizer.domain.values import Polarity

DENIED = [
    "The ferry did not sail.",
    "The ferry didn’t sail.",
    "Nobody was hurt.",
    "The council has yet to vote.",
    "She declined to comment.",
    "He denied lying.",
    "They were barred from leaving.",
    "The shop stopped selling knives.",
    "The crew was unable to land.",
    "It is no longer used.",
    "He should rebut having lied.",
    "The bridge cannot be crossed.",
]
WORDS = """the crew ferry council he they it is was did has will to from that of not no never nobody nor hardly longer
yet unable failure refused failing denied rejecting dismiss stop stopping keep kept saved avoid ceasing ruled rule
barred refrain rebut disprove selling sail sailed vote hurt, n't isn't “cannot” seldom-seen no-show Nothing
Refused, Rejected. Nobody, Keeping. Dismissed Never, Ruled. Kazan Marlow, Olmsted.
Unsaved misruled""".split()


def has_word(sentence: str) -> bool:
    return any(map(may_deny, sentence.split(" ")))


@pytest.mark.parametrize("sentence", DENIED)
def test_a_sentence_that_denies_something_holds_a_word_of_denial(sentence: str) -> None:
    assert any(event.polarity is Polarity.NEGATIVE for event in find_events(sentence))
    assert has_word(sentence)


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join))
def test_nothing_is_denied_without_a_word_of_denial(sentence: str) -> None:
    is_denied = any(event.polarity is Polarity.NEGATIVE for event in find_events(sentence))
    assert has_word(sentence) or not is_denied


def test_most_sentences_hold_no_word_of_denial() -> None:
    assert not has_word("The council opened the old bridge to heavy traffic on Monday.")
