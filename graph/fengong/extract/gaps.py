"""What the numbering says is missing.

A number that is skipped is a lost item. Where a section's heading is lost together with the items around it, the
items after the hole stand under the wrong heading: they are moved to the lost section, because a heading cannot
stand anywhere but in the hole. And whatever stands right before a hole may have lost its own end: the clause there may
be that of a lost item.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from fengong.extract.items import Item
from fengong.extract.labels import Label, canonical
from fengong.lexicon.findings import finding
from fengong.model import Finding


@dataclass(frozen=True, slots=True)
class Gap:
    """Numbers missing between two items of one style."""

    before: Item
    after: Item

    @property
    def numbers(self) -> range:
        """The missing numbers; empty where the numbering goes back."""
        return range(self.before.label.number + 1, self.after.label.number)

    @property
    def missing(self) -> str:
        """The missing numbers in words.

        Canonical labels, a range with a dash: ``11–16``, ``（四）``.
        """
        style = self.before.label.style
        labels = [canonical(style, number) for number in self.numbers]
        if len(labels) > 2 or (len(labels) == 2 and style == "1."):
            return f"{labels[0]}–{labels[-1]}"
        return "、".join(labels)


def find_gaps(items: list[Item]) -> list[Gap]:
    """Holes in the numbering, in text order."""
    return [Gap(before, after) for before, after in _neighbours(items) if after.label.number > before.label.number + 1]


def backward_steps(items: list[Item]) -> list[Gap]:
    """Neighbours whose numbering goes back or stands still, under one heading."""
    return [
        Gap(before, after)
        for before, after in _neighbours(items)
        if after.label.number <= before.label.number and before.parent is after.parent
    ]


def _neighbours(items: list[Item]) -> list[tuple[Item, Item]]:
    """Pairs of items whose numbers should follow each other: siblings, or a numbering that runs through sections."""
    pairs = []
    for style in dict.fromkeys(item.label.style for item in items):
        same = [item for item in items if item.label.style == style]
        through = _runs_through(same)
        pairs += [(a, b) for a, b in pairwise(same) if through or a.parent is b.parent]
    return sorted(pairs, key=lambda pair: pair[1].span)


def _runs_through(items: list[Item]) -> bool:
    """Whether one numbering runs through all sections: every section goes on where the last one ended."""
    borders = [(a, b) for a, b in pairwise(items) if a.parent is not b.parent]
    return bool(borders) and all(b.label.number > a.label.number for a, b in borders)


def restore_sections(items: list[Item], gaps: list[Gap]) -> tuple[list[Item], list[Finding]]:
    """The lost sections, with the items that belong to them moved there, and a finding for each move."""
    lost: list[Item] = []
    found: list[Finding] = []
    holes = _holes(gaps)
    for gap in gaps:
        if not gap.before.children:
            continue
        section = _lost_section(gap)
        lost.append(section)
        hole = holes.get(id(gap.before))
        if hole is None:
            continue
        moved = gap.before.children[gap.before.children.index(hole.after) :]
        _move(moved, section)
        names = f"{moved[0].label.text}–{moved[-1].label.text}" if len(moved) > 1 else moved[0].label.text
        found.append(
            finding(
                "lost-section",
                moved[0].label_span,
                tasks=names,
                before=gap.before.label.text,
                lost=section.label.text,
            )
        )
    return lost, found


def _lost_section(gap: Gap) -> Item:
    """A section for the missing number; where several are missing nobody can say which, so it bears them all."""
    label = Label(gap.before.label.style, gap.numbers[0], "或".join(_labels(gap)), 0)
    section = Item(label, list(gap.after.lines[:1]), gap.before.parent, lost=True)
    if gap.before.parent:
        gap.before.parent.children.append(section)
    return section


def _labels(gap: Gap) -> list[str]:
    return [canonical(gap.before.label.style, number) for number in gap.numbers]


def _holes(gaps: list[Gap]) -> dict[int, Gap]:
    """The last hole among each section's items: what stands after it stands after the lost heading for certain."""
    return {id(gap.before.parent): gap for gap in gaps if gap.before.parent and gap.before.parent is gap.after.parent}


def _move(moved: list[Item], section: Item) -> None:
    parent = moved[0].parent
    assert parent is not None
    del parent.children[parent.children.index(moved[0]) :]
    for item in moved:
        item.parent = section
        section.children.append(item)


def gap_findings(gaps: list[Gap]) -> list[Finding]:
    """A finding for each hole, at the label that shows it."""
    return [
        finding(
            "missing-section" if gap.before.children or gap.after.children else "missing-task",
            gap.after.label_span,
            missing=gap.missing,
            before=gap.before.label.text,
            after=gap.after.label.text,
        )
        for gap in gaps
    ]


def last_item_before(gap: Gap) -> Item:
    """The item whose words stand right before a hole."""
    item = gap.before
    while item.children:
        item = item.children[-1]
    return item
