"""Chinese, simplified and traditional: names, numbers, dates, hedges, verbs of saying."""
