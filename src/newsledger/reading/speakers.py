"""Who a speaker's noun phrase is: the fullest name, the person "he" or "the spokesman" means, or the phrase itself."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Any

from newsledger.languages.cue import Cue
from newsledger.model import Mention
from newsledger.patterns import Context, Encoded, Quotation
from newsledger.patterns.encode import MARKS

REACH = 3000
"""How far back a pronoun may reach, in code points."""
UNNAMED = 600
"""How far back "the source" may mean somebody without a name, in code points."""

_POSITION = MARKS["position"]
_HOLDER = re.compile(
    rf"[{MARKS['company']}{MARKS['organization']}{MARKS['authority']}{MARKS['place']}](?:'s)? (?:[a-z]+ )?{_POSITION} {MARKS['person']}(?!'s)"
)
_OFFICE = re.compile(r"(?:[长長裁官]|主席|总经理|總經理|C[A-Z]O)$")
"""A post that one person holds, by which the article may call him: 董事长表示."""
_ASKS = re.compile(r"记者|記者|主持人|编辑|編輯|大學生|大学生")
"""Who asks rather than says."""
_CHIEFS = ("ceo", "head", "chief", "boss", "executive")
"""Last words of the titles of who leads a company: "the head of Acme" is its chief executive."""
_BODIES = ("company", "organization", "authority")


class Speakers:
    """Finds whom a cue names.

    Args:
        context: the article.
        speaking: the language's ``speaking`` module.
        quoted: every quoted stretch of the article, sorted; people named inside do not act.
    """

    def __init__(self, context: Context, speaking: Any, quoted: Sequence[tuple[int, int]]) -> None:
        self._context = context
        self._speaking = speaking
        starts = [start for start, _ in quoted]
        self._people: list[tuple[int, Mention]] = []
        self._bodies: list[Mention] = []
        self._posts: dict[str, str] = {}
        text = context.article.text
        for sentence in context.sentences:
            for position in sorted(sentence.mentions):
                for mention in sentence.mentions[position]:
                    if mention.referring != "name":
                        continue
                    at = bisect_left(starts, mention.start + 1) - 1
                    inside = at >= 0 and quoted[at][0] < mention.start < quoted[at][1]
                    if mention.type == "person" and not inside:
                        self._people.append((sentence.index, mention))
                    elif mention.type in _BODIES:
                        self._bodies.append(mention)
            self._note_posts(sentence)
        self._body_starts = [mention.start for mention in self._bodies]
        self._starts = [mention.start for _, mention in self._people]
        self._genders = {
            mention.name or mention.text: speaking.gender(
                mention.name or mention.text, text[max(0, mention.start - 14) : mention.start]
            )
            for _, mention in reversed(self._people)
        }

    def _note_posts(self, sentence: Encoded) -> None:
        """Note whose post a sentence names right beside the person: "Apple CEO Tim Cook", "Tim Cook, CEO of Apple"."""
        if _POSITION not in sentence.text:
            return
        people = [p for p in sentence.find("person") if sentence.mentions[p][0].referring == "name"]
        for position in sentence.find("position"):
            near = [p for p in people if abs(p - position) <= 40]
            if near:
                person = sentence.mentions[min(near, key=lambda p: abs(p - position))][0]
                for post in sentence.mentions[position]:
                    self._posts.setdefault(post.text.casefold().split()[-1], person.name or person.text)

    def of(self, cue: Cue, sentence: Encoded, before: Sequence[Quotation]) -> tuple[str | None, str | None]:
        """Give the speaker's name and mention type, (None, None) when nobody can be named."""
        text = self._context.article.text
        if cue.mark is not None:
            mention = sentence.mentions[cue.mark][0]
            holder = _HOLDER.match(sentence.text, cue.mark)
            if holder is not None:  # "NATO chief Ann Lee congratulated him, saying …"
                mention = sentence.mentions[holder.end() - 1][0]
            if mention.referring == "pronoun" and mention.type == "person":
                return self._pronoun(mention.text, mention.start, sentence, before)
            if mention.referring == "description" and mention.type == "authority":
                body = self._of_kind(mention.text.casefold().split()[-1], mention.start)
                if body is not None:
                    return body.name or body.text, body.type
            name = mention.name or (mention.text if mention.referring == "name" else None)
            if name is None and before:
                return before[-1].speaker, before[-1].speaker_type
            return name, mention.type
        start, end = sentence.span(*cue.speaker)
        phrase = text[start:end]
        if self._speaking.person_pronoun(phrase) is not None:
            if self._speaking.person_pronoun(phrase) == "" and before:
                return before[-1].speaker, before[-1].speaker_type
            return self._pronoun(phrase, start, sentence, before)
        if self._speaking.is_company_paper(phrase):
            first = cue.speaker[0] - 2 * (sentence.text[cue.speaker[0] - 1 : cue.speaker[0]] == "的")
            own = [m for i in range(first, cue.speaker[1]) for m in sentence.mentions.get(i, ()) if m.type in _BODIES]
            company = own[0] if own else self._context.company_before(sentence, cue.speaker[0])
            if company is not None:
                return company.name or company.text, company.type
        beside = sentence.text[cue.speaker[1] : cue.speaker[1] + 3]
        if beside[:2] == ", " and any(self._is_post(sentence, i) for i in range(*cue.speaker)):
            apposed = [m.name for m in sentence.mentions.get(cue.speaker[1] + 2, ()) if m.type == "person" and m.name]
            if apposed:  # "Acme's director, Jane Roe, told …"
                return apposed[0], "person"
        refers = self._speaking.refers(phrase)
        if refers is not None:
            kind, head = refers
            if kind == "body":
                return self._body(head, start, phrase, sentence, cue)
            again = next((q for q in before if q.speaker and head in q.speaker.casefold().split()), None)
            if again is not None:
                return again.speaker, again.speaker_type
            post = self._posts.get(head)
            if post is not None:
                return post, "person"
            described = self._speaking.described_before(text[max(0, start - REACH) : start], head)
            if described is not None:
                return described, "person"
            person = self._acting(start, sentence, None)
            find_unnamed = getattr(self._speaking, "unnamed_before", None)
            low = max(0, start - UNNAMED)
            unnamed = find_unnamed(text[low:start], head) if find_unnamed is not None else None
            if unnamed is not None and (person is None or person.start < low + unnamed[1]):
                return unnamed[0], "person"
            if person is not None:
                return person.name or person.text, "person"
        if _ASKS.search(phrase):
            return None, None
        for position in range(*cue.speaker):
            post_mention = sentence.mentions.get(position)
            if (
                post_mention
                and post_mention[0].type == "position"
                and (phrase.lower().startswith("the ") or _OFFICE.search(phrase))
            ):
                word = post_mention[0].text.casefold().split()[-1]
                held = self._posts.get(word) or (self._chief() if word in _CHIEFS else None)
                if held is not None:
                    return held, "person"
        fuller = next((q.speaker for q in reversed(before) if q.speaker and q.speaker.endswith(phrase)), None)
        named = fuller or self._in_full(phrase, start, sentence, cue)
        return (named, "person") if named else (None, None)

    def _chief(self) -> str | None:
        """Give the one person whom the article calls a chief executive or the like by the full name."""
        named = {self._posts[word] for word in _CHIEFS if word in self._posts}
        return next(iter(named)) if len(named) == 1 and " " in next(iter(named)) else None

    @staticmethod
    def _is_post(sentence: Encoded, position: int) -> bool:
        return any(m.type == "position" for m in sentence.mentions.get(position, ()))

    def _in_full(self, phrase: str, start: int, sentence: Encoded, cue: Cue) -> str:
        """Give the phrase with "the company" in it replaced by the company's name."""
        out = phrase
        for position in range(cue.speaker[1] - 1, cue.speaker[0] - 1, -1):
            for mention in reversed(sentence.mentions.get(position, ())):
                if mention.referring == "description" and mention.name:
                    a, b = mention.start - start, mention.end - start
                    out = out[:a] + mention.name + out[b:]
        return str(self._speaking.plain(out))

    def _body(self, head: str, offset: int, phrase: str, sentence: Encoded, cue: Cue) -> tuple[str | None, str | None]:
        for at in range(bisect_left(self._body_starts, offset) - 1, -1, -1):
            mention = self._bodies[at]
            if offset - mention.start > REACH:
                break
            if head in (mention.name or mention.text).casefold():
                return mention.name or mention.text, mention.type
        body = self._of_kind(head, offset)
        if body is not None:
            return body.name or body.text, body.type
        described = self._speaking.described_before(self._context.article.text[max(0, offset - REACH) : offset], head)
        if described is not None:
            return described, "organization"
        if self._speaking.is_business(head):
            company = self._context.company_before(sentence, cue.speaker[0])
            if company is not None:
                return company.name or company.text, company.type
        return str(self._speaking.plain(phrase)), "organization"

    def _of_kind(self, head: str, offset: int) -> Mention | None:
        """Give the body named last before ``offset`` that a noun like "regulator" may mean by its kind."""
        fits = self._speaking.body_kind(head)
        if fits is None:
            return None
        for at in range(bisect_left(self._body_starts, offset) - 1, -1, -1):
            mention = self._bodies[at]
            if offset - mention.start > REACH:
                break
            if fits(mention.name or mention.text, mention.type):
                return mention
        return None

    def _pronoun(
        self, word: str, offset: int, sentence: Encoded, before: Sequence[Quotation]
    ) -> tuple[str | None, str | None]:
        gender = self._speaking.person_pronoun(word) or None
        previous = before[-1] if before else None
        person = self._acting(offset, sentence, gender)
        if previous is not None and previous.speaker_type == "person" and previous.speaker in self._genders:
            known = self._genders[previous.speaker]
            fits = not gender or known in (None, gender)
            newer = person is not None and person.start > (previous.cue[1] if previous.cue else previous.end)
            if fits and not newer:
                return previous.speaker, "person"
        if person is not None:
            return person.name or person.text, "person"
        return (previous.speaker, previous.speaker_type) if previous else (None, None)

    def _acting(self, offset: int, sentence: Encoded, gender: str | None) -> Mention | None:
        """Give the first person outside quotations of the nearest sentence before ``offset`` who may be meant."""
        at = bisect_left(self._starts, offset) - 1
        fallback: Mention | None = None
        while at >= 0 and offset - self._starts[at] < REACH:
            index = self._people[at][0]
            group: list[Mention] = []
            while at >= 0 and self._people[at][0] == index:
                group.insert(0, self._people[at][1])
                at -= 1
            text = self._context.article.text
            group = [
                m
                for m in group
                if not self._speaking.answers_to(text[max(0, m.start - 6) : m.start], text[m.end : m.end + 8])
            ]
            if not group:
                continue
            acting = [m for m in group if text[m.end : m.end + 2] not in ("'s", "’s")] or group
            for mention in acting:
                known = self._genders.get(mention.name or mention.text)
                if not gender or known in (None, gender):
                    return mention
            fallback = fallback or acting[0]
        return fallback
