"""Furniture that fills a line: bylines, credits, adverts, notices, menus; told by how the line begins or what it says."""

from __future__ import annotations

import re
from functools import cache

import ahocorasick_rs

from newsledger.text.printed_dates import MONTH_NAME

LONGEST_NOTICE = 400
"""Lines longer than this are furniture only when two phrases of a notice stand in them."""

_NAME = r"[A-Z][\w.’'\-]{0,24}"
_OPENINGS_EN = (
    r"(?:By|Written by|Reported by|Edited by|Posted by|Reporting by|Photographs? by|Story by|Words by|Text by)"
    rf"(?::| ) {{0,3}}(?:{_NAME}(?:,? {{1,3}}| {{0,2}}(?:and|&|/|\|) {{0,2}})?){{1,8}}[^.!?]{{0,60}}$",
    r"(?:Published|Posted|Updated|Last updated|Last modified|First published|Modified|Created|Filed|Date|date)"
    r"(?: {0,2}:| on| at)? {0,3}.{0,20}(?:19|20)\d\d.{0,40}$",
    r"(?:PUBLISHED|UPDATED|POSTED)\b.{0,60}$",
    r"\d{1,2}[ -]min(?:ute)?s?(?: read)?$",
    r"(?:Sign up|Sign in|Log in|Login|Register|Subscribe|Join (?:us|our|now)|Get (?:our|the|unlimited|full) (?:\w{1,20} ){0,4}(?:newsletter|briefing|access|app|inbox))\b.{0,200}$",
    r"(?:Click|Tap|Download|Follow|Like|Share|Tweet|Retweet|Link|Digg|Email|Print|Reprints|Save|Comments?|Reply|Bookmark|Listen)(?: (?:here|this|us|Us|our|on (?:Facebook|Twitter|X|LinkedIn|Google)|it|now|article|story)\b.{0,60})?$",
    r"(?:Read (?:more|next|also|this|the full)|READ MORE|Read More|See also|SEE ALSO|Also read|ALSO READ|Related(?: \w{1,20}){0,2}:|RELATED|More from|More:|MORE:|WATCH:?|Watch:|Watch now|LISTEN|Listen:|(?:Recommended|Trending|Most (?:read|popular))(?: (?:for you|right now|Right Now|now|Now|stories|Stories|videos?|topics?|in))?:?$|You may also|Don’t miss|Don't miss|Up next|UP NEXT|Next article|Previous article|BGR Top Deals|Now read|Explore more|Further reading|Editors?[’'] ?(?:picks|recommendations))\b.{0,200}$",
    r"(?:Advertisement|ADVERTISEMENT|Sponsored|SPONSORED|Promoted|Ad|AD|Partner content|Story continues)(?: (?:by|content|links?|post|below)\b.{0,60})?$",
    r"(?:Source|Sources|Via|VIA|Image|Photo|Photos|Picture|Credit|Photo credit|Image credit|Image source|Featured image|Header image|Cover image|Getty Images|REUTERS/|Reuters/|AP Photo|Photograph)s? {0,2}(?::|/|\||by )[^.!?]{0,150}$",
    r"(?:©|\(c\) ?(?:19|20)|(?:Copyright|COPYRIGHT) (?:©|\([cC]\)|(?:19|20)\d\d|by )|All rights reserved|ALL RIGHTS RESERVED)",
    r"(?:Our Standards: |The Thomson Reuters Trust|Skip to |Back to top|Home$|Menu$|Search$|Close$|Cookie (?:policy|Policy|settings|Settings|preferences|notice)|Accept (?:all|cookies)|Privacy (?:Policy|policy|Notice)|Terms (?:of|and|&)|Contact us|About us|Advertise with)",
    r"(?:To contact the (?:reporter|editor|author)s?|To contact Bloomberg|(?:-{1,3} ?)?With assistance|For more articles like this|Got a tip|Have a tip|Found this article interesting|If you enjoyed|Email me at|Follow (?:him|her|them) on)\b",
    r"(?:This (?:article|story|post|report|piece|content) (?:is |was |has been |has |had )?(?:first |originally )?(?:appeared|published|republished|produced|adapted|reprinted|updated|been updated|posted))\b",
    r"(?:Leave a (?:Comment|comment|Reply|reply)|Post a comment|View comments|Auto loading next|Loading(?:\.{2,3}|…|$)|Load more|Continue reading|Scroll to continue|Show more|Read full)\b",
    r"(?:[A-Z]\w{1,15} ){0,3}CNN(?: Business)? {1,3}(?:—|–)$",
    r"(?:Thank you!|Thanks for (?:reading|signing|subscribing))",
    rf"{_NAME}(?: {_NAME}){{0,3}} {{0,2}}(?:\||/|for) {{0,2}}(?:[\w ]{{1,30}} {{0,2}}(?:\||/) {{0,2}}){{0,3}}(?:Getty Images?|Reuters|REUTERS|AP|AFP|Bloomberg|CNBC|Shutterstock|iStock|Unsplash|Xinhua|Anadolu[\w ]{{0,10}}|EPA|NurPhoto|LightRocket[\w ]{{0,20}}|The Verge|TechCrunch)\b[^.]{{0,40}}$",
    r"(?:Getty Images?|Reuters|REUTERS|AFP|AP|Shutterstock|iStock)(?: ?[/|] ?[\w ]{1,30})?$",
    r"(?:AP|Reuters|Associated Press|Bloomberg|AFP) (?:\w{1,15} ){0,3}(?:[Ww]riters?|[Rr]eporters?|[Cc]orrespondents?) .{0,150}contributed",
    rf"{_NAME}(?: {_NAME}){{1,3}}(?:,? and {_NAME}(?: {_NAME}){{1,3}})? contributed (?:to this|reporting)",
    r"(?:\(?(?:Updates|Adds|Recasts|Corrects)\b[^()]{1,200}\)?$)",
    r"(?:An earlier version of this|Editor[’']s note|EDITOR[’']S NOTE|Disclaimer|DISCLAIMER|Disclosure:)",
)
_OPENINGS_ZH = (
    r"(?:来源|來源|稿源|消息来源|资料来源|資料來源|文章来源|新闻来源|信源) {0,2}[:：丨|]",
    r"(?:责任编辑|責任編輯|责编|責編|编辑|編輯|主编|主編|作者|撰文|撰稿|文|采写|採寫|采访|记者|記者|实习生|校对|校對|审核|审校|编审|监制|摄影|攝影|编译|編譯|翻译|译者|统筹|制作|排版|策划|出品|运营|整理|文字|本文作者|图源|主筆|博客|撰文\S{0,3}) {0,2}[:：丨|｜/／︱∣] {0,2}\S.{0,70}$",
    r"(?:每经|本报|新京报|南都|澎湃|界面|财新|第一财经|証券时报|证券时报|经济观察报|时代周报|华夏时报|21世纪经济报道|中国证券报|上海证券报|证券日报|北京商报|中新社|中新网|新华社)?\S{0,6}(?:记者|記者|特派员|特派員|評論員|评论员) {1,4}\S{2,4}(?:[ 、]{1,3}\S{2,4}){0,3} {0,4}$",
    r"(?:图片来源|圖片來源|图源|圖源|题图来源|封面来源|图片\S{0,6}自|圖片\S{0,6}自)",
    r"(?:本文(?:来自|来源|系|由|首发|转自|转载|原载|作者|已被|为|翻译自|是|共|约|未经|授权|经)|本文约\d|原文(?:链接|地址|标题)?[:：]|本文链接|转自|转载|轉載|首发于|文章来源|阅读原文|查看原文|原創文章)",
    r"(?:声明|聲明|免责声明|免責聲明|特别声明|版权声明|版權聲明|重要声明|新浪声明|译文声明|译文|免责|风险提示|風險提示|风险提示及免责声明|商务合作|版权|著作权)(?: {0,2}[:：]|$)",
    r"(?:市场有风险|投资有风险|举报(?:电话|邮箱|热线|专区|投诉)|违法和不良信息|商务合作[，:：]|版权(?:归|所有|©)|著作权归|未经\S{0,12}(?:授权|许可|书面)\S{0,30}(?:不得|禁止|谢绝)|如需(?:转载|授权|获得)|如若转载|以上内容(?:由|为|来自|仅))",
    r"(?:此内容为|本内容(?:为|由)|该内容为).{0,30}(?:原创|版权)",
    r"(?:(?:点击|點擊)(?:阅读|查看|下图|这里|此处|图片|投票|关注|进入|上方|下方|蓝字|右上|這裡)|(?:扫|掃)(?:码|碼|一扫|描(?:下方|二维码|上方))|长按(?:识别|二维码|扫)|(?:关注|關注)(?:我们|我們|该公众号|公众号|微信|\S{0,12}公众号)|欢迎(?:关注|下载|订阅|加入我们)|歡迎(?:訂閱|關注)|(?:下载|下載)\S{0,8}(?:APP|App|app|客户端)|打开(?:微信|APP)|立即(?:下载|订阅|注册|购买|报名)|更多(?:精彩|资讯请|内容请|報道請)|請加入成為|请加入成为|月費訂戶|分享(?:到|至|本文)(?:[:：]|微信|朋友圈|$)|微信(?:扫|号|公众|掃)|客户端$|炒股就看)",
    r"(?:登录|登錄|注册|首页|首頁|主站|返回|上一篇|下一篇|字号|字號|打印|收藏|点赞|赞|在看|评论|評論|留言|转发|分享|热门|導讀|展开(?:全文|更多)|继续滑动|轻触阅读|查看更多|阅读量|浏览量|文章目录|收起|微博|微信|知乎|关于我们|联系我们|友情链接|隐私政策|用户协议)(?:[ :：/|\d*].{0,40})?$",
    r"(?:19|20)\d\d[-年/.]\d{1,2}[-月/.]\d{1,2}日? {0,3}(?:\d{1,2}:\d\d(?::\d\d)?)? {0,4}(?:来源|來源|作者|责任编辑|编辑|阅读|浏览|发布|發佈)[:：\d ].{0,60}$",
    r"(?:发布时间|發佈時間|发布日期|发表于|更新时间|更新時間|时间|日期|刊登时间|發布於|最後更新|最后更新) {0,2}[:：]? {0,2}(?:19|20)\d\d.{0,60}$",
    r"(?:\S{0,8}ICP[备備]|\S{0,6}公网安备|增值电信|互联网新闻信息服务许可|沪ICP|京ICP|粤ICP)",
    r".{0,200}【[^【】]{0,12}(?:投票|下载|报名|点击|订阅|关注)[^【】]{0,12}】$",
    r"(?:資料圖片|资料图片?|網上圖片|示意图|視頻截圖|视频截图|网络图片|圖片|图片)$",
    r"这个(?:人|家伙)(?:太|很)懒",
)
_DATE_WORDS = re.compile(
    rf"(?:\b(?:{MONTH_NAME}|Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b\.?|\b(?:19|20)\d\d(?!\d)|\d{{1,2}}[:：]\d\d(?:[:：]\d\d)?|\b\d{{1,2}}(?:st|nd|rd|th)?\b"
    r"|[ap]\.?m\.?\b|[AP]M\b|\b(?:[A-Z]{2}T|GMT|UTC|HKT)\b|[年月日号時时分]|(?:星期|周|週)[一二三四五六日天]|[\s,.:：\-/|·•()（）T+Z]|\bat\b|\bon\b|\bdate\b|\bUpdated\b|\bPublished\b|\d{1,2}(?=[年月日]))"
)
_DATE_START = re.compile(
    rf"(?:19|20)\d\d|{MONTH_NAME}\b|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{{0,6}}\b|\d{{1,2}}[ :月/]| ?date\b|Updated|Published"
)

_OPENING = re.compile("|".join(f"(?:{opening})" for opening in _OPENINGS_EN))
_OPENING_ZH = re.compile("|".join(f"(?:{opening})" for opening in _OPENINGS_ZH))

COMMENTS = re.compile(
    r"(?:Leave a (?:Comment|comment|Reply|reply)|(?:\d{1,4} )?(?:Comments?|COMMENTS)$|Post a comment|Join the (?:conversation|discussion)$|Auto loading next article"
    r"|发表评论|發表評論|网友评论|網友評論|全部评论|热门评论|评论\(\d|小编最近文章|被以下专辑收录|点击排行|新闻评论排行)"
)
"""Lines that open the readers' comments, which nothing of the article follows."""

TAILS = re.compile(
    r"(?:(?:Related|RELATED) (?:articles|stories|posts|Articles|Stories|Posts|content|Content|news|News|topics|Topics|coverage|ARTICLES|STORIES|POSTS)\b.{0,20}$"
    r"|You may also like|Recommended for you|More (?:stories|Stories|from this|in this)\b.{0,30}$|Don[’']t miss these .{0,60}$|Sponsored Links$"
    r"|(?:相关|相關)(?:推荐|阅读|新闻|文章|热文|報道|新聞|閱讀)|推荐阅读|延伸阅读|延伸閱讀|热门推荐|热门文章|猜你喜欢|你可能(?:也|还|感)|最新文章|更多文章|TA的文章|[—–=*·•【\[ -]{0,6}往期(?:推荐|回顾|精彩|[—–=*·•】\] -]{0,6}$))"
)
"""Lines that open a list of other articles."""

DATED_ITEM = re.compile(r"(?:19|20)\d\d[-/.]\d\d?[-/.]\d\d? {0,2}\d\d?:\d\d")
"""A date with its time of day, as in lists of other articles."""

# Second person and boilerplate: phrases that news about other people's offers does not use.
_NOTICE_PHRASES = (
    "our privacy policy|visit our privacy|our cookie|we use cookies|this site uses cookies|this website uses cookies|uses cookies to|"
    "our newsletter|our daily newsletter|our weekly newsletter|your inbox|your email address|email address submitted|"
    "marketing communications|your personal data|you can unsubscribe|unsubscribe at any time|unsubscribe from|opt out at any time|"
    "free sample|download email|your free trial|start your trial|subscribe now|subscribe today|subscription options|subscribe to read|"
    "already a subscriber|already have an account|log in to continue|create a free account|unlimited access|ad blocker|enable javascript|"
    "follow us on|follow him on twitter|follow her on twitter|follow me on twitter|on twitter at @|tips to|share this article|share this story|click here|"
    "learn more here|download our app|download the app|get the app|we may earn|earn a commission|affiliate commission|affiliate links|"
    "terms of service apply|by signing up|by submitting|by clicking|by subscribing|by continuing to|you agree to|you accept our|"
    "all rights reserved|for more information about our|most comprehensive company profiles|gain competitive edge|not ready to buy|"
    "please visit us at|stay ahead with|reprinted with permission|exclusive content we post|our journalism|support us|"
    "consider subscribing|become a member|sign up here|sign up to receive|sign up for our|sign up to our|delivered to your|straight to your|"
    "is the author of this|the views expressed|opinions expressed|not investment advice|financial advice|for informational purposes|"
    "下载app|下載app|扫描二维码|扫码下载|微信扫一扫|微信公众号：|公众号：|关注公众号|关注微信公众号|关注我们|版权归|版權歸|著作权归|著作權歸|转载请注明|轉載請註明|未经授权不得|未经许可不得|未经授权，|未经许可，不得|未经书面授权|"
    "不构成投资建议|不构成任何投资|不构成实质性投资建议|不構成投資建議|据此操作|風險自擔|风险自担|内容仅供参考|僅供參考|仅代表作者|不代表本站|不代表本网|不代表本平台|文责自负|如有侵权|侵权必究|"
    "责任编辑|我要投票|点击查看|点击阅读|欢迎下载|月費訂戶|每周時事|加入成為|查看更多|原创文章|最新资讯请"
)


@cache
def _phrases() -> ahocorasick_rs.AhoCorasick:
    return ahocorasick_rs.AhoCorasick(_NOTICE_PHRASES.split("|"))


def notice_positions(text: str) -> list[int]:
    """Give where in the text the phrases of notices and adverts begin, in order."""
    lower = text.lower()
    if len(lower) != len(text):
        # A few capitals (İ) lower to two characters, which would shift every position after them.
        lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return [start for _, start, _ in _phrases().find_matches_as_indexes(lower)]


def opens_as_furniture(words: str, chinese: bool) -> bool:
    """True when a line's visible words begin (and mostly are) a byline, a credit, a notice or a button.

    Args:
        words: the line without its markup and surrounding white space.
        chinese: whether it holds Chinese characters.
    """
    if len(words) > LONGEST_NOTICE:
        return False
    if chinese:
        return _OPENING_ZH.match(words) is not None or is_date_line(words)
    return _OPENING.match(words) is not None or is_date_line(words)


def is_date_line(words: str) -> bool:
    """True for ``Thu Jul 2, 2009 3:57pm EDT``: a year or a time of day, and nothing beside."""
    if len(words) > 70 or not _DATE_START.match(words):
        return False
    return len(_DATE_WORDS.sub("", words)) <= 2 and bool(re.search(r"\d{4}|\d[:：]\d\d|月", words))


_CAPTION = re.compile(
    r"(?:▲|△|▼|图\d{0,2} {0,2}[:：]|圖\d{0,2} {0,2}[:：]|图为|圖為|资料图[:：]|資料圖[:：]|(?:题图|封面|头图|首图|图片|圖片|配图|封面图) {0,2}[:：]|图片说明|圖片說明|FILE PHOTO|File photo|PHOTO:|Caption:|Pictured:)"
)
_PICTURED = re.compile(
    r"\bin (?:this|a|an) (?:(?:file|undated|handout|illustration|combination|archive|combo|still|screen) ){0,2}(?:photo|picture|image|photograph|illustration|frame)\b"
    r"|\b(?:is|are|was|were) (?:seen|pictured|shown|photographed|displayed) (?:in|at|on|near|outside|during|here|above|with|behind)\b.{0,200}(?:REUTERS|/File|Getty|(?:19|20)\d\d\.? ?$)"
    r"|\bREUTERS/[A-Z]|\(Photo by |\bfile photo\b|\(AP Photo|\(Image: "
)
# One of these stands in whatever the expression above finds; looking for them first saves most of the time.
_PICTURE_SIGNS = (
    "photo",
    "picture",
    "image",
    "illustration",
    "frame",
    "REUTERS",
    "File",
    "Getty",
    "Photo",
    "Image",
    "seen",
    "shown",
)
_CREDIT_ZH = re.compile(
    r"(?:供图|供圖|资料图|資料圖|資料圖片|资料图片|视觉中国|视频截图|[\u4e00-\u9fff]{2,4}摄|[\u4e00-\u9fff]{2,4}攝|摄影|网络图|图/\S{2,8}|截图|官网图|IC photo)[）)]?[。 ]?$"
)
# One of these stands in whatever _PICTURED finds; looking for them first saves most of the time.
_PICTURE_SIGNS = (
    "photo",
    "picture",
    "image",
    "illustration",
    "frame",
    "REUTERS",
    "File",
    "Getty",
    "Photo",
    "Image",
    "seen",
    "shown",
)
_PICTURE_CREDIT_ZH = re.compile(
    r"[（(](?:图片?来源|圖片?來源|图源|圖源|资料图|資料圖|摄影|攝影|图|圖)[:：|／/)）][^（）()\n]{0,40}[)）]?$"
)
_CREDIT_ALONE_ZH = re.compile(r"\S{2,8}(?:供图|供圖)$|(?:图|圖)(?:/|／|｜|:|：)\S{2,12}$")
_LONGEST_CAPTION = 350


def is_caption(words: str, chinese: bool) -> bool:
    """True when a line's visible words read as what stands below a picture: ``▲``, ``图为``, "in this file photo"."""
    if len(words) > _LONGEST_CAPTION:
        return False
    if _CAPTION.match(words) or (chinese and len(words) <= 80 and _CREDIT_ZH.search(words)):
        return True
    return not chinese and any(sign in words for sign in _PICTURE_SIGNS) and _PICTURED.search(words) is not None


def ends_in_picture_credit(line: str) -> bool:
    """True when the line ends in brackets that say where a picture is from: ``（图片来源：…）``."""
    return _PICTURE_CREDIT_ZH.search(line) is not None


def is_credit(words: str) -> bool:
    """True for the bare name of a photographer or agency (``Spencer Platt | Getty Images``, ``CFP供图``)."""
    return len(words) <= 100 and (_CREDIT_EN.match(words) is not None or _CREDIT_ALONE_ZH.match(words) is not None)


_CREDIT_EN = re.compile(
    rf"(?:{_NAME} {{1,2}}){{0,4}}(?:{_NAME})? {{0,2}}[|/] {{0,2}}[^.!?]{{0,60}}(?:Getty|Reuters|REUTERS|AFP|\bAP\b|Bloomberg|CNBC|Shutterstock|iStock|Xinhua)|(?:Getty Images|Reuters|AFP)(?: ?[/|].{{0,40}})?$"
)
