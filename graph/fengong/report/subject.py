"""What the sections of a report look at: the same tasks with other actors and roles, and how they are told."""

from __future__ import annotations

from dataclasses import dataclass, replace

from fengong.analysis.incidence import Incidence
from fengong.analysis.null_model.verdict import Outcome
from fengong.analysis.restrict import restrict
from fengong.analysis.robustness import Progress, quiet
from fengong.analysis.scope import ALL_ROLES, Groups, Scope
from fengong.ask.table import Table

#: Rows of a listing unless somebody asks for more.
TOP = 15


@dataclass(frozen=True, slots=True)
class Options:
    """A title instead of the plan's own, and how many rows a ranking has at most (None: all)."""

    title: str | None = None
    top: int | None = TOP


@dataclass(frozen=True, slots=True)
class Subject:
    """What a report is about.

    ``counted`` is what listings count; ``shown`` what the matrix shows, with groups in it, because a task of a group
    must not look like nobody's; ``judged`` what findings look at: every role and level too, because a lead that was
    left out is not missing. ``whole`` is everything that the store says.
    """

    whole: Incidence
    counted: Incidence
    shown: Incidence
    judged: Incidence
    lang: str
    top: int | None
    progress: Progress


@dataclass(frozen=True, slots=True)
class Filled:
    """Listings and notes of a section; ``outcome`` is how many ties hold, where ties were judged."""

    tables: tuple[Table, ...]
    notes: tuple[str, ...] = ()
    outcome: Outcome | None = None


def subject(whole: Incidence, scope: Scope, lang: str, top: int | None, progress: Progress = quiet) -> Subject:
    """What a report on a scope of an incidence looks at."""
    counted = restrict(whole, scope)
    shown = restrict(whole, replace(scope, groups=Groups.IN)) if scope.groups is Groups.OUT else counted
    every = replace(scope, roles=ALL_ROLES, levels=None, groups=Groups.IN)
    judged = shown if shown.scope == every else restrict(whole, every)
    return Subject(whole, counted, shown, judged, lang, top, progress)
