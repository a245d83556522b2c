"""Workers, and who is asked when: what runs long never holds up what does not.

There are ``workers`` for questions that begin. One that runs longer than ``LONG`` seconds, or than ``BRIEF`` while
others wait, is moved out of their way: it is made to give way to everybody, another worker takes its place, and when
it is done it ends. As many as ``workers`` may run long at a time; one more is stopped, and told so. Whoever finds no
worker free waits in a line of ``waiting`` places. A worker that ends, however it ends, is replaced at once.
"""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from contextlib import asynccontextmanager, suppress
from typing import Any

from fengong.errors import RefusedError
from fengong.serve.job import Job
from fengong.serve.process import Begun, Worker, WorkerGoneError
from fengong.serve.settings import Settings

#: Seconds after which a question runs long: where nobody waits, and where somebody does.
LONG, BRIEF = 1.0, 0.5
#: Tasks that make a whole file, of what we wrote and not of what somebody asked → how many times as long they may take.
WHOLE = {"explore": 4, "release": 4}
#: Seconds after which somebody who was turned away may come again.
AGAIN = 5
#: How often a worker is started that ends without a word.
TRIES = 3

_LOG = logging.getLogger("uvicorn.error")
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
        self._starting = self._long = 0
        self._tasks: set[asyncio.Task[Any]] = set()
        self._stopped = False

    async def start(self) -> None:
        """Start the workers.

        Raises:
            RefusedError: the store cannot be opened.
        """
        self._fill()
        await asyncio.gather(*self._tasks)

    async def stop(self) -> None:
        """End every worker, whatever it does, and wait until all are gone."""
        self._stopped = True
        everybody, tasks = [*self._all], [*self._tasks]
        for task in tasks:
            task.cancel()
        for worker in everybody:
            worker.kill()
        await asyncio.gather(*tasks, *(worker.ended() for worker in everybody), return_exceptions=True)

    def renew(self) -> None:
        """Have every later question answered from the store as it is now; those that run end with what they have."""
        for worker in self._all:
            worker.retired = True
        for worker in self._idle:
            worker.kill()
        self._idle.clear()
        self._fill()

    @property
    def state(self) -> dict[str, int]:
        """Workers there are, free ones, long questions, and who waits."""
        return {
            "workers": len(self._all),
            "free": len(self._idle),
            "long": self._long,
            "waiting": sum(not place.done() for place in self._line),
        }

    @asynccontextmanager
    async def ask(self, job: Job, gone: Gone | None = None) -> AsyncIterator[Begun]:
        """The answer to a job, as it begins.

        Args:
            job: what to do.
            gone: returns when nobody waits for the answer any more; asked only of what waits or runs long.

        Raises:
            RefusedError: too many wait already, it takes too long, or the worker refuses; raised too while pieces
                are read.
        """
        worker = await self._take(gone)
        watch = _Watch(self, worker, gone, self._settings.limits.seconds * WHOLE.get(job.task, 1))
        try:
            yield await worker.ask(job)
            watch.finished = True
        except RefusedError as error:
            # A worker that said no is as good as before; one that has gone is not, though its end may not be known yet.
            watch.finished = worker.is_alive and not isinstance(error, WorkerGoneError)
            raise
        finally:
            watch.stop()
            self._give_back(worker, watch)

    async def _take(self, gone: Gone | None) -> Worker:
        self._fill()
        while self._idle:
            worker = self._idle.pop()
            if worker.is_alive:
                return worker
        if self.state["waiting"] >= self._settings.limits.waiting:
            raise RefusedError(503, "too many questions wait already; ask again in a moment", retry=AGAIN)
        return await self._stand_in_line(gone)

    async def _stand_in_line(self, gone: Gone | None) -> Worker:
        place: asyncio.Future[Worker] = asyncio.get_running_loop().create_future()
        self._line.append(place)
        left: asyncio.Future[Any] | None = None
        try:
            # Mostly it is a moment, for which the client is not watched: that task costs more than the wait.
            await asyncio.wait({place}, timeout=BRIEF)
            if not place.done():
                left = asyncio.ensure_future(gone()) if gone is not None else None
                waits = {place, left} if left is not None else {place}
                await asyncio.wait(waits, timeout=self._settings.limits.seconds, return_when=asyncio.FIRST_COMPLETED)
            if not place.done():
                raise RefusedError(503, "no worker became free in time; ask again later", retry=AGAIN)
            return place.result()
        except asyncio.CancelledError:
            if place.done() and place.exception() is None:
                self._free(place.result())
            raise
        finally:
            place.cancel()
            if left is not None:
                left.cancel()

    def _give_back(self, worker: Worker, watch: _Watch) -> None:
        if watch.is_long:
            self._long -= 1
        # What was not read to its end would be taken for the answer to the next question.
        if not watch.finished or worker.retired or not worker.is_alive:
            worker.kill()
        else:
            self._free(worker)

    def _free(self, worker: Worker) -> None:
        place = self._next()
        if place is None:
            self._idle.append(worker)
        else:
            place.set_result(worker)

    def _next(self) -> asyncio.Future[Worker] | None:
        """The first in the line who still waits."""
        while self._line:
            place = self._line.popleft()
            if not place.done():
                return place
        return None

    def _fill(self) -> None:
        """Start as many workers as are missing; those that are not asked again do not count."""
        there = self._starting + sum(not worker.retired for worker in self._all)
        for _ in range(self._settings.limits.workers - there):
            self._starting += 1
            self._soon(self._add())

    async def _add(self) -> None:
        try:
            worker = await self._started()
        except RefusedError as error:
            # Nobody waits in vain for a worker that cannot start; the next question tries again.
            while (place := self._next()) is not None:
                place.set_exception(error)
            raise
        finally:
            self._starting -= 1
        self._all.add(worker)
        self._soon(self._bury(worker))
        self._free(worker)

    async def _started(self) -> Worker:
        """A worker; one that is killed before it can be asked is started again."""
        for _ in range(TRIES - 1):
            with suppress(WorkerGoneError):
                return await Worker.start(self._settings)
        return await Worker.start(self._settings)

    async def _bury(self, worker: Worker) -> None:
        await worker.ended()
        self._all.discard(worker)
        if worker in self._idle:
            self._idle.remove(worker)
        self._fill()

    def _soon(self, work: Coroutine[Any, Any, None]) -> None:
        if self._stopped:
            work.close()
            return
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._done)

    def _done(self, task: asyncio.Task[Any]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            _LOG.error("a worker failed: %s", error)

    @property
    def is_waited_for(self) -> bool:
        """Whether somebody waits for a worker."""
        return any(not place.done() for place in self._line)

    def runs_long(self, watch: _Watch) -> None:
        """Move a question out of the way of others, or stop it where too many run long already."""
        if self._long >= self._settings.limits.workers:
            busy = "the server is busy with long queries; ask again later, or for less"
            watch.worker.kill(RefusedError(503, busy, AGAIN))
            return
        self._long += 1
        watch.is_long = True
        watch.worker.retired = True
        watch.worker.give_way()
        self._fill()
        if watch.gone is not None:
            watch.waits_for = asyncio.ensure_future(watch.nobody_waits())


class _Watch:
    """The clock of one question."""

    def __init__(self, pool: Pool, worker: Worker, gone: Gone | None, seconds: float) -> None:
        self._loop, self._pool = asyncio.get_running_loop(), pool
        self._begun = self._loop.time()
        late = RefusedError(504, f"the query takes longer than {seconds:g} seconds; ask for less, or for part of it")
        self.worker, self.gone = worker, gone
        self.is_long = self.finished = False
        self.waits_for: asyncio.Task[None] | None = None
        self._late = self._loop.call_later(seconds, worker.kill, late)
        self._look = self._loop.call_later(BRIEF, self._look_up)

    def _look_up(self) -> None:
        if self._pool.is_waited_for or self._loop.time() - self._begun >= LONG:
            self._pool.runs_long(self)
        else:
            self._look = self._loop.call_later(BRIEF, self._look_up)

    async def nobody_waits(self) -> None:
        """Kill the worker when nobody waits for it any more."""
        assert self.gone is not None
        await self.gone()
        self.worker.kill(RefusedError(499, "nobody waits for the answer"))

    def stop(self) -> None:
        """Stop the clocks."""
        self._late.cancel()
        self._look.cancel()
        if self.waits_for is not None:
            self.waits_for.cancel()
