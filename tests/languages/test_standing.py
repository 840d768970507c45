"""How sure a sentence is: denied > alleged > conditional > planned > reported."""

from __future__ import annotations

import pytest

from newsledger.model import Article
from newsledger.run.extract import read_article

ENGLISH = [
    ("Jane Doe resigned as chief executive of Acme Corp on Monday.", "reported"),
    ("Jane Doe was forced to resign as chief executive of Acme Corp.", "reported"),
    ("Jane Doe will resign as chief executive of Acme Corp in June.", "planned"),
    ("Jane Doe plans to step down as chief executive of Acme Corp.", "planned"),
    ("Jane Doe is stepping down as chief executive of Acme Corp.", "planned"),
    ("Jane Doe may resign as chief executive of Acme Corp.", "conditional"),
    ("Jane Doe has reportedly resigned as chief executive of Acme Corp.", "alleged"),
    ("Jane Doe will resign as chief executive of Acme Corp, people familiar with the matter said.", "alleged"),
    ("Jane Doe will not resign as chief executive of Acme Corp.", "denied"),
]
CHINESE = [
    ("远山科技董事长李明辞去董事长职务。", "reported"),
    ("远山科技董事长李明将于6月辞去董事长职务。", "planned"),
    ("远山科技董事长李明可能辞去董事长职务。", "conditional"),
    ("据知情人士透露，远山科技董事长李明已辞去董事长职务。", "alleged"),
]


@pytest.mark.parametrize(("text", "status"), ENGLISH + CHINESE)
def test_status_of_a_departure(text: str, status: str) -> None:
    claims = [c for c in read_article(Article("s", text)).claims if c.kind == "departure"]
    assert [c.status for c in claims] == [status]
