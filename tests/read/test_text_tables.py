"""Tables in plain text: bars, tabs and wide blanks. All plans here are synthetic."""

from __future__ import annotations

import time

import pytest

from fengong.collector import collector_at_rest
from fengong.extract import extract
from fengong.model import Plan
from fengong.read.formats import parse_document
from fengong.read.text_tables import find_tables

HEAD, FIRST, SECOND = ("序号", "任务", "牵头单位"), ("1", "排查隐患", "市应急局"), ("2", "整改", "市水务局")
ROWS = (HEAD, FIRST, SECOND)
EXPECTED = [("排查隐患", ["市应急局"]), ("整改", ["市水务局"])]


def barred(bar: str) -> str:
    return "\n".join(f"{bar} {f' {bar} '.join(row)} {bar}" for row in ROWS)


def ruled() -> str:
    lines = [f"│{'│'.join(row)}│" for row in ROWS]
    return "┌──┬──┬──┐\n" + "\n├──┼──┼──┤\n".join(lines) + "\n└──┴──┴──┘"


def aligned(blank: str) -> str:
    return "\n".join(
        [
            f"序号{blank * 2}任务{blank * 6}牵头单位",
            f"1{blank * 5}排查隐患{blank * 2}市应急局",
            f"2{blank * 5}整改{blank * 6}市水务局",
        ]
    )


@pytest.mark.parametrize(
    "table",
    [
        barred("|"),
        barred("｜"),
        barred("|").replace("\n", "\n|---|:--:|---|\n", 1),
        ruled(),
        "\n".join("\t".join(row) for row in ROWS),
        aligned(" "),
        "\n".join("　".join(row) for row in ROWS),
    ],
)
@pytest.mark.parametrize("name", ["plan.txt", "plan.md"])
def test_tables_of_every_kind(table: str, name: str) -> None:
    text = f"虚构市任务分解表\n\n{table}\n\n以上内容自印发之日起施行。\n"
    document = parse_document(text.encode(), name)
    assert document.text == text
    outline = extract(document, Plan("synthetic"))
    assert [(t.title, [m.surface for c in t.clauses for m in c.mentions]) for t in outline.tasks] == EXPECTED
    assert all(m.span.of(text) == m.surface for t in outline.tasks for c in t.clauses for m in c.mentions)
    assert not [one for one in outline.findings if one.code == "not-understood"]


def test_a_heading_within_the_table_and_empty_cells() -> None:
    text = "任务\t牵头单位\n一、预防\n排查\t市应急局\n整改\t"
    (grid,) = find_tables(text)
    assert [[cell.span and cell.span.of(text) for cell in row] for row in grid.rows] == [
        ["任务", "牵头单位"],
        ["一、预防", None],
        ["排查", "市应急局"],
        ["整改", None],
    ]


def test_prose_is_no_table() -> None:
    for text in (
        "　　一、加强领导。　二、加强督查。\n　　各单位要落实。",
        "牵头单位：市应急局\n配合单位：市公安局",
        "a || b",
    ):
        assert find_tables(text) == ()


def test_long_texts_take_linear_time() -> None:
    def seconds(text: str) -> float:
        """Processor seconds, the best of three; the collector looks through what all other tests have left behind."""
        times = []
        with collector_at_rest():
            for _ in range(3):
                begin = time.process_time()
                find_tables(text)
                times.append(time.process_time() - begin)
        return min(times)

    for line in ("甲|乙\n", "甲\t乙\n丙\n", "序号  任务  牵头单位\n1\n", "　　甲，　乙，　丙\n"):
        assert seconds(line * 8_000) < 12 * max(seconds(line * 2_000), 0.008)
