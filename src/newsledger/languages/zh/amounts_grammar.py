"""How Chinese news writes money, percentages and counts, in simplified and traditional characters.

Currency codes are those of ISO 4217.
"""

from __future__ import annotations

import re

from newsledger.languages.zh.numbers import NUMERAL_CLASS
from newsledger.text.alternation import begun_by_class

NAMES = {
    "CNY": "人民币 人民幣 RMB CNY 元人民币 元人民幣",
    "USD": "美元 美金 美圆 美圓 美刀 US$ USD",
    "HKD": "港元 港币 港幣 港纸 港紙 HK$ HKD 元港币 元港幣",
    "TWD": "新台币 新臺幣 新台幣 台币 台幣 臺幣 NT$ TWD NTD 元新台币 元新台幣 元台币 元台幣",
    "EUR": "欧元 歐元 EUR € 元欧元",
    "GBP": "英镑 英鎊 GBP £",
    "JPY": "日元 日圆 日圓 日币 日幣 円 JPY 元日币",
    "KRW": "韩元 韓元 韩圆 韓圓 韓圜 韩币 韓幣 韩圜 KRW ₩",
    "INR": "印度卢比 印度盧比 卢比 盧比 INR ₹",
    "RUB": "卢布 盧布 RUB",
    "SGD": "新加坡元 新元 坡币 坡幣 新加坡币 新幣 S$ SGD",
    "AUD": "澳元 澳大利亚元 澳洲元 澳币 澳幣 A$ AUD",
    "CAD": "加元 加拿大元 加币 加幣 C$ CAD",
    "NZD": "新西兰元 紐元 纽元 NZ$ NZD",
    "MOP": "澳门元 澳門元 澳门币 澳門幣 MOP",
    "CHF": "瑞士法郎 瑞郎 CHF",
    "SEK": "瑞典克朗 SEK",
    "NOK": "挪威克朗 NOK",
    "DKK": "丹麦克朗 丹麥克朗 DKK",
    "THB": "泰铢 泰銖 THB",
    "MYR": "林吉特 马币 馬幣 令吉 MYR RM",
    "VND": "越南盾 VND",
    "IDR": "印尼盾 印尼卢比 IDR",
    "PHP": "菲律宾比索 菲律賓披索",
    "BRL": "雷亚尔 雷亞爾 巴西雷亚尔",
    "TRY": "土耳其里拉 里拉",
    "ZAR": "兰特 蘭特",
    "NGN": "奈拉",
    "AED": "迪拉姆",
    "SAR": "沙特里亚尔",
}
CENTS = {"美仙": "USD", "美分": "USD", "港仙": "HKD", "仙": "HKD", "欧分": "EUR", "歐分": "EUR"}
"""Hundredths of a currency, as results per share are given in."""
CURRENCY = {name: code for code, names in NAMES.items() for name in names.split()}
LOCAL = {"HK": "HKD", "TW": "TWD", "MO": "MOP", "SG": "SGD"}
"""What 元 means in an article that is clearly from there; elsewhere it is the yuan."""
DOLLAR = {"HK": "HKD", "TW": "TWD", "SG": "SGD", "AU": "AUD", "CA": "CAD", "NZ": "NZD"}

_BY_LENGTH = sorted(CURRENCY, key=len, reverse=True)
PREFIX = "(?:" + "|".join(re.escape(name) for name in _BY_LENGTH if not name.startswith("元")) + r"|[¥$])"
SUFFIX = (
    "(?:"
    + "|".join(re.escape(name) for name in _BY_LENGTH if name[-1] not in "$€£₩₹")
    + "|"
    + "|".join(name for name in CENTS if len(name) > 1)
    + r"|仙(?=[，,。、；;）)\s]|$)"
    + r"|[元圆圓](?:整|(?=[钱錢]))?(?![旦月宇年件老素首气氣化])(?:\s?[(（]?(?:人民币|人民幣)[)）]?)?|[块塊蚊](?:[钱錢]|(?=[，,。；;、）)\s]|$)))"
)
MINOR = r"(?:\s?[0-9一二两兩三四五六七八九]\s?[角毛毫](?:\s?[0-9一二两兩三四五六七八九]\s?分)?)"
_N = NUMERAL_CLASS
_SCALE = "[十百千万萬亿億兆拾佰仟]"
ARABIC = rf"(?:[0-9]{{1,3}}(?:,[0-9]{{3}}){{1,6}}|[0-9]{{1,18}})(?:\.[0-9]{{1,6}})?(?![0-9])(?:\s?[个個][亿億]|\s?{_SCALE}{{1,4}}(?:零?[0-9]{{1,4}}[千百万萬亿億](?![元]?旦)){{0,2}})?"
NUMERAL = rf"[{_N}]{{1,24}}(?:[点點][{_N}]{{1,8}}|[个個][亿億])?"
NUMBER = rf"(?:{ARABIC}|{NUMERAL})"
ABOUT = r"(?:\s?[余餘多几幾来來](?:\s?[十百千万萬亿億兆]{1,3})?)"
VAGUE = r"(?:[数數几幾上成][十百千万萬亿億]{1,4}(?:[计計]|上[百千万萬])?|[百千万萬]{1,2}[余餘])"
CLASSIFIER = (
    r"(?:[个個](?!半?月|半?小[时時]|星期|[礼禮]拜|[周週]|工作日|交易日|自然日|季|百分|基[点點]|[财財]|年|世[纪紀]|人(?!用|客|投|消|信))|[名位家款座辆輛台臺起笔筆项項户戶间間艘栋棟幢颗顆枚篇只隻张張套宗股吨噸桶倍届屆处處所场場门門批"
    r"件架例亩畝]|人(?=[\s，,。、；;占？?!！：:的被在将將遭离離失受]|$|次|份|员|員|死|受|以上|左右|规模|規模|民(?![币幣]))|份(?!之)|单(?!位)|單(?!位)|[员員]工|[职職]工|用[户戶]|[订訂]单|平方米|公[顷頃]|条(?!件|例)|條(?!件|例)|部(?!分|[门門]|委|曲|长|長|队|隊)"
    r"|支(?!付|持|出|援|撑)|次(?!元|新|级|級|日|年|于|於)|[国國](?!家|内|內|际|際|务|務|资|資|产|產|美|庆|慶|企|有|会|會)|城(?!市)|省|店|岗位|崗位|席(?!位))"
)  # fmt: skip
PERCENT = r"(?:\s?[%％](?![0-9A-Za-z])|\s?[个個]?\s?百分[点點]|\s?[个個]?\s?基[点點]|‰)"
TENTHS = (
    r"(?:[0-9]{1,2}(?:\.[0-9])?|[一二两兩三四五六七八九十](?:[点點][一二三四五六七八九])?|半)\s?成(?:半|[一二三四五六七八九](?![个個名位家人年月日]))?"
    r"(?![立为為本功员員交长長果都品分绩績就型效份因群语語全真像色见見败敗渣心龙龍了])"
)

_NEXT = rf"[{_N}成点點余餘多几幾来來元圆圓块塊倍%％个個名位家款座辆輛台臺起笔筆项項户戶间間艘栋棟幢颗顆枚篇只隻张張套宗股吨噸桶届屆处處所场場门門批件架例亩畝人份单單员員职職用订訂平公条條部支次国國城省店岗崗席美港欧歐英日韩韓新台澳加瑞泰卢盧印马馬林越雷兰蘭令里克角毛至到~～\-–—分]"
GATE = re.compile(
    begun_by_class(
        rf"[0-9$¥€£₩₹]|\-(?=[0-9])|−(?=[0-9])|[{_N}](?=\s?{_NEXT})|人民[币幣]|[美港欧歐英日韩韓台臺澳加](?=[元币幣金镑鎊圆圓])|新(?=[台臺加元西币幣])|印[度尼]|[卢盧][布比]"
        r"|瑞[士郎典]|泰[铢銖]|[马馬]币|坡[币幣]|纽元|紐元|[A-Z](?=[A-Z]{0,2}[$A-Z]\s?[0-9]|\$)|[数數几幾上成](?=[十百千万萬亿億])|半成"
    )
)
AMOUNT = re.compile(
    r"(?:"
    # 百分之十 · 10% · 3.7个百分点 · 七成五
    rf"(?P<parts>[百千万萬]分之\s?(?P<part>{NUMBER}))"
    rf"|(?P<tenths>(?<![0-9A-Za-z.第十]){TENTHS})"
    # 人民币128亿元 · HK$3.2億 · $5
    rf"|(?P<money>(?<![A-Za-z])(?P<prefix>{PREFIX})\s?(?:(?P<m_vague>{VAGUE})|(?P<m_num>{NUMBER})(?P<m_about>{ABOUT})?)\s?(?P<m_suffix>{SUFFIX})?{MINOR}?)"
    rf"|(?P<vague>{VAGUE}(?:\s?(?P<v_suffix>{SUFFIX})|(?=\s?{CLASSIFIER}|[的人])|(?<=[万萬亿億千计計])(?=[，,。、；;]|$)))"
    # 50億元 · 20亿美元 · 3000余万 · 73,000名
    rf"|(?P<figure>(?<![0-9A-Za-z.第_#])[-−]?(?P<num>{NUMBER})(?:(?P<percent>{PERCENT})|(?P<about>{ABOUT})?\s?(?:(?P<suffix>{SUFFIX})(?P<minor>{MINOR})?|(?P<classified>(?=\s?{CLASSIFIER}))|(?P<bare>(?![0-9A-Za-z])))))"
    r")"
)
