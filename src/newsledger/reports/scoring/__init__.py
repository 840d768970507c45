"""Scoring predicted claims against gold claims, as the claims specification says."""

from newsledger.reports.scoring.matching import Figures, Miss, Score, score

__all__ = ["Figures", "Miss", "Score", "score"]
