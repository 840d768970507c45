"""Names in English text: what is a name, of which type, and which is its fullest form in the article."""

import time
from itertools import pairwise

import pytest

from newsledger.catalogue import Catalogue, Entry
from newsledger.languages.en.names import find_names
from newsledger.model import Mention, Sentence

CATALOGUE = Catalogue(
    [
        Entry("brightwell", "company", "Brightwell", other=("Brightwell Group",)),
        Entry("orchard", "company", "Orchard", caution=frozenset(("Orchard",))),
        Entry("quillpad", "product", "Quillpad"),
        Entry("harbour-gazette", "outlet", "Harbour Gazette"),
        Entry("lowland-court", "court", "Lowland High Court"),
        Entry("sunny-jim", "company", "Jim's", other=("sunnyjims",)),
    ]
)


def mentions(text: str, catalogue: Catalogue = CATALOGUE) -> list[Mention]:
    """Names of a text with one sentence a line; a line that starts with ``#`` is a title."""
    sentences, start = [], 0
    for number, line in enumerate(text.split("\n")):
        if line:
            sentences.append(Sentence(start, start + len(line), "title" if line[0] == "#" else "body", number))
        start += len(line) + 1
    found = find_names(text, sentences, catalogue)
    assert all(text[m.start : m.end] == m.text for m in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    return found


def typed(text: str) -> list[tuple[str, str]]:
    return [(m.text, m.type) for m in mentions(text)]


def named(text: str) -> dict[str, str | None]:
    return {m.text: m.name for m in mentions(text)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The group is led by Olga P. Renko, 56, who founded it.", "Olga P. Renko"),
        ("It fell, said Wen Zihao, an analyst at Mistral Foods Inc.", "Wen Zihao"),
        ("Gao “Noah” Zihao, who runs the firm, agreed.", "Gao “Noah” Zihao"),
        ("The plan of CEO Jan van der Berg failed.", "Jan van der Berg"),
        ("It hired chairman Sheikh Omar al-Rashid last year.", "Sheikh Omar al-Rashid"),
        ("President Kim Dae-suk, 61, spoke.", "Kim Dae-suk"),
        ("Mr Thomas Orr Jr. was fined.", "Thomas Orr Jr."),
        ("Pierre-Yves Gore-Latour, SVP of Delivery, left.", "Pierre-Yves Gore-Latour"),
        ("He Xiaomin, founder of the firm, spoke.", "He Xiaomin"),
        ("Last week D’Arcy O’Brien, 44, quit.", "D’Arcy O’Brien"),
        ("Mistral names banker Ana Sofía Núñez, 51, to its board.", "Ana Sofía Núñez"),
    ],
)
def test_person(text: str, name: str) -> None:
    assert (name, "person") in typed(text)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("On Monday Halvorsen Cole Inc (HVC.N) paid.", "Halvorsen Cole Inc", "company"),
        ("It was bought by Tornado Foods, Inc. in May.", "Tornado Foods, Inc.", "company"),
        ("A deal with Vetter & Sohn AG was signed.", "Vetter & Sohn AG", "company"),
        ("Shares of Zentrum fell.", "Zentrum", "company"),
        ("The startup Zentrum said so.", "Zentrum", "company"),
        ("It clinched the takeover of Loch Tarn Seafoods in May.", "Loch Tarn Seafoods", "company"),
        ("It sold its stake in Spanish broadcaster Canal Vista.", "Canal Vista", "company"),
        ("At Zentrum's headquarters all was quiet.", "Zentrum", "company"),
        ("The Securities and Exchange Commission sued.", "Securities and Exchange Commission", "authority"),
        ("the Ministry of Industry and Information Technology said", "Ministry of Industry and Information Technology", "authority"),
        ("the U.S. District Court for the Northern District of Ohio", "U.S. District Court for the Northern District of Ohio", "authority"),
        ("a study of the University of Lowland", "University of Lowland", "organization"),
        ("the Bill and Ada Corwin Foundation gave", "Bill and Ada Corwin Foundation", "organization"),
        ("Brightwell fell, the Harbour Gazette reported.", "Harbour Gazette", "organization"),
        ("It asked the Lowland High Court to rule.", "Lowland High Court", "authority"),
        ("It launched Quillpad 3 in May.", "Quillpad 3", "product"),
        ("He buys at Jim's every day.", "Jim's", "company"),
        ("The sunnyjims chain grew.", "sunnyjims", "company"),
        ("[Brightwell](https://example.com/Kestrel-Foods) fell.", "Brightwell", "company"),
    ],
)  # fmt: skip
def test_organizations_and_products(text: str, name: str, kind: str) -> None:
    assert (name, kind) in typed(text)


@pytest.mark.parametrize(
    "text",
    [
        "Shares fell on Monday.",
        "In March, sales rose; the IPO was delayed.",
        "Worries about debt grew. We've seen it before.",
        "The CEO of the firm left in Q3.",
        "SOME SEE BUYING OPPORTUNITY",
        "See [this](https://example.com/Orchard/Kestrel) or https://example.com/Kestrel now.",
        "The S&P 500 rose.",
        "# How To Make Money With Nothing But Words",
    ],
)
def test_no_name(text: str) -> None:
    assert [m for m in mentions(text) if m.type != "position"] == []


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        ("Zhou Yining, founder of Mistral, left.\nZhou said so.", "Zhou", "Zhou Yining"),
        ("Mina Baker, 44, spoke.\nIt was Baker, said Ms Baker.", "Baker", "Mina Baker"),
        ("Kestrel Group rose.\nAt Kestrel nobody spoke.", "Kestrel", "Kestrel Group"),
        ("Kestrel Foods Inc rose.\nKestrel Foods said so.", "Kestrel Foods", "Kestrel Foods Inc"),
        ("Kestrel Foods Ltd (KFL) rose.\nKFL paid.", "KFL", "Kestrel Foods Ltd"),
        ("The Lowland Grain Commission (LGC) paid.\nLGC said so.", "LGC", "Lowland Grain Commission"),
        ("Harrow Vale University shut.\nThe sign at Harrow was covered.", "Harrow", "Harrow Vale University"),
        ("Donald Vetter, 70, left.\nDonald J. Vetter, who stayed, said so.", "Donald Vetter", "Donald J. Vetter"),
        ("Ida Shipwright, 44, spoke.\nShipwrght said so.", "Shipwrght", "Ida Shipwright"),
        ("Brightwell rose.\nShares of Brightwell Group fell.", "Brightwell", "Brightwell Group"),
        ("# Twill CEO Larson Steps Down After Bruising Battles\nJeff Larson, CEO of Twill, left.", "Larson", "Jeff Larson"),
    ],
)  # fmt: skip
def test_short_form_has_its_fullest_name(text: str, short: str, full: str) -> None:
    assert named(text)[short] == full


def test_family_name_belongs_to_the_last_fully_named_person_who_fits() -> None:
    text = "Jack Moss, 56, founded it.\nMoss left.\nRita Moss, an investor, came.\nMoss said so.\nMr Moss denied it."
    assert [m.name for m in mentions(text) if m.text == "Moss"] == ["Jack Moss", "Rita Moss", "Rita Moss"]
    told_apart = "Mr Jack Moss came.\nMs Rita Moss left.\nMr Moss denied it."
    assert [m.name for m in mentions(told_apart) if m.text == "Moss"] == ["Jack Moss"]


def test_company_named_after_a_person_stays_a_company() -> None:
    text = "Orr Motors Inc rose.\nShares of Orr gained.\nBill Orr, 61, left Orr.\nChairman Orr said so."
    assert [(m.type, m.name) for m in mentions(text) if m.text == "Orr"] == [
        ("company", "Orr Motors Inc"),
        ("company", "Orr Motors Inc"),
        ("person", "Bill Orr"),
    ]


def test_a_known_name_keeps_its_entity_and_a_longer_one_that_is_another_does_not() -> None:
    found = {m.text: m.entity for m in mentions("Brightwell Group Ltd rose.\nBrightwell Cloud Services Ltd fell.")}
    assert found == {"Brightwell Group Ltd": "brightwell", "Brightwell Cloud Services Ltd": None}


def test_cautious_name_needs_more_than_a_sentence_start() -> None:
    assert ("Orchard", "company") in typed("Shares of Orchard fell.")
    assert typed("Orchard visits are up this year, and every orchard is full.") == []


def test_coordinated_names_stay_apart() -> None:
    text = "Kestrel Foods Inc and Vetter AG met Olga Renko, 51, and Jan Orr, 42."
    assert [m.text for m in mentions(text)] == ["Kestrel Foods Inc", "Vetter AG", "Olga Renko", "Jan Orr"]


def test_title_and_organization_stay_outside_the_person() -> None:
    assert typed("Brightwell CEO Olga Renko met Kestrel Foods Inc spokesman Jan Orr.") == [
        ("Brightwell", "company"),
        ("CEO", "position"),
        ("Olga Renko", "person"),
        ("Kestrel Foods Inc", "company"),
        ("spokesman", "position"),
        ("Jan Orr", "person"),
    ]


def test_described_authorities_are_marked_as_descriptions() -> None:
    found = [(m.text, m.type, m.referring) for m in mentions("On Friday antitrust regulators and prosecutors met.")]
    assert found == [
        ("antitrust regulators", "authority", "description"),
        ("prosecutors", "authority", "description"),
    ]


@pytest.mark.parametrize(
    "text", ["", "   ", "…", "A.", "“", "(((", "Ǆ İ ß", "A" * 5000, "A. " * 2000, "Al-" * 2000, "“A” " * 1000]
)
def test_odd_text_raises_nothing(text: str) -> None:
    assert isinstance(find_names(text, [Sentence(0, len(text), "body", 0)], Catalogue([])), list)


@pytest.mark.parametrize(
    "piece",
    [
        "Kestrel ",
        "Bank of ",
        "Kestrel Foods Inc. ",
        "Mr Orr said. ",
        "Ann Orr. Orr. ",
        "sunnyjims Kestrel ",
        "“A” ",
        "A. ",
        "[a](b) ",
    ],
)
def test_work_grows_with_the_text_and_not_with_its_square(piece: str) -> None:
    """Ten times the text may take twenty-five times as long, which a quadratic step would exceed by far."""

    def seconds(times: int) -> float:
        text = piece * times
        sentences = [Sentence(at, min(at + 4000, len(text)), "body", 0) for at in range(0, len(text), 4000)]
        started = time.process_time()
        find_names(text, sentences, CATALOGUE)
        return time.process_time() - started

    seconds(50)
    assert seconds(6000) < 25 * max(seconds(600), 0.005) + 0.5


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("BRAZIL Brightwell said profit rose.", [("Brightwell", "company")]),
        ("BETTER SECOND-HALF Brightwell said profit rose.", [("Brightwell", "company")]),
        ("BOLSTERING CAPITAL Brightwell said profit rose.", [("Brightwell", "company")]),
        ("ZENTO Music Inc said profit rose.", [("ZENTO Music Inc", "company")]),
    ],
)
def test_a_subheading_in_capitals_is_no_part_of_the_name_after_it(text: str, expected: list[tuple[str, str]]) -> None:
    assert [found for found in typed(text) if found[1] == "company"] == expected
