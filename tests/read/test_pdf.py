"""PDF: lines → paragraphs over pages, page numbers aside, ruled tables, and what has no text layer."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from fpdf import FPDF

from fengong.errors import ReadError
from fengong.model import Document
from fengong.read.formats import parse_document

Maker = Callable[..., bytes]
Words = tuple[float, float, float, str]
LEFT, SIZE, ACROSS, LINES = 70.0, 15.0, 29, 12


def typeset(*paragraphs: str) -> list[tuple[list[Words], list[object]]]:
    """Pages of some lines, each paragraph indented by two letters, as GB/T 9704 asks, with page numbers below."""
    lines: list[tuple[int, str]] = []
    for paragraph in paragraphs:
        lines.append((2, paragraph[: ACROSS - 2]))
        rest = paragraph[ACROSS - 2 :]
        lines += [(0, rest[at : at + ACROSS]) for at in range(0, len(rest), ACROSS)]
    pages: list[tuple[list[Words], list[object]]] = []
    for number, first in enumerate(range(0, len(lines), LINES), 1):
        words = [
            (LEFT + SIZE * indent, 740.0 - 28.0 * at, SIZE, line)
            for at, (indent, line) in enumerate(lines[first : first + LINES])
        ]
        pages.append(([*words, (280.0, 60.0, 14.0, f"—{number}—")], []))
    return pages


def test_wrapped_lines_are_one_paragraph_even_over_a_page(make_pdf: Maker) -> None:
    work = "各单位要面向各类场所各个环节组织排查，发现问题立即整改并登记备查。" * 3
    paragraphs = [
        *(f"{label}、加强工作。{work}（市应急局牵头）" for label in "一二"),
        f"三、加强培训。{work}（市教育局牵头，市应急局、市公安局、市水务局、市交通运输局、市文化广电和旅游局配合）",
        "四、加强宣传。（市委宣传部牵头）",
    ]
    pages = typeset(*paragraphs)
    assert len(pages) == 2
    document = parse_document(make_pdf(*pages), "plan.pdf")
    aside = [span.of(document.text) for span in document.furniture]
    assert aside == ["—1—", "—2—"]
    assert [line for line in document.text.splitlines() if line not in aside] == paragraphs
    third = [a for a in document.anchors if a.span.of(document.text) in paragraphs[2]]
    assert ["".join(a.span.of(document.text) for a in third), [a.where for a in third]] == [
        paragraphs[2],
        ["page 1", "page 2"],
    ]


def test_running_heads_are_set_aside(make_pdf: Maker) -> None:
    pages: list[tuple[list[Words], list[object]]] = [
        ([(200.0, 800.0, 10.0, "虚构市人民政府公报"), (70.0, 500.0, 15.0, f"第{n}页的正文。")], []) for n in "甲乙丙丁"
    ]
    document = parse_document(make_pdf(*pages), "plan.pdf")
    assert [span.of(document.text) for span in document.furniture] == ["虚构市人民政府公报"] * 4
    assert "第乙页的正文。" in document.text


GRID = [
    (70.0, 600.0, 60.0, 40.0),
    (130.0, 600.0, 120.0, 40.0),
    (250.0, 600.0, 100.0, 80.0),
    (70.0, 640.0, 60.0, 40.0),
    (130.0, 640.0, 120.0, 40.0),
]


@pytest.mark.parametrize("turned", [False, True])
def test_ruled_tables_are_grids(make_pdf: Maker, turned: bool) -> None:
    words = [
        (70.0, 720.0, 12.0, "任务表"),
        (80.0, 655.0, 12.0, "1"),
        (135.0, 655.0, 12.0, "排查隐患"),
        (255.0, 655.0, 12.0, "虚构市应急管理"),
        (255.0, 640.0, 12.0, "局"),
        (80.0, 615.0, 12.0, "2"),
        (135.0, 615.0, 12.0, "开展培训"),
    ]
    shift = 300 if turned else 0
    words = [(left, bottom - shift, size, text) for left, bottom, size, text in words]
    boxes = [(left, bottom - shift, width, height) for left, bottom, width, height in GRID]
    document = parse_document(make_pdf((words, boxes), turned=turned), "plan.pdf")
    rows = [[cell.span and cell.span.of(document.text) for cell in row] for row in document.grids[0].rows]
    assert rows == [["1", "排查隐患", "虚构市应急管理局"], ["2", "开展培训", "虚构市应急管理局"]]
    assert [row[2].merged for row in document.grids[0].rows] == [False, True]
    assert document.text.startswith("任务表\n1\t排查隐患\t虚构市应急管理局\n")
    assert "page 1 table 1 row 1 column 3" in {anchor.where for anchor in document.anchors}


def test_without_a_text_layer(make_pdf: Maker) -> None:
    with pytest.raises(ReadError, match="no text layer"):
        parse_document(make_pdf(([], [])), "scan.pdf")


def test_a_page_without_text_among_others_is_no_error(make_pdf: Maker) -> None:
    assert parse_document(make_pdf(([(70.0, 500.0, 15.0, "正文")], []), ([], [])), "plan.pdf").text == "正文\n"


def test_a_password_is_asked_for_elsewhere() -> None:
    pdf = FPDF()
    pdf.set_encryption(owner_password="owner", user_password="user")
    pdf.add_page()
    pdf.set_font("helvetica", size=12)
    pdf.cell(text="plan")
    with pytest.raises(ReadError, match="password"):
        parse_document(bytes(pdf.output()), "locked.pdf")


def test_half_a_file(make_pdf: Maker) -> None:
    whole = make_pdf(([(70.0, 500.0, 15.0, "正文")], []))
    with pytest.raises(ReadError, match=r"damaged or incomplete|no text layer"):
        parse_document(whole[: len(whole) // 3], "plan.pdf")
    with pytest.raises(ReadError, match=r"no \.pdf file"):
        parse_document("正文".encode(), "plan.pdf")


def test_lines_without_a_common_margin(make_pdf: Maker) -> None:
    lines: list[Words] = [(60.0, 700.0 - 22 * at, 12.0, "务" * (20 + at)) for at in range(7)]
    assert "务" * 26 in parse_document(make_pdf((lines, [])), "plan.pdf").text


HEADS = ["序号", "重点任务", "牵头单位", "配合单位", "完成时限"]
LEFTS = [60.0, 100.0, 240.0, 350.0, 480.0]


def unruled(top: float, *rows: list[str], gap: float = 24.0) -> list[Words]:
    """Rows of a table without rules; a line break in a cell makes its row higher."""
    words: list[Words] = []
    for row in rows:
        for left, cell in zip(LEFTS, row, strict=True):
            words += [(left, top - 16 * at, 12.0, line) for at, line in enumerate(cell.split("\n")) if line]
        top -= gap + 16 * max(cell.count("\n") for cell in row)
    return words


def cells(document: Document) -> list[list[list[str | None]]]:
    return [
        [[cell.span.of(document.text) if cell.span else None for cell in row] for row in grid.rows]
        for grid in document.grids
    ]


LONG = ["1", "改造老旧小区，完善配套\n设施", "市住房和城乡\n建设局", "市水务局、市财\n政局", "2025年"]
WHOLE = ["1", "改造老旧小区，完善配套设施", "市住房和城乡建设局", "市水务局、市财政局", "2025年"]


@pytest.mark.parametrize("gap", [16.0, 24.0])
@pytest.mark.parametrize("rules", [[], [(50.0, y, 500.0, 0.0) for y in (716.0, 692.0, 640.0, 604.0)]])
def test_tables_without_rules_stand_below_their_headings(make_pdf: Maker, gap: float, rules: list[object]) -> None:
    title = [(180.0, 760.0, 18.0, "虚构市重点任务分解表")]
    table = unruled(700.0, HEADS, LONG, ["2", "开展巡河", "市水务局", "/", "长期"], gap=gap)
    after = [(60.0, 400.0, 12.0, "以上内容由各单位对照执行。")]
    document = parse_document(make_pdf(([*title, *table, *after], rules)), "plan.pdf")
    assert cells(document) == [[HEADS, WHOLE, ["2", "开展巡河", "市水务局", "/", "长期"]]]
    lines = document.text.splitlines()
    assert (lines[0], lines[-1]) == ("虚构市重点任务分解表", "以上内容由各单位对照执行。")
    assert "page 1 table 1 row 2 column 3" in {anchor.where for anchor in document.anchors}


def test_tables_without_rules_go_on_overleaf(make_pdf: Maker) -> None:
    first = [*unruled(700.0, HEADS, LONG), (290.0, 50.0, 10.0, "1")]
    second = [
        *unruled(780.0, ["2", "巡河", "市水务局", "", "长期"]),
        (60.0, 600.0, 12.0, "后文。"),
        (290.0, 50.0, 10.0, "2"),
    ]
    document = parse_document(make_pdf((first, []), (second, [])), "plan.pdf")
    assert cells(document) == [[HEADS, WHOLE], [["2", "巡河", "市水务局", None, "长期"]]]
    assert [span.of(document.text) for span in document.furniture] == ["1", "2"]


def test_a_heading_within_a_table_without_rules(make_pdf: Maker) -> None:
    above = unruled(700.0, HEADS)
    below = unruled(652.0, ["1", "巡河", "市水务局", "", "长期"])
    heading: list[Words] = [(60.0, 676.0, 12.0, "一、强化保障工作落实")]
    document = parse_document(make_pdf(([*above, *heading, *below], [])), "plan.pdf")
    assert [row[0] for row in cells(document)[0]] == ["序号", "一、强化保障工作落实", "1"]


def test_two_columns_have_a_margin_each(make_pdf: Maker) -> None:
    work = "各单位要面向各类场所组织排查，发现问题立即整改并登记备查，"
    texts = [
        f"一、加强排查。{work}确保到位。（市应急局牵头，市公安局、市住房和城乡建设局配合）",
        f"二、加强宣传。{work}形成合力。（市委宣传部牵头，市文化广电和旅游局、市交通运输局配合）",
    ]
    words: list[Words] = []
    for left, text in zip((60.0, 320.0), texts, strict=True):
        lines = ["　" * 2 + text[:14], *(text[at : at + 16] for at in range(14, len(text), 16))]
        words += [
            (left + 12 * (len(line) - len(line.lstrip("　"))), 700.0 - 20 * at, 12.0, line.lstrip("　"))
            for at, line in enumerate(lines)
        ]
    assert parse_document(make_pdf((words, [])), "plan.pdf").text.splitlines() == texts
