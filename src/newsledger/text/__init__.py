"""Plain text: folding, characters, sentences; knows nothing of languages or kinds."""
