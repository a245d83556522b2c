from __future__ import annotations

from dataclasses import replace

import pytest

from fengong.analysis.incidence import Actor, Incidence, Unnamed
from fengong.analysis.notes import WORDS
from fengong.analysis.null_model.ties import ties
from fengong.analysis.rank import rank
from fengong.analysis.rank_table import rank_table
from fengong.analysis.restrict import restrict
from fengong.analysis.robustness import Interval, Lack, PairIntervals
from fengong.analysis.scope import WITH_GROUPS, Scope
from fengong.analysis.shared import Judged, partners, rank_intervals, shared_pairs
from fengong.analysis.shared_table import partners_table, shared_table
from fengong.analysis.wording import say
from fengong.model import Kind, Role


def test_rows_have_both_counts_and_the_tasks(named: Incidence) -> None:
    table = shared_table(named, shared_pairs(named, 1), "zh")
    names = (None, None, None, "云山市住房和城乡建设局", "云山市应急管理局")
    assert table.rows == ((*names, 2, 2.38, 0.858, 5, "无从判断", 3, 3, "1、2"),)
    assert [column.key for column in table.columns][5:10] == ["shared", "expected", "p", "needed", "tie"]


def test_the_interval_of_a_rank_stands_beside_it_and_where_there_is_none_a_note_says_so(named: Incidence) -> None:
    none = shared_table(named, shared_pairs(named, judged=Judged(ties(named), intervals=rank_intervals(named))), "zh")
    assert [column.key for column in none.columns][:3] == ["rank", "rank_from", "rank_to"]
    assert {row[:3] for row in none.rows} == {(None, None, None)}
    assert "不列名次：使部门相连的任务不足 5 项" in " ".join(none.notes)
    assert "100000" not in " ".join(none.notes)
    many = PairIntervals(0, {}, Lack.PAIRS)
    notes = " ".join(shared_table(named, shared_pairs(named, judged=Judged(ties(named), intervals=many)), "en").notes)
    assert "for more than 100000 pairs no intervals are computed" in notes
    assert "fewer than" not in notes
    first, *others = shared_pairs(named).pairs
    known = PairIntervals(1000, {frozenset((first.a, first.b)): Interval(1, 3)})
    table = shared_table(named, shared_pairs(named, judged=Judged(ties(named), intervals=known)), "en")
    assert [row[:3] for row in table.rows] == [(1, 1, 3), *((None, None, None) for _ in others)]
    assert "95 % of the ranks over 1000 redraws" in " ".join(table.notes)


def test_another_weight_stands_in_a_column_of_its_own(named: Incidence) -> None:
    table = shared_table(named, shared_pairs(named, 1, "newman"), "en")
    at = [column.key for column in table.columns].index("weight")
    assert table.rows[0][at - 1 : at + 1] == (2, 1.5)
    assert "Ordered by the weight newman" in " ".join(table.notes)


def test_where_nothing_can_be_told_a_note_says_so_and_how_many_tasks_would_be_needed(named: Incidence) -> None:
    table = shared_table(named, shared_pairs(named), "en")
    assert {row[9] for row in table.rows} == {"cannot be told"}
    notes = " ".join(table.notes)
    assert "Of 4 pairs that share a task 0 hold, 0 are not beyond chance, 4 cannot be told (6 pairs judged" in notes
    assert "Too few tasks: by this test, which is a cautious one, no two departments could share enough" in notes


def test_where_none_holds_the_first_note_says_so(named: Incidence) -> None:
    table = shared_table(named, shared_pairs(named, judged=Judged(ties(named), only_holding=True)), "zh")
    assert (table.rows, table.notes[0]) == ((), "没有一对部门的联系成立。")
    assert "只列出联系成立的部门。" in table.notes


def test_every_output_says_whether_groups_were_counted(whole: Incidence, named: Incidence) -> None:
    without = " ".join(shared_table(named, shared_pairs(named), "zh").notes)
    assert "未计入 1 个群体（如“有关部门”）" in without
    counted = restrict(whole, WITH_GROUPS)
    assert "已计入 1 个群体" in " ".join(shared_table(counted, shared_pairs(counted), "zh").notes)


def test_the_notes_tell_what_the_counts_hide(named: Incidence) -> None:
    notes = " ".join(shared_table(named, shared_pairs(named, 2), "en").notes)
    assert "of 6 tasks, 4 name one of 4 departments, and 3 name two or more" in notes
    assert "nobody can tell whom they mean: 1; see `fengong query unresolved`" in notes
    assert "a difference of one or two means nothing" in notes
    assert "2 of 4 rows are shown, 2 more equal the last one" in notes
    assert "Raw counts favour departments named on many tasks" in notes


def test_doubtful_assignments_are_counted_and_told(whole: Incidence) -> None:
    rows = tuple(replace(row, quotes=(replace(row.quotes[0], confidence=0.5),)) for row in whole.rows[:2])
    doubtful = restrict(replace(whole, rows=(*rows, *whole.rows[2:])), Scope())
    assert (
        "2 处分工所依原文有缺损或含糊（任务 1），仍计入。" in shared_table(doubtful, shared_pairs(doubtful), "zh").notes
    )


def test_where_nothing_is_shared_the_first_note_says_so(whole: Incidence) -> None:
    guiding = restrict(whole, Scope(frozenset({Role.GUIDE})))
    table = shared_table(guiding, shared_pairs(guiding), "zh")
    assert table.rows == ()
    assert table.notes[0] == "没有两个部门出现在同一项任务中。"
    assert "只计这些角色：指导。" in table.notes


@pytest.fixture
def nobody(whole: Incidence) -> Incidence:
    """The plan as it would be if no department it names were known."""
    unknown = tuple(
        Unnamed(row.task, row.role, "unknown", quote)
        for row in whole.rows
        if row.actor.kind is Kind.ORGANIZATION
        for quote in row.quotes
    )
    groups = tuple(row for row in whole.rows if row.actor.kind is Kind.GROUP)
    actors = tuple(actor for actor in whole.actors if actor.kind is Kind.GROUP)
    return restrict(replace(whole, actors=actors, rows=groups, unnamed=(*whole.unnamed, *unknown)), Scope())


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", "0 of {} names could be resolved; see `fengong query unresolved`."),
        ("zh", "{} 处名称没有一处能对应到部门；见 `fengong query unresolved`。"),
    ],
)
def test_names_that_nobody_could_resolve_are_not_called_departments_without_shared_tasks(
    nobody: Incidence, lang: str, told: str
) -> None:
    count = len(nobody.unnamed)
    assert count > 5
    for table in (
        shared_table(nobody, shared_pairs(nobody), lang),
        rank_table(nobody, rank(nobody, "degree"), None, lang),
    ):
        assert (table.rows, table.notes[0]) == ((), told.format(count))
        assert not any(say(WORDS, "none", lang) in note for note in table.notes)
        assert sum("fengong query unresolved" in note for note in table.notes) == 1


def test_partners_of_an_actor_without_tasks(named: Incidence) -> None:
    stranger = Actor("https://example.org/stranger", "云山市商务局", Kind.ORGANIZATION)
    table = partners_table(named, stranger, partners(named, stranger), "zh")
    assert (table.rows, table.notes[0]) == ((), "“云山市商务局”在此范围内没有任务。")


def test_partners_of_an_actor_that_works_alone(whole: Incidence) -> None:
    leading = restrict(whole, Scope(frozenset({Role.SUPPORT})))
    housing = next(actor for actor in leading.actors if actor.office == "housing")
    only = Incidence((housing,), leading.tasks, tuple(row for row in leading.rows if row.actor == housing))
    table = partners_table(only, housing, partners(only, housing), "zh")
    assert table.notes[0] == "“云山市住房和城乡建设局”与别的部门没有共同任务。"


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_no_note_shows_a_placeholder(named: Incidence, lang: str) -> None:
    for top in (None, 1, 2):
        assert not any("{" in note for note in shared_table(named, shared_pairs(named, top), lang).notes)
