"""Several changes in a row, each on what the one before leaves."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from urllib.parse import quote

from fengong.analysis.incidence import Actor, Incidence
from fengong.analysis.what_if.drop import Drop
from fengong.analysis.what_if.merge import Merge
from fengong.analysis.what_if.reassign import Change
from fengong.analysis.what_if.split import Split
from fengong.model import Kind

Operation = Merge | Split | Drop

#: Departments that only a question supposes; no graph ever holds them.
SUPPOSED = "urn:fengong:what-if:"


def apply(incidence: Incidence, operations: Iterable[Operation]) -> Change:
    """What all operations leave, in their order, with everything that was decided on the way."""
    change = Change(incidence)
    for operation in operations:
        made = operation.apply(change.incidence)
        change = Change(made.incidence, change.absorbed + made.absorbed, (*change.resolved, *made.resolved))
    return change


def is_supposed(actor: Actor) -> bool:
    """Whether a department exists in a question only."""
    return actor.iri.startswith(SUPPOSED)


def supposed(name: str, like: Sequence[Actor]) -> Actor:
    """A department that does not exist; its level and area are those that all it comes from have in common."""
    levels, areas = {actor.level for actor in like}, {actor.area for actor in like}
    level, area = (found.pop() if len(found) == 1 else None for found in (levels, areas))
    return Actor(f"{SUPPOSED}{quote(name)}", name, Kind.ORGANIZATION, level=level, area=area)
