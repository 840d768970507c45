"""Zones: each example is a text of ours with the kinds that its stretches must have."""

from __future__ import annotations

import itertools
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsledger.model import Article
from newsledger.reading.zones import find_zones

LONG = "The company said on Monday that it would open a second plant near the port, creating about 300 jobs by 2026."
LONG_ZH = "该公司周一表示，将在港口附近开设第二家工厂，预计到2026年创造约300个就业岗位，投资总额为20亿元。"


def zones_of(text: str, title: str | None = None) -> list[tuple[str, str]]:
    return [(zone.kind, text[zone.start : zone.end]) for zone in find_zones(Article(id="x", text=text, title=title))]


def kind_of(text: str, words: str, title: str | None = None) -> str:
    """Give the kind of zone in which ``words`` begin."""
    position = text.index(words)
    zones = find_zones(Article(id="x", text=text, title=title))
    return next(zone.kind for zone in zones if zone.start <= position < zone.end)


FURNITURE = [
    "By Jane Miller",
    "Written by Harbour Asia Published on 3 mins read",
    "Thu Jul 2, 2009 3:57pm EDT",
    "Published on May 5, 2021",
    "Jane Doe | Getty Images",
    "Sign up for our weekly newsletter and get it in your inbox.",
    "Read more: Harbour Motors cuts its forecast",
    "This article first appeared on Harbour Asia. It is republished here with permission.",
    "(Reporting by Jane Miller; Editing by Tom Low)",
    "To contact the reporters on this story: Jane Miller in Oslo at jmiller@example.org",
    "© 2021 Harbour Press",
    "Continue reading the main story",
    "[Harbour Motors cuts its forecast](https://example.org/2021/05/20/cuts)",
    "![A plant](https://example.org/plant.jpg)",
    '{{< video src="https://example.org/v" >}}',
    "https://example.org/2021/05/20/cuts",
    "Visit our Privacy Policy for more information about our services and how you can unsubscribe.",
    "责任编辑：王小明",
    "来源：港口日报",
    "发布时间：2021年5月20日 11:13",
    "此内容为港口日报原创，著作权归港口日报所有。未经书面授权，不得转载。",
    "风险提示：市场有风险，投资需谨慎。",
    "免责声明：本文内容仅供参考，不构成投资建议。",
    "本文来自港口日报，欢迎下载APP查看更多",
    "快来评选年度最佳航空公司。【我要投票】",
    "採寫：港口記者 王小明",
]


@pytest.mark.parametrize("line", FURNITURE)
def test_a_line_of_furniture_between_paragraphs_is_furniture(line: str) -> None:
    around = LONG_ZH if any("\u4e00" <= c <= "\u9fff" for c in line) else LONG
    text = f"{around}\n\n{around}\n\n{line}\n\n{around}\n"
    assert kind_of(text, line) == "furniture"
    assert kind_of(text, around) == "body"
    position = text.rindex(around)
    assert [z.kind for z in find_zones(Article(id="x", text=text)) if z.start == position] == ["body"]


NEWS = [
    "By 2025 the group wants to double its sales in Asia.",
    "Share prices rose across the region after the news.",
    "Copyright lawsuits against the firm were filed in two states.",
    "Cookie maker Harbour Foods bought its rival for $20 million.",
    "Customers can sign up for the service from Monday.",
    "The privacy policy of the app was changed without notice, the regulator said.",
    "Download figures for the app doubled to 2 million.",
    "Advertisement sales fell 12 percent in the quarter.",
    "To reach its goal, the company will hire 400 people.",
    "The firm settled its dispute with the shareholders (2019) and moved on.",
    "声明还透露，该重组计划已于今年1月1日正式生效。",
    "下载量在一个月内突破了200万次，超过了此前的预期。",
    "举报信称，该公司在去年虚增收入约3亿元人民币。",
    "版权纠纷导致该平台下架了两万首歌曲，双方仍在谈判。",
    "该基金通过微信公众号发布公告，宣布更换总经理。",
    "上述数据不代表本次发行的实际融资额，公司另行公告。",
    "市场监管部门认为，该平台未经许可转播了比赛。",
    "关注度最高的是该公司的现金流，目前仅能维持三个月。",
]


@pytest.mark.parametrize("line", NEWS)
def test_news_that_resembles_furniture_stays(line: str) -> None:
    around = LONG_ZH if any("\u4e00" <= c <= "\u9fff" for c in line) else LONG
    text = f"{around}\n\n{line}\n\n{around}\n"
    assert kind_of(text, line) == "body"


def test_front_matter_title_captions_and_quotations() -> None:
    text = (
        '---\ntitle: "Harbour opens plant"\ndate: 2021-05-20\ntags:\n  - jobs\n---\n\n# Harbour opens plant\n\n'
        f"<figure>\n<figcaption>The plant at night</figcaption>\n</figure>\n\n{LONG}\n\n> We will hire locally.\n\n## What comes next\n\n{LONG}"
    )
    kinds = [(kind, piece.strip()) for kind, piece in zones_of(text) if kind != "furniture" and piece.strip()]
    assert kinds == [
        ("title", "Harbour opens plant"),
        ("caption", "The plant at night"),
        ("body", LONG),
        ("quote", "We will hire locally."),
        ("heading", "What comes next"),
        ("body", LONG),
    ]


def test_the_marks_of_links_tickers_and_emphasis_are_cut_out_of_sentences() -> None:
    text = f"{LONG}\n[Harbour](/quotes/HRB/) shares ( HRB.N ) and **Low Corp** (23.960,-1.05,-4.20%) fell (NYSE: LOW) on Monday.\n{LONG}"
    kept = "".join(piece for kind, piece in zones_of(text) if kind == "body")
    assert "Harbour shares  and Low Corp  fell  on Monday." in kept


@pytest.mark.parametrize("bracket", ["(WIC)", "(2019)", "(US$15.5bn)", "（NHTSA）", "(10%)", "(formerly Low Inc)"])
def test_other_brackets_stay(bracket: str) -> None:
    text = f"{LONG}\nThe group {bracket} said so on Monday.\n{LONG}"
    assert kind_of(text, bracket) == "body"


@pytest.mark.parametrize(
    ("dateline", "first"),
    [
        ("NEW YORK  (Reuters) - ", "Billionaire investor Jane Miller gave $1 billion to charity."),
        ("BEIJING, May 20 (Xinhua) -- ", "Regulators fined two firms on Thursday."),
        ("(Bloomberg) -- ", "Harbour Motors said sales doubled."),
        ("新华社北京5月20日电（记者 王小明）", "市场监管总局周四对两家公司处以罚款。"),
        ("中新网5月20日电 ", "市场监管总局周四对两家公司处以罚款。"),
    ],
)
def test_datelines_stand_before_the_first_word(dateline: str, first: str) -> None:
    text = f"{dateline}{first}\n\n{LONG}"
    assert (kind_of(text, dateline), kind_of(text, first)) == ("furniture", "body")


@pytest.mark.parametrize(
    ("line", "after"),
    [
        (
            "The trading floor of the exchange waits for the listing of Harbour on May 20, 2021.",
            "Jane Doe | Getty Images",
        ),
        ("Harbour is among the firms that cut jobs [File: Jane Doe/Reuters]", ""),
        ("Jane Miller speaks at a conference in this file photo.", ""),
        ("图为港口汽车的第二家工厂", ""),
        ("港口汽车 P7（图片来源：港口汽车）", ""),
    ],
)
def test_captions(line: str, after: str) -> None:
    text = f"{LONG}\n\n{line}\n\n{after}\n\n{LONG}"
    assert kind_of(text, line) == "caption"


def test_comments_and_related_articles_close_an_article_but_do_not_open_one() -> None:
    related = "Related articles\n\nHarbour Motors will build ships, its chairman said on Friday.\n\nWhy ships?\n"
    tail = f"{LONG}\n\n{LONG}\n\n{LONG}\n\n{related}"
    assert kind_of(tail, "Harbour Motors will build ships") == "furniture"
    head = f"{related}\n\n{LONG}\n\n{LONG}\n\n{LONG}\n"
    assert kind_of(head, "Harbour Motors will build ships") == "body"
    assert kind_of(f"{LONG}\n{LONG}\n{LONG}\nLeave a Comment\n{LONG}", "Leave a Comment") == "furniture"


def test_an_article_goes_on_after_a_list_of_others_in_its_middle() -> None:
    others = "Related articles\n\n- Why ships?\n- Harbour Motors in charts\n"
    text = f"{LONG}\n\n{LONG}\n\n{others}\nThe plant will make 400 ferries a year, it said, and hire mostly in the port district.\n\n{LONG}\n"
    assert kind_of(text, "- Why ships?") == "furniture"
    assert kind_of(text, "The plant will make") == "body"
    assert kind_of(f"{LONG_ZH}\n{LONG_ZH}\n{LONG_ZH}\n—— 往期 ——\n港湾速运被罚", "港湾速运被罚") == "furniture"


def test_menus_are_furniture_and_single_short_lines_are_headings() -> None:
    menu = "Home\nMarkets\nTechnology\nOpinion\nVideo\n"
    text = f"{menu}\n{LONG}\n\nMarket maturity\n\n{LONG}\n"
    assert kind_of(text, "Technology") == "furniture"
    assert kind_of(text, "Market maturity") == "heading"


def test_the_pieces_of_one_advert_go_together() -> None:
    advert = (
        "How well do you know your competitors?\n\nNot ready to buy yet? Download a free sample\n\nThank you!\n\n"
        "Company Profile – free sample\n"
    )
    text = f"{LONG}\n\n{LONG}\n\n{advert}\n{LONG}"
    for line in advert.split("\n\n"):
        assert kind_of(text, line.strip()) == "furniture"
    assert zones_of(text)[-1] == ("body", LONG)


def test_hard_wrapped_paragraphs_are_body() -> None:
    words = "The board of Harbour Motors met on Monday evening in Oslo and decided that\nthe company would sell its ferry business to Low Corp for 20 million dollars\nand that Jane Miller would stay on as chief executive until next year.\n"
    text = f"{words}\n{words}"
    assert {kind for kind, piece in zones_of(text) if piece.strip()} == {"body"}


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                LONG,
                LONG_ZH,
                "\n",
                "\n\n",
                "# ",
                "> ",
                "- ",
                "[",
                "](",
                "http://a.b/c",
                ")",
                "**",
                "<p>",
                "<!--",
                "-->",
                "---\n",
                "title: x\n",
                "{{<",
                ">}}",
                "<figcaption>",
                "（来源：某报）",
                "(Reuters)",
                "By Jane Miller",
                "İ",
                "\u2028",
                "\r\n",
                "\t",
                "\x0b",
                "Leave a Comment",
                "相关推荐",
                "|",
                "▲",
                "\ufeff",
            ]
        )
        | st.text(max_size=12),
        max_size=30,
    ).map("".join),
    st.none() | st.text(max_size=20),
)
def test_zones_cover_any_text_exactly(text: str, title: str | None) -> None:
    zones = find_zones(Article(id="x", text=text, title=title))
    assert "".join(text[zone.start : zone.end] for zone in zones) == text
    assert all(zone.start < zone.end for zone in zones)
    assert all(left.end == right.start for left, right in itertools.pairwise(zones))


@pytest.mark.parametrize(
    "unit",
    ["](", "[x](y)", "<a ", "<!--", "((", "（来源：", "**", "> ", "- x\n", "A ", "By A ", "[File: ", "2021-", "a\n"],
)
def test_time_grows_with_the_length_of_hostile_input(unit: str) -> None:
    def seconds(length: int) -> float:
        article = Article(id="x", text=(unit * length)[:length])
        best = 9e9
        for _ in range(3):
            start = time.process_time()
            find_zones(article)
            best = min(best, time.process_time() - start)
        return best

    # Ten times the length may take at most thirty times as long: linear with room for memory, never quadratic.
    assert seconds(200_000) <= 30 * max(seconds(20_000), 0.002)
