import pytest

from newsledger.patterns.encode import MARKS
from newsledger.patterns.needs import Need
from newsledger.patterns.vocabulary import Vocabulary
from tests.patterns.test_encode import encoded


def test_a_sentence_says_yes_to_what_its_words_and_marks_hold() -> None:
    vocabulary = Vocabulary()
    fined = vocabulary.ask(words=("fine", "fined"))
    merging = vocabulary.ask(parts=("merg",))
    named = vocabulary.holding(MARKS["company"])
    about = vocabulary.answers
    assert about(encoded("Acme was fined.", ("Acme", "company"))) == fined | named
    assert about(encoded("The remerged firm does finely.")) == merging
    assert about(encoded("Nothing of the kind.")) == 0


def test_a_question_that_comes_late_is_put_to_known_words_too() -> None:
    vocabulary = Vocabulary()
    sentence = encoded("Acme was fined.")
    assert vocabulary.answers(sentence) == 0
    bit = vocabulary.ask(parts=("fine",))
    assert vocabulary.answers(sentence) == bit
    assert vocabulary.answers(encoded("Others were fined.")) == bit


@pytest.mark.parametrize("rounds", [1, 120])
def test_many_new_words_are_asked_at_once(rounds: int) -> None:
    vocabulary = Vocabulary()
    fell, rose = vocabulary.ask(parts=("fell",)), vocabulary.ask(parts=("rose",))
    for i in range(rounds):
        assert vocabulary.answers(encoded(f"word{i} befell{i} them{i}")) == fell
        assert vocabulary.answers(encoded(f"prose{i}")) == rose


def test_strings_that_come_late_are_looked_for_beside_the_earlier_ones() -> None:
    vocabulary = Vocabulary()
    fell = vocabulary.ask(parts=("fell",))
    for i in range(120):
        vocabulary.answers(encoded(f"befell{i}"))
    rose = vocabulary.ask(parts=("rose", "fell"))
    assert vocabulary.answers(encoded("prose")) == rose
    assert vocabulary.answers(encoded("befell1 nobody")) == fell | rose
    assert vocabulary.answers(encoded("unfelled")) == fell | rose
    assert vocabulary.answers(encoded("nobody")) == 0


def test_a_word_that_holds_a_string_twice_says_yes_once() -> None:
    vocabulary = Vocabulary()
    assert vocabulary.answers(encoded("onoono oon no")) == 0
    bit = vocabulary.ask(parts=("ono", "oo"))
    assert vocabulary.answers(encoded("onoono")) == bit
    assert vocabulary.answers(encoded("oon")) == bit
    assert vocabulary.answers(encoded("no")) == 0


def test_a_need_that_words_cannot_tell_is_no_question() -> None:
    vocabulary = Vocabulary()
    assert vocabulary.ask_for(Need(frozenset(), ("%", "percent"))) == 0
    bit = vocabulary.ask_for(Need(frozenset(), (MARKS["money"], "looked into")))
    assert vocabulary.answers(encoded("They looked away.")) == bit, "the longest word of a phrase is asked for"
    assert vocabulary.answers(encoded("They went away.")) == 0


def test_marks_are_asked_for_once() -> None:
    vocabulary = Vocabulary()
    assert vocabulary.holding(MARKS["money"]) == vocabulary.holding(MARKS["money"])
    assert vocabulary.holding(MARKS["money"]) != vocabulary.holding(MARKS["person"])
