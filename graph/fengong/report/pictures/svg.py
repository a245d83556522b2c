"""From a drawing to SVG: letters as outlines of the font that is shipped, colours that follow light and dark."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from fengong.report.extra import needed
from fengong.report.font import FAMILY, outlines

if TYPE_CHECKING:
    from matplotlib.figure import Figure

#: Colour as it is drawn → name, value in light and in dark. Drawn colours are those of light, told apart by value.
INKS: dict[str, tuple[str, str, str]] = {
    "#17202b": ("ink", "#17202b", "#e7ecf2"),
    "#566270": ("muted", "#566270", "#9dabb9"),
    "#dde2e8": ("line", "#dde2e8", "#2b3540"),
    "#fefeff": ("ground", "#ffffff", "#181f27"),
    "#b4470f": ("lead", "#b4470f", "#f09a63"),
    "#1f6fb2": ("responsible", "#1f6fb2", "#6db3f2"),
    "#3d8a4f": ("support", "#3d8a4f", "#7cc98d"),
    "#9a7a00": ("guide", "#9a7a00", "#d8bc55"),
    "#7a5aa6": ("supervise", "#7a5aa6", "#b99ae0"),
}
#: Digits that a screen cannot show.
LONG = re.compile(r"(-?\d+\.\d{2})\d+")
INK = {name: drawn for drawn, (name, _, _) in INKS.items()}


@dataclass(frozen=True, slots=True)
class Picture:
    """An SVG with what it shows in words; ``width`` and ``height`` in CSS pixels."""

    svg: bytes
    words: str
    width: int
    height: int


def drawn(draw: Callable[[], Figure], words: str) -> Picture:
    """A picture of what a function draws, in letters of the font that is shipped.

    The same drawing gives the same bytes. What is written in it must be :func:`~fengong.report.font.drawable`.
    """
    with needed():
        from matplotlib import font_manager, rc_context

    with TemporaryDirectory() as folder:
        face = Path(folder) / "face.otf"
        face.write_bytes(outlines())
        known = list(font_manager.fontManager.ttflist)
        font_manager.fontManager.addfont(face)
        try:
            with rc_context(_style()):
                figure = draw()
                out = io.BytesIO()
                figure.savefig(out, format="svg", metadata={"Date": None, "Creator": None})
        finally:
            font_manager.fontManager.ttflist[:] = known
    width, height = (round(float(inches) * 96) for inches in figure.get_size_inches())
    return Picture(_coloured(out.getvalue()), words, width, height)


def _style() -> dict[Any, Any]:
    return {
        "font.family": FAMILY,
        "font.size": 9.5,
        "svg.fonttype": "path",
        "svg.hashsalt": "fengong",
        "text.color": INK["ink"],
        "axes.labelcolor": INK["muted"],
        "axes.edgecolor": INK["line"],
        "axes.unicode_minus": False,
        "xtick.color": INK["muted"],
        "ytick.color": INK["ink"],
        "figure.facecolor": "none",
        "axes.facecolor": "none",
        "savefig.facecolor": "none",
    }


def _coloured(svg: bytes) -> bytes:
    """The drawing with names in place of colours, and what the names mean in light and dark."""
    text = svg.decode("utf-8")
    for colour, (name, _, _) in INKS.items():
        text = text.replace(colour, f"var(--{name})")
    light, dark = (";".join(f"--{names[0]}:{names[at]}" for names in INKS.values()) for at in (1, 2))
    # Paper is white whatever the screen is.
    style = f"<style>:root{{{light}}}@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}</style>"
    text = re.sub(r' d="[^"]*"', _shortened, text)
    text = re.sub(r">\s+<", "><", text)
    head, tag, body = text.partition("<defs>")
    return f"{head}{style}{tag}{body}".encode()


def _shortened(path: re.Match[str]) -> str:
    """A path on one line, without digits that a screen cannot show."""
    return " " + " ".join(LONG.sub(r"\1", path[0]).split())
