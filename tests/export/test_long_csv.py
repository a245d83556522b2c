from __future__ import annotations

import csv
import io

from fengong.analysis.incidence import Incidence
from fengong.analysis.restrict import restrict
from fengong.analysis.scope import Scope
from fengong.export.long_csv import BOM, COLUMNS, to_csv


def lines(content: bytes, encoding: str = "utf-8") -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode(encoding), newline="")))


def test_a_line_for_each_task_actor_role_in_the_order_of_the_text(whole: Incidence) -> None:
    rows = lines(to_csv(whole))
    assert list(rows[0]) == list(COLUMNS)
    first = [(row["number"], row["actor"], row["kind"], row["role"]) for row in rows[:6]]
    assert first == [
        ("1", "云山市应急管理局", "organization", "lead"),
        ("1", "云山市住房和城乡建设局", "organization", "support"),
        ("1", "云山市教育局", "organization", "support"),
        ("2", "云山市应急管理局", "organization", "lead"),
        ("2", "云山市住房和城乡建设局", "organization", "lead"),
        ("2", "有关部门（云山市）", "group", "responsible"),
    ]
    assert rows[0]["quote"] == "市应急局牵头，市住建局、市教育局配合"
    assert int(rows[0]["end"]) - int(rows[0]["start"]) == len(rows[0]["quote"])


def test_twice_in_one_clause_is_one_line_with_the_surer_place(whole: Incidence) -> None:
    rows = [row for row in lines(to_csv(whole)) if row["task"] == "sec_2/task_5" and "990100" in row["plan"]]
    assert [(row["surface"], row["kind"], row["actor"], row["confidence"]) for row in rows] == [
        ("市*局", "unresolved", "", "1.0"),
        ("市住建局", "organization", "云山市住房和城乡建设局", "1.0"),
    ]


def test_groups_are_out_where_they_were_left_out(whole: Incidence) -> None:
    assert "group" not in {row["kind"] for row in lines(to_csv(restrict(whole, Scope())))}


def test_the_mark_for_excel_stands_in_files_only(whole: Incidence) -> None:
    assert to_csv(whole).startswith(b"plan,")
    marked = to_csv(whole, BOM)
    assert marked.startswith(b"\xef\xbb\xbfplan,")
    assert lines(marked, "utf-8-sig") == lines(to_csv(whole))


def test_no_cell_begins_like_a_formula(hostile: Incidence) -> None:
    for row in lines(to_csv(hostile)):
        for column, cell in row.items():
            assert not cell.startswith(("=", "+", "-", "@", "\t", "＝")), column
    assert '\'=HYPERLINK("http://example.org","x")' in {row["title"] for row in lines(to_csv(hostile))}
