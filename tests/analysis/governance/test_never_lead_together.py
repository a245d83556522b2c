from __future__ import annotations

from tests.analysis.governance.conftest import ViewOf

from fengong.analysis.governance.never_lead_together import find
from fengong.analysis.governance.thresholds import Thresholds

SAID = {**dict.fromkeys(range(1, 6), "牵甲 配乙"), 6: "牵丙 牵丁"}


def test_a_pair_that_shares_five_tasks(view_of: ViewOf) -> None:
    (found,) = find(view_of(SAID))
    assert ({actor.name for actor in found.actors}, str(found.certainty)) == ({"甲", "乙"}, "stated")
    assert len(found.tasks) == 5
    assert "共同任务 5 项（各 5 项、5 项，全部 6 项，若随意分布约 4.2 项），其中写了牵头的 5 项" in found.why[0].said(
        "zh"
    )


def test_one_task_led_together_is_enough(view_of: ViewOf) -> None:
    assert list(find(view_of({**SAID, 5: "牵甲 牵乙"}))) == []


def test_fewer_shared_tasks_are_not_much(view_of: ViewOf) -> None:
    assert list(find(view_of(SAID, Thresholds(much=6)))) == []


def test_no_lead_in_any_shared_task_says_nothing_of_the_two(view_of: ViewOf) -> None:
    (found,) = find(view_of({**dict.fromkeys(range(1, 6), "责甲 责乙"), 6: "牵丙 牵丁"}))
    assert (str(found.certainty), "说明不了" in found.why[-1].said("zh")) == ("convention", True)


def test_a_plan_that_never_names_two_leads_is_written_so(view_of: ViewOf) -> None:
    (found,) = find(view_of({**SAID, 6: "牵丙"}))
    assert (str(found.certainty), "至多写一个牵头" in found.why[-1].said("zh")) == ("convention", True)


def test_a_lead_nobody_knows_may_be_one_of_them(view_of: ViewOf) -> None:
    (found,) = find(view_of({**SAID, 5: "牵甲 配乙 牵?局"}))
    assert str(found.certainty) == "not-known"
