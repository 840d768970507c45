"""Suits read off verbs and nouns: "sued", "threw out", "a suit against": who, whom, how it went."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsledger.kinds.lawsuit.en_suit import BY, COURT, MOD, MONEY, PARTY, SUIT, SURE, Suit, parties, words_of
from newsledger.languages.en.parties import (
    AUTHORITY,
    TARGETS,
    doer,
    finite,
    group_start,
    head,
    object_at,
    passive_group,
)
from newsledger.patterns import Encoded

_RULES: tuple[tuple[str, str, re.Pattern[str]], ...] = tuple(
    (name, outcome, re.compile(rf"(?<![\w-])(?P<verb>{template})"))
    for name, outcome, template in (
        (
            "sue",
            "filed",
            r"su(?:e|es|ed|ing)|counter-?su(?:e|es|ed|ing)|take[ns]? (?=[^.;]{1,40} to court)|took (?=[^.;]{1,40} to court)|taking (?=[^.;]{1,40} to court))(?![\w-])(?:",
        ),
        (
            "settle",
            "settled",
            rf"settl(?:e|es|ed|ing)|resolv(?:e|es|ed|ing)|end(?:s|ed|ing)?|reach(?:es|ed|ing)? (?:an? |out-of-court |confidential |tentative )*(?:settlement|agreement in principle)|pa(?:y|ys|id|ying))(?![\w-])(?=[^.;]{{0,90}}?(?:\b{SURE}|\bsettlement|\bdispute|\bout of court|\bcomplaint))(?:",
        ),
        (
            "dismiss",
            "dismissed",
            r"dismiss(?:es|ed|ing)?|thr(?:ow|ows|ew|own|owing) out|toss(?:es|ed|ing)?(?: out)?|reject(?:s|ed|ing)?|drop(?:s|ped|ping)?|withdr(?:aw|aws|ew|awn|awing)|quash(?:es|ed)?|struck down)(?![\w-])(?:",
        ),
        (
            "lose",
            "lost",
            r"los(?:e|es|ing|t))(?= [^.;]{0,60}?\b(?:lawsuit|suit|case|appeal|(?:legal|court|patent|trademark) (?:battle|fight|challenge|bid|dispute|case)|bid to|challenge))(?:",
        ),
        (
            "win",
            "won",
            r"w(?:in|ins|on(?!'t)|inning)|prevail(?:s|ed)?|secur(?:e|es|ed))(?= [^.;]{0,60}?\b(?:lawsuit|suit|court|case|appeal|legal|patent (?:battle|fight|dispute|trial)|verdict|judgment|damages|injunction|arbitration))(?:",
        ),
        ("award", "won", rf"award(?:s|ed|ing)?|order(?:s|ed|ing)?)(?= [^.;]{{0,60}}?(?:to pay|{MONEY}|damages))(?:"),
        (
            "rule",
            "won",
            r"rul(?:e|es|ed|ing)|found|finds?|decid(?:e|es|ed)|sid(?:e|es|ed)|upheld|upholds?|determined|held)(?![\w-])(?:",
        ),
        ("appeal", "appealed", r"appeal(?:s|ed|ing)?|challeng(?:e|es|ed|ing))(?![\w-])(?:"),
    )
)
_WITH = re.compile(
    rf"[^.;\"]{{0,60}}? (?:with|against|from|brought by|filed by|by) (?:the |a |an )?{MOD}(?P<it>[{PARTY}])"
)


_ONLY_ASKED = re.compile(
    r"\b(?:bids?|motions?|requests?|efforts?|attempts?|refus\w+|declin\w+|ask\w*|seek\w*|sought|urg\w+|wants?|wanted|hop\w+|fail\w*|petition\w*|pleas?|tried|try|tries|trying|mov(?:e|es|ed|ing)|denied|denies|rejected|bidding)"
    r"(?: (?:[\w'-]+|[\ue000-\ue00a](?:'s)?)){0,3}? (?:to )?$"
)
_INCLUDING = re.compile(r"(?: [\w.,'-]+| [\ue000-\ue00a](?:'s)?,?){1,9}? (?:including|such as|among them)(?= )")
_ASKS = re.compile(r"\b(?:bid|motion|request|effort|attempt|plea|application)s? (?:[\w-]+ ){0,3}(?:to|for)\b")


def by_verbs(sentence: Encoded) -> Iterator[Suit]:
    """Give the suits that verbs of a sentence tell; its authorities are marked."""
    for name, outcome, expression in _RULES:
        for found in expression.finditer(sentence.lower):
            suit = _READERS[name](sentence, found.start("verb"), found.end("verb"), outcome)
            if suit is not None:
                yield suit


def _sue(sentence: Encoded, a: int, b: int, outcome: str) -> Suit | None:
    lower, text = sentence.lower, sentence.text
    start = group_start(lower, a)
    if passive_group(sentence, start, b) or lower.startswith((" by ", " for ", " over ", " in "), b):
        defendant = doer(sentence, start)
        by = BY.match(text, b, b + 130)
        if defendant is None or (lower[a:b] != "sued" and not passive_group(sentence, start, b)):
            return None
        plaintiff = (by.start("it"),) if by and lower[b : by.start("it")].count(",") == 0 else ()
        return Suit(
            outcome,
            min(defendant, start),
            by.end() if plaintiff and by else b,
            (start, b),
            plaintiff,
            (defendant,),
            rule="sued",
        )
    defendant = object_at(sentence, b) if not lower.startswith(" to ", b) else None
    if defendant is None:
        near = re.match(rf"(?: (?:the |its |his |[\w-]+ )*)(?P<it>{AUTHORITY})", text[b : b + 60])
        defendant = b + near.start("it") if near else None
    listed = _INCLUDING.match(lower, b, b + 130) if defendant is None else None
    if listed:
        defendant = object_at(sentence, listed.end())
    plaintiff_at = doer(sentence, start)
    if plaintiff_at is not None and plaintiff_at == defendant:
        plaintiff_at = None
    if defendant is None and (
        plaintiff_at is None or not re.match(r" (?:the|over|for|to block|\ue007)", lower[b : b + 12])
    ):
        return None
    if defendant is None and plaintiff_at is not None and lower[a:b] not in ("sued", "sues"):
        return None
    return Suit(
        outcome,
        min([start, *([plaintiff_at] if plaintiff_at is not None else [])]),
        max(b, (defendant or 0) + 1),
        (start, b),
        (plaintiff_at,) if plaintiff_at is not None else (),
        (defendant,) if defendant is not None else (),
        rule="sue",
    )


def _settle(sentence: Encoded, a: int, b: int, outcome: str) -> Suit | None:
    lower, text = sentence.lower, sentence.text
    start = group_start(lower, a)
    if lower[max(0, start - 7) : start] == "agreed ":
        start -= 7
    tail = lower[b : b + 130].split(". ")[0]
    if re.search(r"\b(?:charges|investigation|probe|regulat)", tail) and not re.search(rf"\b{SURE}\b", tail):
        return None
    if lower[a:b].startswith(("pa", "end", "resolv")) and not re.search(rf"\b{SURE}\b", tail):
        return None
    if lower[a:b].startswith("pa") and not re.search(r"\b(?:settle|settlement|resolve|end)\b", tail):
        return None
    first = doer(sentence, start)
    noun = re.search(rf"\b(?:{SUIT}|settlement|out of court|disputes?)\b", tail)
    end = b + noun.end() if noun else b
    if passive_group(sentence, start, b):
        return _ended(sentence, start, b, outcome)
    if first is None or text[first] == AUTHORITY:
        return None
    other = _WITH.match(text, b, b + 150)
    second = other.start("it") if other else None
    owner = re.search(rf"(?P<it>[{PARTY}])'s? (?:[\w-]+ ){{0,4}}?$", text[b : end - (len(noun[0]) if noun else 0)])
    if (
        second is None
        and owner
        and not any(m.referring == "pronoun" for m in sentence.mentions.get(b + owner.start("it"), ()))
    ):
        second = b + owner.start("it")
    if second is not None and second == first:
        second = None
    both = len(sentence.mentions.get(first, ())) >= 2
    money = next((i for i in range(b, min(len(text), end + 70)) if text[i] == MONEY), None)
    return Suit(
        outcome,
        min(first, start),
        max(end, (second or 0) + 1, (money or 0) + 1),
        (start, b),
        (second,) if second is not None else ((first,) if both else ()),
        (first,),
        amounts=money,
        rule="settle",
    )


def _dismiss(sentence: Encoded, a: int, b: int, outcome: str) -> Suit | None:
    lower, text = sentence.lower, sentence.text
    start = group_start(lower, a)
    if passive_group(sentence, start, b):
        return _ended(sentence, start, b, outcome)
    noun = re.match(rf"(?P<before> {MOD})(?:{SURE}|cases?|complaints?|claims?)\b", lower[b : b + 110])
    if not noun or not finite(sentence, start, (a, b)):
        return None
    if "criminal" in noun["before"] or _ASKS.search(noun["before"]) or _ONLY_ASKED.search(lower, max(0, a - 70), a):
        return None
    at = b + noun.end("before")
    plaintiff, defendant = parties(sentence, at, b + noun.end())
    actor = doer(sentence, start)
    court = actor if actor is not None and text[actor] == AUTHORITY else None
    if lower[a:b].startswith(("drop", "withdr")):
        plaintiff = plaintiff or ((actor,) if actor is not None else ())
        court = None
    elif court is None and not COURT.search(lower[max(0, start - 80) : start]):
        return None
    if not plaintiff and not defendant:
        return None
    positions = [*plaintiff, *defendant]
    return Suit(
        outcome,
        min([start, *positions]),
        max([b + noun.end(), *(p + 1 for p in positions)]),
        (start, b),
        plaintiff,
        defendant,
        court,
        rule="dismiss",
    )


def _ended(sentence: Encoded, start: int, b: int, outcome: str) -> Suit | None:
    """Read "X's suit against Y was dismissed"."""
    low = max(0, start - 150)
    noun = re.search(rf"\b(?P<noun>{SURE})\b[^.;]{{0,110}}?$", sentence.lower[low:start])
    if not noun:
        return None
    plaintiff, defendant = parties(sentence, low + noun.start(), low + noun.end("noun"), start)
    if not plaintiff and not defendant:
        return None
    first = min([low + noun.start(), *plaintiff, *defendant])
    money = next((i for i in range(b, min(len(sentence.text), b + 40)) if sentence.text[i] == MONEY), None)
    end = max(b, (money or 0) + 1)
    return Suit(outcome, first, end, (start, b), plaintiff, defendant, amounts=money, rule="ended")


def _lose_or_win(sentence: Encoded, a: int, b: int, outcome: str) -> Suit | None:
    lower, text = sentence.lower, sentence.text
    start = group_start(lower, a)
    tail = lower[b : b + 110].split(". ")[0]
    object_of = re.match(
        rf" {MOD}(?P<noun>lawsuits?|suits?|court (?:cases?|battles?|fights?|rulings?|orders?|appeals?)|legal (?:battles?|fights?|challenges?|cases?|victory|bid|disputes?)|(?:patent|trademark|copyright|antitrust|libel|defamation) (?:cases?|battles?|fights?|disputes?|trials?|suits?|lawsuits?|verdicts?)|appeals?(?= (?:against|over|in))|verdicts?|judgments?|injunctions?|arbitration|damages|challenge (?=to|against))",
        tail,
    )
    if not object_of or not finite(sentence, start, (a, b)) or "guilty" in object_of[0]:
        return None
    if re.search(r"\b(?:to|for) (?:dismiss|throw|toss|end|block|stop|have|halt)", object_of[0]):
        return None
    winner = doer(sentence, start)
    if winner is None or text[winner] == AUTHORITY:
        return None
    end = b + object_of.end()
    against = _WITH.match(text, end - 1, end + 80)
    other = against.start("it") if against and text[against.start("it")] in PARTY else None
    money = next((i for i in range(b, min(len(text), end + 60)) if text[i] == MONEY), None)
    return Suit(
        outcome,
        min(start, winner),
        max(end, (other or 0) + 1),
        (start, b),
        (winner,),
        (other,) if other is not None and other != winner else (),
        amounts=money,
        rule="end",
    )


def _award(sentence: Encoded, a: int, b: int, outcome: str) -> Suit | None:
    lower, text = sentence.lower, sentence.text
    start = group_start(lower, a)
    passive = passive_group(sentence, start, b)
    near = lower[max(0, start - 90) : b + 130]
    money = next((i for i in range(b, min(len(text), b + 110)) if text[i] == MONEY), None)
    if lower[a:b].startswith("order"):
        pay = re.match(r"[^.;]{0,50}? to pay ", lower[b : b + 70])
        if (
            not pay
            or not re.search(
                r"\b(?:court|judge|jury|tribunal|arbitrat)", words_of(sentence, max(0, start - 90), b + 110)
            )
            or re.search(r"\b(?:fines?|penalt|forfeit)", near)
        ):
            return None
        defendant = doer(sentence, start) if passive else object_at(sentence, b)
        if defendant is None or text[defendant] == AUTHORITY:
            return None
        payee = next((i for i in range(b + pay.end(), min(len(text), b + pay.end() + 70)) if text[i] in TARGETS), None)
        return Suit(
            outcome,
            min(defendant, start),
            max(b + pay.end(), (money or 0) + 1, (payee or 0) + 1),
            (start, b),
            (payee,) if payee is not None and payee != defendant else (),
            (defendant,),
            amounts=money,
            rule="order",
        )
    if not re.search(
        r"\b(?:court|judge|jury|jurors|damages|arbitrat|verdict|lawsuit)",
        near + words_of(sentence, max(0, start - 60), b),
    ):
        return None
    plaintiff = doer(sentence, start) if passive else object_at(sentence, b)
    if plaintiff is None or text[plaintiff] == AUTHORITY:
        return None
    against = re.match(rf"[^.;]{{0,80}}? against (?:the )?{MOD}(?P<it>[{TARGETS}])", text[b : b + 130])
    defendant_at = (b + against.start("it"),) if against else ()
    return Suit(
        outcome,
        min(plaintiff, start),
        max([b, plaintiff + 1, (money or 0) + 1, *(p + 1 for p in defendant_at)]),
        (start, b),
        (plaintiff,),
        defendant_at,
        amounts=money,
        rule="award",
    )


def _rule(sentence: Encoded, a: int, b: int, outcome: str) -> Suit | None:
    lower, text = sentence.lower, sentence.text
    start = group_start(lower, a)
    court = doer(sentence, start)
    if court is None or not COURT.search(words_of(sentence, court, court + 1)):
        court_word = re.search(
            r"\b(?:court|judge|jury|jurors|tribunal)\b[^.;]{0,40}$", lower[max(0, start - 60) : start]
        )
        if not court_word:
            return None
        court = None
    favour = re.match(
        rf" (?:(?:unanimously|largely|partly|mostly|also|earlier|that|\ue007|on \ue007|in \ue007) )?(?P<side>in favou?r of|for|with|against|that)? ?(?:the )?{MOD}(?P<it>[{TARGETS}])(?P<rest>[^.;]{{0,60}})",
        text[b : b + 170],
    )
    if not favour:
        return None
    at, side = b + favour.start("it"), (favour["side"] or "").lower()
    rest = favour["rest"].lower()
    if side == "against" or re.match(
        r"(?:'s [\w ]+?)?(?: (?:had|has|did|was|is|were|have|willfully|liable))* ?(?:infring|violat|liable|breach|defam|stole|misappropriat|copied|guilty of infring)",
        rest,
    ):
        if " not " in rest[:30]:
            return Suit("lost", min(start, at), at + 1 + len(rest[:30]), (start, b), (), (at,), court, rule="rule")
        if side == "against" and re.search(r"\bguilt|convict", rest):
            return None
        verb = re.search(r"infring\w*|violat\w*|liable|breach\w*|stole|misappropriat\w*", rest)
        return Suit(
            outcome, start, at + 1 + (verb.end() if verb else 0), (start, b), (), (head(text, at),), court, rule="rule"
        )
    if side in ("in favor of", "in favour of", "for", "with"):
        return Suit(outcome, start, at + 1, (start, b), (head(text, at),), (), court, rule="rule")
    return None


def _appeal(sentence: Encoded, a: int, b: int, outcome: str) -> Suit | None:
    lower, text = sentence.lower, sentence.text
    start = group_start(lower, a)
    if not re.match(
        r"(?: against| to)? (?:the |a |an |that |this |its |his |her |their )?(?:[\w'$-]+ |[\ue000-\ue00a](?:'s)? ?){0,5}?(?:ruling|decision|verdict|judge?ment|conviction|injunction|sentence|fine|order|award|penalty)",
        lower[b : b + 90],
    ) and not (
        lower.startswith("appeal", a)
        and re.match(r"[.,]|$| to the | the case", lower[b : b + 12])
        and re.search(r"\b(?:will|to|would|plans? to|has|have|said it|intends? to)\b", lower[start:b])
    ):
        return None
    if not finite(sentence, start, (a, b)) or (
        lower[a:b].startswith("challeng") and not re.search(r"ruling|court|verdict|judge", lower[b : b + 80])
    ):
        return None
    who = doer(sentence, start)
    if who is None or text[who] == AUTHORITY:
        return None
    return Suit(
        outcome,
        min(who, start),
        b + len(lower[b : b + 60].split(",")[0].split(". ")[0]),
        (start, b),
        (who,),
        (),
        rule="appeal",
    )


_READERS = {
    "sue": _sue,
    "settle": _settle,
    "dismiss": _dismiss,
    "lose": _lose_or_win,
    "win": _lose_or_win,
    "award": _award,
    "rule": _rule,
    "appeal": _appeal,
}
