"""Lists of words as patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of the words, longer ones first so that a word never hides a longer one.

    >>> re.findall(any_of(["负责", "牵头", "牵头负责"]), "市应急局牵头负责")
    ['牵头负责']
    """
    return "(?:" + "|".join(re.escape(word) for word in sorted(set(words), key=lambda w: (-len(w), w))) + ")"
