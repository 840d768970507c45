"""Positions in English: "Xiaomi CEO Lei Jun", "Lei Jun, chief executive of Xiaomi", "Apple's Tim Cook", "led by X"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from newsledger.languages.en.clauses import names_at
from newsledger.languages.en.parties import head
from newsledger.languages.en.post_owner import OCCUPATION, PUBLIC, owner_of_title
from newsledger.languages.en.posts import PAST, Holder, holders
from newsledger.model import Mention
from newsledger.patterns import Candidate, Context, Encoded, Pattern
from newsledger.patterns.encode import MARKS

_FIRMS = f"[{MARKS['company']}{MARKS['organization']}]"
_PERSON = MARKS["person"]
_BEFORE_OWNER = r"(?<![\w'])"

PATTERNS = (
    Pattern(
        "led_by",
        "led headed run chaired helmed",
        r"{org:org!}(?: ?\([^()]{0,60}\))?(?:(?:,| –)? (?:an? |the |which |that |is |was |has been |now |a company |currently )*(?:(?!said|says|analysts|economists|strategists|researchers|investors|team|force|consortium|lawyers)[\w'&-]+ ){0,8}?)?,? ?"
        r"(?:(?:is|was|has been|being|currently|now) ){0,2}(?P<how>led|headed|run|chaired|helmed) (?:for (?:[\w-]+ |\ue007 |\ue00a ){1,5})?by (?:(?!the\b|a\b)[\w'&-]+ |[\ue001\ue002\ue006](?:'s)? ){0,4}{person:person!}(?!'s)",
    ),
    Pattern(
        "leads",
        "leads heads runs chairs helms led headed directs directed",
        r"{person:person!},? who (?:(?:also|now|\ue007|currently|previously|once|formerly|then) )?(?P<how>leads|heads|runs|chairs|helms|directs|led|headed|ran|chaired|directed)(?: up)? (?:the )?{org:org!}(?=[,.;]| and |$| (?:before|until|from|for|since|during|when|while|as) | in \ue007|'s? (?:[\w-]+ ){0,4}(?:unit|division|business|team|arm|operations|group|desk)\b)",
    ),
    Pattern(
        "has_led",
        "run led headed chaired managed helmed",
        r"{person:person!}(?:, (?:\d\d|\ue00a|[a-z ]{2,20}),)? has (?:led|run|headed|chaired|managed|helmed) {org:org!}(?:,? (?:since|for|as)\b)",
    ),
    Pattern(
        "on_board",
        "board",
        r"{person:person!}(?:,? who)? (?:(?:also|\ue007) )?(?:sits|serves|served|sat|has (?:sat|served|been)|is|remains) on (?:the )?{org:org!}'s? (?:[a-z]+ )?board(?! meeting)",
        {"position": "board member"},
    ),
    Pattern(
        "on_board_of",
        "board boards",
        r"{person:person!}(?:,? who)? (?:(?:also|\ue007) )?(?:sits|serves|served|sat|has (?:sat|served|been)|is|remains) on the (?:[a-z]+ )?boards? (?:of directors )?(?:of|at) (?:the )?{org:org!}(?!'s)",
        {"position": "board member"},
    ),
    Pattern(
        "worked_at",
        "worked previously formerly works served spent",
        r"{person:person!},? (?:(?:who|has|had|also|previously|formerly|once|earlier) ){0,3}(?P<how>worked|works|served|interned|spent (?:[\w-]+ ){1,4}(?:years|decades|months))(?: [a-z]+ly)? (?:at|for|in) (?:[a-z-]+ ){0,4}?{org:org!}(?!-)(?=[,.;]| and | before| for | from | as | on | until|$)",
    ),
    Pattern(
        "bare_owner",
        "'s' s",
        rf"{_BEFORE_OWNER}{{org:company!}}'s {{person:person!}}(?!'s|-)",
        unless=r"\bfounder",
    ),
    Pattern("person_of_org", "of", r"{person:person!} of (?:the )?(?:[a-z-]+ (?:bank|firm|group|company|fund|brokerage|consultancy|broker|consultants?) |\ue006 )?{org:org!}(?=[ ,.;\")]|$)(?! and (?:its|the)\b)"),
    Pattern("abbreviated_office", "sen rep gov sens reps", r"(?<![\w-])(?:(?:\ue005|Democratic|Republican|former) ){0,2}(?P<office>Sen|Rep|Gov|Lt\. Gov)\. {person:person!}"),
    Pattern("head_of_body", "head chief director chair chairman chairwoman president leader", r"\ue006 (?:of )?(?:the |\ue005's )(?P<body>(?:(?!who\b|which\b|that\b|said\b|its\b)[\w'&-]+ ){0,7}(?:agency|authority|ministry|department|commission|committee|council|bureau|association|federation|institute|union|foundation|centre|center|administration|board|office)), {person:person!}(?!'s)"),
    Pattern("on_committee", "republican democrat member conservative lawmaker democratic", r"{person:person!},? (?:who (?:is|was) |is |was )?(?:the|an?) (?P<office>(?:(?:panel|committee)'s )?(?:top|leading|senior|ranking|junior|most senior|former) (?:republican|democratic|democrat|conservative|labour)?(?: ?(?:member|lawmaker))?) (?:on|of) (?:the )?{org:org!}(?!'s)"),
    Pattern("person_at_org", "at", r"(?:said|says|told|asked|according to|by|,|\") {person:person!} (?:at|from) (?:[a-z-]+ ){0,3}?{org:company!}(?=[ ,.;\")]|$)"),
)  # fmt: skip

_A_THING = re.compile(
    r" (?:Divisions?|Departments?|Units?|Groups?|Teams?|Security|Plus|Pro|Max|Ultra|Mini|Lite|Air|Studio|Cent(?:er|re)|Engine|Management|Services?|Systems?|Solutions?|Research|Partners|Edition|"
    r"Series|Suite|Cloud|Platform|Program|Project|Lab|Labs|Works|Graphics|Networks?|Mobile|Music|Home|Hub|Store|Stores|Bank|Fund|Index|Platinum|Prime|Park|Plaza|Tower|House|Street|Barney)$"
)
"""The last word of what two capitalized words after a company's name call when it is a part or a product of it."""
_PART = re.compile(r" (?:Division|Department|Unit|Group|Team|Section|Branch|Segment|Business|Desk|Practice|Office)$")
_OFFICE = re.compile(
    r"president|premier|minister|senator|governor|mayor|chancellor|secretary|ambassador|commissioner|attorney|solicitor|king|queen",
    re.I,
)
_FIRM_TAIL = re.compile(r" (?:and|&) (?:Associates|Partners|Sons|Co\.?|Company|Brothers)\b")
_NO_POST = re.compile(r"(?:\w+ )?(?:co-?)?founders?|(?:[\w-]+[ -]){0,3}owners?", re.IGNORECASE)
"""Founders and owners hold no post: relations tell of them."""
_PAST_COPULA = re.compile(
    r"\b(?:was|(?<!has )(?<!have )served|had been|had served|worked|acted|(?:previously|formerly|also) served)\b",
    re.IGNORECASE,
)
_UNKNOWN_FIRM = re.compile(
    r"(?:(?<=[a-z,.\"] )|(?<=\.)|^(?=[A-Z]{2,6} ))(?P<name>[A-Z][\w&.-]*\w (?:(?:[A-Z][\w&.-]*\w|&) ){0,2})$"
)
_OF_FIRMS = re.compile(
    r"(?:analyst|strategist|economist|trader|spokes\w+|chief executive|fund manager|portfolio manager|chairman|president|partner)$"
)
_OF_FIRM = re.compile(
    rf",? (?:of|at|from|with) (?:the )?(?:[a-z-]+ (?:bank|firm|group|company|fund|brokerage|consultancy|broker) |[a-z]+ |{MARKS['place']}-based ){{0,2}}(?P<org>{_FIRMS})(?!'s|-)"
)
"""Whose somebody is whose title stands before his name: "analyst Ann Lee of Acme Securities"."""
_OF_NAMESAKE = re.compile(
    rf" (?:of|at|from|with) (?P<org>{_PERSON}(?: (?:&|and) [A-Z][a-z]+)?)(?=[,.;\"]| (?:said|says|wrote|told)|$)"
)
"""A house named like a person: "analyst Ann Lee of Collins Stewart"."""
_NO_FIRM = re.compile(
    r"(?:Former|The|Democrat\w*|Republican|Mr|Mrs|Dr|Chief|Senior|Deputy|Vice|Executive|Wall Street|[A-Z]\w+(?:ese|ish|ian|ean|ch)\b|Acting|New|Co-)"
)
_INCLUDING = re.compile(
    rf"(?P<title>{MARKS['position']})(?: [\w-]+){{0,3}},? (?:including|such as|like|among them)[^.;:]{{0,100}}$",
    re.IGNORECASE,
)


def find(context: Context) -> Iterator[Candidate]:
    """Give every title that somebody holds, one candidate for each manner (former or not)."""
    for sentence in context.sentences:
        for holder in holders(sentence):
            yield from _candidates(holder, sentence)


def _candidates(holder: Holder, sentence: Encoded) -> Iterator[Candidate]:
    title = holder.title
    between = sentence.text[holder.start : title.start] if holder.link != "right" else ""
    over = bool(_PAST_COPULA.search(between)) or (bool(between) and bool(PAST.search(between[1:] + " ")))
    groups: dict[bool, list[Mention]] = {}
    carried = False
    for number, (position, words) in enumerate(title.parts):
        # "former chairman and CEO": the word counts for both; "founder and former CEO": for the second alone
        carried = bool(PAST.search(" " + words)) or (carried and number > 0 and not words.strip())
        mentions = [m for m in sentence.mentions[position] if not _NO_POST.fullmatch(m.text)]
        groups.setdefault(over or carried, []).extend(mentions)
    for past, mentions in groups.items():
        if not mentions:
            continue
        if sentence.text[title.start] == _PERSON and not all(PUBLIC.match(m.text) for m in mentions):
            continue  # "his boss, X": of whom, not of what
        people = sentence.mentions[holder.person]
        end = holder.end
        if len(people) > 1 and not any(m.text.lower().endswith("s") for m in mentions):
            people = people[:1] if holder.link == "right" else people[-1:]
        if any(" " not in m.text and m.text.isupper() and len(m.text) > 3 for m in people):
            continue  # a word of a headline in capitals, not a name
        roles: dict[str, Any] = {"person": people, "position": tuple(mentions)}
        if past:
            roles["manner"] = "former"
        whole = _of_whole(sentence, title.org) if title.org is not None else None
        if whole is None and title.org is not None and holder.link != "right":
            whole = _maker(sentence, title.org)
        if whole is not None:
            roles["org"] = sentence.mentions[whole]
        elif title.org is not None and sentence.text[title.org] == _PERSON:
            firm = _FIRM_TAIL.match(sentence.text, title.org + 1)
            roles["org"] = (title.org, firm.end() if firm else title.org + 1)
        elif title.org is not None:
            roles["org"] = sentence.mentions[title.org]
        elif title.words is not None:
            roles["org"] = title.words
        elif title.place is not None and any(_OFFICE.search(m.text) for m in mentions):
            roles["org"] = sentence.mentions[title.place]
        elif (
            holder.link == "right"
            and title.place is None
            and (after := _OF_FIRM.match(sentence.text, holder.person + 1)) is not None
        ):
            roles["org"] = sentence.mentions[after.start("org")]
            end = after.end()
        elif (
            holder.link == "right"
            and title.place is None
            and _OF_FIRMS.search(mentions[0].text.lower())
            and (after := _OF_NAMESAKE.match(sentence.text, holder.person + 1)) is not None
        ):
            roles["org"] = (after.start("org"), after.end("org"))
            end = after.end()
        elif holder.link == "right" and title.place is None and mentions[0].text.islower():
            unknown = _UNKNOWN_FIRM.search(sentence.text, max(0, title.start - 40), title.start)
            if unknown and _OF_FIRMS.search(mentions[0].text) and not _NO_FIRM.match(unknown["name"]):
                roles["org"] = (unknown.start("name"), unknown.end("name") - 1)
        yield Candidate(
            "position",
            roles,
            holder.start,
            max(end, whole + 1 if whole is not None else 0),
            sentence.index,
            f"position.en.{holder.link}",
            anchor=(title.start, title.end),
        )


def _maker(sentence: Encoded, product: int) -> int | None:
    """Give the position of the company that a name before only describes: "chief executive of Fortnite maker Epic Games"."""
    at = head(sentence.text, product)
    return at if at != product and sentence.text[at] in _FIRMS else None


def _of_whole(sentence: Encoded, part: int) -> int | None:
    """Give the position of the organization whose part a title names: "the Financial Institutions Division of X"."""
    if not _PART.search(sentence.mentions[part][0].text):
        return None
    whole = re.compile(rf" (?:of|at|within) (?:the )?(?P<org>{_FIRMS})").match(sentence.text, part + 1)
    return whole.start("org") if whole else None


_WHOSE = re.compile(rf"(?P<org>{_FIRMS})(?: \([^()]{{1,40}}\))?(?:, [^,;:]{{3,60}})?, whose (?:\w+ ){{0,2}}$")
"""Whose officer a relative clause speaks of: "EchoStar, whose CEO Charles Ergen also runs Dish"."""


def refine(
    arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context
) -> dict[str, Any] | None:
    """Drop bare occupations; find the organization of a title that names none; read "former" off the verb."""
    positions = arguments.get("position")
    kept = positions if isinstance(positions, list) else [positions] if positions else []
    rule = candidate.rule.rsplit(".", 1)[-1]
    words = sentence.text[candidate.start : candidate.end].lower()
    if rule == "led_by":
        arguments.update(
            {"position": "head"}
            if "headed" in words
            else {"position": "chair"}
            if "chaired" in words
            else {"position": "leader"}
            if " led by" in words
            else {"position": "head"}
        )
    elif rule in ("leads", "has_led", "worked_at"):
        if rule != "worked_at":
            arguments["position"] = "chair" if "chair" in words else "head"
        if (rule == "leads" and re.search(r" (?:led|headed|ran|chaired|directed) |previously|formerly", words)) or (
            rule == "worked_at" and " works " not in words
        ):
            arguments["manner"] = "former"
    elif rule == "bare_owner" and not _unfit(candidate, sentence, context, rule):
        title = _plural_before(candidate, sentence)
        if title:
            arguments["position"] = title
    elif rule in ("bare_owner", "person_of_org", "person_at_org") and _unfit(candidate, sentence, context, rule):
        return None
    elif rule == "abbreviated_office":
        office = re.search(r"(?:Lt\. )?(?:Sen|Rep|Gov)\.", sentence.text[candidate.start : candidate.end])
        arguments["position"] = office[0] if office else None
        if re.search(r"\bformer\b", words):
            arguments["manner"] = "former"
        if office and "Gov" in office[0] and sentence.text[candidate.start] == MARKS["place"]:
            place = sentence.mentions[candidate.start][-1]
            arguments["org"] = place.name or place.text
    elif rule == "on_committee":
        office = re.search(
            r", (?:who \w+ )?(?:the|an?) (?P<office>.+?) (?:on|of) |(?:is|was) (?:the|an?) (?P<other>.+?) (?:on|of) ",
            _printed(candidate, sentence, context),
            re.IGNORECASE,
        )
        if office is None:
            return None
        arguments["position"] = office["office"] or office["other"]
    elif rule == "head_of_body":
        _read_body(arguments, candidate, sentence, context)
    if "org" not in arguments and kept:
        public = all(PUBLIC.match(p) for p in kept) and not _of_company(kept, candidate, sentence)
        if public and any(_GOVERNOR.fullmatch(p) for p in kept):
            bank = _central_bank(sentence, context)
            if bank:
                arguments["org"] = bank
        if not public and all(OCCUPATION.match(p) for p in kept):
            return None
        if not public:
            whose = _WHOSE.search(sentence.text, max(0, candidate.start - 110), candidate.start)
            named = names_at(sentence, whose.start("org")) if whose else None
            company = named or owner_of_title(candidate.start, candidate.end, sentence, context)
            if company:
                arguments["org"] = company
            elif all(re.fullmatch(r"spokes\w+|head|manager|director", p, re.IGNORECASE) for p in kept):
                return None
    if arguments.get("person") == arguments.get("org"):
        return None
    # a title beside a name stands on its own: what the sentence says of its event ("sources say") is not said of it
    arguments["status"] = "reported"
    if context.quotation_at(sentence.span(candidate.start, candidate.end)[0]) is None:
        arguments.pop("said_by", None)
    return arguments


_GOVERNOR = re.compile(r"(?:deputy |vice )?governor", re.IGNORECASE)
_BANK = re.compile(r"\b(?:central bank|Bank of|Reserve Bank|Central Bank|Monetary Authority|National Bank)\b")


def _of_company(titles: list[str], candidate: Candidate, sentence: Encoded) -> bool:
    """True for "president X" in small letters: heads of state have a capital there."""
    beside = sentence.text[candidate.anchor[1] : candidate.anchor[1] + 2] == " " + _PERSON
    return beside and all(re.fullmatch(r"(?:vice |group |co-)?president", title) for title in titles)


def _central_bank(sentence: Encoded, context: Context) -> str | None:
    """Give the central bank named in the sentence or the two before: its governor is no state's."""
    for one in reversed(context.sentences[max(0, sentence.index - 2) : sentence.index + 1]):
        for found in one.mentions.values():
            for mention in found:
                if mention.type in ("authority", "organization") and _BANK.search(mention.name or mention.text):
                    return mention.name or mention.text
    return None


def _printed(candidate: Candidate, sentence: Encoded, context: Context) -> str:
    return context.article.text[slice(*sentence.span(candidate.start, candidate.end))]


def _read_body(arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context) -> None:
    """Read title and body of "the head of the search and rescue agency, X", whose body is no name."""
    phrase = context.article.text[slice(*sentence.span(candidate.start, candidate.end))]
    title = sentence.mentions[candidate.start][0].text
    body = phrase[: phrase.rfind(",")]
    head, found, tail = title.partition(" of ")
    arguments["position"] = head
    arguments["org"] = re.sub(r"^.*? of the ", "", body, count=1) if found or " of the " in body else tail


def _plural_before(candidate: Candidate, sentence: Encoded) -> str | None:
    """Give the title of "CEOs including Tesla's Elon Musk", in the singular."""
    start = max(0, candidate.start - 120)
    found = _INCLUDING.search(sentence.text[start : candidate.start])
    if not found:
        return None
    title = sentence.mentions[start + found.start("title")][-1].text
    return title[:-1] if title.endswith("s") else None


def _unfit(candidate: Candidate, sentence: Encoded, context: Context, rule: str) -> bool:
    """True when a name and an organization side by side tell of no post: a pronoun, a place's people, a product."""
    filler = candidate.roles.get("org")
    person = candidate.roles.get("person")
    if not isinstance(filler, tuple) or not isinstance(person, tuple):
        return True
    org, who = filler[0], person[0]
    if not isinstance(org, Mention) or not isinstance(who, Mention):
        return True
    if rule == "bare_owner" and _A_THING.search(who.name or who.text):
        return True
    if re.search(r"\bcontributed to (?:this|the) (?:report|story|article)|\breporting\b", sentence.lower):
        return True
    if org.referring != "name" or who.referring != "name" or len(filler) > 1:
        return True
    return org.type not in ("company", "organization", "authority")
