"""Where Chinese names the speaker of a quotation (see the English twin for what the functions give)."""

from __future__ import annotations

import re

from newsledger.languages.zh.saying import SAY
from newsledger.patterns.encode import GROUPS, Encoded

_WHO = f"[{GROUPS['anyone']}]"
_SAY = (
    SAY[:-1]
    + r"|问|问道|说道|笑言|感叹|感慨|直指|批评|形容|称之为|称赞|引述|写|道|讲|表态|留言|发微博|发帖|反驳|质疑|呼籲|总结|分析|认为|的话说|所说|看来)"
)
_BEFORE_SAY = re.compile(
    rf"(?P<who>{_WHO})(?: ?\([^()]{{0,40}}\))?(?:[^。;!?\"「」『』:]{{0,40}}?){_SAY}(?:[^。;!?\"「」『』:]{{0,60}}?)[:,]? ?[\"「『]?$"
)
_COLON = re.compile(rf"(?P<who>{_WHO})[^。;!?\"「」『』:]{{0,40}}: ?[\"「『]?$")
_AFTER = re.compile(
    rf"^[\"」』]{{0,2}}[,。]? ?(?:(?![,。;:!?])[^,。;:!?]){{0,14}}?(?P<who>{_WHO})(?: ?\([^()]{{0,40}}\))?[^,。;:!?]{{0,14}}?{_SAY}"
)
_TOLD = re.compile(rf"(?:告诉|对|接受|向)({_WHO})(?:[^,。]{{0,10}}?)(?:记者|采访|专访|表示|说|透露|称)?")


def after(sentence: Encoded, closing: int) -> tuple[int, int, int] | None:
    """Look after the closing mark: “…”，某某说。"""
    found = _AFTER.match(sentence.text[closing : closing + 90])
    if found:
        return closing + found.start("who"), closing + found.start(), closing + found.end()
    return None


def before(sentence: Encoded, opening: int, count: int) -> tuple[int, int, int] | None:
    """Look before the opening mark: 某某表示：“…”."""
    head = sentence.text[:opening]
    best = None
    at = max(0, len(head) - 160)
    while found := _BEFORE_SAY.search(head, at):
        best = found
        at = found.start("who") + 1
    if best is None:
        best = _COLON.search(head)
    if best is None or (count < 3 and not re.search(rf"{_SAY}[^,。;]{{0,12}}$", head)):
        return None
    return best.start("who"), best.start(), best.end()


def leading(sentence: Encoded) -> tuple[int, int, int] | None:
    """Look in a sentence that ends in a colon before a quotation on a line of its own."""
    text = sentence.text
    if not re.search(r"[:：]\s*[\"「『]?$", text):
        return None
    found = re.search(rf"(?P<who>{_WHO})(?:[^。;!?\"]{{0,40}}?){_SAY}", text)
    positions = sentence.find("person") or sentence.find("org")
    if not positions:
        return None
    position = found.start("who") if found else positions[0]
    return position, position, len(text)


def outlet(sentence: Encoded, start: int) -> str | None:
    """Give whom the speaker told it: 接受彭博采访, 对路透社表示."""
    found = _TOLD.search(sentence.text, max(0, start))
    if not found:
        return None
    mention = sentence.mentions[found.start(1)][0]
    if mention.type != "organization" or mention.referring != "name":
        return None
    return mention.name or mention.text
