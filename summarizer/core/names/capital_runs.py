"""Runs of capitalised words: where they begin and end, and where one run holds several names."""

import re

from summarizer.core.names.first_names import FAMILY_NAME_FIRST, FIRST_NAMES
from summarizer.core.names.gazetteer import Entry, known_names
from summarizer.core.names.name_tokens import Token, is_name_anywhere
from summarizer.core.names.name_words import (
    DEPARTMENTS,
    NOT_A_TITLE_BEFORE,
    OPENERS,
    ORG_HEADS,
    ORG_WORDS,
    PARTICLES,
    PLACE_WORDS,
    TITLE_MODIFIERS,
    TITLES,
)
from summarizer.core.speech.saying import saying_forms
from summarizer.core.speech.verbs import read_verb

_SENTENCE_BREAK = re.compile(r"[.!?:…][\"'”’)\]]*\s+[\"'“‘(\[]*$|\n\s*[\"'“‘(\[]*$|^\s*[\"'“‘(\[—–-]*\s*$|[\"“‘]$")
_FINITE = frozenset(
    "has had have is was are were will would may might could can should does did says said told".split()
)
_PERSON_SAYS = frozenset("said says told tells argued argues added adds insisted insists replied".split())
_OPENER_ENDINGS = tuple(
    "ly ing tion tions ment ments ness ists ities ials ants ents ity acy ism ship ance ence oms kers".split()
)
"""Endings of common nouns and adverbs that open sentences."""
_MAX_RUN = 12


def is_title_case(text: str, tokens: list[Token]) -> bool:
    """Are nearly all longer words capitalised and no full stop at the end, as in a title."""
    if text.isupper():
        return True
    if text.rstrip()[-1:] in ".!?”\"'’":
        return False
    long_words = [token.text for token in tokens if len(token.text) >= 4]
    if len(long_words) < 4:
        return False
    capitals = [word for word in long_words if word[0].isupper()]
    return len(capitals) >= 0.8 * len(long_words)


def run_end(tokens: list[Token], start: int) -> int:
    """Index after the last token of the capital run that begins at `start`."""
    has_head = tokens[start].text in ORG_HEADS
    end = start + 1
    while end < len(tokens) and tokens[end - 1].joined and end - start < _MAX_RUN:
        if tokens[end].capital:
            has_head = has_head or tokens[end].text in ORG_HEADS
            end += 1
            continue
        bridged = _bridge(tokens, end, has_head=has_head) if tokens[end].links else end
        if bridged == end:
            break
        end = bridged
    return end


def _bridge(tokens: list[Token], at: int, *, has_head: bool) -> int:
    """Index after lower-case links ("von der", "of the") and the capital they lead to; `at` when they lead nowhere."""
    place = at
    while place < len(tokens) and place - at < 3 and tokens[place].joined and not tokens[place].capital:
        place += 1
    if place >= len(tokens) or place == at or not tokens[place].capital or place - at > 2:
        return at
    office, links = tokens[at - 1].text, [token.text for token in tokens[at:place]]
    if all(link in PARTICLES for link in links):
        return place + 1
    of_office = office in ("Secretary", "Minister", "Chief", "Chiefs") and tokens[place].text in DEPARTMENTS
    of_body = has_head and (links[0] in ("of", "for", "on") or links == ["and"]) and links[1:] in ([], ["the"])
    known = " ".join([office, *links, tokens[place].text]) in known_names()
    return place + 1 if of_body or known or (of_office and links[0] == "of") else at


def skip_opener(tokens: list[Token], start: int, end: int) -> int:
    """Leave out a first word that is capital only because it opens a sentence."""
    word = tokens[start].text
    lower = word.lower()
    if lower in ("the", "a", "an") and end - start > 1:
        return start if known_form(tokens, start, end) else start + 1
    if is_name_anywhere(word):
        return start
    if end - start == 1:
        return start if _single_opener_is_name(tokens, start) else end
    if known_form(tokens, start, end):
        return start
    if tokens[start].text in TITLES or tokens[start].text in TITLE_MODIFIERS:
        return start
    return start + 1 if lower in OPENERS and not tokens[start].owner else start


def _single_opener_is_name(tokens: list[Token], at: int) -> bool:
    word = tokens[at].text
    if tokens[at].opener:
        return False
    if word in FIRST_NAMES or any(letter.isupper() for letter in word[1:]):
        return True
    if word.lower().endswith(_OPENER_ENDINGS) and not (word.endswith("ing") and _says_next(tokens, at)):
        return False
    if tokens[at].owner or at + 1 >= len(tokens):
        return True
    following = tokens[at + 1].text
    if following in _FINITE or following in saying_forms() or not tokens[at].joined:
        return True
    verb = read_verb(following)
    return verb is not None and ("past" in verb.forms or "s" in verb.forms)


def _says_next(tokens: list[Token], at: int) -> bool:
    """Does the verb of a person follow, as in "Fleming said"."""
    return at + 1 < len(tokens) and tokens[at].joined and tokens[at + 1].text in _PERSON_SAYS


def title_size(tokens: list[Token], start: int, end: int) -> int:
    """Tokens of the words of office that begin at `start`; 0 when they are part of a body's name."""
    if not tokens[start].office:
        return 0
    size = 0
    while start + size < end and (
        tokens[start + size].text in TITLES
        or (tokens[start + size].text in TITLE_MODIFIERS and _office_follows(tokens, start + size, end))
        or (size and tokens[start + size].text == "of")
        or (size and tokens[start + size - 1].text == "of" and tokens[start + size].text in DEPARTMENTS)
    ):
        size += 1
    if size and tokens[start + size - 1].owner and start + size < end:
        return size
    if size and start + size < end and tokens[start + size].text in NOT_A_TITLE_BEFORE:
        return 0
    return size


def _office_follows(tokens: list[Token], at: int, end: int) -> bool:
    place = at + 1
    while place < end and tokens[place].text in TITLE_MODIFIERS:
        place += 1
    return place < end and tokens[place].text in TITLES


def known_form(tokens: list[Token], start: int, end: int) -> tuple[int, Entry] | None:
    """Longest known name that begins at `start`: its end and entry."""
    longest = tokens[start].known
    if not longest:
        return None
    known = known_names()
    for stop in range(min(end, start + longest), start, -1):
        entry = known.get(" ".join([token.text for token in tokens[start:stop]]))
        if entry:
            return stop, entry
    return None


def part_end(tokens: list[Token], start: int, end: int, *, titled: bool) -> int:
    """Where one name of the run ends: at a possessive, a title, or after a known name before a person."""
    stop = start + 1
    while stop < end and not tokens[stop - 1].owner and not title_size(tokens, stop, end):
        if tokens[stop].figure:
            return stop
        stop += 1
    if titled:
        return stop
    found = known_form(tokens, start, stop)
    if found and found[0] < stop and _begins_person(tokens, found[0], stop):
        return found[0]
    return stop


def _begins_person(tokens: list[Token], start: int, stop: int) -> bool:
    words = [token.text for token in tokens[start:stop]]
    if any(word in ORG_WORDS or word in PLACE_WORDS for word in words):
        return False
    return words[0] in FIRST_NAMES or (len(words) == 2 and words[0] in FAMILY_NAME_FIRST)


def opens_sentence(text: str, start: int) -> bool:
    """Does the word at `start` stand where any word would be capital."""
    if not start:
        return True
    if start > 1 and text[start - 1] == " " and (text[start - 2].isalnum() or text[start - 2] in ",;"):
        return False
    before = text[max(0, start - 8) : start]
    return bool(_SENTENCE_BREAK.search(before[-6:])) or not before.strip("\"'“‘([ ")
