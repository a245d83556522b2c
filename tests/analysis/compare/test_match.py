from __future__ import annotations

import random
from dataclasses import replace

import pytest

from fengong.analysis.compare.match import FLOOR, SURE, Doubt, Matching, match_tasks
from fengong.analysis.compare.side import Side
from fengong.analysis.incidence import Heading, Plan, Task

from .conftest import Draft, Make

LEAD = {"市住建局": "lead"}
DRAFTS: list[Draft] = [
    ("1", "建立档案", "对供水、排水、燃气管道逐段建档，标明管径、材质和铺设年份", LEAD),
    ("2", "检查用气", "逐户查看餐馆的软管、阀门和报警器，不合格的当场换下", LEAD),
    ("3", "储备物资", "按照常用管径储备管件、夹具和水泵，存放在三个仓库", LEAD),
    ("4", "演练处置", "每年汛期之前举行一次联合演练，之后一周内写出评估报告", LEAD),
]


def pairs(matching: Matching) -> list[tuple[str | None, str | None]]:
    return [(match.old.number, match.new.number) for match in matching.matches]


def matched(old: Side, new: Side) -> Matching:
    return match_tasks(old.texts, new.texts)


def numbered(drafts: list[Draft]) -> list[Draft]:
    return [(str(at), *draft[1:]) for at, draft in enumerate(drafts, 1)]


def test_a_task_put_at_the_top_renumbers_all_and_changes_no_pair(make: Make) -> None:
    new = make(numbered([("", "采购仪器", "为各区配备探地雷达和听漏仪，操作人员须持证", LEAD), *DRAFTS]))
    found = matched(make(DRAFTS), new)
    assert pairs(found) == [("1", "2"), ("2", "3"), ("3", "4"), ("4", "5")]
    assert [task.number for task in found.new] == ["1"]
    assert found.gone == ()
    assert {match.doubt for match in found.matches} == {None}


def test_two_tasks_that_change_places(make: Make) -> None:
    found = matched(make(DRAFTS), make(numbered([DRAFTS[0], DRAFTS[2], DRAFTS[1], DRAFTS[3]])))
    assert pairs(found) == [("1", "1"), ("2", "3"), ("3", "2"), ("4", "4")]
    assert {(match.score, match.doubt) for match in found.matches} == {(1.0, None)}


def test_a_number_alone_pairs_nothing(make: Make) -> None:
    found = matched(make(DRAFTS[:1]), make([("1", "演练处置", DRAFTS[3][2], LEAD)]))
    assert (found.matches, len(found.gone), len(found.new)) == ((), 1, 1)


@pytest.mark.parametrize(
    ("title", "body", "doubt"),
    [
        ("检查用气", "逐户查看餐馆的软管、阀门和报警器，不合格的立即更换", None),
        ("检查用气", "上门检查餐馆的软管、阀门，督促更换老旧报警器", Doubt.UNLIKE),
    ],
)
def test_a_task_in_other_words_is_matched_and_a_doubtful_one_says_so(
    make: Make, title: str, body: str, doubt: Doubt | None
) -> None:
    found = matched(make(DRAFTS), make([DRAFTS[0], ("2", title, body, LEAD), *DRAFTS[2:]]))
    (match,) = (match for match in found.matches if match.old.number == "2")
    assert (match.new.number, match.doubt) == ("2", doubt)
    assert (FLOOR <= match.score < SURE) == (doubt is Doubt.UNLIKE)


def test_other_departments_and_dates_do_not_make_another_task(make: Make) -> None:
    others: list[Draft] = [(*draft[:3], {"市教育局": "lead", "市水务局": "support"}) for draft in DRAFTS]
    assert {match.score for match in matched(make(DRAFTS), make(others)).matches} == {1.0}


def test_tasks_of_one_title_are_told_apart_by_their_words(make: Make) -> None:
    old: list[Draft] = [("1", "加强宣传", DRAFTS[0][2], LEAD), ("2", "加强宣传", DRAFTS[1][2], LEAD)]
    new: list[Draft] = [("1", "加强宣传", DRAFTS[1][2], LEAD), ("2", "加强宣传", DRAFTS[0][2], LEAD)]
    assert pairs(matched(make(old), make(new))) == [("1", "2"), ("2", "1")]


def test_tasks_of_the_same_words_are_told_apart_by_their_number_and_said_to_be_doubtful(make: Make) -> None:
    old: list[Draft] = [("1", "加强宣传", "张贴走向图", LEAD), ("2", "加强宣传", "张贴走向图", {"市教育局": "lead"})]
    new: list[Draft] = [("1", "加强宣传", "张贴走向图", {"市水务局": "lead"}), ("2", "加强宣传", "张贴走向图", LEAD)]
    found = matched(make(old), make(new))
    # The first is the same to the letter as the second of the other plan, whatever the numbers.
    assert pairs(found) == [("1", "2"), ("2", "1")]
    assert [match.doubt for match in matched(make(old[:1]), make(new)).matches] == [None]
    same: list[Draft] = [(number, title, body, {"市公安局": "lead"}) for number, title, body, _ in new]
    assert [match.doubt for match in matched(make(old), make(same)).matches] == [Doubt.RIVAL, Doubt.RIVAL]
    assert pairs(matched(make(old), make(same))) == [("1", "1"), ("2", "2")]


def test_the_best_whole_wins_over_the_first_good_pair(make: Make) -> None:
    """The first old task is like both new ones, and the second only like the one that suits the first best."""
    first = "对供水管道逐段建档，标明管径、材质和铺设年份，图纸录入数据库"
    old: list[Draft] = [("1", "甲", first, LEAD), ("2", "乙", "对供水管道逐段建档，标明管径、材质和铺设年份", LEAD)]
    new: list[Draft] = [
        ("1", "甲", "标明管径、材质和铺设年份，图纸录入数据库", LEAD),
        ("2", "甲", first + "并备份", LEAD),
    ]
    assert pairs(matched(make(old[:1]), make(new))) == [("1", "2")]
    assert len(matched(make(old), make(new)).matches) == 2


def test_the_order_in_which_tasks_are_given_changes_nothing(make: Make, city_2017: Side, city_2020: Side) -> None:
    old, new = list(city_2017.texts.items()), list(city_2020.texts.items())
    expected = match_tasks(dict(old), dict(new))
    for seed in range(5):
        chance = random.Random(seed)
        chance.shuffle(old)
        chance.shuffle(new)
        assert match_tasks(dict(old), dict(new)) == expected


def test_where_tasks_stand_in_the_text_changes_nothing(city_2017: Side, city_2020: Side) -> None:
    places = list(range(len(city_2020.tasks)))
    random.Random(7).shuffle(places)
    new = {replace(task, start=at): words for at, (task, words) in zip(places, city_2020.texts.items(), strict=True)}

    def found(texts: dict[Task, str]) -> set[tuple[str, str, float, Doubt | None]]:
        matches = match_tasks(city_2017.texts, texts).matches
        return {(match.old.iri, match.new.iri, match.score, match.doubt) for match in matches}

    assert found(new) == found(city_2020.texts)


def test_nothing_to_match() -> None:
    task = Task("i", Plan("p", "p"), "t", 0)
    assert match_tasks({}, {}) == Matching((), (), ())
    assert match_tasks({task: "应急"}, {}) == Matching((), (task,), ())
    assert match_tasks({}, {task: "应急"}) == Matching((), (), (task,))


def test_two_readings_of_one_plan_may_hold_equal_tasks(make: Make) -> None:
    """A task that stands in both at the same place is the same value; which side it is of must not be lost."""
    found = matched(make(DRAFTS), make([DRAFTS[0], DRAFTS[1]]))
    assert pairs(found) == [("1", "1"), ("2", "2")]
    assert [task.number for task in found.gone] == ["3", "4"]
    assert found.matches[0].old == found.matches[0].new


def test_of_tasks_alike_in_words_the_section_decides_before_the_number_and_the_number_before_the_place(
    make: Make,
) -> None:
    people = ({"市住建局": "lead"}, {"市水务局": "lead"}), ({"市公安局": "lead"}, {"市教育局": "lead"})
    old, new = (
        make([("1", "加强宣传", "张贴走向图", one), ("2", "加强宣传", "张贴走向图", two)]) for one, two in people
    )

    def placed(side: Side, *places: tuple[str, str]) -> dict[Task, str]:
        """The same tasks with other numbers and headings."""
        return {
            replace(task, number=number, headings=(Heading(heading, None, heading),)): words
            for (task, words), (number, heading) in zip(side.texts.items(), places, strict=True)
        }

    before = placed(old, ("1", "甲"), ("2", "乙"))
    assert pairs(match_tasks(before, placed(new, ("2", "甲"), ("1", "乙")))) == [("1", "2"), ("2", "1")]
    assert pairs(match_tasks(before, placed(new, ("1", "乙"), ("2", "甲")))) == [("1", "2"), ("2", "1")]
    before = placed(old, ("1", "甲"), ("2", "甲"))
    found = match_tasks(before, placed(new, ("2", "甲"), ("1", "甲"))).matches
    assert [(match.old.start, match.new.start) for match in found] == [(0, 1000), (1000, 0)]


def test_a_hundred_tasks_of_the_same_words_are_paired_in_the_order_of_the_text() -> None:
    def hundred(name: str) -> dict[Task, str]:
        return {Task(f"{name}{at}", Plan(name, name), f"{at}", at, words="落实责任"): "落实责任" for at in range(100)}

    found = match_tasks(hundred("old"), hundred("new"))
    assert [(match.old.start, match.new.start) for match in found.matches] == [(at, at) for at in range(100)]
