"""What somebody may have typed when they mean a name: its beginning, its middle, its letters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fengong.search.fold import fold
from fengong.search.spelling import spellings
from fengong.search.tokens import runs

#: Characters of a key that are kept: who types more has chosen already.
LONGEST = 24
#: What a key is worth by how it was come by.
NAME, ALIAS, PINYIN, INITIALS, INSIDE, PINYIN_INSIDE, INITIALS_INSIDE = 1.0, 0.9, 0.8, 0.7, 0.6, 0.45, 0.3
#: Characters from which on the end of a name stands for all of it.
END = 3
#: Where a middle can begin: at every Chinese character, and at a word.
_BEGINNING = re.compile(r"[^\x00-\u2fff]|(?<![^\W_])[^\W_]")


def plain(text: str) -> str:
    """A name or what is typed, without marks.

    >>> plain("《安全生产法》 (ＸＸ版)")
    '安全生产法 xx 版'
    """
    return re.sub(r"(?<=[^\x00-\u2fff]) (?=[^\x00-\u2fff])", "", " ".join(runs(fold(text))))


def keys(name: str, is_alias: bool = False) -> Iterator[tuple[str, float, bool]]:
    """Every key of a name, what it is worth, and whether who types it has typed the name whole.

    A long end of a name is as good as the whole: what stands before it says mostly where a body is.

    >>> [(typed, worth) for typed, worth, _ in keys("应急")]
    [('应急', 1.0), ('急', 0.6), ('yingji', 0.8), ('yj', 0.7), ('ji', 0.45), ('j', 0.3)]
    >>> [typed for typed, _, is_whole in keys("市应急局") if is_whole]
    ['市应急局', '应急局', 'shiyingjiju', 'syjj', 'yingjiju', 'yjj']
    """
    said = plain(name)
    starts = [found.start() for found in _BEGINNING.finditer(said)]
    own = ALIAS if is_alias else NAME
    yield from ((said[at : at + LONGEST], INSIDE if at else own, not at or len(said) - at >= END) for at in starts)
    for way in spellings(said):
        for at in range(len(way)):
            is_whole = not at or len(way) - at >= END
            yield "".join(way[at:])[:LONGEST], PINYIN_INSIDE if at else PINYIN, is_whole
            yield "".join(one[0] for one in way[at:])[:LONGEST], INITIALS_INSIDE if at else INITIALS, is_whole
