"""What is refused for its size, so that no input can hang the reading or fill the memory."""

from __future__ import annotations

MAX_CHARACTERS = 2_000_000
"""Longest article, in code points: an article ten times the length of a novel is not one."""

MAX_FILE_BYTES = 16_000_000
"""Largest file that holds one article: MAX_CHARACTERS in UTF-32, with room."""

MAX_HTML_BYTES = 8_000_000
"""Largest page; the tree of a page takes about twenty times its size in memory."""

MAX_FEED_BYTES = 64_000_000
"""Largest feed, mail message or other container that is held in memory as a whole."""

MAX_LINE_BYTES = 16_000_000
"""Longest line of JSON Lines; a longer one is skipped in pieces and reported."""

MAX_FETCH_BYTES = 16_000_000
"""Most that is taken from a web address."""

FETCH_SECONDS = 30.0
"""Longest time for one web address, connection and transfer together."""
