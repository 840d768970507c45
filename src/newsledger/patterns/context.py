"""What a rule may know of the article beyond its own sentence."""

from __future__ import annotations

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
    """

    article: Article
    sentences: Sequence[Encoded]
    mentions: Sequence[Mention]
    zones: Sequence[Zone]
    quotations: Sequence[Quotation] = ()
    main_company: Mention | None = None
    posts: Mapping[str, Sequence[Post]] = field(default_factory=dict)

    def company_before(self, sentence: Encoded, position: int) -> Mention | None:
        """Give the company that "it" or "the company" would mean at an encoded position of a sentence.

        The first company named before it in the sentence, else the first one of up to two sentences before in the
        same or the preceding paragraph, else the article's main company.
        """
        found = _free(sentence, position)
        named = [m for m in found if m.name or m.referring == "name"]
        if named:
            return next((m for m in named if m.type == "company"), named[0])
        for back in range(sentence.index - 1, max(-1, sentence.index - 3), -1):
            earlier = self.sentences[back]
            if sentence.sentence.paragraph - earlier.sentence.paragraph > 1:
                break
            named = [m for m in _free(earlier) if m.name or m.referring == "name"]
            if named:
                return next((m for m in named if m.type == "company"), named[0])
        return self.main_company

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


def _free(sentence: Encoded, end: int | None = None) -> list[Mention]:
    """Give the companies of a sentence up to an encoded position, without those that only describe ("Tencent-backed")."""
    return [
        m for i in sentence.find("company", 0, end) if sentence.text[i + 1 : i + 2] != "-" for m in sentence.mentions[i]
    ]
