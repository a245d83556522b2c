"""Words that describe a class of actors → the group they denote; a group is never expanded."""

from __future__ import annotations

import hashlib
import re
from functools import cache

from fengong.extract.actors import is_group
from fengong.lexicon.source import lexicon_file
from fengong.lexicon.words import any_of
from fengong.model import Group
from fengong.resolve.context import Context

#: No name of one body begins like this.
_CLASS_WORDS = ("各", "有关", "相关", "其他", "其它", "所有", "上述", "涉及")
#: Nor does it end like this.
_CLASS_ENDS = re.compile(r"(?:部门|单位|企业|机构|(?:地|地方|[省市县乡]级|基层|相应)(?:人民)?政府(?:办公[厅室])?)$")


def describes_group(words: str) -> bool:
    """Whether words describe a class instead of naming one body.

    >>> [describes_group(w) for w in ("各市", "有关区", "试点城市政府", "属地政府", "市应急局", "市政府")]
    [True, True, True, True, False, False]
    >>> [describes_group(w) for w in ("行业协会", "省级重点实验室", "三甲医院", "中心医院", "市餐饮行业协会")]
    [True, True, True, False, False]
    """
    marked = words.startswith(_CLASS_WORDS) or bool(_CLASS_ENDS.search(words))
    return marked or is_group(words) or bool(_kinds_only().fullmatch(words))


@cache
def _kinds_only() -> re.Pattern[str]:
    """Names of nothing but the words for a kind: they say what bodies are, not which."""
    entry = lexicon_file("classes")
    return re.compile(rf"{any_of(entry['kinds'])}+{any_of(entry['classes'])}")


def group(words: str, context: Context) -> Group:
    """The group that words describe; wordings that the lexicon holds to be the same class give the same group.

    >>> from fengong.lexicon.register import shipped
    >>> own = Context(shipped(), "620600")
    >>> group("各负有安全监管职责的部门", own) == group("负有安全监管职责的部门", own)
    True
    >>> group("各区、市政府", Context(shipped(), None)).key
    'x/g-c8da300d'
    """
    area, known = context.area or "x", context.register.groups
    entry = known.get(words) or known.get(words.removeprefix("各"))
    if entry:
        return Group(f"{area}/{entry.id}", entry.zh)
    return Group(f"{area}/g-{hashlib.sha256(words.encode()).hexdigest()[:8]}", words)
