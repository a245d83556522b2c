"""Validated ties: pairs of departments that share more tasks than chance would give two as busy as they are.

Meaning: for every pair the number of tasks shared, the number expected if each task drew its departments by chance from
those of its plan, keeping how busy every department is in each plan and how large every task is; how likely chance
alone is to reach the number (p); and whether the pair holds when all pairs are judged together.

Formula: cells by :mod:`.bicm` within each plan, so that a pair is together on task t of a plan that names both with
probability p(a, t)·p(b, t), and on no task of any other (:mod:`.plans`); the upper tail of the sum over the plans that
name both by :mod:`.tails`; the decision by :mod:`.discovery`. Source: the stochastic degree sequence model (SDSM) of
Neal 2014, Soc. Networks 39, 84–97; the validated projection of Saracco et al. 2017, New J. Phys. 19, 053022.

Tests: all pairs that at least one plan names together, also those that share no task of it. Two departments that no
plan names together cannot share a task, whatever chance does: nothing is judged there, and to count them would make all
other decisions stricter with every plan of another city.

Limits. The model keeps degrees on average only, which makes it cautious (Neal et al. 2021; here: of data drawn from the
model itself, one pair in a hundred has p ≤ 0.05). A task with one department adds nothing to any count, but to the
degree of its department, and so to what is expected of it: on the safe side too. A department on every task shares
with everybody exactly what is expected; it has no tie. A pair can share no more tasks than the less busy of the two
has: where even that many would not suffice (:attr:`Ties.needed`), nothing can be told about it. Within a plan, tasks
are taken to draw from all its departments alike: where its chapters belong to fields, two of one field share more than
that, and hold for it. And a tie is one of being named for the same tasks, not of working together.

Cost: 4.5 million pairs in half a minute on one core (:mod:`.tails`); memory: that of the projection and a dozen
numbers a pair. The matrices of single plans are small; none is made of all plans.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array

from fengong.analysis.arrays import Floats, Integers, Mask
from fengong.analysis.incidence import Incidence, Plan
from fengong.analysis.matrix import matrix
from fengong.analysis.null_model.discovery import RATE, threshold
from fengong.analysis.null_model.pairs import Progress, Rows, judged, smallest
from fengong.analysis.null_model.plans import Model, plan_models
from fengong.analysis.projection import project

Places = Integers | Mask | slice


@dataclass(frozen=True, slots=True)
class Ties:
    """The pairs that share a task, as columns of one length, by position of a and then b (a before b).

    ``expected`` is the mean of the count under the model, ``p`` the probability of at least the count, ``holds`` the
    decision. A pair that is not listed shares no task: its p is 1. ``tests`` is the number of all pairs judged, those
    that some plan names together; ``rate`` the false discovery rate, ``model`` what judged the pairs.
    """

    a: Integers
    b: Integers
    count: Integers
    expected: Floats
    p: Floats
    holds: Mask
    tests: int
    rate: float
    model: Model

    def __len__(self) -> int:
        """The number of pairs that share a task."""
        return len(self.a)

    def places(self, a: Integers, b: Integers) -> Integers:
        """Where these pairs stand in the columns, whichever of the two is named first; all of them share a task."""
        rows = len(self.model.set_of)
        return np.searchsorted(self.a * rows + self.b, np.minimum(a, b) * rows + np.maximum(a, b))

    def rows(self, places: Places) -> Rows:
        """The positions of these pairs."""
        return self.a[places], self.b[places]

    def most(self, places: Places) -> Integers:
        """The most tasks that these pairs could share: in each plan that names both, all of the less busy one's."""
        return self.model.most(*self.rows(places))

    def tasks(self, places: Places) -> Integers:
        """The number of tasks of the plans that name both of these pairs."""
        return self.model.tasks(*self.rows(places))

    def needed(self, places: Places) -> Integers:
        """The smallest counts with which these pairs would hold, if all others stayed as they are.

        It may be more than :meth:`most`: no count that they can reach would make the pair hold. One more than
        :meth:`tasks` stands for no number at all.
        """
        return smallest(self.model, self.rows(places), self.limit(places))

    def limit(self, places: Places) -> Floats:
        """The largest p with which each of these pairs would hold, if all others stayed as they are."""
        # One that does not hold would be one more; one that holds is counted already.
        held = np.where(self.holds[places], self.holds.sum(), self.holds.sum() + 1)
        largest: Floats = self.rate * held / max(self.tests, 1)
        return largest


def validate(
    member: csr_array, rate: float = RATE, progress: Progress | None = None, plans: Integers | None = None
) -> Ties:
    """All pairs of rows of a 0/1 matrix (actors × tasks) that share a column, each with its decision.

    Args:
        member: The matrix.
        rate: The false discovery rate.
        progress: Shows how far it is.
        plans: The plan of each task, numbered from 0 on; None where all are of one plan.

    Raises:
        ModelError: the model does not reproduce the degrees.
        ValueError: ``rate`` is not between 0 and 1.
    """
    model, pairs = plan_models(member, plans), project(member)
    expected, p = judged(model, (pairs.a, pairs.b), pairs.count, progress)
    tests = model.pairs()
    holds = p <= threshold(p, tests, rate)
    return Ties(pairs.a, pairs.b, pairs.count, expected, p, holds, tests, rate, model)


def ties(incidence: Incidence, rate: float = RATE, progress: Progress | None = None) -> Ties:
    """The pairs of actors of an incidence that share a task; positions are those of ``incidence.actors``."""
    return validate(matrix(incidence), rate, progress, plan_of_each(incidence))


def plan_of_each(incidence: Incidence) -> Integers:
    """The plan of each task of an incidence, as a number: plans are numbered in the order of their tasks."""
    numbers: dict[Plan, int] = {}
    places = (numbers.setdefault(task.plan, len(numbers)) for task in incidence.tasks)
    return np.fromiter(places, dtype=np.int64, count=len(incidence.tasks))
