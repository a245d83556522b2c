"""What comes out of a printer, read back from the PDF."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
import pytest

from fengong.model import Reading

pytestmark = pytest.mark.browser

Visit = Any
Visitor = Any
#: A4 upright in points.
SHORT, LONG = 595, 842


@dataclass(frozen=True, slots=True)
class Sheets:
    """Pages as printed: their sizes in points and their words without spaces."""

    sizes: list[tuple[int, int]]
    words: list[str]
    ground: tuple[int, ...]


def printed(opened: Visit) -> Sheets:
    document = pdfium.PdfDocument(opened.page.pdf(prefer_css_page_size=True, print_background=True))
    sizes = [(round(page.get_width()), round(page.get_height())) for page in document]
    words = ["".join(page.get_textpage().get_text_range().split()) for page in document]
    corner = document[0].render(scale=1).to_pil().convert("RGB").getpixel((20, 20))
    return Sheets(sizes, words, corner)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 390])
def test_the_network_is_one_sheet(width: int, scheme: str, visit: Visitor, wuwei_page: Path, wuwei: Reading) -> None:
    opened = visit(wuwei_page, width=width, color_scheme=scheme)
    sheets = printed(opened)
    assert sheets.sizes == [(LONG, SHORT)]
    (words,) = sheets.words
    assert words.startswith("武威市安全生产治本攻坚三年行动主要任务显示27/27项任务")
    assert words.count("市教育局") == 1
    assert "1压实领导干部安全生产责任" in words
    for legend in ("牵头", "部门", "群体"):
        assert legend in words
    for tool in ("搜索", "导出", "English", "看全图", "谁的任务最多", "谁承担"):
        assert tool not in words
    assert sheets.ground == (255, 255, 255)
    assert opened.page.locator("#paper svg").count() == 0
    assert opened.complaints == []


def test_the_network_on_paper_is_what_is_left(visit: Visitor, small_page: Path) -> None:
    opened = visit(small_page)
    opened.page.click("[data-role=responsible]")
    (words,) = printed(opened).words
    assert "显示1/2项任务" in words
    assert "排查隐患" not in words


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_list_is_a_table_of_a_few_sheets(scheme: str, visit: Visitor, wuwei_page: Path, wuwei: Reading) -> None:
    opened = visit(wuwei_page, color_scheme=scheme, fragment="view=list")
    sheets = printed(opened)
    assert sheets.sizes == [(SHORT, LONG)] * 3
    words = "".join(sheets.words)
    assert "武威市安全生产治本攻坚三年行动主要任务" in sheets.words[0]
    assert "27项任务" in words
    for task in wuwei.outline.tasks:
        assert "".join(task.title.split()) in words
    for sheet in sheets.words:
        assert "序号任务谁承担时限" in sheet
    for tool in ("搜索", "导出", "English", "显示行业领域", "谁的任务最多"):
        assert tool not in words
    assert sheets.ground == (255, 255, 255)


def test_without_script_the_list_is_printed(visit: Visitor, wuwei_page: Path, wuwei: Reading) -> None:
    sheets = printed(visit(wuwei_page, java_script_enabled=False))
    assert all(size == (SHORT, LONG) for size in sheets.sizes)
    words = "".join(sheets.words)
    assert all("".join(task.title.split()) in words for task in wuwei.outline.tasks)
