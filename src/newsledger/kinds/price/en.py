"""Share prices in English: moves, closes and records; indices, bonds and price targets are none."""

from __future__ import annotations

import re
from typing import Any

from newsledger.patterns import Candidate, Context, Encoded, Pattern

UP = (
    "rise|jump|soar|surge|gain|climb|rally|advance|add|increase|leap|spike|rocket|skyrocket|edge up|tick up|inch up|move up|shoot up|go up|"
    "rebound|recover|pop|be up|trade up|close up|end up|finish up|be higher|trade higher|close higher|end higher|finish higher|open higher|"
    "edge higher|move higher|open up|be trading up|be trading higher|bounce|strengthen|appreciate|go higher|creep up|settle up|settle higher"
)
DOWN = (
    "fall|drop|slip|sink|tumble|plunge|plummet|slide|decline|lose|dip|shed|slump|dive|tank|crash|crater|ease|retreat|be down|trade down|"
    "close down|end down|finish down|edge down|tick down|inch down|go down|edge lower|move lower|be lower|trade lower|close lower|end lower|"
    "finish lower|open lower|open down|weaken|sag|nosedive|skid|be trading down|be trading lower|collapse|pull back|settle down|settle lower|decrease|go lower"
)
_ON = "share stock adr ads"
_SHARES = r"(?:[\w-]+-(?:listed|traded) |class [a-z] |common |ordinary |preferred |us |u\.s\.-listed |ha |h-|a-|\ue005-listed |\ue005 )?(?:shares?|stocks?|share prices?|stock prices?|adrs?|adss?|american depositary (?:shares|receipts))"
_SUBJECT = rf"(?:(?:{_SHARES}) (?:of|in|for) {{org:org}}|{{org:org!}}(?: ?\([^()]{{0,30}}\))?(?:'s?)?(?: own)? {_SHARES}|(?:the |its |their )?{_SHARES}(?: price)?)"
_BREAK = r"(?:,? (?:which|that)|, (?:[^,;]{3,90}),)?"
_BY = r"(?:(?: by| about| another| a further| as much as| some| around| roughly| up| down| more than| nearly| almost| at least| over| off| just| only| to close| to end| to trade| the most| in [\w -]{3,30}?| sharply| slightly| early| on \ue007| \ue007| after| again){0,4})"
_TO = r"(?:(?: (?:to|at)(?: close| end| trade| finish| settle)?(?: (?:up|down|higher|lower))?(?: at)?|[^.;]{0,45}? (?:to|at)) {amounts:money})?"

PATTERNS = (
    *tuple(
        pattern
        for direction, verbs in (("up", UP), ("down", DOWN))
        for pattern in (
            Pattern(
                f"{direction}_figure",
                _ON,
                rf"{_SUBJECT}{_BREAK}{{gap}}{{v:{verbs}}}{_BY} {{percent}}{_TO}",
                {"direction": direction},
            ),
            Pattern(
                f"{direction}_money",
                _ON,
                rf"{_SUBJECT}{_BREAK}{{v:{verbs}}}{_BY} (?:\ue008 |[\w.]+ cents )?(?:to|at) {{amounts:money}}",
                {"direction": direction},
            ),
            Pattern(
                f"{direction}_noun",
                _ON,
                rf"{{percent}} {'(?:rise|jump|gain|increase|surge|rally|advance|climb)' if direction == 'up' else '(?:fall|drop|decline|slide|plunge|slump|dip|loss|tumble)'} in {_SUBJECT}",
                {"direction": direction},
            ),
            Pattern(
                f"{direction}_bare",
                _ON,
                rf"{_SUBJECT}{_BREAK}{{v:{verbs}}}(?=[,.; ]|$)",
                {"direction": direction},
                unless=r"\ue009",
            ),
        )
    ),
    Pattern(
        "sent_up",
        _ON,
        rf"(?:sending|sent|pushing|pushed|lifting|lifted|driving|drove) {_SUBJECT} (?:up|higher)(?:{_BY} {{percent}})?",
        {"direction": "up"},
    ),
    Pattern(
        "sent_down",
        _ON,
        rf"(?:sending|sent|pushing|pushed|dragging|driving|drove|knocking|knocked) {_SUBJECT} (?:down|lower|tumbling|plunging|sliding)(?:{_BY} {{percent}})?",
        {"direction": "down"},
    ),
    Pattern(
        "was_at",
        _ON,
        rf"{_SUBJECT}{_BREAK}{{gap}}(?:was|were|is|are|closed|ended|traded|trading|settled|finished|opened|debuted)(?: \ue007)?(?: on [\w ]{{3,20}})? (?:at|around) {{amounts:money}}(?:, (?:up|down|a (?:gain|rise|drop|fall|loss) of) {{percent}})?",
    ),
    Pattern("they_at", "closed", r"\bthey closed (?:at|around) {amounts:money}"),
    Pattern(
        "org_up",
        "up",
        rf"{{org:org!}}(?: ?\([^()]{{0,30}}\))? (?:was|were|is|closed|ended) (?:up|higher){_BY} {{percent}}",
        {"direction": "up"},
    ),
    Pattern(
        "org_down",
        "down lower",
        rf"{{org:org!}}(?: ?\([^()]{{0,30}}\))? (?:was|were|is|closed|ended) (?:also )?(?:down|lower)(?:{_BY} {{percent}})?(?= |[,.])",
        {"direction": "down"},
    ),
    Pattern(
        "org_rose",
        "rose jump gain climb surg soar rall advanc add",
        rf"{{org:org!}}(?: ?\([^()]{{0,30}}\))?(?:, [^,;]{{3,60}},)? (?:rose|jumped|gained|climbed|surged|soared|rallied|advanced|added|leapt){_BY} {{percent}}(?! of)",
        {"direction": "up"},
    ),
    Pattern(
        "org_fell",
        "fell drop los slid slump sank tumbl plung declin shed",
        rf"{{org:org!}}(?: ?\([^()]{{0,30}}\))?(?:, [^,;]{{3,60}},)? (?:fell|dropped|lost|slid|slumped|sank|tumbled|plunged|declined|shed|slipped|dipped){_BY} {{percent}}(?! of)",
        {"direction": "down"},
    ),
    Pattern(
        "record",
        "record all-time",
        rf"{_SUBJECT}{_BREAK}{{gap}}(?:hit|reach|touch|set|dip|fall|f[ea]ll|climb|ros|rise)\w* (?:to |at )?(?:a |an |its |their |another |new )*(?:record|all-time) (?:closing |intraday )?(?:high|low)(?: of {{amounts:money}})?",
    ),
)

_RECORD = re.compile(
    r"\b(?:record|all-time|lifetime|historic)(?: closing| intraday| share price)? (high|low)\b", re.IGNORECASE
)
_FIGURE_OF_BUSINESS = re.compile(
    r"\b(?:revenues?|sales|profits?|earnings|income|users|shipments|orders|margins?|output|production|deliveries|premiums?|deposits|loans|forecast|outlook|dividends?|estimates?|target|buyback|repurchase|offering|volume)\b",
    re.IGNORECASE,
)
_INDEX = re.compile(
    r"\b(?:index|nasdaq composite|dow|s&p 500|ftse|nikkei|hang seng|topix|kospi|sensex|nifty|dax|cac 40|stoxx|futures|bond|treasur|yield|oil|crude|gold|bitcoin|yuan|yen|dollar|euro|pound)\b",
    re.IGNORECASE,
)


def refine(
    arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context
) -> dict[str, Any] | None:
    """Give the percentage its sign and the mark its name; what moves must be a share, not a figure of the business."""
    words = sentence.text[candidate.start : candidate.end]
    rule = candidate.rule.rsplit(".", 1)[-1]
    if rule.startswith("org_") and _FIGURE_OF_BUSINESS.search(
        sentence.text[max(0, candidate.start - 30) : candidate.end + 30]
    ):
        return None
    org = arguments.get("org")
    if isinstance(org, str) and _INDEX.search(org):
        return None
    if _FIGURE_OF_BUSINESS.search(words) and not rule.startswith(("was_at", "sent")):
        return None
    tail = sentence.text[candidate.start : candidate.end + 50]
    mark = _RECORD.search(tail)
    if mark:
        arguments["mark"] = f"record_{mark[1].lower()}"
    percent = arguments.get("percent")
    if percent is not None:
        if "direction" not in arguments:
            down = re.search(r"\bdown\b|drop|fall|loss", words)
            arguments["direction"] = "down" if down else "up"
        arguments["percent"] = -abs(percent) if arguments["direction"] == "down" else abs(percent)
    return arguments
