"""Encoded sentences: one character a mention, and the way back to the article."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsledger.model import Mention, Sentence, Zone
from newsledger.patterns import encode
from newsledger.patterns.encode import MARKS, Encoded

WEAK = frozenset({", "})
STRONG = frozenset({" and ", ", and "})


def encoded(text: str, *found: tuple[str, str], furniture: tuple[str, ...] = ()) -> Encoded:
    """Encode a text as one sentence; ``found`` gives (words, type) of its mentions in order."""
    mentions, at = [], 0
    for words, kind in found:
        start = text.index(words, at)
        at = start + len(words)
        mentions.append(Mention(start, at, words, kind))
    zones = [Zone(text.index(f), text.index(f) + len(f), "furniture") for f in furniture]
    return encode(text, Sentence(0, len(text), "body", 0), mentions, zones, 0, WEAK, STRONG)


def test_a_mention_is_one_character_and_maps_back() -> None:
    text = "Acme  fined\nJane Doe."
    sentence = encoded(text, ("Acme", "company"), ("Jane Doe", "person"))
    assert sentence.text == f"{MARKS['company']} fined {MARKS['person']}."
    start, end = sentence.span(0, len(sentence.text))
    assert text[start:end] == text


def test_a_list_with_and_is_one_character_and_a_bare_comma_is_none() -> None:
    joined = encoded("Acme, Bolt and Core fell.", ("Acme", "company"), ("Bolt", "company"), ("Core", "company"))
    assert joined.text == f"{MARKS['company']} fell."
    assert [m.text for m in joined.mentions[0]] == ["Acme", "Bolt", "Core"]
    apart = encoded("Acme, Bolt's affiliate, fell.", ("Acme", "company"), ("Bolt", "company"))
    assert apart.text.count(MARKS["company"]) == 2


def test_a_comma_before_and_begins_a_new_clause_unless_a_list_is_under_way() -> None:
    clause = encoded("She replaces Jane Doe, and Li Na will leave.", ("Jane Doe", "person"), ("Li Na", "person"))
    assert clause.text.count(MARKS["person"]) == 2
    listed = encoded("Ann Ba, Cy Do, and Ed Fo left.", ("Ann Ba", "person"), ("Cy Do", "person"), ("Ed Fo", "person"))
    assert listed.text.count(MARKS["person"]) == 1


def test_people_and_companies_do_not_join() -> None:
    sentence = encoded("Jane Doe and Acme met.", ("Jane Doe", "person"), ("Acme", "company"))
    assert sentence.text == f"{MARKS['person']} and {MARKS['company']} met."


def test_furniture_inside_a_sentence_is_left_out() -> None:
    text = "[Acme](/quotes/ACM) shares fell."
    sentence = encoded(text, ("Acme", "company"), furniture=("[", "](/quotes/ACM)"))
    assert sentence.text == f"{MARKS['company']} shares fell."


def test_quotation_marks_are_straightened() -> None:
    assert encoded("“Well,” he’d said").text == '"Well," he\'d said'


def test_private_characters_of_the_article_stand_for_no_mention() -> None:
    assert MARKS["person"] not in encoded(f"odd {MARKS['person']} text").text


@given(st.text(max_size=200))
def test_every_encoded_character_stands_for_a_stretch_of_the_text(text: str) -> None:
    sentence = encode(text, Sentence(0, len(text), "body", 0), (), (), 0, WEAK, STRONG)
    assert len(sentence.text) == len(sentence.starts) == len(sentence.ends) == len(sentence.lower)
    assert all(0 <= a < b <= len(text) for a, b in zip(sentence.starts, sentence.ends, strict=True))
    assert list(sentence.starts) == sorted(sentence.starts)
