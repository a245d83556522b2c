"""Writes ``expected-wuwei`` anew: the same questions, the answers of today.

Run it from the checkout as ``python tests/queries/record_wuwei.py`` and read what changed against the plan's
source: nothing else proves that a new answer is the right one.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from fengong.ask.library import find
from fengong.ask.run import answer
from fengong.pipeline import build_store, read_plan
from fengong.store.oxigraph import open_store

EXPECTED = Path(__file__).parent / "expected-wuwei"
PLAN = Path(__file__).resolve().parents[2] / "data" / "plans" / "wuwei-2024"
#: An answer of more rows is kept by its number of rows and the first ones.
WHOLE, FIRST = 40, 12


def written(case: dict[str, Any], rows: Sequence[Sequence[object]]) -> str:
    """A case with one row on each line."""
    kept = rows if len(rows) <= WHOLE else rows[:FIRST]
    lines = ",\n".join(f"    {json.dumps(list(row), ensure_ascii=False)}" for row in kept)
    given = json.dumps(case["given"], ensure_ascii=False)
    body = f"[\n{lines}\n  ]" if kept else "[]"
    return f'  {{"given": {given}, "count": {len(rows)}, "rows": {body}}}'


def main() -> None:
    """Ask each file's questions again."""
    with TemporaryDirectory() as folder:
        build_store([read_plan(str(PLAN))], Path(folder) / "store")
        store = open_store(Path(folder) / "store")
        for path in sorted(EXPECTED.glob("*.json")):
            cases = json.loads(path.read_text(encoding="utf-8"))
            texts = [written(case, answer(store, find(path.stem), case["given"], "zh").rows) for case in cases]
            path.write_text("[\n" + ",\n".join(texts) + "\n]\n", encoding="utf-8")


if __name__ == "__main__":
    main()
