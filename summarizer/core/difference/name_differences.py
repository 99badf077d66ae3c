"""Names that fill one place of a statement and are not one bearer; roles exchanged; words in another mouth."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz import fuzz

from summarizer.core.difference.alignment import Pair
from summarizer.core.difference.difference import Difference, contrast
from summarizer.core.difference.gates import Outcome, speaker_gate
from summarizer.core.difference.name_spellings import LEAST_SOUNDS, sound_of
from summarizer.core.difference.place_scope import country_keys, located_places
from summarizer.core.difference.statements import Statement
from summarizer.core.difference.subjects import SameBearer, compare_subjects
from summarizer.core.difference.word_alignment import Gap
from summarizer.core.names.gazetteer import known_names
from summarizer.core.names.names import Name, same_name
from summarizer.core.support.lexicon import relate_words
from summarizer.core.text.word_forms import word_key
from summarizer.core.text.words import Word
from summarizer.domain.comparison import Facet, Gate, Relation

SPELLING_RATIO = 82
"""Likeness of spelling (percent) from which two names may be one name spelt differently."""
MAX_NAMELESS_WORDS = 3
"""Content words besides the name that a gap may hold and still be a change of name."""
PLACE_COSINE = 0.5
_LASTING_PLACES = {
    "headquarters": "based",
    "headquartered": "based",
    "based": "based",
    "born": "born",
    "buried": "buried",
}
"""Words before "in" and a place of which there is only one."""
_PREPOSITIONS = frozenset("for from to by with against of in on at about after before over under".split())


@lru_cache(maxsize=4096)
def _is_headline(statement: Statement) -> bool:
    """Is it in title case or capitals, where a name cannot be told from other words."""
    words = [word for word in statement.words if len(word.text) > 3]
    return len(words) > 3 and sum(word.text[0].isupper() for word in words) > 0.7 * len(words)


class _Names(NamedTuple):
    left: Name
    right: Name


def find_name_differences(pair: Pair) -> Iterator[Difference]:
    """Differences of who, where and by whom between two statements about one event."""
    yield from _find_lasting_place(pair)
    if not pair.is_best or _is_headline(pair.left) or _is_headline(pair.right):
        return
    swapped = _find_exchange(pair)
    if swapped:
        yield swapped
        return
    for gap in pair.words.gaps:
        if gap.is_firm and pair.is_close:
            names = _names_in_gap(pair, gap)
            difference = _judge_names(pair, names) if names else None
            if difference:
                yield difference
    yield from _find_place_clash(pair)


def _names_in_gap(pair: Pair, gap: Gap) -> _Names | None:
    """The names of a gap that holds one on either side, if neither bearer is named in the other statement."""
    left, right = _touching(pair.left, gap.left), _touching(pair.right, gap.right)
    if len(left) != 1 or len(right) != 1:
        return None
    a, b = left[0], right[0]
    others = _other_words(gap.left, left), _other_words(gap.right, right)
    if others[0] != others[1] or others[0] > (MAX_NAMELESS_WORDS if a.kind == b.kind != "other" else 0):
        return None
    if _is_named(a, pair.right) or _is_named(b, pair.left):
        return None
    if not _can_be_rivals(a, b) and not (pair.words.is_near_copy and others == (0, 0) and a.kind != b.kind):
        return None
    return _Names(a, b)


def _touching(statement: Statement, words: Sequence[Word]) -> list[Name]:
    return [
        name
        for name in statement.names
        if any(name.start <= word.start < name.end for word in words)
        and not _is_time(statement, name)
        and not _is_medium(statement, name)
    ]


def _is_medium(statement: Statement, name: Name) -> bool:
    """The outlet somebody spoke to ("told Reuters"): each outlet names itself."""
    before = statement.sentence.text[max(0, name.start - 18) : name.start].lower().rstrip()
    return before.endswith(("told", "tells", "told the", "interview with", "speaking to", "talking to"))


def _is_time(statement: Statement, name: Name) -> bool:
    return any(time.start <= name.start < time.end for time in statement.times)


def _other_words(words: Sequence[Word], names: Sequence[Name]) -> int:
    return sum(not word.is_stop and not any(name.start <= word.start < name.end for name in names) for word in words)


def _is_named(name: Name, statement: Statement) -> bool:
    return any(same_name(name, other) for other in statement.names)


def _can_be_rivals(a: Name, b: Name) -> bool:
    """May the two stand for one another: a person and a place do not, nor two wordings of no known kind."""
    kinds = {a.kind, b.kind}
    if kinds == {"other"} and relate_words(word_key(a.text), word_key(b.text)) in ("synonym", "derived"):
        return False
    if kinds == {"other"} and set(re.split(r"[\s-]", a.key)) & set(re.split(r"[\s-]", b.key)):
        return False
    return len(kinds) == 1 or "other" in kinds or kinds <= {"org", "group", "place"}


def _judge_names(pair: Pair, names: _Names) -> Difference | None:
    a, b = names
    spelling = fuzz.ratio(a.text.lower(), b.text.lower()) >= SPELLING_RATIO or _sound_alike(a, b)
    if spelling and [word_key(word) for word in a.text.split()] == [word_key(word) for word in b.text.split()]:
        return None
    if spelling and not (a.text in known_names() and b.text in known_names()):
        return _differ(
            pair, names, Relation.TENSION, Facet.IDENTITY, Gate.SLOT, "this may be one name spelt in two ways"
        )
    if _share_family_name(a, b):
        return _differ(pair, names, Relation.TENSION, Facet.IDENTITY, Gate.SLOT, "these may be two forms of one name")
    facet = Facet.PLACE if "place" in (a.kind, b.kind) else Facet.ACTOR
    if _in_speaker(pair.left, a) and _in_speaker(pair.right, b):
        facet = Facet.ATTRIBUTION
    if not pair.words.is_near_copy or a.kind != b.kind:
        why = "the names differ, but it is not certain that both speak of one event"
        return _differ(pair, names, Relation.TENSION, facet, Gate.EVENT, why)
    if _is_in_article(a, pair.right) and _is_in_article(b, pair.left):
        why = "both articles know both names, and either may stand for the other"
        return _differ(pair, names, Relation.TENSION, facet, Gate.SLOT, why)
    if facet is Facet.PLACE and (a.key in country_keys()) != (b.key in country_keys()):
        why = "one is a country, and the other may lie in it"
        return _differ(pair, names, Relation.DIFFERENT_SCOPE, facet, Gate.SCOPE, why)
    if facet is not Facet.ATTRIBUTION:
        speakers = speaker_gate(pair.left, pair.right)
        if speakers.outcome is Outcome.FAILED:
            return _differ(pair, names, Relation.ATTRIBUTED_DISPUTE, facet, Gate.SPEAKER, speakers.why)
    return _differ(pair, names, Relation.CONTRADICTION, facet, Gate.VALUE, "the names differ in the same place")


def _sound_alike(a: Name, b: Name) -> bool:
    """May both be transliterations of one name ("Qadiri", "Kadiri")."""
    sounds = sound_of(a.text), sound_of(b.text)
    return sounds[0] == sounds[1] and len(sounds[0]) >= LEAST_SOUNDS // 2


def _share_family_name(a: Name, b: Name) -> bool:
    """Two first names with one initial before one family name."""
    one, other = a.text.split(), b.text.split()
    return len(one) > 1 and len(other) > 1 and one[-1] == other[-1] and one[0][0] == other[0][0]


def _is_in_article(name: Name, statement: Statement) -> bool:
    return re.search(rf"\b{re.escape(name.text)}\b", statement.article.text) is not None


def _in_speaker(statement: Statement, name: Name) -> bool:
    speaker = statement.speaker
    if speaker is None or speaker.start is None or speaker.end is None:
        return False
    place = statement.place_of(name.start, name.end)
    return place.start < speaker.end and speaker.start < place.end


def _find_exchange(pair: Pair) -> Difference | None:
    """The same words with two names changed about: "A struck B" against "B struck A"."""
    if pair.words.share == 1.0 or sorted(pair.left.folded.split()) != sorted(pair.right.folded.split()):
        return None
    left = [name for name in pair.left.names if not _is_time(pair.left, name)]
    right = [name for name in pair.right.names if not _is_time(pair.right, name)]
    if len(left) < 2 or len(left) != len(right):
        return None
    moved = [(a, b) for a, b in zip(left, right, strict=True) if not same_name(a, b)]
    if len(moved) != 2:
        return None
    (a, b), (other_a, other_b) = moved
    if _keep_preposition(pair, a, other_b) or _keep_preposition(pair, other_a, b):
        return None
    return _differ(
        pair, _Names(a, b), Relation.CONTRADICTION, Facet.ACTOR, Gate.VALUE, "the two names have changed places"
    )


def _keep_preposition(pair: Pair, left: Name, right: Name) -> bool:
    """Has a phrase only moved: "B will pay for A" and "For A, B will pay"."""
    before = _word_before(pair.left, left)
    return before in _PREPOSITIONS and before == _word_before(pair.right, right)


def _word_before(statement: Statement, name: Name) -> str:
    return statement.sentence.text[statement.start : name.start].rstrip().rpartition(" ")[2].lower()


def _find_lasting_place(pair: Pair) -> Iterator[Difference]:
    """Two places for what one bearer has once: where somebody was born, where a company is based."""
    if pair.is_internal or pair.words.is_near_copy:
        return
    left, right = _lasting_places(pair.left), _lasting_places(pair.right)
    for kind in sorted(left.keys() & right.keys()):
        a, b = left[kind], right[kind]
        if not same_name(a, b) and compare_subjects(pair.left, pair.right) is SameBearer.YES:
            why = "there can be only one such place, unless one lies in the other"
            yield _differ(pair, _Names(a, b), Relation.CONTRADICTION, Facet.PLACE, Gate.VALUE, why)


def _lasting_places(statement: Statement) -> dict[str, Name]:
    """Kind of place ("born", "based") -> the place named directly behind it."""
    found: dict[str, Name] = {}
    for name in located_places(statement):
        before = [word.text.lower() for word in statement.words if word.end <= name.start][-3:]
        kind = next((_LASTING_PLACES[word] for word in before if word in _LASTING_PLACES), None)
        if kind:
            found.setdefault(kind, name)
    return found


def _find_place_clash(pair: Pair) -> Iterator[Difference]:
    """Each side sets the event in a place the other does not name, in other words than the other."""
    if pair.words.is_near_copy or pair.is_internal or pair.cosine < PLACE_COSINE:
        return
    left = [name for name in located_places(pair.left) if name.kind == "place" and not _is_named(name, pair.right)]
    right = [name for name in located_places(pair.right) if name.kind == "place" and not _is_named(name, pair.left)]
    if len(left) == 1 and len(right) == 1 and not set(left[0].text.split()) & set(right[0].text.split()):
        if _is_one_announcement(pair, left[0], right[0]):
            why = "one thing was said on one day in two places"
            yield _differ(pair, _Names(left[0], right[0]), Relation.CONTRADICTION, Facet.PLACE, Gate.VALUE, why)
            return
        why = "each names another place, and one may lie in the other"
        yield _differ(pair, _Names(left[0], right[0]), Relation.DIFFERENT_SCOPE, Facet.PLACE, Gate.SCOPE, why)


_SAYING_IN = re.compile(r"\b(?:said|announced|told \w+|declared|reported|signed|met) (?:\w+ )?in (?:the )?$")


def _is_one_announcement(pair: Pair, left: Name, right: Name) -> bool:
    """Was it said, signed or agreed in one place on one side and on the same day in another on the other."""
    days = [{time.text.lower() for time in side.times} for side in (pair.left, pair.right)]
    if not days[0] & days[1] or {left.key, right.key} & country_keys():
        return False
    sides = (pair.left, left), (pair.right, right)
    return all(_SAYING_IN.search(side.sentence.text, max(0, name.start - 40), name.start) for side, name in sides)


def _differ(pair: Pair, names: _Names, relation: Relation, facet: Facet, gate: Gate, reason: str) -> Difference:
    left = pair.left.place_of(names.left.start, names.left.end)
    right = pair.right.place_of(names.right.start, names.right.end)
    return Difference(relation, facet, gate, pair.left, pair.right, left, right, contrast(pair, left, right, reason))
