"""What is said of a pair: its tie holds, is not beyond chance, or cannot be told; and of how many pairs."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from fengong.analysis.arrays import Mask
from fengong.analysis.null_model.pairs import judged
from fengong.analysis.null_model.ties import Places, Ties


class Verdict(StrEnum):
    """The three outcomes. That a tie is not shown to be beyond chance does not show that there is none."""

    HOLDS = "holds"
    CHANCE = "chance"
    UNTOLD = "untold"


@dataclass(frozen=True, slots=True)
class Chance:
    """What chance would give a pair, and what follows.

    ``needed`` is the smallest count that would hold, None where not even all tasks of the plans that name both would
    do. Nothing can be told where that is more than ``most``, the number of tasks of the less busy of the two in each of
    these plans.
    """

    expected: float
    p: float
    needed: int | None
    most: int
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Outcome:
    """How many pairs were judged together, and of those listed how many share a task, hold, and cannot be told."""

    rate: float
    tests: int
    sharing: int
    holding: int
    untold: int

    def count(self, verdict: str) -> int:
        """How many pairs have a verdict."""
        chance = self.sharing - self.holding - self.untold
        return {Verdict.HOLDS: self.holding, Verdict.CHANCE: chance, Verdict.UNTOLD: self.untold}[Verdict(verdict)]


def chances(ties: Ties, places: Places) -> tuple[Chance, ...]:
    """What is said of the pairs at these places."""
    needed, most = ties.needed(places), ties.most(places)
    columns = (ties.expected[places], ties.p[places], needed, ties.tasks(places), most, ties.holds[places])
    return tuple(
        Chance(expected, p, need if need <= tasks else None, top, _verdict(holds, need <= top))
        for expected, p, need, tasks, top, holds in zip(*(column.tolist() for column in columns), strict=True)
    )


def _verdict(holds: bool, within_reach: bool) -> Verdict:
    return Verdict.HOLDS if holds else Verdict.CHANCE if within_reach else Verdict.UNTOLD


def outcome(ties: Ties, places: Places) -> Outcome:
    """The outcome for the pairs at these places."""
    holds = ties.holds[places]
    untold = ~(holds | within_reach(ties, places))
    return Outcome(ties.rate, ties.tests, len(holds), int(holds.sum()), int(untold.sum()))


def within_reach(ties: Ties, places: Places) -> Mask:
    """Which pairs would hold if they shared all they could (:meth:`.Ties.most`), all others staying as they are."""
    found: Mask = judged(ties.model, ties.rows(places), ties.most(places))[1] <= ties.limit(places)
    return found
