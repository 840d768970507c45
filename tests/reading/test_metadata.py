"""What an article tells about itself: language, date, outlet, origin."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsledger.model import Article
from newsledger.reading.head import front_matter_end, front_matter_fields
from newsledger.reading.metadata import with_metadata
from newsledger.text.language import detect_language
from newsledger.text.printed_dates import printed_date

BODY = "Harbour Motors said on Monday that it would open a second plant near the port, creating about 300 jobs."
BODY_ZH = "港口汽车周一表示，将在港口附近开设第二家工厂，创造约300个就业岗位。"


def read(text: str, **given: str) -> Article:
    return with_metadata(Article(id="x", text=text, **given))


@pytest.mark.parametrize(
    ("text", "url", "published", "found_in"),
    [
        (f" date 2021-05-29 \n\n\n{BODY}", None, "2021-05-29", "text"),
        (f"-- Harbour opens plant\n-- \n-- Thu Jul 2, 2009 3:57pm EDT\n\n{BODY}", None, "2009-07-02", "text"),
        (f"Harbour opens plant\n\nPublished on May 5, 2021\n\n{BODY}", None, "2021-05-05", "text"),
        (f"港口汽车设厂\n2021年5月20日 11:13\n{BODY_ZH}", None, "2021-05-20", "text"),
        (f"港口汽车设厂\n发布时间：2021-05-20 11:13\n{BODY_ZH}", None, "2021-05-20", "text"),
        (f"港口汽车设厂\n2019-09-26 12:11来源：港口日报作者：王小明\n{BODY_ZH}", None, "2019-09-26", "text"),
        (f"{BODY}\n\nLast updated: 2024-07-26 HKT 22:03", None, "2024-07-26", "text"),
        (f'---\ntitle: "A"\ndate: "2021-05-20"\n---\n{BODY}', None, "2021-05-20", "front matter"),
        (BODY, "https://example.org/2009/07/02/plant", "2009-07-02", "url"),
        (BODY, "https://example.org/2021/5/plant", "2021-05", "url"),
        (BODY, "https://example.org/news/1791219-20250212.htm", "2025-02-12", "url"),
        (f"OSLO, May 20, 2021 (Reuters) - {BODY}", None, "2021-05-20", "dateline"),
        (f"新华社北京5月20日电 {BODY_ZH}", "https://example.org/2021/x", "2021-05-20", "url"),
        (f"港口讯 8月23日消息，{BODY_ZH}", "https://example.org/2019/x", "2019-08-23", "url"),
        # Nothing below fixes a day, and nothing is guessed.
        (f"港口讯 8月23日消息，{BODY_ZH}", None, None, None),
        (f"{BODY} As we begin 2023, the outlook is good.", None, None, None),
        (f"{BODY} It was founded on May 5, 2001.", None, None, None),
        (BODY, "https://example.org/article/20689/plant", None, None),
        (BODY, "https://example.org/2021/13/45", "2021", "url"),
        (f"<!--yml\ncategory: x\ndate: 2024-05-27 13:05:38\n-->\n\n{BODY}", None, None, None),
    ],
)
def test_the_date_is_as_exact_as_the_text(
    text: str, url: str | None, published: str | None, found_in: str | None
) -> None:
    found = with_metadata(Article(id="x", text=text, url=url))
    assert (found.published, found.published_from) == (published, found_in)


def test_given_metadata_stands() -> None:
    found = read(
        f"---\ntitle: Other\ndate: 2020-01-01\nauthor: A\n---\n{BODY}",
        title="Given",
        published="2021-05-20",
        outlet="Harbour News",
        author="Jane",
    )
    assert (found.title, found.published, found.published_from) == ("Given", "2021-05-20", "metadata")
    assert (found.outlet, found.author) == ("Harbour News", "Jane")


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        (f"{BODY}\n\nThis article first appeared on\xa0Harbour Asia. It has been republished here.", "Harbour Asia"),
        (f"{BODY}\n\nThis story was originally published by the Harbour Times.", "Harbour Times"),
        (f"NEW YORK  (Reuters) - {BODY}", "Reuters"),
        (f"BEIJING, May 20 (Xinhua) -- {BODY}", "Xinhua"),
        (f"(Bloomberg) -- {BODY}", "Bloomberg"),
        (f"{BODY} (Reporting by Jane Miller; Editing by Tom Low)", "Reuters"),
        (f"{BODY} (AFP)", "AFP"),
        (f"新华社北京5月20日电 {BODY_ZH}", "新华社"),
        (f"{BODY_ZH}\n来源：港口日报", "港口日报"),
        (f"原标题：港口汽车设厂    来源：港口日报\n{BODY_ZH}", "港口日报"),
        (f"本文来自港口见闻，欢迎下载APP查看更多\n{BODY_ZH}", "港口见闻"),
        (f"据《港口日报》5月20日报道，{BODY_ZH}", "港口日报"),
        (f"據港口日報報道，{BODY_ZH}", "港口日報"),
        # Several reports, reports of nobody, and mentions in passing make no origin.
        (f"据《港口日报》报道，{BODY_ZH}另据《海洋时报》报道，工厂已经动工。", None),
        (f"据报道，{BODY_ZH}", None),
        (f"据外媒报道，{BODY_ZH}", None),
        (f"{BODY_ZH}（来源：甲报）\n{BODY_ZH}（来源：乙报）", None),
        (f"{BODY} The plan was first reported by Harbour Times (Reuters was told nothing) on Friday.", None),
        (BODY, None),
    ],
)
def test_the_origin_is_who_wrote_it_first(text: str, origin: str | None) -> None:
    assert read(text).origin == origin


def test_the_outlet_comes_from_front_matter_address_or_text() -> None:
    assert read(f"---\nsource: 港口日报\n---\n{BODY_ZH}").outlet == "港口日报"
    assert read(BODY, url="https://www.example.org/a").outlet == "example.org"
    archived = read(BODY, url="https://web.archive.org/web/20210607102105/https://www.example.org/2021/05/20/a")
    assert (archived.outlet, archived.published) == ("example.org", "2021-05-20")
    told = f"{BODY} “No,” he told Al Jazeera. “Yes,” Ms Miller told Al Jazeera. “Maybe,” she told investors. She told investors so."
    assert read(told).outlet == "Al Jazeera"
    assert read(f"{BODY} “No,” he told Al Jazeera.").outlet is None
    assert read(f"Harbour Motors opens second plant | HarbourAsia\n\n{BODY}").outlet == "HarbourAsia"
    # Reuters' own page has no other origin.
    assert read(f"NEW YORK (Reuters) - {BODY}", outlet="Reuters").origin is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (BODY, "en"),
        (BODY_ZH, "zh-Hans"),
        ("港口汽車週一表示，將在港口附近開設第二家工廠。", "zh-Hant"),
        (f"{BODY} Its name in Chinese is 港口汽车.", "en"),
        ("阿里巴巴 CEO https://example.org/a/very/long/address/of/many/english/words/that/says/nothing", "zh-Hans"),
        ("", "en"),
        ("2021 1.5 %", "en"),
    ],
)
def test_the_language_is_told_by_its_script(text: str, language: str) -> None:
    assert detect_language(text) == language


@pytest.mark.parametrize(
    ("given", "language"),
    [("zh-TW", "zh-Hant"), ("zh_CN", "zh-Hans"), ("EN-us", "en"), ("zh", "zh-Hans"), ("fr", "zh-Hans")],
)
def test_given_languages_are_brought_to_three_tags(given: str, language: str) -> None:
    assert read(BODY_ZH, language=given).language == language


def test_front_matter_is_read_without_yaml() -> None:
    text = '---\ntitle: "A: \\"b\\""\ntags:\n  - x\n  - "y"\nkinds: [a, \'b\']\nempty:\n---\nBody'
    end = front_matter_end(text)
    assert text[end:] == "Body"
    assert front_matter_fields(text[:end]) == {"title": 'A: "b"', "tags": ("x", "y"), "kinds": ("a", "b")}
    assert front_matter_end("---\n\nThe rule above is no front matter.\n\n---\n") == 0
    assert front_matter_end("---\ntitle: never closed\n") == 0


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2020-09-23T19:40:54+00:00", "2020-09-23"),
        ("Thu, 20 May 2021 10:00:00 GMT", "2021-05-20"),
        ("July 2nd, 2009", "2009-07-02"),
        ("Sept. 5, 2021", "2021-09-05"),
        ("2021 年 5 月 3 日", "2021-05-03"),
        ("20210520", "2021-05-20"),
        ("2021-05", "2021-05"),
        ("May 2021", "2021-05"),
        ("2021", "2021"),
        ("2021-02-30", None),
        ("05/06/2021", None),
        ("12345", None),
        ("soon", None),
    ],
)
def test_printed_dates(text: str, value: str | None) -> None:
    assert printed_date(text) == value


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "---\n",
                "title: x\n",
                "date: 2021-05-20\n",
                "- a\n",
                "+++\n",
                "<!--yml\n",
                "-->",
                BODY,
                BODY_ZH,
                "(Reuters) - ",
                "来源：",
                "據",
                "報道",
                "Published ",
            ]
        )
        | st.text(max_size=15),
        max_size=20,
    ).map("".join),
    st.none() | st.text(max_size=30) | st.just("http://[bad"),
)
def test_any_text_and_address_give_an_article_with_a_language(text: str, url: str | None) -> None:
    found = with_metadata(Article(id="x", text=text, url=url))
    assert found.text == text
    assert found.language in ("en", "zh-Hans", "zh-Hant")
    assert (found.published is None) == (found.published_from is None)


@pytest.mark.parametrize(
    "unit",
    [
        "A ",
        "told A ",
        "(Reporting by ",
        "来源：",
        "据",
        "2021",
        "---\na: b\n",
        "Aa ",
        "This article first appeared on A ",
    ],
)
def test_time_grows_with_the_length_of_hostile_input(unit: str) -> None:
    def seconds(length: int) -> float:
        article = Article(id="x", text=(unit * length)[:length])
        best = 9e9
        for _ in range(3):
            start = time.process_time()
            with_metadata(article)
            best = min(best, time.process_time() - start)
        return best

    assert seconds(200_000) <= 30 * max(seconds(20_000), 0.002)
