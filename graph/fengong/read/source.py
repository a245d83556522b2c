"""Where bytes come from: a file, standard input, or a file inside a zip (``plans.zip/2024/plan.docx``)."""

from __future__ import annotations

import sys
from pathlib import Path

from fengong.errors import ReadError
from fengong.read import limits


def read_bytes(path: str) -> bytes:
    """The bytes that a path stands for.

    Raises:
        ReadError: missing, a folder, not readable, or too large.
    """
    if path == "-":
        return _bounded(sys.stdin.buffer.read(limits.FILE + 1), path)
    inside = split_archive(path)
    return _member(*inside) if inside else _file(path)


def split_archive(path: str) -> tuple[str, str] | None:
    """The zip file that a path leads through, and the member's name in it; None for a plain path."""
    for above in Path(path).parents:
        if above.suffix.lower() == ".zip" and above.is_file():
            return str(above), Path(path).relative_to(above).as_posix()
    return None


def _file(path: str) -> bytes:
    try:
        with Path(path).open("rb") as file:
            return _bounded(file.read(limits.FILE + 1), path)
    except FileNotFoundError as error:
        raise ReadError(path, "there is no such file") from error
    except IsADirectoryError as error:
        raise ReadError(path, "is a folder; name a text file, or a plan folder with a plan.yml to `build`") from error
    except (OSError, ValueError) as error:
        raise ReadError(path, f"cannot be read ({error})") from error


def _bounded(data: bytes, path: str) -> bytes:
    if len(data) > limits.FILE:
        raise ReadError(path, f"is larger than {limits.size(limits.FILE)}, the most that is read; split it")
    return data


def _member(archive_path: str, name: str) -> bytes:
    from fengong.read.archive import member, open_archive, readable_name

    path = f"{archive_path}/{name}"
    with open_archive(_file(archive_path), archive_path) as archive:
        for entry in archive.infolist():
            if readable_name(entry) == name:
                return member(archive, entry.filename, path)
    raise ReadError(path, "there is no such file in the archive")
