"""What every named query answers on the shipped plan, read against its source.

``expected-wuwei/<name>.json`` holds the number of rows and the rows themselves, of long answers the first
ones. When the plan is read better than before, `python tests/queries/record_wuwei.py` writes the rows anew;
compare each change with ``data/plans/wuwei-2024/source.txt`` before you keep it.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from time import process_time
from typing import Any

import pyoxigraph as ox
import pytest

from fengong.ask.library import all_queries, find
from fengong.ask.run import answer

EXPECTED = Path(__file__).parent / "expected-wuwei"
NAMES = [query.name for query in all_queries()]


def cases(name: str) -> list[dict[str, Any]]:
    loaded = json.loads((EXPECTED / f"{name}.json").read_text(encoding="utf-8"))
    assert isinstance(loaded, list)
    return loaded


def test_every_query_has_its_answer_on_the_plan() -> None:
    assert {path.stem for path in EXPECTED.iterdir()} == set(NAMES)
    assert all(path.stat().st_size < 20_000 for path in EXPECTED.iterdir())


@pytest.mark.parametrize("name", NAMES)
def test_the_plan_answers_as_recorded(name: str, wuwei_store: ox.Store) -> None:
    for case in cases(name):
        rows = [list(row) for row in answer(wuwei_store, find(name), case["given"], "zh").rows]
        assert rows[: len(case["rows"])] == case["rows"]
        assert len(rows) == case["count"]


@pytest.mark.parametrize("name", NAMES)
def test_no_query_multiplies_what_it_reads(name: str, wuwei_store: ox.Store) -> None:
    # A product of two lists that have nothing to do with each other takes far longer than this on one plan.
    def seconds() -> float:
        start = process_time()
        answer(wuwei_store, find(name), {}, "zh")
        return process_time() - start

    assert any(seconds() < 0.3 for _ in range(3))


def test_departments_and_sectors_are_counted_alike_from_both_sides(wuwei_store: ox.Store) -> None:
    @cache
    def rows(name: str, **given: str) -> list[tuple[Any, ...]]:
        return list(answer(wuwei_store, find(name), {key: [value] for key, value in given.items()}, "zh").rows)

    for sector, _, tasks, departments in rows("sectors"):
        by_sector = rows("departments-of-sector", sector=sector)
        assert len(by_sector) == departments
        assert len({row[1:3] for row in rows("tasks-of-sector", sector=sector)}) == tasks
        for department, count, led in by_sector:
            found = [row for row in rows("sectors-of-department", department=department) if row[1] == sector]
            assert found == [(department, sector, count, led)]


def test_a_candidate_for_a_damaged_name_is_not_a_department_that_is_named(wuwei_store: ox.Store) -> None:
    listed = {row[0]: row[4] for row in answer(wuwei_store, find("departments"), {}, "zh").rows}
    candidates = {row[2] for row in answer(wuwei_store, find("unresolved"), {}, "zh").rows}
    assert "武威市公路事业发展中心" in candidates
    assert "武威市公路事业发展中心" not in listed
    assert min(int(str(tasks)) for tasks in listed.values()) >= 1
