"""The shape of the whole: communities and a core, or that there are none.

Members are listed only where chance seldom shows as much; else the conclusion stands alone.
"""

from __future__ import annotations

from dataclasses import replace
from statistics import fmean

from fengong.analysis.structure import communities_table as communities_words
from fengong.analysis.structure import core_table as core_words
from fengong.analysis.structure.evidence import (
    MOST_DRAWS,
    CommunitiesFound,
    CoreFound,
    both_found,
)
from fengong.ask.table import Column, Table
from fengong.report.subject import Filled, Subject

#: Draws at least (19 are the fewest that can say p ≤ 0.05); more as long as actors² × draws stays below the budget.
LEAST_DRAWS, BUDGET = 19, 1_750_000

COLUMNS = (
    Column("community", "圈子", "community"),
    Column("size", "部门数", "size"),
    Column("members", "部门", "departments"),
    Column("held", "重抽后仍在", "held"),
)


def draws_for(actors: int) -> int:
    """How many draws of each kind, so that a report on many actors is not waited for.

    >>> draws_for(30), draws_for(150), draws_for(300)
    (199, 77, 19)
    """
    return max(LEAST_DRAWS, min(MOST_DRAWS, BUDGET // max(actors, 1) ** 2))


def structure(of: Subject) -> Filled:
    """What can be said of communities, then of the core."""
    parts, core = both_found(of.counted, draws_for(len(of.counted.actors)), of.progress)
    return Filled((_communities(of, parts), _core(of, core)))


def _communities(of: Subject, found: CommunitiesFound | None) -> Table:
    table = communities_words.communities_table(of.counted, found, of.lang)
    if found is None:
        return table
    verdict = communities_words.verdict(found.shape)
    if verdict != "clear":
        return _alone(table, communities_words.conclusion(found, of.lang), verdict)
    return replace(table, columns=COLUMNS, rows=_groups(of, found))


def _groups(of: Subject, found: CommunitiesFound) -> tuple[tuple[int, int, str, float], ...]:
    """Number, size, names and the mean share of redraws of each community."""
    names, held = {actor.iri: actor.label(of.lang) for actor in of.counted.actors}, found.shape.held
    comma = "、" if of.lang == "zh" else ", "
    return tuple(
        (
            at,
            len(group),
            comma.join(names[iri] for iri in group),
            round(fmean(held[iri] for iri in group), 2),
        )
        for at, group in enumerate(found.found.groups, 1)
    )


def _core(of: Subject, found: CoreFound | None) -> Table:
    table = core_words.core_table(of.counted, found, False, of.lang)
    if found is None:
        return table
    verdict = core_words.verdict(found.shape)
    if verdict in ("chance", "open"):
        return _alone(table, core_words.conclusion(found, of.lang), verdict)
    return table


def _alone(table: Table, conclusion: list[str], verdict: str) -> Table:
    """The conclusion without members; where nothing can be compared, that comes first."""
    *stated, compared = conclusion
    notes = (compared, *stated) if verdict == "open" else (*stated, compared)
    return replace(table, rows=(), notes=notes)
