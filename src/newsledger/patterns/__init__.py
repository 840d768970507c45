"""The pattern language: sentences in which each mention is one character, and regular expressions with named slots."""

from newsledger.patterns.candidate import Candidate, Filler
from newsledger.patterns.context import Context, Post, Quotation
from newsledger.patterns.encode import GROUPS, Encoded, encode
from newsledger.patterns.frame import Frame, FrameSet
from newsledger.patterns.pattern import CompiledPattern, Grammar, Pattern, compile_pattern
from newsledger.patterns.screen import Screen

__all__ = [
    "GROUPS",
    "Candidate",
    "CompiledPattern",
    "Context",
    "Encoded",
    "Filler",
    "Frame",
    "FrameSet",
    "Grammar",
    "Pattern",
    "Post",
    "Quotation",
    "Screen",
    "compile_pattern",
    "encode",
]
