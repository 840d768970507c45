"""Names of organizations in Chinese text: an ending (股份有限公司, 集团, 大学, 证监局) and what stands before it.

The ending is easy; where the name starts is not. A name is taken to reach back to the last mark, number with a unit,
verb, function word, noun of role (控股股东), post or other name.
"""

from __future__ import annotations

import re
from bisect import bisect_right, insort
from functools import cache

from ahocorasick_rs import AhoCorasick

from newsledger.languages.zh.names_lexicon import automaton, classes, words

Span = tuple[int, int]
Found = tuple[int, int, str]

_LONGEST = 32
_BREAK = re.compile(
    r"[^一-鿿A-Za-z0-9()&·.\- ]+|\d[\d.]*(?:年代?度?|月份?|日|号|时|分|点|元|美元|港元|亿|万|家|名|个|股|只|岁|倍|%|起|期|届|次|位|后|间)"
    r"|(?<![A-Za-z0-9]) | (?![A-Za-z0-9一-鿿])"
)
# A place or 集团 in brackets inside a name; any other bracket ends a name.
_INNER = re.compile(r"(?<=[一-鿿A-Za-z])\([一-鿿]{2,6}\)(?=[一-鿿]{0,8}(?:公司|集团|合伙|银行|基金))")
_BRACKET = re.compile(r"[()]")
_BRANCHES = frozenset("分行 支行 分公司 分店 营业部 证券营业部 办事处 分局 分院 支队 分厂 公司 代表处".split())
_ALONE = frozenset(
    "委员会 交易委员会 贸易委员会 管理局 监督局 监察局 总局 分局 管理总局 管理委员会 管委会 办公厅 办事处 监察委员会 "
    "竞争委员会 监管局 建设局 规划局 教育委员会 法庭 法官 监督管理局 仲裁院 招商局 监察院 政策研究室 部队".split()
)
_NOT_CORES = frozenset(
    "上市 该 本 互联网 科技 外国 子 母 分 新 老 大 小 国有 民营 私营 外资 合资 跨国 创业 初创 房地产 地产 保险 证券 基金 投资 信托 "
    "航空 石油 汽车 电力 网络 软件 游戏 电商 物流 快递 咨询 管理 控股 持股 参股 关联 壳 空壳 母子 目标 标的 发行 项目 平台 运营 评级 "
    "中介 会计 审计 商业 政策性 股份制 城市 农村 村镇 外资 中资 中央 投资 开户 存款 托管 私募 公募 对冲 主权 货币 债券 股票 指数 混合 "
    "私募股权 公积 社保 养老 产业 家族 慈善 大型 小型 中型 中小 知名 著名 传统 新兴 同类 各大 各类 有限 科技 制药 医药 食品 饮料 "
    "娱乐 传媒 广告 公关 律师 猎头 中介 旅游 餐饮 酒店 连锁 零售 互金 担保 租赁 典当 小贷 支付 清算 财务 资产 实业 商贸 外贸 贸易 "
    "工程 建筑 装修 设计 代工 生产 加工 服装 造车 手机 电信 通信 能源 环保 生物 国家 公立 私立 民办 重点 综合 一流 名牌 附属 "
    "出版 半导体 芯片 云计算 社交 视频 音乐 短视频 直播 外卖 网约车 共享单车 人工智能 有关 所在 原 我 贵 你 全 各 某 总 电视 广播".split()
)
_WEAK_BEFORE = re.compile(
    r"(?:^|[^一-鿿A-Za-z0-9]|收购|入股|投资|起诉|与|和|对|由|向|约谈|旗下|股东|携手|牵手|称|获|增持|减持|出售|持有)$"
)
_WEAK_AFTER = re.compile(
    r"\(|(?:[一-鿿]{0,2}(?:宣布|公告|发布|表示|称|披露|回应|透露|公布|预计|推出|收购|拟|股价|股份|股东|方面|旗下|董事|创始|总裁|实控|控股|跌|涨|上市|"
    r"年报|营收|净利|起诉|被|拟|将|、|，|,|:|。|的))|$"
)
_WEAK_NOT = frozenset(
    "新能源 电动 高 移动 数字 智慧 绿色 国际 中国 全球 传统 现代 金融 信息 生物 医疗 核心 先进 绿色 大众 汽车 商用 乘用 互联网 "
    "高新 前沿 硬 黑 农业 国产 进口 二手 豪华 家用 智能 工业 消费 商业 城市 公共 基础 固定 无形 有形 风险 股权 对外 直接 "
    "民间 社会 流动 重大 经济 可持续 快速 健康 高质量 共同 未来 长期 稳定 企业 文化 传统 体育 在线 高等 职业 义务 学前 财产 社会 "
    "养老 医疗 人身 商业 车 大 小 量化 公募 私募 指数 债券 货币 混合 混动 燃油 纯电动 自动驾驶 无人 清洁 再生 大数据 云 区块链 "
    "网络 通信 电子 软件 硬件 半导体 光伏 装备 新型 建筑 有色 原 新 房地 环境 交通 跨境 社区 移动 第三方 线上 线下 人工".split()
)


@cache
def _suffixes() -> tuple[AhoCorasick, tuple[tuple[str, str], ...]]:
    kinds = {"company": "company", "weak": "weak", "organization": "organization", "authority": "authority"}
    known = tuple({word: kinds[label] for label in kinds for word in classes("org_suffixes")[label]}.items())
    return automaton(word for word, _ in known), known


@cache
def _borders() -> tuple[AhoCorasick, int]:
    borders, protected = words("borders"), words("protected")
    return automaton((*borders, *protected)), len(borders)


def cuts(text: str, posts: list[Span]) -> list[int]:
    """Give, in order, the places that a name does not reach back over.

    Args:
        text: simplified, half-width text.
        posts: heads of posts in it.
    """
    matcher, borders = _borders()
    found = [end for index, _, end in matcher.find_matches_as_indexes(text) if index < borders]
    found += [match.end() for match in _BREAK.finditer(text)]
    inner = {place for match in _INNER.finditer(text) for place in (match.start(), match.end() - 1)}
    found += [match.end() for match in _BRACKET.finditer(text) if match.start() not in inner]
    found += [end for _, end in posts]
    found.append(0)
    return sorted(found)


def find_orgs(text: str, cut: list[int], posts: list[Span]) -> list[Found]:
    """Give the organizations of ``text`` as (start, end, type), in order, none overlapping another.

    Args:
        text: simplified, half-width text.
        cut: what ``cuts`` gave.
        posts: heads of posts, which hold no names (工会主席).
    """
    matcher, known = _suffixes()
    taken = {place for start, end in posts for place in range(start, end)}
    found: list[Found] = []
    for index, start, end in matcher.find_matches_as_indexes(text):
        word, kind = known[index]
        if start in taken and end - 1 in taken:
            continue
        left = cut[bisect_right(cut, start) - 1]
        last = found[-1] if found else None
        if last and last[1] >= left and last[1] <= start:
            if _joins(text, last, start, word, kind):
                found[-1] = (last[0], end, _joined(last[2], kind))
                continue
            left = max(left, last[1])
        begin = _begin(text, left, start)
        if begin is None:
            continue
        if _holds(text, begin, start, end, word, kind):
            found.append((begin, end, kind))
    return [(s, e, "company" if kind == "weak" else kind) for s, e, kind in _confirmed(text, found)]


def _begin(text: str, left: int, start: int) -> int | None:
    """Where the name starts: at ``left``, or after what of the stretch is no name."""
    while left < start and text[left] in " )-.·&":
        left += 1
    if start - left > _LONGEST:
        return None
    return left


def _joins(text: str, last: Found, start: int, word: str, kind: str) -> bool:
    between = text[last[1] : start]
    if not between:
        return True
    if between.startswith("(") and between.endswith(")") and len(between) <= 8:
        return True
    if kind == "weak" or last[2] == "weak" or "(" in between:
        return False
    if word in _BRANCHES:
        return len(between) <= 8
    return len(between) <= 10 and last[2] != "authority" or (kind == last[2] and len(between) <= 8)


def _joined(first: str, second: str) -> str:
    if second == "weak":
        return first
    return second


def _holds(text: str, begin: int, start: int, end: int, word: str, kind: str) -> bool:
    core = text[begin:start]
    if not core:
        return kind == "authority" and word not in _ALONE
    if kind == "authority":
        return core not in _NOT_CORES
    if core in _NOT_CORES or len(core) < 2:
        return False
    if kind == "weak":
        return True
    return True


def _confirmed(text: str, found: list[Found]) -> list[Found]:
    """Leave out what ends in an ordinary noun (北方汽车) unless the words around it speak for a name."""
    kept: list[Found] = []
    for start, end, kind in found:
        if kind == "weak":
            core = _core(text, start, end)
            if not 2 <= len(core) <= 4 or core in _WEAK_NOT or core in _NOT_CORES:
                continue
            if not (_WEAK_BEFORE.search(text[max(0, start - 3) : start]) and _WEAK_AFTER.match(text[end : end + 6])):
                continue
        kept.append((start, end, kind))
    return kept


def _core(text: str, start: int, end: int) -> str:
    name = text[start:end]
    for length in (4, 3, 2):
        if len(name) > length and name[-length:] in _weak_words():
            return name[:-length]
    return name


@cache
def _weak_words() -> frozenset[str]:
    return frozenset(classes("org_suffixes")["weak"])


def add_cut(cut: list[int], place: int) -> None:
    """Add one place to what ``cuts`` gave, in order."""
    insort(cut, place)
