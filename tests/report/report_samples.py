"""Made-up news for the tests of reports: one bridge, three papers, every kind of thing a report can show."""

from datetime import date
from decimal import Decimal

from summarizer.core.text.articles import make_article
from summarizer.domain.article import Article
from summarizer.domain.briefing import Briefing, Change, Fact, LeadSentence, Story, TimelineFact, Voice
from summarizer.domain.comparison import (
    Comparison,
    ComparisonCoverage,
    Facet,
    Finding,
    Gate,
    Group,
    GroupClaim,
    OnlyIn,
    OriginGroup,
    Relation,
    Severity,
    Side,
)
from summarizer.domain.consistency import Clash, Consistency, Sureness
from summarizer.domain.summary import (
    Claim,
    Coverage,
    Figure,
    NameEntry,
    Provenance,
    Quote,
    Rejected,
    Summary,
    Tension,
    TensionSide,
    TimelineEntry,
    When,
)
from summarizer.domain.values import DecidedBy, Evidence, Modality, Polarity, Reason, Speaker, Usage
from summarizer.domain.verification import SentenceVerdict, Verdict, Verification

WIRE_TEXT = """\
Nine people were killed when the Halvern road bridge gave way during Tuesday's evening rush, the fire service said.
Eleven cars fell into the Osk, which was running high after a week of rain.

"We will rebuild the bridge before winter," Transport Minister Ilse Brandt told reporters at the site on Wednesday.
Inspectors had rated the deck as sound in 2028, according to the ministry. The bridge was opened in 1974.

Divers expect to search until Friday."""

COURIER_TEXT = """\
At least twelve people died after the bridge at Halvern collapsed on Tuesday, hospital officials said.

Eleven cars went into the river Osk. Residents had complained of cracks for months.

"We may rebuild the bridge before the winter," Brandt told reporters.
The inspection of 2028 was never finished, a former inspector said."""

POST_TEXT = """\
The collapse of the Halvern bridge will cost haulage firms some 40 million a month, an industry body said.
Eleven cars fell into the Osk."""

ARTICLES: tuple[Article, ...] = (
    make_article(
        WIRE_TEXT,
        id="aaaaaaaaaaaa",
        title="Bridge collapse kills nine",
        source="Northern Wire",
        published=date(2031, 3, 5),
        url="https://news.example/bridge?id=1&ref=a",
    ),
    make_article(
        COURIER_TEXT, id="bbbbbbbbbbbb", source="Halvern Courier", published=date(2031, 3, 5), path="courier.txt"
    ),
    make_article(POST_TEXT, id="cccccccccccc", source="Coastal Post", published=date(2031, 3, 6), path="post.txt"),
)
WIRE, COURIER, POST = ARTICLES
OFFLINE = Provenance(
    engine="offline", version="0.1.0", coverage=Coverage(characters=900, sentences=8, sentences_read=8)
)
MODEL = Provenance(
    engine="model",
    model="small-model",
    usage=Usage(calls=2, attempts=3, prompt_tokens=2100, completion_tokens=340, from_cache=1),
    cost=0.0012,
    coverage=Coverage(
        characters=900, sentences=8, sentences_read=8, proposed=5, accepted=4, notes=("one part was cut",)
    ),
    version="0.1.0",
)


def sentence_at(article: Article, phrase: str) -> int:
    """Index of the sentence that holds a phrase."""
    place = article.text.index(phrase)
    return next(index for index, s in enumerate(article.sentences) if s.start <= place < s.end)


def evidence(article: Article, phrase: str) -> Evidence:
    """The whole sentence that holds a phrase."""
    index = sentence_at(article, phrase)
    sentence = article.sentences[index]
    return Evidence(
        article_id=article.id,
        sentence=index,
        start=sentence.start,
        end=sentence.end,
        text=article.text[sentence.start : sentence.end],
    )


def side(article: Article, value: str, speaker: str | None = None) -> Side:
    """The sentence around a value, with the value marked."""
    held = evidence(article, value)
    start = article.text.index(value)
    return Side(
        **held.model_dump(),
        value=value,
        value_start=start,
        value_end=start + len(value),
        attribution=Speaker(text=speaker) if speaker else None,
    )


def finding(
    relation: Relation,
    facet: Facet,
    severity: Severity,
    *sides: Side,
    why: str,
    internal: bool = False,
    decided_by: DecidedBy = "rule",
) -> Finding:
    """A finding with the rest filled in."""
    return Finding(
        id=f"f-{relation}-{facet}",
        relation=relation,
        facet=facet,
        severity=severity,
        sides=sides,
        why=why,
        gate=Gate.VALUE,
        rules=("figure_of_dead",),
        internal=internal,
        in_lead=severity is Severity.S3,
        decided_by=decided_by,
    )


DEATHS = finding(
    Relation.CONTRADICTION,
    Facet.QUANTITY,
    Severity.S3,
    side(WIRE, "Nine people", "the fire service"),
    side(COURIER, "At least twelve people", "hospital officials"),
    why="Northern Wire has “Nine people”, Halvern Courier “At least twelve people” for the dead of one event.",
)
PROMISE = finding(
    Relation.QUOTE_VARIANT,
    Facet.QUOTATION,
    Severity.S2,
    side(WIRE, "We will rebuild the bridge before winter", "Ilse Brandt"),
    side(COURIER, "We may rebuild the bridge before the winter", "Brandt"),
    why="One saying in two wordings: “will” became “may”.",
)
INSPECTION = finding(
    Relation.ATTRIBUTED_DISPUTE,
    Facet.STATUS,
    Severity.S2,
    side(WIRE, "rated the deck as sound", "the ministry"),
    side(COURIER, "never finished", "a former inspector"),
    why="The ministry and a former inspector differ on the inspection of 2028.",
    decided_by="model",
)
INSIDE = finding(
    Relation.INTERNAL,
    Facet.STATUS,
    Severity.S1,
    side(COURIER, "complained of cracks"),
    side(COURIER, "The inspection of 2028"),
    why="Cracks were known, and the inspection was not finished.",
    internal=True,
)
LOGGED = finding(
    Relation.EQUIVALENT,
    Facet.QUANTITY,
    Severity.S0,
    side(WIRE, "Eleven cars"),
    side(COURIER, "Eleven cars"),
    why="Both have “Eleven cars”.",
)


def _group_claim(article: Article, phrase: str) -> GroupClaim:
    return GroupClaim(claim_id="1", **evidence(article, phrase).model_dump())


COMPARISON = Comparison(
    articles=ARTICLES,
    groups=(
        Group(
            id="g1",
            title="Eleven cars fell into the Osk",
            claims=tuple(_group_claim(article, "Eleven cars") for article in ARTICLES),
            origins=2,
        ),
    ),
    findings=(DEATHS, PROMISE, INSPECTION, INSIDE, LOGGED),
    only_in=(
        OnlyIn(claim_id="9", **evidence(WIRE, "Divers expect").model_dump(), importance=0.5),
        OnlyIn(
            claim_id="8",
            **evidence(POST, "some 40 million").model_dump(),
            could_have_known="no",
            why="published a day later",
            importance=0.9,
        ),
    ),
    origins=(
        OriginGroup(article_ids=(WIRE.id, POST.id), reason="the same sentence word for word", share=0.4),
        OriginGroup(article_ids=(COURIER.id,), reason="no wording shared", share=0.0),
    ),
    coverage=ComparisonCoverage(sentences=14, pairs_compared=31, pairs_open=2, notes=("nothing was skipped",)),
    provenance=OFFLINE,
)


def _clash(found: Finding, *sides: Side, sureness: Sureness) -> Clash:
    fields = {name: getattr(found, name) for name in Finding.model_fields}
    return Clash(**fields | {"sides": sides}, sureness=sureness)


CONSISTENCY = Consistency(
    article=WIRE,
    clashes=(
        _clash(DEATHS, side(WIRE, "Nine people", "the fire service"), side(WIRE, "1974"), sureness="strict"),
        _clash(INSIDE, side(WIRE, "rated the deck as sound", "the ministry"), side(WIRE, "Eleven"), sureness="wide"),
    ),
    sentences_read=len(WIRE.sentences),
    provenance=OFFLINE,
)

DRAFT = "Nine people were killed at Halvern. The bridge was opened in 1984.\n\nThe mayor resigned."


def _verdict(text: str, verdict: Verdict, score: float, *held: Evidence, reason: str = "") -> SentenceVerdict:
    start = DRAFT.index(text)
    reasons = (Reason(code="figure_differs", text=reason),) if reason else ()
    return SentenceVerdict(
        text=text, start=start, end=start + len(text), verdict=verdict, score=score, reasons=reasons, evidence=held
    )


VERIFICATION = Verification(
    text=DRAFT,
    path="draft.txt",
    articles=(WIRE, COURIER),
    sentences=(
        _verdict("Nine people were killed at Halvern.", Verdict.SUPPORTED, 0.98, evidence(WIRE, "Nine people")),
        _verdict(
            "The bridge was opened in 1984.",
            Verdict.CONTRADICTED,
            0.1,
            evidence(WIRE, "1974"),
            reason="says 1984, the source says 1974",
        ),
        _verdict("The mayor resigned.", Verdict.NOT_FOUND, 0.2, reason="nothing in the articles speaks of it"),
    ),
    verdict=Verdict.CONTRADICTED,
    score=0.43,
    provenance=OFFLINE,
)


def _figure(text: str, low: int | None, high: int | None, what: str, speaker: str | None = None) -> Figure:
    start = WIRE.text.index(text)
    return Figure(
        text=text,
        low=Decimal(low) if low is not None else None,
        high=Decimal(high) if high is not None else None,
        what=what,
        attribution=Speaker(text=speaker) if speaker else None,
        sentence=sentence_at(WIRE, text),
        start=start,
        end=start + len(text),
    )


def _claim(text: str, *held: Evidence, speaker: str | None = None, polarity: Polarity = Polarity.POSITIVE) -> Claim:
    return Claim(
        id=text[:8],
        text=text,
        evidence=held,
        attribution=Speaker(text=speaker) if speaker else None,
        modality=Modality.ALLEGED if speaker else Modality.ASSERTED,
        polarity=polarity,
    )


_QUOTE = "We will rebuild the bridge before winter,"
SUMMARY = Summary(
    article=WIRE,
    headline="Bridge collapse kills nine",
    gist=(_claim("Nine people died in the collapse of a bridge.", evidence(WIRE, "Nine people")),),
    claims=(
        _claim(evidence(WIRE, "Eleven cars").text, evidence(WIRE, "Eleven cars")),
        _claim(
            "The deck was not found unsound.",
            evidence(WIRE, "sound in 2028"),
            speaker="the ministry",
            polarity=Polarity.NEGATIVE,
        ),
    ),
    figures=(
        _figure("Nine people", 9, 9, "people killed", "the fire service"),
        _figure("Eleven cars", 11, 11, "cars"),
        _figure("a week", None, 7, "rain"),
    ),
    quotations=(
        Quote(
            text=_QUOTE,
            speaker=Speaker(text="Ilse Brandt"),
            sentence=sentence_at(WIRE, _QUOTE),
            start=WIRE.text.index(_QUOTE),
            end=WIRE.text.index(_QUOTE) + len(_QUOTE),
        ),
    ),
    timeline=(
        TimelineEntry(
            when=When(text="Tuesday", first=date(2031, 3, 4), last=date(2031, 3, 4)),
            **evidence(WIRE, "Tuesday").model_dump(exclude={"article_id"}),
        ),
        TimelineEntry(
            when=When(text="in 1974", first=date(1974, 1, 1), last=date(1974, 12, 31)),
            **evidence(WIRE, "1974").model_dump(exclude={"article_id"}),
        ),
    ),
    names=(NameEntry(text="Ilse Brandt", kind="person", count=1), NameEntry(text="Halvern", kind="place", count=1)),
    tensions=(
        Tension(
            relation="tension",
            facet="status",
            why="Rated sound, and yet it gave way.",
            sides=tuple(
                TensionSide(**evidence(WIRE, phrase).model_dump(exclude={"article_id"}))
                for phrase in ("rated the deck", "gave way")
            ),
        ),
    ),
    rejected=(
        Rejected(text="Twenty people died.", reasons=(Reason(code="figure_differs", text="the source says nine"),)),
    ),
    provenance=MODEL,
)

STORY = Story(
    id="s1",
    title="Halvern bridge collapse",
    article_ids=tuple(article.id for article in ARTICLES),
    lead=(LeadSentence(text="The road bridge at Halvern fell into the Osk.", fact_ids=("fact-1",)),),
    established=(
        Fact(
            id="fact-1",
            text="Eleven cars fell into the Osk.",
            evidence=(evidence(WIRE, "Eleven cars"), evidence(COURIER, "Eleven cars"), evidence(POST, "Eleven cars")),
            origins=2,
        ),
    ),
    disputed=(DEATHS, PROMISE),
    single_source=(
        Fact(
            id="fact-2",
            text=evidence(POST, "some 40 million").text,
            evidence=(evidence(POST, "some 40 million"),),
            attribution=Speaker(text="an industry body"),
        ),
    ),
    timeline=(
        TimelineFact(
            when=When(text="in 1974", first=date(1974, 1, 1), last=date(1974, 12, 31)),
            text="The bridge was opened.",
            evidence=(evidence(WIRE, "1974"),),
        ),
        TimelineFact(
            when=When(text="Tuesday", first=date(2031, 3, 4), last=date(2031, 3, 4)),
            as_of=date(2031, 3, 5),
            text="The bridge gave way.",
            evidence=(evidence(WIRE, "Tuesday"), evidence(COURIER, "Tuesday")),
        ),
        TimelineFact(
            when=When(text="until Friday", first=date(2031, 3, 5), last=date(2031, 3, 7)),
            text="Divers search.",
            evidence=(evidence(WIRE, "Friday"),),
        ),
        TimelineFact(
            when=When(text="for months"), text="Residents complained.", evidence=(evidence(COURIER, "months"),)
        ),
    ),
    voices=(Voice(speaker="Ilse Brandt", text=_QUOTE, evidence=(evidence(WIRE, _QUOTE),)),),
    open_questions=("How many died?",),
    origins=COMPARISON.origins,
    rejected=SUMMARY.rejected,
)
OTHER_STORY = Story(
    id="s2", title="Haulage costs", article_ids=(POST.id,), established=(), single_source=STORY.single_source
)
BRIEFING = Briefing(
    title="Monday briefing",
    articles=ARTICLES,
    stories=(STORY, OTHER_STORY),
    changes=(
        Change(change="new", story_id="s2", text="A story on haulage costs."),
        Change(
            change="revised",
            story_id="s1",
            text="At least twelve people died",
            before="Nine people died",
            evidence=(evidence(COURIER, "twelve"),),
            severity=Severity.S3,
        ),
    ),
    since="2031-03-04",
    provenance=MODEL,
)
