"""Whom a name means while departments come and go."""

from __future__ import annotations

from dataclasses import dataclass

from fengong.analysis.incidence import Actor, Incidence
from fengong.analysis.naming import candidates, find_actor
from fengong.analysis.what_if.operations import is_supposed
from fengong.errors import QueryError
from fengong.model import Kind
from fengong.store.queryable import Queryable


@dataclass(frozen=True, slots=True)
class Names:
    """The names in a store, and before them those of departments that an earlier step has made."""

    store: Queryable

    def department(self, name: str, among: Incidence) -> Actor:
        """The one actor that a name means.

        Raises:
            QueryError: nobody is called so, or several are; or who is has no task in ``among``.
        """
        actor = _supposed(name, among) or find_actor(self.store, name, among)
        if actor not in among.actors:
            raise QueryError(f"{actor.name} has no task here: outside the limits, a group, or gone by an earlier step")
        return actor

    def known(self, name: str, among: Incidence) -> Actor | None:
        """The department that a name means, None where nobody is called so.

        Raises:
            QueryError: several are, or it is a group.
        """
        actor = _supposed(name, among)
        if actor is None and candidates(self.store, name):
            actor = find_actor(self.store, name, among)
        if actor and actor.kind is Kind.GROUP:
            raise QueryError(f"{actor.name} is a group; name a department")
        return actor


def _supposed(name: str, among: Incidence) -> Actor | None:
    return next((actor for actor in among.actors if is_supposed(actor) and actor.name == name.strip()), None)
