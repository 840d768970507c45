"""What linking names to entities costs.

    python benchmarks/linking.py share ARTICLES.jsonl[.gz] … [--limit 200]   # part of the reading time
    python benchmarks/linking.py large big.db --claims 1000000 --entities 100000

"large" fills a SQLite ledger with made-up entities and claims (once; an existing file is used as it is), then links
articles that name entities of it, known and new ones, and takes them in: timed are names to entities, and entities to
those that the ledger has, with what is judged on them.
"""

from __future__ import annotations

import argparse
import random
import re
import sqlite3
import statistics
import time
from collections.abc import Iterator
from itertools import islice, product, zip_longest
from pathlib import Path

from benchmarks.speed import articles
from newsledger.entities import link, name_keys
from newsledger.ledger import open_store
from newsledger.model import Article, Claim, Mention, Reading
from newsledger.run.extract import read_article
from newsledger.run.judging import Judge
from newsledger.run.ledger_read import deposit
from newsledger.run.linking import link_all

_FAMILIES = re.findall("[A-Z][a-z]+", "ZhangWangLiLiuChenYangHuangZhaoWuZhouXuSunMaZhuHuGuoHeLinGao")
_SYLLABLES = re.findall(
    "[a-z]+", "yi ming hai rui chen zi han xuan bo wen qing lan tao jun yu xin mei ling dan kai feng yun"
)
_PARTS = re.findall("...", "oraventislumkorvexnaldrasolmirtekpongarfeldusrhozanwiculopha")
_LONG = ("Michael", "Robert", "Thomas", "William", "Timothy", "Steven")
_SHORT = ("Mike", "Bob", "Tom", "Bill", "Tim", "Steve")
_TRADES = ("Foods", "Robotics", "Capital", "Energy", "Media", "Bank", "Steel", "Pharma", "Logistics", "Software")


def share(paths: list[Path], limit: int) -> None:
    """Print the seconds of reading and of linking, and the part of linking in both."""
    reading = linking = 0.0
    count = 0
    for path in paths:
        for number, article in enumerate(articles(path, limit)):
            start = time.process_time()
            read = read_article(article)
            middle = time.process_time()
            link_all(read)
            end = time.process_time()
            if number >= limit // 10:  # the first ones compile patterns and load tables
                reading, linking, count = reading + middle - start, linking + end - middle, count + 1
    print(
        f"{count} articles: reading {1000 * reading / count:.1f} ms, linking {1000 * linking / count:.2f} ms each, "
        f"{100 * linking / (reading + linking):.1f} % of both"
    )


def person(random_: random.Random) -> str:
    """Give a made-up Chinese name in pinyin."""
    return f"{random_.choice(_FAMILIES)} {''.join(random_.choice(_SYLLABLES) for _ in range(2)).title()}"


def company(random_: random.Random) -> str:
    """Give a made-up company's name."""
    stem = "".join(random_.choice(_PARTS) for _ in range(random_.choice((2, 3)))).title()
    return f"{stem} {random_.choice(_TRADES)}"


def names(entities: int) -> list[tuple[str, str]]:
    """Give (name, type) of made-up entities without repetition: companies, Chinese and Western persons in turn.

    Raises:
        ValueError: so many different names cannot be made up.
    """
    pools = (
        ("company", (f"{a}{b}{c}".title() + f" {trade}" for a, b, c in product(_PARTS, repeat=3) for trade in _TRADES)),
        ("person", (f"{one} {a}{b}".title() for one in _FAMILIES for a, b in product(_SYLLABLES, repeat=2))),
        ("company", (f"{a}{b} {trade}".title() for a, b in product(_PARTS, repeat=2) for trade in _TRADES)),
        ("person", (f"{one} " + f"{a}{b}{c}".title() for one in _LONG for a, b, c in product(_PARTS, repeat=3))),
    )
    random_ = random.Random(1)
    listed = []
    for type, pool in pools:
        every = list(dict.fromkeys(pool))
        random_.shuffle(every)
        listed.append([(name, type) for name in every])
    found = [one for several in zip_longest(*listed) for one in several if one is not None]
    if len(found) < entities:
        raise ValueError(f"{entities:,} names were asked for, and {len(found):,} can be made up; ask for fewer")
    return found[:entities]


def fill(path: str, claims: int, entities: int) -> None:
    """Fill a new ledger by SQL: reading as many articles would take hours."""
    open_store(path, create=True).close()
    random_ = random.Random(2)
    known = [(link(name, type, "en").entity, name, type) for name, type in names(entities)]
    with sqlite3.connect(path) as db:
        for setting in ("journal_mode = OFF", "synchronous = OFF", "cache_size = -500000"):
            db.execute(f"PRAGMA {setting}")
        # Indexes are made at the end: filled row by row they take most of the time.
        made = (
            "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND name NOT LIKE 'search%'"
        )
        indexes = db.execute(made).fetchall()
        for name, _ in indexes:
            db.execute(f"DROP INDEX {name}")
        db.executemany("INSERT INTO entities (id, type, canonical) VALUES (?, ?, ?)", ((i, t, i) for i, _, t in known))
        db.executemany(
            "INSERT INTO entity_names (entity, name, language, reason) VALUES (?, ?, 'en', 'same name')",
            ((id, name) for id, name, _ in known),
        )
        db.executemany(
            "INSERT OR IGNORE INTO entity_keys (key, entity) VALUES (?, ?)",
            ((key, id) for id, name, type in known for key in name_keys(name, type)),
        )
        people = [id for id, _, type in known if type == "person"]
        firms = [id for id, _, type in known if type != "person"]
        each = 10

        def who(seq: int) -> tuple[str, str]:
            # A few are in everything, most in a handful.
            at = int(len(people) * random_.random() ** 3)
            return people[at], firms[(at * 7 + seq % 5) % len(firms)]

        for batch in range(0, claims, 50_000):
            size = min(50_000, claims - batch)
            chosen = [who(batch + n) for n in range(size)]
            docs = range(batch // each + 1, (batch + size - 1) // each + 2)
            db.executemany(
                "INSERT INTO articles (seq, doc, version, content_hash, engine, language, source, signature, learnt_at) "
                "VALUES (?, ?, 1, '', 'made up', 'en', '', x'', '2024-01-01')",
                ((seq, f"made-up-{seq}") for seq in docs),
            )
            rows = [(batch + n + 1, (batch + n) // each + 1, *pair) for n, pair in enumerate(chosen)]
            db.executemany(
                'INSERT INTO claims (seq, id, article, kind, start, "end", evidence, status, arguments, rule, learnt_at) '
                "VALUES (?, ?, ?, 'position', 0, 1, 'x', 'reported', '{}', 'made up', '2024-01-01')",
                ((seq, f"{seq:016x}", article) for seq, article, _, _ in rows),
            )
            db.executemany(
                "INSERT INTO claim_entities (claim, role, place, entity, kind, date) VALUES (?, ?, 0, ?, 'position', '')",
                (row for seq, _, p, o in rows for row in ((seq, "person", p), (seq, "org", o))),
            )
            db.executemany(
                "INSERT OR IGNORE INTO article_entities (article, entity) VALUES (?, ?)",
                (row for _, article, p, o in rows for row in ((article, p), (article, o))),
            )
        for _, sql in indexes:
            db.execute(sql)


def made_up(entities: int, count: int, seed: int) -> Iterator[Reading]:
    """Give readings of articles that name known and new persons with known and new companies."""
    random_ = random.Random(seed)
    known = names(entities)
    people = [name for name, type in known if type == "person"]
    firms = [name for name, type in known if type != "person"]
    for number in range(count):
        text, mentions, claims = "", [], []
        for n in range(12):
            one = random_.choice(people) if n % 3 else person(random_)
            first, rest = one.split(" ", 1)
            # Every other Western name is met in its short form: that has to be compared and judged.
            one = f"{_SHORT[_LONG.index(first)]} {rest}" if n % 2 and first in _LONG else one
            org = random_.choice(firms) if n % 4 else company(random_)
            start = len(text)
            text += f"{org} chairman {one} said so. "
            at = start + len(org) + 10
            mentions.append(Mention(start, start + len(org), org, "company", name=org))
            mentions.append(Mention(at, at + len(one), one, "person", name=one))
            arguments = {"person": one, "org": org, "position": "chairman"}
            claims.append(Claim("position", start, at + len(one), text[start : at + len(one)], arguments))
        yield Reading(
            Article(f"new-{seed}-{number}", text, language="en"), mentions=tuple(mentions), claims=tuple(claims)
        )


def large(path: str, claims: int, entities: int) -> None:
    """Print how long linking a new article takes in a large ledger."""
    if not Path(path).exists():
        start = time.monotonic()
        fill(path, claims, entities)
        print(f"filled with {claims:,} claims and {entities:,} entities in {time.monotonic() - start:.0f} s")
    store = open_store(path)
    walls: list[float] = []
    spent: list[float] = []
    judged = 0
    # Another run meets other names: what was judged once is not judged again.
    for number, reading in enumerate(made_up(entities, 33, seed=store.size())):
        made = deposit(reading, "made up")
        with store.writer() as writer:
            writer.add_reading(made)
            writer.commit()
            wall, cpu = time.perf_counter(), time.process_time()
            linked = link_all(reading)
            judgements = Judge(store).judgements({link.entity for link in linked.links})
            for judgement in judgements:
                writer.judge(judgement)
            judged += len(judgements)
            if number >= 3:
                walls.append(1000 * (time.perf_counter() - wall))
                spent.append(1000 * (time.process_time() - cpu))
    print(
        f"an article with 24 names: median {statistics.median(walls):.1f} ms, worst {max(walls):.1f} ms "
        f"(CPU {statistics.median(spent):.1f} and {max(spent):.1f} ms); {judged} judgements"
    )
    store.close()


def main() -> None:
    """Run what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["share", "large"])
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--limit", type=int, default=200)
    parser.add_argument("--claims", type=int, default=1_000_000)
    parser.add_argument("--entities", type=int, default=100_000)
    given = parser.parse_args()
    if given.what == "share":
        share([Path(path) for path in islice(given.paths, 20)], given.limit)
    else:
        large(given.paths[0], given.claims, given.entities)


if __name__ == "__main__":
    main()
