"""Measurements of speed and memory, run by hand: they say how fast, the tests say whether right."""
