"""How English news writes dates: one compiled expression with one named group per form.

The expression is tried only where a word begins whose first letters can begin a date (``_GATE``); every repeat is
bounded, so the cost of a text grows with its length and no faster.
"""

from __future__ import annotations

import re

MONTH_NUMBERS = {
    name: number
    for number, name in enumerate(
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], start=1
    )
}
WEEKDAY_NUMBERS = {name: number for number, name in enumerate(["mon", "tue", "wed", "thu", "fri", "sat", "sun"])}

MONTH = (
    r"(?:Jan(?:uary\b|\.|\b)|Feb(?:ruary\b|\.|\b)|Mar(?:ch\b|\.|\b)|Apr(?:il\b|\.|\b)|May\b|June?\b\.?|July?\b\.?"
    r"|Aug(?:ust\b|\.|\b)|Sept(?:ember\b|\.|\b)|Sep(?:\.|\b)|Oct(?:ober\b|\.|\b)|Nov(?:ember\b|\.|\b)|Dec(?:ember\b|\.|\b))"
)
FULL_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
SHORT_WEEKDAY = r"(?:(?:Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun)\.?|" + WEEKDAY + r")"
YEAR = r"(?:1[89]|20)[0-9]{2}(?![0-9]|[,.][0-9])"
DAY = r"(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?\b(?![:%/]|[.,][0-9]|\s?[ap]\.?m\b)"
NUMBER = r"(?:[0-9]{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty)"
PART = r"(?:[Ee]arly|[Ll]ate|[Mm]id(?:dle)?)"
WHICH = r"(?:[Ll]ast|[Tt]his|[Nn]ext)"
ORDINAL = r"(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth)"
FINAL = r"(?:[Ff]inal|[Ll]atter|[Ll]ast)"
CLOCK = (
    r"(?:[0-2]?[0-9](?::[0-5][0-9]){1,2}(?:\s?(?:[ap]\.m\.|[ap]m\b|[AP]M\b))?|[01]?[0-9]\s?(?:[ap]\.m\.|[ap]m\b|[AP]M\b))"
    r"(?:\s(?:[A-Z]{2,4}|(?:local|Eastern|Beijing|Pacific|Hong\sKong)\s[Tt]ime)\b)?"
)
DAYTIME = r"(?:\s(?:morning|afternoon|evening|night))"
OF_YEAR = r"(?:,?\s(?:of\s|in\s)?(?:the\s)?(?:fiscal\s(?:year\s)?|FY\s?)?(?:" + YEAR + r"|(?:last|this|next)\syear\b))"
ROMAN = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": -1, "latter": -1, "last": -1}

FORMS: dict[str, str] = {
    # 2021-05-20, 2021/5/20, 5/20/2021, 20.5.2021
    "iso": r"(?:19|20)[0-9]{2}(?:-[01][0-9]-[0-3][0-9]|/[01]?[0-9]/[0-3]?[0-9]|\.[01][0-9]\.[0-3][0-9])(?![0-9/.-][0-9]|[0-9])"
    r"(?:[T ][0-2][0-9]:[0-5][0-9](?::[0-5][0-9])?)?",
    "numeric": r"[0-3]?[0-9](?P<sep>[/.])[0-3]?[0-9](?P=sep)(?:19|20)[0-9]{2}(?![0-9])",
    # the three months ended June 30, 2021
    "ended": r"(?:"
    + ORDINAL
    + r"[\s-])?(?:(?:[Tt]hree|[Ss]ix|[Nn]ine|[Tt]welve|3|6|9|12)[ -]months?|(?:fiscal\s|financial\s|full\s)?(?:quarter|half[ -]year|year|half))"
    r"(?:\speriod)?\s(?:ended|ending|ends|to|through)\s(?:on\s|in\s)?"
    + MONTH
    + r"\s?(?:"
    + DAY
    + r")?(?:,?\s?"
    + YEAR
    + r")?",
    # Thursday, April 1, 2021 · April 1-3, 2021 · Apr. 1st · 1 April 2021 · 1st of April
    "month_day": r"(?:"
    + SHORT_WEEKDAY
    + r",?\s)?"
    + MONTH
    + r"\s(?:the\s)?"
    + DAY
    + r"(?!\s(?:million|billion|percent|per\scent)\b)(?:(?:\s?[-–—]\s?|\s(?:to|through)\s)(?![0-9]{1,2}\s(?:of\s)?[A-Z])"
    + DAY
    + r")?(?:(?:,\s?|\s)"
    + YEAR
    + r")?",
    "day_month": r"(?:"
    + SHORT_WEEKDAY
    + r",?\s)?(?:the\s)?(?:"
    + DAY
    + r"\s?[-–—]\s?)?"
    + DAY
    + r"\s(?:of\s)?"
    + MONTH
    + r"(?:,?\s"
    + YEAR
    + r")?",
    # early August, mid-December 2020, late last July, the end of March, June 2019, last December
    "month": r"(?:(?:"
    + PART
    + r"[\s-]|(?:[Tt]he\s)?(?:[Ee]nd|[Bb]eginning|[Ss]tart|[Mm]iddle)(?:\sof\s|-))(?:in\s)?)?(?:"
    + WHICH
    + r"\s)?(?:"
    + MONTH
    + r",?\s?(?:of\s)?(?:"
    + YEAR
    + r"|['’][0-9]{2}\b|(?:last|this|next)\syear\b)|"
    + FULL_MONTH
    + r")",
    # first quarter of 2021, Q2, 2Q21, second half of last year, final quarter
    "quarter": r"(?:(?:"
    + ORDINAL
    + r"|"
    + FINAL
    + r")[\s-](?:fiscal\s|calendar\s)?(?:quarter|half)\b(?!-?\s?(?:century|hour|mile|dozen))(?:-?results)?"
    + r"|Q[1-4]\b|[1-4]Q|H[12]\b|[12]H)(?:"
    + OF_YEAR
    + r"|\s?['’]?[0-9]{2}\b(?![,.:%][0-9]|\s?%))?"
    + r"(?:\sof\s(?:the|its|this)\s(?:fiscal\s|current\s|calendar\s)?year\b)?",
    # fiscal 2021, FY21, the fiscal year 2020
    "fiscal": r"(?:[Ff]iscal(?:\s[Yy]ear)?\s|[Ff]inancial\s[Yy]ear\s|FY\s?)(?:"
    + YEAR
    + r"(?:[/–-][0-9]{2}\b)?|[0-9]{2}\b)",
    # year-end, the end of this year, mid-2021, the summer of 2019, late 2020
    "year_end": r"(?:[Tt]he\s)?(?:[Ee]nd\sof\s(?:the\s|this\s|last\s|next\s)?(?:calendar\s)?year\b|(?:[Ee]nd\sof\s|[Ee]nd-)"
    + YEAR
    + r"|[Yy]ear(?:['’]s)?[- ]end\b(?:\s"
    + YEAR
    + r")?)",
    "month_end": r"(?:[Tt]he\s)?[Ee]nd\sof\s(?:the|this|last|next)\smonth\b|[Mm]onth-end\b",
    "vague_year": r"(?:[Ee]arl(?:y|ier)|[Ll]ater?|[Mm]id|(?:[Tt]he\s)?(?:[Mm]iddle|[Bb]eginning|[Ss]tart|[Tt]urn)\sof"
    r"|(?:[Tt]he\s)?(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)(?:\sof)?)[\s-](?:in\s)?"
    + YEAR
    + r"|[Mm]id-?year\b|(?:[Tt]he\s)?(?:[Mm]iddle|[Bb]eginning|[Ss]tart)\sof\s(?:the|this|last|next)\syear\b",
    # the past two years
    "past_years": r"(?:[Tt]he\s)?(?:[Pp]ast|[Ll]ast|[Pp]revious)\s(?:[0-9]{1,2}|two|three|four|five|six|seven|eight|nine|ten)\s(?:years|months)\b",
    # earlier this month, late last year, next Monday, this fiscal year, last summer
    "which": r"(?:(?:[Ee]arl(?:y|ier)|[Ll]ater?)\s)?(?:"
    + WHICH
    + r"|(?:[Tt]he\s)(?:last|past|next|coming|previous|current|following|same)|[Tt]hat|[Pp]revious)\s"
    r"(?:(?:fiscal|financial|calendar)\s)?(?:year\b|month\b|week\b|weekend\b|quarter\b|night\b|morning\b|evening\b|afternoon\b"
    r"|spring\b|summer\b|autumn\b|fall\b|winter\b|day\b|" + WEEKDAY + DAYTIME + r"?)(?!-)",
    "relative_day": r"(?:"
    + CLOCK
    + r"\s(?:on\s)?)?(?:[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight|"
    + WEEKDAY
    + r")\b(?!-)"
    + DAYTIME
    + r"?",
    "ago": NUMBER + r"\s(?:and\sa\shalf\s)?(?:years?|months?|weeks?|days?|decades?|quarters?)\sago\b",
    "year_ago": r"(?:[Tt]he\s|a\s)?(?:year|month|week)-(?:ago|earlier)\b",
    "present": r"(?:[Nn]ow|[Cc]urrently|[Nn]owadays)\b(?!-)",
    "century": r"(?:1[4-9]|2[01])(?:th|st)[\s-][Cc]entury\b",
    "clock": CLOCK,
    # 2016-18 · 2016
    "years": r"(?:19|20)[0-9]{2}\s?[-–/]\s?(?:(?:19|20)[0-9]{2}|[0-9]{2})(?![0-9/–-]|[.,][0-9]|\s?%)",
    "year": r"(?:19|20)[0-9]{2}(?![0-9A-Za-z%]|[.,:/][0-9]|-[0-9])",
}

_PERIODS = r"(?:year|month|week|day|decade|quarter|fiscal|financial|calendar|night|morning|evening|afternoon|spring|summer|autumn|fall|winter"
_GATE = (
    r"(?:[0-9](?=(?:[0-9]{3}(?![0-9])|[0-9]{0,2}(?:[/.:][0-9]|(?:st|nd|rd|th)?[\s-](?:of\s|and\sa)?[JFMASONDCcapdwyqmPA]|\s?[-–—]\s?[0-9]|[apAPQH])))"
    r"|J(?:an|u[nl])|F(?:eb|ri|Y|all\s|i(?:rst|n|sc|v|f)|our)|M(?:a[ry]|on|id)|A(?:pr|ug|utumn|n?\s"
    + _PERIODS
    + r"))|S(?:ep|at|un|ix\s|pri|umm|tart|econd|even\s)|O(?:ct|ne\s)|N(?:ov|ext\s|ow\b|ine\s)|D(?:ec)|T(?:ue|hu|od|om|oni|h(?:is|at|ird|ree)\s"
    r"|wo\s|he\s(?:end|beg|start|mid|turn|spr|sum|aut|fall|win|past|last|prev|next|com|curr|foll|same|year|month|week|[0-9]))"
    r"|W(?:ed|inter)|Y(?:es|ear)|Q[1-4]|H[12]|L(?:ast|ate)|E(?:arl|nd|ight\s)|C(?:urrently)|P(?:ast|rev)|Beg"
    r"|la(?:st|te)|t(?:h(?:is\s|at\s"
    + _PERIODS
    + r"|[MTWFS])|ird[\s-]|ree[\s-](?:years|months?|weeks|days|decades|quarters|and)"
    r"|e\s(?:end|beg|start|mid|turn|spr|sum|aut|fall|win|past|last|prev|next|com|curr|foll|same|year|month|week|[0-9]))"
    r"|o(?:day|mor|nig)|urn\sof|(?:wo|en|welve|wenty|hirty)[\s-](?:years|months?|weeks|days|decades|quarters|and))"
    r"|n(?:ext\s|ow|ine[\s-](?:y|m|w|d))|e(?:nd[\s-]|arl|(?:ight|leven)\s(?:y|m|w|d))|y(?:ear|est)|m(?:id|onth-)"
    r"|f(?:i(?:rst[\s-]|scal|nal\s|nancial\s|ve\s(?:y|m|w|d)|fteen\s[ymwd]|fty\s[ymwd])|o(?:ur(?:th[\s-]|\s[ymwd])|rty\s[ymwd])|ull\s|all\s)"
    r"|s(?:econd[\s-]|pring|ummer|tart\sof|(?:ix|even)[\s-][ymwd])|qu(?:arter\s)|half|autumn|w(?:inter)|beg|p(?:ast\s|rev)|currently|a(?:n?\s"
    + _PERIODS
    + r"))|one\s(?:y|m|w|d))"
)
DATE = re.compile(
    r"[^A-Za-z0-9](?=" + _GATE + r")(?:" + "|".join(f"(?P<{name}>{form})" for name, form in FORMS.items()) + r")"
)
