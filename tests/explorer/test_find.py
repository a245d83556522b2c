"""Finding by names, letters and words, as a reader types them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest
from pypinyin import lazy_pinyin
from tests.explorer.conftest import SMALL, Named, Sketch

from fengong.explorer.gather import gather
from fengong.explorer.page import page
from fengong.explorer.pinyin import readings
from fengong.lexicon.source import lexicon_file

pytestmark = pytest.mark.browser

Visitor = Any


def names(page: Any) -> list[str]:
    return [str(name) for name in page.locator("#results .name").all_inner_texts()]


def test_a_name_is_found_by_what_people_type(visit: Visitor, wuwei_page: Path) -> None:
    page = visit(wuwei_page).page
    for typed, found in (
        ("应急局", "市应急局"),
        ("jiaoyuju", "市教育局"),
        ("应急管理局", "市应急局"),
        ("meikuang", "煤矿"),
        ("yjj", "市应急局"),
        ("YJGLJ", "市应急局"),
        ("yingji", "市应急局"),
        ("shiyjj", "市应急局"),
        ("emergency", "市应急局"),
    ):
        page.fill("#search", "qqxyz")
        assert names(page) == []
        page.fill("#search", typed)
        assert names(page)[0] == found, typed


def test_results_are_counted_and_stand_by_kind(visit: Visitor, wuwei_page: Path) -> None:
    opened = visit(wuwei_page)
    page = opened.page
    page.fill("#search", "安全")
    groups = page.locator("#results [role=group]")
    assert groups.count() > 2
    labels = [group.get_attribute("aria-label") for group in groups.all()]
    assert sum(int(label.split()[1].split("，")[0]) for label in labels) == int(
        page.locator("#found-count").inner_text().split()[0]
    )
    for group in groups.all():
        listed = group.locator("[role=option]").count()
        assert listed == min(20, int(group.locator(".count").first.inner_text()))
    assert opened.requests == [wuwei_page.as_uri()]
    assert opened.complaints == []


def test_the_keyboard_goes_through_all_kinds(visit: Visitor, wuwei_page: Path) -> None:
    opened = visit(wuwei_page)
    page = opened.page
    page.keyboard.press("/")
    page.keyboard.type("yjj")
    assert page.locator("#results [aria-selected=true] .name").inner_text() == "市应急局"
    page.keyboard.press("ArrowDown")
    chosen = page.locator("#results [aria-selected=true]")
    assert chosen.get_attribute("id") == page.locator("#search").get_attribute("aria-activedescendant")
    assert chosen.locator(".name").inner_text() == "应急救援"
    page.keyboard.press("Enter")
    assert opened.panel("h2") == "应急救援"


def test_letters_that_stand_for_nothing_find_nothing(visit: Visitor, small_page: Path) -> None:
    page = visit(small_page).page
    page.fill("#search", "qqxyz")
    assert page.locator("#found-count").inner_text() == "没有找到，试试更短的词"
    assert names(page) == []


def test_both_readings_of_a_few_characters_count() -> None:
    found = readings(["合成市重点中心", "合成市银行", "合成市局长办", "合成市会计学会", "合成市调查队"])
    assert {char: set(found[char].split()) for char in "重行长会调"} == {
        "重": {"zhong", "chong"},
        "行": {"hang", "xing"},
        "长": {"zhang", "chang"},
        "会": {"hui", "kuai"},
        "调": {"diao", "tiao"},
    }
    assert found["市"] == "shi"


def test_the_reading_that_a_word_has_comes_first() -> None:
    for name, char, reading in (("银行", "行", "hang"), ("行政局", "行", "xing"), ("重点局", "重", "zhong")):
        assert readings([f"合成市{name}"])[char].split()[0] == reading


def test_each_reading_of_the_lexicon_is_that_of_its_words() -> None:
    for char, listed in lexicon_file("readings")["readings"].items():
        assert len(listed) == 2, char
        for reading, words in listed.items():
            assert {lazy_pinyin(word)[word.index(char)] for word in words} == {reading}, (char, reading)


NAMED = (
    "合成市人民银行",
    "合成市行政审批局",
    "合成市长江保护办",
    "合成市重大项目中心",
    "合成市重点工程局",
    "合成市会计学会",
)


def test_names_with_two_readings_are_found_by_the_right_one(
    visit: Visitor, store_of: Callable[[Sketch], ox.Store], tmp_path: Path
) -> None:
    named = tuple(Named(name, "support", f"b{at}") for at, name in enumerate(NAMED))
    job = replace(SMALL.jobs[0], clause=f"（{'、'.join(NAMED)}配合）", named=named)
    path = tmp_path / "readings.html"
    path.write_text(page(gather(store_of(replace(SMALL, jobs=(job,)))), "zh"), encoding="utf-8")
    opened = visit(path).page
    for typed, found in (
        ("yinhang", "合成市人民银行"),
        ("xingzheng", "合成市行政审批局"),
        ("rmyh", "合成市人民银行"),
        ("xzspj", "合成市行政审批局"),
        ("changjiang", "合成市长江保护办"),
        ("zhongda", "合成市重大项目中心"),
        ("cjbh", "合成市长江保护办"),
        ("zdxm", "合成市重大项目中心"),
        ("kuaiji", "合成市会计学会"),
        ("zdgc", "合成市重点工程局"),
        ("kjxh", "合成市会计学会"),
    ):
        opened.fill("#search", typed)
        assert names(opened)[0] == found, typed


def test_what_is_not_chinese_keeps_readings_in_step() -> None:
    assert readings(["<b>合A成\u202e市</b>"]) == {"合": "he", "成": "cheng", "市": "shi"}


def test_words_outside_the_tasks_lead_to_their_passage(visit: Visitor, wuwei_page: Path) -> None:
    opened = visit(wuwei_page)
    page = opened.page
    page.fill("#search", "热门搜索")
    passages = page.locator("#results .passage")
    assert passages.count() == 1
    assert passages.locator("mark").inner_text() == "热门搜索"
    assert "任务之外" in passages.inner_text()
    assert page.locator("#found-count").inner_text() == "1 条结果"
    page.keyboard.press("Enter")
    page.wait_for_selector("#text .m.found")
    assert "".join(page.locator("#text .m.found").all_inner_texts()) == "热门搜索"
    assert page.locator("#text .m.found").first.is_visible()
    assert opened.complaints == []


def test_passages_are_counted_limited_and_selectable(visit: Visitor, wuwei_page: Path) -> None:
    opened = visit(wuwei_page)
    page = opened.page
    page.fill("#search", "安全生产")
    group = page.get_by_role("group", name="在原文中")
    text = page.evaluate("JSON.parse(document.getElementById('data').textContent).texts[0].text")
    assert int(group.locator(".count").inner_text()) == text.count("安全生产")
    assert group.locator("[role=option]").count() == 20
    assert "列出前 20 条" in group.inner_text()
    first = group.locator("[role=option]").first
    start, end = (int(one) for one in (first.get_attribute("data-place") or "").split("-"))
    assert text[start:end] == "安全生产"
    first.click()
    assert page.evaluate("fengong.state.place") == [start, end]
    assert page.evaluate("fengong.state.view") == "text"


def test_hostile_words_in_passages_stay_words(visit: Visitor, hostile_page: Path) -> None:
    opened = visit(hostile_page)
    for typed in ("<img", "</script>", "局急应市", "长"):
        opened.page.fill("#search", typed)
        assert opened.page.locator("#results .passage").count() > 0
        assert opened.page.locator("#results :is(img, script, a)").count() == 0
    assert opened.complaints == []


def test_of_bodies_only_the_one_that_is_meant_is_listed(visit: Visitor, wuwei_page: Path) -> None:
    page = visit(wuwei_page).page
    for typed, found in (
        ("wlj", "市文体广电旅游局"),
        ("gaj", "市公安局"),
        ("lyj", "市文体广电旅游局"),
        ("文旅", "市文体广电旅游局"),
    ):
        page.fill("#search", "qqxyz")
        page.fill("#search", typed)
        bodies = page.locator("#results [role=group][aria-label^=部门]")
        assert bodies.locator(".name").all_inner_texts() == [found], typed
        assert page.locator("#results [role=group][aria-label^=群体]").count() == 0


def test_an_english_word_finds_no_body_by_its_letters(visit: Visitor, wuwei_page: Path) -> None:
    page = visit(wuwei_page, fragment="lang=en").page
    page.fill("#search", "fire")
    bodies = page.locator("#results [role=group][aria-label^=Department]")
    assert bodies.locator(".name").all_inner_texts() == ["Fire and rescue"]


def test_one_result_is_said_to_be_one(visit: Visitor, wuwei_page: Path) -> None:
    page = visit(wuwei_page, fragment="lang=en").page
    page.fill("#search", "热门搜索")
    assert page.locator("#found-count").inner_text() == "1 result"


def test_an_english_name_says_its_place_behind_it(visit: Visitor, wuwei_page: Path) -> None:
    opened = visit(wuwei_page, fragment="lang=en&item=org/620600/finance")
    assert opened.panel("h2") == "Finance (Wuwei)"


def test_the_address_keeps_the_search_while_its_results_are_open(visit: Visitor, wuwei_page: Path) -> None:
    opened = visit(wuwei_page)
    page = opened.page
    steps = page.evaluate("history.length")
    page.locator("#search").press_sequentially("yjj")
    page.wait_for_url(lambda url: url.partition("#")[2] == "find=yjj")
    assert page.evaluate("history.length") == steps
    page.locator("#results [role=option]").first.click()
    assert "find=" not in page.evaluate("location.hash")
    assert page.locator("#found").is_hidden()
    page.go_back()
    page.wait_for_url(lambda url: url.partition("#")[2] == "find=yjj")
    assert names(page)[0] == "市应急局"
    assert page.locator("#found").is_visible()
    page.keyboard.press("Escape")
    page.wait_for_url(lambda url: url.partition("#")[2] == "")
    assert opened.complaints == []


def test_a_link_with_a_search_opens_its_results(visit: Visitor, wuwei_page: Path) -> None:
    opened = visit(wuwei_page, fragment="view=matrix&find=文旅")
    page = opened.page
    assert page.locator("#search").input_value() == "文旅"
    assert page.locator("#search").get_attribute("aria-expanded") == "true"
    assert names(page) == ["市文体广电旅游局"]
    page.locator("[data-view=timeline]").click()
    page.wait_for_url(lambda url: url.partition("#")[2] == "view=timeline")
    assert page.locator("#found").is_hidden()


def test_a_choice_made_at_once_leaves_the_search_to_go_back_to(visit: Visitor, wuwei_page: Path) -> None:
    page = visit(wuwei_page).page
    page.fill("#search", "yjj")
    page.keyboard.press("Enter")
    page.go_back()
    page.wait_for_url(lambda url: url.partition("#")[2] == "find=yjj")
    assert page.locator("#found").is_visible()
