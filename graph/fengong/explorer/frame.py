"""Measures of the layouts, and the labels that fit them."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from fengong.explorer.facts import Label
from fengong.explorer.scene import Item
from fengong.explorer.wording import bare, ems, shorten, wrap

#: Letters are so much narrower than characters that a line of Latin text may take this many ems more.
LATIN_EXTRA = 1.55
#: Height of a heading's letters in canvas units.
HEADING_SIZE = 13
#: Height of the letters of a plan's heading.
PLAN_SIZE = 15
#: Lines that an actor's name may take.
LINES = 3


@dataclass(frozen=True, slots=True)
class Frame:
    """Measures in canvas units (pixels at scale 1); ``*_ems`` in ems of the label's letters.

    ``task_ems`` 0 stands for a task's number alone.
    """

    name: str
    task: float
    task_ems: float
    actor_ems: float
    row: float
    heading: float
    gap: float
    slot: tuple[float, float]

    @property
    def heading_width(self) -> float:
        """Width of a heading: that of a box; where boxes hold a number alone, half of the gap beside it too."""
        return self.task if self.task_ems else self.task + self.gap / 2


#: For a screen, for a small one, and for a phone held upright.
WIDE = Frame("wide", task=232, task_ems=15, actor_ems=8, row=44, heading=52, gap=96, slot=(124, 62))
MEDIUM = Frame("medium", task=138, task_ems=8, actor_ems=6.4, row=42, heading=46, gap=60, slot=(104, 70))
COMPACT = Frame("compact", task=42, task_ems=0, actor_ems=5.2, row=42, heading=38, gap=34, slot=(80, 70))
FRAMES = (WIDE, MEDIUM, COMPACT)


def measures(frame: Frame) -> dict[str, Any]:
    """A frame as the page takes it, which arranges what is selected of a large scene."""
    return asdict(frame) | {"heading_width": frame.heading_width}


def drawn(item: Item, frame: Frame) -> Label:
    """An item's label as it is drawn in a frame: cut, or wrapped where it stands below its mark."""
    if item.kind == "plan":
        name = item.label.zh if frame.task_ems else item.number
        return Label(shorten(name, frame.heading_width / PLAN_SIZE))
    if item.kind in ("task", "section"):
        joint = " " if item.kind == "task" else ""
        return Label(*(_boxed(item.number, joint, name, frame) for name in (item.label.zh, item.label.shown("en"))))
    lines = 1 if item.kind == "sector" else LINES
    width = frame.actor_ems
    zh, en = wrap(item.label.zh, width, lines), item.label.en
    return Label(zh, wrap(en, width + LATIN_EXTRA, max(lines, 2)) if en else None)


def _boxed(number: str, joint: str, name: str, frame: Frame) -> str:
    if not frame.task_ems:
        # A box holds three characters. A heading's number that is too long goes without its brackets, so that
        # （二十一） and （二十二） stay apart.
        width = 3.2 if joint else frame.heading_width / HEADING_SIZE
        return shorten(number if ems(number) <= width else bare(number), width) if number else shorten(name, width)
    # A heading is set in smaller letters and without a border: it has all of the box's width.
    width = frame.task_ems if joint else frame.heading_width / HEADING_SIZE
    return shorten(f"{shorten(number, 5)}{joint}{name}", width)
