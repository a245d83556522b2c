"""A reading as the JSON object that ``fengong extract`` promises; its keys are a contract."""

from __future__ import annotations

from typing import Any

from fengong.iris import Iris
from fengong.lexicon.findings import message
from fengong.model import Assignment, Deadline, Finding, Group, Organization, Reading, Task, Unresolved
from fengong.resolve.whereabouts import Whereabouts

Json = dict[str, Any]


def as_json(reading: Reading, lang: str) -> Json:
    """The contract's object: ``document``, ``tasks``, ``findings``; messages in ``zh`` or ``en``."""
    outline = reading.outline
    document, plan = outline.document, outline.plan
    where = Whereabouts(document)
    rows: dict[str, list[Assignment]] = {task.id: [] for task in outline.tasks}
    for row in reading.assignments:
        rows[row.task.id].append(row)
    return {
        "document": {
            "path": document.path,
            "title": plan.title,
            "issuer": plan.issuer,
            "area": plan.area,
            "sha256": document.sha256,
            "chars": len(document.text),
            "convention": outline.convention,
        },
        "tasks": [_task(task, document.text, rows[task.id], where) for task in outline.tasks],
        "findings": [_finding(found, lang) for found in reading.findings],
    }


def _task(task: Task, text: str, rows: list[Assignment], where: Whereabouts) -> Json:
    return {
        "id": task.id,
        "path": list(task.path),
        "title": task.title,
        "start": task.span.start,
        "end": task.span.end,
        "where": where.of(task.span),
        "sectors": list(dict.fromkeys(tag.notation for tag in task.sectors)),
        "deadlines": [_deadline(one, text) for one in task.deadlines],
        "citations": [
            {"text": one.span.of(text), "start": one.span.start, "end": one.span.end} for one in task.citations
        ],
        "assignments": [_assignment(row, where) for row in rows],
    }


def _deadline(one: Deadline, text: str) -> Json:
    return {
        "text": one.span.of(text),
        "start": one.span.start,
        "end": one.span.end,
        "earliest": one.earliest.isoformat() if one.earliest else None,
        "latest": one.latest.isoformat() if one.latest else None,
        "precision": str(one.precision),
    }


def _assignment(row: Assignment, where: Whereabouts) -> Json:
    actor = row.actor
    return {
        "surface": row.mention.surface,
        "start": row.mention.span.start,
        "end": row.mention.span.end,
        "where": where.of(row.mention.span),
        "name": row.mention.name,
        "official_name": actor.name if isinstance(actor, Organization) else None,
        "actor": None if isinstance(actor, Unresolved) else _iri(actor),
        "kind": str(row.kind),
        "candidates": [_iri(one) for one in actor.candidates] if isinstance(actor, Unresolved) else [],
        "role": str(row.mention.role),
        "order": row.mention.order,
        "basis": str(row.mention.basis),
        "clause": [row.clause.span.start, row.clause.span.end],
        "open_ended": row.mention.open_ended,
        "confidence": row.confidence,
    }


def _iri(actor: Organization | Group) -> str:
    return Iris().organization(actor.key) if isinstance(actor, Organization) else Iris().group(actor.key)


def _finding(found: Finding, lang: str) -> Json:
    return {
        "code": found.code,
        "severity": str(found.severity),
        "message": message(found, lang),
        "start": found.span.start,
        "end": found.span.end,
    }
