"""One stretch of a list → the actors it names.

A conjunction joins two actors only where both sides are actors by themselves: 市科技局和负有…职责的部门 are two,
市工业和信息化局 is one.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from fengong.extract.damage import damaged
from fengong.lexicon.source import lexicon_file
from fengong.lexicon.words import any_of
from fengong.model import Span

#: A stretch without separators that is longer than this is no list of actors.
MAX_STRETCH = 300
#: What is longer is no name, nor the description of a group.
MAX_NAME = 60


@cache
def _places() -> re.Pattern[str]:
    entry = lexicon_file("actors")["places"]
    return re.compile(rf"(?!.*{any_of(entry['never'])}$)[\u4e00-\u9fff]{{2,10}}{any_of(entry['endings'])}")


def is_place(words: str) -> bool:
    """Whether words can name a place that answers for something, beside bodies or with a verb of its own.

    >>> [is_place(w) for w in ("历下区", "苏武镇", "济南高新区", "校区", "2025年全区", "县")]
    [True, True, True, False, False, False]
    """
    return bool(_places().fullmatch(words))


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    entry = lexicon_file("actors")
    bodies, classes, marks = (
        _endings(entry["endings"]),
        any_of(entry["group_endings"]),
        any_of(entry["group_marks"]),
    )
    return (
        re.compile(rf"{bodies}(?:[（(〔][^（()）〔〕]*[)）〕])?$"),
        re.compile(
            rf"(?:(?:.*{marks}.*|.+的)(?:{classes})|.+{any_of(entry['group_tails'])})(?:[（(〔][^（()）〔〕]*[)）〕])?$"
        ),
        re.compile(any_of(entry["conjunctions"])),
        re.compile(rf"^{marks}"),
    )


def _endings(words: list[str]) -> str:
    """A name ends with one of the words, and is more than one character: 妇联 is a name, 局 is none."""
    longer = any_of(word for word in words if len(word) > 1)
    return rf"(?:.*{longer}|.+{any_of(word for word in words if len(word) == 1)})"


def is_group(words: str) -> bool:
    """Whether the words describe a class of actors instead of naming one.

    >>> [is_group(w) for w in ("各有关部门", "其他负有安全监管职责的部门", "各生产经营单位", "各地区", "专班成员单位")]
    [True, True, True, True, True]
    >>> [is_group(w) for w in ("市应急局", "中共武威市委宣传部", "国家金融监管总局武威监管分局", "市人民政府")]
    [False, False, False, False]
    """
    return len(words) <= MAX_NAME and bool(_patterns()[1].match(words))


@lru_cache(maxsize=8192)
def is_actor(words: str) -> bool:
    """Whether the words can be an actor: a body by their ending, a group, or a name that is damaged.

    >>> [is_actor(w) for w in ("市应急局", "省数据集团（筹）", "各县（市、区）人民政府", " (略) 事业发展中心")]
    [True, True, True, True]
    >>> [is_actor(w) for w in ("工业", "高危行业领域每半年至少1次", "重点在", "文化广电")]
    [False, False, False, False]
    """
    words = "".join(words.split())
    if len(words) > MAX_NAME or words in lexicon_file("actors")["never"]:
        return False
    return bool(_patterns()[0].match(words)) or is_group(words) or (damaged(words) and len(words) > 4)


def _joins(conjunction: str, left: str, right: str) -> bool:
    """Whether a conjunction between two actors joins them: 与 mostly stands within names."""
    levels = tuple(lexicon_file("actors")["levels"])
    return conjunction != "与" or (left.startswith(levels) and right.startswith(levels))


def _begins_bare(words: str) -> bool:
    """Whether a list goes on with a bare class word, which belongs to the name before it: 部门和|单位及各地区."""
    first = _patterns()[2].split(words, maxsplit=1)[0]
    return len(first) < len(words) and first in lexicon_file("actors")["never"]


def split_actors(text: str, span: Span) -> list[Span]:
    """The places of the actors in a stretch of text without separators.

    >>> def split(words): return [s.of(words) for s in split_actors(words, Span(0, len(words)))]
    >>> split("市科技局和负有安全监管职责的部门"), split("市消防救援支队及其他负有安全监管职责的部门")
    (['市科技局', '负有安全监管职责的部门'], ['市消防救援支队', '其他负有安全监管职责的部门'])
    >>> split("市工业和信息化局"), split("市应急局及市工业和信息化局"), split("市应急局以及各地区")
    (['市工业和信息化局'], ['市应急局', '市工业和信息化局'], ['市应急局', '各地区'])
    >>> split("市直有关部门和单位及各县区"), split("中央和国家机关工委")
    (['市直有关部门和单位', '各县区'], ['中央和国家机关工委'])
    >>> split("实验室与设备管理处"), split("市财政局与市审计局")
    (['实验室与设备管理处'], ['市财政局', '市审计局'])
    """
    words = span.of(text)
    if len(words) > MAX_STRETCH:
        return [span]
    for match in _patterns()[2].finditer(words):
        left, right = words[: match.start()], words[match.end() :]
        if is_actor(left) and is_actor(right) and not _begins_bare(right) and _joins(match.group(), left, right):
            head = Span(span.start, span.start + match.start())
            return [head, *split_actors(text, Span(span.start + match.end(), span.end))]
    return [span]
