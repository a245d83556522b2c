"""Groups of actors, for measures that ask who is of one group and who is not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from fengong.analysis import selects
from fengong.analysis.incidence import Incidence, Task
from fengong.lexicon.register import offices
from fengong.store.oxigraph import select
from fengong.store.queryable import Queryable


def by_level(incidence: Incidence) -> dict[str, str]:
    """The administrative level (GB/T 12404), where it is known."""
    return {actor.iri: actor.level for actor in incidence.actors if actor.level is not None}


def by_kind(incidence: Incidence) -> dict[str, str]:
    """What kind of body it is (government, party, mass-organization, …), by its office type in the shipped lexicon.

    Actors of office types that the lexicon does not have belong to no group.
    """
    known = offices()
    return {actor.iri: known[actor.office].kind for actor in incidence.actors if actor.office and actor.office in known}


def by_sector(incidence: Incidence) -> dict[str, str]:
    """The sector or topic that the most of an actor's tasks name; a narrower one counts for what is broader.

    Where two are named equally often, or none, the actor belongs to no group: to toss a coin would be to invent it.
    """
    found: dict[str, str] = {}
    for actor, tasks in incidence.tasks_of().items():
        best = Counter(sector for task in tasks for sector in _broadest(task)).most_common(2)
        if best and (len(best) == 1 or best[0][1] > best[1][1]):
            found[actor.iri] = best[0][0]
    return found


def _broadest(task: Task) -> set[str]:
    return {notation for sector in task.sectors for notation in sector.above or (sector.notation,)}


#: The partitions by name.
PARTITIONS: dict[str, Callable[[Incidence], dict[str, str]]] = {
    "level": by_level,
    "kind": by_kind,
    "sector": by_sector,
}


def read_labels(store: Queryable, lang: str) -> dict[str, str]:
    """What levels, sectors and topics are called, by notation, in ``zh`` or ``en``."""
    rows = select(store, selects.CONCEPT_LABELS)
    return {row["notation"]: row["label"] for row in rows if row["lang"] == lang and row["notation"] and row["label"]}
