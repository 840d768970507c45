"""Train the weights of ``newsledger.languages.zh.names_tagger``; needs python-crfsuite, which does not ship.

    train_zh_names.py OUT.npz --events FEWFC.jsonl[.gz] --relations FINRE.txt

Labels are made, not given: names that the two sets annotate (FewFC, CC BY-SA 4.0: participants of events; FinRE, MIT:
pairs of companies) wherever they stand in any of their sentences, what our own rules find, and sentences made from
patterns of our own with made-up people and companies.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pycrfsuite

from newsledger.catalogue import load
from newsledger.languages.zh import names, names_orgs, names_tagger, positions
from newsledger.languages.zh.names_lexicon import automaton, characters, classes, words
from newsledger.languages.zh.names_people import surnames

ORG_ROLES = ("sub-org", "obj-org", "target-company", "share-org", "sub", "obj")
PERSON_ROLES = ("sub-per", "obj-per", "share-per")
# No name goes over these marks.
_PIECE = re.compile(r"[^。!?;:,、\n]{1,40}")
KINDS = {"person": "person", "company": "org", "authority": "org", "organization": "org"}
PATTERNS = (
    "{O}{T}{P}表示,今年的业绩好于预期。", "{O}公告称,{P}因个人原因辞去{T}职务。", "{O}宣布任命{P}为{T},接替{P}。", "据悉,{O}已与{O}达成战略合作。",
    "{P}现任{O}{T},曾任{O}{T}。", "{O}{T}{P}在接受采访时说,公司将继续加大投入。", "{P}认为,市场仍有不确定性。", "在{P}看来,{O}的估值并不便宜。",
    "{O}拟收购{O}51%股权。", "{O}起诉{O}侵权。", "昨日,{O}股价大跌。", "{O}、{O}和{O}均有参与。", "{P}的继任者是{P}。", "此前,{P}曾在{O}工作多年。",
    "{P}、{P}、{P}三人出席会议。", "记者从{O}获悉,{P}已经离职。", "{O}旗下{O}将在港上市。", "{O}创始人{P}发微博回应。", "{P}减持{O}股份。", "{O}与{P}对簿公堂。",
    "对此,{P}解释道,这是行业惯例。", "{O}前{T}{P}涉嫌受贿被查。", "{O}今日发布公告。", "除{O}外,{O}也在布局。", "{P}先生担任{O}{T}。", "{O}获{O}领投的亿元融资。",
    "主持人:欢迎{P}来到演播室。", "{P}:谢谢大家。", "作为{O}的{T},{P}对此并不陌生。", "经{O}董事会审议,聘任{P}先生为{T}。", "{T}{P}告诉本报记者。", "有消息称{O}正在裁员。",
    "{P}与{P}相识多年。", "{P}出生于1972年。", "警方带走了{P}。", "{P}被立案调查。", "法院判处{P}有期徒刑三年。", "{P}说:我们没有退路。", "离开{O}后,{P}开始创业。", "{P}和他的团队花了两年时间。",
    "随后{P}卸任,由{P}接替。", "受{P}影响,{O}内部出现分歧。", "{P}的妻子{P}持有{O}12%股份。", "对于{P}来说,这是第二次创业。", "{O}被{O}收购。", "{O}遭{O}起诉。", "由{O}领投、{O}跟投。", "{O}、{O}、{O}等公司股价上涨。",
    "{O}将在上海开设新工厂。", "{O}回应称没有裁员计划。", "买下{O}之后,{P}成了大股东。", "{O}和{O}达成和解。", "竞争对手{O}也推出了同类产品。", "曾在{O}任职的{P}透露了细节。", "去年{O}亏损5亿元。", "{O}的客户包括{O}、{O}。",
    "{P},1980年生,毕业于清华大学。", "其中{P}持股30%,{P}持股20%。", "包括{P}在内的多名员工已离职。", "{P}向记者展示了一份合同。", "在{P}的带领下,{O}完成了转型。", "{O}新任{T}{P}上任三个月。", "股东{P}、{P}表示反对。", "{O}老板{P}跑路了。",
)  # fmt: skip


def events(path: Path) -> Iterator[tuple[str, dict[str, str]]]:
    """Give the sentences of FewFC, each with its annotated names and their kinds."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            found = {}
            for mention in (m for event in row["events"] for m in event["mentions"]):
                if mention["role"] in PERSON_ROLES:
                    found[mention["word"]] = "person"
                elif mention["role"] in ORG_ROLES:
                    found[mention["word"]] = "org"
            yield row["content"], found


def relations(path: Path) -> Iterator[tuple[str, dict[str, str]]]:
    """Give the sentences of FinRE, each with its two companies; its masked figures become a digit."""
    sentences: dict[str, dict[str, str]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        parts = line.split("\t")
        if len(parts) == 4:
            sentences.setdefault(parts[3], {}).update({parts[0]: "org", parts[1]: "org"})
    for text, found in sentences.items():
        yield text.replace("<N>", "8"), {name: kind for name, kind in found.items() if "<N>" not in name}


def made(count: int, orgs: list[str], rng: random.Random) -> Iterator[tuple[str, dict[str, str]]]:
    """Give sentences from our own patterns with made-up people and the companies of the other sets."""
    singles, doubles = (sorted(found) for found in surnames())
    given = words("given_chars")[0] if len(words("given_chars")) == 1 else "".join(words("given_chars"))
    foreign = sorted(characters("foreign_name_chars")) or list(
        "阿埃安奥巴贝比博布查达戴德迪蒂多恩尔法菲弗福盖戈格哈海亨杰卡凯科克拉莱兰雷里利林卢鲁伦罗洛马麦曼米莫姆纳内尼诺帕佩皮普奇乔瑟森沙什史斯塔泰特廷托瓦威维沃西希谢亚伊泽"
    )
    titles = [t for t in classes("positions")["head"] if len(t) >= 2]

    def person() -> str:
        if rng.random() < 0.15:
            part = "".join(rng.choices(foreign, k=rng.randint(2, 4)))
            return part if rng.random() < 0.5 else part + "·" + "".join(rng.choices(foreign, k=rng.randint(2, 4)))
        first = (
            rng.choice(doubles)
            if rng.random() < 0.03
            else rng.choice(
                singles[:]
                if rng.random() < 0.3
                else list(
                    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任"
                )
            )
        )
        return first + "".join(rng.choices(given, k=1 if rng.random() < 0.25 else 2))

    for _ in range(count):
        found: dict[str, str] = {}

        def fill(match: re.Match[str], found: dict[str, str] = found) -> str:
            kind = match.group(1)
            value = person() if kind == "P" else rng.choice(orgs) if kind == "O" else rng.choice(titles)
            if kind != "T":
                found[value] = {"P": "person", "O": "org"}[kind]
            return value

        yield re.sub(r"\{([OPT])\}", fill, rng.choice(PATTERNS)), found


def label(text: str, own: dict[str, str], everywhere: dict[str, str], matcher: object, forms: list[str]) -> list[str]:
    """Give one label for each character of ``text``."""
    labels = ["O"] * len(text)

    def put(start: int, end: int, kind: str) -> None:
        if end <= start or any(x != "O" for x in labels[start:end]):
            return
        if end - start == 1:
            labels[start] = f"S-{kind}"
            return
        labels[start:end] = [f"B-{kind}", *[f"I-{kind}"] * (end - start - 2), f"E-{kind}"]

    for name in sorted(own, key=len, reverse=True):
        if len(name) >= 2:
            for match in re.finditer(re.escape(name), text):
                put(match.start(), match.end(), own[name])
    mentions = names.find_names(text, [], CATALOGUE)
    for mention in mentions:
        if mention.type in KINDS and mention.end - mention.start >= 2:
            put(mention.start, mention.end, KINDS[mention.type])
    for index, start, end in matcher.find_matches_as_indexes(text):  # type: ignore[attr-defined]
        put(start, end, everywhere[forms[index]])
    return labels


CATALOGUE = load()


def main() -> None:
    """Train, prune, round and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--events", type=Path, required=True)
    parser.add_argument("--relations", type=Path, required=True)
    parser.add_argument("--made", type=int, default=5000)
    parser.add_argument("--iterations", type=int, default=60)
    parser.add_argument("--c1", type=float, default=0.3)
    parser.add_argument("--keep", type=float, default=0.05)
    options = parser.parse_args()
    names_tagger.WHOLE, names_tagger.OPENING = -1, 0  # what the weights say now shall not teach the next ones
    rng = random.Random(7)
    rows = [*events(options.events), *relations(options.relations)]
    everywhere: dict[str, str] = {}
    counts: dict[str, int] = {}
    for _, found in rows:
        for name, kind in found.items():
            counts[name] = counts.get(name, 0) + 1
            everywhere[name] = kind
    everywhere = {
        n: k
        for n, k in everywhere.items()
        if (len(n) >= 3 or counts[n] >= 4)
        and len(n) <= 24
        and re.search("[一-鿿]", n)
        and not re.search("公司$", n[:4])
    }
    forms = list(everywhere)
    orgs = [name for name in forms if everywhere[name] == "org" and 2 <= len(name) <= 14]
    matcher = automaton(forms)
    model = options.out.with_suffix(".crfsuite")
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params(
        {"c1": options.c1, "c2": 0.01, "max_iterations": options.iterations, "feature.possible_transitions": True}
    )
    for text, found in [*rows, *made(options.made, orgs, rng)]:
        folded = names.fold(text)
        heads = positions.find_heads(folded)
        cut = names_orgs.cuts(folded, heads)
        ids = names_tagger.features(folded, cut, heads)
        labels = label(text, found, everywhere, matcher, forms)
        for match in _PIECE.finditer(folded):
            start, end = match.span()
            trainer.append(
                pycrfsuite.ItemSequence([[str(i) for i in row] for row in ids[start:end].tolist()]), labels[start:end]
            )
    trainer.train(str(model))
    tagger = pycrfsuite.Tagger()
    tagger.open(str(model))
    info = tagger.info()
    states = np.zeros((names_tagger.BUCKETS, len(names_tagger.LABELS)), dtype=np.float32)
    for (feature, name), weight in info.state_features.items():
        states[int(feature), names_tagger.LABELS.index(name)] = weight
    transitions = np.zeros((len(names_tagger.LABELS),) * 2, dtype=np.float32)
    for (first, second), weight in info.transitions.items():
        transitions[names_tagger.LABELS.index(first), names_tagger.LABELS.index(second)] = weight
    states[np.abs(states) < options.keep] = 0
    buckets = np.flatnonzero(states.any(axis=1))
    scale = float(np.abs(states).max()) / 127
    rounded = np.round(states[buckets] / scale).astype(np.int8)
    np.savez_compressed(
        options.out, buckets=buckets.astype(np.uint32), states=rounded, scale=np.float32(scale), transitions=transitions
    )
    print(f"{len(buckets)} buckets, {options.out.stat().st_size:,} bytes, largest weight {scale * 127:.2f}")


if __name__ == "__main__":
    main()
