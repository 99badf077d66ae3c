"""Numbers that name or date something and count nothing: years, dates, clock times, phone numbers, "Boeing 737"."""

import re
from typing import Final

from summarizer.core.counted import looks_plural
from summarizer.core.numbers import Numeral, Token, is_hyphen

_MONTHS: Final = frozenset(
    """january february march april may june july august september october november december jan feb mar apr jun jul
    aug sep sept oct nov dec""".split()
)
_DAYS: Final = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_DESIGNATORS: Final = frozenset(
    """section sections part chapter article articles formula route flight group channel level phase type model no number
    figure fig table page pages row gate room highway interstate galaxy iphone ipad windows playstation xbox act title
    resolution ward district zone area covid euro nasdaq ftse fortune top under over block lot unit version episode season
    volume issue rule paragraph clause schedule appendix exhibit class grade tier category stage step day week round
    game match race track platform pier terminal runway bus line train tram engine station ladder company squadron regiment
    platoon camp studio suite apartment apt floor box tel phone call dial windows ios android air force boeing airbus
    apollo soyuz planet catch-22 agent bbc itv channel radio big russell nikkei dax cac topix asx""".split()
)
_LOWER_DESIGNATORS: Final = frozenset(
    """section part chapter article level phase type page pages row gate room number no flight route verse paragraph
    clause line platform appendix under-""".split()
)
_YEAR_CUES: Final = frozenset(
    """in since by from until till of during before after between early late mid through to and summer winter spring
    autumn fall christmas ww year the circa around back for election season""".split()
)
_STREETS: Final = frozenset("street road avenue lane drive boulevard square way terrace st ave rd blvd".split())
_CLOCK_WORDS: Final = frozenset("am pm gmt utc bst est edt pst cet o'clock a.m p.m".split())
_WORD_CHARS = re.compile(r"[\w]")


def is_designation(tokens: list[Token], numeral: Numeral, *, after: int) -> bool:
    """Does the numeral name or date something.

    Args:
        tokens: Of the whole text.
        numeral: As read, without currency or unit.
        after: Index after its unit; `numeral.after` when it has none. A figure with a unit is never a bare name.
    """
    has_unit = after > numeral.after
    if _is_glued(tokens, numeral) or _is_clock(tokens, numeral) or _is_date(tokens, numeral, has_unit=has_unit):
        return True
    if has_unit:
        return False
    return (
        _is_year(tokens, numeral)
        or _is_name(tokens, numeral)
        or _is_list_number(tokens, numeral)
        or _is_phone(tokens, numeral)
        or _is_pronoun(tokens, numeral)
        or _is_address(tokens, numeral)
    )


def _at(tokens: list[Token], index: int) -> Token | None:
    return tokens[index] if 0 <= index < len(tokens) else None


def _lower(tokens: list[Token], index: int) -> str:
    token = _at(tokens, index)
    return token.lower if token else ""


def _touches(left: Token | None, right: Token | None) -> bool:
    return left is not None and right is not None and left.end == right.start


def _is_glued(tokens: list[Token], numeral: Numeral) -> bool:
    """Part of a code: "G7", "A380", "Covid-19", "9/11", "24/7"."""
    if numeral.form != "digits":
        return False
    first, last = tokens[numeral.first], tokens[numeral.after - 1]
    before, following = _at(tokens, numeral.first - 1), _at(tokens, numeral.after)
    if _touches(before, first) and before is not None:
        if before.text.isalpha() or before.text in "_#@\\":
            return True
        further = _at(tokens, numeral.first - 2)
        if before.text in "-–/." and _touches(further, before) and further is not None and further.text[-1].isalpha():
            return True
    if _touches(last, following) and following is not None and following.text == "/":
        beyond = _at(tokens, numeral.after + 1)
        return beyond is not None and beyond.text[0].isdecimal()
    if before is not None and before.text == "/" and _touches(before, first):
        further = _at(tokens, numeral.first - 2)
        return further is not None and further.text[0].isdecimal()
    return False


def _is_clock(tokens: list[Token], numeral: Numeral) -> bool:
    following = _at(tokens, numeral.after)
    before = _at(tokens, numeral.first - 1)
    if following is None:
        return before is not None and before.text == ":" and _touches(before, tokens[numeral.first])
    if following.lower in _CLOCK_WORDS:
        return True
    if (
        following.lower in ("a", "p")
        and _lower(tokens, numeral.after + 1) == "."
        and _lower(tokens, numeral.after + 2) == "m"
    ):
        return True
    last = tokens[numeral.after - 1]
    beyond = _at(tokens, numeral.after + 1)
    if following.text == ":" and _touches(last, following) and beyond is not None and beyond.text[0].isdecimal():
        return True
    further = _at(tokens, numeral.first - 2)
    return (
        before is not None
        and before.text == ":"
        and _touches(before, tokens[numeral.first])
        and _touches(further, before)
        and further is not None
        and further.text[0].isdecimal()
    )


def _is_date(tokens: list[Token], numeral: Numeral, *, has_unit: bool) -> bool:
    if numeral.value is None or numeral.value > 31 or numeral.form != "digits" or has_unit:
        return False
    for index in (numeral.first - 1, numeral.after):
        word = _lower(tokens, index)
        if word == "." and index < numeral.first:
            word = _lower(tokens, index - 1)
        if word in _MONTHS and tokens[index].text[:1].isupper() | (word == "."):
            return True
    suffix = _lower(tokens, numeral.after)
    if suffix in ("st", "nd", "rd", "th") and _touches(tokens[numeral.after - 1], _at(tokens, numeral.after)):
        return True
    before = _lower(tokens, numeral.first - 1)
    return (
        is_hyphen(tokens[numeral.first - 1]) and _lower(tokens, numeral.first - 3) in _MONTHS
        if before == "-"
        else False
    )


def _is_year(tokens: list[Token], numeral: Numeral) -> bool:
    token = tokens[numeral.first]
    if numeral.form != "digits" or numeral.after != numeral.first + 1 or not token.text.isdecimal():
        return False
    if len(token.text) != 4 or not "1100" <= token.text <= "2100":
        return False
    following = _at(tokens, numeral.after)
    if following is not None and _touches(token, following) and following.lower in ("s", "'s"):
        return True
    if following is None or not following.lower.isalpha():
        return "1500" <= token.text or _lower(tokens, numeral.first - 1) in _YEAR_CUES
    if _counts_plural(tokens, numeral.after) and _lower(tokens, numeral.first - 1) not in ("in", "since", "the"):
        return False
    return "1500" <= token.text


def _counts_plural(tokens: list[Token], index: int) -> bool:
    """Does a lower-case plural noun follow within three words."""
    for position in range(index, min(index + 3, len(tokens))):
        token = tokens[position]
        if not token.text.isalpha():
            return False
        if looks_plural(token.lower):
            return token.text.islower()
    return False


def _is_name(tokens: list[Token], numeral: Numeral) -> bool:
    """ "Boeing 737", "Section 427", "Formula One": a capitalised word or a designator stands right before."""
    before = _at(tokens, numeral.first - 1)
    token = tokens[numeral.first]
    if before is not None and is_hyphen(before) and numeral.first >= 2:
        before = tokens[numeral.first - 2]
    if before is None or numeral.form == "vague" or not before.text[0].isalpha():
        return False
    if numeral.form == "words":
        return token.text[0].isupper() and before.text[0].isupper() and numeral.first > 1
    if "," in token.text or "." in token.text or numeral.after - numeral.first > 1:
        return before.lower in _DESIGNATORS and before.text[0].isupper() and "," not in token.text
    if before.lower in _LOWER_DESIGNATORS or (before.lower in _DESIGNATORS and before.text[0].isupper()):
        return True
    return before.text[0].isupper() and _is_proper(tokens, numeral)


def _is_proper(tokens: list[Token], numeral: Numeral) -> bool:
    """A capitalised word before a bare number names it, unless a sentence begins there or something is counted."""
    before = tokens[numeral.first - 1]
    if before.lower in _DAYS or before.lower in _MONTHS or _counts_plural(tokens, numeral.after):
        return False
    if numeral.first == 1:
        return not _lower(tokens, numeral.after).isalpha() or len(before.text) > 1 and before.lower not in _FUNCTION
    return before.lower not in _FUNCTION


_FUNCTION: Final = frozenset(
    """the a an in on at by for from with to of and or but as when while if about around some nearly almost over under
    only just all these those his her their its our my your after before between more than least at""".split()
)


def _is_list_number(tokens: list[Token], numeral: Numeral) -> bool:
    """ "1." or "2)" at the start of the text."""
    if numeral.first > 1 or numeral.form != "digits":
        return False
    following = _at(tokens, numeral.after)
    return following is not None and following.text in ".)" and _touches(tokens[numeral.first], following)


def _is_phone(tokens: list[Token], numeral: Numeral) -> bool:
    token = tokens[numeral.first]
    if numeral.form != "digits" or not token.text.isdecimal():
        return False
    if token.text[0] == "0" and len(token.text) > 1:
        return True
    before = _at(tokens, numeral.first - 1)
    return before is not None and before.text == "+" and _touches(before, token)


def _is_pronoun(tokens: list[Token], numeral: Numeral) -> bool:
    """ "no one", "the one who", "one another": the word "one" that counts nothing."""
    if numeral.after != numeral.first + 1 or tokens[numeral.first].lower != "one":
        return False
    if _lower(tokens, numeral.first - 1) in _PRONOUN_BEFORE:
        return True
    following = _at(tokens, numeral.after)
    if following is None or following.lower in _PRONOUN_AFTER:
        return True
    return not following.text[0].isalnum() and not is_hyphen(following)


_PRONOUN_BEFORE: Final = frozenset("no any every each some this that which another the".split())
_PRONOUN_AFTER: Final = frozenset(
    """another is was who that which has had can could may might must should would will does did day thing by more
    and or but at to for from with as it he she they we you i are were be been a an the if when""".split()
)


def _is_address(tokens: list[Token], numeral: Numeral) -> bool:
    if numeral.form != "digits":
        return False
    for position in range(numeral.after, min(numeral.after + 4, len(tokens))):
        word = tokens[position]
        if not word.text[0].isupper():
            return False
        if word.lower in _STREETS and position > numeral.after:
            return True
    return False
