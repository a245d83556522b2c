"""A web page's tree → blocks: lines as a browser would break them, tables, and the boxes they stand in.

The tree is walked without recursion, because pages may nest ten thousand deep.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from selectolax.lexbor import LexborNode

from fengong.read.content import Draft
from fengong.read.html_tables import has_headings, rows_of

#: What a browser does not show as words of the page.
UNSEEN = frozenset(
    {"head", "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "canvas", "audio", "video"}
    | {"title", "meta", "link", "base"}
)
#: Elements that make no line of their own; all others do, also those that nobody knows.
INLINE = frozenset(
    {"a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img"}
    | {"ins", "kbd", "label", "mark", "nobr", "o:p", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike"}
    | {"st1", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr"}
)
#: Elements that by their meaning hold no part of the document.
ASIDE = frozenset(("nav", "footer", "aside", "button", "select", "textarea", "datalist", "menu"))
HEADINGS = frozenset(("h1", "h2", "h3"))
SPACE = re.compile("[ \t\n\r\f]+")
HIDDEN = re.compile(r"display\s*:\s*none", re.I)


@dataclass(slots=True)
class Box:
    """A block element: its tag, its id and classes, and its blocks, ``first`` up to ``end``."""

    tag: str
    names: frozenset[str]
    first: int
    end: int = -1


@dataclass(frozen=True, slots=True)
class Block:
    """A line or a table. ``linked`` counts the characters of links; ``aside`` says that no document is in here."""

    words: str
    linked: int
    aside: bool
    heading: bool
    table: list[list[Draft]] = field(default_factory=list)

    def lines(self) -> list[str]:
        """The words, a table row a line."""
        return [" ".join(d.words for d in row if not d.origin) for row in self.table] if self.table else [self.words]


def walk(root: LexborNode, enter: Callable[[LexborNode], bool], leave: Callable[[LexborNode], None]) -> None:
    """Visit a node and all below it in document order; what ``enter`` refuses is neither looked into nor left."""
    node, top = root, root.mem_id
    while True:
        inside = enter(node)
        child = node.child if inside else None
        if child is not None:
            node = child
            continue
        if inside:
            leave(node)
        while node.mem_id != top and node.next is None:
            above = node.parent
            assert above is not None
            node = above
            leave(node)
        following = node.next
        if node.mem_id == top or following is None:
            return
        node = following


@dataclass(slots=True)
class _Open:
    """A table in the making: whether its first row is over, and whether that holds headings."""

    table: int
    begun: bool = False
    headed: bool = False


def data_tables(root: LexborNode) -> frozenset[int]:
    """The tables without a table inside, and those with known headings; others only lay out the page."""
    found: set[int] = set()
    above: list[_Open] = []

    def enter(node: LexborNode) -> bool:
        if node.tag == "table":
            if above and not above[-1].headed:
                found.discard(above[-1].table)
                above[-1].begun = True
            found.add(node.mem_id)
            above.append(_Open(node.mem_id))
        return True

    def leave(node: LexborNode) -> None:
        if node.tag == "tr" and above and not above[-1].begun:
            above[-1].begun = True
            above[-1].headed = has_headings(node)
        elif node.tag == "table":
            above.pop()

    walk(root, enter, leave)
    return frozenset(found)


class Flow:
    """The blocks of a page or of a part of it, in the making."""

    def __init__(self, tables: frozenset[int] = frozenset()) -> None:
        self.blocks: list[Block] = []
        self.boxes: list[Box] = []
        self._tables = tables
        self._table_count = 0
        self._open: list[int] = []
        self._within: Counter[str] = Counter()
        self._pieces: list[str] = []
        self._linked = 0

    def read(self, root: LexborNode) -> None:
        """Add everything below a node."""
        walk(root, self._enter, self._leave)
        self._break()

    def _enter(self, node: LexborNode) -> bool:
        tag = node.tag or ""
        if tag == "-text":
            self._text(node.text_content or "")
        elif tag == "br":
            self._break()
        if tag == "br" or tag in UNSEEN or tag.startswith(("-", "!")):
            return False
        if node.mem_id in self._tables and self._table(node):
            return False
        if tag not in INLINE:
            self._break()
            self._open_box(node)
        self._within.update(_marks(node))
        return True

    def _leave(self, node: LexborNode) -> None:
        if (node.tag or "") not in INLINE:
            self._break()
            box = self.boxes[self._open.pop()]
            box.end = len(self.blocks)
        self._within.subtract(_marks(node))

    def _text(self, words: str) -> None:
        lines = words.split("\n") if self._within["pre"] else [words]
        for number, line in enumerate(lines):
            if number:
                self._break()
            self._pieces.append(line)
        if self._within["a"]:
            self._linked += len(words.strip())

    def _break(self) -> None:
        words = SPACE.sub(" ", "".join(self._pieces)).strip(" ")
        if words.strip():
            self._add(words, self._linked, [])
        self._pieces, self._linked = [], 0

    def _add(self, words: str, linked: int, table: list[list[Draft]]) -> None:
        self.blocks.append(Block(words, linked, self._within["aside"] > 0, self._within["heading"] > 0, table))

    def _open_box(self, node: LexborNode) -> None:
        attributes = node.attributes
        names = f"{attributes.get('id') or ''} {attributes.get('class') or ''}".lower().split()
        self.boxes.append(Box(node.tag or "", frozenset(names), len(self.blocks)))
        self._open.append(len(self.boxes) - 1)

    def _table(self, node: LexborNode) -> bool:
        """Add a table as one block; False where it only lays out the page."""
        rows = rows_of(node, self._table_count + 1, words_of)
        if rows is None:
            return False
        self._break()
        self._table_count += 1
        self._add(" ".join(draft.words for row in rows for draft in row), 0, rows)
        return True


def words_of(node: LexborNode) -> str:
    """The words of a part of a page, a line each."""
    flow = Flow()
    flow.read(node)
    return "\n".join(block.words for block in flow.blocks)


def _marks(node: LexborNode) -> list[str]:
    """What an element says of all words in it."""
    tag = node.tag or ""
    marks = [tag] if tag in ("a", "pre") else []
    if tag in HEADINGS:
        marks.append("heading")
    attributes = node.attributes if tag != "-text" else {}
    hidden = "hidden" in attributes or HIDDEN.search(attributes.get("style") or "")
    if tag in ASIDE or hidden or attributes.get("role") in ("navigation", "banner", "contentinfo", "search"):
        marks.append("aside")
    return marks
