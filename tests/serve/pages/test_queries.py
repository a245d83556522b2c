"""The gallery of named queries: every one opens with its form, and its page shows what the query answers."""

from __future__ import annotations

import csv
import io
import os
import re
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import httpx
import pyoxigraph as ox
import pytest
from playwright.sync_api import Browser, Page

from fengong.ask.library import all_queries, find
from fengong.ask.run import answer, run
from fengong.ask.table import render, text
from fengong.serve.pages.queries import ROWS
from fengong.store.oxigraph import open_store, write_store

Server = Any
NAMES = [query.name for query in all_queries()]
PLAN = "620600-wuwei-2024"
#: What the hostile store calls its things.
HOSTILE = "<img src=x onerror=\"document.title='run'\">"


class Read(HTMLParser):
    """Rows of the answer's table as words, the links in it, and the fields of the form."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self.links: dict[str, str] = {}
        self.fields: dict[str, list[dict[str, str | None]]] = {}
        self.images = 0
        self._table = self._cell = False
        self._link: str | None = None
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        self._table = self._table or (tag == "table" and told.get("class") == "answer")
        self.images += tag == "img" or (tag == "script" and told.get("src") != "/static/suggest.js")
        if self._table and tag == "tr":
            self.rows.append([])
        if self._table and tag in {"td", "th"}:
            self.rows[-1].append("")
            self._cell = told.get("class", "") is None or "empty" not in (told.get("class") or "").split()
        if self._table and tag == "a":
            self._link = told["href"]
        if tag == "input" and told.get("name") and told["name"] != "q":
            self.fields.setdefault(str(told["name"]), []).append(told)

    def handle_endtag(self, tag: str) -> None:
        self._table = self._table and tag != "table"
        self._cell = self._cell and tag not in {"td", "th"}
        self._link = None if tag == "a" else self._link

    def handle_data(self, data: str) -> None:
        if self._table and self._cell and self.rows:
            self.rows[-1][-1] += data
            if self._link:
                self.links[data] = self._link


def shown(value: Any) -> str:
    """A cell as the page shows it in English."""
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else text(value, "en")


@pytest.mark.parametrize("name", NAMES)
def test_the_page_shows_what_the_query_answers(server: Server, wuwei_store: ox.Store, name: str) -> None:
    told = server.get(f"/queries/{name}?lang=en")
    assert told.status_code == 200
    expected = answer(wuwei_store, find(name), {}, "en")
    read = Read(told.text)
    assert read.rows[1:] == [[shown(cell) for cell in row] for row in expected.rows[:ROWS]]
    assert not expected.rows or read.rows[0] == [column.en for column in expected.columns]
    own = {parameter.name for parameter in find(name).header.parameters} - {"lang"}
    assert set(read.fields) == own
    assert f"rows: {len(expected.rows)}" in told.text


@pytest.mark.parametrize("name", ["tasks", "regions", "deadlines-of-department", "quotes-checked"])
def test_files_hold_the_whole_answer(server: Server, wuwei_store: ox.Store, name: str) -> None:
    expected = answer(wuwei_store, find(name), {}, "zh")
    for form in ("csv", "json"):
        got = server.get(f"/queries/{name}.{form}?lang=zh")
        assert got.text == render(expected, form, "zh")
        assert got.headers["content-disposition"] == f'attachment; filename="{name}.{form}"'
    rows = [*csv.reader(io.StringIO(server.get(f"/queries/{name}.tsv?lang=zh").text), delimiter="\t")]
    assert rows[0] == [column.key for column in expected.columns]
    assert len(rows) == len(expected.rows) + 1


def test_the_address_holds_the_values(server: Server, wuwei_store: ox.Store) -> None:
    given = {"department": ["市应急局", "市教育局"]}
    asked = httpx.QueryParams({"department": given["department"], "lang": "en"})
    read = Read(server.get(f"/queries/tasks-of-department?{asked}").text)
    expected = answer(wuwei_store, find("tasks-of-department"), given, "en")
    assert read.rows[1:] == [[shown(cell) for cell in row] for row in expected.rows]
    assert [field["value"] for field in read.fields["department"]] == [*given["department"], ""]


def test_an_empty_field_asks_with_the_default(server: Server) -> None:
    empty = Read(server.get("/queries/tasks-of-department?department=&plan=&lang=zh").text)
    assert empty.rows == Read(server.get("/queries/tasks-of-department?lang=zh").text).rows


def test_names_lead_to_their_pages(server: Server) -> None:
    links = Read(server.get("/queries/tasks-of-department?lang=en").text).links
    assert links["武威市应急管理局"] == "/page/org/620600/emergency-management"
    assert links["620600-wuwei-2024"] == "/page/plan/620600-wuwei-2024"
    assert links["强化安全监管执法能力提升"] == "/page/plan/620600-wuwei-2024/sec_7/task_29"


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("tasks-of-department?department=应急", "did you mean 市应急局"),
        ("due-by?date=2024-13-01", "is not a date"),
        ("most-named?least=many", "is not a whole number"),
        ("tasks-of-department?plan=nowhere", "no plan"),
    ],
)
def test_a_wrong_value_is_answered_in_words_beside_the_form(server: Server, address: str, said: str) -> None:
    got = server.get(f"/queries/{address}&lang=en")
    assert got.status_code == 400
    assert said in got.text
    value = address.partition("=")[2]
    assert [field for fields in Read(got.text).fields.values() for field in fields if field["value"] == value]


def test_fields_are_of_their_type(server: Server) -> None:
    assert Read(server.get("/queries/due-by").text).fields["date"][0]["type"] == "date"
    assert Read(server.get("/queries/most-named").text).fields["least"][0]["type"] == "number"
    severity = Read(server.get("/queries/findings?severity=warning").text).fields["severity"]
    assert [(one["value"], "checked" in one) for one in severity] == [
        ("error", False),
        ("info", False),
        ("warning", True),
    ]
    assert '<option value="市消防救援支队">' in server.get("/queries/tasks-of-department").text


def test_the_gallery_lists_every_query_and_filters_without_scripts(server: Server) -> None:
    whole = server.get("/queries?lang=zh").text
    assert set(re.findall(r'href="/queries/([\w-]+)"', whole)) == {*NAMES}
    some = server.get("/queries?q=Deadlines+department&lang=zh").text
    assert set(re.findall(r'href="/queries/([\w-]+)"', some)) == {"deadlines-of-department"}
    assert re.findall("<script[^>]*>", whole) == ['<script type="module" src="/static/suggest.js">'], "of every page"


def test_the_sparql_shown_is_what_runs(server: Server, wuwei_store: ox.Store) -> None:
    got = server.get("/queries/tasks-of-department?department=市教育局&lang=en").text
    found = re.search(r'href="/editor#query=([^"]+)"', got)
    assert found is not None
    rows = run(wuwei_store, unquote(found[1]))
    expected = answer(wuwei_store, find("tasks-of-department"), {"department": ["市教育局"]}, "en")
    assert not isinstance(rows, str)
    assert rows.rows == expected.rows


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/queries/nope", 404),
        ("/queries/tasks.exe", 404),
        ("/queries/tasks?page=0", 400),
        ("/queries/tasks?page=x", 400),
        ("/queries/..%2f..%2fetc", 404),
        ("/queries/tasks?" + "&".join(["plan=x"] * 51), 400),
    ],
)
def test_addresses_that_are_not_answered(server: Server, path: str, status: int) -> None:
    assert server.get(path).status_code == status


def test_an_answer_asked_again_is_not_sent_again(server: Server) -> None:
    first = server.get("/queries/tasks.csv")
    again = server.get("/queries/tasks.csv", headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


@pytest.fixture(scope="module")
def hostile_path(tmp_path_factory: pytest.TempPathFactory, wuwei_store: ox.Store) -> Path:
    """A store whose departments and tasks bear names that would run, and of eight plans, so that answers are long."""
    data = wuwei_store.dump(format=ox.RdfFormat.N_QUADS)
    assert data is not None
    evil = HOSTILE.replace('"', '\\"')
    text = data.decode().replace("武威市应急管理局", evil).replace('"强化安全监管执法能力提升"', f'"{evil}"')
    lines = {*text.splitlines()}
    own = [line for line in lines if PLAN in line]
    lines |= {line.replace(PLAN, f"{PLAN}-{number}") for line in own for number in range(7)}
    path = tmp_path_factory.mktemp("hostile") / "store"
    write_store(path, ("\n".join(sorted(lines)) + "\n").encode())
    return path


@pytest.fixture(scope="module")
def hostile(serving: Callable[..., Server], hostile_path: Path) -> Server:
    return serving(hostile_path)


def test_long_answers_come_in_pages(hostile: Server, hostile_path: Path) -> None:
    expected = answer(open_store(hostile_path), find("tasks"), {}, "en").rows
    assert len(expected) > ROWS
    first, second = (hostile.get(f"/queries/tasks?lang=en{more}").text for more in ("", "&page=2"))
    assert [Read(page).rows[1:] for page in (first, second)] == [
        [[shown(cell) for cell in row] for row in part] for part in (expected[:ROWS], expected[ROWS:])
    ]
    assert 'href="/queries/tasks?page=2"' in first
    assert 'href="/queries/tasks"' in second


def test_hostile_names_are_words(hostile: Server) -> None:
    read = Read(hostile.get("/queries/tasks-of-department?lang=en").text)
    assert read.images == 0
    assert HOSTILE in read.rows[1][0]


@pytest.fixture
def opened(chromium: Browser) -> Iterator[Callable[..., Page]]:
    contexts = []

    def open_page(address: str, **options: Any) -> Page:
        context = chromium.new_context(bypass_csp=False, **options)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(60_000)
        page.goto(address)
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.mark.browser
def test_hostile_names_run_nowhere(hostile: Server, opened: Callable[..., Page]) -> None:
    page = opened(f"{hostile.url}/queries/tasks-of-department?department={HOSTILE}&lang=en")
    assert page.title() != "run"
    assert page.locator("img").count() == 0
    assert page.locator("tbody tr").count() > 0


@pytest.mark.browser
def test_a_form_is_filled_in_without_scripts(server: Server, opened: Callable[..., Page]) -> None:
    page = opened(f"{server.url}/queries/tasks-of-department?lang=zh", java_script_enabled=False)
    page.get_by_label("部门名称").first.fill("市教育局")
    page.get_by_role("button", name="查询").click()
    page.wait_for_url("**department=**")
    assert page.locator("tbody td a").first.inner_text() == "武威市教育局"


@pytest.fixture(scope="module")
def axe(root: Path) -> str:
    path = root / "graph/fengong/explorer/web/node_modules/axe-core/axe.min.js"
    if not path.is_file():
        reason = "no axe-core here (make node): accessibility not audited"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    return path.read_text(encoding="utf-8")


PATHS = [
    "/queries",
    "/queries/tasks-of-department",
    "/queries/findings",
    "/queries/due-by?date=x",
    "/explore",
    "/download",
]


@pytest.mark.browser
@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize(("width", "scheme", "lang"), [(1440, "light", "zh"), (390, "dark", "en")])
def test_axe_finds_nothing(
    server: Server, chromium: Browser, axe: str, path: str, width: int, scheme: Any, lang: str
) -> None:
    context = chromium.new_context(viewport={"width": width, "height": 844}, color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    page.goto(f"{server.url}{path}{'&' if '?' in path else '?'}lang={lang}")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.evaluate(f"() => {{ {axe} }}")
    found = page.evaluate("async () => (await axe.run()).violations.map((one) => [one.id, one.nodes[0].html])")
    context.close()
    assert found == []
