"""Joins the rooms: reads articles, fills the ledger, answers the questions that the front doors ask."""
