"""What words exclude each other and what words may stand for each other. Own lists, general English."""

from functools import lru_cache
from typing import Literal

from summarizer.core.names.gazetteer import known_names
from summarizer.core.support.synonym_groups import SYNONYM_GROUPS
from summarizer.core.text.word_forms import are_derived, word_key

WordRelation = Literal["same", "synonym", "derived", "opposite", "exclusive", "unrelated"]

_OPPOSITES = """
rise increase grow gain climb jump surge soar raise lift up higher growth upward upturn | fall decrease drop decline
shrink slump plunge tumble slide sink dip lower cut reduce down reduction downward downturn; accelerate quicken faster
| slow slacken slower; expand extend widen enlarge broaden | contract shrink narrow curtail; strengthen bolster boost
| weaken undermine erode; improve better improvement | worsen deteriorate worse; win victory beat defeat triumph
winner victor | lose loss loser; accept approve agree endorse back support favour adopt allow permit welcome embrace |
reject refuse oppose ban bar prohibit block forbid deny veto dismiss disagree decline; confirm acknowledge admit
affirm | deny refute reject dispute; praise applaud hail commend | condemn criticise denounce slam blast; support
supporter backer proponent ally friend friendly | opponent critic foe enemy rival adversary hostile; start begin open
launch resume renew restart commence continue | stop end finish halt cease close suspend cancel abandon conclude;
succeed success successful pass | fail failure unsuccessful; arrive come enter join return | leave depart exit quit
flee; arrest detain jail imprison capture hold | release free liberate; convict guilty condemn | acquit clear
innocent; charge accuse | exonerate; buy purchase acquire import | sell export sale; give donate lend | take receive
borrow; find discover | lose conceal hide; reveal disclose publish show | hide conceal; build construct create |
destroy demolish; remember | forget; include | exclude; accept | decline; appoint hire recruit elect | sack fire
dismiss oust remove; legal lawful | illegal unlawful; safe secure harmless | dangerous unsafe risky deadly harmful
fatal; alive living survive survivor | dead die death killed kill; healthy well | sick ill; rich wealthy | poor; high
tall top | low short bottom; big large huge great major vast | small little tiny minor; long | short; old ancient
elderly veteran | new young recent modern; early earlier before | late later after; first | last; fast quick rapid
swift | slow gradual; strong powerful | weak feeble; hot warm | cold cool; hard difficult tough | easy simple; heavy |
light; full | empty; true correct real genuine authentic | false wrong fake incorrect counterfeit; good positive
favourable | bad negative poor unfavourable; public open | private secret; military armed | civilian civil; commercial
| military; official formal | unofficial informal; urban city | rural countryside; domestic internal local | foreign
international overseas external; temporary interim | permanent; voluntary optional | mandatory compulsory obligatory;
former previous ex outgoing | current incumbent present incoming; senior | junior; guilty | innocent; male man boy |
female woman girl; optimistic hopeful | pessimistic; profit surplus gain | loss deficit; debtor | creditor; majority
most | minority few; maximum | minimum; all every | none no; always | never; everyone everybody | nobody; more greater
| less fewer lower; above over | below under; inside indoor | outside outdoor; victim | attacker perpetrator suspect;
attack offensive | defend defence defense; invade | withdraw retreat; advance | retreat; ally | enemy; peace ceasefire
truce | war fighting; likely probable | unlikely improbable; possible | impossible; certain sure | uncertain doubtful;
clear obvious | unclear; calm peaceful | violent tense; happy pleased delighted | sad upset angry unhappy; popular |
unpopular; famous | unknown obscure; wide | narrow; deep | shallow; thick | thin; wet | dry; clean | dirty
contaminated; sharp | gradual slight; huge massive | slight modest; cause | prevent; hate dislike despise | love like
adore; friend | stranger; encourage | discourage; attract | repel; unite merge | divide split separate; connect link |
disconnect; employ | unemployed; employee worker | employer boss; teacher | student pupil; buyer customer | seller
vendor; landlord | tenant; doctor | patient; host | guest; import | export; ascend | descend; reward | punish; honest
| corrupt dishonest; modern | traditional; liberal progressive | conservative; left | right; left-wing | right-wing;
pro-government | anti-government; democratic | authoritarian; experienced veteran | inexperienced novice; cheap
affordable | expensive costly; scarce rare | common abundant plentiful; remember | forget; with | without; remain stay
keep retain | leave remove; visible | hidden; present | absent; birth born | death died; wake | sleep; sunrise dawn |
sunset dusk; day | night; morning | evening; ahead | behind; north | south; east | west; northern | southern; eastern
| western; northeast | southwest; northwest | southeast; upper | lower; front | back rear; inner | outer; widespread
general | isolated limited; partial | full complete total; unanimous | divided; minor | serious severe critical;
stable | critical; injured wounded hurt | killed dead; injure wound | kill die; unveil | conceal; lift ease relax |
impose tighten; ease relax loosen | tighten; upgrade | downgrade; overestimate | underestimate; rebound recover
recovery | collapse crash; fresh new | stale old; simple | complex complicated; troubled | thriving successful;
struggling | thriving flourishing; proponent | detractor; lawful | unlawful; open unlock unseal | lock bolt block seal
barricade; praise reward honour decorate | fine penalise punish reprimand rebuke; sign | reject refuse veto; earn make
| lose; obey comply observe | breach violate flout defy; vacant empty | occupied inhabited; tie bind | untie unbind;
fasten | unfasten loosen; gather assemble | disperse scatter; lend | borrow; hire employ | redundant sack; plug |
unplug; win | concede; overtake | trail; subsidise | tax; intact undamaged | damaged wrecked ruined; calm soothe
reassure | alarm frighten; ripe | rotten; literate | illiterate; loyal faithful | disloyal treacherous; brave
courageous | cowardly; generous | stingy mean; humble modest | arrogant; married | divorced single; asleep | awake;
sober | drunk; vaccinated | unvaccinated; nationalise | privatise; centralise | decentralise; arm | disarm; load |
unload; lock | unlock; pack | unpack; cooperate collaborate comply | resist obstruct; triumphant thriving booming |
troubled beleaguered ailing ill-fated
"""
"""Two sides of a line that cannot both be true of one thing; groups end with ";"."""

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
_NEGATIVE_PREFIXES = ("un", "in", "im", "ir", "il", "dis", "non-", "non", "anti-", "anti", "mis", "de", "counter")
_POSITIVE_PREFIXES = ("pro-", "pro", "re-", "over", "under", "pre", "post")


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
def _opposite_pairs() -> frozenset[tuple[str, str]]:
    pairs: set[tuple[str, str]] = set()
    for line in " ".join(_OPPOSITES.split("\n")).split(";"):
        left, _, right = line.partition("|")
        for a in left.split():
            for b in right.split():
                pairs |= {(word_key(a), word_key(b)), (word_key(b), word_key(a))}
    return frozenset(pairs)


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
def are_opposite(a: str, b: str) -> bool:
    """Can two keys not both be true of one thing, by list or by a negating prefix."""
    if (a, b) in _opposite_pairs() or _is_negated_form(a, b) or _is_negated_form(b, a):
        return True
    if "_" in a and "_" in b:
        return _are_turned_phrases(a, b)
    plain = _without_degree(a), _without_degree(b)
    return plain != (a, b) and plain in _opposite_pairs()


def _without_degree(key: str) -> str:
    """The plain form of a comparative or superlative: "high" for "highest"."""
    return key.removesuffix("est").removesuffix("er") if len(key) > 5 else key


_TURNED = frozenset(("up", "down")), frozenset(("in", "out")), frozenset(("on", "off"))


def _are_turned_phrases(a: str, b: str) -> bool:
    """Does only the last word turn them round: "step up" and "step down"."""
    head, _, tail = a.rpartition("_")
    other_head, _, other_tail = b.rpartition("_")
    return head == other_head and frozenset((tail, other_tail)) in _TURNED


def _is_negated_form(plain: str, negated: str) -> bool:
    if len(plain) < 3:
        return False
    if any(negated == prefix + plain for prefix in _NEGATIVE_PREFIXES):
        return len(plain) >= 4
    return plain.endswith("ful") and negated == plain[:-3] + "less"


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
