"""Which figures of an English sentence belong to a metric noun: a walk from the noun over figures, verbs and links."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from newsledger.kinds.result.en_lexicon import METRICS, MONEY, NUMBER, SHARE
from newsledger.languages.en.moves import FRACTION, FRACTIONS, NOUN, PARTICLE, TIMES_VERB, VERB, sign, times
from newsledger.patterns.encode import MARKS

MONEY_MARK, PERCENT_MARK, COUNT_MARK = MARKS["money"], MARKS["percent"], MARKS["count"]
FIGURES = f"[{MONEY_MARK}{PERCENT_MARK}{COUNT_MARK}]"
ORGS = f"[{MARKS['company']}{MARKS['organization']}{MARKS['product']}]"
APPROX = (
    r"(?:(?:about|around|roughly|approximately|some|nearly|almost|close to|more than|less than|fewer than|over|under|up to|as much as|as many as|"
    r"as high as|as low as|at least|at most|just|well|only|a|an|the|its|another|additional|record|staggering|whopping|estimated|total|combined|now|"
    r"currently|between|in excess of|north of|upwards of|average of|not quite|all|mere|further|range of) ){0,4}"
)
FIRST_REACH, NEXT_REACH = 130, 70
"""How many characters may lie between a metric noun and its first figure, and between two of its figures."""

_TOKEN = re.compile(
    rf"(?P<figure>{FIGURES})"
    rf"|\bby (?:about |around |nearly |almost |more than |over |roughly |at least )?(?P<fraction>{FRACTION})\b(?! of)"
    rf"|(?P<colon>:(?= {APPROX}{FIGURES}))"
    r"|(?P<stop>[;:\"]|\b(?:while|whereas|after|because|sending|sent|pushing|although|though|but(?! (?:(?:still|also|that|it) )?(?:was |were |came in |remained )?(?:a bit |a little |slightly |just |still |well |far )?(?:fell short|miss|below|above|ahead of|short of|beat|topp|under|lower than|higher than|slightly below|slightly above|just below|just above))|shares|stocks?|whose|according|despite|helped|thanks|"
    r"driven|amid|due|blamed|prices?|wages|salaries|rents|meanwhile|including|unless|since|if|index|buy|bought|acquired?|spen[dt]|pay|paid|raised?|invest(?:ed)?|when|where)\b"
    rf"|\bas (?!of\b|well\b|much\b|many\b|high\b|low\b|{FIGURES})|,? and (?={ORGS})|, with (?={ORGS}))"
    r"|(?P<against>\b(?:compar(?:ed|es|ing) (?:with|to)|versus|vs\.?|against|(?<!more )(?<!less )(?<!fewer )than|above|below|beat(?:s|ing)?|topp(?:ed|ing)|tops|miss(?:ed|es|ing)?|exceeding|short of|"
    r"ahead of|from|previous(?:ly)?|earlier forecast|prior|in line with|off)\b)"
    rf"|\b(?P<times>{TIMES_VERB})\b(?![ -]digits?)"
    r"|\b(?P<pace>slow(?:ed|s|ing)?|quicken(?:ed|s|ing)|accelerat(?:ed|es|ing)|eas(?:ed|es|ing)|cool(?:ed|s|ing)|decelerat(?:ed|es|ing)|moderat(?:ed|es|ing)|picked up|picks up)\b(?= (?:sharply |slightly |markedly |further )?(?:to|from)\b)"
    rf"|\b(?P<move>(?P<noun>{NOUN})|{VERB}|{PARTICLE})\b"
    r"|\b(?P<be>was|were|is|are|be|been|being|total(?:ed|led|s|ing|ling)?|reach(?:ed|es|ing)?|hit|hits|hitting|stood|stands|came|comes?|"
    r"amount(?:ed|s|ing)? to|landed|worsen(?:ed|s|ing)|number(?:ed|s|ing)|exceed(?:ed|s)?|surpass(?:ed|es|ing)?|cross(?:ed|es|ing)|pass(?:ed|es|ing)|averag(?:ed|es|ing)|remain(?:ed|s)? at|"
    r"equal(?:ed|s)|at)\b"
    r"|\b(?P<to>to|towards?)\b|\b(?P<of>of|between)\b"
)
_LEVEL_BEFORE = re.compile(
    rf"(?:(?<=:) |\b(?:to|at|of|as|was|were|is|be|total\w*|reach\w*|hit|stood|exceed\w*|surpass\w*|averag\w*|pass(?:ed|es|ing)|cross\w*|past|beyond|number\w*|landed|grew|swell\w*|swollen) ){APPROX}$"
)
_REACHED = re.compile(rf"\bto {APPROX}$")
_MOVED_BY = re.compile(rf"\b(?:(?:{VERB})(?: by)?|by) {APPROX}$")
_NOUN_AFTER = re.compile(
    rf"(?: percentage)?(?:[ -](?:points?|year-over-year|yearly|annual|annualized|sharp|year-on-year|yoy|quarterly))? (?P<noun>{NOUN}|higher|lower|more|less)\b"
)
_PASSED = re.compile(r"topp(?:ed|ing)|tops|exceeding")
_EXPECTED_NEAR = re.compile(
    r"\b(?:estimat|expect|forecast|consensus|guidance|analyst|target|predict|projection|previous|prior|rival|year)"
)
_GROUP = re.compile(
    r"(?:(?:has|have|had|is|are|was|were|be|been|will|would|could|may|might|should|expected|forecast|projected|likely|set|to|not|"
    r"estimated|seen|also|reportedly|[a-z]{2,12}ly) ){0,6}$"
)


@dataclass(slots=True)
class Figures:
    """What belongs to one metric noun: positions of marks, the change, and where the words that state them end.

    Attributes:
        level: position of the figure that the metric reached; None when only a change is stated.
        change_at: position of the percentage by which it changed.
        change: the change in percent where words state it ("doubled", "by a third").
        sign: +1 or -1 as far as known.
        compared: (start of the comparing word, position) of each figure that the main one is compared with.
        verb: the verb group that states them.
        used: every mark consumed.
    """

    level: int | None = None
    change_at: int | None = None
    change: float | None = None
    sign: int = 0
    end: int = 0
    compared: list[tuple[int, int]] = field(default_factory=list)
    verb: str = ""
    used: set[int] = field(default_factory=set)

    @property
    def complete(self) -> bool:
        """True when there is a figure at all."""
        return self.level is not None or self.change_at is not None or self.change is not None

    @property
    def changed(self) -> bool:
        """True when a change is known."""
        return self.change_at is not None or self.change is not None


@dataclass(slots=True)
class Walk:
    """A walk to the right of one metric noun.

    Attributes:
        text: the encoded sentence in lower case.
        metric: the metric; it says which sorts of figures stand for its level.
        start: where the metric noun ends.
        limit: where the next metric noun (or the sentence) stops the walk.
        taken: positions of figures that belong to others already.
        grows: True when the noun is followed by "growth" or the like: percentages are changes.
        found: what is known so far (a figure before the noun).
    """

    text: str
    metric: str
    start: int
    limit: int
    taken: set[int]
    grows: bool
    found: Figures
    linked: bool = False
    against: int | None = None
    reach: int = 0

    def run(self) -> Figures:
        """Give the figures."""
        self.reach = self.start + (NEXT_REACH if self.found.complete else FIRST_REACH)
        for token in _TOKEN.finditer(self.text, self.start, self.limit):
            if token["stop"] or token.start() > self.reach:
                break
            if token["figure"]:
                if not self._figure(token.start()):
                    break
            elif token["fraction"]:
                if self.found.sign and not self.found.changed and self.against is None:
                    self.found.change = self.found.sign * FRACTIONS[token["fraction"]]
                    self._reached(token.end())
            elif token["times"]:
                if not self.found.changed:
                    self.found.change = times(token[0])
                    self._verb(token)
                    self._reached(token.end())
            elif token["against"]:
                if self.linked or self.found.complete:
                    self.against = token.start()
                elif _PASSED.match(token[0]):
                    self._verb(token)  # "market value topped $3 trillion"
            elif token["pace"]:
                if self.grows:
                    self.linked, self.against = True, None  # "growth slowed to 3 percent" is still growth
                elif sign(token[0]):
                    self._move(token)
            elif token["move"]:
                self._move(token)
            elif token["colon"]:
                if token.start() > self.start + 2:
                    break
                self.linked = True
            elif token["be"]:
                self.linked = True
                if token["be"] != "at":
                    self.against = None
                    self._verb(token)
            elif token["to"]:
                if self.found.compared or (self.against is not None and self.text.startswith("from", self.against)):
                    self.against = None
            elif token.start() - self.start <= 14 or _starts_figure(self.text, token.end()):
                self.linked = True
        return self.found

    def _verb(self, token: re.Match[str]) -> None:
        self.linked = True
        self.against = None
        if not self.found.verb:
            before = _GROUP.search(self.text, max(0, token.start() - 60), token.start())
            verb = "fell" if token[0].startswith("declin") else token[0]  # "declined" alone would read as a refusal
            self.found.verb = (before[0] if before else "") + verb

    def _move(self, token: re.Match[str]) -> None:
        if token["noun"] and (self.found.complete or not self.linked) and _verbless(self.text, token):
            return
        if not (
            self.found.changed and self.text.startswith(" than ", token.end())
        ):  # "fell 4 percent, but was higher than"
            self.found.sign = sign(token[0])
        self._verb(token)

    def _reached(self, end: int) -> None:
        self.found.end = max(self.found.end, end)
        self.reach = end + NEXT_REACH

    def _figure(self, at: int) -> bool:
        """Put one figure where it belongs; False when it belongs to something else, which ends the walk."""
        if at in self.taken or not (self.linked or self.found.complete):
            return False
        found, text = self.found, self.text
        mark, before, sorts = text[at], text[max(0, at - 60) : at], METRICS[self.metric][1]
        after = _NOUN_AFTER.match(text, at + 1)
        end = at + 1
        if (
            self.against is not None
            and found.changed
            and found.level is None
            and _PASSED.match(text, self.against)
            and _accepted(mark, self.metric, sorts)
            and not _EXPECTED_NEAR.search(text[self.against : at + 50])
        ):
            found.level, self.against = at, None  # "rose 26 percent, topping $1 billion for the first time"
        elif self.against is not None:
            found.compared.append((self.against, at))
            found.used.add(at)
            self.against, self.reach = None, end + NEXT_REACH
            return True
        elif mark == PERCENT_MARK and before.endswith("plus or minus "):
            found.used.add(at)
            return True
        elif text.startswith(("-fold", " times"), at + 1):
            return False
        elif (
            mark == PERCENT_MARK
            and SHARE in sorts
            and found.level is None
            and (_LEVEL_BEFORE.search(before) or at <= self.start + 2)
            and not after
        ):
            found.level = at
        elif mark == PERCENT_MARK:
            if found.changed or text.startswith(" of ", at + 1):
                return False
            if after:
                found.sign, end = sign(after["noun"]) or (1 if after["noun"] == "more" else -1), after.end()
            if (not found.sign and not self.grows) or (not after and not self.grows and _REACHED.search(before)):
                return False
            found.change_at = at
        elif found.level is None and _accepted(mark, self.metric, sorts):
            if after or _MOVED_BY.search(before):
                found.used.add(at)  # by how much, not how much
                self._reached(end)
                return True
            if mark == COUNT_MARK and not found.complete and not _LEVEL_BEFORE.search(before):
                return False
            found.level = at
        else:
            return False
        found.used.add(at)
        self._reached(end)
        return True


def _accepted(mark: str, metric: str, sorts: tuple[str, ...]) -> bool:
    return (mark == MONEY_MARK and MONEY in sorts) or (mark == COUNT_MARK and (NUMBER in sorts or metric == "revenue"))


def _starts_figure(text: str, at: int) -> bool:
    return re.compile(rf" {APPROX}{FIGURES}").match(text, at) is not None


def _verbless(text: str, token: re.Match[str]) -> bool:
    """True when a word like "rise" is a noun where it stands: after an article, an adjective in -ed or a figure."""
    return (
        re.search(
            r"(?:\b(?:a|an|the|of|in|any|some|this|its|their|\w+-\w+)|[\ue000-\ue00a](?:'s)?) $",
            text[max(0, token.start() - 16) : token.start()],
        )
        is not None
    )
