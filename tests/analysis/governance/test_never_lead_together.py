from __future__ import annotations

import pytest
from tests.analysis.governance.conftest import ViewOf

from fengong.analysis.governance.catalogue import FINDINGS, unsaid_notes
from fengong.analysis.governance.never_lead_together import find, unsaid
from fengong.analysis.governance.thresholds import Thresholds
from fengong.analysis.incidence import Incidence
from fengong.analysis.shared import shared_pairs

SAID = {**dict.fromkeys(range(1, 6), "牵甲 配乙"), 6: "牵丙 牵丁"}


def test_a_pair_that_shares_five_tasks(view_of: ViewOf) -> None:
    (found,) = find(view_of(SAID))
    assert ({actor.name for actor in found.actors}, str(found.certainty)) == ({"甲", "乙"}, "stated")
    assert len(found.tasks) == 5
    assert "共同任务 5 项（各 5 项、5 项，全部 6 项；偶然预期 4.17 项，p=0.408），其中写了牵头的 5 项" in found.why[
        0
    ].said("zh")
    assert found.why[1].said("zh") == "任务太少，是否超出偶然无从判断。"


def test_what_chance_would_give_is_what_the_analysis_of_ties_says(view_of: ViewOf) -> None:
    names = ("丁", "戊", "己", "庚", "辛", "壬")
    many = {n: f"牵{names[n % 6]} 配{names[(n + 1 + n // 6 % 4) % 6]}" for n in range(1, 181)}
    tied = dict.fromkeys(range(181, 193), "牵甲 配乙")
    view = view_of({**many, **tied, 193: "牵丙 牵丁"})
    one = next(one for one in find(view) if {actor.name for actor in one.actors} == {"甲", "乙"})
    incidence = Incidence(tuple(view.departments), view.tasks, view.named)
    pair = next(pair for pair in shared_pairs(incidence).pairs if {pair.a.name, pair.b.name} == {"甲", "乙"})
    assert f"expected, p = {pair.chance.p:.3g}" in one.why[0].said("en")
    assert f"by chance {pair.chance.expected:.3g} expected" in one.why[0].said("en")
    assert one.why[1].said("en") == "They share more than chance would give."
    others = {other.why[1].said("en") for other in find(view) if other is not one}
    assert "What they share is not beyond chance." in others


def test_one_task_led_together_is_enough(view_of: ViewOf) -> None:
    assert list(find(view_of({**SAID, 5: "牵甲 牵乙"}))) == []


def test_fewer_shared_tasks_are_not_much(view_of: ViewOf) -> None:
    assert list(find(view_of(SAID, Thresholds(much=6)))) == []


def test_no_lead_in_any_shared_task_is_no_finding_and_is_counted(view_of: ViewOf) -> None:
    view = view_of({**dict.fromkeys(range(1, 6), "责甲 责乙"), 6: "牵丙 牵丁"})
    assert (list(find(view)), unsaid(view)) == ([], 1)
    assert unsaid(view_of(SAID)) == 0


@pytest.mark.parametrize(("lang", "words"), [("zh", "另有 1 对部门"), ("en", "is not listed: 1.")])
def test_pairs_without_a_lead_are_told_in_a_note(view_of: ViewOf, lang: str, words: str) -> None:
    plans = [view_of(dict.fromkeys(range(1, 6), "责甲 责乙")), view_of(SAID)]
    (note,) = unsaid_notes(plans, FINDINGS, lang)
    assert words in note
    assert unsaid_notes(plans, ["no-lead"], lang) == ()
    assert unsaid_notes(plans[1:], FINDINGS, lang) == ()


def test_a_plan_that_never_names_two_leads_is_written_so(view_of: ViewOf) -> None:
    (found,) = find(view_of({**SAID, 6: "牵丙"}))
    assert (str(found.certainty), "至多写一个牵头" in found.why[-1].said("zh")) == ("convention", True)


def test_a_lead_nobody_knows_may_be_one_of_them(view_of: ViewOf) -> None:
    (found,) = find(view_of({**SAID, 5: "牵甲 配乙 牵?局"}))
    assert str(found.certainty) == "not-known"
