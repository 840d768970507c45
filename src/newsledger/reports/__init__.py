"""Reports: from readings, claims and facts to plain data with the keys that the interface promises."""
