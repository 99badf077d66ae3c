"""Hand-labelled cases: what a file of cases holds, and that its labels stand in its articles."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, Literal, NamedTuple

from pydantic import Field, ValidationError

from summarizer.core.text.articles import make_article, parse_article
from summarizer.domain.article import Article
from summarizer.domain.comparison import Facet, Relation
from summarizer.domain.values import Frozen
from summarizer.errors import InputError

Task = Literal["summarize", "verify", "compare", "brief"]


class CaseArticle(Frozen):
    """An article of a case file: paragraphs; or another article `of` the file with passages replaced; or a `file`.

    Source, date and title of an article `of` another are its own where given, else those of the other.
    """

    source: str | None = None
    published: date | None = None
    title: str | None = None
    text: tuple[str, ...] = ()
    of: str | None = None
    replace: tuple[tuple[str, str], ...] = ()
    file: str | None = None


class ExpectedFigure(Frozen):
    """A figure by its words; bounds are inclusive, None where the words leave them open."""

    text: str
    low: float | None = None
    high: float | None = None
    unit: str | None = None


class ExpectedDate(Frozen):
    """A time by its words, and the closed range of days it means."""

    text: str
    first: date
    last: date


class ExpectedQuote(Frozen):
    """Words in quotation marks; `speaker` is None where the article does not say who speaks."""

    text: str
    speaker: str | None = None


class WrongClaim(Frozen):
    """A statement the article does not carry, and why not."""

    text: str
    why: str


class Claims(Frozen):
    """Statements about the articles, one sentence each: carried, and not carried."""

    supported: tuple[str, ...] = ()
    unsupported: tuple[WrongClaim, ...] = ()


class ExpectedFinding(Frozen):
    """A difference: its kind, what differs, and words of both sentences. Several facets: any of them is right."""

    relation: Relation
    facets: tuple[Facet, ...]
    sides: tuple[str, str]


class ExpectedOnlyIn(Frozen):
    """Something that one article alone has, by words of its sentence."""

    article: str
    text: str


class WrittenReply(Frozen):
    """Answers written by hand to play a model's part, in the order of its calls; the last is given again.

    `shown` must stand in the result, `not_shown` must not stand in it as vouched for, `rejected` must be shown as
    unsupported, and `fallback` says whether the rules had to do without the model.
    """

    name: str
    why: str
    answers: tuple[str | dict[str, Any], ...]
    finish: Literal["stop", "length", "refusal"] = "stop"
    shown: tuple[str, ...] = ()
    not_shown: tuple[str, ...] = ()
    rejected: tuple[str, ...] = ()
    fallback: bool = False


class Case(Frozen):
    """One labelled case. `says` tells in one line who says what is right, so that a label can be checked in seconds.

    Labels of the task `summarize`: `key` (words of sentences that a summary must cite), `figures`, `not_figures`,
    `dates`, `quotations`, `must_not_say`. Of `verify`: `claims`. Of `compare`: `findings`, `together` (words of
    sentences that say the same), `only_in`, `one_origin`; `compatible`: no difference may be shown at all;
    `shows` names the relations such a pair is an example of. Of `brief`: `stories` (articles by name), `findings`
    (words of both sides of something disputed), `must_not_say`.
    """

    id: str = Field(pattern=r"^[a-z0-9-]+$")
    task: Task
    says: str = Field(min_length=10)
    articles: tuple[str, ...] = Field(min_length=1)
    key: tuple[str, ...] = ()
    figures: tuple[ExpectedFigure, ...] = ()
    not_figures: tuple[str, ...] = ()
    dates: tuple[ExpectedDate, ...] = ()
    quotations: tuple[ExpectedQuote, ...] | None = None
    must_not_say: tuple[str, ...] = ()
    claims: Claims = Claims()
    findings: tuple[ExpectedFinding, ...] = ()
    together: tuple[tuple[str, str], ...] = ()
    only_in: tuple[ExpectedOnlyIn, ...] = ()
    one_origin: tuple[tuple[str, ...], ...] = ()
    compatible: bool = False
    shows: tuple[Relation, ...] = ()
    stories: tuple[tuple[str, ...], ...] = ()
    replies: tuple[WrittenReply, ...] = ()


class CaseFile(Frozen):
    """A story: its articles by name and the cases about them."""

    story: str
    articles: dict[str, CaseArticle]
    cases: tuple[Case, ...]


class LoadedCase(NamedTuple):
    """A case with its articles by name, in its order. Article ids are the names in the file."""

    suite: str
    case: Case
    articles: Mapping[str, Article]

    @property
    def name(self) -> str:
        """Unique over all suites."""
        return f"{self.suite}/{self.case.id}"

    @property
    def digest(self) -> str:
        """Tagged sha256 of labels and texts; what the product finds in them is no part of it."""
        texts = {name: _given(article) for name, article in self.articles.items()}
        whole = json.dumps([self.case.model_dump(mode="json"), texts], sort_keys=True)
        return "sha256:" + hashlib.sha256(f"case:1\n{whole}".encode("utf-8", "surrogatepass")).hexdigest()


def _given(article: Article) -> dict[str, str]:
    """What the case file says of an article."""
    fields = ("title", "source", "published")
    known = {name: str(getattr(article, name)) for name in fields if article.origins.get(name) == "option"}
    return {"text": article.text, **known}


def suite_names(root: Path) -> list[str]:
    """Folders of cases under `root/suites`.

    Raises:
        InputError: There are none.
    """
    folder = root / "suites"
    names = sorted(path.name for path in folder.iterdir() if path.is_dir()) if folder.is_dir() else []
    if not names:
        raise InputError(f"no suites in {folder}; run from a checkout, or name the folder with --evals DIR")
    return names


def read_suites(root: Path, wanted: Iterable[str] = ()) -> list[LoadedCase]:
    """The cases of suites, all of them if none is named, in order of their files.

    Raises:
        InputError: A suite does not exist, a file is no case file, or a label does not stand in its article.
    """
    known = suite_names(root)
    cases = []
    for suite in list(wanted) or known:
        if suite not in known:
            raise InputError(f"no suite {suite!r} in {root / 'suites'}; there are {', '.join(known)}")
        for path in sorted((root / "suites" / suite).glob("*.json")):
            cases += _read_file(path, suite, root)
    names = [case.name for case in cases]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise InputError(f"cases named twice: {', '.join(twice)}; give each its own id")
    return cases


def cases_digest(cases: Iterable[LoadedCase]) -> str:
    """Tagged sha256 of all labels and texts of a suite."""
    joined = "\n".join(f"{case.name} {case.digest}" for case in sorted(cases, key=lambda case: case.name))
    return "sha256:" + hashlib.sha256(f"suite:1\n{joined}".encode()).hexdigest()


def _read_file(path: Path, suite: str, root: Path) -> list[LoadedCase]:
    try:
        file = CaseFile.model_validate_json(path.read_bytes())
    except OSError as exc:
        raise InputError(f"cannot read {path}: {exc}") from exc
    except ValidationError as exc:
        first = exc.errors(include_input=False, include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        raise InputError(f"{path} is no case file, at {where}: {first['msg']}; see docs/evaluation.md") from exc
    articles = {name: _make_article(name, file.articles, root, path) for name in file.articles}
    loaded = []
    for case in file.cases:
        missing = [name for name in case.articles if name not in articles]
        if missing:
            raise InputError(f"{path}, case {case.id}: no article named {missing[0]!r} in this file")
        loaded.append(LoadedCase(suite, case, {name: articles[name] for name in case.articles}))
        _require_labels_stand(loaded[-1], path)
    return loaded


def _make_article(name: str, articles: Mapping[str, CaseArticle], root: Path, path: Path) -> Article:
    given = articles[name]
    if given.file is not None:
        try:
            text = (root.parent / given.file).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as exc:
            raise InputError(f"{path}, article {name}: cannot read {root.parent / given.file}: {exc}") from exc
        return parse_article(text, where=given.file, id=name, **_known(given, given))
    base = articles.get(given.of, given) if given.of else given
    text = "\n".join(base.text)
    for old, new in given.replace:
        if text.count(old) != 1:
            raise InputError(f"{path}, article {name}: {old!r} must stand exactly once in {given.of!r}")
        text = text.replace(old, new)
    if not text.strip():
        raise InputError(f"{path}, article {name}: no text; give `text`, `of` or `file`")
    return make_article(text, id=name, **_known(given, base))


def _known(given: CaseArticle, base: CaseArticle) -> Any:
    # a null that is written out ("published": null) takes away what the base article has
    sides = {name: given if name in given.model_fields_set else base for name in ("source", "published", "title")}
    fields = {name: getattr(side, name) for name, side in sides.items()}
    return {name: value for name, value in fields.items() if value is not None}


def _require_labels_stand(loaded: LoadedCase, path: Path) -> None:
    texts = [article.text for article in loaded.articles.values()]
    case = loaded.case
    single = [
        *case.key,
        *(figure.text for figure in case.figures),
        *(day.text for day in case.dates),
        *(quotation.text for quotation in case.quotations or ()),
        *case.not_figures,
    ]
    for words in single:
        if words not in texts[0]:
            raise InputError(f"{path}, case {case.id}: {words!r} does not stand in article {case.articles[0]}")
    for words in (
        *(side for one in case.findings for side in one.sides),
        *(word for pair in case.together for word in pair),
    ):
        if not any(words in text for text in texts):
            raise InputError(f"{path}, case {case.id}: {words!r} stands in none of its articles")
    if case.stories and sorted(name for story in case.stories for name in story) != sorted(case.articles):
        raise InputError(f"{path}, case {case.id}: each of its articles must stand in one of its stories")
    for one in case.only_in:
        if one.article not in loaded.articles or one.text not in loaded.articles[one.article].text:
            raise InputError(f"{path}, case {case.id}: {one.text!r} does not stand in article {one.article}")
