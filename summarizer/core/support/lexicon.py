"""What words exclude each other and what words may stand for each other. Own lists, general English."""

from functools import lru_cache
from typing import Literal

from summarizer.core.names.gazetteer import known_names
from summarizer.core.support.synonym_groups import SYNONYM_GROUPS
from summarizer.core.text.opposites import are_opposite
from summarizer.core.text.word_forms import are_derived, word_key

WordRelation = Literal["same", "synonym", "derived", "opposite", "exclusive", "unrelated"]

_EXCLUSIVE = """
red orange yellow green blue purple violet pink brown black white grey gray gold silver; north south east west
northeast northwest southeast southwest; northern southern eastern western central; spring summer autumn winter;
morning afternoon evening night noon midnight dawn dusk; father mother son daughter brother sister husband wife uncle
aunt nephew niece grandfather grandmother cousin grandson granddaughter stepfather stepmother stepson stepdaughter;
mum dad; boy girl; man woman; king queen prince princess; boyfriend girlfriend; twin triplet; president vice-president
chancellor mayor governor ambassador senator king queen; murder manslaughter fraud theft rape burglary arson robbery
kidnapping perjury treason assault espionage bribery trafficking smuggling; acquit convict; arrest acquit; guilty
acquitted; army navy airforce police coastguard; soldier policeman sailor airman firefighter;
police firefighter paramedic coastguard lifeguard; smartphone laptop tablet; human animal plant;
pedestrian cyclist motorist; car bus train plane
helicopter boat ship bicycle motorcycle lorry van tram ferry submarine; earthquake flood hurricane wildfire drought
tornado tsunami landslide avalanche volcano blizzard heatwave; football rugby cricket tennis golf basketball baseball
hockey boxing swimming cycling athletics; cancer stroke malaria cholera measles ebola influenza tuberculosis diabetes;
heart lung liver kidney brain; dog cat horse cow sheep pig goat chicken bird fish snake bear wolf lion tiger elephant;
gun knife bomb grenade rifle pistol sword hammer axe; oil gas coal gold copper wheat rice sugar coffee cotton; dollar
euro pound yen yuan rouble ruble rupee peso franc; mile kilometre metre foot inch; kilogram tonne gram pound;
breakfast lunch dinner; school hospital church mosque temple airport stadium prison hotel restaurant museum library
factory warehouse; teacher doctor lawyer engineer farmer journalist nurse actor singer painter architect pilot; winner
runner-up; gold silver bronze; first second third fourth fifth sixth seventh eighth ninth tenth last; million billion
trillion thousand hundred; hour day week month year decade century minute second; weekly daily monthly yearly hourly;
democrat republican; christian muslim jewish hindu buddhist; catholic protestant; atlantic pacific arctic indian;
european african asian american; hand arm leg foot head neck chest back; hydrogen oxygen nitrogen carbon; january
february march april may june july august september october november december; monday tuesday wednesday thursday
friday saturday sunday; premier_league championship; semi-final final quarter-final; import tariff; freshman
sophomore; capital suburb village; river lake sea ocean mountain desert forest; sack promote; retire debut; premiere
finale; all-out draw
"""
"""Sisters under one head: one thing is one of them at a time; groups end with ";"."""

_STATUS = (
    ("suspect", "question", "interview"),
    ("arrest", "detain", "hold", "custody"),
    ("charge", "indict", "accuse"),
    ("try", "trial", "prosecute"),
    ("convict", "guilty", "plead"),
    ("sentence", "jail", "imprison"),
)
_LAW_STATUS = (
    ("propose", "draft", "consider", "table", "suggest"),
    ("vote", "debate"),
    ("pass", "approve", "adopt", "ratify"),
    ("sign", "enact", "enforce"),
)


def _groups(text: str) -> list[list[str]]:
    return [group.split() for group in text.replace("\n", " ").split(";") if group.strip()]


@lru_cache(maxsize=1)
def synonyms() -> dict[str, frozenset[str]]:
    """Key to the keys that may stand for it. Built when first asked for: start-up does without."""
    neighbours: dict[str, set[str]] = {}
    for group in _groups(SYNONYM_GROUPS):
        keys = {phrase_key(word) for word in group}
        for key in keys:
            neighbours.setdefault(key, set()).update(keys - {key})
    for keys in _forms_of_countries():
        for key in keys:
            neighbours.setdefault(key, set()).update(keys - {key})
    return {key: frozenset(others) for key, others in neighbours.items()}


def _forms_of_countries() -> list[set[str]]:
    """Single words for one country and its people: "China", "Chinese"."""
    forms: dict[str, set[str]] = {}
    for name, entry in known_names().items():
        if " " not in name:
            forms.setdefault(entry.key, set()).add(word_key(name))
    return [keys for keys in forms.values() if len(keys) > 1]


def phrase_key(phrase: str) -> str:
    """Key of a word, or of a phrase whose words are joined by "_"."""
    return "_".join(word_key(word) for word in phrase.split("_"))


@lru_cache(maxsize=1)
def _exclusive_groups() -> dict[str, frozenset[int]]:
    member_of: dict[str, set[int]] = {}
    for number, group in enumerate(_groups(_EXCLUSIVE)):
        for word in group:
            member_of.setdefault(phrase_key(word), set()).add(number)
    return {key: frozenset(numbers) for key, numbers in member_of.items()}


@lru_cache(maxsize=1)
def phrases() -> dict[str, tuple[tuple[str, ...], ...]]:
    """First key of a phrase to the phrases that begin with it, longest first."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for group in _groups(SYNONYM_GROUPS):
        for word in group:
            if "_" in word:
                keys = tuple(word_key(part) for part in word.split("_"))
                found.setdefault(keys[0], set()).add(keys)
    return {first: tuple(sorted(each, key=len, reverse=True)) for first, each in found.items()}


@lru_cache(maxsize=1)
def _ladders() -> dict[str, tuple[int, int]]:
    places: dict[str, tuple[int, int]] = {}
    for ladder, steps in enumerate((_STATUS, _LAW_STATUS)):
        for step, words in enumerate(steps):
            for word in words:
                places.setdefault(word_key(word), (ladder, step))
    return places


def status_step(key: str) -> tuple[int, int] | None:
    """Ladder and step of a word of legal or legislative status ("arrest", "charge", "convict"), None for others."""
    return _ladders().get(key.partition("_")[0])


@lru_cache(maxsize=65536)
def relate_words(a: str, b: str) -> WordRelation:
    """How two keys relate; opposition wins over likeness."""
    if a == b:
        return "same"
    if are_opposite(a, b):
        return "opposite"
    if b in synonyms().get(a, ()):
        return "synonym"
    if _exclusive_groups().get(a, frozenset()) & _exclusive_groups().get(b, frozenset()):
        return "exclusive"
    return "derived" if are_derived(a, b) else "unrelated"
