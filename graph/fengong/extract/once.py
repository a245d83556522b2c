"""What is looked for once in a text, though each of its items asks."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

Found = TypeVar("Found")


def once_per_text(find: Callable[[str], Found]) -> Callable[[str], Found]:
    """Keep what was found in the last text for as long as the very same text is asked about.

    The text is known by its identity: to compare long texts letter by letter for each item would take longer than
    anything else.

    >>> looked = []
    >>> find = once_per_text(lambda text: looked.append(text) or len(text))
    >>> text = "修堤" * 3
    >>> find(text), find(text), find("".join([text])), len(looked)
    (6, 6, 6, 1)
    """
    kept: list[tuple[str, Found]] = []

    @wraps(find)
    def found(text: str) -> Found:
        last = kept[-1] if kept else None
        if last is None or last[0] is not text:
            last = (text, find(text))
            kept[:] = [last]
        return last[1]

    return found
