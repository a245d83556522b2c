from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from typing import Any

import pytest
from lxml import html

from fengong.analysis.incidence import Incidence
from fengong.analysis.scope import Scope
from fengong.report import html as writer
from fengong.report.contents import ReportContents, gather
from fengong.report.html import to_html
from fengong.report.limits import Limits, held

Page = Any


@pytest.fixture(scope="module")
def content(report: ReportContents) -> bytes:
    return to_html(report)


@pytest.fixture(scope="module")
def page(content: bytes) -> Page:
    return html.document_fromstring(content.decode())


def dangling(page: Page) -> list[str]:
    """Links that lead nowhere."""
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    return sorted({href for href in page.xpath("//a/@href") if href[0] != "#" or href[1:] not in ids})


def test_it_runs_nothing_and_asks_nobody(content: bytes, page: Page) -> None:
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    (style,) = page.xpath("//style/text()")
    digest = b64encode(sha256(style.encode()).digest()).decode()
    assert policy.startswith(f"default-src 'none'; style-src 'sha256-{digest}';")
    assert page.xpath("//script | //@onclick | //@style | //iframe | //form") == []
    assert all(source.startswith("data:") for source in page.xpath("//@src"))
    assert re.findall(rb"url\((?!data:)|@import|https?:(?!//www\.w3\.org/)", content) == []


def test_every_mark_leads_to_the_words_and_back(report: ReportContents, page: Page) -> None:
    marks = page.xpath("//table[contains(@class,'grid')]//a[contains(@class,'m ')]")
    assert len(marks) == len(report.grid.cells)
    assert dangling(page) == []
    for row in page.xpath("//table[contains(@class,'grid')]//tr[@id]"):
        for mark in row.xpath(".//a[contains(@class,'m ')]"):
            (clause,) = page.xpath(f"//*[@id='{mark.get('href')[1:]}']")
            assert clause.getparent().xpath("./h3/a/@href") == [f"#{row.get('id')}"]
            assert mark.get("title").partition("：")[0] in clause.text_content()


def test_marks_stand_under_their_department_in_both_views(report: ReportContents, page: Page) -> None:
    heads = [head.text_content() for head in page.xpath("//table[contains(@class,'grid')]/thead//span[@class='name']")]
    assert heads == [actor.name for actor in report.grid.actors]
    task = next(task for task in report.grid.tasks if task.title == "完善制度")
    (row,) = page.xpath(f"//tr[th/a[text()='{task.title}']]")
    seen = {
        name: (cell.xpath("string(.//span[@class='role'])"), cell.xpath("string(.//span[@class='raci'])"))
        for name, cell in zip(heads, row.xpath("./td"), strict=False)
        if cell.text_content().strip()
    }
    assert seen["云山市应急管理局"] == ("牵", "A/R")
    assert seen["云山市教育局"] == ("配", "C")


def test_facts_in_listings_lead_to_the_matrix(page: Page) -> None:
    tasks = page.xpath("//section[@id='shared']//td[@class='tasks']//a/@href")
    assert tasks
    assert all(href.startswith("#t-") for href in tasks)
    assert all(href.startswith("#d-") for href in page.xpath("//section[@id='load']//td[@class='department']/a/@href"))


def test_words_are_words(hostile: ReportContents) -> None:
    page = html.document_fromstring(to_html(hostile).decode())
    assert page.xpath("//script | //b[not(@class)]") == []
    assert "<script>alert(1)</script>" in page.xpath("string(//main)")
    assert dangling(page) == []


def test_the_same_contents_give_the_same_bytes(report: ReportContents, content: bytes) -> None:
    assert to_html(report) == content


def test_english_shows_both_names_and_no_chinese_of_its_own(whole: Incidence) -> None:
    page = html.document_fromstring(to_html(gather(whole, Scope(), "en")).decode())
    assert page.get("lang") == "en"
    own = (
        page.xpath("//h2/text()")
        + page.xpath("//p[@class='about']/text()")
        + page.xpath("//ul[@class='notes']/li/text()")
    )
    assert own
    names = "|".join([*(actor.name for actor in whole.actors), "分别牵头"])
    assert [
        words for words in own if re.search("[\u4e00-\u9fff]", re.sub(f"such as .*?;|（.*?）|{names}", "", words))
    ] == []


def test_a_wide_store_is_cut_and_says_so(report: ReportContents, monkeypatch: pytest.MonkeyPatch) -> None:
    limits = Limits(tasks=3, actors=2, rows=1)
    monkeypatch.setattr(writer, "held", lambda whole: held(whole, limits))
    page = html.document_fromstring(to_html(report).decode())
    assert len(page.xpath("//table[contains(@class,'grid')]//tr[@id]")) == 3
    assert len(page.xpath("//table[contains(@class,'grid')]/thead//span[@class='name']")) == 2
    told = page.xpath("string(//section[@class='scope'])")
    assert f"只列前 3 项任务（共 {len(report.grid.tasks)} 项）" in told
    assert f"任务最多的 2 个主体（共 {len(report.grid.actors)} 个）" in told
    assert dangling(page) == [], "what is left out is not linked"


def test_characters_that_the_font_lacks_are_told(report: ReportContents) -> None:
    odd = replace(report, cover=replace(report.cover, title="𰻞县方案"))
    page = html.document_fromstring(to_html(odd).decode())
    assert "𰻞 (U+30EDE)" in page.xpath("string(//section[@class='scope'])")


def test_nothing_gives_a_page_that_says_so() -> None:
    page = html.document_fromstring(to_html(gather(Incidence((), (), ()), Scope(), "zh")).decode())
    assert "没有可列的内容" in page.xpath("string(//main)")
    assert page.xpath("//img") == []
