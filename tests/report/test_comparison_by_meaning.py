from summarizer.core.text.articles import make_article
from summarizer.domain.comparison import Facet, Finding, Gate, OnlyIn, Relation, Severity, Side
from summarizer.report.comparison import finding_title, known_words

ARTICLE = make_article("The king cut short his holiday.", source="A")


def alone(**more: str) -> OnlyIn:
    text = ARTICLE.text
    return OnlyIn(article_id="a", claim_id="1.1", sentence=0, text=text, start=0, end=len(text), **more)


def test_a_statement_that_may_stand_elsewhere_in_other_words_says_where():
    assert known_words(alone(alike="2.14b")) == "(perhaps in other words at B14)"
    assert known_words(alone(alike="2.4", could_have_known="no", why="later")) == (
        "(later; perhaps in other words at B4)"
    )
    assert known_words(alone()) == ""


def test_a_finding_that_only_vectors_brought_together_says_so():
    side = Side(article_id="a", sentence=0, text=ARTICLE.text, start=0, end=len(ARTICLE.text))
    finding = Finding(
        id="f1",
        relation=Relation.TENSION,
        facet=Facet.QUANTITY,
        severity=Severity.S1,
        sides=(side, side),
        gate=Gate.EVENT,
        why="",
        aligned_by="meaning",
    )
    assert finding_title(finding) == "S1 tension · quantity, paired by meaning"
