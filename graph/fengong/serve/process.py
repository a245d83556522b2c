"""One worker as the front sees it: a process with a channel, started, asked, killed."""

from __future__ import annotations

import asyncio
import json
import os
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

_GONE = "the query ended without an answer, most likely because it took more memory than one may; ask for less"


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
    async def start(cls, settings: Settings, niceness: int) -> Worker:
        """A worker that has opened the store; ``niceness`` is how much it lets others go first, 0 to 19.

        Raises:
            RefusedError: it cannot open it.
        """
        own, others = socket.socketpair()
        try:
            process = await _process(settings, others)
        except OSError as error:
            own.close()
            raise RefusedError(503, f"no worker can be started ({error.strerror})") from error
        finally:
            others.close()
        worker = cls(process, Channel(own))
        worker.give_way(niceness)
        try:
            kind, data = await worker._frame()
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
            raise self.refusal or WorkerGoneError(507, _GONE) from error

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


async def _process(settings: Settings, channel: socket.socket) -> asyncio.subprocess.Process:
    limits, end = settings.limits, channel.fileno()
    told = [str(settings.store), str(limits.rows), str(limits.memory)]
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "fengong.serve.worker", *told, stdin=end, stdout=end
    )


def _refusal(data: bytes) -> RefusedError:
    told = json.loads(data)
    return RefusedError(told["status"], told["reason"])
