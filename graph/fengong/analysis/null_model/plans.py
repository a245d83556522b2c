"""The model of several plans: each is fitted by itself, and pairs are judged over the plans that name both.

Meaning: a plan of one city does not choose from the bodies of another. Fitted over all tasks of all plans at once, a
bureau would get a chance to stand in every plan, all too little in its own, and what is common there would look like a
tie. So a plan's model knows its own tasks and the departments that it names; the tasks of a pair are those of the plans
in which both are named, each with the probability of its own plan.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import pairwise

import numpy as np
from scipy.sparse import csc_array, csr_array

from fengong.analysis.arrays import Floats, Integers
from fengong.analysis.null_model.bicm import Fit, fit

#: So many sets of plans are compared with all others at once.
SETS = 512


@dataclass(frozen=True, slots=True)
class PlanModel:
    """The departments named in a plan (positions, ascending), with how many of its tasks each, and its model."""

    rows: Integers
    degree: Integers
    fit: Fit

    @property
    def tasks(self) -> int:
        """The number of its tasks."""
        return len(self.fit.column_class)

    def classes(self, rows: Integers) -> Integers:
        """The class of departments that are named in it."""
        return self.fit.row_class[np.searchsorted(self.rows, rows)]

    def degrees(self, rows: Integers) -> Integers:
        """The number of tasks of departments that are named in it."""
        return self.degree[np.searchsorted(self.rows, rows)]


@dataclass(frozen=True, slots=True)
class Pooled:
    """Departments named in each of some plans (positions, ascending), and the chances of each on all their tasks.

    ``probability[row_class[i]]`` are those of ``rows[i]``, one for each class of tasks; ``times`` says how many tasks
    are in each class. Departments that are as busy as each other in every plan share a class.
    """

    rows: Integers
    row_class: Integers
    probability: Floats
    times: Integers

    def classes(self, rows: Integers) -> Integers:
        """The class of departments that are named in all the plans."""
        return self.row_class[np.searchsorted(self.rows, rows)]


@dataclass(frozen=True, slots=True)
class Group:
    """Pairs (their places in what was asked) with the plans that name both."""

    plans: tuple[int, ...]
    places: Integers


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """The models of all plans; ``sets`` are the distinct sets of plans, ``set_of`` has that which names each row."""

    plans: tuple[PlanModel, ...]
    sets: tuple[frozenset[int], ...]
    set_of: Integers

    def groups(self, a: Integers, b: Integers) -> Iterator[Group]:
        """The pairs by the plans that name both; pairs that no plan names together are a group without plans."""
        one, other = self.set_of[a], self.set_of[b]
        key = np.minimum(one, other) * len(self.sets) + np.maximum(one, other)
        distinct, which = np.unique(key, return_inverse=True)
        ids: dict[frozenset[int], int] = {}
        both = (self.sets[low] & self.sets[high] for low, high in zip(*divmod(distinct, len(self.sets)), strict=True))
        group = np.array([ids.setdefault(plans, len(ids)) for plans in both], dtype=np.int64)[which]
        ends = np.cumsum(np.bincount(group, minlength=len(ids)))[:-1]
        places = np.split(np.argsort(group, kind="stable"), ends)
        return (Group(tuple(sorted(plans)), at) for plans, at in zip(ids, places, strict=False))

    def pooled(self, plans: tuple[int, ...]) -> Pooled:
        """The chances of whoever is named in all of some plans, at least one."""
        chosen = [self.plans[plan] for plan in plans]
        rows = reduce(lambda some, more: np.intersect1d(some, more, assume_unique=True), (one.rows for one in chosen))
        kinds, row_class = np.unique(np.stack([one.classes(rows) for one in chosen]), axis=1, return_inverse=True)
        cells = np.hstack([one.fit.probability[classes] for one, classes in zip(chosen, kinds, strict=True)])
        return Pooled(rows, row_class.reshape(-1), cells, np.concatenate([one.fit.column_size for one in chosen]))

    def most(self, a: Integers, b: Integers) -> Integers:
        """The most tasks that each pair could share: in each plan that names both, all of the less busy one's."""
        found = np.zeros(len(a), dtype=np.int64)
        for group in self.groups(a, b):
            for plan in (self.plans[at] for at in group.plans):
                some = plan.degrees(a[group.places]), plan.degrees(b[group.places])
                found[group.places] += np.minimum(*some)
        return found

    def tasks(self, a: Integers, b: Integers) -> Integers:
        """The number of tasks of the plans that name both of each pair."""
        found = np.zeros(len(a), dtype=np.int64)
        for group in self.groups(a, b):
            found[group.places] = sum(self.plans[at].tasks for at in group.plans)
        return found

    def pairs(self) -> int:
        """The number of pairs that at least one plan names together."""
        size = np.bincount(self.set_of, minlength=len(self.sets))
        size[[at for at, plans in enumerate(self.sets) if not plans]] = 0
        naming = _indicator(self.sets, len(self.plans))
        ordered = 0
        for start in range(0, len(self.sets), SETS):
            meet = (naming[start : start + SETS] @ naming.T).astype(bool).astype(np.int64)
            ordered += int(size[start : start + SETS] @ (meet @ size))
        return (ordered - int(size.sum())) // 2


def plan_models(member: csr_array, plans: Integers | None = None) -> Model:
    """The models of a 0/1 matrix (actors × tasks); ``plans`` is the plan of each task, from 0 on (None: one plan).

    Raises:
        ModelError: a model does not reproduce the degrees.
    """
    size = member.sum(axis=0).astype(np.int64)
    plans = np.zeros(len(size), dtype=np.int64) if plans is None else plans
    number = int(plans.max(initial=0)) + 1
    degrees = _degrees(member, plans, number)
    by_plan = csc_array(degrees)
    by_plan.sort_indices()
    columns = np.split(size[np.argsort(plans, kind="stable")], np.cumsum(np.bincount(plans, minlength=number))[:-1])
    models = tuple(_plan_model(by_plan, plan, sizes) for plan, sizes in enumerate(columns))
    return Model(models, *_sets(degrees))


def _degrees(member: csr_array, plans: Integers, number: int) -> csr_array:
    """The number of tasks of each actor in each plan, where there are any."""
    if number == 1:
        return csr_array(member.sum(axis=1).astype(np.int64)[:, None])
    tasks = len(plans)
    in_plan = csr_array((np.ones(tasks, dtype=np.int64), plans, np.arange(tasks + 1)), shape=(tasks, number))
    found = csr_array(member @ in_plan)
    found.sort_indices()
    return found


def _plan_model(degrees: csc_array, plan: int, sizes: Integers) -> PlanModel:
    place = slice(degrees.indptr[plan], degrees.indptr[plan + 1])
    own = degrees.data[place].astype(np.int64)
    return PlanModel(degrees.indices[place].astype(np.int64), own, fit(own, sizes))


def _sets(degrees: csr_array) -> tuple[tuple[frozenset[int], ...], Integers]:
    """The distinct sets of plans in which an actor is named, and which set each actor has."""
    ids: dict[bytes, int] = {}
    places = degrees.indices.astype(np.int64)
    named = (places[start:end].tobytes() for start, end in pairwise(degrees.indptr.tolist()))
    which = np.fromiter((ids.setdefault(key, len(ids)) for key in named), dtype=np.int64, count=degrees.shape[0])
    return tuple(frozenset(np.frombuffer(key, dtype=np.int64).tolist()) for key in ids), which


def _indicator(sets: Sequence[frozenset[int]], number: int) -> csr_array:
    """The 0/1 matrix of sets × plans."""
    members = np.array([plan for plans in sets for plan in plans], dtype=np.int64)
    ends = np.cumsum([0, *map(len, sets)])
    return csr_array((np.ones(len(members), dtype=np.int64), members, ends), shape=(len(sets), number))
