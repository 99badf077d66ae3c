"""Numbers that name or date something and count nothing: years, dates, clock times, phone numbers, "Boeing 737"."""

from typing import Final

from summarizer.core.figures.counted import is_boundary, looks_plural
from summarizer.core.figures.measured import Measured
from summarizer.core.figures.number_tokens import Token, is_hyphen, lower_at
from summarizer.core.figures.number_words import Numeral

_MONTHS: Final = frozenset(
    """january february march april may june july august september october november december jan feb mar apr jun jul
    aug sep sept oct nov dec""".split()
)
_DATE_WORDS: Final = _MONTHS | {"st", "nd", "rd", "th"}
_DAYS: Final = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_DESIGNATORS: Final = frozenset(
    """section sections part chapter article articles formula route flight group channel level phase type model no
    number figure fig table page pages row gate room highway interstate galaxy iphone ipad windows playstation xbox
    act title resolution ward district zone area covid euro nasdaq ftse fortune top block lot unit version episode
    season volume issue rule paragraph clause schedule appendix exhibit class grade tier category stage step day
    week round game match race track platform pier terminal runway bus line train tram engine station ladder company
    squadron regiment platoon camp studio suite apartment apt floor box tel phone call dial ios android air force
    boeing airbus apollo soyuz planet catch-22 agent bbc itv radio big russell nikkei dax cac topix asx""".split()
)
_LOWER_DESIGNATORS: Final = frozenset(
    """section part chapter article level phase type page pages row gate room number no flight route verse paragraph
    clause line platform appendix category grade tier stage sp""".split()
)
_LOWER_NAMING: Final = _LOWER_DESIGNATORS | {"a", "an"}
_ABBREVIATED: Final = frozenset("no nos art sec fig vol ch para".split())
_PHONE_GROUPS: Final = 4
_STREETS: Final = frozenset("street road avenue lane drive boulevard square way terrace st ave rd blvd".split())
_CLOCK_WORDS: Final = frozenset("am pm gmt utc bst est edt pst cet o'clock a.m p.m".split())
_CLOCK_STARTS: Final = _CLOCK_WORDS | {"a", "p", "o"}
"""What a clock time has behind its number; "a.m." and "o'clock" may come in parts."""


def is_designation(tokens: list[Token], measured: Measured) -> bool:
    """Does the number name or date something. A figure with a currency or unit is no bare name."""
    numeral = measured.numeral
    if measured.first < numeral.first:
        return False
    may_be_code = _touches_other(tokens, measured) or lower_at(tokens, numeral.after) in _CLOCK_STARTS
    if may_be_code and (_is_glued(tokens, measured) or _is_clock(tokens, numeral) or _is_decade(tokens, numeral)):
        return True
    if measured.unit is not None:
        return False
    if measured.high is not None:
        days = _is_date(tokens, numeral) or _is_address(tokens, numeral)
        return days or (not measured.is_score and _is_year_range(tokens, measured))
    names = _is_name(tokens, numeral) or _is_rank(tokens, numeral)
    if numeral.form != "digits":
        return names or _is_pronoun(tokens, numeral)
    dates = names or _is_year(tokens, numeral) or _is_date(tokens, numeral)
    return dates or _is_list_number(tokens, numeral) or _is_phone(tokens, numeral) or _is_address(tokens, numeral)


def skip_designation(tokens: list[Token], measured: Measured) -> int:
    """Index after a designation and the digits that hang on it: "2014-15", "ISO 3888-2", "Sept. 20-24"."""
    after = measured.after
    while after + 1 < len(tokens) and tokens[after].text in "-–/:." and tokens[after + 1].text[0].isdecimal():
        if not tokens[after].glued or not tokens[after + 1].glued:
            break
        after += 2
    return after


def _at(tokens: list[Token], index: int) -> Token | None:
    return tokens[index] if 0 <= index < len(tokens) else None


def _is_glued_at(tokens: list[Token], index: int) -> bool:
    return index < len(tokens) and tokens[index].glued


def _touches_other(tokens: list[Token], measured: Measured) -> bool:
    """Does the number, or its unit, touch the token before or behind it, as few do."""
    numeral = measured.numeral
    if tokens[numeral.first].glued or _is_glued_at(tokens, numeral.after):
        return True
    return measured.after != numeral.after and _is_glued_at(tokens, measured.after)


def _is_glued(tokens: list[Token], measured: Measured) -> bool:
    """Part of a code: "G7", "A380", "Covid-19", "5G", "9/11", "24/7"."""
    numeral = measured.numeral
    if numeral.form != "digits":
        return False
    following = _at(tokens, measured.after)
    goes_on = following is not None and following.glued
    if following is not None and goes_on and (following.text.isalpha() or _is_slashed(tokens, measured.after)):
        return True
    return _is_glued_before(tokens, numeral.first)


def _is_slashed(tokens: list[Token], index: int) -> bool:
    return tokens[index].text == "/" and _is_digit(tokens, index + 1)


def _is_glued_before(tokens: list[Token], index: int) -> bool:
    if not tokens[index].glued:
        return False
    before = tokens[index - 1]
    if before.text.isalpha() or before.text in "_#@\\":
        return True
    if before.glued and before.text in "-–/.":
        further = tokens[index - 2]
        hyphenated = further.text[-1].isalpha() and further.lower not in ("sub", "minus", "to", "mid")
        return hyphenated or (before.text == "/" and further.text[0].isdecimal())
    return False


def _is_digit(tokens: list[Token], index: int) -> bool:
    return index < len(tokens) and tokens[index].text[0].isdecimal()


def _is_decade(tokens: list[Token], numeral: Numeral) -> bool:
    """As in "1990s", "the '70s"."""
    token, following = tokens[numeral.first], _at(tokens, numeral.after)
    if numeral.form != "digits" or following is None or not following.glued or numeral.after != numeral.first + 1:
        return False
    return following.lower in ("s", "'s") and token.text.isdecimal() and len(token.text) in (2, 4)


def _is_clock(tokens: list[Token], numeral: Numeral) -> bool:
    """As in "11 a.m.", "16:08", "2359 GMT"."""
    if numeral.form not in ("digits", "words"):
        return False
    word = lower_at(tokens, numeral.after)
    if word in _CLOCK_WORDS:
        return True
    if word in ("a", "p") and [lower_at(tokens, numeral.after + k) for k in (1, 2)] == [".", "m"]:
        return True
    if word == "o" and lower_at(tokens, numeral.after + 2) == "clock":
        return True
    following, before = _at(tokens, numeral.after), _at(tokens, numeral.first - 1)
    if following is not None and following.text == ":" and following.glued:
        return _is_digit(tokens, numeral.after + 1) and tokens[numeral.after + 1].glued
    follows = before is not None and before.text == ":" and tokens[numeral.first].glued
    return follows and _is_digit(tokens, numeral.first - 2)


def _is_date(tokens: list[Token], numeral: Numeral) -> bool:
    """A day beside its month, or the year of such a date: "Sept. 20", "11 March", "March 1, 2008", "the 5th"."""
    if numeral.value is None or numeral.form != "digits" or not _is_beside_date_word(tokens, numeral):
        return False
    month = _month_before(tokens, numeral.first) or _continues_days(tokens, numeral.first)
    if numeral.value <= 31:
        return month or _is_month(tokens, numeral.after) or lower_at(tokens, numeral.after) in ("st", "nd", "rd", "th")
    if not 1000 <= numeral.value <= 2200:
        return False
    day = numeral.first - (2 if lower_at(tokens, numeral.first - 1) == "," else 1)
    return month or (_is_digit(tokens, day) and day > 0 and _month_before(tokens, day))


def _is_beside_date_word(tokens: list[Token], numeral: Numeral) -> bool:
    """Is a month, or the ending of "5th", as near as to make it a date."""
    near = tokens[max(0, numeral.first - 4) : numeral.after + 1]
    return not _DATE_WORDS.isdisjoint([token.lower for token in near])


def _continues_days(tokens: list[Token], index: int) -> bool:
    """Is it the second day of "June 8 and 16"."""
    if (
        index < 3
        or tokens[index - 1].lower not in ("and", ",", "or", "to", "through")
        or not _is_digit(tokens, index - 2)
    ):
        return False
    return _month_before(tokens, index - 2) and (index + 1 >= len(tokens) or is_boundary(tokens[index + 1]))


def _is_month(tokens: list[Token], index: int) -> bool:
    token = _at(tokens, index)
    if token is None or token.lower not in _MONTHS:
        return False
    return token.text[0].isupper() or len(token.text) > 5


def _month_before(tokens: list[Token], index: int) -> bool:
    if index == 0:
        return False
    return _is_month(tokens, index - 2 if tokens[index - 1].text == "." and index > 1 else index - 1)


def _is_year(tokens: list[Token], numeral: Numeral) -> bool:
    token = tokens[numeral.first]
    if numeral.form != "digits" or numeral.after != numeral.first + 1 or not token.text.isdecimal():
        return False
    if lower_at(tokens, numeral.after) in ("bc", "bce"):
        return True
    if len(token.text) != 4 or not "1000" <= token.text <= "2199":
        return False
    before, following = lower_at(tokens, numeral.first - 1), _at(tokens, numeral.after)
    if before in _ERAS or (following is not None and following.lower in _ERAS):
        return True
    if before == "." and lower_at(tokens, numeral.first - 2) in ("d", "c"):
        return True
    if following is not None and following.lower.isalpha() and _counts_plural(tokens, numeral.after):
        return before in ("in", "since", "the") and token.text >= "1500"
    return token.text >= "1500"


def _is_year_range(tokens: list[Token], measured: Measured) -> bool:
    """Is it "1600 and 1900" with nothing counted right behind."""
    ends = (tokens[measured.first].text, tokens[measured.after - 1].text)
    if not all(end.isdecimal() and len(end) == 4 and "1000" <= end <= "2199" for end in ends):
        return False
    following = _at(tokens, measured.after)
    return following is None or not looks_plural(following.lower)


_ERAS: Final = frozenset("ad bc bce ce".split())


def _counts_plural(tokens: list[Token], index: int) -> bool:
    """Does a lower-case plural noun follow within three words."""
    for position in range(index, min(index + 3, len(tokens))):
        token = tokens[position]
        if not token.text.isalpha() or is_boundary(token):
            return False
        if looks_plural(token.lower):
            return token.text.islower()
    return False


def _is_name(tokens: list[Token], numeral: Numeral) -> bool:
    """As in "Boeing 737", "Section 427", "Formula One": a capitalised word or a designator stands right before."""
    before = _at(tokens, numeral.first - 1)
    if before is not None and is_hyphen(before) and numeral.first >= 2:
        before = tokens[numeral.first - 2]
    if before is not None and before.text == "." and numeral.first >= 2:
        return tokens[numeral.first - 2].lower in _ABBREVIATED
    if before is None or numeral.form == "vague" or not before.text[0].isalpha():
        return False
    if before.text.islower() and before.text not in _LOWER_NAMING:
        return False
    designated = before.lower in _DESIGNATORS and not before.text.islower()
    if numeral.form == "words":
        return tokens[numeral.first].text[0].isupper() and (designated or _is_capital_name(tokens, numeral, before))
    if numeral.after - numeral.first > 1 or not tokens[numeral.first].text.isdecimal():
        return designated and "," not in tokens[numeral.first].text
    if before.lower in ("a", "an"):
        # "a 737": a type of thing, unless something is counted
        return lower_at(tokens, numeral.after) == "" or is_boundary(tokens[numeral.after])
    return designated or before.lower in _LOWER_DESIGNATORS or _is_proper(tokens, numeral, before)


def _is_capital_name(tokens: list[Token], numeral: Numeral, before: Token) -> bool:
    """As in "Formula One": but not "Blast Kills Three", nor "The Three" at the start."""
    if not before.text[0].isupper() or _is_title_case(tokens, numeral.first):
        return False
    return before.text.isupper() or numeral.first > 1


def _is_proper(tokens: list[Token], numeral: Numeral, before: Token) -> bool:
    """A capitalised word before a bare number names it, unless a sentence begins there or something is counted."""
    if not before.text[0].isupper() or before.lower in _FUNCTION:
        return False
    if len(before.text) == 1 and before.text not in "AI":
        return True
    if before.lower in _DAYS or before.lower in _MONTHS or _counts_plural(tokens, numeral.after):
        return False
    if _is_title_case(tokens, numeral.first):
        return False
    return not before.lower.endswith(("ing", "ed", "ly"))


def _is_title_case(tokens: list[Token], index: int) -> bool:
    """Are the words around a number written like a headline, so that a capital tells nothing."""
    words = [
        token.text for token in tokens[max(0, index - 6) : index + 7] if len(token.text) > 3 and token.text.isalpha()
    ]
    return len(words) > 2 and sum(not word[0].isupper() for word in words) <= len(words) // 5


_FUNCTION: Final = frozenset(
    """the a an in on at by for from with to of and or but as when while if about around some nearly almost over under
    only just all these those his her their its our my your after before between more than least""".split()
)


def _is_list_number(tokens: list[Token], numeral: Numeral) -> bool:
    """As in "1." or "2)" at the start of the text."""
    if numeral.first > 1 or numeral.form != "digits" or numeral.after != numeral.first + 1:
        return False
    following = _at(tokens, numeral.after)
    return following is not None and following.text in ".)" and following.glued


def _is_phone(tokens: list[Token], numeral: Numeral) -> bool:
    token = tokens[numeral.first]
    if numeral.form != "digits" or not token.text.isdecimal():
        return False
    if token.text == "0":
        return False
    first = numeral.first
    while first and numeral.first - first < _PHONE_GROUPS and tokens[first - 1].text.isdecimal():
        first -= 1
    opening, before = tokens[first], _at(tokens, first - 1)
    return opening.text.startswith("0") or (before is not None and before.text == "+" and opening.glued)


def _is_pronoun(tokens: list[Token], numeral: Numeral) -> bool:
    """As in "no one", "the one who", "one another": the word "one" that counts nothing."""
    if numeral.after != numeral.first + 1 or tokens[numeral.first].lower != "one":
        return False
    if lower_at(tokens, numeral.first - 1) in _PRONOUN_BEFORE:
        return True
    following = _at(tokens, numeral.after)
    if following is None or following.lower in _PRONOUN_AFTER:
        return True
    return not following.text[0].isalnum() and not is_hyphen(following)


_PRONOUN_BEFORE: Final = frozenset("no any every each some this that which another the".split())
_PRONOUN_AFTER: Final = frozenset(
    """another is was who that which has had can could may might must should would will does did day thing by more and
    or but in at to for from with as it he she they we you i are were be been a an the if when""".split()
)


def _is_rank(tokens: list[Token], numeral: Numeral) -> bool:
    """As in "the bottom three", "the top 10": places in a table."""
    if lower_at(tokens, numeral.first - 1) not in ("top", "bottom") or lower_at(tokens, numeral.first - 2) != "the":
        return False
    following = _at(tokens, numeral.after)
    return following is None or is_boundary(following)


def _is_address(tokens: list[Token], numeral: Numeral) -> bool:
    if numeral.form != "digits":
        return False
    if lower_at(tokens, numeral.after) in ("zip", "postcode"):
        return True
    for place, word in enumerate(tokens[numeral.after : numeral.after + 4]):
        if not word.text[0].isupper():
            return False
        if place and word.lower in _STREETS:
            return True
    return False
