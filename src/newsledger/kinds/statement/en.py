"""Statements in English: each quotation that has a speaker."""

from newsledger.kinds.statement.quoted import quoted

find = quoted("en")
