"""How an English clause says that shares moved: a walk from the subject over verbs, percentages and prices."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from newsledger.languages.en.moves import FRACTION, FRACTIONS, NOUN, PARTICLE, TIMES_VERB, VERB, sign, times
from newsledger.patterns.encode import MARKS

MONEY, PERCENT, COUNT = MARKS["money"], MARKS["percent"], MARKS["count"]
COMPANIES = f"[{MARKS['company']}{MARKS['organization']}{MARKS['product']}]"
TRADED = (
    r"clos(?:ed?|es|ing)|end(?:ed|s|ing)?|trad(?:ed?|es|ing)|open(?:ed|s|ing)?|finish(?:ed|es|ing)?|settl(?:ed?|es|ing)|debut(?:ed|s|ing)?|start(?:ed|s) trading|"
    r"chang(?:ed|es|ing) hands|fetch(?:ed|es|ing)?|hit|hits|hitting|reach(?:ed|es|ing)?|touch(?:ed|es|ing)?|stood|stands|hover(?:ed|ing|s)?|was|were|is|are|be|been|bottomed|peaked|set"
)
BUSINESS = (
    r"revenues?|sales|profits?|earnings|income|users|shipments|orders|margins?|output|production|deliveries|premiums?|deposits|forecast|outlook|dividends?|"
    r"buyback|repurchase|offering|subscribers?|costs|bookings|demand|eps|guidance|ebitda|traffic|exports|imports|prices|spending|volumes?|turnover|"
    r"downloads|inventor(?:y|ies)|fees|assets|loans|debt|(?<!its )(?<!their )value"
)
FIRST_REACH, NEXT_REACH = 110, 60
_TOKEN = re.compile(
    rf"(?P<figure>[{MONEY}{PERCENT}])|(?P<count>{COUNT})"
    rf"|\bby (?:about |around |nearly |almost |more than |over |roughly )?(?P<fraction>{FRACTION})\b(?! of)|\b(?:up|down|off|lower|higher|{VERB}) (?:about |around |nearly |almost |more than |over |roughly |as much as )?(?P<part>{FRACTION})\b(?! (?:of|an?|the|its|their|all)\b)|\blos(?:t|ing) (?:about |almost |nearly |over |more than |roughly |as much as )?(?P<lost>half|a third|a quarter|two-thirds|three-quarters|a fifth)\b"
    rf"|\b(?:a |an |its |their )?(?:new |fresh )?(?:(?:record|all-time|lifetime|historic)(?: closing| intraday| trading)? |(?:new|fresh) )(?P<mark>high|low)s?\b(?!-)|\b(?:a |its |their )(?P<most>highest|lowest)(?:-| )ever\b"
    r"|(?P<stop>[;:\"]|\b(?:while|whereas|because|although|though|when|despite|amid|according|said|says|saying|sending|if|unless|target|targets|offer|offering|per|valu\w+|giving|bringing|making|wip\w+|pushing|lifting|taking|outpacing|outperform\w*|trailing|market value|market cap\w*)\b"
    rf"|\b(?:as|after|following|with|on|where)\b(?= (?:the |a |an |its |their |news|reports?|concerns?|fears?|investors|{COMPANIES}|analysts?|hopes|optimism|worries|strong|weak|better|worse|\w+ (?:said|reported|announced|posted|was|were|is)))(?! (?:the|a|an|its|their|\w+) (?:day|week|month|year|first|open|close|stock|news|session|nasdaq|nyse|market|back|debut|{COMPANIES}))"
    rf"|,? (?:and|but) (?={COMPANIES})|, (?={COMPANIES})|\b(?:{BUSINESS})\b)"
    r"|(?P<against>\b(?:from|above|below|(?<!more )(?<!less )than|compared (?:with|to)|versus|since|against|over the previous)\b)"
    rf"|\b(?P<times>{TIMES_VERB})\b|(?<!-)\b(?P<particle>{PARTICLE}|off(?= (?:about |nearly |more than |almost |around |over )?{PERCENT}))\b|\b(?P<move>(?P<noun>{NOUN})|{VERB})\b"
    rf"|\b(?P<traded>{TRADED})\b|\b(?P<to>to|at)\b|(?P<later>\b(?:before|after|and then|then|but|and)\b)"
)
_HIGHER = re.compile(
    rf" (?P<word>higher|lower|firmer|stronger|weaker|softer|above|below|(?:over|under)(?= (?:its|the|their) [^,;]{{0,24}}price\b)|up|down|more|off(?! (?:an?|its|the|their|last|this|\ue007)(?: [\w-]+| \ue007){{0,3}} (?:lows?|bottom|trough|nadir)\b)|{NOUN})\b"
)
_BE = re.compile(r"was|were|is|are|be|been|set")
_AS_NOUN = re.compile(rf"(?:{NOUN})s?")
_LATE = re.compile(r"[^;,%]{0,30}? (?P<word>higher|lower|firmer|stronger|weaker|softer)\b")
_OF_VALUE = re.compile(
    r" of (?:its|their|the|the company's|[\ue001-\ue004]'s) (?:market |stock market |share )?value\b"
)
_PREDICATED = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|could|may|might|to|also|then|later|now|not|already|just|initially|briefly|still|only|even|[a-z]{2,12}ly) $"
)


@dataclass(frozen=True, slots=True)
class Move:
    """One move or one level of a share price.

    Attributes:
        start, end: the encoded words that state it, without the subject.
        sign: +1, -1, or 0 when only a level is stated.
        percent: position of the percentage; ``fraction`` is it where words give it.
        amounts: position of the price reached.
        mark: ``high`` or ``low`` for a record.
        verb: its verb.
    """

    start: int
    end: int
    sign: int = 0
    percent: int | None = None
    fraction: float | None = None
    amounts: int | None = None
    mark: str = ""
    verb: str = ""

    @property
    def figured(self) -> bool:
        """True when it has a figure or a record mark."""
        return self.percent is not None or self.fraction is not None or self.amounts is not None or bool(self.mark)

    @property
    def stated(self) -> bool:
        """True when there is anything to report."""
        return self.figured or (self.sign != 0 and bool(self.verb))


@dataclass(slots=True)
class Walk:
    """A walk over one clause in lower case, from the end of its subject; ``sign`` when a word before the subject gives it, ``limit`` where the next subject is."""

    text: str
    start: int
    sign: int = 0
    limit: int | None = None
    now: Move = field(init=False)
    against: bool = False
    to: bool = False
    fresh: bool = True
    """False when the move of ``now`` is complete and the next verb begins another."""
    done: list[Move] = field(default_factory=list)

    def run(self) -> list[Move]:
        """Give the moves, in order."""
        self.now = Move(self.start, self.start, self.sign, verb="sent" if self.sign else "")
        reach = self.start + FIRST_REACH
        for token in _TOKEN.finditer(self.text, self.start, len(self.text) if self.limit is None else self.limit):
            at = token.start()
            if token["stop"] or at > reach:
                break
            if token["figure"]:
                if not self._figure(at):
                    break
                reach = at + NEXT_REACH
            elif token["fraction"] or token["lost"] or token["part"]:
                part = FRACTIONS[token["fraction"] or token["lost"] or token["part"]]
                direction = -1 if token["lost"] else sign(token[0]) if token["part"] else self.now.sign
                if direction and self.now.percent is None:
                    self.now = replace(
                        self.now, fraction=part, sign=direction, end=token.end(), verb=self.now.verb or token[0]
                    )
                    self.against, reach = False, token.end() + NEXT_REACH
            elif token["mark"] or token["most"]:
                if not self.against:
                    mark = token["mark"] or ("high" if token["most"] == "highest" else "low")
                    self.now = replace(self.now, mark=mark, end=token.end(), verb=self.now.verb or "hit")
                    reach = token.end() + NEXT_REACH
            elif token["times"]:
                if not self.now.figured:
                    change = times(token[0]) or 0
                    self.now = replace(
                        self.now, fraction=abs(change), sign=1 if change > 0 else -1, end=token.end(), verb=token[0]
                    )
                    reach = token.end() + NEXT_REACH
            elif token["move"] or token["particle"] or token["traded"]:
                if self._verb(token):
                    reach = token.end() + NEXT_REACH
            elif token["against"]:
                self.against = True
            elif token["to"]:
                self.to, self.against = True, False
            elif token["later"]:
                self.fresh = False
            elif token["count"] and not self.now.figured:
                break
        return [
            m
            for m in (*self.done, self.now)
            if m.figured or (m.stated and not (self.done and _AS_NOUN.fullmatch(m.verb)))
        ]

    def _verb(self, token: re.Match[str]) -> bool:
        """Take a verb; True when it begins another move."""
        at, word = token.start(), token[0]
        if token["noun"] and not self.now.verb and self.text[:at].endswith((" a ", " the ", " of ", " this ", "'s ")):
            return False
        direction = 0 if token["traded"] else sign(word)
        group = _PREDICATED.search(self.text, max(self.start, at - 14), at)
        begins = group.start() if group else at
        if self.now.figured and token["particle"] and self.now.percent is None and self.now.amounts is not None:
            self.now = replace(self.now, sign=direction)  # "closed at $20, up 3%"
            self.against = False
            return False
        if self.now.figured and (self.now.percent is not None or self.now.fraction is not None):
            if token["particle"]:
                return False
            if self.to and not direction:
                self.to = False  # "rose 3% to close at $20"
                return False
            if self.fresh and not direction:
                return False
            if token["noun"] and not self._finite(at):
                return False
            self.done.append(self.now)
            self.now = Move(begins, token.end(), direction, verb=(group[0] if group else "") + word)
            self.against = self.to = False
            self.fresh = True
            return True
        self.against = False
        anew = not _BE.fullmatch(word) if token["traded"] else direction and self._finite(at)
        if self.now.amounts is not None and anew and not (self.fresh or self.to):
            self.done.append(self.now)  # "opened at $45 and closed at $46"
            self.now = Move(begins, token.end(), direction, verb=(group[0] if group else "") + word)
            self.fresh = True
            return True
        if direction:
            self.now = replace(self.now, sign=direction, end=max(self.now.end, token.end()))
        if not self.now.verb or direction:
            self.now = replace(self.now, verb=(group[0] if group else "") + word, end=max(self.now.end, token.end()))
        return False

    def _finite(self, at: int) -> bool:
        """True when a word like "drop" is a verb where it stands."""
        return re.search(r"(?:and|but|then|,|before|to|have|has) $", self.text[max(0, at - 8) : at]) is not None

    def _figure(self, at: int) -> bool:
        """Take a figure; False when it ends the walk."""
        after = _HIGHER.match(self.text, at + 1)
        if self.text[at] == PERCENT:
            return self._percent(at, after)
        if self.against:
            self.against = False
            return True
        moved_by = re.search(
            rf"\b(?:{VERB}|{PARTICLE})(?: by| about| around| nearly| another| as much as)* ?$",
            self.text[max(0, at - 40) : at],
        )
        if (moved_by and not self.to) or self.text.endswith((" or ", " by "), 0, at):
            return True
        if not self.now.verb:
            return False
        if self.now.amounts is None:
            self.now = replace(self.now, amounts=at, end=max(self.now.end, at + 1))
        self.to = False
        return True

    def _percent(self, at: int, after: re.Match[str] | None) -> bool:
        direction = self.now.sign
        if after:
            word = after["word"]
            direction = {"above": 1, "over": 1, "below": -1, "under": -1, "more": 1, "off": -1}.get(word) or sign(word)
        elif not direction:
            late = _LATE.match(self.text, at + 1)
            direction = sign(late["word"]) if late else 0
        if self.against and not (after and after["word"] in ("higher", "lower")):
            self.against = False
            return True
        if (
            not direction
            or not self.now.verb
            or (self.text.startswith((" of ", " stake"), at + 1) and not _OF_VALUE.match(self.text, at + 1))
        ):
            return False
        end = after.end() if after else at + 1
        if self.now.percent is not None or self.now.fraction is not None:
            if (not after and self.fresh) or (after and after["word"] not in ("higher", "lower", "up", "down")):
                return False
            self.done.append(self.now)
            self.now = Move(at, end, direction, percent=at, verb=self.now.verb)
        else:
            self.now = replace(self.now, percent=at, sign=direction, end=max(self.now.end, end))
        return True
