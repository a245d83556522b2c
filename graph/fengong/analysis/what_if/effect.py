"""What operations change: the state before, the state after, and what of it is gained, lost or left over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import product

from fengong.analysis.incidence import Actor, Incidence, Task
from fengong.analysis.restrict import restrict
from fengong.analysis.scope import ALL_ROLES, Groups, Scope
from fengong.analysis.what_if.operations import Operation, apply
from fengong.analysis.what_if.picture import Pair, Picture, picture
from fengong.analysis.what_if.reassign import Resolved


@dataclass(frozen=True)
class Effect:
    """The comparison; ``resolved`` tells where a weaker role gave way to a stronger one."""

    operations: tuple[Operation, ...]
    before: Picture
    after: Picture
    resolved: tuple[Resolved, ...]

    @property
    def affected(self) -> tuple[Actor, ...]:
        """All departments that the operations touch, each once."""
        return tuple(dict.fromkeys(actor for operation in self.operations for actor in operation.actors))

    @cached_property
    def heirs(self) -> dict[Actor, frozenset[Actor]]:
        """Who has the tasks of each department afterwards: itself, those it went into, or nobody."""
        found = {actor: {actor} for actor in (*self.before.actors, *self.affected)}
        for operation in self.operations:
            found = {actor: {heir for now in heirs for heir in operation.heirs(now)} for actor, heirs in found.items()}
        return {actor: frozenset(heirs) for actor, heirs in found.items()}

    @cached_property
    def carried(self) -> dict[Pair, frozenset[Pair]]:
        """For each pair that shares a task before: the pairs of their heirs that share one afterwards."""
        heirs, after = self.heirs, self.after.ties
        between = ((pair, [*product(heirs[pair[0]], heirs[pair[1]])]) for pair in self.before.ties)
        # Of the two orders of a pair, only that of the names is a key.
        return {
            pair: frozenset(one for a, b in pairs for one in ((a, b), (b, a)) if one in after)
            for pair, pairs in between
        }

    @property
    def gained(self) -> tuple[Pair, ...]:
        """Pairs that stand under these names only afterwards.

        Each carries on a pair that was there before: no operation names anybody for a task that had none of them.
        """
        return tuple(pair for pair in self.after.ties if pair not in self.before.ties)

    @property
    def renamed(self) -> tuple[Pair, ...]:
        """Pairs that stand under these names only before, and are carried on under others."""
        return tuple(pair for pair, carried in self.carried.items() if carried and pair not in self.after.ties)

    @property
    def lost(self) -> tuple[Pair, ...]:
        """Pairs that share a task before, whose heirs share none: dropped, or one and the same department."""
        return tuple(pair for pair, carried in self.carried.items() if not carried)

    @property
    def left_without_lead(self) -> tuple[Task, ...]:
        """Tasks that name a lead before and none afterwards, in the order of the text."""
        return tuple(task for task, leads in self.after.leads.items() if not leads and self.before.leads[task])

    @property
    def left_to_groups(self) -> tuple[Task, ...]:
        """Tasks that name somebody in particular before and groups only afterwards, in the order of the text."""
        return tuple(task for task in self.after.groups_only if self.before.bodies[task])

    @property
    def left_without_anybody(self) -> tuple[Task, ...]:
        """Tasks that name somebody before and nobody afterwards, in the order of the text."""
        return tuple(task for task, named in self.after.named.items() if not named and self.before.named[task])


def effect(whole: Incidence, operations: Sequence[Operation], scope: Scope) -> Effect:
    """What operations, applied in their order, change within a scope.

    Roles and levels are looked at only afterwards: whether a department leads a task is decided among all its rows.

    Args:
        whole: everything that the store holds.
        operations: the changes.
        scope: what is to be counted before and after.

    Raises:
        QueryError: a split leaves a task over.
    """
    words, rows = restrict(whole, _all_of(scope, Groups.IN)), to_be_changed(whole, scope)
    named, changed = apply(words, operations), apply(rows, operations)
    return Effect(
        operations=tuple(operations),
        before=picture(restrict(rows, scope), words),
        after=picture(restrict(changed.incidence, scope), named.incidence),
        resolved=changed.resolved,
    )


def to_be_changed(whole: Incidence, scope: Scope) -> Incidence:
    """The rows that operations act on: every role and level of the tasks within the scope."""
    return restrict(whole, _all_of(scope, scope.groups))


def _all_of(scope: Scope, groups: Groups) -> Scope:
    return replace(scope, roles=ALL_ROLES, levels=None, groups=groups)
