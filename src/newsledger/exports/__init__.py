"""Reports as files: CSV, JSON, JSON Lines."""
