"""Reading: one article in, its zones, sentences, mentions and claims out; pure, no state, no I/O."""
