"""Which figures of a Chinese sentence belong to a metric noun: a walk over its clauses, from each noun to the next."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from newsledger.kinds.result.zh_figures import (
    APART,
    BEFORE_NOUN,
    BY,
    CLAUSE,
    COMPARED,
    CONTINUES,
    COUNT_MARK,
    EMPTY_BRACKET,
    EXPECTED,
    FALL,
    HAVE,
    LATER,
    LEVEL_ONLY,
    MONEY_MARK,
    NOT_HAVE,
    PERCENT_MARK,
    RANGE,
    TOKEN,
    VALUED,
)
from newsledger.kinds.result.zh_lexicon import LOSSES, METRIC, MONEY, NUMBER, SHARE, SORTS, metric_of


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
        by: position of the sum by which it changed.
        relation: ``""``, ``compared`` (the same period of the year before) or ``expected`` (what the market expected).
        order: index among the figures of a 分别; ``many`` how many figures of this metric those are.
        host: (start, noun) of the row that says whose figure it is, where this one's clause leaves it out.
    """

    metric: str
    start: int
    noun: int
    end: int
    level: int | None = None
    changes: list[tuple[int, int, float]] = field(default_factory=list)
    doubled: int | None = None
    by: int | None = None
    relation: str = ""
    order: int = 0
    many: int = 0
    host: tuple[int, int] | None = None

    @property
    def stated(self) -> bool:
        """True when there is a figure."""
        return self.level is not None or bool(self.changes) or self.doubled is not None


class Walk:
    """The walk over one encoded sentence; ``points`` tells the positions of percentages that are percentage points."""

    def __init__(self, text: str, points: frozenset[int], open_row: Row | None = None) -> None:
        self.text = EMPTY_BRACKET.sub(lambda m: "\x00" * len(m[0]), text)
        self.points = points
        self.rows: list[Row] = []
        self.used: set[int] = set()
        self.group: list[Row] = []
        self.before = open_row
        self.bare: list[re.Match[str]] = []  # the nouns of the clause before, when none of them has a figure

    def run(self) -> list[Row]:
        """Give the rows that have a figure, in text order."""
        for clause in CLAUSE.finditer(self.text):
            start, end = clause.span()
            has_figure = any(mark in clause[0] for mark in (MONEY_MARK, PERCENT_MARK, COUNT_MARK))
            nouns = list(METRIC.finditer(self.text, start, end))
            if not nouns and not has_figure and "翻" not in clause[0]:
                continue
            if nouns and not self._compares(start, end, nouns):
                self._clause(start, end, nouns)
                self.bare = [] if has_figure else nouns
            elif not nouns and not (len(self.bare) > 1 and self._told_apart(start, end)):
                self._continued(start, end)
        for row in self.rows:
            if not row.stated and row.by is not None:  # 市值蒸发2630亿美元
                row.level, row.end = row.by, row.by + 1
        return [row for row in self.rows if row.stated]

    def _compares(self, start: int, end: int, nouns: list[re.Match[str]]) -> bool:
        """Take 市场预期亏损14.5亿元, 去年同期亏损77亿元: a clause whose noun only says which sign the figure has."""
        if not self._last():
            return False
        found = EXPECTED.match(self.text, start, end) if len(nouns) == 1 else None
        if found is None and len(nouns) == 1:
            found = COMPARED.match(self.text, start, end)
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
        relation = "expected" if found.re is EXPECTED else "compared"
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
            before = BEFORE_NOUN.search(self.text, left, noun.start())
            taken = i + 1 < len(nouns) and self._owns_left(nouns, i + 1)
            if taken:
                figure = BEFORE_NOUN.search(self.text, noun.end(), limit)
                limit = figure.start("figure") if figure else limit
            row.start = start if i == 0 else max(left, start)
            valued = row.metric == "market_value" and VALUED.search(self.text, left, noun.end())
            if valued and valued.start("figure") not in self.used:
                row.level, row.end = valued.start("figure"), noun.end()
                self.used.add(row.level)
                fresh.append(row)
                continue
            self._zone(row, noun.end(), limit)
            if row.level is None and before and before.start("figure") not in self.used:
                at = before.start("figure")
                have = self.text[max(start, at - 14) : at]
                if (
                    _fits(self.text[at], row.metric)
                    and HAVE.search(have)
                    and not NOT_HAVE.search(self.text[max(start, at - 16) : at])
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
        before = BEFORE_NOUN.search(self.text, nouns[i - 1].end(), nouns[i].start())
        if before is None:
            return False
        between = self.text[nouns[i - 1].end() : before.start("figure")]
        figures = sum(between.count(mark) for mark in (MONEY_MARK, COUNT_MARK, PERCENT_MARK))
        return figures > 0 or not _fits(self.text[before.start("figure")], metric_of(nouns[i - 1]))

    def _respectively(self, start: int, end: int, nouns: list[re.Match[str]], apart: int) -> bool:
        """Take 营收和净利润分别为1亿元和2亿元, and A、B净利润分别为…: figures in the order of the nouns or names."""
        named = [noun for noun in nouns if noun.start() < apart] or nouns[: len(nouns) == 1]
        figures = [i for i in range(apart, end) if self.text[i] in (MONEY_MARK, PERCENT_MARK, COUNT_MARK)]
        if not named or len(figures) < 2:
            return False
        if named[-1].start() > figures[0]:
            return False
        way = [t for t in TOKEN.finditer(self.text, named[-1].end(), figures[0]) if t["way"]]
        changing = self.text[figures[0]] == PERCENT_MARK and way
        count = len(named) if len(named) > 1 else len(figures)
        rows: list[Row] = []
        for order in range(min(count, len(figures))):
            noun = named[order] if len(named) > 1 else named[0]
            row = Row(
                metric_of(noun),
                start,
                noun.start(),
                figures[order] + 1,
                order=order if len(named) == 1 else 0,
                many=len(figures) if len(named) == 1 else 0,
            )
            at = figures[order]
            if row.metric in LOSSES and self.text[at - 1] == "-":
                row.metric = LOSSES[row.metric]
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

    def _told_apart(self, start: int, end: int) -> bool:
        """Take 资产负债率、净借贷比率和现金短债比,分别为68%、52%和2.1倍: a clause of figures for the nouns before it."""
        told = APART.match(self.text, start, end)
        if told is None:
            return False
        figures = [i for i in range(told.end(), end) if self.text[i] in (MONEY_MARK, PERCENT_MARK, COUNT_MARK)]
        rows = [
            Row(metric_of(noun), noun.start(), noun.start(), at + 1, at, host=(self.bare[0].start(), noun.start()))
            for noun, at in zip(self.bare, figures, strict=False)
            if _fits(self.text[at], metric_of(noun))
        ]
        self.used.update(figures)
        self.rows.extend(rows)
        self.group = rows or self.group
        return bool(rows)

    def _continued(self, start: int, end: int) -> None:
        """Take a clause without a metric noun: it goes on with the one before it, or ends it."""
        if not self.group and self.before is None:
            return
        for form in (EXPECTED, COMPARED, LATER, LEVEL_ONLY):
            found = form.match(self.text, start, end)
            if found is None:
                continue
            last = self._last()
            at = found.start("figure")
            if last is None or at in self.used or self.text[at + 1 : at + 2] == "倍":
                continue
            if form in (EXPECTED, COMPARED):
                if self._beside(found, start):
                    return
                continue
            if not _fits(self.text[at], last.metric) or last.noun < 0:
                continue
            if form is LATER:
                self._add(Row(last.metric, start, at, at + 1, at, relation="later", host=self._host(last)))
                self.group = [self.rows[-1]]
                return
            if last in self.rows and (last.level is None or not last.changes):
                last.level, last.end = at, at + 1
                self.used.add(at)
                self._zone(last, at + 1, end)
                return
        if self.group and CONTINUES.match(self.text, start, end):
            percents = [i for i in range(start, end) if self.text[i] == PERCENT_MARK]
            if "分别" in self.text[start:end] and len(self.group) == 1 < len(percents) <= len(self.rows):
                latest = self.rows[-len(percents) :]  # figures of several clauses, whose changes follow together
                self.group = latest if not any(row.changes for row in latest) else self.group
            if len(self.group) > 1 and len(percents) == len(self.group) and "分别" in self.text[start:end]:
                sign = 1
                for token in TOKEN.finditer(self.text, start, end):
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
        for token in TOKEN.finditer(text, start, end):
            at = token.start()
            if token["from"]:
                compared = True
            elif token["base"]:
                base, compared = True, False
            elif token["double"]:
                if not row.changes and row.doubled is None and row.noun >= 0:
                    row.doubled, row.end = -50 if token["halved"] else 100, token.end()
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
            row.by = at if row.by is None and mark == MONEY_MARK else row.by
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
        if row.changes and RANGE.match(text[row.changes[-1][0] + 1 : at]) and at - row.changes[-1][0] <= 3:
            row.changes.append((at, row.changes[-1][1], 1.0))
        elif way or base:
            if row.changes and not base:
                return False
            sign = -1 if way and re.match(FALL, way) else 1
            row.changes.append((at, sign, 1.0))
        elif (after := BY.match(text, at + 1)) is not None and not row.changes:
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
        or (mark == COUNT_MARK and (NUMBER in sorts or MONEY in sorts))
        or (mark == PERCENT_MARK and SHARE in sorts)
    )
