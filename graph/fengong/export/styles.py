"""The few styles that cells share, as named styles of a workbook.

A cell that takes a named style needs a look-up; fonts, fills and borders that are set one by one are hashed and
searched for in each cell, which is most of the time that a wide workbook takes.
"""

from __future__ import annotations

from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side

from fengong.model import Role

LINE = Border(bottom=Side("hair", color="B8C0C8"), right=Side("hair", color="B8C0C8"))
TOP = Alignment(vertical="top", wrap_text=True)
MIDDLE = Alignment(horizontal="center", vertical="center")

HEAD, BODY, LINK, STRONG = "head", "body", "link", "strong"
COLOURS = {
    Role.LEAD: "F4B183",
    Role.RESPONSIBLE: "BDD7EE",
    Role.SUPPORT: "E2EFDA",
    Role.GUIDE: "FFF2CC",
    Role.SUPERVISE: "E4DFEC",
}


def dress(cell: Cell, style: str) -> None:
    """Give a cell a style: one of the names above, or a role for the marks of that role.

    The workbook learns the style with the first cell. What is set on the cell before is lost.
    """
    name, book = f"Fengong {style}", cell.parent.parent
    assert book is not None
    if name not in book.named_styles:
        # A workbook takes a style for its own, so that each gets one made for it.
        book.add_named_style(_made(name, style))
    cell.style = name


def _made(name: str, style: str) -> NamedStyle:
    if style in COLOURS:
        fill = PatternFill("solid", fgColor=COLOURS[Role(style)])
        return NamedStyle(name, fill=fill, border=LINE, alignment=MIDDLE)
    if style == HEAD:
        dark = PatternFill("solid", fgColor="1F3B57")
        return NamedStyle(name, Font(bold=True, color="FFFFFF"), dark, LINE, TOP)
    font = {BODY: Font(), LINK: Font(color="0B5CAD"), STRONG: Font(bold=True)}[style]
    return NamedStyle(name, font, border=LINE, alignment=TOP)
