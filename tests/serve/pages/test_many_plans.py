"""Lists of many plans: every plan stands on exactly one page, and the first page does not wait long."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import httpx
import pytest
from tests.serve.conftest import Server

from fengong.iris import BASE, NS
from fengong.store.oxigraph import write_store

PLANS = 120
#: List → how a plan is named on it, and plans of a page.
LISTS = {
    "/plans": (r'<h2><a[^>]* href="/page/plan/(m-\d+)"', 50),
    "/explore": (r'name="plan" value="(m-\d+)"', 50),
    "/download": (r'href="/download/graph/plan/(m-\d+)\.ttl"', 100),
}


def _plan(number: int) -> Iterator[str]:
    """A synthetic plan of as many tasks as the last digit of its number says."""
    key = f"m-{number:03}"
    plan, graph = f"<{BASE}plan/{key}>", f"<{BASE}graph/plan/{key}>"
    kind, xsd = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>", "http://purl.org/dc/terms/"
    yield f"{plan} {kind} <{NS}Plan> {graph} ."
    yield f'{plan} <{xsd}identifier> "{key}" {graph} .'
    yield f'{plan} <{xsd}title> "合成方案{number}"@zh {graph} .'
    for task in range(number % 10):
        yield f"<{BASE}plan/{key}/task_{task}> {kind} <{NS}Task> {graph} ."
        yield f"<{BASE}plan/{key}/task_{task}> <{NS}inPlan> {plan} {graph} ."


@pytest.fixture(scope="module")
def many(serving: Callable[..., Server], tmp_path_factory: pytest.TempPathFactory) -> Server:
    store = tmp_path_factory.mktemp("many") / "store"
    lines = (line for number in range(PLANS) for line in _plan(number))
    write_store(store, "".join(f"{line}\n" for line in lines).encode())
    return serving(store, "--workers", "1")


@pytest.fixture(scope="module")
def client(many: Server) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=many.url, timeout=60, trust_env=False) as one:
        yield one


def _walked(client: httpx.Client, start: str) -> list[str]:
    """Pages from the first to the last, by the links that lead on."""
    pages, there = [], start
    while there:
        pages.append(client.get(there).raise_for_status().text)
        on = re.search(r'href="([^"]+)"[^>]*rel="next"|rel="next"[^>]*href="([^"]+)"', pages[-1])
        there = (on[1] or on[2]).replace("&amp;", "&") if on else ""
        assert len(pages) <= PLANS
    return pages


@pytest.mark.parametrize("start", LISTS)
def test_every_plan_stands_on_exactly_one_page(client: httpx.Client, start: str) -> None:
    named, size = LISTS[start]
    pages = [re.findall(named, page) for page in _walked(client, start)]
    assert [len(page) for page in pages] == [size] * (PLANS // size) + [PLANS % size]
    assert [key for page in pages for key in page] == [f"m-{number:03}" for number in range(PLANS)]


def test_plans_that_were_looked_for_are_paged_too(client: httpx.Client) -> None:
    pages = [re.findall(LISTS["/explore"][0], page) for page in _walked(client, "/explore?q=合成方案1")]
    wanted = [number for number in range(PLANS) if str(number).startswith("1")]
    assert [key for page in pages for key in page] == [f"m-{number:03}" for number in wanted]


def test_tasks_are_counted_alike_on_a_short_list_and_on_a_long_one(client: httpx.Client) -> None:
    counts = {
        path: re.findall(r"plan/(m-00\d)\"(?:.|\n)*?(\d+) 项任务", client.get(path).text)[:10]
        for path in ("/", "/plans")
    }
    assert counts["/"] == counts["/plans"] == [(f"m-00{number}", str(number)) for number in range(10)]


def test_the_page_of_files_says_how_many_statements_there_are(client: httpx.Client) -> None:
    quads = sum(1 for number in range(PLANS) for _ in _plan(number))
    assert f"{quads:,} 条陈述" in client.get("/download").text
