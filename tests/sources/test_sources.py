"""Sources: files of every format and of no format, read in order, with what is wrong named in its place."""

from __future__ import annotations

import gzip
import io
import json
import os
import tempfile
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsledger.model import Article, ArticleError
from newsledger.sources import read_sources
from newsledger.sources.decoding import mojibake

SIMPLIFIED = "中国证监会周四表示，将加强对互联网企业的监管。\n公司首席执行官李明宣布辞职，董事会已经接受。\n" * 3
TRADITIONAL = "香港證監會週四表示，將加強對互聯網企業的監管。\n公司行政總裁李明宣布辭職，董事會已經接受。\n" * 3
FRENCH = "Société Générale said it would pay €1.2 billion — its “largest” deal so far.\n"
PAGE = (
    "<html><head><title>Harbour opens plant</title>"
    '<meta property="article:published_time" content="2021-05-20T10:00:00Z">'
    '<meta property="og:site_name" content="Harbour News"></head><body><nav><a href="/">Home</a></nav><article>'
    "<p>Harbour Motors said on Monday that it would open a second plant near the port, creating about 300 jobs.</p>"
    "<p>The plant will be run by Jane Miller, who joined the company from Low Corp two years ago.</p>"
    "</article></body></html>"
)


def one(path: Path) -> Article | ArticleError:
    outcomes = list(read_sources([str(path)]))
    assert len(outcomes) == 1
    return outcomes[0]


def article(path: Path) -> Article:
    outcome = one(path)
    assert isinstance(outcome, Article), outcome
    return outcome


def error(path: Path) -> str:
    outcome = one(path)
    assert isinstance(outcome, ArticleError), outcome
    return str(outcome)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (SIMPLIFIED, "utf-8"),
        (SIMPLIFIED, "utf-8-sig"),
        (SIMPLIFIED, "utf-16"),
        (SIMPLIFIED, "utf-16-le"),
        (SIMPLIFIED, "gbk"),
        (SIMPLIFIED * 1000, "gb18030"),
        (TRADITIONAL, "big5"),
        (FRENCH, "cp1252"),
        (FRENCH, "utf-16-be"),
        ("One.\r\nTwo.\r\n", "utf-8"),
    ],
)
def test_the_encoding_is_found_and_the_text_is_unaltered(tmp_path: Path, text: str, encoding: str) -> None:
    path = tmp_path / "a.b.txt"
    path.write_bytes(text.encode(encoding))
    found = article(path)
    assert (found.text, found.id, found.source) == (text, "a.b", str(path))


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        (b"", "empty"),
        (b" \n\t\n", "empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)), "binary"),
        (b"a\x01\x02\x03b" * 50, "binary"),
        (SIMPLIFIED.encode().decode("latin-1").encode(), "mojibake"),
        (SIMPLIFIED.encode("gbk").decode("latin-1").encode(), "mojibake"),
        (("\ufffd" * 5 + "abc").encode() * 20, "damaged"),
        (b"word " * 4_000_000, "bytes; the most"),
        ("字".encode() * 2_000_001, "characters; the most"),
    ],
)
def test_what_is_no_readable_text_is_refused_with_the_reason(tmp_path: Path, data: bytes, complaint: str) -> None:
    path = tmp_path / "bad.txt"
    path.write_bytes(data)
    message = error(path)
    assert complaint in message
    assert str(path) in message


def test_a_stray_wrong_character_does_not_refuse_an_article() -> None:
    sentence = "The company said that it would open a second plant near the port by the end of next year. "
    assert mojibake(sentence * 5 + "It wonâ€™t pay more.") is None
    assert mojibake("Société Générale, Crédit Agricole, Nestlé, Hermès et L'Oréal") is None
    assert mojibake(SIMPLIFIED) is None


def test_json_lines_go_on_after_a_bad_line(tmp_path: Path) -> None:
    path = tmp_path / "ten.jsonl"
    lines = [
        json.dumps({"id": f"d{n}", "text": f"Article {n}.\r\n", "published": "2021-05-20T11:00:00Z"})
        for n in range(1, 11)
    ]
    lines[6] = '{"id": "d7", "text": "Art'
    path.write_text("\n".join(lines))
    outcomes = list(read_sources([str(path)]))
    assert [o.id if isinstance(o, Article) else "error" for o in outcomes] == [
        "d1",
        "d2",
        "d3",
        "d4",
        "d5",
        "d6",
        "error",
        "d8",
        "d9",
        "d10",
    ]
    assert f"{path}:7" in str(outcomes[6])
    first = outcomes[0]
    assert isinstance(first, Article)
    assert (first.text, first.published, first.published_from) == ("Article 1.\r\n", "2021-05-20", "metadata")


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("[1]", "must be a JSON object"),
        ('{"title": "x"}', "title"),
        ('{"text": 5}', "text"),
        ('{"text": ""}', "empty"),
        ('{"text": "a\\u0000b"}', "binary"),
    ],
)
def test_objects_without_text_are_named(tmp_path: Path, line: str, complaint: str) -> None:
    path = tmp_path / "one.jsonl"
    path.write_text(line)
    assert complaint in error(path)


def test_json_lines_with_html_and_in_gzip(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(gzip.compress((json.dumps({"html": PAGE, "title": "Given"}) + "\n").encode()))
    found = article(path)
    assert (found.title, found.published, found.outlet) == ("Given", "2021-05-20", "Harbour News")
    assert "second plant near the port" in found.text
    assert "Home" not in found.text
    assert len(found.id) == 16
    path.write_bytes(path.read_bytes()[:-12])
    assert any("gzip" in str(outcome) for outcome in read_sources([str(path)]))


def test_a_line_of_fifty_megabytes_is_refused_quickly(tmp_path: Path) -> None:
    path = tmp_path / "long.jsonl"
    path.write_bytes(b'{"text": "' + b"a " * 25_000_000 + b'"}\n{"text": "Next."}\n')
    start = time.monotonic()
    outcomes = list(read_sources([str(path)]))
    assert time.monotonic() - start < 5
    assert isinstance(outcomes[0], ArticleError)
    assert f"{path}:1" in str(outcomes[0])
    assert isinstance(outcomes[1], Article)


def test_pages_feeds_and_mail(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(PAGE)
    found = article(page)
    assert (found.id, found.title, found.published, found.outlet) == (
        "page",
        "Harbour opens plant",
        "2021-05-20",
        "Harbour News",
    )

    feed = tmp_path / "feed.xml"
    secret = tmp_path / "secret.txt"
    secret.write_text("do not show")
    feed.write_text(
        f'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY s SYSTEM "file://{secret}">]><rss><channel><title>Harbour &amp; Co</title>'
        "<item><title>A &amp; B</title><link>https://example.org/2021/a</link><pubDate>Thu, 20 May 2021 10:00:00 GMT</pubDate>"
        "<description>&lt;p&gt;Acme fell.&lt;/p&gt;&lt;script&gt;x()&lt;/script&gt;&lt;p&gt;It rose. &s;&lt;/p&gt;</description></item>"
        "<item><title>Nothing</title></item></channel></rss>"
    )
    first, second = read_sources([str(feed)])
    assert isinstance(first, Article)
    assert (first.title, first.url, first.published, first.outlet) == (
        "A & B",
        "https://example.org/2021/a",
        "2021-05-20",
        "Harbour & Co",
    )
    assert first.text.startswith("Acme fell.\nIt rose.")
    assert "do not show" not in first.text
    assert isinstance(second, ArticleError)

    atom = tmp_path / "atom.xml"
    atom.write_text(
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><title>C</title><link href="https://example.org/c"/>'
        "<updated>2021-05-21T00:00:00Z</updated><author><name>Jane Miller</name></author><content>Acme rose.</content></entry></feed>"
    )
    entry = article(atom)
    assert (entry.text, entry.url, entry.published, entry.author) == (
        "Acme rose.",
        "https://example.org/c",
        "2021-05-21",
        "Jane Miller",
    )

    mail = tmp_path / "m.eml"
    mail.write_bytes(
        b"From: Jane Miller <j@example.org>\nDate: Thu, 20 May 2021 10:00:00 +0000\nSubject: =?utf-8?b?5riv5Y+j?=\nContent-Type: text/plain; charset=gbk\n\n"
        + SIMPLIFIED.encode("gbk")
    )
    message = article(mail)
    assert (message.title, message.published, message.author, message.text) == (
        "港口",
        "2021-05-20",
        "Jane Miller",
        SIMPLIFIED,
    )

    box = tmp_path / "b.mbox"
    box.write_text("From a@b Thu\nSubject: s\n\nAcme fell.\n\nFrom a@b Thu\nSubject: t\n\nBcme fell.\n")
    assert [o.title for o in read_sources([str(box)]) if isinstance(o, Article)] == ["s", "t"]


def test_folders_are_read_in_order_and_other_files_passed_over(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / ".hidden").mkdir()
    for name in ("b.txt", "a.md", "sub/c.txt", "picture.png", ".hidden/d.txt"):
        (tmp_path / name).write_text("Acme fell.")
    outcomes = list(read_sources([str(tmp_path)]))
    assert [o.id for o in outcomes if isinstance(o, Article)] == ["a", "b", "c"]
    empty = tmp_path / "empty"
    empty.mkdir()
    assert "no file that is read" in error(empty)


def test_missing_and_unreadable_inputs_are_named_and_the_others_read(tmp_path: Path) -> None:
    good = tmp_path / "good.txt"
    good.write_text("Acme fell.")
    missing = tmp_path / "missing"
    outcomes = list(read_sources([str(missing), str(good), f"file://{good}", str(tmp_path / "x.pdf")]))
    assert [isinstance(o, Article) for o in outcomes] == [False, True, True, False]
    assert str(missing) in str(outcomes[0])
    (tmp_path / "x.pdf").write_bytes(b"%PDF")
    assert "PDF" in error(tmp_path / "x.pdf")
    if os.geteuid() != 0:
        good.chmod(0)
        assert "cannot be read" in error(good)


@pytest.mark.parametrize("address", ["http://127.0.0.1:9/x", "file://elsewhere/x.txt"])
def test_addresses_that_do_not_answer_are_errors(address: str) -> None:
    (outcome,) = read_sources([address])
    assert isinstance(outcome, ArticleError)
    assert address in str(outcome)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b'{"id": "x", "text": "Acme fell."}\n', ("x", "Acme fell.")),
        (b'\n\n{"id": "x", "text": "Acme fell."}', ("x", "Acme fell.")),
        (b"Acme fell.\n\nIt rose.", (None, "Acme fell.\n\nIt rose.")),
        (b"{braces} open this text", (None, "{braces} open this text")),
    ],
)
def test_standard_input_is_told_by_its_beginning(data: bytes, expected: tuple[str | None, str]) -> None:
    (outcome,) = read_sources(["-"], stdin=io.BytesIO(data))
    assert isinstance(outcome, Article), outcome
    assert outcome.text == expected[1]
    assert expected[0] is None or outcome.id == expected[0]
    (wrapped,) = read_sources(["-"], stdin=io.TextIOWrapper(io.BytesIO(PAGE.encode())))
    assert isinstance(wrapped, Article)
    assert wrapped.title == "Harbour opens plant"


def test_sources_are_read_lazily(tmp_path: Path) -> None:
    good = tmp_path / "good.txt"
    good.write_text("Acme fell.")
    outcomes = read_sources([str(good), "-"], stdin=None)
    assert isinstance(next(outcomes), Article)
    good.unlink()
    assert isinstance(next(outcomes), ArticleError)


@settings(max_examples=120, deadline=None)
@given(
    st.binary(max_size=400) | st.text(max_size=200).map(lambda t: t.encode("utf-8", "surrogatepass")),
    st.sampled_from(["txt", "md", "html", "jsonl", "jsonl.gz", "json", "xml", "eml", "mbox", "bin"]),
    st.sampled_from(
        [
            b"",
            b"<html><body><p>",
            b'{"text": "',
            b"<rss><channel><item><title>",
            b"From a@b\nSubject: ",
            b"\xff\xfe",
            b"---\n",
        ]
    ),
)
def test_any_bytes_give_articles_or_errors(data: bytes, suffix: str, beginning: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"any.{suffix}")
        path.write_bytes(beginning + data)
        outcomes = list(read_sources([str(path), "-"], stdin=io.BytesIO(beginning + data)))
    assert outcomes
    for outcome in outcomes:
        assert isinstance(outcome, (Article, ArticleError))
        if isinstance(outcome, Article):
            assert outcome.text.strip()
            outcome.text.encode("utf-8")
