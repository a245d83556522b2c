"""Labelled lines → a tree of items.

Styles nest in the order in which a document first uses them: after 一、 then （一）, a 一、 again closes both. No
order of styles is assumed, because plans have orders of their own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from fengong.extract.labels import Label, Style, label_of
from fengong.extract.lines import Line
from fengong.model import Span

#: How a paragraph begins that speaks of the whole document.
CLOSING = re.compile(
    r"[ \u3000]*(?:本[^，。；\n]{1,6}?(?:自|由|从|印发|有效)|自(?:本|发布|印发)"
    r"|以上|此前|县级以上|(?:说明|备注|注)[：:]|各(?:地|省|市|县|有关|级|部门))"
)


@dataclass(slots=True, eq=False)
class Item:
    """A labelled line with the unlabelled lines after it; a node of the tree.

    Mutable while the tree is built and corrected; what leaves this package is frozen.
    """

    label: Label
    lines: list[Line]
    parent: Item | None
    children: list[Item] = field(default_factory=list)
    #: The heading that the numbering shows to be missing from the text.
    lost: bool = False

    @property
    def span(self) -> Span:
        """From the label to the end of the last own line (children not included)."""
        return Span(self.lines[0].span.start, self.lines[-1].span.end)

    @property
    def label_span(self) -> Span:
        """The place of the label itself."""
        start = self.lines[0].span.start
        return Span(start, start + self.label.length)

    @property
    def path(self) -> tuple[str, ...]:
        """Labels from the top; none for a paragraph outside all items."""
        if self.label.style is Style.PARAGRAPH:
            return ()
        return (*(self.parent.path if self.parent else ()), self.label.text)


def build_items(lines: list[Line], set_aside: set[int]) -> tuple[list[Item], list[int]]:
    """All items in text order, and the indices of lines above the first item.

    ``set_aside`` are indices of repeated lines: they make no item, but a repeated heading is entered again, so
    that what a second copy has of its own lands under the right heading.
    """
    items: list[Item] = []
    above: list[int] = []
    stack: list[Item] = []
    for index, line in enumerate(lines):
        label = label_of(line.words)
        if label is not None:
            _close(stack, label)
            parent = stack[-1] if stack else None
            if index in set_aside:
                item = _earlier(items, parent, label)
            else:
                item = Item(label, [line], parent)
                items.append(item)
                if parent:
                    parent.children.append(item)
            if item:
                stack.append(item)
        elif index not in set_aside:
            if items:
                items[-1].lines.append(line)
            else:
                above.append(index)
    return items, above


def _close(stack: list[Item], label: Label) -> None:
    """Leave the items that a label of this style cannot stand below: those of its own style, and all in them."""
    styles = [item.label.style for item in stack]
    if label.style in styles:
        del stack[styles.index(label.style) :]


def _earlier(items: list[Item], parent: Item | None, label: Label) -> Item | None:
    matching = [
        i for i in items if i.parent is parent and (i.label.style, i.label.number) == (label.style, label.number)
    ]
    return matching[0] if matching else None


def loose_paragraphs(lines: list[Line], items: list[Item]) -> list[Item]:
    """Paragraphs outside all items: those given (above the first), and what closes the document behind the last."""
    closing: list[Line] = []
    if items:
        last = max(items, key=lambda item: item.span)
        first = next((at for at, line in enumerate(last.lines) if at and CLOSING.match(line.words)), len(last.lines))
        closing, last.lines[first:] = last.lines[first:], []
    return [
        Item(Label(Style.PARAGRAPH, number, "", 0), [line], None) for number, line in enumerate([*lines, *closing], 1)
    ]


def without_labels(text: str, items: list[Item]) -> str:
    r"""The text with line ends in the place of every label: what follows a number begins a line.

    >>> from fengong.extract.lines import split_lines
    >>> text = "（一）市科技局会同市财政局落实。\n2.5万人"
    >>> without_labels(text, build_items(split_lines(text), set())[0])
    '\n\n\n市科技局会同市财政局落实。\n2.5万人'
    """
    parts: list[str] = []
    at = 0
    for span in sorted(item.label_span for item in items):
        parts += [text[at : span.start], "\n" * (span.end - span.start)]
        at = span.end
    return "".join([*parts, text[at:]])
