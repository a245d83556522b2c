"""Lists of words as patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of the words, longer ones first so that a word never hides a longer one.

    Words that begin alike share their beginning, so that a long list takes hardly longer than a short one.

    >>> re.findall(any_of(["负责", "牵头", "牵头负责"]), "市应急局牵头负责")
    ['牵头负责']
    >>> any_of(["负责", "负责落实", "牵头"])
    '(?:(?:牵头|负责(?:落实)?))'
    """
    return f"(?:{_branches(sorted(set(words)))})"


def _branches(words: list[str]) -> str:
    """A pattern for any of the sorted words, the empty one last."""
    ends = "" in words
    by_first = groupby(filter(None, words), key=lambda word: word[0])
    branches = [re.escape(first) + _branches([word[1:] for word in group]) for first, group in by_first]
    if len(branches) + ends < 2:
        return "".join(branches)
    return f"(?:{'|'.join(branches)})" + ("?" if ends else "")
