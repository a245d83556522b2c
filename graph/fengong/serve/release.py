"""The release of the ontology that is served: written when it is first asked for, gone when the server stops.

Writing it takes seconds of computing, so a process of its own does it, and no page waits for the interpreter.
"""

from __future__ import annotations

import asyncio
import re
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from fengong.errors import ServeError
from fengong.publish.negotiation import Folder
from fengong.publish.release import open_folder, write_release
from fengong.serve.cage import die_with_parent
from fengong.serve.scratch import Scratch

_POLICY = re.compile(r'http-equiv="Content-Security-Policy" content="([^"]+)"')


@dataclass(frozen=True, slots=True)
class Written:
    """A release on disk."""

    path: Path
    folder: Folder


class Release:
    """The release, made once however many ask for it at the same time.

    Args:
        scratch: where it is written.
    """

    def __init__(self, scratch: Scratch) -> None:
        self._scratch = scratch
        self._making: asyncio.Task[Written] | None = None

    async def written(self) -> Written:
        """The release; whoever asks first waits until it is there, as do all others.

        Raises:
            ServeError: it cannot be written.
        """
        if self._making is None or (self._making.done() and self._making.exception()):
            self._making = asyncio.ensure_future(self._make())
        return await asyncio.shield(self._making)

    async def stop(self) -> None:
        """End what still writes."""
        if self._making is not None:
            self._making.cancel()
            with suppress(asyncio.CancelledError, ServeError):
                await self._making

    async def _make(self) -> Written:
        path = self._scratch.place("release")
        command = (sys.executable, "-m", "fengong.serve.release", str(path))
        quiet = asyncio.subprocess.DEVNULL
        process = await asyncio.create_subprocess_exec(*command, stdin=quiet, stdout=quiet, stderr=quiet)
        try:
            status = await process.wait()
        except asyncio.CancelledError:
            with suppress(ProcessLookupError):
                process.kill()
            await process.wait()
            raise
        if status:
            raise ServeError("the release of the ontology cannot be written")
        return Written(path, await asyncio.to_thread(open_folder, path))


def policy_of(page: bytes) -> str:
    """The content security policy that a page brings: hashes of its own style and script, and nothing else.

    >>> policy_of(b'<meta http-equiv="Content-Security-Policy" content="default-src \\'none\\'">')
    "default-src 'none'; frame-ancestors 'self'"
    """
    found = _POLICY.search(page.decode("utf-8", "replace"))
    said = found[1] if found else "default-src 'none'"
    return f"{said}; frame-ancestors 'self'"


if __name__ == "__main__":
    die_with_parent()
    write_release(Path(sys.argv[1]), replace=True)
