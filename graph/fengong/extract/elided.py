"""Offices named by what they do, with one word for all of them at the end: 公安、司法、民政部门."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from fengong.lexicon.source import lexicon_file
from fengong.lexicon.words import any_of


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    entry = lexicon_file("actors")["elided"]
    word = rf"[省市县区州盟旗镇乡]?{any_of(entry['words'])}"
    return re.compile(word), re.compile(rf"{word}{any_of(entry['classes'])}")


def are_elided(names: Iterable[str], opened: str) -> bool:
    """Whether all names of a list are such, and one of them, or what leaves the list open, says 部门.

    >>> are_elided(["公安", "司法", "民政部门"], ""), are_elided(["市公安", "交通", "城管"], "等部门")
    (True, True)
    >>> are_elided(["公安", "司法"], ""), are_elided(["加强公安", "民政部门"], ""), are_elided(["水", "电"], "等部门")
    (False, False, False)
    """
    bare, whole = _patterns()
    listed = ["".join(name.split()) for name in names]
    says = [bool(whole.fullmatch(name)) for name in listed]
    classes = tuple(lexicon_file("actors")["elided"]["classes"])
    if not any(says) and not opened.endswith(classes):
        return False
    return all(said or bare.fullmatch(name) for said, name in zip(says, listed, strict=True))
