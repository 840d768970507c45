"""How German words the kinds: one module a kind, named as the kind is; the others wait to be written."""
