"""Ranks as a listing, with what makes a rank less than it looks."""

from __future__ import annotations

from fengong.analysis.incidence import Incidence
from fengong.analysis.notes import nothing_notes, rows_note, say, scope_notes
from fengong.analysis.rank import DENSE, Ranking
from fengong.ask.table import Column, Table


def rank_table(incidence: Incidence, ranking: Ranking, top: int | None, lang: str) -> Table:
    """Departments by a measure, at most ``top`` rows (None: all)."""
    columns = (
        Column("rank", "名次", "rank"),
        Column("department", "部门", "department"),
        Column("value", ranking.by, ranking.by),
        Column("tasks", "任务数", "tasks"),
    )
    shown = ranking.rows[:top]
    rows = tuple((row.rank, row.actor.label(lang), row.value, row.tasks) for row in shown)
    title = f"部门排名：{ranking.by}" if lang == "zh" else f"Departments by {ranking.by}"
    return Table(columns, rows, title, tuple(_notes(incidence, ranking, len(shown), lang)))


def _notes(incidence: Incidence, ranking: Ranking, shown: int, lang: str) -> list[str]:
    if not ranking.rows:
        return nothing_notes(incidence, lang)
    notes = [say(ranking.by, lang), *scope_notes(incidence, lang)]
    if ranking.density is not None:
        dense = say("dense", lang) if ranking.density >= DENSE else ""
        notes.append(say("density", lang, density=ranking.density) + dense)
    if ranking.parts > 1:
        notes.append(say("parts", lang, parts=ranking.parts))
    if ranking.outside:
        notes.append(say("outside", lang, count=len(ranking.outside)))
    notes.append(rows_note(len(ranking.rows), shown, _tied(ranking, shown), lang))
    if ranking.distinct < len(ranking.rows):
        notes.append(say("ties", lang, count=len(ranking.rows), distinct=ranking.distinct))
    return [*notes, say("order", lang)]


def _tied(ranking: Ranking, shown: int) -> int:
    last = ranking.rows[shown - 1].rank if shown else None
    return sum(1 for row in ranking.rows[shown:] if row.rank == last)
