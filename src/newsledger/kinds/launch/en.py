"""Launches in English: products, services, sites and lines of business brought out, opened, expanded or ended.

The patterns start with their verb; the company is the verb's subject, the product what is left of the noun phrase after
it (``en_products``).
"""

from __future__ import annotations

import re
from typing import Any

from newsledger.kinds.launch import en_products
from newsledger.kinds.launch.en_products import place_near, product_of, subject_product
from newsledger.kinds.launch.en_subjects import YET_TO_COME, itself, of_product
from newsledger.kinds.launch.en_wares import SITE
from newsledger.languages.en.clauses import names_at, subject, verbal
from newsledger.patterns import Candidate, Context, Encoded, Pattern, Screen
from newsledger.patterns.encode import MARKS

_NP = r"(?![\ue007\ue009]|(?:in|on|at|to|for|with|from|by|up|of|as|and|or|that|which|about|after|before|until|more|less|than|out|down|off|back|between|against|it|them|you|us|me|into|through|over)\b(?!-\w))"
_LAUNCH = "launch|introduce|release|roll out|bring out|put on sale|start selling|begin selling|open|inaugurate|unwrap|reopen|relaunch|begin offering|start offering|begin production of|start production of|start producing|begin producing|kick off production of|debut|begin shipping|start shipping|bring back|reintroduce|deploy|start deploying|begin deploying|start deliveries of|begin deliveries of|resume production of|restart production of|resume sales of|push out|put into service"
_SHOW = "unveil|take the wraps off|show off|preview|announce|showcase|debut|present|reveal|tease|demonstrate|demo|exhibit|lift the lid on|pull the wraps off|pull back the curtain on"
_BUILD = "build|construct|set up|establish|develop|produce|create|manufacture|make|test|trial|prepare|work on|plan|found|expand|design"
_END = "discontinue|shut down|shut|close down|kill|kill off|scrap|stop selling|wind down|axe|retire|phase out|sunset|stop producing|stop making|halt production of|halt sales of|close|end production of|end sales of|end support for|pull the plug on|cease production of|exit|withdraw from|pull out of|quit|suspend|mothball|ditch|drop|stop offering|abandon|end|halt|shut off|close off|switch off|turn off|pause|stop building|stop publishing|cease|cease publication of|stop supporting|stop accepting|stop allowing|stop issuing|stop taking|stop providing|stop operating|stop running|stop shipping|stop|stop printing|leave|cease operations in|end operations in"
_MORE = rf"(?:(?:an?|new|more|another|several|dozens of) |(?:two|three|four|five|six|seven|eight|nine|ten|\d+|{MARKS['count']}) (?:new |more |further |additional |other )?)?"
_GROW = "expand|enter|push into|move into|break into|expand into|branch out into|venture into|extend|double the size of|expand to|make a foray into"

PATTERNS = (
    Pattern(
        "launches",
        "launch introduc releas roll bring brought put start begin began open inaugurat unwrap kick reopen relaunch debut reintroduc deploy resum restart push",
        rf"{{v:{_LAUNCH}}} {_NP}{{product:np}}",
        {"step": "launched"},
    ),
    Pattern(
        "shows",
        "unveil wraps show preview announc debut present reveal teas demonstrat demo exhibit lid curtain",
        rf"{{v:{_SHOW}}} (?:(?:a |its )?plans? (?:for|to (?:build|open|launch|introduce|roll out|offer|sell|start selling)) )?{_NP}{{product:np}}",
        {"step": "announced"},
    ),
    Pattern(
        "lets",
        "let allow enabl add mak",
        r"{v:let|allow|start letting|start allowing|begin letting|begin allowing|now let} (?:its |all |some |\ue001's )?(?:[\w-]+ ){0,2}?(?:users|customers|people|subscribers|drivers|shoppers|viewers|riders|you|members|developers|merchants|players)(?: \w+)? (?:to )?{product:text}(?=[.,;]|$)",
        {"step": "launched"},
    ),
    Pattern(
        "ends",
        "discontinu shut clos end halt kill scrap stop wind axe axing retir phas ceas pull suspend exit withdr sunset mothball quit ditch drop abandon switch turn paus leav left",
        rf"{{v:{_END}}} {_NP}{{product:np}}",
        {"step": "ended"},
    ),
    Pattern(
        "builds",
        "build built construct set establish develop produc creat manufactur mak mad test trial prepar work plan found design",
        rf"{{v:{_BUILD}}} (?:of |to build |to open |to launch |on )?{_NP}{{product:np}}",
        {"step": "announced"},
    ),
    Pattern(
        "grows",
        "expand enter push foray mov break broke branch ventur extend doubl bring",
        rf"{{v:{_GROW}}} (?:into |to )?{_NP}{{product:np}}",
        {"step": "expanded"},
    ),
    Pattern(
        "starts",
        "start began begin kick resum commenc offer",
        rf"{{v:start|begin|kick off|commence|offer}} {_NP}{{product:np}}",
        {"step": "launched"},
    ),
    Pattern(
        "adds",
        "add list put bring integrat introduc offer install includ",
        rf"{{v:add|list|integrate|introduce|install|put|bring}} {_NP}{{product:np}} (?:on|to|in|into|onto)(?= (?:the |all |all of )?(?:\ue001's|\ue003's|\ue001|\ue003) (?:[\w-]+ ){{0,3}}?(?:app|platform|website|site|service|services|store|stores|lineup|line-up|catalogue|catalog|search|marketplace|network|range|vehicles|cars|fleet|phones|apps|shelves|menu)\b)",
        {"step": "launched"},
    ),
    Pattern(
        "ships_first",
        "ship deliver hand sold sell sale pilot",
        r"{v:ship|deliver|hand over|sell|pilot} (?:its|the|their|\ue001's) (?:very )?first {product:np}",
        {"step": "launched"},
    ),
    Pattern(
        "adds_new",
        "add adding adds added",
        rf"{{v:add}} (?=(?:an?|new|two|three|four|five|six|seven|eight|nine|ten|another|more|several|dozens|\d+|{MARKS['count']}) ){_MORE}{{product:np}}",
        {"step": "expanded"},
    ),
    Pattern(
        "which_it",
        "which that app",
        r"(?:,? (?:(?:both|all|some|each|most) of )?(?:which|that)) {org:org!}(?: \w+ly| also| first| only| itself)? {v:launch|introduce|unveil|release|announce|roll out|debut|discontinue|reveal|show off|bring out|retire|shut down|kill off|scrap|open}(?= (?:in|on|at|last|this|earlier|for|with|after|before|only|just|to|as|back|a)\b| \ue007|[.,;]|$)",
        {"step": "launched"},
    ),
    Pattern(
        "available",
        "available on_sale",
        r"(?:(?:will|would|to|should)(?: \w+)? be|is|are|was|were|be)(?: also| already| \ue007| set to be| expected to be){0,2} (?:available|on sale)(?= (?:in|on|at|from|for|starting|starts|beginning|by|later|this|next|today|across|worldwide|globally|nationwide|soon|as)\b| \ue007)",
        {"step": "launched"},
        unless=r"comment|interview|not (?:\w+ )?available|information|transcript|replay",
    ),
    Pattern(
        "launched_one",
        "launched introduced unveiled released announced discontinued debuted opened",
        r",? (?:which was |that was |first |originally |newly |recently )?{pp:launch|introduce|unveil|release|announce|roll out|debut|discontinue}(?= (?:in|on|at|last|earlier|this|just|only|by|more than|less than|nearly|almost|around|about)\b| \ue007)(?:(?:[^.,;\"]{0,30}?) by {org:org!})?",
        {"step": "launched"},
    ),
    Pattern(
        "comes_to_place",
        "launch debut arriv expand roll enter land start began begin open set_up came operat",
        r"{v:launch|debut|arrive|expand|roll out|land|start operations|begin operations|commence operations|start operating|begin operating|open|set up shop|come|start up|go live|start trading as a bank|start services?|launch operations|launch services} (?:back |its service |its services |operations |services )?(?:in|into|to|across) (?:the |mainland |continental |neighbouring |neighboring |\w+ern |both ){0,2}{place:place}(?!'s|-)",
        {"step": "launched"},
    ),
    Pattern(
        "was_launched",
        "launch unveil introduc releas roll open inaugurat put announc brought available deploy debut",
        r"{pv:launch|introduce|roll out|open|inaugurate|put on sale|unveil|announce|debut|release|bring out|bring back|make available|put into service|deploy|bring to market|relaunch|reintroduce}(?:(?:[^.;\"]{0,40}?) by {org:org})?",
        {"step": "launched"},
    ),
    Pattern(
        "was_ended",
        "discontinu shut clos wind wound retir phas kill scrap axe halt suspend",
        r"{pv:discontinue|shut down|shut|close|close down|wind down|retire|phase out|kill|kill off|scrap|axe|halt|suspend}(?:(?:[^.;\"]{0,40}?) by {org:org})?",
        {"step": "ended"},
    ),
    Pattern(
        "comes_out",
        "launch debut arriv go on_sale com hit avail open roll went land began begin start commenc clos shut ceas stop reopen ship enter reach out",
        r"{v:launch|debut|arrive|go on sale|come out|hit the market|hit shelves|hit stores|become available|go live|roll out|open|open its doors|open for business|start operations|begin operations|come to market|start production|begin production|make its debut|begin shipping|start shipping|begin|start|commence|close|shut down|shut|cease operations|cease publication|stop operating|shut its doors|close its doors|go dark|go offline|open up|reopen|re-open|ship|enter service|go into service|hit the road|hit the roads|hit the streets|reach stores|reach showrooms|hit showrooms|land in stores|enter production|go into production|reach the market}(?= (?:in|on|at|for|to|with|after|before|last|this|next|from|by|as|today|later|earlier|across|nationwide|globally|worldwide|within|near|during)\b| \ue007|[.,]|$)",
        {"step": "launched"},
    ),
    Pattern(
        "makes_debut",
        "debut launch premiere",
        r"{v:make} (?:its|their|[\ue001\ue003\ue004]'s) (?:[\w-]+ |\ue005 |\ue007 ){0,3}?(?:debut|launch|premiere|appearance)\b",
        {"step": "launched"},
        unless="wall street|market|trading|stock|nasdaq|shares|exchange|bourse|public|league|olympic|screen|k-pop|album|band|singer|film|stage",
    ),
    Pattern(
        "first_launched",
        "launch introduc unveil releas roll debut",
        r"(?:^|[.;:] )(?:first |since (?:first )?|originally |officially |quietly )?(?:launched|introduced|unveiled|released|rolled out|debuted|launching|debuting)(?: [^,.;\"]{1,60}?)? {date}(?: [^,.;]{1,40})?, (?:the )?(?:[\w-]+ ){0,3}?{product:company!}(?!'s?\b)",
        {"step": "launched"},
    ),
    Pattern(
        "owners_debut",
        "debut launch arrival entry",
        r"{org:company!}'s (?:\ue007 |[\w-]+ ){0,2}?(?:debut|launch|arrival|entry) (?:in|into) (?:the )?(?:[\w-]+ )?{place:place}(?!'s|-)",
        {"step": "launched"},
        unless=r"stock|shares|market|trading|exchange|ipo|bourse|league|world cup|olympic",
    ),
    Pattern(
        "products_launch",
        "launch debut release rollout roll-out introduction",
        r"{product:product!}(?:'s)? (?:(?!the\b)[\w-]+ ){0,2}?(?:launch|debut|release|rollout|roll-out|introduction)(?: in| on| of| back in| late| early| earlier)? {date}",
        {"step": "launched"},
    ),
    Pattern(
        "launch_of",
        "launch release rollout roll-out debut introduction opening closure unveiling shutdown discontinuation expansion",
        r"(?:{org:org!}'s? )?(?:(?:[\w-]+|\ue007) ){0,2}?(?P<noun>launch|release|rollout|roll-out|debut|introduction|opening|unveiling|closure|shutdown|discontinuation|expansion) of {product:np}",
        {"step": "launched"},
    ),
    Pattern(
        "noun_of",
        "foray push expansion entry",
        r"{org:org!}'s (?:[\w-]+ ){0,3}?(?:foray|push|expansion|entry|move) into {product:np}",
        {"step": "expanded"},
    ),
)

_FRAMED = re.compile(
    r"\b(?:with|announc\w+|celebrat\w+|since|mark\w*|ahead of|delay\w*|plann\w+|plans|after|its|their) (?:\ue007 )?(?:the |its |their )?(?:[\w-]+ ){0,3}?(?:launch|rollout|roll-out|debut|release|introduction|unveiling|opening|closure|shutdown|discontinuation) of\b",
    re.IGNORECASE,
)
_NEW = re.compile(r"\b(?:now|start\w*|began|begin\w*|will|soon)\b")
_PASSIVE = frozenset({"was_launched", "was_ended", "comes_out", "makes_debut", "which_it", "launched_one", "available"})
_AFTER = frozenset({"which_it", "launched_one"})
_CLOSED = re.compile(r"\b(?:discontinu|retir|shut|kill|scrap)")
_DONE_BY = re.compile(r"[^.,;]{0,50}? by (?!the end|then|now|\ue007)")
_WAR = Screen(
    r"\b(?:missiles?|rockets? (?:at|into|from)|barrage|airstrikes?|strikes? (?:on|against)|troops|army|militants?|militia|soldiers|ceasefire|hostages|gaza|hezbollah|hamas|kremlin|warplanes|artillery)\b",
    re.IGNORECASE,
)
_SPACE = re.compile(
    r"\b(?:orbit|launch ?pad|lift-?off|astronauts?|space (?:agency|station|center|centre)|cape canaveral|spacecraft)\b",
    re.IGNORECASE,
)
_ITS_END = re.compile(
    r"\b(?:shut\w* down|ceas\w+ operations|clos\w+ its doors|shut\w* its doors|going dark|went dark)$"
)
_OF_ITS = re.compile(
    r"(?:the |its |an? )?(?:[\w-]+ )?(?:launch|release|availability|introduction|rollout|roll-out|opening|closure|debut) of\b",
    re.IGNORECASE,
)
_ANNOUNCES = re.compile(
    r"\b(?P<verb>(?:(?:has|had|will|to) )?(?:announc\w+|unveil\w*|reveal\w*|confirm\w*|celebrat\w+|delay\w*)) (?:\ue007 )?"
    r"(?:(?:the|its|an?|[\ue001\ue003]'s) )?(?:[\w-]+ )?(?:launch|release|rollout|roll-out|debut|introduction|unveiling|opening|closure) of (?:the |its |an? |[\ue001\ue003]'s )?$",
    re.IGNORECASE,
)
"""Who announces a launch is who launches."""
_OTHERS_DO = re.compile(
    r"\b(?:push|urg|ask|order|forc|tell|told|press|call|pressur|requir|encourag|want)\w* (?:on |for )?(?:the |its |their |other |some )?[a-z][\w-]+ $|\bfrom $"
)
_ITSELF = re.compile(r"\b(?:launch\w*|debut\w*|went live|go live|open(?:ed|s) its doors|operations)\b")
_OBJECT_LATER = re.compile(r"^ (?:on |in |at )?[^ ]{1,12} (?:an?|its|the|new|[\ue001]'s) ")
_BEGUN = re.compile(
    r"(?:operations?|services?|flights?|sales|production|deliver(?:y|ies)|shipments?|trials?|testing|broadcasts?|construction)$",
    re.IGNORECASE,
)
_SHUT = re.compile(r"\b(?:clos|shut|ceas|stop|went dark|go dark|went offline|go offline)")
_SHUT_SITE = re.compile(rf"\b(?:{SITE})$", re.IGNORECASE)


def refine(
    arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context
) -> dict[str, Any] | None:
    """Add the verb's subject, cut the product out of the noun phrase, weigh whether a company brought out a thing."""
    rule = candidate.rule.rsplit(".", 1)[-1]
    verbs = " ".join(candidate.verbs).lower()
    if rule == "available":
        verbs = sentence.text[candidate.start : candidate.end].lower()
    if _WAR.found_in(sentence) or (rule in _PASSIVE and _SPACE.search(sentence.text)):
        return None
    if rule == "owners_debut":
        return None if isinstance(arguments["org"], list) else {**arguments, "product": arguments["org"]}
    if rule in ("first_launched", "products_launch"):
        return of_product(arguments, candidate, sentence, context)
    if rule in _PASSIVE:
        if rule == "comes_out" and (
            verbs.strip() == "open" or en_products.UNMOVED.search(sentence.text[: candidate.anchor[1]][-60:])
        ):
            return None  # as likely an adjective: "remain free and open"
        if rule == "comes_out" and not verbal(sentence, candidate.anchor, candidate.verbs[0]):
            return None
        found = subject_product(sentence, candidate, context, rule)
        if (
            rule == "comes_out"
            and not _BEGUN.search(str(found[0]) if found else "")
            and re.search(r"\b(?:beg[aiu]n\w*|start\w*|commenc\w*)$", verbs.strip())
        ):
            return None
        if rule == "comes_out" and found is None and _ITS_END.search(verbs):
            ended = itself(arguments, candidate, sentence, context, verbs)
            return {**ended, "step": "ended"} if ended is not None else None
        if rule == "comes_out" and _SHUT.search(verbs):
            if found is None or not _SHUT_SITE.search(str(found[0])):
                return None
            arguments["step"] = "ended"
        if found is None:
            if rule not in ("comes_out", "makes_debut") or not (rule == "makes_debut" or _ITSELF.search(verbs)):
                return None
            if _OBJECT_LATER.match(sentence.text[candidate.end : candidate.end + 40]):
                return None
            return itself(arguments, candidate, sentence, context, verbs)
        if rule in _AFTER:
            if re.search(r"\b(?:announc|unveil|reveal|show)", verbs):
                arguments["step"] = "announced"
            elif _CLOSED.search(verbs):
                arguments["step"] = "ended"
            if "org" not in arguments and (
                _DONE_BY.match(sentence.text, candidate.end)
                or re.search(r"\b(?:index|loans?|framework|films?)$", str(found[0]))
            ):
                return None
        arguments["product"], start = found
        arguments["stretch"] = (start, candidate.end)
        owner = re.match(r"[\ue001\ue003]'s ", sentence.text[start : start + 4])
        if owner and "org" not in arguments:
            holder = names_at(sentence, start)
            if holder and holder != arguments["product"]:
                arguments["org"] = holder
    elif rule == "comes_to_place":
        if not verbal(sentence, candidate.anchor, candidate.verbs[0]):
            return None
        if re.search(r"\b(?:expand|extend)", verbs):
            arguments["step"] = "expanded"
        return itself(arguments, candidate, sentence, context, verbs)
    else:
        if rule == "builds" and verbs.strip() in ("planned", "prepared", "designed", "made"):
            return None
        if candidate.verbs and not verbal(sentence, candidate.anchor, candidate.verbs[0]):
            return None
        if _OTHERS_DO.search(sentence.text[: candidate.start]) and re.match(r"(?:to |\w+ing\b)", verbs):
            return None
        if rule == "launches" and verbs == "open" and sentence.text[: candidate.start].endswith(", "):
            return None
        if rule == "builds" and (
            re.search(r"\bhelp", verbs)
            or (
                sentence.text.startswith(" on ", candidate.anchor[1])
                and re.search(r"\b(?:built|set up|established|founded|tested)$", verbs)
            )
        ):
            return None
        near = sentence.sentence.start
        if rule == "lets" and not _NEW.search(context.article.text[near : sentence.span(*candidate.anchor)[1]][-60:]):
            return None
        if rule in ("shows", "launches") and _OF_ITS.match(sentence.text, candidate.anchor[1] + 1):
            return None  # "announces the launch of": read by launch_of
        found = product_of(sentence, candidate, context, rule, verbs)
        if found is None:
            return None
        arguments["product"] = found[0]
        start = candidate.start
        if "org" not in arguments and rule not in ("launch_of", "noun_of"):
            position = subject(sentence, candidate.start)
            name = names_at(sentence, position)
            if name is None or position is None:
                return None
            if sentence.mentions[position][0].type == "authority" and not (
                rule == "launches" and any(sentence.find("product", candidate.anchor[1], found[1]))
            ):
                return None
            if sentence.mentions[position][0].type == "person":
                post = context.post_of(name, sentence.sentence.end) if isinstance(name, str) else None
                if rule not in ("launches", "shows", "ends") or "kill" in verbs:
                    return None
                if any(sentence.text[i] == MARKS["place"] for i in range(candidate.anchor[1], found[1])):
                    return None  # people leave places for other reasons
                name = post.org if post is not None and post.org else name
            arguments["org"] = name
            start = position if candidate.start - position < 130 else candidate.start
        arguments["stretch"] = (start, found[1])
    if rule == "launch_of":
        thing = candidate.roles.get("product")
        at = thing[0] if isinstance(thing, tuple) and isinstance(thing[0], int) else candidate.end - 1
        announces = _ANNOUNCES.search(sentence.text, max(0, at - 90), at)
        doer = subject(sentence, announces.start("verb")) if announces else None
        if (
            doer is not None
            and "org" not in arguments
            and sentence.mentions[doer][0].type in ("company", "organization")
        ):
            arguments["org"] = names_at(sentence, doer)
            arguments["stretch"] = (doer, found[1])
        noun = sentence.text[candidate.start : candidate.end].lower()
        named = isinstance(candidate.roles.get("product"), tuple) and any(
            sentence.find("product", found[1] - 1, found[1])
        )
        if (
            "org" not in arguments
            and not named
            and not _FRAMED.search(sentence.text[max(0, candidate.start - 40) : candidate.end])
        ):
            return None
        if re.search(r"\b(?:closure|shutdown|discontinuation) of", noun):
            arguments["step"] = "ended"
        elif "expansion of" in noun:
            arguments["step"] = "expanded"
    if "org" not in arguments and rule == "was_launched" and context.main_company is not None:
        if (context.main_company.name or context.main_company.text) == arguments["product"] or isinstance(
            arguments["product"], list
        ):
            return None
    if "org" not in arguments and sentence.text[candidate.start] in (MARKS["authority"], MARKS["place"]):
        return None  # "it launched" of a country or an authority
    if "org" not in arguments:
        here = any(m.type == "company" for i in sentence.find("company") for m in sentence.mentions[i])
        company = context.company_before(sentence, candidate.anchor[0]) if here else context.main_company
        name = (company.name or company.text) if company is not None else None
        if name is None or name == arguments["product"] or name in str(arguments["product"]):
            main = context.main_company
            name = (main.name or main.text) if main is not None else None
        if name is not None and name != arguments["product"]:
            arguments["org"] = name
    if "org" not in arguments or arguments["org"] == arguments["product"]:
        return None
    if arguments["step"] == "launched" and YET_TO_COME.search(verbs):
        arguments["step"] = "announced"
    if (
        rule == "builds"
        and not YET_TO_COME.search(verbs)
        and re.search(r"\b(?:built|developed|created|founded|constructed|set up|established|made|produced)\b", verbs)
    ):
        arguments["step"] = "launched"
    place = place_near(sentence, candidate, arguments["product"])
    if place:
        arguments["place"] = place
    elif en_products.VAGUE_FIELD.fullmatch(str(arguments["product"])):
        return None  # a presence is widened somewhere
    if en_products.NO_PLANS.search(sentence.text, max(0, candidate.start - 40), candidate.anchor[1]):
        arguments["status"] = "denied"
    if rule == "builds":
        money = sentence.find("money", candidate.start, candidate.end)
        if money:
            arguments["amounts"] = sentence.mentions[money[0]][0].value
    return arguments
