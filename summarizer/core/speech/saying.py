"""Verbs and nouns of saying, and where a noun phrase beside them begins and ends."""

import re
from functools import lru_cache
from typing import NamedTuple

_SAY = """say said saying says; tell told telling tells; add added adding adds; state stated stating states; announce
announced announcing announces; insist insisted insisting insists; declare declared declaring declares; reply
replied replying replies; explain explained explaining explains; note noted noting notes; remark remarked
remarking remarks; comment commented commenting comments; argue argued arguing argues; claim claimed claiming
claims; allege alleged alleging alleges; assert asserted asserting asserts; contend contended contending
contends; maintain maintained maintaining maintains; admit admitted admitting admits; acknowledge acknowledged
acknowledging acknowledges; concede conceded conceding concedes; confess confessed confessing confesses; confirm
confirmed confirming confirms; deny denied denying denies; warn warned warning warns; caution cautioned
cautioning cautions; predict predicted predicting predicts; forecast forecasted forecasting forecasts; suggest
suggested suggesting suggests; imply implied implying implies; report reported reporting reports; disclose
disclosed disclosing discloses; reveal revealed revealing reveals; mention mentioned mentioning mentions; cite
cited citing cites; quote quoted quoting quotes; recall recalled recalling recalls; promise promised promising
promises; pledge pledged pledging pledges; vow vowed vowing vows; swear swore swearing swears sworn; threaten
threatened threatening threatens; urge urged urging urges; demand demanded demanding demands; recommend
recommended recommending recommends; propose proposed proposing proposes; request requested requesting requests;
complain complained complaining complains; boast boasted boasting boasts; joke joked joking jokes; tweet tweeted
tweeting tweets; post posted posting posts; write wrote writing writes written; testify testified testifying
testifies; ask asked asking asks; answer answered answering answers; respond responded responding responds;
retort retorted retorting retorts; stress stressed stressing stresses; emphasise emphasised emphasising
emphasises; emphasize emphasized emphasizing emphasizes; underline underlined underlining underlines; underscore
underscored underscoring underscores; reiterate reiterated reiterating reiterates; repeat repeated repeating
repeats; continue continued continuing continues; conclude concluded concluding concludes; observe observed
observing observes; point pointed pointing points; call called calling calls; describe described describing
describes; dub dubbed dubbing dubs; brand branded branding brands; label labelled labelling labels labeled
labeling; dismiss dismissed dismissing dismisses; denounce denounced denouncing denounces; condemn condemned
condemning condemns; criticise criticised criticising criticises; criticize criticized criticizing criticizes;
slam slammed slamming slams; blast blasted blasting blasts; praise praised praising praises; applaud applauded
applauding applauds; hail hailed hailing hails; welcome welcomed welcoming welcomes; accuse accused accusing
accuses; blame blamed blaming blames; reject rejected rejecting rejects; dispute disputed disputing disputes;
rebut rebutted rebutting rebuts; refute refuted refuting refutes; counter countered countering counters; express
expressed expressing expresses; voice voiced voicing voices; tout touted touting touts; hint hinted hinting
hints; signal signalled signalling signals signaled signaling; indicate indicated indicating indicates; inform
informed informing informs; advise advised advising advises; assure assured assuring assures; brief briefed
briefing briefs; notify notified notifying notifies; remind reminded reminding reminds; thank thanked thanking
thanks; apologise apologised apologising apologises; apologize apologized apologizing apologizes; rule ruled
ruling rules; order ordered ordering orders; translate translated translating translates; characterise
characterised characterising characterises; characterize characterized characterizing characterizes; refer
referred referring refers; shout shouted shouting shouts; whisper whispered whispering whispers; cry cried
crying cries; quip quipped quipping quips; muse mused musing muses; laugh laughed laughing laughs; read reads;
speak spoke speaking speaks spoken; lament lamented lamenting laments; lambast lambasted lambasting lambasts;
find found finding finds; show showed showing shows shown; estimate estimated estimating estimates; believe
believed believing believes; think thought thinking thinks; expect expected expecting expects; anticipate
anticipated anticipating anticipates; hope hoped hoping hopes; fear feared fearing fears; doubt doubted doubting
doubts; know knew knowing knows known; feel felt feeling feels; consider considered considering considers;
assume assumed assuming assumes; suspect suspected suspecting suspects; agree agreed agreeing agrees; decide
decided deciding decides; determine determined determining determines; learn learned learning learns learnt;
realise realised realising realises; realize realized realizing realizes; understand understood understanding
understands; want wanted wanting wants; intend intended intending intends; plan planned planning plans; prefer
preferred preferring prefers; refuse refused refusing refuses"""
"""Base form, then its other forms; one verb between semicolons. Own list."""

_THAT_VERBS = frozenset(
    """add find show indicate imply suggest reveal learn realise realize know feel determine decide agree hint
    signal rule
    conclude observe continue repeat maintain point post write read speak laugh cry order advise brief refer
    thank respond think believe assume understand hope fear doubt suspect want intend plan prefer refuse
    consider estimate expect anticipate recall mention counter joke boast complain muse disclose ask answer
    reply note remark comment stress emphasise emphasize underline underscore""".split()
)
"""They report only where a clause, a quotation or an infinitive follows; "found the body" reports nothing."""

BELIEF_VERBS = frozenset(
    """believe think expect anticipate hope fear doubt know feel consider assume suspect agree decide determine learn
    realise realize understand want intend plan prefer estimate refuse""".split()
)
"""What they govern is somebody's thought or intention rather than words."""

INFINITIVE_VERBS = frozenset(
    """claim promise pledge vow threaten demand ask urge order advise expect want intend plan prefer refuse agree
    decide hope propose request swear tell warn""".split()
)
"""Verbs whose content may be "to do"."""

LABEL_VERBS = frozenset(
    """call describe dub brand label dismiss denounce condemn criticise criticize slam blast praise hail characterise
    characterize refer tout""".split()
)
"""Verbs that give a thing a name or a verdict, often in quotation marks."""

ADDRESSED_VERBS = frozenset("tell inform assure warn remind notify brief urge ask advise order promise".split())
"""Verbs followed by the person spoken to."""

SAYING_NOUNS = frozenset(
    """statement report announcement claim allegation accusation warning declaration suggestion assertion admission
    confirmation denial prediction forecast estimate promise pledge vow threat call demand recommendation
    proposal conclusion finding decision belief hope fear suspicion charge complaint remark comment criticism
    testimony speech""".split()
)
"""Nouns that carry a saying: "the ministry's claim that", "a report by the agency"."""


class Saying(NamedTuple):
    """A verb of saying: its base form and the shape of this form."""

    lemma: str
    form: str  # "base", "past", "ing", "s" or "participle"


def _form_of(position: int, word: str) -> str:
    if word.endswith("ing"):
        return "ing"
    if position == 0:
        return "base"
    return "s" if word.endswith("s") else "past"


@lru_cache(maxsize=1)
def saying_forms() -> dict[str, Saying]:
    """Every form of every verb of saying, lower case."""
    forms: dict[str, Saying] = {}
    for group in _SAY.split(";"):
        words = group.split()
        for position, word in enumerate(words):
            forms.setdefault(word, Saying(words[0], _form_of(position, word)))
    return forms


def needs_clause(lemma: str) -> bool:
    """Does the verb report only where a clause or quotation follows."""
    return lemma in _THAT_VERBS


AUXILIARIES = frozenset(
    """cannot has have had having is are was were be been being will would may might could can should must
    shall do does did
    's 've 'd 'll ’s ’ve ’d ’ll""".split()
)
ADVERBS = frozenset(
    """also not n't never then now later earlier still again already just only even previously recently repeatedly
    publicly reportedly allegedly once often always today yesterday tonight tomorrow jointly himself herself
    itself themselves all both first soon further meanwhile however therefore thus likewise instead since
    long""".split()
)
PRONOUNS = frozenset("he she they it we i who which you one some many others".split())
CLAUSE_WORDS = frozenset(
    """that when if because while although though but whereas unless until as than so whether what where why how after
    before since or nor yet except""".split()
)
PREPOSITIONS = frozenset(
    """of for at in from on to with by about over under against between among into through during within without
    towards toward near outside inside across around behind beyond above below upon via per amid
    amidst despite""".split()
)
DETERMINERS = frozenset(
    """the a an this that these those his her its their our my your some any no every each another such both all
    several many most few""".split()
)
TIME_WORDS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december today yesterday tonight tomorrow morning afternoon evening night week
    month year weekend season summer winter last next this late early midday noon midnight earlier later""".split()
)
TITLES = frozenset("Mr Mrs Ms Dr Prof Gen Col Capt Lt Maj Sgt Adm Sen Rep Gov Rev St Jr Sr Inc Corp Ltd Co".split())
"""Words that keep their full stop."""
_MARK = r"[,;:()\"“”„«»‘’'—–-]|[.!?…]+"
MARK = re.compile(_MARK)
"""A mark that ends a clause."""
WORD = re.compile(rf"(\b(?:{'|'.join(sorted(TITLES))})\.|(?:\b[A-Z]\.)+|[^\W_]+(?:[.'’&‐‑-][^\W_]+)*|{_MARK})")
"""Words and the marks that end clauses, in one group so that `split` keeps them."""
