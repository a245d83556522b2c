"""Colours of sections and sectors: told apart in whatever way colours are seen, never alone, with a legend."""

from __future__ import annotations

import re
from importlib.resources import files
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest

Visitor = Any
Numbers = npt.NDArray[np.float64]

#: How colours come through (Machado, Oliveira, Fernandes 2009), of linear RGB.
SEEN: dict[str, Numbers] = {
    name: np.array(rows).reshape(3, 3)
    for name, rows in {
        "as they are": [1, 0, 0, 0, 1, 0, 0, 0, 1],
        "protanopia": [0.1523, 1.0526, -0.2049, 0.1145, 0.7863, 0.0992, -0.0039, -0.0481, 1.052],
        "deuteranopia": [0.3673, 0.8606, -0.228, 0.2801, 0.6725, 0.0474, -0.0118, 0.0429, 0.9689],
        "tritanopia": [1.2555, -0.0767, -0.1788, -0.0784, 0.9308, 0.1476, 0.0047, 0.6914, 0.3039],
    }.items()
}
XYZ = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
WHITE = np.array([0.95047, 1.0, 1.08883])


def variables(sheet: str, dark: bool) -> dict[str, str]:
    """Colours of a style sheet by day, or by night."""
    text = (files("fengong.explorer") / "static" / sheet).read_text(encoding="utf-8")
    day, night = text.split("@media screen and (prefers-color-scheme: dark)", 1)
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", night.split("\n}\n")[0] if dark else day))


def linear(colour: str) -> Numbers:
    levels = np.array([int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)])
    return np.where(levels <= 0.04045, levels / 12.92, ((levels + 0.055) / 1.055) ** 2.4)


def contrast(one: str, two: str) -> float:
    low, high = sorted(float(linear(colour) @ XYZ[1]) for colour in (one, two))
    return (high + 0.05) / (low + 0.05)


def lab(light: Numbers) -> Numbers:
    share = XYZ @ light / WHITE
    curve = np.where(share > 0.008856, np.cbrt(share), 7.787 * share + 16 / 116)
    return np.array([116 * curve[1] - 16, 500 * (curve[0] - curve[1]), 200 * (curve[1] - curve[2])])


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_they_stand_out_from_the_ground_and_carry_letters(dark: bool) -> None:
    hues, ground = variables("cotask.css", dark), variables("explorer.css", dark)
    for number in range(9):
        colour = hues[f"hue-{number}"]
        assert min(contrast(colour, ground["ground"]), contrast(colour, ground["surface"])) >= 3, colour
        assert contrast(colour, hues["hue-ink"]) >= 4.5, colour


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("seen", SEEN)
def test_they_are_told_apart_however_colours_are_seen(seen: str, dark: bool) -> None:
    hues = variables("cotask.css", dark)
    known = {number: lab(np.clip(SEEN[seen] @ linear(hues[f"hue-{number}"]), 0, 1)) for number in range(1, 9)}
    near = {(one, two): float(np.linalg.norm(known[one] - known[two])) for one, two in combinations(known, 2)}
    assert min(near.values()) > 20, min(near, key=near.__getitem__)


@pytest.mark.browser
class TestColours:
    def test_sections_have_a_colour_and_a_letter(self, visit: Visitor, wuwei_page: Path) -> None:
        opened = visit(wuwei_page)
        page = opened.page
        assert page.locator(".huekey").is_hidden()
        page.select_option("#colour-choice", "section")
        assert "colour=section" in page.url
        rows = page.locator(".huekey li").all_inner_texts()
        assert [row.split()[0] for row in rows] == list("ABCDEFG")
        sections = page.evaluate("Object.values(fengong.items).filter((item) => item.kind === 'section').length")
        assert len(rows) == sections
        borders = page.evaluate(
            """() => Object.keys(fengong.items).filter((id) => fengong.items[id].kind === "task").map((id) =>
                [fengong.items[id].section, fengong.network.body.data.nodes.get(id).color.border])"""
        )
        assert len({border for _, border in borders}) == len({tuple(pair) for pair in borders}) == sections
        page.locator(".huekey button").first.click()
        assert page.evaluate("fengong.items[fengong.state.selected].kind") == "section"
        assert opened.complaints == []

    def test_the_rest_is_grey_and_counted(self, visit: Visitor, wuwei_page: Path) -> None:
        page = visit(wuwei_page, fragment="colour=sector&lang=en").page
        rows = page.locator(".huekey li").all_inner_texts()
        assert len(rows) == 10
        assert rows[8].split() == ["Others", "7"]
        assert "colour of its first letter" in rows[9]

    def test_the_picture_has_letters_and_their_meaning(self, visit: Visitor, wuwei_page: Path) -> None:
        page = visit(wuwei_page, fragment="colour=section").page
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        tasks = page.evaluate("Object.values(fengong.items).filter((item) => item.kind === 'task').length")
        assert page.locator("#paper [data-hue]").count() == tasks + 7
        assert page.locator("#paper [data-hue] text").all_text_contents().count("A") == 4 + 1

    def test_colours_are_no_step_and_outlast_going_back(self, visit: Visitor, small_page: Path) -> None:
        opened = visit(small_page)
        page = opened.page
        opened.choose(opened.item("organization", "市教育局"))
        before = page.evaluate("history.length")
        page.select_option("#colour-choice", "sector")
        assert page.evaluate("history.length") == before
        assert "colour=sector" in page.url
        page.go_back()
        page.wait_for_function("fengong.state.selected === null")
        assert page.locator("#colour-choice").input_value() == "sector"
        assert page.locator(".huekey").is_visible()
        page.select_option("#colour-choice", "none")
        assert page.locator(".huekey").is_hidden()
