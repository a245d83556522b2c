"""Search on the server: the index of the build that is served, made in a process beside where there is none.

It is made in a process of its own, so that the front answers as quickly as ever meanwhile. Searches run in a few
threads: however many ask, pages keep the others.
"""

from __future__ import annotations

import asyncio
import logging
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

import anyio

from fengong.errors import RefusedError, StoreError
from fengong.search.index import Index, SlowSearchError
from fengong.search.make import index_path
from fengong.serve.scratch import Scratch

#: Searches that run side by side, and seconds after which whoever came too early may come again.
THREADS, AGAIN = 4, 2
_LOG = logging.getLogger("uvicorn.error")
T = TypeVar("T")


class Finder:
    """The index that is searched.

    Args:
        store: folder of the store.
        scratch: where an index is made for a store that the server may not write to.
    """

    def __init__(self, store: Path, scratch: Scratch) -> None:
        self._store, self._scratch = store, scratch
        self._index: Index | None = None
        self._task: asyncio.Task[None] | None = None
        self._threads: anyio.CapacityLimiter | None = None

    def follow(self, build: str) -> None:
        """Search this build from now on; until its index is there, the one before it answers."""
        if self._task is not None:
            self._task.cancel()
        self._task = asyncio.ensure_future(self._open(build))

    def stop(self) -> None:
        """End what is under way."""
        if self._task is not None:
            self._task.cancel()

    async def ask(self, question: Callable[[Index], T]) -> T:
        """What the index says, asked in a thread.

        Raises:
            RefusedError: there is none yet, or the answer takes too long.
        """
        if self._index is None:
            raise RefusedError(503, "the index for searching is being made; ask again in a moment", retry=AGAIN)
        self._threads = self._threads or anyio.CapacityLimiter(THREADS)
        try:
            return await anyio.to_thread.run_sync(question, self._index, limiter=self._threads)
        except SlowSearchError as error:
            raise RefusedError(503, "the search takes too long; look for more words", retry=AGAIN) from error

    async def _open(self, build: str) -> None:
        beside = index_path(self._store, build)
        for path in (beside, beside, None):
            with suppress(StoreError):
                # The second time round a file that is there is broken.
                self._index = await self._made(path or index_path(self._scratch.place("search"), build))
                return
            if path is not None:
                with suppress(OSError):
                    path.unlink()
        _LOG.warning("there is no index for searching, and none can be made; pages and queries work without")

    async def _made(self, path: Path) -> Index:
        if not path.is_file():
            await _make(self._store, path.parent)
        return await anyio.to_thread.run_sync(Index, path)


async def _make(store: Path, folder: Path) -> None:
    command = [sys.executable, "-m", "fengong.search.make", str(store), str(folder)]
    process = await asyncio.create_subprocess_exec(*command, stdin=asyncio.subprocess.DEVNULL)
    with suppress(OSError, AttributeError):
        os.setpriority(os.PRIO_PROCESS, process.pid, 10)
    try:
        await process.wait()
    finally:
        if process.returncode is None:
            with suppress(ProcessLookupError):
                process.kill()
