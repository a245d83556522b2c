"""One of the two plans that are compared: its tasks, and who answers for each in which words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

import pyoxigraph as ox

from fengong.analysis.compare.content import Content, content
from fengong.analysis.compare.party import Duty, Party, party_of, unresolved
from fengong.analysis.incidence import Incidence, Plan, Quote, Task
from fengong.analysis.load import read_incidence, read_plans
from fengong.analysis.restrict import restrict
from fengong.analysis.scope import Groups, Scope
from fengong.errors import QueryError
from fengong.lexicon.register import Register
from fengong.model import Reading, Role
from fengong.store.oxigraph import select
from fengong.store.queryable import Queryable

_SUCCESSION = """
PREFIX fg: <https://w3id.org/fengong/ns#>
SELECT DISTINCT ?old ?heir WHERE { ?old fg:succeededBy ?heir }"""

#: What is said of a task while it is read: whom, in which roles, where.
_Said = Mapping[Party, Mapping[Role, list[Quote]]]


@dataclass(frozen=True)
class Side:
    """A plan as it is compared: by ``contents`` tasks are matched; ``heirs`` are who took over from whom, by IRI."""

    plan: Plan
    tasks: tuple[Task, ...]
    duties: Mapping[Task, tuple[Duty, ...]]
    contents: Mapping[Task, Content]
    heirs: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @cached_property
    def texts(self) -> dict[Task, str]:
        """What is to be done, by task."""
        return {task: self.contents[task].text for task in self.tasks}

    def only(self, roles: frozenset[Role]) -> Side:
        """The same plan with these roles alone; a party that has no other is gone."""
        duties = {task: tuple(_with(roles, self.duties[task])) for task in self.tasks}
        return replace(self, duties=duties)


def side_of_reading(reading: Reading, register: Register | None = None) -> Side:
    """A plan as it was just read with a register; its graph is made in memory and not stored."""
    from fengong.rdf.dataset import dataset

    store = ox.Store()
    store.extend(dataset([reading], register=register))
    (plan,) = read_plans(store).values()
    return side_of(read_incidence(store), plan, read_heirs(store))


def side_of_store(store: Queryable, identifier: str) -> Side:
    """A plan of a store by its identifier.

    Raises:
        QueryError: the store has no such plan; those that it has are offered.
    """
    plans = {plan.identifier: plan for plan in read_plans(store).values()}
    if identifier not in plans:
        raise QueryError(f"no plan {identifier!r} in the store; there are {', '.join(sorted(plans)) or 'none'}")
    return side_of(read_incidence(store), plans[identifier], read_heirs(store))


def side_of(incidence: Incidence, plan: Plan, heirs: Mapping[str, frozenset[str]] | None = None) -> Side:
    """What a whole incidence says of one plan; groups stand as they are named."""
    own = restrict(incidence, Scope(groups=Groups.IN, plans=frozenset([plan.identifier])))
    tasks = tuple(sorted(own.tasks, key=lambda task: task.order))
    said: dict[Task, dict[Party, dict[Role, list[Quote]]]] = {task: defaultdict(dict) for task in tasks}
    for row in own.rows:
        said[row.task][party_of(row.actor)].setdefault(row.role, []).extend(row.quotes)
    for one in own.unnamed:
        said[one.task][unresolved(one.quote.surface)].setdefault(one.role, []).append(one.quote)
    duties = {task: _duties(said[task]) for task in tasks}
    contents = {task: content(task, [quote for duty in duties[task] for quote in duty.quotes]) for task in tasks}
    return Side(plan, tasks, duties, contents, heirs or {})


def _duties(said: _Said) -> tuple[Duty, ...]:
    """In the order in which the text names them."""
    found = (
        Duty(party, tuple(role for role in Role if role in by_role), _in_order(by_role))
        for party, by_role in said.items()
    )
    return tuple(sorted(found, key=lambda duty: (duty.quotes[0], duty.party.key)))


def _in_order(by_role: Mapping[Role, list[Quote]]) -> tuple[Quote, ...]:
    return tuple(sorted({quote for quotes in by_role.values() for quote in quotes}))


def _with(roles: frozenset[Role], duties: Iterable[Duty]) -> Iterable[Duty]:
    for duty in duties:
        if kept := tuple(role for role in duty.roles if role in roles):
            yield replace(duty, roles=kept)


def read_heirs(store: Queryable) -> dict[str, frozenset[str]]:
    """Who took over from each body that is gone, at any distance, by IRI."""
    next_to: defaultdict[str, set[str]] = defaultdict(set)
    for row in select(store, _SUCCESSION):
        next_to[row["old"] or ""].add(row["heir"] or "")
    return {body: _reached(body, next_to) for body in sorted(next_to)}


def _reached(body: str, next_to: Mapping[str, set[str]]) -> frozenset[str]:
    found: set[str] = set()
    waiting = [body]
    while waiting:
        new = next_to.get(waiting.pop(), set()) - found
        found |= new
        waiting += sorted(new)
    return frozenset(found - {body})
