"""Which blocks of a web page are the document: the rest is navigation, contacts, links and the like."""

from __future__ import annotations

from itertools import accumulate

from fengong.lexicon.source import lexicon_file
from fengong.read.html_blocks import Block, Box

#: The document's box holds at least this share of the page's weight; the box inside it that does is taken instead.
SHARE = 0.85
#: A named box (the lexicon's ``main``) needs less, because its name speaks for it too.
NAMED_SHARE = 0.5
#: A line this long, or one with a full stop, is a sentence; menus have neither.
SENTENCE = 30
#: Short words count for so much less: a plan has many short lines, a menu has nothing else.
SHORT_WEIGHT = 0.2
#: One paragraph may hold nearly all of a page, and is still not the document.
PARAGRAPHS = frozenset(("p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "dd", "dt", "pre", "blockquote"))


def main_blocks(blocks: list[Block], boxes: list[Box], title: str) -> set[int]:
    """The numbers of the blocks that belong to the document; all where nothing tells them apart."""
    sums = [0.0, *accumulate(_weight(block) for block in blocks)]
    if not sums[-1]:
        return {at for at, block in enumerate(blocks) if not block.aside} or set(range(len(blocks)))
    first, end = _range(boxes, sums) or (0, len(blocks))
    kept = {at for at in range(first, end) if not blocks[at].aside}
    return kept | _headings(blocks, first, title)


def _weight(block: Block) -> float:
    own = max(0, len(block.words) - block.linked)
    if block.aside:
        return 0.0
    return own if block.table or len(block.words) >= SENTENCE or "。" in block.words else own * SHORT_WEIGHT


def _range(boxes: list[Box], sums: list[float]) -> tuple[int, int] | None:
    def weight(box: Box) -> float:
        return sums[box.end] - sums[box.first]

    names = {name.lower() for name in lexicon_file("furniture")["main"]}
    named = [box for box in boxes if box.names & names and weight(box) >= NAMED_SHARE * sums[-1]]
    # The innermost of them: boxes are in document order, so it is the last that starts.
    likely = named or [box for box in boxes if box.tag not in PARAGRAPHS and weight(box) >= SHARE * sums[-1]]
    return (likely[-1].first, likely[-1].end) if likely else None


def _headings(blocks: list[Block], first: int, title: str) -> set[int]:
    """Headings that stand above the document's box and repeat the page's title: most pages keep the title outside."""
    squeezed = "".join(title.split())
    found = [
        at
        for at, block in enumerate(blocks[:first])
        if not block.aside and not block.linked and len(block.words) > 4 and _is_title(block, squeezed)
    ]
    return set(found[-1:])


def _is_title(block: Block, title: str) -> bool:
    words = "".join(block.words.split())
    return block.heading or bool(title and (words in title))
