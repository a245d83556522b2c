"""What a report holds, gathered once for every format: cover, matrix, sections, the words behind them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from fengong.analysis.incidence import Incidence, Plan
from fengong.analysis.notes import scope_notes
from fengong.analysis.restrict import restrict
from fengong.analysis.scope import Groups, Scope
from fengong.analysis.wording import say
from fengong.ask.table import Table
from fengong.model import Kind, Role
from fengong.report.grid import Grid, grid
from fengong.report.quotes import Clause, clauses
from fengong.report.raci import raci_notes
from fengong.report.sections import SECTIONS
from fengong.report.wording import WORDS

#: Rows of a listing unless somebody asks for more.
TOP = 15


@dataclass(frozen=True, slots=True)
class Cover:
    """Which plans, how many of what (key of a word → number), and who was counted."""

    title: str
    plans: tuple[Plan, ...]
    figures: dict[str, int]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """A section that is filled in: listings and notes under a heading."""

    key: str
    title: str
    about: str
    tables: tuple[Table, ...]
    notes: tuple[str, ...] = ()
    picture: str | None = None


@dataclass(frozen=True, slots=True)
class ReportContents:
    """A whole report in one language.

    ``counted`` is the incidence that the listings count, ``shown`` that of the matrix and the words: the same, with
    groups in it, because a task of a group must not look like nobody's.
    """

    lang: str
    cover: Cover
    counted: Incidence
    shown: Incidence
    grid: Grid
    chapters: tuple[Chapter, ...]
    clauses: tuple[Clause, ...]
    raci: tuple[str, ...]

    def say(self, key: str, **details: object) -> str:
        """One of the report's own sentences."""
        return say(WORDS, key, self.lang, **details)


def gather(
    whole: Incidence, scope: Scope, lang: str, title: str | None = None, top: int | None = TOP
) -> ReportContents:
    """Everything that a report on a scope of an incidence says.

    Args:
        whole: everything that a store says, not restricted.
        scope: what is counted.
        lang: ``zh`` or ``en``.
        title: instead of the plan's title.
        top: rows of a ranking at most; None for all.
    """
    counted = restrict(whole, scope)
    shown = restrict(whole, replace(scope, groups=Groups.IN)) if scope.groups is Groups.OUT else counted
    return ReportContents(
        lang=lang,
        cover=_cover(counted, shown, lang, title),
        counted=counted,
        shown=shown,
        grid=grid(shown),
        chapters=tuple(_chapters(counted, shown, top, lang)),
        clauses=clauses(shown),
        raci=raci_notes(shown, lang),
    )


def _chapters(counted: Incidence, shown: Incidence, top: int | None, lang: str) -> list[Chapter]:
    at = 0 if lang == "zh" else 1
    found = []
    for section in SECTIONS:
        # Who counts as one department hides whose tasks there are; findings and deadlines must see the groups.
        incidence = shown if section.key in ("findings", "calendar") else counted
        notes = section.notes(incidence, lang) if section.notes else ()
        tables = section.tables(incidence, top, lang)
        found.append(Chapter(section.key, section.title[at], section.about[at], tables, notes, section.picture))
    return found


def _cover(counted: Incidence, shown: Incidence, lang: str, title: str | None) -> Cover:
    plans = tuple(dict.fromkeys(task.plan for task in shown.tasks))
    return Cover(title or _title(plans, lang), plans, _figures(shown), tuple(scope_notes(counted, lang)))


def _title(plans: tuple[Plan, ...], lang: str) -> str:
    if len(plans) == 1:
        return plans[0].title or plans[0].identifier
    return say(WORDS, "several", lang, count=len(plans))


def _figures(shown: Incidence) -> dict[str, int]:
    kinds = [actor.kind for actor in shown.actors]
    return {
        "tasks": len(shown.tasks),
        "departments": kinds.count(Kind.ORGANIZATION),
        "groups": kinds.count(Kind.GROUP),
        "assignments": len(shown.rows),
        "led": len({row.task for row in shown.rows if row.role is Role.LEAD}),
        "unnamed": len(shown.unnamed),
    }
