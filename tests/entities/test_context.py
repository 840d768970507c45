"""Places, governments, whom words beside a name tell, and names that were garbled."""

import pytest

from newsledger.entities import acting_government, affiliations, garbled_names, link
from newsledger.entities.linking import Company
from newsledger.model import Mention

PLACES = [
    ("China", "中国", True),
    ("China", "內地", True),
    ("United States", "美國", True),
    ("U.S.", "US", True),
    ("Hong Kong", "香港", True),
    ("Zhejiang", "浙江省", True),
    ("Shaanxi", "陕西", True),
    ("Shaanxi", "山西", False),
    ("Suzhou", "宿州", False),
    ("China", "Taiwan", False),
]


@pytest.mark.parametrize(("a", "b", "one"), PLACES, ids=[f"{a} {b}" for a, b, _ in PLACES])
def test_places_in_both_languages(a: str, b: str, one: bool) -> None:
    assert (link(a, "place").entity == link(b, "place").entity) is one


def test_governments_by_name() -> None:
    assert link("Chinese government", "authority").entity == link("中國政府", "organization").entity
    assert link("British government", "authority").entity == link("英国政府", "authority").entity
    assert link("Chinese government", "authority").entity != link("Japanese government", "authority").entity


CAPITALS: list[tuple[str, str, bool]] = [
    ("its own", "Investors fear Beijing’s crackdown on tutoring.", True),
    ("who acts", "Last week Beijing ordered the banks to lend more.", True),
    ("whom something comes from", "The fine that was imposed by Washington stands.", True),
    ("two of them", "Trade between Beijing and Washington fell.", True),
    ("a city", "The firm opened an office in Beijing last week.", False),
    ("a date line", "Beijing, China – The firm opened an office.", False),
    ("where a firm is", "Beijing-based Orchard Foods said so.", False),
    ("what belongs to the city", "Crowds filled Beijing’s subway stations.", False),
    ("no capital", "Shanghai ordered the banks to lend more.", False),
    ("in Chinese", "北京方面宣布新规。", True),
    ("a city in Chinese", "公司在北京宣布新产品。", False),
]


@pytest.mark.parametrize(("text", "acts"), [case[1:] for case in CAPITALS], ids=[case[0] for case in CAPITALS])
def test_a_capital_that_acts_is_its_government(text: str, acts: bool) -> None:
    name = next(city for city in ("Beijing", "Washington", "Shanghai", "北京") if city in text)
    start = text.index(name)
    assert (acting_government(text, Mention(start, start + len(name), name, "place")) is not None) is acts


def mentions(text: str, **types: str) -> list[Mention]:
    """Give every place where the names stand, in text order; an underscore in a name is a blank."""
    found: list[Mention] = []
    for key, type in types.items():
        name = key.replace("_", " ")
        at = text.find(name)
        while at >= 0:
            if not any(m.start <= at < m.end for m in found):
                found.append(Mention(at, at + len(name), name, type, name=name))
            at = text.find(name, at + 1)
    return sorted(found, key=lambda m: m.start)


BESIDE: list[tuple[str, str, list[str]]] = [
    ("before the name", "Orchard chief executive Jane Doe left.", ["Orchard"]),
    ("its own", "Orchard’s Jane Doe left.", ["Orchard"]),
    ("behind the name", "Jane Doe, an analyst at Orchard, agreed.", ["Orchard"]),
    ("nothing that links them", "Jane Doe sued Orchard.", []),
    ("another sentence", "Many work at Orchard. Chief among them Jane Doe.", []),
    ("what one talks about", "Jane Doe, who wrote a book, said Orchard fell.", []),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in BESIDE], ids=[case[0] for case in BESIDE])
def test_whom_a_person_belongs_to(text: str, expected: list[str]) -> None:
    assert affiliations(text, mentions(text, Jane_Doe="person", Orchard="company")).get("Jane Doe", []) == expected


def test_affiliations_in_chinese() -> None:
    text = "果园集团创始人陈大文表示，与云栈合作的李小华没有回应"
    told = affiliations(text, mentions(text, 果园集团="company", 陈大文="person", 云栈="company", 李小华="person"))
    assert told == {"陈大文": ["果园集团"]}


def test_a_common_name_of_the_catalogue_needs_its_company() -> None:
    assert link("马云", "person", company=Company(), doc="a1").entity == "person:马云@a1"
    assert link("马云", "person", company=Company(around={"catalogue:alibaba"})).entity == "catalogue:jack-ma"
    assert link("刘鹤", "person", company=Company(in_office=True)).entity == "catalogue:liu-he"
    assert link("刘鹤", "person", company=Company(), doc="a1").entity == "person:刘鹤@a1"


GARBLED: list[tuple[str, str, list[tuple[str, str]]]] = [
    (
        "a famous namesake",
        "Mei Wen, a broker, agreed. Wen Jiabao said rents will rise.",
        [("Wen Jiabao", "Mei Wen")],
    ),
    ("a famous person with a title", "Mei Wen, a broker, agreed. Former premier Wen Jiabao said rents will rise.", []),
    ("another family name", "Mei Lin, a broker, agreed. Wen Jiabao said rents will rise.", []),
    ("sounds alike", "Xin Lun, a lecturer, agreed. Rents will rise, said Shin Lang.", [("Shin Lang", "Xin Lun")]),
    ("two who are introduced", "Xin Lun, a lecturer, agreed. Rents rise, said Shin Lang, a broker.", []),
    ("sounds otherwise", "Xin Lun, a lecturer, agreed. Rents will rise, said Bo Gang.", []),
    ("a letter is lost", "Mei Zihong, a broker, agreed. Zhong said rents will rise.", [("Zhong", "Mei Zihong")]),
    ("more letters apart", "Mei Zihong, a broker, agreed. Zhou said rents will rise.", []),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in GARBLED], ids=[case[0] for case in GARBLED])
def test_garbled_names(text: str, expected: list[tuple[str, str]]) -> None:
    people = (
        "Lin Wen",
        "Wen Jiabao",
        "Mei Wen",
        "Mei Lin",
        "Xin Lun",
        "Shin Lang",
        "Bo Gang",
        "Mei Zihong",
        "Zhong",
        "Zhou",
    )
    named = mentions(text, Orchard="company", **{name.replace(" ", "_"): "person" for name in people})
    assert [(one.name, one.candidate) for one in garbled_names(text, named)] == expected


def test_a_misprint_of_an_introduced_name_is_told() -> None:
    text = "Anna Dodarenko, an author, agreed. Dodarenk said so."
    named = mentions(text, Anna_Dodarenko="person", Dodarenk="person")
    named = [Mention(m.start, m.end, m.text, m.type, name="Anna Dodarenko") for m in named]
    assert [(one.name, one.candidate) for one in garbled_names(text, named)] == [("Dodarenk", "Anna Dodarenko")]


ALIKE: list[tuple[str, str, str]] = [
    ("an ordinary word is no outlet", "paper", "organization"),
    ("a firm named after a person is not the person", "特朗普集团", "person"),
    ("a firm of a country is not the country", "美国公司", "place"),
    ("a part of a country is not the country", "Scotland", "place"),
    ("the European Union is no patent office", "EU", "organization"),
]


@pytest.mark.parametrize(("name", "type"), [case[1:] for case in ALIKE], ids=[case[0] for case in ALIKE])
def test_what_only_looks_like_a_known_name(name: str, type: str) -> None:
    known = {
        "catalogue:thepaper",
        "catalogue:donald-trump",
        "place:united states",
        "place:united kingdom",
        "catalogue:epo",
    }
    assert link(name, type).entity not in known


OFFICES = [
    ("警方", "authority"),
    ("法院", "authority"),
    ("政府", "authority"),
    ("國會", "authority"),
    ("Finance Ministry", "authority"),
    ("police", "organization"),
    ("the Government", "authority"),
]


@pytest.mark.parametrize(("name", "type"), OFFICES, ids=[name for name, _ in OFFICES])
def test_offices_that_every_country_has_are_those_of_their_article(name: str, type: str) -> None:
    assert link(name, type, doc="a").entity != link(name, type, doc="b").entity
    assert link(name, type, doc="a").entity == link(name, type, doc="a").entity


@pytest.mark.parametrize("name", ["香港警務處", "Yunzhan Court Hotels", "云栈政府服务"])
def test_offices_with_a_name_of_their_own_are_known_everywhere(name: str) -> None:
    assert link(name, "authority", doc="a").entity == link(name, "authority", doc="b").entity


EXACT = [
    ("旺旺集团", "company", "catalogue:want-want-group"),
    ("中国石油天然气集团", "company", "catalogue:cnpc"),
    ("Everbright Group", "company", "catalogue:everbright-group"),
    ("證監會", "authority", "catalogue:sfc-hk"),
    ("证监会", "authority", "catalogue:csrc"),
    ("中國證監會", "authority", "catalogue:csrc"),
    ("中环股份", "company", "catalogue:zhonghuan-semiconductor"),
    ("中環", "company", "org:中环"),
    ("Dow", "company", "org:dow"),
    ("Dow Inc.", "company", "catalogue:dow"),
    ("UBS", "company", "catalogue:ubs"),
    ("恒指", "product", "catalogue:hang-seng-index"),
    ("恒指公司", "company", "org:恒指"),
]


@pytest.mark.parametrize(("name", "type", "id"), EXACT, ids=[name for name, _, _ in EXACT])
def test_a_name_means_who_has_it_letter_for_letter(name: str, type: str, id: str) -> None:
    assert link(name, type, doc="a").entity == id
