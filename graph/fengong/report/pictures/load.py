"""The load: a bar for each department, stacked by role."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fengong.analysis.roles import WORDINGS
from fengong.analysis.wording import say
from fengong.explorer.wording import shorten
from fengong.model import Role
from fengong.report.font import drawable
from fengong.report.load import Load
from fengong.report.pictures.svg import INK, Picture, drawn
from fengong.report.wording import WORDS

if TYPE_CHECKING:
    from matplotlib.figure import Figure

#: Departments at most; below them bars say little.
MOST = 15
#: Ems that a name may take.
NAME = 16


def load_picture(loads: tuple[Load, ...], lang: str) -> Picture | None:
    """The departments with most tasks; None where there are none."""
    shown = [load for load in loads if load.tasks][:MOST]
    if not shown:
        return None
    names = [drawable(shorten(load.actor.name, NAME)) for load in shown]
    legend = {role: WORDINGS[role].label(lang) for role in Role if any(load.by_role[role] for load in shown)}
    words = say(WORDS, "load-picture", lang, count=len(shown))
    return drawn(lambda: _figure(shown, names, legend), words)


def _figure(loads: list[Load], names: list[str], legend: dict[Role, str]) -> Figure:
    from matplotlib.figure import Figure

    figure = Figure(figsize=(7.4, 0.75 + 0.29 * len(loads)), layout="constrained")
    axes = figure.subplots()
    left = [0] * len(loads)
    for role, label in legend.items():
        counts = [load.by_role[role] for load in loads]
        bars = axes.barh(range(len(loads)), counts, 0.66, left, color=INK[role], label=label)
        axes.bar_label(bars, [str(n) if n else "" for n in counts], label_type="center", color=INK["ground"], size=8.5)
        left = [before + count for before, count in zip(left, counts, strict=True)]
    axes.set_yticks(range(len(loads)), names)
    axes.invert_yaxis()
    axes.tick_params(length=0)
    axes.set_xticks([])
    axes.spines[:].set_visible(False)
    axes.margins(x=0, y=0.02)
    figure.legend(loc="outside upper left", ncols=len(legend), frameon=False, handlelength=1, handleheight=0.9)
    return figure
