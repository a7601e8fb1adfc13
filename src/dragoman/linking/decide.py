"""Findings → a verdict on a pair: same, different, or unsure, with the score and the reasons."""

from collections.abc import Iterable
from dataclasses import dataclass

from dragoman.model.vocabulary import Judgement

from .features import Finding


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether two things are one; `score` orders the verdicts of one sort, `reasons` say why in plain words."""

    judgement: Judgement
    score: float
    reasons: tuple[str, ...]

    @property
    def same(self) -> bool:
        """Whether the two were judged to be one."""
        return self.judgement is Judgement.SAME

    @property
    def different(self) -> bool:
        """Whether the two were judged to be two."""
        return self.judgement is Judgement.DIFFERENT


def decide(found: Iterable[Finding], enough: float) -> Verdict:
    """Different where a finding rules sameness out, same from `enough` points on, else unsure."""
    listed = tuple(found)
    vetoes = tuple(finding.reason for finding in listed if finding.veto)
    # Rounded, so that the order in which points were added cannot move a pair over the threshold.
    score = round(sum(finding.points for finding in listed), 6)
    if vetoes:
        return Verdict(Judgement.DIFFERENT, score, vetoes)
    reasons = tuple(finding.reason for finding in listed if finding.points)
    return Verdict(Judgement.SAME if score >= enough else Judgement.UNSURE, score, reasons)
