"""The title of a document, among the lines above its first item."""

from __future__ import annotations

import re

from fengong.extract.lines import Line
from fengong.model import Span

#: What the name of a plan, notice or measure ends with.
ENDING = re.compile(
    r"(?:方案|计划|规划|意见|通知|措施|办法|细则|要点|任务|分工|清单|分解表|一览表|安排表|台账|政策|行动|决定|规定|纲要|安排|通告|公告|若干政策措施)"
    r"(?:[（(〔][^（）()〔〕]{1,20}[)）〕])?$"
)
#: A title is one line, or two, and no sentence.
MAX_LENGTH = 80
#: What a web page writes before it.
PREFIX = re.compile(r"(?:标\s*题|名\s*称)\s*[：:]\s*")
#: A line that goes on with the next: 某市人民政府关于印发 / 某市工作方案的通知.
UNFINISHED = re.compile(r"(?:关于|印发|的|和|与|、|《[^》]*)$")
#: Who issues it, in a line of its own before 关于….
ISSUER = re.compile(r"[^，。；：:！？\d]{4,60}(?:政府|办公室|办公厅|委员会|市委|县委|区委|省委|局|厅)$")
#: What a title adds in a line of its own: （2024—2026年）, （征求意见稿）.
ADDED = re.compile(r"[（(〔][^（）()〔〕。，]{1,24}[)）〕]$")
YEARS = re.compile(r"\d{4}(?!年\d{1,2}月)|试行|稿|修订")


def find_title(lines: list[Line]) -> Line | None:
    r"""The first line that can be a title, with the line before or after it that belongs to it; None where none can.

    >>> from fengong.extract.lines import split_lines
    >>> def show(text): return (line := find_title(split_lines(text))) and line.words
    >>> show("某市人民政府文件\n某市安全生产三年行动方案（2024—2026年）\n各县区：")
    '某市安全生产三年行动方案（2024—2026年）'
    >>> show("某市人民政府\n关于印发某市工作方案的通知"), show("关于加强某项工作的\n实施方案\n（2024—2026年）")
    ('某市人民政府关于印发某市工作方案的通知', '关于加强某项工作的实施方案（2024—2026年）')
    >>> show("标题：某市工作方案\n（2024年5月16日）"), show("为抢抓机遇，制定本行动计划。")
    ('某市工作方案', None)
    """
    at = next((at for at, line in enumerate(lines) if _may_be(line.words)), None)
    if at is None:
        return None
    first = at - 1 if at and _goes_on(lines[at - 1].words, lines[at].words) else at
    after = lines[at + 1].words if at + 1 < len(lines) else ""
    last = at + 1 if ADDED.match(after) and YEARS.search(after) else at
    span = Span(lines[first].span.start, lines[last].span.end)
    return Line(PREFIX.sub("", "".join(line.words for line in lines[first : last + 1]), count=1), span)


def title_at(text: str, title: Line) -> str:
    """A title in the text's own writing."""
    return PREFIX.sub("", "".join(line.strip() for line in title.span.of(text).split("\n")), count=1)


def _may_be(words: str) -> bool:
    return len(words) <= MAX_LENGTH and bool(ENDING.search(words))


def _goes_on(before: str, words: str) -> bool:
    """Whether a line and the next are one title."""
    if len(before) + len(words) > MAX_LENGTH:
        return False
    return bool(UNFINISHED.search(before) or (words.startswith("关于") and ISSUER.match(before)))
