"""Which figures of a Chinese sentence belong to a metric noun: a walk over its clauses, from each noun to the next."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from newsledger.kinds.result.zh_lexicon import LOSSES, METRIC, MONEY, NUMBER, SHARE, SORTS, metric_of
from newsledger.patterns.encode import MARKS

MONEY_MARK, PERCENT_MARK, COUNT_MARK, DATE_MARK = (MARKS[x] for x in ("money", "percent", "count", "date"))
FIGURES = f"[{MONEY_MARK}{PERCENT_MARK}{COUNT_MARK}]"
GROW = r"增长率|增长|上调|增加|上升|上涨|提升|大增|劲增|激增|猛增|飙升|跃升|攀升|回升|爬升|提高|成长|扩大|多增|增幅|涨幅|升幅|增速|增至|升至|涨至|升逾|升近|大涨|暴涨|年增|月增|季增|涨|升|增|高(?=\ue009)"
FALL = r"负增长|下调|蒸发|抹去|损失|下降|下滑|减少|下跌|大跌|暴跌|骤降|锐减|大减|骤减|回落|萎缩|缩减|缩水|收窄|衰退|滑落|滑坡|减幅|跌幅|降幅|少增|降低|降至|跌至|减至|年减|月减|季减|腰斩|跌|降|减|挫"
_TOKEN = re.compile(
    rf"(?P<figure>{FIGURES})"
    r"|(?P<from>从|由(?!于)|自(?=\ue007?的?[\ue008-\ue00a])|(?:较|比|相较于?|相比|对比|高于|低于|超过了|优于|好于|不及|少于|逊于)(?=[^,;]{0,14}?(?:同期|年|季|月|\ue007|预期|预测|预估|预计|指引|目标|此前|原定|之前|先前)(?:的)?[^,;]{0,6}?[\ue008\ue00a])|(?:\ue007|去年|上年|前年)?同期的|\ue007的(?=[\ue008\ue00a\ue009](?!以上)))"
    r"|(?P<base>同比|按年|环比|按季|按月|年(?=[增减升跌])|季(?=[增减])|月(?=[增减]))"
    rf"|(?P<double>翻了?一?[倍番]|倍增)|(?P<way>(?P<fall>{FALL})|{GROW})"
    r"|(?P<share>占比|占(?!用|据|领)|其中|派息率|渗透率)"
    r"|(?P<to>至|到(?!期)|为|达|是|突破|破(?=[约近超]?[\ue008\ue00a])|超过|报|录得|有|约)"
)
_EMPTY_BRACKET = re.compile(r"[(\[][^()\[\]\ue008-\ue00a]{0,60}[)\]]")
_CLAUSE = re.compile(r"[^,。;!?]+")
_BEFORE_NOUN = re.compile(
    rf"(?P<figure>{FIGURES})(?:以上|余|多|左右|[家名位个亿万笔单辆台人份架部套件艘间座瓶盒杯]|人次|的|之|年度|全年|月度|单月|总|全球|海外|全职|正式|在职|付费|注册|活跃|\([^()]{{0,8}}\)){{0,4}}$"
)
_HAVE = re.compile(
    r"(?:拥有|共有|现有|已有|有|雇佣|雇用|聘用|聘有|开设|开出|达到|突破|超过?|实现|取得|录得|获得|斩获|贡献|创造|带来|吸引|覆盖|服务|累计|旗下|完成|收获|签下|营运|运营|经营|产生|派发|派|净赚|赚|约|近|逾|达|共)[^,。;]{0,10}$"
)
_NOT_HAVE = re.compile(
    r"将有|安排|派驻|嵌入|裁|解雇|遣散|辞退|招聘|招募|培训|捐|泄露|影响|涉及|优化|补贴|给予|赔|罚|退还|奖励|减少|节省|降低|拖欠|欠|支付|投资|收购|出资|收窄|扭转|弥补"
)
_CONTINUES = re.compile(
    rf"(?:而|则|并|且|较|比|与|但|更|均|其中|也|亦|又|还|仍|约|分别|连续|相当于|大约|小幅|大幅|略|轻微|显著|整体|\ue007){{0,6}}(?:同期)?(?:相比)?(?:均|则|约|近|大幅|小幅)?(?:同比|按年|环比|按季|按月|年增|年减|季增|季减|月增|月减|{GROW}|{FALL}|翻)"
)
_COMPARED = re.compile(
    r"(?:而|较|比)?(?:\ue007(?:的)?(?:同期|同季)|去年同期|上年同期|前年同期|同期|前值)(?:则|的|为|是|同样|却|录得|,|约|分别|仅|只有|净|实现|数据|每股){0,3}(?P<loss>亏损|盈利)?(?:约|近|为|逾|超)?(?P<figure>[\ue008\ue00a\ue009])"
)
_EXPECTED = re.compile(
    r"(?:而|原|此前)?(?P<who>市场|分析师|机构|华尔街|彭博|路透|外界|业界|FactSet|LSEG)?(?:此前|普遍|平均|一致|的|原){0,4}(?:预期|预测|预估|预计|估计|预料)(?:值|均值|中值)?(?:则|的|为|是|约|每股|将|,){0,3}(?P<loss>亏损|盈利)?(?:约|近|为)?(?P<figure>[\ue008\ue00a\ue009])"
)
_LATER = re.compile(
    r"(?:而|到|预计|至|并)?\ue007(?:则|将|会|预计|进一步|再|料|忽然|突然|又|迅速|已|已经|骤|大幅|逐步|预期|更)*(?:(?:增加|增长|提升|提高|扩大|攀升|上升|下降|减少|降低|回落|下滑|收窄|[增减升降跌涨])[至到]|为|达到?|约|有|(?<=\ue007))(?:约)?(?P<figure>[\ue008\ue00a])"
)
_LEVEL_ONLY = re.compile(
    r"(?:只得|仅得|仅剩|只剩|仅有?|只有|(?:增加|增长|提升|提高|扩大|攀升|上升|下降|减少|降低|回落|下滑|收窄|[增减升降跌涨])?至|约|为|达到?|共|合计|共计|总计|录得|突破|报|创下?){1,4}(?P<figure>[\ue008\ue00a])"
)
_BY = re.compile(
    r"(?:以上|左右)?的(?:同比|年度|高速|强劲|较大|大幅)?(?:(?P<fall>降幅|跌幅|减幅|下滑|下降|下跌|减少|衰退|萎缩)|增幅|升幅|涨幅|增长|增速|成长|提升)"
)
_POINTS = re.compile(r"百分[点點]|基[点點]")
_RANGE = re.compile(r"^ ?(?:至|到|-|–|~|—)? ?$")


@dataclass(slots=True)
class Row:
    """What a sentence states of one metric.

    Attributes:
        metric: its name.
        start: where the evidence begins; ``noun`` where the metric noun stands (-1 in a clause that leaves it out).
        end: where the evidence ends.
        level: position of the figure reached, None when only a change is stated.
        changes: (position of the percentage or number of times, sign, factor), in order.
        doubled: change in percent that words give (翻倍).
        relation: ``""``, ``compared`` (the same period of the year before) or ``expected`` (what the market expected).
        order: index among the figures of a 分别.
        host: (start, noun) of the row that says whose figure it is, where this one's clause leaves it out.
    """

    metric: str
    start: int
    noun: int
    end: int
    level: int | None = None
    changes: list[tuple[int, int, float]] = field(default_factory=list)
    doubled: int | None = None
    relation: str = ""
    order: int = 0
    host: tuple[int, int] | None = None

    @property
    def stated(self) -> bool:
        """True when there is a figure."""
        return self.level is not None or bool(self.changes) or self.doubled is not None


class Walk:
    """The walk over one encoded sentence; ``points`` tells the positions of percentages that are percentage points."""

    def __init__(self, text: str, points: frozenset[int], open_row: Row | None = None) -> None:
        self.text = _EMPTY_BRACKET.sub(lambda m: "\x00" * len(m[0]), text)
        self.points = points
        self.rows: list[Row] = []
        self.used: set[int] = set()
        self.group: list[Row] = []
        self.before = open_row

    def run(self) -> list[Row]:
        """Give the rows that have a figure, in text order."""
        for clause in _CLAUSE.finditer(self.text):
            start, end = clause.span()
            has_figure = any(mark in clause[0] for mark in (MONEY_MARK, PERCENT_MARK, COUNT_MARK))
            nouns = list(METRIC.finditer(self.text, start, end))
            if not nouns and not has_figure and "翻" not in clause[0]:
                continue
            if nouns and not self._compares(start, end, nouns):
                self._clause(start, end, nouns)
            elif not nouns:
                self._continued(start, end)
        return [row for row in self.rows if row.stated]

    def _compares(self, start: int, end: int, nouns: list[re.Match[str]]) -> bool:
        """Take 市场预期亏损14.5亿元, 去年同期亏损77亿元: a clause whose noun only says which sign the figure has."""
        if not self._last():
            return False
        found = _EXPECTED.match(self.text, start, end) if len(nouns) == 1 else None
        if found is None and len(nouns) == 1:
            found = _COMPARED.match(self.text, start, end)
        if found is None or not found["loss"]:
            return False
        return self._beside(found, start)

    def _beside(self, found: re.Match[str], start: int) -> bool:
        last = self._last()
        if last is None:
            return False
        at = found.start("figure")
        metric = last.metric
        if found["loss"]:
            share = "per_share" in metric
            metric = "earnings_per_share" if share else "profit"
            metric = LOSSES[metric] if found["loss"] == "亏损" else metric
        if not _fits(self.text[at], metric):
            return False
        relation = "expected" if found.re is _EXPECTED else "compared"
        self._add(Row(metric, start, at, at + 1, at, relation=relation, host=self._host(last)))
        return True

    def _last(self) -> Row | None:
        return self.group[-1] if self.group else self.before

    def _host(self, last: Row) -> tuple[int, int] | None:
        return None if last is self.before else last.host or (last.start, last.noun)

    def _add(self, row: Row) -> None:
        if row.level is not None:
            self.used.add(row.level)
        self.rows.append(row)

    def _clause(self, start: int, end: int, nouns: list[re.Match[str]]) -> None:
        apart = self.text.find("分别", start, end)
        if apart >= 0 and self._respectively(start, end, nouns, apart):
            return
        fresh: list[Row] = []
        for i, noun in enumerate(nouns):
            limit = nouns[i + 1].start() if i + 1 < len(nouns) else end
            row = Row(metric_of(noun), start if i == 0 else nouns[i - 1].end(), noun.start(), noun.end())
            left = start if i == 0 else nouns[i - 1].end()
            before = _BEFORE_NOUN.search(self.text, left, noun.start())
            taken = i + 1 < len(nouns) and self._owns_left(nouns, i + 1)
            if taken:
                figure = _BEFORE_NOUN.search(self.text, noun.end(), limit)
                limit = figure.start("figure") if figure else limit
            row.start = start if i == 0 else max(left, start)
            self._zone(row, noun.end(), limit)
            if row.level is None and before and before.start("figure") not in self.used:
                at = before.start("figure")
                have = self.text[max(start, at - 14) : at]
                if (
                    _fits(self.text[at], row.metric)
                    and _HAVE.search(have)
                    and not _NOT_HAVE.search(self.text[max(start, at - 16) : at])
                ):
                    row.level = at
                    row.end = max(row.end, noun.end())
                    self.used.add(at)
            fresh.append(row)
        kept = [row for row in fresh if row.stated]
        self.rows.extend(kept)
        if fresh:
            self.group = kept[-1:] if kept else [fresh[-1]]
            if not kept and fresh[-1] not in self.rows:
                self.rows.append(fresh[-1])

    def _owns_left(self, nouns: list[re.Match[str]], i: int) -> bool:
        """True when the figure before noun ``i`` is its own: the noun before it has one already (营收10亿元,…)."""
        before = _BEFORE_NOUN.search(self.text, nouns[i - 1].end(), nouns[i].start())
        if before is None:
            return False
        between = self.text[nouns[i - 1].end() : before.start("figure")]
        figures = sum(between.count(mark) for mark in (MONEY_MARK, COUNT_MARK, PERCENT_MARK))
        return figures > 0 or not _fits(self.text[before.start("figure")], metric_of(nouns[i - 1]))

    def _respectively(self, start: int, end: int, nouns: list[re.Match[str]], apart: int) -> bool:
        """Take 营收和净利润分别为1亿元和2亿元, and A、B净利润分别为…: figures in the order of the nouns or names."""
        named = [noun for noun in nouns if noun.start() < apart]
        figures = [i for i in range(apart, end) if self.text[i] in (MONEY_MARK, PERCENT_MARK, COUNT_MARK)]
        if not named or len(figures) < 2:
            return False
        way = [t for t in _TOKEN.finditer(self.text, named[-1].end(), figures[0]) if t["way"]]
        changing = self.text[figures[0]] == PERCENT_MARK and way
        count = len(named) if len(named) > 1 else len(figures)
        rows = []
        for order in range(min(count, len(figures))):
            noun = named[order] if len(named) > 1 else named[0]
            row = Row(
                metric_of(noun),
                start,
                noun.start(),
                figures[order] + 1,
                order=order if len(named) == 1 else 0,
            )
            at = figures[order]
            if changing and way:
                row.changes.append((at, -1 if way[-1]["fall"] else 1, 1.0))
            elif _fits(self.text[at], row.metric):
                row.level = at
            else:
                return False
            rows.append(row)
        self.used.update(figures)
        self.rows.extend(rows)
        self.group = rows
        return True

    def _continued(self, start: int, end: int) -> None:
        """Take a clause without a metric noun: it goes on with the one before it, or ends it."""
        if not self.group and self.before is None:
            return
        for form in (_EXPECTED, _COMPARED, _LATER, _LEVEL_ONLY):
            found = form.match(self.text, start, end)
            if found is None:
                continue
            last = self._last()
            at = found.start("figure")
            if last is None or at in self.used or self.text[at + 1 : at + 2] == "倍":
                continue
            if form in (_EXPECTED, _COMPARED):
                if self._beside(found, start):
                    return
                continue
            if not _fits(self.text[at], last.metric) or last.noun < 0:
                continue
            if form is _LATER:
                self._add(Row(last.metric, start, at, at + 1, at, relation="later", host=self._host(last)))
                self.group = [self.rows[-1]]
                return
            if last in self.rows and (last.level is None or not last.changes):
                last.level, last.end = at, at + 1
                self.used.add(at)
                self._zone(last, at + 1, end)
                return
        if self.group and _CONTINUES.match(self.text, start, end):
            percents = [i for i in range(start, end) if self.text[i] == PERCENT_MARK]
            if "分别" in self.text[start:end] and len(self.group) == 1 < len(percents) <= len(self.rows):
                latest = self.rows[-len(percents) :]  # figures of several clauses, whose changes follow together
                self.group = latest if not any(row.changes for row in latest) else self.group
            if len(self.group) > 1 and len(percents) == len(self.group) and "分别" in self.text[start:end]:
                sign = 1
                for token in _TOKEN.finditer(self.text, start, end):
                    if token["way"]:
                        sign = -1 if token["fall"] else 1
                    elif token["figure"] and token.start() in percents:
                        row = self.group[percents.index(token.start())]
                        row.changes.append((token.start(), sign, 1.0))
                        row.end = max(row.end, token.end())
                return
            last = self.group[-1]
            if last in self.rows:
                self._zone(last, start, end)
            return
        if re.search(r"[\ue001\ue003\ue004\ue000]", self.text[start:end]):
            self.group = []
            self.before = None

    def _zone(self, row: Row, start: int, end: int) -> None:
        """Walk one stretch of a clause and give the row what belongs to it."""
        text, sorts = self.text, SORTS[row.metric]
        way: str | None = None
        base = compared = reached = False
        for token in _TOKEN.finditer(text, start, end):
            at = token.start()
            if token["from"]:
                compared = True
            elif token["base"]:
                base, compared = True, False
            elif token["double"]:
                if not row.changes and row.doubled is None and row.noun >= 0:
                    row.doubled, row.end = 100, token.end()
            elif token["way"]:
                way = token[0]
                reached = way[-1] == "至"
                compared = False
            elif token["share"]:
                if row.stated or sorts != SHARE:
                    return
            elif token["to"]:
                if token[0] in "至到为达" or row.changes or (way is None and token[0] != "约"):
                    reached = True
            elif not self._figure(row, at, way, base, compared, reached, sorts, end):
                return
            elif text[at] == PERCENT_MARK and not compared:
                reached, base = False, False
            if token["figure"]:
                compared = False

    def _figure(
        self, row: Row, at: int, way: str | None, base: bool, compared: bool, reached: bool, sorts: str, end: int
    ) -> bool:
        """Put one figure where it belongs; False when it ends the walk."""
        text = self.text
        mark, after = text[at], text[at + 1 : at + 2]
        if at in self.used:
            return False
        if compared:
            self.used.add(at)
            return True
        if mark == COUNT_MARK and after == "倍":
            if way and not reached and not row.changes:
                row.changes.append((at, -1 if re.match(FALL, way) else 1, 100.0))
                row.end = at + 2
                self.used.add(at)
                return True
            return False
        if row.metric == "sales" and mark == MONEY_MARK and reached:
            row.metric = "revenue"  # 销量…达到46亿元
        if mark == PERCENT_MARK:
            return self._percent(row, at, way, base, reached, sorts)
        if row.metric in ("users", "headcount") and after and after in "张台辆部件份项款次天条只元倍年月日":
            return False
        if not _fits(mark, row.metric):
            return row.level is None and mark == COUNT_MARK and sorts == MONEY and after != "股"
        if way and not reached:
            self.used.add(at)  # by how much, not how much
            row.end = max(row.end, at + 1) if row.stated else row.end
            return True
        if row.level is not None:
            return False
        negative = text[at - 1] == "-" and text[at - 2] not in (MONEY_MARK, COUNT_MARK)
        if row.metric in LOSSES and (negative or "亏损" in text[max(row.noun, at - 8) : at]):
            row.metric = LOSSES[row.metric]
        row.level, row.end = at, at + 1
        self.used.add(at)
        if after == ")":
            row.end = at + 2
        return True

    def _percent(self, row: Row, at: int, way: str | None, base: bool, reached: bool, sorts: str) -> bool:
        text = self.text
        level = SHARE in sorts and at not in self.points and (reached or not way) and row.level is None
        if (level and not base) or (level and reached):
            row.level, row.end = at, at + 1
            self.used.add(at)
            return True
        if row.changes and _RANGE.match(text[row.changes[-1][0] + 1 : at]) and at - row.changes[-1][0] <= 3:
            row.changes.append((at, row.changes[-1][1], 1.0))
        elif way or base:
            if row.changes and not base:
                return False
            sign = -1 if way and re.match(FALL, way) else 1
            row.changes.append((at, sign, 1.0))
        elif (after := _BY.match(text, at + 1)) is not None and not row.changes:
            row.changes.append((at, -1 if after["fall"] else 1, 1.0))
            row.end = after.end()
            self.used.add(at)
            return True
        elif row.metric == "market_value" and reached and row.level is None and "当时的" in text[at - 5 : at]:
            row.level = at
        else:
            return False
        row.end = at + 1
        self.used.add(at)
        return True


def _fits(mark: str, metric: str) -> bool:
    sorts = SORTS[metric]
    return (
        (mark == MONEY_MARK and MONEY in sorts)
        or (mark == COUNT_MARK and (NUMBER in sorts or metric in ("revenue", "profit", "loss", "market_value")))
        or (mark == PERCENT_MARK and SHARE in sorts)
    )


def is_points(words: str) -> bool:
    """True for a figure in percentage points."""
    return bool(_POINTS.search(words))
