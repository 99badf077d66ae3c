"""What words exclude each other as opposites: "rise" and "fall", "legal" and "illegal". Own list, general English."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache

from summarizer.core.text.word_forms import word_key
from summarizer.core.text.wordnet_opposites import WORDNET_OPPOSITES

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
troubled beleaguered ailing ill-fated;
loving caring supportive kind gentle tender affectionate considerate compassionate | abusive cruel brutal violent
unkind harsh neglectful heartless; love affection fondness adoration devotion admire admiration respect esteem fond
devoted | hate hatred contempt scorn disdain despise dislike loathing resent resentment detest disgust repulse
revulsion; friend friendship friendly warm cordial affable | enemy enmity rivalry hostility unfriendly feud animosity;
overjoyed delighted thrilled elated ecstatic jubilant joyful cheerful excited joy delight | devastated heartbroken
dismayed disappointed crestfallen distraught miserable despondent gloomy grief sorrow despair misery dismay; proud |
ashamed embarrassed humiliated; satisfied contented content | dissatisfied disappointed frustrated discontented;
relieved relaxed calm composed serene | worried anxious nervous agitated panicked distressed frantic; confident
self-assured | insecure doubtful hesitant unsure; eager keen enthusiastic willing | reluctant unwilling hesitant
indifferent apathetic; interested fascinated intrigued curious captivated engrossed | indifferent bored
uninterested apathetic; optimism hope hopeful | pessimism despair hopeless; fearless brave unafraid courage | afraid
frightened terrified scared fearful cowardice; trust trusting | distrust mistrust suspicion suspicious; forgive pardon
| resent blame; acclaimed lauded applauded hailed praise acclaim celebrated | panned derided slated criticise ridiculed
mocked slammed condemned; flattering glowing | scathing damning unflattering; hit bestseller blockbuster | flop
failure; generous selfless unselfish | selfish greedy miserly; innocent | guilty; beautiful pretty lovely attractive
handsome | ugly hideous unattractive; wise clever intelligent bright | stupid foolish dim unintelligent;
obedient polite courteous respectful | naughty disobedient rude impolite disrespectful unruly; careful cautious |
careless reckless; modern contemporary | ancient outdated obsolete; thriving prosperous booming affluent | struggling
impoverished destitute declining bankrupt; crowded packed busy bustling | empty deserted quiet; intact unharmed unhurt
unscathed uninjured | damaged destroyed injured wounded hurt harmed; alone solitary | accompanied together; estranged
distant aloof | close intimate; agree agreement consent | refuse disagree disagreement refusal; active operational |
inactive dormant defunct extinct idle; flourish prosper thrive | decline wither collapse fail; cure heal recover |
worsen deteriorate die; effective successful | ineffective unsuccessful useless futile; essential vital crucial
important indispensable | unimportant insignificant irrelevant trivial negligible unnecessary; abundant plentiful ample
| scarce insufficient meagre lacking; common frequent widespread | rare uncommon infrequent unusual; faithful loyal |
unfaithful treacherous disloyal; accept approve welcome | resist oppose; deliberate intentional | accidental
unintentional; voluntarily willingly | forcibly reluctantly unwillingly; publicly openly | secretly privately
covertly; unanimously | narrowly; sink | float; expose reveal | conceal cover; abundance | shortage scarcity; ally |
adversary; supporter | critic; victory | defeat; ease comfort | discomfort pain; peaceful | violent bloody; dense |
sparse; fertile | barren; rough | smooth; legible | illegible; inhabited populated | uninhabited deserted; praise |
blame
"""
"""Two sides of a line that cannot both be true of one thing; groups end with ";"."""

_IN_ONE_PLACE = """
for | against; before | after; welcome | condemn criticise reject; lose | gain; add | subtract; deny | confirm admit
say claim announce; reject | confirm; abandon | renew resume; resume | suspend halt; sink | climb; extend | shorten;
expand | reduce; rise climb jump increase | lose
"""
"""Opposites only where they stand in one place of two reports of one thing; elsewhere the words go together."""

_NEGATIVE_PREFIXES = ("un", "in", "im", "ir", "il", "dis", "non-", "non", "anti-", "anti", "mis", "de", "counter")
_NOT_NEGATED = """
inform invest intend intent import instance income inside include increase indeed incite inland install intake insight
input inhabit inmate inflame inflammable invaluable infamous impress impact improve imprison import impart impose
implant impress discover dismiss discount display dispatch dispute disease dispose discord discourse discharge
distress district disguise disclose disperse uncover until under union unit unite university universe deport depart
depress derail detail demand deliver defend decide decrease deserve design desire despite detest develop device debase
demean denote depend deprive describe delight declaim decry deform defraud degrade delegate deliberate demarcate misuse
mission mistake mister missile counterpart counterfeit nonce nonetheless antique
"""
"""Begin as if they denied another word, and do not ("inform", "form")."""

_TURNED = frozenset(("up", "down")), frozenset(("in", "out")), frozenset(("on", "off"))


@lru_cache(maxsize=65536)
def are_opposite(a: str, b: str) -> bool:
    """Can two keys not both be true of one thing, by list or by a negating prefix."""
    if _are_listed(a, b) or _is_negated_form(a, b) or _is_negated_form(b, a):
        return True
    if "_" in a and "_" in b:
        return _are_turned_phrases(a, b)
    plain = _without_degree(a), _without_degree(b)
    return plain != (a, b) and _are_listed(*plain)


def _without_degree(key: str) -> str:
    """The plain form of a comparative or superlative: "high" for "highest"."""
    return key.removesuffix("est").removesuffix("er") if len(key) > 5 else key


def _are_turned_phrases(a: str, b: str) -> bool:
    """Does only the last word turn them round: "step up" and "step down"."""
    head, _, tail = a.rpartition("_")
    other_head, _, other_tail = b.rpartition("_")
    return head == other_head and frozenset((tail, other_tail)) in _TURNED


def _is_negated_form(plain: str, negated: str) -> bool:
    if len(plain) < 3 or negated in _not_negated():
        return False
    if any(negated == prefix + plain for prefix in _NEGATIVE_PREFIXES):
        return len(plain) >= 4
    return plain.endswith("ful") and negated == plain[:-3] + "less"


def are_opposite_in_one_place(a: str, b: str) -> bool:
    """Are two keys opposites where they fill one place of two reports; wider than `are_opposite`."""
    return are_opposite(a, b) or any(b in side for side in _sides_for_one_place().get(a, ()))


@lru_cache(maxsize=65536)
def opposites_of(key: str) -> frozenset[str]:
    """The listed opposites of a key, and the key without its negating prefix: "happy" and "sad" for "unhappy".

    For a plain key its negated forms are not given: ask for the opposites of the other word as well.
    """
    found = frozenset[str]().union(*_sides().get(key, ()))
    if not key.startswith(_NEGATIVE_PREFIXES):
        return found
    plain = (key.removeprefix(prefix) for prefix in _NEGATIVE_PREFIXES if key.startswith(prefix))
    return found.union(other for other in plain if _is_negated_form(other, key))


def _are_listed(a: str, b: str) -> bool:
    return any(b in side for side in _sides().get(a, ()))


@lru_cache(maxsize=1)
def _not_negated() -> frozenset[str]:
    return frozenset(map(word_key, _NOT_NEGATED.split()))


_Sides = Mapping[str, Sequence[frozenset[str]]]
"""A key to the other sides of its lines."""


@lru_cache(maxsize=1)
def _sides() -> _Sides:
    return _read_sides(f"{_OPPOSITES};{WORDNET_OPPOSITES}")


@lru_cache(maxsize=1)
def _sides_for_one_place() -> _Sides:
    return _read_sides(_IN_ONE_PLACE)


def _read_sides(table: str) -> _Sides:
    sides: defaultdict[str, list[frozenset[str]]] = defaultdict(list)
    for line in table.split(";"):
        left, _, right = line.partition("|")
        one, other = (frozenset(map(_key_of, side.split())) for side in (left, right))
        for key in one:
            sides[key].append(other)
        for key in other:
            sides[key].append(one)
    return dict(sides)


def _key_of(listed: str) -> str:
    """The key of a listed word: told behind "=", or found."""
    word, _, key = listed.partition("=")
    return key or word_key(word)
