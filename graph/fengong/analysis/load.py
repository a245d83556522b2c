"""From the store to an incidence."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

import pyoxigraph as ox

from fengong.analysis import selects
from fengong.analysis.incidence import Actor, Incidence, Plan, Quote, Row, Task, Unnamed
from fengong.model import Kind, Role
from fengong.store.oxigraph import select

Solution = Mapping[str, str | None]


def read_incidence(store: ox.Store) -> Incidence:
    """Everything that the assignments of all plans in a store say: every role, groups as groups.

    Use :func:`~fengong.analysis.incidence.restrict` before counting: groups are in here.

    Raises:
        StoreError: the store cannot be read.
    """
    tasks, actors, clauses = read_tasks(store), read_actors(store), _clauses(store)
    quotes: dict[tuple[Task, Actor, Role], list[Quote]] = defaultdict(list)
    unnamed: list[Unnamed] = []
    for found in select(store, selects.ASSIGNMENTS):
        task, role, quote = tasks[_of(found, "task")], Role(_notation(found, "role")), _quote(found, clauses)
        if (iri := found["actor"]) is not None:
            quotes[task, actors[iri], role].append(quote)
        else:
            unnamed.append(Unnamed(task, role, _notation(found, "status"), quote))
    rows = [Row(actor, task, role, tuple(sorted(said))) for (task, actor, role), said in quotes.items()]
    return arrange(rows, tasks.values(), unnamed)


def arrange(rows: Iterable[Row], tasks: Iterable[Task], unnamed: Iterable[Unnamed] = ()) -> Incidence:
    """An incidence in its one order, whatever the order in which the rows come."""
    rows = list(rows)
    return Incidence(
        actors=tuple(sorted({row.actor for row in rows}, key=lambda actor: (actor.name, actor.iri))),
        tasks=tuple(sorted(tasks, key=lambda task: task.order)),
        rows=tuple(sorted(rows, key=lambda row: (row.task.order, row.actor.name, row.actor.iri, _place(row.role)))),
        unnamed=tuple(sorted(unnamed, key=lambda one: (one.task.order, one.quote, _place(one.role)))),
    )


def read_tasks(store: ox.Store) -> dict[str, Task]:
    """All tasks by IRI."""
    plans = {_of(row, "plan"): _plan(row) for row in select(store, selects.PLANS)}
    sections = {_of(row, "section"): row for row in select(store, selects.SECTIONS)}
    return {_of(row, "task"): _task(row, plans, sections) for row in select(store, selects.TASKS)}


def _plan(row: Solution) -> Plan:
    return Plan(_of(row, "plan"), _of(row, "identifier"), row["title"])


def _task(row: Solution, plans: Mapping[str, Plan], sections: Mapping[str, Solution]) -> Task:
    section = sections.get(row["parent"] or "", {})
    return Task(
        iri=_of(row, "task"),
        plan=plans[_of(row, "plan")],
        identifier=_of(row, "identifier"),
        start=int(_of(row, "start")),
        number=row["number"],
        title=row["title"],
        section_number=section.get("number"),
        section_title=section.get("title"),
    )


def read_actors(store: ox.Store) -> dict[str, Actor]:
    """All organizations and groups by IRI. Where two have one name, the area's name tells them apart."""
    found = [(row, Kind.ORGANIZATION) for row in select(store, selects.ORGANIZATIONS)]
    found += [(row, Kind.GROUP) for row in select(store, selects.GROUPS)]
    bearers = Counter(name for _, name in {(_of(row, "actor"), _of(row, "name")) for row, _ in found})
    return {_of(row, "actor"): _actor(row, kind, bearers) for row, kind in found}


def _actor(row: Solution, kind: Kind, bearers: Mapping[str, int]) -> Actor:
    iri, name = _of(row, "actor"), _of(row, "name")
    if bearers[name] > 1:
        name = f"{name}（{row['place'] or '/'.join(iri.rsplit('/', 2)[1:])}）"
    office, level = row.get("office"), row.get("level")
    return Actor(iri, name, kind, _tail(office), _tail(level), row.get("english"))


def _clauses(store: ox.Store) -> dict[str, tuple[int, int, str]]:
    return {
        _of(row, "clause"): (int(_of(row, "start")), int(_of(row, "end")), _of(row, "words"))
        for row in select(store, selects.CLAUSES)
    }


def _quote(row: Solution, clauses: Mapping[str, tuple[int, int, str]]) -> Quote:
    start, end, words = clauses[_of(row, "clause")]
    order, surface, confidence = int(_of(row, "order")), _of(row, "surface"), float(_of(row, "confidence"))
    return Quote(start, end, order, words, surface, confidence)


def _place(role: Role) -> int:
    return list(Role).index(role)


def _of(row: Solution, name: str) -> str:
    value = row[name]
    assert value is not None, f"{name} is bound in every solution"
    return value


def _notation(row: Solution, name: str) -> str:
    return _of(row, name).rsplit("/", 1)[1]


def _tail(iri: str | None) -> str | None:
    # A concept's IRI ends in its notation: that is the rule its scheme is written by.
    return iri.rsplit("/", 1)[1] if iri is not None else None
