"""Texts whose lines were broken at a fixed width: read as the paragraphs they were, quoted as they stand.

Elsewhere the copy that rules are matched on has the length of the text. Here a break may stand anywhere, also within
words and names, so the breaks are taken out, and every place that was found is moved back to where it stands.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import TypeVar, cast

from fengong.extract.broken import PAGE
from fengong.extract.labels import label_of
from fengong.model import Clause, Document, Outline, Region, Span, Task

Value = TypeVar("Value")

#: A width that a line can have been broken at, in columns: a Chinese character takes two.
NARROWEST, WIDEST = 30, 160
#: Lines may fall short of the width by so much, because a mark may not begin a line and a number is not parted.
SHORT = 6
#: So many lines of the full width show that they were broken at it, if they are this share of all.
LEAST, SHARE = 8, 0.5
#: So many of the full lines at most end with their sentence; in a list of short paragraphs nearly all do.
ENDING, MOST_ENDING = "。；;：:！？!?", 0.4


@dataclass(frozen=True, slots=True)
class Unwrapped:
    """A text without its breaks: ``starts`` are places in it from which on all are ``shifts`` characters further on."""

    text: str
    starts: tuple[int, ...]
    shifts: tuple[int, ...]

    def back(self, span: Span) -> Span:
        """Where a place stands in the text as it was."""
        if span.start == span.end:
            return Span(self._at(span.start), self._at(span.start))
        return Span(self._at(span.start), self._at(span.end - 1) + 1)

    def _at(self, place: int) -> int:
        return place + self.shifts[bisect_right(self.starts, place) - 1]


def unwrapped(document: Document) -> Unwrapped | None:
    """The text of a document without the breaks at a fixed width; None where it has none.

    Formats that tell paragraphs, tables or pages have no such breaks left.

    >>> width = "各县区要认真排查辖区内的安全隐患并建立台账责任单位"
    >>> text = "\\n".join([width] * 9) + "：市应急\\n管理局。"
    >>> unwrapped(Document("a", text, "", "", "utf-8")).text == width * 9 + "：市应急管理局。"
    True
    >>> unwrapped(Document("a", "一、排查\\n责任单位：市应急局\\n二、整改\\n" * 9, "", "", "utf-8")) is None
    True
    """
    if document.grids or document.furniture:
        return None
    lines = document.text.split("\n")
    width = _width(lines)
    return _joined(lines, width) if width else None


def _width(lines: list[str]) -> int | None:
    """The width that the lines were broken at."""
    sizes = sorted(_columns(line) for line in lines if line.strip())
    if len(sizes) < LEAST:
        return None
    width = sizes[int(0.95 * (len(sizes) - 1))]
    full = [line for line in lines if width - SHORT <= _columns(line) <= width + 2]
    ending = sum(line.rstrip().endswith(tuple(ENDING)) for line in full)
    enough = len(full) >= max(LEAST, SHARE * len(sizes)) and ending <= MOST_ENDING * len(full)
    return width if enough and NARROWEST <= width <= WIDEST else None


def _columns(line: str) -> int:
    # In this encoding a character takes as many bytes as columns.
    return len(line.rstrip().encode("gb18030", "replace"))


def _joined(lines: list[str], width: int) -> Unwrapped:
    parts: list[str] = []
    starts, shifts = [0], [0]
    length = 0
    for line, after in zip(lines, [*lines[1:], ""], strict=True):
        if _goes_on(line, after, width):
            words = line.rstrip()
            parts.append(words)
            length += len(words)
            starts.append(length)
            shifts.append(shifts[-1] + len(line) - len(words) + 1)
        else:
            parts += [line, "\n"]
            length += len(line) + 1
    return Unwrapped("".join(parts)[:-1], tuple(starts), tuple(shifts))


def _goes_on(line: str, after: str, width: int) -> bool:
    """Whether a line was broken: it is full, and what follows begins no paragraph."""
    if _columns(line) < width - SHORT or not after.strip():
        return False
    return after[0] not in " \t\u3000" and label_of(after) is None and not PAGE.match("\n" + after)


def moved_back(outline: Outline, joined: Unwrapped, document: Document) -> Outline:
    """An outline of the unwrapped text as one of the document: every place, and the words of every mention."""
    moved = _moved(outline, joined)
    tasks = tuple(_quoted(task, document.text) for task in moved.tasks)
    return replace(moved, document=document, tasks=tasks, regions=_partition(moved.regions, len(document.text)))


def _moved(value: Value, joined: Unwrapped) -> Value:
    if isinstance(value, Span):
        return cast(Value, joined.back(value))
    if isinstance(value, tuple):
        return cast(Value, tuple(_moved(one, joined) for one in value))
    if isinstance(value, frozenset):
        return cast(Value, frozenset(_moved(one, joined) for one in value))
    if isinstance(value, Document) or not is_dataclass(value) or isinstance(value, type):
        return value
    return cast(Value, replace(value, **{one.name: _moved(getattr(value, one.name), joined) for one in fields(value)}))


def _quoted(task: Task, text: str) -> Task:
    def quoted(clause: Clause) -> Clause:
        return replace(clause, mentions=tuple(replace(one, surface=one.span.of(text)) for one in clause.mentions))

    return replace(task, clauses=tuple(map(quoted, task.clauses)))


def _partition(regions: tuple[tuple[Span, Region], ...], length: int) -> tuple[tuple[Span, Region], ...]:
    """Regions that touch again: a break between two belongs to the first."""
    starts = [span.start for span, _ in regions]
    ends = [*starts[1:], length]
    return tuple((Span(start, end), kind) for start, end, (_, kind) in zip(starts, ends, regions, strict=True))
