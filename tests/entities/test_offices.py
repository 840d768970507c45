"""Bare offices and the names of those who count indices: whom they stand for in their article."""

from __future__ import annotations

import pytest

from newsledger.model import Article
from newsledger.run.extract import read_article
from newsledger.run.linking import mention_links


def met(text: str, name: str) -> list[str]:
    """Give the entities that the mentions of a name stand for."""
    language = "en" if text.isascii() else "zh"
    reading = read_article(Article("here", text, language=language))
    return [link.entity for mention, link in mention_links(reading) if mention.text == name]


@pytest.mark.parametrize(
    ("text", "name", "entities"),
    [
        ("日本央行周五宣布加息。植田和男表示，央行将继续收紧货币政策。", "央行", ["catalogue:boj"]),
        ("中国人民银行周五宣布降准。央行表示流动性充裕。日本央行按兵不动。", "央行", ["catalogue:pboc"]),
        ("央行周五开展逆回购操作。", "央行", ["catalogue:pboc"]),
        ("欧洲央行与英国央行上周都维持利率不变。分析师说，央行不会很快降息。", "央行", ["org:央行@here"]),
        ("全球央行今年继续增持黄金。", "央行", ["org:央行@here"]),
        ("美国司法部起诉了该公司。法院说，司法部还会上诉。", "司法部", ["catalogue:doj"]),
        ("司法部周一公布了新条例。", "司法部", ["catalogue:moj-cn"]),
        ("特朗普要求美国国会表态。白宫说，最快周五公布。\n\n司法部没有回应。", "司法部", ["catalogue:doj"]),
        ("美联储主席鲍威尔说，央行不急于降息。", "央行", ["catalogue:fed"]),
        ("美联储按兵不动。\n\n央行：周五开展逆回购操作，国务院要求稳增长。", "央行", ["catalogue:pboc"]),
        ("金价上涨，分析师说，央行购金仍会持续。", "央行", ["org:央行@here"]),
        ("外交部發言人說，香港特區政府會跟進。", "外交部", ["catalogue:mfa-cn"]),
        ("行政院周一開會。外交部發言人說，會議推遲。", "外交部", ["org:外交部@here"]),
        ("外交部發言人說，會議推遲。", "外交部", ["catalogue:mfa-cn"]),
        ("The California Senate passed the bill. The Senate voted 30 to 8.", "Senate", ["org:californiasenate"]),
        ("The Senate voted 60 to 34 to confirm him.", "Senate", ["catalogue:us-senate"]),
        ("Brazil's Congress approved the budget on Monday.", "Congress", ["org:congress@here"]),
        ("The S&P 500 fell. The S&P and Nasdaq ended lower on Monday.", "S&P", ["catalogue:sp-500"]),
        ("S&P cut the rating of Acme Corp to junk on Monday.", "S&P", ["catalogue:sp-global"]),
        ("The Nasdaq gained 1 percent on Monday.", "Nasdaq", ["catalogue:nasdaq-composite"]),
        ("Acme Corp trades on the Nasdaq under ACME.", "Nasdaq", ["catalogue:nasdaq"]),
        (
            "纳斯达克收跌1.2%。该公司去年在纳斯达克上市。",
            "纳斯达克",
            ["catalogue:nasdaq-composite", "catalogue:nasdaq"],
        ),
        ("标普将该国评级下调至垃圾级。", "标普", ["catalogue:sp-global"]),
        ("Chip makers weighed on the S&P and the tech-heavy Nasdaq.", "Nasdaq", ["catalogue:nasdaq-composite"]),
        ("The S&P rally lifted banks.", "S&P", ["catalogue:sp-500"]),
        ("The S&P analyst Ann Lee said so.", "S&P", ["catalogue:sp-global"]),
        ("Shares rose to $6.19 on the Nasdaq in early trading.", "Nasdaq", ["catalogue:nasdaq"]),
        ("The Nasdaq stock market said trading had been halted.", "Nasdaq", ["catalogue:nasdaq"]),
        ("The Dow was off 90 points.", "Dow", ["catalogue:dow-jones-industrial-average"]),
        ("Bank shares weighed on the Nasdaq.", "Nasdaq", ["catalogue:nasdaq-composite"]),
        ("He sees 1,450 on the S&P by June.", "S&P", ["catalogue:sp-500"]),
        ("大使到南韓外交部大樓會面。", "外交部", ["org:外交部@here"]),
        ("谈判仍在进行。伊外交部发言人说，会议推迟。", "外交部", ["org:外交部@here"]),
        ("大使说，在北京，外交部发言人毛宁作了回应。", "外交部", ["catalogue:mfa-cn"]),
        ("OPEC+ agreed to raise output.", "OPEC+", ["catalogue:opec-plus"]),
    ],
)
def test_whom_a_name_stands_for(text: str, name: str, entities: list[str]) -> None:
    assert met(text, name) == entities
