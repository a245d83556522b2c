"""Scores, errors and changes as listings."""

from __future__ import annotations

from fengong.evaluate.rows import Row
from fengong.evaluate.run import Evaluated
from fengong.evaluate.tables import change_table, error_table, score_table, total

LEAD, OTHER, WRONG = (
    Row(0, 4, "市应急局", "lead", "1"),
    Row(5, 9, "市公安局", "lead", "1"),
    Row(9, 11, "各地", "lead", "1"),
)
LEAD_AS_SUPPORT = Row(0, 4, "市应急局", "support", "1")


def document(*found: Row) -> Evaluated:
    return Evaluated("plan", (LEAD, OTHER), found)


def test_scores_of_each_and_of_all() -> None:
    table = score_table([document(LEAD), Evaluated("free", None, (LEAD,))], "span", "en")
    assert [row[:4] for row in table.rows] == [("plan", 2, 1, 1), ("total", 2, 1, 1)]
    assert table.rows[0][4:] == (1.0, 0.5, 0.6667, 0.6667, 1.0)
    assert total([document(LEAD)], "span").f1 == 2 / 3


def test_what_stood_in_the_way_is_a_note() -> None:
    problems = [Evaluated("a", (LEAD,), (), problem="a.txt: is empty"), Evaluated("b", (LEAD,), (), misplaced=1)]
    table = score_table(problems, "span", "en")
    assert "is empty" in table.notes[-1]
    assert "--by surface" in table.notes[0]
    assert score_table(problems[1:], "surface", "en").notes == ()


def test_errors_are_limited_for_each_document() -> None:
    found = document(LEAD_AS_SUPPORT, WRONG)
    assert [row[1] for row in error_table([found], "span", 9, "en").rows] == ["role", "lost", "gained"]
    assert len(error_table([found, found], "span", 2, "zh").rows) == 4
    assert error_table([found], "span", 1, "en").rows == (("plan", "role", "1", "市应急局", 0, 4, "lead", "support"),)


def test_changes_show_what_would_be_right_and_are_judged() -> None:
    table = change_table({"plan": (LEAD_AS_SUPPORT,)}, [document(LEAD, WRONG)], "span", "en")
    assert [(row[1], *row[-3:]) for row in table.rows] == [
        ("role", "support", "lead", "lead"),
        ("gained", None, "lead", None),
    ]
    assert table.notes == (
        "1 gained, 0 lost, 1 with another role, 0 in another task",
        "in annotated documents: 1 for the better, 1 for the worse",
    )


def test_losing_what_was_wrong_is_for_the_better_and_losing_what_was_right_for_the_worse() -> None:
    notes = change_table({"plan": (LEAD, WRONG)}, [document()], "span", "en").notes
    assert "1 for the better, 1 for the worse" in notes[1]


def test_documents_without_gold_are_compared_and_not_judged() -> None:
    free = Evaluated("free", None, (LEAD,))
    table = change_table({"free": (), "old": (LEAD,)}, [free], "span", "zh")
    assert len(table.rows) == 1
    assert "改对 0，改错 0" in table.notes[1]
    assert "old" in table.notes[2]
