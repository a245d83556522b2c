"""One worker as the front sees it: a process with a channel, started, asked, killed."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from fengong.errors import RefusedError
from fengong.serve.channel import Channel
from fengong.serve.job import DATA, END, FAIL, HEAD, JOB, READY, Job, packed, written
from fengong.serve.settings import Settings

#: Seconds in which a process whose channel is closed ends.
SECONDS = 2.0
_DEEP = "the query is nested too deeply or too large for the engine; simplify it"
_GREEDY = "the query ended without an answer, most likely because it took more memory than one may; ask for less"
_KILLED = (
    "the query was ended from outside: by a system that is short of memory, or by hand; ask for less, or again later"
)
_BROKEN = "the engine failed on this query; the log of the server says how"
#: Signal that ended a process → what the client is told.
_ENDS = {
    signal.SIGSEGV: (400, _DEEP),
    getattr(signal, "SIGBUS", signal.SIGSEGV): (400, _DEEP),
    signal.SIGABRT: (507, _GREEDY),
    getattr(signal, "SIGKILL", 9): (507, _KILLED),
}


class WorkerGoneError(RefusedError):
    """A worker ended without a word, and nobody here ended it."""


@dataclass(frozen=True, slots=True)
class Begun:
    """An answer that has begun: what it is, and its pieces."""

    media_type: str
    more: dict[str, Any]
    pieces: AsyncIterator[bytes]


class Worker:
    """A process that answers one job at a time.

    ``refusal`` is what whoever waits is told when the process is killed; ``retired`` means it is not asked again.
    """

    def __init__(self, process: asyncio.subprocess.Process, channel: Channel) -> None:
        self._process, self._channel = process, channel
        self.refusal: RefusedError | None = None
        self.retired = False

    @classmethod
    async def start(cls, settings: Settings, build: str, niceness: int) -> Worker:
        """A worker that has opened a build of the store; ``niceness`` is how much it lets others go first, 0 to 19.

        Raises:
            RefusedError: it cannot open it.
        """
        own, others = socket.socketpair()
        try:
            process = await _process(settings, build, others)
        except OSError as error:
            own.close()
            raise RefusedError(503, f"no worker can be started ({error.strerror})") from error
        finally:
            others.close()
        worker = cls(process, Channel(own))
        worker.give_way(niceness)
        try:
            kind, data = await worker._channel.frame()
        except ConnectionError as error:
            worker.kill()
            raise WorkerGoneError(503, "a worker ended before it could be asked") from error
        except BaseException:
            worker.kill()
            raise
        if kind != READY:
            worker.kill()
            raise _refusal(data)
        return worker

    @property
    def pid(self) -> int:
        """The process."""
        return self._process.pid

    @property
    def is_alive(self) -> bool:
        """Whether it can be asked."""
        return self._process.returncode is None and self.refusal is None

    async def ask(self, job: Job) -> Begun:
        """Ask it, and wait until its answer begins.

        Raises:
            RefusedError: it refuses, or ended.
        """
        with suppress(ConnectionError):  # why it is gone is told below
            await self._channel.send(packed(JOB, written(job)))
        kind, data = await self._frame()
        if kind == FAIL:
            raise _refusal(data)
        assert kind == HEAD
        told = json.loads(data)
        return Begun(told.pop("media_type"), told, self._pieces())

    async def _pieces(self) -> AsyncIterator[bytes]:
        while True:
            kind, data = await self._frame()
            if kind == END:
                return
            if kind == FAIL:
                raise _refusal(data)
            assert kind == DATA
            yield data

    async def _frame(self) -> tuple[bytes, bytes]:
        try:
            return await self._channel.frame()
        except ConnectionError as error:
            raise self.refusal or await self._gone() from error

    async def _gone(self) -> WorkerGoneError:
        """Why it is gone, by the way in which its process ended."""
        with suppress(TimeoutError):
            async with asyncio.timeout(SECONDS):
                return of_end(await self._process.wait())
        return of_end(None)

    def give_way(self, niceness: int) -> None:
        """Let others go first from now on, where the system knows of that."""
        with suppress(OSError, AttributeError):
            os.setpriority(os.PRIO_PROCESS, self.pid, niceness)

    def kill(self, refusal: RefusedError | None = None) -> None:
        """End it at once, whatever it does; ``refusal`` is what whoever waits for it is told."""
        self.refusal = self.refusal or refusal or RefusedError(503, "the server is stopping")
        with suppress(ProcessLookupError):
            self._process.kill()

    async def ended(self) -> None:
        """Wait until the process is gone."""
        await self._process.wait()
        self._channel.close()


def of_end(status: int | None) -> WorkerGoneError:
    """What is said of a process that ended by itself.

    A stack that is too small for a query ends it by a fault of memory access, memory that is refused by the allocator's
    abort; both were seen. No other end is taken for one of them.

    >>> of_end(-signal.SIGSEGV).status, of_end(-signal.SIGABRT).status, of_end(1).status
    (400, 507, 500)
    """
    return WorkerGoneError(*_ENDS.get(-status if status else 0, (500, _BROKEN)))


async def _process(settings: Settings, build: str, channel: socket.socket) -> asyncio.subprocess.Process:
    limits, end = settings.limits, channel.fileno()
    told = [str(settings.store), build, str(limits.rows), str(limits.memory)]
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "fengong.serve.worker", *told, stdin=end, stdout=end
    )


def _refusal(data: bytes) -> RefusedError:
    told = json.loads(data)
    return RefusedError(told["status"], told["reason"])
