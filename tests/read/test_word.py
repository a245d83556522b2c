"""Word files: order, automatic numbers, tables with merged cells, what is set aside and what is passed over."""

from __future__ import annotations

import contextlib
import io
import zipfile
from typing import Any

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from fengong.errors import ReadError
from fengong.model import Document
from fengong.read.formats import parse_document


def saved(package: Any) -> bytes:
    made = io.BytesIO()
    package.save(made)
    return made.getvalue()


def read(package: Any) -> Document:
    return parse_document(saved(package), "plan.docx")


def level(depth: int, form: str, wording: str, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{wording}"/></w:lvl>'
    )


def add_list(package: Any, number: int, levels: str, override: str = "") -> None:
    """A list of its own: an abstract one, and the one that paragraphs refer to."""
    root = package.part.numbering_part.element
    abstract = parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}">{levels}</w:abstractNum>')
    root.insert(0, abstract)
    root.append(
        parse_xml(f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{number}"/>{override}</w:num>')
    )


def numbered(package: Any, words: str, number: int, depth: int = 0) -> Any:
    paragraph = package.add_paragraph(words)
    pair = f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'
    paragraph._p.get_or_add_pPr().append(parse_xml(pair))
    return paragraph


CHINESE = (
    level(0, "chineseCountingThousand", "%1、", '<w:suff w:val="nothing"/>')
    + level(1, "chineseCounting", "（%2）", '<w:suff w:val="nothing"/>')
    + level(2, "decimal", "%3.")
)


def test_automatic_numbers_become_words() -> None:
    package = docx.Document()
    add_list(package, 90, CHINESE)
    for words, depth in [
        ("总则", 0),
        ("要求", 1),
        ("甲", 2),
        ("乙", 2),
        ("原则", 1),
        ("丙", 2),
        ("任务", 0),
        ("丁", 1),
    ]:
        numbered(package, words, 90, depth)
    assert read(package).text.splitlines() == [
        *("一、总则", "（一）要求", "1. 甲", "2. 乙", "（二）原则", "1. 丙", "二、任务", "（一）丁"),
    ]


def test_numbers_from_a_style_and_lists_that_start_anew() -> None:
    package = docx.Document()
    add_list(package, 91, level(0, "decimal", "%1．", '<w:suff w:val="nothing"/>'))
    restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    package.part.numbering_part.element.append(
        parse_xml(f'<w:num {nsdecls("w")} w:numId="92"><w:abstractNumId w:val="91"/>{restart}</w:num>')
    )
    style = package.styles.add_style("任务", 1)
    style.element.get_or_add_pPr().append(parse_xml(f'<w:numPr {nsdecls("w")}><w:numId w:val="91"/></w:numPr>'))
    package.add_paragraph("甲", style="任务")
    package.add_paragraph("无编号")
    package.add_paragraph("乙", style="任务")
    numbered(package, "丙", 92)
    numbered(package, "丁", 92)
    bullet = package.add_paragraph("点", style="List Bullet")
    assert bullet.text == "点"
    assert read(package).text.splitlines() == ["1．甲", "无编号", "2．乙", "5．丙", "6．丁", "点"]


def test_levels_written_in_arabic_digits_and_combined() -> None:
    package = docx.Document()
    add_list(package, 93, level(0, "chineseCounting", "第%1章") + level(1, "decimal", "%1.%2", "<w:isLgl/>"))
    numbered(package, "甲", 93)
    numbered(package, "乙", 93, 1)
    assert read(package).text.splitlines() == ["第一章 甲", "1.1 乙"]


def test_paragraphs_and_tables_in_order_with_merged_cells() -> None:
    package = docx.Document()
    package.add_paragraph("前文")
    table = package.add_table(3, 3)
    for row, words in zip(
        table.rows,
        [["任务", "牵头单位", "时限"], ["排查", "市应急局\n市公安局", "长期"], ["整改", "", ""]],
        strict=True,
    ):
        for cell, text in zip(row.cells, words, strict=True):
            cell.text = text
    table.cell(1, 1).merge(table.cell(2, 1))
    table.cell(1, 2).merge(table.cell(2, 2))
    package.add_paragraph("后文")
    document = read(package)
    assert document.text.splitlines() == [
        "前文",
        "任务\t牵头单位\t时限",
        "排查\t市应急局 市公安局\t长期",
        "整改",
        "后文",
    ]
    rows = [[cell.span and cell.span.of(document.text) for cell in row] for row in document.grids[0].rows]
    assert rows[2] == ["整改", "市应急局 市公安局", "长期"]
    assert [cell.merged for cell in document.grids[0].rows[2]] == [False, True, True]
    assert ("paragraph 1", "前文") in {(a.where, a.span.of(document.text)) for a in document.anchors}
    assert ("table 1 row 2 column 1", "排查") in {(a.where, a.span.of(document.text)) for a in document.anchors}


def test_numbers_in_cells_count_on() -> None:
    package = docx.Document()
    add_list(package, 94, level(0, "decimal", "%1"))
    table = package.add_table(2, 2)
    for row in table.rows:
        pair = f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/><w:numId w:val="94"/></w:numPr>'
        row.cells[0].paragraphs[0]._p.get_or_add_pPr().append(parse_xml(pair))
        row.cells[1].text = "任务"
    assert read(package).text.splitlines() == ["1\t任务", "2\t任务"]


def test_insertions_controls_and_boxes_are_read_deletions_are_not() -> None:
    package = docx.Document()
    inside = (
        f'<w:p {nsdecls("w")}><w:r><w:t>市</w:t></w:r><w:ins w:id="1"><w:r><w:t>应急局</w:t></w:r></w:ins>'
        '<w:del w:id="2"><w:r><w:delText>公安局</w:delText></w:r></w:del>'
        "<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>牵头</w:t></w:r></w:p>"
    )
    control = f"<w:sdt {nsdecls('w')}><w:sdtContent><w:p><w:r><w:t>控件内</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    package.element.body.insert(0, parse_xml(inside))
    package.element.body.insert(1, parse_xml(control))
    assert read(package).text.splitlines() == ["市应急局牵头", "控件内"]


def test_running_heads_are_furniture() -> None:
    package = docx.Document()
    package.add_paragraph("正文")
    package.sections[0].header.paragraphs[0].text = "虚构市文件"
    document = read(package)
    assert [span.of(document.text) for span in document.furniture] == ["虚构市文件"]


def test_by_their_bytes_whatever_the_name() -> None:
    package = docx.Document()
    package.add_paragraph("正文")
    assert parse_document(saved(package), "plan.txt").text == "正文\n"
    assert parse_document(b"<html><p>\xe6\xad\xa3", "plan.docx").text.strip() == "正"


def test_truncated_and_broken() -> None:
    whole = saved(docx.Document())
    with pytest.raises(ReadError, match="damaged or incomplete"):
        parse_document(whole[: len(whole) // 2], "plan.docx")
    broken = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(whole)) as old, zipfile.ZipFile(broken, "w") as new:
        for entry in old.infolist():
            part = old.read(entry)
            new.writestr(entry.filename, part[: len(part) // 2] if entry.filename == "word/document.xml" else part)
    with pytest.raises(ReadError, match="damaged Word file") as caught:
        parse_document(broken.getvalue(), "plan.docx")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("name", "complaint"), [("plan.docx", "password"), ("plan.doc", "old Word file"), ("x", "old Office")]
)
def test_old_and_locked_files(name: str, complaint: str) -> None:
    with pytest.raises(ReadError, match=complaint):
        parse_document(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), name)


def test_entities_are_not_expanded() -> None:
    whole = saved(docx.Document())
    bomb = "<!DOCTYPE d [<!ENTITY a 'aaaaaaaaaa'>" + "".join(
        f"<!ENTITY {chr(98 + n)} '{'&' + chr(97 + n) + ';' * 1}{('&' + chr(97 + n) + ';') * 9}'>" for n in range(9)
    )
    xml = f"{bomb}]><w:document {nsdecls('w')}><w:body><w:p><w:r><w:t>甲&j;</w:t></w:r></w:p></w:body></w:document>"
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(whole)) as old, zipfile.ZipFile(made, "w") as new:
        for entry in old.infolist():
            new.writestr(entry.filename, xml.encode() if entry.filename == "word/document.xml" else old.read(entry))
    with contextlib.suppress(ReadError):
        assert len(parse_document(made.getvalue(), "plan.docx").text) < 100


def test_tracked_changes_join_paragraphs_and_take_rows_away() -> None:
    package = docx.Document()
    first = package.add_paragraph("一、加强演练。（市应急")
    first._p.get_or_add_pPr().append(parse_xml(f'<w:rPr {nsdecls("w")}><w:del w:id="1"/></w:rPr>'))
    package.add_paragraph("局牵头）")
    table = package.add_table(2, 2)
    for cell, words in zip([*table.rows[0].cells, *table.rows[1].cells], "甲乙丙丁", strict=True):
        cell.text = words
    table.rows[1]._tr.get_or_add_trPr().append(parse_xml(f'<w:del {nsdecls("w")} w:id="2"/>'))
    assert read(package).text.splitlines() == ["一、加强演练。（市应急局牵头）", "甲\t乙"]


def test_hidden_words_are_not_read() -> None:
    package = docx.Document()
    paragraph = package.add_paragraph("（")
    paragraph.add_run("市教育局、").font.hidden = True
    paragraph.add_run("市公安局负责）").font.hidden = False
    assert read(package).text == "（市公安局负责）\n"


def test_a_box_in_a_cell_is_read_once() -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>盒中</w:t></w:r></w:p></w:txbxContent>"
    names = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    package = docx.Document()
    table = package.add_table(1, 2)
    table.cell(0, 0).text = "甲"
    table.cell(0, 1).paragraphs[0]._p.append(
        parse_xml(
            f'<w:r {nsdecls("w")} {names}><mc:AlternateContent><mc:Choice Requires="wps">{box}</mc:Choice>'
            f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
        )
    )
    assert read(package).text == "甲\t盒中\n"
