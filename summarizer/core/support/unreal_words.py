"""Words that make what follows them untrue, only imagined, only wanted or not quite done."""

import re

_LY = r"(?:\w+ly )?"
_THINKING = r"(?:believ\w+|thought|thinks?|think|assum\w+|suppos\w+|suspect\w+|presum\w+)\b"
_TELLING = (
    r"(?:report\w*|said|says?|stat\w+|announc\w+|claim\w*|told\b[^,;.]{1,30}|wrote|assert\w+|suggest\w*|indicat\w+)"
)
_FALSE = r"(?:untrue|false|wrong|incorrect|inaccurate|mistaken|baseless|unfounded|groundless|fabricated|nonsense)"
_TALES = r"(?:films?|movie|novel|musical|comedy|thriller|fable|fairy tale|short story|play|opera)"
_STAGES = (
    r"(?:exercises?|drill|simulation|scenario|film|movie|novel|dream|nightmare|fairy tale|sketch|thriller|video game|"
    r"war game|fable|opera)"
)
_ONES = r"(?:the|an?|his|her|their|its|this|one|another|last \w+['’]s)"
_MODALS = r"(?:would|could|might|should)(?:n['’]t| not)?"
_SUBJECT = r"(?:the|an?|his|her|its|their|this|that|these|those|it|he|she|they|we|i|any|more|not|[A-Z][\w'’-]+)"

CLAUSES = re.compile(
    "|".join(
        (
            # it is not true that, it is far from certain that, it would be wrong to say that
            rf"\b(?:it|this|that)(?: is|['’]s| was| has been| would be)(?:n['’]t)? {_LY}(?:not|never) {_LY}(?:an? )?"
            r"(?:true|the case|correct|right|fact|clear|certain|proven) that",
            rf"\b(?:is|was|be)n['’]t {_LY}(?:true|the case|correct|right|clear|certain|proven) that",
            rf"\b(?:is|was|be|been) {_LY}(?:an? )?(?:\w+ )?(?:{_FALSE}|lie|myth|fiction|fallacy|misconception|hoax|"
            r"fabrication|invention|slander|smear|fantasy|rumour|rumor|"
            r"far from (?:certain|clear|true|sure|proven)|doubtful|questionable|inconceivable|unthinkable|impossible)"
            r"(?: to (?:say|claim|suggest|think|believe|assume|argue|conclude))? that",
            # nothing to suggest that, no evidence that, did not find that
            r"\b(?:few|hardly any|no) (?:\w+ )?(?:accept|believe|think|agree)s? that",
            r"\b(?:yet|remains?) to be (?:shown|proved|proven|established|seen) that",
            r"\bno truth in [^,;.]{1,40}? that|\b(?:hard|difficult) to (?:believe|imagine|see|argue) that",
            r"\bhoax (?:calls?|callers?|emails?|messages?|letters?)\b[^,;.]{0,40}? that",
            r"\bnothing (?:\w+ ){0,3}(?:to )?(?:suggest|suggests|suggested|show|shows|showed|prove|proves|proved|"
            r"indicate|indicates|indicated) that",
            r"\b(?:no|little|scant|without(?: any)?|not (?:any|a shred of)|n['’]t any) (?:\w+ ){0,2}"
            r"(?:evidence|proof|signs?|indications?|suggestion|hint|reason to (?:believe|think)) that",
            r"\b(?:nobody|no one|none|neither) (?:[\w'’-]+ ){0,5}?"
            r"(?:shown|proved|proven|established|demonstrated|shows|proves|found|believes|believed|says|said) that",
            r"\b(?:must|needs? to|ha(?:s|ve|d) to|failed to|unable to|s(?:eeks?|ought) to|tr(?:y|ies|ied) to|hopes? to|"
            r"yet to|cannot|could not|can['’]t|couldn['’]t) (?:prove|show|establish|demonstrate) that",
            r"\b(?:demand|request|requir|propos|recommend|pray)(?:s|ed|es|e|ing)? that",
            r"\bsatirical (?:[\w'’-]+ ){0,4}?(?:wrote|reported|said|claimed|joked) that",
            r"(?:\bnot|n['’]t|\bnever) (?:believe|think|accept|agree|prove|proved|proven|show|shown|say|mean|suggest|"
            r"find|found|establish|established|claim|conclude|concluded) (?:any evidence )?that",
        )
    ),
    re.IGNORECASE,
)
"""Say that the whole clause after them is untrue or unproven."""

RUMOURS = re.compile(
    r"\b(?:spread (?:the )?word|rumou?rs?|gossip|talk|speculation|suggestions?|allegations?|claims?|accusations?|"
    r"hoax|myths?|fears?|(?:conspiracy )?theor(?:y|ies)|idea|notion|illusion|impression|pretence|pretext|assumptions?|"
    r"misconception|belief|hopes?|dream|prospect|"
    r"(?:false|wrong|mistaken|untrue|unconfirmed|unfounded) (?:reports?|news|word))"
    r"(?: (?:on|in|by|from|among|at|within|swept|spread|circulated|flew|ran)(?: [\w'’-]+){0,5}?)? "
    r"that(?! (?:was|were|is|are|has|have|had|would|will)\b)"
    r"(?![^.;]{1,150}? (?:was|were|is|are|be|been|proved) (?:to be )?(?:\w+ly )?(?:true|right|correct|justified)\b)",
    re.IGNORECASE,
)
"""Nouns whose clause is not told as true."""

REPORTS = re.compile(
    rf"\b(?:reports?|news|word|stories|story|statements?|assertions?|warnings?) that (?=[^.;]{{1,200}}? "
    rf"(?:(?:is|are|was|were|be|been) {_LY}(?:{_FALSE}|denied|dismissed|rejected|made up|invented|misleading|"
    r"exaggerated|a lie|lies|a hoax|fake)|"
    r"(?:proved|turned out|proven|found|shown) (?:to be )?" + _FALSE + r")\b)|"
    r"\b(?:den(?:y|ies|ied|ying)|rul(?:e|es|ed|ing) out) that|"
    r"\b(?:den(?:y|ies|ied)|dismiss\w*|reject\w*|disput\w+|refut\w+|rebut\w*|debunk\w*|call(?:s|ed))(?: \w+){0,4} "
    r"(?:reports?|news|stories|story|statements?|assertions?|suggestions?) that",
    re.IGNORECASE,
)
"""Tidings that are said to be false, before or after they are told."""

THOUGHTS = re.compile(
    "|".join(
        (
            r"\b(?:fears(?! that)|(?<!who )(?<!which )(?<!was )(?<!were )(?<!is )(?<!are )(?<!been )fear(?:ed|ing)?|"
            r"(?:feared|suspect|suspects|suspected|once believed|t(?:ake|akes|ook) it for granted)(?= that)|"
            r"worri(?:es|ed)|worrying|(?:was|were|is|are|been) (?:afraid|worried|concerned)|"
            r"imagin(?:es|ed)|dream(?:s|t|ed)|pretend(?:s|ed)|bet|bets|wager(?:s|ed)|guess(?:es|ed)?)\b"
            r"(?: that)?(?! (?:of|for|about|after|when|by|over|at|as|because|before|since|during|in|on|to|with)\b)",
            # what was thought before it was known better
            rf"\b(?:initially|originally|at first|mistakenly|wrongly|falsely|incorrectly|erroneously) "
            rf"(?:had )?(?:been )?(?:feared|{_THINKING}|{_TELLING})(?: that| to (?:be|have)| as)?",
            rf"\b(?:had|have|has) (?:once |first |long |always |at first )?(?:{_THINKING})(?: that)?",
            rf"\b(?:{_THINKING}|convinced that)(?: that)?(?=[^.]{{1,150}}?(?:[,;] but\b|[,;:] in fact\b|"
            r"[;,] however\b|turned out|\buntil\b))",
            r"\b(?:first|initial|early|preliminary) reports (?:had )?"
            r"(?:said|suggested|indicated|claimed|spoke of)(?: that)?",
        )
    ),
    re.IGNORECASE,
)
"""What somebody fears, or thought or first told before it was known better."""

SUPPOSED = re.compile(
    rf"\b(?:was|were|been|is|are|long|once|first) (?:once |long |at first |first )?(?:{_THINKING}|feared|"
    r"rumou?red|presumed)(?: to (?:be|have)\b| (?=(?:dead|lost|drowned|killed|missing|extinct)\b))",
    re.IGNORECASE,
)
"""What somebody or something is or was held to be, up to the next comma."""

INVERTED = re.compile(
    rf"(?:^|[.;:“\"]\s*)[\W]*(?:Had|Were|Should)(?= {_SUBJECT}\b)|"
    rf"\b(?:that|and|but),? (?:had|were|should)(?= {_SUBJECT}\b[^.;]{{0,200}}? {_MODALS}\b)|"
    rf", had(?= (?:it|he|she|they|we|the \w+|[A-Z]\w+) (?:been|\w+ed|\w+en)\b[^.;]{{0,200}}? {_MODALS}\b)|"
    rf"\b{_MODALS} (?:\w+ )?have [^.;]{{0,200}}?\bhad(?= {_SUBJECT} )|"
    rf"\b{_MODALS} [^.;]{{0,200}}?\b(?:were|should)"
    r"(?= (?:the|its|his|her|their|it|he|she|they) (?:[\w'’-]+ ){1,4}?to )"
)
"""Conditions told by the place of the verb: "had the alarm worked"."""

PROVISOS = re.compile(r"\b(?:in case(?! of)|lest|unless|on condition that|provided that)\b", re.IGNORECASE)
"""Open what may come about, up to the next comma."""

IMAGINED = re.compile(
    "|".join(
        (
            r"^(?:suppose|assume|what if|(?:imagine|picture) (?:that|if))\b(?: that)?",
            r"\b(?:as if|as though)\b(?! to\b)",
            rf"(?:^|[.;:“\"]\s*|, (?:and )?|\bthat )(?:in|under|during|as part of) {_ONES} "
            rf"(?:[\w'’-]+ ){{0,3}}?{_STAGES}\b(?! of)"
            r"(?:,| (?:on|in|at|last|this|by|\w+ed|set|shot) [^,;.]{1,30},|"
            r" (?=(?:the|an?|his|her|its|their|he|she|it|they)\b))",
            rf"\b{_TALES}\b(?:[^.;,]{{0,40}}?\b(?:about|in which)|[^.;]{{0,60}}?\b(?:tells(?: the (?:story|tale) of)?|"
            r"told(?: the (?:story|tale) of| of)|follows|depicts|portrays|imagines))\b",
            rf"\b{_STAGES}\b[^.;,]{{0,30}}? (?:in which|where|(?:assum|suppos|imagin|posit)\w+ that)\b",
        )
    ),
    re.IGNORECASE,
)
"""Open what is only played, written, dreamt or supposed."""

STAGES = re.compile(rf"\b(?:{_STAGES}|{_TALES})\b", re.IGNORECASE)
"""What a claim must name itself if it tells what happens there."""

_TOLD_TO = (
    r"(?:tell|tells|told|instruct(?:s|ed)?|direct(?:s|ed)?|begged|begs|press(?:es|ed)|lobbied|pleaded|command(?:s|ed)?|"
    r"permit(?:s|ted)?|authori[sz]e[sd]?|entitle[sd]?|warn(?:s|ed)?|remind(?:s|ed)?)"
)
_RULING = r"(?:judge|court|law|ministry|government|parliament|council|regulator|act|ruling|treaty|licence|rules?)"

STEPS = re.compile(
    "|".join(
        (
            # would have been saved
            rf"\b{_MODALS} (?:\w+ly |also |never )?have (?:been )?",
            r"\bwould (?:\w+ )?be (?=[^.;]{0,200}\b(?:were it not|had it not|if not for|but for|without)\b)",
            # told the ministry to publish, promised to pay, a deadline for the army to leave
            rf"\b{_TOLD_TO} (?:[\w'’,-]+ ){{0,5}}?to (?:be )?",
            rf"\b{_RULING}\b[^,;.]{{0,25}}? allow(?:s|ed)? (?:[\w'’-]+ ){{1,5}}?to (?:be )?",
            r"(?<!\bin )\b(?:orders?|instructions) to |\bvolunteer(?:s|ed)? to |\b(?:agree|consent)(?:s|d|ed) to |"
            r"\bmist(?:ook|ake|akes|aken|aking) [^,;.]{1,40}? for (?:an? |the )?|"
            r"\b(?:promise|pledge|vow|swear|undertake)s? to |\b(?:promised|pledged|vowed|swore|undertook|sworn) to ",
            r"\b(?:deadline|ultimatum|calls?|demands?|pleas?|appeals?|requests?|permission|need) (?:[\w'’-]+ ){0,4}?"
            r"for (?:[\w'’-]+ ){1,5}?to (?:be )?",
            # narrowly avoided hitting, prevented the flames from reaching, came close to collapsing
            r"\b(?:avoid|avert|prevent)(?:s|ed|ing)? (?:an?|the|another) |"
            r"\bwithin [^,;.]{1,30}? of (?:being )?(?=\w+ing\b)",
            r"\b(?:avoid|avert|escap|narrowly miss)(?:s|es|ed|ing|e)? (?:being )?(?=\w+ing\b)",
            r"\b(?:prevent|stopp?|block|bar|deter|discourag|dissuad|sav|rescu|spar|hinder)(?:s|es|ed|red|ing|ping|e)? "
            r"(?:[\w'’-]+ ){1,6}?from (?:being )?(?=\w+ing\b)|"
            r"\b(?:keep|keeps|kept) (?:[\w'’-]+ ){1,6}?from (?:being )?",
            r"\b(?:close|near) to (?:being )?(?=\w+ing\b)|\b(?:brink|verge|point|edge) of (?:being )?|"
            r"\bstop(?:s|ped)? short of |\b(?:minutes|seconds|moments|inches|metres|hours|days) (?:away )?from "
            r"(?:being )?(?=\w+ing\b)|\b(?:was|were) (?:just )?about to (?:be )?",
            r"\b(?:nearly|almost|all but) (?:been )?(?!doubl|tripl|trebl|halv|quadrupl|quintupl)(?=[a-z])",
        )
    ),
    re.IGNORECASE,
)
"""Make the one verb right after them a deed that was not done, or of which the source does not tell so."""
