"""A folder for what a server makes for itself, gone when it stops; what a killed one left goes when the next starts."""

from __future__ import annotations

import os
import re
import shutil
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir

_NAME = re.compile(r"fengong-serve-(\d+)-.*")


class Scratch:
    """The folder; it is there as soon as something is asked to stand in it."""

    def __init__(self) -> None:
        self._folder: TemporaryDirectory[str] | None = None

    def place(self, name: str) -> Path:
        """A folder in it, which is there and perhaps empty."""
        if self._folder is None:
            sweep()
            self._folder = TemporaryDirectory(prefix=f"fengong-serve-{os.getpid()}-")
        place = Path(self._folder.name) / name
        place.mkdir(exist_ok=True)
        return place

    def remove(self) -> None:
        """Remove it, with all that stands in it."""
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None


def sweep() -> None:
    """Remove folders of servers that run no more; those of other people cannot be removed, and stay."""
    for path in Path(gettempdir()).glob("fengong-serve-*"):
        found = _NAME.fullmatch(path.name)
        if found and not path.is_symlink() and not _runs(int(found[1])):
            shutil.rmtree(path, ignore_errors=True)


def _runs(process: int) -> bool:
    """Whether a process runs; where the system does not say, it does."""
    if os.name != "posix":  # elsewhere the call below would end it
        return True
    with suppress(PermissionError):
        try:
            os.kill(process, 0)
        except (ProcessLookupError, OverflowError):
            return False
    return True
