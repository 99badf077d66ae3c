import gzip
import io
import json
import os
from datetime import date
from pathlib import Path

import pytest

from summarizer.core.text.articles import make_article
from summarizer.domain.article import Article
from summarizer.errors import InputError
from summarizer.sources import ReadFailure, ReadOptions, read_article, read_articles

STORY = "The council closed the bridge. Buses go round."
ROW = {"text": STORY, "title": "Bridge shut", "source": "Hill Radio", "date": "2021-07-06", "id": "hill-1"}


def write(folder: Path, name: str, content: str | bytes) -> str:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return str(path)


def read_all(*sources: str, options: ReadOptions | None = None) -> tuple[list[Article], list[ReadFailure]]:
    found = list(read_articles(sources, options=options))
    return [item for item in found if isinstance(item, Article)], [
        item for item in found if isinstance(item, ReadFailure)
    ]


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (STORY.encode(), STORY),
        (b"\xef\xbb\xbf" + STORY.encode(), STORY),
        (b"\xff\xfe" + STORY.encode("utf-16-le"), STORY),
        ("It paid £3m – “at once”.".encode("cp1252"), "It paid £3m – “at once”."),
        ("It paid £3m – “at once”.".encode(), "It paid £3m – “at once”."),
        (b"One.\r\nTwo.\r\n", "One.\r\nTwo.\r\n"),
    ],
    ids=["utf-8", "utf-8 mark", "utf-16 mark", "windows-1252", "utf-8 marks", "line breaks kept"],
)
def test_text_is_decoded_by_a_fixed_rule(tmp_path: Path, data: bytes, text: str) -> None:
    assert read_article(write(tmp_path, "a.txt", data)).text == text


def test_a_guessed_encoding_is_noted(tmp_path: Path) -> None:
    article = read_article(write(tmp_path, "a.txt", b"It paid \xa33m at once."))
    assert article.notes == ("not UTF-8; read as Windows-1252",)


def test_an_encoding_option_overrides(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", "Łódź paid.".encode("cp1250"))
    assert read_article(path, options=ReadOptions(encoding="cp1250")).text == "Łódź paid."


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.txt", b"", "is empty"),
        ("a.txt", b" \n\t\r\n ", "is empty"),
        ("a.txt", "\u200b\u3000…".encode(), "holds no words"),
        ("a.txt", b"text\0with nul", "NUL bytes.*binary"),
        ("a.txt", b"\x01\x02\x03\x04\x05" * 9, "control characters"),
        ("a.txt", b"caf\x81 \x8d\xff", "neither UTF-8 nor Windows-1252; convert it or pass --encoding"),
        ("a.docx", b"PK\x03\x04rest", "a ZIP, Office or EPUB file"),
        ("a.png", b"\x89PNG\r\n", "an image"),
        ("a.txt", b"Title: x\nDate: 06/07/2021\n\nText.", "line 2: cannot read the date"),
        ("a.json", b"{broken", "not JSON"),
        ("a.json", b'{"headline": "x"}', "no words in any of the fields text, body, content"),
        ("a.json", b"[" * 100_000, "nested too deeply|not JSON"),
        ("a.jsonl", b'{"text": "One."}\n{"text": "Two."}\n', "holds 2 articles.*use brief or batch"),
    ],
)
def test_unreadable_input_says_what_where_and_what_to_do(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    path = write(tmp_path, name, data)
    with pytest.raises(InputError, match=reason) as caught:
        read_article(path)
    assert name in str(caught.value)


def test_a_missing_file_and_a_directory_are_input_errors(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        read_article(str(tmp_path / "nothing.txt"))
    with pytest.raises(InputError, match="it is a directory"):
        read_article(str(tmp_path))
    with pytest.raises(InputError, match="null byte"):
        read_article("a\0b")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_forbidden_file_is_an_input_error(tmp_path: Path) -> None:
    path = Path(write(tmp_path, "a.txt", STORY))
    path.chmod(0)
    with pytest.raises(InputError, match="permission denied"):
        read_article(str(path))


def test_a_file_above_the_limit_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", "word " * 1_000)
    with pytest.raises(InputError, match="larger than"):
        read_article(path, options=ReadOptions(max_bytes=1_000))


def test_an_unknown_encoding_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="unknown encoding 'klingon'"):
        read_article(write(tmp_path, "a.txt", STORY), options=ReadOptions(encoding="klingon"))


def test_a_dash_is_standard_input() -> None:
    article = read_article("-", options=ReadOptions(stdin=lambda: STORY.encode(), published=date(2021, 7, 6)))
    assert (article.text, article.path, article.published) == (STORY, "-", date(2021, 7, 6))
    with pytest.raises(InputError, match="standard input is empty"):
        read_article("-", options=ReadOptions(stdin=lambda: b""))


def test_the_process_input_is_read_when_none_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(STORY.encode())))
    assert read_article("-").text == STORY


def test_kinds_are_told_by_content_whatever_the_ending(tmp_path: Path) -> None:
    page = f"<!-- saved --><html><body><article><p>{STORY * 6}</p></article></body></html>"
    assert "<p>" not in read_article(write(tmp_path, "page.txt", page)).text
    assert read_article(write(tmp_path, "row.txt", json.dumps(ROW))).title == "Bridge shut"
    bracketed = "[Editor's note] The council closed the bridge."
    assert read_article(write(tmp_path, "note.txt", bracketed)).text == bracketed
    angled = "<3 is how fans sign. The council closed the bridge."
    assert read_article(write(tmp_path, "heart.txt", angled)).text == angled


@pytest.mark.parametrize("pack", [bytes, gzip.compress], ids=["plain", "gzip"])
def test_rows_are_streamed_and_bad_ones_reported_by_line(tmp_path: Path, pack: object) -> None:
    assert callable(pack)
    bad = ["{broken", '"text"', '{"text": 5}', '{"text": "One.", "date": "06/07/2021"}', '{"text": "One.", "title": 7}']
    lines = [json.dumps(ROW), *bad, "", json.dumps({"body": "Last."})]
    name = "rows.jsonl" if pack is bytes else "rows.jsonl.gz"
    path = write(tmp_path, name, pack("\n".join(lines).encode()))

    articles, failures = read_all(path)

    assert [article.text for article in articles] == [STORY, "Last."]
    assert articles[0].id == "hill-1"
    assert (articles[0].source, articles[0].published) == ("Hill Radio", date(2021, 7, 6))
    assert articles[1].label == f"{name}:8"
    assert [failure.line for failure in failures] == [2, 3, 4, 5, 6]
    assert all(f"{name}, line {failure.line}: " in failure.message for failure in failures)


def test_zstd_rows_are_read(tmp_path: Path) -> None:
    zstd = pytest.importorskip("backports.zstd")
    path = write(tmp_path, "rows.jsonl.zst", zstd.compress(json.dumps(ROW).encode()))
    assert [article.text for article in read_all(path)[0]] == [STORY]


def test_damaged_compression_is_a_failure(tmp_path: Path) -> None:
    _, failures = read_all(write(tmp_path, "rows.jsonl.gz", b"\x1f\x8b\x08rest"))
    assert "damaged" in failures[0].message or "gzip" in failures[0].message


def test_a_row_above_the_limit_is_a_failure_and_the_next_is_read(tmp_path: Path) -> None:
    path = write(tmp_path, "rows.jsonl", json.dumps({"text": "x" * 5_000}) + "\n" + json.dumps(ROW) + "\n")
    articles, failures = read_all(path, options=ReadOptions(max_bytes=1_000))
    assert [article.text for article in articles] == [STORY]
    assert failures[0].line == 1


@pytest.mark.parametrize("value", ["../../etc/passwd", "a/b", ".hidden", "", "x" * 65, None, True, {"a": 1}])
def test_a_row_id_that_could_not_name_a_file_is_replaced(tmp_path: Path, value: object) -> None:
    articles, _ = read_all(write(tmp_path, "rows.jsonl", json.dumps({**ROW, "id": value})))
    assert len(articles[0].id) == 12


def test_lone_surrogates_of_a_row_are_replaced_and_noted(tmp_path: Path) -> None:
    articles, _ = read_all(write(tmp_path, "rows.jsonl", '{"text": "Broken \\ud800 mark."}'))
    assert articles[0].text == "Broken \ufffd mark."
    assert articles[0].notes


def test_directories_are_walked_in_name_order_without_hidden_and_unknown_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "sub/c.TXT", ".hidden.txt", ".git/d.txt", "e.exe", "manifest.json"):
        write(tmp_path, name, f"This is {name}.")
    articles, failures = read_all(str(tmp_path))
    assert [article.text for article in articles] == ["This is a.md.", "This is b.txt.", "This is sub/c.TXT."]
    assert failures == []


def test_patterns_and_several_sources_come_in_order_and_failures_keep_their_place(tmp_path: Path) -> None:
    for name in ("1.txt", "2.txt", "3.txt"):
        write(tmp_path, name, f"This is {name}.")
    found = list(read_articles([str(tmp_path / "3.txt"), str(tmp_path / "no.txt"), str(tmp_path / "[12].txt")]))
    assert [item.text if isinstance(item, Article) else "failed" for item in found] == [
        "This is 3.txt.",
        "failed",
        "This is 1.txt.",
        "This is 2.txt.",
    ]


def test_a_file_whose_name_looks_like_a_pattern_is_read(tmp_path: Path) -> None:
    assert len(read_all(write(tmp_path, "a[1].txt", STORY))[0]) == 1


def test_nothing_to_read_is_a_failure(tmp_path: Path) -> None:
    _, failures = read_all(str(tmp_path), str(tmp_path / "*.txt"))
    assert ["holds no readable file" in failures[0].message, "no file matches" in failures[1].message] == [True, True]


def test_own_results_are_read_back_with_their_articles(tmp_path: Path) -> None:
    article = make_article(STORY, source="Hill Radio", published=date(2021, 7, 6), path="hill.txt")
    summary = {"schema_version": "1.0", "kind": "summary", "article": article.model_dump(mode="json"), "claims": []}
    briefing = {"kind": "briefing", "articles": [article.model_dump(mode="json")] * 2}

    assert read_article(write(tmp_path, "s.json", json.dumps(summary))) == article
    assert read_all(write(tmp_path, "b.json", json.dumps(briefing)))[0] == [article, article]


def test_offsets_of_a_result_are_never_taken_on_trust(tmp_path: Path) -> None:
    article = make_article(STORY).model_dump(mode="json")
    article["sentences"] = [{"start": 0, "end": 99_999}]
    read = read_article(write(tmp_path, "s.json", json.dumps({"kind": "summary", "article": article})))
    assert [read.sentence_text(index) for index in range(2)] == ["The council closed the bridge.", "Buses go round."]


def test_a_doctored_result_is_an_input_error(tmp_path: Path) -> None:
    path = write(tmp_path, "s.json", json.dumps({"kind": "summary", "article": {"id": "x", "text": 5}}))
    with pytest.raises(InputError, match="not an article as this program writes it"):
        read_article(path)
