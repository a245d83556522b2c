"""A line of those who wait for something of which there is not enough."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from typing import Any, Generic, TypeVar

from fengong.errors import RefusedError

T = TypeVar("T")
Gone = Callable[[], Awaitable[Any]]
#: Seconds after which somebody who was turned away may come again.
AGAIN = 5
#: Seconds for which a client is not watched: that task costs more than the wait, which mostly is shorter.
MOMENT = 0.5


class Line(Generic[T]):
    """Places in the order in which they were taken.

    Args:
        places: how many may wait; one more is turned away.
        seconds: that somebody waits at most.
        back: takes what was given to somebody who had just left.
    """

    def __init__(self, places: int, seconds: float, back: Callable[[T], None]) -> None:
        self._places, self._seconds, self._back = places, seconds, back
        self._line: deque[asyncio.Future[T]] = deque()

    def __len__(self) -> int:
        """How many wait."""
        return sum(not place.done() for place in self._line)

    @property
    def is_full(self) -> bool:
        """Whether one more is turned away."""
        return len(self) >= self._places

    def give(self, thing: T) -> bool:
        """Give something to the first who waits; whether anybody did."""
        place = self._next()
        if place is not None:
            place.set_result(thing)
        return place is not None

    def fail(self, error: RefusedError) -> None:
        """Tell everybody that nothing will come."""
        while (place := self._next()) is not None:
            place.set_exception(error)

    async def wait(self, gone: Gone | None) -> T:
        """Wait to be given something.

        Args:
            gone: returns when whoever waits has gone away.

        Raises:
            RefusedError: too many wait already, nothing came in time, or nothing will come.
        """
        if self.is_full:
            raise RefusedError(503, "too many questions wait already; ask again in a moment", retry=AGAIN)
        place: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        self._line.append(place)
        try:
            await self._watch(place, gone)
            if not place.done():
                raise RefusedError(503, "no worker became free in time; ask again later", retry=AGAIN)
            return place.result()
        except asyncio.CancelledError:
            if place.done() and place.exception() is None:
                self._back(place.result())
            raise
        finally:
            place.cancel()

    async def _watch(self, place: asyncio.Future[T], gone: Gone | None) -> None:
        await asyncio.wait({place}, timeout=min(MOMENT, self._seconds))
        if place.done():
            return
        left = asyncio.ensure_future(gone()) if gone is not None else None
        try:
            waits: set[asyncio.Future[Any]] = {place, left} if left is not None else {place}
            await asyncio.wait(waits, timeout=self._seconds, return_when=asyncio.FIRST_COMPLETED)
        finally:
            if left is not None:
                left.cancel()

    def _next(self) -> asyncio.Future[T] | None:
        """The first who still waits."""
        while self._line:
            place = self._line.popleft()
            if not place.done():
                return place
        return None
