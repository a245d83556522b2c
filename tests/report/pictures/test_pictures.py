from __future__ import annotations

import re
from dataclasses import replace

from lxml import etree

from fengong.report.contents import ReportContents
from fengong.report.due import calendar
from fengong.report.font import STAND_IN, drawable
from fengong.report.load import loads
from fengong.report.pictures.heat import heat_picture, shared_counts
from fengong.report.pictures.load import load_picture
from fengong.report.pictures.strip import strip_picture
from fengong.report.pictures.svg import INK, Picture


def uses(picture: Picture) -> int:
    """Letters that are drawn."""
    return len(re.findall(rb"<use [^>]*#FengongSansSC", picture.svg))


def test_letters_are_outlines_of_the_shipped_font(report: ReportContents) -> None:
    picture = load_picture(loads(report.counted), "zh")
    assert picture is not None
    names = {load.actor.name for load in loads(report.counted)}
    assert etree.fromstring(picture.svg).findall(".//{*}text") == []
    assert uses(picture) >= sum(map(len, names))
    assert load_picture(loads(report.counted), "zh") == picture, "the same bytes"


def test_colours_follow_light_and_dark(report: ReportContents) -> None:
    picture = load_picture(loads(report.counted), "zh")
    assert picture is not None
    body = picture.svg.partition(b"</style>")[2]
    assert b"var(--responsible)" in body
    assert not any(colour.encode() in body for colour in INK.values())


def test_the_heat_map_counts_what_the_incidence_says(report: ReportContents) -> None:
    tasks = report.counted.tasks_of()
    actors = [load.actor for load in loads(report.counted)]
    counts = shared_counts(report.counted, actors)
    for row, a in enumerate(actors):
        for column, b in enumerate(actors):
            assert counts[row, column] == (len(set(tasks[a]) & set(tasks[b])) if a != b else 0)
    assert heat_picture(report.counted, "zh") is not None


def test_what_the_font_lacks_is_drawn_as_the_sign_for_it(report: ReportContents) -> None:
    first, *rest = loads(report.counted)
    odd = replace(first, actor=replace(first.actor, name="𰻞局"))
    assert drawable("𰻞局") == f"{STAND_IN}局"
    assert load_picture((odd, *rest), "zh") is not None, "no warning of a missing glyph, which would be an error here"


def test_without_anything_to_draw_there_is_no_picture(report: ReportContents) -> None:
    nothing = replace(report.counted, actors=(), rows=(), tasks=())
    assert load_picture((), "zh") is None
    assert heat_picture(nothing, "zh") is None
    assert strip_picture(calendar(nothing), "zh") is None
