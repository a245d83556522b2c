"""The list of tasks: the page's second view, and all of it where no script runs."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from fengong.explorer.facts import AssignmentFact, Facts, Label, PlanFact, SectionFact, TaskFact
from fengong.explorer.scene import Scene, actor_labels
from fengong.model import Role


@dataclass(frozen=True, slots=True)
class Named:
    """One actor of a task as the list shows it. ``line`` is the id of its line in the network."""

    id: str
    line: str
    kind: str
    label: Label


@dataclass(frozen=True, slots=True)
class Row:
    """A task with its actors by role; ``section`` is given on the first task of a section only.

    So is ``plan``, where there are several, on the first task of a plan. ``clauses`` are the words that
    name the actors, in the order of the text.
    """

    id: str
    task: TaskFact
    plan: PlanFact | None
    section: SectionFact | None
    roles: tuple[tuple[Role, tuple[Named, ...]], ...]
    clauses: tuple[str, ...] = ()


def listing(facts: Facts, scene: Scene) -> tuple[Row, ...]:
    """Rows in the order of the plans."""
    named = _named(facts, scene)
    quoted = _quoted(facts)
    sections = {section.iri: section for section in facts.sections}
    ids = {item.iri: item.id for item in scene.items()}
    rows: list[Row] = []
    plans = {plan.iri: plan for plan in facts.plans} if len(facts.plans) > 1 else {}
    plan, before = "", ""
    for task in facts.tasks:
        section = sections.get(task.parent) if task.parent != before else None
        opened = plans.get(task.plan) if task.plan != plan else None
        roles = tuple(named[task.iri].items())
        rows.append(Row(ids[task.iri], task, opened, section, roles, quoted[task.iri]))
        plan, before = task.plan, task.parent
    return tuple(rows)


def _named(facts: Facts, scene: Scene) -> dict[str, dict[Role, tuple[Named, ...]]]:
    """Task → role → actors, in the order of the text."""
    found: dict[str, dict[Role, tuple[Named, ...]]] = defaultdict(dict)
    labels = actor_labels(facts.actors)
    kinds = {actor.iri: actor.kind for actor in facts.actors}
    for line, assignment in zip(scene.lines, facts.assignments, strict=False):
        one = Named(line.source, line.id, kinds[assignment.actor], _called(assignment, labels))
        roles = found[assignment.task]
        roles[assignment.role] = (*roles.get(assignment.role, ()), one)
    return found


def _quoted(facts: Facts) -> dict[str, tuple[str, ...]]:
    """Task → words of the clauses that name its actors, each clause once, in the order of the text."""
    found: dict[str, dict[tuple[int, str], str]] = defaultdict(dict)
    for one in facts.assignments:
        found[one.task][one.clause.span.start, one.clause.words] = one.clause.words
    return defaultdict(tuple, {task: tuple(own[key] for key in sorted(own)) for task, own in found.items()})


def _called(assignment: AssignmentFact, labels: dict[str, Label]) -> Label:
    """In Chinese by the words of the clause; in English by the actor's name, where it has one."""
    return Label(assignment.surface, labels[assignment.actor].en)
