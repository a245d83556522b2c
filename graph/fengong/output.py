"""Writing results: whole files or none, or the standard output."""

from __future__ import annotations

import contextlib
import os
import secrets
import sys
from pathlib import Path

from fengong.errors import OutputError

STREAM = "-"


def write_output(content: bytes, target: str, binary: bool = False) -> None:
    """Write to a file, or to the standard output where the target is ``-``.

    A file is written beside its place and moved into it, so that a reader never sees half of it and a failure
    leaves the old one as it was. A link is followed; a device or pipe is written to as it is.

    Args:
        content: all of it.
        target: path of the file, or ``-``.
        binary: whether a terminal could not show it.

    Raises:
        OutputError: the target is a folder, its folder is missing, it may not be written, or it is a
            terminal and the content is binary.
    """
    if target == STREAM:
        _to_stream(content, binary)
        return
    path = Path(target).resolve()
    try:
        if path.is_dir():
            raise OutputError(target, "is a folder; give the name of a file")
        if path.exists() and not path.is_file():
            path.write_bytes(content)
        else:
            _replace(content, path)
    except FileNotFoundError as error:
        raise OutputError(target, "its folder does not exist; make it first") from error
    except OSError as error:
        raise OutputError(target, f"cannot be written: {error.strerror or error}") from error


def _to_stream(content: bytes, binary: bool) -> None:
    if binary and sys.stdout.isatty():
        raise OutputError(STREAM, "a terminal cannot show this format; give a file name or redirect the output")
    sys.stdout.flush()
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()


def _replace(content: bytes, path: Path) -> None:
    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    mode = path.stat().st_mode & 0o777 if path.exists() else None
    try:
        # "x" refuses to follow a link that somebody put in the way.
        with beside.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            beside.chmod(mode)
        beside.replace(path)
    finally:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
