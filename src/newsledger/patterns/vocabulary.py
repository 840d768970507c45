"""What each word says yes to: many questions of the kind "has the sentence one of these strings?" answered at once.

Business news uses the same few thousand words. So each question is put to each word once; what a sentence answers is the
union of what its words answer, and whether a rule can do anything with the sentence is one comparison of numbers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from threading import Lock

from ahocorasick_rs import AhoCorasick

from newsledger.patterns.encode import ALL_MARKS, Encoded
from newsledger.patterns.needs import Need, word_within

MOST_WORDS = 50_000
"""How many words are remembered before the vocabulary begins anew."""
_FEW = 50
"""How often all strings are looked for one by one before an automaton for them is worth its building."""


class Vocabulary:
    """Questions, each a bit, and for each word met so far the bits of the questions that it says yes to.

    Attributes:
        of_signs: the bits of the questions that marks may answer.
        asked: how many questions came in.
    """

    def __init__(self) -> None:
        self.of_signs = 0
        self.asked = 0
        self._whole: dict[str, int] = {}
        self._parts: dict[str, int] = {}
        self._words: dict[str, int] = {}
        self._signs: dict[str, int] = {}
        self._needs: dict[Need, int] = {}
        self._automaton: AhoCorasick | None = None
        self._late: list[str] = []
        self._one_by_one = 0
        self._written: list[str] = []
        self._lock = Lock()

    def ask(self, words: Iterable[str] = (), parts: Iterable[str] = (), signs: Iterable[str] = ()) -> int:
        """Take in a question, and give its bit.

        Args:
            words: whole words, lower case, that say yes.
            parts: strings of letters and digits, lower case: each word that holds one says yes.
            signs: characters that are in no word (marks): a sentence that holds one says yes.
        """
        with self._lock:
            bit = 1 << self.asked
            known = self._words
            for sign in signs:
                self._signs[sign] = self._signs.get(sign, 0) | bit
                self.of_signs |= bit
            for word in words:
                self._whole[word] = self._whole.get(word, 0) | bit
                if word in known:
                    known[word] |= bit
            written = self._all_written()
            for part in parts:
                if part not in self._parts:
                    self._late.append(part)
                self._parts[part] = self._parts.get(part, 0) | bit
                for word in _holding(written, part):
                    known[word] |= bit
            self.asked += 1  # last: a sentence whose words are being asked says nothing to this question yet
            return bit

    def ask_for(self, need: Need) -> int:
        """Take in what a rule needs, and give its bit; 0 when words cannot tell whether a sentence has it."""
        if need not in self._needs:
            parts = [word_within(piece) for piece in need.pieces if piece not in ALL_MARKS]
            signs = [piece for piece in need.pieces if piece in ALL_MARKS]
            self._needs[need] = self.ask(need.words, parts, signs) if all(parts) else 0
        return self._needs[need]

    def holding(self, marks: str) -> int:
        """Give the bit of the question whether a sentence holds one of some marks."""
        return self.ask_for(Need(frozenset(), tuple(marks)))

    def answers(self, sentence: Encoded) -> int:
        """Give the bits of all questions that a sentence says yes to; they are remembered until a question comes in."""
        asked = self.asked
        if sentence.asked == asked:
            return sentence.answers
        known = self._words
        out = 0
        new = []
        for word in sentence.words:
            answers = known.get(word, -1)
            if answers > 0:
                out |= answers
            elif answers:
                new.append(word)
        if new:
            out |= self._learn(new)
        for sign, answers in self._signs.items():
            if sign in sentence.text:
                out |= answers
        object.__setattr__(sentence, "answers", out)
        object.__setattr__(sentence, "asked", asked)
        return out

    def _learn(self, words: list[str]) -> int:
        """Put all questions to some new words; gives what they answer together."""
        with self._lock:
            if len(self._words) > MOST_WORDS:
                self._words = {}
                self._written = []
            found = {word: self._whole.get(word, 0) for word in words}
            joined = " ".join(words)
            if self._one_by_one >= _FEW * len(self._parts) and self._late:
                self._automaton = AhoCorasick(list(self._parts))
                self._late = []
                self._one_by_one = 0
            self._one_by_one += len(self._late)
            held = {part for part in self._late if part in joined}
            if self._automaton is not None:
                held.update(self._automaton.find_matches_as_strings(joined, overlapping=True))
            for part in held:
                answers = self._parts[part]
                for word in words:
                    if part in word:
                        found[word] |= answers
            self._written += [f"{word}\n" for word in words if word not in self._words]
            self._words.update(found)
            out = 0
            for answers in found.values():
                out |= answers
            return out

    def _all_written(self) -> str:
        """Give the words met so far, a word a line."""
        self._written = ["".join(self._written)]
        return self._written[0]


def _holding(written: str, part: str) -> Iterator[str]:
    """Give the words of a text, a word a line, that hold a string; looking through the text is one call for each of them."""
    at = written.find(part)
    while at >= 0:
        end = written.find("\n", at)
        yield written[written.rfind("\n", 0, at) + 1 : end]
        at = written.find(part, end)


VOCABULARY = Vocabulary()
"""The one vocabulary of a process: rules of all kinds ask it."""
