"""The words behind what is drawn, by its opaque id, ready for JSON."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from fengong.explorer.facts import (
    ActorFact,
    AssignmentFact,
    Facts,
    Label,
    Note,
    PlanFact,
    SectionFact,
    TaskFact,
    notation,
)
from fengong.explorer.scene import Scene, actor_labels
from fengong.explorer.texts import numbers
from fengong.iris import BASE, SCHEME
from fengong.model import Span

Json = dict[str, Any]
#: Characters kept of the words of a finding, which may be half the plan.
WORDS = 80


def details(facts: Facts, scene: Scene) -> dict[str, Json]:
    """Item id → everything the side panel says about it."""
    ids = {item.iri: item.id for item in scene.items()}
    called = actor_labels(facts.actors)
    sections = {section.iri: section for section in facts.sections}
    tasks = {task.iri: task for task in facts.tasks}
    actors = {actor.iri: actor for actor in facts.actors}
    plans = {plan.iri: plan for plan in facts.plans}
    texts = numbers(facts)
    found: dict[str, Json] = {}
    for item in scene.items():
        common = {"key": key(item.iri), "kind": item.kind, "weight": item.weight}
        if item.iri in tasks:
            found[item.id] = common | _task(tasks[item.iri], facts, ids) | {"source": texts.get(tasks[item.iri].plan)}
        elif item.iri in actors:
            found[item.id] = common | _actor(actors[item.iri], called[item.iri], facts, ids)
        elif item.iri in sections:
            found[item.id] = common | _section(sections[item.iri], ids)
            found[item.id] |= {"source": texts.get(sections[item.iri].plan)}
        elif item.iri in plans:
            found[item.id] = common | _plan(plans[item.iri], item.number) | {"source": texts.get(item.iri)}
        else:
            found[item.id] = common | {"name": label(facts.concept(item.iri))}
    return found


def assignments(facts: Facts, scene: Scene) -> tuple[dict[str, Json], list[Json]]:
    """Line id → its assignment, and the clauses those refer to by number."""
    clauses = list(dict.fromkeys(assignment.clause for assignment in facts.assignments))
    numbers = {clause: number for number, clause in enumerate(clauses)}
    found = {
        line.id: {"actor": line.source, "task": line.target, "clause": numbers[assignment.clause]}
        | _assignment(assignment, facts)
        for line, assignment in zip(scene.lines, facts.assignments, strict=False)
    }
    return found, [{"words": clause.words, "start": clause.span.start} for clause in clauses]


def key(iri: str) -> str:
    """What an item is called in the page's address: its IRI, without the start that all of ours share.

    >>> key("https://w3id.org/fengong/id/org/620600/education"), key("https://example.org/x")
    ('org/620600/education', 'https://example.org/x')
    """
    return iri.removeprefix(BASE).removeprefix(SCHEME)


def label(name: Label) -> list[str]:
    """A name as ``[zh, en]``; the Chinese one twice where there is no English one."""
    return [name.zh, name.shown("en")]


def noted(note: Note) -> Json:
    """A finding with the words it is about; of many words, the first ones."""
    words = note.words[:WORDS]
    return {
        "code": note.code,
        "severity": note.severity,
        "message": label(note.message),
        "words": words,
        "place": _place(note.span),
    }


def noted_by_code(facts: Facts, scene: Scene) -> list[Json]:
    """The findings outside all tasks, those of one plan and code together: warnings first, then by number."""
    ids, texts = {item.iri: item.id for item in scene.items()}, numbers(facts)
    groups: dict[tuple[str, str, str], list[Note]] = defaultdict(list)
    for note in facts.notes:
        groups[note.plan, note.severity, note.code].append(note)
    rank = {"error": 0, "warning": 1, "info": 2}
    ordered = sorted(groups.items(), key=lambda group: (group[0][0], rank.get(group[0][1], 3), -len(group[1])))
    return [
        {
            "plan": ids.get(plan),
            "source": texts.get(plan),
            "code": code,
            "severity": severity,
            "notes": [noted(note) for note in notes],
        }
        for (plan, severity, code), notes in ordered
    ]


def ties(facts: Facts, scene: Scene) -> list[list[Any]]:
    """Each tie between organizations of the page: both ids, expected shared tasks, notation of the verdict."""
    ids = {item.iri: item.id for item in scene.actors}
    return [
        [ids[a], ids[b], round(tie.expected, 2), notation(tie.verdict)]
        for tie in facts.ties
        for a, b in [tie.bodies]
        if a in ids and b in ids
    ]


def names(facts: Facts) -> list[str]:
    """Every Chinese name that an item can be found by."""
    found = [name for actor in facts.actors for name in (actor.name.zh, *actor.surfaces, *actor.aliases)]
    found += [task.title for task in facts.tasks] + [section.title or "" for section in facts.sections]
    found += [facts.concept(tag.concept).zh for task in facts.tasks for tag in task.tags]
    return [*found, *(name for plan in facts.plans for name in (plan.title or "", plan.issuer or ""))]


def _place(span: Span) -> list[int]:
    return [span.start, span.end]


def _assignment(assignment: AssignmentFact, facts: Facts) -> Json:
    return {
        "role": assignment.role,
        "surface": assignment.surface,
        "place": _place(assignment.span),
        "order": assignment.order,
        "basis": None if assignment.basis.endswith("/stated") else label(facts.concept(assignment.basis)),
        "open": assignment.open_ended,
        "confidence": assignment.confidence,
    }


def _plan(plan: PlanFact, short: str) -> Json:
    return {"name": label(Label(plan.title or plan.identifier)), "short": short, "identifier": plan.identifier}


def _section(section: SectionFact, ids: Mapping[str, str]) -> Json:
    name = label(Label(section.title or ""))
    place = _place(section.span) if section.span else None
    return {"number": section.number, "name": name, "lost": section.lost, "plan": ids.get(section.plan), "place": place}


def _task(task: TaskFact, facts: Facts, ids: Mapping[str, str]) -> Json:
    return {
        "number": task.number,
        "name": label(Label(task.title)),
        "text": task.text,
        "place": _place(task.span),
        "plan": ids.get(task.plan),
        "section": ids.get(task.parent),
        "sectors": list(dict.fromkeys(ids[tag.concept] for tag in task.tags)),
        "dues": [
            {
                "words": due.words,
                "earliest": due.earliest,
                "latest": due.latest,
                "precision": label(facts.concept(due.precision)),
                "code": notation(due.precision),
                "place": _place(due.span),
            }
            for due in task.dues
        ],
        "tagged": [[ids[tag.concept], tag.words, _place(tag.span)] for tag in task.tags],
        "citing": [[cited.title, _place(cited.span)] for cited in task.cited],
        "cited": list(dict.fromkeys(cited.title for cited in task.cited)),
        "notes": [noted(note) for note in task.notes],
    }


def _actor(actor: ActorFact, called: Label, facts: Facts, ids: Mapping[str, str]) -> Json:
    return {
        "name": label(actor.name),
        "called": label(called),
        "aliases": [alias for alias in actor.aliases if alias not in actor.surfaces],
        "surfaces": list(actor.surfaces),
        "area": actor.area,
        "level": label(actor.level) if actor.level else None,
        "levelKey": actor.level_code if actor.level else None,
        "status": label(facts.concept(actor.status)) if actor.status else None,
        "candidates": list(actor.candidates),
        "plan": ids.get(actor.plan),
    }
