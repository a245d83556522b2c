"""The changes between the synthetic plans, as a reader lists them by hand: these, and no others."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest

from fengong.analysis.compare.difference import difference
from fengong.analysis.compare.listing import KEYS
from fengong.analysis.compare.rows import Row, Rows
from fengong.analysis.compare.side import Side

PLANS = Path(__file__).parent / "plans"
Line = tuple[str, ...]


def gold(name: str) -> Counter[Line]:
    with (PLANS / f"gold-{name}.csv").open(encoding="utf-8", newline="") as file:
        return Counter(tuple(line.values()) for line in csv.DictReader(file))


def found(old: Side, new: Side) -> Counter[Line]:
    rows = Rows(difference(old, new), "zh")
    return Counter(line(row) for what in KEYS for row in rows.of(what) if row.get("role", "any") == "any")


def line(row: Row) -> Line:
    what = str(row["what"])
    ends = {
        "tasks": (None, None),
        "duties": (row.get("roles_old"), row.get("roles_new")),
        "deadlines": (row.get("deadline_old"), row.get("deadline_new")),
        "load": (row.get("tasks_old"), row.get("tasks_new")),
    }[str(row.get("of", what))]
    names = dict.fromkeys(str(row[key]) for key in ("department_old", "department_new") if row.get(key))
    change = row["change"] if "change" in row else row["tasks_change"]
    cells = (what, change, row.get("task_old"), row.get("task_new"), " → ".join(names), *ends)
    return tuple("" if cell is None else str(cell).removeprefix("../") for cell in cells)


def test_a_revision(city_2017: Side, city_2020: Side) -> None:
    assert found(city_2017, city_2020) == gold("revision")


def test_a_province_and_its_city(province: Side, city_2020: Side) -> None:
    assert found(province, city_2020) == gold("province")


@pytest.mark.parametrize("name", ["city_2017", "city_2020", "province"])
def test_a_plan_and_itself(name: str, request: pytest.FixtureRequest) -> None:
    side: Side = request.getfixturevalue(name)
    assert not difference(side, side).changed
    assert found(side, side) == Counter()


def test_every_quotation_stands_where_it_is_said_to_stand(city_2017: Side, city_2020: Side) -> None:
    texts = {side: (PLANS / f"city-{year}" / "source.txt").read_text() for side, year in (("old", 2017), ("new", 2020))}
    rows = [row for what in KEYS for row in Rows(difference(city_2017, city_2020), "zh").of(what)]
    quotes = [(side, row) for row in rows for side in ("old", "new") if row.get(f"quote_{side}")]
    assert len(quotes) > 60
    for side, row in quotes:
        assert texts[side][int(str(row[f"start_{side}"])) : int(str(row[f"end_{side}"]))] == row[f"quote_{side}"]
