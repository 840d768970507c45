"""What our own rules know around a stretch of an article: its sentences, the names meant there, its figures and dates."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cached_property

from newsledger.engines.base import Examined
from newsledger.engines.locate import Folded
from newsledger.model import NAME_TYPES, Mention
from newsledger.patterns import Context, Encoded
from newsledger.text.fold import fold_name

REACH = 2
"""How many sentences before the evidence a name may stand in that it leaves out; the rules for "it" reach as far."""

_WORD = re.compile(r"[^\W\d_][\w&'’-]{1,40}")
_HAN = re.compile(r"[\u3400-\u9fff]")
_SHARED_BY_MANY = frozenset(
    [
        "the",
        "and",
        "of",
        "for",
        "group",
        "holding",
        "holdings",
        "company",
        "corp",
        "inc",
        "ltd",
        "limited",
        "bank",
        "co",
        "international",
        "china",
        "chinese",
        "global",
        "new",
        "first",
        "national",
        "state",
        "department",
        "ministry",
        "technology",
        "technologies",
        "capital",
        "partners",
        "fund",
    ]
)


class Scope:
    """An article ready for questions about what answers say of it.

    Args:
        examined: the article as the rules read it.
    """

    def __init__(self, examined: Examined) -> None:
        self.reading = examined.reading
        self.text = examined.reading.article.text
        self.folded = Folded(self.text)
        self._sentences = self.reading.sentences
        self._starts = [sentence.start for sentence in self._sentences]
        self._mentions = sorted(self.reading.mentions, key=lambda m: m.start)
        self._at = [mention.start for mention in self._mentions]
        self.contexts = examined.contexts

    def sentences_of(self, start: int, end: int) -> range:
        """Give the indices of the sentences that ``text[start:end]`` touches; empty when it is furniture throughout."""
        first = max(0, bisect_right(self._starts, start) - 1)
        last = bisect_left(self._starts, end)
        touched = [i for i in range(first, last) if self._sentences[i].end > start]
        return range(touched[0], touched[-1] + 1) if touched else range(0)

    def stretch(self, sentences: range, before: int = 0) -> tuple[int, int]:
        """Give (start, end) of sentences, with some before them."""
        if not sentences:
            return 0, 0
        return self._sentences[max(0, sentences[0] - before)].start, self._sentences[sentences[-1]].end

    def mentions(self, start: int, end: int) -> list[Mention]:
        """Give the mentions within ``text[start:end]``, in text order."""
        found = self._mentions[bisect_left(self._at, start) : bisect_left(self._at, end)]
        return [mention for mention in found if mention.end <= end]

    def name(self, value: str, start: int, end: int) -> str | None:
        """Give the name of an answer as the article prints it in full, None when nothing leads to it from the evidence.

        It may stand in the evidence; be what a shorter form, a pronoun or a description there means; be printed within
        ``REACH`` sentences before it or in the headline; or be whom the article's own rules take to be meant: its main
        company, the speaker of the quotation, the organization of the person's post.

        Args:
            value: the name.
            start, end: the evidence.
        """
        wanted = value.strip(" ,.;:\"“”'").removeprefix("the ").removeprefix("The ")
        if not wanted:
            return None
        inside = self.folded.find_name(wanted, start, end)
        if inside is not None:
            return self._full(inside)
        key = fold_name(wanted)
        touched = self.sentences_of(start, end)
        for name in self._meant(touched, start):
            if fold_name(name) == key:
                return name
        return self._nearby(wanted, start, end, touched)

    def term(self, value: str, start: int, end: int) -> str | None:
        """Give a term (title, product, name of a rule) as printed in the evidence's sentences or shortly before, or None."""
        a, b = self.stretch(self.sentences_of(start, end), REACH)
        for low, high in ((start, end), (a, b)):
            found = self.folded.find_name(value.strip(' "“”'), low, high)
            if found is not None:
                return self.folded.printed(*found)
        for post in self._posts(start, end):
            if fold_name(post) == fold_name(value):
                return post
        return None

    def stands_in(self, name: str, start: int, end: int) -> bool:
        """True when a name, a short form of it, or a word that means it stands within ``text[start:end]``."""
        if self.folded.find_name(name, start, end) is not None:
            return True
        key = fold_name(name)
        for sentence, _ in self._encoded(self.sentences_of(start, end)):
            for mentions in sentence.mentions.values():
                if any(start <= m.start and m.end <= end and fold_name(m.name or m.text) == key for m in mentions):
                    return True
        return self._part_of(name, start, end)

    def _full(self, place: tuple[int, int]) -> str:
        """Give the fullest form of the name printed at a place, where our rules know one."""
        for mention in self.mentions(*place):
            if (mention.start, mention.end) == place and mention.type in NAME_TYPES and mention.referring == "name":
                return mention.name or mention.text
        return self.folded.printed(*place)

    def _meant(self, touched: range, start: int) -> Iterator[str]:
        """Give the names that the words of some sentences stand for, and those that the rules would fill in there."""
        for sentence, context in self._encoded(touched):
            for mentions in sentence.mentions.values():
                for mention in mentions:
                    if mention.type in NAME_TYPES and (mention.name or mention.referring == "name"):
                        yield mention.name or mention.text
            company = context.company_before(sentence, len(sentence.text))
            if company is not None:
                yield company.name or company.text
            if context.main_company is not None:
                yield context.main_company.name or context.main_company.text
            quotation = context.quotation_at(start)
            if quotation is not None and quotation.speaker:
                yield quotation.speaker
        if not touched:
            return
        for person in self.mentions(*self.stretch(touched)):
            if person.type == "person":
                for context in self.contexts:
                    yield from (p.org for p in context.posts.get(person.name or person.text, ()) if p.org)
        yield from self._of_our_claims(touched)
        yield from self._holders(touched)
        for mention in self.mentions(*self.stretch(touched, REACH)):
            if mention.type in NAME_TYPES and mention.referring == "name":
                yield mention.name or mention.text

    def _of_our_claims(self, touched: range) -> Iterator[str]:
        """Give the names that the rules' own claims of these sentences have, and those of changes that name the same person."""
        start, end = self.stretch(touched)
        people = {m.name or m.text for m in self.mentions(start, end) if m.type == "person"}
        for claim in self.reading.claims:
            here = claim.start < end and start < claim.end
            if here or (claim.kind in ("appointment", "departure") and claim.arguments.get("person") in people):
                for value in claim.arguments.values():
                    yield from (one for one in (value if isinstance(value, list) else [value]) if isinstance(one, str))

    def _holders(self, touched: range) -> Iterator[str]:
        """Give the people whose posts, as the article states them, are printed in these sentences."""
        start, end = self.stretch(touched)
        for context in self.contexts:
            for person, posts in context.posts.items():
                if any(self.folded.find_name(title, start, end) for post in posts for title in post.positions):
                    yield person

    def _posts(self, start: int, end: int) -> Iterator[str]:
        """Give the titles that the article says the people of the evidence hold."""
        named = set(self._meant(self.sentences_of(start, end), start))
        for context in self.contexts:
            for person, posts in context.posts.items():
                if person in named:
                    for post in posts:
                        yield from post.positions

    def _nearby(self, wanted: str, start: int, end: int, touched: range) -> str | None:
        """Find a name that our rules have not: shortly before, in a headline, or elsewhere when a part of it is here."""
        if not touched:
            return None
        a, b = self.stretch(touched, REACH)
        place = self.folded.find_name(wanted, a, b)
        if place is None:
            for zone in self.reading.zones:
                if zone.kind == "title":
                    place = place or self.folded.find_name(wanted, zone.start, zone.end)
        if place is None and self._part_of(wanted, *self.stretch(touched)):
            for first, last in self._body:
                place = place or self.folded.find_name(wanted, first, last)
        return self._full(place) if place is not None else None

    def _part_of(self, name: str, start: int, end: int) -> bool:
        """True when a telling part of a name stands in a stretch: a word of it, its initials, two characters at an end."""
        parts = [word for word in _WORD.findall(name) if word.lower() not in _SHARED_BY_MANY and not _HAN.search(word)]
        parts = [word for word in parts if len(word) > 2 and not word.islower()]
        words = [word for word in re.split(r"[\s-]+", name) if word[:1].isupper()]
        if len(words) > 2:
            parts.append("".join(word[0] for word in words))
        if _HAN.search(name) and len(name) > 2:
            parts += [name[:2], name[-2:]]
        return any(self.folded.find_name(part, start, end) is not None for part in parts)

    @cached_property
    def _body(self) -> list[tuple[int, int]]:
        return [(sentence.start, sentence.end) for sentence in self._sentences]

    def _encoded(self, touched: range) -> Iterator[tuple[Encoded, Context]]:
        """Give the encoded sentences among some sentences, each with the context of its item."""
        if not touched:
            return
        start, end = self.stretch(touched)
        for context in self.contexts:
            sentences = context.sentences
            if sentences and sentences[0].sentence.start < end and sentences[-1].sentence.end > start:
                for sentence in sentences:
                    if start <= sentence.sentence.start < end:
                        yield sentence, context
