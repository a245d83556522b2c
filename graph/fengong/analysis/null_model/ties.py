"""Validated ties: pairs of departments that share more tasks than chance would give two as busy as they are.

Meaning: for every pair the number of tasks shared, the number expected if each task drew its departments by chance,
keeping how busy every department and how large every task is; how likely chance alone is to reach the number (p); and
whether the pair holds when all pairs are judged together.

Formula: cells by :mod:`.bicm`, so that a pair is together on task t with probability p(a, t)·p(b, t); the upper tail of
their sum by :mod:`.tails`; the decision by :mod:`.discovery`. Source: the stochastic degree sequence model (SDSM) of
Neal 2014, Soc. Networks 39, 84–97; the validated projection of Saracco et al. 2017, New J. Phys. 19, 053022.

Limits. The model keeps degrees on average only, which makes it cautious (Neal et al. 2021; here: of data drawn from the
model itself, one pair in a hundred has p ≤ 0.05). A task with one department adds nothing to any count, but to the
degree of its department, and so to what is expected of it: on the safe side too. A department on every task shares
with everybody exactly what is expected; it has no tie. A pair can share no more tasks than the less busy of the two
has: where even that many would not suffice (:attr:`Ties.needed`), nothing can be told about it. And a tie is one of
being named for the same tasks, not of working together.

Cost: 4.5 million pairs in half a minute on one core (:mod:`.tails`); memory: that of the projection and a dozen
numbers a pair.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_array

from fengong.analysis.incidence import Incidence
from fengong.analysis.matrix import matrix
from fengong.analysis.null_model.bicm import Fit, fit
from fengong.analysis.null_model.discovery import RATE, threshold
from fengong.analysis.null_model.pairs import Progress, judged, smallest
from fengong.analysis.projection import Floats, Integers, project

Mask = npt.NDArray[np.bool_]
Places = Integers | Mask | slice


@dataclass(frozen=True, slots=True)
class Ties:
    """The pairs that share a task, as columns of one length, by position of a and then b (a before b).

    ``expected`` is the mean of the count under the model, ``p`` the probability of at least the count, ``holds`` the
    decision. A pair that is not listed shares no task: its p is 1. ``tests`` is the number of all pairs judged,
    ``rate`` the false discovery rate, ``own`` the number of tasks at each position, ``model`` what judged the pairs.
    """

    a: Integers
    b: Integers
    count: Integers
    expected: Floats
    p: Floats
    holds: Mask
    tests: int
    rate: float
    own: Integers
    model: Fit

    def __len__(self) -> int:
        """The number of pairs that share a task."""
        return len(self.a)

    def places(self, a: Integers, b: Integers) -> Integers:
        """Where these pairs stand in the columns, whichever of the two is named first; all of them share a task."""
        rows = len(self.own)
        return np.searchsorted(self.a * rows + self.b, np.minimum(a, b) * rows + np.maximum(a, b))

    def most(self, places: Places) -> Integers:
        """The most tasks that these pairs could share: all of the less busy one's."""
        return np.minimum(self.own[self.a[places]], self.own[self.b[places]])

    def needed(self, places: Places) -> Integers:
        """The smallest counts with which these pairs would hold, if all others stayed as they are.

        It may be more than :meth:`most`: no count that they can reach would make the pair hold. One more than there are
        tasks stands for no number at all.
        """
        classes = self.model.row_class[self.a[places]], self.model.row_class[self.b[places]]
        return smallest(self.model, classes, self.limit(places))

    def limit(self, places: Places) -> Floats:
        """The largest p with which each of these pairs would hold, if all others stayed as they are."""
        # One that does not hold would be one more; one that holds is counted already.
        held = np.where(self.holds[places], self.holds.sum(), self.holds.sum() + 1)
        largest: Floats = self.rate * held / max(self.tests, 1)
        return largest


def validate(member: csr_array, rate: float = RATE, progress: Progress | None = None) -> Ties:
    """All pairs of rows of a 0/1 matrix (actors × tasks) that share a column, each with its decision.

    Raises:
        ModelError: the model does not reproduce the degrees.
        ValueError: ``rate`` is not between 0 and 1.
    """
    own = member.sum(axis=1).astype(np.int64)
    model = fit(own, member.sum(axis=0).astype(np.int64))
    pairs = project(member)
    classes = model.row_class[pairs.a], model.row_class[pairs.b]
    expected, p = judged(model, classes, pairs.count, progress)
    active = int((own > 0).sum())
    tests = active * (active - 1) // 2
    holds = p <= threshold(p, tests, rate)
    return Ties(pairs.a, pairs.b, pairs.count, expected, p, holds, tests, rate, own, model)


def ties(incidence: Incidence, rate: float = RATE, progress: Progress | None = None) -> Ties:
    """The pairs of actors of an incidence that share a task; positions are those of ``incidence.actors``."""
    return validate(matrix(incidence), rate, progress)
