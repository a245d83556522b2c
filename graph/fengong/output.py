"""Writing results: whole files or none."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from fengong.errors import OutputError


def write_output(path: str, data: bytes) -> None:
    """Write data to a file, or to standard output where the path is ``-``.

    A file appears only when it is complete: it is written beside its place and then renamed.

    Raises:
        OutputError: the folder is missing, or the file cannot be written.
    """
    if path == "-":
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    try:
        _write_beside(Path(path), data)
    except FileNotFoundError as error:
        raise OutputError(path, "its folder does not exist; make it first") from error
    except IsADirectoryError as error:
        raise OutputError(path, "is a folder; name a file") from error
    except OSError as error:
        raise OutputError(path, f"cannot be written ({error.strerror or error})") from error


def _write_beside(place: Path, data: bytes) -> None:
    if place.is_dir():
        raise IsADirectoryError(place)
    handle, name = tempfile.mkstemp(dir=place.parent, prefix=f".{place.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        # mkstemp makes files for the owner alone; a result is for everybody the umask lets in.
        umask = os.umask(0)
        os.umask(umask)
        Path(name).chmod(0o666 & ~umask)
        Path(name).replace(place)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
