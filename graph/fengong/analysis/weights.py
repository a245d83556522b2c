"""How much a shared task counts: each weight with its meaning, formula and source.

All of them rank the same pairs; what they say of one differs. k(t) is the number of actors of the incidence that are
named for task t. None of them says whether a tie is more than two busy actors would have by chance; the null model
does.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
from scipy.sparse import csr_array, diags_array

from fengong.analysis.incidence import Incidence
from fengong.analysis.matrix import matrix, weighted_matrix
from fengong.analysis.projection import Pairs, above_diagonal, project
from fengong.model import Role

COUNT = "count"

#: What a role is worth in the role-weighted sharing: to answer for a task is worth twice as much as to help with it.
#: This is a convention of this project; the plans state no number.
ROLE_WORTH: dict[str, float] = {
    Role.LEAD: 1.0,
    Role.RESPONSIBLE: 1.0,
    Role.SUPPORT: 0.5,
    Role.GUIDE: 0.5,
    Role.SUPERVISE: 0.5,
}


def count(incidence: Incidence) -> Pairs:
    """The number of tasks shared. Formula: Σ 1 over shared tasks. Cost: that of the projection."""
    return project(matrix(incidence))


def newman(incidence: Incidence) -> Pairs:
    """Shared tasks, each divided among those who share it: a task of 30 joins its actors less than a task of two.

    Formula: Σ 1 / (k(t) − 1) over shared tasks, so that what a task gives one actor adds up to 1. Source: Newman 2001,
    Phys. Rev. E 64, 016132. Cost: that of the projection.
    """
    member = matrix(incidence)
    size = member.sum(axis=0)
    share = np.divide(1.0, size - 1, out=np.zeros(len(size)), where=size > 1)
    return _with(project(member), member @ diags_array(share) @ member.T)


def jaccard(incidence: Incidence) -> Pairs:
    """The share of tasks that both have among those that either has, from 0 to 1.

    Formula: |A ∩ B| / |A ∪ B|. Source: Jaccard 1901. Cost: that of the projection.
    """
    member = matrix(incidence)
    pairs, own = project(member), member.sum(axis=1)
    return replace(pairs, weight=pairs.count / (own[pairs.a] + own[pairs.b] - pairs.count))


def role_weighted(incidence: Incidence) -> Pairs:
    """Shared tasks, each worth what both roles are worth, multiplied (:data:`ROLE_WORTH`); of several roles the most.

    Formula: Σ w(role of a in t) · w(role of b in t). Source: a convention of this project. Cost: as the projection.
    """
    worth = weighted_matrix(incidence, ROLE_WORTH)
    return _with(project(matrix(incidence)), worth @ worth.T)


def _with(pairs: Pairs, product: csr_array) -> Pairs:
    # Every shared task weighs more than nothing, so both products have entries at the same places.
    return replace(pairs, weight=above_diagonal(product)[2].astype(np.float64))


#: The weights by name.
WEIGHTS: dict[str, Callable[[Incidence], Pairs]] = {
    COUNT: count,
    "newman": newman,
    "jaccard": jaccard,
    "role": role_weighted,
}
