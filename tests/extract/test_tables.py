"""Tables → tasks with clauses. All plans here are synthetic: cities, bodies and tasks are invented."""

from __future__ import annotations

import hashlib
import time

from fengong.collector import collector_at_rest
from fengong.extract.convention import find_convention
from fengong.extract.table_find import task_tables
from fengong.extract.tables import Context, TablesFound, tables_to_tasks
from fengong.model import Basis, Document, Region, Section, Span
from fengong.read.content import Content, Writer
from fengong.read.spans import Placed, lay_out

Rows = list[list[str | Placed]]


def document(*tables: Rows, before: str = "") -> Document:
    """A document that holds tables, each row a list of words or of cells that reach further."""
    writer = Writer()
    if before:
        writer.line(before)
    for number, rows in enumerate(tables, 1):
        cells = [[cell if isinstance(cell, Placed) else Placed(cell) for cell in row] for row in rows]
        writer.table(lay_out(cells, f"table {number}"))
    return as_document(writer.content())


def as_document(content: Content) -> Document:
    digest = hashlib.sha256(content.text.encode()).hexdigest()
    return Document("synthetic", content.text, digest, digest, "utf-8", grids=content.grids)


def read(one: Document, context: Context | None = None) -> TablesFound:
    return tables_to_tasks(one, task_tables(one), context)


def rows(found: TablesFound) -> list[tuple[str, list[tuple[str, str, str]]]]:
    """Label and title of each task, with its actors, their roles and why they hold."""
    return [
        (
            "/".join(task.path) + " " + task.title,
            [(m.surface, str(m.role), str(m.basis)) for clause in task.clauses for m in clause.mentions],
        )
        for task in found.tasks
    ]


def check_places(one: Document, found: TablesFound) -> None:
    """Every value stands where it says."""
    for task in found.tasks:
        own = [clause for clause in task.clauses if task.span.holds(clause.span)]
        assert len(own) <= 2
        for clause in task.clauses:
            for mention in clause.mentions:
                assert mention.surface == mention.span.of(one.text)
                assert clause.span.holds(mention.span)
                assert (mention.basis is Basis.INHERITED) is (clause not in own)
    assert len({task.id for task in found.tasks}) == len(found.tasks)


HEAD: list[str | Placed] = ["序号", "重点任务", "牵头单位", "配合单位", "完成时限"]


def test_columns_give_the_roles_and_the_deadline() -> None:
    one = document(
        [
            HEAD,
            ["1", "加强隐患排查。覆盖各类场所。", "市应急局", "市公安局、市水务局等", "2024年12月底"],
            ["2", "开展培训", "市教育局", "/", "长期"],
        ]
    )
    found = read(one)
    assert rows(found) == [
        (
            "1 加强隐患排查",
            [("市应急局", "lead", "stated"), ("市公安局", "support", "stated"), ("市水务局", "support", "stated")],
        ),
        ("2 开展培训", [("市教育局", "lead", "stated")]),
    ]
    first, second = found.tasks
    assert [str(d.latest) for d in first.deadlines] == ["2024-12-31"]
    assert [str(d.precision) for d in second.deadlines] == ["open"]
    assert [m.open_ended for m in first.clauses[0].mentions] == [False, True, True]
    assert first.clauses[0].span.of(one.text) == "市应急局\t市公安局、市水务局等"
    check_places(one, found)


def test_a_verb_in_a_cell_beats_the_heading() -> None:
    one = document(
        [
            ["任务", "责任单位"],
            ["演练", "市应急局牵头，市公安局配合"],
            ["巡查", "市水务局（牵头）、各县（市、区）人民政府"],
        ]
    )
    assert [[(s, r) for s, r, _ in actors] for _, actors in rows(read(one))] == [
        [("市应急局", "lead"), ("市公安局", "support")],
        [("市水务局", "lead"), ("各县（市、区）人民政府", "responsible")],
    ]


def test_merged_cells_answer_for_all_their_rows() -> None:
    one = document(
        [
            HEAD,
            ["1", "建设平台", Placed("市数据局", down=3), "市财政局", "2025年"],
            ["2", "归集数据", "市公安局", "2025年"],
            ["3", "开放数据", "无", Placed("2026年")],
        ]
    )
    found = read(one)
    assert rows(found) == [
        ("1 建设平台", [("市数据局", "lead", "stated"), ("市财政局", "support", "stated")]),
        ("2 归集数据", [("市公安局", "support", "stated"), ("市数据局", "lead", "inherited")]),
        ("3 开放数据", [("市数据局", "lead", "inherited")]),
    ]
    check_places(one, found)


def test_sections_from_a_merged_column_and_from_a_row_of_one_cell() -> None:
    merged = document(
        [
            ["重点任务", "具体措施", "责任单位"],
            [Placed("一、强化预防", down=2), "排查", "市应急局"],
            ["整改", "市公安局"],
            ["二、强化保障", "宣传", "市教育局"],
        ]
    )
    found = read(merged)
    assert [(s.path, s.heading) for s in found.sections] == [(("一",), "强化预防"), (("二",), "强化保障")]
    assert [task.path for task in found.tasks] == [("一", "1"), ("一", "2"), ("二", "3")]
    assert [task.title for task in found.tasks] == ["排查", "整改", "宣传"]
    across = document([HEAD, [Placed("（一）强化预防", across=5)], ["1", "排查", "市应急局", "", ""]])
    found = read(across)
    assert [task.path for task in found.tasks] == [("（一）", "1")]
    assert found.tasks[0].section == found.sections[0].id
    assert found.tasks[0].id.startswith(found.sections[0].id + "/")


def test_two_lines_of_headings() -> None:
    one = document(
        [
            [Placed("序号", down=2), Placed("任务", down=2), Placed("责任分工", across=2), Placed("备注", down=2)],
            ["牵头单位", "配合单位"],
            ["1", "排查", "市应急局", "市公安局", "见附件"],
        ]
    )
    assert rows(read(one)) == [("1 排查", [("市应急局", "lead", "stated"), ("市公安局", "support", "stated")])]


def test_headings_repeat_and_tables_go_on_without_them() -> None:
    one = document(
        [HEAD, ["1", "排查", "市应急局", "", ""], HEAD, ["2", "整改", "市公安局", "", ""]],
        [["3", "培训", "市教育局", "", ""]],
    )
    assert [name for name, _ in rows(read(one))] == ["1 排查", "2 整改", "3 培训"]


def test_a_row_that_a_page_cuts_is_one_task() -> None:
    one = document(
        [HEAD, ["1", "排查各类隐患，", "市应急局", "", ""]],
        [["", "限期整改。", "", "市公安局", ""], ["2", "培训", "市教育局", "", ""]],
    )
    found = read(one)
    assert rows(found) == [
        ("1 排查各类隐患，", [("市应急局", "lead", "stated"), ("市公安局", "support", "stated")]),
        ("2 培训", [("市教育局", "lead", "stated")]),
    ]
    check_places(one, found)


def test_tables_of_figures_are_left_alone() -> None:
    figures: Rows = [["指标", "2023年", "2024年"], ["产值", "1", "2"]]
    assert task_tables(document(figures)) == ()
    # and what follows them does not go on with a table before
    found = read(document([HEAD, ["1", "排查", "市应急局", "", ""]], figures))
    assert len(found.tasks) == 1


def test_what_cannot_be_understood_is_said() -> None:
    found = read(document([HEAD, ["1", "排查", "负责，市应急局", "", ""], ["2", "培训", "/", "—", ""]]))
    assert [f.code for f in found.findings] == ["clause-not-understood"]
    assert Region.UNREAD in {region for _, region in found.regions}


def test_a_convention_in_the_heading_makes_the_first_a_lead() -> None:
    one = document([["任务", "责任单位（列第一位的为牵头单位）"], ["排查", "市应急局、市公安局"], ["培训", "市教育局"]])
    context = Context(convention=find_convention(one.text))
    assert [[(s, r, b) for s, r, b in actors] for _, actors in rows(read(one, context))] == [
        [("市应急局", "lead", "convention"), ("市公安局", "responsible", "stated")],
        [("市教育局", "lead", "convention")],
    ]


def test_a_convention_of_marks_makes_those_leads_who_bear_one() -> None:
    note = "注：带★的为牵头单位，其余为配合单位。"
    one = document([["重点任务", "责任单位"], ["修堤", "市财政局、★市水务局"], ["修桥", "市交通局"]], before=note)
    found = read(one, Context(convention=find_convention(note)))
    check_places(one, found)
    assert [actors for _, actors in rows(found)] == [
        [("市财政局", "support", "convention"), ("市水务局", "lead", "convention")],
        [("市交通局", "responsible", "stated")],
    ]


def test_year_and_section_come_from_outside() -> None:
    one = document([HEAD, ["1", "排查", "市应急局", "", "6月底前"]], before="一、任务")
    above = Section("sec_1", ("一",), 1, "任务", Span(0, 4))
    task = read(one, Context(2024, above=lambda _at: above)).tasks[0]
    assert (task.section, task.path, str(task.deadlines[0].latest)) == ("sec_1", ("一", "1"), "2024-06-30")
    assert task.id.startswith("sec_1/")


def test_full_width_and_traditional_characters_keep_their_writing() -> None:
    one = document([["序號", "任務", "牽頭單位"], ["１", "排查", "市應急局"]])
    found = read(one)
    assert [m.surface for task in found.tasks for c in task.clauses for m in c.mentions] == ["市應急局"]


def test_long_tables_take_linear_time() -> None:
    def seconds(count: int) -> float:
        pairs: Rows = []
        for number in range(0, count, 2):
            pairs += [
                [str(number), "排查", Placed("市应急局", down=2), "", ""],
                [str(number + 1), "整改", "市公安局", ""],
            ]
        one = document([HEAD, *pairs])
        with collector_at_rest():
            begin = time.process_time()
            assert len(read(one).tasks) == count
            return time.process_time() - begin

    seconds(100)
    assert seconds(4000) < 12 * max(seconds(1000), 0.05)


def test_the_lines_of_a_table_hold_everything_that_was_read() -> None:
    one = document([HEAD, ["1", "排查", "市应急局", "", "2024年"]], before="前言")
    (table,) = task_tables(one)
    assert table.place.of(one.text) == one.text[3:].rstrip("\n")
    whole = Span(table.place.start, table.place.end + 1)
    assert all(whole.holds(span) for span, _ in read(one).regions)


def test_one_task_a_table_label_beside_value() -> None:
    def record(title: str, lead: str, support: str) -> Rows:
        return [
            ["任务名称", title, "责任领导", "甲某"],
            ["牵头单位", lead, "配合单位", support],
            ["主要内容", Placed("抓紧推进。", across=3)],
            ["完成时限", Placed("2025年9月", across=3)],
        ]

    one = document(record("建设平台", "市数据局", "市财政局、市公安局"), record("改造管网", "市水务局", "/"))
    found = read(one)
    assert rows(found) == [
        ("1 建设平台", [("市数据局", "lead", "stated"), *((s, "support", "stated") for s in ("市财政局", "市公安局"))]),
        ("2 改造管网", [("市水务局", "lead", "stated")]),
    ]
    assert [str(task.deadlines[0].latest) for task in found.tasks] == ["2025-09-30"] * 2
    check_places(one, found)


def test_records_below_each_other_and_beside_each_other() -> None:
    below = document(
        [
            [Placed("任务一：建设平台", across=2)],
            ["牵头单位", "市数据局"],
            ["完成时限", "2025年"],
            [Placed("任务二：改造管网", across=2)],
            ["牵头单位", "市水务局"],
            ["完成时限", "2026年"],
        ]
    )
    expected = [[("市数据局", "lead", "stated")], [("市水务局", "lead", "stated")]]
    assert [actors for _, actors in rows(read(below))] == expected
    assert [task.title for task in read(below).tasks] == ["建设平台", "改造管网"]
    beside = document(
        [["任务", "建设平台", "改造管网"], ["牵头单位", "市数据局", "市水务局"], ["时限", "长期", "长期"]]
    )
    assert rows(read(beside)) == list(zip(["1 建设平台", "2 改造管网"], expected, strict=True))
    check_places(beside, read(beside))


def test_headings_in_three_rows_below_a_title() -> None:
    one = document(
        [
            [Placed("虚构市任务清单", across=5)],
            [Placed("序号", down=3), Placed("任务", down=3), Placed("责任分工", across=3)],
            [Placed("牵头单位", down=2), Placed("配合单位", across=2)],
            ["市级", "其他"],
            ["1", "排查", "市应急局", "市公安局", "虚构集团"],
        ]
    )
    assert rows(read(one)) == [
        ("1 排查", [("市应急局", "lead", "stated"), *((s, "support", "stated") for s in ("市公安局", "虚构集团"))])
    ]


def test_persons_are_no_actors() -> None:
    one = document(
        [
            ["任务", "责任领导", "主办单位及责任人", "协办单位"],
            ["排查", "甲某", "市应急局（乙某某）", "市公安局"],
            ["整改", "甲某", "市水务局 丙某", "市财政局"],
        ]
    )
    assert [[s for s, _, _ in actors] for _, actors in rows(read(one))] == [
        ["市应急局", "市公安局"],
        ["市水务局", "市财政局"],
    ]


def test_units_of_measure_are_no_actors() -> None:
    figures = document([["序号", "指标名称", "单位", "目标"], ["1", "产值", "亿元", "5"], ["2", "面积", "万亩", "6"]])
    assert task_tables(figures) == ()
    bodies = document([["单位", "任务"], ["市应急局", "排查"], ["市水务局", "整改"]])
    assert [actors for _, actors in rows(read(bodies))] == [
        [("市应急局", "responsible", "stated")],
        [("市水务局", "responsible", "stated")],
    ]


def test_notes_and_sums_are_no_tasks() -> None:
    one = document(
        [HEAD, ["1", "排查", "市应急局", "", ""], ["注：逐月报送", "", "", "", ""], ["填表人：", "甲", "", "", ""]]
    )
    found = read(one)
    assert len(found.tasks) == 1
    assert found.sections == ()


def test_rows_with_a_chinese_number_and_words_alone_are_headings() -> None:
    one = document(
        [
            HEAD,
            ["一", "强化预防", "", "", ""],
            ["1", "排查", "市应急局", "", ""],
            ["二", "强化保障", "", "", ""],
            ["1", "培训", "市教育局", "", ""],
        ]
    )
    found = read(one)
    assert [(s.path, s.heading) for s in found.sections] == [(("一",), "强化预防"), (("二",), "强化保障")]
    assert [task.path for task in found.tasks] == [("一", "1"), ("二", "1")]


def test_clauses_in_the_words_of_a_task() -> None:
    one = document(
        [
            ["序号", "工作任务", "时限"],
            ["1", "排查隐患。（市应急局牵头）", "长期"],
            ["2", "培训。责任单位：市教育局", ""],
        ]
    )
    found = read(one)
    assert [actors for _, actors in rows(found)] == [
        [("市应急局", "lead", "stated")],
        [("市教育局", "responsible", "stated")],
    ]
    check_places(one, found)
    assert task_tables(document([["序号", "工作任务", "时限"], ["1", "排查隐患。", "长期"]])) == ()


def test_a_row_without_number_and_task_goes_on_with_the_task_above() -> None:
    one = document([HEAD, ["1", "排查", "市应急局", "", "2025年"], ["", "", "市水务局", "市公安局", "2026年"]])
    found = read(one)
    assert [[s for s, _, _ in actors] for _, actors in rows(found)] == [["市应急局", "市水务局", "市公安局"]]
    assert [str(limit.latest) for limit in found.tasks[0].deadlines] == ["2025-12-31", "2026-12-31"]


def test_a_task_without_anybody_is_no_heading() -> None:
    one = document(
        [
            ["任务", "责任单位"],
            ["一、产业", ""],
            ["1.排查", "市应急局"],
            ["2.整改", ""],
            ["二、民生", ""],
            ["1.培训", "市教育局"],
        ]
    )
    found = read(one)
    assert [s.heading for s in found.sections] == ["产业", "民生"]
    assert [(task.path, task.title) for task in found.tasks] == [
        (("一", "1"), "排查"),
        (("一", "2"), "整改"),
        (("二", "1"), "培训"),
    ]


def test_labels_in_groups() -> None:
    one = document(
        [
            [Placed("基本情况", down=2), "任务名称", "建设平台"],
            ["牵头单位", "市数据局"],
            [Placed("工作要求", down=2), "完成时限", "2025年"],
            ["责任人", "甲某"],
        ]
    )
    (task,) = read(one).tasks
    assert (task.title, [str(limit.latest) for limit in task.deadlines]) == ("建设平台", ["2025-12-31"])
