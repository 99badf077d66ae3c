"""Domain values in a reader's words, the same in every format."""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from summarizer.domain.article import Article
from summarizer.domain.summary import Claim, Figure, Provenance, Summary, When
from summarizer.domain.values import Evidence, Modality, Polarity, Speaker
from summarizer.report.plain import plain

MODALITY_WORDS = {
    Modality.DENIED: "denied",
    Modality.DOUBTED: "doubted",
    Modality.POSSIBLE: "possible",
    Modality.PROBABLE: "expected or probable",
    Modality.ALLEGED: "alleged",
    Modality.ASSERTED: "",
    Modality.CONFIRMED: "confirmed",
}


def sentence_numbers(evidence: Iterable[Evidence]) -> str:
    """Sentence numbers as printed, from 1: "[3]", "[3, 7]"."""
    numbers = sorted({item.sentence + 1 for item in evidence})
    return f"[{', '.join(map(str, numbers))}]"


def article_line(article: Article) -> str:
    """Source, title, date and size of an article in one line."""
    published = (
        f"published {article.published.isoformat()}{_origin(article, 'published')}"
        if article.published
        else ("publication date unknown")
    )
    words = len(article.text.split())
    parts = [
        f"{plain(article.source)}{_origin(article, 'source')}" if article.source else "source unknown",
        f"by {plain(article.author)}{_origin(article, 'author')}" if article.author else "",
        published,
        f"{counted(len(article.sentences), 'sentence')}, {counted(words, 'word')}",
        plain(article.path or article.url or ""),
    ]
    return " · ".join(part for part in parts if part)


def _origin(article: Article, field: str) -> str:
    return " (inferred)" if article.origins.get(field) == "inferred" else ""


def engine_line(provenance: Provenance) -> str:
    """Which engine spoke, and what it cost."""
    if provenance.engine == "offline":
        line = "offline engine (rules and statistics, no model)"
        return f"{line}; {plain(provenance.fallback)}" if provenance.fallback else line
    usage = provenance.usage
    parts = [f"model engine ({plain(provenance.model or 'model unknown')})", counted(usage.calls, "call")]
    if usage.from_cache:
        parts.append(f"{usage.from_cache} from the cache")
    parts.append(f"{usage.prompt_tokens:,} tokens in, {usage.completion_tokens:,} out")
    parts.append("price unknown" if provenance.cost is None else f"${provenance.cost:.4f}")
    return ", ".join(parts)


def letters(index: int) -> str:
    """A, B, … Z, AA, AB, …: the short name of the article with this index."""
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(65 + rest) + name
    return name


def counted(number: int, noun: str) -> str:
    """Number and noun in agreement: 1 sentence, 2 sentences."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def day_range(first: date | None, last: date | None) -> str:
    """A closed range of days in ISO form, as short as it can be said without loss."""
    if first is None and last is None:
        return "not resolved"
    if first == last or last is None or first is None:
        return (first or last or date.min).isoformat()
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year) if first.year == last.year else f"{first.year} to {last.year}"
    return f"{first.isoformat()} to {last.isoformat()}"


def when_words(when: When) -> str:
    """Resolved days with the article's own words."""
    days = day_range(when.first, when.last)
    return f"{days} (“{plain(when.text)}”)" if plain(when.text) != days else days


def number(value: Decimal) -> str:
    """A number with thousands separators and no needless decimals."""
    return f"{value:,f}".rstrip("0").rstrip(".") if value != value.to_integral_value() else f"{int(value):,}"


def bounds(figure: Figure) -> str:
    """What the words of a figure allow: "12", "200 or more", "3 to 5"."""
    low, high = figure.low, figure.high
    if low is None and high is None:
        return ""
    if low is None:
        return f"up to {number(high or Decimal(0))}"
    if high is None:
        return f"{number(low)} or more"
    return number(low) if low == high else f"{number(low)} to {number(high)}"


def stance_words(claim: Claim, provenance: Provenance) -> str:
    """Who is made responsible for a claim, unless its own words say so, and how surely it is said.

    In a model's summary, lines that rules filled in are marked as such.
    """
    untold = [who for who in _sources(claim) if who.casefold() not in plain(claim.text).casefold()]
    parts = [f"according to {'; '.join(untold)}" if untold else ""]
    parts.append(MODALITY_WORDS[claim.modality])
    parts.append("negated" if claim.polarity is Polarity.NEGATIVE else "")
    parts.append("chosen by rules" if (provenance.engine, claim.proposed_by) == ("model", "rule") else "")
    return ", ".join(part for part in parts if part)


def _sources(claim: Claim) -> list[str]:
    return [plain(who) for who in claim.attribution.text.split("; ")] if claim.attribution else []


def speaker_words(speaker: Speaker | None) -> str:
    """Name of a speaker, or that the article does not give one."""
    return plain(speaker.text) if speaker else "speaker not named"


def needs_own_words(claim: Claim) -> bool:
    """Does the claim say it in other words than the source, so that the source's words must be shown too."""
    wording = plain(claim.text).casefold().strip(" .")
    return not any(wording in plain(item.text).casefold() for item in claim.evidence)


def repeats_gist(summary: Summary) -> bool:
    """Is the headline only the beginning of the gist, because the article has no title."""
    start = plain(summary.headline).rstrip(" .…").casefold()
    return summary.article.title is None and any(
        plain(claim.text).casefold().startswith(start) for claim in summary.gist
    )


def unresolved_note(summary: Summary) -> str:
    """What to do about relative dates that could not be resolved; empty when all were."""
    if summary.article.published or all(entry.when.first for entry in summary.timeline):
        return ""
    return "Relative dates are not resolved: the article gives no publication date (pass --published DATE)."


def merged_figures(figures: Sequence[Figure]) -> tuple[tuple[Figure, tuple[int, ...]], ...]:
    """Each distinct figure once, in reading order, with every sentence index that gives it."""
    places: dict[tuple[str, str], list[int]] = {}
    first: dict[tuple[str, str], Figure] = {}
    for figure in figures:
        key = (plain(figure.text).casefold(), plain(figure.what or "").casefold())
        first.setdefault(key, figure)
        places.setdefault(key, []).append(figure.sentence)
    return tuple((first[key], tuple(sorted(set(places[key])))) for key in first)
