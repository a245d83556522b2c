"""What cannot be answered is said in the language of the page; to programs in English, as it always was."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest
from tests.serve.conftest import Server, wait_for

BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
#: What no Chinese reason holds: two English words beside each other, but for commands.
FOREIGN = r"\b[a-z]{2,} [a-z]{2,}(?![^`]*`)"

REFUSED = {
    "/nowhere": (404, "这个网址没有内容", "there is nothing at this address"),
    "/data/plan/nowhere.ttl": (404, "这里没有关于它的内容", "nothing is known of this here"),
    "/download/graph/plan/nowhere.ttl": (404, "没有这个图；/download 列出全部的图", "there is no such graph"),
    "/download/build.exe": (404, "整个图谱的格式有 nq.gz 和 trig.gz", "the build is given as"),
    "/queries/nosuchquery": (404, "没有查询 'nosuchquery'", "no query 'nosuchquery'"),
    "/explore?plan=nowhere": (404, "库中没有方案 nowhere；/explore 列出全部方案", "no plan nowhere in the store"),
    "/plans?page=0": (400, "参数 page 是 '0'；应为 1 到 1000000 的整数", "it is a whole number from 1"),
    "/plans?page=1&page=2": (400, "参数 page 给了 2 次；只给一次", "page is given 2 times"),
    "/search?q=a&kind=star": (400, "参数 kind 是 'star'；可以是 ", "kind is 'star'; it may be"),
    "/resource?iri=urn:a&form=exe": (400, "form 可以是 ", "form is one of"),
    "/scheme/role/nobody": (404, "没有这个术语", "there is no such term"),
}


@pytest.mark.parametrize("path", REFUSED)
def test_a_browser_is_told_in_its_language_and_a_program_in_english(server: Server, path: str) -> None:
    status, chinese, english = REFUSED[path]
    wait_for(lambda: server.get("/api/suggest?q=a").status_code == 200)
    for language, said in (("zh-CN", chinese), ("en", english)):
        page = server.get(path, headers={"accept": BROWSER, "accept-language": language})
        assert (page.status_code, page.headers["content-type"]) == (status, "text/html; charset=utf-8")
        reason = re.findall(r'<p class="lead">(.*?)</p>', page.text)[0].replace("&#39;", "'")
        assert said in reason
        assert bool(re.search(FOREIGN, reason)) == (language == "en"), reason
    if not path.startswith("/resource"):
        line = server.get(path, headers={"accept": "text/plain", "accept-language": "zh"})
        assert (line.headers["content-type"], english in line.text) == ("text/plain; charset=utf-8", True)


def test_a_method_that_is_not_answered_is_said_in_chinese_too(server: Server) -> None:
    told = {"accept": BROWSER, "accept-language": "zh"}
    assert "这里不回应 DELETE 请求" in server.ask("DELETE", "/plans", headers=told).text


def test_the_api_answers_programs_in_english(server: Server) -> None:
    told = {"accept": "*/*", "accept-language": "zh"}
    assert "no parameter 'x'" in server.get("/api/plans?x=1", headers=told).json()["detail"]


def test_who_brings_no_token_is_told_so_in_chinese(serving: Callable[..., Server], wuwei_store_path: Path) -> None:
    closed = serving(wuwei_store_path, "--token", "abc", "--workers", "1")
    page = closed.get("/", headers={"accept": BROWSER, "accept-language": "zh"})
    assert (page.status_code, "本服务器需要令牌" in page.text) == (401, True)


def test_a_wrong_value_of_a_query_is_said_in_chinese(server: Server) -> None:
    page = server.get(f"/queries/tasks-of-department?lang=zh&department={quote('没有的局')}")
    assert page.status_code == 400
    assert "库中没有 '没有的局'（department）" in page.text.replace("&#39;", "'")


@pytest.mark.parametrize(
    "path",
    [
        *("/", "/plans", "/explore", "/download", "/queries", "/queries/departments", "/search?q=a", "/editor"),
        *("/page/plan/620600-wuwei-2024", "/resource?iri=https%3A%2F%2Fw3id.org%2Ffengong%2Fagent%2Ffounders"),
    ],
)
def test_what_mails_add_to_an_address_changes_no_page(server: Server, path: str) -> None:
    wait_for(lambda: server.get("/api/suggest?q=a").status_code == 200)
    added = f"{path}{'&' if '?' in path else '?'}utm_source=mail&utm_medium=x&bogus=1"
    found = server.get(added, headers={"accept": BROWSER})
    assert found.status_code == 200, found.text
    plain = server.get(path, headers={"accept": BROWSER}).text
    assert re.findall("<h1.*", found.text) == re.findall("<h1.*", plain)
    assert server.get("/api/search?q=a&utm_source=x").status_code == 400
