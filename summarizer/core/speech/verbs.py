"""Verbs of news and their forms, and nouns that name events."""

from functools import lru_cache
from typing import Literal, NamedTuple

_REGULAR = """
abandon abolish abort absorb abuse accept accelerate access accompany accuse achieve acknowledge acquire act adapt
add address adjust administer admit adopt advance advise affect agree aid aim alarm alert allege allow alter amend
amount announce annex answer anticipate apologise apologize appeal appear apply appoint appreciate approach approve
argue arm arrange arrest arrive ask assassinate assault assemble assert assess assign assist assume assure attach
attack attempt attend attract attribute authorise authorize average avoid await award back backfire balance ban bar
base battle behave believe belong benefit besiege blame blast block boast bolster bomb bombard book boost borrow
boycott brand breach brief broaden bury calculate call calm campaign cancel capture carry cast cause cease
celebrate challenge charge chase check cite claim clash classify clear climb close collaborate collapse collect
combat comment commission commit compare compensate compete compile complain complete comply concede concern
conclude condemn conduct confess confirm confiscate confront congratulate consider consist constitute construct
consult consume contact contain contend contest continue contract contradict contribute control convert convict
convince cooperate cope cover crack crash create criticise criticize cross crush cure curb cut damage dare deal
debate decide declare decline decrease dedicate defeat defect defend define defy delay delegate delete deliver
demand demolish demonstrate deny depart depend deploy deport depose derail describe deserve design destroy detain
detect deteriorate determine detonate devastate develop devise die differ direct disagree disappear disappoint
discharge disclose discontinue discourage discover discuss dismiss dispatch disperse displace display dispute
disrupt dissolve distribute divert divide divorce dominate donate double doubt downgrade draft drift drop drown
dump earn ease edit eject elect eliminate emanate embark embrace emerge emphasise emphasize employ enable encounter
encourage end endanger endorse endure enforce engage enhance enjoy enlist ensure enter entitle equal erase erect
erupt escalate escape escort establish estimate evacuate evade evaluate evolve examine exceed exchange exclude
execute exempt exercise exhaust exit expand expect expel experience expire explain explode exploit explore export
expose express extend extradite face facilitate fail fare fasten fatten favour favor fear feature file fill
finalise finalize finance fine finish fire fix flag flood focus follow force forecast forge form formulate foster
found free fuel fulfil fulfill function fund gain gather generate govern grant greet group guarantee guard guide
hail halt halve hamper hand handle happen harass harm head heal help hesitate highlight hijack hinder hint hire
hope host hurry identify ignore illustrate imagine impeach implement implicate imply import impose impress imprison
improve include increase incur indicate indict infect infiltrate inflict influence inform inherit initiate injure
innovate inquire insist inspect inspire install instruct insult insure integrate intend intensify intercept
interrogate interrupt intervene interview introduce invade invent invest investigate invite invoke involve isolate
issue jail join judge jump justify kick kidnap kill knock label lack land last laugh launch leak lease lecture
legalise legalize level liberate lift like limit line link list listen live load loan lobby locate lock loot lower
maintain manage mandate march mark marry mass match matter mature measure mediate mention merge migrate mine misuse
mobilise mobilize moderate modify monitor motivate mount mourn move murder name narrow nationalise nationalize near
need negotiate nominate note notice notify number obey object oblige observe obstruct obtain occupy occur offer
open operate oppose order organise organize originate oust outlaw outline outrage overhaul overlook owe own pack
paralyse parade participate pass patrol pause penalise penalize perform perish permit persist persuade phone place
plan plant play plead pledge plot plummet plunge point poison police poll pose position possess post postpone pour
practise practice praise predict prefer prepare present preserve press pressure presume prevail prevent proceed
process proclaim produce profit progress prohibit project promise promote prompt propose prosecute protect protest
prove provide provoke publish pull punish purchase pursue push question queue race raid raise rally rank rape rate
ratify reach react realise realize reassure rebound rebuild recall receive recognise recognize recommend reconsider
record recover recruit recycle redeem redesign reduce refer reflect reform refuse refute regain regard register
regret regulate reinforce reiterate reject relate relax release relocate rely remain remark remember remind remove
rename render renew renounce reopen repair repatriate repeal repeat replace reply report represent repress request
require reschedule rescue resemble reserve resign resist resolve respond rest restart restore restrain restrict
restructure result resume retail retain retaliate retire retreat retrieve return reunite reveal reverse review
revise revive revoke reward risk rob rotate rule rumble rush sack sail sample sanction satisfy save scale scan
scare schedule score scrap scream screen seal search secure seem seize select sentence separate serve settle shape
share shatter shell shift ship shock shout showcase sign signal skip slam slash slip slow slump smash smuggle soar
solve sort spark specify speculate spot stabilise stabilize stage stall start starve state station stay stem step
stop storm strand strengthen stress stretch struggle study stumble submit succeed sue suffer suggest suit summon
supervise supply support suppose suppress surge surpass surprise surrender surround survey survive suspect suspend
sustain switch symbolise tackle talk target tax tender terminate test testify thank threaten tie tighten topple
torture total touch tour tout trace track trade trail train transfer transform translate transmit transport trap
travel treat trend trick trigger triple trust try tumble turn tweet undermine unite unveil update upgrade uphold
urge use utilise vaccinate value vanish vary veto view violate visit voice volunteer vote vow wait walk want warn
waste watch weaken weigh welcome widen wipe wish witness wonder work worry worsen wound wreck yield
"""

_IRREGULAR = """
be is,are,am was,were been being|have has had had having|do does did done doing|go goes went gone going
say says said said saying|make makes made made making|take takes took taken taking
come comes came come coming|get gets got got,gotten getting|give gives gave given giving
see sees saw seen seeing|know knows knew known knowing|think thinks thought thought thinking
find finds found found finding|tell tells told told telling|become becomes became become becoming
leave leaves left left leaving|feel feels felt felt feeling|put puts put put putting
bring brings brought brought bringing|begin begins began begun beginning|keep keeps kept kept keeping
hold holds held held holding|write writes wrote written writing|stand stands stood stood standing
hear hears heard heard hearing|let lets let let letting|mean means meant meant meaning
set sets set set setting|meet meets met met meeting|run runs ran run running|pay pays paid paid paying
sit sits sat sat sitting|speak speaks spoke spoken speaking|lie lies lied,lay lied,lain lying
lead leads led led leading|read reads read read reading|grow grows grew grown growing
lose loses lost lost losing|fall falls fell fallen falling|send sends sent sent sending
build builds built built building|understand understands understood understood understanding
draw draws drew drawn drawing|break breaks broke broken breaking|spend spends spent spent spending
cut cuts cut cut cutting|rise rises rose risen rising|drive drives drove driven driving
buy buys bought bought buying|wear wears wore worn wearing|choose chooses chose chosen choosing
seek seeks sought sought seeking|throw throws threw thrown throwing|catch catches caught caught catching
deal deals dealt dealt dealing|win wins won won winning|forget forgets forgot forgotten forgetting
lay lays laid laid laying|sell sells sold sold selling|fight fights fought fought fighting
teach teaches taught taught teaching|eat eats ate eaten eating|sing sings sang sung singing
strike strikes struck struck,stricken striking|hang hangs hung hung hanging|shake shakes shook shaken shaking
ride rides rode ridden riding|feed feeds fed fed feeding|shoot shoots shot shot shooting
drink drinks drank drunk drinking|hit hits hit hit hitting|arise arises arose arisen arising
fly flies flew flown flying|spread spreads spread spread spreading|sleep sleeps slept slept sleeping
cost costs cost cost costing|hurt hurts hurt hurt hurting|steal steals stole stolen stealing
hide hides hid hidden hiding|swim swims swam swum swimming|shut shuts shut shut shutting
sink sinks sank sunk sinking|freeze freezes froze frozen freezing|flee flees fled fled fleeing
withdraw withdraws withdrew withdrawn withdrawing|undergo undergoes underwent undergone undergoing
overthrow overthrows overthrew overthrown overthrowing|overturn overturns overturned overturned overturning
overcome overcomes overcame overcome overcoming|undertake undertakes undertook undertaken undertaking
forbid forbids forbade forbidden forbidding|bid bids bid bid bidding|bear bears bore borne bearing
beat beats beat beaten beating|bind binds bound bound binding|swear swears swore sworn swearing
tear tears tore torn tearing|wake wakes woke woken waking|blow blows blew blown blowing
burn burns burned,burnt burned,burnt burning|learn learns learned,learnt learnt learning
quit quits quit quit quitting|rebuild rebuilds rebuilt rebuilt rebuilding
shrink shrinks shrank shrunk shrinking|swing swings swung swung swinging|stick sticks stuck stuck sticking
dig digs dug dug digging|show shows showed shown showing|prove proves proved proven proving
uphold upholds upheld upheld upholding|plead pleads pleaded,pled pleaded pleading|lend lends lent lent lending
|ban bans banned banned banning|drop drops dropped dropped dropping|stop stops stopped stopped stopping
plan plans planned planned planning|admit admits admitted admitted admitting
permit permits permitted permitted permitting|commit commits committed committed committing
submit submits submitted submitted submitting|refer refers referred referred referring
prefer prefers preferred preferred preferring|occur occurs occurred occurred occurring
transfer transfers transferred transferred transferring|defer defers deferred deferred deferring
deter deters deterred deterred deterring|rob robs robbed robbed robbing|slam slams slammed slammed slamming
stem stems stemmed stemmed stemming|grab grabs grabbed grabbed grabbing
kidnap kidnaps kidnapped kidnapped kidnapping|compel compels compelled compelled compelling
expel expels expelled expelled expelling
cancel cancels cancelled,canceled cancelled,canceled cancelling,canceling
travel travels travelled,traveled travelled,traveled travelling,traveling
model models modelled,modeled modelled,modeled modelling,modeling|patrol patrols patrolled patrolled patrolling
control controls controlled controlled controlling|scrap scraps scrapped scrapped scrapping
ship ships shipped shipped shipping|skip skips skipped skipped skipping|slip slips slipped slipped slipping
step steps stepped stepped stepping|trap traps trapped trapped trapping|plot plots plotted plotted plotting
regret regrets regretted regretted regretting|jail jails jailed jailed jailing
panic panics panicked panicked panicking|veto vetoes vetoed vetoed vetoing|tie ties tied tied tying
die dies died died dying|fit fits fit,fitted fitted fitting|forecast forecasts forecast forecast forecasting
broadcast broadcasts broadcast broadcast broadcasting|split splits split split splitting
shed sheds shed shed shedding|oversee oversees oversaw overseen overseeing|cast casts cast cast casting
equip equips equipped equipped equipping|outbid outbids outbid outbid outbidding|pin pins pinned pinned pinning
|wrap wraps wrapped wrapped wrapping|flip flips flipped flipped flipping|tap taps tapped tapped tapping
chat chats chatted chatted chatting|abduct abducts abducted abducted abducting|bail bails bailed bailed bailing
|axe axes axed axed axing|stab stabs stabbed stabbed stabbing|slay slays slew slain slaying
slide slides slid slid sliding|weep weeps wept wept weeping|overrun overruns overran overrun overrunning
"""
"""`base third-person past participle ing`, one verb between bars or line ends."""

EVENT_NOUNS = frozenset(
    """attack attacks strike strikes airstrike airstrikes bombing bombings shooting shootings explosion explosions
    blast blasts war wars battle battles clash clashes protest protests demonstration riot riots coup invasion
    raid raids offensive assault ambush killing killings murder murders death deaths assassination massacre
    kidnapping arrest arrests detention trial trials verdict conviction sentence appeal hearing lawsuit
    investigation investigations inquiry probe election elections vote votes referendum ballot resignation
    appointment nomination meeting meetings summit talks negotiations ceasefire truce agreement deal deals
    treaty accord visit visits speech announcement statement declaration decision ruling ban bans sanctions
    embargo withdrawal evacuation deployment launch launches test tests earthquake quake flood floods flooding
    storm hurricane typhoon cyclone wildfire fire fires eruption tsunami drought outbreak epidemic pandemic
    crash crashes collision collapse accident accidents derailment bankruptcy merger takeover acquisition
    purchase sale sales bailout default recession crisis downturn growth rise increase decline fall drop cut
    cuts loss losses gain gains closure closures layoffs delay delays failure violation breach leak theft fraud
    robbery abuse rape torture execution executions reform reforms plan plans proposal restructuring
    reorganization reorganisation protection release rescue recovery victory defeat celebration ceremony
    conference race match tour departure arrival flight landing migration payment investment""".split()
)
"""Nouns that name happenings."""

Form = Literal["base", "s", "past", "participle", "ing"]
Tense = Literal["past", "present", "future", "none"]


_PREFIXES = ("re", "over", "under", "out", "dis", "un", "mis")


class VerbForm(NamedTuple):
    """A form of a verb; `forms` lists all it can be ("put": base, past, participle); `tense` without an auxiliary."""

    lemma: str
    forms: frozenset[Form]
    tense: Tense


def make_form(lemma: str, forms: frozenset[Form]) -> VerbForm:
    """A form with the tense it has where no other word of its group tells one."""
    past = "past" in forms
    if lemma == "be":
        return VerbForm(lemma, forms, "present" if "s" in forms else "past" if past else "none")
    if past and "base" not in forms:
        return VerbForm(lemma, forms, "past")
    return VerbForm(lemma, forms, "none" if forms.isdisjoint(("base", "s")) else "present")


def _regular_forms(base: str) -> list[tuple[str, Form]]:
    stem_y = base[:-1] if base.endswith("y") and base[-2] not in "aeiou" else ""
    if stem_y:
        third, past, ing = stem_y + "ies", stem_y + "ied", base + "ing"
    elif base.endswith("e"):
        third, past, ing = base + "s", base + "d", base[:-1] + "ing"
    else:
        third = base + ("es" if base.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")
        past, ing = base + "ed", base + "ing"
    if base.endswith(("ee", "ye", "oe")):
        ing = base + "ing"
    return [(base, "base"), (third, "s"), (past, "past"), (past, "participle"), (ing, "ing")]


def _irregular_forms(line: str) -> list[tuple[str, Form]]:
    names: tuple[Form, ...] = ("base", "s", "past", "participle", "ing")
    return [(word, name) for name, field in zip(names, line.split(), strict=True) for word in field.split(",")]


@lru_cache(maxsize=1)
def verb_forms() -> dict[str, VerbForm]:
    """Every listed form, lower case; a form of two verbs ("found", "lay") belongs to the commoner, irregular one."""
    forms: dict[str, VerbForm] = {}
    irregular = [line for line in _IRREGULAR.replace("\n", "|").split("|") if line.strip()]
    known = {line.split()[0] for line in irregular}
    groups = [_irregular_forms(line) for line in irregular]
    groups += [_regular_forms(base) for base in dict.fromkeys(_REGULAR.split()) if base not in known]
    for group in groups:
        lemma = group[0][0]
        for word, form in group:
            before = forms.get(word)
            if before is None:
                forms[word] = make_form(lemma, frozenset((form,)))
            elif before.lemma == lemma:
                forms[word] = make_form(lemma, before.forms | {form})
    return forms


@lru_cache(maxsize=8192)
def read_verb(word: str) -> VerbForm | None:
    """The verb a lower-case word can be a form of; unlisted words in -ed count as past forms."""
    found = verb_forms().get(word)
    if found is not None:
        return found
    if len(word) > 5 and word.endswith("ed") and not word.endswith(("eed", "hundred", "naked", "sacred", "kindred")):
        return make_form(_strip_ed(word), frozenset(("past", "participle")))
    if len(word) > 6 and word.startswith(_PREFIXES):
        for prefix in _PREFIXES:
            inner = verb_forms().get(word.removeprefix(prefix)) if word.startswith(prefix) else None
            if inner is not None:
                return make_form(prefix + inner.lemma, inner.forms)
    return None


def _strip_ed(word: str) -> str:
    """Base form of a regular past: "topped" to "top", "carried" to "carry", "raised" to "raise"."""
    stem = word[:-2]
    if stem.endswith("i"):
        return stem[:-1] + "y"
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "lsz":
        return stem[:-1]
    if stem.endswith(("at", "iz", "is", "ur", "uc", "ag", "v", "c", "ng", "dg", "rs", "ns")):
        return stem + "e"
    return stem
