"""Assignments as they are compared: those of an annotation and those of a reading."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fengong.errors import ReadError
from fengong.model import Basis, Reading

#: Signs around a label that differ between writers: （一）, 一、, 第一条 and 任务一 are all 一.
DECORATION = "（）()〔〕.、． 　第条任务"


@dataclass(frozen=True, slots=True, order=True)
class Row:
    """An assignment as it is compared. ``task`` is the innermost label without signs, empty where there is none."""

    start: int
    end: int
    surface: str
    role: str
    task: str


def gold_rows(content: dict[str, Any], path: str = "gold") -> tuple[Row, ...]:
    """The assignments of an annotation, in text order.

    >>> clause = {"text": "市应急局、市公安局负责", "start": 9, "task": "一/（二）",
    ...           "assignments": [["市应急局", "responsible"], ["市公安局", "responsible"]]}
    >>> [(row.start, row.end, row.task) for row in gold_rows({"clauses": [clause]})]
    [(9, 13, '二'), (14, 18, '二')]

    Raises:
        ReadError: a key is missing, or a name does not stand in its clause in the order given.
    """
    rows: list[Row] = []
    try:
        for clause in content["clauses"]:
            at = 0
            for surface, role in clause["assignments"]:
                start = clause["text"].index(surface, at)
                at = start + len(surface)
                rows.append(Row(clause["start"] + start, clause["start"] + at, surface, role, label(clause["task"])))
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise ReadError(path, f"is no gold annotation: clause with {len(rows)} names before it: {error!r}") from error
    return tuple(rows)


def found_rows(reading: Reading) -> tuple[Row, ...]:
    """The assignments of a reading that its own clauses state, each once, in text order."""
    rows = {
        Row(
            one.mention.span.start,
            one.mention.span.end,
            one.mention.surface,
            str(one.mention.role),
            label(one.task.path[-1] if one.task.path else None),
        )
        for one in reading.assignments
        if one.mention.basis is not Basis.INHERITED
    }
    return tuple(sorted(rows))


def label(path: str | None) -> str:
    """The innermost label of a path, without the signs around it.

    >>> label("二/（三）"), label("3."), label("第五条"), label("任务6"), label(None)
    ('三', '3', '五', '6', '')
    """
    return (path or "").rsplit("/", 1)[-1].strip(DECORATION)


def load_gold(path: Path) -> tuple[Row, ...]:
    """The assignments of an annotation file.

    Raises:
        ReadError: it cannot be read, or is no annotation.
    """
    return gold_rows(read_mapping(path), str(path))


def read_mapping(path: Path) -> dict[str, Any]:
    """The object in a JSON file; an empty one where it holds something else.

    Raises:
        ReadError: it cannot be read, or is no JSON.
    """
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ReadError(str(path), f"cannot be read as JSON: {' '.join(str(error).split())}") from error
    return content if isinstance(content, dict) else {}
