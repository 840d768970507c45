"""German for the pattern language: what may stand around a name, what joins names, where a phrase ends."""

from newsledger.patterns import Grammar

GRAMMAR = Grammar(
    language="de",
    weak=frozenset({", "}),
    strong=frozenset({" und ", " sowie "}),
    descriptor=r"(?:(?:der|die|das|den|dem|des) )?(?:[A-Za-zÄÖÜäöüß-]{1,30} ){0,2}?",
    apposition=r"(?: ?\([^()]{0,80}\))?",
    approximator=r"(?:(?:rund|etwa|knapp|über|mehr als) )?",
    noun_phrase=r"[A-Za-zÄÖÜäöüß -]{1,60}",
    text=r"[^.;]{3,160}?",
    border=r"(?=[,.;:!?]|$)",
    gap=r"(?:[^.;:]{0,60}?)",
)
