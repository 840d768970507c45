"""What newsledger knows of each language: one folder a language."""
