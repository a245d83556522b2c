from __future__ import annotations

from tests.analysis.governance.conftest import ViewOf, task

from fengong.analysis.governance.leads_never_supports import find, narrowest
from fengong.analysis.governance.thresholds import Thresholds

SECTORS = {1: "mines gas", 2: "roads", 3: "parks"}


def test_leads_in_three_sectors_and_supports_nowhere(view_of: ViewOf) -> None:
    (found,) = find(view_of({1: "牵甲 配乙", 2: "牵甲 配丙", 3: "牵乙"}, sectors=SECTORS))
    assert ([actor.name for actor in found.actors], str(found.certainty)) == (["甲"], "stated")
    assert [one.task.number for one in found.tasks] == ["1", "2"]
    assert "牵头 2 项任务，其中 2 项点到 3 个领域" in found.why[0].said("zh")


def test_who_supports_once_is_not_one(view_of: ViewOf) -> None:
    assert list(find(view_of({1: "牵甲", 2: "牵甲", 3: "牵乙 配甲"}, sectors=SECTORS))) == []


def test_one_task_that_lists_many_sectors_is_not_many(view_of: ViewOf) -> None:
    assert list(find(view_of({1: "牵甲", 2: "配乙"}, sectors={1: "mines gas roads parks"}))) == []


def test_a_plan_without_supporters_is_written_so(view_of: ViewOf) -> None:
    (found,) = find(view_of({1: "牵甲", 2: "牵甲"}, sectors=SECTORS))
    assert str(found.certainty) == "convention"
    assert "没有给任何主体写“配合”" in found.why[-1].said("zh")


def test_a_supporter_nobody_knows_may_be_it(view_of: ViewOf) -> None:
    (found,) = find(view_of({1: "牵甲", 2: "牵甲", 3: "牵乙 配?局 配丙"}, sectors=SECTORS))
    assert str(found.certainty) == "not-known"


def test_the_threshold_is_kept(view_of: ViewOf) -> None:
    said = {1: "牵甲 配乙", 2: "牵甲"}
    assert list(find(view_of(said, Thresholds(many_sectors=4), sectors=SECTORS))) == []
    assert len(list(find(view_of(said, Thresholds(many_sectors=3), sectors=SECTORS)))) == 1


def test_a_broader_sector_is_not_counted_beside_a_narrower_one() -> None:
    assert narrowest([task(1, "mines", ""), task(2, "coal<mines", "")]) == {"coal"}
