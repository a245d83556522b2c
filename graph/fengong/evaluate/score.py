"""Comparing two lists of assignments: counts and shares, and what is not the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from fengong.evaluate.rows import Row

#: What makes two mentions the same: their place in the text, or their words in the same order (for a document that
#: was annotated in one format and is read in another, where places differ).
BY = ("span", "surface")


@dataclass(frozen=True, slots=True)
class Score:
    """Counts: gold and found rows, mentions in both, those with the right role, those with the right task."""

    gold: int = 0
    found: int = 0
    right: int = 0
    mentions: int = 0
    tasks: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(
            self.gold + other.gold,
            self.found + other.found,
            self.right + other.right,
            self.mentions + other.mentions,
            self.tasks + other.tasks,
        )

    @property
    def precision(self) -> float:
        """Share of what was found that is right; 0 where nothing was found."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Share of the gold that was found; 0 where there is none."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall, of mentions with their roles.

        >>> round(Score(gold=4, found=2, right=2).f1, 3)
        0.667
        """
        return _harmonic(self.right, self.found, self.gold)

    @property
    def mention_f1(self) -> float:
        """The same of mentions, whatever their roles."""
        return _harmonic(self.mentions, self.found, self.gold)

    @property
    def task_share(self) -> float:
        """Share of the mentions in both that stand in the right task."""
        return self.tasks / self.mentions if self.mentions else 0.0


@dataclass(frozen=True, slots=True)
class Difference:
    """An assignment that only one side has (the other is None), or that has another role or task there."""

    before: Row | None
    after: Row | None

    @property
    def kind(self) -> str:
        """``lost``, ``gained``, ``role`` or ``task``."""
        if self.before is None:
            return "gained"
        if self.after is None:
            return "lost"
        return "role" if self.before.role != self.after.role else "task"

    @property
    def row(self) -> Row:
        """The side that is there; the later one where both are."""
        row = self.after or self.before
        assert row is not None
        return row


def score(gold: Sequence[Row], found: Sequence[Row], by: str) -> Score:
    """The counts of one document.

    >>> row = Row(0, 4, "市应急局", "lead", "1")
    >>> score([row], [Row(0, 4, "市应急局", "support", "1"), Row(5, 9, "市公安局", "lead", "1")], "span")
    Score(gold=1, found=2, right=0, mentions=1, tasks=1)
    """
    both = pairs(gold, found, by)
    return Score(
        gold=len(gold),
        found=len(found),
        right=sum(gold[a].role == found[b].role for a, b in both),
        mentions=len(both),
        tasks=sum(gold[a].task == found[b].task for a, b in both),
    )


def pairs(one: Sequence[Row], other: Sequence[Row], by: str) -> list[tuple[int, int]]:
    """Indices of the rows that are the same mention, by one of :data:`BY`."""
    if by == "span":
        places = {(row.start, row.end): at for at, row in enumerate(other)}
        return [(at, places[row.start, row.end]) for at, row in enumerate(one) if (row.start, row.end) in places]
    matcher = SequenceMatcher(None, [_squeezed(row) for row in one], [_squeezed(row) for row in other], autojunk=False)
    return [(block.a + at, block.b + at) for block in matcher.get_matching_blocks() for at in range(block.size)]


def _squeezed(row: Row) -> str:
    return "".join(row.surface.split())


def differences(before: Sequence[Row], after: Sequence[Row], by: str) -> list[Difference]:
    """What is not the same in two lists of rows, in text order.

    >>> old = [Row(0, 4, "市应急局", "lead", "1"), Row(5, 9, "市公安局", "lead", "1")]
    >>> new = [Row(0, 4, "市应急局", "support", "1"), Row(12, 16, "市水务局", "lead", "2")]
    >>> [(one.kind, one.row.surface) for one in differences(old, new, "span")]
    [('role', '市应急局'), ('lost', '市公安局'), ('gained', '市水务局')]
    """
    same = set(before) & set(after)
    old, new = [row for row in before if row not in same], [row for row in after if row not in same]
    # At the same place of another text other words may stand: those are two mentions.
    both = [(a, b) for a, b in pairs(old, new, by) if _squeezed(old[a]) == _squeezed(new[b])]
    lost, gained = set(range(len(old))) - {a for a, _ in both}, set(range(len(new))) - {b for _, b in both}
    found = [Difference(old[a], new[b]) for a, b in both if (old[a].role, old[a].task) != (new[b].role, new[b].task)]
    found += [Difference(old[a], None) for a in lost] + [Difference(None, new[b]) for b in gained]
    return sorted(found, key=lambda one: (one.row, one.kind))


def _harmonic(right: int, found: int, gold: int) -> float:
    return 2 * right / (found + gold) if right else 0.0
