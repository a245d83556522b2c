"""Files of the current view, made in the page without asking anybody."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pyoxigraph as ox
import pytest
from PIL import Image

from fengong.explorer.facts import Facts
from fengong.explorer.gather import gather
from fengong.explorer.page import page
from fengong.export.inert import guarded, looks_like_formula

pytestmark = pytest.mark.browser

Visit = Any
Visitor = Any
SVG = "{http://www.w3.org/2000/svg}"


def export(opened: Visit, kind: str) -> tuple[str, bytes]:
    """Name and content of the file that the menu gives."""
    opened.page.click("#export")
    with opened.page.expect_download() as download:
        opened.page.click(f"[data-export={kind}]")
    return str(download.value.suggested_filename), Path(download.value.path()).read_bytes()


def quiet(opened: Visit, path: Path) -> None:
    """Nothing left the page: what it reads and gives, it made itself."""
    assert [url for url in opened.requests if not url.startswith(("data:", "blob:"))] == [path.as_uri()]
    assert opened.complaints == []


def table(content: bytes) -> list[list[str]]:
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def words_of(svg: ElementTree.Element) -> list[str]:
    return ["".join(node.itertext()) for node in svg.iter(f"{SVG}text")]


def test_the_drawing_has_what_is_drawn(visit: Visitor, small_page: Path) -> None:
    opened = visit(small_page)
    name, content = export(opened, "svg")
    assert name == "000000-synthetic-network.svg"
    svg = ElementTree.fromstring(content)
    words = words_of(svg)
    assert words[0] == "合成市安全工作方案"
    assert {"1 推动煤矿培训", "市教育局", "各有关部门", "牵头", "未识别"} <= set(words)
    drawn = opened.page.evaluate(
        "Object.values(fengong.network.body.edges).filter((one) => !one.options.hidden).length"
    )
    roles = [node.get("data-role") for node in svg.iter(f"{SVG}path")]
    legend = 3
    assert len(roles) - legend == drawn == 5
    assert not [node for node in svg.iter() if node.tag in (f"{SVG}image", f"{SVG}script", f"{SVG}foreignObject")]
    assert not [key for node in svg.iter() for key in node.attrib if "href" in key or key.startswith("on")]
    quiet(opened, small_page)


def test_the_drawing_stands_where_the_canvas_has_it(visit: Visitor, small_page: Path) -> None:
    opened = visit(small_page)
    _, content = export(opened, "svg")
    svg = ElementTree.fromstring(content)
    boxes = [
        (float(node.attrib["x"]), float(node.attrib["width"])) for node in svg.iter(f"{SVG}rect") if "rx" in node.attrib
    ]
    tasks = opened.page.evaluate(
        """Object.keys(fengong.items).filter((id) => fengong.items[id].kind === "task")
            .map((id) => { const { left, width } = fengong.network.body.nodes[id].shape; return [left, width]; })"""
    )
    assert len(boxes) == len(tasks) == 2
    for (x, width), (left, wide) in zip(boxes, tasks, strict=True):
        assert abs(x - left) <= 0.5
        assert abs(width - wide) <= 0.5


def test_the_drawing_has_the_colours_of_the_screen(visit: Visitor, small_page: Path) -> None:
    grounds = []
    for scheme in ("light", "dark"):
        _, content = export(visit(small_page, color_scheme=scheme), "svg")
        ground = next(ElementTree.fromstring(content).iter(f"{SVG}rect"))
        grounds.append(ground.get("fill"))
    assert grounds == ["#f5f6f8", "#10151b"]


def test_the_drawing_follows_filters_and_selection(visit: Visitor, small_page: Path) -> None:
    opened = visit(small_page)
    opened.page.click("[data-kind=group]")
    opened.choose(opened.item("organization", "市教育局"))
    words = words_of(ElementTree.fromstring(export(opened, "svg")[1]))
    assert "各有关部门" not in words
    assert any("市教育局" in one for one in words[1:2])
    assert "牵头" not in words


def test_the_picture_is_twice_the_drawing(visit: Visitor, small_page: Path) -> None:
    opened = visit(small_page)
    _, drawing = export(opened, "svg")
    name, content = export(opened, "png")
    assert name == "000000-synthetic-network.png"
    image = Image.open(io.BytesIO(content)).convert("RGB")
    svg = ElementTree.fromstring(drawing)
    for side, measure in zip(image.size, ("width", "height"), strict=True):
        assert abs(side - 2 * float(svg.attrib[measure])) <= 1
    colours = {colour for _, colour in image.getcolors(maxcolors=1 << 20) or []}
    assert {(0xF5, 0xF6, 0xF8), (0x0B, 0x5C, 0xAD)} <= colours
    quiet(opened, small_page)


def test_the_table_is_what_is_left(visit: Visitor, small_page: Path) -> None:
    opened = visit(small_page)
    name, content = export(opened, "csv")
    assert name == "000000-synthetic-assignments.csv"
    head, *rows = table(content)
    assert head[1:4] == ["序号", "任务", "部门"]
    assert rows[0][1:] == [
        "1",
        "推动煤矿培训",
        "合成市应急管理局",
        "市应急局",
        "牵头",
        "（市应急局牵头，市教育局、各有关部门配合）",
        "32",
        "36",
    ]
    assert len(rows) == 5
    opened.page.click("[data-role=responsible]")
    opened.choose(opened.item("organization", "市教育局"))
    assert [row[3] for row in table(export(opened, "csv")[1])[1:]] == ["合成市教育局"]
    quiet(opened, small_page)


@pytest.mark.parametrize(
    ("view", "words"),
    [
        ("matrix", {"推动煤矿培训", "市教育局", "牵", "配", "牵头"}),
        ("timeline", {"“2025年底前”", "截至 2025-12-31（1）", "只写了截止日"}),
        ("list", {"推动煤矿培训", "牵头：市应急局", "配合：市教育局、各有关部门（群体）", "2025年底前"}),
        ("findings", {"文字残缺（1）· 注意", "原文此处缺字"}),
        ("text", {"合成市安全工作方案", "市应急局", "2025年底前", "牵", "分工语句"}),
        ("about", {"本页有多少", "任务", "2", "所用第三方作品"}),
    ],
)
def test_every_table_is_a_picture_too(view: str, words: set[str], visit: Visitor, small_page: Path) -> None:
    opened = visit(small_page, fragment=f"view={view}")
    name, content = export(opened, "svg")
    assert name == f"000000-synthetic-{view}.svg"
    svg = ElementTree.fromstring(content)
    said = {(node.text or "") for tag in ("text", "tspan") for node in svg.iter(SVG + tag)}
    assert words | {"合成市安全工作方案"} <= said
    assert any(one.startswith("000000-synthetic · Fengong") for one in said)
    assert not [node for node in svg.iter() if node.tag in (f"{SVG}image", f"{SVG}script", f"{SVG}foreignObject")]
    assert not [key for node in svg.iter() for key in node.attrib if "href" in key or key.startswith("on")]
    assert export(opened, "svg")[1] == content
    image = Image.open(io.BytesIO(export(opened, "png")[1])).convert("RGB")
    assert abs(image.size[0] - 2 * float(svg.attrib["width"])) <= 1
    assert len(image.getcolors(maxcolors=1 << 20) or []) > 4
    quiet(opened, small_page)


VIEWS = ("network", "network&draw=ties", "matrix", "timeline", "list", "text", "findings", "about")


def test_the_menu_gives_all_files_of_every_view(visit: Visitor, small_page: Path) -> None:
    opened = visit(small_page)
    for view in VIEWS:
        opened.go(f"view={view}")
        opened.page.click("#export")
        shown = opened.page.locator("#exports button:visible")
        kinds = shown.evaluate_all("nodes => nodes.map((node) => node.dataset.export)")
        assert kinds == ["png", "svg", "csv", "print"], view
        opened.page.keyboard.press("Escape")


def test_no_two_views_give_the_same_file(visit: Visitor, small_page: Path) -> None:
    opened = visit(small_page)
    files: dict[str, list[tuple[str, bytes]]] = {"csv": [], "svg": [], "png": []}
    for view in VIEWS:
        opened.go(f"view={view}")
        for kind, made in files.items():
            made.append(export(opened, kind))
    for made in files.values():
        assert len({content for _, content in made}) == len(VIEWS)
    assert len({name for name, _ in files["csv"]}) == len(VIEWS)


def test_shared_tasks_are_a_table_of_pairs(visit: Visitor, small_page: Path) -> None:
    opened = visit(small_page, fragment="view=network&draw=ties")
    name, content = export(opened, "csv")
    assert name == "000000-synthetic-pairs.csv"
    assert table(content)[0] == ["部门", "另一部门", "共同", "随机", "判定", "共同任务序号"]
    assert [(set(row[:2]), row[2], row[5]) for row in table(content)[1:]] == [({"市应急局", "市教育局"}, "1", "1")]
    opened.page.click("[data-role=support]")
    assert table(export(opened, "csv")[1])[1:] == []
    quiet(opened, small_page)


def test_the_table_of_the_matrix_is_the_matrix(visit: Visitor, small_page: Path) -> None:
    opened = visit(small_page, fragment="view=matrix")
    name, content = export(opened, "csv")
    assert name == "000000-synthetic-matrix.csv"
    head, *rows = table(content)
    columns = opened.page.locator("#matrix .column .name").all_inner_texts()
    assert [one.partition("（")[0] if "（群" in one or "（未" in one else one for one in head[4:]] == columns
    assert [row[2:4] for row in rows] == [["1", "推动煤矿培训"], ["7", "排查隐患"]]
    assert rows[0][4:6] == ["牵头", "配合"]
    for row, spot in zip(rows, ("2", "4"), strict=True):
        cells = opened.page.locator(f"#matrix .row[data-row='{spot}'] .cell[data-lines]").count()
        assert len([one for one in row[4:] if one]) == cells
    opened.page.click("[data-kind=group]")
    assert len(table(export(opened, "csv")[1])[0]) == len(head) - 1


def test_the_table_of_the_list_has_a_row_for_each_task(visit: Visitor, small_page: Path) -> None:
    opened = visit(small_page, fragment="view=list")
    name, content = export(opened, "csv")
    assert name == "000000-synthetic-tasks.csv"
    head, *rows = table(content)
    assert len(rows) == opened.page.locator("#list tr[data-task]").count() == 2
    first = dict(zip(head, rows[0], strict=True))
    assert (first["牵头"], first["配合"]) == ("市应急局", "市教育局、各有关部门（群体）")
    assert (first["时限"], first["分工语句"]) == ("2025年底前", "（市应急局牵头，市教育局、各有关部门配合）")
    opened.page.click("[data-role=support]")
    assert dict(zip(head, table(export(opened, "csv")[1])[1], strict=True))["配合"] == ""


def test_the_table_of_the_text_has_every_mark_in_it(visit: Visitor, small_page: Path) -> None:
    opened = visit(small_page, fragment="view=text")
    name, content = export(opened, "csv")
    assert name == "000000-synthetic-marks.csv"
    rows = table(content)[1:]
    marks = opened.page.locator("#text [data-mark]").evaluate_all("nodes => nodes.map((node) => node.dataset.mark)")
    assert {tuple(row[3:5]) for row in rows} == {tuple(mark.split()[1:]) for mark in marks}
    assert ["承担者", "市应急局", "32", "36", "牵头 · 市应急局 · 任务 1"] in [row[1:] for row in rows]
    assert ["文字残缺", "(略)", "原文此处缺字"] in [[row[1], row[2], row[5]] for row in rows]


def test_the_table_about_the_page_says_what_is_in_it(visit: Visitor, small_page: Path) -> None:
    opened = visit(small_page, fragment="view=about")
    name, content = export(opened, "csv")
    assert name == "000000-synthetic-about.csv"
    rows = table(content)
    assert ["本页有多少", "任务", "2"] in rows
    assert "000000-synthetic" in [row[1] for row in rows if row[0] == "原文来源"]
    works = opened.page.locator("#about .works li").all_inner_texts()
    listed = [" · ".join(row[1:]).removeprefix("'") for row in rows if row[0] == "所用第三方作品"]
    assert listed == works


def test_a_picture_too_large_to_be_read_is_refused_in_words(
    visit: Visitor, small_store: ox.Store, tmp_path: Path
) -> None:
    facts = gather(small_store)
    many = tuple(replace(facts.tasks[0], iri=f"{facts.tasks[0].iri}{at}") for at in range(900))
    path = tmp_path / "page.html"
    path.write_text(page(replace(facts, tasks=facts.tasks + many), "zh"), encoding="utf-8")
    opened = visit(path, fragment="view=matrix")
    opened.page.click("#export")
    opened.page.click("[data-export=png]")
    assert "请用矢量图" in opened.page.locator("#refused").inner_text()
    assert float(ElementTree.fromstring(export(opened, "svg")[1]).attrib["height"]) > 16384
    assert opened.page.locator("#refused").inner_text() == ""


def test_tables_are_those_of_the_view(visit: Visitor, small_page: Path) -> None:
    opened = visit(small_page, fragment="view=timeline")
    name, content = export(opened, "csv")
    assert name == "000000-synthetic-deadlines.csv"
    assert [row[1:] for row in table(content)[1:]] == [
        ["1", "推动煤矿培训", "2025年底前", "", "2025-12-31", "year"],
        ["7", "排查隐患", "", "", "", ""],
    ]
    opened.go("view=findings")
    name, content = export(opened, "csv")
    assert name == "000000-synthetic-findings.csv"
    assert ["文字残缺", "注意", "原文此处缺字", "7", "排查隐患", " (略) "] in [row[1:7] for row in table(content)]


def test_hostile_words_stay_words_in_tables(visit: Visitor, hostile_page: Path) -> None:
    opened = visit(hostile_page)
    for view in ("matrix", "timeline", "list", "findings", "text", "about"):
        opened.go(f"view={view}")
        name, content = export(opened, "svg")
        assert name.endswith(f"{view}.svg")
        svg = ElementTree.fromstring(content)
        known = {"svg", "g", "title", "rect", "text", "tspan", "path", "circle", "polygon"}
        assert {node.tag.removeprefix(SVG) for node in svg.iter()} <= known
        assert opened.page.evaluate(
            """async (svg) => {
                const image = new Image();
                image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
                await image.decode();
                return image.naturalWidth;
            }""",
            ElementTree.tostring(svg, encoding="unicode"),
        )
    quiet(opened, hostile_page)


def test_hostile_words_stay_words(visit: Visitor, hostile_page: Path, hostile_words: tuple[str, ...]) -> None:
    opened = visit(hostile_page)
    rows = table(export(opened, "csv")[1])[1:]
    assert [row[2] for row in rows] == list(hostile_words)
    svg = ElementTree.fromstring(export(opened, "svg")[1])
    assert {node.tag.removeprefix(SVG) for node in svg.iter()} <= {
        "svg",
        "g",
        "title",
        "rect",
        "text",
        "tspan",
        "path",
        "circle",
        "polygon",
    }
    assert hostile_words[0] in [node.text for node in svg.iter(f"{SVG}title")]
    assert Image.open(io.BytesIO(export(opened, "png")[1])).size[0] > 0
    quiet(opened, hostile_page)


def test_no_cell_is_computed(visit: Visitor, small_store: ox.Store, tmp_path: Path) -> None:
    facts = gather(small_store)
    hostile = ["=1+1", "+1", "-1", "@SUM(A1)", "＝1", "＠1", "平常"]
    titled = tuple(
        replace(facts.tasks[at % 2], iri=f"{facts.tasks[0].iri}{at}", title=words) for at, words in enumerate(hostile)
    )
    whose = tuple(
        replace(facts.assignments[0], iri=f"{facts.assignments[0].iri}{at}", task=task.iri)
        for at, task in enumerate(titled)
    )
    path = tmp_path / "page.html"
    path.write_text(page(replace(facts, tasks=titled, assignments=whose), "zh"), encoding="utf-8")
    opened = visit(path)
    rows = table(export(opened, "csv")[1])[1:]
    assert [row[2] for row in rows] == [guarded(words) for words in hostile]
    for view in VIEWS:
        opened.go(f"view={view}")
        content = export(opened, "csv")[1]
        assert not [one for row in table(content) for one in row if looks_like_formula(one)]


@pytest.mark.parametrize(
    ("identifiers", "stem"),
    [
        (["620600-wuwei-2024"], "620600-wuwei-2024"),
        (["../../etc/:x"], "etc-x"),
        (["合成方案"], "合成方案"),
        (["a", "b"], "fengong-2"),
        ([], "fengong-0"),
    ],
)
def test_files_are_named_after_the_plan(
    identifiers: list[str], stem: str, small_store: ox.Store, named: Callable[[Facts], str]
) -> None:
    facts = gather(small_store)
    plans = tuple(replace(facts.plans[0], identifier=one) for one in identifiers)
    assert named(replace(facts, plans=plans)) == stem


@pytest.fixture
def named() -> Callable[[Facts], str]:
    """What the names of a page's files begin with."""
    from fengong.explorer.page import stem

    return stem
