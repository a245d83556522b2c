"""Makes the index of a store's build: a file beside it, named for it, there whole or not at all.

::

    DIR/search-<hash>.<format>.sqlite         index of the build of that hash
    DIR/search-<hash>.<format>.sqlite.<pid>   one that is being written, or was when its process ended
"""

from __future__ import annotations

import os
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from fengong.errors import StoreError
from fengong.search.gather import entries
from fengong.search.schema import FORMAT
from fengong.search.write import write_entries
from fengong.store.oxigraph import BUILD, SEARCH, current_build, open_store

LOCK = f"{SEARCH}lock"


def index_path(store: Path, build: str) -> Path:
    """Where the index of a build is, or is to be.

    >>> index_path(Path("store"), "build-0a1b").name.startswith("search-0a1b.")
    True
    """
    return store / f"{SEARCH}{build.removeprefix(BUILD)}.{FORMAT}.sqlite"


def write_index(store: Path, folder: Path | None = None) -> Path:
    """The index of the current build, made unless it is there. Whoever makes one keeps others waiting.

    Args:
        store: folder of the store.
        folder: where it is to be, if not beside the build.

    Raises:
        StoreError: there is no build, or nothing can be written beside it.
    """
    folder = folder or store
    try:
        with _alone(folder):
            while True:
                build = current_build(store)
                path = index_path(folder, build or "")
                if build is not None and path.is_file():
                    return path
                _make(store, path)
                _tidy(folder, path)
    except sqlite3.Error as error:
        raise StoreError(str(store), f"has no index for searching, and none can be made ({error})") from error
    except OSError as error:
        raise StoreError(str(store), f"cannot be written ({error.strerror or error})") from error


def _make(store: Path, path: Path) -> None:
    opened = open_store(store)
    partial = path.with_name(f"{path.name}.{os.getpid()}")
    partial.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(partial, isolation_level=None)) as database:
            write_entries(database, entries(opened))
        _flush(partial)
        # A build that has just replaced this one took the file away with it; then the next one is made.
        with suppress(FileNotFoundError):
            partial.rename(path)
    finally:
        partial.unlink(missing_ok=True)


def _flush(path: Path) -> None:
    with suppress(FileNotFoundError), path.open("rb+") as handle:
        os.fsync(handle.fileno())


def _tidy(folder: Path, path: Path) -> None:
    """Remove what no longer is, or never became, an index; nobody else writes one now."""
    for child in folder.glob(f"{SEARCH}*"):
        if child.name not in {LOCK, path.name}:
            with suppress(OSError):  # open elsewhere (Windows)
                child.unlink()


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    with (folder / LOCK).open("w") as handle:
        try:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX)
        except ImportError:  # Windows: two may write, each its own file, and the later rename wins
            pass
        yield


if __name__ == "__main__":
    try:
        write_index(*map(Path, sys.argv[1:]))
    except StoreError as error:
        sys.exit(str(error))
