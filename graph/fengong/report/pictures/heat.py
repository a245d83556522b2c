"""The heat map: how many tasks each two of the busiest departments share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from fengong.analysis.incidence import Actor, Incidence
from fengong.analysis.matrix import matrix
from fengong.analysis.wording import say
from fengong.explorer.wording import shorten
from fengong.report.font import drawable
from fengong.report.load import loads
from fengong.report.pictures.svg import INK, Picture, drawn
from fengong.report.wording import WORDS

if TYPE_CHECKING:
    from matplotlib.figure import Figure
    from matplotlib.patches import Rectangle

#: Departments at most.
MOST = 18
#: Ems that a name may take.
NAME = 14

Counts = npt.NDArray[np.int64]


def heat_picture(incidence: Incidence, lang: str) -> Picture | None:
    """Shared tasks of the departments with most tasks; None where no two share any."""
    actors = [load.actor for load in loads(incidence) if load.tasks][:MOST]
    counts = shared_counts(incidence, actors)
    if not counts.size or counts.max() == 0:
        return None
    names = [drawable(shorten(actor.name, NAME)) for actor in actors]
    words = say(WORDS, "heat-picture", lang, count=len(actors))
    return drawn(lambda: _figure(counts, names), words)


def shared_counts(incidence: Incidence, actors: list[Actor]) -> Counts:
    """The numbers of shared tasks, zero on the diagonal."""
    places = {actor: at for at, actor in enumerate(incidence.actors)}
    part = matrix(incidence)[[places[actor] for actor in actors]]
    counts: Counts = (part @ part.T).toarray().astype(np.int64)
    np.fill_diagonal(counts, 0)
    return counts


def _figure(counts: Counts, names: list[str]) -> Figure:
    from matplotlib.figure import Figure

    number, most = len(names), int(counts.max())
    figure = Figure(figsize=(2.6 + 0.31 * number, 0.9 + 0.29 * number), layout="constrained")
    axes = figure.subplots()
    for (row, column), count in np.ndenumerate(counts):
        if column >= row or not count:
            continue
        strength = 0.18 + 0.82 * count / most
        axes.add_patch(_square(column, row, strength))
        ink = INK["ground"] if strength > 0.55 else INK["ink"]
        axes.text(column, row, str(count), ha="center", va="center", color=ink, size=8.5)
    axes.set_xlim(-0.5, number - 1.5)
    axes.set_ylim(number - 0.5, 0.5)
    axes.set_yticks(range(1, number), names[1:])
    axes.set_xticks(range(number - 1), names[:-1], rotation=45, ha="right", rotation_mode="anchor")
    axes.tick_params(length=0, axis="both")
    axes.tick_params(axis="x", colors=INK["ink"])
    axes.spines[:].set_visible(False)
    return figure


def _square(column: int, row: int, strength: float) -> Rectangle:
    from matplotlib.patches import Rectangle

    return Rectangle((column - 0.47, row - 0.46), 0.94, 0.92, color=INK["responsible"], alpha=strength, linewidth=0)
