"""How a Chinese name is typed by whoever types letters: its syllables, and their initials."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import islice, product

from fengong.lexicon.source import lexicon_file
from fengong.search.tokens import RUN

#: Syllables of a name that are spelled out, and ways to read it that are kept.
SYLLABLES, WAYS = 16, 4


@lru_cache(maxsize=1 << 16)
def spellings(name: str) -> tuple[tuple[str, ...], ...]:
    """The syllables of the Chinese in a folded name, for each way to read it that may be meant, the likeliest first.

    >>> spellings("应急局")
    (('ying', 'ji', 'ju'),)
    >>> spellings("行业")
    (('hang', 'ye'), ('xing', 'ye'))
    """
    from pypinyin import lazy_pinyin

    found: list[tuple[str, ...]] = []
    for run in (one["han"] for one in RUN.finditer(name) if one["han"]):
        read = lazy_pinyin(run)
        if len(read) == len(run):  # characters that it does not know come as one
            ways = ((said, *_others().get(char, ())) for char, said in zip(run, read, strict=True))
            found += [tuple(dict.fromkeys(way)) for way in ways]
    return tuple(islice(product(*found[:SYLLABLES]), WAYS)) if found else ()


@cache
def _others() -> dict[str, tuple[str, ...]]:
    return {char: tuple(ways) for char, ways in lexicon_file("readings")["readings"].items()}
