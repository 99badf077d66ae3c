"""Holds a summary against its labels."""

from collections.abc import Iterator

from summarizer.domain.summary import Figure, Quote, Summary
from summarizer.evaluation.cases import Case, ExpectedDate, ExpectedFigure, ExpectedQuote, LoadedCase, WrittenReply
from summarizer.evaluation.checks import Check, Place, Scored, check_grounding, count_hits, join_scored
from summarizer.evaluation.rows import Counts

LEAST_COVERAGE = 0.5
"""Of the sentences labelled as key, a summary must cite half to pass; how many it cites is told beside."""


def score_summary(summary: Summary, loaded: LoadedCase, reply: WrittenReply | None = None) -> Scored:
    """All labels of a case; those of a hand-written reply too, if it was one."""
    case = loaded.case
    told = reply.not_shown if reply else ()
    forbidden = tuple(words for words in case.must_not_say if words not in told)
    parts = [check_grounding(_places(summary), loaded.articles), _score_forbidden(summary, forbidden)]
    if reply:
        parts.append(_score_reply(summary, reply))
    else:
        parts += [
            _score_figures(summary, case),
            _score_dates(summary, case),
            _score_quotations(summary, case),
            _score_coverage(summary, case),
        ]
    return join_scored(parts)


def shown_lines(summary: Summary) -> list[str]:
    """Every line the summary vouches for."""
    return [summary.headline, *(claim.text for claim in (*summary.gist, *summary.claims))]


def _places(summary: Summary) -> Iterator[Place]:
    article_id = summary.article.id
    evidence = [one for claim in (*summary.gist, *summary.claims) for one in claim.evidence]
    for one in (*evidence, *summary.headline_evidence):
        yield Place(one.article_id or article_id, one.start, one.end, one.text)
    sides = [side for tension in summary.tensions for side in tension.sides]
    yield from (Place(article_id, one.start, one.end, one.text) for one in summary.figures)
    yield from (Place(article_id, one.start, one.end, one.text) for one in summary.quotations)
    yield from (Place(article_id, one.start, one.end, one.text) for one in summary.timeline)
    yield from (Place(article_id, one.start, one.end, one.text) for one in sides)


def _score_figures(summary: Summary, case: Case) -> Scored:
    checks = [_check_figure(expected, summary) for expected in case.figures]
    wrong = [
        Check("not a figure", f"no figure in {words!r}", figure.text, ok=False)
        for words in case.not_figures
        for figure in summary.figures
        if _overlaps(figure, summary.article.text, words)
    ]
    return Scored((*checks, *wrong), count_hits("figures", checks, extra=len(wrong)))


def _check_figure(expected: ExpectedFigure, summary: Summary) -> Check:
    near = [figure for figure in summary.figures if _overlaps(figure, summary.article.text, expected.text)]
    ok = any(_same_figure(expected, figure) for figure in near)
    got = "; ".join(f"{one.text} [{one.low}, {one.high}] {one.unit or ''}" for one in near) or "nothing"
    wanted = f"{expected.text} [{expected.low}, {expected.high}] {expected.unit or ''}"
    return Check("figure", wanted, got, ok)


def _overlaps(figure: Figure, text: str, words: str) -> bool:
    start = text.find(words)
    while start >= 0:
        if figure.start < start + len(words) and start < figure.end:
            return True
        start = text.find(words, start + 1)
    return False


def _same_figure(expected: ExpectedFigure, figure: Figure) -> bool:
    bounds = tuple(None if bound is None else float(bound) for bound in (figure.low, figure.high))
    same_unit = expected.unit is None or (figure.unit or "").lower() == expected.unit.lower()
    return bounds == (expected.low, expected.high) and same_unit


def _score_dates(summary: Summary, case: Case) -> Scored:
    checks = [_check_date(expected, summary) for expected in case.dates]
    return Scored(tuple(checks), count_hits("dates", checks))


def _check_date(expected: ExpectedDate, summary: Summary) -> Check:
    near = [one.when for one in summary.timeline if expected.text in one.when.text or one.when.text in expected.text]
    ok = any((when.first, when.last) == (expected.first, expected.last) for when in near)
    got = "; ".join(f"{when.text} {when.first} to {when.last}" for when in near) or "nothing"
    return Check("date", f"{expected.text} {expected.first} to {expected.last}", got, ok)


def _score_quotations(summary: Summary, case: Case) -> Scored:
    if case.quotations is None:
        return Scored()
    checks = [_check_quote(expected, summary) for expected in case.quotations]
    known = {expected.text for expected in case.quotations}
    extra = [
        Check("no quotation", "no such quotation", quote.text, ok=False)
        for quote in summary.quotations
        if quote.text not in known
    ]
    words = sum(any(quote.text == expected.text for quote in summary.quotations) for expected in case.quotations)
    counts = count_hits("quotations", checks, extra=len(extra))
    if case.quotations:
        counts["quotation words"] = Counts(words, len(extra), len(case.quotations) - words)
    return Scored((*checks, *extra), counts)


def _check_quote(expected: ExpectedQuote, summary: Summary) -> Check:
    found = [quote for quote in summary.quotations if quote.text == expected.text]
    got = "; ".join(f"{quote.text} – {quote.speaker.text if quote.speaker else 'nobody'}" for quote in found)
    ok = any(_same_speaker(expected.speaker, quote) for quote in found)
    return Check("quotation", f"{expected.text} – {expected.speaker or 'nobody'}", got or "nothing", ok)


def _same_speaker(expected: str | None, quote: Quote) -> bool:
    """The last word of the expected name stands in the found one; titles and first names may differ."""
    if expected is None or quote.speaker is None:
        return expected is None and quote.speaker is None
    return expected.split()[-1].lower() in quote.speaker.text.lower()


def _score_forbidden(summary: Summary, forbidden: tuple[str, ...]) -> Scored:
    """Lines that must not be vouched for: nobody says them, or only somebody's instruction or claim does."""
    lines = shown_lines(summary)
    checks = []
    for words in forbidden:
        saying = [line for line in lines if words.lower() in line.lower()]
        checks.append(
            Check("must not say", f"nowhere {words!r}", "; ".join(saying) or "nowhere", not saying, is_absolute=True)
        )
    return Scored(
        tuple(checks),
        {},
        {"said what must not be said": float(any(not check.ok for check in checks))} if checks else {},
    )


def _score_coverage(summary: Summary, case: Case) -> Scored:
    if not case.key:
        return Scored()
    cited = [one.text for claim in (*summary.gist, *summary.claims) for one in claim.evidence]
    covered = [words for words in case.key if any(words in text for text in cited)]
    missing = [words for words in case.key if words not in covered]
    share = len(covered) / len(case.key)
    check = Check(
        "coverage",
        f"at least {LEAST_COVERAGE:.0%} of the key sentences",
        f"{share:.0%}, without {missing}",
        share >= LEAST_COVERAGE,
    )
    return Scored((check,), {}, {"coverage": share})


def _score_reply(summary: Summary, reply: WrittenReply) -> Scored:
    lines = shown_lines(summary)
    refused = [rejected.text for rejected in summary.rejected]
    shown = [
        Check("shown", words, _nearest(words, lines), any(words in line for line in lines)) for words in reply.shown
    ]
    kept_out = [
        Check(
            "not shown",
            f"not {words!r}",
            _nearest(words, lines),
            all(words not in line for line in lines),
            is_absolute=True,
        )
        for words in reply.not_shown
    ]
    rejected = [
        Check("rejected", words, "; ".join(refused) or "nothing rejected", any(words in line for line in refused))
        for words in reply.rejected
    ]
    fallback = summary.provenance.fallback
    fell = Check("fallback", str(reply.fallback), fallback or "none", bool(fallback) == reply.fallback)
    return Scored((*shown, *kept_out, *rejected, fell), count_hits("rejected claims", rejected))


def _nearest(words: str, lines: list[str]) -> str:
    return next((line for line in lines if words in line), "not there")
