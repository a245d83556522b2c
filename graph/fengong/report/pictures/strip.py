"""The calendar strip: a square for each month, as dark as it has deadlines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fengong.analysis.wording import say
from fengong.report.due import Calendar
from fengong.report.pictures.svg import INK, Picture, drawn
from fengong.report.wording import WORDS

if TYPE_CHECKING:
    from matplotlib.figure import Figure

#: Years at most; a plan that looks further ahead shows its first years.
MOST = 12


def strip_picture(calendar: Calendar, lang: str) -> Picture | None:
    """The months of the years in which something falls due; None where nothing does."""
    months = calendar.months()
    years = sorted({month[:4] for month in months})[:MOST]
    if not years:
        return None
    return drawn(lambda: _figure(months, years, lang), say(WORDS, "strip-picture", lang))


def _figure(months: dict[str, int], years: list[str], lang: str) -> Figure:
    from matplotlib.figure import Figure

    figure = Figure(figsize=(7.4, 0.55 + 0.42 * len(years)), layout="constrained")
    axes, most = figure.subplots(), max(months.values())
    for row, year in enumerate(years):
        for month in range(12):
            _square(axes, month, row, months.get(f"{year}-{month + 1:02}", 0), most)
    axes.set_xlim(-0.52, 11.52)
    axes.set_ylim(len(years) - 0.5, -0.5)
    axes.set_yticks(range(len(years)), years)
    axes.set_xticks(range(12), [f"{month}月" if lang == "zh" else str(month) for month in range(1, 13)])
    axes.xaxis.tick_top()
    axes.tick_params(length=0)
    axes.spines[:].set_visible(False)
    return figure


def _square(axes: object, month: int, row: int, count: int, most: int) -> None:
    from matplotlib.axes import Axes
    from matplotlib.patches import Rectangle

    assert isinstance(axes, Axes)
    strength = 0.25 + 0.75 * count / most if count else 1.0
    colour = INK["responsible"] if count else INK["line"]
    height = 0.84 if count else 0.5
    axes.add_patch(Rectangle((month - 0.47, row - height / 2), 0.94, height, color=colour, alpha=strength, linewidth=0))
    if count:
        ink = INK["ground"] if strength > 0.55 else INK["ink"]
        axes.text(month, row, str(count), ha="center", va="center", color=ink)
