"""Answers that were given before: a build never changes, so what it answered once it answers always."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass

#: Bytes of an answer that is kept, at most; and of all together.
LARGEST = 1 << 18
ALL = 1 << 26
#: Bytes that an answer takes beside its body, about.
BESIDE = 500


@dataclass(frozen=True, slots=True)
class Kept:
    """A whole answer."""

    media_type: str
    body: bytes


class Cache:
    """The answers asked for last, as far as there is room; none longer than ``largest`` bytes.

    >>> cache = Cache(room=1010)
    >>> cache.keep("a", Kept("text/csv", b"12345678"))
    >>> cache.keep("b", Kept("text/csv", b"1234"))
    >>> cache.find("a"), cache.find("b")
    (None, Kept(media_type='text/csv', body=b'1234'))
    """

    def __init__(self, room: int = ALL, largest: int = LARGEST) -> None:
        self._room, self._largest = room, min(largest, room)
        self._held = 0
        self._kept: OrderedDict[str, Kept] = OrderedDict()

    def find(self, key: str) -> Kept | None:
        """The answer, or None."""
        kept = self._kept.get(key)
        if kept is not None:
            self._kept.move_to_end(key)
        return kept

    def keep(self, key: str, kept: Kept) -> None:
        """Keep an answer, unless it is too long; those asked for longest ago make room."""
        if len(kept.body) > self._largest or key in self._kept:
            return
        self._kept[key] = kept
        self._held += len(kept.body) + BESIDE
        while self._held > self._room:
            _, old = self._kept.popitem(last=False)
            self._held -= len(old.body) + BESIDE

    def clear(self) -> None:
        """Forget all."""
        self._kept.clear()
        self._held = 0
