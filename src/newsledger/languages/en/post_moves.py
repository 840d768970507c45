"""Who moves into or out of which post in an English clause: the person, the title, the organization around a verb."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsledger.languages.en.clauses import names_at, subject
from newsledger.languages.en.post_owner import main_organization
from newsledger.languages.en.posts import Title, titles
from newsledger.patterns.context import Context
from newsledger.patterns.encode import MARKS, Encoded

_PERSON, _POSITION = MARKS["person"], MARKS["position"]
_ORGS = MARKS["company"] + MARKS["organization"] + MARKS["authority"] + MARKS["product"]
_DATE = MARKS["date"]

_DETERMINERS = r"(?:(?:the|its|their|a|an|his|her|new|next|first|to be|group's|company's|firm's|bank's|unanimously|officially|formally|jointly|as|company) )*"
_CONNECT = re.compile(
    rf"(?:(?: (?:in|on|from|by|effective|since) (?:the |its )?(?:(?:\w+ )?{_DATE}|[{_ORGS}](?:'s)?(?: board)?),?| {_DATE},?| [a-z]+ly| back| again| up| over|,)*?"
    r"(?: (?:as|to be|to be named|to become|to serve as|to act as|to the (?:newly created )?(?:role|post|position|job|rank|office|title|new role) of|(?:in|into|of|from) (?:the|his|her|its|their) (?:\w+ )?(?:role|post|position|job|capacity)s? (?:of|as)|"
    r"the (?:\w+ )?(?:role|post|position|job|title|reins|duties|additional role|helm|mantle|office)s? (?:of|as)|(?:his|her|their|a) (?:\w+ )?(?:role|post|position|job|duties|responsibilities|tenure)s? (?:of|as)|into the|to the|to|from the|from his|from her|from its|from being|from|of|for|on|being|the|"
    rf"{_PERSON}'s (?:\w+ )?(?:role|post|position|job|duties|roles)s? (?:of|as|at)|{_PERSON}'s))?,? ?)?{_DETERMINERS}",
    re.IGNORECASE,
)
_BOARD = re.compile(
    rf"(?:(?: (?:to|as|of|from|on|in|onto|by [{_ORGS}] to))?(?: (?:a|the|its|their|\ue001's|company's|bank's|firm's|new|independent|\d+-member|[a-z]+ing))*(?: (?P<org>[{_ORGS}])(?:'s?)?)?"
    r"(?: (?:a|the|its|nonprofit|supervisory|management|corporate|executive|governing))* (?:board seats?|seats? on|board of directors|board)\b)"
    rf"(?: (?:of|at|for) (?:the )?(?P<org2>[{_ORGS}]))?",
    re.IGNORECASE,
)
_TOP = re.compile(
    r"(?: (?:as|to|into|over|up|on))*(?: (?:the|his|her|a|its|their|this))? ?(?:[\w-]+ )?(?:top (?:role|job|post|position|spot)|helm|reins|role|post|job|position|lead seat|lead role|baton)\b",
    re.IGNORECASE,
)
_AT_ORG = re.compile(
    rf"(?:,? (?:of|at|for|from|in|with|to lead|to head|to run|by|leading|heading))(?: (?:the|its|his|her|their))?(?: [\w&'-]+){{0,4}}? (?P<org>[{_ORGS}])"
)
_REPLACING = re.compile(
    rf"(?:,|and| who| –| to| will| as [\w -]{{1,20}})? ?(?:replac(?:ing|es|ed|e)|succeed(?:ing|s|ed)?|taking over from|takes over from|takes the place of|in place of|to take over from|following the (?:departure|resignation|retirement|exit|death) of)"
    rf"(?: (?:(?!by\b)[\w'&.-]+|[{_ORGS}{_POSITION}](?:'s)?),?){{0,6}}? (?P<person>{_PERSON})(?!'s)",
    re.IGNORECASE,
)
_OBJECT = re.compile(
    rf"^(?:(?: (?!as\b|to\b|and\b|by\b|in\b|on\b|after\b|over\b|that\b|with\b|because\b|who\b|if\b|out\b|from\b|against\b|about\b|for\b|at\b|between\b|is\b|was\b|are\b|were\b|said\b)[\w&'./$-]+| [{_ORGS}{MARKS['place']}](?:'s|-\w+)?|,? {_POSITION}| {MARKS['count']}| and (?={_POSITION})|'s| of(?= (?:the )?[{_ORGS}])|:),?){{0,9}}? ?(?P<person>{_PERSON})(?!'s|-)"
)
_BESIDE = re.compile(
    rf"\b(?:after|when|before|since|until|because|while|but|although|though|if|whether|as|said|and|that) (?P<person>{_PERSON}) ?$"
)
_EFFECTIVE = re.compile(rf"\beffective(?: on| from| as of| at the)? (?P<date>{_DATE})", re.IGNORECASE)
_NEAR = re.compile(
    rf"(?P<person>{_PERSON})(?:(?: (?:of|at) (?:the )?[{_ORGS}])?(?:,[^,;:.\"]{{2,90}},|,? who(?: also| recently)?| ?\([^()]{{1,60}}\))|,)? ?$"
)
_DIRECT = re.compile(
    rf"(?: ?\([^()]{{0,80}}\)){{0,2}}(?:(?:,[^;]{{2,140}},|,? who| [a-z]+ly| also| then| later| now| recently|(?: on| in| earlier| last)? {_DATE}|,)*"
    r"|[^;]{2,160}(?:,| and| then| but| before| after| or| to| who| when| by| since| while| that| until| as)) ?$"
)
_DIRECT_ORG = re.compile(
    _DIRECT.pattern.replace(
        "(?: ?", "(?:'s(?: [a-z]+){0,2} (?:board|directors|shareholders|owner|parent)(?: of directors)?)?(?: ?", 1
    )
)
_BRACKETS = re.compile(r"^(?: ?\([^()]{0,80}\))+")
_INSERTED = re.compile(rf"^,(?: (?:aged )?(?:\d\d|{MARKS['count']}),|(?: (?!said|says)[^,;:.\"]{{2,90}},){{1,2}}?)")


@dataclass(frozen=True, slots=True)
class Post:
    """What a clause says of a post: its titles, its organization, where the words end (encoded)."""

    positions: tuple[str, ...]
    org: str | None
    end: int
    words: str = ""
    board: bool = False


def name_at(sentence: Encoded, position: int | None, first: bool = False) -> str | None:
    """Give the name in full of the last (or first) of the coordinated mentions at an encoded position."""
    names = names_at(sentence, position)
    return names[0 if first else -1] if isinstance(names, list) else names


def person_subject(sentence: Encoded, verb: int, strict: bool = False) -> int | None:
    """Give the position of the mark of the person who is the subject of the verb group at ``verb``.

    ``strict`` wants the verb right after the name (an insertion or an earlier verb of the same subject aside).
    """
    bracketed = re.search(rf"(?P<person>{_PERSON}) ?\(who(?: \w+ly)? $", sentence.text[max(0, verb - 30) : verb])
    if bracketed:
        return max(0, verb - 30) + bracketed.start("person")
    beside = _BESIDE.search(sentence.text[max(0, verb - 30) : verb])
    if beside:
        return max(0, verb - 30) + beside.start("person")
    found = subject(sentence, verb)
    if found is not None and sentence.text[found] == _PERSON:
        return None if strict and not _DIRECT.match(sentence.text[found + 1 : verb]) else found
    window = sentence.text[max(0, verb - 130) : verb]
    gerund = re.search(r"(?:^|[.;] )(?:Prior|Prior to|Before|After|Since|Upon) $", window)
    if gerund or re.match(
        r"(?:Prior to|Before|After|Since|Upon)\b", sentence.text[verb:]
    ):  # "Before being named chief, Y led"
        later = re.match(rf"[^.;:\"]{{5,110}}?, (?P<person>{_PERSON})(?!'s)", sentence.text[verb:])
        return verb + later.start("person") if later else None
    # "Acme's chief, Y, resigned" and coordinated verbs: the person right before the verb, an insertion aside
    near = _NEAR.search(window)
    return max(0, verb - 130) + near.start("person") if near else None


def org_subject(sentence: Encoded, verb: int) -> str | None:
    """Give the name of the organization that is the subject of the verb group at ``verb``."""
    found = subject(sentence, verb)
    if found is not None and sentence.text[found] in _ORGS and _DIRECT_ORG.match(sentence.text[found + 1 : verb]):
        return name_at(sentence, found)
    return None


def object_person(sentence: Encoded, at: int) -> int | None:
    """Give the position of the mark of the person that is the object of the verb that ends at ``at``."""
    found = _OBJECT.match(sentence.text[at : at + 170])
    return at + found.start("person") if found else None


def after_insertion(sentence: Encoded, at: int) -> list[int]:
    """Give the positions after a name at which its clause may go on: right there, past brackets, past an apposition."""
    text = sentence.text
    brackets = _BRACKETS.match(text[at : at + 170])
    at += brackets.end() if brackets else 0
    places = [at]
    inserted = _INSERTED.match(text[at : at + 200])
    if inserted:
        places.append(at + inserted.end())
    return places


def post_after(sentence: Encoded, at: int) -> Post | None:
    """Give the post named right after an encoded position ("as its new CEO", "to the board of Acme", "the top job")."""
    text = sentence.text
    for title in titles(sentence):
        if title.parts[0][0] < at:
            continue
        gap = text[at : max(at, title.start)]
        if _CONNECT.fullmatch(gap + " " if gap and not gap.endswith(" ") else gap) or _CONNECT.fullmatch(gap):
            post = of_title(sentence, title)
            past = re.search(r"\b(?:former|ex-?|then|onetime|one-time)\b", post.words)
            apposed = re.match(r",? ?(?:an?|the) ", text[at : title.parts[0][0]]) and text[at : at + 1] == ","
            return None if past or apposed else post
        break
    board = _BOARD.match(text, at)
    if board:
        mark = board.start("org") if board["org"] else board.start("org2") if board["org2"] else None
        return Post(("board member",), name_at(sentence, mark), board.end(), board[0].lower(), True)
    return None


def later_post(sentence: Encoded, at: int) -> Post | None:
    """Give the post in "… as CEO", "… to be its new chief", "… to run Acme" further on in the clause."""
    window = re.split(r"[.;\"]", sentence.text[at : at + 150])[0]
    for found in re.finditer(r" (?:as|to be|to become|to serve as)(?= )", window):
        post = post_after(sentence, at + found.start())
        if post is not None:
            return post
    runs = re.search(
        rf" to (?:run|lead|head|head up|oversee|manage)(?: (?:the|its|their|all|of))*(?: [{_ORGS}]'s)?(?: (?!as\b)[\w&'-]+){{0,4}}? (?P<org>[{_ORGS}])(?!'s)",
        window,
    )
    if runs:
        return Post((), name_at(sentence, at + runs.start("org")), at + runs.end())
    owned = re.search(
        rf" to (?:run|lead|head|head up|oversee|manage) (?P<org>[{_ORGS}])'s (?:[\w&-]+ ){{0,4}}?(?:unit|division|business|team|arm|operations|department|group)\b",
        window,
    )
    return Post((), name_at(sentence, at + owned.start("org")), at + owned.end()) if owned else None


def dated(
    sentence: Encoded, start: int, end: int, verb: str, status: str, date: str | None, published: str | None
) -> tuple[str, str | None]:
    """Give status and date of a change whose verb stands in the present ("steps down in 2027"): planned when dated later.

    An announced change does not take the day of its announcement for its date.
    """
    if not published:
        return status, date
    later = None
    effective = _EFFECTIVE.search(sentence.text, start, min(len(sentence.text), end + 90))
    if effective:
        value = sentence.mentions[effective.start("date")][0].value
        if isinstance(value, str):
            return status, value
    for position in sentence.find("date", start, min(len(sentence.text), end + 60)):
        for mention in sentence.mentions[position]:
            value = mention.value
            if isinstance(value, str) and value[: len(published)] > published[: len(value)] and later is None:
                later = value
    present = re.search(r"\b(?:\w+s|step|leave|join|take|become|retire)\b(?:\s\w+)?$", verb.strip()) and not re.search(
        r"\b(?:was|has|is)\b", verb
    )
    if status == "reported" and present and later:
        return "planned", later
    if status == "reported" and date and date.split("/")[0][: len(published)] > published[: len(date.split("/")[0])]:
        return status, None
    if (
        status == "planned"
        and date
        and date[: len(published)] <= published[: len(date)]
        and "/" not in date
        and len(date) == 10
    ):
        return status, later
    return status, date


def vague_post_after(sentence: Encoded, at: int) -> int | None:
    """Give where "the top job", "the reins", "the role" end that stand right after an encoded position."""
    found = _TOP.match(sentence.text, at)
    return found.end() if found else None


def of_title(sentence: Encoded, title: Title) -> Post:
    """Give the post of a title phrase."""
    names = [m.text for position, _ in title.parts for m in sentence.mentions[position]]
    words = (
        " ".join(words for _, words in title.parts).lower()
        + " "
        + sentence.text[title.start : title.parts[0][0]].lower()
    )
    org = name_at(sentence, title.org)
    if (
        org is None
        and title.place is not None
        and any(
            re.search(r"(?i)president|minister|governor|mayor|secretary|ambassador|premier|chancellor|commissioner", n)
            for n in names
        )
    ):
        org = name_at(sentence, title.place)
    return Post(tuple(" ".join(name.split()) for name in names), org, title.end, words)


def org_after(sentence: Encoded, at: int) -> tuple[str | None, int]:
    """Give the organization after "at", "of", "from" at an encoded position, and where its name ends."""
    found = _AT_ORG.match(sentence.text, at)
    if found and _POSITION not in found[0]:
        return name_at(sentence, found.start("org")), found.end()
    return None, at


def predecessor_after(sentence: Encoded, at: int) -> tuple[str | None, int]:
    """Give the person in ", replacing X" or "to succeed X" within 90 characters of an encoded position."""
    window = sentence.text[at : at + 160]
    stop = re.search(r"[;\"]|\. ", window)
    found = _REPLACING.search(window[: stop.start()] if stop else window)
    if found and found.start() <= 90:
        return name_at(sentence, at + found.start("person"), first=True), at + found.end()
    return None, at


def title_of(person: str | None, sentence: Encoded, context: Context) -> tuple[tuple[str, ...], str | None]:
    """Give the positions and organization of the post that the article says a person holds, or lately held.

    A post called former counts only at the organization that the article is about.
    """
    posts = [p for p in context.posts.get(str(person), ()) if p.positions]
    main = main_organization(context)
    current = [p for p in posts if not p.former] or [p for p in posts if p.org == main]
    before = [p for p in current if p.start <= sentence.sentence.end] or current
    if not before:
        return (), None
    best = next((p for p in before if p.left), before[0])
    return best.positions, best.org


def left_before(sentence: Encoded, context: Context, but: str) -> tuple[str, Post] | None:
    """Give who the article says, in the 1,200 characters before the sentence's end, gives up a post, and that post."""
    end = sentence.sentence.end
    found = [
        (p.start, person, p)
        for person, posts in context.posts.items()
        if person != but
        for p in posts
        if p.left and end - 1200 <= p.start <= end
    ]
    if not found:
        return None
    _, person, post = max(found, key=lambda item: item[0])
    return person, Post(post.positions, post.org, 0)


def one_or_list(values: tuple[str, ...]) -> str | list[str] | None:
    """Give nothing, the one value, or the list of them."""
    return None if not values else values[0] if len(values) == 1 else list(values)
