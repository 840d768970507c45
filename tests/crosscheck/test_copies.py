from newsledger.crosscheck.copies import origins, resemblance, signature
from newsledger.crosscheck.rates import amounts_agree, to_dollars
from newsledger.model import Source

SENTENCE = "the regulator fined the company on monday after a long inquiry into how it treats its merchants"
WORDS = SENTENCE.split()
STORY = " ".join(f"{word}{n // len(WORDS)}" for n, word in enumerate(WORDS * 20))
OTHER = " ".join(f"other{n}" for n in range(300))


def test_copies_resemble_and_others_do_not() -> None:
    trimmed = " ".join(STORY.split()[:280])
    assert resemblance(signature(STORY), signature(STORY.upper() + ".")) == 1.0
    assert resemblance(signature(STORY), signature(trimmed)) > 0.7
    assert resemblance(signature(STORY), signature(OTHER)) < 0.1
    assert resemblance(signature(STORY), ()) == 0.0


def test_the_two_scripts_resemble() -> None:
    hant = "監管機構週一對該公司處以罰款，此前對其如何對待商家進行了長期調查" * 3
    hans = "监管机构周一对该公司处以罚款，此前对其如何对待商家进行了长期调查" * 3
    assert resemblance(signature(hant), signature(hans)) > 0.8


def test_no_words_no_signature() -> None:
    assert signature(" …… \n") == ()


def test_independent_origins() -> None:
    story, other = signature(STORY), signature(OTHER)
    sources = [
        Source("a", outlet="Daily", published="2021-01-01", signature=other),
        Source("b", outlet="Gazette", origin="Reuters", published="2021-01-02", signature=story),
        Source("c", outlet="Reuters", published="2021-01-03", signature=signature("something else entirely here")),
        Source("d", published="2021-01-04", signature=story),
        Source("e", published="2021-01-05"),
        Source("f", outlet="daily", published="2021-01-06"),
    ]
    named = origins(sources)
    assert named["b"] == named["c"] == named["d"] == "Reuters"  # credited, the agency itself, an unnamed copy
    assert named["a"] == named["f"] == "Daily"  # one outlet is one voice
    assert named["e"] == "e"  # nothing known of it: it speaks for itself
    assert len(set(named.values())) == 3


def test_amounts_across_currencies() -> None:
    dollars = [{"value": 2.8e9, "currency": "USD"}]
    yuan = [{"value": 18.2e9, "currency": "CNY"}]
    assert amounts_agree(dollars, yuan, 2021, 2021)
    assert amounts_agree(dollars, [{"value": 18.2e9}], None, 2021, "en", "zh-Hant")
    assert not amounts_agree(dollars, [{"value": 18.2e9}], None, 2021, "en", "en")
    assert not amounts_agree(dollars, [{"value": 20.2e9, "currency": "CNY"}], 2021, 2021)
    assert not amounts_agree(dollars, [{"value": 2.9e9, "currency": "USD"}], 2021, 2021)
    assert to_dollars(1.0, "XXX", 2021) is None
    assert to_dollars(1.0, "CNY", 1990) == to_dollars(1.0, "CNY", 2010)
