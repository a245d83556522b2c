"""What the page says about itself, in a real browser."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest

from fengong import __version__
from fengong.explorer.gather import gather
from fengong.explorer.page import third_party

pytestmark = pytest.mark.browser

Visitor = Any


def test_the_counts_are_those_of_the_store(visit: Visitor, wuwei_page: Path, wuwei_store: ox.Store) -> None:
    opened = visit(wuwei_page, fragment="view=about")
    facts = gather(wuwei_store)
    figures = [int(one) for one in opened.page.locator("#about .figures b").all_inner_texts()]
    findings = len(facts.notes) + sum(len(task.notes) for task in facts.tasks)
    assert figures[0] == len(facts.tasks)
    assert figures[-3:] == [len(facts.assignments), len(facts.sources[0].text), findings]
    assert opened.complaints == []


def test_version_licence_and_works_of_others_are_named(visit: Visitor, small_page: Path) -> None:
    page = visit(small_page, fragment="view=about").page
    assert f"Fengong {__version__}" in page.locator("#about .of-licence").inner_text()
    expected = [f"{one['name']} {one['version']} · {one['licence']}" for one in third_party()]
    assert page.locator("#about .works li").all_inner_texts() == expected


@pytest.mark.parametrize(("lang", "said"), [("zh", "不用语言模型"), ("en", "without a language model")])
def test_the_method_is_told_in_both_languages(visit: Visitor, small_page: Path, lang: str, said: str) -> None:
    fragment = "view=about" + ("&lang=en" if lang == "en" else "")
    assert said in visit(small_page, fragment=fragment).page.locator("#about").inner_text()


@pytest.mark.parametrize("view", ["text", "findings", "about"])
def test_nothing_is_wider_than_a_phone(visit: Visitor, wuwei_page: Path, view: str) -> None:
    opened = visit(wuwei_page, width=390, height=844, fragment=f"view={view}")
    root = opened.page.locator(f"#{view}")
    assert root.evaluate("node => node.scrollWidth <= node.clientWidth")
    assert opened.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
