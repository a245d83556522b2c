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
    >>> any_of(["负责", "负责落实", "落实"])
    '(?:落实|负责(?:落实)?)'
    """
    return _branches(sorted(set(words)))


def _branches(words: list[str]) -> str:
    """A pattern for any of the sorted words."""
    ends = "" in words
    branches = [_shared(list(group)) for _, group in groupby(filter(None, words), key=lambda word: word[0])]
    if not branches:
        return "(?:)"
    return f"(?:{'|'.join(branches)})" + ("?" if ends else "")


def _shared(words: list[str]) -> str:
    """A pattern for words that begin with the same character: what they share, and what follows it."""
    first, last = words[0], words[-1]
    length = next((at for at, (a, b) in enumerate(zip(first, last, strict=False)) if a != b), min(len(first), len(last)))
    if len(words) == 1:
        return re.escape(first)
    return re.escape(first[:length]) + _branches([word[length:] for word in words])
