"""From the store to an incidence."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from fengong.analysis import selects
from fengong.analysis.incidence import (
    Actor,
    Deadline,
    Heading,
    Incidence,
    Plan,
    Quote,
    Row,
    Sector,
    Task,
    Unnamed,
)
from fengong.analysis.scope import Period
from fengong.model import Kind, Role
from fengong.store.oxigraph import select
from fengong.store.queryable import Queryable

Solution = Mapping[str, str | None]


def read_incidence(store: Queryable) -> Incidence:
    """Everything that the assignments of all plans in a store say: every role, groups, and their members beside them.

    Use :func:`~fengong.analysis.restrict.restrict` before counting.

    Raises:
        StoreError: the store cannot be read.
    """
    tasks, actors, clauses = read_tasks(store), read_actors(store), _clauses(store)
    members = defaultdict(list)
    for found in select(store, selects.EXPANDED):
        members[_of(found, "assignment")].append(actors[_of(found, "actor")])
    said = _Said()
    for found in select(store, selects.ASSIGNMENTS):
        task, role, quote = tasks[_of(found, "task")], Role(_notation(found, "role")), _quote(found, clauses)
        if (iri := found["actor"]) is None:
            said.unnamed.append(Unnamed(task, role, _notation(found, "status"), quote))
            continue
        said.quotes[task, actors[iri], role].append(quote)
        for member in members[_of(found, "assignment")]:
            said.through[task, member, role].append((actors[iri], quote))
    return arrange(said.rows(), tasks.values(), said.unnamed)


@dataclass
class _Said:
    """What assignments say, as it is being read."""

    quotes: defaultdict[tuple[Task, Actor, Role], list[Quote]] = field(default_factory=lambda: defaultdict(list))
    through: defaultdict[tuple[Task, Actor, Role], list[tuple[Actor, Quote]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    unnamed: list[Unnamed] = field(default_factory=list)

    def rows(self) -> Iterator[Row]:
        """A row for whoever the words name, and one for each member of a group who is not named besides."""
        for (task, actor, role), quotes in self.quotes.items():
            yield Row(actor, task, role, tuple(sorted(quotes)))
        for (task, actor, role), found in self.through.items():
            if (task, actor, role) not in self.quotes:
                groups = sorted({group for group, _ in found}, key=lambda group: (group.name, group.iri))
                yield Row(actor, task, role, tuple(sorted({quote for _, quote in found})), tuple(groups))


def arrange(rows: Iterable[Row], tasks: Iterable[Task], unnamed: Iterable[Unnamed] = ()) -> Incidence:
    """An incidence in its one order, whatever the order in which the rows come."""
    rows = list(rows)
    return Incidence(
        actors=tuple(sorted({row.actor for row in rows}, key=lambda actor: (actor.name, actor.iri))),
        tasks=tuple(sorted(tasks, key=lambda task: task.order)),
        rows=tuple(sorted(rows, key=lambda row: (row.task.order, row.actor.name, row.actor.iri, _place(row.role)))),
        unnamed=tuple(sorted(unnamed, key=lambda one: (one.task.order, one.quote, _place(one.role)))),
    )


def read_plans(store: Queryable) -> dict[str, Plan]:
    """All plans by IRI."""
    return {_of(row, "plan"): _plan(row) for row in select(store, selects.PLANS)}


def read_tasks(store: Queryable) -> dict[str, Task]:
    """All tasks by IRI."""
    plans = read_plans(store)
    headings = _headings(select(store, selects.SECTIONS))
    concepts, deadlines = _concepts(select(store, selects.CONCEPTS)), _deadlines(select(store, selects.DEADLINES))
    sectors: defaultdict[str, list[Sector]] = defaultdict(list)
    for row in select(store, selects.SECTORS):
        sectors[_of(row, "task")].append(concepts[_of(row, "sector")])
    return {
        iri: Task(
            iri=iri,
            plan=plans[_of(row, "plan")],
            identifier=_of(row, "identifier"),
            start=int(_of(row, "start")),
            number=row["number"],
            title=row["title"],
            headings=headings.get(row["parent"] or "", ()),
            sectors=tuple(sorted(sectors[iri], key=lambda one: one.notation)),
            deadlines=tuple(deadlines.get(iri, ())),
            words=row["words"] or "",
        )
        for row in select(store, selects.TASKS)
        for iri in [_of(row, "task")]
    }


def _plan(row: Solution) -> Plan:
    years = (int(year[:4]) if (year := row[name]) else None for name in ("first", "last"))
    return Plan(_of(row, "plan"), _of(row, "identifier"), row["title"], _tail(row["area"]), *years)


def _headings(rows: Iterable[Solution]) -> dict[str, tuple[Heading, ...]]:
    """Every section's path from the outermost heading to itself."""
    known = {_of(row, "section"): row for row in rows}

    def path(iri: str | None) -> tuple[Heading, ...]:
        if iri is None or iri not in known:
            return ()
        row = known[iri]
        return (*path(row["parent"]), Heading(iri, row["number"], row["title"]))

    return {iri: path(iri) for iri in known}


def _concepts(rows: Iterable[Solution]) -> dict[str, Sector]:
    found: dict[str, Sector] = {}
    for row in rows:
        iri, notation = _of(row, "sector"), _of(row, "notation")
        above = {*(found[iri].above if iri in found else ()), *filter(None, [row["above"]])}
        found[iri] = Sector(notation, _of(row, "zh"), _of(row, "en"), tuple(sorted(above)))
    return found


def _deadlines(rows: Iterable[Solution]) -> dict[str, list[Deadline]]:
    found: dict[str, list[Deadline]] = defaultdict(list)
    for row in rows:
        days = (date.fromisoformat(day) if (day := row[name]) else None for name in ("earliest", "latest"))
        place = int(_of(row, "start")), int(_of(row, "end"))
        found[_of(row, "task")].append(Deadline(Period(*days), _notation(row, "precision"), _of(row, "words"), *place))
    return {task: sorted(dues, key=lambda due: (due.start, due.end)) for task, dues in found.items()}


def read_actors(store: Queryable) -> dict[str, Actor]:
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
    return Actor(iri, name, kind, _tail(office), _tail(level), row.get("english"), _tail(row.get("area")))


def _clauses(store: Queryable) -> dict[str, tuple[int, int, str]]:
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
