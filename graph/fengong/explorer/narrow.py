"""Part of what was gathered: the tasks of one department, or of one sector, with everybody who is named in them."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace

from fengong.explorer.facts import ActorFact, Facts, Kept


def of_department(facts: Facts, name: str) -> Facts:
    """The tasks that name a department: by its official name in either language, by an alias, or as a plan writes it.

    Findings about the division of work stay where all they rest on stays; ties, which are counts of all tasks, go.
    """
    known = {actor.iri for actor in facts.actors if name in _names(actor)}
    return _only(facts, {one.task for one in facts.assignments if one.actor in known})


def of_sectors(facts: Facts, concepts: Container[str]) -> Facts:
    """The tasks whose words name one of these sectors or topics (IRIs); else as :func:`of_department`."""
    return _only(facts, {task.iri for task in facts.tasks if any(tag.concept in concepts for tag in task.tags)})


def _names(actor: ActorFact) -> set[str]:
    return {actor.name.zh, actor.name.en or "", *actor.surfaces, *actor.aliases} - {""}


def _only(facts: Facts, tasks: Container[str]) -> Facts:
    assignments = tuple(one for one in facts.assignments if one.task in tasks)
    named = {one.actor for one in assignments}
    return replace(
        facts,
        tasks=tuple(task for task in facts.tasks if task.iri in tasks),
        assignments=assignments,
        actors=tuple(actor for actor in facts.actors if actor.iri in named),
        ties=(),
        governance=tuple(_kept(kind, tasks) for kind in facts.governance),
    )


def _kept(kind: Kept, tasks: Container[str]) -> Kept:
    return replace(
        kind, found=tuple(one for one in kind.found if one.tasks and all(iri in tasks for iri, _ in one.tasks))
    )
