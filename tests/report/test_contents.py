from __future__ import annotations

import pytest

from fengong.analysis.incidence import Incidence
from fengong.analysis.notes import scope_notes
from fengong.analysis.scope import Groups, Scope
from fengong.model import Kind, Role
from fengong.report.contents import ReportContents, gather
from fengong.report.limits import Limits, held
from fengong.report.sections import SECTIONS
from fengong.report.subject import Options


def test_groups_stand_in_the_matrix_and_not_in_the_counts(report: ReportContents) -> None:
    assert any(actor.kind is Kind.GROUP for actor in report.grid.actors)
    assert all(actor.kind is Kind.ORGANIZATION for actor in report.counted.actors)
    assert any("未计入" in note for note in report.cover.notes)


def test_groups_that_are_asked_for_are_counted(whole: Incidence) -> None:
    report = gather(whole, Scope(groups=Groups.IN), "zh")
    assert report.counted == report.shown


def test_every_assignment_is_in_the_matrix_and_has_its_words(report: ReportContents) -> None:
    rows = {(row.task, row.actor) for row in report.shown.rows}
    assert set(report.grid.cells) == rows
    assert {(clause.task, one.actor) for clause in report.clauses for one in clause.records if one.actor} == rows
    assert [clause.number for clause in report.clauses] == list(range(1, len(report.clauses) + 1))


def test_the_scope_holds_for_every_part(whole: Incidence) -> None:
    report = gather(whole, Scope(frozenset({Role.LEAD}), plans=frozenset({"990100-yunshan"})), "en", Options("A title"))
    assert report.cover.title == "A title"
    assert [plan.identifier for plan in report.cover.plans] == ["990100-yunshan"]
    assert report.grid.roles() == (Role.LEAD,)
    assert {clause.task.plan.identifier for clause in report.clauses} == {"990100-yunshan"}
    assert any("Only these roles" in note for note in report.cover.notes)


def test_every_section_is_filled_and_says_who_was_counted_once(report: ReportContents) -> None:
    assert [chapter.key for chapter in report.chapters] == [section.key for section in SECTIONS]
    told = [note for chapter in report.chapters for table in chapter.tables for note in table.notes]
    assert not set(told) & set(report.cover.notes)


def test_rankings_are_as_long_as_asked(whole: Incidence) -> None:
    short, full = (gather(whole, Scope(), "zh", Options(top=top)) for top in (2, None))
    rows = [{chapter.key: len(chapter.tables[0].rows) for chapter in one.chapters} for one in (short, full)]
    assert rows[0]["shared"] == rows[0]["load"] == 2
    assert rows[1]["load"] == len(full.counted.actors)


def test_nothing_is_a_report_too() -> None:
    report = gather(Incidence((), (), ()), Scope(), "zh")
    assert (len(report.grid.tasks), len(report.clauses)) == (0, 0)
    assert report.cover.figures["tasks"] == 0


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("scope", [Scope(), Scope(groups=Groups.EXPANDED), Scope(frozenset({Role.GUIDE}))])
def test_no_note_speaks_of_commands_or_options(whole: Incidence, scope: Scope, lang: str) -> None:
    report = gather(whole, scope, lang, Options(top=1))
    page = held(report, Limits(1, 1, 1))
    notes = [*report.cover.notes, *report.raci, *page.left_out]
    notes += [note for chapter in report.chapters for note in chapter.notes]
    notes += [note for chapter in report.chapters for table in chapter.tables for note in table.notes]
    assert len(notes) > 10
    assert [note for note in notes if "--" in note or "`" in note or "fengong " in note] == []
    assert all(type(note) is str for note in notes)


def test_what_the_terminal_is_told_to_type_is_what_a_report_leaves_out(whole: Incidence) -> None:
    report = gather(whole, Scope(), "zh", Options(top=1))
    told = scope_notes(report.counted, "zh")
    assert [note for note in told if "--groups in" in note] != []
    assert len(report.cover.notes) == len(told)
    (shared,) = (chapter.tables[0] for chapter in report.chapters if chapter.key == "shared")
    assert any(note.endswith("列出 1 行。") or "与最后一行同数。" in note for note in shared.notes)
