from __future__ import annotations

from tests.analysis.governance.conftest import ViewOf

from fengong.analysis.governance.deadlines_pile_up import due_in_quarters, find
from fengong.analysis.governance.thresholds import Thresholds

#: 甲 has 3 of 9 tasks, all of which are due in one quarter with another one.
SAID = {1: "责甲", 2: "责甲", 3: "牵甲", **dict.fromkeys(range(4, 10), "责乙")}
DUES = {1: "2025-06-30", 2: "2025-04-01", 3: "2025-05-01 2025-06-01", 4: "2025-06-30", 5: "2025-07-01", 6: "open"}


def test_a_pile_is_compared_with_the_share_of_tasks(view_of: ViewOf) -> None:
    (found,) = find(view_of(SAID, dues=DUES))
    assert ([actor.name for actor in found.actors], str(found.certainty)) == (["甲"], "stated")
    assert found.why[0].said("en") == (
        "Of 4 tasks due in 2025 Q2 (2025-04-01 to 2025-06-30), it leads or answers for 3; "
        "its share of all tasks (3 of 9) would give 1.3."
    )
    assert "可能是巧合" in found.why[1].said("zh")
    assert [words.words for words in found.tasks[2].passages] == ["2025-05-01前", "2025-06-01前", "牵甲"]


def test_what_the_share_gives_is_no_pile(view_of: ViewOf) -> None:
    every = dict.fromkeys(SAID, "2025-06-30")
    assert list(find(view_of(SAID, dues=every))) == []


def test_a_supporter_has_no_deadline(view_of: ViewOf) -> None:
    assert list(find(view_of({**SAID, 1: "责乙 配甲"}, dues=DUES))) == []


def test_few_is_said_below_the_threshold_only(view_of: ViewOf) -> None:
    (found,) = find(view_of(SAID, Thresholds(few=4), dues=DUES))
    assert len(found.why) == 1


def test_the_least_pile_and_the_factor_are_kept(view_of: ViewOf) -> None:
    assert list(find(view_of(SAID, Thresholds(pile=4), dues=DUES))) == []
    assert list(find(view_of(SAID, Thresholds(times=3), dues=DUES))) == []


def test_a_task_is_due_once_in_a_quarter_and_in_each_of_several(view_of: ViewOf) -> None:
    due = due_in_quarters(view_of({1: "责甲"}, dues={1: "2025-12-31 2025-10-01 2026-01-01 open"}))
    assert {quarter: len(tasks) for quarter, tasks in due.items()} == {(2025, 4): 1, (2026, 1): 1}
