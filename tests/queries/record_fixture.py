"""Writes ``expected`` anew: the same questions to the synthetic graph, as it stands and mutated.

Run it from the checkout as ``python -m tests.queries.record_fixture`` when the fixture has grown, and read what
changed: nothing else proves that a new answer is the right one. A new query needs a file with
``[{"given": {}}, {"mutated": true, "given": {}}]`` first.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from tests.queries.conftest import HERE, mutate, synthetic

from fengong.ask.library import find
from fengong.ask.run import answer


def written(case: dict[str, Any], rows: Sequence[Sequence[object]]) -> str:
    """A case with one row on each line."""
    mark = '"mutated": true, ' if case.get("mutated") else ""
    given = json.dumps(case["given"], ensure_ascii=False)
    lines = ",\n".join(f"    {json.dumps(list(row), ensure_ascii=False)}" for row in rows)
    body = f"[\n{lines}\n  ]" if rows else "[]"
    return f'  {{{mark}"given": {given}, "rows": {body}}}'


def main() -> None:
    """Ask each file's questions again."""
    store = synthetic()
    for path in sorted((HERE / "expected").glob("*.json")):
        texts = []
        for case in json.loads(path.read_text(encoding="utf-8")):
            asked = mutate(store, path.stem) if case.get("mutated") else store
            texts.append(written(case, answer(asked, find(path.stem), case["given"], "zh").rows))
        path.write_text("[\n" + ",\n".join(texts) + "\n]\n", encoding="utf-8")


if __name__ == "__main__":
    main()
