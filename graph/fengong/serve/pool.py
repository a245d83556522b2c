"""Workers, and who is asked when: what runs long never holds up what does not.

There are ``workers`` for questions that begin. One that runs longer than ``LONG`` seconds is moved out of their way: it
is made to give way to everybody, another worker takes its place, and when it is done it ends. As many as ``workers``
may run long at a time; one more is stopped, and told so. Whoever finds no worker free waits in a line of ``waiting`` places.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from functools import partial
from typing import Any

from fengong.serve.job import Job
from fengong.serve.process import Begun, Worker
from fengong.serve.protocol import RefusedError
from fengong.serve.settings import Settings

#: Seconds after which a question runs long.
LONG = 1.0
#: Seconds after which somebody who was turned away may come again.
AGAIN = 5

Gone = Callable[[], Awaitable[Any]]


class Pool:
    """Workers of a store.

    Args:
        settings: of the server.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._idle: list[Worker] = []
        self._line: deque[asyncio.Future[Worker]] = deque()
        self._all: set[Worker] = set()
        self._long = 0
        self._tasks: set[asyncio.Task[Any]] = set()
        self._stopped = False

    async def start(self) -> None:
        """Start the workers.

        Raises:
            RefusedError: the store cannot be opened.
        """
        await asyncio.gather(*(self._add() for _ in range(self._settings.limits.workers)))

    async def stop(self) -> None:
        """End every worker, whatever it does, and wait until all are gone."""
        self._stopped = True
        for task in self._tasks:
            task.cancel()
        everybody = [*self._all]
        for worker in everybody:
            worker.kill()
        await asyncio.gather(*(worker.ended() for worker in everybody), return_exceptions=True)

    def renew(self) -> None:
        """Have every later question answered from the store as it is now; those that run end with what they have."""
        for worker in [*self._all]:
            worker.retired = True
        idle, self._idle = self._idle, []
        for worker in idle:
            worker.kill()
            self._lose(worker)
        for _ in range(self._settings.limits.workers):
            self._soon(self._add())

    @property
    def state(self) -> dict[str, int]:
        """Workers there are, free ones, long questions, and who waits."""
        return {"workers": len(self._all), "free": len(self._idle), "long": self._long, "waiting": len(self._line)}

    @asynccontextmanager
    async def ask(self, job: Job, gone: Gone | None = None) -> AsyncIterator[Begun]:
        """The answer to a job, as it begins.

        Args:
            job: what to do.
            gone: returns when nobody waits for the answer any more; asked only of what runs long.

        Raises:
            RefusedError: too many wait already, it takes too long, or the worker refuses; raised too while pieces
                are read.
        """
        worker = await self._take()
        watch = _Watch(self, worker, gone)
        try:
            yield await worker.ask(job)
            watch.finished = True
        except RefusedError as error:
            # A worker that said no is as good as before; one that was killed is not.
            watch.finished = worker.is_alive and error is not worker.refusal
            raise
        finally:
            watch.stop()
            self._give_back(worker, watch)

    async def _take(self) -> Worker:
        while self._idle:
            worker = self._idle.pop()
            if worker.is_alive:
                return worker
            self._lose(worker)
        if len(self._line) >= self._settings.limits.waiting:
            raise RefusedError(503, "too many questions wait already; ask again in a moment", retry=AGAIN)
        place: asyncio.Future[Worker] = asyncio.get_running_loop().create_future()
        self._line.append(place)
        try:
            async with asyncio.timeout(self._settings.limits.seconds):
                return await place
        except TimeoutError as error:
            raise RefusedError(503, "no worker became free in time; ask again later", retry=AGAIN) from error
        finally:
            if place in self._line:
                self._line.remove(place)

    def _give_back(self, worker: Worker, watch: _Watch) -> None:
        if watch.is_long:
            self._long -= 1
        # What was not read to its end would be taken for the answer to the next question.
        if not watch.finished or worker.retired or not worker.is_alive:
            worker.kill()
            self._lose(worker, instead=not watch.is_long)
        else:
            self._free(worker)

    def _free(self, worker: Worker) -> None:
        while self._line:
            place = self._line.popleft()
            if not place.done():
                place.set_result(worker)
                return
        self._idle.append(worker)

    def _lose(self, worker: Worker, instead: bool = True) -> None:
        self._all.discard(worker)
        self._soon(worker.ended())
        if instead and not worker.retired:
            self._soon(self._add())

    async def _add(self) -> None:
        if self._stopped:
            return
        worker = await Worker.start(self._settings)
        self._all.add(worker)
        self._free(worker)

    def _soon(self, work: Awaitable[None]) -> None:
        if self._stopped:
            return
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._done)

    def _done(self, task: asyncio.Task[Any]) -> None:
        self._tasks.discard(task)
        error = None if task.cancelled() else task.exception()
        # A worker that cannot start leaves nobody waiting for it in vain.
        if isinstance(error, RefusedError):
            while self._line:
                place = self._line.popleft()
                if not place.done():
                    place.set_exception(error)

    def _runs_long(self, watch: _Watch) -> None:
        if self._long >= self._settings.limits.workers:
            busy = "the server is busy with long queries; ask again later, or for less"
            watch.worker.kill(RefusedError(503, busy, AGAIN))
            return
        self._long += 1
        watch.is_long = True
        watch.worker.retired = True
        watch.worker.give_way()
        self._soon(self._add())
        if watch.gone is not None:
            watch.waits_for = asyncio.ensure_future(watch.nobody_waits())


class _Watch:
    """The clock of one question."""

    def __init__(self, pool: Pool, worker: Worker, gone: Gone | None) -> None:
        loop = asyncio.get_running_loop()
        seconds = pool._settings.limits.seconds
        late = RefusedError(504, f"the query takes longer than {seconds:g} seconds; ask for less, or for part of it")
        self.worker, self.gone = worker, gone
        self.is_long = self.finished = False
        self.waits_for: asyncio.Task[None] | None = None
        self._clocks = [
            loop.call_later(min(LONG, seconds), partial(pool._runs_long, self)),
            loop.call_later(seconds, partial(worker.kill, late)),
        ]

    async def nobody_waits(self) -> None:
        """Kill the worker when nobody waits for it any more."""
        assert self.gone is not None
        await self.gone()
        self.worker.kill(RefusedError(499, "nobody waits for the answer"))

    def stop(self) -> None:
        """Stop the clocks."""
        for clock in self._clocks:
            clock.cancel()
        if self.waits_for is not None:
            self.waits_for.cancel()
