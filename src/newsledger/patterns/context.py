"""What a rule may know of the article beyond its own sentence."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from newsledger.model import Article, Mention, Zone
from newsledger.patterns.encode import Encoded


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks (or in a block quotation) and whoever said them.

    Attributes:
        start, end: the whole quotation with its marks, in code points.
        inner_start, inner_end: the words without the marks.
        speaker: the speaker's fullest name, None when nobody is named.
        speaker_type: mention type of the speaker, None when unknown.
        outlet: "told X".
        cue: (start, end) of the words that name speaker and verb of saying, None when inherited.
        speech: False for scare quotes, titles and terms.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    speaker: str | None = None
    speaker_type: str | None = None
    outlet: str | None = None
    cue: tuple[int, int] | None = None
    speech: bool = True


@dataclass(frozen=True, slots=True)
class Post:
    """A post that a person holds (or held): positions, organization, where it is said.

    ``former`` is True for one that the text calls former, ``left`` for one that it says the person gives up.
    """

    positions: tuple[str, ...]
    org: str | None
    start: int
    former: bool = False
    left: bool = False


@dataclass(frozen=True, slots=True)
class Context:
    """One article as the rules see it.

    Attributes:
        article: the article, with language and publication date as far as known.
        sentences: every sentence, encoded, in text order.
        mentions: every mention of the article, sorted.
        zones: every zone, sorted.
        quotations: every quotation, sorted.
        main_company: the company that the article is about, None when it has none.
        posts: person → the posts that the article says they hold or held, in text order.
        salience: name of a company → how much the article is about it, from 0 to about 1.5 (share of all mentions of
            companies, and more when the headline has it).
    """

    article: Article
    sentences: Sequence[Encoded]
    mentions: Sequence[Mention]
    zones: Sequence[Zone]
    quotations: Sequence[Quotation] = ()
    main_company: Mention | None = None
    posts: Mapping[str, Sequence[Post]] = field(default_factory=dict)
    salience: Mapping[str, float] = field(default_factory=dict)

    def company_before(self, sentence: Encoded, position: int) -> Mention | None:
        """Give the company that "it" or "the company" would mean at an encoded position of a sentence.

        The first company named before it in the sentence; else, of what else is named there, the companies named in
        the two sentences before and the article's main company, the one for which most speaks: how near it was named, whether it opened its
        sentence as the subject does, and how much the article is about it.
        """
        found = [m for m in _free(sentence, position) if m.name or m.referring == "name"]
        aside = _OPENING.match(sentence.text, 0, position)
        main = [m for m in _free(sentence, position, aside.end()) if m in found] if aside else found
        company = next((m for m in (*main, *found) if m.type == "company"), None)
        if company is not None:
            return company
        topic = self._topic(sentence) if not found else None
        if topic is not None:
            return topic
        best: tuple[float, Mention | None] = (0.0, None)
        if self.main_company is not None:
            best = (MAIN + self._about(self.main_company), self.main_company)
        for mention in found:
            score = HERE + self._about(mention) - (ORGANIZATION if mention.type == "organization" else 0.0)
            if score > best[0]:
                best = (score, mention)
        for back in range(sentence.index - 1, max(-1, sentence.index - 3), -1):
            earlier = self.sentences[back]
            apart = sentence.sentence.paragraph - earlier.sentence.paragraph
            if apart > 1:
                break
            near = NEAR[sentence.index - back] - apart * APART
            opening = True
            for mention in _free(earlier):
                if not (mention.name or mention.referring == "name"):
                    continue
                score = near + self._about(mention) + (SUBJECT if opening else 0.0)
                opening = False
                if mention.type == "organization":
                    score -= ORGANIZATION
                if score > best[0]:
                    best = (score, mention)
        return best[1]

    def _topic(self, sentence: Encoded) -> Mention | None:
        """Give the company that opened a Chinese paragraph, where the paragraph has named no other as a subject since."""
        if not (self.article.language or "").startswith("zh"):
            return None
        for back in range(sentence.index - 1, max(-1, sentence.index - 6), -1):
            earlier = self.sentences[back]
            if earlier.sentence.paragraph != sentence.sentence.paragraph:
                break
            opening = _HEAD.match(earlier.text)
            if opening is not None and (at := opening.end() - 1) in earlier.mentions:
                first = earlier.mentions[at][0]
                if first.name or first.referring == "name":
                    return first
        return None

    def _about(self, mention: Mention) -> float:
        return ABOUT * self.salience.get(mention.name or mention.text, 0.0)

    def post_of(self, person: object, before: int | None = None) -> Post | None:
        """Give the post of a person that the article names: the last one said before ``before``, else the first at all."""
        posts = self.posts.get(person, ()) if isinstance(person, str) else ()
        earlier = [post for post in posts if before is None or post.start <= before]
        return earlier[-1] if earlier else (posts[0] if posts else None)

    def quotation_at(self, offset: int) -> Quotation | None:
        """Give the quotation that holds the character at ``offset``, if any."""
        for quotation in self.quotations:
            if quotation.start <= offset < quotation.end:
                return quotation
        return None


# What speaks for a company that a sentence leaves out; set on the articles of the development set.
MAIN, ABOUT, SUBJECT, APART, ORGANIZATION, HERE = 0.5, 2.0, 0.7, 0.5, 0.8, 1.8
NEAR = {1: 1.0, 2: 0.6}


_OPENING = re.compile(
    r"(?:while|although|though|whereas|as|after|before|when|since|despite|unlike|like|with|amid|following)\b[^,;:.]{4,160}, ?|"
    r"(?:随着|虽然|尽管|继)[^，；。]{3,80}，",
    re.IGNORECASE,
)
"""A clause that opens a sentence and is not what the sentence is about ("While rivals such as X struggle, …")."""


_HEAD = re.compile(
    r"[\s【「『“\"《●■▲◆•·.、—\-]*(?:(?:\ue007|近日|日前|另外|此外|其中|同日|同时|随后|当地时间|,)[,，]?){0,4}[\"「『]?"
    r"\ue001(?![的之]|旗下|讯|获悉|消息|报道|记者|研报|分析|:\s*\")"
)
"""A Chinese sentence that opens with a company as its subject."""


def _free(sentence: Encoded, end: int | None = None, start: int = 0) -> list[Mention]:
    """Give the companies of a sentence between two encoded positions, without those that only describe ("Tencent-backed")."""
    return [
        m
        for i in sentence.find("company", start, end)
        if sentence.text[i + 1 : i + 2] != "-"
        for m in sentence.mentions[i]
    ]
