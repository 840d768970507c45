"""Lawsuits in English: filed, settled, won, lost, dismissed, appealed."""

from __future__ import annotations

import re
from typing import Any

from newsledger.patterns import Candidate, Context, Encoded, Pattern

_SUIT = r"(?:(?:class[- ]action |antitrust |patent |federal |civil |defamation |copyright |privacy |shareholder |[\w-]+ )?(?:lawsuit|suit|complaint|legal action|class action|litigation|patent infringement case|case))"
_COURT = r"(?:[^.;\"]{0,80}? in (?:an? |the )?{court:authority})?"
_OVER = r"(?:[^.;\"]{0,40}? (?:over|for|alleging|accusing|claiming|seeking) {subject:text}(?=[.,;]|$))?"

PATTERNS = (
    Pattern(
        "sues",
        "sue suing",
        rf"{{plaintiff:party}}(?:[^.;\"]{{0,60}}?) {{v:sue}} {{defendant:party}}{_COURT}{_OVER}",
        {"outcome": "filed"},
    ),
    Pattern(
        "sued_by",
        "sued",
        rf"{{defendant:party}}(?:[^.;\"]{{0,30}}?) {{pv:sue}}(?:[^.;\"]{{0,60}}? by (?:[\w' -]{{0,30}}?){{plaintiff:party}})?{_COURT}{_OVER}",
        {"outcome": "filed"},
    ),
    Pattern(
        "files_suit",
        "lawsuit suit complaint legal_action class_action",
        rf"{{plaintiff:party}}(?:[^.;\"]{{0,60}}?) {{v:file|bring|launch|lodge|initiate|take|commence|start}} (?:a |an |its |their |the |\ue00a )*{_SUIT}(?:[^.;\"]{{0,80}}?)(?: against| accusing| naming) {{defendant:party}}{_COURT}{_OVER}",
        {"outcome": "filed"},
    ),
    Pattern(
        "suit_filed",
        "lawsuit suit complaint",
        r"(?:lawsuit|suit|complaint|class action)(?:[^.;\"]{0,60}?) (?:filed|brought|lodged) (?:[^.;\"]{0,60}?)(?:by {plaintiff:party} )?(?:[^.;\"]{0,30}?)against {defendant:party}",
        {"outcome": "filed"},
    ),
    Pattern(
        "suit_against",
        "lawsuit suit",
        r"{plaintiff:party!}'s? (?:[\w-]+ ){0,3}?(?:lawsuit|suit|complaint) against {defendant:party}",
        {"outcome": "filed"},
    ),
    Pattern(
        "faces_suit",
        "lawsuit suit",
        rf"{{defendant:party}}(?:[^.;\"]{{0,30}}?) {{v:face|be hit with|be facing}} (?:a |an |several |multiple )?{_SUIT}(?:[^.;\"]{{0,40}}? (?:from|by) {{plaintiff:party}})?{_OVER}",
        {"outcome": "filed"},
    ),
    Pattern(
        "settles",
        "settle",
        r"{defendant:party}(?:[^.;\"]{0,60}?) {v:settle|agree to settle|pay|agree to pay} (?:[^.;\"]{0,60}?)(?:{amounts:money} )?(?:[^.;\"]{0,40}?)(?:lawsuit|suit|class action|litigation|patent dispute|legal dispute|settlement)(?:[^.;\"]{0,50}? (?:with|by|from|against|brought by) {plaintiff:party})?",
        {"outcome": "settled"},
    ),
    Pattern(
        "both_settle",
        "settle",
        r"{plaintiff:party!} (?:have |had )?(?:settled|agreed to settle|reached a settlement|resolved)(?:[^.;\"]{0,50}?)(?:lawsuit|suit|dispute|litigation|case|claims)",
        {"outcome": "settled"},
    ),
    Pattern(
        "dismissed",
        "dismiss throw threw toss",
        rf"{{court:authority}}(?:[^.;\"]{{0,50}}?) {{v:dismiss|throw out|toss out|toss|reject}} (?:[^.;\"]{{0,30}}?){_SUIT}(?:[^.;\"]{{0,40}}?)(?:(?: by| brought by| from| filed by) {{plaintiff:party}})?(?:[^.;\"]{{0,30}}? against {{defendant:party}})",
        {"outcome": "dismissed"},
    ),
    Pattern(
        "ruled_against",
        "rul found find",
        r"{court:authority}(?:[^.;\"]{0,40}?) {v:rule|find|decide}(?: [\w-]+){0,2}? against {defendant:party}(?:[^.;\"]{0,60}?)(?:lawsuit|suit|case|dispute|trial|patent|infring)",
        {"outcome": "won"},
    ),
    Pattern(
        "ruled_infringed",
        "infring",
        r"{court:authority}(?:[^.;\"]{0,50}?) {v:rule|find|decide|say} (?:that )?{defendant:party}(?:[^.;\"]{0,30}?) infring",
        {"outcome": "won"},
    ),
    Pattern(
        "ordered_to_pay",
        "order jury award",
        r"{court:authority}(?:[^.;\"]{0,30}?) {v:order|award} {defendant:party} to pay (?:{plaintiff:party} )?{amounts:money}(?: to {plaintiff:party})?",
        {"outcome": "won"},
    ),
    Pattern(
        "awarded",
        "award jury",
        r"(?:jury|{court:authority})(?:[^.;\"]{0,30}?) awarded {plaintiff:party} {amounts:money}",
        {"outcome": "won"},
    ),
    Pattern(
        "won_case",
        "won win",
        r"{plaintiff:party}(?:[^.;\"]{0,40}?) {v:win} (?:a |an |its |the )?(?:[\w-]+ ){0,3}?(?:lawsuit|suit|case|patent case|legal battle|court battle|verdict|judgment)(?:[^.;\"]{0,30}? against {defendant:party})",
        {"outcome": "won"},
    ),
    Pattern(
        "lost_case",
        "lost los",
        r"{plaintiff:party}(?:[^.;\"]{0,40}?) {v:lose} (?:a |an |its |the )?(?:[\w-]+ ){0,3}?(?:lawsuit|suit|case|appeal|legal battle|court battle)(?:[^.;\"]{0,30}? against {defendant:party})",
        {"outcome": "lost"},
    ),
    Pattern(
        "appeals",
        "appeal",
        r"{plaintiff:party}(?:[^.;\"]{0,30}?) {v:appeal|appeal against|file an appeal} (?:[^.;\"]{0,40}?)(?:ruling|decision|verdict|judgment|fine|order|sentence)(?:[^.;\"]{0,40}? (?:by|of) (?:the )?{court:authority})?",
        {"outcome": "appealed"},
    ),
    Pattern(
        "dropped",
        "drop withdr",
        rf"{{plaintiff:party}}(?:[^.;\"]{{0,30}}?) {{v:drop|withdraw}} (?:its |the |a |his |her )*{_SUIT} (?:against|over) {{defendant:party}}",
        {"outcome": "dismissed"},
    ),
)


def refine(
    arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context
) -> dict[str, Any] | None:
    """The two parties must differ; a settlement needs a suit in its words."""
    if arguments.get("plaintiff") == arguments.get("defendant"):
        return None
    rule = candidate.rule.rsplit(".", 1)[-1]
    plaintiff = arguments.get("plaintiff")
    if rule == "both_settle" and isinstance(plaintiff, list) and len(plaintiff) == 2:
        arguments["plaintiff"], arguments["defendant"] = plaintiff
    if rule == "settles" and re.search(
        r"\b(?:sec|doj|justice department|regulators?|commission|ftc|prosecutors)\b",
        sentence.text[candidate.start : candidate.end],
        re.IGNORECASE,
    ):
        return None
    subject = arguments.get("subject")
    if isinstance(subject, str) and len(subject) > 140:
        arguments.pop("subject")
    return arguments
