"""Digests are read item by item: "the company" of one item is never the company of another."""

from __future__ import annotations

from newsledger.model import Article
from newsledger.run.extract import read_article

DIGEST = """青禾科技发布财报

青禾科技第二季度营收20亿元，公司净利润3亿元。

远山汽车召回新车

远山汽车宣布召回5000辆新车，公司创始人李明致歉。

白鸽银行换帅

白鸽银行行长王芳辞职，公司董事长周强暂代行长。

蓝鲸影业上市

蓝鲸影业在港交所挂牌，公司市值达到80亿港元。
"""


def orgs(text: str) -> set[str]:
    """Give every organization that the claims of a text name."""
    claims = read_article(Article("digest", text)).claims
    return {str(c.arguments[role]) for c in claims for role in ("org", "object", "company") if role in c.arguments}


def test_each_item_keeps_its_company() -> None:
    reading = read_article(Article("digest", DIGEST))
    for claim in reading.claims:
        item = next(part for part in DIGEST.split("\n\n")[1::2] + DIGEST.split("\n\n")[::2] if claim.evidence in part)
        named = [c for c in ("青禾科技", "远山汽车", "白鸽银行", "蓝鲸影业") if c in item]
        for role in ("org", "object", "company"):
            if role in claim.arguments:
                assert claim.arguments[role] in named, (claim.kind, claim.evidence, claim.arguments)


def test_an_article_with_headings_on_one_company_is_no_digest() -> None:
    text = "\n\n".join(f"第{n}部分\n\n青禾科技表示，公司营收增长{n}%。" for n in "一二三四五")
    assert orgs(text) <= {"青禾科技"}
