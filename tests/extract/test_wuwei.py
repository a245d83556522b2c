"""What the Wuwei page says of its own damage comes out as findings, each with its place."""

from __future__ import annotations

from collections import Counter

import pytest

from fengong.lexicon.findings import message
from fengong.model import Finding, Reading, Region, Span


def of(reading: Reading, code: str) -> list[Finding]:
    return [found for found in reading.findings if found.code == code]


def words(reading: Reading, found: Finding) -> str:
    return found.span.of(reading.outline.document.text)


def test_the_title_stands_twice(wuwei: Reading) -> None:
    (found,) = of(wuwei, "title-repeated")
    assert found.span == Span(20, 39)
    assert words(wuwei, found) == wuwei.outline.plan.title


def test_the_body_stands_twice_and_the_copies_are_equal(wuwei: Reading) -> None:
    (found,) = of(wuwei, "body-repeated")
    text = wuwei.outline.document.text
    assert found.span == Span(6645, 13249)
    assert words(wuwei, found) == text[40:6644]
    assert "40–6644" in message(found, "en")
    assert of(wuwei, "copies-differ") == []
    assert all(task.span.end <= 6645 for task in wuwei.outline.tasks), "the second copy gives no tasks"


def test_page_furniture_stands_at_the_end(wuwei: Reading) -> None:
    (found,) = of(wuwei, "page-furniture")
    assert words(wuwei, found) == "最近搜索\n无\n热门搜索\n无"


def test_missing_sections_and_tasks(wuwei: Reading) -> None:
    details = {dict(found.details)["missing"] for found in (*of(wuwei, "missing-section"), *of(wuwei, "missing-task"))}
    assert details == {"（四）", "（六）", "11–16", "26–27"}
    lost = [section.path for section in wuwei.outline.sections if section.span is None]
    assert lost == [("（四）",), ("（六）",)]


def test_tasks_17_to_19_belong_to_the_lost_section(wuwei: Reading) -> None:
    (found,) = of(wuwei, "lost-section")
    assert words(wuwei, found) == "17."
    for number in ("17", "18", "19"):
        (task,) = [task for task in wuwei.outline.tasks if task.path[-1] == number]
        assert (task.path, task.section) == (("（四）", number), "sec_4")
    assert [t.path[-1] for t in wuwei.outline.tasks if t.path[0] == "（三）"] == ["7", "8", "9", "10"]


def test_what_stands_before_a_hole_is_kept_and_doubted(wuwei: Reading) -> None:
    doubted = {row.task.path[-1] for row in wuwei.assignments if row.confidence < 1 and row.kind != "unresolved"}
    assert doubted == {"10", "25"}, "task 25 stands before a hole as task 10 does"
    assert [words(wuwei, found)[:4] for found in of(wuwei, "doubtful-clause")] == ["市应急局", "负有安全"]
    assert all(row.confidence == 0.5 for row in wuwei.assignments if row.task.path[-1] == "10")


def test_every_trace_of_damage_in_both_copies(wuwei: Reading) -> None:
    text = wuwei.outline.document.text
    counts = Counter(words(wuwei, found) for found in of(wuwei, "damage"))
    assert counts["(略)"] == text.count("(略)") == 70
    assert counts["*"] == text.count("*") == 12


def test_two_damaged_actors_stay_unresolved(wuwei: Reading) -> None:
    open_rows = [row for row in wuwei.assignments if row.kind == "unresolved"]
    assert [(row.task.path[-1], row.mention.surface) for row in open_rows] == [
        ("7", "负有安全监管职责 (略) 委宣传部"),
        ("18", "(略) 事业发展中心"),
    ]
    assert [words(wuwei, found) for found in of(wuwei, "actor-damaged")] == [r.mention.surface for r in open_rows]
    assert all(row.confidence == 0.5 for row in open_rows)


def test_every_other_actor_is_resolved_or_a_group(wuwei: Reading) -> None:
    assert Counter(str(row.kind) for row in wuwei.assignments) == {"organization": 80, "group": 24, "unresolved": 2}
    assert of(wuwei, "actor-unknown") == of(wuwei, "actor-ambiguous") == []


def test_everything_was_understood(wuwei: Reading) -> None:
    assert not {found.code for found in wuwei.findings} & {"not-understood", "clause-not-understood", "no-items"}
    assert Region.UNREAD not in {kind for _, kind in wuwei.outline.regions}


@pytest.mark.parametrize(
    ("number", "sectors"),
    [
        ("6", {"construction", "gas", "mines", "hazardous-chemicals", "fireworks", "dust-explosion", "confined-space"}),
        ("18", {"coal-mines", "hazardous-chemicals", "gas"}),
        ("19", {"fire-safety", "small-places", "elevators"}),
        ("28", {"mines", "hazardous-chemicals", "oil-gas-pipelines"}),
    ],
)
def test_sectors(wuwei: Reading, number: str, sectors: set[str]) -> None:
    (task,) = [task for task in wuwei.outline.tasks if task.path[-1] == number]
    assert sectors <= {tag.notation for tag in task.sectors}


def test_an_alias_is_tagged_where_it_stands(wuwei: Reading) -> None:
    (task,) = [task for task in wuwei.outline.tasks if task.path[-1] == "17"]
    tagged = {tag.span.of(wuwei.outline.document.text): tag.notation for tag in task.sectors}
    assert tagged["危化品"] == "hazardous-chemicals"
