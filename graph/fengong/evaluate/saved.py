"""What a run found, kept in a file so that a later run can be compared with it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path

from fengong.errors import ReadError
from fengong.evaluate.rows import Row, read_mapping
from fengong.evaluate.run import Evaluated

#: Id of a document → its assignments, in text order.
Found = dict[str, tuple[Row, ...]]


def found_in(documents: Iterable[Evaluated]) -> Found:
    """The assignments of the documents that could be read."""
    return {one.id: one.found for one in documents if one.problem is None}


def to_json(found: Found) -> bytes:
    """The content of a file: one assignment a line, so that versions can be compared line by line too."""
    documents = []
    for name, rows in sorted(found.items()):
        lines = ",\n".join(f"   {json.dumps(asdict(row), ensure_ascii=False)}" for row in rows)
        documents.append(f"  {json.dumps(name, ensure_ascii=False)}: [\n{lines}\n  ]")
    return ('{"documents": {\n' + ",\n".join(documents) + "\n}}\n").encode()


def load(path: Path) -> Found:
    """The assignments in a file that :func:`to_json` wrote.

    Raises:
        ReadError: it cannot be read, or was not written by ``fengong evaluate --output``.
    """
    content = read_mapping(path).get("documents")
    try:
        return {name: tuple(_row(row) for row in rows) for name, rows in content.items()}  # type: ignore[union-attr]
    except (AttributeError, KeyError, TypeError) as error:
        raise ReadError(str(path), "holds no assignments; name a file that --output wrote") from error


def _row(row: dict[str, object]) -> Row:
    if not isinstance(row["start"], int) or not isinstance(row["end"], int):
        raise TypeError("a place is a whole number")
    return Row(row["start"], row["end"], str(row["surface"]), str(row["role"]), str(row["task"]))
