"""What comes out of a printer, read back from the PDF."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pypdfium2 as pdfium
import pytest

from fengong import __version__
from fengong.explorer.gather import gather
from fengong.explorer.page import page
from fengong.model import Reading

pytestmark = pytest.mark.browser

Visit = Any
Visitor = Any
#: A4 upright in points.
SHORT, LONG = 595, 842
#: Words of what is for clicking.
TOOLS = ("导出", "English", "看全图", "谁的任务最多", "显示行业领域", "更多筛选", "任务排序", "§")


@dataclass(frozen=True, slots=True)
class Sheets:
    """Pages as printed: their sizes in points, their words without spaces, those in the margin apart."""

    sizes: list[tuple[int, int]]
    words: list[str]
    margins: list[str]
    ground: tuple[int, ...]


def printed(opened: Visit) -> Sheets:
    document = pdfium.PdfDocument(opened.page.pdf(prefer_css_page_size=True, print_background=True))
    sizes = [(round(page.get_width()), round(page.get_height())) for page in document]
    texts = ["".join(page.get_textpage().get_text_range().split()) for page in document]
    parts = [_parts(text, f"·Fengong{__version__}{at}/{len(texts)}") for at, text in enumerate(texts, 1)]
    corner = document[0].render(scale=1).to_pil().convert("RGB").getpixel((20, 20))
    return Sheets(sizes, [words for _, words in parts], [margin for margin, _ in parts], corner)


def _parts(text: str, margin: str) -> tuple[str, str]:
    """What stands in the margin, which comes first in the file, and the words of the page."""
    before, found, words = text.partition(margin)
    return (before + found, words) if found else ("", text)


@pytest.mark.parametrize(("width", "scheme"), [(1440, "light"), (390, "dark")])
def test_the_network_is_one_sheet(width: int, scheme: str, visit: Visitor, wuwei_page: Path, wuwei: Reading) -> None:
    opened = visit(wuwei_page, width=width, color_scheme=scheme)
    sheets = printed(opened)
    assert sheets.sizes == [(LONG, SHORT)]
    (words,) = sheets.words
    assert words.startswith("武威市安全生产治本攻坚三年行动主要任务显示27/27项任务")
    assert sheets.margins == [f"620600-wuwei-2024·Fengong{__version__}1/1"]
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


def test_the_list_is_a_table_of_a_few_sheets(visit: Visitor, wuwei_page: Path, wuwei: Reading) -> None:
    opened = visit(wuwei_page, color_scheme="light", fragment="view=list")
    sheets = printed(opened)
    assert set(sheets.sizes) == {(SHORT, LONG)}
    assert len(sheets.sizes) <= 3
    words = "".join(sheets.words)
    assert "武威市安全生产治本攻坚三年行动主要任务" in sheets.words[0]
    assert "显示27/27项任务" in words
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


@pytest.mark.parametrize(
    ("view", "upright", "width"),
    [
        ("matrix", False, 1440),
        ("matrix", False, 390),
        ("timeline", False, 1440),
        ("timeline", False, 390),
        ("list", True, 390),
        ("text", True, 390),
    ],
)
def test_every_view_says_all_tasks_on_a4(
    view: str, upright: bool, width: int, visit: Visitor, wuwei_page: Path, wuwei: Reading
) -> None:
    opened = visit(wuwei_page, width=width, color_scheme="dark", fragment=f"view={view}")
    sheets = printed(opened)
    assert set(sheets.sizes) == {(SHORT, LONG) if upright else (LONG, SHORT)}
    words = "".join(sheets.words)
    assert sheets.words[0].startswith("武威市安全生产治本攻坚三年行动主要任务")
    for task in wuwei.outline.tasks:
        assert "".join(task.title.split()) in words
    for tool in TOOLS:
        assert tool not in words
    assert ("序号任务谁承担时限" in words) == (view == "list"), "no view brings another with it"
    for number, margin in enumerate(sheets.margins, 1):
        assert margin == f"620600-wuwei-2024·Fengong{__version__}{number}/{len(sheets.words)}"
    assert sheets.ground == (255, 255, 255)
    assert opened.page.locator("#paper > *, .paper-head").count() == 0
    assert opened.complaints == []


def test_the_head_of_the_matrix_is_on_every_sheet(visit: Visitor, wuwei_page: Path) -> None:
    for sheet in printed(visit(wuwei_page, fragment="view=matrix")).words:
        for words in ("市应急局", "国家金融监管总局武威监管分局", "牵头", "负责"):
            assert words in sheet


def test_many_departments_are_sheets_side_by_side(visit: Visitor, wide_page: Path) -> None:
    sheets = printed(visit(wide_page, fragment="view=matrix"))
    assert [sheet.count("合成任务一") for sheet in sheets.words] == [1, 1]
    assert "第1–30列，共60列" in sheets.words[0]
    assert "第31–60列，共60列" in sheets.words[1]
    assert sum(sheet.count("号协调局") for sheet in sheets.words) == 60


def test_findings_are_printed_in_full(visit: Visitor, wuwei_page: Path, wuwei: Reading) -> None:
    opened = visit(wuwei_page, fragment="view=findings")
    sheets = printed(opened)
    words = "".join(sheets.words)
    kept = opened.page.evaluate("JSON.parse(document.getElementById('data').textContent).governance")
    assert len(wuwei.findings) > 0 < len(kept)
    for code in {finding.code for finding in wuwei.findings}:
        title = opened.page.evaluate(
            "key => JSON.parse(document.getElementById('data').textContent).words[key][0]", f"finding.{code}"
        )
        assert title in words
    for kind in kept:
        assert "".join(kind["title"][0].split()) in words
    for sheet in sheets.words:
        assert "问题任务原文位置" in sheet
    assert not [tool for tool in ("导出", "English", "更多筛选", "→") if tool in words]


def test_what_is_folded_in_the_text_is_printed_and_folded_again(visit: Visitor, wuwei_page: Path) -> None:
    opened = visit(wuwei_page, fragment="view=text")
    words = "".join(printed(opened).words)
    folded = opened.page.locator("#text details")
    assert folded.count() > 0
    assert all(not open_ for open_ in folded.evaluate_all("nodes => nodes.map((node) => node.open)"))
    for inner in folded.locator(".inner").evaluate_all("nodes => nodes.map((node) => node.textContent)"):
        assert "".join(inner.split())[:40] in words


def test_what_is_selected_is_printed_with_its_words(visit: Visitor, small_page: Path) -> None:
    opened = visit(small_page)
    for view in ("network", "matrix", "timeline", "list", "text", "findings"):
        opened.go(f"view={view}")
        opened.choose(opened.item("organization", "市教育局"))
        words = "".join(printed(opened).words)
        assert "（市应急局牵头，市教育局、各有关部门配合）" in words
        assert "合成市教育局" in words
        assert "复制SPARQL" not in words
        assert "到另一部门的路径" not in words, "a way that nobody asked for"
        assert "煤矿1原文" not in words, "a heading with nothing below it"
        assert "煤矿1" in words
        assert view == "findings" or "选中：市教育局" in words
        assert opened.page.locator("#panel").count() == 1


def test_a_way_that_is_shown_is_printed(visit: Visitor, small_page: Path) -> None:
    opened = visit(small_page, fragment="view=list&item=org/000000/education&to=org/000000/emergency")
    words = "".join(printed(opened).words)
    assert "到另一部门的路径到市应急局的最短路径经过1项任务：" in words
    assert "另选终点" not in words


def test_filters_are_said_on_paper(visit: Visitor, small_page: Path) -> None:
    opened = visit(small_page, fragment="view=matrix")
    opened.page.click("[data-role=support]")
    (words,) = printed(opened).words
    assert words.startswith("合成市安全工作方案矩阵；显示2/2项任务；不含配合")
    assert "市教育局" not in words


def test_hostile_words_are_printed_as_words(visit: Visitor, hostile_page: Path) -> None:
    opened = visit(hostile_page)
    for view in ("matrix", "timeline", "list", "findings"):
        opened.go(f"view={view}")
        assert "document.title='run'" in "".join(printed(opened).words)
        assert opened.page.title() != "run"
        assert opened.complaints == []


@pytest.fixture(scope="session")
def wide_page(wide_store: ox.Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page with a task for which sixty departments answer."""
    path = tmp_path_factory.mktemp("wide") / "page.html"
    path.write_text(page(gather(wide_store), "zh"), encoding="utf-8")
    return path
