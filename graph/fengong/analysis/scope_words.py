"""From the words that a user limits an analysis with to a scope: every word must name something in the store."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from fengong.analysis import selects
from fengong.analysis.incidence import Incidence
from fengong.analysis.scope import ALL_ROLES, Groups, Period, Scope
from fengong.ask.names import closest
from fengong.errors import QueryError
from fengong.model import Role
from fengong.store.oxigraph import select
from fengong.store.queryable import Queryable


@dataclass(frozen=True, slots=True)
class ScopeWords:
    """A scope as a user writes it: sectors and levels by label or notation, sections by number or title."""

    roles: frozenset[Role] = ALL_ROLES
    groups: Groups = Groups.OUT
    plans: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    on: date | None = None
    due: Period | None = None


def scope_of(words: ScopeWords, store: Queryable, whole: Incidence) -> Scope:
    """The scope that words mean in a store, whose incidence is ``whole``.

    Raises:
        QueryError: a word names nothing in the store; close ones are offered.
    """
    plans = {task.plan.identifier: task.plan.identifier for task in whole.tasks}
    sections = {name: name for task in whole.tasks for name in task.heading_names}
    return Scope(
        roles=words.roles,
        groups=words.groups,
        plans=_found("plan", words.plans, plans),
        sections=_found("section", words.sections, sections),
        sectors=_found("sector", words.sectors, _names(store, selects.SECTOR_NAMES)),
        levels=_found("level", words.levels, _names(store, selects.LEVEL_NAMES)),
        on=words.on,
        due=words.due,
    )


def _names(store: Queryable, query: str) -> dict[str, str]:
    rows = select(store, query)
    return {row["name"]: row["notation"] for row in rows if row["name"] is not None and row["notation"] is not None}


def _found(kind: str, wanted: Iterable[str], names: Mapping[str, str]) -> frozenset[str] | None:
    asked = [name.strip() for name in wanted]
    for name in asked:
        if name not in names:
            close = closest(name, names) or sorted(names)[:5]
            hint = f"; did you mean {' or '.join(close)}?" if close else ""
            raise QueryError(f"no {kind} {name!r} in the store{hint}")
    return frozenset(names[name] for name in asked) if asked else None
