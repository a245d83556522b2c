"""What a report holds, gathered once for every format: cover, matrix, sections, the words behind them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from fengong.analysis.incidence import Incidence, Plan
from fengong.analysis.notes import scope_notes
from fengong.analysis.null_model.verdict import Outcome
from fengong.analysis.robustness import Progress, quiet
from fengong.analysis.scope import Scope
from fengong.analysis.wording import say
from fengong.ask.table import Table, bare
from fengong.model import Kind, Role
from fengong.report.grid import Grid, grid
from fengong.report.quotes import Clause, clauses
from fengong.report.raci import raci_notes
from fengong.report.sections import SECTIONS
from fengong.report.subject import Options, Subject, subject
from fengong.report.wording import WORDS


@dataclass(frozen=True, slots=True)
class Cover:
    """Which plans, how many of what (key of a word → number), and who was counted."""

    title: str
    plans: tuple[Plan, ...]
    figures: dict[str, int]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """A section that is filled in; ``outcome`` is how many ties hold, where that was judged."""

    key: str
    title: str
    about: str
    tables: tuple[Table, ...]
    notes: tuple[str, ...] = ()
    picture: str | None = None
    outcome: Outcome | None = None
    concludes: bool = False

    def conclusion(self, table: Table) -> str:
        """What stands before a listing: what follows from it, or why there is nothing to list; mostly nothing."""
        return table.notes[0] if table.notes and (self.concludes or not table.rows) else ""

    def notes_of(self, table: Table) -> tuple[str, ...]:
        """What stands below a listing."""
        return table.notes[1:] if self.conclusion(table) else table.notes


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
    whole: Incidence, scope: Scope, lang: str, options: Options | None = None, progress: Progress = quiet
) -> ReportContents:
    """Everything that a report on a scope of an incidence says.

    Args:
        whole: everything that a store says, not restricted.
        scope: what is counted.
        lang: ``zh`` or ``en``.
        options: title and length.
        progress: wraps the steps of long analyses.
    """
    given = options or Options()
    of = subject(whole, scope, lang, given.top, progress)
    return ReportContents(
        lang=lang,
        cover=_cover(of, given.title),
        counted=of.counted,
        shown=of.shown,
        grid=grid(of.shown),
        chapters=tuple(_chapters(of)),
        clauses=clauses(of.shown),
        raci=raci_notes(of.shown, lang),
    )


def _chapters(of: Subject) -> list[Chapter]:
    at, cover = 0 if of.lang == "zh" else 1, frozenset(scope_notes(of.counted, of.lang))
    found = []
    for section in SECTIONS:
        filled = section.fill(of)
        tables = tuple(_once(table, cover) for table in filled.tables)
        head = section.key, section.title[at], section.about[at]
        found.append(Chapter(*head, tables, bare(filled.notes), section.picture, filled.outcome, section.concludes))
    return found


def _once(table: Table, cover: frozenset[str]) -> Table:
    """A listing without the notes that stand on the cover, and without what to type next."""
    return replace(table, notes=bare(note for note in table.notes if note not in cover))


def _cover(of: Subject, title: str | None) -> Cover:
    plans = tuple(dict.fromkeys(task.plan for task in of.shown.tasks))
    return Cover(title or _title(plans, of.lang), plans, _figures(of.shown), bare(scope_notes(of.counted, of.lang)))


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
