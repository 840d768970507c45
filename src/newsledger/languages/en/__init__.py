"""English: names, numbers, dates, verbs, hedges, verbs of saying."""
