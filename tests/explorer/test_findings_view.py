"""The findings as a view, in a real browser."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest

from fengong.explorer.facts import Note
from fengong.explorer.gather import gather

pytestmark = pytest.mark.browser

Visitor = Any


def notes(store: ox.Store) -> list[Note]:
    facts = gather(store)
    return [*facts.notes, *(note for task in facts.tasks for note in task.notes)]


def shown(page: Any, part: str) -> dict[str, int]:
    """Kind → the count it is said to have."""
    return {
        group.get_attribute("data-code"): int(group.locator("> summary .count").inner_text())
        for group in page.locator(f"#findings .of-{part} .group").all()
    }


def test_every_finding_is_there_by_kind(visit: Visitor, wuwei_page: Path, wuwei_store: ox.Store) -> None:
    opened = visit(wuwei_page, fragment="view=findings")
    expected = Counter(note.code for note in notes(wuwei_store))
    assert shown(opened.page, "source") == expected
    for code, count in expected.items():
        assert opened.page.locator(f"#findings [data-code={code}] .where").count() == count
    places = opened.page.locator("#findings .of-source .where").evaluate_all(
        "all => all.map((one) => one.dataset.place)"
    )
    assert sorted(places) == sorted(f"{note.span.start}-{note.span.end}" for note in notes(wuwei_store))
    assert opened.complaints == []


def test_severe_kinds_stand_first_and_say_so(visit: Visitor, wuwei_page: Path) -> None:
    badges = visit(wuwei_page, fragment="view=findings").page.locator("#findings .of-source .badge").all_inner_texts()
    rank = {"错误": 0, "注意": 1, "说明": 2}
    assert badges == sorted(badges, key=lambda badge: rank[badge])
    assert {"注意", "说明"} <= set(badges)


def test_the_work_is_judged_as_the_analysis_does(visit: Visitor, wuwei_page: Path, wuwei_store: ox.Store) -> None:
    opened = visit(wuwei_page, fragment="view=findings")
    facts = gather(wuwei_store)
    assert shown(opened.page, "work") == {kind.code: len(kind.found) for kind in facts.governance if kind.found}
    text = facts.sources[0].text
    for place, words in opened.page.locator("#findings .of-work .where").evaluate_all(
        "all => all.map((one) => [one.dataset.place, one.querySelector('q').textContent])"
    ):
        start, end = map(int, place.split("-"))
        quoted = text[start:end]
        assert words == (quoted if len(quoted) <= 80 else quoted[:80] + "…")


def test_a_finding_leads_to_its_words(visit: Visitor, wuwei_page: Path, wuwei_store: ox.Store) -> None:
    opened = visit(wuwei_page, fragment="view=findings")
    page = opened.page
    note = next(note for note in notes(wuwei_store) if note.code == "doubtful-clause")
    place = f"{note.span.start}-{note.span.end}"
    page.locator("#findings [data-code=doubtful-clause] > summary").click()
    page.locator(f"#findings [data-place='{place}']").first.click()
    assert page.locator("#text").is_visible()
    assert "".join(page.locator("#text .m.found").all_text_contents()) == note.words
    top = page.locator("#text .m.found").first.bounding_box()["y"]
    box = page.locator("#text").bounding_box()
    assert box["y"] <= top < box["y"] + box["height"]
    assert f"words={place}" in page.evaluate("location.hash")


def test_words_in_a_folded_copy_are_unfolded(visit: Visitor, wuwei_page: Path, wuwei_store: ox.Store) -> None:
    repeat = next(span for kind, span in gather(wuwei_store).sources[0].regions if kind == "repeat" and len_(span) > 99)
    note = next(note for note in notes(wuwei_store) if note.code == "damage" and repeat.holds(note.span))
    opened = visit(wuwei_page, fragment=f"view=text&words={note.span.start}-{note.span.end}")
    assert opened.page.locator("#text .m.found").first.is_visible()


def len_(span: Any) -> int:
    return int(span.end - span.start)


def test_hostile_words_stay_words(visit: Visitor, hostile_page: Path) -> None:
    opened = visit(hostile_page, fragment="view=findings")
    opened.page.locator("#findings details").evaluate_all("all => all.forEach((one) => (one.open = true))")
    assert opened.page.locator("#findings .where").count() > 0
    assert opened.page.locator("#findings :is(img, script, iframe, a)").count() == 0
    assert opened.page.title() != "run"
    assert opened.complaints == []
