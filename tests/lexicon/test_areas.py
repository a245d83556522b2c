"""The table of areas: complete, sound, and fast to find names in."""

from __future__ import annotations

import re
import time
from collections import Counter

import pytest

from fengong.lexicon.areas import STATE
from fengong.lexicon.register import area_of_title, shipped


def test_counts_are_those_of_the_country() -> None:
    counts = Counter(entry.area.level for entry in shipped().areas.entries if entry.last is None)
    assert counts == {"10": 1, "20": 34, "40": 333, "50": 2845}


def test_every_area_is_sound() -> None:
    areas = shipped().areas
    for entry in areas.entries:
        code, level = entry.area.code, entry.area.level
        assert re.fullmatch(r"\d{6}", code)
        assert len(entry.short) >= 2
        assert re.fullmatch(r"[\u4e00-\u9fff]+", entry.area.name), entry
        if entry.last is None:
            below = "20" if code[2:] == "0000" else "40" if code[4:] == "00" else "50"
            assert level == ("10" if code == STATE else below)
        else:
            assert 2012 <= entry.last <= 2025
        if level != "10":
            above = areas.by_code[areas.parent(code)]
            assert above.area.level < level
    present = [entry.area.code for entry in areas.entries if entry.last is None]
    assert len(set(present)) == len(present)


def test_names_within_a_prefecture_are_unique() -> None:
    areas = shipped().areas
    present = [entry for entry in areas.entries if entry.last is None]
    twins = Counter((areas.parent(entry.area.code), entry.area.name) for entry in present)
    assert [pair for pair, count in twins.items() if count > 1] == []


@pytest.mark.parametrize(
    ("words", "code", "end"),
    [
        ("山东省济南市历城区教育局", "370112", 9),
        ("济南市教育局", "370100", 3),
        ("天祝县公安局", "620623", 3),
        ("黔南州财政局", "522700", 3),
        ("北京市朝阳区", "110105", 6),
        ("内蒙古自治区公安厅", "150000", 6),
        ("仙桃市财政局", "429004", 3),
        ("莱芜市财政局", "371200", 3),
        ("密云县教委", "110228", 3),
    ],
)
def test_areas_at_the_beginning_of_names(words: str, code: str, end: int) -> None:
    first = next(one for one in shipped().areas.at(words) if one.full)
    assert (first.codes, first.end) == ((code,), end)


def test_a_place_without_a_name_holds_no_area() -> None:
    assert shipped().areas.at("市应急局") == []
    assert shipped().areas.at("") == []


def test_parents() -> None:
    areas = shipped().areas
    assert areas.chain("110101") == ["110101", "110000"]
    assert areas.chain("429004") == ["429004", "420000"]
    assert areas.chain("620602") == ["620602", "620600", "620000"]
    assert areas.chain(STATE) == []


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("武威市行动方案", "620600"),
        ("上海市浦东新区方案", "310115"),
        ("武威行动", None),
        ("朝阳区方案", None),
        ("", None),
    ],
)
def test_area_of_title(title: str, code: str | None) -> None:
    assert area_of_title(title) == code


def test_finding_areas_is_fast() -> None:
    areas = shipped().areas
    areas.at("武威市")
    began = time.process_time()
    for _ in range(2_000):
        areas.at("新疆维吾尔自治区伊犁哈萨克自治州察布查尔锡伯自治县人民政府")
    assert time.process_time() - began < 1
