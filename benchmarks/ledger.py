"""A ledger of a million generated claims: how long its questions take, and adding to it.

    python benchmarks/ledger.py fill big.db --claims 1000000
    python benchmarks/ledger.py grow small.db --times 10     # quicker: the same claims in other articles, by SQL
    python benchmarks/ledger.py ask big.db
    python benchmarks/ledger.py ask postgresql://…          # after: newsledger ledger copy big.db postgresql://…
    python benchmarks/ledger.py ask --own-server big.db     # the same in a PostgreSQL server of its own

Entities come as in news: a few are in everything (the first is in 1.5 % of all claims), most in a handful. One claim in
five tells again what another article told. Times are wall clock, the median and the worst of so many calls, and the
CPU time of this process (not of a server) beside it, which tells more on a busy machine.
"""

from __future__ import annotations

import argparse
import bisect
import itertools
import random
import sqlite3
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from newsledger.catalogue import load
from newsledger.crosscheck import keys
from newsledger.entities import name_keys
from newsledger.ledger import Deposit, EntityLink, Store, open_store
from newsledger.ledger.terms import terms
from newsledger.model import Article, Claim, Reading, Source, SourcedClaim
from newsledger.run.ledger_joining import EventJoiner, rules_version
from newsledger.run.ledger_query import Question, Questions
from newsledger.run.ledger_read import ENGINE

ENTITIES = 60_000
OUTLETS = [f"Outlet {n}" for n in range(400)]
FIRST_DAY = date(2012, 1, 1)
DAYS = 4500
A_CLAIMS = 10
"""Claims of one article."""

_SYLLABLES = [
    "ba",
    "co",
    "da",
    "fe",
    "gu",
    "hi",
    "jo",
    "ka",
    "lu",
    "me",
    "no",
    "pi",
    "qua",
    "ri",
    "so",
    "ta",
    "ve",
    "wo",
    "xi",
    "yu",
    "zan",
    "mer",
    "tol",
    "vik",
    "ash",
    "orn",
    "elt",
    "ind",
    "ust",
]
_HAN = "天地海云山河金木石水火光华中东南北新科技电网智能星辰宏达远方正大明德信安平长青"
_KINDS = {
    **{"statement": 24, "result": 15, "position": 12, "deal": 9, "enforcement": 5, "appointment": 5, "departure": 5},
    **{"launch": 6, "price": 6, "layoff": 4, "listing": 3, "lawsuit": 2, "incident": 2, "relation": 1, "pledge": 1},
}
"""How often each kind comes, in percent."""
_FILLER = (
    "Analysts said the market had expected as much. The weather in the port stayed mild, and the shops were open late. "
    "业内人士认为，市场对此早有预期。当天港口天气温和，商店营业至深夜。"
)


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody of the generated world."""

    id: str
    name: str
    type: str


class World:
    """Entities with their weights, and what happened lately, so that it can be told again."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        known = [entry for entry in load().entries if entry.type == "company"][:300]
        self.orgs = [Actor(f"catalogue:{entry.id}", entry.names[0], "company") for entry in known]
        self.orgs += [self._actor("company", n) for n in range(ENTITIES * 2 // 3)]
        self.people = [self._actor("person", n) for n in range(ENTITIES // 3)]
        self._weights: dict[int, list[float]] = {}
        self._told: list[tuple[str, dict[str, Any], dict[str, tuple[str, ...]], list[Actor], date]] = []

    def _actor(self, type: str, n: int) -> Actor:
        draw = self.random
        if n % 3:
            words = ["".join(draw.choices(_SYLLABLES, k=draw.randint(2, 3))).capitalize() for _ in range(2)]
            name = " ".join(words)
        else:
            name = "".join(draw.choices(_HAN, k=draw.randint(3, 5)))
        return Actor(f"{type}:{name.lower()}#{n}", f"{name} {n}" if name.isascii() else name, type)

    def pick(self, actors: list[Actor]) -> Actor:
        """Draw an actor; the first ones far more often than the last (Zipf's law, flattened at the head)."""
        if id(actors) not in self._weights:
            self._weights[id(actors)] = list(itertools.accumulate(1 / (rank + 6) for rank in range(len(actors))))
        cumulated = self._weights[id(actors)]
        return actors[bisect.bisect(cumulated, self.random.random() * cumulated[-1])]

    def event(self, day: date, org: Actor) -> tuple[str, dict[str, Any], dict[str, tuple[str, ...]], list[Actor]]:
        """Make up an event: kind, arguments, entities, actors."""
        draw = self.random
        person, other = self.pick(self.people), self.pick(self.orgs)
        when = (day - timedelta(days=draw.randint(0, 40))).isoformat()
        amount = [{"value": round(draw.uniform(1, 900), 1) * 1e6, "currency": draw.choice(["USD", "CNY", "HKD"])}]
        kind = draw.choices(
            list(_KINDS),
            list(_KINDS.values()),
        )[0]
        roles: dict[str, Actor]
        extra: dict[str, Any]
        if kind == "statement":
            quote = " ".join("".join(draw.choices(_SYLLABLES, k=2)) for _ in range(14))
            roles, extra = {"speaker": person}, {"quote": quote}
        elif kind == "result":
            metric = draw.choice(["revenue", "net_profit", "users"])
            roles, extra = {"org": org}, {"metric": metric, "period": f"{when[:4]}-Q{draw.randint(1, 4)}"}
            extra["amounts"] = amount
        elif kind == "deal":
            roles, extra = {"acquirer": org, "target": other}, {"type": "acquisition", "amounts": amount}
        elif kind == "enforcement":
            roles, extra = {"target": org, "authority": other}, {"measure": "fine", "amounts": amount}
        elif kind in ("appointment", "departure", "position"):
            title = draw.choice(["chief executive", "chairman", "finance director", "总裁"])
            roles, extra = {"person": person, "org": org}, {"position": title}
        elif kind == "launch":
            product = "".join(draw.choices(_SYLLABLES, k=3)).capitalize()
            roles, extra = {"org": org}, {"product": product, "step": "launched"}
        elif kind == "price":
            roles, extra = {"org": org}, {"direction": "fall", "percent": round(draw.uniform(0.1, 30), 1)}
        elif kind == "layoff":
            roles, extra = {"org": org}, {"count": draw.randint(10, 9000)}
        elif kind == "listing":
            roles, extra = {"company": org}, {"step": draw.choice(["planned", "filed", "listed"]), "amounts": amount}
        elif kind == "lawsuit":
            roles, extra = {"plaintiff": other, "defendant": org}, {"amounts": amount}
        elif kind == "incident":
            roles, extra = {"org": org}, {"type": draw.choice(["breach", "outage", "recall"])}
        elif kind == "relation":
            roles, extra = {"subject": org, "object": other}, {"type": "supplier"}
        else:
            roles, extra = {"donor": org}, {"amounts": amount}
        arguments = {**{role: actor.name for role, actor in roles.items()}, **extra}
        if draw.random() < 0.7:
            arguments["date"] = when
        return kind, arguments, {role: (actor.id,) for role, actor in roles.items()}, list(roles.values())

    def article(self, n: int) -> Deposit:
        """Make up an article with its claims."""
        draw = self.random
        day = FIRST_DAY + timedelta(days=draw.randint(0, DAYS))
        subject = self.pick(self.orgs)
        text, claims, linked = "", [], []
        actors: dict[str, Actor] = {subject.id: subject}
        for _ in range(A_CLAIMS):
            if self._told and draw.random() < 0.2:
                kind, arguments, entities, named, first = self._told[draw.randrange(len(self._told))]
                day = first + timedelta(days=draw.randint(0, 3))
            else:
                kind, arguments, entities, named = self.event(
                    day, subject if draw.random() < 0.7 else self.pick(self.orgs)
                )
                if len(self._told) < 400:
                    self._told.append((kind, arguments, entities, named, day))
                else:
                    self._told[draw.randrange(400)] = (kind, arguments, entities, named, day)
            actors.update((actor.id, actor) for actor in named)
            sentence = (
                f"{kind.capitalize()} of {' and '.join(actor.name for actor in named)}: {arguments.get('quote', '')}"
            )
            claims.append(Claim(kind, len(text), len(text) + len(sentence), sentence, arguments, "reported", "made up"))
            linked.append(entities)
            text += sentence + ". " + _FILLER[: draw.randint(20, 180)] + "\n\n"
        article = Article(
            f"g{n}", text, language="en", title=f"{subject.name} in the news", published=day.isoformat(),
            outlet=draw.choice(OUTLETS), source="generated",
        )  # fmt: skip
        source = Source(doc=article.id, language="en", published=article.published)
        keyed = [keys(SourcedClaim("", claim, source, ids)) for claim, ids in zip(claims, linked, strict=True)]
        links = [
            EntityLink(a.id, a.type, a.name, "en", "generated", keys=name_keys(a.name, a.type)) for a in actors.values()
        ]
        signature = tuple(draw.getrandbits(32) for _ in range(128))
        return Deposit(Reading(article, claims=tuple(claims)), f"{n:064d}", ENGINE, linked, keyed, links, signature)


def fill(store: Store, claims: int, seed: int = 1, start: int = 0) -> float:
    """Fill a ledger and give the seconds that the ledger took, without making things up."""
    world = World(seed)
    spent = 0.0
    begun = time.perf_counter()
    with store.writer(EventJoiner()) as writer:
        for n in range(start, start + claims // A_CLAIMS):
            made = world.article(n)
            before = time.perf_counter()
            writer.add_reading(made)
            spent += time.perf_counter() - before
            if n % 5000 == 4999:
                print(f"{(n + 1 - start) * A_CLAIMS:>9,} claims, {time.perf_counter() - begun:6.0f} s", flush=True)
        before = time.perf_counter()
        writer.commit()
        spent += time.perf_counter() - before
    store.set_setting("joined_by", rules_version())
    return spent


_GROWN = ("articles", "article_texts", "claims", "claim_entities", "claim_keys", "claim_groups", "article_entities")


def grow(path: str, times: int) -> None:
    """Multiply what a SQLite ledger holds: the same claims in further articles, in groups of their own.

    Ten times quicker than filling. Claims keep their ids but for a mark, so ``ledger check`` complains of them.
    """
    open_store(path).close()
    with sqlite3.connect(path, isolation_level=None) as raw:
        raw.execute("PRAGMA synchronous = OFF")
        raw.execute("PRAGMA cache_size = -400000")
        articles = raw.execute("SELECT max(seq) FROM articles").fetchone()[0]
        claims = raw.execute("SELECT max(seq) FROM claims").fetchone()[0]
        words = [
            (seq, " ".join(terms(f"{title}\n{text}")))
            for seq, title, text in raw.execute(
                "SELECT seq, title, text FROM articles JOIN article_texts ON article = seq WHERE seq <= ?", (articles,)
            )
        ]
        for round in range(1, times):
            moved = {"seq": articles, "article": articles, "claim": claims, "members": claims}
            raw.execute("BEGIN")
            for table in _GROWN:
                columns = [row[1] for row in raw.execute(f"PRAGMA table_info({table})")]
                chosen = []
                for column in columns:
                    step = claims if table == "claims" and column == "seq" else moved.get(column)
                    value = f'"{column}"' if step is None else f'"{column}" + {step * round}'
                    chosen.append(f"{value} || '~{round}'" if column in ("doc", "id") else value)
                first = "claim" if "claim" in columns else "seq" if "seq" in columns else "article"
                most = articles if table.startswith("article") else claims
                raw.execute(f"INSERT INTO {table} SELECT {', '.join(chosen)} FROM {table} WHERE {first} <= {most}")
            raw.executemany(
                "INSERT INTO search_terms (rowid, terms) VALUES (?, ?)",
                ((seq + articles * round, found) for seq, found in words),
            )
            raw.execute("COMMIT")
            print(f"{claims * (round + 1):>9,} claims", flush=True)


def timed(what: str, calls: list[Callable[[], object]], repeat: int = 3) -> None:
    """Print the median and the worst time of the calls, each after one call to warm up."""
    times, own = [], []
    for call in calls:
        call()
        for _ in range(repeat):
            begun, spent = time.perf_counter(), time.process_time()
            call()
            times.append((time.perf_counter() - begun) * 1000)
            own.append((time.process_time() - spent) * 1000)
    told = f"{statistics.median(times):8.1f} ms   worst {max(times):8.1f} ms   own CPU time {statistics.median(own):8.1f} ms"
    print(f"{what:<44} median {told}", flush=True)


def ask(store: Store, add: bool = True) -> None:
    """Print how long the questions take, of the entity with the most claims and of ordinary ones."""
    asked = Questions(store)
    print(f"{store.address}: {store.size():,} claims, {store.articles():,} articles")
    world = World(1)
    ranks = {"most claims": [0], "rank 100": [100, 101, 102], "rank 5,000": [5000, 5001, 5002]}
    for label, places in ranks.items():
        for pool, who in ((world.orgs, "company"), (world.people, "person")):
            found = [e for place in places for e in store.entities([pool[place].id])]
            if not found:
                continue
            timed(f"profile, {who}, {label}", [lambda e=e: asked.profile(e, Question()) for e in found])  # type: ignore[misc]
            timed(f"facts --entity, {who}, {label}", [lambda e=e: asked.facts(Question(), e) for e in found])  # type: ignore[misc]
            timed(
                f"timeline --since 2021, {who}, {label}",
                [lambda e=e: asked.facts(Question(since="2021"), e) for e in found],  # type: ignore[misc]
            )
            timed(f"name → entity, {who}, {label}", [lambda e=e: asked.names(e.label, parts=False) for e in found])  # type: ignore[misc]
    top = store.entities([world.orgs[0].id])[0]
    timed("facts --entity --min-origins 2, most claims", [lambda: asked.facts(Question(min_origins=2), top)])
    timed("facts --entity --as-of 2016, most claims", [lambda: asked.facts(Question(as_of="2016"), top)])
    for words in (
        "market",
        "港口天气",
        "recall",
        world.orgs[400].name,
        f'"{world.people[3].name}"',
        "港口 enforcement",
    ):
        timed(f"search {words}", [lambda words=words: asked.search(words, Question())])  # type: ignore[misc]
    if add:
        add_some(store)


def add_some(store: Store) -> None:
    """Print how long it takes to add articles: one by one, each committed, and many."""
    fresh = World(int(time.time()))
    number = int(time.time() * 10_000)
    alone = [fresh.article(number + n) for n in range(60)]
    many = [fresh.article(number + 1000 + n) for n in range(400)]
    times, own = [], []
    with store.writer(EventJoiner()) as writer:
        for made in alone:
            begun, spent = time.perf_counter(), time.process_time()
            writer.add_reading(made)
            writer.commit()
            times.append((time.perf_counter() - begun) * 1000)
            own.append((time.process_time() - spent) * 1000)
        told = f"{statistics.median(times):8.1f} ms   worst {max(times):8.1f} ms   own CPU time {statistics.median(own):8.1f} ms"
        print(f"{'adding an article, committed at once':<44} median {told}")
        begun, spent = time.perf_counter(), time.process_time()
        for made in many:
            writer.add_reading(made)
        writer.commit()
        each, cpu = (time.perf_counter() - begun) * 1000 / 400, (time.process_time() - spent) * 1000 / 400
        print(
            f"{'adding 400 articles, each':<44} mean   {each:8.1f} ms   {'':<18}own CPU time {cpu:8.1f} ms", flush=True
        )


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0] if __doc__ else "")
    parser.add_argument("what", choices=["fill", "grow", "ask", "add"])
    parser.add_argument("ledger")
    parser.add_argument("--claims", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--start", type=int, default=0, help="number of the first article, to fill in pieces")
    parser.add_argument("--times", type=int, default=10)
    parser.add_argument("--no-add", action="store_true", help="ask only, add nothing")
    parser.add_argument("--own-server", action="store_true", help="copy LEDGER into a PostgreSQL server and ask there")
    chosen = parser.parse_args()
    if chosen.what == "fill":
        store = open_store(chosen.ledger, create=True)
        spent = fill(store, chosen.claims, chosen.seed, chosen.start)
        print(f"{chosen.claims / spent:,.0f} claims/s, {spent * 1000 / chosen.claims * A_CLAIMS:.1f} ms an article")
    elif chosen.what == "grow":
        grow(chosen.ledger, chosen.times)
    elif chosen.what == "add":
        add_some(open_store(chosen.ledger))
    elif chosen.own_server:
        from newsledger.ledger.copying import copy_ledger
        from tests.servers import postgres_server

        with postgres_server(durable=True, shared_buffers="512MB", max_wal_size="2GB") as url:
            begun = time.perf_counter()
            copy_ledger(chosen.ledger, url)
            print(f"copied in {time.perf_counter() - begun:.0f} s", flush=True)
            ask(open_store(url), not chosen.no_add)
    else:
        ask(open_store(chosen.ledger), not chosen.no_add)


if __name__ == "__main__":
    main()
