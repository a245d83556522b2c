"""Markdown: text whose pipe tables are grids. The words stay as they are written, marks included."""

from __future__ import annotations

from fengong.read.content import Content
from fengong.read.text import decode
from fengong.read.text_tables import find_tables


def read_markdown(data: bytes, path: str) -> Content:
    """The words of a Markdown file, unchanged, and its tables.

    >>> content = read_markdown("| 任务 | 牵头单位 |\\n|---|---|\\n| 培训 | 市应急局 |\\n".encode(), "plan.md")
    >>> [[cell.span.of(content.text) for cell in row] for row in content.grids[0].rows]
    [['任务', '牵头单位'], ['培训', '市应急局']]
    """
    text, encoding = decode(data, path)
    return Content(text, encoding, grids=find_tables(text))
