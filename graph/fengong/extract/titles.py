"""The title of a document, among the lines above its first item."""

from __future__ import annotations

import re

from fengong.extract.lines import Line

#: What the name of a plan, notice or measure ends with.
ENDING = re.compile(
    r"(?:方案|计划|规划|意见|通知|措施|办法|细则|要点|任务|分工|清单|政策|行动|决定|规定|纲要|安排|通告|公告|若干政策措施)"
    r"(?:[（(〔][^（）()〔〕]{1,20}[)）〕])?$"
)
#: A title is one line, and no sentence.
MAX_LENGTH = 80


def find_title(lines: list[Line]) -> Line | None:
    r"""The first line that can be a title; None where there is none.

    >>> from fengong.extract.lines import split_lines
    >>> find_title(split_lines("某市人民政府文件\n某市安全生产三年行动方案（2024—2026年）\n各县区：")).words
    '某市安全生产三年行动方案（2024—2026年）'
    >>> find_title(split_lines("为抢抓机遇，制定本行动计划。")) is None
    True
    """
    return next((line for line in lines if len(line.words) <= MAX_LENGTH and ENDING.search(line.words)), None)
