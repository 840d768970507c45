"""Launches in English: products, services, sites and lines of business brought out, opened, expanded or ended."""

from __future__ import annotations

import re
from typing import Any

from newsledger.patterns import Candidate, Context, Encoded, Pattern

_PLACE = r"(?:[^.;\"]{0,60}? in (?:the )?{place:place})?"
_LAUNCH = "launch|unveil|introduce|release|roll out|debut|bring out|put on sale|start selling|begin selling|open|inaugurate|unwrap|ship|begin shipping|take the wraps off"
_PRODUCT = r"(?:(?:a|an|the|its|their|his|her|new|first|latest|own|two|three|several|\ue00a|\ue001's|\ue003's|\ue007|so-called|\ue008|long-awaited) )*{product:np}"

PATTERNS = (
    Pattern(
        "launches",
        "launch unveil introduc releas roll debut bring put start begin open inaugurat",
        rf"{{org:org}}(?:[^.;\"]{{0,50}}?) {{v:{_LAUNCH}}} {_PRODUCT}{_PLACE}",
        {"step": "launched"},
    ),
    Pattern(
        "launched_by",
        "launch unveil introduc releas roll",
        rf"{{product:product}}(?:[^.;\"]{{0,40}}?) {{pv:launch|unveil|introduce|release|roll out|debut}}(?:[^.;\"]{{0,40}}? by {{org:org}})?{_PLACE}",
        {"step": "launched"},
    ),
    Pattern(
        "launch_of",
        "launch release rollout roll-out debut introduction opening",
        r"{org:org!}'s? (?:[\w-]+ ){0,3}?(?:launch|release|rollout|roll-out|debut|introduction) of (?:a |an |the |its |new )*{product:np}",
        {"step": "launched"},
    ),
    Pattern(
        "builds",
        "build construct set open establish",
        rf"{{org:org}}(?:[^.;\"]{{0,60}}?) {{v:build|construct|set up|open|establish}} (?:[^.;\"]{{0,40}}?)(?P<x>){{product:np}}{_PLACE}",
        {"step": "announced"},
        unless="",
    ),
    Pattern(
        "ends",
        "discontinu shut clos end halt kill scrap stop wind axe retir phas ceas pull suspend",
        rf"{{org:org}}(?:[^.;\"]{{0,50}}?) {{v:discontinue|shut down|shut|close down|end|kill|scrap|stop selling|wind down|axe|retire|phase out|cease|pull|sunset|stop producing|stop making|halt production of|halt sales of|close}} {_PRODUCT}{_PLACE}",
        {"step": "ended"},
    ),
    Pattern(
        "ended",
        "discontinu shut clos wind retir phas kill",
        r"{product:product}(?:'s? [\w -]{2,30})?(?:[^.;\"]{0,30}?) {pv:discontinue|shut down|shut|close|wind down|retire|phase out|kill|scrap}",
        {"step": "ended"},
    ),
    Pattern(
        "expands",
        "expand enter push foray",
        rf"{{org:org}}(?:[^.;\"]{{0,50}}?) {{v:expand|enter|push into|move into|break into}} (?:its |their |into |the |to )*{{product:np}}{_PLACE}",
        {"step": "expanded"},
        unless="capacity by",
    ),
)

_THING = re.compile(
    r"\b(?:app|service|platform|product|model|car|suv|sedan|truck|phone|smartphone|tablet|laptop|watch|chip|processor|feature|tool|plant|factory|store|"
    r"office|center|centre|fund|program|programme|website|site|game|device|headset|console|browser|version|update|system|software|vehicle|line|brand|"
    r"restaurant|hotel|lab|facility|data center|warehouse|hub|branch|market|business|division|unit|subscription|network|channel|card|wallet|"
    r"assistant|chatbot|robot|drone|drug|vaccine|treatment|ev|fab|fabs|campus|showroom|outlet|edition|marketplace|engine|streaming|plans?|models|features|tools|"
    r"services|products|stores|vehicles|operations?|exchange|index|etf|token|coin|satellite|route|flights?|show|series|film|campaign|initiative|startup|"
    r"company|subsidiary|venture|studio|api|kit|camera|speaker|tv|display|battery|scooter|bike|collection|school|academy|university|museum|foundation|studio)s?\b",
    re.IGNORECASE,
)
_NOT_A_PRODUCT = re.compile(
    r"\b(?:investigation|probe|inquiry|lawsuit|suit|attack|bid|offer|offensive|war|missile|search|statement|report|results|earnings|figures|data|letter|review|appeal|"
    r"door|doors|talks|position|account|year|day|quarter|week|month|session|trading|contract|deal|gap|loophole|case|relationship|career|job|jobs|role|losses|"
    r"tender|ipo|share|shares|stake|debt|dispute|documents?|details|information|video|criticism|damning|fire|strike|eyes|at|up|lower|higher|down)\b",
    re.IGNORECASE,
)


def refine(
    arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context
) -> dict[str, Any] | None:
    """What is launched must be a thing that companies launch, or a name."""
    product = arguments.get("product")
    text = product if isinstance(product, str) else " ".join(product) if isinstance(product, list) else ""
    if not text or len(text) > 120:
        return None
    filler = candidate.roles.get("product")
    named = (
        isinstance(filler, tuple)
        and len(filler) == 2
        and isinstance(filler[0], int)
        and bool(sentence.find("org", filler[0], filler[1]))
    )
    marked = isinstance(filler, tuple) and bool(filler) and not isinstance(filler[0], int)
    rule = candidate.rule.rsplit(".", 1)[-1]
    if _NOT_A_PRODUCT.search(text):
        return None
    if not (marked or _THING.search(text) or (named and rule == "launches")):
        return None
    if rule == "builds" and not re.search(
        r"plant|factory|fab|center|centre|store|facility|campus|office|lab|warehouse|school|hub|vehicle|model",
        text,
        re.IGNORECASE,
    ):
        return None
    if rule == "ends" and not (_THING.search(text) or marked):
        return None
    if "org" not in arguments:
        company = context.company_before(sentence, candidate.start)
        if company is not None and (company.name or company.text) != product:
            arguments["org"] = company.name or company.text
    if (
        re.search(r"\b(?:will|plans?|planning|to|expected|expects)\b", " ".join(candidate.verbs).lower())
        and arguments["step"] == "launched"
    ):
        arguments["step"] = "announced"
    return arguments
