"""Workers, and who is asked when: what runs long never holds up what does not.

There are ``workers`` for questions that begin. One that runs longer than ``LONG`` seconds, or than ``BRIEF`` while
others wait, is moved out of their way: it is made to give way to everybody, another worker takes its place, and when
it is done it ends. As many as ``workers`` may run long at a time. One more goes on for as long as nobody waits for its
worker; then it is stopped and put off: it begins again when one of those that run long has ended. Whoever finds no
worker free waits in a line, and whoever is put off in another. A worker that ends, however it ends, is replaced at
once.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager, suppress
from typing import Any

from fengong.errors import RefusedError
from fengong.serve.job import Job
from fengong.serve.line import AGAIN, Gone, Line
from fengong.serve.process import Begun, Worker, WorkerGoneError
from fengong.serve.settings import Settings

#: Seconds after which a question runs long: where nobody waits, and where somebody does.
LONG, BRIEF = 1.0, 0.5
#: Tasks that make a whole file, of what we wrote and not of what somebody asked → how many times as long they may take.
#: They run long from the beginning, and give way to nobody: somebody waits for a page.
WHOLE = {"explore": 4, "release": 4}
#: Niceness of what runs long: everybody else goes first.
LAST = 10
#: Seconds before a worker that could not start is started again.
PAUSES = (0.1, 1.0, 2.0)

_LOG = logging.getLogger("uvicorn.error")


class _PutOffError(RefusedError):
    """A question was stopped, and is asked again later."""


class Pool:
    """Workers of a store.

    Args:
        settings: of the server.
        workers: how many questions are answered side by side; as many again may run long.
        niceness: how much the workers let others go first, 0 to 19.
    """

    def __init__(self, settings: Settings, workers: int, niceness: int = 0) -> None:
        limits = settings.limits
        self._settings, self._workers, self._niceness = settings, workers, niceness
        self._idle: list[Worker] = []
        self._line: Line[Worker] = Line(limits.waiting, limits.seconds, self._free)
        self._put_off: Line[None] = Line(limits.waiting, limits.seconds, lambda _: self._leave())
        self._all: set[Worker] = set()
        self._starting = self._long = 0
        self._build = ""
        self._tasks: set[asyncio.Task[Any]] = set()
        self._stopped = False

    @property
    def seconds(self) -> float:
        """Time that a question may take."""
        return self._settings.limits.seconds

    async def start(self, build: str) -> None:
        """Start the workers, on a build of the store.

        Raises:
            RefusedError: it cannot be opened.
        """
        self.serve(build)
        await asyncio.gather(*self._tasks)

    def serve(self, build: str) -> None:
        """Answer every later question from this build; those that run end with what they have."""
        self._build = build
        for worker in self._all:
            worker.retired = True
        for worker in self._idle:
            worker.kill()
        self._idle.clear()
        self._fill()

    def _fill(self) -> None:
        """Start as many workers as are missing; those that are not asked again do not count."""
        there = self._starting + sum(not worker.retired for worker in self._all)
        for _ in range(self._workers - there):
            self._starting += 1
            self._soon(self._add())

    async def stop(self) -> None:
        """End every worker, whatever it does, and wait until all are gone."""
        self._stopped = True
        everybody, tasks = [*self._all], [*self._tasks]
        for task in tasks:
            task.cancel()
        for worker in everybody:
            worker.kill()
        await asyncio.gather(*tasks, *(worker.ended() for worker in everybody), return_exceptions=True)

    @property
    def state(self) -> dict[str, int]:
        """Workers there are, free ones, long questions, and who waits."""
        waiting = len(self._line) + len(self._put_off)
        return {"workers": len(self._all), "free": len(self._idle), "long": self._long, "waiting": waiting}

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
        is_long = job.task in WHOLE
        while True:
            run = await self._run(job, gone, is_long)
            try:
                yield await run.begin()
                run.finished = True
                return
            except _PutOffError:
                if run.has_begun:  # it began in the moment in which it was stopped
                    raise
                is_long = True
            except RefusedError as error:
                # A worker that said no is as good as before; one that has gone is not, though its end may not be known.
                run.finished = run.worker.is_alive and not isinstance(error, WorkerGoneError)
                raise
            finally:
                run.stop()
                self._give_back(run)

    async def _run(self, job: Job, gone: Gone | None, is_long: bool) -> _Run:
        """A worker for a job that nobody has begun."""
        if is_long:
            await self._enter(gone)
        try:
            worker = await self._take(gone)
        except BaseException:
            if is_long:
                self._leave()
            raise
        return _Run(self, worker, job, gone, is_long)

    async def _take(self, gone: Gone | None) -> Worker:
        self._fill()
        while self._idle:
            worker = self._idle.pop()
            if worker.is_alive:
                return worker
        return await self._line.wait(gone)

    async def _enter(self, gone: Gone | None) -> None:
        """Become one of those that run long, as soon as there may be one more."""
        if self.may_run_long:
            self._long += 1
        else:
            await self._put_off.wait(gone)

    def _leave(self) -> None:
        """Run long no more: the first who was put off may."""
        if not self._put_off.give(None):
            self._long -= 1

    def _give_back(self, run: _Run) -> None:
        if run.is_long:
            self._leave()
        # What was not read to its end would be taken for the answer to the next question.
        if not run.finished or run.worker.retired or not run.worker.is_alive:
            run.worker.kill()
        else:
            self._free(run.worker)

    def _free(self, worker: Worker) -> None:
        if not self._line.give(worker):
            self._idle.append(worker)

    async def _add(self) -> None:
        try:
            build, worker = await self._started()
        except RefusedError as error:
            # Nobody waits in vain for a worker that cannot start; the next question tries again.
            self._line.fail(error)
            raise
        finally:
            self._starting -= 1
        self._all.add(worker)
        self._soon(self._bury(worker))
        if build == self._build:
            self._free(worker)
        else:  # the store was built again while it started
            worker.kill()

    async def _started(self) -> tuple[str, Worker]:
        """A worker and its build; where it cannot start, or is killed before it can be asked, another follows.

        A build that was just replaced is there no more, and the server knows of the next one only a moment later.
        """
        for pause in PAUSES:
            build = self._build
            with suppress(RefusedError):
                return build, await Worker.start(self._settings, build, self._niceness)
            await asyncio.sleep(pause)
        build = self._build
        return build, await Worker.start(self._settings, build, self._niceness)

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
        return len(self._line) > 0

    @property
    def may_run_long(self) -> bool:
        """Whether one more may run long."""
        return self._long < self._workers

    def look_at(self, run: _Run) -> bool:
        """Move a question that runs long out of the way of others, or put it off; whether that is settled."""
        if not run.is_long and self.may_run_long:
            self._long += 1
            run.is_long = True
        if run.is_long:
            run.make_room()
            self._fill()
            return True
        if not self.is_waited_for:
            return False
        busy = (503, "the server is busy with long queries; ask again later, or for less", AGAIN)
        is_lost = run.has_begun or self._put_off.is_full
        run.worker.kill(RefusedError(*busy) if is_lost else _PutOffError(*busy))
        return True


class _Run:
    """A job that a worker does, and its clock."""

    def __init__(self, pool: Pool, worker: Worker, job: Job, gone: Gone | None, is_long: bool) -> None:
        self._loop, self._pool = asyncio.get_running_loop(), pool
        self._begun, self._job, self._gone = self._loop.time(), job, gone
        seconds = pool.seconds * WHOLE.get(job.task, 1)
        late = RefusedError(504, f"the query takes longer than {seconds:g} seconds; ask for less, or for part of it")
        self.worker, self.is_long = worker, is_long
        self.has_begun = self.finished = False
        self._waits_for: asyncio.Task[None] | None = None
        self._late = self._loop.call_later(seconds, worker.kill, late)
        self._look = self._loop.call_later(BRIEF, self._look_up)

    async def begin(self) -> Begun:
        """Ask, and wait until the answer begins."""
        begun = await self.worker.ask(self._job)
        self.has_begun = True
        return begun

    def _look_up(self) -> None:
        is_long = self._pool.is_waited_for or self._loop.time() - self._begun >= LONG
        if not is_long or not self._pool.look_at(self):
            self._look = self._loop.call_later(BRIEF, self._look_up)

    def make_room(self) -> None:
        """Let another worker take the place of this one, which is killed as soon as nobody waits for its answer."""
        self.worker.retired = True
        if self._job.task not in WHOLE:
            self.worker.give_way(LAST)
        if self._gone is not None:
            self._waits_for = asyncio.ensure_future(self._nobody_waits())

    async def _nobody_waits(self) -> None:
        assert self._gone is not None
        await self._gone()
        self.worker.kill(RefusedError(499, "nobody waits for the answer"))

    def stop(self) -> None:
        """Stop the clocks."""
        self._late.cancel()
        self._look.cancel()
        if self._waits_for is not None:
            self._waits_for.cancel()
