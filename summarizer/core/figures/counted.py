"""What a number counts: the noun phrase after it and the singular of its head."""

from functools import lru_cache
from typing import Final, NamedTuple

from summarizer.core.figures.number_tokens import Token, is_hyphen, is_ordinal_word

_IRREGULAR: Final = {
    "people": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "feet": "foot",
    "teeth": "tooth",
    "mice": "mouse",
    "geese": "goose",
    "lives": "life",
    "wives": "wife",
    "knives": "knife",
    "wolves": "wolf",
    "leaves": "leaf",
    "halves": "half",
    "thieves": "thief",
    "shelves": "shelf",
    "crises": "crisis",
    "analyses": "analysis",
    "diagnoses": "diagnosis",
    "bases": "base",
    "oxen": "ox",
    "criteria": "criterion",
    "phenomena": "phenomenon",
    "memoranda": "memorandum",
    "referenda": "referendum",
    "alumni": "alumnus",
    "stimuli": "stimulus",
    "shoes": "shoe",
    "movies": "movie",
    "cookies": "cookie",
    "zombies": "zombie",
    "calories": "calorie",
    "ties": "tie",
    "pies": "pie",
    "buses": "bus",
    "viruses": "virus",
    "gases": "gas",
    "statuses": "status",
    "campuses": "campus",
    "bonuses": "bonus",
    "censuses": "census",
    "cases": "case",
    "houses": "house",
    "horses": "horse",
    "nurses": "nurse",
    "courses": "course",
    "causes": "cause",
    "uses": "use",
    "purchases": "purchase",
    "leases": "lease",
    "releases": "release",
    "phases": "phase",
    "exercises": "exercise",
    "businesses": "business",
    "axes": "axe",
    "caches": "cache",
    "headaches": "headache",
    "others": "other",
}
_NOT_MEN: Final = frozenset("specimen regimen abdomen acumen omen amen semen stamen bitumen lumen ramen yemen".split())
_SINGULAR_IN_IS: Final = (
    *("this", "his", "crisis", "ysis", "asis", "esis", "osis", "itis", "axis", "polis", "tennis", "debris", "chassis"),
    *("iris", "pelvis", "emphasis", "basis", "synopsis", "louis", "paris", "davis", "francis", "dennis", "chris"),
)
"""Words in -is that are no plurals; the rest are ("Yazidis", "Israelis")."""
_UNCHANGED: Final = frozenset(
    """series species aircraft spacecraft personnel staff police crew cattle sheep deer fish troops means headquarters
    barracks works crossroads data media offspring bison salmon swiss chinese japanese portuguese vietnamese
    lebanese sudanese burmese homeless poor young wounded dead injured missing""".split()
)
_PLURAL_WITHOUT_S: Final = frozenset(
    """people men women children feet teeth mice police personnel staff aircraft spacecraft troops cattle sheep others
    media dead injured wounded missing homeless""".split()
)
CASUALTY_WORDS: Final = frozenset(
    """killed dead injured wounded missing hurt arrested detained hospitalised hospitalized displaced homeless infected
    evacuated rescued kidnapped abducted trapped stranded jailed imprisoned executed""".split()
)
"""Said of persons: "14 dead" counts people although no noun follows."""

_BOUNDARIES: Final = frozenset(
    """a an the this that these those my your his her its our their whose which who whom what when where why how while
    and or but nor so yet than as if because since until unless although though whether of in on at by for from with
    without to into onto over under between among through during after before about against above below across along
    around behind beside beyond despite down except inside like near off out outside past per toward towards up upon
    via within amid amidst throughout versus vs is are was were be been being am has have had having do does did
    done will would shall should can could may might must he she it they we you i him them us me himself themselves
    itself not no also already always never ever still just only too very even perhaps maybe now then there here
    today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday january february march
    april june july august september october november december ago away apart alone together each every both either
    neither all any some once twice again later earlier soon nearly almost roughly approximately including excluding
    plus minus said says say told according depending respectively annually monthly weekly daily yearly compared
    worth ahead aboard abroad nationwide worldwide overall last next""".split()
)
_VERBS: Final = frozenset(
    """killed died dead wounded injured fled went came took made said began became got gave found left lost won held
    kept met sent set built bought sold fell rose grew hit put ran saw spoke stood struck told thought wore drew
    remain remains remained gathered marched crossed surrendered retreated attended voted protested arrived returned
    joined signed agreed refused declined lived worked moved stay live work die go come take make get give find
    leave lose win hold keep meet send become begin believe expect want need support oppose face faces include
    includes lives works says makes shows means proves believes wants needs goes takes gives gets comes becomes
    helps seems sank swam flew drove broke chose slept swept rode wrote tore swore hid hung dug dealt brought caught
    taught fought sought threw knew ate drank shrank rang woke shook stole spent""".split()
)
_SKIPPED: Final = frozenset("more other additional further extra or so".split())


_COMPARATIVES: Final = frozenset(
    """cheaper higher lower faster slower longer shorter older younger bigger larger smaller better worse stronger
    weaker taller heavier lighter richer poorer wider deeper hotter colder warmer cooler long tall wide deep
    old strong straight consecutive successive former next late early new major key big other further""".split()
)
"""Never the head of a counted phrase."""


class Counted(NamedTuple):
    """The counted noun phrase `tokens[first:after]`; `head` indexes its head noun, `unit` is the head's singular."""

    first: int
    after: int
    head: int
    unit: str


@lru_cache(maxsize=8192)
def singular(noun: str) -> str:
    """Singular of an English noun, lower case ("people" is "person"); a word that is no plural comes back as it is."""
    word = noun.lower().replace("’", "'").removesuffix("'s").rstrip("'")
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("men") and word not in _NOT_MEN:
        return f"{word[:-3]}man"
    if word in _UNCHANGED or len(word) < 4 or not looks_plural(word):
        return word
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")):
        return word[:-2]
    return word[:-1]


@lru_cache(maxsize=8192)
def looks_plural(word: str) -> bool:
    """Does the word look like a plural noun."""
    if word in _PLURAL_WITHOUT_S or (word.endswith("men") and word not in _NOT_MEN):
        return True
    if len(word) < 3 or not word.endswith("s") or word.endswith(("ss", "us", "'s")):
        return False
    return not word.endswith(_SINGULAR_IN_IS) or word in ("taxis", "kiwis", "skis")


def find_counted(tokens: list[Token], index: int, *, one: bool = False) -> Counted | None:
    """The noun phrase counted by a number that ends before `tokens[index]`, or None.

    Args:
        tokens: Of the whole text.
        index: First token after the number.
        one: The number is one, so that the head is a singular noun.
    """
    first = _skip_partitive(tokens, index)
    while first < len(tokens) and tokens[first].lower in _SKIPPED:
        first += 1
    if first < len(tokens) and tokens[first].lower in CASUALTY_WORDS and not _continues_phrase(tokens, first + 1):
        return Counted(first, first + 1, first, "person")
    head = _find_head(tokens, first, one=one and first == index)
    if head is None:
        return None
    return Counted(first, _extend_with_of(tokens, head + 1), head, singular(tokens[head].lower))


def find_measured_thing(tokens: list[Token], index: int) -> Counted | None:
    """What a measure is of: "60% of the workers", "a $1.2bn deal", "a two-hour raid", "70kg of gold", or None.

    A bare noun is taken only where it follows within three words and cannot be a verb or adverb.
    """
    if index >= len(tokens):
        return None
    joined = is_hyphen(tokens[index]) and tokens[index].glued
    counted = find_counted(tokens, index + 1 if joined else index)
    if counted is None or tokens[index].lower == "of":
        return counted
    short = counted.head - counted.first < 3
    return counted if short and not tokens[counted.head].lower.endswith(("ed", "ing")) else None


def _skip_partitive(tokens: list[Token], index: int) -> int:
    """Step over "of the", "of its" in "two of the suspects", and "the" in "half the suspects"."""
    if index >= len(tokens):
        return index
    position = index + 1 if tokens[index].lower == "of" else index
    determiners = ("the", "its", "their", "his", "her", "our", "my", "your", "these", "those", "all")
    while position < len(tokens) and tokens[position].lower in determiners:
        position += 1
    return position


def is_boundary(token: Token) -> bool:
    """Does the token end a noun phrase: a function word or a mark."""
    return token.lower in _BOUNDARIES or not (token.text[0].isalnum() or is_hyphen(token) or token.text in "&/'’")


def _continues_phrase(tokens: list[Token], index: int) -> bool:
    return index < len(tokens) and not is_boundary(tokens[index]) and looks_plural(tokens[index].lower)


def _find_head(tokens: list[Token], first: int, *, one: bool) -> int | None:
    """Index of the head noun: the last of the run of plural nouns, else the last word before a boundary."""
    head = None
    position = first
    while position < min(len(tokens), first + 10) and not _ends_run(tokens, position, first):
        token = tokens[position]
        if token.text[0].isalpha():
            if head is not None and _is_verb(tokens, position, one=one):
                break
            head = position
            if not one and _ends_phrase(tokens, position):
                break
        position += 1
        if not one and _joins_adjectives(tokens, position):
            position += 1
    return head if head is not None and _is_noun(tokens[head]) else None


def _ends_run(tokens: list[Token], position: int, first: int) -> bool:
    token = tokens[position]
    touches = position > first and token.glued
    if is_hyphen(token):
        return not touches
    if touches and is_hyphen(tokens[position - 1]):
        return False
    if token.text[0].isdecimal():
        return position == first or not _is_in_name(tokens, position)
    return is_boundary(token) or (token.may_start and not is_ordinal_word(token))


def _is_in_name(tokens: list[Token], position: int) -> bool:
    """Does a number stand between words of a name: "737 Max jets", "Model 3 sedans"."""
    if not tokens[position].text.isdecimal() or position + 1 >= len(tokens):
        return False
    return tokens[position + 1].text[0].isupper() or tokens[position - 1].text[0].isupper()


def _is_verb(tokens: list[Token], position: int, *, one: bool) -> bool:
    """Is a word after a noun its verb: "one woman called", but not "12 state appointed judges"."""
    word = tokens[position].lower
    if word in _VERBS:
        return True
    if not word.endswith("ed") or tokens[position - 1].lower.endswith("ly"):
        return False
    return one or not any(looks_plural(token.lower) for token in tokens[position + 1 : position + 3])


def _is_noun(token: Token) -> bool:
    word = token.lower
    if word in _VERBS or word in _COMPARATIVES or word.endswith(("'s", "ly")):
        return False
    return is_ordinal_word(token) is False and not token.may_start


def _ends_phrase(tokens: list[Token], position: int) -> bool:
    """Is it a plural noun with no further noun behind it; "gas" in "gas-only options" is not."""
    if not looks_plural(tokens[position].lower) or _continues_phrase(tokens, position + 1):
        return False
    return position + 1 >= len(tokens) or not is_hyphen(tokens[position + 1])


def _joins_adjectives(tokens: list[Token], position: int) -> bool:
    """Does "and" stand between two words before a plural noun: "digital and physical sales"."""
    if position + 2 >= len(tokens) or tokens[position].lower != "and" or is_boundary(tokens[position + 1]):
        return False
    if tokens[position + 1].may_start:
        return False
    return looks_plural(tokens[position + 2].lower) and not looks_plural(tokens[position + 1].lower)


def _extend_with_of(tokens: list[Token], after: int) -> int:
    """Take in an "of" phrase that narrows the noun: "members of the Afghan security forces"."""
    if after + 1 >= len(tokens) or tokens[after].lower != "of":
        return after
    start = after + 1
    while start < len(tokens) and tokens[start].lower in ("the", "a", "an", "its", "their", "his", "her", "our"):
        start += 1
    head = _find_head(tokens, start, one=False)
    if head is None:
        return after
    if looks_plural(tokens[head].lower) or start > after + 1:
        return head + 1
    # without a plural or an article the end of the phrase is unsure: one word, or a name
    end = start + 1
    while end <= head and tokens[start].text[0].isupper() and tokens[end].text[0].isupper():
        end += 1
    return end
