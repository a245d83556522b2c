"""Where in a page what a cell names can be found."""

from __future__ import annotations

import re
from collections.abc import Mapping

from fengong.analysis.labels import short_labels
from fengong.ask.table import Cell, Column, text
from fengong.report.contents import ReportContents
from fengong.report.limits import Held

#: Words with the anchor they lead to; None where they lead nowhere.
Piece = tuple[str, str | None]


class Links:
    """Anchors of the tasks and actors that a page holds; what it leaves out has none."""

    def __init__(self, report: ReportContents, held: Held) -> None:
        several = len(report.cover.plans) > 1
        labels = short_labels(report.shown.tasks)
        self.labels, self.lang = labels, report.lang
        self.tasks = {
            (task.plan.identifier if several else "", labels[task]): f"t-{at}" for task, at in held.tasks.items()
        }
        self.actors = {actor.label(report.lang): f"d-{at}" for at, actor in enumerate(held.grid.actors, 1)}

    def pieces(self, column: Column, cell: Cell) -> tuple[Piece, ...]:
        """A cell cut into words that lead somewhere and words that do not."""
        if column.key == "tasks" and isinstance(cell, str):
            return cut_labels(cell, self.tasks)
        words = text(cell, self.lang)
        return ((words, self.actors.get(words)),)


def cut_labels(words: str, anchors: Mapping[tuple[str, str], str]) -> tuple[Piece, ...]:
    """A row of labels, as :func:`~fengong.analysis.labels.joined` writes it, cut at its labels.

    >>> cut_labels("1、2", {("", "2"): "t-2"})
    (('1', None), ('、', None), ('2', 't-2'))
    """
    plan = ""
    pieces: list[Piece] = []
    for part in re.split(r"(; |、|, |^[^\s:]+: |(?<=; )[^\s:]+: )", words):
        if part.endswith(": "):
            plan = part[:-2]
        if part:
            pieces.append((part, anchors.get((plan, part))))
    return tuple(pieces)
