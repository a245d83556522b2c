from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from typing import Any

import pytest
from lxml import html
from tests.analysis.planted import plan_of

from fengong.analysis.incidence import Incidence
from fengong.analysis.null_model.notes import verdict_word
from fengong.analysis.null_model.verdict import Verdict
from fengong.analysis.scope import Scope
from fengong.report import html as writer
from fengong.report.contents import ReportContents, gather
from fengong.report.html import to_html
from fengong.report.limits import Limits, held
from fengong.report.subject import Options

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


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_tie_has_its_verdict_as_a_sign_and_a_word(lang: str) -> None:
    circles = plan_of([(0, 1, 2), (0, 1, 3), (1, 2, 3), (4, 5, 6), (4, 6, 7), (5, 6, 7)] * 8 + [(0, 8), (8,)])
    made = gather(circles, Scope(), lang, Options(top=None))
    page = html.document_fromstring(to_html(made).decode())
    (table,) = (chapter.tables[0] for chapter in made.chapters if chapter.key == "shared")
    told = [str(row[[column.key for column in table.columns].index("tie")]) for row in table.rows]
    seen = page.xpath("//section[@id='shared']//td[contains(@class,'tie')]/span")
    assert [sign.text_content() for sign in seen] == told
    by_word = {verdict_word(verdict, lang): verdict for verdict in Verdict}
    assert [sign.get("class") for sign in seen] == [f"verdict {by_word[word]}" for word in told]
    assert len(set(told)) > 1
    counts = page.xpath("//section[@id='shared']/ul[@class='outcome']/li/b/text()")
    assert [int(count) for count in counts] == [told.count(word) for word in by_word]


def test_signs_of_verdicts_differ_in_shape(page: Page) -> None:
    (style,) = page.xpath("//style/text()")
    rules = dict(re.findall(r"^\.verdict(\.\w+|)::before \{ (.*?) \}$", style, re.MULTILINE))
    assert "border: 2px solid" in rules[""]
    assert (rules[".holds"], rules[".untold"]) == ("border-width: 5.5px;", "border-style: dotted;")


def test_verdict_and_interval_stand_before_the_names(page: Page) -> None:
    heads = page.xpath("//section[@id='shared']//th/text()")
    assert heads[:5] == ["名次", "名次区间", "联系", "部门甲", "部门乙"]
    assert {"共同", "预期", "p", "所需"} <= set(heads)
    intervals = page.xpath("//section[@id='shared']//td[contains(@class,'interval')]/text()")
    assert intervals
    assert all(re.fullmatch(r"\d+–\d+", interval) for interval in intervals)


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
    bare = [re.sub(f"such as .*?;|（.*?）|{names}", "", words) for words in own]
    assert [words for words in bare if re.search("[\u4e00-\u9fff]", words)] == []


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
