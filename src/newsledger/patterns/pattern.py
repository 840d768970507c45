"""Patterns as data, and their compilation into regular expressions over encoded sentences.

A template is an ordinary regular expression in which braces name slots and macros:

``{role:type}``   a mention of a type group (``person``, ``org``, ``company``, ``authority``, ``party``, ``anyone``,
                  ``place``, ``position``, ``date``, ``money``, ``percent``, ``count``, ``figure``) that fills a role.
                  Before it the grammar's descriptors may stand ("rival chip maker Nvidia"), after it an apposition.
                  ``{type}`` is short for ``{type:type}``; ``{role:type!}`` is the bare mention.
``{role:np}``     a short noun phrase of any words and mentions, up to a border.
``{role:text}``   any words within the clause, as few as will do.
``{v:a|b c}``     (English) a verb group in the active voice, any tense, of the verbs "a" or "b c".
``{pv:a|b}``      a verb group in the passive; ``{pp:a|b}`` the bare past participle; ``{ing:a|b}`` the -ing form.
``{;}``           a border: punctuation, a preposition or conjunction, the end. Nothing is consumed.
``{gap}``         up to 60 characters within the clause, as few as will do.

Patterns ignore case. Python's ``re`` backtracks, so every repetition in a template is bounded.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property

from newsledger.model import NAME_TYPES, Status, Value
from newsledger.patterns.candidate import Candidate, Filler
from newsledger.patterns.encode import GROUPS, Encoded
from newsledger.patterns.lowered import compile_lowered, lowered
from newsledger.patterns.needs import Heads, Need, depth_at, needs_of, top_level, word_within
from newsledger.patterns.vocabulary import VOCABULARY

_BRACE = re.compile(r"\{([^{}]*)\}")
_REPEAT = re.compile(r"^\d*,?\d*$")
REACH = 90
"""How many characters before a verb its auxiliaries may begin."""
_FIGURES = frozenset({"money", "percent", "count", "figure"})


@dataclass(frozen=True, slots=True)
class Grammar:
    """What the pattern language needs to know of one language.

    Attributes:
        language: folder name (``en``, ``zh``).
        weak, strong: what joins coordinated names (see ``encode``).
        descriptor: expression for the words that may stand before a name in a slot; matches the empty string.
        apposition: expression for what may stand after a name in a slot; matches the empty string.
        approximator: expression for words before a figure ("about "); matches the empty string.
        noun_phrase: expression of a short noun phrase.
        text: expression of free words within a clause.
        border: zero-width expression for the end of a phrase.
        gap: expression for a few words within a clause.
        macros: macro name → function from the text after its colon to an expression with one group named ``{group}``
            (``%s`` in the result is replaced by the group's name).
        accepts: (macro name, matched text, text before it, text after it) → False when a verb group turns out to be of
            the other voice, or no verb at all ("the cut", "fined by").
        auxiliary: the expression with which the macros of verb groups begin; empty when they have none.
        ends_auxiliary: word in lower case → False when no auxiliary ends with it.
        heads: macro name → function from the text after its colon to the first words of all that it matches.
    """

    language: str
    weak: frozenset[str]
    strong: frozenset[str]
    descriptor: str
    apposition: str
    approximator: str
    noun_phrase: str
    text: str
    border: str
    gap: str
    macros: Mapping[str, Callable[[str], str]] = field(default_factory=dict)
    accepts: Callable[[str, str, str, str], bool] = lambda macro, text, before, after: True
    auxiliary: str = ""
    ends_auxiliary: Callable[[str], bool] = lambda word: True
    heads: Mapping[str, Heads] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Pattern:
    """One rule of a kind in one language, as data.

    Attributes:
        name: short name, unique within its module.
        on: triggers separated by spaces (``_`` for a space within one): lower-case word beginnings (English) or
            strings (Chinese, simplified); the rule is tried only in sentences that have one of them.
        template: see the module's text.
        fixed: arguments that the rule itself gives (``{"measure": "fine"}``).
        status: the status, where the rule fixes it.
        unless: an expression; when the matched stretch or the 40 characters around it have it, the rule says nothing.
    """

    name: str
    on: str
    template: str
    fixed: Mapping[str, Value] = field(default_factory=dict)
    status: Status | None = None
    unless: str = ""


@dataclass(frozen=True)
class CompiledPattern:
    """A pattern ready to run: see ``compile_pattern``.

    What is costly to make (expressions, what a sentence must have) is made when first needed: most runs meet only some
    of the patterns.
    """

    kind: str
    rule: str
    pattern: Pattern
    triggers: tuple[str, ...]
    source: str
    slots: Mapping[str, str]
    verbs: Mapping[str, str]
    grammar: Grammar
    core: str = ""
    lead: str = ""

    def may_say(self, sentence: Encoded) -> bool:
        """False when the sentence has none of the words that the pattern cannot do without."""
        for need in self._needed:  # noqa: SIM110 - a loop costs half of what all() does, and this runs a lot
            if not need.met(sentence.words, sentence.lower):
                return False
        return True

    @cached_property
    def _phrases(self) -> tuple[Need, ...]:
        """The needs that are more than words: what ``required`` says of them is only half of it."""
        return tuple(n for n in self._needed if any(word_within(piece) != piece for piece in n.pieces))

    @cached_property
    def required(self) -> int:
        """The questions of ``VOCABULARY`` to which a sentence must say yes before anything else is looked at."""
        bits = 0
        for group in self.needs:
            bits |= VOCABULARY.holding(group)
        for need in self._needed:
            bits |= VOCABULARY.ask_for(need)
        return bits

    @cached_property
    def needs(self) -> tuple[str, ...]:
        """Groups of marks of each of which every match has one."""
        template = self.pattern.template
        return tuple(
            GROUPS[brace[1].partition(":")[2].rstrip("!") or brace[1].rstrip("!")]
            for brace in _BRACE.finditer(template)
            if _is_slot(brace[1], self.grammar) and depth_at(template, brace.start()) == 0
        )

    @cached_property
    def _needed(self) -> tuple[Need, ...]:
        return needs_of(self.pattern.template, self.grammar.heads, self.grammar.macros)

    @cached_property
    def expression(self) -> re.Pattern[str]:
        """The compiled expression, for the text that ``_seen`` gives."""
        return self._compiled(self.source)

    @cached_property
    def _minds_case(self) -> bool:
        """True when some part of the pattern tells "May" from "may"; all others look at text in lower case."""
        return any(lowered(source) is None for source in (self.source, self.core, self.pattern.unless))

    def _seen(self, sentence: Encoded) -> str:
        return sentence.text if self._minds_case else sentence.lower

    @cached_property
    def _unless(self) -> re.Pattern[str] | None:
        return self._compiled(self.pattern.unless) if self.pattern.unless else None

    @cached_property
    def _core(self) -> re.Pattern[str]:
        return self._compiled(self.core)

    def _compiled(self, source: str) -> re.Pattern[str]:
        return re.compile(source, re.IGNORECASE) if self._minds_case else compile_lowered(source)

    @cached_property
    def _lead(self) -> frozenset[str]:
        """The first words of the verbs with which a pattern begins, where they begin its ``core`` too; else empty."""
        macro, _, words = self.lead.partition(":")
        return self.grammar.heads[macro](words) if macro in self.grammar.heads else frozenset()

    def find(self, sentence: Encoded) -> Iterator[Candidate]:
        """Give a candidate for every place in the sentence where the pattern fits."""
        if self._phrases and not all(need.met(sentence.words, sentence.lower) for need in self._phrases):
            return
        at = 0
        unless = self._unless
        while at <= len(sentence.text):
            fit = self._search_core(sentence, at) if self.core else self._search(sentence, at)
            if fit is None:
                return
            start, end = fit.start, fit.match.end()
            at = max(start + 1, end)
            if any(
                fit.match[g] is not None and not self._accepts(m, fit.span(g), sentence) for g, m in self.verbs.items()
            ):
                at = start + 1
                continue
            if unless and unless.search(self._seen(sentence)[max(0, start - 40) : end + 40]):
                continue
            yield self._candidate(sentence, fit)

    def _search(self, sentence: Encoded, at: int) -> _Fit | None:
        found = self.expression.search(self._seen(sentence), at)
        return None if found is None else _Fit(found, found.start())

    def _search_core(self, sentence: Encoded, at: int) -> _Fit | None:
        """Search for a pattern that begins with a verb group.

        Its auxiliaries would be tried at every position of the sentence; so the verb is looked for first, and the
        group is begun where the auxiliaries before it begin. Where these lead to a later verb of the pattern ("began to
        build"), that one is meant.
        """
        cores = self._cores(sentence, at)
        found = next(cores, None)
        if found is None:
            return None
        begins = self._auxiliaries_before(sentence, max(at, found.start() - REACH), found.start())
        if begins is None:
            return _Fit(found, found.start())
        auxiliaries = _auxiliaries(self.grammar.auxiliary)
        for later in cores:
            if later.start() > found.start() + REACH:
                break
            if auxiliaries.match(sentence.lower, begins, later.start()):
                found = later
        return _Fit(found, begins)

    def _cores(self, sentence: Encoded, at: int) -> Iterator[re.Match[str]]:
        """Give each fit of the pattern without the auxiliaries before its verb."""
        if self._lead:
            for start in sentence.places(self._lead):
                if start >= at and (found := self._core.match(self._seen(sentence), start)) is not None:
                    yield found
            return
        while (verb := self._core.search(self._seen(sentence), at)) is not None:
            yield verb
            at = verb.start() + 1

    def _auxiliaries_before(self, sentence: Encoded, at: int, start: int) -> int | None:
        """Give where the auxiliaries right before a verb begin, None when the verb begins within a word."""
        text = sentence.lower
        if start > at and not self._may_be_auxiliary(sentence.lower, at, start):
            return None if _IN_WORD.match(text, start - 1) else start
        found = _auxiliaries(self.grammar.auxiliary).search(text, at, start)
        return found.start() if found else None

    def _may_be_auxiliary(self, lower: str, at: int, start: int) -> bool:
        if lower[start - 1] != " ":
            return False
        return self.grammar.ends_auxiliary(lower[max(lower.rfind(" ", 0, start - 1) + 1, start - 20) : start - 1])

    def _accepts(self, macro: str, span: tuple[int, int], sentence: Encoded) -> bool:
        a, b = span
        lower = sentence.lower
        return self.grammar.accepts(macro, lower[a:b], lower[max(0, a - 30) : a], lower[b : b + 30])

    def _candidate(self, sentence: Encoded, fit: _Fit) -> Candidate:
        roles: dict[str, Filler] = {}
        for group, role in self.slots.items():
            a, b = fit.match.span(group)
            if a < 0 or role in roles:
                continue
            marked = sentence.mentions.get(a)
            free = group.startswith("f")  # words, which may happen to be one mention: only a name stands for itself
            if marked and b == a + 1 and not (free and marked[0].type not in NAME_TYPES):
                roles[role] = marked
            else:
                roles[role] = (a, b)
        for role, value in self.pattern.fixed.items():
            roles.setdefault(role, value)
        groups = [fit.span(g) for g in self.verbs if fit.match[g] is not None]
        anchor = groups[0] if groups else fit.match.span()
        return Candidate(
            kind=self.kind,
            roles=roles,
            start=fit.start,
            end=fit.match.end(),
            index=sentence.index,
            rule=self.rule,
            verbs=tuple(sentence.text[a:b] for a, b in groups),
            anchor=anchor,
            status=self.pattern.status,
        )


@dataclass(frozen=True, slots=True)
class _Fit:
    """Where a pattern fits: its match, and where that begins with the auxiliaries of a verb that opens it."""

    match: re.Match[str]
    start: int

    def span(self, group: str) -> tuple[int, int]:
        """Give where a group stands, the auxiliaries before it included."""
        a, b = self.match.span(group)
        return (self.start if a == self.match.start() else a), b


_IN_WORD = re.compile(r"[\w'-]")


@cache
def _auxiliaries(auxiliary: str) -> re.Pattern[str]:
    return compile_lowered(rf"(?<![\w'-]){auxiliary}$")


def compile_pattern(kind: str, pattern: Pattern, grammar: Grammar) -> CompiledPattern:
    """Compile a pattern for a language.

    Raises:
        ValueError: when the template has an unknown slot type or no trigger; the message names the rule. Whether it
            is a regular expression shows when ``expression`` is first read (a test reads them all).
    """
    rule = f"{kind}.{grammar.language}.{pattern.name}"
    slots: dict[str, str] = {}
    verbs: dict[str, str] = {}
    seen = 0
    core: list[int] = []
    core_verb: list[str] = []
    lead: list[str] = []

    def expand(brace: re.Match[str]) -> str:
        nonlocal seen
        inside = brace[1]
        if _REPEAT.match(inside):
            return brace[0]
        if inside == ";":
            return grammar.border
        if inside == "gap":
            return grammar.gap
        name, _, kind_of = inside.partition(":")
        seen += 1
        if name in grammar.macros:
            group = f"v{seen}"
            verbs[group] = name
            written = grammar.macros[name](kind_of) % group
            opening = f"(?P<{group}>{grammar.auxiliary}"
            alone = brace.start() == 0 and "|" not in top_level(pattern.template)
            if alone and grammar.auxiliary and written.startswith(opening):
                core.append(len(written))
                core_verb.append(f"(?P<{group}>" + written[len(opening) :])
                if written[len(opening) :].startswith(r"\b"):
                    lead.append(inside)
            return written
        bare = kind_of.endswith("!") or (not kind_of and name.endswith("!"))
        name = name.rstrip("!")
        kind_of = kind_of.rstrip("!") or name
        group = f"{'f' if kind_of in ('np', 'text') else 's'}{seen}"
        slots[group] = name
        if kind_of == "np":
            return f"(?P<{group}>{grammar.noun_phrase}){grammar.border}"
        if kind_of == "text":
            return f"(?P<{group}>{grammar.text})"
        if kind_of not in GROUPS:
            raise ValueError(f"rule {rule}: unknown slot {brace[0]}; types are {', '.join(GROUPS)}, np, text")
        mark = f"(?P<{group}>[{GROUPS[kind_of]}])"
        if bare:
            return mark
        if kind_of in _FIGURES:
            return grammar.approximator + mark
        if kind_of in ("date", "position"):
            return mark
        before = "" if brace.start() == 0 else grammar.descriptor
        return before + mark + grammar.apposition

    expanded = _BRACE.sub(expand, pattern.template)
    begins_with_verb = core_verb[0] + expanded[core[0] :] if core else ""
    triggers = tuple(t.replace("_", " ") for t in pattern.on.split())
    if not triggers:
        raise ValueError(f"rule {rule}: a rule needs at least one trigger")
    return CompiledPattern(
        kind, rule, pattern, triggers, expanded, slots, verbs, grammar, begins_with_verb, "".join(lead)
    )


def _is_slot(inside: str, grammar: Grammar) -> bool:
    """True for a brace that a mention fills."""
    name, _, kind = inside.partition(":")
    return name not in grammar.macros and (kind or name).rstrip("!") in GROUPS
