"""Whatever a file holds, reading it gives articles or a reason; nothing else, and soon."""

import gzip
import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from summarizer.domain.article import Article
from summarizer.errors import InputError
from summarizer.sources import ReadFailure, read_article, read_articles
from summarizer.steps.batch_rows import result_key
from tests.fuzz.hostile import LONE_SURROGATE, TEXTS

ENDINGS = (".txt", ".html", ".json", ".jsonl", ".xml", ".jsonl.gz", ".md", ".pdf", ".rss")
BYTES = st.one_of(st.binary(max_size=300), TEXTS.map(lambda text: text.encode("utf-8", "surrogatepass")))
OFTEN = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def require_sound(article: Article) -> None:
    assert any(character.isalnum() for character in article.text)
    article.text.encode("utf-8")
    last = 0
    for sentence in article.sentences:
        assert last <= sentence.start < sentence.end <= len(article.text)
        last = sentence.end


@pytest.mark.parametrize("ending", ENDINGS)
@OFTEN
@given(content=BYTES)
@example(content=b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 1 0 R>>endobj\ntrailer<</Root 1 0 R>>")
@example(content=b"\xff\xfe\x00")
@example(content=b'{"text": "\\ud800 a"}')
@example(content=b"[" * 5000)
def test_any_file_gives_articles_or_reasons(content: bytes, ending: str, tmp_path: Path) -> None:
    path = tmp_path / f"input{ending}"
    path.write_bytes(gzip.compress(content) if ending.endswith(".gz") and content[:1] != b"\xff" else content)
    for item in read_articles([str(path)]):
        if isinstance(item, ReadFailure):
            assert item.message
        else:
            require_sound(item)


_SCALARS = st.one_of(st.none(), st.booleans(), st.integers(), st.just(LONE_SURROGATE + " a"), TEXTS)
_ROWS = st.dictionaries(
    st.sampled_from(["text", "title", "source", "published", "id", "author", "url", "language", "kind", "article"]),
    st.recursive(_SCALARS, lambda inner: st.lists(inner, max_size=3), max_leaves=4),
)


@OFTEN
@given(row=_ROWS)
@example(row={"text": "The dam broke.", "id": "../../escape"})
@example(row={"kind": "summary", "article": {"id": "../../escape", "text": "The dam broke."}})
def test_any_row_gives_articles_or_reasons_and_stays_in_its_folder(row: dict[str, object], tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text(json.dumps(row) + "\n", encoding="utf-8")
    for item in read_articles([str(path)]):
        if isinstance(item, Article):
            require_sound(item)
            target = (tmp_path / f"{result_key(item)}.json").resolve()
            assert target.parent == tmp_path.resolve()


@OFTEN
@given(name=st.text(min_size=1, max_size=40))
@example(name="../../../etc/passwd\x00")
@example(name="http://127.0.0.1:1/x")
@example(name="http://[::1/x")
@example(name="file:///etc/passwd")
def test_any_name_is_an_article_or_a_reason(name: str) -> None:
    if name in {"-", "."} or "*" in name:
        return
    with pytest.raises(InputError):
        read_article(name)
