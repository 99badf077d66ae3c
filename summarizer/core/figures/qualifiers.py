"""Wordings around a number that bound or hedge it: "at least", "no more than", "or so"."""

from typing import Final, NamedTuple

from summarizer.core.figures.number_tokens import Token
from summarizer.core.figures.quantity import Qualifier

_FORMS: Final[tuple[tuple[Qualifier, str], ...]] = (
    (
        "at_least",
        "at least|at the very least|a minimum of|minimum of|upwards of|upward of|not under|not below|no lower than"
        "|as few as|as little as|as low as",
    ),
    (
        "more_than",
        "more than|over|above|exceeding|exceeds|exceeded|exceed|in excess of|greater than|higher than|bigger than"
        "|longer than|larger than|north of|beyond|surpassing|surpassed|topping|topped|over than|>|older than",
    ),
    (
        "less_than",
        "less than|fewer than|under|below|lower than|smaller than|shorter than|south of|<|younger than|sub -|sub-",
    ),
    (
        "at_most",
        "up to|as many as|as much as|as high as|at most|at the most|a maximum of|maximum of|maximum|max"
        "|not exceeding|not over|not above|no higher than|no greater than|no longer than|not beyond|as long as",
    ),
    (
        "about",
        "about|around|some|averages|roughly|approximately|approx|approx .|circa|an estimated|estimated"
        "|in the region of|something like|more or less|~|≈|averaging|averaged|nearer|order of|c .",
    ),
    (
        "nearly",
        "nearly|almost|close to|just under|approaching|just short of|just below|a little under|slightly under"
        "|slightly less than|just less than|not quite|a little less than|shy of|just shy of|virtually|practically",
    ),
    ("exactly", "exactly|precisely|only|just|a total of"),
)
_BEFORE: Final = {form: qualifier for qualifier, forms in _FORMS for form in forms.split("|")}
_LONGEST: Final = max(len(form.split()) for form in _BEFORE)
_LAST_WORDS: Final = frozenset(form.split()[-1] for form in _BEFORE)

_AFTER: Final[dict[str, Qualifier]] = {
    "or more": "at_least",
    "or over": "at_least",
    "or above": "at_least",
    "or older": "at_least",
    "or higher": "at_least",
    "or greater": "at_least",
    "or longer": "at_least",
    "and over": "at_least",
    "and above": "at_least",
    "and older": "at_least",
    "and up": "at_least",
    "and more": "at_least",
    "at least": "at_least",
    "- plus": "at_least",
    "plus": "at_least",
    "+": "at_least",
    "- odd": "about",
    "odd": "about",
    "or so": "about",
    "or thereabouts": "about",
    "or less": "at_most",
    "or fewer": "at_most",
    "or under": "at_most",
    "or younger": "at_most",
    "or lower": "at_most",
    "at most": "at_most",
    "at the most": "at_most",
    "and under": "at_most",
}
_FIRST_AFTER: Final = frozenset(form.split()[0] for form in _AFTER)
_NEGATED: Final[dict[Qualifier, Qualifier]] = {
    "more_than": "at_most",
    "less_than": "at_least",
    "at_least": "less_than",
    "nearly": "less_than",
}
_NEGATIONS: Final = frozenset("no not never nor neither cannot hardly".split())
_SUBJECT_WORDS: Final = frozenset(
    """talk talks talked talking speak spoke speaking concern concerns concerned worry worried worries question
    questions complain complained complaints learn learned know knew known think thought thinking information report
    reports reported wrote write written told tell ask asked bring brought brings control power dispute disputes
    fight fought clash clashes row anger protest protests took take takes taken presided rule authority argue argued
    hang hung turn turned turns look looked looks travel travelled walk walked gathered sitting based came come
    built centred revolve revolves""".split()
)
"""After these "about", "around", "over" and "above" are plain prepositions."""
_UPWARD: Final = frozenset(
    """go goes went gone going move moved moves moving edge edged edging inch inched inching tick ticked ticking creep
    crept creeping climb climbed climbing rise rose risen rising jumped back push pushed pushing bring brought take
    took taking head headed heading""".split()
)
_PREPOSITIONS: Final = frozenset({"about", "around", "over", "above", "below", "under", "beyond"})


class Worded(NamedTuple):
    """A qualifier and how far it reaches, as a token index (first token before, or index after)."""

    qualifier: Qualifier
    edge: int


def find_before(tokens: list[Token], index: int) -> Worded | None:
    """The qualifier that ends right before `tokens[index]`, its negation taken into account ("no more than")."""
    if index == 0 or tokens[index - 1].lower not in _LAST_WORDS:
        return None
    words = [token.lower for token in tokens[max(0, index - _LONGEST) : index]]
    for skipped in range(len(words)):
        qualifier = _BEFORE.get(" ".join(words[skipped:]))
        if qualifier is not None:
            length = len(words) - skipped
            first = index - length
            return _negate(tokens, Worded(qualifier, first)) if _is_qualifier(tokens, first, length) else None
    return None


def _is_qualifier(tokens: list[Token], first: int, length: int) -> bool:
    word = tokens[first].lower
    if first == 0:
        return True
    if word == "up" and length == 2:
        # "went back up to 5%" reaches a level, "up to 5%" bounds one
        before = tokens[first - 1].lower
        return before not in _UPWARD
    if length > 1 or word not in _PREPOSITIONS:
        return True
    return tokens[first - 1].lower not in _SUBJECT_WORDS


def _negate(tokens: list[Token], worded: Worded) -> Worded:
    first = worded.edge
    if first == 0 or worded.qualifier not in _NEGATED:
        return _take_adverb(tokens, worded)
    before = tokens[first - 1].lower
    if tokens[first].lower in ("not", "no"):
        return worded
    if before in ("much", "many", "far") and first > 1 and _denies(tokens[first - 2].lower):
        return Worded("about", first - 2)
    if _denies(before):
        # "no fewer than 12" is at least 12; "not at least 12" is fewer
        edge = first - 1 if before in ("no", "not") else first
        return Worded(_NEGATED[worded.qualifier], edge)
    return _take_adverb(tokens, worded)


def _denies(word: str) -> bool:
    return word in _NEGATIONS or word.endswith("n't")


def _take_adverb(tokens: list[Token], worded: Worded) -> Worded:
    """Let the phrase begin at "well over", "just over", "only about"."""
    first = worded.edge
    if first and tokens[first - 1].lower in ("well", "just", "slightly", "far", "only", "little", "still", "now"):
        if worded.qualifier == "less_than" and tokens[first - 1].lower in ("just", "slightly"):
            return Worded("nearly", first - 1)
        return worded._replace(edge=first - 1)
    return worded


def find_after(tokens: list[Token], index: int) -> Worded | None:
    """The qualifier that starts at `tokens[index]` ("or more", "or so", "-plus", "+")."""
    if index >= len(tokens) or tokens[index].lower not in _FIRST_AFTER:
        return None
    for length in (3, 2, 1):
        qualifier = _AFTER.get(" ".join(token.lower for token in tokens[index : index + length]))
        if qualifier is None or len(tokens) < index + length:
            continue
        if length == 1 and tokens[index].text in ("plus", "odd") and not _stands_before_noun(tokens, index):
            continue
        return Worded(qualifier, index + length)
    return None


def _stands_before_noun(tokens: list[Token], index: int) -> bool:
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    return following is not None and following.lower.isalpha() and following.lower not in ("a", "an", "the", "or")
